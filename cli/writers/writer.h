// The forms an answer can take. A new one is a file with its row (see json_writer.cc), named in formats.cc.
#ifndef GAINSAY_CLI_WRITERS_WRITER_H_
#define GAINSAY_CLI_WRITERS_WRITER_H_

#include <memory>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/stages/mentions.pb.h"
#include "cli/writers/report_to_write.h"
#include "gainsay/v1/claim.pb.h"
#include "gainsay/v1/report.pb.h"

namespace gainsay::cli {

// How a report is laid out. Formats for machines look at `view` alone.
struct Layout {
  // One that the format has.
  View view = View::kConflicts;
  bool color = false;
  // Columns; lines without a break in sight may be longer.
  int width = 100;
  // Agreements, updates and accepted conflicts as well as open ones.
  bool show_all = false;
  // The fingerprints of open conflicts, for those who may want to accept them.
  bool fingerprints = false;
};

// Writes records, one per document, each as soon as it is there.
template <typename Record>
class RecordWriter {
 public:
  virtual ~RecordWriter() = default;
  // `text` is the document's, to show words around a value; may be empty.
  virtual absl::Status Write(const Record& record, absl::string_view text) = 0;
  // After the last one.
  virtual absl::Status Finish() { return absl::OkStatus(); }
};

using ClaimSetWriter = RecordWriter<v1::ClaimSet>;
using MentionSetWriter = RecordWriter<MentionSet>;

inline constexpr View kConflictsOnly[] = {View::kConflicts};

struct Format {
  absl::string_view name;
  // What a report looks like in it, in one line, and what makes it so; null when the format is none for reports.
  absl::string_view report_brief = {};
  absl::Status (*write_report)(const ReportToWrite& written, const Layout& layout, Output& out) = nullptr;
  // Whether a report holds claims with the keys and words by which they are found.
  bool report_has_words = false;
  // The same for a report that is one answer of many to a program.
  absl::string_view frame_brief = {};
  absl::Status (*write_frame)(const v1::Report& report, Output& out) = nullptr;
  // What the report can be arranged by; the first one unless told otherwise.
  absl::Span<const View> views = kConflictsOnly;
  // The same for claim sets.
  absl::string_view claims_brief = {};
  std::unique_ptr<ClaimSetWriter> (*claim_set_writer)(const Layout& layout, Output& out) = nullptr;
  // The same for what one stage recognised; null when the format is none for that.
  std::unique_ptr<MentionSetWriter> (*mention_set_writer)(const Layout& layout, Output& out) = nullptr;
};

absl::Span<const Format* const> Formats();
// Null when there is no such format.
const Format* FindFormat(absl::string_view name);

// The formats that a command can write: those for claim sets for "extract", those for frames for "compare", those for
// reports otherwise.
std::vector<Choice> FormatsOf(absl::string_view command);
bool HasView(const Format& format, View view);
// Names of the formats for reports that have the view.
std::vector<absl::string_view> FormatsWith(View view);
// Names of those for what one stage recognised.
std::vector<absl::string_view> FormatsOfMentions();

extern const Format kTextFormat;
extern const Format kJsonFormat;
extern const Format kJsonLinesFormat;
extern const Format kTextprotoFormat;
extern const Format kBinaryFormat;
extern const Format kBase64Format;
extern const Format kHtmlFormat;
extern const Format kMarkdownFormat;
extern const Format kCsvFormat;
extern const Format kSarifFormat;
extern const Format kGithubFormat;
extern const Format kGitlabFormat;
extern const Format kJunitFormat;
extern const Format kClaimReviewFormat;

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_WRITERS_WRITER_H_
