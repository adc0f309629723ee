#include "cli/flags.h"

#include <algorithm>
#include <string>

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

constexpr Flag kFlags[] = {
    {.name = "format",
     .value = "FORMAT",
     .choices = FormatsOf,
     .brief = "form of the answer; text unless told otherwise",
     .details = "Machines get the protobuf records of gainsay.v1: as JSON (camelCase names), as text or in binary.",
     .apply =
         [](absl::string_view value, Options& options) {
           options.format = std::string(value);
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
     .brief = "what the text format prints: conflicts, or all, with agreements and updates",
     .details = "The other formats always hold everything.",
     .apply =
         [](absl::string_view value, Options& options) {
           options.show_all = value == "all";
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
    {.name = "stream",
     .brief = "read documents as JSON Lines from standard input and answer each at once",
     .details =
         "One JSON object a line: {\"id\": ..., \"text\": ..., \"published\": ..., \"title\": ..., "
         "\"publisher\": ..., \"url\": ...}; only text must be there. One answer per line read, in the same order, "
         "written out before the next line is read. A line that cannot be used gives a record that holds only "
         "an issue. Exits with 0 whatever the lines hold.",
     .apply =
         [](absl::string_view, Options& options) {
           options.stream = true;
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
      } else if (argument.size() < 2 || argument[0] != '-') {
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
