// Collects the features of one pair of claims, or their sum alone: most pairs are never explained.
#ifndef GAINSAY_COMPARE_PAIR_FEATURES_H_
#define GAINSAY_COMPARE_PAIR_FEATURES_H_

#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "compare/evidence.h"

namespace gainsay {

// "the Health Ministry", "the ministry"; words of three letters and less do not count.
inline bool HaveWordInCommon(absl::string_view a, absl::string_view b) {
  for (const absl::string_view x : absl::StrSplit(a, ' ')) {
    for (const absl::string_view y : absl::StrSplit(b, ' ')) {
      if (x.size() > 3 && absl::EqualsIgnoreCase(x, y)) return true;
    }
  }
  return false;
}

// What the two parts of the evidence, words and values, have in common: the two claims, and what has been found so far.
// All that it is made of must outlive it.
template <bool kExplain>
class PairFeatures {
 public:
  PairFeatures(const EvidenceModel& model, const ClaimProfile& a, const ClaimProfile& b, const Vocabulary& vocabulary)
      : a(a), b(b), vocabulary(vocabulary), model_(model) {}

  // `words` makes the words that it rests on, for those who ask.
  template <typename Words>
  void AddNaming(Feature feature, double measure, Words words) {
    const double weight = model_.values_[static_cast<size_t>(feature)] * measure;
    evidence.score += weight;
    if (!kExplain || weight == 0) return;
    const std::string& text = model_.weight(feature).text();
    const std::string named = words();
    v1::Evidence found;
    found.set_feature(std::string(NameOf(feature)));
    found.set_weight(weight);
    found.set_text(named.empty() ? text : absl::StrCat(text, ": ", named));
    evidence.features.push_back(std::move(found));
  }
  void Add(Feature feature, double measure) {
    AddNaming(feature, measure, [] { return std::string(); });
  }

  const ClaimProfile& a;
  const ClaimProfile& b;
  const Vocabulary& vocabulary;
  PairEvidence evidence;

 private:
  const EvidenceModel& model_;
};

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_PAIR_FEATURES_H_
