#include "claims/text/sentences.h"

#include <algorithm>
#include <array>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "claims/text/abbreviations.pb.h"
#include "claims/text/abbreviations_data.h"
#include "claims/text/line_breaks.h"

namespace gainsay {
namespace {

// A line of more tokens without a full stop is a sentence that lost it, no heading.
constexpr uint32_t kMaxHeadingTokens = 30;

class AbbreviationSets {
 public:
  static const AbbreviationSets& Get() {
    static const AbbreviationSets* const sets = new AbbreviationSets();
    return *sets;
  }

  bool IsBeforeName(absl::string_view word) const { return before_name_.contains(word); }
  bool IsOther(absl::string_view word) const { return other_.contains(word); }
  bool IsSentenceStart(absl::string_view word) const { return sentence_start_.contains(word); }

 private:
  AbbreviationSets() {
    Abbreviations data;
    data.ParseFromArray(kAbbreviationsData.data(), static_cast<int>(kAbbreviationsData.size()));
    before_name_.insert(data.before_name().begin(), data.before_name().end());
    other_.insert(data.other().begin(), data.other().end());
    sentence_start_.insert(data.sentence_start().begin(), data.sentence_start().end());
  }

  absl::flat_hash_set<std::string> before_name_;
  absl::flat_hash_set<std::string> other_;
  absl::flat_hash_set<std::string> sentence_start_;
};

class SentenceSplitter {
 public:
  SentenceSplitter(absl::string_view source, absl::Span<const Token> tokens)
      : source_(source), tokens_(tokens), breaks_(FindLineBreaks(source)), abbreviations_(AbbreviationSets::Get()) {}

  std::vector<Sentence> Run() {
    // News text has some 25 words a sentence.
    sentences_.reserve(tokens_.size() / 16 + 4);
    for (uint32_t i = NextCandidate(0); i < tokens_.size(); i = NextCandidate(i + 1)) {
      const BreakKind* line_break = BreakAfter(i);
      const bool ends = line_break != nullptr || EndsSentence(i);
      if (ends || IsTooLong(i + 1)) {
        Close(i + 1, line_break != nullptr);
        sentences_.back().cut = !ends && i + 1 < tokens_.size();
        if (line_break != nullptr && *line_break == BreakKind::kParagraph) ++paragraph_;
      }
    }
    Close(static_cast<uint32_t>(tokens_.size()), true);
    return std::move(sentences_);
  }

 private:
  // The first token from `i` on with which a sentence may end. Most are passed: nothing speaks for an end there.
  uint32_t NextCandidate(uint32_t i) const {
    const Token* const tokens = tokens_.data();
    const auto size = static_cast<uint32_t>(tokens_.size());
    const uint64_t next_break = next_break_ < breaks_.size() ? breaks_[next_break_].position : UINT32_MAX;
    const auto goes_on = [&](uint32_t at) { return !MayEndSentence(tokens[at]) && tokens[at + 1].begin <= next_break; };
    // Up to the last one that a sentence has room for.
    uint32_t last = std::min(size, first_ + kMaxSentenceTokens);
    while (i + 1 < last && goes_on(i) && tokens[i + 1].end - tokens[first_].begin <= kMaxSentenceBytes) ++i;
    return i;
  }

  // The line break between token `i` and the next one, the strongest if there are several; nullptr if there is none.
  const BreakKind* BreakAfter(uint32_t i) {
    const uint32_t until = i + 1 < tokens_.size() ? tokens_[i + 1].begin : UINT32_MAX;
    const BreakKind* found = nullptr;
    while (next_break_ < breaks_.size() && breaks_[next_break_].position < until) {
      if (breaks_[next_break_].position >= tokens_[i].end) {
        const BreakKind* kind = &breaks_[next_break_].kind;
        if (found == nullptr || *kind == BreakKind::kParagraph) found = kind;
      }
      ++next_break_;
    }
    return found;
  }

  // Whether the sentence has no room for the token `next`.
  bool IsTooLong(uint32_t next) const {
    if (next - first_ >= kMaxSentenceTokens) return true;
    return next < tokens_.size() && tokens_[next].end - tokens_[first_].begin > kMaxSentenceBytes;
  }

  static bool IsTerminal(const Token& token) {
    return token.folded == "." || token.folded == "!" || token.folded == "?" || token.folded == "..." ||
           token.folded == "…";
  }
  static bool IsCloser(const Token& token) {
    return !token.space_before &&
           (token.folded == "\"" || token.folded == "'" || token.folded == ")" || token.folded == "]");
  }
  static bool IsInitials(const Token& token) {
    return token.kind == TokenKind::kWord && token.folded.size() > 1 && token.folded.back() == '.';
  }

