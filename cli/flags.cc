#include "cli/flags.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <thread>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"
#include "cli/nearest.h"
#include "cli/readers/date.h"
#include "cli/readers/input_format.h"
#include "cli/stages/stage.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

using Choices = std::vector<Choice>;

Choices FrameFormsOf(absl::string_view) {
  Choices choices;
  for (const FrameFormName& form : FrameForms()) choices.push_back({form.name, form.brief});
  return choices;
}

// Views by name.
struct ViewName {
  absl::string_view name;
  View view;
  absl::string_view brief;
};
constexpr ViewName kViews[] = {
    {"conflicts", View::kConflicts, "what cannot both hold, with the words of all sides"},
    {"matrix", View::kMatrix, "who says what: what is claimed down, sources across"},
    {"claims", View::kClaims, "every claim of every source"},
};

const ViewName* FindView(absl::string_view name) {
  const auto found =
      std::find_if(std::begin(kViews), std::end(kViews), [&](const ViewName& view) { return view.name == name; });
  return found == std::end(kViews) ? nullptr : found;
}

absl::Status NoSuch(absl::string_view what, absl::string_view name, const std::vector<absl::string_view>& known) {
  const absl::string_view nearest = Nearest(name, known);
  return absl::InvalidArgumentError(absl::StrCat("names no ", what, "; ",
                                                 nearest.empty() ? "" : absl::StrCat("did you mean ", nearest, "? "),
                                                 "there are ", absl::StrJoin(known, ", ")));
}

// "FORMAT:FILE" or "FORMAT/VIEW:FILE".
absl::StatusOr<OutputFile> ParseOutput(absl::string_view value) {
  const size_t colon = value.find(':');
  if (colon == value.npos || colon + 1 == value.size()) {
    return absl::InvalidArgumentError("names no file; write it as FORMAT:FILE, such as html:report.html");
  }
  const absl::string_view form = value.substr(0, colon);
  const size_t slash = form.find('/');
  OutputFile output = {.format = std::string(form.substr(0, slash)), .path = std::string(value.substr(colon + 1))};
  if (output.path == "-") {
    return absl::InvalidArgumentError("is standard output, which --format is for; name a file");
  }
  const Format* format = FindFormat(output.format);
  if (format == nullptr || format->write_report == nullptr) {
    std::vector<absl::string_view> names;
    for (const Choice& choice : FormatsOf("diff")) names.push_back(choice.name);
    return NoSuch("format", output.format, names);
  }
  if (slash == form.npos) return output;
  std::vector<absl::string_view> names;
  for (const ViewName& view : kViews) {
    if (HasView(*format, view.view)) names.push_back(view.name);
  }
  const absl::string_view name = form.substr(slash + 1);
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    return NoSuch(absl::StrCat("view of ", output.format), name, names);
  }
  output.view = FindView(name)->view;
  return output;
}

constexpr int kMaxJobs = 1024;

