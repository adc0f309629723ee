#include "claims/quantity/none.h"

#include "absl/strings/match.h"

namespace gainsay::quantity {
namespace {

// How many words may stand between "no" and its noun ("no clear evidence"), and between "no one" and its verb.
constexpr uint32_t kNounReach = 3;
constexpr uint32_t kVerbReach = 2;
// Words between "not" and "a single": "has not yet sent them".
constexpr uint32_t kNegationReach = 4;

// What WordNet has below thought, feeling, quality and talk, in the singular: "no abstentions" counts.
bool IsMass(const Reader& reader, uint32_t at) {
  const Hit hit = reader.Find(at, reader.words().abstract);
  return hit && hit.meaning->form != WordForm::kPlural;
}

// "no evidence", "no immediate comment": what follows has no number.
bool IsAbstract(const Reader& reader, uint32_t at) {
  const Vocabulary& words = reader.words();
  for (uint32_t i = at; i < at + kNounReach && reader.IsWord(i); ++i) {
    if (reader.HasAny(i, words.harm)) return false;
    // "no reports of casualties".
    if (reader.Is(i + 1, "of") && (reader.HasAny(i + 2, words.harm) || reader.HasAny(i + 3, words.harm))) return false;
    // "evidence bags" are bags.
    const bool is_head =
        !reader.Has(i + 1, words.noun) || reader.Has(i + 1, words.none_filler) || reader.Has(i + 1, words.preposition);
    if (is_head && (IsMass(reader, i) || reader.Has(i, words.none_abstract))) return true;
    if (!reader.Has(i, words.adjective)) return false;
  }
  return false;
}

bool IsParticiple(const Reader& reader, uint32_t at) {
  if (!reader.IsWord(at)) return false;
  const Sense* const sense = reader.tagging().word(at);
  const uint8_t forms = sense == nullptr ? 0 : sense->maybe_verb_forms;
  return absl::EndsWith(reader.folded(at), "ed") || (forms >> static_cast<unsigned>(WordForm::kParticiple) & 1) != 0;
}

// "no one knows", "nobody has claimed responsibility": nobody was counted.
bool HasMind(const Reader& reader, uint32_t at) {
  const Vocabulary& words = reader.words();
  uint32_t verb = at;
  while (verb < at + kVerbReach && reader.Has(verb, words.none_filler)) ++verb;
  // "Nobody will be dismissed", "nobody would be laid off", but "nobody will be surprised".
  const bool later = reader.Is(verb, "will") || reader.Is(verb, "would");
  if (later && reader.Is(verb + 1, "be") && IsParticiple(reader, verb + 2))
    return reader.Has(verb + 2, words.none_mind);
  return reader.Has(verb, words.none_mind);
}

// "not a cent", "not even a litre of it": nothing, but "not a mile away" is less than a mile.
uint32_t NotOneUnitLength(const Reader& reader, uint32_t at) {
  if (!reader.Is(at, "not")) return 0;
  const uint32_t article = at + (reader.Is(at + 1, "even") ? 2 : 1);
  if (!reader.Is(article, "a")) return 0;
  const Measure measure = MeasureOfNone(reader, article, article + 1);
  const bool whole = measure.type == QuantityType::kMoney || reader.Is(measure.last, "of") ||
                     reader.Has(measure.last, reader.words().copula);
  return measure.has_unit() && measure.type != QuantityType::kDuration && whole ? article + 1 - at : 0;
}

// "not a" of "that not a shot had been fired", "Not a soldier was hurt.": at the beginning of a clause, before what
// happened.
uint32_t NotAThingLength(const Reader& reader, uint32_t at) {
  if (!reader.Is(at, "not") || !(reader.Is(at + 1, "a") || reader.Is(at + 1, "an"))) return 0;
  const uint32_t noun = at + 2, verb = at + 3;
  const bool begins = at == reader.first() || reader.IsPunctuation(at - 1) || reader.Is(at - 1, "that") ||
                      reader.Is(at - 1, "and") || reader.Is(at - 1, "but");
  if (!begins || !reader.IsWord(noun) || !reader.Has(noun, reader.words().noun) || IsAbstract(reader, noun)) return 0;
  for (const absl::string_view word : {"had", "has", "was", "is", "will", "would"}) {
    if (reader.Is(verb, word)) return 2;
  }
  return 0;
}

// "one" of "has not withdrawn one gun"; not of "is not one of them", "not in one place", "not the one".
bool IsObject(const Reader& reader, uint32_t at) {
  const uint32_t verb = reader.Is(at - 1, "even") ? at - 2 : at - 1;
  // "We do not want one judge to decide."
  if (!reader.IsWord(verb) || reader.Has(verb, reader.words().copula) || reader.Has(verb, reader.words().none_mind))
    return false;
  const Sense* const sense = reader.tagging().word(verb);
  return sense != nullptr && (sense->verb_forms | sense->maybe_verb_forms) != 0 &&
         !reader.Has(verb, reader.words().negation) && !reader.Has(verb, reader.words().preposition);
}

// "a single euro" of "has not received a single euro", "one" of "has not withdrawn one gun".
uint32_t NotASingleLength(const Reader& reader, uint32_t at) {
  const bool single = reader.Is(at, "a") && reader.Is(at + 1, "single");
  const uint32_t length = single ? 2 : 1;
  if (!single && !(reader.Is(at, "one") && at > reader.first() + 1 && IsObject(reader, at))) return 0;
  // "not one but two brothers", "not one leader but three"
  if (!reader.IsWord(at + length) || reader.Is(at + length, "but") || reader.Is(at + length + 1, "but")) return 0;
  for (uint32_t i = at; i > reader.first() && i + kNegationReach > at; --i) {
    if (reader.IsPunctuation(i - 1)) return 0;
    if (!reader.Has(i - 1, reader.words().negation)) continue;
    const bool counted = MeasureOfNone(reader, at, at + length).type != QuantityType::kDuration;
    return counted && !IsAbstract(reader, at + length) ? length : 0;
  }
  return 0;
}

// "any" of "denied that any soldiers had died", "it is false that any gate was locked".
uint32_t DeniedLength(const Reader& reader, uint32_t at) {
  const Vocabulary& words = reader.words();
  const Hit any = reader.Find(at, words.none_denied);
  if (!any || at == reader.first()) return 0;
  const bool that = reader.Is(at - 1, "that");
  if (that && at - 1 == reader.first()) return 0;
  const uint32_t before = that ? at - 2 : at - 1;
  const bool denied = reader.Has(before, words.verb_deny) || (that && reader.Has(before, words.none_denial));
  const uint32_t noun = at + any.length;
  return denied && reader.IsWord(noun) && !IsAbstract(reader, noun) ? any.length : 0;
}

}  // namespace

Measure MeasureOfNone(const Reader& reader, uint32_t first, uint32_t last) {
  Numeral none;
  none.first = first;
  none.last = last;
  return MeasureOf(reader, none, first);
}

uint32_t NoneLength(const Reader& reader, uint32_t at) {
  const Vocabulary& words = reader.words();
  if (const uint32_t length = NotASingleLength(reader, at)) return length;
  if (const uint32_t length = NotAThingLength(reader, at)) return length;
  if (const uint32_t length = DeniedLength(reader, at)) return length;
  if (reader.Find(at, words.none_idiom)) return 0;
  if (const Hit hit = reader.Find(at, words.none)) {
    if (HasMind(reader, at + hit.length)) return 0;
    // "He is not one of them.", but "there was not one of them".
    if (reader.Is(at, "not") && reader.Is(at + hit.length, "of") && reader.Has(at - 1, words.copula) &&
        !reader.Is(at - 2, "there"))
      return 0;
    return reader.Is(at - 1, "to") && reader.Is(at - 2, "second") ? 0 : hit.length;
  }
  // "The march passed without injuries.", but "without incident".
  if (reader.Is(at, "without") && reader.HasAny(at + 1, words.harm) &&
      reader.text().tokens()[at + 1].folded.back() == 's')
    return 1;
  if (const uint32_t length = NotOneUnitLength(reader, at)) return length;
  const Hit hit = reader.Find(at, words.none_determiner);
  if (!hit || reader.Has(at - 1, words.none_blocker)) return 0;
  // A determiner needs what it determines: "No," and "No. 31" have none, "no 20" is no phrase.
  const uint32_t noun = at + hit.length;
  if (!reader.IsWord(noun) || IsAbstract(reader, noun)) return 0;
  return hit.length;
}

}  // namespace gainsay::quantity
