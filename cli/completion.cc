#include "cli/completion.h"

#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"
#include "cli/commands.h"
#include "cli/flags.h"

namespace gainsay::cli {
namespace {

// What can stand as a flag's value, or at its beginning.
struct ValueWords {
  std::vector<std::string> words;
  // Whether files can stand there, too, or after the words.
  bool files = false;
};

std::vector<std::string> NamesOf(const std::vector<Choice>& choices, absl::string_view after) {
  std::vector<std::string> names;
  for (const Choice& choice : choices) names.push_back(absl::StrCat(choice.name, after));
  return names;
}

// Of "FORMAT:FILE", the words are those of the flag whose value is a FORMAT, each with the colon.
ValueWords ValueWordsOf(const Command& command, const Flag& flag) {
  if (flag.choices != nullptr) return {.words = NamesOf(flag.choices(command.name), "")};
  absl::string_view value = flag.value;
  if (value == "PATH") return {.files = true};
  if (!absl::ConsumeSuffix(&value, "FILE")) return {};
  if (!absl::ConsumeSuffix(&value, ":")) return {.files = true};
  for (const Flag& other : Flags()) {
    if (other.value == value && other.choices != nullptr) {
      return {.words = NamesOf(other.choices(command.name), ":"), .files = true};
    }
  }
  return {.files = true};
}

std::vector<std::string> ArgumentWords(const Command& command) {
  std::vector<std::string> words;
  if (command.argument_choices == nullptr) return words;
  for (absl::string_view word : command.argument_choices()) words.emplace_back(word);
  return words;
}

std::vector<absl::string_view> CommandNames() {
  std::vector<absl::string_view> names;
  for (const Command* command : Commands()) names.push_back(command->name);
  return names;
}

std::string Spelled(const Flag& flag) { return absl::StrCat("--", flag.name, flag.value.empty() ? "" : "="); }

// Between single quotes of a shell.
std::string Quoted(absl::string_view text) {
  return absl::StrCat("'", absl::StrReplaceAll(text, {{"'", "'\\''"}}), "'");
}

// Fish knows \' inside single quotes.
std::string FishQuoted(absl::string_view text) {
  return absl::StrCat("'", absl::StrReplaceAll(text, {{"\\", "\\\\"}, {"'", "\\'"}}), "'");
}

std::string BashReply(const std::vector<std::string>& words) {
  return absl::StrCat("mapfile -t COMPREPLY < <(compgen -W ", Quoted(absl::StrJoin(words, " ")), " -- \"$cur\")");
}

constexpr absl::string_view kBashHead = R"(# Completion of gainsay for bash. Made by: gainsay completion bash
_gainsay() {
  local cur=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} flag
  COMPREPLY=()
  # bash takes --flag=value for three words and FORMAT:FILE, too.
  if [[ $cur == ':' || $before == ':' ]]; then
    [[ $cur == ':' ]] && cur=''
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen -f -- "$cur")
    return
  elif [[ $cur == '=' ]]; then
    cur='' flag=$before
  elif [[ $before == '=' ]]; then
    flag=${COMP_WORDS[COMP_CWORD-2]}
  else
    flag=$before
  fi
)";

constexpr absl::string_view kBashFiles = R"(compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$cur"))";

// The words of a zsh specification, where : [ ] mean something.
std::string ZshText(absl::string_view text) {
  return absl::StrReplaceAll(text, {{"\\", "\\\\"}, {":", "\\:"}, {"[", "\\["}, {"]", "\\]"}});
}

std::string ZshFlag(const Command& command, const Flag& flag) {
  std::string spec = absl::StrCat("*", Spelled(flag), "[", ZshText(flag.brief), "]");
  if (flag.value.empty()) return Quoted(spec);
  const ValueWords value = ValueWordsOf(command, flag);
  absl::StrAppend(&spec, ":", ZshText(flag.value), ":");
  if (!value.words.empty() && value.files) {
    // A word and its colon, then a file.
    absl::StrAppend(&spec, "{ compset -P \"*:\" && _files || compadd -S \"\" -- ", absl::StrJoin(value.words, " "),
                    " }");
  } else if (!value.words.empty()) {
    absl::StrAppend(&spec, "(", absl::StrJoin(value.words, " "), ")");
  } else if (value.files) {
    absl::StrAppend(&spec, "_files");
  } else {
    absl::StrAppend(&spec, " ");
  }
  return Quoted(spec);
}

}  // namespace