constexpr Flag kFlags[] = {
    {.name = "against",
     .value = "PATH",
     .brief = "what new documents are held against; may be given several times",
     .details = "A document, a folder of them, or a file of claims that gainsay extract made.",
     .apply =
         [](absl::string_view value, Options& options) {
           options.against.emplace_back(value);
           return absl::OkStatus();
         }},
    {.name = "format",
     .value = "FORMAT",
     .choices = FormatsOf,
     .brief = "form of the answer; text unless told otherwise, jsonl for compare",
     .details = "Programs get the protobuf records of gainsay.v1: as JSON (camelCase names), as text or in binary; CI "
                "systems what they read; people text, a page or a table.",
     .apply =
         [](absl::string_view value, Options& options) {
           options.format = std::string(value);
           return absl::OkStatus();
         }},
    {.name = "view",
     .value = "VIEW",
     .choices =
         [](absl::string_view) {
           Choices choices;
           for (const ViewName& view : kViews) choices.push_back({view.name, view.brief});
           return choices;
         },
     .brief = "what the report is arranged by: conflicts, matrix or claims",
     .details = "The text format has conflicts and matrix, csv has all three, the others have conflicts alone.",
     .apply =
         [](absl::string_view value, Options& options) {
           options.view = FindView(value)->view;
           return absl::OkStatus();
         }},
    {.name = "output",
     .value = "FORMAT:FILE",
     .brief = "write the report to FILE as well, in FORMAT; may be given several times",
     .details =
         "Standard output still gets the report as --format says. FORMAT is one of those of --format; FORMAT/VIEW "
         "takes another view: csv/claims:claims.csv. FILE is written whole or not at all.",
     .apply =
         [](absl::string_view value, Options& options) {
           absl::StatusOr<OutputFile> output = ParseOutput(value);
           if (!output.ok()) return output.status();
           for (const OutputFile& other : options.outputs) {
             if (other.path == output->path) return absl::InvalidArgumentError("names a file for the second time");
           }
           options.outputs.push_back(*std::move(output));
           return absl::OkStatus();
         }},
    {.name = "stage",
     .value = "STAGE",
     .choices = StagesOf,
     .brief = "what is printed: claims, or what a stage before them recognised",
     .details = "In the text format, one line per mention: PATH:LINE:COLUMN: WORDS = VALUE (TYPE, ...). As json and "
                "jsonl, one "
                "object per document: source, and the list quantities or dates, each with begin and end in bytes, end "
                "excluded. Fields that hold nothing are left out.",
     .apply =
         [](absl::string_view value, Options& options) {
           options.stage = std::string(value);
           return absl::OkStatus();
         }},
    {.name = "input-format",
     .value = "FORMAT",
     .choices = InputFormatsOf,
     .brief = "form of the documents; told from the files unless given",
     .details = "For all files of the run. Any of them may be compressed with gzip (.gz).",
     .apply =
         [](absl::string_view value, Options& options) {
           options.input_format = std::string(value);
           return absl::OkStatus();
         }},
    {.name = "manifest",
     .value = "FILE",
     .brief = "read the documents that FILE lists, with publisher and day of publication",
     .details =
         "FILE is a gainsay.v1.Manifest in JSON or textproto. In JSON: {\"sources\": [{\"path\": \"wire.txt\", "
         "\"publisher\": \"Reuters\", \"published\": \"2020-01-03\"}, ...]}. Only path must be there; a relative "
         "one is looked up from the folder of the manifest. May be given several times, and together with FILE "
         "arguments, which come first. - reads the manifest from standard input.",
     .apply =
         [](absl::string_view value, Options& options) {
           options.manifests.emplace_back(value);
           return absl::OkStatus();
         }},
    {.name = "published",
     .value = "DATE",
     .brief = "day on which the files of the command line were published, as YYYY-MM-DD",
     .details = "\"Last week\" and \"on Sunday\" are counted from that day. Without it, they stay unknown, unless the "
                "document names its day. Documents of a manifest have their own; those of a stream may.",
     .apply =
         [](absl::string_view value, Options& options) {
           if (!IsDate(value)) {
             return absl::InvalidArgumentError("is no day; write it as YYYY-MM-DD, such as 2020-01-03");
           }
           options.published = std::string(value);
           return absl::OkStatus();
         }},
    {.name = "show",
     .value = "WHAT",
     .choices =
         [](absl::string_view) {
           return Choices{{"conflicts"}, {"all"}};
         },
     .brief = "what the text format prints: conflicts, or all, with agreements, updates and near misses",
     .details = "Formats for programs, html and csv/matrix always hold everything; those for CI hold conflicts.",
     .apply =
         [](absl::string_view value, Options& options) {
           options.show_all = value == "all";
           return absl::OkStatus();
         }},
    {.name = "config",
     .value = "FILE",
     .brief = "flags from this file instead of .gainsay.textproto",
     .apply =
         [](absl::string_view value, Options& options) {
           options.config = std::string(value);
           return absl::OkStatus();
         }},
    {.name = "no-config",
     .brief = "no flags from .gainsay.textproto",
     .apply =
         [](absl::string_view, Options& options) {
           options.no_config = true;
           return absl::OkStatus();
         }},
    {.name = "lexicon",
     .value = "FILE",
     .brief = "words, kinds and rules of your own; may be given several times",
     .details =
         "A text file in the form of claims/additions.proto; gainsay lexicon check FILE tells what is wrong with it.",
     .apply =
         [](absl::string_view value, Options& options) {
           options.lexicons.emplace_back(value);
           return absl::OkStatus();
         }},
    {.name = "baseline",
     .value = "FILE",
     .brief = "decisions about conflicts that are known and accepted",
     .details =
         "Conflicts that it holds are counted, told apart in reports, and fail no run; gainsay baseline adds to it. "
         "Decisions that no conflict is left of are told on standard error.",
     .apply =
         [](absl::string_view value, Options& options) {
           options.baseline = std::string(value);
           return absl::OkStatus();
         }},
    {.name = "reason",
     .value = "TEXT",
     .brief = "why a conflict is accepted",
     .apply =
         [](absl::string_view value, Options& options) {
           options.reason = std::string(value);
           return absl::OkStatus();
         }},
    {.name = "by",
     .value = "NAME",
     .brief = "who accepts it",
     .apply =
         [](absl::string_view value, Options& options) {
           options.decided_by = std::string(value);
           return absl::OkStatus();
         }},
    {.name = "min-confidence",
     .value = "SHARE",
     .brief = "tell conflicts only where they are at least so sure, 0 to 1",
     .details =
         "Of 100 conflicts that are sure to 0.7, some 70 are right, as far as it is known. Where that was measured, "
         "0.6 keeps two in three of those that are told without the flag, 0.8 one in five; 0.4 tells some more. It was "
         "measured on documents about one story each. What is less sure is left to the near misses, which --show=all "
         "prints.",
     .apply = [](absl::string_view value, Options& options) -> absl::Status {
       double share = 0;
       if (!absl::SimpleAtod(value, &share) || !(share >= 0 && share <= 1))
         return absl::InvalidArgumentError("is no number from 0 to 1");
       options.min_confidence = share;
       return absl::OkStatus();
     }},
    {.name = "fail-on",
     .value = "LEVEL",
     .choices =
         [](absl::string_view) {
           return Choices{{"conflict", "any of them; the default"},
                          {"low", "the same"},
                          {"medium", "values off by about a tenth or more: 25 and 29"},
                          {"high", "values off by about half or more: 3 and 8, none and some"}};
         },
     .brief = "the least conflict that makes the exit status 1",
     .details = "The report shows lesser ones all the same. Values that are not stated flatly count for less.",
     .apply =
         [](absl::string_view value, Options& options) {
           options.fail_on = value == "high"     ? FailOn::kHigh
                             : value == "medium" ? FailOn::kMedium
                             : value == "low"    ? FailOn::kLow
                                                 : FailOn::kConflict;
           return absl::OkStatus();
         }},
    {.name = "exit-zero",
     .brief = "exit with 0 even where sources disagree",
     .details = "For those who only want the report. Trouble still gives 2.",
     .apply =
         [](absl::string_view, Options& options) {
           options.exit_zero = true;
           return absl::OkStatus();
         }},
    {.name = "trace",
     .brief = "show how the claims came about: which rule made what, and why others did not",
     .details =
         "For people who write rules. For each sentence: its phrases with all that rules can ask of them; for each "
         "value the rule that took it, the rules that it goes before, and those that their not_before or not_after "
         "forbade; rules that lack a single word; and the claims. The form may change from version to version.",
     .apply =
         [](absl::string_view, Options& options) {
           options.trace = true;
           return absl::OkStatus();
         }},
    {.name = "stream",
     .brief = "read frames from standard input and answer each at once",
     .details =
         "For extract, a document is a frame; one JSON object a line, unless --frames says otherwise: {\"id\": ..., "
         "\"text\": ..., \"published\": ..., \"title\": ..., "
         "\"publisher\": ..., \"url\": ...}; only text must be there. For compare, the claims of several documents "
         "are. One answer per frame, in the same order, written out before the next one is read. A frame that cannot "
         "be "
         "used gives a record that holds only an issue. Exits with 0 whatever the frames hold.",
     .apply =
         [](absl::string_view, Options& options) {
           options.stream = true;
           return absl::OkStatus();
         }},
    {.name = "frames",
     .value = "FORM",
     .choices = FrameFormsOf,
     .brief = "form of what --stream reads: JSON Lines unless told otherwise",
     .details =
         "In binary and base64, extract reads gainsay.v1.Documents and compare gainsay.v1.ClaimSets. --format says "
         "in which form the answers are.",
     .apply =
         [](absl::string_view value, Options& options) {
           options.frames = FindFrameForm(value);
           return absl::OkStatus();
         }},
    {.name = "jobs",
     .value = "N",
     .brief = "read N documents at a time; 0 for as many as there are processors",
     .details = "The answer is the same for every N, and in the same order. 1 unless told otherwise.",
     .apply =
         [](absl::string_view value, Options& options) {
           int jobs = 0;
           if (!absl::SimpleAtoi(value, &jobs) || jobs < 0 || jobs > kMaxJobs) {
             return absl::InvalidArgumentError(absl::StrCat("is no number from 0 to ", kMaxJobs));
           }
           options.jobs = jobs > 0 ? jobs : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
           return absl::OkStatus();
         }},
    {.name = "man",
     .brief = "print all of it as a manual page",
     .details = "gainsay help --man > gainsay.1; man -l gainsay.1",
     .apply =
         [](absl::string_view, Options& options) {
           options.man = true;
           return absl::OkStatus();
         }},
    {.name = "color",
     .value = "WHEN",
     .choices =
         [](absl::string_view) {
           return Choices{{"auto"}, {"always"}, {"never"}};
         },
     .brief = "colour in the text format: auto, always or never",
     .details =
         "auto means on a terminal, unless NO_COLOR is set or TERM is dumb. Without colour, the words of a value "
         "stand between **.",
     .apply =
         [](absl::string_view value, Options& options) {
           options.color = value == "always" ? When::kAlways : value == "never" ? When::kNever : When::kAuto;
           return absl::OkStatus();
         }},
    {.name = "no-pager",
     .brief = "no pages: the answer goes to the terminal at once",
     .details =
         "On a terminal, answers are shown with the program that GAINSAY_PAGER or PAGER names, else with less. An "
         "empty one, or cat, shows no pages either.",
     .apply =
         [](absl::string_view, Options& options) {
           options.no_pager = true;
           return absl::OkStatus();
         }},
    {.name = "help",
     .letter = 'h',
     .brief = "-h for a short help, --help for all of it with examples",
     .apply =
         [](absl::string_view value, Options& options) {
           options.help = value == "short" ? Options::Help::kShort : Options::Help::kLong;
           return absl::OkStatus();
         }},
};

