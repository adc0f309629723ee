#include "compare/vocabulary.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "claims/internal/stem.h"

namespace gainsay {
namespace {

// The hundred most frequent words of English tell nothing; no word counts for less than kLeastWeight.
constexpr double kCommonRarity = 0.45;
constexpr double kLeastWeight = 0.15;
// Any two words may have this cosine; and no other word is as good as the word itself.
constexpr double kChanceCosine = 0.3;
constexpr double kMostOfOtherWord = 0.9;
// Half a megabyte, which a processor keeps near. Two words make one number of 48 bits, which an odd factor, 2^48
// divided by the golden ratio (Knuth, The Art of Computer Programming, 6.4), scatters one to one: the upper bits say
// where it is remembered, the others tell it from all that fall there.
constexpr int kPairBits = 48;
constexpr int kRememberedBits = 16;
constexpr uint64_t kScatter = 0x9E3779B97F4B;
constexpr WordId kMostRemembered = 1 << (kPairBits / 2);

}  // namespace

Vocabulary::Vocabulary() : arena_(ArchiveBlocks()), forms_(std::make_unique<StringPool>()) {}

std::vector<WordId> Vocabulary::Sort() {
  std::vector<std::pair<absl::string_view, WordId>> order;
  order.reserve(words_.size());
  for (WordId word = 0; word < words_.size(); ++word) order.emplace_back(Stem(word), word);
  std::sort(order.begin(), order.end());
  std::vector<WordId> new_ids(words_.size());
  std::vector<std::string> words;
  std::vector<int> counts;
  std::vector<StringId> stem_ids;
  words.reserve(words_.size());
  counts.reserve(words_.size());
  stem_ids.reserve(words_.size());
  for (const auto& [stem, old_id] : order) {
    new_ids[old_id] = static_cast<WordId>(words.size());
    words.push_back(std::move(words_[old_id]));
    counts.push_back(counts_[old_id]);
    stem_ids.push_back(stem_ids_[old_id]);
  }
  words_ = std::move(words);
  counts_ = std::move(counts);
  stem_ids_ = std::move(stem_ids);
  for (WordId& word : word_of_stem_) word = new_ids[word];
  forms_ = std::make_unique<StringPool>();
  word_of_form_.clear();
  return new_ids;
}

WordId Vocabulary::Intern(absl::string_view stem, absl::string_view word) {
  const StringId id = stems_.Intern(stem);
  if (id == word_of_stem_.size()) {
    word_of_stem_.push_back(static_cast<WordId>(words_.size()));
    stem_ids_.push_back(id);
    words_.emplace_back(word);
    counts_.push_back(0);
  } else if (std::string& known = words_[word_of_stem_[id]];
             std::make_pair(word.size(), word) < std::make_pair(known.size(), absl::string_view(known))) {
    known = std::string(word);
  }
  return word_of_stem_[id];
}

WordId Vocabulary::InternWord(absl::string_view word) {
  const StringId form = forms_->Intern(word);
  if (form == word_of_form_.size()) word_of_form_.push_back(Intern(gainsay::Stem(word), word));
  return word_of_form_[form];
}

void Vocabulary::Finish(size_t claims) {
  const double log_total = std::log(static_cast<double>(claims) + 2);
  rarity_.resize(words_.size());
  weights_.resize(words_.size());
  rarity_anywhere_.resize(words_.size());
  vectors_.resize(words_.size());
  synonym_groups_.resize(words_.size());
  has_meaning_.resize(words_.size());
  remembered_.assign(size_t{1} << kRememberedBits, {});
  for (size_t i = 0; i < words_.size(); ++i) {
    rarity_[i] = std::clamp(1 - std::log(std::max(1, counts_[i])) / log_total, 0.05, 1.0);
    vectors_[i] = FindWordVector(words_[i]);
    for (const SynonymGroupId group : SynonymGroupsOf(Stem(static_cast<WordId>(i))))
      synonym_groups_[i].push_back(static_cast<WordId>(words_.size()) + group);
    has_meaning_[i] = vectors_[i].length > 0 || !synonym_groups_[i].empty();
    const double rare_anywhere = std::max(0.0, (vectors_[i].rarity - kCommonRarity) / (1 - kCommonRarity));
    rarity_anywhere_[i] = static_cast<uint8_t>(std::lround(kRarest * rare_anywhere * rare_anywhere));
    weights_[i] = (kLeastWeight + rare_anywhere) * std::max(0.1, rarity_[i]);
  }
}

bool Vocabulary::AreSynonyms(WordId a, WordId b) const {
  const std::vector<WordId>&x = synonym_groups_[a], &y = synonym_groups_[b];
  return std::find_first_of(x.begin(), x.end(), y.begin(), y.end()) != x.end();
}

double Vocabulary::LikenessOfMeanings(WordId a, WordId b) const {
  if (words_.size() > kMostRemembered) return LikenessOfTwo(a, b);
  const uint64_t pair = static_cast<uint64_t>(std::max(a, b)) << (kPairBits / 2) | std::min(a, b);
  const uint64_t scattered = pair * kScatter & ((uint64_t{1} << kPairBits) - 1);
  Remembered& remembered = remembered_[scattered >> (kPairBits - kRememberedBits)];
  const auto tag = static_cast<uint32_t>(scattered);
  if (remembered.tag != tag || remembered.likeness < 0) remembered = {tag, LikenessOfTwo(a, b)};
  return remembered.likeness;
}

float Vocabulary::LikenessOfTwo(WordId a, WordId b) const {
  if (AreSynonyms(a, b)) return static_cast<float>(kMostOfOtherWord);
  const double cosine = Cosine(vectors_[a], vectors_[b]);
  return static_cast<float>(std::max(0.0, kMostOfOtherWord * (cosine - kChanceCosine) / (1 - kChanceCosine)));
}

}  // namespace gainsay
