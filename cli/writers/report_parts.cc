#include "cli/writers/report_parts.h"

#include <string>

namespace gainsay::cli {
namespace {

// So many that what is done once for each part does not count, so few that they take little memory.
constexpr int kElementsOfPart = 1000;

class Parts {
 public:
  explicit Parts(absl::FunctionRef<absl::Status(const v1::Report& part)> visit) : visit_(visit) {}

  // Where the next element goes.
  v1::Report& Next() {
    if (elements_ == kElementsOfPart) EndField();
    ++elements_;
    return part_;
  }

  // Before another field begins.
  void EndField() {
    if (elements_ > 0 && status_.ok()) status_ = visit_(part_);
    part_.Clear();
    elements_ = 0;
  }

  const absl::Status& status() const { return status_; }

 private:
  const absl::FunctionRef<absl::Status(const v1::Report& part)> visit_;
  v1::Report part_;
  int elements_ = 0;
  absl::Status status_;
};

}  // namespace

absl::Status ForEachPart(const ReportToWrite& written, absl::FunctionRef<absl::Status(const v1::Report& part)> visit) {
  const v1::Report& report = written.report;
  Parts parts(visit);
  if (report.has_generator()) *parts.Next().mutable_generator() = report.generator();
  parts.EndField();
  for (const v1::Source& source : report.sources()) *parts.Next().add_sources() = source;
  parts.EndField();
  written.ForEachClaim([&](const v1::Claim& claim) { *parts.Next().add_claims() = claim; });
  parts.EndField();
  for (const v1::ClaimGroup& group : report.groups()) *parts.Next().add_groups() = group;
  parts.EndField();
  if (report.has_summary()) *parts.Next().mutable_summary() = report.summary();
  parts.EndField();
  for (const v1::Issue& issue : report.issues()) *parts.Next().add_issues() = issue;
  parts.EndField();
  for (const std::string& id : report.checked_source_ids()) parts.Next().add_checked_source_ids(id);
  parts.EndField();
  for (const v1::NearMiss& miss : report.near_misses()) *parts.Next().add_near_misses() = miss;
  parts.EndField();
  return parts.status();
}

absl::StatusOr<uint32_t> BinarySize(const ReportToWrite& written) {
  size_t size = 0;
  const absl::Status status = ForEachPart(written, [&](const v1::Report& part) {
    size += part.ByteSizeLong();
    return size <= INT32_MAX
               ? absl::OkStatus()
               : absl::ResourceExhaustedError("is larger than the 2 GiB that protobuf allows; compare fewer documents");
  });
  if (!status.ok()) return status;
  return static_cast<uint32_t>(size);
}

}  // namespace gainsay::cli