class Parser {
 public:
  Parser(absl::string_view command, absl::Span<const absl::string_view> flag_names,
         absl::Span<const absl::string_view> arguments)
      : command_(command), flag_names_(flag_names), arguments_(arguments) {}

  absl::StatusOr<Options> Parse() {
    while (at_ < arguments_.size()) {
      absl::string_view argument = arguments_[at_++];
      if (argument == "--") {
        for (; at_ < arguments_.size(); ++at_) options_.arguments.emplace_back(arguments_[at_]);
      } else if (argument.size() < 2 || argument[0] != '-' || argument[1] == ':') {
        options_.arguments.emplace_back(argument);
      } else {
        absl::Status status = argument[1] == '-' ? LongFlag(argument) : ShortFlag(argument);
        if (!status.ok()) return status;
      }
    }
    return options_;
  }

 private:
  template <typename... Parts>
  absl::Status Error(const Parts&... parts) const {
    return absl::InvalidArgumentError(absl::StrCat(command_, ": ", parts...));
  }

  bool Taken(absl::string_view name) const {
    return std::find(flag_names_.begin(), flag_names_.end(), name) != flag_names_.end();
  }

  absl::Status NoSuchFlag(absl::string_view written, absl::string_view name) const {
    if (FindFlag(name) != nullptr && !Taken(name)) {
      return Error("takes no flag ", written, "; it belongs to another command");
    }
    const absl::string_view nearest = Nearest(name, flag_names_);
    if (!nearest.empty()) return Error("no flag ", written, "; did you mean --", nearest, "?");
    return Error("no flag ", written, "; gainsay ", command_, " -h lists them, and -- stands before names with a dash");
  }

