#include "claims/assembly/quotation.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "claims/assembly/sentence_view.h"

namespace gainsay {

Quotations::Quotations(const Annotations& annotations, const PhraseCutter& cutter, const ClauseTags& clause_tags,
                       const AttributionTags& tags)
    : annotations_(annotations), cutter_(cutter), clause_tags_(clause_tags), tags_(tags) {
  const absl::Span<const Token> tokens = annotations.text.tokens();
  for (uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::kPunctuation && tokens[i].folded == "\"") marks_.push_back(i);
  }
}

void Quotations::NameSpeaker(size_t sentence, uint32_t token, v1::Attribution& attribution) {
  if (marks_.empty()) return;
  FindParagraph(sentence);
  const auto paragraph = std::lower_bound(marks_.begin(), marks_.end(), paragraph_first_);
  const auto close = std::lower_bound(paragraph, marks_.end(), token);
  if ((close - paragraph) % 2 == 0) return;
  const uint32_t open = *(close - 1);
  if (!Opens(open)) return;
  const absl::Span<const Sentence> sentences = annotations_.text.sentences();
  // "We do all we can," the governor said.
  if (close != marks_.end() && *close < paragraph_last_ && Closes(*close)) {
    const size_t closing = SentenceOf(*close, sentence);
    const uint32_t last = sentences[closing].last;
    const bool goes_on = IsOneOf(*close - 1, ",?!") || (*close + 1 < last && IsOneOf(*close + 1, ","));
    const uint32_t next = close + 1 == marks_.end() ? last : std::min(*(close + 1), last);
    if (closing != sentence && goes_on && Reads({closing, *close + 1, next}, attribution)) return;
  }
  const size_t opening = SentenceOf(open, sentence);
  const uint32_t first = sentences[opening].first;
  if (open == first) {
    // "It was terrible," the mayor said. | "We have 12 dead."
    if (first == paragraph_first_ || close - paragraph < 3) return;
    const uint32_t mark = *(close - 2);
    if (mark < sentences[opening - 1].first || !IsOneOf(mark - 1, ",?!")) return;
    Reads({opening - 1, mark + 1, first}, attribution);
  } else if (opening != sentence && IsOneOf(open - 1, ",:")) {
    // The mayor said: "It was terrible. | We have 12 dead."
    const uint32_t from = close - paragraph < 3 ? first : std::max(first, *(close - 2) + 1);
    Reads({opening, from, open}, attribution);
  }
}

bool Quotations::Reads(const Tag& tag, v1::Attribution& attribution) const {
  const SentenceView view(annotations_, cutter_, annotations_.text.sentences()[tag.sentence]);
  const ClauseMap clauses(view, clause_tags_);
  return FindSpeakerOfTag(view, clauses, tags_, tag.first, tag.last, attribution);
}

void Quotations::FindParagraph(size_t sentence) {
  const absl::Span<const Sentence> sentences = annotations_.text.sentences();
  const uint32_t token = sentences[sentence].first;
  if (token >= paragraph_first_ && token < paragraph_last_) return;
  const uint32_t number = sentences[sentence].paragraph;
  size_t first = sentence, last = sentence;
  while (first > 0 && sentences[first - 1].paragraph == number) --first;
  while (last + 1 < sentences.size() && sentences[last + 1].paragraph == number) ++last;
  paragraph_first_ = sentences[first].first;
  paragraph_last_ = sentences[last].last;
}

size_t Quotations::SentenceOf(uint32_t token, size_t near) const {
  const absl::Span<const Sentence> sentences = annotations_.text.sentences();
  while (token < sentences[near].first) --near;
  while (token >= sentences[near].last) ++near;
  return near;
}

// Not the inches of 12".
bool Quotations::Opens(uint32_t mark) const {
  return mark == paragraph_first_ || annotations_.text.tokens()[mark].space_before || IsOneOf(mark - 1, "([-");
}

bool Quotations::Closes(uint32_t mark) const {
  const absl::Span<const Token> tokens = annotations_.text.tokens();
  return !tokens[mark].space_before && (mark + 1 >= tokens.size() || tokens[mark + 1].space_before ||
                                        tokens[mark + 1].kind == TokenKind::kPunctuation);
}

bool Quotations::IsOneOf(uint32_t token, absl::string_view marks) const {
  const absl::string_view folded = annotations_.text.tokens()[token].folded;
  return folded.size() == 1 && absl::StrContains(marks, folded);
}

}  // namespace gainsay
