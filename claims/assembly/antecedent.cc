#include "claims/assembly/antecedent.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "claims/assembly/value_place.h"
#include "claims/internal/fate.h"
#include "claims/quantity/units.h"

namespace gainsay {
namespace {

// As many claims back is looked.
constexpr size_t kMaxRecent = 12;
// Who tells a number stands no more phrases before it.
constexpr int32_t kMaxToSpeaker = 16;

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
      rise(lexicon.tag("verb.rise")),
      fall(lexicon.tag("verb.fall")),
      comparing(lexicon.tag("preposition.comparing")),
      alive(lexicon.tag("verb.alive")),
      negation(lexicon.tag("negation")),
      among(lexicon.tag("preposition.among")),
      they(lexicon.tag("pronoun.plural")),
      death(lexicon.tag("death")),
      animal(lexicon.tag("animal")),
      concede(lexicon.tag("verb.concede")) {
  const auto add = [&](TagSet& tags, const char* name) {
    if (const TagId tag = lexicon.tag(name); tag != kNoTag) tags.set(tag);
  };
  for (const char* name : {"death", "dead", "mourning"}) add(of_dead, name);
  for (const char* name : {"injury", "injured"}) add(of_injured, name);
  for (const char* name : {"person", "group", "headline.source", "reckoning", "document", "told.number"})
    add(tellers, name);
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
}

void Antecedents::Note(const SentenceView& view, const Frame& frame, const v1::Claim& claim) {
  const Phrase& value = view[frame.value];
  if (value.type != PhraseType::kQuantity || !claim.has_quantity()) return;
  Remember(view, frame, claim);
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
  if (const Counted* herd = OfAnimals(view, frame.value, claim)) return {herd, Relation::kPart};
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
  const Telling telling = TellingOf(view, frame.value);
  // What has risen since contradicts nothing.
  const Relation relation = telling.moves ? Relation::kSameSort : Relation::kTold;
  if (const Counted* again = OfTheAmountAgain(view, frame.value, claim, telling)) return {again, relation};
  if (const Counted* told = ToldOf(view, frame.value, claim, telling)) return {told, relation};
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
  const bool of_these = view[value].Is(kPartitive) || IsPreposition(view, after, "of");
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
      // "There were 83 murders. Thirty-one of these were committed in June."
      if (counted->deaths && of_these) return &*counted;
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

void Antecedents::Remember(const SentenceView& view, const Frame& frame, const v1::Claim& claim) {
  const Phrase& value = view[frame.value];
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
    last.noun = claim.noun();
    last.noun_head = claim.noun_head();
    last.about = &claim.about();
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
  counted.deaths = view.HasHeadTag(frame.value, tags_.death);
  counted.animals = view.HasHeadTag(frame.value, tags_.animal);
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