  absl::Status ShortFlag(absl::string_view argument) {
    for (const Flag& flag : kFlags) {
      if (argument.size() != 2 || flag.letter != argument[1] || !Taken(flag.name)) continue;
      if (flag.value.empty()) return flag.apply("short", options_);
      return WithNextValue(flag, argument);
    }
    return NoSuchFlag(argument, absl::StripPrefix(argument, "-"));
  }

  absl::Status LongFlag(absl::string_view argument) {
    const size_t equals = argument.find('=');
    const absl::string_view written = argument.substr(0, equals);
    const Flag* flag = FindFlag(absl::StripPrefix(written, "--"));
    if (flag == nullptr || !Taken(flag->name)) return NoSuchFlag(written, absl::StripPrefix(written, "--"));
    if (flag->value.empty()) {
      if (equals != argument.npos) return Error(written, " takes no value; write it without =");
      return flag->apply("", options_);
    }
    if (equals == argument.npos) return WithNextValue(*flag, written);
    return WithValue(*flag, written, argument.substr(equals + 1));
  }

  absl::Status WithNextValue(const Flag& flag, absl::string_view written) {
    if (at_ == arguments_.size()) return Error(written, " needs a value: ", written, "=", flag.value);
    return WithValue(flag, written, arguments_[at_++]);
  }

