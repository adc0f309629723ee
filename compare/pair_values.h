// What the values and times of two claims say of their being about the same thing.
#ifndef GAINSAY_COMPARE_PAIR_VALUES_H_
#define GAINSAY_COMPARE_PAIR_VALUES_H_

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "absl/time/civil_time.h"
#include "compare/pair_features.h"
#include "compare/verdict.h"

namespace gainsay {

template <bool kExplain>
class PairValues {
 public:
  // `other_noun`: whether the claims count things that have nothing to do with each other; `one_happening`: whether
  // they are dates of one happening.
  PairValues(PairFeatures<kExplain>& features, bool other_noun, bool one_happening)
      : features_(features),
        a_(features.a),
        b_(features.b),
        vocabulary_(features.vocabulary),
        other_noun_(other_noun),
        one_happening_(one_happening) {}

  void Weigh() {
    if (a_.has_date) return WeighDates();
    WeighTime();
    WeighValues();
    WeighScope();
  }

 private:
  // Two dates this many days apart are as far apart as can be; beyond the second number they are hardly ever one.
  static constexpr double kFarDays = 2000;
  // Times of one happening differ by this much at most; within a month they may be two days of one story; more than
  // about a year apart they are other years.
  static constexpr int kTimeSlackDays = 2;
  static constexpr int kNearTimeDays = 31;
  static constexpr int kOtherYearDays = 400;
  // Values nearer than this, as the logarithm of their ratio, are near; as far as kFarRatio they are as far as can be.
  static constexpr double kNearRatio = 0.4;
  static constexpr double kFarRatio = 3;
  static constexpr double kSecondsOfYear = 365.2425 * 86400;
  // Ages of one person by two sources: in the development sets 28 of 59 pairs up to six years apart are of one person,
  // 8 of 55 up to twelve, and 1 of 268 beyond.
  static constexpr double kOtherAgeYears = 8;
  static constexpr double kOtherPersonYears = 13;
  // What two digits that changed places count for, against three and more.
  static constexpr double kShortDigits = 0.4;
  // What a sum of few digits counts for that is ten or a thousand times the other: 22 of 27 such pairs are of one
  // thing.
  static constexpr double kShiftedSum = 0.6;
  // What years count for that differ as 1874 and 1847 do: 9 of 28 such pairs are of one happening.
  static constexpr double kMixedYears = 0.3;
  // Somebody who says "none" is more often at odds with one who says three than with one who says thirty.
  static constexpr double kFew = 10;
  // Counts are great beyond the first number, and as great as can be this many powers of ten later.
  static constexpr double kGreat = 10;
  static constexpr double kGreatTens = 3;
  // Hours and less are brief, days less so, and longer stretches of time not at all.
  static constexpr double kHourSeconds = 3600;
  static constexpr double kBriefSeconds = 4.0 * 86400;
  // Thirty times as much is another measure, or a slip worth a look.
  static constexpr double kVeryFarRatio = 3.4;

  void Add(Feature feature, double measure) { features_.Add(feature, measure); }

  // Days between two intervals; 0 if they touch or one is open.
  static int64_t DaysApart(const Days& a, const Days& b) {
    const auto gap = [](const Days& early, const Days& late) -> int64_t {
      return early.has_last() && late.has_first() && late.first > early.last ? int64_t{late.first} - early.last : 0;
    };
    return std::max(gap(a, b), gap(b, a));
  }

  static double LengthOf(const Days& days) {
    return days.has_first() && days.has_last() ? static_cast<double>(int64_t{days.last} - days.first + 1) : 3650.0;
  }

  // The year that the days are; 0 if they are none.
  static int64_t YearOf(const Days& days) {
    if (LengthOf(days) < 365 || LengthOf(days) > 366) return 0;
    const absl::CivilDay first = absl::CivilDay() + days.first;
    return first.month() == 1 && first.day() == 1 ? first.year() : 0;
  }

  // "At least 40", "within six hours".
  static bool IsOpen(const Bounds& bounds) {
    return !std::isfinite(bounds.low) || !std::isfinite(bounds.high) || (bounds.low == 0 && bounds.high > 0);
  }

