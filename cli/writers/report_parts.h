// Reports in parts, for formats that hold all claims: of an archive they are more than memory holds as messages.
#ifndef GAINSAY_CLI_WRITERS_REPORT_PARTS_H_
#define GAINSAY_CLI_WRITERS_REPORT_PARTS_H_

#include <cstdint>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "cli/writers/report_to_write.h"
#include "gainsay/v1/report.pb.h"

namespace gainsay::cli {

// Visits parts that one after the other make up the report with all its claims. A part holds one field, or some
// elements of a repeated one; they come in the order of the fields. Returns the first error of a visit, and visits no
// more after it.
absl::Status ForEachPart(const ReportToWrite& written, absl::FunctionRef<absl::Status(const v1::Report& part)> visit);

// How many bytes the report takes in binary, in which it is its parts one after the other. An error if that is more
// than protobuf reads.
absl::StatusOr<uint32_t> BinarySize(const ReportToWrite& written);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_WRITERS_REPORT_PARTS_H_
