// Fifth stage: who is who inside a document.
//
//   "Kata'ib Hezbollah (KH) said ... KH members ..."     one entity, two names
//   "Qassem Soleimani ... Soleimani"                     one entity, two names
//   "the United States ... U.S. ... American ..."        one entity, from the gazetteers
//
// A name is found by the gazetteers beside this file (tags "country", "nationality", "capital", "city",
// "organisation", "region", ...) or by its shape: a run of capitalised words in a text that also has small letters. A
// title before a name ("President", "Gen.") and a nationality before it belong to no name. The document itself says
// which acronym means what ("Popular Mobilization Forces (PMF)").
//
// Ids are made from names, so that documents that use the same full name give the same id; NamesMatch tells whether
// two ids may mean the same in two spellings.
#ifndef GAINSAY_CLAIMS_ENTITY_ENTITY_H_
#define GAINSAY_CLAIMS_ENTITY_ENTITY_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/lexicon/lexicon.h"
#include "claims/text/spellings.h"
#include "claims/text/text.h"

namespace gainsay {

enum class EntityType : uint8_t {
  kUnknown,       // a name by its shape
  kPerson,        // it stands after a title or begins with a given name
  kOrganisation,  // from the gazetteer
  kCountry,       // country, its people or its government; id is the ISO 3166 code: "us"
  kPlace,         // city or region
};

struct Entity {
  // Lower-case words of the longest name, joined by "-": "kataib-hezbollah"; for gazetteer entries their id. Stands in
  // the text, the lexicon or the table.
  absl::string_view id;
  EntityType type = EntityType::kUnknown;
};

struct NameMention {
  // Tokens, `last` excluded.
  uint32_t first = 0;
  uint32_t last = 0;
  // Index into EntityTable::entities.
  uint32_t entity = 0;
};

struct EntityTable {
  std::vector<Entity> entities;
  // In the order of the text, without overlap.
  std::vector<NameMention> mentions;
  // Ids that stand nowhere else.
  Spellings spellings;
};

// The text and the lexicon must outlive the table.
EntityTable RecognizeEntities(const Lexicon& lexicon, const Text& text, const Tagging& tagging);

// The consonants of a name's words, by which spellings of one name in another script agree: Muhandis and al-Mohandis,
// Kata'ib Hezbollah and Kataib Hizballah. Articles are left out; words that would leave fewer than three consonants
// stay as they are.
std::string NameSkeleton(absl::string_view entity_id);

// Of the last word alone.
std::string LastWordSkeleton(absl::string_view entity_id);
// A set that is equal for ids whose LastWordSkeleton is, and soon told: most other ids have another.
uint64_t LastWordConsonants(absl::string_view entity_id);

// Whether two ids may name the same: equal skeletons, or the words of one end the other ("soleimani",
// "qassem-soleimani").
bool NamesMatch(absl::string_view id_a, absl::string_view id_b);
// The same for those who hold the skeletons.
bool SkeletonsMatch(absl::string_view skeleton_a, absl::string_view skeleton_b);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ENTITY_ENTITY_H_