  bool GiveOneLimit() const { return IsOpen(a_.bounds) != IsOpen(b_.bounds); }

  static bool IsZero(const ClaimProfile& profile) { return profile.has_quantity && profile.middle == 0; }

  void WeighTime() {
    if (!a_.has_time || !b_.has_time) return;
    const int64_t apart = DaysApart(a_.time, b_.time);
    if (apart > kOtherYearDays) {
      Add(Feature::kOtherYear, 1);
      // Where both are told to the month, nothing is left of it being one event.
      if (std::max(LengthOf(a_.time), LengthOf(b_.time)) <= kNearTimeDays) Add(Feature::kOtherYearExactly, 1);
      return;
    }
    if (apart > kNearTimeDays) return Add(Feature::kOtherTime, 1);
    if (apart > kTimeSlackDays) return Add(Feature::kNearTime, 1);
    // Agreement on a day says more than agreement on a year.
    const double span = std::max(LengthOf(a_.time), LengthOf(b_.time));
    Add(Feature::kSameTime, span <= 40 ? 1 : 0.5);
  }

  bool HaveOneSpeaker() const {
    return a_.tells_no_happening && b_.tells_no_happening &&
           HaveWordInCommon(vocabulary_.Text(a_.speaker), vocabulary_.Text(b_.speaker));
  }

  void WeighDates() {
    const double apart = static_cast<double>(DaysApart(a_.date, b_.date));
    if (apart > 0) {
      if (AreMixedYears(YearOf(a_.date), YearOf(b_.date))) {
        Add(Feature::kMixedDigits, kMixedYears);
      } else {
        Add(Feature::kDatesApart, std::min(1.0, std::log(apart + 1) / std::log(kFarDays)));
      }
      // Sources differ by a day over one happening; days farther apart are of two.
      if (LengthOf(a_.date) == 1 && LengthOf(b_.date) == 1)
        Add(apart == 1 ? Feature::kDateNextDay : Feature::kDateOtherDay, 1);
      const bool are_days = LengthOf(a_.date) == 1 && LengthOf(b_.date) == 1 && apart > 1;
      const bool once = (a_.traits & b_.traits & kOnce) != 0;
      if (one_happening_ && (are_days || once)) Add(Feature::kSameHappening, 1);
      if (a_.is_day_of_writing || b_.is_day_of_writing) Add(Feature::kDateOfWriting, 1);
      // "The ministry said on Friday": the union may well speak on another day.
      if ((a_.tells_no_happening || b_.tells_no_happening) && !HaveOneSpeaker()) Add(Feature::kSpeechApart, 1);
      return;
    }
    const double span = std::max(LengthOf(a_.date), LengthOf(b_.date));
    Add(span <= 7 ? Feature::kSameDay : Feature::kSameStretch, 1);
  }

