#include "compare/profile.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "claims/entity/entity.h"
#include "claims/internal/dimension.h"
#include "claims/internal/fate.h"
#include "claims/internal/stem.h"
#include "claims/quantity/units.h"
#include "claims/time/time.h"
#include "compare/parties.h"

namespace gainsay {
namespace {

// The hundred most frequent words of English tell nothing; no word counts for less than kLeastWeight.
constexpr double kCommonRarity = 0.45;
constexpr double kLeastWeight = 0.15;
// Any two words may have this cosine; and no other word is as good as the word itself.
constexpr double kChanceCosine = 0.3;
constexpr double kMostOfOtherWord = 0.9;
// Half a megabyte, which a processor keeps near. Two words make one number of 48 bits, which an odd factor, 2^48
// divided by the golden ratio (Knuth, The Art of Computer Programming, 6.4), scatters one to one: the upper bits say
// where it is remembered, the others tell it from all that fall there.
constexpr int kPairBits = 48;
constexpr int kRememberedBits = 16;
constexpr uint64_t kScatter = 0x9E3779B97F4B;
constexpr WordId kMostRemembered = 1 << (kPairBits / 2);

double Middle(const v1::Quantity& quantity) {
  const double low = InBaseUnit(quantity.low(), quantity.unit()), high = InBaseUnit(quantity.high(), quantity.unit());
  if (quantity.has_low() && quantity.has_high()) return (low + high) / 2;
  return quantity.has_low() ? low : high;
}

Days DaysOf(const v1::DateInterval& interval) { return {ParseIsoDay(interval.first()), ParseIsoDay(interval.last())}; }

std::vector<WordId> InternAll(const google::protobuf::RepeatedPtrField<std::string>& words, Vocabulary& vocabulary) {
  std::vector<WordId> ids;
  ids.reserve(words.size());
  for (const std::string& word : words) ids.push_back(vocabulary.Intern(Stem(word), word));
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

ClaimProfile MakeProfile(const v1::Claim& claim, Vocabulary& vocabulary) {
  ClaimProfile profile;
  profile.claim = &claim;
  profile.dimension = DimensionOf(claim);
  profile.is_fate = IsFate(claim.family());
  profile.about = InternAll(claim.about(), vocabulary);
  profile.context = InternAll(claim.context(), vocabulary);
  const auto intern = [&](const std::string& word) -> std::optional<WordId> {
    if (word.empty()) return std::nullopt;
    return vocabulary.Intern(Stem(word), word);
  };
  for (int i = 0; i < claim.about_size() && profile.dimension == "count" && profile.party < 0; ++i)
    profile.party = PartyOf(claim.about(i)).value_or(-1);
  profile.noun = intern(claim.noun_head());
  profile.trigger = intern(claim.event().trigger());
  for (const v1::Role& role : claim.roles()) {
    if (role.entity_id().empty()) continue;
    std::string skeleton = NameSkeleton(role.entity_id());
    const WordId id = vocabulary.Intern(absl::StrCat("@", skeleton), role.entity_id());
    profile.entities.push_back({role.kind(), std::move(skeleton), id, role.entity_id()});
  }
  if (claim.has_quantity()) {
    profile.middle = Middle(claim.quantity());
    profile.granularity = std::abs(InBaseUnit(claim.quantity().granularity(), claim.quantity().unit()) -
                                   InBaseUnit(0, claim.quantity().unit()));
  } else {
    profile.date = DaysOf(claim.date());
  }
  profile.time = DaysOf(claim.time());
  return profile;
}

void Renumber(const std::vector<WordId>& new_ids, ClaimProfile& profile) {
  for (std::vector<WordId>* words : {&profile.about, &profile.context}) {
    for (WordId& word : *words) word = new_ids[word];
    std::sort(words->begin(), words->end());
  }
  for (std::optional<WordId>* word : {&profile.noun, &profile.trigger}) {
    if (word->has_value()) *word = new_ids[**word];
  }
  for (ProfileEntity& entity : profile.entities) entity.skeleton = new_ids[entity.skeleton];
}

void CountWords(const ClaimProfile& profile, Vocabulary& vocabulary) {
  std::vector<WordId> words = profile.about;
  words.insert(words.end(), profile.context.begin(), profile.context.end());
  for (const ProfileEntity& entity : profile.entities) words.push_back(entity.skeleton);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  for (const WordId word : words) vocabulary.Count(word);
}

// Of the claims of one document, kind and unit the one that stands first.
void MarkFirst(std::vector<ClaimProfile>& profiles) {
  absl::flat_hash_map<std::tuple<absl::string_view, absl::string_view, absl::string_view>, ClaimProfile*> first;
  const auto place = [](const ClaimProfile& profile) {
    return std::make_pair(profile.claim->value_span().begin(), absl::string_view(profile.claim->id()));
  };
  for (ClaimProfile& profile : profiles) {
    const v1::Claim& claim = *profile.claim;
    ClaimProfile*& known = first[{claim.source_id(), claim.kind(), claim.quantity().unit()}];
    if (known == nullptr || place(profile) < place(*known)) known = &profile;
  }
  for (auto& [key, profile] : first) profile->is_first = true;
}

void MarkRarity(std::vector<ClaimProfile>& profiles) {
  absl::flat_hash_map<std::pair<absl::string_view, absl::string_view>, int> kinds;
  const auto kind_of = [](const ClaimProfile& profile) {
    return std::make_pair(absl::string_view(profile.claim->kind()),
                          absl::string_view(profile.claim->quantity().unit()));
  };
  for (const ClaimProfile& profile : profiles) ++kinds[kind_of(profile)];
  const double log_total = std::log(static_cast<double>(profiles.size()) + 2);
  for (ClaimProfile& profile : profiles) profile.kind_rarity = 1 - std::log(kinds[kind_of(profile)]) / log_total;
}

double SquareOf(const std::vector<WordId>& words, const Vocabulary& vocabulary) {
  double square = 0;
  for (const WordId word : words) square += vocabulary.Rarity(word) * vocabulary.Rarity(word);
  return square;
}

}  // namespace

std::vector<WordId> Vocabulary::Sort() {
  std::vector<std::pair<absl::string_view, WordId>> order(ids_.begin(), ids_.end());
  std::sort(order.begin(), order.end());
  std::vector<WordId> new_ids(words_.size());
  std::vector<std::string> words;
  std::vector<int> counts;
  words.reserve(words_.size());
  counts.reserve(words_.size());
  for (const auto& [stem, old_id] : order) {
    new_ids[old_id] = static_cast<WordId>(words.size());
    words.push_back(std::move(words_[old_id]));
    counts.push_back(counts_[old_id]);
  }
  words_ = std::move(words);
  counts_ = std::move(counts);
  for (auto& [stem, id] : ids_) id = new_ids[id];
  return new_ids;
}

WordId Vocabulary::Intern(absl::string_view stem, absl::string_view word) {
  const auto [found, is_new] = ids_.try_emplace(std::string(stem), static_cast<WordId>(words_.size()));
  if (is_new) {
    words_.emplace_back(word);
    counts_.push_back(0);
  } else if (std::string& known = words_[found->second];
             std::make_pair(word.size(), word) < std::make_pair(known.size(), absl::string_view(known))) {
    known = std::string(word);
  }
  return found->second;
}

void Vocabulary::Finish(size_t claims) {
  const double log_total = std::log(static_cast<double>(claims) + 2);
  rarity_.resize(words_.size());
  weights_.resize(words_.size());
  vectors_.resize(words_.size());
  has_vector_.resize(words_.size());
  remembered_.assign(size_t{1} << kRememberedBits, {});
  for (size_t i = 0; i < words_.size(); ++i) {
    rarity_[i] = std::clamp(1 - std::log(std::max(1, counts_[i])) / log_total, 0.05, 1.0);
    vectors_[i] = FindWordVector(words_[i]);
    has_vector_[i] = vectors_[i].length > 0;
    const double rare_anywhere = std::max(0.0, (vectors_[i].rarity - kCommonRarity) / (1 - kCommonRarity));
    weights_[i] = (kLeastWeight + rare_anywhere) * std::max(0.1, rarity_[i]);
  }
}

double Vocabulary::Likeness(WordId a, WordId b) const {
  if (a == b) return 1;
  if (!has_vector_[a] || !has_vector_[b]) return 0;
  if (words_.size() > kMostRemembered) return LikenessOfVectors(a, b);
  const uint64_t pair = static_cast<uint64_t>(std::max(a, b)) << (kPairBits / 2) | std::min(a, b);
  const uint64_t scattered = pair * kScatter & ((uint64_t{1} << kPairBits) - 1);
  Remembered& remembered = remembered_[scattered >> (kPairBits - kRememberedBits)];
  const auto tag = static_cast<uint32_t>(scattered);
  if (remembered.tag != tag || remembered.likeness < 0) remembered = {tag, LikenessOfVectors(a, b)};
  return remembered.likeness;
}

float Vocabulary::LikenessOfVectors(WordId a, WordId b) const {
  const double cosine = Cosine(vectors_[a], vectors_[b]);
  return static_cast<float>(std::max(0.0, kMostOfOtherWord * (cosine - kChanceCosine) / (1 - kChanceCosine)));
}

std::vector<ClaimProfile> MakeProfiles(absl::Span<const v1::Claim* const> claims, Vocabulary& vocabulary) {
  std::vector<ClaimProfile> profiles;
  profiles.reserve(claims.size());
  for (const v1::Claim* claim : claims) profiles.push_back(MakeProfile(*claim, vocabulary));
  const std::vector<WordId> new_ids = vocabulary.Sort();
  for (ClaimProfile& profile : profiles) {
    Renumber(new_ids, profile);
    CountWords(profile, vocabulary);
  }
  vocabulary.Finish(claims.size());
  MarkFirst(profiles);
  MarkRarity(profiles);
  for (ClaimProfile& profile : profiles) {
    profile.about_square = SquareOf(profile.about, vocabulary);
    profile.context_square = SquareOf(profile.context, vocabulary);
    for (const WordId word : profile.about) profile.about_weight += vocabulary.Weight(word);
  }
  return profiles;
}

}  // namespace gainsay
