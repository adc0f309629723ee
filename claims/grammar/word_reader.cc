#include "claims/grammar/word_reader.h"

#include <algorithm>

#include "absl/strings/match.h"

namespace gainsay {
namespace {

bool IsClaimable(QuantityType type) { return type != QuantityType::kOrdinal && type != QuantityType::kIdentifier; }

}  // namespace

GrammarTags::GrammarTags(const Lexicon& lexicon) {
  for (const char* name : {"fighter", "person", "group", "attack", "weapon", "site", "vote", "seat", "death",
                           "casualty", "injury", "arrest", "budget", "change", "strength"}) {
    noun_tags.set(lexicon.tag(name));
  }
  for (const char* name : {"dead", "injured", "missing", "homeless", "unharmed"}) status_tags.set(lexicon.tag(name));
  noun_tags.reset(kNoTag);
  status_tags.reset(kNoTag);
  fate_tags = status_tags;
  for (const char* name : {"death", "casualty", "injury", "arrest"}) fate_tags.set(lexicon.tag(name));
  fate_tags.reset(kNoTag);
  for (const char* name : {"cost", "revenue", "budget", "money", "change", "amount", "rate"})
    sized_tags.set(lexicon.tag(name));
  sized_tags.reset(kNoTag);
  noun = lexicon.tag("noun");
  adjective = lexicon.tag("adjective");
  determiner = lexicon.tag("determiner");
  definite = lexicon.tag("determiner.definite");
  indefinite = lexicon.tag("determiner.indefinite");
  pronoun = lexicon.tag("pronoun");
  preposition = lexicon.tag("preposition");
  conjunction = lexicon.tag("conjunction");
  relative = lexicon.tag("relative");
  adverb = lexicon.tag("adverb");
  be = lexicon.tag("auxiliary.be");
  auxiliary = lexicon.tag("auxiliary");
  modal = lexicon.tag("modal");
  future = lexicon.tag("future");
  negation = lexicon.tag("negation");
  particle = lexicon.tag("particle");
  additional_after = lexicon.tag("additional.after");
  cost = lexicon.tag("verb.cost");
  total = lexicon.tag("total.of");
  no_noun = lexicon.tag("verb.no_noun");
  only_past = lexicon.tag("past.only");
  number = lexicon.tag("total");
  rise = lexicon.tag("verb.rise");
  fall = lexicon.tag("verb.fall");
  stand = lexicon.tag("verb.stand");
  say = lexicon.tag("verb.say");
  country = lexicon.tag("country");
  nationality = lexicon.tag("nationality");
  for (const TagId tag : {determiner, pronoun, preposition, conjunction, relative, adverb, be, auxiliary})
    closed_tags.set(tag);
  closed_tags.reset(kNoTag);
  TagSet verb_start_tags;
  for (const TagId tag : {be, auxiliary, negation}) verb_start_tags.set(tag);
  verb_start_tags.reset(kNoTag);
  TagSet speaker_tags;
  for (const char* name : {"person", "fighter", "group"}) speaker_tags.set(lexicon.tag(name));
  speaker_tags.reset(kNoTag);
  speakers = AnyOfTags(lexicon, speaker_tags);
  nouns = AnyOfTags(lexicon, noun_tags);
  statuses = AnyOfTags(lexicon, status_tags);
  closed = AnyOfTags(lexicon, closed_tags);
  verb_starts = AnyOfTags(lexicon, verb_start_tags);
}

WordTags::WordTags(const Annotations& annotations)
    : GrammarTags(annotations.lexicon.Derived<GrammarTags>()),
      quantity_at(annotations.text.tokens().size() + 1, -1),
      date_at(annotations.text.tokens().size() + 1, -1),
      in_name(annotations.text.tokens().size() + 1, false) {
  for (const NameMention& mention : annotations.entities.mentions) {
    for (uint32_t i = mention.first; i < mention.last; ++i) in_name[i] = true;
  }
  for (size_t i = 0; i < annotations.quantities.size(); ++i) {
    if (IsClaimable(annotations.quantities[i].type))
      quantity_at[annotations.quantities[i].first] = static_cast<int32_t>(i);
  }
  for (size_t i = 0; i < annotations.dates.size(); ++i) date_at[annotations.dates[i].first] = static_cast<int32_t>(i);
}

uint32_t WordReader::StatusLength(uint32_t i) const {
  uint32_t length = 1;
  for (const Tagging::Phrase& phrase : annotations_.tagging.phrases(i)) {
    if ((phrase.sense->tags & words_.status_tags).any()) length = std::max(length, phrase.length);
  }
  return length;
}

bool WordReader::ContinuesNoun(uint32_t i, bool has_noun) const {
  if (i >= last_ || words_.date_at[i] >= 0 || words_.quantity_at[i] >= 0) return false;
  if (!IsWord(i)) return token(i).kind == TokenKind::kNumber;
  if (token(i).folded == "'s") return has_noun;
  // "the firm's own staff"
  if (token(i).folded == "own" && has_noun && IsPossessiveMark(i - 1)) return true;
  // "the remains" is no verb.
  const bool determined = i > 0 && !has_noun && Has(i - 1, words_.determiner) && HasAny(i, words_.nouns);
  if (HasAny(i, words_.closed) && !words_.in_name[i] && !IsJoint(i + 1) && !determined) return false;
  if (has_noun && IsManner(i) && i + 1 < last_ && FormsOf(i + 1).any()) return false;
  return !has_noun || !IsVerbAfterNoun(i);
}

uint32_t WordReader::NounEnd(uint32_t i, bool counted) const {
  const uint32_t first = i;
  uint32_t end = i;
  while (i < last_) {
    const bool has_noun = end > first;
    if (has_noun && IsJoint(i)) {
      // Hyphens join whatever they join: "US-led", "tit-for-tat".
      end = i = i + 2;
      continue;
    }
    if (has_noun && IsPossessiveMark(i)) {
      end = ++i;
      continue;
    }
    // "27 heavily armed men", but not "it was 27 but soldiers came"
    if (!has_noun && Has(i, words_.adverb) && !Has(i, words_.preposition) && !Has(i, words_.conjunction) &&
        ContinuesNoun(i + 1, false) && !FormsOf(i + 1).base) {
      ++i;
      continue;
    }
    // "16 such attacks"
    if (!has_noun && counted && token(i).folded == "such" && ContinuesNoun(i + 1, false)) {
      ++i;
      continue;
    }
    if (!ContinuesNoun(i, has_noun) && !(counted && has_noun && IsCountedPlural(i))) break;
    // "not a single house"
    const bool single = i > 0 && token(i - 1).folded == "single";
    // "three pick-up trucks"
    if (counted && !has_noun && !single && !IsJoint(i + 1) && IsBareVerbAt(i)) break;
    // A counted plural is complete: "600,000 people need help".
    const bool after_plural = has_noun && !IsPossessiveMark(i - 1) && IsPlural(i - 1);
    if (counted && after_plural && FormsOf(i).base && !HasAny(i, words_.nouns)) break;
    // "declared 47,000 ballots invalid"
    if (counted && after_plural && annotations_.tagging.Has(i, words_.adjective) && !HasAny(i, words_.nouns) &&
        !ContinuesNoun(i + 1, true))
      break;
    if (has_noun && (HasAny(i, words_.statuses) || IsOnlyAdjective(i)) && !ContinuesNoun(i + 1, true)) break;
    end = ++i;
  }
  if (counted && end > first) end = AfterJoinedNoun(end);
  return end;
}

// "11,500 film | and television writers": what is counted is several.
uint32_t WordReader::AfterJoinedNoun(uint32_t end) const {
  if (end + 1 >= last_ || token(end).folded != "and" || !IsWord(end + 1) || IsPlural(end - 1) ||
      HasAny(end - 1, words_.statuses) || token(end - 1).letter_case == LetterCase::kCapitalized ||
      words_.in_name[end - 1])
    return end;
  // "12 police and soldiers", "40 staff and guests" are two sorts of people.
  if (HasAny(end - 1, words_.speakers)) return end;
  const uint32_t joined = NounEnd(end + 1, /*counted=*/false);
  // "one dog and many cats" begins another.
  return joined > end + 2 && IsPlural(joined - 1) && !Has(end + 1, words_.determiner) ? joined : end;
}

bool WordReader::IsCountedPlural(uint32_t i) const {
  return IsWord(i) && FormsOf(i).third_person && !HasAny(i, words_.closed) &&
         !absl::EndsWith(token(i - 1).folded, "s") &&
         (annotations_.tagging.word(i - 1) == nullptr || !HasAny(i - 1, words_.nouns));
}

bool WordReader::IsBareVerbAt(uint32_t i) const {
  const VerbForms forms = FormsOf(i);
  if (!forms.any() || HasAny(i, words_.nouns) || HasAny(i, words_.statuses)) return false;
  if (forms.third_person && IsNoun(i)) return false;
  // "400 took part"
  if (Has(i, words_.only_past)) return true;
  if (forms.past || forms.third_person || forms.gerund)
    return !ContinuesNoun(i + 1, true) || HasAny(i + 1, words_.closed);
  // "Hundreds flee homes": what is a verb alone begins no noun.
  const bool only_verb = !IsNoun(i) && !annotations_.tagging.Has(i, words_.adjective) && !words_.in_name[i];
  return forms.base && (only_verb || !ContinuesNoun(i + 1, true));
}

VerbForms WordReader::FormsOf(uint32_t i, bool maybe) const {
  const auto of = [maybe](const Sense& sense) { return maybe ? sense.maybe_verb_forms : sense.verb_forms; };
  const Sense* const sense = annotations_.tagging.word(i);
  uint8_t forms = sense == nullptr ? 0 : of(*sense);
  for (const Tagging::Phrase& phrase : annotations_.tagging.phrases(i)) forms |= of(*phrase.sense);
  return VerbForms::Of(forms);
}

bool WordReader::IsNoun(uint32_t i) const {
  return HasAny(i, words_.nouns) || annotations_.tagging.Has(i, words_.noun);
}

bool WordReader::IsOnlyAdjective(uint32_t i) const {
  return annotations_.tagging.Has(i, words_.adjective) && !IsNoun(i) && !FormsOf(i).any() && !words_.in_name[i];
}

bool WordReader::StartsObject(uint32_t i) const {
  return i < last_ && (words_.quantity_at[i] >= 0 || Has(i, words_.determiner) || Has(i, words_.pronoun) ||
                       Has(i, words_.relative) || words_.in_name[i] || token(i).folded == "to");
}

bool WordReader::IsPlural(uint32_t i) const {
  const absl::string_view word = token(i).folded;
  if (absl::EndsWith(word, "s") || word == "people" || word == "police") return true;
  const Sense* const sense = annotations_.tagging.word(i);
  return sense != nullptr && sense->plural;
}

bool WordReader::IsVerbAfterNoun(uint32_t i) const {
  const VerbForms forms = FormsOf(i);
  const bool joined = i > 0 && token(i - 1).folded == "-" && !token(i).space_before;
  if (joined || token(i).letter_case == LetterCase::kCapitalized || words_.in_name[i]) return false;
  // "Bradley | fighting vehicles", "Stryker | armored personnel carriers"
  for (const Tagging::Phrase& phrase : annotations_.tagging.phrases(i)) {
    if (phrase.length > 1 && (phrase.sense->tags & words_.noun_tags).any()) return false;
  }
  // "value | added tax"
  for (const Tagging::Phrase& phrase : annotations_.tagging.phrases(i - 1)) {
    if (phrase.length > 2 && phrase.sense->verb_forms == 0) return false;
  }
  if (forms.past || forms.participle) return true;
  if (forms.gerund) return !HasAny(i, words_.nouns) || StartsObject(i + 1);
  if (forms.third_person || forms.base) {
    if (Has(i - 1, words_.indefinite)) return false;
    // "the search for 19 persons goes on"
    if (Has(i, words_.no_noun)) return true;
    // "the draft budget sets | aside $200 million"
    if (forms.third_person && VerbLength(i) > 1 && !IsPlural(i - 1)) return true;
    // "spending rises to Rs 2"
    if (IsChangeToValue(i)) return true;
    // "police arrest 31"
    if (forms.base && IsPlural(i - 1) && i + 1 < last_ && words_.quantity_at[i + 1] >= 0) return true;
    if (HasAny(i, words_.nouns)) return false;
    if (!IsNoun(i)) return true;
    // "the ministry reports 27", "officials report that": number agrees and an object follows.
    return StartsObject(i + 1) && (forms.third_person ? !IsPlural(i - 1) : IsPlural(i - 1));
  }
  if (IsPastBeforeObject(i)) return true;
  // Unknown words: a past tense after a noun is a verb when no noun follows.
  return annotations_.tagging.word(i) == nullptr && absl::EndsWith(token(i).folded, "ed") &&
         token(i).folded.size() > 4 && i + 1 < last_ && !ContinuesNoun(i + 1, true);
}

bool WordReader::IsChangeToValue(uint32_t i) const {
  if (!FormsOf(i).third_person || i + 1 >= last_) return false;
  // "the number of survivors stands at 152": it is the number that stands.
  const bool of_plural = (i >= 2 && token(i - 2).folded == "of") || (i >= 3 && token(i - 3).folded == "of");
  if (IsPlural(i - 1) && !of_plural) return false;
  if (words_.quantity_at[i + 1] >= 0) return true;
  // "raise power | prices | by 35%": things cost so much, but not by so much.
  if (Has(i, words_.cost)) return false;
  if (Has(i + 1, words_.particle)) ++i;
  if (i + 2 >= last_ || !Has(i + 1, words_.preposition)) return false;
  const absl::string_view word = token(i + 1).folded;
  return (word == "to" || word == "by" || word == "from" || word == "past" || word == "at") &&
         words_.quantity_at[i + 2] >= 0;
}

bool WordReader::IsPastBeforeObject(uint32_t i) const {
  return absl::EndsWith(token(i).folded, "ed") && token(i).folded.size() > 4 &&
         token(i).letter_case == LetterCase::kLower && !IsNoun(i) && StartsObject(i + 1);
}

WordReader::Demand WordReader::DemandOf(uint32_t i) const {
  if (Has(i, words_.be)) return Demand::kParticiple;
  if (Has(i, words_.modal) || Has(i, words_.future)) return Demand::kBase;
  const absl::string_view word = token(i).folded;
  if (absl::StartsWith(word, "do") || absl::StartsWith(word, "did")) return Demand::kBase;
  return Demand::kParticiple;
}

bool WordReader::IsAuxiliary(uint32_t i) const { return Has(i, words_.be) || Has(i, words_.auxiliary); }

bool WordReader::IsManner(uint32_t i) const {
  // "Tomas | Vesely | said" is a name.
  const bool may_be_name = i > 0 && IsWord(i - 1) && token(i).letter_case != LetterCase::kLower &&
                           token(i - 1).letter_case != LetterCase::kLower;
  return IsWord(i) && !may_be_name && absl::EndsWith(token(i).folded, "ly");
}

uint32_t WordReader::VerbLength(uint32_t i) const {
  uint32_t length = 1;
  for (const Tagging::Phrase& phrase : annotations_.tagging.phrases(i)) {
    if (phrase.sense->verb_forms == 0) continue;
    // "It came to 3 million", but "they came to | evict them".
    const uint32_t end = i + phrase.length;
    // "They agreed to | raise tariffs."
    const bool agrees = absl::StartsWith(token(i).folded, "agree") && end + 1 < last_ && IsNoun(end + 1);
    if (token(end - 1).folded == "to" && end < last_ && FormsOf(end).base && (StartsObject(end + 1) || agrees))
      continue;
    // "They took | over 200 prisoners": a number belongs to no verb.
    const bool has_value =
        std::any_of(words_.quantity_at.begin() + i + 1, words_.quantity_at.begin() + std::min(end, last_),
                    [](int32_t quantity) { return quantity >= 0; });
    if (has_value) continue;
    length = std::max(length, phrase.length);
  }
  return std::min(length, last_ - i);
}

bool WordReader::IsUnknownPast(uint32_t i) const {
  return annotations_.tagging.word(i) == nullptr && token(i).letter_case == LetterCase::kLower &&
         (absl::EndsWith(token(i).folded, "ed") || absl::EndsWith(token(i).folded, "ing"));
}

bool WordReader::NextIsOf(uint32_t i) const { return i + 1 < last_ && token(i + 1).folded == "of"; }

}  // namespace gainsay
