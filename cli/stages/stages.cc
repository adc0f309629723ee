#include "claims/text/utf8.h"
#include "cli/stages/stage.h"

namespace gainsay::cli {
namespace {

constexpr const Stage* kStages[] = {
    &kQuantitiesStage,
    &kDatesStage,
    &kClaimsStage,
};

}  // namespace

const Stage kClaimsStage = {
    .name = "claims",
    .brief = "what is claimed, which is made of what the other stages find; the default",
};

const Stage* FindStage(absl::string_view name) {
  for (const Stage* stage : kStages) {
    if (stage->name == name) return stage;
  }
  return nullptr;
}

std::vector<Choice> StagesOf(absl::string_view) {
  std::vector<Choice> choices;
  for (const Stage* stage : kStages) choices.push_back({stage->name, stage->brief});
  return choices;
}

MentionSet ReadMentions(const Extractor& extractor, const Stage& stage, const Document& document) {
  const Recognized found = extractor.Recognize(document);
  MentionSet set;
  *set.mutable_generator() = extractor.generator();
  *set.mutable_source() = found.source;
  stage.add(found, LineIndex(document.text), set);
  MakeUtf8(set);
  return set;
}

}  // namespace gainsay::cli
