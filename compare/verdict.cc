#include "compare/verdict.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_split.h"
#include "claims/internal/fate.h"
#include "claims/quantity/units.h"
#include "claims/time/time.h"
#include "compare/directions.h"

namespace gainsay {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
// A rounded number may be this far from the exact one.
constexpr double kMaxRounding = 0.05;
// Votes and seats are counted to the last one; only thousands of them are told in round hundreds.
constexpr double kLeastRoundedVotes = 100;
// Units are converted with factors that writers round: "10 km", "six miles".
constexpr double kConversionSlack = 0.03;
// The same for temperatures, in kelvins.
constexpr double kDegreeSlack = 0.6;
// Reports of a toll that are this many days apart may be two states of it; later ones are history.
constexpr int kMaxUpdateDays = 90;
// Sources that differ a day apart are at odds over a toll: in the development sets 12 of 18 such pairs are, where no
// words tell that the number is one of a moment or the last; of tolls that grew over more days 72 of 205. So are those
// over one that grew by such a factor in two weeks (9 of 18), unless it began with a few.
constexpr int kLeastTollDays = 2;
constexpr int kMaxLeapDays = 14;
constexpr double kLeap = 3;
constexpr double kLeastLeaping = 10;
// A report made this many days after the event may give a toll that still changes.
constexpr int kMaxFreshDays = 45;
// One made this many days after it tells of what is over.
constexpr int kLeastSettledDays = 365;
// Within fewer days sources that differ are at odds; over weeks the thing itself may have grown. In the development
// sets 40 of 48 pairs of such claims that grew over ten to ninety days are two states of one thing, and 8 of 42 over
// fewer; of sums that grew over 91 to 365 days, 15 of 17.
constexpr int kLeastGrowthDays = 10;
// Shares grow sooner: 9 of 11 such pairs over four to fourteen days are two states, 5 of 21 over fewer.
constexpr int kLeastShareGrowthDays = 4;
// A sum that is told more than a year later is told by somebody else as often as it has grown: 10 of 29 such pairs are
// two states of one thing, of those up to a year apart 24 of 34.
constexpr int kMaxSumUpdateDays = 365;
// Reports nearer than this to each other do not differ by a birthday, as a rule.
constexpr int kLeastBirthdayDays = 90;
constexpr double kDaysOfYear = 365.2425;

// How much more than `bound` still fits when the other is in another unit than `a`.
double SlackOf(const Bounds& a, double bound) {
  if (a.conversion == Bounds::Conversion::kExact || std::isinf(bound)) return 0;
  return a.conversion == Bounds::Conversion::kDegrees ? kDegreeSlack : kConversionSlack * std::abs(bound);
}

// Points by which a share told as a fraction may be off.
constexpr double kSpokenShare = 1;

// Whether `precise`, rounded to the step of `rounded`, is `rounded`.
bool IsRounding(const Bounds& rounded, const Bounds& precise) {
  if (!rounded.exact() || !precise.exact() || rounded.granularity <= precise.granularity) return false;
  const double step = rounded.granularity;
  const double tolerance = 1e-9 * std::max(std::abs(rounded.low), step);
  if (std::abs(std::round(precise.low / step) * step - rounded.low) > tolerance) return false;
  return std::abs(precise.low - rounded.low) <= kMaxRounding * std::max(std::abs(precise.low), std::abs(rounded.low));
}

double Middle(const v1::Claim& claim) {
  const Bounds bounds = BoundsOf(claim.quantity());
  if (bounds.low == -kInfinity) return bounds.high;
  return bounds.high == kInfinity ? bounds.low : (bounds.low + bounds.high) / 2;
}

bool IsFlat(const v1::Claim& claim) { return claim.attribution().stance() == v1::Attribution::STANCE_ASSERTED; }

// A value that its source calls wrong, without saying whose it is.
bool IsToldByNobody(const v1::Claim& claim) {
  return claim.attribution().stance() == v1::Attribution::STANCE_DISPUTED && claim.attribution().speaker().empty();
}

struct Order {
  const SourcedClaim* early = nullptr;
  const SourcedClaim* late = nullptr;
  int64_t days = 0;
};

// Which of the two was published first; nullopt if that is unknown or they came on one day.
std::optional<Order> OrderOf(const SourcedClaim& a, const SourcedClaim& b) {
  const std::optional<absl::CivilDay> day_a = ParseIsoDay(a.source->published()),
                                      day_b = ParseIsoDay(b.source->published());
  if (!day_a.has_value() || !day_b.has_value() || *day_a == *day_b) return std::nullopt;
  return *day_a < *day_b ? Order{&a, &b, *day_b - *day_a} : Order{&b, &a, *day_a - *day_b};
}

// Whether the claim was published when what it tells was over already. Where that is not known, it is taken for news.
bool IsStale(const SourcedClaim& sourced) {
  const std::optional<absl::CivilDay> published = ParseIsoDay(sourced.source->published());
  const std::optional<absl::CivilDay> happened = ParseIsoDay(sourced.claim->time().last());
  return published.has_value() && happened.has_value() && *published - *happened > kMaxFreshDays;
}

// Whether the claim was published long after what it tells: nothing is going on any more.
bool IsSettled(const SourcedClaim& sourced) {
  const std::optional<absl::CivilDay> published = ParseIsoDay(sourced.source->published());
  const std::optional<absl::CivilDay> happened = ParseIsoDay(sourced.claim->time().last());
  return published.has_value() && happened.has_value() && *published - *happened > kLeastSettledDays;
}

// One source reports later than the other, of a toll that has not gone back to less; the first report was made while
// it could still change.
bool IsLaterToll(const SourcedClaim& a, const SourcedClaim& b) {
  if (!IsFate(a.claim->kind()) || a.claim->kind() != b.claim->kind()) return false;
  const std::optional<Order> order = OrderOf(a, b);
  if (!order.has_value() || IsSettled(*order->early) || (order->days > kMaxUpdateDays && IsStale(*order->early)))
    return false;
  if (a.claim->kind() == "missing") return true;
  const double early = Middle(*order->early->claim), late = Middle(*order->late->claim);
  const bool leaps = order->days <= kMaxLeapDays && early >= kLeastLeaping && late >= kLeap * early;
  // More and more are arrested from day to day.
  const bool next_day = order->days < kLeastTollDays && early > 0 && a.claim->kind() != "detained";
  if (next_day || leaps) return false;
  // "Nobody has been arrested", then somebody is; but of nobody dead and some dead one is wrong.
  return late >= early && (early > 0 || a.claim->kind() == "detained");
}

// Whether it is measured how much there is of something, which may become more; a speed or a magnitude is that of a
// moment.
bool IsExtent(const v1::Claim& claim) {
  const Unit* const unit = BuiltInUnits().Find(claim.quantity().unit());
  if (claim.family() != "measure" || unit == nullptr) return false;
  const absl::string_view dimension = unit->dimension;
  return dimension == "length" || dimension == "area" || dimension == "volume" || dimension == "mass";
}

// "We read 1,140 meters ourselves", "at our tables there were 300": whoever says so in their own name.
bool SpeaksInFirstPerson(const v1::Claim& claim) {
  static constexpr absl::string_view kWords[] = {"we", "We", "our", "Our", "ours", "us", "I", "my", "My"};
  for (const absl::string_view word :
       absl::StrSplit(claim.quote(), absl::ByAnyChar(" ,.;:!?()\"\n"), absl::SkipEmpty())) {
    if (absl::c_linear_search(kWords, word)) return true;
  }
  return false;
}

// What is counted, paid, measured or shared out grows while a story goes on: more acres burned, more homes lost, a
// higher estimate of damage. One source reports weeks after the other, and more than it. What was over long before the
// first report, last year's spending, grows no more: 9 of 15 such pairs are conflicts.
bool IsLaterState(const SourcedClaim& a, const SourcedClaim& b) {
  const absl::string_view family = a.claim->family();
  if (family != b.claim->family()) return false;
  const bool grows = a.claim->kind() == "count" || family == "money" || family == "percent" || IsExtent(*a.claim);
  const std::optional<Order> order = OrderOf(a, b);
  if (!grows || !order.has_value() || IsStale(*order->early)) return false;
  if (order->days < (a.claim->kind() == "percent" ? kLeastShareGrowthDays : kLeastGrowthDays)) return false;
  // What was planned at a price costs more in the end, which is told up to a year later.
  if (order->days > (family == "money" ? kMaxSumUpdateDays : kMaxUpdateDays)) return false;
  const double early = Middle(*order->early->claim), late = Middle(*order->late->claim);
  // Who speaks in their own name has counted for themselves: 14 of 18 such pairs are conflicts.
  if (SpeaksInFirstPerson(*order->late->claim)) return false;
  // No price grows by so much: 13 of 14 such pairs are conflicts.
  if (family == "money" && late >= kLeap * early) return false;
  return late > early && early > 0;
}

// The words say that the earlier number was that of a moment, or the later one the last: "so far 19", "in the end 23".
// In the development sets 134 of 148 such pairs are two states of one thing, and 311 of 670 without such words; of
// sums, forces and staff 20 of 34.
bool IsLaterStage(const SourcedClaim& a, const SourcedClaim& b) {
  const std::string& kind = a.claim->kind();
  const absl::string_view family = a.claim->family();
  if (kind != b.claim->kind()) return false;
  const bool grows = IsFate(kind) || kind == "votes" || family == "count" || family == "percent" || family == "measure";
  const std::optional<Order> order = OrderOf(a, b);
  if (!grows || !order.has_value()) return false;
  const double early = Middle(*order->early->claim), late = Middle(*order->late->claim);
  if (late <= early || early <= 0) return false;
  const v1::Stage late_stage = order->late->claim->stage();
  return order->early->claim->stage() == v1::STAGE_INTERIM || late_stage == v1::STAGE_INTERIM ||
         late_stage == v1::STAGE_FINAL || late_stage == v1::STAGE_COUNTING;
}

// People grow older between two reports.
bool IsLaterAge(const SourcedClaim& a, const SourcedClaim& b) {
  if (a.claim->kind() != "age" || b.claim->kind() != "age") return false;
  const std::optional<Order> order = OrderOf(a, b);
  if (!order.has_value() || order->days < kLeastBirthdayDays) return false;
  const double years = static_cast<double>(order->days) / kDaysOfYear;
  const double older = (Middle(*order->late->claim) - Middle(*order->early->claim)) / (kDaysOfYear * 86400);
  return std::abs(older - years) < 1;
}

// The earlier number is one of a count that went on.
bool IsLaterCount(const SourcedClaim& a, const SourcedClaim& b) {
  const std::optional<Order> order = OrderOf(a, b);
  return order.has_value() && order->early->claim->stage() == v1::STAGE_COUNTING;
}

// The later source says that its number takes the place of another. In the development sets 24 of 30 such pairs are two
// states of one thing.
bool IsRevision(const SourcedClaim& a, const SourcedClaim& b) {
  const std::optional<Order> order = OrderOf(a, b);
  if (!order.has_value()) return false;
  const v1::Claim &early = *order->early->claim, &late = *order->late->claim;
  return late.stage() == v1::STAGE_REVISED && late.change_side() != v1::CHANGE_SIDE_BEFORE &&
         early.stage() != v1::STAGE_REVISED;
}

// What was planned came out otherwise, as is told months later: 10 of 14 such pairs in the development sets. A promise
// that nothing will be is broken.
bool IsLaterOutcome(const SourcedClaim& a, const SourcedClaim& b) {
  const std::optional<Order> order = OrderOf(a, b);
  if (!order.has_value() || order->days <= kMaxUpdateDays || Middle(*order->early->claim) == 0) return false;
  const v1::Factuality early = order->early->claim->factuality();
  const bool planned = early == v1::FACTUALITY_PLANNED || early == v1::FACTUALITY_EXPECTED;
  return planned && order->late->claim->factuality() == v1::FACTUALITY_FACT;
}

std::string ValueWords(const v1::Claim& claim) {
  if (claim.has_date()) {
    const v1::DateInterval& date = claim.date();
    const std::string last =
        absl::StartsWith(date.last(), "--") ? absl::StrCat(date.last().substr(2), " of an unknown year") : date.last();
    if (date.first() == date.last()) return last;
    if (date.first().empty()) return absl::StrCat("by ", last);
    return absl::StrCat(date.first(), " to ", date.last().empty() ? "later" : date.last());
  }
  const v1::Quantity& quantity = claim.quantity();
  const bool one = quantity.has_low() && quantity.has_high() && quantity.low() == 1 && quantity.high() == 1;
  std::string unit = UnitWords(quantity.unit(), !one);
  if (!unit.empty()) unit.insert(0, " ");
  if (!quantity.has_low() || (quantity.low() == 0 && quantity.modality() == v1::MODALITY_AT_MOST)) {
    return quantity.has_high() ? absl::StrCat("at most ", NumberWords(quantity.high()), unit) : "an unknown number";
  }
  if (!quantity.has_high()) return absl::StrCat("at least ", NumberWords(quantity.low()), unit);
  if (quantity.low() == quantity.high())
    return quantity.low() == 0 ? "none" : absl::StrCat(NumberWords(quantity.low()), unit);
  return absl::StrCat(NumberWords(quantity.low()), " to ", NumberWords(quantity.high()), unit);
}

std::string NameOf(const SourcedClaim& sourced) {
  std::string name = SourceName(*sourced.source);
  switch (sourced.claim->attribution().stance()) {
    case v1::Attribution::STANCE_REPORTED:
      return absl::StrCat(name, " (citing ", sourced.claim->attribution().speaker(), ")");
    case v1::Attribution::STANCE_DENIED:
      return absl::StrCat(name, " (citing ", sourced.claim->attribution().speaker(), ", who denies it)");
    case v1::Attribution::STANCE_DISPUTED:
      if (sourced.claim->attribution().speaker().empty()) return absl::StrCat(name, " (which calls it wrong)");
      return absl::StrCat(name, " (citing ", sourced.claim->attribution().speaker(), ", whom it doubts)");
    default:
      return name;
  }
}

}  // namespace