  absl::Status WithValue(const Flag& flag, absl::string_view written, absl::string_view value) {
    if (value.empty()) return Error(written, " needs a value: ", written, "=", flag.value);
    if (flag.choices != nullptr) {
      std::vector<absl::string_view> choices;
      for (const Choice& choice : flag.choices(command_)) choices.push_back(choice.name);
      if (std::find(choices.begin(), choices.end(), value) == choices.end()) {
        const absl::string_view nearest = Nearest(value, choices);
        const std::string hint = nearest.empty() ? std::string() : absl::StrCat("did you mean ", nearest, "? ");
        return Error(written, ": no '", value, "'; ", hint, "it takes ", absl::StrJoin(choices, ", "));
      }
    }
    absl::Status status = flag.apply(value, options_);
    if (!status.ok()) return Error(written, ": '", value, "' ", status.message());
    return absl::OkStatus();
  }

  const absl::string_view command_;
  const absl::Span<const absl::string_view> flag_names_;
  const absl::Span<const absl::string_view> arguments_;
  size_t at_ = 0;
  Options options_;
};

}  // namespace

absl::Span<const Flag> Flags() { return kFlags; }

const Flag* FindFlag(absl::string_view name) {
  for (const Flag& flag : kFlags) {
    if (flag.name == name) return &flag;
  }
  return nullptr;
}

absl::StatusOr<Options> ParseArguments(absl::string_view command, absl::Span<const absl::string_view> flag_names,
                                       absl::Span<const absl::string_view> arguments) {
  return Parser(command, flag_names, arguments).Parse();
}

}  // namespace gainsay::cli
