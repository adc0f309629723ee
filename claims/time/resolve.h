// Which days a phrase means, given the day of publication and the dates that the story has told so far.
//
// A month or a day without a year is the last one before publication, or the next one if the sentence speaks of the
// future or of a day that was set, or the nearer of the two if it says what is ("the vote is on 24 March"). Two things
// come before that: a weekday that only fits another year, and a date with a year told just before ("It broke out on
// July 22, 2018. When it was ringed, on August 30, ...") or, in a look back, anywhere before.
#ifndef GAINSAY_CLAIMS_TIME_RESOLVE_H_
#define GAINSAY_CLAIMS_TIME_RESOLVE_H_

#include <deque>
#include <optional>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "claims/time/phrase.h"
#include "claims/time/resolution.h"
#include "claims/time/tense.h"

namespace gainsay {

// How a document writes days in digits.
enum class NumericOrder : uint8_t { kUnknown, kDayFirst, kMonthFirst };

class DateResolver {
 public:
  explicit DateResolver(std::optional<absl::CivilDay> published) : published_(published) {}

  std::optional<absl::CivilDay> published() const { return published_; }
  // Whether anything may tell the year of a day.
  bool has_year() const { return published_ || dated_; }
  void set_order(NumericOrder order) { order_ = order; }

  // The sentence that the next phrases stand in.
  void Enter(uint32_t sentence, uint32_t paragraph);
  // `tense`: whether the sentence says that the date is still to come.
  Resolution Resolve(const DatePhrase& phrase, Tense tense) const;
  // Makes it the date that "five days later" goes on from.
  void Remember(const DatePhrase& phrase, const Resolution& resolution);

 private:
  struct Told {
    DayRange days;
    uint32_t sentence = 0;
    uint32_t paragraph = 0;
  };

  Resolution ResolveBase(const DatePhrase& phrase, Tense tense) const;
  Resolution ResolveCalendar(const DatePhrase& phrase, Tense tense) const;
  Resolution ResolveWeekday(const DatePhrase& phrase, Tense tense) const;
  Resolution ResolveDayOfSomeMonth(const DatePhrase& phrase, Tense tense) const;
  Resolution ResolveSameTime() const;
  Resolution ResolveUnit(const DatePhrase& phrase) const;
  Resolution ResolveShift(const DatePhrase& phrase, Tense tense) const;
  Resolution ResolveSpan(const DatePhrase& phrase) const;
  Resolution ResolveNumeric(const DatePhrase& phrase) const;

  // The year the phrase names by number or by pointer; 0 if it names none, with the reason in `unresolved` if it cannot
  // be told.
  int NamedYear(const DatePhrase& phrase, absl::string_view& unresolved) const;
  // The days of the phrase in the year that its surroundings suggest.
  Resolution InferYear(const DatePhrase& phrase, Tense tense) const;
  // The day or month without a year in the year that puts it nearest to a day told with one; nullopt if none is near.
  std::optional<DayRange> NearToldDay(const DatePhrase& phrase) const;
  Resolution InferFromPublication(const DatePhrase& phrase, Tense tense) const;
  bool IsNext(const DatePhrase& phrase, const std::optional<DayRange>& next, const std::optional<DayRange>& last,
              Tense tense) const;
  int FullYear(int two_digits) const;
  // How far back, in sentences, the story's date may lie: for "five days later", and for what is coarser ("that year").
  static constexpr uint32_t kNear = 8;
  static constexpr uint32_t kFar = 60;
  // The story's date, if it was told at most so many sentences ago.
  const Told* Story(uint32_t sentences) const;

  const std::optional<absl::CivilDay> published_;
  NumericOrder order_ = NumericOrder::kUnknown;
  uint32_t sentence_ = 0;
  uint32_t paragraph_ = 0;
  std::optional<Told> story_;
  // The last date told with its year.
  std::optional<Told> dated_;
  // The last single days that were told with their year.
  std::deque<absl::CivilDay> told_days_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TIME_RESOLVE_H_
