#include "claims/assembly/attribution.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "claims/assembly/headline_source.h"
#include "claims/assembly/saying.h"
#include "claims/assembly/speaker.h"
#include "claims/assembly/value_place.h"

namespace gainsay {
namespace {

class AttributionFinder {
 public:
  AttributionFinder(const SentenceView& view, const ClauseMap& clauses, const AttributionTags& tags)
      : view_(view), clauses_(clauses), tags_(tags), speakers_(view, clauses, tags), saying_(view, speakers_, tags) {}

  // The phrase of the cue; -1 if nobody speaks.
  int32_t Find(int32_t value, int32_t verb, v1::Attribution& attribution) {
    attribution.set_stance(v1::Attribution::STANCE_ASSERTED);
    FindSpeaker(value, verb, attribution);
    return cue_;
  }

  // Who speaks in the phrases from `first` up to `last`: the first verb must tell it. `mark` is the quotation mark
  // beside them, or the phrase before.
  bool FindInTag(int32_t mark, int32_t first, int32_t last, v1::Attribution& attribution) {
    for (int32_t k = first; k < last; ++k) {
      if (view_.IsType(k, PhraseType::kRelative)) return false;
      if (view_.IsType(k, PhraseType::kVerbGroup)) return Reads(k, mark, attribution);
    }
    return false;
  }

  bool IsToldBy(int32_t phrase) const { return saying_.IsToldBy(phrase); }

  // Makes the subject of the verb the speaker.
  void SetDenied(int32_t verb, v1::Attribution& attribution) {
    const int32_t subject = speakers_.SubjectOf(verb);
    if (subject >= 0) Set(attribution, v1::Attribution::STANCE_DENIED, subject, verb);
  }

 private:
  void FindSpeaker(int32_t value, int32_t verb, v1::Attribution& attribution) {
    if (ReadsGap(value, attribution) || ReadsAccording(value, attribution) || ReadsTeller(value, attribution) ||
        ReadsReckoning(value, attribution))
      return;
    // "The police counted 12, while the mayor spoke of 14." "It was disputed by observers, who put it at 48."
    const bool is_relative = view_.IsType(verb - 1, PhraseType::kRelative) && view_.Head(verb - 1) == "who";
    const bool is_own = verb >= 0 && verb < value && (is_relative || OpensClause(verb));
    if (is_own && Reads(verb, value, attribution)) return;
    // "against the more than 100 that the ministry gave out"
    if (view_.IsType(value + 1, PhraseType::kRelative) && view_.IsType(value + 2, PhraseType::kNounGroup) &&
        view_.IsType(value + 3, PhraseType::kVerbGroup) && speakers_.IsSomebody(value + 2) &&
        Reads(value + 3, value, attribution))
      return;
    const auto [first, last] = StatementOf(value);
    if (Counts(verb, value)) {
      // "A nurse said that she had counted 33 dead."
      const int32_t counter = CounterOf(verb, value);
      if (view_[counter].Is(kPronoun)) {
        for (int32_t k = verb - 1; k >= first; --k) {
          if (!IsOfAnotherClause(k, value) && Reads(k, value, attribution)) return;
        }
      }
      Set(attribution, v1::Attribution::STANCE_REPORTED, counter, verb);
      return;
    }
    for (int32_t k = first; k < last; ++k) {
      if (k == value || IsOfAnotherClause(k, value)) continue;
      if (Reads(k, value, attribution)) return;
    }
    if (!ReadsBaseline(value, attribution) && !ReadsFigure(verb, value, attribution) &&
        !ReadsNoun(value, last, attribution))
      ReadsHeadline(value, attribution);
  }

  // "has counted 565 attacks this year, up from | 547", "compared with | 547": who counts the one counts the other.
  bool ReadsBaseline(int32_t value, v1::Attribution& attribution) {
    int32_t comma = value - 2;
    if (IsPreposition(view_, value - 1, "from")) {
      if (comma >= 0 && (view_.Head(comma) == "up" || view_.Head(comma) == "down")) --comma;
    } else if (!IsPreposition(view_, value - 1, "compared")) {
      return false;
    }
    int32_t other = comma - 1;
    while (view_.IsType(other, PhraseType::kDate) || view_.IsType(other, PhraseType::kNounGroup) ||
           view_.IsType(other, PhraseType::kPreposition) || view_.IsType(other, PhraseType::kAdverb))
      --other;
    if (!view_.IsComma(comma) || !view_.IsType(other, PhraseType::kQuantity)) return false;
    cue_ = AttributionFinder(view_, clauses_, tags_).Find(other, clauses_.Of(other).verb, attribution);
    return cue_ >= 0;
  }

