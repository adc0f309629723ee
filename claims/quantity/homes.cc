#include "claims/quantity/homes.h"

namespace gainsay::quantity {

absl::string_view Homes::Find(absl::string_view family) {
  Count();
  const Vote* best = nullptr;
  for (const Vote& vote : votes_) {
    if (vote.meaning->category == family && (best == nullptr || vote.count > best->count)) best = &vote;
  }
  return best == nullptr ? absl::string_view() : absl::string_view(best->meaning->id);
}

void Homes::Count() {
  if (counted_) return;
  counted_ = true;
  const auto add = [this](const Sense& sense) {
    for (const Meaning& meaning : sense.meanings) {
      if (meaning.tag != home_) continue;
      Vote* known = nullptr;
      for (Vote& vote : votes_) {
        if (vote.meaning->id == meaning.id && vote.meaning->category == meaning.category) known = &vote;
      }
      if (known == nullptr) known = &votes_.emplace_back(Vote{&meaning, 0});
      ++known->count;
    }
  };
  const uint32_t size = static_cast<uint32_t>(text_.tokens().size());
  for (uint32_t i = 0; i < size; ++i) {
    if (tagging_.Has(i, home_)) add(*tagging_.word(i));
    for (const Tagging::Phrase& phrase : tagging_.phrases(i)) {
      if (phrase.sense->tags[home_]) add(*phrase.sense);
    }
  }
}

}  // namespace gainsay::quantity
