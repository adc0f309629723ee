#include "claims/assembly/attribution.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "absl/strings/match.h"
#include "claims/assembly/value_place.h"

namespace gainsay {
namespace {

class AttributionFinder {
 public:
  AttributionFinder(const SentenceView& view, const ClauseMap& clauses, const AttributionTags& tags)
      : view_(view), clauses_(clauses), tags_(tags) {}

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

  // "did not kill 12 people": not that 12 were killed. But not "did not kill only 12", "not all 12", "did not arrest 12
  // men until Friday", "had it not killed 12".
  bool IsNegated(int32_t value, int32_t verb) const {
    if (verb < 0) return false;
    const uint32_t before = view_[verb].first - 1;
    const bool never = view_[verb].first > view_.sentence().first &&
                       view_.annotations().tagging.Has(before, tags_.negation) && !view_[verb].Is(kInfinitive);
    if (!never && !view_[verb].Is(kNegated)) return false;
    const TagId befalling[] = {tags_.kill, tags_.injure, tags_.die, tags_.bereft, tags_.detain, tags_.displace};
    if (std::none_of(std::begin(befalling), std::end(befalling),
                     [&](TagId tag) { return view_.HasHeadTag(verb, tag); }))
      return false;
    const Annotations& annotations = view_.annotations();
    const Phrase& counted = view_[value];
    if (counted.type != PhraseType::kQuantity || counted.Is(kNone)) return false;
    const v1::Modality modality = annotations.quantities[counted.quantity].modality;
    if (modality != v1::MODALITY_EXACT && modality != v1::MODALITY_APPROXIMATE && modality != v1::MODALITY_RANGE)
      return false;
    const uint32_t first = std::min(view_[verb].first, counted.first);
    const uint32_t last = std::max(view_[verb].last, counted.last);
    const absl::Span<const Token> tokens = annotations.text.tokens();
    const uint32_t begin = view_.sentence().first, end = view_.sentence().last;
    if (tokens[end - 1].folded == "?" || tokens[begin].folded == "had") return false;
    for (uint32_t i = begin; i < end; ++i) {
      const bool inside = i >= first && i < last;
      if (inside && annotations.tagging.Has(i, tags_.restricting)) return false;
      if (i < first && annotations.tagging.Has(i, tags_.conditional)) return false;
      if (i >= last && annotations.tagging.Has(i, tags_.until)) return false;
    }
    return true;
  }

  // "announced by": what stands before it was told, and tells nothing.
  bool IsToldBy(int32_t verb) const {
    return view_.IsType(verb, PhraseType::kVerbGroup) && view_[verb].Is(kPast) && !view_[verb].Is(kPassive) &&
           (view_.HasHeadTag(verb, tags_.say) || view_.HasHeadTag(verb, tags_.count) ||
            view_.HasHeadTag(verb, tags_.deny)) &&
           IsPreposition(view_, verb + 1, "by");
  }

  // Makes the subject of the verb the speaker.
  void SetDenied(int32_t verb, v1::Attribution& attribution) {
    const int32_t subject = SubjectOf(verb);
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
        view_.IsType(value + 3, PhraseType::kVerbGroup) && IsSomebody(value + 2) &&
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
      ReadsMark(value, attribution);
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
    const int32_t subject = SubjectOf(verb);
    return subject >= 0 && !view_[verb].Is(kPassive) && !view_[verb].Is(kNegated) && NamesSomebody(subject) &&
           Set(attribution, v1::Attribution::STANCE_REPORTED, subject, verb);
  }

  // "Ten died, the government estimates": that looks like a noun.
  bool ReadsNoun(int32_t value, int32_t last, v1::Attribution& attribution) {
    const Text& text = view_.annotations().text;
    for (int32_t k = value + 1; k < last; ++k) {
      if (!view_.IsType(k, PhraseType::kNounGroup) || view_[k].head + 1 != view_[k].last) continue;
      const bool ends = k + 1 == view_.size() || view_.IsType(k + 1, PhraseType::kPunctuation);
      const int32_t mark = view_.IsType(k - 1, PhraseType::kPunctuation) && view_.Head(k - 1) == "\"" ? k - 2 : k - 1;
      const uint32_t word = view_[k].head;
      if (!ends || !view_.IsComma(mark) || word == view_[k].first || !IsThirdPerson(word)) continue;
      const Tagging& tagging = view_.annotations().tagging;
      const bool is_somebody =
          view_[k].Is(kName) || tagging.Has(word - 1, tags_.person) || tagging.Has(word - 1, tags_.group);
      if (!is_somebody || (!view_[k].Is(kName) && !view_[k].Is(kDefinite))) continue;
      cue_ = k;
      attribution.set_stance(v1::Attribution::STANCE_REPORTED);
      attribution.set_speaker(WithBlanks(text.Words(view_[k].first, word)));
      attribution.set_cue(WithBlanks(text.Words(word, view_[k].last)));
      return true;
    }
    return false;
  }

