#include "claims/assembly/measured.h"

#include <algorithm>
#include <cstdlib>

#include "absl/strings/match.h"
#include "claims/assembly/value_place.h"
#include "claims/internal/fate.h"

namespace gainsay {
namespace {

// Phrases of one noun phrase: "the share of the costs of the presence" is three.
constexpr int kMaxAttached = 4;
// Stretches of words of one value; more are a list.
constexpr size_t kMaxRanges = 24;
// How far back a bare number looks for what was counted last.
constexpr int kMaxPhrasesBack = 24;
// How far back a pronoun looks for what it means.
constexpr int kMaxClausesBack = 4;

}  // namespace

MeasuredTags::MeasuredTags(const Lexicon& lexicon)
    : light(lexicon.tag("light")),
      say(lexicon.tag("verb.say")),
      amount(lexicon.tag("amount")),
      change(lexicon.tag("change")),
      person(lexicon.tag("person")),
      cost(lexicon.tag("verb.cost")),
      having(lexicon.tag("having")),
      attaching(lexicon.tag("preposition.attaching")),
      comparing(lexicon.tag("preposition.comparing")),
      it(lexicon.tag("pronoun.singular")),
      they(lexicon.tag("pronoun.plural")),
      possessive(lexicon.tag("pronoun.possessive")),
      part(lexicon.tag("part.cue")),
      way(lexicon.tag("amount.way")),
      modifier(lexicon.tag("amount.modifier")),
      ordinal(lexicon.tag("number.ordinal")),
      give(lexicon.tag("verb.give_to")),
      rival(lexicon) {
  for (const char* name : {"death", "casualty", "injury", "dead", "injured", "missing"}) {
    if (const TagId tag = lexicon.tag(name); tag != kNoTag) fate.set(tag);
  }
}

TokenRange CountedNoun(const Annotations& annotations, const MeasuredTags& tags, const Phrase& value, bool is_fate) {
  TokenRange noun{value.noun_first, value.noun_last};
  if (!is_fate) return noun;
  const auto tells_fate = [&](uint32_t i) { return annotations.tagging.HasAny(i, tags.fate); };
  const bool cut = noun.first < noun.last && tells_fate(noun.last - 1);
  while (noun.first < noun.last && tells_fate(noun.last - 1)) --noun.last;
  // "seriously", of "seriously injured", "unclaimed" of "unclaimed bodies": only a noun is somebody.
  if (cut && noun.first < noun.last && !annotations.tagging.Has(noun.last - 1, tags.person)) noun.last = noun.first;
  return noun;
}

class MeasuredFinder::Run {
 public:
  Run(MeasuredFinder& finder, const Frame& frame, absl::string_view kind)
      : finder_(finder),
        view_(finder.view_),
        frame_(frame),
        value_(frame.value),
        phrase_(view_[frame.value]),
        clause_(finder.clauses_.Of(frame.value)),
        is_fate_(IsFate(kind)) {}

  Measured Find() {
    if (phrase_.type == PhraseType::kDate) {
      FindDated();
    } else if (const int32_t rival =
                   FindRival(view_, finder_.clauses_, finder_.tags_.rival, value_, finder_.last_value_);
               rival >= 0) {
      FindOfRival(rival);
    } else if (!Repeats()) {
      FindCounted();
    }
    return std::move(found_);
  }

 private:
  // --- Words ---

  void AddTokens(TokenRange range) {
    if (range.first < range.last && found_.words.size() < kMaxRanges) found_.words.push_back(range);
  }

  void AddWordsOfLast() {
    for (const TokenRange range : finder_.last_.words) AddTokens(range);
  }

  void AddVerb(int32_t verb) {
    if (verb < 0 || view_.HasHeadTag(verb, finder_.tags_.say)) return;
    if (view_.HasHeadTag(verb, finder_.tags_.light) && !view_[verb].Is(kPassive)) return;
    AddTokens({view_[verb].head, view_[verb].head + 1});
  }

  // The phrase's noun; what it stands for if it is a pronoun.
  void AddNoun(int32_t k) {
    if (k < 0 || k == value_) return;
    const Phrase& phrase = view_[k];
    if (phrase.Is(kPronoun) || !HasNoun(phrase)) return AddReferent(k);
    AddTokens({phrase.noun_first, phrase.noun_last});
    // "the Fund's | $6.5bn facility"
    if (k > 0 && view_[k - 1].Is(kPossessive)) AddTokens({view_[k - 1].noun_first, view_[k - 1].noun_last});
  }

