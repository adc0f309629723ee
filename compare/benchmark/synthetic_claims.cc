#include "compare/benchmark/synthetic_claims.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "claims/assembly/blocking_keys.h"

namespace gainsay {
namespace {

constexpr size_t kClaimsPerDocument = 20;
// Documents to a story, on average.
constexpr size_t kDocumentsPerStory = 4;
constexpr size_t kAboutWords = 4;
constexpr size_t kContextWords = 12;
constexpr size_t kStoryWords = 40;

struct KindRow {
  const char* kind;
  const char* family;
  const char* unit;
  const char* noun;
  const char* trigger;
  double typical;
};
constexpr KindRow kKinds[] = {
    {"killed", "killed", "person", "soldier", "kill", 20},
    {"injured", "injured", "person", "resident", "wound", 60},
    {"money", "money", "USD", "aid", "cost", 2e6},
    {"count", "count", "item", "house", "destroy", 300},
    {"percent", "percent", "percent", "turnout", "reach", 40},
    {"personnel", "people", "person", "worker", "strike", 900},
    {"measure", "measure", "km", "river", "rise", 12},
    {"displaced", "displaced", "person", "family", "flee", 4e3},
};

// What all documents of a story have in common; made anew from its number whenever it is needed.
struct Story {
  Random random;
  std::vector<std::string> words;
  std::string place;
  std::string actor;
  absl::CivilDay day;
};

// Stands for the n-th most frequent word; letters alone, as stems are cut from words.
std::string WordOf(size_t n) {
  std::string word = "w";
  do word += static_cast<char>('a' + n % 26);
  while ((n /= 26) > 0);
  return word + "o";
}

Story MakeStory(uint64_t seed, size_t number, size_t vocabulary) {
  Story story{Random(seed * 1000003 + number), {}, "", "", absl::CivilDay(2015, 1, 1)};
  for (size_t i = 0; i < kStoryWords; ++i) story.words.push_back(WordOf(story.random.Zipf(vocabulary)));
  story.place = absl::StrCat("place ", WordOf(story.random.Zipf(vocabulary / 4)));
  story.actor = absl::StrCat("name ", WordOf(story.random.Zipf(vocabulary / 4)));
  story.day += static_cast<int>(story.random.Below(3650));
  return story;
}

void AddRole(v1::Role::Kind kind, const std::string& name, v1::Claim& claim) {
  v1::Role& role = *claim.add_roles();
  role.set_kind(kind);
  role.set_text(name);
  role.set_entity_id(name);
}

// The n-th claim of the story, as one document puts it.
v1::Claim MakeClaim(const Story& story, size_t n, Random& random, size_t vocabulary) {
  Random said = story.random;
  for (size_t i = 0; i <= n; ++i) said.Next();
  const KindRow& row = kKinds[said.Zipf(std::size(kKinds))];
  v1::Claim claim;
  claim.set_kind(row.kind);
  claim.set_family(row.family);
  claim.set_noun(row.noun);
  claim.set_noun_head(row.noun);
  claim.mutable_event()->set_trigger(row.trigger);
  double value = std::max(1.0, std::round(row.typical * std::pow(10, 2 * said.Share() - 1)));
  if (random.Below(8) == 0) value = std::round(value * (1 + random.Share())) + 1;
  v1::Quantity& quantity = *claim.mutable_quantity();
  quantity.set_low(value);
  quantity.set_high(value);
  quantity.set_granularity(1);
  quantity.set_modality(v1::MODALITY_EXACT);
  quantity.set_unit(row.unit);
  if (said.Below(2) == 0) AddRole(v1::Role::KIND_PLACE, story.place, claim);
  if (said.Below(3) == 0) AddRole(v1::Role::KIND_ACTOR, story.actor, claim);
  if (said.Below(2) == 0) {
    claim.mutable_time()->set_first(absl::FormatCivilTime(story.day));
    claim.mutable_time()->set_last(absl::FormatCivilTime(story.day));
  }
  claim.add_about(row.noun);
  for (size_t i = 0; i < kAboutWords; ++i) claim.add_about(story.words[said.Below(kStoryWords)]);
  for (size_t i = 0; i < kContextWords; ++i) {
    claim.add_context(random.Below(3) == 0 ? story.words[random.Below(kStoryWords)] : WordOf(random.Zipf(vocabulary)));
  }
  claim.set_scope(v1::SCOPE_TOTAL);
  claim.set_factuality(v1::FACTUALITY_FACT);
  return claim;
}

}  // namespace

uint64_t Random::Next() {
  uint64_t z = (state_ += 0x9E3779B97F4A7C15);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

size_t Random::Zipf(size_t limit) {
  const double drawn = std::pow(static_cast<double>(limit), Share()) - 1;
  return std::min(static_cast<size_t>(drawn), limit - 1);
}

// Heaps' law: vocabularies grow about as the square root of the text.
SyntheticArchive::SyntheticArchive(size_t count, uint64_t seed)
    : documents_((count + kClaimsPerDocument - 1) / kClaimsPerDocument),
      stories_(std::max<size_t>(documents_ / kDocumentsPerStory, 1)),
      vocabulary_(200 + static_cast<size_t>(30 * std::sqrt(static_cast<double>(count)))),
      seed_(seed),
      random_(seed) {}

bool SyntheticArchive::Next(v1::ClaimSet& set) {
  set.Clear();
  if (done_ == documents_) return false;
  const std::string id = absl::StrCat("d", done_++);
  set.mutable_source()->set_id(id);
  set.mutable_source()->set_path(id);
  const Story story = MakeStory(seed_, random_.Zipf(stories_), vocabulary_);
  for (size_t n = 0; n < kClaimsPerDocument; ++n) {
    v1::Claim claim = MakeClaim(story, random_.Below(2 * kClaimsPerDocument), random_, vocabulary_);
    claim.set_source_id(id);
    claim.set_id(absl::StrCat(id, "-", n));
    claim.set_sentence(static_cast<uint32_t>(n));
    for (std::string& key : BlockingKeys(claim)) claim.add_blocking_keys(std::move(key));
    *set.add_claims() = std::move(claim);
  }
  return true;
}

std::vector<v1::ClaimSet> SyntheticClaims(size_t count, uint64_t seed) {
  SyntheticArchive archive(count, seed);
  std::vector<v1::ClaimSet> sets;
  for (v1::ClaimSet set; archive.Next(set); set = {}) sets.push_back(std::move(set));
  return sets;
}

}  // namespace gainsay
