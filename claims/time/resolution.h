// What a phrase comes to: days, or the reason why there are none.
#ifndef GAINSAY_CLAIMS_TIME_RESOLUTION_H_
#define GAINSAY_CLAIMS_TIME_RESOLUTION_H_

#include <optional>

#include "absl/strings/string_view.h"
#include "claims/time/calendar.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

struct Resolution {
  std::optional<DayRange> days;
  v1::DateInterval::Granularity granularity = v1::DateInterval::GRANULARITY_UNSPECIFIED;
  bool approximate = false;
  bool relative = false;
  // The words name a day, and only the day of publication tells its year.
  bool year_inferred = false;
  // Why there are no days; a constant.
  absl::string_view unresolved;
  // Of a day or a month that lacks only its year: the month, and the day of the month, 0 for all of it.
  int month = 0;
  int day = 0;
};

inline constexpr absl::string_view kNoPublication = "needs a publication date, which is not known";
inline constexpr absl::string_view kNoStory = "needs a date told shortly before, and there is none";
inline constexpr absl::string_view kNoDay = "needs a single day told shortly before, and the last date is longer";
inline constexpr absl::string_view kNoSingle = "needs a shorter date told shortly before, and the last one is longer";
inline constexpr absl::string_view kNoYear = "has no year, and neither the publication date nor the story gives one";
inline constexpr absl::string_view kNoSuchDay = "is no day of the calendar";
inline constexpr absl::string_view kNoOrder =
    "day and month could be either way round, and nothing in the document tells";
inline constexpr absl::string_view kEvent = "is measured from an event, not from a date";
inline constexpr absl::string_view kTooFar = "lies outside the calendar";

inline Resolution Unresolved(absl::string_view reason) {
  Resolution resolution;
  resolution.unresolved = reason;
  return resolution;
}

inline Resolution Resolved(const DayRange& days, v1::DateInterval::Granularity granularity, bool relative) {
  Resolution resolution;
  resolution.days = days;
  resolution.granularity = granularity;
  resolution.relative = relative;
  return resolution;
}

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TIME_RESOLUTION_H_