  bool IsCount(int32_t k) const { return view_[k].type == PhraseType::kQuantity && view_[k].Is(kCountType); }

  void AddReferent(int32_t k) {
    const bool plural = view_.HasHeadTag(k, finder_.tags_.they);
    if (resolving_ || (!plural && !view_.HasHeadTag(k, finder_.tags_.it))) return;
    resolving_ = true;
    int32_t c = finder_.clauses_.Before(k);
    for (int i = 0; i < kMaxClausesBack && c >= 0; ++i, c = finder_.clauses_.Before(c)) {
      const Clause& clause = finder_.clauses_.Of(c);
      for (const int32_t referent : {clause.subject, clause.verb + 1}) {
        if (referent < k && referent != value_ && referent != clause_.subject && IsNounLike(view_, referent) &&
            HasNoun(view_[referent]) && plural == (IsPlural(view_, referent) || IsCount(referent))) {
          AddNounPhrase(referent);
          resolving_ = false;
          return;
        }
      }
    }
    resolving_ = false;
    if (plural == finder_.referents_.subject_is_plural()) {
      for (const TokenRange range : finder_.referents_.subject()) AddTokens(range);
    }
  }

  // "16 dead of its own", "two dozen of theirs", "55 of its men": whose they are.
  void AddOwner() {
    int32_t k = value_;
    if (view_.IsType(k + 1, PhraseType::kPreposition) && view_.Head(k + 1) == "of" && IsNounLike(view_, k + 2)) k += 2;
    const uint32_t first = OwnerToken(k);
    if (first >= view_.sentence().last || !view_.annotations().tagging.Has(first, finder_.tags_.possessive)) return;
    // Who speaks of their own, else whom the clause is about.
    int32_t owner = clause_.subject;
    if (owner == value_ || owner < 0) {
      const int32_t before = finder_.clauses_.Before(value_);
      owner = before >= 0 ? finder_.clauses_.Of(before).subject : -1;
    }
    if (owner >= 0 && owner != value_) AddNounPhrase(owner);
  }

  // The first word behind the value.
  uint32_t OwnerToken(int32_t k) const {
    return k == value_ ? std::max(phrase_.noun_first, phrase_.first) : view_[k].first;
  }

  // The noun group with what prepositions tie to it, up to the value.
  void AddNounPhrase(int32_t k) {
    if (k < 0) return;
    AddNoun(k);
    AddAttached(k);
  }

  void AddAttached(int32_t k) {
    for (int i = 0; i < kMaxAttached && view_.IsType(k + 1, PhraseType::kPreposition); ++i, k += 2) {
      if (k + 2 == value_ || !IsNounLike(view_, k + 2)) return;
      const absl::string_view word = view_.Head(k + 1);
      if (!view_.HasHeadTag(k + 1, finder_.tags_.attaching)) return;
      if (view_[k + 2].type == PhraseType::kQuantity && !HasNoun(view_[k + 2])) return;
      // "cocaine with a street value of 2 million": of another value.
      if (word != "of" && view_.IsType(k + 3, PhraseType::kPreposition) && k + 4 != value_ &&
          view_.IsType(k + 4, PhraseType::kQuantity) && !HasNoun(view_[k + 4]))
        return;
      AddNoun(k + 2);
    }
  }

  // --- Values ---

  // What the rival has of what is counted.
  void FindOfRival(int32_t rival) {
    found_.owner = rival;
    const TokenRange noun = CountedNoun(view_.annotations(), finder_.tags_, phrase_, is_fate_);
    AddTokens(noun);
    if (phrase_.Is(kCountType) && noun.first == noun.last) AddCountedBefore();
    if (!phrase_.Is(kCountType)) found_.noun = rival;
    AddNounPhrase(rival);
    const int32_t verb = clause_.verb;
    if (phrase_.Is(kCountType) && !is_fate_ && verb >= 0 && !view_.HasHeadTag(verb, finder_.tags_.rival.outdo))
      AddVerb(verb);
  }

