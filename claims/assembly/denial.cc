#include "claims/assembly/denial.h"

#include <algorithm>

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace gainsay {
namespace {

// So many tokens may stand between "are" and "false", "is" and "that".
constexpr uint32_t kPredicateReach = 4;

class DenialFinder {
 public:
  DenialFinder(const SentenceView& view, int32_t value, const DenialTags& tags)
      : view_(view), value_(value), tags_(tags), first_(view.sentence().first), last_(view.sentence().last) {
    // What a semicolon or a colon sets apart is said by itself.
    for (uint32_t at = first_; at < last_; ++at) {
      if (Word(at) != ";" && Word(at) != ":") continue;
      if (at < view[value].first) first_ = at + 1;
      if (at >= view[value].last) {
        last_ = at;
        break;
      }
    }
  }

  std::optional<Denial> Find() const {
    // "It is false that any gate was locked" says that none was.
    if (view_[value_].Is(kNone)) return std::nullopt;
    // "Reports that 40 died on 3 June are false": the number is.
    if (view_.IsType(value_, PhraseType::kDate) && HasQuantity()) return std::nullopt;
    if (const std::optional<Denial> contrary = Contrary()) return contrary;
    if (const std::optional<Denial> told = Told()) return told;
    return NotTrueThat();
  }

 private:
  absl::string_view Word(uint32_t at) const { return view_.annotations().text.tokens()[at].folded; }

  const Tagging& tagging() const { return view_.annotations().tagging; }

  bool HasQuantity() const {
    return std::any_of(view_.phrases().begin(), view_.phrases().end(), [&](const Phrase& phrase) {
      return phrase.type == PhraseType::kQuantity && phrase.first >= first_ && phrase.last <= last_;
    });
  }

  // Whether a noun group of what is told begins there: "reports".
  bool IsToldAt(uint32_t at) const {
    for (int32_t k = 0; k < view_.size(); ++k) {
      if (view_[k].first == at) return view_.IsType(k, PhraseType::kNounGroup) && view_.HasHeadTag(k, tags_.told);
    }
    return false;
  }

  // "are | false", "is | a lie", "as | false".
  bool IsPredicate(uint32_t wrong, uint32_t from) const {
    bool is = false;
    for (uint32_t at = wrong; at > from && wrong - at < kPredicateReach;) {
      --at;
      // "have not been proved false", "may still be wrong"
      if (Word(at) == "," || Word(at) == "not") return false;
      // But "must be false" is as good as false.
      if (tagging().Has(at, tags_.modal) && Word(at) != "must") return false;
      is = is || tagging().Has(at, tags_.be) || Word(at) == "as";
    }
    return is;
  }

  // "Contrary to reports of 40 dead, ...", "Contrary to what the ministry said about 40 dead, ...": up to the comma.
  std::optional<Denial> Contrary() const {
    const uint32_t length = tagging().LengthOf(first_, tags_.contrary);
    if (length == 0) return std::nullopt;
    uint32_t comma = first_;
    while (comma < last_ && Word(comma) != ",") ++comma;
    if (comma == last_ || view_[value_].last > comma) return std::nullopt;
    // Not "contrary to expectations the party won 12 seats, ..."
    const bool what = Word(first_ + length - 1) == "what" || Word(first_ + length) == "what";
    if (!what && !IsToldAt(first_ + length)) return std::nullopt;
    return Denial{first_, first_ + length, comma};
  }

  // "Reports that 40 died are false", "called reports of 40 deaths false".
  std::optional<Denial> Told() const {
    const int32_t told = NounOfWhatIsTold();
    if (told < 0) return std::nullopt;
    const uint32_t behind = view_[value_].last;
    for (uint32_t at = behind; at < last_; ++at) {
      // "Reports of 40 deaths shook the ministry, whose figures were wrong."
      if (Word(at) == "whose" || Word(at) == "which" || Word(at) == "who") return std::nullopt;
      const uint32_t length = tagging().LengthOf(at, tags_.wrong);
      if (length == 0) continue;
      const bool called = IsCalled(told, at);
      if (!called && !IsPredicate(at, behind)) return std::nullopt;
      return Denial{view_[told].first, view_[told].last, at + length, called ? told - 1 : -1};
    }
    return std::nullopt;
  }

  // The phrase of "reports" in "reports that 40 died", "reports of 40 deaths"; -1 if there is none.
  int32_t NounOfWhatIsTold() const {
    for (int32_t k = value_ - 1; k >= 0 && view_[k].first >= first_; --k) {
      if (!view_.IsType(k, PhraseType::kNounGroup) || !view_.HasHeadTag(k, tags_.told)) continue;
      const absl::string_view next = Word(view_[k].last);
      return next == "that" || next == "of" || next == "about" ? k : -1;
    }
    return -1;
  }

  // "The ministry called reports of 40 deaths | false": nothing stands between but what is told.
  bool IsCalled(int32_t told, uint32_t wrong) const {
    return view_.IsType(told - 1, PhraseType::kVerbGroup) && view_.HasHeadTag(told - 1, tags_.calling) &&
           std::none_of(view_.phrases().begin() + value_ + 1, view_.phrases().end(), [&](const Phrase& phrase) {
             return phrase.first < wrong && phrase.type == PhraseType::kVerbGroup;
           });
  }

  // "It is not true that 40 died."
  std::optional<Denial> NotTrueThat() const {
    for (uint32_t that = view_[value_].first; that > first_;) {
      --that;
      if (Word(that) != "that") continue;
      for (uint32_t at = that; at > first_ && that - at < kPredicateReach;) {
        --at;
        const uint32_t length = tagging().LengthOf(at, tags_.wrong);
        if (length == 0 || at + length != that) continue;
        for (uint32_t be = at; be > first_ && at - be < kPredicateReach;) {
          --be;
          // "It is not false that 40 died."
          if (Word(be) == "not") break;
          if (!tagging().Has(be, tags_.be) || be == first_ || Word(be - 1) != "it") continue;
          uint32_t end = view_[value_].last;
          while (end < last_ && Word(end) != ",") ++end;
          return Denial{be - 1, that, end};
        }
      }
      return std::nullopt;
    }
    return std::nullopt;
  }

  const SentenceView& view_;
  const int32_t value_;
  const DenialTags& tags_;
  // Tokens of the statement that the value stands in.
  uint32_t first_;
  uint32_t last_;
};

}  // namespace

std::optional<Denial> FindDenial(const SentenceView& view, int32_t value, const DenialTags& tags) {
  return DenialFinder(view, value, tags).Find();
}

bool IsNegated(const SentenceView& view, int32_t value, int32_t verb, const DenialTags& tags) {
  if (verb < 0) return false;
  const uint32_t before = view[verb].first - 1;
  const bool never = view[verb].first > view.sentence().first &&
                     view.annotations().tagging.Has(before, tags.negation) && !view[verb].Is(kInfinitive);
  if (!never && !view[verb].Is(kNegated)) return false;
  if (absl::c_none_of(tags.befalling, [&](TagId tag) { return view.HasHeadTag(verb, tag); })) return false;
  const Annotations& annotations = view.annotations();
  const Phrase& counted = view[value];
  if (counted.type != PhraseType::kQuantity || counted.Is(kNone)) return false;
  const v1::Modality modality = annotations.quantities[counted.quantity].modality;
  if (modality != v1::MODALITY_EXACT && modality != v1::MODALITY_APPROXIMATE && modality != v1::MODALITY_RANGE)
    return false;
  const uint32_t first = std::min(view[verb].first, counted.first);
  const uint32_t last = std::max(view[verb].last, counted.last);
  const absl::Span<const Token> tokens = annotations.text.tokens();
  const uint32_t begin = view.sentence().first, end = view.sentence().last;
  if (tokens[end - 1].folded == "?" || tokens[begin].folded == "had") return false;
  for (uint32_t i = begin; i < end; ++i) {
    const bool inside = i >= first && i < last;
    if (inside && annotations.tagging.Has(i, tags.restricting)) return false;
    if (i < first && annotations.tagging.Has(i, tags.conditional)) return false;
    if (i >= last && annotations.tagging.Has(i, tags.until)) return false;
  }
  return true;
}

}  // namespace gainsay