Bounds BoundsOf(const v1::Quantity& quantity) {
  const Unit* const unit = BuiltInUnits().Find(quantity.unit());
  const auto in_base_unit = [unit](double value) { return unit == nullptr ? value : unit->ToBase(value); };
  Bounds bounds;
  if (quantity.has_low()) bounds.low = in_base_unit(quantity.low());
  if (quantity.has_high()) bounds.high = in_base_unit(quantity.high());
  // "More than 500" holds of a number that rounds to 500: the round number is the bound, not 501.
  if (quantity.modality() == v1::MODALITY_AT_LEAST && quantity.has_low() && quantity.granularity() > 1 &&
      std::fmod(quantity.low() - 1, quantity.granularity()) == 0) {
    bounds.low = in_base_unit(quantity.low() - 1);
  }
  // "Two thirds", which has no last digit, is said of 66 percent and of 67.
  if (quantity.unit() == "percent" && quantity.has_granularity() && quantity.granularity() == 0 && bounds.exact() &&
      bounds.low > 0) {
    bounds.low -= in_base_unit(kSpokenShare);
    bounds.high += in_base_unit(kSpokenShare);
  }
  bounds.granularity = std::abs(in_base_unit(quantity.granularity()) - in_base_unit(0));
  // People, votes and things are counted, which no factor makes inexact. A share of a temperature would be a share of
  // its kelvins.
  if (unit != nullptr)
    bounds.conversion = unit->dimension == "temperature" ? Bounds::Conversion::kDegrees : Bounds::Conversion::kRounded;
  return bounds;
}

