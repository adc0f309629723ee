#include "cli/trace.h"

#include <algorithm>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "cli/display.h"
#include "cli/writers/value_words.h"

namespace gainsay::cli {
namespace {

// Rules that lack one word are many; those of the highest priority are the likeliest to be meant.
constexpr size_t kMaxShortfalls = 8;
// Of a long list of words, any of which would do.
constexpr size_t kMaxLacks = 4;

std::string RuleWords(const Rule& rule) {
  return absl::StrCat(rule.id(), " (", rule.kind(), ", priority ", rule.priority(), ")");
}

std::string Quoted(absl::string_view words) { return absl::StrCat("\"", Clean(words), "\""); }

class Tracer {
 public:
  explicit Tracer(absl::string_view path) : path_(path) {}

  std::string Run(absl::Span<const TracedSentence> sentences) {
    for (const TracedSentence& sentence : sentences) {
      absl::StrAppend(&out_, Clean(path_), ":", sentence.line, ": ", Clean(sentence.words), "\n");
      AddPhrases(sentence);
      AddProposals(sentence);
      AddShortfalls(sentence);
      for (const v1::Claim& claim : sentence.claims) AddClaim(claim);
    }
    return std::move(out_);
  }

 private:
  void AddPhrases(const TracedSentence& sentence) {
    out_ += "  phrases: ";
    for (size_t k = 0; k < sentence.phrases.size(); ++k) {
      absl::StrAppend(&out_, k == 0 ? "" : ", ", std::string(1, static_cast<char>(sentence.phrases[k].type)), " ",
                      Quoted(sentence.phrase_words[k]));
      const std::vector<std::string>& features = sentence.trace.features[k];
      if (!features.empty()) absl::StrAppend(&out_, " {", absl::StrJoin(features, " "), "}");
    }
    out_ += "\n";
  }

  void AddProposals(const TracedSentence& sentence) {
    int32_t value = -1;
    for (const SentenceTrace::Proposal& proposal : sentence.trace.proposals) {
      if (proposal.frame.value != value) {
        value = proposal.frame.value;
        absl::StrAppend(&out_, "  ", Quoted(sentence.phrase_words[value]), ":\n");
      }
      absl::StrAppend(&out_, "    ", absl::StrFormat("%-10s", OutcomeWords(proposal.outcome)), " ",
                      RuleWords(*proposal.frame.rule), " on \"");
      for (uint32_t k = proposal.frame.first; k < proposal.frame.last; ++k)
        absl::StrAppend(&out_, k == proposal.frame.first ? "" : " ", Clean(sentence.phrase_words[k]));
      out_ += "\"";
      if (!proposal.forbidden_by.empty()) absl::StrAppend(&out_, ", by its ", proposal.forbidden_by);
      if (proposal.in_skeleton) out_ += ", without what stands in between";
      out_ += "\n";
    }
  }

  static absl::string_view OutcomeWords(SentenceTrace::Outcome outcome) {
    switch (outcome) {
      case SentenceTrace::Outcome::kWins:
        return "wins";
      case SentenceTrace::Outcome::kOutranked:
        return "outranked";
      case SentenceTrace::Outcome::kForbidden:
        return "forbidden";
    }
    return "";
  }

  void AddShortfalls(const TracedSentence& sentence) {
    const std::vector<SentenceTrace::Shortfall>& shortfalls = sentence.trace.shortfalls;
    for (size_t i = 0; i < std::min(shortfalls.size(), kMaxShortfalls); ++i) {
      const SentenceTrace::Shortfall& shortfall = shortfalls[i];
      absl::StrAppend(&out_, "  not tried: ", RuleWords(*shortfall.rule), " needs ");
      if (shortfall.other_topic) {
        absl::StrAppend(&out_, "a document about ", shortfall.rule->document_about(), "\n");
        continue;
      }
      const size_t shown = std::min(shortfall.lacks.size(), kMaxLacks);
      absl::StrAppend(&out_, absl::StrJoin(shortfall.lacks.begin(), shortfall.lacks.begin() + shown, " or "),
                      shown < shortfall.lacks.size() ? " or another word" : "", "\n");
    }
    if (shortfalls.size() > kMaxShortfalls)
      absl::StrAppend(&out_, "  not tried: ", shortfalls.size() - kMaxShortfalls, " more that lack one word\n");
  }

  void AddClaim(const v1::Claim& claim) {
    absl::StrAppend(&out_, "  claim: ", claim.kind(), ", ", Clean(ValueWords(claim)));
    if (!claim.noun().empty()) absl::StrAppend(&out_, " ", Clean(claim.noun()));
    if (!claim.about().empty()) absl::StrAppend(&out_, "; about ", Clean(absl::StrJoin(claim.about(), " ")));
    if (!claim.event().trigger().empty()) absl::StrAppend(&out_, "; event ", Clean(claim.event().trigger()));
    for (const v1::Role& role : claim.roles())
      absl::StrAppend(&out_, "; ", RoleWords(role.kind()), " ", Clean(role.text()),
                      role.entity_id().empty() ? "" : absl::StrCat(" (", Clean(role.entity_id()), ")"));
    if (!claim.has_date() && claim.has_time()) absl::StrAppend(&out_, "; time ", ValueWords(claim.time()));
    const std::string speaker = AttributionWords(claim.attribution());
    if (!speaker.empty()) absl::StrAppend(&out_, "; ", Clean(speaker));
    if (!claim.rule_kind().empty())
      absl::StrAppend(&out_, "; by the words around it", claim.kind_words().empty() ? "" : ": ",
                      Clean(absl::StrJoin(claim.kind_words(), ", ")), ", not ", claim.rule_kind());
    if (claim.scope() == v1::SCOPE_PART) out_ += "; a part";
    if (claim.scope() == v1::SCOPE_ADDITIONAL) out_ += "; on top of another number";
    absl::StrAppend(&out_, "; ", Clean(claim.rule()), "; confidence ", absl::StrFormat("%.2f", claim.confidence()),
                    "\n");
  }

  static absl::string_view RoleWords(v1::Role::Kind kind) {
    switch (kind) {
      case v1::Role::KIND_ACTOR:
        return "actor";
      case v1::Role::KIND_TARGET:
        return "target";
      case v1::Role::KIND_PLACE:
        return "place";
      case v1::Role::KIND_TOPIC:
        return "topic";
      default:
        return "role";
    }
  }

  const absl::string_view path_;
  std::string out_;
};

}  // namespace

std::string TraceWords(absl::string_view path, absl::Span<const TracedSentence> sentences) {
  return Tracer(path).Run(sentences);
}

}  // namespace gainsay::cli