  // "Rs14.46 trillion, or about $50.4 billion", "twenty-seven (27)", "Rs801 billion against Rs761 billion": a value
  // of the same again.
  bool Repeats() {
    const int32_t last = finder_.last_value_;
    if (last < 0 || last >= value_ || value_ - last > 4 || HasNoun(phrase_)) return false;
    const bool sides = phrase_.Is(kAfter | kBefore) && view_[last].Is(kAfter | kBefore);
    bool again = sides;
    for (int32_t k = last + 1; k < value_; ++k) {
      const absl::string_view word = view_.Head(k);
      if (view_.IsType(k, PhraseType::kPunctuation)) {
        again = again || word == "(" || word == "[";
      } else if (view_.IsType(k, PhraseType::kConjunction)) {
        again = again || word == "or";
      } else if (view_.IsType(k, PhraseType::kPreposition)) {
        again = again || view_.HasHeadTag(k, finder_.tags_.comparing);
      } else if (!view_.IsType(k, PhraseType::kAdverb) && !sides) {
        return false;
      }
    }
    if (!again) return false;
    found_ = finder_.last_;
    // "a reduction by 9,500, from 34,500 to 25,000": of what there is, not of the change.
    if (phrase_.Is(kAfter | kBefore) && !view_[last].Is(kAfter | kBefore)) DropChange();
    return true;
  }

  void DropChange() {
    const auto is_change = [&](const TokenRange& range) {
      return view_.annotations().tagging.Has(range.last - 1, finder_.tags_.change);
    };
    const size_t before = found_.words.size();
    found_.words.erase(std::remove_if(found_.words.begin(), found_.words.end(), is_change), found_.words.end());
    if (found_.words.size() == before) return;
    found_.noun = -1;
    AddTokens(finder_.referents_.counted());
  }

  void FindCounted() {
    const TokenRange noun = CountedNoun(view_.annotations(), finder_.tags_, phrase_, is_fate_);
    const bool counts = phrase_.type != PhraseType::kQuantity || (phrase_.Is(kCountType) && noun.first < noun.last);
    AddNoun(frame_.target);
    AddTokens(noun);
    // "unclaimed" of "unclaimed bodies", but not "seriously" of "seriously injured"
    if (noun.first == noun.last && noun.first + 1 < phrase_.noun_last &&
        !absl::EndsWith(view_.annotations().text.tokens()[phrase_.noun_first].folded, "ly"))
      AddTokens({phrase_.noun_first, phrase_.noun_last - 1});
    AddAttached(value_);
    // "17 of them children"
    if (view_.IsType(value_ + 1, PhraseType::kPreposition) && view_.IsType(value_ + 2, PhraseType::kNounGroup) &&
        view_[value_ + 2].Is(kPronoun) && view_.IsType(value_ + 3, PhraseType::kNounGroup))
      AddNoun(value_ + 3);
    if (is_fate_) AddOwner();
    AddSubstance();
    AddChanged();
    if (found_.noun < 0) AddAttribute(counts);
    if (!counts && phrase_.Is(kCountType)) AddCountedBefore();
    AddClause(counts);
    AddAntecedent(counts);
    if (found_.words.empty()) AddFronted();
    // "recommends a second stair, at a cost of 210 million"
    if (SaysLittle()) AddPredicate(clause_.verb);
    // "What does it cost? Nothing."
    if (clause_.verb < 0 && found_.words.empty()) AddTokens(finder_.referents_.question());
    if (found_.words.empty()) {
      for (const TokenRange range : finder_.referents_.subject()) AddTokens(range);
    }
  }

  // "$500 million in damage", "$4.3 million in unpaid bills": what the money is. But "$5 million in cash", "in Kenya",
  // "in the first half".
  void AddSubstance() {
    if (!phrase_.Is(kMoneyType) || HasNoun(phrase_)) return;
    const int32_t noun = value_ + 2;
    if (!view_.IsType(value_ + 1, PhraseType::kPreposition) || view_.Head(value_ + 1) != "in" ||
        !view_.IsType(noun, PhraseType::kNounGroup) || !HasNoun(view_[noun]))
      return;
    const Phrase& phrase = view_[noun];
    if (phrase.Is(kDefinite | kIndefinite | kName | kPronoun) || view_.HasHeadTag(noun, finder_.tags_.way)) return;
    found_.noun = noun;
  }

