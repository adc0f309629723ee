// Whether two claims about the same thing can both hold.
//
//   27 against 25                        no
//   45.7% against "about 46%"            yes: their bounds share a value
//   1,203 against 1,200                  yes: the one is the other rounded
//   14 August against 15 August          no
//   2014 against June 2014               yes: the one contains the other
//   40 on Monday, 52 on Wednesday        updated: a toll that rises from report to report
//   58 seats while votes are counted, 57 updated, as is what was revised or planned
//   40 against "reports of 40 are false" no
//
// This is of two claims alone; what the rest of their group tells of an update is in history.h.
#ifndef GAINSAY_COMPARE_VERDICT_H_
#define GAINSAY_COMPARE_VERDICT_H_

#include <cstdint>
#include <limits>
#include <string>

#include "gainsay/v1/claim.pb.h"
#include "gainsay/v1/report.pb.h"
#include "gainsay/v1/source.pb.h"

namespace gainsay {

// A claim with the document it stands in.
struct SourcedClaim {
  const v1::Claim* claim = nullptr;
  const v1::Source* source = nullptr;
};

// What a number leaves open, in the base unit of its unit's dimension.
struct Bounds {
  // How a bound given in another unit may be off: writers round when they convert.
  enum class Conversion : uint8_t { kExact, kRounded, kDegrees };

  // Infinite where the words set none.
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
  // Step of the last digit given; 0 where it is not known.
  double granularity = 0;
  Conversion conversion = Conversion::kExact;

  bool exact() const { return low == high; }
};

// Votes and seats: counted to the last one, and each of those who stand has its own.
bool IsElectionResult(const v1::Claim& claim);

Bounds BoundsOf(const v1::Quantity& quantity);
// The same of what is claimed: an age is not rounded to tens, nor is a result of 338 votes.
Bounds BoundsOf(const v1::Claim& claim);

// Whether one value satisfies both. Numbers of one dimension are compared in its base unit.
bool CanBothHold(const v1::Quantity& a, const v1::Quantity& b);
// The same for bounds that are at hand; `same_unit` is whether the two were given in one unit.
bool CanBothHold(const Bounds& a, const Bounds& b, bool same_unit);
bool CanBothHold(const v1::DateInterval& a, const v1::DateInterval& b);
// Both numbers or both dates; a number and a date never hold each other up, and can both hold.
bool CanBothHold(const v1::Claim& a, const v1::Claim& b);

// Whether the one counts a part of what the other counts as a whole, and no more: 25 of one brigade are among the 27.
// Symmetric.
bool IsPartOfWhole(const v1::Claim& a, const v1::Claim& b);

// Whether a claim is told only as what is not so: its source calls it wrong, or cites somebody who denies it.
bool IsCalledWrong(const v1::Claim& claim);
// Whether the one says what the other calls wrong: both give the same value. Symmetric. A value that somebody denies
// may also be his own ("denies it and says 27"): beside another value it is compared like any other.
bool IsContradiction(const v1::Claim& a, const v1::Claim& b);
// Whether one says that something went the one way and the other the opposite way, by the same number: prices rose 5
// percent, or fell 5 percent. Symmetric.
bool AreOppositeWays(const v1::Claim& a, const v1::Claim& b);
// Whether they contradict each other, tell opposite ways or cannot both hold.
bool AreAtOdds(const v1::Claim& a, const v1::Claim& b);

// VERDICT_AGREE, VERDICT_DISAGREE or VERDICT_UPDATED. Symmetric.
v1::Verdict Judge(const SourcedClaim& a, const SourcedClaim& b);
// The same for two claims that are at odds, as those know who asked already.
v1::Verdict JudgeApart(const SourcedClaim& a, const SourcedClaim& b);

// How much a conflict matters, 0 to 1.
double SeverityOf(const v1::Claim& a, const v1::Claim& b);

// The publisher, else the file's name.
std::string SourceName(const v1::Source& source);
// "1,250".
std::string NumberWords(double value);
// The number with the digits that somebody may have written: of a third, 33.33.
double AsWritten(double value);

// Why both cannot hold, in one sentence.
std::string ReasonFor(const SourcedClaim& a, const SourcedClaim& b);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_VERDICT_H_