  // "gave a figure of | 15 dead"
  bool ReadsFigure(int32_t verb, int32_t value, v1::Attribution& attribution) {
    const int32_t figure = value - 2;
    if (verb < 0 || verb >= figure || !IsPreposition(view_, value - 1, "of") || After(view_, verb) != figure ||
        !view_.HasHeadTag(figure, tags_.reckoning) || !view_.HasHeadTag(verb, tags_.count))
      return false;
    const int32_t subject = speakers_.SubjectOf(verb);
    return subject >= 0 && !view_[verb].Is(kPassive) && !view_[verb].Is(kNegated) && speakers_.NamesSomebody(subject) &&
           Set(attribution, v1::Attribution::STANCE_REPORTED, subject, verb);
  }

  // "Ten died, the government estimates": that looks like a noun.
  bool ReadsNoun(int32_t value, int32_t last, v1::Attribution& attribution) {
    for (int32_t k = value + 1; k < last; ++k) {
      if (!view_.IsType(k, PhraseType::kNounGroup) || view_[k].head + 1 != view_[k].last) continue;
      const bool ends = k + 1 == view_.size() || view_.IsType(k + 1, PhraseType::kPunctuation);
      const int32_t mark = view_.IsType(k - 1, PhraseType::kPunctuation) && view_.Head(k - 1) == "\"" ? k - 2 : k - 1;
      const uint32_t word = view_[k].head;
      if (!ends || !view_.IsComma(mark) || word == view_[k].first || !saying_.IsThirdPerson(word)) continue;
      const Tagging& tagging = view_.annotations().tagging;
      const bool is_somebody =
          view_[k].Is(kName) || tagging.Has(word - 1, tags_.person) || tagging.Has(word - 1, tags_.group);
      if (!is_somebody || (!view_[k].Is(kName) && !view_[k].Is(kDefinite))) continue;
      return SetWithin(k, word, attribution);
    }
    return false;
  }

  bool ReadsHeadline(int32_t value, v1::Attribution& attribution) {
    const std::optional<HeadlineSource> signed_by = FindHeadlineSource(view_, tags_, value);
    return signed_by.has_value() &&
           Set(attribution, v1::Attribution::STANCE_REPORTED, signed_by->source, signed_by->mark);
  }

  // "Police put the crowd at 15,000, the unions at 40,000", "the army counted 31 dead, the rebels 58": the verb of who
  // speaks second is that of who spoke first.
  bool ReadsGap(int32_t value, v1::Attribution& attribution) {
    const bool has_preposition = view_.IsType(value - 1, PhraseType::kPreposition);
    const int32_t last = value - (has_preposition ? 2 : 1);
    int32_t speaker = last;
    while (view_.IsType(speaker - 1, PhraseType::kPreposition) && view_.IsType(speaker - 2, PhraseType::kNounGroup))
      speaker -= 2;
    if (!view_.IsType(speaker, PhraseType::kNounGroup) || !speakers_.NamesSomebody(speaker) ||
        view_[speaker].Is(kPronoun))
      return false;
    if (!IsSeparator(speaker - 1) || !EndsAt(value)) return false;
    const bool is_plain_name = !view_.HasHeadTag(speaker, tags_.person) && !view_.HasHeadTag(speaker, tags_.group);
    int32_t other = speaker - 2;
    for (; other >= 0 && view_[other].type != view_[value].type; --other) {
      // "counted 300 dead in Mali, Niger 40", "4,200 votes for Rua, Paz 3,900"
      if (is_plain_name && view_.IsType(other, PhraseType::kNounGroup) && view_[other].Is(kName)) return false;
    }
    if (other < 1) return false;
    const int32_t before = Before(view_, other);
    int32_t verb = before;
    if (has_preposition) {
      // "spoke of" is one phrase.
      const absl::string_view preposition = view_.Head(value - 1);
      const bool is_in_verb = view_.IsType(before, PhraseType::kVerbGroup) && LastWord(before) == preposition;
      if (!is_in_verb && !IsPreposition(view_, before, preposition)) return false;
      while (view_.IsType(verb, PhraseType::kNounGroup) || view_.IsType(verb, PhraseType::kPreposition)) --verb;
    }
    if (!view_.IsType(verb, PhraseType::kVerbGroup)) return false;
    // "A poll puts Labour at 40 percent, the Greens at 12", "the army put the rebels at 2,000, the civilians at 300":
    // those are no speakers.
    const bool has_object = verb + 1 < before;
    if (has_object && view_[verb + 1].Is(kName)) return false;
    if (has_object && view_.HasHeadTag(verb + 1, tags_.person) && !view_.HasHeadTag(speaker, tags_.source))
      return false;
    v1::Attribution of_other;
    const int32_t cue = AttributionFinder(view_, clauses_, tags_).Find(other, clauses_.Of(other).verb, of_other);
    if (cue != verb || of_other.speaker().empty()) return false;
    return Set(attribution, v1::Attribution::STANCE_REPORTED, speaker, verb);
  }

