// What of a comparison of all with all concerns some sources alone.
#ifndef GAINSAY_CLI_CHECKING_H_
#define GAINSAY_CLI_CHECKING_H_

#include <string>

#include "absl/container/flat_hash_set.h"
#include "gainsay/v1/report.pb.h"

namespace gainsay::cli {

// Leaves in the report what involves the sources with these ids, which become its checked_source_ids:
//
//   conflicts   those with one of these sources on a side
//   groups      those with such a conflict, and those without any conflict in which one of these sources has a claim. A
//               group whose conflicts are all between other sources goes: what its members come to would no longer
//               show.
//   near misses those with one of these sources on a side
//   claims      those of these sources and those of the groups and near misses that are left
//   sources     these and those of the claims that are left
//
// The counts of groups in the summary follow; those of what was read stay.
void KeepWhatInvolves(const absl::flat_hash_set<std::string>& source_ids, v1::Report& report);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_CHECKING_H_
