// Whether two documents tell of one story, from all they say: their names and rare words.
//
// A name that both have says most, words that are common in any text nothing. How much two must have in common depends
// on how much they say: two short reports of one event share half of it, since either names the place and what happened
// and little else, where long ones go separate ways.
#ifndef GAINSAY_COMPARE_STORIES_H_
#define GAINSAY_COMPARE_STORIES_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "compare/profile.h"

namespace gainsay {

struct StoryLikeness {
  // How much alike the two are, 0 to 1.
  double same = 0;
  // How sure it is that they tell of different things: 0 if they may be of one story; up to 1 for long documents with
  // nothing in common, up to 1.8 for short ones.
  double other = 0;
};

// For one thread at a time: the words of one source are marked, and what was found for another is remembered, since the
// pairs of two sources come one after the other, more or less.
class StoriesAlike {
 public:
  // `source_of` each claim, a number less than `sources`. The vocabulary must outlive it.
  StoriesAlike(absl::Span<const ClaimProfile> claims, absl::Span<const uint32_t> source_of, size_t sources,
               const Stories& stories, const Vocabulary& vocabulary);

  // Symmetric; neither for one and the same source, and for sources without words.
  StoryLikeness Of(uint32_t source_a, uint32_t source_b);

 private:
  static constexpr uint32_t kNoSource = 0xFFFFFFFF;

  // A word of a source and what it counts: how rare it is in any text, several times that for one of a name.
  struct WeighedWord {
    WordId word = 0;
    uint16_t weight = 0;
  };

  absl::Span<const WeighedWord> WordsOf(uint32_t source) const {
    return absl::MakeConstSpan(words_).subspan(first_[source], first_[source + 1] - first_[source]);
  }
  void Mark(uint32_t source);

  // Of each source, one after the other, without doubles; where those of each begin, and what they count together.
  std::vector<WeighedWord> words_;
  std::vector<size_t> first_;
  std::vector<double> weight_;
  // By word, what those of the one source count.
  std::vector<uint16_t> marked_;
  uint32_t marked_source_ = kNoSource;
  // By source, and for which other one.
  std::vector<StoryLikeness> found_;
  std::vector<uint32_t> found_for_;
};

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_STORIES_H_