  // Most words do not, nor do commas and hyphens: punctuation does if it is terminal or may be a closer.
  static bool MayEndSentence(const Token& token) {
    static constexpr std::array<bool, 256> kEnds = [] {
      std::array<bool, 256> ends = {};
      for (const unsigned char c : {'.', '!', '?', '\xE2', '"', '\'', ')', ']'}) ends[c] = true;
      return ends;
    }();
    if (token.kind != TokenKind::kPunctuation) return IsInitials(token);
    return !token.folded.empty() && kEnds[static_cast<unsigned char>(token.folded[0])];
  }

  // Whether a sentence ends with token `i`, which may be the closing quote after the full stop.
  bool EndsSentence(uint32_t i) const {
    if (i + 1 >= tokens_.size() || !MayEndSentence(tokens_[i])) return false;
    const Token& next = tokens_[i + 1];
    if (IsCloser(next)) return false;
    uint32_t stop = i;
    while (stop > first_ && IsCloser(tokens_[stop])) --stop;
    const bool closed = stop != i;
    if (IsInitials(tokens_[stop])) return !closed && StartsSentence(next) && next.space_before;
    if (!IsTerminal(tokens_[stop])) return false;
    if (next.letter_case == LetterCase::kLower || IsTerminal(next)) return false;
    if (next.kind == TokenKind::kPunctuation && (next.folded == "," || next.folded == ";" || next.folded == "--")) {
      return false;
    }
    if (!next.space_before && !closed) return IsGluedSentence(stop, next);
    if (tokens_[stop].folded == "." && stop > first_ && !tokens_[stop].space_before) {
      return !IsAbbreviation(tokens_[stop - 1], next) && !IsDayOfMonth(stop);
    }
    return true;
  }

  bool StartsSentence(const Token& token) const {
    return (token.letter_case == LetterCase::kCapitalized || token.letter_case == LetterCase::kUpper) &&
           abbreviations_.IsSentenceStart(token.folded);
  }

  bool IsAbbreviation(const Token& word, const Token& next) const {
    if (word.kind != TokenKind::kWord) return false;
    if (word.folded.size() == 1 && word.letter_case == LetterCase::kCapitalized) return true;
    // "No." before anything but a number is the answer no.
    if (word.folded == "no") return next.kind == TokenKind::kNumber;
    if (abbreviations_.IsBeforeName(word.folded))
      return !StartsSentence(next) || word.letter_case != LetterCase::kLower;
    return abbreviations_.IsOther(word.folded) && !StartsSentence(next);
  }

  // "on 24. June", "the 3. May 2021": the dot of an ordinal, as in texts translated from German or Czech. "It rose
  // to 24. June was worse" has none of the words that dates stand behind and few numbers do.
  bool IsDayOfMonth(uint32_t stop) const {
    static constexpr absl::string_view kBeforeDay[] = {"on", "since", "until", "till", "before", "after", "the"};
    const Token& day = tokens_[stop - 1];
    if (day.kind != TokenKind::kNumber || day.folded.size() > 2 || stop + 1 >= tokens_.size()) return false;
    const auto text = [&](uint32_t i) { return source_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin); };
    if (!IsMonthName(text(stop + 1))) return false;
    const auto is_year = [](const Token& token) {
      return token.kind == TokenKind::kNumber && token.folded.size() == 4;
    };
    if (stop + 2 < tokens_.size() && is_year(tokens_[stop + 2])) return true;
    return stop > first_ + 1 && absl::c_linear_search(kBeforeDay, tokens_[stop - 2].folded);
  }

  // "... are closed.Iran-backed fighters": the blank was lost.
  bool IsGluedSentence(uint32_t stop, const Token& next) const {
    return stop > first_ && tokens_[stop].folded == "." && tokens_[stop - 1].letter_case == LetterCase::kLower &&
           tokens_[stop - 1].folded.size() > 2 && next.letter_case == LetterCase::kCapitalized;
  }

  void Close(uint32_t last, bool at_line_end) {
    if (last <= first_) return;
    Sentence sentence;
    sentence.first = first_;
    sentence.last = last;
    sentence.paragraph = paragraph_;
    uint32_t end = last;
    while (end > first_ + 1 && IsCloser(tokens_[end - 1])) --end;
    sentence.heading = at_line_end && !IsTerminal(tokens_[end - 1]) && last - first_ <= kMaxHeadingTokens;
    sentences_.push_back(sentence);
    first_ = last;
  }

  const absl::string_view source_;
  const absl::Span<const Token> tokens_;
  const std::vector<LineBreak> breaks_;
  const AbbreviationSets& abbreviations_;
  size_t next_break_ = 0;
  uint32_t first_ = 0;
  uint32_t paragraph_ = 0;
  std::vector<Sentence> sentences_;
};

}  // namespace

std::vector<Sentence> SplitSentences(absl::string_view source, absl::Span<const Token> tokens) {
  return SentenceSplitter(source, tokens).Run();
}

}  // namespace gainsay