  // "an additional | $400 million", "a record | 20 billion", "was flat | at | $5 billion": no noun of what is measured.
  bool IsModifier(int32_t k) const {
    return !phrase_.Is(kCountType) && view_.IsType(k, PhraseType::kNounGroup) &&
           view_[k].noun_last <= view_[k].noun_first + 1 && !view_[k].Is(kDefinite) &&
           view_.HasHeadTag(k, finder_.tags_.modifier);
  }

  // "the island, where 19 people died", "a target of Rs 9,200 billion, of which the share of the provinces is".
  void AddAntecedent(bool counts) {
    const int32_t antecedent = clause_.antecedent;
    if (antecedent < 0 || antecedent == clause_.subject) return;
    if (antecedent == finder_.last_value_ && !HasNoun(view_[antecedent])) {
      AddWordsOfLast();
    } else if (counts) {
      AddNoun(antecedent);
    }
  }

  // "For the defence of the country, an amount of Rs 1,804 billion ..."
  void AddFronted() {
    if (clause_.fronted >= 0 && clause_.fronted < value_) AddNounPhrase(clause_.fronted + 1);
  }

  // Nothing, or only "an amount".
  bool SaysLittle() const {
    for (const TokenRange range : found_.words) {
      if (range.last - range.first > 1 || !view_.annotations().tagging.Has(range.first, finder_.tags_.amount))
        return false;
    }
    return true;
  }

  // "It killed 12, | including two children | and three women, and wounded 30."
  bool IsPart(int32_t k) const {
    if (view_.IsType(k - 1, PhraseType::kConjunction) && view_.IsType(k - 2, PhraseType::kQuantity))
      return IsPart(k - 2);
    return (k > 0 && view_.HasHeadTag(k - 1, finder_.tags_.part)) ||
           (view_.IsType(k - 1, PhraseType::kRelative) && view_.IsType(k - 2, PhraseType::kPreposition));
  }

  // "four soldiers and | two civilians"
  bool IsListed(int32_t k) const {
    return view_.IsType(k - 1, PhraseType::kConjunction) && view_.IsType(k - 2, PhraseType::kQuantity) &&
           view_[k - 2].Is(kCountType) && !view_[k - 2].Is(kBare);
  }

  // "and 41 were missing": people, as before.
  void AddCountedBefore() {
    if (!found_.words.empty()) return;
    // "Of the nine amendments, eight came from the government."
    if (clause_.fronted >= 0 && clause_.fronted < value_ && view_.Head(clause_.fronted) == "of")
      return AddNounPhrase(clause_.fronted + 1);
    for (int32_t k = value_ - 1; k >= 0 && value_ - k < kMaxPhrasesBack; --k) {
      if (view_[k].type != PhraseType::kQuantity || !view_[k].Is(kCountType)) continue;
      const TokenRange noun = CountedNoun(view_.annotations(), finder_.tags_, view_[k], is_fate_);
      if (noun.first == noun.last || IsPart(k)) continue;
      // "Four soldiers and two civilians died; ten were wounded.": people, and no more is known of them.
      if (is_fate_ && IsListed(k)) return;
      found_.noun = k;
      return AddNoun(k);
    }
    const TokenRange counted = finder_.referents_.counted();
    const bool fits = counted.first < counted.last &&
                      (!is_fate_ || view_.annotations().tagging.Has(counted.last - 1, finder_.tags_.person));
    if (fits && (is_fate_ || clause_.subject == value_)) AddTokens(counted);
  }