  // "the 20 deaths announced by the ministry", "the toll of 20 dead given by the ministry"
  bool ReadsTeller(int32_t value, v1::Attribution& attribution) {
    const int32_t verb = AfterStatus(value);
    return saying_.IsToldBy(verb) && Reads(verb, value, attribution);
  }

  int32_t AfterStatus(int32_t value) const {
    const int32_t next = After(view_, value);
    return view_.IsType(next, PhraseType::kStatus) ? After(view_, next) : next;
  }

  // "the government's figure of 20", "the official toll is 20", "by the ministry's count 43 died", "the rebels say 43
  // against the government's 20"; but "won 43 seats against the party's 20".
  bool ReadsReckoning(int32_t value, v1::Attribution& attribution) {
    const int32_t before = Before(view_, value);
    if (view_[value].Is(kBare) && view_.IsType(value - 1, PhraseType::kNounGroup) &&
        IsPreposition(view_, value - 2, "against") && speakers_.OwnerEnd(value - 1) == view_[value - 1].last - 1 &&
        SomebodySpeaks(value))
      return SetOwner(value - 1, attribution);
    if (IsPreposition(view_, before, "of") && SetOwner(before - 1, attribution)) return true;
    if (view_.IsType(before, PhraseType::kVerbGroup) && view_[before].Is(kBe) &&
        (ReadsBesideOfficial(view_.Subject(before), value, attribution) ||
         SetOwner(view_.Subject(before), attribution)))
      return true;
    for (const int32_t step : {-1, 1}) {
      for (int32_t k = value + step; k >= 0 && k < view_.size() && !IsNumber(k) && !EndsStatement(k); k += step) {
        if ((IsPreposition(view_, k, "by") ||
             (step < 0 && (IsPreposition(view_, k, "on") || IsPreposition(view_, k, "in")))) &&
            SetOwner(k + 1, attribution))
          return true;
      }
    }
    return false;
  }

  bool SomebodySpeaks(int32_t before) const {
    for (int32_t k = 0; k < before; ++k) {
      if (view_.IsType(k, PhraseType::kVerbGroup) &&
          (view_.HasHeadTag(k, tags_.say) || view_.HasHeadTag(k, tags_.count)))
        return true;
    }
    return false;
  }

  // "The official toll is 20, the ministry said": who says it aloud is known by name.
  bool ReadsBesideOfficial(int32_t reckoning, int32_t value, v1::Attribution& attribution) {
    if (!view_.IsType(reckoning, PhraseType::kNounGroup) || speakers_.OwnerEnd(reckoning) != view_[reckoning].first)
      return false;
    const auto [first, last] = StatementOf(value);
    const bool is_told = view_.IsType(reckoning - 1, PhraseType::kRelative);
    for (int32_t k = reckoning - (is_told ? 2 : 1); k >= first && k >= reckoning - 2; --k) {
      if (Reads(k, value, attribution)) return true;
    }
    for (int32_t k = value + 1; k < last && !IsNumber(k); ++k) {
      if (!IsOfAnotherClause(k, value) && Reads(k, value, attribution)) return true;
    }
    return false;
  }

