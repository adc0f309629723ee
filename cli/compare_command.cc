#include <google/protobuf/util/json_util.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/types/span.h"
#include "claims/extractor.h"
#include "claims/text/utf8.h"
#include "cli/commands.h"
#include "cli/copies.h"
#include "cli/display.h"
#include "cli/ordered_work.h"
#include "cli/readers/claim_files.h"
#include "cli/readers/frames.h"
#include "cli/text_errors.h"
#include "cli/writers/writer.h"
#include "compare/compare.h"
#include "gainsay/v1/stream.pb.h"

namespace gainsay::cli {
namespace {

// A gainsay.v1.ClaimSets in JSON, or its list alone, as gainsay extract --format=json prints it.
absl::Status ParseJson(absl::string_view line, v1::ClaimSets& sets) {
  std::string object(absl::StripAsciiWhitespace(line));
  if (object.empty()) return absl::InvalidArgumentError("the line is empty; give one gainsay.v1.ClaimSets a line");
  if (absl::StartsWith(object, "[")) object = absl::StrCat("{\"claimSets\":", object, "}");
  google::protobuf::util::JsonParseOptions options;
  // Of a later version of the records.
  options.ignore_unknown_fields = true;
  const auto status = google::protobuf::util::JsonStringToMessage(object, &sets, options);
  if (status.ok()) return absl::OkStatus();
  return absl::InvalidArgumentError(
      Clean(absl::StrCat("the line is no gainsay.v1.ClaimSets in JSON (", FirstLineOf(status), ")")));
}

absl::Status Parse(const Frame& frame, FrameForm form, v1::ClaimSets& sets) {
  if (!frame.status.ok()) return frame.status;
  if (form == FrameForm::kJsonLines) {
    if (absl::Status status = ParseJson(frame.bytes, sets); !status.ok()) return status;
    // The binary form is checked when it is parsed.
    MakeUtf8(sets);
    return absl::OkStatus();
  }
  if (sets.ParseFromString(frame.bytes)) return absl::OkStatus();
  return absl::InvalidArgumentError("the frame is no gainsay.v1.ClaimSets");
}

// The answer to a frame, whatever it holds.
v1::Report Answer(const Frame& frame, FrameForm form) {
  v1::ClaimSets sets;
  if (absl::Status status = Parse(frame, form, sets); !status.ok()) {
    v1::Report report;
    *report.mutable_generator() = Extractor::BuiltIn().generator();
    v1::Issue& issue = *report.add_issues();
    issue.set_severity(v1::Issue::SEVERITY_ERROR);
    issue.set_message(absl::StrCat(FrameWord(form), " ", frame.number, ": ", status.message()));
    return report;
  }
  std::vector<v1::ClaimSet> claim_sets;
  Copies copies;
  for (v1::ClaimSet& claim_set : *sets.mutable_claim_sets()) {
    MakeComparable(claim_set);
    copies.TellApart(claim_set);
    claim_sets.push_back(std::move(claim_set));
  }
  return CompareTaking(absl::MakeSpan(claim_sets));
}

ExitCode CompareFrames(const Options& options, Console& console) {
  if (!options.stream || !options.arguments.empty()) {
    Complain(console, options.stream ? "compare: --stream reads standard input; leave files out"
                                     : "compare: reads frames of claims, which --stream asks for; to compare files: "
                                       "gainsay diff FILE...");
    return kTrouble;
  }
  // What a program wants unless it says otherwise.
  const Format* format = FindFormat(options.format);
  if (format == nullptr || format->write_frame == nullptr) format = &kJsonLinesFormat;
  absl::Status written;
  OrderedWork<v1::Report> work(options.jobs, [&](const v1::Report& report) {
    written = format->write_frame(report, console.out);
    // main tells of an error; here the lost answers end the loop.
    (void)console.out.Flush();
    return written.ok() && console.out.wanted();
  });
  const std::unique_ptr<FrameReader> frames = FrameReader::Open(options.frames);
  Frame frame;
  bool wanted = console.out.wanted();
  while (wanted && frames->Next(frame)) {
    const size_t bytes = frame.bytes.size();
    wanted = work.Add(bytes, [form = options.frames, frame = std::move(frame)] { return Answer(frame, form); });
    frame = {};
  }
  work.Finish();
  if (!written.ok()) {
    Complain(console, absl::StrCat("the report: ", written.message()));
    return kTrouble;
  }
  if (!frames->status().ok()) {
    Complain(console, absl::StrCat("standard input: ", frames->status().message()));
    return kTrouble;
  }
  return kNoConflict;
}

constexpr absl::string_view kFlags[] = {"stream", "frames", "format", "jobs", "config", "no-config", "help"};

constexpr Example kExamples[] = {
    {"gainsay extract --format=json *.txt | jq -c . | gainsay compare --stream",
     "What gainsay diff finds, in two steps"},
    {"gainsay compare --stream --frames=base64 --format=base64", "As a step of a larger machine that hands on lines"},
};

}  // namespace

const Command kCompareCommand = {
    .name = "compare",
    .arguments = "--stream",
    .brief = "compares claims that another program sends",
    .details =
        "Reads frames from standard input and answers each at once with a gainsay.v1.Report. A frame holds the claims "
        "of "
        "some documents (gainsay.v1.ClaimSets, or in JSON also the list that gainsay extract --format=json prints): "
        "what "
        "is to be compared with each other, such as the documents of one story, or the claims that have a key of "
        "blockingKeys in common. The report holds the groups and the pairs that cannot both hold, each with a "
        "fingerprint.\n\n"
        "How well two claims fit is weighed against the others of the frame. So a frame that holds whole documents "
        "gives "
        "what gainsay diff gives for them, to the last bit; and frames of whole stories give together what gainsay "
        "diff "
        "gives for each of them. A pair that comes back from two frames has one fingerprint, by which the second is "
        "dropped. Frames that hold only the claims of one key give the pairs of that key, weighed without the rest.\n\n"
        "A frame that cannot be used gets a report that holds only an issue. Exits with 0 whatever was found.",
    .examples = kExamples,
    .flags = kFlags,
    .run = CompareFrames,
};

}  // namespace gainsay::cli
