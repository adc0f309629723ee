#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "cli/checking.h"
#include "cli/commands.h"
#include "cli/reading.h"
#include "cli/reporting.h"

namespace gainsay::cli {
namespace {

// What the new documents are held against: a file that is among both is new.
std::vector<Input> WithoutNew(std::vector<Input> against, const std::vector<Input>& new_inputs) {
  absl::flat_hash_set<std::string> known;
  for (const Input& input : new_inputs) known.insert(IdentityOf(input.file));
  against.erase(std::remove_if(against.begin(), against.end(),
                               [&](const Input& input) { return known.contains(IdentityOf(input.file)); }),
                against.end());
  return against;
}

absl::Status CheckStandardInput(const Options& options) {
  const bool in_against = std::count(options.against.begin(), options.against.end(), "-") > 0;
  const bool in_new = std::count(options.arguments.begin(), options.arguments.end(), "-") > 0 ||
                      std::count(options.manifests.begin(), options.manifests.end(), "-") > 0;
  if (!in_against || !in_new) return absl::OkStatus();
  return absl::InvalidArgumentError("-: standard input can be read once only; save it to a file and name that");
}

absl::StatusOr<std::vector<Input>> ListAgainst(const Options& options) {
  Options against;
  against.arguments = options.against;
  if (against.arguments.empty()) {
    return absl::InvalidArgumentError("check: nothing to check against; name what you hold with --against=PATH");
  }
  return ListInputs(against);
}

ExitCode Check(const Options& options, Console& console) {
  if (!CanReport("check", options, console)) return kTrouble;
  const absl::Status stdin_once = CheckStandardInput(options);
  const absl::StatusOr<std::vector<Input>> against = ListAgainst(options);
  const absl::StatusOr<std::vector<Input>> new_inputs = ListInputs(options);
  for (const absl::Status& status : {stdin_once, against.status(), new_inputs.status()}) {
    if (status.ok()) continue;
    Complain(console, status.message());
    return kTrouble;
  }
  if (!SparesWhatIsRead(options, *against, console) || !SparesWhatIsRead(options, *new_inputs, console))
    return kTrouble;
  Comparison comparison(options, console.progress);
  comparison.Add(WithoutNew(*against, *new_inputs));
  const absl::flat_hash_set<std::string> new_ids = comparison.Add(*new_inputs, Comparison::Reported::kAll);
  v1::Report report = comparison.Finish();
  TellIfAlone(comparison.documents(), report, console);
  if (!ApplyDecisions(options, report, console)) return kTrouble;
  KeepWhatInvolves(new_ids, report);
  return WriteReports(comparison.ToWrite(report), options, console);
}

constexpr absl::string_view kFlags[] = {
    "against",  "format",    "view",   "output",    "show",    "input-format", "jobs",
    "manifest", "published", "config", "no-config", "lexicon", "baseline",     "min-confidence",
    "fail-on",  "exit-zero", "color",  "no-pager",  "help",
};

constexpr Example kExamples[] = {
    {"gainsay check --against=archive/ draft.docx", "Does a draft contradict what was published before"},
    {"gainsay check --against=archive.claims draft.docx", "A draft against what was kept of it"},
    {"gainsay check --against=archive/ --baseline=ok.textproto draft.docx", "What is known and accepted fails no more"},
    {"gainsay check --against=docs --fail-on=medium --format=github docs/new.md",
     "In a CI job, slight differences let pass"},
};

}  // namespace

const Command kCheckCommand = {
    .name = "check",
    .arguments = "--against=PATH NEW...",
    .brief = "shows where new documents contradict what you hold",
    .details =
        "Reads the new documents, compares them with each other and with all that --against names, and reports the "
        "conflicts that involve a new one. Where sources you hold disagree among themselves, that is passed over.\n\n"
        "--against takes documents, folders, and files of claims that gainsay extract --format=binary (or jsonl) made "
        "of "
        "them: an archive that is read once and compared often. A document that is both new and in the archive counts "
        "as new.\n\n"
        "In formats for CI, findings stand in the new document, whatever the dates, and link to what you hold. What "
        "was "
        "read but has no part in any group with a new document is left out of the report and counted in its last line.",
    .examples = kExamples,
    .flags = kFlags,
    .finds_conflicts = true,
    .run = Check,
};

}  // namespace gainsay::cli
