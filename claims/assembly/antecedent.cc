#include "claims/assembly/antecedent.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "claims/assembly/value_place.h"
#include "claims/internal/fate.h"
#include "claims/quantity/units.h"
#include "claims/text/item_marks.h"

namespace gainsay {
namespace {

// As many claims back is looked.
constexpr size_t kMaxRecent = 12;
// A number that somebody tells may mean what was counted so many sentences ago.
constexpr uint32_t kMaxToldAgo = 6;
// The same for one of another size.
constexpr uint32_t kMaxUnlikeAgo = 3;
// Parts of a toll are told so many sentences after it.
constexpr uint32_t kMaxTollAgo = 2;
// Nor does a question stand so many words before its answer.
constexpr uint32_t kMaxToQuestion = 30;
// Who tells a number stands no more phrases before it.
constexpr int32_t kMaxToSpeaker = 16;
// Numbers of one thing by two who count it differ by no more than this factor, as a rule.
constexpr double kLikeSize = 3;

bool IsPeople(const v1::Claim& claim) { return claim.kind() == kPeopleKind || claim.kind() == "strength"; }

// "Of the 78 reported missing, 74 have been returned."
bool FollowsWhole(const SentenceView& view, int32_t value) {
  const bool fronted = view.IsType(value - 1, PhraseType::kPunctuation) && view.Head(value - 1) == "," &&
                       IsPreposition(view, 0, "of") && view.IsType(1, PhraseType::kQuantity) && view[1].Is(kDefinite);
  if (!fronted) return false;
  for (int32_t k = 2; k + 1 < value; ++k) {
    if (view.IsType(k, PhraseType::kQuantity) || view.IsType(k, PhraseType::kPunctuation)) return false;
  }
  return true;
}

// "among them nine", "of whom 24", "of these 31".
bool FollowsPartCue(const SentenceView& view, int32_t value, const AntecedentTags& tags) {
  if (FollowsWhole(view, value)) return true;
  int32_t before = Before(view, value);
  // "among them a colonel and two foreigners"
  while (view.IsType(before, PhraseType::kConjunction) &&
         (view.IsType(before - 1, PhraseType::kNounGroup) || view.IsType(before - 1, PhraseType::kQuantity)))
    before -= 2;
  const Tagging& tagging = view.annotations().tagging;
  const bool pronoun = view.IsType(before, PhraseType::kRelative) ||
                       (view.IsType(before, PhraseType::kNounGroup) &&
                        (view[before].Is(kPronoun) || tagging.Has(view[before].head, tags.they)));
  return pronoun && view.IsType(before - 1, PhraseType::kPreposition) && tagging.Has(view[before - 1].head, tags.among);
}

// "Nobody told us how many were on board; the ticket office says 47.": whoever they are, they are people.
bool AsksHowMany(const SentenceView& view, uint32_t value) {
  const absl::Span<const Token> tokens = view.annotations().text.tokens();
  const uint32_t first = std::max(view.sentence().first, value < kMaxToQuestion ? 0 : value - kMaxToQuestion);
  for (uint32_t i = first; i + 2 < value; ++i) {
    const absl::string_view verb = tokens[i + 2].folded;
    if (tokens[i].folded == "how" && tokens[i + 1].folded == "many" && (verb == "were" || verb == "are")) return true;
  }
  return false;
}

// "the other ten"
bool IsTheOther(const SentenceView& view, int32_t value) {
  const absl::Span<const Token> tokens = view.annotations().text.tokens();
  const uint32_t number = view.annotations().quantities[view[value].quantity].first;
  return number >= view.sentence().first + 2 && tokens[number - 2].folded == "the" &&
         tokens[number - 1].folded == "other";
}

// Whether a sentence is an item of a list.
bool IsItem(const Text& text, uint32_t sentence) {
  const absl::string_view first = text.tokens()[text.sentences()[sentence].first].folded;
  return IsBullet(first) || first == "–";
}

}  // namespace

AntecedentTags::AntecedentTags(const Lexicon& lexicon)
    : say(lexicon.tag("verb.say")),
      count(lexicon.tag("verb.count")),
      amount(lexicon.tag("amount")),
      noun(lexicon.tag("noun")),
      person(lexicon.tag("person")),
      settlement(lexicon.tag("settlement")),
      list(lexicon.tag("list")),
      entry(lexicon.tag("list.entry")),
      bearing(lexicon.tag("list.bearing")),
      plan(lexicon.tag("noun.plan")),
      missing(lexicon.tag("missing")),
      takings(lexicon.tag("takings")),
      price(lexicon.tag("verb.price")),
      cost(lexicon.tag("verb.cost")),
      sell(lexicon.tag("verb.sell")),
      allot(lexicon.tag("verb.allot")),
      fund(lexicon.tag("verb.fund")),
      bring(lexicon.tag("verb.bring")),
      win(lexicon.tag("verb.win")),
      reach(lexicon.tag("reaching")),
      comparing(lexicon.tag("preposition.comparing")),
      alive(lexicon.tag("verb.alive")),
      negation(lexicon.tag("negation")),
      among(lexicon.tag("preposition.among")),
      they(lexicon.tag("pronoun.plural")) {
  const auto add = [&](TagSet& tags, const char* name) {
    if (const TagId tag = lexicon.tag(name); tag != kNoTag) tags.set(tag);
  };
  for (const char* name : {"death", "dead", "mourning"}) add(of_dead, name);
  for (const char* name : {"injury", "injured"}) add(of_injured, name);
  of_dying = of_dead;
  for (const char* name : {"verb.die", "verb.kill"}) add(of_dying, name);
  for (const Kind& kind : lexicon.kinds()) {
    if (const TagId tag = lexicon.tag(kind.counts()); tag != kNoTag) themes.push_back({tag, &kind});
  }
}

Antecedents::Antecedents(const Lexicon& lexicon) : lexicon_(lexicon), tags_(lexicon.Derived<AntecedentTags>()) {
  people_.kind = std::string(kPeopleKind);
  people_.unit = "person";
  unnamed_money_.kind = "money";
  unnamed_money_.unit = std::string(kNoCurrency);
}

void Antecedents::Resolve(const SentenceView& view, const Frame& frame, v1::Claim& claim) {
  const Phrase& value = view[frame.value];
  if (value.type != PhraseType::kQuantity || !claim.has_quantity()) return;
  if (const Found found = Find(view, frame, claim); found.counted != nullptr) {
    if (found.relation == Relation::kPart) claim.set_scope(v1::SCOPE_PART);
    Fill(*found.counted, value, claim);
    // "The number is 34,674", "the union counted 21": of what was told of before, not of a number or a union.
    if (found.relation == Relation::kTold) {
      claim.clear_about();
      if (found.counted->about != nullptr) *claim.mutable_about() = *found.counted->about;
      if (IsOpposed(view, frame.value, claim, *found.counted)) claim.set_restates(*found.counted->value_begin);
    }
  }
  // "The army gets 4.8 billion.": of the money that the document names.
  const bool unnamed = claim.quantity().unit() == kNoCurrency && !value.Is(kNone);
  if (unnamed) GiveUnit(MoneyOf(view), claim);
  if (const Counted* other = OpposedAmount(view, frame.value, claim)) claim.set_restates(*other->value_begin);
  Remember(frame, value, claim);
  RememberList(view, value, claim);
}

// "The ministry says 43. The nuns counted 58.": two speakers in a row. Farther apart they speak of other things as
// often.
bool Antecedents::IsOpposed(const SentenceView& view, int32_t value, const v1::Claim& claim, const Counted& other) {
  const absl::string_view speaker = claim.attribution().speaker();
  // "It counted 58.": who that is was told before.
  for (int32_t k = std::max(0, value - kMaxToSpeaker); k < value; ++k) {
    if (view[k].Is(kPronoun) && absl::EqualsIgnoreCase(speaker, view.Head(k))) return false;
  }
  // "It was 6.1 percent. The bank expects 4.5 percent by December.": of another time.
  if (other.factuality != claim.factuality() || AreOfOtherTimes(claim, other.time)) return false;
  return other.value_begin.has_value() && other.sentence + 1 >= claim.sentence() &&
         !IsSameSpeaker(speaker, other.speaker) &&
         (other.unit != claim.quantity().unit() || IsWithin(kOpposedSize, claim, other));
}

void Antecedents::GiveUnit(const Counted& counted, v1::Claim& claim) {
  claim.mutable_quantity()->set_unit(counted.unit);
  claim.mutable_quantity()->set_currency_assumed(counted.currency_assumed);
}

void Antecedents::TakeUnit(const v1::Claim& claim, Counted& counted) {
  counted.unit = claim.quantity().unit();
  counted.currency_assumed = claim.quantity().currency_assumed();
}

void Antecedents::Fill(const Counted& counted, const Phrase& value, v1::Claim& claim) const {
  claim.set_kind(counted.kind);
  claim.set_family(FamilyOf(counted.kind));
  // A sum has its own currency.
  if (!counted.unit.empty() && !value.Is(kMoneyType)) GiveUnit(counted, claim);
  if (value.Is(kBare) && value.Is(kCountType)) {
    claim.set_noun(counted.noun);
    claim.set_noun_head(counted.noun_head);
  }
}

std::string Antecedents::FamilyOf(const std::string& kind) const {
  const Kind* known = lexicon_.FindKind(kind);
  return known == nullptr || known->family().empty() ? kind : known->family();
}

Antecedents::Found Antecedents::Find(const SentenceView& view, const Frame& frame, const v1::Claim& claim) {
  const Phrase& value = view[frame.value];
  if (value.Is(kMoneyType)) return {OfTheSameMoney(view, frame.value, claim)};
  if (value.Is(kPercentType)) return {OfTheSameChange(view, frame.value, claim)};
  if (!value.Is(kCountType)) return {};
  // "20 are dead, thousands without power": the rule knows what is counted.
  if (claim.kind() == kOpenKind && frame.rule->priority() > 0 && SizeOf(claim) < kGreatestCount) return {};
  if (const Counted* listed = OfNames(view, frame.value, claim)) return {listed};
  if (const Counted* measured = OfTheSameMeasure(view, frame.value, claim)) return {measured};
  // Nobody is less than none.
  if (claim.quantity().low() < 0) return {};
  if (const Counted* share = OfTheParallel(view, frame.value, claim)) return {share};
  if (const Counted* same = AsWere(view, frame.value, claim)) return {same};
  if (const Counted* whole = OfWhichAPart(view, frame.value, claim)) return {whole, Relation::kPart};
  if (const Counted* whole = OfTheItem(view, frame.value, claim)) return {whole, Relation::kPart};
  if (const Counted* sum = OfTakings(view, frame.value, claim)) return {sum};
  if (const Counted* seats = OfTheSeats(view, frame.value, claim)) return {seats};
  if (claim.kind() != kOpenKind || !value.Is(kBare | kOthers) || value.Is(kAttributive)) return {};
  // "34 other towers" are none of the injured.
  if (value.Is(kOthers) && value.noun_first < value.noun_last && view.Head(frame.value) != "others" &&
      !view.HasHeadTag(frame.value, tags_.person))
    return {};
  // "12 people had died in the fire, not 21."
  if (IsSetAside(view, frame.value, tags_.negation)) return {InSentence(claim, /*total=*/false)};
  if (const Counted* price = OfACost(view, frame.value, claim)) return {price};
  if (const Counted* amount = OfDecimal(view, frame.value, claim)) return {amount};
  if (const Counted* paid = OfASumPaid(view, frame.value, claim)) return {paid};
  if (const Counted* sum = OfMoneyAgain(view, frame.value, claim)) return {sum};
  if (SizeOf(claim) >= kGreatestCount && !counts_millions_) return {OfGreatNumber(view, frame.value, claim)};
  if (const Counted* counted = OfTheNewTotal(view, frame.value, claim)) return {counted};
  if (const Counted* whole = OfTheRest(view, frame.value, claim)) return {whole, Relation::kPart};
  if (const Counted* listed = OfTheList(view, frame.value, claim)) return {listed};
  if (const Counted* told = ToldOf(view, frame.value, claim)) return {told, Relation::kTold};
  if (const Counted* last = CountedLast(view, frame.value, claim)) return {last};
  if (const Counted* sum = OfGreatNumber(view, frame.value, claim)) return {sum};
  return {OfNearestNoun(view, frame.value, claim)};
}

const Antecedents::Counted* Antecedents::InSentence(const v1::Claim& claim, bool total) const {
  for (auto counted = recent_.rbegin(); counted != recent_.rend(); ++counted) {
    if (counted->sentence != claim.sentence()) return nullptr;
    if (counted->total || !total) return &*counted;
  }
  return nullptr;
}

// "The Alliance took 58 seats. The Greens won 14.": in a story of votes, yet no votes.
const Antecedents::Counted* Antecedents::OfTheSeats(const SentenceView& view, int32_t value,
                                                    const v1::Claim& claim) const {
  const int32_t before = Before(view, value);
  const bool open = claim.kind() == "votes" || claim.kind() == kOpenKind;
  if (!open || !view[value].Is(kBare) || !view.IsType(before, PhraseType::kVerbGroup) ||
      !view.HasHeadTag(before, tags_.win))
    return nullptr;
  for (auto counted = recent_.rbegin(); counted != recent_.rend(); ++counted) {
    if (counted->sentence + 1 < claim.sentence()) return nullptr;
    if (counted->kind == "seats") return IsWithin(kUnlikeSize, claim, *counted) ? &*counted : nullptr;
    if (counted->kind == "votes") return nullptr;
  }
  return nullptr;
}

// "83 were injured, as were seven guards"
const Antecedents::Counted* Antecedents::AsWere(const SentenceView& view, int32_t value, const v1::Claim& claim) const {
  const int32_t verb = Before(view, value);
  if (claim.kind() != kOpenKind && !IsPeople(claim)) return nullptr;
  if (verb < 1 || !view.IsType(verb, PhraseType::kVerbGroup) || !view[verb].Is(kBe) || view.Head(verb - 1) != "as")
    return nullptr;
  const Counted* first = InSentence(claim, /*total=*/false);
  return first != nullptr && first->fate ? first : nullptr;
}

// "Seven more bodies were found, bringing the total to 16.", "181 died, and police feared the number would pass 200."
const Antecedents::Counted* Antecedents::OfTheNewTotal(const SentenceView& view, int32_t value,
                                                       const v1::Claim& claim) const {
  const int32_t before = Before(view, value);
  const bool brings = IsPreposition(view, before, "to") && view.IsType(before - 1, PhraseType::kNounGroup) &&
                      view.HasHeadTag(before - 1, tags_.amount) && view.IsType(before - 2, PhraseType::kVerbGroup) &&
                      view.HasHeadTag(before - 2, tags_.bring);
  const bool reaches = view.IsType(before, PhraseType::kVerbGroup) && view.HasHeadTag(before, tags_.reach) &&
                       !view[before].Is(kPassive) && view.IsType(before - 1, PhraseType::kNounGroup) &&
                       (view.HasHeadTag(before - 1, tags_.amount) || view.Head(before - 1) == "it");
  if (!(brings || reaches) || recent_.empty()) return nullptr;
  const Counted& last = recent_.back();
  // What it would reach is more than it is.
  if (reaches && (!last.count || SizeOf(claim) < last.high)) return nullptr;
  return last.sentence + 1 >= claim.sentence() && (last.fate || last.named) ? &last : nullptr;
}

// "The quake cost 27 lives. The capital accounts for 19.", "Mines killed 49; illness took the other ten."
const Antecedents::Counted* Antecedents::OfTheRest(const SentenceView& view, int32_t value,
                                                   const v1::Claim& claim) const {
  const int32_t verb = Before(view, value);
  if (!view.IsType(verb, PhraseType::kVerbGroup) || recent_.empty()) return nullptr;
  const Counted& last = recent_.back();
  if (!last.count || last.none || last.kind == kOpenKind || last.sentence + 1 < claim.sentence()) return nullptr;
  const std::string lemma = view.Lemma(verb);
  // "could not account for 12"
  if (lemma == "account")
    return last.total && IsSmaller(claim, last) && !view[verb].Is(kNegated | kModal | kInfinitive) ? &last : nullptr;
  // "helicopters took the other 30 to hospital"
  const int32_t after = After(view, value);
  const bool ends = after >= view.size() || view.IsType(after, PhraseType::kPunctuation);
  const bool takes = (lemma == "take" || lemma == "claim") && ends && IsTheOther(view, value);
  return takes && last.fate && last.sentence == claim.sentence() ? &last : nullptr;
}

// "including two officers", "of whom 24 were passengers", "three of them children", "(three soldiers and a nurse)".
const Antecedents::Counted* Antecedents::OfWhichAPart(const SentenceView& view, int32_t value,
                                                      const v1::Claim& claim) const {
  const bool bare = view[value].Is(kBare) && claim.kind() == kOpenKind;
  if (!bare && !IsPeople(claim) && claim.kind() != "groups") return nullptr;
  // "of which 117 were civilians | and four were soldiers"
  const auto continues = [&] {
    const Counted* last = InSentence(claim, /*total=*/false);
    const int32_t after = After(view, value);
    return bare && last != nullptr && last->fate && !last->total && view.IsType(after, PhraseType::kVerbGroup) &&
           view[after].Is(kBe) && view.IsType(Before(view, value), PhraseType::kConjunction);
  };
  // "of which by drowning 19, | by snakebite 6"
  const auto has_cause = [&] {
    if (!bare) return false;
    const int32_t by = value - 2;
    const bool caused =
        IsPreposition(view, by, "by") || IsPreposition(view, by, "from") || IsPreposition(view, by, "through");
    if (!caused) return false;
    if (view.IsType(by - 1, PhraseType::kRelative) && IsPreposition(view, by - 2, "of")) return true;
    const Counted* last = InSentence(claim, /*total=*/false);
    return last != nullptr && last->fate && !last->total &&
           (view.IsType(by - 1, PhraseType::kConjunction) || view.IsType(by - 1, PhraseType::kPunctuation));
  };
  const bool part = claim.scope() == v1::SCOPE_PART || FollowsPartCue(view, value, tags_) || continues() || has_cause();
  // "four years, two of them suspended"
  if (part && bare && !view[value].Is(kNone) && last_duration_.sentence == claim.sentence() &&
      !last_duration_.kind.empty() &&
      (recent_.empty() || recent_.back().sentence != claim.sentence() || recent_.back().value < last_duration_.value))
    return &last_duration_;
  if (const Counted* whole = InSentence(claim, /*total=*/!part)) {
    // "no injuries among the 2,000 demonstrators"
    if (whole->none && view[value].Is(kDefinite)) return nullptr;
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
  return OfThoseBefore(view, value, claim);
}

// "Three of them were children.", "Six were soldiers and one was a cook.", "They include 14 children.", after a toll.
// But "one of them said" and "two of them live" are about people who are alive.
const Antecedents::Counted* Antecedents::OfThoseBefore(const SentenceView& view, int32_t value,
                                                       const v1::Claim& claim) const {
  const auto is_toll = [&](const Counted& counted) {
    return counted.fate && !counted.none && counted.total && counted.sentence < claim.sentence();
  };
  const auto toll = std::find_if(recent_.rbegin(), recent_.rend(), is_toll);
  if (toll == recent_.rend() || toll->sentence + kMaxTollAgo < claim.sentence() || !IsSmaller(claim, *toll))
    return nullptr;
  if (IsIncluded(view, value)) return &*toll;
  const bool bare = view[value].Is(kBare) && claim.kind() == kOpenKind;
  const bool of_them = view[value].Is(kPartitive) && view[value].Is(kBare);
  const int32_t before = Before(view, value);
  const bool opens = bare && (before < 0 || view.IsType(before, PhraseType::kConjunction));
  if (!of_them && !opens) return nullptr;
  int32_t after = After(view, value);
  if (IsPreposition(view, after, "of")) after = After(view, after + 1);
  if (!view.IsType(after, PhraseType::kVerbGroup)) return nullptr;
  const int32_t predicate = After(view, after);
  const bool says_who = view[after].Is(kBe) && view.IsType(predicate, PhraseType::kNounGroup);
  if (says_who && !of_them) return view.HasHeadTag(predicate, tags_.person) ? &*toll : nullptr;
  const bool done_to =
      of_them && view[after].Is(kPassive) && toll->kind == "killed" && !view.HasHeadTag(after, tags_.alive);
  return (says_who && toll->sentence + 1 == claim.sentence()) || done_to ? &*toll : nullptr;
}

// "They include 14 children and nine passengers."
bool Antecedents::IsIncluded(const SentenceView& view, int32_t value) const {
  for (int32_t k = value - 1; k > 0; --k) {
    if (!view.IsType(k, PhraseType::kVerbGroup)) continue;
    return view.Lemma(k) == "include" && view.IsType(k - 1, PhraseType::kNounGroup) && view[k - 1].Is(kPronoun);
  }
  return false;
}

bool Antecedents::IsSmaller(const v1::Claim& claim, const Counted& whole) {
  return !claim.quantity().has_low() || whole.high == 0 || claim.quantity().low() <= whole.high;
}

bool Antecedents::ListGoesOn(const SentenceView& view, uint32_t sentence) {
  while (list_end_ < sentence && IsItem(view.annotations().text, list_end_ + 1)) ++list_end_;
  if (list_end_ >= sentence) return true;
  list_ = Counted();
  return false;
}

// "Dead: 218, namely:", and in the list below "- district of Leme: 61".
const Antecedents::Counted* Antecedents::OfTheItem(const SentenceView& view, int32_t value, const v1::Claim& claim) {
  if (list_.kind.empty() || list_.kind == kOpenKind || list_.sentence >= claim.sentence()) return nullptr;
  const bool open = claim.kind() == kOpenKind && view[value].Is(kBare) && claim.noun().empty();
  if (!(open || IsPeople(claim)) || !IsSmaller(claim, list_) || HasVerb(view, 0, view.size())) return nullptr;
  if (!ListGoesOn(view, claim.sentence())) return nullptr;
  // "Leme: 61", "men: 28", but not "speed: 30", "tents: 400".
  for (int32_t k = 0; k < value; ++k) {
    if (!view.IsType(k, PhraseType::kNounGroup)) continue;
    const bool who_or_where = view.HasHeadTag(k, tags_.person) || view.HasHeadTag(k, tags_.settlement);
    if (view.HasHeadTag(k, tags_.noun) && !who_or_where && !IsPreposition(view, k + 1, "of")) return nullptr;
  }
  return &list_;
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

// "We counted 71.", "the hundreds that the ministry announced", "Last year it was 4.75.", "ELSA: Twelve!"
const Antecedents::Counted* Antecedents::ToldOf(const SentenceView& view, int32_t value, const v1::Claim& claim) {
  const int32_t before = Before(view, value), after = After(view, value);
  // "counted", "announced", "arrived at"
  const auto tells = [&](int32_t k) {
    return view.IsType(k, PhraseType::kVerbGroup) && (view.HasHeadTag(k, tags_.say) || view.HasHeadTag(k, tags_.count));
  };
  const bool object = tells(before) && !view[before].Is(kPassive) && !HasOwnVerb(view, value);
  int32_t verb = after + 1;
  if (view.IsType(verb, PhraseType::kNounGroup)) verb = After(view, verb);
  const bool related = view.IsType(after, PhraseType::kRelative) && tells(verb);
  // "it was 4.75", "it's eleven"
  const bool it_is = view.IsType(before, PhraseType::kVerbGroup) && view[before].Is(kBe) &&
                     view.IsType(before - 1, PhraseType::kNounGroup) && view[before - 1].Is(kPronoun);
  const bool it_is_cut =
      before == 1 && view.Head(before) == "'s" && view.IsType(0, PhraseType::kNounGroup) && view[0].Is(kPronoun);
  const bool is = (it_is || it_is_cut) && view.IsType(after, PhraseType::kPunctuation);
  // "according to which the number is 34,674", "officials put the figure at 14".
  const auto stands_for_value = [&](int32_t k) {
    return view.IsType(k, PhraseType::kNounGroup) && view[k].Is(kDefinite) && view.HasHeadTag(k, tags_.amount);
  };
  const bool named =
      (view.IsType(before, PhraseType::kVerbGroup) && view[before].Is(kBe) && stands_for_value(before - 1) &&
       !HasOwnVerb(view, value)) ||
      (IsPreposition(view, before, "at") &&
       (stands_for_value(before - 1) || (tells(before - 1) && !HasOwnVerb(view, value)) ||
        // "The opposition puts it at 58."
        (view.IsType(before - 1, PhraseType::kNounGroup) && view[before - 1].Is(kPronoun) && tells(before - 2)))) ||
      // "its tally rose to 58"
      (IsPreposition(view, before, "to") && view.IsType(before - 1, PhraseType::kVerbGroup) &&
       stands_for_value(Before(view, before - 1)));
  // "ELSA: Twelve!", but "Trees: 12".
  const bool reply = view.size() <= value + 4 && before == 1 && view.IsType(before, PhraseType::kPunctuation) &&
                     view.Head(before) == ":" && view.IsType(0, PhraseType::kNounGroup) &&
                     !view.HasHeadTag(0, tags_.noun);
  // "They ask for 12 percent; the offer is 5."
  if (const Counted* share = InSentence(claim, /*total=*/false);
      share != nullptr && share->unit == "percent" && view.IsType(before, PhraseType::kVerbGroup) &&
      view[before].Is(kBe) && view.IsType(after, PhraseType::kPunctuation))
    return share;
  // "The government closed its list at 52", "ours has 61": of a list of people nobody says more.
  const bool listed =
      (IsPreposition(view, before, "at") || (view.IsType(before, PhraseType::kVerbGroup) &&
                                             (view.Lemma(before) == "have" || view.Lemma(before) == "show"))) &&
      view.IsType(after, PhraseType::kPunctuation);
  const auto is_list = [&](int32_t k) {
    return view.IsType(k, PhraseType::kNounGroup) && view.HasHeadTag(k, tags_.list);
  };
  const bool of_list =
      listed && (is_list(before - 1) || (view.IsType(before - 1, PhraseType::kNounGroup) &&
                                         (view.Head(before - 1) == "ours" || view.Head(before - 1) == "theirs")));
  if (!object && !related && !is && !reply && !named && !of_list) return nullptr;
  if (object && AsksHowMany(view, view[value].first)) return &people_;
  const Counted* far = nullptr;
  for (auto counted = recent_.rbegin(); counted != recent_.rend(); ++counted) {
    if (counted->sentence + kMaxToldAgo < claim.sentence()) break;
    // "Twelve houses burned; the true number was 15.", "She counted 12 cars. Her colleague counted 15."
    const bool again = named || (object && IsWithin(kLikeSize, claim, *counted));
    if (again && counted->named && counted->kind == kOpenKind && counted->sentence + 1 >= claim.sentence())
      return &*counted;
    if (counted->kind == kOpenKind || !counted->total || counted->none) continue;
    // Only "it was 4.75" can be a share, and no bare number is a sum.
    // "The gap is 3.8 percent, the bank says; the ministry says 3.1."
    const bool share_again =
        counted->unit == "percent" && IsWithin(kLikeSize, claim, *counted) &&
        ((object && counted->sentence == claim.sentence()) || (named && counted->sentence + 1 >= claim.sentence()));
    if ((!counted->count || counted->unit == "percent") && !(is && counted->unit == "percent") && !share_again)
      continue;
    // "Police put the crowd at 14,000; the unions claimed 60,000.", "put the figure at 60,000"
    if ((object || named) && counted->sentence == claim.sentence() && IsWithin(kOpposedSize, claim, *counted))
      return &*counted;
    // Sources that differ do not differ by everything: of several numbers the one of like size is meant.
    if (IsWithin(kLikeSize, claim, *counted)) return &*counted;
    const uint32_t ago = claim.sentence() - counted->sentence;
    if (far == nullptr && (ago <= 1 || (counted->fate && ago <= kMaxUnlikeAgo)) &&
        IsWithin(kUnlikeSize, claim, *counted))
      far = &*counted;
  }
  if (far != nullptr) return far;
  return object || reply ? ByTheme(view, claim) : nullptr;
}

bool Antecedents::IsWithin(double factor, const v1::Claim& claim, const Counted& other) {
  const double value = SizeOf(claim);
  // A number without an upper bound may be of any size.
  if (value <= 0 || other.high <= 0) return factor > kLikeSize;
  return std::max(value, other.high) / std::min(value, other.high) <= factor;
}

// "Twenty-four clinics were hit; four no longer exist."
const Antecedents::Counted* Antecedents::CountedLast(const SentenceView& view, int32_t value, const v1::Claim& claim) {
  // "The price was 20."
  const int32_t before = Before(view, value);
  int32_t after = After(view, value);
  if (IsPreposition(view, after, "of")) after = After(view, after + 1);
  if (view.IsType(before, PhraseType::kVerbGroup) && view[before].Is(kBe)) return nullptr;
  const bool subject = view.IsType(after, PhraseType::kVerbGroup) || view.IsType(after, PhraseType::kStatus);
  const bool refers =
      subject || InSentence(claim, /*total=*/false) != nullptr || view[value].Is(kDefinite | kPartitive | kOthers);
  // "28 of them" may have been counted some time ago.
  const uint32_t ago = view[value].Is(kPartitive) ? kMaxTollAgo : 1;
  for (auto counted = recent_.rbegin(); counted != recent_.rend(); ++counted) {
    if (counted->sentence + ago < claim.sentence()) return nullptr;
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

void Antecedents::RememberList(const SentenceView& view, const Phrase& value, const v1::Claim& claim) {
  const bool is_first = list_.kind.empty() || list_.sentence != claim.sentence();
  if (!value.Is(kCountType) || recent_.empty() || !is_first) return;
  const uint32_t last = view.sentence().last - 1;
  if (view.annotations().text.tokens()[last].folded != ":") return;
  list_ = recent_.back();
  list_end_ = claim.sentence();
}

void Antecedents::Remember(const Frame& frame, const Phrase& value, const v1::Claim& claim) {
  if (value.Is(kCountType) && claim.family() != "money" && SizeOf(claim) >= kSumSize) counts_millions_ = true;
  const bool money = value.Is(kMoneyType), duration = value.Is(kDurationType);
  if (value.Is(kMoneyType | kMeasureType | kPercentType)) {
    Counted& last = value.Is(kPercentType) ? last_share_ : last_measured_;
    last.kind = claim.kind();
    TakeUnit(claim, last);
    last.noun = claim.noun();
    last.noun_head = claim.noun_head();
    last.sentence = claim.sentence();
    last.value = frame.value;
    last.high = claim.quantity().has_high() ? claim.quantity().high() : 0;
  }
  if (const std::optional<size_t> amount = AmountOf(value)) {
    Counted& last = last_amounts_[*amount];
    last.kind = claim.kind();
    TakeUnit(claim, last);
    last.sentence = claim.sentence();
    last.value_begin = claim.value_span().begin();
    last.speaker = claim.attribution().speaker();
    last.factuality = claim.factuality();
    last.time = claim.has_time() ? &claim.time() : nullptr;
    last.high = claim.quantity().has_high() ? claim.quantity().high() : 0;
  }
  if (value.Is(kMoneyType) && claim.quantity().unit() != kNoCurrency) {
    last_money_.kind = "money";
    TakeUnit(claim, last_money_);
  }
  if (value.Is(kMoneyType) && claim.quantity().has_high() && claim.quantity().high() >= kSumSize) {
    last_sum_.kind = "money";
    TakeUnit(claim, last_sum_);
    last_sum_.sentence = claim.sentence();
  }
  if (claim.kind() == "age" || !(value.Is(kCountType) || money || value.Is(kPercentType) || duration)) return;
  Counted counted;
  counted.kind = claim.kind();
  TakeUnit(claim, counted);
  counted.noun = claim.noun();
  counted.noun_head = claim.noun_head();
  counted.about = &claim.about();
  counted.sentence = claim.sentence();
  counted.value = frame.value;
  counted.value_begin = claim.value_span().begin();
  counted.speaker = claim.attribution().speaker();
  counted.factuality = claim.factuality();
  counted.time = claim.has_time() ? &claim.time() : nullptr;
  counted.last = static_cast<int32_t>(frame.last);
  counted.high = claim.quantity().has_high() ? claim.quantity().high() : 0;
  counted.fate = IsFate(claim.kind());
  // "Not one cent" counts no thing.
  const bool of_things = !counted.fate && claim.family() != "money" && claim.family() != "percent";
  counted.named = value.Is(kCountType) && !value.Is(kBare) && of_things;
  counted.count = value.Is(kCountType);
  counted.none = value.Is(kNone);
  counted.total = claim.scope() == v1::SCOPE_TOTAL;
  if (duration) {
    last_duration_ = std::move(counted);
    return;
  }
  if (recent_.size() >= kMaxRecent) recent_.pop_front();
  recent_.push_back(std::move(counted));
}

}  // namespace gainsay
