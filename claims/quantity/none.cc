#include "claims/quantity/none.h"

namespace gainsay::quantity {
namespace {

// How many words may stand between "no" and its noun ("no clear evidence"), and between "no one" and its verb.
constexpr uint32_t kNounReach = 3;
constexpr uint32_t kVerbReach = 2;

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
    const bool is_head = !reader.Has(i + 1, words.noun) || reader.Has(i + 1, words.none_filler);
    if (is_head && (IsMass(reader, i) || reader.Has(i, words.none_abstract))) return true;
    if (!reader.Has(i, words.adjective)) return false;
  }
  return false;
}

// "no one knows", "nobody has claimed responsibility": nobody was counted.
bool HasMind(const Reader& reader, uint32_t at) {
  const Vocabulary& words = reader.words();
  uint32_t verb = at;
  while (verb < at + kVerbReach && reader.Has(verb, words.none_filler)) ++verb;
  return reader.Has(verb, words.none_mind);
}

}  // namespace

uint32_t NoneLength(const Reader& reader, uint32_t at) {
  const Vocabulary& words = reader.words();
  if (reader.Find(at, words.none_idiom)) return 0;
  if (const Hit hit = reader.Find(at, words.none)) {
    if (HasMind(reader, at + hit.length)) return 0;
    return reader.Is(at - 1, "to") && reader.Is(at - 2, "second") ? 0 : hit.length;
  }
  // "The march passed without injuries.", but "without incident".
  if (reader.Is(at, "without") && reader.HasAny(at + 1, words.harm) &&
      reader.text().tokens()[at + 1].folded.back() == 's')
    return 1;
  const Hit hit = reader.Find(at, words.none_determiner);
  if (!hit || reader.Has(at - 1, words.none_blocker)) return 0;
  // A determiner needs what it determines: "No," and "No. 31" have none, "no 20" is no phrase.
  const uint32_t noun = at + hit.length;
  if (!reader.IsWord(noun) || IsAbstract(reader, noun)) return 0;
  return hit.length;
}

}  // namespace gainsay::quantity