bool IsElectionResult(const v1::Claim& claim) { return claim.kind() == "votes" || claim.kind() == "seats"; }

Bounds BoundsOf(const v1::Claim& claim) {
  Bounds bounds = BoundsOf(claim.quantity());
  if (claim.kind() == "age" || (IsElectionResult(claim) && bounds.granularity < kLeastRoundedVotes))
    bounds.granularity = 0;
  return bounds;
}

bool CanBothHold(const Bounds& a, const Bounds& b, bool same_unit) {
  const auto slack = [&](double bound) { return same_unit ? 0 : SlackOf(a, bound); };
  if (a.low <= b.high + slack(b.high) && b.low <= a.high + slack(a.high)) return true;
  return IsRounding(a, b) || IsRounding(b, a);
}

bool CanBothHold(const v1::Quantity& a, const v1::Quantity& b) {
  return CanBothHold(BoundsOf(a), BoundsOf(b), a.unit() == b.unit());
}

bool CanBothHold(const v1::DateInterval& a, const v1::DateInterval& b) {
  const auto before = [](const v1::DateInterval& early, const v1::DateInterval& late) {
    const auto end = ParseDayOfAnyYear(early.last(), true), begin = ParseDayOfAnyYear(late.first(), false);
    if (!end.has_value() || !begin.has_value()) return false;
    // Who knows in which year it was.
    return *end < *begin && (end->year() == kUntoldYear) == (begin->year() == kUntoldYear);
  };
  return !before(a, b) && !before(b, a);
}

