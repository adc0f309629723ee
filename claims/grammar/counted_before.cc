#include "claims/grammar/counted_before.h"

#include <algorithm>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace gainsay {
namespace {

// No label and no noun stands farther from its number than so many phrases: each number is looked back from.
constexpr int32_t kMaxBack = 16;
// How far a change may reach: "rose by 74 percent this year to", "Homicides in the north of El Salvador fell".
constexpr int32_t kMaxExtent = 6;
// Nor is a heading longer.
constexpr int32_t kMaxHeading = 16;

class Finder {
 public:
  Finder(const Annotations& annotations, const WordTags& words, absl::Span<const Phrase> phrases)
      : annotations_(annotations),
        words_(words),
        phrases_(phrases),
        reader_(annotations, words, static_cast<uint32_t>(annotations.text.tokens().size())),
        heading_end_(HeadingEnd()) {}

  // The phrase that names what the bare quantity `value` counts; -1 if none does.
  int32_t Find(int32_t value) const {
    for (const int32_t counted : {OfLabel(value - 1), OfNumber(value - 1), OfNumberBehind(value), OfWhole(value),
                                  OfApposition(value), OfList(value)}) {
      if (counted >= 0) return counted;
    }
    return -1;
  }

 private:
  bool IsType(int32_t k, PhraseType type) const { return k >= 0 && phrases_[k].type == type; }
  absl::string_view Head(int32_t k) const { return annotations_.text.tokens()[phrases_[k].head].folded; }
  bool Has(int32_t k, TagId tag) const { return annotations_.tagging.Has(phrases_[k].head, tag); }
  bool IsPreposition(int32_t k, absl::string_view word) const {
    return IsType(k, PhraseType::kPreposition) && Head(k) == word;
  }
  bool IsPunctuation(int32_t k, absl::string_view mark) const {
    return IsType(k, PhraseType::kPunctuation) && Head(k) == mark;
  }
  bool IsNamed(int32_t k) const {
    return IsType(k, PhraseType::kNounGroup) && !phrases_[k].Is(kPronoun) &&
           phrases_[k].noun_first < phrases_[k].noun_last;
  }

  // "number" and "total number", but not "death count": what follows "of" is no more what is counted.
  bool IsNumberOf(int32_t k) const {
    if (!Has(k, words_.number)) return false;
    for (uint32_t at = phrases_[k].noun_first; at < phrases_[k].noun_last; ++at) {
      if (at != phrases_[k].head && annotations_.tagging.HasAny(at, words_.fate_tags)) return false;
    }
    return true;
  }

  // "Houses destroyed in the valley:", with the colon at `k`.
  int32_t OfLabel(int32_t k) const {
    if (!IsPunctuation(k, ":") && !IsPunctuation(k, "-") && !IsPunctuation(k, "--")) return -1;
    int32_t first = k;
    while (first > 0 && first + kMaxBack > k && !IsType(first - 1, PhraseType::kPunctuation)) --first;
    if (first == k || !IsNamed(first)) return -1;
    if (Has(first, words_.total) || Has(first, words_.number)) {
      if (!IsPreposition(first + 1, "of") || first + 2 >= k) return -1;
      first += 2;
    } else if (phrases_[first].Is(kDefinite | kProper)) {
      // "The verdict: 12", "Nurse Bel: 27"
      return -1;
    }
    if (!IsCountable(first) || annotations_.tagging.HasAny(phrases_[first].head, words_.fate_tags)) return -1;
    // A clause, a list or another value is no label.
    for (int32_t i = first + 1; i < k; ++i) {
      const bool told = IsType(i, PhraseType::kVerbGroup) && !phrases_[i].Is(kPast);
      if (told || IsType(i, PhraseType::kConjunction) || IsType(i, PhraseType::kQuantity)) return -1;
    }
    return first;
  }

