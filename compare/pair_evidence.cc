// How much speaks for two claims being about the same thing, from the two alone.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "compare/evidence.h"
#include "compare/pair_features.h"
#include "compare/pair_values.h"
#include "compare/pair_words.h"
#include "compare/parties.h"
#include "compare/verdict.h"

namespace gainsay {
namespace {

// Documents tell the same story in much the same order: values this many tokens farther on are of another part of it.
constexpr double kOtherPartTokens = 200;
// What two voices side by side count for if one of them is the document's own, against two that it cites.
constexpr double kOneSpeaker = 0.5;

struct Bias {
  Dimension dimension;
  Feature feature;
};
constexpr Bias kBiases[] = {
    {Dimension::kDate, Feature::kBiasDate},       {Dimension::kMoney, Feature::kBiasMoney},
    {Dimension::kPercent, Feature::kBiasPercent}, {Dimension::kDuration, Feature::kBiasDuration},
    {Dimension::kAge, Feature::kBiasAge},         {Dimension::kMeasure, Feature::kBiasMeasure},
    {Dimension::kCount, Feature::kBiasCount},
};

template <bool kExplain>
class PairWeigher {
 public:
  PairWeigher(const EvidenceModel& model, const ClaimProfile& a, const ClaimProfile& b, const Vocabulary& vocabulary)
      : features_(model, a, b, vocabulary), a_(a), b_(b), vocabulary_(vocabulary) {}

  PairEvidence Run() {
    Add(Feature::kBias, 1);
    AddTypeBias();
    WeighPlace();
    WeighPart();
    PairWords<kExplain> words(features_);
    words.Weigh();
    WeighSorts(words.other_noun());
    PairValues<kExplain>(features_, words.other_noun(), words.one_happening()).Weigh();
    PairEvidence& evidence = features_.evidence;
    std::stable_sort(
        evidence.features.begin(), evidence.features.end(),
        [](const v1::Evidence& x, const v1::Evidence& y) { return std::abs(x.weight()) > std::abs(y.weight()); });
    return std::move(evidence);
  }

 private:
  void Add(Feature feature, double measure) { features_.Add(feature, measure); }

  // How often two claims of a sort are about the same thing differs from sort to sort.
  void AddTypeBias() {
    for (const auto& [dimension, feature] : kBiases) {
      if (a_.dimension == dimension) Add(feature, 1);
    }
    if (a_.dimension == Dimension::kCount) WeighFamilies();
    if (a_.is_election_result || b_.is_election_result) Add(Feature::kBiasDivided, 1);
  }

  // Counts may be compared whatever is counted, but those of the dead seldom mean what counts of trucks mean.
  void WeighFamilies() {
    if (a_.family == b_.family) {
      if (!a_.is_fate) return;
      Add(Feature::kSameFate, 1);
      if (((a_.traits | b_.traits) & kGuessedKind) != 0) Add(Feature::kGuessedFate, 1);
      return;
    }
    if (a_.is_fate && b_.is_fate) {
      if (DenyCasualties(a_, b_)) Add(Feature::kDeniedCasualties, 1);
      return;
    }
    if (!a_.is_fate && !b_.is_fate) return Add(Feature::kPeopleAgainstCount, 1);
    const ClaimProfile& other = a_.is_fate ? b_ : a_;
    Add(other.is_people ? Feature::kFateAgainstPeople : Feature::kFateAgainstCount, 1);
  }

  // What is rare in these documents, and what a document tells first of its kind, is likely one thing.
  void WeighSorts(bool other_noun) {
    if (a_.party >= 0 && b_.party >= 0) {
      features_.AddNaming(a_.party == b_.party ? Feature::kSameParty : Feature::kOtherParty, 1,
                          [&] { return a_.party == b_.party ? std::string(PartyName(a_.party)) : std::string(); });
    }
    if (a_.kind != b_.kind) {
      if (const double likelihood = LikelihoodOfOneKind(a_, b_); likelihood > 0)
        Add(Feature::kMayBeOneKind, likelihood);
      return;
    }
    const float rarity = std::min(a_.kind_rarity, b_.kind_rarity);
    Add(Feature::kSameKind, rarity);
    if (other_noun) Add(Feature::kSameKindOtherNoun, rarity);
    if (a_.source == b_.source) return;
    if (a_.is_first && b_.is_first) Add(Feature::kBothFirst, 1);
    if (a_.is_first != b_.is_first) Add(Feature::kOneFirst, 1);
  }

  // A document that speaks with one voice says a thing once; that it sets two speakers against each other is news.
  void WeighPlace() {
    const absl::string_view speaker_a = vocabulary_.Text(a_.speaker), speaker_b = vocabulary_.Text(b_.speaker);
    if (a_.source != b_.source) {
      if (speaker_a.empty() || speaker_b.empty()) return;
      return Add(HaveWordInCommon(speaker_a, speaker_b) ? Feature::kSameSpeaker : Feature::kOtherSpeaker, 1);
    }
    if (AreSetAgainst(a_, b_)) return Add(Feature::kToldAgain, 1);
    // What a document tells only to call it wrong, without saying whose it is, is not in its voice.
    const bool same_voice = (a_.speaker == b_.speaker || absl::EqualsIgnoreCase(speaker_a, speaker_b)) &&
                            (a_.is_called_wrong == b_.is_called_wrong || !speaker_a.empty());
    Add(same_voice ? Feature::kSameVoice : Feature::kOtherVoice, 1);
    if (same_voice && !CanBothHold(a_, b_)) Add(Feature::kSameVoiceApart, 1);
    if (!a_.has_sentence || !b_.has_sentence) return;
    const int apart = std::abs(static_cast<int>(a_.sentence) - static_cast<int>(b_.sentence));
    if (apart == 0) Add(Feature::kSameSentence, 1);
    // "The ministry says 43. The monks counted 58." Where the document itself is one of the two it is less sure.
    const bool both_named = !speaker_a.empty() && !speaker_b.empty();
    if (apart > 1 || same_voice || a_.kind != b_.kind) return;
    Add(Feature::kSetAgainst, both_named ? 1 : kOneSpeaker);
    // "No casualties were reported. Officials falsely claimed that 80 were killed." A part or a day is called wrong for
    // another reason.
    if (a_.is_called_wrong != b_.is_called_wrong && a_.has_quantity && !a_.is_part && !b_.is_part)
      Add(Feature::kCalledWrong, 1);
  }

  void WeighPart() {
    if (a_.tokens_before == ClaimProfile::kNowhere || b_.tokens_before == ClaimProfile::kNowhere) return;
    const double apart = std::abs(static_cast<double>(a_.tokens_before) - static_cast<double>(b_.tokens_before));
    Add(a_.source == b_.source ? Feature::kSameSourceOtherPart : Feature::kOtherPart,
        std::min(1.0, apart / kOtherPartTokens));
  }

  PairFeatures<kExplain> features_;
  const ClaimProfile& a_;
  const ClaimProfile& b_;
  const Vocabulary& vocabulary_;
};

}  // namespace

PairEvidence EvidenceModel::Weigh(const ClaimProfile& a, const ClaimProfile& b, const Vocabulary& vocabulary,
                                  bool explain) const {
  return explain ? PairWeigher<true>(*this, a, b, vocabulary).Run() : PairWeigher<false>(*this, a, b, vocabulary).Run();
}

}  // namespace gainsay
