#include "claims/assembly/kind_model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "absl/algorithm/container.h"
#include "claims/assembly/kinds.pb.h"
#include "claims/assembly/kinds_data.h"
#include "claims/assembly/value_place.h"
#include "claims/internal/bits.h"

namespace gainsay {
namespace {

// Phrases farther from the value say nothing of it.
constexpr int32_t kMostBefore = 10, kMostAfter = 8;
constexpr size_t kFlags = 32;
// As many words tell a reader why.
constexpr size_t kMaxWords = 2;

enum Place : size_t { kValue, kAround, kRuleKind, kClaimBefore, kSecondBefore };
static_assert(kSecondBefore + 1 == kKindPlaceCount);

// Kinds of one family are alike: those of people, and of things.
constexpr absl::string_view kPeople = "people", kThings = "count";
// Unit of the number of people; and of things, where their kind has none of its own.
constexpr absl::string_view kPerson = "person", kItem = "item";

}  // namespace

KindModel::KindModel(const Lexicon& lexicon)
    : tags_(lexicon.tag_count()), kinds_(lexicon.kinds().begin(), lexicon.kinds().end()) {
  KindWeights weights;
  weights.ParseFromArray(kKindsData.data(), static_cast<int>(kKindsData.size()));
  least_probability_ = weights.least_probability();
  features_ = tags_ + kFlags + kinds_.size();
  row_of_.resize(kKindPlaceCount * features_);
  Fill(weights.bias(), bias_);
  for (const KindWeight& bias : weights.bias()) {
    if (const size_t kind = KindNumber(bias.kind()); kind < std::min(kMostKinds, kinds_.size())) told_.push_back(kind);
  }
  for (const KindCue& cue : weights.cue()) {
    const auto* const place = absl::c_find(kKindPlaces, cue.place());
    if (place == std::end(kKindPlaces)) continue;
    const size_t number = static_cast<size_t>(place - std::begin(kKindPlaces));
    size_t feature = 0;
    if (number >= kRuleKind) {
      feature = tags_ + kFlags + KindNumber(cue.feature());
      if (feature >= features_) continue;
    } else if (const uint32_t flag = FlagOfName(cue.feature()); flag != 0) {
      feature = tags_ + static_cast<size_t>(std::countr_zero(flag));
    } else if (const TagId tag = lexicon.tag(cue.feature()); tag != kNoTag) {
      feature = tag;
    } else {
      continue;
    }
    Fill(cue.weight(), rows_.emplace_back(Row{}));
    row_of_[number * features_ + feature] = static_cast<uint16_t>(rows_.size());
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

const KindModel::Row* KindModel::RowOf(size_t place, size_t feature) const {
  const uint16_t row = row_of_[place * features_ + feature];
  return row == 0 ? nullptr : &rows_[row - 1];
}

template <typename Visit>
void KindModel::Walk(const SentenceView& view, int32_t value, const KindsBefore& before, const v1::Claim& claim,
                     Visit visit) const {
  const size_t flags = tags_, kinds = flags + kFlags;
  // "Mines killed 49; the convoy took ten.": another clause tells of something else.
  const auto parts = [&](int32_t k) { return view.IsType(k, PhraseType::kPunctuation) && view.Head(k) == ";"; };
  int32_t first = value, last = value;
  while (first > 0 && value - first < kMostBefore && !parts(first - 1)) --first;
  while (last + 1 < view.size() && last - value < kMostAfter && !parts(last + 1)) ++last;
  for (int32_t k = first; k <= last; ++k) {
    TagSet tags;
    view.cutter().ForEachHeadSense(view[k], [&](const Sense& sense) {
      tags |= sense.tags;
      return true;
    });
    const Place place = k == value ? kValue : kAround;
    ForEachBit(tags, [&](size_t tag) { visit(place, tag, k); });
    for (uint32_t left = view[k].flags; left != 0; left &= left - 1)
      visit(place, flags + static_cast<size_t>(std::countr_zero(left)), k);
  }
  const auto tell_kind = [&](Place place, absl::string_view kind) {
    if (const size_t number = KindNumber(kind); kinds + number < features_) visit(place, kinds + number, -1);
  };
  tell_kind(kRuleKind, claim.rule_kind().empty() ? claim.kind() : claim.rule_kind());
  // "Sixteen died. Three of them said so.": what has a verb of its own is told by that.
  const int32_t after = After(view, value);
  const int32_t of_them = IsPreposition(view, after, "of") ? After(view, after) : value;
  if (view[value].Is(kBare) && (HasOwnVerb(view, value) || HasOwnVerb(view, of_them))) return;
  if (!before.last.empty()) tell_kind(kClaimBefore, before.last);
  if (!before.second.empty()) tell_kind(kSecondBefore, before.second);
}

void KindModel::ForEachCue(const SentenceView& view, int32_t value, const KindsBefore& before, const v1::Claim& claim,
                           const std::function<void(absl::string_view, absl::string_view, int32_t)>& visit) const {
  const size_t flags = tags_, kinds = flags + kFlags;
  Walk(view, value, before, claim, [&](size_t place, size_t feature, int32_t phrase) {
    absl::string_view name;
    if (feature < flags) {
      name = view.annotations().lexicon.name(static_cast<TagId>(feature));
    } else if (feature < kinds) {
      name = NameOfFlag(static_cast<PhraseFlag>(1u << (feature - flags)));
    } else {
      name = kinds_[feature - kinds].id();
    }
    visit(kKindPlaces[place], name, phrase);
  });
}

bool KindModel::Applies(const v1::Claim& claim) const {
  const bool open = claim.family() == kPeople || claim.family() == kThings || !claim.rule_kind().empty();
  return open && (claim.quantity().unit() == kPerson || claim.quantity().unit() == kItem);
}

void KindModel::Tell(const SentenceView& view, int32_t value, const KindsBefore& before, v1::Claim& claim) const {
  // "One stone upon the other": nobody counts one.
  const bool one = view[value].Is(kBare) && claim.quantity().high() == 1;
  if (!Applies(claim) || one || rows_.empty()) return;
  // A cue counts once for each place, however often it stands there.
  std::vector<bool> told(kKindPlaceCount * features_);
  std::array<double, kMostKinds> scores = {};
  absl::c_copy(bias_, scores.begin());
  struct Told {
    const Row* row;
    int32_t phrase;
  };
  std::vector<Told> cues;
  Walk(view, value, before, claim, [&](size_t place, size_t feature, int32_t phrase) {
    const Row* const row = RowOf(place, feature);
    if (row == nullptr || told[place * features_ + feature]) return;
    told[place * features_ + feature] = true;
    for (size_t kind = 0; kind < kMostKinds; ++kind) scores[kind] += (*row)[kind];
    cues.push_back({row, phrase});
  });
  const bool named = !view[value].Is(kBare), people = claim.quantity().unit() == kPerson;
  const size_t own = KindNumber(claim.kind());
  size_t best = own;
  double sum = 0;
  for (const size_t kind : told_) {
    // "Police arrested a man and seized 12 cars": no cars are arrested, as no men are closed.
    if (named && people != (kinds_[kind].unit() == kPerson)) continue;
    sum += std::exp(scores[kind]);
    if (scores[kind] > scores[best]) best = kind;
  }
  const double probability = std::exp(scores[best]) / sum;
  if (best == own || probability < least_probability_) return;
  claim.set_rule_kind(claim.kind());
  const Kind& kind = kinds_[best];
  claim.set_kind(kind.id());
  claim.set_family(kind.family().empty() ? kind.id() : kind.family());
  claim.mutable_quantity()->set_unit(kind.unit().empty() ? std::string(kItem) : kind.unit());
  claim.set_confidence(std::round(probability * 100) / 100);
  // The words that speak most for it against what the rule says.
  absl::c_sort(cues, [&](const Told& a, const Told& b) {
    const float of_a = (*a.row)[best] - (*a.row)[own], of_b = (*b.row)[best] - (*b.row)[own];
    return of_a != of_b ? of_a > of_b : a.phrase < b.phrase;
  });
  for (const Told& cue : cues) {
    if (cue.phrase < 0 || cue.phrase == value || (*cue.row)[best] <= (*cue.row)[own]) continue;
    const std::string word(view.Head(cue.phrase));
    if (!absl::c_linear_search(claim.kind_words(), word)) claim.add_kind_words(word);
    if (claim.kind_words_size() == static_cast<int>(kMaxWords)) break;
  }
}

absl::string_view BuiltInKindBytes() { return kKindsData; }

}  // namespace gainsay
