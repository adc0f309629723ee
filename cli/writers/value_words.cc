#include "cli/writers/value_words.h"

#include <charconv>
#include <limits>
#include <tuple>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "claims/quantity/units.h"
#include "cli/display.h"
#include "compare/verdict.h"

namespace gainsay::cli {
namespace {

std::string CommasInto(absl::string_view number) {
  const size_t sign = absl::StartsWith(number, "-") ? 1 : 0;
  const size_t digits_end = number.find('.') == number.npos ? number.size() : number.find('.');
  std::string out;
  for (size_t i = 0; i < number.size(); ++i) {
    if (i > sign && i < digits_end && (digits_end - i) % 3 == 0) out.push_back(',');
    out.push_back(number[i]);
  }
  return out;
}

// The shortest digits that mean this number, never with an exponent.
std::string NumberWords(double number) {
  number = AsWritten(number);
  char digits[400];
  const auto result = std::to_chars(std::begin(digits), std::end(digits), number, std::chars_format::fixed);
  if (result.ec != std::errc()) return absl::StrCat(number);
  return CommasInto(absl::string_view(digits, static_cast<size_t>(result.ptr - digits)));
}

std::string UnitOf(const v1::Quantity& quantity) {
  if (quantity.unit() == "percent") return "%";
  const bool one = quantity.has_low() && quantity.has_high() && quantity.low() == 1 && quantity.high() == 1;
  const std::string words = UnitWords(Clean(quantity.unit()), !one);
  return words.empty() ? "" : absl::StrCat(" ", words);
}

bool EndsMonth(absl::string_view day) {
  const absl::string_view month_and_day = day.substr(5);
  for (absl::string_view last : {"01-31", "02-28", "02-29", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31",
                                 "09-30", "10-31", "11-30", "12-31"}) {
    if (month_and_day == last) return true;
  }
  return false;
}

using Order = std::tuple<bool, double, double, absl::string_view, absl::string_view>;

Order OrderOf(const v1::Claim& claim) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  if (claim.has_date()) return {true, 0, 0, claim.date().first(), claim.date().last()};
  const v1::Quantity& quantity = claim.quantity();
  return {false,
          quantity.has_low() ? quantity.low() : -kInfinity,
          quantity.has_high() ? quantity.high() : kInfinity,
          {},
          {}};
}

}  // namespace

std::string ValueWords(const v1::Quantity& quantity) {
  const std::string unit = UnitOf(quantity);
  if (!quantity.has_low() && !quantity.has_high()) return "unknown";
  if (!quantity.has_low()) return absl::StrCat("at most ", NumberWords(quantity.high()), unit);
  if (!quantity.has_high()) return absl::StrCat(NumberWords(quantity.low()), unit, " or more");
  if (quantity.low() == quantity.high()) return absl::StrCat(NumberWords(quantity.low()), unit);
  return absl::StrCat(NumberWords(quantity.low()), " to ", NumberWords(quantity.high()), unit);
}

std::string ValueWords(const v1::DateInterval& date) {
  const std::string first = Clean(date.first()), last = Clean(date.last());
  const auto told = [](const std::string& day) {
    return absl::StartsWith(day, "--") ? absl::StrCat(day.substr(2), " of an unknown year") : day;
  };
  if (first.empty() && last.empty()) return "unknown";
  if (first.empty()) return absl::StrCat(told(last), " or earlier");
  if (last.empty()) return absl::StrCat(told(first), " or later");
  if (first == last) return told(first);
  const bool days = first.size() == 10 && last.size() == 10;
  if (days && first.substr(0, 4) == last.substr(0, 4)) {
    if (absl::EndsWith(first, "-01-01") && absl::EndsWith(last, "-12-31")) return first.substr(0, 4);
    const bool one_month = first.substr(0, 7) == last.substr(0, 7);
    // Of a February, 28 may be the last day or the last but one: then the days are told.
    const bool whole = absl::EndsWith(first, "-01") && EndsMonth(last) && !absl::EndsWith(last, "-02-28");
    if (one_month && whole) return first.substr(0, 7);
  }
  return absl::StrCat(first, " to ", last);
}

std::string ValueWords(const v1::Claim& claim) {
  if (claim.has_quantity()) return ValueWords(claim.quantity());
  if (claim.has_date()) return ValueWords(claim.date());
  return "unknown";
}

std::string WithCommas(uint64_t number) { return CommasInto(absl::StrCat(number)); }

bool ValueLess(const v1::Claim& a, const v1::Claim& b) { return OrderOf(a) < OrderOf(b); }

std::string AttributionWords(const v1::Attribution& attribution) {
  const std::string speaker = Clean(attribution.speaker());
  switch (attribution.stance()) {
    case v1::Attribution::STANCE_REPORTED:
      return speaker.empty() ? "reported, not asserted" : absl::StrCat("according to ", speaker);
    case v1::Attribution::STANCE_DENIED:
      return speaker.empty() ? "denied" : absl::StrCat("denied by ", speaker);
    case v1::Attribution::STANCE_DISPUTED:
      return absl::StrCat(speaker.empty() ? "" : absl::StrCat("claimed by ", speaker, ", "),
                          "disputed by the source itself");
    default:
      return "";
  }
}

std::string PlaceWords(const v1::Source& source, const v1::Span& span) {
  const std::string name = Clean(source.path().empty() ? source.id() : source.path());
  return span.line() == 0 ? name : absl::StrCat(name, ":", span.line(), ":", span.column());
}

}  // namespace gainsay::cli
