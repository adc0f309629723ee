#include "compare/own_words.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace gainsay {
namespace {

// How much the words of a sentence count for a claim of a sentence so many after it: what tells most pairs of the
// development sets apart. Claim sets hold no sentences farther away (assembly.cc).
struct Beside {
  int64_t sentences_after;
  float nearness;
};
constexpr Beside kBeside[] = {{0, 1}, {1, 0.5}, {2, 0.25}, {-1, 0.2}};
// Words that are less a claim's own than this say nothing of it.
constexpr float kLeastShare = 0.1;
// How much a synonym counts against the same word.
constexpr float kSynonym = 0.65;

}  // namespace

void OwnWordsFinder::Find(absl::Span<ClaimProfile* const> claims, absl::Span<const SentenceWords> beside) {
  std::vector<Passage> passages = PassagesOf(claims);
  said_.clear();
  for (const Passage& passage : passages) {
    for (const ClaimProfile* claim : passage.claims) {
      for (const WordId word : claim->context) said_.push_back({passage.sentence, word});
    }
  }
  for (const SentenceWords& sentence : beside) {
    for (const WordId word : sentence.words) said_.push_back({sentence.sentence, word});
  }
  std::sort(said_.begin(), said_.end());
  said_.erase(std::unique(said_.begin(), said_.end()), said_.end());
  for (Passage& passage : passages) {
    passage.words = WordsNear(passage.sentence);
    for (const Near& near : passage.words)
      claims_with_[near.word] += near.nearness * static_cast<float>(passage.claims.size());
  }
  for (const Passage& passage : passages) {
    const OwnWords* const own = OwnWordsOf(passage);
    for (ClaimProfile* claim : passage.claims) claim->own_words = own;
  }
  for (const Passage& passage : passages) {
    for (const Near& near : passage.words) claims_with_[near.word] = 0;
  }
}

std::vector<OwnWordsFinder::Passage> OwnWordsFinder::PassagesOf(absl::Span<ClaimProfile* const> claims) const {
  constexpr uint64_t kFar = uint64_t{1} << 32;
  std::vector<std::pair<uint64_t, ClaimProfile*>> by_sentence;
  for (size_t i = 0; i < claims.size(); ++i) {
    const uint64_t sentence = claims[i]->has_sentence ? claims[i]->sentence : kFar * (i + 1);
    by_sentence.emplace_back(sentence, claims[i]);
  }
  std::stable_sort(by_sentence.begin(), by_sentence.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Passage> passages;
  for (const auto& [sentence, claim] : by_sentence) {
    if (passages.empty() || passages.back().sentence != sentence) passages.emplace_back().sentence = sentence;
    passages.back().claims.push_back(claim);
  }
  return passages;
}

std::vector<OwnWordsFinder::Near> OwnWordsFinder::WordsNear(uint64_t sentence) const {
  std::vector<Near> words;
  for (const Beside& beside : kBeside) {
    const auto number = static_cast<uint64_t>(static_cast<int64_t>(sentence) - beside.sentences_after);
    for (auto said = std::lower_bound(said_.begin(), said_.end(), Said{.sentence = number});
         said != said_.end() && said->sentence == number; ++said) {
      words.push_back({said->word, beside.nearness});
      for (const WordId group : vocabulary_.SynonymGroups(said->word)) words.push_back({group, beside.nearness});
    }
  }
  // Of what stands there twice the nearest.
  std::sort(words.begin(), words.end(),
            [](const Near& a, const Near& b) { return std::tie(a.word, b.nearness) < std::tie(b.word, a.nearness); });
  words.erase(std::unique(words.begin(), words.end(), [](const Near& a, const Near& b) { return a.word == b.word; }),
              words.end());
  return words;
}

const OwnWords* OwnWordsFinder::OwnWordsOf(const Passage& passage) {
  const auto share_of = [&](const Near& near) {
    const float of_word =
        vocabulary_.IsSynonymGroup(near.word)
            ? kSynonym
            : std::sqrt(std::sqrt(static_cast<float>(vocabulary_.RarityAnywhere(near.word)) / Vocabulary::kRarest));
    return near.nearness * of_word / std::max(1.0F, claims_with_[near.word]);
  };
  auto* const words = vocabulary_.NewArray<WordId>(passage.words.size());
  auto* const shares = vocabulary_.NewArray<float>(passage.words.size());
  size_t size = 0;
  for (const Near& near : passage.words) {
    shares[size] = share_of(near);
    words[size] = near.word;
    if (shares[size] >= kLeastShare) ++size;
  }
  auto* const own = vocabulary_.New<OwnWords>();
  *own = {ProfileWords(absl::MakeConstSpan(words, size)), shares};
  return own;
}

}  // namespace gainsay
