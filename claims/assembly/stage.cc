#include "claims/assembly/stage.h"

#include <algorithm>

#include "absl/types/span.h"
#include "claims/time/time.h"

namespace gainsay {
namespace {

// A document tells within so many sentences whose count it is of.
constexpr size_t kFirstSentences = 6;
// An election longer ago than this is another one.
constexpr int kSameElectionDays = 300;

bool HasTag(const Tagging& tagging, const Sentence& sentence, TagId tag) {
  for (uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (tagging.LengthOf(i, tag) > 0) return true;
  }
  return false;
}

bool MayBeCounted(const v1::Claim& claim) {
  return claim.kind() == "votes" || claim.kind() == "seats" || claim.kind() == "percent";
}

bool IsOfAnotherElection(const v1::Claim& claim, std::optional<absl::CivilDay> published) {
  const std::optional<absl::CivilDay> day = ParseIsoDay(claim.time().last());
  return day.has_value() && published.has_value() && *published - *day > kSameElectionDays;
}

}  // namespace

v1::Stage FindStage(const SentenceView& view, const StageTags& tags) {
  const Tagging& tagging = view.annotations().tagging;
  if (HasTag(tagging, view.sentence(), tags.revised)) return v1::STAGE_REVISED;
  if (HasTag(tagging, view.sentence(), tags.interim)) return v1::STAGE_INTERIM;
  return HasTag(tagging, view.sentence(), tags.final) ? v1::STAGE_FINAL : v1::STAGE_UNSPECIFIED;
}

void MarkOngoingCount(const Annotations& annotations, const StageTags& tags, std::optional<absl::CivilDay> published,
                      v1::ClaimSet& set) {
  const absl::Span<const Sentence> sentences = annotations.text.sentences();
  const absl::Span<const Sentence> first = sentences.subspan(0, std::min(kFirstSentences, sentences.size()));
  const bool counting = std::any_of(first.begin(), first.end(), [&](const Sentence& sentence) {
    return HasTag(annotations.tagging, sentence, tags.counting);
  });
  if (!counting) return;
  for (v1::Claim& claim : *set.mutable_claims()) {
    const bool over = claim.stage() == v1::STAGE_FINAL || claim.stage() == v1::STAGE_REVISED;
    if (MayBeCounted(claim) && !over && !IsOfAnotherElection(claim, published)) claim.set_stage(v1::STAGE_COUNTING);
  }
}

}  // namespace gainsay
