#include "claims/assembly/blocking_keys.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "absl/container/inlined_vector.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "claims/entity/entity.h"
#include "claims/internal/add_strings.h"
#include "claims/internal/dimension.h"
#include "claims/internal/fate.h"
#include "claims/internal/stem.h"
#include "claims/quantity/units.h"
#include "claims/time/time.h"

namespace gainsay {
namespace {

// A claim about a longer stretch of time has no key for its years: it would meet everything.
constexpr int kMaxYears = 3;

// Words of what a claim is about that become keys.
constexpr int kMaxAboutKeys = 8;
// Logarithm of the ratio of a bucket of values to the next.
constexpr double kBucketLogWidth = 0.33;
// Months of a date that become keys.
constexpr int kMaxMonths = 13;

// Keys one after the other in one string: they are many, and few of them are long.
class KeyList {
 public:
  static constexpr size_t kUsual = 24;

  KeyList() { bytes_.reserve(512); }

  template <typename... Parts>
  void Add(const Parts&... parts) {
    (Append(parts), ...);
    ends_.push_back(bytes_.size());
  }

  // Without doubles. Points into the list.
  absl::InlinedVector<absl::string_view, kUsual> Sorted() const {
    absl::InlinedVector<absl::string_view, kUsual> keys;
    size_t begin = 0;
    for (const size_t end : ends_) {
      keys.push_back(absl::string_view(bytes_).substr(begin, end - begin));
      begin = end;
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
  }

 private:
  void Append(const absl::AlphaNum& part) { bytes_.append(part.data(), part.size()); }

  std::string bytes_;
  absl::InlinedVector<size_t, kUsual> ends_;
};

void AddYears(absl::string_view family, const v1::Claim& claim, KeyList& keys) {
  int first = 0, last = 0;
  if (!absl::SimpleAtoi(claim.time().first().substr(0, 4), &first) ||
      !absl::SimpleAtoi(claim.time().last().substr(0, 4), &last) || last - first >= kMaxYears) {
    keys.Add(family, "|undated");
    return;
  }
  for (int year = first; year <= last; ++year) keys.Add(family, "|", year);
}

// Values of the same size: within a factor of about 1.4 two values have a bucket in common.
void AddSize(absl::string_view family, const v1::Claim& claim, KeyList& keys) {
  const v1::Quantity& quantity = claim.quantity();
  const double value = InBaseUnit(quantity.has_low() ? quantity.low() : quantity.high(), quantity.unit());
  if (value == 0) {
    keys.Add(family, "|none");
    return;
  }
  const int bucket = static_cast<int>(std::floor(std::log(std::abs(value)) / kBucketLogWidth));
  keys.Add(family, "|~", bucket);
  keys.Add(family, "|~", bucket + 1);
}

// Dates of the same month; a longer stretch has the keys of its first months.
void AddMonths(const v1::Claim& claim, KeyList& keys) {
  const std::optional<absl::CivilDay> first = ParseDayOfAnyYear(claim.date().first(), /*last_of_month=*/false),
                                      last = ParseDayOfAnyYear(claim.date().last(), /*last_of_month=*/true);
  if (!first.has_value() && !last.has_value()) return;
  const absl::CivilMonth begin(first.has_value() ? *first : *last);
  const absl::CivilMonth end(last.has_value() ? *last : *first);
  for (absl::CivilMonth month = begin; month <= end && month < begin + kMaxMonths; ++month) {
    keys.Add("date|~", month.year(), "-", month.month());
  }
}

// All claims of one dimension and unit meet in a small set of documents; in a large one such keys are dropped.
void AddCoarse(absl::string_view dimension, const v1::Claim& claim, KeyList& keys) {
  if (dimension != "measure") return keys.Add(dimension, "|*");
  const Unit* const unit = BuiltInUnits().Find(claim.quantity().unit());
  keys.Add(dimension, "|*", unit == nullptr ? claim.quantity().unit() : unit->dimension);
}

void AddKeys(const v1::Claim& claim, Stemmer stem_of, KeyList& keys) {
  const absl::string_view dimension = DimensionOf(claim);
  AddCoarse(dimension, claim, keys);
  for (const v1::Role& role : claim.roles()) {
    if (!role.entity_id().empty()) keys.Add(dimension, "|@", NameSkeleton(role.entity_id()));
  }
  for (int i = 0; i < claim.about_size() && i < kMaxAboutKeys; ++i) keys.Add(dimension, "|", stem_of(claim.about(i)));
  if (claim.has_date()) {
    AddMonths(claim, keys);
  } else {
    AddSize(dimension, claim, keys);
  }
  if (!claim.event().trigger().empty() && !IsFate(claim.kind()))
    keys.Add(dimension, "|!", stem_of(claim.event().trigger()));
  if (IsFate(claim.kind()) || claim.kind() == "votes" || claim.kind() == "seats") AddYears(claim.family(), claim, keys);
}

}  // namespace

std::vector<std::string> BlockingKeys(const v1::Claim& claim) {
  std::string stem;
  const auto stem_of = [&](absl::string_view word) -> absl::string_view { return stem = Stem(word); };
  KeyList keys;
  AddKeys(claim, stem_of, keys);
  const auto sorted = keys.Sorted();
  return std::vector<std::string>(sorted.begin(), sorted.end());
}

void AddBlockingKeys(Stemmer stem_of, v1::Claim& claim) {
  KeyList keys;
  AddKeys(claim, stem_of, keys);
  AddStrings(keys.Sorted(), *claim.mutable_blocking_keys());
}

}  // namespace gainsay