bool CanBothHold(const v1::Claim& a, const v1::Claim& b) {
  if (a.has_date() != b.has_date()) return true;
  if (a.has_date()) return CanBothHold(a.date(), b.date());
  return CanBothHold(BoundsOf(a), BoundsOf(b), a.quantity().unit() == b.quantity().unit());
}

bool IsPartOfWhole(const v1::Claim& a, const v1::Claim& b) {
  const bool part_a = a.scope() == v1::SCOPE_PART, part_b = b.scope() == v1::SCOPE_PART;
  if (!a.has_quantity() || !b.has_quantity() || part_a == part_b) return false;
  // "Eight kilometres of the road" are all that is buried, and a share is of something always.
  const auto is_measured = [](const v1::Claim& claim) {
    return BuiltInUnits().Find(claim.quantity().unit()) != nullptr;
  };
  if (is_measured(a) || is_measured(b)) return false;
  const v1::Claim &part = part_a ? a : b, &whole = part_a ? b : a;
  // "seven of the country's 18 districts" are no part of nine.
  if (part.has_whole() &&
      (part.whole() < BoundsOf(whole.quantity()).low || part.whole() > BoundsOf(whole.quantity()).high))
    return false;
  return BoundsOf(part.quantity()).low <= BoundsOf(whole.quantity()).high;
}