  // What stands left of the value: "a deficit of 6.54%", "the target has been lifted to", "the bodies of 75 soldiers".
  void AddAttribute(bool counts) {
    int32_t before = value_ - 1;
    while (view_.IsType(before, PhraseType::kAdverb) || view_.IsType(before, PhraseType::kStatus) || IsModifier(before))
      --before;
    // "Net profit: $310 million"
    if (!counts && !phrase_.Is(kCountType) && view_.IsType(before, PhraseType::kPunctuation) &&
        view_.Head(before) == ":" && view_.IsType(before - 1, PhraseType::kNounGroup))
      --before;
    bool of = false;
    if (view_.IsType(before, PhraseType::kPreposition)) {
      of = view_.Head(before) == "of";
      if ((counts || phrase_.Is(kDurationType)) && !of) return;
      --before;
      // "put rebel dead at over 200"
      while (view_.IsType(before, PhraseType::kStatus)) --before;
    } else if (counts) {
      return;
    }
    if (!IsNounLike(view_, before) || IsModifier(before)) return;
    // "The crowd was estimated by police at 5,000.", but "Rua was followed by Paz with 48 percent".
    if (before < value_ - 1 && IsPreposition(view_, before - 1, "by") &&
        view_.IsType(before - 2, PhraseType::kVerbGroup) && !IsPreposition(view_, value_ - 1, "with"))
      return;
    // "came first with 52 percent"
    if (!counts && view_[before].first + 1 == view_[before].last && view_.HasHeadTag(before, finder_.tags_.ordinal))
      return;
    if (counts) return AddNoun(before);
    // "owes China | $7 billion", "cost the city | 3 million": they get it, or pay.
    if (before == value_ - 1 && phrase_.Is(kMoneyType) && view_.IsType(before - 1, PhraseType::kVerbGroup) &&
        !view_[before - 1].Is(kPassive) && view_.HasHeadTag(before - 1, finder_.tags_.give))
      return AddNoun(before);
    if (view_[before].type == PhraseType::kQuantity && !HasNoun(view_[before])) return;
    // "fell four points | to 38 percent": of what has fallen.
    if (view_[before].type == PhraseType::kQuantity && IsPreposition(view_, value_ - 1, "to")) return;
    // From the last phrase of the chain back to the first.
    int32_t first = before;
    for (int i = 0;
         i < kMaxAttached && view_.IsType(first - 1, PhraseType::kPreposition) && IsNounLike(view_, first - 2); ++i)
      first -= 2;
    // "profits before | tax | of £142m"
    const bool is_aside =
        before > first && (IsPreposition(view_, before - 1, "before") || IsPreposition(view_, before - 1, "after"));
    found_.noun = of && !is_aside ? before : first;
    // "a drop in | profit | to 212 million"
    if (found_.noun == first && IsChangeOf(first)) found_.noun = first + 2;
    for (int32_t k = first; k <= before; k += 2) AddNoun(k);
    // "revenue of $412 million, a decrease of 7%"
    if (view_[first].Is(kIndefinite) && view_.IsType(first - 1, PhraseType::kPunctuation) && finder_.last_value_ >= 0 &&
        finder_.last_value_ < first) {
      AddWordsOfLast();
    }
  }

  // "a rise | in sales": what rises stands behind it. But "a rise in Germany".
  bool IsChangeOf(int32_t k) const {
    const bool is_of = IsPreposition(view_, k + 1, "of");
    return view_.HasHeadTag(k, finder_.tags_.change) && (is_of || IsPreposition(view_, k + 1, "in")) &&
           view_.IsType(k + 2, PhraseType::kNounGroup) && HasNoun(view_[k + 2]) &&
           (is_of || !view_[k + 2].Is(kName) || view_[k + 2].noun_last > view_[k + 2].noun_first + 1);
  }

  // "a 14% drop | in profit"
  void AddChanged() {
    if (!phrase_.Is(kPercentType) || !HasNoun(phrase_) || !IsChangeOf(value_)) return;
    found_.noun = value_ + 2;
    AddNoun(value_ + 2);
    AddAttached(value_ + 2);
  }

  void AddClause(bool counts) {
    const int32_t verb = clause_.verb;
    if (verb < 0) {
      if (found_.words.empty()) AddNounPhrase(clause_.subject);
      return;
    }
    if (!counts) AddSubject(verb);
    if (counts && verb < value_ && Has(verb)) AddNounPhrase(clause_.subject);
    if (counts) AddRelative();
    if (SaysLittle()) AddFronted();
    if (phrase_.Is(kDurationType)) return AddPredicate(verb);
    if (verb > value_ && (clause_.subject == value_ || phrase_.Is(kCountType | kPercentType)))
      return AddPredicate(verb);
    if (phrase_.Is(kCountType)) {
      if (!is_fate_) AddVerb(verb);
    } else if (view_.HasHeadTag(verb, finder_.tags_.cost)) {
      AddVerb(verb);
    }
  }

  // What a relative clause says of the counted: "two bills that would tie its hands".
  void AddRelative() {
    if (!view_.IsType(value_ + 1, PhraseType::kRelative) || !view_.IsType(value_ + 2, PhraseType::kVerbGroup)) return;
    if (!is_fate_) AddVerb(value_ + 2);
    AddObject(value_ + 2);
  }