  // Makes whose reckoning it is the speaker; false if the phrase is nobody's.
  bool SetOwner(int32_t reckoning, v1::Attribution& attribution) {
    if (!view_.IsType(reckoning, PhraseType::kNounGroup)) return false;
    const Annotations& annotations = view_.annotations();
    const Phrase& phrase = view_[reckoning];
    uint32_t last = speakers_.OwnerEnd(reckoning);
    const bool is_reckoning = view_.HasHeadTag(reckoning, tags_.reckoning);
    if (last == phrase.first) {
      // "the official toll"
      bool is_official = false;
      for (uint32_t i = phrase.first; i < phrase.last; ++i)
        is_official = is_official || annotations.tagging.LengthOf(i, tags_.official_number) > 0;
      if (!is_official) return false;
      last = phrase.last;
    } else if (!is_reckoning && last + 1 != phrase.last) {
      return false;
    }
    return SetWithin(reckoning, last, attribution);
  }

  bool IsNumber(int32_t k) const {
    return view_.IsType(k, PhraseType::kQuantity) || view_.IsType(k, PhraseType::kDate);
  }
  bool EndsStatement(int32_t k) const { return view_.IsType(k, PhraseType::kPunctuation) && view_.Head(k) == ";"; }

  // Where what one says ends and what another says begins: a comma, a semicolon or a conjunction.
  bool IsSeparator(int32_t k) const {
    return view_.IsComma(k) || view_.IsType(k, PhraseType::kConjunction) || EndsStatement(k);
  }

  absl::string_view LastWord(int32_t k) const { return view_.annotations().text.tokens()[view_[k].last - 1].folded; }

  // Whether nothing more is said of a number.
  bool EndsAt(int32_t value) const {
    const int32_t next = After(view_, value);
    return next >= view_.size() || view_.IsType(next, PhraseType::kPunctuation) ||
           view_.IsType(next, PhraseType::kConjunction);
  }

  // "6.6 according to the institute, and 6.8 according to the survey", "according to police 12, according to the
  // opposition 40": with several, each number has its own, before it if the first number has.
  bool ReadsAccording(int32_t value, v1::Attribution& attribution) {
    int32_t first = 0, count = 0;
    for (int32_t k = view_.size() - 1; k >= 0; --k) {
      if (!saying_.IsAccording(k)) continue;
      first = k;
      ++count;
    }
    if (count < 2) return false;
    bool is_led = true;
    for (int32_t k = 0; k < first; ++k) is_led = is_led && !IsNumber(k);
    const int32_t step = is_led ? -1 : 1;
    for (int32_t k = value + step; k >= 0 && k < view_.size() && !IsNumber(k); k += step) {
      if (saying_.IsAccording(k)) return Set(attribution, v1::Attribution::STANCE_REPORTED, k + 1, k);
    }
    return false;
  }

  // "a union spoke of 12,000", "the company gave the number of passengers as 71": a verb of counting tells who counts
  // only right before the number, or before the "as" of the number. But in "40 died, not counting 21 children" nobody
  // does.
  bool Counts(int32_t verb, int32_t value) const {
    if (verb < 0 || verb >= value || view_[verb].Is(kGerund) || !view_.HasHeadTag(verb, tags_.count)) return false;
    const bool as = view_.IsType(value - 1, PhraseType::kPreposition) && view_.Head(value - 1) == "as";
    // "Government forces number 9,000": they do not count themselves.
    if (!as && view_.HasHeadTag(verb, tags_.number)) return false;
    // "Germany gave 17 billion euros in aid."
    if (!as && view_[value].Is(kMoneyType) && view_.Lemma(verb) == "give") return false;
    // "The ambulance arrived 45 minutes later."
    if (!as && view_[value].Is(kDurationType)) return false;
    const int32_t counter = CounterOf(verb, value);
    return (verb == value - 1 || as) && counter >= 0 && counter != value && MayCount(counter, verb) &&
           speakers_.CanSpeak(counter);
  }

  // Not "The region has seen 12 slides", "The agreement gives the workers".
  bool MayCount(int32_t counter, int32_t verb) const {
    const std::string lemma = view_.Lemma(verb);
    if (view_[counter].Is(kPronoun) || (lemma != "see" && lemma != "give")) return speakers_.IsSomebody(counter);
    if (lemma == "see") return view_.HasHeadTag(counter, tags_.person) || view_.HasHeadTag(counter, tags_.source);
    return speakers_.NamesSomebody(counter) || view_.HasHeadTag(counter, tags_.document);
  }

  // "The number was given as 11 by the ministry": not what is counted.
  int32_t CounterOf(int32_t verb, int32_t value) const {
    return view_[verb].Is(kPassive) ? speakers_.NamedBy(verb, value) : speakers_.SubjectOf(verb);
  }