bool IsCalledWrong(const v1::Claim& claim) {
  const v1::Attribution::Stance stance = claim.attribution().stance();
  return stance == v1::Attribution::STANCE_DENIED || stance == v1::Attribution::STANCE_DISPUTED;
}

bool IsContradiction(const v1::Claim& a, const v1::Claim& b) {
  if (IsCalledWrong(a) == IsCalledWrong(b) || a.has_date() != b.has_date()) return false;
  if (a.has_date()) return a.date().first() == b.date().first() && a.date().last() == b.date().last();
  const Bounds x = BoundsOf(a), y = BoundsOf(b);
  return x.exact() && y.exact() && x.low == y.low;
}

bool AreOppositeWays(const v1::Claim& a, const v1::Claim& b) {
  return CanBothHold(a, b) && DirectionOf(a).IsOpposite(DirectionOf(b));
}

bool AreAtOdds(const v1::Claim& a, const v1::Claim& b) {
  return IsContradiction(a, b) || !CanBothHold(a, b) || AreOppositeWays(a, b);
}

v1::Verdict Judge(const SourcedClaim& a, const SourcedClaim& b) {
  return AreAtOdds(*a.claim, *b.claim) ? JudgeApart(a, b) : v1::VERDICT_AGREE;
}

v1::Verdict JudgeApart(const SourcedClaim& a, const SourcedClaim& b) {
  if (IsContradiction(*a.claim, *b.claim)) return v1::VERDICT_DISAGREE;
  // "Reports of 40 deaths are false" says nothing against twelve.
  if (IsToldByNobody(*a.claim) || IsToldByNobody(*b.claim)) return v1::VERDICT_AGREE;
  if (AreOppositeWays(*a.claim, *b.claim)) return v1::VERDICT_DISAGREE;
  if (IsPartOfWhole(*a.claim, *b.claim)) return v1::VERDICT_AGREE;
  const bool updated = IsLaterToll(a, b) || IsLaterState(a, b) || IsLaterStage(a, b) || IsLaterCount(a, b) ||
                       IsRevision(a, b) || IsLaterOutcome(a, b) || IsLaterAge(a, b);
  return updated ? v1::VERDICT_UPDATED : v1::VERDICT_DISAGREE;
}

