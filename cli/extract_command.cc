#include <unistd.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "claims/extractor.h"
#include "cli/commands.h"
#include "cli/issues.h"
#include "cli/readers/bytes.h"
#include "cli/readers/documents.h"
#include "cli/readers/stream.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

// The answer to a line of the stream, whatever the line holds.
v1::ClaimSet Answer(absl::string_view line, int number, const Options& options, StreamRecord& record) {
  const std::string place = absl::StrCat("line ", number, ": ");
  const absl::Status status = ParseStreamRecord(line, record);
  if (record.document.source.published().empty()) record.document.source.set_published(options.published);
  v1::ClaimSet claim_set;
  if (status.ok()) {
    claim_set = Extractor::BuiltIn().Extract(record.document);
  } else {
    *claim_set.mutable_generator() = Extractor::BuiltIn().generator();
    *claim_set.mutable_source() = record.document.source;
    v1::Issue& issue = record.issues.emplace_back();
    issue.set_severity(v1::Issue::SEVERITY_ERROR);
    issue.set_message(std::string(status.message()));
  }
  for (v1::Issue& issue : record.issues) {
    issue.set_message(absl::StrCat(place, issue.message()));
    *claim_set.add_issues() = std::move(issue);
  }
  return claim_set;
}

absl::Status CannotWrite(const absl::Status& status) {
  return absl::Status(status.code(), absl::StrCat("the claims: ", status.message()));
}

// A program that drives a stream takes any other exit status than 0 for a crash, so the lines' own trouble stays in
// their answers.
absl::Status AnswerLines(const Options& options, ClaimSetWriter& writer, Console& console) {
  LineReader lines(STDIN_FILENO);
  std::string line;
  for (int number = 1; console.out.wanted() && lines.Next(line); ++number) {
    StreamRecord record;
    const v1::ClaimSet claim_set = Answer(line, number, options, record);
    if (absl::Status status = writer.Write(claim_set, record.document.text); !status.ok()) return CannotWrite(status);
    // main tells of an error; here the lost answers end the loop.
    (void)console.out.Flush();
  }
  if (absl::Status status = writer.Finish(); !status.ok()) return CannotWrite(status);
  if (!lines.status().ok()) return absl::DataLossError(absl::StrCat("standard input ", lines.status().message()));
  return absl::OkStatus();
}

ExitCode ExtractStream(const Options& options, ClaimSetWriter& writer, Console& console) {
  if (!options.arguments.empty() || !options.manifests.empty()) {
    Complain(console, "extract: --stream reads standard input; leave files and --manifest out");
    return kTrouble;
  }
  if (absl::Status status = AnswerLines(options, writer, console); !status.ok()) {
    Complain(console, status.message());
    return kTrouble;
  }
  return kNoConflict;
}

// The claims of one input, or none and the reason.
v1::ClaimSet ExtractOne(const Input& input, std::string& text) {
  absl::StatusOr<Document> document = ReadDocument(input);
  if (document.ok()) {
    text = document->text;
    return Extractor::BuiltIn().Extract(*document);
  }
  v1::ClaimSet claim_set;
  *claim_set.mutable_generator() = Extractor::BuiltIn().generator();
  *claim_set.mutable_source() = input.source;
  *claim_set.add_issues() = UnreadableInput(input, document.status());
  return claim_set;
}

ExitCode ExtractFiles(const Options& options, ClaimSetWriter& writer, Console& console) {
  absl::StatusOr<std::vector<Input>> inputs = ListInputs(options);
  if (!inputs.ok()) {
    Complain(console, inputs.status().message());
    return kTrouble;
  }
  ExitCode code = kNoConflict;
  for (const Input& input : *inputs) {
    if (!console.out.wanted()) break;
    std::string text;
    const v1::ClaimSet claim_set = ExtractOne(input, text);
    TellIssues(claim_set.issues(), console);
    code = std::max(code, Outcome(claim_set.issues()));
    if (absl::Status status = writer.Write(claim_set, text); !status.ok()) {
      Complain(console, absl::StrCat(input.source.path(), ": ", status.message()));
      code = kTrouble;
    }
  }
  if (absl::Status status = writer.Finish(); !status.ok()) {
    Complain(console, status.message());
    code = kTrouble;
  }
  return code;
}

ExitCode Extract(const Options& options, Console& console) {
  const std::unique_ptr<ClaimSetWriter> writer =
      FindFormat(options.format)->claim_set_writer(LayoutOf(options, console), console.out);
  return options.stream ? ExtractStream(options, *writer, console) : ExtractFiles(options, *writer, console);
}

constexpr absl::string_view kFlags[] = {
    "format", "manifest", "published", "stream", "color", "help",
};

constexpr Example kExamples[] = {
    {"gainsay extract wire.txt", "The claims of an article, one a line"},
    {"gainsay extract *.txt | grep ' killed '", "Only the dead"},
    {"gainsay extract --format=json wire.txt | jq '.[].claims[].quantity'",
     "All of what is known, for another program"},
    {"gainsay extract --format=binary --manifest=archive.json > archive.claims", "An archive, read once and kept"},
    {"gainsay extract --stream --format=jsonl < documents.jsonl > claims.jsonl", "As a step of a larger machine"},
};

}  // namespace

const Command kExtractCommand = {
    .name = "extract",
    .arguments = "FILE...",
    .brief = "prints the claims of documents",
    .details =
        "Reads each document and prints what it claims: every number and date with what it is the value of, who said "
        "it, and where it stands. FILE is a text file; - is standard input.\n\n"
        "A file that cannot be read is named on standard error and gives a ClaimSet with an issue; the others are read "
        "all the same, and the exit status is 2.",
    .examples = kExamples,
    .flags = kFlags,
    .run = Extract,
};

}  // namespace gainsay::cli
