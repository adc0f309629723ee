#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "claims/text/unicode.h"
#include "cli/commands.h"
#include "cli/display.h"
#include "cli/issues.h"
#include "cli/reading.h"
#include "cli/writers/report_view.h"
#include "cli/writers/value_words.h"
#include "compare/explain.h"

namespace gainsay::cli {
namespace {

// What an argument names: a claim by its id, or by where its value stands.
struct Place {
  std::string argument;
  // Empty for an id.
  std::string path;
  uint32_t line = 0;
  // 0 when not told.
  uint32_t column = 0;
};

// "wire.txt:7", "wire.txt:7:31"; anything else is an id.
Place ParsePlace(const std::string& argument) {
  Place place;
  place.argument = argument;
  std::vector<std::string> parts = absl::StrSplit(argument, ':');
  std::vector<uint32_t> numbers;
  uint32_t number = 0;
  while (parts.size() > 1 && numbers.size() < 2 && absl::SimpleAtoi(parts.back(), &number)) {
    numbers.insert(numbers.begin(), number);
    parts.pop_back();
  }
  if (numbers.empty()) return place;
  place.path = absl::StrJoin(parts, ":");
  place.line = numbers[0];
  if (numbers.size() > 1) place.column = numbers[1];
  return place;
}

// How well the claim fits the place: where its value begins or its id, or inside of its value.
enum class Fit { kNone, kInside, kExact };

Fit FitOf(const v1::Claim& claim, const v1::Source& source, const Place& place) {
  if (place.path.empty()) return claim.id() == place.argument ? Fit::kExact : Fit::kNone;
  if (source.path() != place.path || claim.value_span().line() != place.line) return Fit::kNone;
  const uint32_t begin = claim.value_span().column();
  if (place.column == 0 || place.column == begin) return Fit::kExact;
  const bool inside = place.column > begin && place.column - begin < CountCharacters(claim.value_text());
  return inside ? Fit::kInside : Fit::kNone;
}

std::string Describe(const v1::Claim& claim, const v1::Source& source) {
  return absl::StrCat(Clean(source.path()), ":", claim.value_span().line(), ":", claim.value_span().column(), "  ",
                      claim.kind(), "  ", ValueWords(claim), "  ", claim.noun().empty() ? "" : Clean(claim.noun()));
}

// The one claim that stands there; trouble is told on standard error.
const v1::Claim* FindClaim(const std::vector<v1::ClaimSet>& sets, const Place& place, Console& console) {
  const v1::Claim* found = nullptr;
  Fit best = Fit::kNone;
  std::vector<std::string> all;
  for (const v1::ClaimSet& set : sets) {
    for (const v1::Claim& claim : set.claims()) {
      const Fit fit = FitOf(claim, set.source(), place);
      if (fit == Fit::kNone || fit < best) continue;
      if (fit > best) all.clear();
      best = fit;
      found = &claim;
      all.push_back(Describe(claim, set.source()));
    }
  }
  if (all.size() == 1) return found;
  if (all.empty()) {
    Complain(console, absl::StrCat("explain: no claim at ", place.argument, "; gainsay extract lists them"));
  } else {
    Complain(console, absl::StrCat("explain: ", all.size(), " claims at ", place.argument, "; add the column:"));
    for (const std::string& claim : all) console.err.Write(absl::StrCat("  ", claim, "\n"));
  }
  return nullptr;
}

// Two columns: what it counts, and why.
void WriteEvidence(const v1::Explanation& explanation, Console& console) {
  std::string out;
  for (const v1::Evidence& evidence : explanation.evidence()) {
    const std::string weight = absl::StrFormat("%+7.2f  ", evidence.weight());
    AppendWrapped(Clean(evidence.text()), weight, weight.size(), static_cast<size_t>(std::max(40, console.width)), out);
  }
  absl::StrAppend(&out, absl::StrFormat("%+7.2f  in all; %.2f and more is about the same thing\n", explanation.score(),
                                        explanation.threshold()));
  console.out.Write(out);
}

std::string VerdictWords(const v1::Explanation& explanation) {
  const std::string sure = ConfidenceWords(explanation.confidence());
  switch (explanation.verdict()) {
    case v1::VERDICT_AGREE:
      return "both can hold";
    case v1::VERDICT_UPDATED:
      return "the later report has a later state of it";
    case v1::VERDICT_DISAGREE:
      return absl::StrCat(explanation.reason(), sure.empty() ? "" : absl::StrCat(" (", sure, ")"));
    default:
      return "";
  }
}

void WriteExplanation(const v1::Explanation& explanation, const std::string& a, const std::string& b,
                      Console& console) {
  console.out.Write(absl::StrCat(a, "\n", b, "\n\n"));
  const auto never_compared = [&](absl::string_view why) {
    console.out.Write(absl::StrCat("never compared: ", why, "\n"));
    if (explanation.group_id().empty()) return;
    console.out.Write(absl::StrCat("in one group by way of other claims: ", Clean(VerdictWords(explanation)), "\n"));
  };
  if (!explanation.obstacle().empty()) return never_compared(Clean(explanation.obstacle()));
  WriteEvidence(explanation, console);
  if (explanation.shared_keys().empty()) return never_compared("they share no key");
  console.out.Write(absl::StrCat("\nkeys in common: ", Clean(absl::StrJoin(explanation.shared_keys(), ", ")), "\n"));
  if (!explanation.group_id().empty()) {
    console.out.Write(absl::StrCat("about the same thing: ", Clean(VerdictWords(explanation)), "\n"));
  } else if (!explanation.kept_apart_by().empty()) {
    console.out.Write(absl::StrCat("kept apart: ", Clean(explanation.kept_apart_by()), "\n"));
  } else {
    console.out.Write("not about the same thing\n");
  }
}

ExitCode RunExplain(const Options& options, Console& console) {
  if (options.arguments.size() < 2) {
    Complain(console, "explain: name two claims, by FILE:LINE, FILE:LINE:COLUMN or id, then the other documents");
    return kTrouble;
  }
  const Place a = ParsePlace(options.arguments[0]), b = ParsePlace(options.arguments[1]);
  Options documents = options;
  documents.arguments.erase(documents.arguments.begin(), documents.arguments.begin() + 2);
  for (const Place* place : {&b, &a}) {
    auto& files = documents.arguments;
    if (!place->path.empty() && std::find(files.begin(), files.end(), place->path) == files.end())
      files.insert(files.begin(), place->path);
  }
  absl::StatusOr<std::vector<Input>> inputs = ListInputs(documents);
  if (!inputs.ok()) {
    Complain(console, inputs.status().message());
    return kTrouble;
  }
  std::vector<v1::ClaimSet> sets;
  v1::Report report;
  for (v1::Issue& issue : ReadInputs(*inputs, options, console.progress, [&sets](v1::ClaimSet claim_set, std::string) {
         sets.push_back(std::move(claim_set));
       }))
    *report.add_issues() = std::move(issue);
  TellIssues(report.issues(), console);
  const v1::Claim* const claim_a = FindClaim(sets, a, console);
  const v1::Claim* const claim_b = FindClaim(sets, b, console);
  if (claim_a == nullptr || claim_b == nullptr) return kTrouble;
  const absl::StatusOr<v1::Explanation> explanation = Explain(sets, claim_a->id(), claim_b->id());
  if (!explanation.ok()) {
    Complain(console, absl::StrCat("explain: ", explanation.status().message()));
    return kTrouble;
  }
  const auto line = [&sets](const v1::Claim* claim) {
    for (const v1::ClaimSet& set : sets) {
      if (set.source().id() == claim->source_id()) return Describe(*claim, set.source());
    }
    return std::string();
  };
  WriteExplanation(*explanation, line(claim_a), line(claim_b), console);
  return report.issues().empty() ? kNoConflict : kTrouble;
}

constexpr absl::string_view kFlags[] = {"config",   "no-config", "lexicon",  "input-format",
                                        "manifest", "published", "no-pager", "help"};

constexpr Example kExamples[] = {
    {"gainsay explain wire.txt:7 paper.txt:3", "Why are these two numbers a conflict, or none"},
    {"gainsay explain wire.txt:7:31 wire.txt:7:90 *.txt", "Two of one line, among all documents"},
};

}  // namespace

const Command kExplainCommand = {
    .name = "explain",
    .arguments = "CLAIM CLAIM [FILE...]",
    .brief = "shows why two claims are about the same thing, or are not",
    .details =
        "CLAIM is the place of a value as the reports give it, FILE:LINE or FILE:LINE:COLUMN, or a claim's id; - as "
        "FILE is standard input. Prints all that was weighed, what it adds up to, and what became of it; or what kept "
        "the two from being compared at all.\n\n"
        "What fits two claims depends on the claims around them: name the FILEs that were compared to see what "
        "gainsay diff made of them together.",
    .examples = kExamples,
    .flags = kFlags,
    .run = RunExplain,
};

}  // namespace gainsay::cli
