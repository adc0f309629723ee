// The years of days that a document names without one: "on 18 October".
//
// Sources that are compared tell of much the same time. Where most of the others were published within two years of the
// first of them,
//
//   in a source that does not say when it was written  the day is that of the year in which it is nearest to the first;
//                                                      else it stays without a year, and is compared with nothing
//   where no source says when it was written           days without a year are of one year, whichever it is
//   in one that looks back, eleven months later or     a day near that of the first source is of the story's year, not
//   more, where most others are older than that        of the source's
#ifndef GAINSAY_COMPARE_YEARS_H_
#define GAINSAY_COMPARE_YEARS_H_

#include <optional>

#include "absl/time/civil_time.h"
#include "absl/types/span.h"
#include "gainsay/v1/claim.pb.h"
#include "gainsay/v1/source.pb.h"

namespace gainsay {

// Whether the claim's date is "--MM-DD" or "--MM", or only the day of publication told the year of its date or time.
bool MayTakeYear(const v1::Claim& claim, const v1::Source& source);

// What all sources that are compared tell of the time of their story.
class StoryYears {
 public:
  // Of each source of all claims, or of each source once; those of one source stand together.
  explicit StoryYears(absl::Span<const v1::Source* const> sources);

  // Whether claims of the source may be given a year at all.
  bool Concern(const v1::Source& source) const;
  // Gives a claim that may take one its year, and the blocking keys that go with it; false if nothing changed.
  bool Supply(const v1::Source& source, v1::Claim& claim) const;

 private:
  // When the first source was published, if any says so.
  std::optional<absl::CivilDay> first_;
  // Whether most sources are of its time, for those without a day and for those that look back.
  bool tells_year_ = false;
  // Whether no source says when it was written: days without a year are then compared with each other.
  bool is_undated_ = false;
  bool may_look_back_ = false;
};

// Does so for all that may take one. `sources` has the source of each claim, at the same index.
void SupplyYears(absl::Span<v1::Claim* const> claims, absl::Span<const v1::Source* const> sources);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_YEARS_H_
