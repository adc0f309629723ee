#include "claims/assembly/kind_model.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "absl/algorithm/container.h"
#include "claims/assembly/kinds.pb.h"
#include "claims/assembly/kinds_data.h"

namespace gainsay {
namespace {

// As many words tell a reader why.
constexpr size_t kMaxWords = 2;
// Kinds that a claim may be of are told from this probability on, and so many of them.
constexpr double kLeastLikely = 0.1;
constexpr int kMostLikely = 3;

// Family of things that are counted, and of sums; and the kind of people by the crowd: "three of the gang".
constexpr absl::string_view kThings = "count", kMoney = "money", kGroups = "groups";
// Unit of the number of people; and of things, where their kind has none of its own.
constexpr absl::string_view kPerson = "person", kItem = "item";

// Visits the vector of each word around the value with how much it counts in the place.
template <typename Visit>
void ForEachVector(const SentenceView& view, int32_t value, Visit visit) {
  const Token* const tokens = view.annotations().text.tokens().data();
  // A word stands in several places, one after the other.
  uint32_t last = 0;
  WordVector vector;
  ForEachMeaningWord(view, value, [&](MeaningPlace place, uint32_t token, float share) {
    if (token != last || vector.length == 0) vector = FindWordVector(tokens[token].folded);
    last = token;
    if (vector.length > 0) visit(static_cast<size_t>(place), token, vector, share * vector.rarity / vector.length);
  });
}

// Which entry of the kinds' names it is, or their number.
template <typename Names>
size_t PlaceOf(const Names& names, absl::string_view name) {
  return static_cast<size_t>(absl::c_find(names, name) - std::begin(names));
}

}  // namespace

MeanVectors FindMeanVectors(const SentenceView& view, int32_t value) {
  MeanVectors meanings;
  ForEachVector(view, value, [&](size_t place, uint32_t /*token*/, const WordVector& vector, float share) {
    for (size_t i = 0; i < kWordVectorSize; ++i)
      meanings[place].direction[i] += share * static_cast<float>(vector.components[i]);
  });
  for (MeanVector& meaning : meanings) {
    float square = 0;
    for (const float component : meaning.direction) square += component * component;
    if (square == 0) continue;
    meaning.length = std::sqrt(square);
    for (float& component : meaning.direction) component /= meaning.length;
  }
  return meanings;
}

// What spoke for or against kinds.
struct KindModel::Reasons {
  struct Cue {
    const Row* row;
    int32_t token;
  };
  std::vector<Cue> cues;
  MeanVectors meanings;
};

KindModel::KindModel(const Lexicon& lexicon) : kinds_(lexicon.kinds().begin(), lexicon.kinds().end()) {
  KindWeights weights;
  weights.ParseFromArray(kKindsData.data(), static_cast<int>(kKindsData.size()));
  least_probability_ = weights.least_probability();
  least_probability_named_ = weights.least_probability_named();
  Fill(weights.bias(), bias_);
  for (const KindWeight& bias : weights.bias()) {
    if (const size_t kind = KindNumber(bias.kind()); kind < std::min(kMostKinds, kinds_.size())) told_.push_back(kind);
  }
  rows_.reserve(static_cast<size_t>(weights.cue_size()));
  for (const WeighedKindCue& cue : weights.cue()) {
    const size_t place = PlaceOf(kCuePlaces, cue.place());
    if (place == kCuePlaceCount) continue;
    row_of_[place].emplace(cue.feature(), static_cast<uint32_t>(rows_.size()));
    Fill(cue.weight(), rows_.emplace_back(Row{}));
  }
  for (const KindMeaning& meaning : weights.meaning()) {
    const size_t place = PlaceOf(kMeaningPlaces, meaning.place()), kind = KindNumber(meaning.kind());
    if (place == kMeaningPlaceCount || kind >= kMostKinds) continue;
    for (size_t i = 0; i < std::min<size_t>(kWordVectorSize, meaning.component_size()); ++i)
      meanings_[place][i][kind] = meaning.component(static_cast<int>(i));
  }
}

template <typename Weights>
void KindModel::Fill(const Weights& weights, Row& row) const {
  for (const auto& weight : weights) {
    if (const size_t kind = KindNumber(weight.kind()); kind < kMostKinds)
      row[kind] = static_cast<float>(weight.value());
  }
}

size_t KindModel::KindNumber(absl::string_view kind) const {
  const auto found = absl::c_find_if(kinds_, [&](const Kind& known) { return known.id() == kind; });
  return static_cast<size_t>(found - kinds_.begin());
}

bool KindModel::Applies(const v1::Claim& claim) const {
  return claim.quantity().unit() == kPerson || claim.quantity().unit() == kItem || claim.family() == kMoney;
}

bool KindModel::MayBe(const SentenceView& view, int32_t value, const v1::Claim& claim, const Kind& kind) const {
  const absl::string_view family = kind.family().empty() ? kind.id() : kind.family();
  const absl::string_view unit = claim.quantity().unit();
  if (unit != kPerson && unit != kItem) return family == claim.family();
  if (kind.unit().empty() && family != kThings) return false;
  // "Police arrested a man and seized 12 cars": no cars are arrested, as no men are closed.
  const bool named = !view[value].Is(kBare) && claim.kind() != kGroups;
  return !named || (unit == kPerson) == (kind.unit() == kPerson);
}

void KindModel::Tell(const SentenceView& view, int32_t value, const KindsBefore& before, v1::Claim& claim) const {
  // "One stone upon the other": nobody counts one.
  const bool one = view[value].Is(kBare) && claim.quantity().unit() == kItem && claim.quantity().high() == 1;
  // "A guard was shot": no number at all.
  const bool counts = view[value].quantity >= 0;
  const size_t own = KindNumber(claim.kind());
  if (!Applies(claim) || one || !counts || !absl::c_linear_search(told_, own)) return;
  std::array<double, kMostKinds> scores = {};
  absl::c_copy(bias_, scores.begin());
  const auto add = [&](const Row& row, float share) {
    for (size_t kind = 0; kind < kMostKinds; ++kind) scores[kind] += share * row[kind];
  };
  Reasons reasons;
  ForEachKindCue(view, value, before, claim, [&](const KindCue& cue) {
    const auto& rows = row_of_[static_cast<size_t>(cue.place)];
    const auto found = rows.find(cue.feature);
    if (found == rows.end()) return;
    // A cue counts once for each place, however often it stands there.
    const Row* const row = &rows_[found->second];
    if (absl::c_any_of(reasons.cues, [&](const Reasons::Cue& known) { return known.row == row; })) return;
    add(*row, 1);
    reasons.cues.push_back({row, cue.token});
  });
  reasons.meanings = FindMeanVectors(view, value);
  for (size_t place = 0; place < kMeaningPlaceCount; ++place) {
    for (size_t i = 0; i < kWordVectorSize; ++i) add(meanings_[place][i], reasons.meanings[place].direction[i]);
  }

  std::vector<std::pair<double, size_t>> likely;
  double sum = 0;
  for (const size_t kind : told_) {
    if (!MayBe(view, value, claim, kinds_[kind])) continue;
    likely.emplace_back(-std::exp(scores[kind]), kind);
    sum -= likely.back().first;
  }
  if (likely.empty()) return;
  absl::c_sort(likely);
  for (const auto& [odds, kind] : likely) {
    if (claim.likely_kinds_size() == kMostLikely || -odds < kLeastLikely * sum) break;
    v1::LikelyKind& told = *claim.add_likely_kinds();
    told.set_kind(kinds_[kind].id());
    told.set_probability(std::round(-odds / sum * 100) / 100);
  }
  const size_t best = likely.front().second;
  const double probability = -likely.front().first / sum;
  if (best == own || probability < (view[value].Is(kBare) ? least_probability_ : least_probability_named_)) return;
  claim.set_rule_kind(claim.kind());
  const Kind& kind = kinds_[best];
  claim.set_kind(kind.id());
  claim.set_family(kind.family().empty() ? kind.id() : kind.family());
  if (claim.quantity().unit() == kPerson || claim.quantity().unit() == kItem)
    claim.mutable_quantity()->set_unit(kind.unit().empty() ? std::string(kItem) : kind.unit());
  claim.set_confidence(std::round(probability * 100) / 100);
  AddWords(view, value, reasons, best, own, claim);
}

void KindModel::AddWords(const SentenceView& view, int32_t value, const Reasons& reasons, size_t told, size_t other,
                         v1::Claim& claim) const {
  // What each word says for the one kind against the other.
  absl::flat_hash_map<uint32_t, float> said;
  for (const Reasons::Cue& cue : reasons.cues) {
    if (cue.token >= 0) said[static_cast<uint32_t>(cue.token)] += (*cue.row)[told] - (*cue.row)[other];
  }
  ForEachVector(view, value, [&](size_t place, uint32_t token, const WordVector& vector, float share) {
    const float length = reasons.meanings[place].length;
    if (length == 0) return;
    float product = 0;
    for (size_t i = 0; i < kWordVectorSize; ++i) {
      const Row& row = meanings_[place][i];
      product += static_cast<float>(vector.components[i]) * (row[told] - row[other]);
    }
    said[token] += share * product / length;
  });
  std::vector<std::pair<float, uint32_t>> words;
  for (const auto& [token, sum] : said) {
    if (sum > 0) words.emplace_back(-sum, token);
  }
  absl::c_sort(words);
  const Token* const tokens = view.annotations().text.tokens().data();
  for (const auto& [sum, token] : words) {
    const std::string word(tokens[token].folded);
    if (!absl::c_linear_search(claim.kind_words(), word)) claim.add_kind_words(word);
    if (claim.kind_words_size() == static_cast<int>(kMaxWords)) break;
  }
}

absl::string_view BuiltInKindBytes() { return kKindsData; }

}  // namespace gainsay