double SeverityOf(const v1::Claim& a, const v1::Claim& b) {
  double gap = 1;
  if (IsContradiction(a, b) || AreOppositeWays(a, b)) {
    // Nothing is farther from a value than that it is wrong, or the other way.
  } else if (a.has_date()) {
    const auto end_a = ParseDayOfAnyYear(a.date().last(), true), end_b = ParseDayOfAnyYear(b.date().last(), true);
    if (end_a.has_value() && end_b.has_value())
      gap = std::min(1.0, static_cast<double>(std::abs(*end_a - *end_b)) / 365);
    gap = 0.2 + 0.8 * gap;
  } else {
    const double x = Middle(a), y = Middle(b);
    const double most = std::max(std::abs(x), std::abs(y));
    // A loss and a gain are farther apart than either is from nothing.
    gap = most > 0 ? std::min(1.0, std::abs(x - y) / most) : 0;
  }
  return gap * (IsFlat(a) ? 1 : 0.85) * (IsFlat(b) ? 1 : 0.85) *
         std::min(1.0, 0.5 + std::min(a.confidence(), b.confidence()) / 2);
}

std::string SourceName(const v1::Source& source) {
  return !source.publisher().empty() ? source.publisher() : source.path().substr(source.path().rfind('/') + 1);
}

double AsWritten(double value) {
  // Nobody writes more digits behind the point than these, and a third has no last one.
  constexpr double kWrittenParts = 1e6, kShownParts = 100;
  const double parts = value * kWrittenParts;
  const bool is_written = std::abs(parts - std::round(parts)) <= 1e-9 * std::abs(parts);
  return is_written || std::abs(value) < 1 ? value : std::round(value * kShownParts) / kShownParts;
}

std::string NumberWords(double value) {
  value = AsWritten(value);
  // Thousands are set apart, as people read them. Most numbers are whole, which is quicker.
  const bool is_whole = std::abs(value) < 1e15 && value == std::trunc(value) && !(value == 0 && std::signbit(value));
  std::string digits = is_whole ? absl::StrCat(static_cast<int64_t>(value)) : absl::StrFormat("%.10g", value);
  size_t point = digits.find_first_of(".e");
  if (point == std::string::npos) point = digits.size();
  for (size_t at = point; at > 3 + (digits[0] == '-'); at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string ReasonFor(const SourcedClaim& a, const SourcedClaim& b) {
  if (IsContradiction(*a.claim, *b.claim)) {
    const bool a_wrong = IsCalledWrong(*a.claim);
    const SourcedClaim &says = a_wrong ? b : a, &denies = a_wrong ? a : b;
    const v1::Attribution& attribution = denies.claim->attribution();
    const bool cites = attribution.stance() == v1::Attribution::STANCE_DENIED && !attribution.speaker().empty();
    const std::string how = cites ? absl::StrCat(" cites ", attribution.speaker(), ", who says that it is not so")
                                  : std::string(" calls that wrong");
    return absl::StrCat(NameOf(says), " says ", ValueWords(*says.claim), ", ", SourceName(*denies.source), how, ".");
  }
  if (AreOppositeWays(*a.claim, *b.claim)) {
    const auto told = [](const SourcedClaim& claim) {
      return absl::StrCat(NameOf(claim), " says ", ValueWords(*claim.claim), " (\"", DirectionOf(*claim.claim).word,
                          "\")");
    };
    return absl::StrCat(told(a), ", ", told(b), ": the opposite way.");
  }
  const char* verb = a.claim->has_date() ? "gives" : "says";
  const char* why = a.claim->has_date() ? "no day is in both" : "no number fits both";
  return absl::StrCat(NameOf(a), " ", verb, " ", ValueWords(*a.claim), ", ", NameOf(b), " ", verb, " ",
                      ValueWords(*b.claim), ": ", why, ".");
}

}  // namespace gainsay