  // "The number of votes cast by noon rose to", "Kidnappings rose from none to", with the last phrase at `k`.
  int32_t OfNumber(int32_t k) const {
    while (IsType(k, PhraseType::kAdverb)) --k;
    const bool leads = IsPreposition(k, "to") || IsPreposition(k, "at") || IsPreposition(k, "from");
    if (IsPreposition(k, "to") && IsType(k - 1, PhraseType::kQuantity) && IsPreposition(k - 2, "from")) k -= 2;
    if (leads) --k;
    while (IsType(k, PhraseType::kAdverb)) --k;
    if (leads) k = BeforeExtent(k);
    if (IsType(k, PhraseType::kVerbGroup)) {
      const bool changes = Has(k, words_.rise) || Has(k, words_.fall);
      if (!changes && !Has(k, words_.stand) && !Has(k, words_.be)) return -1;
      --k;
      // What has a price or a size of its own is not counted.
      const int32_t subject = leads && changes ? SubjectBefore(k) : -1;
      if (subject >= 0 && !annotations_.tagging.HasAny(phrases_[subject].head, words_.sized_tags)) return subject;
    } else if (!leads) {
      return -1;
    }
    // Back over what belongs to the noun.
    for (const int32_t least = std::max(2, k - kMaxBack); k >= least; --k) {
      if (IsNamed(k) && IsPreposition(k - 1, "of") && IsType(k - 2, PhraseType::kNounGroup) && IsNumberOf(k - 2))
        return IsCountable(k) ? k : -1;
      const bool belongs = IsType(k, PhraseType::kNounGroup) || IsType(k, PhraseType::kPreposition) ||
                           IsType(k, PhraseType::kDate) || IsType(k, PhraseType::kAdverb) ||
                           IsType(k, PhraseType::kStatus) || IsType(k, PhraseType::kRelative) ||
                           IsType(k, PhraseType::kVerbGroup);
      if (!belongs) return -1;
    }
    return -1;
  }

  // Back over how much and when, "rose | by 74 percent this year | to", "doubled | in a week, | from": the phrase
  // before it, or `k` where that is no verb of a change.
  int32_t BeforeExtent(int32_t k) const {
    int32_t at = k;
    for (const int32_t least = std::max(0, k - kMaxExtent); at > least; --at) {
      const bool extent = IsType(at, PhraseType::kDate) || IsType(at, PhraseType::kAdverb) ||
                          IsType(at, PhraseType::kPreposition) || IsPunctuation(at, ",") ||
                          (IsType(at, PhraseType::kQuantity) && phrases_[at].Is(kPercentType));
      if (!extent) break;
    }
    return IsType(at, PhraseType::kVerbGroup) && (Has(at, words_.rise) || Has(at, words_.fall)) ? at : k;
  }

  // "Homicides in El Salvador | fell", with the phrase before the verb at `k`; -1 if no things stand there.
  int32_t SubjectBefore(int32_t k) const {
    for (const int32_t least = std::max(0, k - kMaxExtent); k >= least; --k) {
      if (IsCountable(k) && !IsType(k - 1, PhraseType::kPreposition)) return k;
      const bool belongs =
          IsType(k, PhraseType::kNounGroup) || IsType(k, PhraseType::kPreposition) || IsType(k, PhraseType::kDate);
      if (!belongs) return -1;
    }
    return -1;
  }

  // "bringing to | seven | the number of attacks"
  int32_t OfNumberBehind(int32_t value) const {
    const int32_t size = static_cast<int32_t>(phrases_.size());
    const bool behind = value + 3 < size && IsPreposition(value - 1, "to") &&
                        IsType(value + 1, PhraseType::kNounGroup) && IsNumberOf(value + 1) &&
                        IsPreposition(value + 2, "of");
    return behind && IsCountable(value + 3) ? value + 3 : -1;
  }

  // "| 27 | of 34 drones", "| Four | of its seven carriages"
  int32_t OfWhole(int32_t value) const {
    const int32_t whole = value + 2;
    const bool counts = whole < static_cast<int32_t>(phrases_.size()) && IsPreposition(value + 1, "of") &&
                        IsType(whole, PhraseType::kQuantity) && phrases_[whole].Is(kCountType) &&
                        !phrases_[whole].Is(kBare);
    return counts ? whole : -1;
  }