  // "estimates", "reports" as verbs of saying.
  bool IsThirdPerson(uint32_t token) const {
    const Sense* const sense = view_.annotations().tagging.word(token);
    return sense != nullptr && std::any_of(sense->meanings.begin(), sense->meanings.end(), [&](const Meaning& meaning) {
             return meaning.tag == tags_.say && meaning.form == WordForm::kThirdPerson;
           });
  }

  // Headlines: "12 killed in blast: police", "Quake kills 12 - state media", "Officials: 3 dead, 11 hurt".
  bool ReadsMark(int32_t value, v1::Attribution& attribution) {
    if (!view_.IsType(value, PhraseType::kQuantity)) return false;
    const int32_t last = StartOfGroups(view_.size() - 1);
    if (last > value && IsMark(last - 1) && MaySignHeadline(last, true) && TellsOfPeople(0, last - 1))
      return Set(attribution, v1::Attribution::STANCE_REPORTED, last, last - 1);
    int32_t mark = 0;
    while (view_.IsType(mark, PhraseType::kNounGroup) || view_.IsType(mark, PhraseType::kPreposition)) ++mark;
    if (mark == 0 || mark >= value || !IsMark(mark) || view_.Head(mark) != ":" || !MaySignHeadline(0, false) ||
        !TellsOfPeople(mark + 1, view_.size()))
      return false;
    return Set(attribution, v1::Attribution::STANCE_REPORTED, 0, mark);
  }

  // Not the rows of a table: "Army: 1,200", "Hospital: 340 beds".
  bool TellsOfPeople(int32_t first, int32_t last) const {
    for (int32_t k = first; k < last; ++k) {
      if (view_.IsType(k, PhraseType::kVerbGroup) || view_.HasHeadTag(k, tags_.dead) ||
          view_.HasHeadTag(k, tags_.injured) || view_.HasHeadTag(k, tags_.missing))
        return true;
    }
    return false;
  }

  // A colon before a blank, or a dash between blanks.
  bool IsMark(int32_t k) const {
    if (!view_.IsType(k, PhraseType::kPunctuation) || k + 1 >= view_.size()) return false;
    const absl::Span<const Token> tokens = view_.annotations().text.tokens();
    const absl::string_view mark = view_.Head(k);
    const bool is_dash = (mark == "-" || mark == "--") && tokens[view_[k].first].space_before;
    return (mark == ":" || is_dash) && tokens[view_[k + 1].first].space_before;
  }

  // The first of the noun groups that end there, joined by prepositions: "mayor of the town".
  int32_t StartOfGroups(int32_t last) const {
    while (view_.IsType(last, PhraseType::kNounGroup) && view_.IsType(last - 1, PhraseType::kPreposition) &&
           IsBelonging(view_.Head(last - 1)))
      last -= 2;
    return last;
  }

  // In front stands what the headline is about, too: "Gaza: 12 killed", "Civilians: 12 killed". Places never sign.
  bool MaySignHeadline(int32_t noun, bool behind) const {
    if (!view_.IsType(noun, PhraseType::kNounGroup) || view_[noun].Is(kPronoun)) return false;
    if (view_.HasHeadTag(noun, tags_.source)) return true;
    const EntityTable& entities = view_.annotations().entities;
    const uint32_t head = view_[noun].head;
    const auto name = std::partition_point(entities.mentions.begin(), entities.mentions.end(),
                                           [&](const NameMention& mention) { return mention.last <= head; });
    if (name != entities.mentions.end() && name->first <= head) {
      const EntityType type = entities.entities[name->entity].type;
      return type == EntityType::kOrganisation ||
             (behind && type != EntityType::kPlace && type != EntityType::kCountry);
    }
    return behind && (view_.HasHeadTag(noun, tags_.group) || view_[noun].Is(kProper));
  }

