// What the flags of all commands come to. A command reads the fields of the flags that its table row names.
#ifndef GAINSAY_CLI_OPTIONS_H_
#define GAINSAY_CLI_OPTIONS_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "cli/readers/frames.h"

namespace gainsay {
class Extractor;
}  // namespace gainsay

namespace gainsay::cli {

// One of the values that a flag takes.
struct Choice {
  absl::string_view name;
  // What it means, in one line; empty when the flag's own lines tell.
  absl::string_view brief = {};
};

enum class When { kAuto, kAlways, kNever };

// What a report is arranged by.
enum class View {
  // What cannot both hold.
  kConflicts,
  // Who says what: groups of claims down, sources across.
  kMatrix,
  // All claims, one by one.
  kClaims,
};

// A report to be written to a file.
struct OutputFile {
  // Name of a row of Formats().
  std::string format;
  View view = View::kConflicts;
  std::string path;
};

// The least conflict that makes a run end with kConflictsFound.
enum class FailOn { kConflict, kLow, kMedium, kHigh };

struct Options {
  // Arguments that are no flags, in their order.
  std::vector<std::string> arguments;

  // Name of a row of Formats().
  std::string format = "text";
  // Of the answer on standard output.
  View view = View::kConflicts;
  // Besides standard output.
  std::vector<OutputFile> outputs;
  // Name of a row of the table of stages.
  std::string stage = "claims";
  // Name of a row of InputFormats(), or "auto".
  std::string input_format = "auto";
  std::vector<std::string> manifests;
  // What new documents are held against: files and folders.
  std::vector<std::string> against;
  // "YYYY-MM-DD"; empty when unknown.
  std::string published;
  When color = When::kAuto;
  bool no_pager = false;
  bool show_all = false;
  // Files of users' words, kinds and rules, and what reads with them; null for those that gainsay ships alone.
  std::vector<std::string> lexicons;
  const Extractor* extractor = nullptr;
  // Config file; empty to look for one, unless none is wanted.
  std::string config;
  bool no_config = false;
  // File of decisions (baseline.h); empty for none.
  std::string baseline;
  // Of a decision that is made.
  std::string reason;
  std::string decided_by;
  FailOn fail_on = FailOn::kConflict;
  // Of the conflicts that are told, 0 to 1.
  std::optional<double> min_confidence;
  bool exit_zero = false;
  bool stream = false;
  FrameForm frames = FrameForm::kJsonLines;
  // How claims come about instead of the claims.
  bool trace = false;
  // Threads that read documents.
  int jobs = 1;
  bool man = false;

  enum class Help { kNone, kShort, kLong };
  Help help = Help::kNone;
};

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_OPTIONS_H_
