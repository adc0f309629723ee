// Drafts of schema.org ClaimReviews in JSON-LD, one for each statement that another source contradicts. They lack what
// only a person can give: the rating (reviewRating), the review's author, its address and its day.
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "cli/display.h"
#include "cli/writers/escapes.h"
#include "cli/writers/json_value.h"
#include "cli/writers/report_view.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

// A statement and what stands against it.
struct Draft {
  Statement statement;
  std::string label;
  std::vector<std::string> against;
};

void AddAgainst(const Statement& statement, const Statement& other, const Finding& finding,
                absl::flat_hash_map<std::string, size_t>& places, std::vector<Draft>& drafts) {
  const auto [place, is_new] = places.emplace(statement.claim->id(), drafts.size());
  if (is_new) drafts.push_back({.statement = statement, .label = Clean(finding.group->label())});
  const std::string known = Circumstances(other);
  drafts[place->second].against.push_back(absl::StrCat(PlaceOf(other),
                                                       known.empty() ? "" : absl::StrCat(" (", known, ")"), ": \"",
                                                       other.excerpt.text, "\" ", Clean(finding.conflict->reason())));
}

std::vector<Draft> DraftsOf(const ReportView& view) {
  std::vector<Draft> drafts;
  absl::flat_hash_map<std::string, size_t> places;
  for (const Finding& finding : view.Findings()) {
    AddAgainst(finding.newer, finding.older, finding, places, drafts);
    AddAgainst(finding.older, finding.newer, finding, places, drafts);
  }
  return drafts;
}

// Where the statement appeared.
JsonValue AppearanceOf(const v1::Source& source) {
  JsonValue article = JsonValue::Object({{"@type", "Article"}});
  const std::string url = SafeLink(source.url());
  article.SetUnlessEmpty("headline", Clean(source.title()))
      .SetUnlessEmpty("url", url)
      .SetUnlessEmpty("datePublished", Clean(source.published()));
  if (!source.publisher().empty()) {
    article.Set("publisher", JsonValue::Object({{"@type", "Organization"}, {"name", Clean(source.publisher())}}));
  }
  article.SetUnlessEmpty("identifier", Clean(source.path()));
  return article;
}

JsonValue ReviewOf(const Draft& draft) {
  const v1::Source& source = *draft.statement.source;
  JsonValue claim = JsonValue::Object({{"@type", "Claim"}, {"text", draft.statement.excerpt.text}});
  // On somebody else's word, the claim is theirs, and a person has to say who or what they are.
  const v1::Attribution& attribution = draft.statement.claim->attribution();
  if (attribution.speaker().empty() && !source.publisher().empty()) {
    claim.Set("author", JsonValue::Object({{"@type", "Organization"}, {"name", Clean(source.publisher())}}));
  }
  claim.SetUnlessEmpty("creditText", Clean(attribution.speaker()))
      .SetUnlessEmpty("datePublished", Clean(source.published()));
  claim.Set("appearance", AppearanceOf(source));
  return JsonValue::Object({
      {"@type", "ClaimReview"},
      {"creativeWorkStatus", "Draft"},
      {"claimReviewed", draft.statement.excerpt.text},
      {"about", draft.label},
      {"itemReviewed", std::move(claim)},
      {"reviewBody", absl::StrCat("Contradicted by ", absl::StrJoin(draft.against, "\n"))},
  });
}

absl::Status WriteReport(const ReportToWrite& written, const Layout&, Output& out) {
  const ReportView view(written.report, written.texts);
  JsonValue reviews = JsonValue::Array();
  for (const Draft& draft : DraftsOf(view)) reviews.Append(ReviewOf(draft));
  out.Write(JsonValue::Object({{"@context", "https://schema.org"}, {"@graph", std::move(reviews)}}).Print());
  return absl::OkStatus();
}

}  // namespace

const Format kClaimReviewFormat = {
    .name = "claimreview",
    .report_brief = "schema.org ClaimReview drafts in JSON-LD, without a rating: that is for a person to give",
    .write_report = WriteReport,
};

}  // namespace gainsay::cli
