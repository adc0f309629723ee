#include "compare/stories.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gainsay {
namespace {

// What a word of a name counts, against another as rare. Of the pairs of documents of two development stories one in
// fifty has more in common than 10% of those of one story; without names, than 25%.
constexpr int kName = 4;
// Documents with a cosine of this or more tell one story: in the development sets 60% of the conflicts are between
// such, and none of the candidate pairs of unrelated documents.
constexpr double kSameCosine = 0.12;
// Long documents with less than this in common may tell of different things: so have most pairs of
// unrelated documents, and of one story few. Long is what counts as much as so many of the rarest words; the usual
// report of 250 words does.
constexpr double kOtherCosine = 0.036;
constexpr double kLong = 38;
// Of shorter ones the same topic alone makes more: two earthquakes in two countries, told in two sentences each, have a
// cosine of 0.1 to 0.2, two reports of one in as many 0.5 and more. So the shorter, the more is asked, up to this.
constexpr double kMostAsked = 0.4;
// How much surer it is of the shortest that they tell of different things, against long ones. They have no claims that
// could fit better, and so all their claims fit well.
constexpr double kSurerIfShort = 1.8;
// Words that are looked up at a time: a jump after each would cost more than it spares.
constexpr size_t kWordsAtATime = 32;

StoryLikeness LikenessOf(double cosine, double asked, double length) {
  const double surer = kSurerIfShort + (1 - kSurerIfShort) * std::min(1.0, length / kLong);
  return {.same = std::min(1.0, cosine / kSameCosine), .other = std::max(0.0, 1 - cosine / asked) * surer};
}

}  // namespace

StoriesAlike::StoriesAlike(absl::Span<const ClaimProfile> claims, absl::Span<const uint32_t> source_of, size_t sources,
                           const Stories& stories, const Vocabulary& vocabulary)
    : first_(sources + 1),
      weight_(sources),
      marked_(vocabulary.size()),
      found_(sources),
      found_for_(sources, kNoSource) {
  // The claims of each source, one source after the other, though they may come in any order.
  std::vector<uint32_t> first_claim(sources + 1);
  for (const uint32_t source : source_of) ++first_claim[source + 1];
  std::partial_sum(first_claim.begin(), first_claim.end(), first_claim.begin());
  std::vector<uint32_t> by_source(claims.size());
  std::vector<uint32_t> end = first_claim;
  for (uint32_t claim = 0; claim < claims.size(); ++claim) by_source[end[source_of[claim]]++] = claim;
  std::vector<uint32_t> last_source(vocabulary.size(), kNoSource);
  const auto add = [&](WordId word, uint32_t source, int times) {
    if (last_source[word] == source) return;
    last_source[word] = source;
    const int weight = times * vocabulary.RarityAnywhere(word);
    if (weight == 0) return;
    words_.push_back({word, static_cast<uint16_t>(weight)});
    weight_[source] += weight;
  };
  for (uint32_t source = 0; source < sources; ++source) {
    const auto its_claims =
        absl::MakeConstSpan(by_source).subspan(first_claim[source], first_claim[source + 1] - first_claim[source]);
    const auto story = its_claims.empty() ? stories.end() : stories.find(claims[its_claims[0]].source);
    if (story != stories.end()) {
      // A word that is both counts as that of a name.
      for (const WordId word : story->second.names) add(word, source, kName);
      for (const WordId word : story->second.words) add(word, source, 1);
    }
    for (const uint32_t claim : its_claims) {
      for (const WordId word : claims[claim].about) add(word, source, 1);
      for (const WordId word : claims[claim].context) add(word, source, 1);
      for (const ProfileEntity& entity : claims[claim].entities) add(entity.skeleton, source, 1);
    }
    first_[source + 1] = words_.size();
  }
  words_.shrink_to_fit();
}

StoryLikeness StoriesAlike::Of(uint32_t source_a, uint32_t source_b) {
  if (source_a == source_b) return {};
  if (found_for_[source_b] == source_a) return found_[source_b];
  Mark(source_a);
  const double size = std::sqrt(weight_[source_a] * weight_[source_b]);
  const double length = size / Vocabulary::kRarest;
  const double asked = std::clamp(kOtherCosine * kLong / std::max(length, 1.0), kOtherCosine, kMostAsked);
  // With so much, more in common makes no difference.
  const double enough = std::max(asked, kSameCosine) * size;
  const absl::Span<const WeighedWord> words = WordsOf(source_b);
  double common = 0;
  for (size_t i = 0; i < words.size() && common <= enough;) {
    uint32_t of_these = 0;
    for (const size_t last = std::min(i + kWordsAtATime, words.size()); i < last; ++i)
      of_these += std::min(marked_[words[i].word], words[i].weight);
    common += of_these;
  }
  found_for_[source_b] = source_a;
  // Without words nothing is known.
  return found_[source_b] = size == 0 ? StoryLikeness{} : LikenessOf(common / size, asked, length);
}

void StoriesAlike::Mark(uint32_t source) {
  if (source == marked_source_) return;
  if (marked_source_ != kNoSource) {
    for (const WeighedWord& word : WordsOf(marked_source_)) marked_[word.word] = 0;
  }
  for (const WeighedWord& word : WordsOf(source)) marked_[word.word] = word.weight;
  marked_source_ = source;
}

}  // namespace gainsay
