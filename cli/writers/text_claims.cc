#include "cli/writers/text_claims.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "cli/display.h"
#include "cli/writers/excerpt.h"
#include "cli/writers/ink.h"
#include "cli/writers/value_words.h"

namespace gainsay::cli {
namespace {

// What keeps the claim from being a plain statement about the whole.
std::string Reservations(const v1::Claim& claim) {
  std::vector<std::string> reservations;
  if (claim.scope() == v1::SCOPE_PART) reservations.push_back("a part");
  if (claim.scope() == v1::SCOPE_ADDITIONAL) reservations.push_back("on top of others");
  std::string attribution = AttributionWords(claim.attribution());
  if (!attribution.empty()) reservations.push_back(std::move(attribution));
  return reservations.empty() ? "" : absl::StrCat(" (", absl::StrJoin(reservations, ", "), ")");
}

// "3,200 votes", not "3,200 votes votes": a unit may be the noun's last word.
std::string ValueAndNoun(const v1::Claim& claim) {
  std::string value = ValueWords(claim);
  const std::string noun = Clean(claim.noun());
  if (noun.empty()) return value;
  const size_t unit = value.rfind(' ');
  if (unit != std::string::npos && absl::EndsWith(absl::StrCat(" ", noun), value.substr(unit))) value.resize(unit);
  return absl::StrCat(value, " ", noun);
}

class TextClaimsWriter : public ClaimSetWriter {
 public:
  TextClaimsWriter(const Layout& layout, Output& out) : ink_(layout.color), out_(out) {}

  absl::Status Write(const v1::ClaimSet& claim_set, absl::string_view text) override {
    for (const v1::Claim& claim : claim_set.claims()) {
      const std::string words = WordsOfValue(claim, text);
      out_.Write(absl::StrCat(ink_.Faint(PlaceWords(claim_set.source(), claim.value_span())), ": ", Clean(claim.kind()),
                              ": ", words.empty() ? "" : absl::StrCat(ink_.Strong(words), " = "), ValueAndNoun(claim),
                              Reservations(claim), "\n"));
    }
    return absl::OkStatus();
  }

 private:
  const Ink ink_;
  Output& out_;
};

}  // namespace

std::unique_ptr<ClaimSetWriter> MakeTextClaimsWriter(const Layout& layout, Output& out) {
  return std::make_unique<TextClaimsWriter>(layout, out);
}

}  // namespace gainsay::cli
