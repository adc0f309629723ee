#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/grammar/grammar.h"
#include "claims/lexicon/built_in.h"
#include "cli/commands.h"
#include "cli/display.h"
#include "cli/lexicons.h"
#include "cli/writers/report_view.h"

namespace gainsay::cli {
namespace {

void ListKinds(const Additions& all, Console& console) {
  for (const Kind& kind : all.kind()) {
    const std::string family = kind.family().empty() ? "" : absl::StrCat(" (compared with ", kind.family(), ")");
    console.out.Write(Clean(absl::StrCat("kind ", kind.id(), ": ", kind.title(), family, ". ", kind.description())) +
                      "\n");
  }
}

bool IsUnit(const WordList& list) {
  return list.tag() == "unit" || list.tag() == "currency.name" || list.tag() == "currency.symbol";
}

void ListUnits(const Additions& all, Console& console) {
  for (const WordList& list : all.word_list()) {
    if (!IsUnit(list)) continue;
    for (const Entry& entry : list.entry()) {
      console.out.Write(
          Clean(absl::StrCat("unit ", entry.id(), " (", list.category().empty() ? "money" : list.category(),
                             "): ", absl::StrJoin(entry.word(), ", "))) +
          "\n");
    }
  }
}

void ListLists(const Additions& all, Console& console) {
  for (const WordList& list : all.word_list()) {
    if (IsUnit(list)) continue;
    std::vector<std::string> words(list.word().begin(), list.word().end());
    for (const Entry& entry : list.entry()) {
      if (entry.word_size() > 0) words.push_back(entry.word(0));
    }
    console.out.Write(Clean(absl::StrCat("list ", list.tag(), ": ", absl::StrJoin(words, ", "))) + "\n");
  }
}

void ListRules(const Additions& all, Console& console) {
  for (const Rule& rule : all.rule()) {
    console.out.Write(Clean(absl::StrCat("rule ", rule.id(), ": ", rule.kind(), ", priority ", rule.priority(),
                                         rule.example_size() > 0 ? absl::StrCat(", ", rule.example(0)) : "")) +
                      "\n");
  }
}

ExitCode Check(const Options& options, Console& console) {
  ExitCode code = kNoConflict;
  const auto fail = [&](absl::string_view message) {
    Complain(console, message);
    code = kTrouble;
  };
  if (options.arguments.size() < 2) fail("lexicon check: name the files");
  for (size_t i = 1; i < options.arguments.size(); ++i) {
    const std::string& path = options.arguments[i];
    const absl::StatusOr<LexiconFile> lexicon = ReadLexicon(path);
    if (!lexicon.ok()) {
      fail(lexicon.status().message());
      continue;
    }
    // Beside those named with --lexicon, on which it may build.
    std::vector<std::string> paths = options.lexicons;
    paths.push_back(path);
    const absl::StatusOr<std::unique_ptr<const Extractor>> extractor = ExtractorWith(paths);
    if (!extractor.ok()) {
      fail(extractor.status().message());
      continue;
    }
    const std::vector<std::string> failed = FailedExamplesOf(**extractor, *lexicon);
    for (const std::string& message : failed) fail(message);
    if (failed.empty()) {
      const Additions& added = lexicon->additions;
      console.out.Write(Clean(absl::StrCat(path, ": ", Counted(added.word_list_size(), "list"), ", ",
                                           Counted(added.kind_size(), "kind"), ", ", Counted(added.rule_size(), "rule"),
                                           "; their examples hold")) +
                        "\n");
    }
  }
  return code;
}

ExitCode RunLexicon(const Options& options, Console& console) {
  const std::string what = options.arguments.empty() ? "" : options.arguments[0];
  if (what == "check") return Check(options, console);
  const bool all_of_it = what.empty();
  if ((!all_of_it && what != "kinds" && what != "units" && what != "lists" && what != "rules") ||
      options.arguments.size() > 1) {
    Complain(console, "lexicon: say kinds, units, lists, rules, or check FILE...");
    return kTrouble;
  }
  Additions all;
  *all.mutable_word_list() = BuiltInLexiconData().word_list();
  *all.mutable_kind() = BuiltInLexiconData().kind();
  *all.mutable_rule() = BuiltInRules().rule();
  for (const std::string& path : options.lexicons) {
    const absl::StatusOr<LexiconFile> lexicon = ReadLexicon(path);
    if (lexicon.ok()) all.MergeFrom(lexicon->additions);
  }
  if (all_of_it || what == "kinds") ListKinds(all, console);
  if (all_of_it || what == "units") ListUnits(all, console);
  if (all_of_it || what == "lists") ListLists(all, console);
  if (all_of_it || what == "rules") ListRules(all, console);
  return kNoConflict;
}

constexpr absl::string_view kFlags[] = {"config", "no-config", "lexicon", "no-pager", "help"};

constexpr Example kExamples[] = {
    {"gainsay lexicon kinds", "Every kind of claim and what it takes in"},
    {"gainsay lexicon lists | grep -w militia", "Which lists hold a word"},
    {"gainsay lexicon check fish.textproto", "What is wrong with words of your own"},
};

std::vector<absl::string_view> Choices() { return {"kinds", "units", "lists", "rules", "check"}; }

}  // namespace

const Command kLexiconCommand = {
    .name = "lexicon",
    .arguments = "[kinds|units|lists|rules|check FILE...]",
    .brief = "lists what gainsay knows, and checks what you add",
    .details =
        "Prints kinds of claims, units and currencies, word lists and rules, one a line; or one sort of them. Words "
        "that "
        "come from WordNet are not listed.\n\n"
        "check reads files of words, kinds and rules of your own, tells unknown names, ids that are taken and patterns "
        "that cannot be read, with the line, and runs their examples and counter_examples. What passes can be given to "
        "any command with --lexicon=FILE. claims/additions.proto says how such a file is written.\n\n"
        "Claims made with words of your own tell so in their generator's hash of rules.",
    .examples = kExamples,
    .flags = kFlags,
    .argument_choices = Choices,
    .success = "what is known was listed, or what was checked is right",
    .run = RunLexicon,
};

}  // namespace gainsay::cli
