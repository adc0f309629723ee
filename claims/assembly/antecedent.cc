#include "claims/assembly/antecedent.h"

#include <algorithm>

#include "claims/internal/fate.h"

namespace gainsay {
namespace {

constexpr absl::string_view kOpenKind = "count";
constexpr absl::string_view kPeopleKind = "personnel";
// As many claims back is looked.
constexpr size_t kMaxRecent = 12;
// A number that somebody tells may mean what was counted so many sentences ago.
constexpr uint32_t kMaxToldAgo = 4;

bool IsPeople(const v1::Claim& claim) { return claim.kind() == kPeopleKind || claim.kind() == "strength"; }

bool HasVerb(const SentenceView& view, int32_t first, int32_t last) {
  for (int32_t k = first; k < last; ++k) {
    if (view.IsType(k, PhraseType::kVerbGroup)) return true;
  }
  return false;
}

// The phrase before `k` that is no adverb.
int32_t Before(const SentenceView& view, int32_t k) {
  do {
    --k;
  } while (view.IsType(k, PhraseType::kAdverb));
  return k;
}

int32_t After(const SentenceView& view, int32_t k) {
  do {
    ++k;
  } while (view.IsType(k, PhraseType::kAdverb));
  return k;
}

// "the club says 700 were turned away": what became of these 700 is told here. But "says 48 died" is for rules.
bool HasOwnVerb(const SentenceView& view, int32_t value) {
  const int32_t after = After(view, value);
  return view.IsType(after, PhraseType::kVerbGroup) && !view[after].Is(kInfinitive | kGerund);
}

// "an increase of 45% from 2019"
bool MayBeYear(const v1::Claim& claim) {
  const v1::Quantity& quantity = claim.quantity();
  return quantity.has_low() && quantity.low() >= 1900 && quantity.low() <= 2100 && quantity.granularity() == 1;
}

bool IsPreposition(const SentenceView& view, int32_t k, absl::string_view word) {
  return view.IsType(k, PhraseType::kPreposition) && view.Head(k) == word;
}

// "among them nine", "of whom 24", "of these 31".
bool FollowsPartCue(const SentenceView& view, int32_t value) {
  const int32_t before = Before(view, value);
  const bool pronoun = view.IsType(before, PhraseType::kRelative) ||
                       (view.IsType(before, PhraseType::kNounGroup) &&
                        (view[before].Is(kPronoun) || view.Head(before) == "these" || view.Head(before) == "those"));
  return pronoun && (IsPreposition(view, before - 1, "among") || IsPreposition(view, before - 1, "of"));
}

}  // namespace

Antecedents::Antecedents(const Lexicon& lexicon)
    : lexicon_(lexicon),
      say_(lexicon.tag("verb.say")),
      count_(lexicon.tag("verb.count")),
      amount_(lexicon.tag("amount")),
      noun_(lexicon.tag("noun")),
      comparing_(lexicon.tag("preposition.comparing")) {
  people_.kind = std::string(kPeopleKind);
  people_.unit = "person";
}

void Antecedents::Resolve(const SentenceView& view, const Frame& frame, v1::Claim& claim) {
  const Phrase& value = view[frame.value];
  if (value.type != PhraseType::kQuantity || !claim.has_quantity()) return;
  if (const Counted* found = Find(view, frame, claim)) {
    if (found == OfWhichAPart(view, frame.value, claim)) claim.set_scope(v1::SCOPE_PART);
    Fill(*found, value, claim);
    // "The number is 34,674": of what was told of before.
    if (found == ToldOf(view, frame.value, claim)) {
      for (const std::string& word : found->about) {
        if (std::find(claim.about().begin(), claim.about().end(), word) == claim.about().end()) claim.add_about(word);
      }
    }
  }
  Remember(frame, value, claim);
}

void Antecedents::Fill(const Counted& counted, const Phrase& value, v1::Claim& claim) const {
  claim.set_kind(counted.kind);
  claim.set_family(FamilyOf(counted.kind));
  // A sum has its own currency.
  if (!counted.unit.empty() && !value.Is(kMoneyType)) claim.mutable_quantity()->set_unit(counted.unit);
  if (value.Is(kBare) && value.Is(kCountType)) {
    claim.set_noun(counted.noun);
    claim.set_noun_head(counted.noun_head);
  }
}

std::string Antecedents::FamilyOf(const std::string& kind) const {
  const Kind* known = lexicon_.FindKind(kind);
  return known == nullptr || known->family().empty() ? kind : known->family();
}

const Antecedents::Counted* Antecedents::Find(const SentenceView& view, const Frame& frame, const v1::Claim& claim) {
  const Phrase& value = view[frame.value];
  if (value.Is(kMoneyType)) return OfTheSameMoney(view, frame.value, claim);
  if (value.Is(kPercentType)) return OfTheSameChange(view, frame.value, claim);
  if (!value.Is(kCountType)) return nullptr;
  if (const Counted* measured = OfTheSameMeasure(view, frame.value, claim)) return measured;
  if (const Counted* whole = OfWhichAPart(view, frame.value, claim)) return whole;
  if (claim.kind() != kOpenKind || !value.Is(kBare) || value.Is(kAttributive)) return nullptr;
  if (const Counted* listed = OfTheList(view, frame.value, claim)) return listed;
  if (const Counted* told = ToldOf(view, frame.value, claim)) return told;
  return CountedLast(view, frame.value, claim);
}

const Antecedents::Counted* Antecedents::InSentence(const v1::Claim& claim, bool total) const {
  for (auto counted = recent_.rbegin(); counted != recent_.rend(); ++counted) {
    if (counted->sentence != claim.sentence()) return nullptr;
    if (counted->total || !total) return &*counted;
  }
  return nullptr;
}

// "including two officers", "of whom 24 were passengers", "three of them children", "(three soldiers and a nurse)".
const Antecedents::Counted* Antecedents::OfWhichAPart(const SentenceView& view, int32_t value,
                                                      const v1::Claim& claim) const {
  const bool bare = view[value].Is(kBare) && claim.kind() == kOpenKind;
  if (!bare && !IsPeople(claim) && claim.kind() != "groups") return nullptr;
  const bool of_them = view[value].Is(kPartitive) && view[value].Is(kBare);
  const bool part = claim.scope() == v1::SCOPE_PART || FollowsPartCue(view, value);
  // "four years, two of them suspended"
  if (part && bare && last_duration_.sentence == claim.sentence() && !last_duration_.kind.empty() &&
      (recent_.empty() || recent_.back().sentence != claim.sentence() || recent_.back().value < last_duration_.value))
    return &last_duration_;
  if (const Counted* whole = InSentence(claim, /*total=*/!part)) {
    if (!whole->fate && !(bare && part)) return nullptr;
    // "Of the 78 men, 12 of them": the nearest number must not be of something else.
    if (part) return whole;
    if (bare || HasVerb(view, std::max(whole->last, whole->value + 1), value)) return nullptr;
    for (int32_t k = whole->value + 1; k < value; ++k) {
      if (!view.IsType(k, PhraseType::kPunctuation)) continue;
      const absl::string_view mark = view.Head(k);
      if (mark == "(" || mark == "[" || mark == ":" || mark == "--") return whole;
    }
    return nullptr;
  }
  // "Three of them were children." But "one of them said" and "two of them live" are about people who are alive.
  if (recent_.empty()) return nullptr;
  const Counted& last = recent_.back();
  if (!of_them || !last.fate || last.sentence + 1 != claim.sentence()) return nullptr;
  int32_t after = After(view, value);
  if (IsPreposition(view, after, "of")) after = After(view, after + 1);
  const bool says_who = view.IsType(after, PhraseType::kVerbGroup) && view[after].Is(kBe) &&
                        view.IsType(After(view, after), PhraseType::kNounGroup);
  return says_who ? &last : nullptr;
}

// "12 died in Oslo and 7 in Bergen", "16 votes to 12".
const Antecedents::Counted* Antecedents::OfTheList(const SentenceView& view, int32_t value,
                                                   const v1::Claim& claim) const {
  const Counted* first = InSentence(claim, /*total=*/false);
  if (first == nullptr || first->kind == kOpenKind || !first->count) return nullptr;
  if (HasVerb(view, std::max(first->last, first->value + 1), value)) return nullptr;
  const int32_t before = Before(view, value);
  if (IsPreposition(view, before, "at") || IsPreposition(view, before, "on") || IsPreposition(view, before, "in"))
    return nullptr;
  // Its own verb says what became of them.
  return view.IsType(After(view, value), PhraseType::kVerbGroup) ? nullptr : first;
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
const Antecedents::Counted* Antecedents::OfTheSameMeasure(const SentenceView& view, int32_t value,
                                                          const v1::Claim& claim) {
  if (claim.kind() != kOpenKind || !view[value].Is(kBare) || view[value].Is(kAttributive) || MayBeYear(claim))
    return nullptr;
  const int32_t before = Before(view, value);
  if (!view.IsType(before, PhraseType::kPreposition)) return nullptr;
  const int32_t to = value + 1;
  if (view.Head(before) == "from" && IsPreposition(view, to, "to") && view.IsType(to + 1, PhraseType::kQuantity) &&
      view[to + 1].Is(kMoneyType | kMeasureType)) {
    next_measured_.kind = view[to + 1].Is(kMoneyType) ? "money" : "measure";
    next_measured_.unit = view.annotations().quantities[view[to + 1].quantity].unit;
    return &next_measured_;
  }
  const bool compares = view.Head(before) == "from" || view.HasHeadTag(before, comparing_);
  if (!compares) return nullptr;
  const auto is_nearest = [&](const Counted& last) {
    return !last.kind.empty() && last.sentence == claim.sentence() &&
           (recent_.empty() || recent_.back().sentence != claim.sentence() || !recent_.back().count ||
            recent_.back().value < last.value);
  };
  if (is_nearest(last_measured_)) return &last_measured_;
  // "Turnout was 65 per cent, against 79.5 in 2017." But "grew by 5% from 420" is of what has grown.
  return is_nearest(last_share_) && view.Head(before) != "from" ? &last_share_ : nullptr;
}

// "a rise of 35% for workers and of 30% for officers"
const Antecedents::Counted* Antecedents::OfTheSameChange(const SentenceView& view, int32_t value,
                                                         const v1::Claim& claim) const {
  const Counted* first = InSentence(claim, /*total=*/false);
  if (first == nullptr || claim.kind() != "percent" || first->kind != "change_percent") return nullptr;
  const int32_t before = Before(view, value);
  const bool parallel =
      IsPreposition(view, before, "of") || IsPreposition(view, before, "by") || IsPreposition(view, before, "from");
  const bool joined = view.IsType(before - 1, PhraseType::kConjunction);
  return parallel && (joined || !HasVerb(view, first->value + 1, value)) ? first : nullptr;
}

// "We counted 71.", "the hundreds that the ministry announced", "Last year it was 4.75.", "ELSA: Twelve!"
const Antecedents::Counted* Antecedents::ToldOf(const SentenceView& view, int32_t value, const v1::Claim& claim) const {
  const int32_t before = Before(view, value), after = After(view, value);
  const bool object = view.IsType(before, PhraseType::kVerbGroup) &&
                      (view.HasHeadTag(before, say_) || view.HasHeadTag(before, count_)) &&
                      !view[before].Is(kPassive) && !HasOwnVerb(view, value);
  int32_t verb = after + 1;
  if (view.IsType(verb, PhraseType::kNounGroup)) verb = After(view, verb);
  const bool related = view.IsType(after, PhraseType::kRelative) && view.IsType(verb, PhraseType::kVerbGroup) &&
                       (view.HasHeadTag(verb, say_) || view.HasHeadTag(verb, count_));
  const bool is = view.IsType(before, PhraseType::kVerbGroup) && view[before].Is(kBe) &&
                  view.IsType(before - 1, PhraseType::kNounGroup) && view[before - 1].Is(kPronoun) &&
                  view.IsType(after, PhraseType::kPunctuation);
  // "according to which the number is 34,674", "officials put the figure at 14".
  const auto stands_for_value = [&](int32_t k) {
    return view.IsType(k, PhraseType::kNounGroup) && view[k].Is(kDefinite) && view.HasHeadTag(k, amount_);
  };
  const bool named = (view.IsType(before, PhraseType::kVerbGroup) && view[before].Is(kBe) &&
                      stands_for_value(before - 1) && !HasOwnVerb(view, value)) ||
                     (IsPreposition(view, before, "at") &&
                      (stands_for_value(before - 1) || (view.IsType(before - 1, PhraseType::kVerbGroup) &&
                                                        view.HasHeadTag(before - 1, say_) && !HasOwnVerb(view, value))));
  // "ELSA: Twelve!", but "Trees: 12".
  const bool reply = view.size() <= value + 4 && before == 1 && view.IsType(before, PhraseType::kPunctuation) &&
                     view.Head(before) == ":" && view.IsType(0, PhraseType::kNounGroup) && !view.HasHeadTag(0, noun_);
  // "They ask for 12 percent; the offer is 5."
  if (const Counted* share = InSentence(claim, /*total=*/false);
      share != nullptr && share->unit == "percent" && view.IsType(before, PhraseType::kVerbGroup) &&
      view[before].Is(kBe) && view.IsType(after, PhraseType::kPunctuation))
    return share;
  if (!object && !related && !is && !reply && !named) return nullptr;
  for (auto counted = recent_.rbegin(); counted != recent_.rend(); ++counted) {
    if (counted->sentence + kMaxToldAgo < claim.sentence()) break;
    // "Twelve houses burned; the true number was 15."
    if (named && counted->named && counted->kind == kOpenKind && counted->sentence + 1 >= claim.sentence())
      return &*counted;
    if (counted->kind == kOpenKind || !counted->total || counted->none) continue;
    // Only "it was 4.75" can be a share, and no bare number is a sum.
    if ((!counted->count || counted->unit == "percent") && !(is && counted->unit == "percent")) continue;
    // From farther away only a toll is taken up again.
    if (counted->fate || counted->sentence + 1 >= claim.sentence()) return &*counted;
  }
  return nullptr;
}

// "Twenty-four clinics were hit; four no longer exist."
const Antecedents::Counted* Antecedents::CountedLast(const SentenceView& view, int32_t value, const v1::Claim& claim) {
  // "The price was 20."
  const int32_t before = Before(view, value);
  int32_t after = After(view, value);
  if (IsPreposition(view, after, "of")) after = After(view, after + 1);
  if (view.IsType(before, PhraseType::kVerbGroup) && view[before].Is(kBe)) return nullptr;
  const bool subject = view.IsType(after, PhraseType::kVerbGroup) || view.IsType(after, PhraseType::kStatus);
  const bool refers = subject || InSentence(claim, /*total=*/false) != nullptr || view[value].Is(kDefinite);
  for (auto counted = recent_.rbegin(); counted != recent_.rend(); ++counted) {
    if (counted->sentence + 1 < claim.sentence()) return nullptr;
    if (!counted->count) continue;
    // "Six died. Two stayed." are people, and no more is known of them.
    if (counted->fate) {
      people_.noun = counted->noun;
      people_.noun_head = counted->noun_head;
      return subject ? &people_ : nullptr;
    }
    // People stay in mind longer than things: "It employs 900 people. It wants to shed 200."
    if (counted->named) {
      const bool people = counted->kind == kPeopleKind || counted->kind == "strength";
      return counted->kind != kOpenKind && (refers || people) ? &*counted : nullptr;
    }
  }
  return nullptr;
}

void Antecedents::Remember(const Frame& frame, const Phrase& value, const v1::Claim& claim) {
  const bool money = value.Is(kMoneyType), duration = value.Is(kDurationType);
  if (value.Is(kMoneyType | kMeasureType | kPercentType)) {
    Counted& last = value.Is(kPercentType) ? last_share_ : last_measured_;
    last.kind = claim.kind();
    last.unit = claim.quantity().unit();
    last.noun = claim.noun();
    last.noun_head = claim.noun_head();
    last.sentence = claim.sentence();
    last.value = frame.value;
  }
  if (claim.kind() == "age" || !(value.Is(kCountType) || money || value.Is(kPercentType) || duration)) return;
  Counted counted;
  counted.kind = claim.kind();
  counted.unit = claim.quantity().unit();
  counted.noun = claim.noun();
  counted.noun_head = claim.noun_head();
  counted.about.assign(claim.about().begin(), claim.about().end());
  counted.sentence = claim.sentence();
  counted.value = frame.value;
  counted.last = static_cast<int32_t>(frame.last);
  counted.fate = IsFate(claim.kind());
  const bool open = claim.kind() == "strength" || claim.kind() == kPeopleKind || claim.family() == kOpenKind;
  counted.named = value.Is(kCountType) && !value.Is(kBare) && open;
  counted.count = value.Is(kCountType);
  counted.none = value.Is(kNone);
  counted.total = claim.scope() == v1::SCOPE_TOTAL;
  if (duration) {
    last_duration_ = std::move(counted);
    return;
  }
  if (recent_.size() >= kMaxRecent) recent_.erase(recent_.begin());
  recent_.push_back(std::move(counted));
}

}  // namespace gainsay
