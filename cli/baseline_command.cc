#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "cli/baseline.h"
#include "cli/commands.h"
#include "cli/issues.h"
#include "cli/readers/bytes.h"
#include "cli/reading.h"
#include "cli/whole_file.h"

namespace gainsay::cli {
namespace {

ExitCode Fail(Console& console, absl::string_view message) {
  Complain(console, message);
  return kTrouble;
}

// The text of the file; empty where there is none yet.
absl::StatusOr<std::string> TextOf(const std::string& path) {
  absl::StatusOr<std::string> text = ReadBytes(path);
  if (absl::IsNotFound(text.status())) return std::string();
  if (!text.ok()) return absl::Status(text.status().code(), absl::StrCat(path, ": ", text.status().message()));
  if (const absl::StatusOr<v1::Baseline> baseline = ParseBaseline(*text); !baseline.ok())
    return absl::InvalidArgumentError(absl::StrCat(path, ":", baseline.status().message()));
  return text;
}

// The report about the documents among the arguments; the issues were told.
absl::StatusOr<v1::Report> Compared(std::vector<std::string> files, const Options& options, Console& console) {
  Options documents = options;
  documents.arguments = std::move(files);
  const absl::StatusOr<std::vector<Input>> inputs = ListInputs(documents);
  if (!inputs.ok()) return inputs.status();
  Comparison comparison(options, console.progress);
  comparison.Add(*inputs);
  v1::Report report = comparison.Finish();
  TellIssues(report.issues(), console);
  return report;
}

// Decisions about all open conflicts of the report.
void AddConflicts(const v1::Report& report, std::vector<v1::Decision>& decisions) {
  for (const v1::ClaimGroup& group : report.groups()) {
    for (const v1::Conflict& conflict : group.conflicts()) {
      v1::Decision& decision = decisions.emplace_back();
      decision.set_fingerprint(conflict.fingerprint());
      decision.set_about(absl::StrCat(group.label(), ": ", conflict.reason()));
    }
  }
}

ExitCode Add(const Options& options, Console& console) {
  if (options.reason.empty()) return Fail(console, "baseline add: tell why they are accepted, with --reason=TEXT");
  const absl::StatusOr<std::string> text = TextOf(options.baseline);
  if (!text.ok()) return Fail(console, text.status().message());
  std::vector<v1::Decision> decisions;
  std::vector<std::string> files;
  for (size_t i = 1; i < options.arguments.size(); ++i) {
    if (IsFingerprint(options.arguments[i])) {
      decisions.emplace_back().set_fingerprint(options.arguments[i]);
    } else {
      files.push_back(options.arguments[i]);
    }
  }
  ExitCode code = kNoConflict;
  if (!files.empty() || !options.manifests.empty()) {
    const absl::StatusOr<v1::Report> report = Compared(std::move(files), options, console);
    if (!report.ok()) return Fail(console, report.status().message());
    code = Outcome(report->issues());
    AddConflicts(*report, decisions);
  } else if (decisions.empty()) {
    return Fail(console,
                "baseline add: name fingerprints, which gainsay diff --baseline shows, or the documents whose "
                "conflicts are accepted");
  }
  absl::flat_hash_set<std::string> known;
  const absl::StatusOr<v1::Baseline> baseline = ParseBaseline(*text);
  for (const v1::Decision& decision : baseline->decision()) known.insert(decision.fingerprint());
  std::string added = *text;
  if (!added.empty() && added.back() != '\n') added += '\n';
  if (added.empty()) added = "# proto-file: gainsay/v1/report.proto\n# proto-message: gainsay.v1.Baseline\n";
  const char* const user = std::getenv("USER");
  const std::string who = !options.decided_by.empty() ? options.decided_by : user == nullptr ? "" : user;
  const std::string today = absl::FormatCivilTime(absl::ToCivilDay(absl::Now(), absl::UTCTimeZone()));
  int count = 0;
  for (v1::Decision& decision : decisions) {
    if (!known.insert(decision.fingerprint()).second) continue;
    decision.set_reason(options.reason);
    decision.set_decided_by(who);
    decision.set_decided_on(today);
    added += PrintDecision(decision);
    ++count;
  }
  if (absl::Status status = WriteWholeFile(options.baseline, added); !status.ok())
    return Fail(console, absl::StrCat(options.baseline, ": ", status.message()));
  console.out.Write(absl::StrCat(count, count == 1 ? " decision" : " decisions", " added, ", decisions.size() - count,
                                 " known before\n"));
  return code;
}

ExitCode Prune(const Options& options, Console& console) {
  const absl::StatusOr<std::string> text = TextOf(options.baseline);
  if (!text.ok()) return Fail(console, text.status().message());
  absl::StatusOr<v1::Report> report =
      Compared({options.arguments.begin() + 1, options.arguments.end()}, options, console);
  if (!report.ok()) return Fail(console, report.status().message());
  // What could not be read may hold the conflicts that seem to be gone.
  if (Outcome(report->issues()) != kNoConflict)
    return Fail(console, absl::StrCat(options.baseline, ": left as it is, for not all documents could be read"));
  const std::vector<std::string> stale = ApplyBaseline(*ParseBaseline(*text), *report);
  for (const std::string& fingerprint : stale) console.out.Write(absl::StrCat(fingerprint, "\n"));
  if (stale.empty()) return kNoConflict;
  if (absl::Status status = WriteWholeFile(options.baseline, WithoutDecisions(*text, stale)); !status.ok())
    return Fail(console, absl::StrCat(options.baseline, ": ", status.message()));
  return kNoConflict;
}

ExitCode RunBaseline(const Options& options, Console& console) {
  const std::string verb = options.arguments.empty() ? "" : options.arguments[0];
  if (verb != "add" && verb != "prune")
    return Fail(console, "baseline: say add or prune; gainsay help baseline shows how");
  if (options.baseline.empty())
    return Fail(console, absl::StrCat("baseline ", verb, ": name the file of decisions with --baseline=FILE"));
  return verb == "add" ? Add(options, console) : Prune(options, console);
}

constexpr absl::string_view kFlags[] = {"baseline",     "reason",   "by",        "config", "no-config", "lexicon",
                                        "input-format", "manifest", "published", "jobs",   "help"};

constexpr Example kExamples[] = {
    {"gainsay baseline add --baseline=ok.textproto --reason=old 3f1c0a9be2d84411",
     "One, by the fingerprint that diff --baseline shows"},
    {"gainsay baseline add --baseline=ok.textproto --reason=old --by=Ana *.txt", "All conflicts among documents"},
    {"gainsay baseline prune --baseline=ok.textproto *.txt", "Without those that are gone"},
};

}  // namespace

const Command kBaselineCommand = {
    .name = "baseline",
    .arguments = "add|prune FINGERPRINT|FILE...",
    .brief = "keeps decisions about conflicts that are known and accepted",
    .details =
        "A file of decisions holds what people have decided about conflicts: the fingerprint, why it is accepted, by "
        "whom and since when. gainsay diff and check take it with --baseline; what it holds fails no run.\n\n"
        "add writes new decisions at the end of the file, about the fingerprints named or about all conflicts among "
        "the "
        "documents named, and makes the file where there is none. What stands in it already stays as it is.\n\n"
        "prune compares the documents named and removes the decisions that meet no conflict, which it prints. All else "
        "in the file stays as it is.\n\n"
        "A fingerprint is made of what both sides say and their sentences: it holds when documents move or grow, and "
        "ends when a sentence changes.",
    .examples = kExamples,
    .flags = kFlags,
    .success = "the file of decisions is as it was asked for",
    .run = RunBaseline,
};

}  // namespace gainsay::cli