  // "Police put the crowd at 15,000, the unions at 40,000", "the army counted 31 dead, the rebels 58": the verb of who
  // speaks second is that of who spoke first.
  bool ReadsGap(int32_t value, v1::Attribution& attribution) {
    const bool has_preposition = view_.IsType(value - 1, PhraseType::kPreposition);
    const int32_t last = value - (has_preposition ? 2 : 1);
    int32_t speaker = last;
    while (view_.IsType(speaker - 1, PhraseType::kPreposition) && view_.IsType(speaker - 2, PhraseType::kNounGroup))
      speaker -= 2;
    if (!view_.IsType(speaker, PhraseType::kNounGroup) || !NamesSomebody(speaker) || view_[speaker].Is(kPronoun))
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
    return IsToldBy(verb) && Reads(verb, value, attribution);
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
        IsPreposition(view_, value - 2, "against") && OwnerEnd(value - 1) == view_[value - 1].last - 1 &&
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
    if (!view_.IsType(reckoning, PhraseType::kNounGroup) || OwnerEnd(reckoning) != view_[reckoning].first) return false;
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
    uint32_t last = OwnerEnd(reckoning);
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
    cue_ = reckoning;
    attribution.set_stance(v1::Attribution::STANCE_REPORTED);
    attribution.set_speaker(WithBlanks(annotations.text.Words(phrase.first, last)));
    attribution.set_cue(WithBlanks(annotations.text.Words(last, phrase.last)));
    return true;
  }

  // Where somebody ends whose the noun is: before the mark in "the ministry | 's count"; its first token if there is
  // nobody.
  uint32_t OwnerEnd(int32_t noun) const {
    const Phrase& phrase = view_[noun];
    const absl::Span<const Token> tokens = view_.annotations().text.tokens();
    const Tagging& tagging = view_.annotations().tagging;
    for (uint32_t i = phrase.last; i-- > phrase.first + 1;) {
      if (tokens[i].folded != "'s" && tokens[i].folded != "'") continue;
      const bool is_somebody = tagging.Has(i - 1, tags_.person) || tagging.Has(i - 1, tags_.group);
      return is_somebody || view_[noun].Is(kName) ? i : phrase.first;
    }
    return phrase.first;
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
      if (!IsAccording(k)) continue;
      first = k;
      ++count;
    }
    if (count < 2) return false;
    bool is_led = true;
    for (int32_t k = 0; k < first; ++k) is_led = is_led && !IsNumber(k);
    const int32_t step = is_led ? -1 : 1;
    for (int32_t k = value + step; k >= 0 && k < view_.size() && !IsNumber(k); k += step) {
      if (IsAccording(k)) return Set(attribution, v1::Attribution::STANCE_REPORTED, k + 1, k);
    }
    return false;
  }

  bool IsAccording(int32_t k) const {
    return view_.IsType(k, PhraseType::kPreposition) &&
           view_.annotations().text.tokens()[view_[k].first].folded == "according" &&
           absl::EqualsIgnoreCase(WithBlanks(view_.Words(k)), "according to") && k + 1 < view_.size() &&
           !view_.IsType(k + 1, PhraseType::kRelative);
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
    const int32_t counter = CounterOf(verb, value);
    return (verb == value - 1 || as) && counter >= 0 && counter != value && IsSomebody(counter) && CanSpeak(counter);
  }