  // Phrases between semicolons: "police said; the union spoke of". Whoever speaks behind "but" or "and" begins a
  // statement of his own.
  std::pair<int32_t, int32_t> StatementOf(int32_t value) const {
    int32_t first = value, last = value + 1;
    while (first > 0 && !EndsStatement(first - 1) && !OpensStatement(first)) --first;
    while (last < view_.size() && !EndsStatement(last) && !OpensStatement(last)) ++last;
    return {first, last};
  }

  // ", but the union | says", ", while the mayor of the city | insisted".
  bool OpensStatement(int32_t k) const {
    if (!view_.IsType(k, PhraseType::kConjunction) || !view_.IsComma(k - 1)) return false;
    int32_t verb = k + 1;
    if (!view_.IsType(verb, PhraseType::kNounGroup) || !speakers_.IsSomebody(verb)) return false;
    while (view_.IsType(verb, PhraseType::kNounGroup) || view_.IsType(verb, PhraseType::kPreposition)) ++verb;
    const bool speaks = view_.IsType(verb, PhraseType::kVerbGroup) && !view_[verb].Is(kPassive) &&
                        (view_.HasHeadTag(verb, tags_.say) || view_.HasHeadTag(verb, tags_.deny));
    if (!speaks) return false;
    // "The ministry said, although the opposition denies it, that 20 died."
    for (int32_t i = verb + 1; i + 1 < view_.size() && !view_.IsType(i, PhraseType::kQuantity); ++i) {
      if (view_.IsComma(i) && view_.IsType(i + 1, PhraseType::kRelative)) return false;
    }
    return true;
  }

  // "according to figures | released by the ministry": the ministry.
  int32_t ToldBy(int32_t noun) const {
    const int32_t teller = noun + 3;
    const bool is_told = view_.IsType(noun + 1, PhraseType::kVerbGroup) && view_[noun + 1].Is(kPast) &&
                         IsPreposition(view_, noun + 2, "by") && view_.IsType(teller, PhraseType::kNounGroup);
    return is_told ? teller : noun;
  }