  // The verb with its object or what prepositions tie to it: "had sold their houses", "will stay in Europe", "want to
  // leave the country". Of what became of people the kind tells enough.
  void AddPredicate(int32_t verb) {
    if (verb < 0) return;
    if (!is_fate_) AddVerb(verb);
    if (AddObject(verb)) return;
    int32_t next = verb + 1;
    while (next <= verb + 2 && (view_.IsType(next, PhraseType::kRelative) ||
                                (view_.IsType(next, PhraseType::kNounGroup) && view_[next].Is(kPronoun))))
      ++next;
    if (view_.IsType(next, PhraseType::kVerbGroup)) {
      if (!is_fate_) AddVerb(next);
      if (!AddObject(next)) AddAttached(next);
      return;
    }
    AddAttached(verb);
  }

  // The subject is what the value measures ("Total spending will come to Rs 2"), unless something nearer is: "The
  // government will run a deficit of 6.54%."
  void AddSubject(int32_t verb) {
    const int32_t lasting = ObjectThatLasts(verb);
    const int32_t subject = lasting >= 0 ? lasting : WithSharedNoun(clause_.subject, verb);
    if (subject < 0) return;
    const bool links = view_[verb].Is(kBe) || view_.HasHeadTag(verb, finder_.tags_.light);
    const bool of = view_.IsType(value_ + 1, PhraseType::kPreposition) && view_.Head(value_ + 1) == "of";
    const bool named = !phrase_.Is(kPercentType) &&
                       (of || (HasNoun(phrase_) && (!phrase_.Is(kMeasureType | kDurationType) || HasPartitiveNoun())));
    // "The council has $4.3 million in unpaid bills": the council's, but bills.
    if (found_.noun > value_) return AddNounPhrase(subject);
    if (!SaysLittle() && (found_.noun >= 0 || (named && !links))) return;
    // "The strike killed eleven": who did it is not who is counted.
    if (is_fate_ && verb < value_ && !links && !Has(verb)) {
      if (found_.words.empty() && !view_.HasHeadTag(verb, finder_.tags_.say)) AddNounPhrase(subject);
      return;
    }
    AddNounPhrase(subject);
    // "The Speaker counted 179": a number of what is not said.
    if (subject != value_ && HasNoun(view_[subject]) && (links || verb > value_ || !phrase_.Is(kCountType)))
      found_.noun = subject;
  }

  // "A court sentenced | the mayor | to 11 years", "closed the road for 12 days": that is so long, not who did it. -1
  // if nothing is done to anything.
  int32_t ObjectThatLasts(int32_t verb) const {
    const int32_t object = verb + 1;
    const bool has_object = view_.IsType(object, PhraseType::kNounGroup) && !view_[object].Is(kPronoun) &&
                            HasNoun(view_[object]) && object < value_ - 1;
    return phrase_.Is(kDurationType) && has_object && !view_[verb].Is(kPassive) &&
                   view_.IsType(value_ - 1, PhraseType::kPreposition) && !view_.HasHeadTag(verb, finder_.tags_.say) &&
                   !HasVerb(view_, object, value_)
               ? object
               : -1;
  }

  // "Food and | energy prices | rose": of two subjects that share a noun the one that has it.
  int32_t WithSharedNoun(int32_t subject, int32_t verb) const {
    const int32_t second = subject + 2;
    if (subject < 0 || second >= verb || !view_.IsType(subject + 1, PhraseType::kConjunction) ||
        !view_.IsType(second, PhraseType::kNounGroup))
      return subject;
    const Phrase &one = view_[subject], &other = view_[second];
    // A word that opens the sentence may be no name.
    const bool is_name = one.Is(kName) && one.first > view_.sentence().first;
    const bool is_modifier = !is_name && !one.Is(kDefinite | kIndefinite | kPronoun) && !IsPlural(view_, subject) &&
                             one.noun_last == one.noun_first + 1;
    return is_modifier && !other.Is(kDefinite | kIndefinite | kName) && other.noun_last == other.noun_first + 2
               ? second
               : subject;
  }

  // "2.2 tonnes of cocaine"; not "three metres high".
  bool HasPartitiveNoun() const { return view_.annotations().text.tokens()[phrase_.noun_first - 1].folded == "of"; }