  // "Army troops, | 6,500 | of them, have been deployed.": all of them, for nothing more is said of these.
  int32_t OfApposition(int32_t value) const {
    const int32_t size = static_cast<int32_t>(phrases_.size());
    if (value + 3 >= size || !IsPunctuation(value - 1, ",")) return -1;
    const bool of_them = IsPreposition(value + 1, "of") && IsType(value + 2, PhraseType::kNounGroup) &&
                         Head(value + 2) == "them" && IsType(value + 3, PhraseType::kPunctuation);
    return of_them && IsCountable(value - 2) ? value - 2 : -1;
  }

  // The mark that ends the heading which the sentence begins with, "Seats by party:"; -1 if it begins with none.
  int32_t HeadingEnd() const {
    if (phrases_.empty() || !IsCountable(0)) return -1;
    const int32_t size = std::min(static_cast<int32_t>(phrases_.size()), kMaxHeading);
    for (int32_t k = 1; k < size; ++k) {
      if (IsPunctuation(k, ":") || IsPunctuation(k, "(")) return k;
      // "Soldiers said: Jones 12" is no heading.
      const bool heads = !IsType(k, PhraseType::kVerbGroup) || (phrases_[k].Is(kPast) && !Has(k, words_.say));
      if (!heads || IsType(k, PhraseType::kQuantity)) return -1;
    }
    return -1;
  }

  // "Seats by party: Labour | 72 | , Greens 3", "Arrests by day: Monday 14, Tuesday | 9 | ."
  int32_t OfList(int32_t value) const {
    const bool after_comma = IsPunctuation(value - 1, ",");
    const int32_t item = value - (after_comma || IsPunctuation(value - 1, ":") ? 2 : 1);
    if (heading_end_ < 0 || item <= heading_end_) return -1;
    // "Victims: Ali, 12" is of his age.
    if (after_comma && !Has(item, words_.country) && !Has(item, words_.nationality)) return -1;
    const bool named = IsType(item, PhraseType::kDate) ||
                       (IsType(item, PhraseType::kNounGroup) && (!IsCountable(item) || phrases_[item].Is(kName)));
    const bool opens = item == heading_end_ + 1 || IsType(item - 1, PhraseType::kPunctuation);
    return named && opens ? 0 : -1;
  }

  // Things, and several of them; "the number of the beast" is none.
  bool IsCountable(int32_t k) const { return IsNamed(k) && reader_.IsPlural(phrases_[k].head); }

  const Annotations& annotations_;
  const WordTags& words_;
  const absl::Span<const Phrase> phrases_;
  const WordReader reader_;
  const int32_t heading_end_;
};

}  // namespace

void TakeNounsBefore(const Annotations& annotations, const WordTags& words, std::vector<Phrase>& phrases) {
  const Finder finder(annotations, words, phrases);
  // "Three of the party's | 12 ministers" are ministers.
  for (size_t k = 0; k + 1 < phrases.size(); ++k) {
    Phrase& part = phrases[k];
    const Phrase& whole = phrases[k + 1];
    if (part.type != PhraseType::kQuantity || !part.Is(kPartitive) || !part.Is(kPossessive)) continue;
    if (whole.type != PhraseType::kQuantity || !whole.Is(kCountType) || whole.Is(kBare)) continue;
    part.noun_first = whole.noun_first;
    part.noun_last = whole.noun_last;
    part.head = whole.head;
    part.flags &= ~kPossessive;
  }
  for (size_t k = 0; k < phrases.size(); ++k) {
    Phrase& value = phrases[k];
    const bool bare =
        value.type == PhraseType::kQuantity && value.Is(kBare) && value.Is(kCountType) && !value.Is(kAttributive);
    if (!bare) continue;
    const int32_t counted = finder.Find(static_cast<int32_t>(k));
    if (counted < 0) continue;
    value.noun_first = phrases[counted].noun_first;
    value.noun_last = phrases[counted].noun_last;
    value.head = phrases[counted].head;
    value.flags &= ~kBare;
    // "27 of 34 drones"
    if (static_cast<size_t>(counted) == k + 2) value.flags |= kPartitive;
  }
}

}  // namespace gainsay
