#include "claims/quantity/homes.h"

#include "absl/strings/match.h"

namespace gainsay::quantity {
namespace {

// The first two letters of a currency's code are those of its country (ISO 4217): PKR, Pakistan, "pk".
bool IsCurrencyOf(absl::string_view currency, absl::string_view country) {
  return currency.size() == 3 && country.size() == 2 && absl::StartsWithIgnoreCase(currency, country);
}

}  // namespace

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
  TagSet places;
  for (const TagId tag : {words_.home, words_.city, words_.capital, words_.currency_name, words_.currency_symbol}) {
    if (tag != kNoTag) places.set(tag);
  }
  const uint32_t size = static_cast<uint32_t>(text_.tokens().size());
  for (uint32_t i = 0; i < size; ++i) {
    const Sense* const word = tagging_.word(i);
    if (word != nullptr && (word->tags & places).any()) CountSense(*word);
    for (const Tagging::Phrase& phrase : tagging_.phrases(i)) {
      if ((phrase.sense->tags & places).any()) CountSense(*phrase.sense);
    }
  }
}

void Homes::CountSense(const Sense& sense) {
  for (const Meaning& meaning : sense.meanings) {
    if (meaning.tag == words_.home) Add(meaning);
    const bool is_place = meaning.tag == words_.city || meaning.tag == words_.capital;
    const bool is_named =
        (meaning.tag == words_.currency_name || meaning.tag == words_.currency_symbol) && meaning.category.empty();
    if (!is_place && !is_named) continue;
    for (const Meaning* const home : words_.homes) {
      if (is_place ? IsCurrencyOf(home->id, meaning.id) : home->id == meaning.id) Add(*home);
    }
  }
}

void Homes::Add(const Meaning& home) {
  for (Vote& vote : votes_) {
    if (vote.meaning->id == home.id && vote.meaning->category == home.category) {
      ++vote.count;
      return;
    }
  }
  votes_.push_back({&home, 1});
}

}  // namespace gainsay::quantity