  // Verbs whose subject has, or loses, what is counted: "The army lost 44 men", "Ruto took 7,176,141 votes."
  bool Has(int32_t verb) const { return view_.HasHeadTag(verb, finder_.tags_.having); }

  // The noun group right after the verb.
  bool AddObject(int32_t verb) {
    int32_t object = verb + 1;
    while (view_.IsType(object, PhraseType::kAdverb)) ++object;
    if (!IsNounLike(view_, object) || object == value_ || view_[object].Is(kPronoun)) return false;
    AddNoun(object);
    AddAttached(object);
    return true;
  }

  // --- Dates ---

  void FindDated() {
    if (phrase_.Is(kAttributive) && IsNounLike(view_, value_ + 1)) {
      AddNounPhrase(value_ + 1);
      return;
    }
    // "At the talks in Geneva on 28 October the delegation ..."
    if (value_ < clause_.verb || clause_.verb < 0) {
      int32_t first = value_;
      for (int i = 0;
           i < kMaxAttached && view_.IsType(first - 1, PhraseType::kPreposition) && IsNounLike(view_, first - 2); ++i)
        first -= 2;
      if (first < value_ && first - 1 == clause_.fronted) {
        for (; first < value_; first += 2) AddNoun(first);
        return;
      }
    }
    // "the truce of February"
    if (view_.IsType(value_ - 1, PhraseType::kPreposition) && view_.Head(value_ - 1) == "of" &&
        IsNounLike(view_, value_ - 2)) {
      AddNoun(value_ - 2);
      return;
    }
    const int32_t verb = clause_.verb;
    if (verb < 0) {
      AddNounPhrase(clause_.subject);
      return;
    }
    if (IsInsertedAfterSubject()) return AddNounPhrase(clause_.subject);
    AddVerb(verb);
    if (!AddObject(verb)) AddAttached(verb);
    AddNounPhrase(clause_.subject >= 0 ? clause_.subject : SubjectAfter(verb));
    AddApposed(clause_.subject);
    // "the programme we signed in July"
    if (clause_.antecedent != clause_.subject) AddNounPhrase(clause_.antecedent);
  }

  // "the Brigades, | a group | that was formed in 2005": they were.
  void AddApposed(int32_t apposition) {
    if (apposition < 2 || !view_[apposition].Is(kIndefinite) || !view_.IsComma(apposition - 1)) return;
    if (view_.IsType(apposition - 2, PhraseType::kNounGroup)) AddNoun(apposition - 2);
  }

  // "Founded in 2011 by deserters, the Brigades are ...": who was.
  int32_t SubjectAfter(int32_t verb) const {
    for (int32_t k = verb + 1; k + 1 < view_.size(); ++k) {
      if (view_.IsType(k, PhraseType::kPunctuation) && view_.Head(k) != ",") return -1;
      if (view_.IsType(k, PhraseType::kPunctuation) && view_.IsType(k + 1, PhraseType::kNounGroup) &&
          finder_.clauses_.Of(k + 1).subject == k + 1 && finder_.clauses_.Of(k + 1).verb > k)
        return k + 1;
    }
    return -1;
  }

  // "That battle, on 11 October, was a disaster."
  bool IsInsertedAfterSubject() const {
    int32_t k = value_ - 1;
    if (view_.IsType(k, PhraseType::kPreposition)) --k;
    return clause_.verb > value_ && clause_.subject >= 0 && clause_.subject < value_ &&
           view_.IsType(k, PhraseType::kPunctuation) && view_.IsType(value_ + 1, PhraseType::kPunctuation);
  }

  MeasuredFinder& finder_;
  const SentenceView& view_;
  const Frame& frame_;
  const int32_t value_;
  const Phrase& phrase_;
  const Clause& clause_;
  const bool is_fate_;
  // Whether a pronoun is being resolved: what it means may hold a pronoun again.
  bool resolving_ = false;
  Measured found_;
};

Measured MeasuredFinder::Find(const Frame& frame, absl::string_view kind) {
  Measured found = Run(*this, frame, kind).Find();
  // "rose to $310 million, the firm said on Friday, from $290 million": a date is no value to repeat.
  if (view_[frame.value].type != PhraseType::kDate) {
    last_ = found;
    last_value_ = frame.value;
  }
  return found;
}

}  // namespace gainsay
