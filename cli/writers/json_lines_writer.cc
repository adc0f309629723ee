// One JSON object a line: a Report with a single group and what belongs to it, or what is known of a document.
#include <memory>
#include <set>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "cli/writers/json.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

absl::Status WriteLine(const google::protobuf::Message& message, Output& out) {
  absl::StatusOr<std::string> json = ToJson(message, JsonLayout::kOneLine);
  if (!json.ok()) return json.status();
  json->push_back('\n');
  out.Write(*json);
  return absl::OkStatus();
}

// Each line stands alone: it can be read as a Report, with the group's claims and their sources.
absl::Status WriteReport(const ReportToWrite& written, const Layout&, Output& out) {
  const v1::Report& report = written.report;
  absl::flat_hash_map<absl::string_view, const v1::Claim*> claims;
  for (const v1::Claim& claim : report.claims()) claims.emplace(claim.id(), &claim);
  absl::flat_hash_map<absl::string_view, int> places;
  for (int i = 0; i < report.sources_size(); ++i) places.emplace(report.sources(i).id(), i);
  for (const v1::ClaimGroup& group : report.groups()) {
    v1::Report line;
    // In the order of the report.
    std::set<int> sources;
    for (const std::string& id : group.claim_ids()) {
      const auto found = claims.find(id);
      if (found == claims.end()) continue;
      *line.add_claims() = *found->second;
      if (const auto place = places.find(found->second->source_id()); place != places.end())
        sources.insert(place->second);
    }
    for (const int source : sources) *line.add_sources() = report.sources(source);
    *line.mutable_generator() = report.generator();
    *line.add_groups() = group;
    if (absl::Status status = WriteLine(line, out); !status.ok()) return status;
  }
  return absl::OkStatus();
}

template <typename Record>
class JsonLinesWriter : public RecordWriter<Record> {
 public:
  explicit JsonLinesWriter(Output& out) : out_(out) {}
  absl::Status Write(const Record& record, absl::string_view) override { return WriteLine(record, out_); }

 private:
  Output& out_;
};

template <typename Record>
std::unique_ptr<RecordWriter<Record>> MakeWriter(const Layout&, Output& out) {
  return std::make_unique<JsonLinesWriter<Record>>(out);
}

}  // namespace

const Format kJsonLinesFormat = {
    .name = "jsonl",
    .report_brief =
        "one line per group of claims about the same thing, conflicts first: a gainsay.v1.Report in JSON that holds "
        "this group, its claims and their sources",
    .write_report = WriteReport,
    .report_has_words = true,
    .frame_brief = "one gainsay.v1.Report in JSON per frame, one a line; the default",
    .write_frame = [](const v1::Report& report, Output& out) { return WriteLine(report, out); },
    .claims_brief = "one gainsay.v1.ClaimSet in JSON per document, one a line",
    .claim_set_writer = MakeWriter<v1::ClaimSet>,
    .mention_set_writer = MakeWriter<MentionSet>,
};

}  // namespace gainsay::cli