  bool Reads(int32_t k, int32_t value, v1::Attribution& attribution) {
    if (saying_.IsAccording(k)) return Set(attribution, v1::Attribution::STANCE_REPORTED, ToldBy(k + 1), k);
    if (!view_.IsType(k, PhraseType::kVerbGroup)) return false;
    // "a four-year | dispute"
    if (k == value + 1 && view_[value].Is(kDurationType) && view_[value].Is(kIndefinite)) return false;
    // "did not deny killing 12"
    const bool denies = view_.HasHeadTag(k, tags_.deny) && !view_[k].Is(kNegated);
    const bool is_told_by = saying_.IsToldBy(k);
    if (is_told_by && AfterStatus(value) != k) return false;
    const bool restates = !denies && !is_told_by && saying_.Restates(k, value);
    if (!denies && !is_told_by && !restates && !view_.HasHeadTag(k, tags_.say)) return false;
    // "Police could not confirm 12 deaths."
    if (view_[k].Is(kNegated) && view_.HasHeadTag(k, tags_.confirm)) return false;
    if (denies && view_.HasHeadTag(k, tags_.dismiss) && !saying_.DismissesWhatIsTold(k)) return false;
    if (saying_.IsPut(k) && !saying_.PutsNumber(k)) return false;
    // Who denies that any died says that none did.
    const bool says_none = denies && k < value && view_[value].Is(kNone);
    // "too polite to contradict him": nobody does.
    if (denies && view_[k].Is(kInfinitive)) return false;
    // "the 78 reported missing": they were reported, and did not report.
    if (saying_.Takes(k) || (view_[k].Is(kPast) && view_.IsType(k + 1, PhraseType::kStatus))) return false;
    // "the men, said to be 40, fled", "a car believed to be"
    const bool is_said = view_[k].Is(kPast) && view_.IsType(k + 1, PhraseType::kVerbGroup) &&
                         view_[k + 1].Is(kInfinitive) && view_[k + 1].Is(kBe);
    if (is_said) return false;
    // "27 were reported dead": who is spoken of does not speak.
    const bool passive = view_[k].Is(kPassive) || is_told_by;
    int32_t speaker = passive ? speakers_.NamedBy(k, value) : speakers_.SubjectOf(k);
    // "27 died, said the minister": the speaker follows. But "the men, who fled, said the boats were lost".
    const bool somebody_follows =
        !passive && view_.IsType(k + 1, PhraseType::kNounGroup) && speakers_.IsSomebody(k + 1);
    int32_t behind = k + 2;
    while (view_.IsType(behind, PhraseType::kPreposition) && JoinsName(view_.Head(behind)) &&
           view_.IsType(behind + 1, PhraseType::kNounGroup))
      behind += 2;
    const bool has_verb = view_.IsType(behind, PhraseType::kVerbGroup);
    const bool goes_on = has_verb || view_.IsType(behind, PhraseType::kPreposition);
    // "Luis Paz, the governor, told reporters that 27 died": those who are told do not speak.
    const bool inverted = view_.IsType(k - 1, PhraseType::kPunctuation) && !goes_on && view_.Lemma(k) != "tell";
    // "after the bank reported a loss"
    if (somebody_follows && (speaker < 0 || speaker == value) && view_.IsType(k - 1, PhraseType::kNounGroup))
      return false;
    // "56 percent of respondents said they disapproved", "said the mayor should go": those who speak are counted.
    if (somebody_follows && !has_verb && (speaker < 0 || speaker == value || inverted)) speaker = k + 1;
    if (speaker < 0 || speaker == value || !speakers_.CanSpeak(speaker)) return false;
    // ""We expect growth of 1 percent," the minister said": who "we" are is told by who says so.
    if (view_.Head(speaker) == "we" || view_.Head(speaker) == "i") return false;
    // "The fire caused damage estimated at 2 million euros."
    const bool is_estimated =
        view_[k].Is(kPast) && IsPreposition(view_, k + 1, "at") && !speakers_.NamesSomebody(speaker);
    if (is_estimated) return false;
    // "Two more deaths raised the toll to 67": those tell nothing.
    if (restates && !saying_.MayRestate(speaker)) return false;
    // "The deal, announced on Monday, must be approved.": it says nothing.
    const bool is_told = view_[k].Is(kPast) && view_.IsComma(k - 1) && speaker < k &&
                         !speakers_.NamesSomebody(speaker) &&
                         (view_.IsType(k + 1, PhraseType::kPreposition) || view_.IsType(k + 1, PhraseType::kDate));
    if (is_told) return false;
    v1::Attribution::Stance stance =
        denies && !says_none ? v1::Attribution::STANCE_DENIED : v1::Attribution::STANCE_REPORTED;
    if (saying_.IsDoubted(k)) stance = v1::Attribution::STANCE_DISPUTED;
    return Set(attribution, stance, speaker, k);
  }

  // "£1.2 million, though Velanto says it was £750,000": the first is not what Velanto says.
  bool IsOfAnotherClause(int32_t verb, int32_t value) const {
    if (!view_.IsType(verb, PhraseType::kVerbGroup)) return false;
    const int32_t subject = view_.Subject(verb);
    // "ten, against the twelve that the ministry announced"
    if (view_.IsType(subject - 1, PhraseType::kRelative) && view_.IsType(subject - 2, PhraseType::kQuantity))
      return subject - 2 != value;
    const bool joined =
        value < verb && OpensClause(verb) && value < subject && view_.IsType(subject - 1, PhraseType::kConjunction);
    if (!joined) return false;
    // "Winds were of 240 km/h, and rescuers said the road was cut." But "police and the mayor said".
    return view_.HasHeadTag(subject - 1, tags_.contrasting) ||
           (!view_.IsType(subject - 2, PhraseType::kNounGroup) && HasObject(verb));
  }

  // Whether what is said follows: "said that", "said the road was cut", but not "said on Friday".
  bool HasObject(int32_t verb) const {
    for (int32_t k = verb + 1; k < view_.size() && !view_.IsType(k, PhraseType::kPunctuation); ++k) {
      if (view_.IsType(k, PhraseType::kRelative)) return true;
      const bool named = view_.IsType(k, PhraseType::kNounGroup) || view_.IsType(k, PhraseType::kQuantity);
      if (named && !view_.IsType(k - 1, PhraseType::kPreposition)) return true;
    }
    return false;
  }

