#include "claims/assembly/stage.h"

namespace gainsay {
namespace {

bool HasTag(const SentenceView& view, TagId tag) {
  if (tag == kNoTag) return false;
  const Tagging& tagging = view.annotations().tagging;
  const Sentence& sentence = view.sentence();
  for (uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (tagging.Has(i, tag)) return true;
  }
  for (const Tagging::Phrase& phrase : tagging.phrases(sentence.first, sentence.last)) {
    if (phrase.sense->tags[tag]) return true;
  }
  return false;
}

}  // namespace

v1::Stage FindStage(const SentenceView& view, const StageTags& tags) {
  if (HasTag(view, tags.interim)) return v1::STAGE_INTERIM;
  return HasTag(view, tags.final) ? v1::STAGE_FINAL : v1::STAGE_UNSPECIFIED;
}

}  // namespace gainsay
