#include "claims/assembly/content_words.h"

#include "absl/container/inlined_vector.h"
#include "claims/internal/add_strings.h"
#include "claims/lexicon/word_table.h"

namespace gainsay {
ContentTags::ContentTags(const Lexicon& lexicon) {
  TagSet tags;
  for (const char* name : {"determiner", "pronoun", "preposition", "conjunction", "relative", "auxiliary",
                           "auxiliary.be", "adverb", "number.cardinal", "time.month", "time.weekday"}) {
    if (const TagId tag = lexicon.tag(name); tag != kNoTag) tags.set(tag);
  }
  closed = AnyOfTags(lexicon, tags);
}

ContentWords::ContentWords(const Text& text, const Tagging& tagging, const ContentTags& tags)
    : text_(text),
      tagging_(tagging),
      tags_(tags),
      content_(text.tokens().size(), kNotRead),
      stems_(StemNumbers::OfThread()) {
  stems_.Begin();
}

void ContentWords::Read(const Sentence& sentence) {
  if (content_[sentence.first] != kNotRead) return;
  for (uint32_t i = sentence.first; i < sentence.last; ++i) stems_.Prefetch(tagging_.hash(i));
  for (uint32_t i = sentence.first; i < sentence.last; ++i) stems_.PrefetchWord(tagging_.hash(i));
}

void ContentWords::AddTo(google::protobuf::RepeatedPtrField<std::string>& list, absl::Span<const TokenRange> ranges,
                         size_t most) {
  const Token* const tokens = text_.tokens().data();
  absl::InlinedVector<absl::string_view, kMaxOfClaim> words;
  const uint64_t added = stems_.NewList();
  for (const TokenRange range : ranges) {
    for (uint32_t i = range.first; i < range.last && words.size() < most; ++i) {
      const int32_t stem = ContentOf(i);
      if (stem == kNoContent) continue;
      // For the keys, later.
      stems_.PrefetchStem(static_cast<uint32_t>(stem));
      if (stems_.AddTo(added, static_cast<uint32_t>(stem))) words.push_back(tokens[i].folded);
    }
  }
  AddStrings(words, list);
}

absl::string_view ContentWords::StemOf(absl::string_view word) {
  return stems_.Stem(stems_.Of(word, WordTable::Hash(word)));
}

int32_t ContentWords::ContentOf(uint32_t i) {
  int32_t& content = content_[i];
  if (content != kNotRead) return content;
  content = kNoContent;
  const Token& token = text_.tokens().data()[i];
  if (token.kind != TokenKind::kWord || token.folded.size() < 2 || token.folded == "'s") return content;
  if (tagging_.HasAny(i, tags_.closed) && token.letter_case != LetterCase::kUpper) return content;
  return content = static_cast<int32_t>(stems_.Of(token.folded, tagging_.hash(i)));
}

}  // namespace gainsay