  // "while the mayor spoke", "a number that a study put at": not what somebody else says that the mayor said.
  bool OpensClause(int32_t verb) const {
    const int32_t subject = view_.Subject(verb);
    const bool opens = view_.IsType(subject - 1, PhraseType::kConjunction) ||
                       (view_.IsType(subject - 1, PhraseType::kRelative) &&
                        view_.IsType(subject - 2, PhraseType::kNounGroup) && view_[subject - 2].Is(kIndefinite));
    return subject > 0 && !view_[verb].Is(kGerund) && opens && view_.IsType(subject, PhraseType::kNounGroup) &&
           speakers_.IsSomebody(subject);
  }

  bool Set(v1::Attribution& attribution, v1::Attribution::Stance stance, int32_t speaker, int32_t cue) {
    const uint32_t cue_first = view_[cue].first - (saying_.IsDoubtedBefore(cue) ? 1 : 0);
    return Write(attribution, stance, cue, {speakers_.Begin(speaker), speakers_.End(speaker)},
                 {cue_first, view_[cue].last});
  }

  // One phrase names who speaks up to the token `cue`, and says with the rest that he does.
  bool SetWithin(int32_t phrase, uint32_t cue, v1::Attribution& attribution) {
    return Write(attribution, v1::Attribution::STANCE_REPORTED, phrase, {view_[phrase].first, cue},
                 {cue, view_[phrase].last});
  }

  // Tokens from the first up to the second.
  using Tokens = std::pair<uint32_t, uint32_t>;

  bool Write(v1::Attribution& attribution, v1::Attribution::Stance stance, int32_t cue_phrase, Tokens speaker,
             Tokens cue) {
    cue_ = cue_phrase;
    const Text& text = view_.annotations().text;
    attribution.set_stance(stance);
    attribution.set_speaker(WithBlanks(text.Words(speaker.first, speaker.second)));
    attribution.set_cue(WithBlanks(text.Words(cue.first, cue.second)));
    return true;
  }

  const SentenceView& view_;
  const ClauseMap& clauses_;
  const AttributionTags& tags_;
  const Speakers speakers_;
  const Saying saying_;
  int32_t cue_ = -1;
};

}  // namespace

bool FindSpeakerOfTag(const SentenceView& view, const ClauseMap& clauses, const AttributionTags& tags, uint32_t first,
                      uint32_t last, v1::Attribution& attribution) {
  int32_t from = 0;
  while (from < view.size() && view[from].first < first) ++from;
  int32_t to = from;
  while (to < view.size() && view[to].first < last) ++to;
  v1::Attribution found;
  if (!AttributionFinder(view, clauses, tags).FindInTag(from - 1, from, to, found)) return false;
  attribution = found;
  return true;
}

void FindAttribution(const SentenceView& view, const ClauseMap& clauses, const AttributionTags& tags, int32_t value,
                     bool fate, v1::Attribution& attribution) {
  AttributionFinder finder(view, clauses, tags);
  const int32_t cue = finder.Find(value, clauses.Of(value).verb, attribution);
  if (attribution.stance() == v1::Attribution::STANCE_DISPUTED) return;
  const bool own_voice = attribution.stance() == v1::Attribution::STANCE_ASSERTED;
  if (const std::optional<Denial> denial = FindDenial(view, value, tags.denial); denial.has_value()) {
    const Text& text = view.annotations().text;
    if (own_voice) attribution.set_cue(WithBlanks(text.Words(denial->first, denial->last)));
    // "It is not true that 40 died, as the ministry claimed": the ministry said so.
    const uint32_t at = cue >= 0 ? view[cue].first : 0;
    const bool aside = cue >= 2 && IsPreposition(view, cue - 2, "as");
    const bool said_so = own_voice || aside || (at >= denial->first && at < denial->end);
    attribution.set_stance(said_so ? v1::Attribution::STANCE_DISPUTED : v1::Attribution::STANCE_DENIED);
    if (denial->verb >= 0) finder.SetDenied(denial->verb, attribution);
    return;
  }
  // "Twelve people died, not the 60 claimed by the rebels": the rebels deny nothing.
  const bool is_doubted = own_voice || finder.IsToldBy(cue);
  if (IsSetAside(view, value, tags.denial.negation) ||
      (fate && IsNegated(view, value, clauses.Of(value).verb, tags.denial)))
    attribution.set_stance(is_doubted ? v1::Attribution::STANCE_DISPUTED : v1::Attribution::STANCE_DENIED);
}

}  // namespace gainsay
