// What money, shares and measures without their unit are, from amounts told before.
#include "claims/assembly/antecedent.h"
#include "claims/assembly/value_place.h"
#include "claims/quantity/units.h"

namespace gainsay {
namespace {

// Bare numbers as great as sums are sums in a text that gave one so many sentences before.
constexpr uint32_t kMaxSumAgo = 2;
// A sum that is told in round millions.
constexpr double kRoundSum = 1e5;
// A share is of a hundred.
constexpr double kAll = 100;
// What is measured in hundreds of thousands is seldom counted in them too.
constexpr double kGreatMeasure = 1e5;
// Less is no sum, unless its money is named.
constexpr double kLeastSum = 100;

}  // namespace

// Money without a name is that named last, or the first that is named later.
const Antecedents::Counted& Antecedents::MoneyOf(const SentenceView& view) {
  if (!last_money_.kind.empty()) return last_money_;
  for (const QuantityMention& mention : view.annotations().quantities) {
    if (mention.type != QuantityType::kMoney || mention.unit == kNoCurrency) continue;
    later_money_.kind = "money";
    later_money_.unit = mention.unit;
    later_money_.currency_assumed = mention.currency_assumed;
    return later_money_;
  }
  return unnamed_money_;
}

// "$5 billion, up from $4 billion", "Rs 14 trillion, or about $50 billion", "$5 billion, $2 billion of it for roads".
const Antecedents::Counted* Antecedents::OfTheSameMoney(const SentenceView& view, int32_t value,
                                                        const v1::Claim& claim) const {
  const Counted* first = InSentence(claim, /*total=*/false);
  if (first == nullptr || claim.kind() == first->kind || first->kind != "budget") return nullptr;
  const int32_t before = Before(view, value);
  const bool compared = IsPreposition(view, before, "against") ||
                        (IsPreposition(view, before, "from") &&
                         (IsPreposition(view, before - 1, "up") || IsPreposition(view, before - 1, "down")));
  if (compared) return first;
  for (int32_t k = first->value + 1; k < value; ++k) {
    switch (view[k].type) {
      case PhraseType::kVerbGroup:
      case PhraseType::kNounGroup:
      case PhraseType::kRelative:
        return nullptr;
      default:
        break;
    }
  }
  return first;
}

// "439 million tonnes, down 2% from 448 million", "from 905 to 1,000 euros".
const Antecedents::Counted* Antecedents::InUnitOf(const SentenceView& view, int32_t quantity) {
  const Phrase& measured = view[quantity];
  next_measured_.kind = measured.Is(kMoneyType)      ? "money"
                        : measured.Is(kPercentType)  ? "percent"
                        : measured.Is(kDurationType) ? "duration"
                        : measured.Is(kAgeType)      ? "age"
                                                     : "measure";
  const QuantityMention& mention = view.annotations().quantities[measured.quantity];
  next_measured_.unit = mention.unit;
  next_measured_.currency_assumed = mention.currency_assumed;
  return &next_measured_;
}

// Whether the duration that was told last is the time within which the sentence counted something.
bool Antecedents::IsPeriodOfCount(const SentenceView& view, const v1::Claim& claim) const {
  const Counted* const counted = InSentence(claim, /*total=*/false);
  if (counted == nullptr || !counted->count || counted->value > last_duration_.value) return false;
  const int32_t before = Before(view, last_duration_.value);
  // "in the past three weeks"
  const int32_t preposition =
      view.IsType(before, PhraseType::kDate) || view.IsType(before, PhraseType::kNounGroup) ? before - 1 : before;
  for (const char* const word : {"in", "over", "during", "within", "for", "through"}) {
    if (IsPreposition(view, preposition, word)) return true;
  }
  return false;
}

const Antecedents::Counted* Antecedents::OfTheSameMeasure(const SentenceView& view, int32_t value,
                                                          const v1::Claim& claim) {
  if (claim.kind() != kOpenKind || !view[value].Is(kBare) || view[value].Is(kAttributive) || MayBeYear(claim))
    return nullptr;
  const auto is_quantity = [&](int32_t k, uint32_t types) {
    return view.IsType(k, PhraseType::kQuantity) && view[k].Is(types);
  };
  const int32_t before = Before(view, value);
  // "three men aged 19, 24 and 31"
  if (view.IsType(before, PhraseType::kConjunction) && is_quantity(before - 1, kAgeType))
    return InUnitOf(view, before - 1);
  // "The pond held 11.8 million cubic metres, and a fifth of that, 2.36 million, got out."
  const bool great_again = SizeOf(claim) >= kGreatMeasure && last_measured_.kind == "measure" &&
                           last_measured_.sentence == claim.sentence() && last_measured_.high >= kGreatMeasure &&
                           !HasOwnVerb(view, value) && IsWithin(kUnlikeSize, claim, last_measured_);
  const bool links = view.IsComma(before) || IsPreposition(view, before, "of") || IsPreposition(view, before, "for");
  if (great_again && links) return &last_measured_;
  if (!view.IsType(before, PhraseType::kPreposition)) return nullptr;
  const int32_t next = value + 2;
  // "terms of nine and seven years", "after two or three days"
  if (view.IsType(value + 1, PhraseType::kConjunction) && view.Head(before) != "between" &&
      is_quantity(next, kDurationType | kMeasureType | kPercentType))
    return InUnitOf(view, next);
  // "won by 71 to 29 percent", "from 280 to 340 pesos"
  if (IsPreposition(view, value + 1, "to") &&
      (is_quantity(next, kPercentType) ||
       (view.Head(before) == "from" && is_quantity(next, kMoneyType | kMeasureType))))
    return InUnitOf(view, next);
  const bool compares = view.Head(before) == "from" || view.HasHeadTag(before, tags_.comparing);
  const bool follows_from = view.Head(before) == "to" && IsPreposition(view, before - 2, "from");
  // "from thirty-five years to thirty"
  if (follows_from && is_quantity(before - 1, kDurationType) && last_duration_.sentence == claim.sentence() &&
      !last_duration_.kind.empty())
    return &last_duration_;
  // "from 280 pesos to 340"
  const bool pairs = follows_from && is_quantity(before - 1, kMoneyType | kMeasureType | kPercentType);
  if (!compares && !pairs) return nullptr;
  const auto is_nearest = [&](const Counted& last) {
    return !last.kind.empty() && last.sentence == claim.sentence() &&
           (recent_.empty() || recent_.back().sentence != claim.sentence() || !recent_.back().count ||
            recent_.back().value < last.value);
  };
  if (is_nearest(last_measured_)) return &last_measured_;
  // "slipped to 11 minutes from eight"; but "1,035 deaths in six months, down from 1,149": of what is counted within
  // it. "22,600 waited longer than two years, down from 24,100": nor of what is of another size.
  const auto is_of_that_size = [&] {
    const std::optional<double> low = view.annotations().quantities[view[last_duration_.value].quantity].low;
    return IsWithin(kUnlikeSize, claim, last_duration_) && (!low.has_value() || SizeOf(claim) <= *low * kUnlikeSize);
  };
  if (is_nearest(last_duration_) && !IsPeriodOfCount(view, claim) && is_of_that_size()) return &last_duration_;
  // "Turnout was 65 per cent, against 79.5 in 2017.", "up from 66", "fell to 65 percent from 79.5". But "grew by 5%
  // from 420" is of what has grown.
  const bool of_share = view.Head(before) != "from" || IsPreposition(view, before - 1, "up") ||
                        IsPreposition(view, before - 1, "down") ||
                        (is_nearest(last_share_) && IsPreposition(view, Before(view, last_share_.value), "to"));
  return is_nearest(last_share_) && of_share ? &last_share_ : nullptr;
}

// "Kell got 29 years and his friend 27."
const Antecedents::Counted* Antecedents::OfTheSameTerm(const SentenceView& view, int32_t value,
                                                       const v1::Claim& claim) {
  if (last_duration_.kind.empty() || last_duration_.sentence != claim.sentence()) return nullptr;
  const int32_t before = Before(view, value), got = Before(view, last_duration_.value);
  const bool same_word = got >= 0 && view.IsType(before, view[got].type) && view.Head(before) == view.Head(got);
  // "The recount took five days; finding a government took 54.", but "the rebels took 40"
  if (same_word && view.IsType(before, PhraseType::kVerbGroup) && !view.HasHeadTag(before - 1, tags_.person) &&
      (view.Lemma(before) == "take" || view.Lemma(before) == "last"))
    return &last_duration_;
  if (HasVerb(view, last_duration_.value + 1, value) || !IsWithin(kUnlikeSize, claim, last_duration_)) return nullptr;
  // "He was jailed for six years in April and his electrician for four."
  if (same_word && (view.Head(before) == "for" || view.Head(before) == "to") &&
      view.IsType(before - 1, PhraseType::kNounGroup) && view.IsType(before - 2, PhraseType::kConjunction))
    return &last_duration_;
  if (!view.IsType(before, PhraseType::kNounGroup)) return nullptr;
  // "Two hours later, Arsenal 3": nobody got hours.
  if (!view.IsType(got, PhraseType::kVerbGroup) || !view.HasHeadTag(got, tags_.allot) || view.Lemma(got) == "take")
    return nullptr;
  // The two clauses have nothing but who it is and how long.
  const int32_t link = before - 1;
  const bool joined = view.IsType(link, PhraseType::kConjunction) || view.IsType(link, PhraseType::kPunctuation);
  const int32_t after = After(view, value);
  const bool ends = after >= view.size() || view.IsType(after, PhraseType::kPunctuation) ||
                    view.IsType(after, PhraseType::kConjunction);
  if (!joined || !ends || view[before].Is(kPronoun)) return nullptr;
  next_measured_ = last_duration_;
  next_measured_.noun = std::string(view.annotations().text.Words(view[before].first, view[before].last));
  next_measured_.noun_head = std::string(view.Head(before));
  return &next_measured_;
}

// "The Front stood at 31.4 percent and the Union at 30.9.", "Police put the turnout at 119,000, the union at 800,000."
const Antecedents::Counted* Antecedents::OfTheParallel(const SentenceView& view, int32_t value,
                                                       const v1::Claim& claim) {
  if (!view[value].Is(kBare) || claim.kind() != kOpenKind || MayBeYear(claim)) return nullptr;
  if (const Counted* term = OfTheSameTerm(view, value, claim)) return term;
  const Counted* first = InSentence(claim, /*total=*/false);
  if (first == nullptr || HasVerb(view, first->value + 1, value)) return nullptr;
  const int32_t before = Before(view, value), before_first = Before(view, first->value);
  const bool alike = first->unit == "percent" || (first->count && IsPreposition(view, before, "at"));
  const bool parallel =
      alike && view.IsType(before, PhraseType::kPreposition) && IsPreposition(view, before_first, view.Head(before));
  if (parallel && view.IsType(before - 1, PhraseType::kNounGroup)) return first;
  // "she had 51.2 percent and he 48.1", "The Union took 31.4 percent, the Greens 18."
  const bool elliptic = first->unit == "percent" && view.IsType(before, PhraseType::kNounGroup) &&
                        (view.IsType(before - 1, PhraseType::kConjunction) ||
                         (view.IsComma(before - 1) && view[before].Is(kDefinite) && SizeOf(claim) <= kAll));
  return elliptic && view.IsType(After(view, value), PhraseType::kPunctuation) ? first : nullptr;
}

// "A sensor costs 1,200.", "The state gives 40 million.": in the money of the document, if it names one.
const Antecedents::Counted* Antecedents::OfACost(const SentenceView& view, int32_t value, const v1::Claim& claim) {
  const int32_t before = Before(view, value);
  // "It was sold for 42 million.", "It appealed for 95 million."
  if (IsPreposition(view, before, "for") && view.IsType(before - 1, PhraseType::kVerbGroup) &&
      view.HasHeadTag(before - 1, tags_.sell) && SizeOf(claim) >= kSumSize)
    return &MoneyOf(view);
  // "It cost the treasury 41 million."
  const bool indirect = view.IsType(before, PhraseType::kNounGroup) &&
                        view.IsType(before - 1, PhraseType::kVerbGroup) && view.HasHeadTag(before - 1, tags_.price);
  const int32_t verb = indirect ? before - 1 : before;
  // "From the fund 38 million have been spent."
  const bool of_a_fund = IsPreposition(view, 0, "from") || IsPreposition(view, 0, "of");
  if (const int32_t after = After(view, value); HasOwnVerb(view, value) && SizeOf(claim) >= kSumSize)
    return of_a_fund && view.IsType(after, PhraseType::kVerbGroup) && view[after].Is(kPassive) &&
                   view.HasHeadTag(after, tags_.cost)
               ? &MoneyOf(view)
               : nullptr;
  if (!view.IsType(verb, PhraseType::kVerbGroup) || view[verb].Is(kPassive) || HasOwnVerb(view, value)) return nullptr;
  const bool gives =
      view.HasHeadTag(verb, tags_.cost) || view.HasHeadTag(verb, tags_.allot) || view.HasHeadTag(verb, tags_.fund);
  const bool is_sum = gives && SizeOf(claim) >= kSumSize;
  if (last_money_.kind.empty()) return is_sum ? &MoneyOf(view) : nullptr;
  return is_sum || view.HasHeadTag(verb, tags_.price) ? &last_money_ : nullptr;
}

// "The owners made nine million profit.", "a loan of 40,000", "The fine was 900.", "Payments had reached 79 million.";
// but "three loans", "a claim of 300 dead".
const Antecedents::Counted* Antecedents::OfTakings(const SentenceView& view, int32_t value, const v1::Claim& claim) {
  if (claim.kind() != kOpenKind || view[value].Is(kAttributive)) return nullptr;
  if (!view[value].Is(kBare)) {
    if (!view.HasHeadTag(value, tags_.takings)) return nullptr;
    if (SizeOf(claim) >= kSumSize) return &MoneyOf(view);
    return OfMoneyAgain(view, value, claim);
  }
  const int32_t before = Before(view, value);
  const bool is_of = IsPreposition(view, before, "of");
  const bool is_told = view.IsType(before, PhraseType::kVerbGroup) && !view[before].Is(kPassive) &&
                       (view[before].Is(kBe) || SizeOf(claim) >= kSumSize);
  if (!is_of && (!is_told || HasOwnVerb(view, value))) return nullptr;
  // "the loss of two of their own"
  if (view[value].Is(kPartitive) || SizeOf(claim) < kLeastSum) return nullptr;
  if (!view.IsType(before - 1, PhraseType::kNounGroup) || !view.HasHeadTag(before - 1, tags_.takings)) return nullptr;
  return &MoneyOf(view);
}

// "Families who were promised 40,000 euros have received 25,000 each.", "Of the 45 million soles 12 were spent."
const Antecedents::Counted* Antecedents::OfASumPaid(const SentenceView& view, int32_t value,
                                                    const v1::Claim& claim) const {
  const Counted* sum = InSentence(claim, /*total=*/false);
  if (sum == nullptr || sum->count || (sum->kind != "money" && sum->kind != "budget")) return nullptr;
  // "He paid 500 euros and got 12" of something else.
  if (!IsWithin(kUnlikeSize, claim, *sum)) return nullptr;
  const auto pays = [&](int32_t k) {
    return view.IsType(k, PhraseType::kVerbGroup) &&
           (view.HasHeadTag(k, tags_.cost) || view.HasHeadTag(k, tags_.allot));
  };
  const int32_t before = Before(view, value), after = After(view, value);
  const bool is_paid = HasOwnVerb(view, value) && pays(after) && view[after].Is(kPassive);
  return is_paid || (pays(before) && !view[before].Is(kPassive) && !HasOwnVerb(view, value)) ? sum : nullptr;
}

// "It was to cost 960 million euros. It is 1,470 millions by now.": a sum again, if nothing else is counted in
// millions.
const Antecedents::Counted* Antecedents::OfMoneyAgain(const SentenceView& view, int32_t value, const v1::Claim& claim) {
  if (SizeOf(claim) < kSumSize || last_sum_.kind.empty() || last_sum_.sentence + kMaxSumAgo < claim.sentence())
    return nullptr;
  // "Some 22 million are registered.", but "79 million has left the till."
  if (HasOwnVerb(view, value) && !IsOfOne(view, After(view, value))) return nullptr;
  for (auto counted = recent_.rbegin(); counted != recent_.rend(); ++counted) {
    if (counted->count && counted->high >= kSumSize && counted->unit != last_sum_.unit) return nullptr;
  }
  return view.IsType(After(view, value), PhraseType::kPreposition) && view.Head(After(view, value)) == "of"
             ? nullptr
             : &last_sum_;
}

// "He sent a claim for another 22 million.": of what a text counts by the million without a word most is money.
const Antecedents::Counted* Antecedents::OfGreatNumber(const SentenceView& view, int32_t value,
                                                       const v1::Claim& claim) {
  if (SizeOf(claim) < kSumSize || counts_millions_) return nullptr;
  const Counted& money = MoneyOf(view);
  // "3,106,220" may be people; "ninety-six million" before any sum is money if the text names some later.
  const bool round = claim.quantity().granularity() >= kRoundSum;
  if (last_money_.kind.empty() && (!round || &money == &unnamed_money_)) return nullptr;
  if (!view[value].Is(kBare) || view[value].Is(kPartitive | kOthers)) return nullptr;
  // "Of its 9.5 billion pesos 5.8 billion reached farmers.": so many are never people.
  if (HasOwnVerb(view, value) && SizeOf(claim) < kGreatestCount) return nullptr;
  // "seen by five million", "a city of ten million"
  const int32_t before = Before(view, value);
  const bool counted =
      SizeOf(claim) < kGreatestCount && (IsPreposition(view, before, "by") || IsPreposition(view, before, "of"));
  return counted || IsPreposition(view, After(view, value), "of") ? nullptr : &money;
}

// "The deficit was 4.9 percent, against the target of 3.6.", "Families entitled to 10 kilos got 7.4.": people and
// things come in whole numbers, so it is measured as the last amount was.
const Antecedents::Counted* Antecedents::OfDecimal(const SentenceView& view, int32_t value,
                                                   const v1::Claim& claim) const {
  const v1::Quantity& told = claim.quantity();
  const bool decimal = told.granularity() > 0 && told.granularity() < 1;
  if (!decimal || claim.kind() != kOpenKind || !view[value].Is(kBare) || view[value].Is(kAttributive)) return nullptr;
  const int32_t before = Before(view, value);
  // "The index rose by 3.5 percent to 104.2."
  if (IsPreposition(view, before, "to")) return nullptr;
  // "The river rose 1.2 metres after a quake of 5.8.", "the pH was 6.8", but "the target of 3.6"
  const bool links =
      IsPreposition(view, before, "of") || (view.IsType(before, PhraseType::kVerbGroup) && view[before].Is(kBe));
  if (links && view.IsType(before - 1, PhraseType::kNounGroup) && !view[before - 1].Is(kPronoun) &&
      !view.HasHeadTag(before - 1, tags_.amount) && !view.HasHeadTag(before - 1, tags_.plan))
    return nullptr;
  const Counted* nearest = nullptr;
  for (const Counted& last : last_amounts_) {
    if (last.kind.empty() || last.sentence + 1 < claim.sentence()) continue;
    // "Prices rose by 3.1 percent. The index stood at 104.2."
    if (!IsWithin(last.sentence == claim.sentence() ? kUnlikeSize : kOpposedSize, claim, last)) continue;
    if (nearest == nullptr || *nearest->value_begin < *last.value_begin) nearest = &last;
  }
  return nearest;
}

// "He says that he stayed three hours. My cousin says it was twenty minutes.", "the operator spoke of 71%"
const Antecedents::Counted* Antecedents::OpposedAmount(const SentenceView& view, int32_t value,
                                                       const v1::Claim& claim) const {
  const std::optional<size_t> amount = AmountOf(view[value]);
  if (!amount.has_value() || !view[value].Is(kBare) || view[value].Is(kAttributive)) return nullptr;
  const Counted& last = last_amounts_[*amount];
  if (last.kind != claim.kind() || (last.unit != claim.quantity().unit() && !view[value].Is(kDurationType)))
    return nullptr;
  const int32_t before = Before(view, value);
  if (!view.IsType(before, PhraseType::kVerbGroup) || view[before].Is(kPassive)) return nullptr;
  // "The study found 71 percent.", but "detectives found 1.3 million euros".
  const bool finds = view.Lemma(before) == "find" && view[value].Is(kMoneyType | kMeasureType);
  const bool tells = !finds && (view.HasHeadTag(before, tags_.say) || view.HasHeadTag(before, tags_.count));
  const bool it_was = view.IsType(before - 1, PhraseType::kNounGroup) && view.Head(before - 1) == "it";
  return (tells || it_was) && !HasOwnVerb(view, value) && IsOpposed(view, value, claim, last) ? &last : nullptr;
}

// "a rise of 35% for workers and of 30% for officers", "grew 1.1% in 2023 after 0.4% in 2022"
const Antecedents::Counted* Antecedents::OfTheSameChange(const SentenceView& view, int32_t value,
                                                         const v1::Claim& claim) const {
  const Counted* first = InSentence(claim, /*total=*/false);
  if (first == nullptr || claim.kind() != "percent" || first->kind != "change_percent") return nullptr;
  const int32_t before = Before(view, value);
  const bool parallel =
      IsPreposition(view, before, "of") || IsPreposition(view, before, "by") || IsPreposition(view, before, "from");
  if (IsPreposition(view, before, "after") && view[value].Is(kBare)) return first;
  // "a growth of 0.9 percent and an unemployment rate of 9.1"
  if (IsPreposition(view, before, "of") && view.IsType(before - 1, PhraseType::kNounGroup) &&
      (view.Head(before - 1) == "rate" || view.Head(before - 1) == "share"))
    return nullptr;
  const bool joined = view.IsType(before - 1, PhraseType::kConjunction);
  return parallel && (joined || !HasVerb(view, first->value + 1, value)) ? first : nullptr;
}

}  // namespace gainsay