  // "The number was given as 11 by the ministry": not what is counted.
  int32_t CounterOf(int32_t verb, int32_t value) const {
    return view_[verb].Is(kPassive) ? SpeakerAfterBy(verb, value) : SubjectOf(verb);
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
    if (!view_.IsType(verb, PhraseType::kNounGroup) || !IsSomebody(verb)) return false;
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

  bool Reads(int32_t k, int32_t value, v1::Attribution& attribution) {
    if (IsAccording(k)) return Set(attribution, v1::Attribution::STANCE_REPORTED, k + 1, k);
    if (!view_.IsType(k, PhraseType::kVerbGroup)) return false;
    // "did not deny killing 12"
    const bool denies = view_.HasHeadTag(k, tags_.deny) && !view_[k].Is(kNegated);
    const bool is_told_by = IsToldBy(k);
    if (is_told_by && AfterStatus(value) != k) return false;
    const bool restates = !denies && !is_told_by && Restates(k, value);
    if (!denies && !is_told_by && !restates && !view_.HasHeadTag(k, tags_.say)) return false;
    // "Police could not confirm 12 deaths."
    if (view_[k].Is(kNegated) && view_.HasHeadTag(k, tags_.confirm)) return false;
    if (denies && view_.HasHeadTag(k, tags_.dismiss) && !DismissesWhatIsTold(k)) return false;
    if (IsPut(k) && !PutsNumber(k)) return false;
    // Who denies that any died says that none did.
    const bool says_none = denies && k < value && view_[value].Is(kNone);
    // "too polite to contradict him": nobody does.
    if (denies && view_[k].Is(kInfinitive)) return false;
    // "the 78 reported missing": they were reported, and did not report.
    if (Takes(k) || (view_[k].Is(kPast) && view_.IsType(k + 1, PhraseType::kStatus))) return false;
    // "the men, said to be 40, fled"
    const bool is_said = view_[k].Is(kPast) && view_.IsType(k - 1, PhraseType::kPunctuation) &&
                         view_.IsType(k + 1, PhraseType::kVerbGroup) && view_[k + 1].Is(kInfinitive) &&
                         view_[k + 1].Is(kBe);
    if (is_said) return false;
    // "27 were reported dead": who is spoken of does not speak.
    const bool passive = view_[k].Is(kPassive) || is_told_by;
    int32_t speaker = passive ? SpeakerAfterBy(k, value) : SubjectOf(k);
    // "27 died, said the minister": the speaker follows. But "the men, who fled, said the boats were lost".
    const bool somebody_follows = !passive && view_.IsType(k + 1, PhraseType::kNounGroup) && IsSomebody(k + 1);
    const bool goes_on = view_.IsType(k + 2, PhraseType::kVerbGroup) || view_.IsType(k + 2, PhraseType::kPreposition);
    // "Luis Paz, the governor, told reporters that 27 died": those who are told do not speak.
    const bool inverted = view_.IsType(k - 1, PhraseType::kPunctuation) && !goes_on && view_.Lemma(k) != "tell";
    // "after the bank reported a loss"
    if (somebody_follows && (speaker < 0 || speaker == value) && view_.IsType(k - 1, PhraseType::kNounGroup))
      return false;
    // "56 percent of respondents said they disapproved": those who speak are counted.
    const bool is_told_on = view_.IsType(k + 2, PhraseType::kVerbGroup) && view_[k + 1].Is(kPronoun);
    if (somebody_follows && !is_told_on && (speaker < 0 || speaker == value || inverted)) speaker = k + 1;
    if (speaker < 0 || speaker == value || !CanSpeak(speaker)) return false;
    // ""We expect growth of 1 percent," the minister said": who "we" are is told by who says so.
    if (view_.Head(speaker) == "we" || view_.Head(speaker) == "i") return false;
    // "The fire caused damage estimated at 2 million euros."
    const bool is_estimated = view_[k].Is(kPast) && IsPreposition(view_, k + 1, "at") && !NamesSomebody(speaker);
    if (is_estimated) return false;
    // "Two more deaths raised the toll to 67": those tell nothing.
    if (restates && !MayRestate(speaker)) return false;
    // "The deal, announced on Monday, must be approved.": it says nothing.
    const bool is_told = view_[k].Is(kPast) && view_.IsComma(k - 1) && speaker < k && !NamesSomebody(speaker) &&
                         (view_.IsType(k + 1, PhraseType::kPreposition) || view_.IsType(k + 1, PhraseType::kDate));
    if (is_told) return false;
    v1::Attribution::Stance stance =
        denies && !says_none ? v1::Attribution::STANCE_DENIED : v1::Attribution::STANCE_REPORTED;
    if (IsDoubted(k)) stance = v1::Attribution::STANCE_DISPUTED;
    return Set(attribution, stance, speaker, k);
  }

  // "raised the toll | to 67", "lowered its estimate of the dead to 60", "the toll was revised to 95 by"; not "raised
  // taxes to 60".
  bool Restates(int32_t verb, int32_t value) const {
    if (verb >= value || !view_.HasHeadTag(verb, tags_.restate) || view_[verb].Is(kNegated)) return false;
    const int32_t noun = view_[verb].Is(kPassive) ? view_.Subject(verb) : After(view_, verb);
    if (!view_.IsType(noun, PhraseType::kNounGroup) || !view_.HasHeadTag(noun, tags_.restated)) return false;
    return view_.IsType(value - 1, PhraseType::kPreposition) && !HasVerb(view_, verb + 1, value);
  }

  // People, groups and names but those of storms and attacks: "Friday's raid raised the toll".
  bool MayRestate(int32_t speaker) const {
    if (view_[speaker].Is(kPronoun)) return IsSpeakingPronoun(view_.Head(speaker));
    if (!NamesSomebody(speaker)) return false;
    bool is_event = false;
    view_.cutter().ForEachSense(view_[speaker], [&](const Sense& sense) {
      is_event = is_event || sense.tags[tags_.attack] || sense.tags[tags_.calamity] || sense.tags[tags_.death];
    });
    return !is_event;
  }

  bool IsPut(int32_t verb) const { return view_.Lemma(verb) == "put"; }

  // "put the toll at 40", "put out a statement", but not "put out the fire", "put up 40 tents", "put 40 tents at".
  bool PutsNumber(int32_t verb) const {
    const int32_t object = verb + 1;
    if (object >= view_.size() || view_[verb].last > view_[verb].head + 1) return false;
    if (view_.IsType(object, PhraseType::kQuantity)) return false;
    // "as she put it"
    if (view_.Head(object) == "it" && IsPreposition(view_, view_.Subject(verb) - 1, "as")) return true;
    if (view_.HasHeadTag(object, tags_.particle)) {
      const int32_t noun = object + 1;
      return view_.IsType(noun, PhraseType::kNounGroup) &&
             (view_.HasHeadTag(noun, tags_.denial.told) || view_.HasHeadTag(noun, tags_.amount));
    }
    for (int32_t k = object; k < view_.size(); ++k) {
      if (!view_.IsType(k, PhraseType::kQuantity) && !view_.IsType(k, PhraseType::kDate)) continue;
      // "as high as 40", "between 20 and 30" are one phrase.
      const bool bound = view_.annotations().tagging.LengthOf(view_[k].first, tags_.put_at) > 0;
      if (bound || (view_.IsType(k - 1, PhraseType::kPreposition) && view_.HasHeadTag(k - 1, tags_.put_at)))
        return true;
    }
    return false;
  }

  // "dismissed the report", "flatly rejects this", "rejected the figure of 12", but not "dismissed 612 workers", "the
  // number rejected".
  bool DismissesWhatIsTold(int32_t verb) const {
    const int32_t object = After(view_, verb);
    if (view_.IsType(object, PhraseType::kRelative)) return true;
    if (!view_.IsType(object, PhraseType::kNounGroup)) return false;
    // "rejected the figure of 44 dead"
    const bool number = view_.HasHeadTag(object, tags_.amount) && IsPreposition(view_, object + 1, "of");
    return number || view_[object].Is(kPronoun) || view_.HasHeadTag(object, tags_.denial.told);
  }

  // The noun before the verb, unless its clause has one of more weight: "Sources close to the inquiry said", "the
  // senator, who runs a network of committees, told".
  int32_t SubjectOf(int32_t verb) const {
    int32_t nearest = view_.Subject(verb);
    const int32_t subject = clauses_.Of(verb).subject;
    // "The union, whose members know, said"
    if (nearest >= 0 && Owns(nearest)) nearest = view_.Subject(nearest);
    // "The fishermen, who fled, said"
    if (nearest < 0) return clauses_.Of(verb).verb == verb && subject < verb && IsSomebody(subject) ? subject : -1;
    if (const int32_t named = BeforeApposition(nearest, verb); named >= 0) return named;
    const bool inside =
        view_.IsType(nearest - 1, PhraseType::kPreposition) || view_.IsType(nearest - 1, PhraseType::kVerbGroup);
    return inside && subject >= 0 && subject < nearest && clauses_.Of(verb).verb == verb && IsSomebody(subject)
               ? subject
               : nearest;
  }

  // "Ana Lopez, a police spokeswoman, | said", "Ana Lopez, 52, spokeswoman for the police, | said": who is told to be
  // that speaks. But "The governor, Luis Paz, said": a name tells more than an office. -1 if it is no apposition.
  int32_t BeforeApposition(int32_t apposition, int32_t verb) const {
    if (!view_.IsType(apposition, PhraseType::kNounGroup) || view_[apposition].Is(kPronoun)) return -1;
    // "The ministry in Gaza, run by Hamas, | said"
    const int32_t participle = apposition - 2;
    const bool has_participle = view_.IsType(apposition - 1, PhraseType::kPreposition) &&
                                view_.IsType(participle, PhraseType::kVerbGroup) && view_[participle].Is(kPast) &&
                                !view_[participle].Is(kPassive) && !view_.HasHeadTag(participle, tags_.say);
    int32_t comma = (has_participle ? participle : apposition) - 1;
    if (!view_.IsComma(Before(view_, verb)) || !view_.IsComma(comma)) return -1;
    if (view_.IsType(comma - 1, PhraseType::kQuantity) && view_[comma - 1].Is(kBare) && view_.IsComma(comma - 2))
      comma -= 2;
    int32_t named = comma - 1;
    while (view_.IsType(named, PhraseType::kNounGroup) && view_.IsType(named - 1, PhraseType::kPreposition)) named -= 2;
    if (!view_.IsType(named, PhraseType::kNounGroup) || view_[named].Is(kPronoun) || !NamesSomebody(named)) return -1;
    // But "in the town of Kabul, a nurse, ...".
    const bool opens = named == 0 || view_.IsType(named - 1, PhraseType::kPunctuation) ||
                       view_.IsType(named - 1, PhraseType::kConjunction) ||
                       view_.IsType(named - 1, PhraseType::kRelative);
    if (!opens) return -1;
    const bool has_article = view_[apposition].Is(kIndefinite | kDefinite);
    const bool is_name = view_[apposition].Is(kProper) || (view_[apposition].Is(kName) && !has_article);
    if (is_name && !has_participle && !(view_[named].Is(kName) && (has_article || !view_[apposition].Is(kProper))))
      return -1;
    return named;
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
           IsSomebody(subject);
  }

  // "claimed 45 lives", "claimed the lives of 16", "claimed responsibility": nothing is said. "The accused, aged 19,
  // denied the charges": no number is denied.
  bool Takes(int32_t verb) const {
    if (view_.HasHeadTag(verb, tags_.kill)) return true;
    if (view_.HasHeadTag(verb, tags_.deny) && view_.IsType(verb + 1, PhraseType::kNounGroup) &&
        view_.HasHeadTag(verb + 1, tags_.charge))
      return true;
    // "Police found 300 kilograms of cocaine, prosecutors said.", but "the study found 71 percent".
    if (view_.Lemma(verb) == "find" && view_.IsType(verb + 1, PhraseType::kQuantity) &&
        view_[verb + 1].Is(kMeasureType | kMoneyType))
      return true;
    // "Employers added 175,000 jobs", but "he added 12 people were missing".
    if (view_.Lemma(verb) == "add" && view_.IsType(verb + 1, PhraseType::kQuantity) &&
        !view_.IsType(After(view_, verb + 1), PhraseType::kVerbGroup))
      return true;
    // "The carmaker recalled 320,000 vehicles."
    if (view_.Lemma(verb) == "recall" && view_.IsType(verb + 1, PhraseType::kQuantity) &&
        !view_.HasHeadTag(verb + 1, tags_.person))
      return true;
    return view_.HasHeadTag(verb, tags_.lose) && verb + 1 < view_.size() && view_.HasHeadTag(verb + 1, tags_.taken);
  }

  // "was put at 27 by the police": -1 if nobody is named in the clause.
  int32_t SpeakerAfterBy(int32_t verb, int32_t value) const {
    // "was estimated at 100,000 by organizers and 35,000 | by police"
    if (value > verb && IsPreposition(view_, value + 1, "by") && view_.IsType(value + 2, PhraseType::kNounGroup) &&
        IsSomebody(value + 2))
      return value + 2;
    for (int32_t k = verb + 1; k + 1 < view_.size() && !view_.EndsClause(k); ++k) {
      if (view_.IsType(k, PhraseType::kPreposition) && view_.Head(k) == "by" &&
          view_.IsType(k + 1, PhraseType::kNounGroup) && IsSomebody(k + 1))
        return k + 1;
    }
    return -1;
  }

  // "whose members"
  bool Owns(int32_t i) const { return absl::StartsWithIgnoreCase(view_.Words(i), "whose "); }

  // Who may stand behind the verb: "said the minister", but not "claimed responsibility" or "let nobody tell you".
  bool IsSomebody(int32_t i) const {
    if (i < 0) return false;
    const absl::string_view word = view_.Head(i);
    if (view_[i].Is(kPronoun)) return IsSpeakingPronoun(word);
    return view_[i].Is(kDefinite) || view_[i].Is(kIndefinite) || NamesSomebody(i);
  }

  bool NamesSomebody(int32_t i) const {
    return view_[i].Is(kName) || view_.HasHeadTag(i, tags_.person) || view_.HasHeadTag(i, tags_.group);
  }

  // Lengths, sums and spans of time say nothing, nor do tolls or nobody.
  bool CanSpeak(int32_t i) const {
    if (view_.HasHeadTag(i, tags_.told)) return false;
    if (view_.annotations().tagging.Has(view_[i].head, tags_.nobody)) return false;
    return !view_.IsType(i, PhraseType::kQuantity) || view_[i].Is(kCountType);
  }

  // "the head of the brigade": the tokens of the speaker end here.
  uint32_t SpeakerEnd(int32_t speaker) const {
    int32_t last = speaker;
    while (view_.IsType(last + 1, PhraseType::kPreposition) && IsBelonging(view_.Head(last + 1)) &&
           view_.IsType(last + 2, PhraseType::kNounGroup)) {
      // "Police at first", "officials for the first time": when they said it.
      if (view_.Head(last + 1) != "of" && view_.HasHeadTag(last + 2, tags_.when)) break;
      last += 2;
    }
    const Phrase& phrase = view_[last];
    const absl::Span<const Token> tokens = view_.annotations().text.tokens();
    const uint32_t end = phrase.last;
    // "Police first | put the toll at"
    if (last == speaker && end > phrase.first + 1 && tokens[end - 1].letter_case == LetterCase::kLower &&
        !view_[last].Is(kDefinite | kIndefinite) && view_.annotations().tagging.Has(end - 1, tags_.ordinal))
      return end - 1;
    // "PowerOutage | .us"
    if (end + 1 < view_.sentence().last && tokens[end].folded == "." && !tokens[end].space_before &&
        tokens[end + 1].kind == TokenKind::kWord && !tokens[end + 1].space_before)
      return end + 2;
    return end;
  }

  // The first token of the speaker: "Fontanka. | ru".
  uint32_t SpeakerBegin(int32_t speaker) const {
    const uint32_t first = view_[speaker].first;
    if (!view_.IsType(speaker - 1, PhraseType::kPunctuation) || view_.Head(speaker - 1) != "." ||
        !view_.IsType(speaker - 2, PhraseType::kNounGroup))
      return first;
    const absl::Span<const Token> tokens = view_.annotations().text.tokens();
    return tokens[first].space_before || tokens[first - 1].space_before ? first : view_[speaker - 2].first;
  }

  static bool IsBelonging(absl::string_view preposition) {
    return preposition == "of" || preposition == "for" || preposition == "at" || preposition == "from";
  }

  // "falsely claimed", "wrongly said".
  bool IsDoubted(int32_t verb) const {
    const Phrase& phrase = view_[verb];
    const Tagging& tagging = view_.annotations().tagging;
    for (uint32_t i = phrase.first; i < phrase.last; ++i) {
      if (tags_.doubt != kNoTag && tagging.Has(i, tags_.doubt)) return true;
    }
    return IsDoubtedBefore(verb);
  }

  bool IsDoubtedBefore(int32_t verb) const {
    const Phrase& phrase = view_[verb];
    return tags_.doubt != kNoTag && phrase.first > view_.sentence().first &&
           view_.annotations().tagging.Has(phrase.first - 1, tags_.doubt);
  }

  bool Set(v1::Attribution& attribution, v1::Attribution::Stance stance, int32_t speaker, int32_t cue) {
    cue_ = cue;
    attribution.set_stance(stance);
    const Text& text = view_.annotations().text;
    attribution.set_speaker(WithBlanks(text.Words(SpeakerBegin(speaker), SpeakerEnd(speaker))));
    const uint32_t cue_first = view_[cue].first - (IsDoubtedBefore(cue) ? 1 : 0);
    attribution.set_cue(WithBlanks(text.Words(cue_first, view_[cue].last)));
    return true;
  }

  const SentenceView& view_;
  const ClauseMap& clauses_;
  const AttributionTags& tags_;
  int32_t cue_ = -1;
};

}  // namespace

bool IsSpeakingPronoun(absl::string_view word) {
  return word == "he" || word == "she" || word == "it" || word == "they";
}

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
  if (IsSetAside(view, value, tags.negation) || (fate && finder.IsNegated(value, clauses.Of(value).verb)))
    attribution.set_stance(is_doubted ? v1::Attribution::STANCE_DISPUTED : v1::Attribution::STANCE_DENIED);
}

}  // namespace gainsay