  void WeighValues() {
    if (IsZero(a_) || IsZero(b_)) {
      if (IsZero(a_) && IsZero(b_)) return Add(Feature::kSameValue, 1);
      if (a_.dimension == Dimension::kDuration || std::max(std::abs(a_.middle), std::abs(b_.middle)) < kFew)
        Add(Feature::kNoneAgainstFew, 1);
      return Add(Feature::kNoneAgainstSome, 1);
    }
    WeighSizes();
    if (a_.dimension == Dimension::kAge && b_.dimension == Dimension::kAge) WeighAges();
    const auto [smaller, greater] = std::minmax({std::abs(a_.middle), std::abs(b_.middle)});
    const double ratio = std::log(greater / smaller);
    const double step = std::max(a_.bounds.granularity, b_.bounds.granularity);
    const double steps = step > 0 ? greater / step : 1;
    if (ratio < 1e-9) {
      Add(Feature::kSameValue, 1);
      // 7,176,141 is not met twice by chance; 2 is.
      if (steps > 1) Add(Feature::kSameRareValue, std::min(1.0, std::log10(steps) / 3));
      return;
    }
    if (ratio < kNearRatio) {
      const double nearness = (1 - ratio / kNearRatio) * std::min(1.0, std::log10(steps + 1) / 2);
      Add(Feature::kNearValue, nearness);
      if (other_noun_) Add(Feature::kNearValueOtherNoun, nearness);
    }
    if (a_.unit == b_.unit) {
      if (AreMixed(a_.digits, b_.digits)) Add(Feature::kMixedDigits, a_.digits.is_short() ? kShortDigits : 1);
      // How far apart they are is what the slip made of them.
      if (const double shifted = MeasureShifted(); shifted > 0) return Add(Feature::kShiftedDigits, shifted);
    } else if (a_.dimension == Dimension::kMeasure && a_.digits.whole() > 1 && AreOneNumber(a_.digits, b_.digits)) {
      return Add(Feature::kSameNumberOtherUnit, 1);
    }
    if (CanBothHold(a_, b_)) Add(Feature::kValuesFit, 1);
    // Who says "more than 100" may stand farther from who says twelve.
    Add(GiveOneLimit() ? Feature::kFarLimit : Feature::kFarValue, std::min(1.0, ratio / kFarRatio));
    if (ratio > kVeryFarRatio) Add(Feature::kVeryFarValue, 1);
  }

  // A story has few numbers in the thousands, and what lasts minutes or days is its own; years are its surroundings.
  void WeighSizes() {
    const double least = std::min(std::abs(a_.middle), std::abs(b_.middle));
    if (a_.dimension == Dimension::kCount && b_.dimension == Dimension::kCount && least > kGreat)
      Add(Feature::kBothGreat, std::min(1.0, std::log10(least / kGreat) / kGreatTens));
    const double longest = std::max(std::abs(a_.middle), std::abs(b_.middle));
    if (a_.dimension == Dimension::kDuration && longest < kBriefSeconds)
      Add(Feature::kBothBrief,
          std::min(1.0, std::log(kBriefSeconds / longest) / std::log(kBriefSeconds / kHourSeconds)));
    if (GiveOneLimit()) Add(Feature::kOneOpen, 1);
  }

  // How surely they are one number but for a comma, or a million for a billion; 0 if they are not.
  double MeasureShifted() const {
    if (!a_.digits.is_short()) return AreShifted(a_.digits, b_.digits) ? 1 : 0;
    return a_.dimension == Dimension::kMoney && AreShiftedByAWord(a_.digits, b_.digits) ? kShiftedSum : 0;
  }

  // Sources that differ over the age of one person do so by some years.
  void WeighAges() {
    const double years = std::abs(a_.middle - b_.middle) / kSecondsOfYear;
    if (years > 0 && years < kOtherAgeYears) Add(Feature::kAgeNear, 1 - years / kOtherAgeYears);
    if (years >= kOtherPersonYears) Add(Feature::kAgeFar, 1);
    // The writer of a letter is not who others write of, unless the ages tell so.
    if (years > 0 && a_.is_of_writer != b_.is_of_writer) Add(Feature::kAgeOfWriter, 1);
  }

  void WeighScope() {
    if (a_.is_part != b_.is_part) Add(Feature::kOtherScope, 1);
    if (a_.is_additional != b_.is_additional) Add(Feature::kOneAdditional, 1);
    if ((a_.reality == Reality::kFact) != (b_.reality == Reality::kFact)) {
      const bool hypothetical = a_.reality == Reality::kHypothetical || b_.reality == Reality::kHypothetical;
      Add(hypothetical ? Feature::kHypothetical : Feature::kOtherFactuality, 1);
    }
    if (a_.change_side != v1::CHANGE_SIDE_UNSPECIFIED && b_.change_side != v1::CHANGE_SIDE_UNSPECIFIED &&
        a_.change_side != b_.change_side) {
      Add(Feature::kOtherSide, 1);
    }
  }

  PairFeatures<kExplain>& features_;
  const ClaimProfile& a_;
  const ClaimProfile& b_;
  const Vocabulary& vocabulary_;
  const bool other_noun_;
  const bool one_happening_;
};

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_PAIR_VALUES_H_