std::string BashCompletion() {
  std::vector<std::string> first;
  for (absl::string_view name : CommandNames()) first.emplace_back(name);
  first.insert(first.end(), {"--help", "--version"});
  std::string script = absl::StrCat(kBashHead, "  if ((COMP_CWORD == 1)); then\n    ", BashReply(first),
                                    "\n    return\n  fi\n  case ${COMP_WORDS[1]}:$flag in\n");
  std::string flags, arguments;
  for (const Command* command : Commands()) {
    std::vector<std::string> spelled;
    for (absl::string_view name : command->flags) {
      const Flag& flag = *FindFlag(name);
      spelled.push_back(Spelled(flag));
      if (flag.value.empty()) continue;
      const ValueWords value = ValueWordsOf(*command, flag);
      absl::StrAppend(&script, "    ", command->name, ":--", flag.name, ") ",
                      !value.words.empty() ? BashReply(value.words)
                      : value.files        ? std::string(kBashFiles)
                                           : ":");
      if (!value.words.empty() && value.files) absl::StrAppend(&script, "; compopt -o nospace");
      absl::StrAppend(&script, "; return ;;\n");
    }
    absl::StrAppend(&flags, "      ", command->name, ") ", BashReply(spelled), " ;;\n");
    if (const std::vector<std::string> words = ArgumentWords(*command); !words.empty()) {
      absl::StrAppend(&arguments, "    ", command->name, ") ", BashReply(words), " ;;\n");
    }
  }
  absl::StrAppend(&script, "  esac\n  if [[ $cur == -* ]]; then\n    case ${COMP_WORDS[1]} in\n", flags,
                  "    esac\n    [[ ${COMPREPLY[0]-} == *= ]] && compopt -o nospace\n    return\n  fi\n"
                  "  case ${COMP_WORDS[1]} in\n",
                  arguments, "    *) ", kBashFiles, " ;;\n  esac\n}\ncomplete -F _gainsay gainsay\n");
  return script;
}

std::string ZshCompletion() {
  std::string script =
      "#compdef gainsay\n# Completion of gainsay for zsh. Made by: gainsay completion zsh\n_gainsay() {\n"
      "  local -a commands=(\n";
  for (const Command* command : Commands()) {
    absl::StrAppend(&script, "    ", Quoted(absl::StrCat(command->name, ":", command->brief)), "\n");
  }
  absl::StrAppend(&script,
                  "  )\n  if (( CURRENT == 2 )); then\n    _describe -t commands command commands\n    return\n  fi\n"
                  "  local command=$words[2]\n  shift words\n  (( CURRENT-- ))\n  case $command in\n");
  for (const Command* command : Commands()) {
    absl::StrAppend(&script, "    ", command->name, ")\n      _arguments -S \\\n");
    for (absl::string_view name : command->flags) {
      absl::StrAppend(&script, "        ", ZshFlag(*command, *FindFlag(name)), " \\\n");
    }
    const std::vector<std::string> words = ArgumentWords(*command);
    absl::StrAppend(
        &script, "        ",
        words.empty() ? "'*:file:_files'" : Quoted(absl::StrCat("1:word:(", absl::StrJoin(words, " "), ")")),
        "\n      ;;\n");
  }
  absl::StrAppend(&script,
                  "  esac\n}\nif [[ $funcstack[1] == _gainsay ]]; then\n  _gainsay \"$@\"\nelse\n"
                  "  compdef _gainsay gainsay\nfi\n");
  return script;
}

std::string FishCompletion() {
  std::string script = "# Completion of gainsay for fish. Made by: gainsay completion fish\n";
  for (const Command* command : Commands()) {
    absl::StrAppend(&script, "complete -c gainsay -n __fish_use_subcommand -f -a ", command->name, " -d ",
                    FishQuoted(command->brief), "\n");
  }
  for (const Command* command : Commands()) {
    const std::string head = absl::StrCat("complete -c gainsay -n '__fish_seen_subcommand_from ", command->name, "'");
    if (const std::vector<std::string> words = ArgumentWords(*command); !words.empty()) {
      absl::StrAppend(&script, head, " -f -a ", FishQuoted(absl::StrJoin(words, " ")), "\n");
    }
    for (absl::string_view name : command->flags) {
      const Flag& flag = *FindFlag(name);
      absl::StrAppend(&script, head, " -l ", flag.name);
      if (flag.letter != 0) absl::StrAppend(&script, " -s ", std::string(1, flag.letter));
      if (!flag.value.empty()) {
        const ValueWords value = ValueWordsOf(*command, flag);
        absl::StrAppend(&script, value.files ? " -r" : " -x");
        if (!value.words.empty()) absl::StrAppend(&script, " -a ", FishQuoted(absl::StrJoin(value.words, " ")));
      }
      absl::StrAppend(&script, " -d ", FishQuoted(flag.brief), "\n");
    }
  }
  return script;
}

}  // namespace gainsay::cli
