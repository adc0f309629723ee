#include "claims/quantity/none.h"

namespace gainsay::quantity {

uint32_t NoneLength(const Reader& reader, uint32_t at) {
  const Vocabulary& words = reader.words();
  if (reader.Find(at, words.none_idiom)) return 0;
  if (const Hit hit = reader.Find(at, words.none)) {
    return reader.Is(at - 1, "to") && reader.Is(at - 2, "second") ? 0 : hit.length;
  }
  const Hit hit = reader.Find(at, words.none_determiner);
  if (!hit || reader.Has(at - 1, words.none_blocker)) return 0;
  // A determiner needs what it determines: "No," and "No. 31" have none, "no 20" is no phrase.
  const uint32_t noun = at + hit.length;
  if (!reader.IsWord(noun)) return 0;
  return hit.length;
}

}  // namespace gainsay::quantity
