// What the words and names of two claims say of their being about the same thing.
#ifndef GAINSAY_COMPARE_PAIR_WORDS_H_
#define GAINSAY_COMPARE_PAIR_WORDS_H_

#include <algorithm>
#include <cmath>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/container/inlined_vector.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "claims/entity/entity.h"
#include "compare/pair_features.h"

namespace gainsay {

template <bool kExplain>
class PairWords {
 public:
  explicit PairWords(PairFeatures<kExplain>& features)
      : features_(features), a_(features.a), b_(features.b), vocabulary_(features.vocabulary) {}

  void Weigh() {
    WeighKinds();
    WeighAbout();
    WeighSentences();
    WeighOwnWords();
    WeighOwnYear();
    WeighLikeness();
    WeighNames();
  }

  // Whether they count things that have nothing to do with each other; other evidence then counts for more.
  bool other_noun() const { return other_noun_; }
  // Whether two dates are of one thing and of what befell it, each the only one that its document gives of that.
  bool one_happening() const { return one_happening_; }

 private:
  // Words less alike than this have nothing to do with each other.
  static constexpr double kUnlike = 0.1;
  // So much of what the one is about is most of it.
  static constexpr double kMostOfIt = 0.6;
  // Groups of synonyms that count for the words around two claims: with these a synonym counts less than the same word.
  static constexpr int kMostGroups = 2;
  // As much as three rare words in common.
  static constexpr double kMuch = 3;
  // Claims have a dozen words, which are looked through faster than halved: nothing depends on what was found before.
  static constexpr size_t kMostLookedThrough = 64;

  void Add(Feature feature, double measure) { features_.Add(feature, measure); }
  template <typename Words>
  void AddNaming(Feature feature, double measure, Words words) {
    features_.AddNaming(feature, measure, std::move(words));
  }

  static bool Find(const ProfileWords& words, WordId word) {
    if (words.size() > kMostLookedThrough) return std::binary_search(words.begin(), words.end(), word);
    bool found = false;
    for (const WordId other : words) found |= other == word;
    return found;
  }
  static bool Contains(const ProfileWords& words, WordId word) { return words.MayContain(word) && Find(words, word); }

  // In an order that does not depend on which claim is which.
  std::string Both(StringId a, StringId b) const {
    const absl::string_view x = vocabulary_.Text(a), y = vocabulary_.Text(b);
    return absl::StrCat(std::min(x, y), ", ", std::max(x, y));
  }
  std::string FirstOf(StringId a, StringId b) const {
    return std::string(std::min(vocabulary_.Text(a), vocabulary_.Text(b)));
  }

  void WeighKinds() {
    const bool same = a_.kind == b_.kind;
    if (!same && a_.family == b_.family) AddNaming(Feature::kOtherKind, 1, [&] { return Both(a_.kind, b_.kind); });
    if (a_.noun == kNoWord || b_.noun == kNoWord) {
      Add(Feature::kNoNoun, 1);
    } else if (a_.noun == b_.noun) {
      AddNaming(Feature::kSameNoun, 1, [&] { return FirstOf(a_.noun_text, b_.noun_text); });
    } else {
      const double likeness = vocabulary_.Likeness(a_.noun, b_.noun);
      const auto words = [&] { return Both(a_.noun_text, b_.noun_text); };
      AddNaming(Feature::kNounAlike, likeness, words);
      other_noun_ = likeness < kUnlike;
      if (other_noun_) AddNaming(Feature::kOtherNoun, 1, words);
    }
    if (a_.trigger == kNoWord || b_.trigger == kNoWord) return;
    const bool is_date = a_.has_date;
    if (a_.trigger == b_.trigger) {
      return AddNaming(is_date ? Feature::kDateSameTrigger : Feature::kSameTrigger, 1,
                       [&] { return FirstOf(a_.trigger_text, b_.trigger_text); });
    }
    const double likeness = vocabulary_.Likeness(a_.trigger, b_.trigger);
    const auto words = [&] { return Both(a_.trigger_text, b_.trigger_text); };
    AddNaming(is_date ? Feature::kDateTriggerAlike : Feature::kTriggerAlike, likeness, words);
    if (likeness < kUnlike) AddNaming(is_date ? Feature::kDateOtherTrigger : Feature::kOtherTrigger, 1, words);
  }

  // What both are about, in the same words.
  void WeighAbout() {
    if (a_.about.empty() || b_.about.empty() ||
        WeighCommon(Feature::kAbout, a_.about, b_.about, a_.about_square * b_.about_square))
      return;
    Add(Feature::kAboutNothingCommon, 1);
    // An age is somebody's: without a name or a word in common it is somebody else's.
    if (a_.dimension == Dimension::kAge) Add(Feature::kAgeNothingCommon, 1);
    // Each story has many stretches of time, and most of them are told once.
    if (a_.dimension == Dimension::kDuration) Add(Feature::kDurationNothingCommon, 1);
    // People are told by what became of them, things by what they are.
    if (a_.dimension == Dimension::kCount && a_.counts_things && b_.counts_things && !AreAboutSynonyms())
      Add(Feature::kThingNothingCommon, 1);
  }

  bool AreAboutSynonyms() const {
    return absl::c_any_of(a_.about, [&](WordId word) {
      return absl::c_any_of(b_.about, [&](WordId other) { return vocabulary_.AreSynonyms(word, other); });
    });
  }

  // Cosine of the rare words of both, whose squares are `squares`. Whether they have a word in common.
  bool WeighCommon(Feature feature, const ProfileWords& a, const ProfileWords& b, double squares) {
    double common = 0;
    std::vector<std::pair<double, WordId>> words;
    for (const WordId word : a) {
      if (!Contains(b, word)) continue;
      const double rarity = vocabulary_.Rarity(word);
      common += rarity * rarity;
      if (kExplain) words.emplace_back(-rarity, word);
    }
    if (common == 0) return false;
    AddNaming(feature, common / std::sqrt(squares), [&] { return NamesOf(std::move(words)); });
    return true;
  }

  // Of one document, whose claims are told apart by their sentences.
  void WeighSentences() {
    if (a_.source != b_.source) return;
    WeighCommon(Feature::kContextWithin, a_.context, b_.context, a_.context_square * b_.context_square);
  }

  // How much a word is the own one of both, with the sign turned: the most comes first.
  using CommonWord = std::pair<double, WordId>;
  using CommonWords = absl::InlinedVector<CommonWord, 16>;

  CommonWords CommonOwnWords() const {
    const OwnWords &own_a = *a_.own_words, &own_b = *b_.own_words;
    CommonWords common;
    const float* share_of_a = own_a.shares;
    for (auto word = own_a.words.begin(); word != own_a.words.end(); ++word, ++share_of_a) {
      if (!own_b.words.MayContain(*word)) continue;
      const WordId* const found = std::lower_bound(own_b.words.begin(), own_b.words.end(), *word);
      if (found == own_b.words.end() || *found != *word) continue;
      common.emplace_back(-std::sqrt(*share_of_a * own_b.shares[found - own_b.words.begin()]), *word);
    }
    std::sort(common.begin(), common.end());
    return common;
  }

  // A word speaks for its synonyms, too, and two synonyms may be in many groups.
  void LeaveOutTold(CommonWords& words) const {
    int groups = 0;
    absl::InlinedVector<WordId, 16> told;
    const auto is_told = [&](const CommonWord& common) {
      const WordId word = common.second;
      if (vocabulary_.IsSynonymGroup(word)) return absl::c_linear_search(told, word) || ++groups > kMostGroups;
      const absl::Span<const WordId> its_groups = vocabulary_.SynonymGroups(word);
      told.insert(told.end(), its_groups.begin(), its_groups.end());
      return false;
    };
    // In their order, which an algorithm that takes a predicate need not keep.
    size_t left = 0;
    for (const CommonWord& word : words) {
      if (!is_told(word)) words[left++] = word;
    }
    words.resize(left);
  }

  // The words around both that are most their own. Who denies all casualties has few words of his own.
  void WeighOwnWords() {
    if (a_.source == b_.source || DenyCasualties(a_, b_)) return;
    CommonWords words = CommonOwnWords();
    if (words.empty()) return;
    LeaveOutTold(words);
    // What one word tells, the next tells half again.
    double own = 0, counts = 1;
    for (const auto& [minus_share, word] : words) {
      own -= counts * minus_share;
      counts /= 2;
    }
    AddNaming(Feature::kOwnWords, own, [&] { return NamesOf({words.begin(), words.end()}); });
  }

  void WeighOwnYear() {
    if (a_.source == b_.source || a_.year == 0 || a_.year != b_.year) return;
    AddNaming(Feature::kOwnYear, a_.year_share * b_.year_share, [&] { return absl::StrCat(a_.year); });
  }

  // A word of the one, and the word of the other that is most like it.
  struct LikeWords {
    double measure = 0;
    WordId word = 0;
    WordId like = 0;
  };

  struct Coverage {
    // Weight of the words that have something like them on the other side, and of all words.
    double found = 0;
    double all = 0;
    double share() const { return all > 0 ? found / all : 0; }
  };

  // What share of what a claim is about is found in what another is about, be it by words that are only like them, and
  // what share when the words around the other are looked at, too.
  struct Coverages {
    Coverage about;
    Coverage anywhere;
  };

  Coverages Cover(const ClaimProfile& claim, const ClaimProfile& other, std::vector<LikeWords>* pairs) const {
    Coverages coverages;
    coverages.about.all = coverages.anywhere.all = claim.about_weight;
    for (const WordId word : claim.about) {
      const double weight = vocabulary_.Weight(word);
      LikeWords best{0, word, word};
      Improve(word, other.about, best);
      coverages.about.found += weight * best.measure;
      if (pairs != nullptr && best.measure > 0 && best.like != word)
        pairs->push_back({best.measure * weight, word, best.like});
      Improve(word, other.context, best);
      coverages.anywhere.found += weight * best.measure;
    }
    return coverages;
  }

  // Nothing is more like a word than itself.
  void Improve(WordId word, const ProfileWords& others, LikeWords& best) const {
    if (best.measure == 1) return;
    if (Contains(others, word)) {
      best = {1, word, word};
      return;
    }
    if (!vocabulary_.HasMeaning(word)) return;
    for (const WordId other : others) {
      const double likeness = vocabulary_.Likeness(word, other);
      if (likeness > best.measure) best = {likeness, word, other};
    }
  }

  // Another source says "combat" for "battle", and what the one is about the other may only mention.
  void WeighLikeness() {
    std::vector<LikeWords> pairs;
    const Coverages there = Cover(a_, b_, kExplain ? &pairs : nullptr);
    const Coverages back = Cover(b_, a_, kExplain ? &pairs : nullptr);
    if (!a_.about.empty() && !b_.about.empty()) {
      AddNaming(Feature::kAboutAlike, std::sqrt(there.about.share() * back.about.share()),
                [&] { return LikeNames(std::move(pairs)); });
      Add(Feature::kAboutAlikeMuch, std::min(1.0, (there.about.found + back.about.found) / 2 / kMuch));
    }
    one_happening_ = a_.has_date && TellOneHappening(std::max(there.anywhere.share(), back.anywhere.share()));
    const double share_there = there.anywhere.share(), share_back = back.anywhere.share();
    Add(Feature::kAboutInContext, std::max(share_there, share_back));
    Add(Feature::kAboutInBothContexts, std::min(share_there, share_back));
  }

  // `share` of what the one is about the other's sentence tells, too.
  bool TellOneHappening(double share) const {
    const uint8_t both = a_.traits & b_.traits;
    if (a_.source == b_.source || a_.trigger != b_.trigger || (both & kOnlyDate) == 0 || a_.tells_no_happening ||
        b_.tells_no_happening || share < kMostOfIt)
      return false;
    if ((both & kNamedEvent) != 0) return true;
    int common = 0;
    for (const WordId word : a_.about) common += Contains(b_.about, word) || Contains(b_.context, word) ? 1 : 0;
    for (const WordId word : b_.about) common += !Contains(a_.about, word) && Contains(a_.context, word) ? 1 : 0;
    return common > 1;
  }

  // "battle for combat, rebel for revolutionary": the few that count most.
  std::string LikeNames(std::vector<LikeWords> pairs) const {
    for (LikeWords& pair : pairs) {
      if (vocabulary_.Word(pair.like) < vocabulary_.Word(pair.word)) std::swap(pair.word, pair.like);
    }
    std::sort(pairs.begin(), pairs.end(), [&](const LikeWords& x, const LikeWords& y) {
      return std::make_tuple(-x.measure, vocabulary_.Word(x.word), vocabulary_.Word(x.like)) <
             std::make_tuple(-y.measure, vocabulary_.Word(y.word), vocabulary_.Word(y.like));
    });
    std::string names;
    int count = 0;
    for (size_t i = 0; i < pairs.size() && count < 3; ++i) {
      if (i > 0 && pairs[i].word == pairs[i - 1].word && pairs[i].like == pairs[i - 1].like) continue;
      absl::StrAppend(&names, count++ == 0 ? "" : ", ", vocabulary_.Word(pairs[i].word), " for ",
                      vocabulary_.Word(pairs[i].like));
    }
    return names;
  }

  // Of a group of synonyms the words of it that stand around the two: "lorry for truck".
  std::string NameOf(WordId word) const {
    const std::string name(vocabulary_.Word(word));
    if (!vocabulary_.IsSynonymGroup(word)) return name;
    const auto member = [&](const OwnWords& own) {
      const auto found = absl::c_find_if(own.words, [&](WordId other) {
        return !vocabulary_.IsSynonymGroup(other) && absl::c_linear_search(vocabulary_.SynonymGroups(other), word);
      });
      return found == own.words.end() ? name : std::string(vocabulary_.Word(*found));
    };
    const auto [first, last] = std::minmax({member(*a_.own_words), member(*b_.own_words)});
    return first == last ? first : absl::StrCat(first, " for ", last);
  }

  // The rarest few.
  std::string NamesOf(std::vector<std::pair<double, WordId>> words) const {
    std::sort(words.begin(), words.end(), [&](const auto& x, const auto& y) {
      return std::make_pair(x.first, vocabulary_.Word(x.second)) < std::make_pair(y.first, vocabulary_.Word(y.second));
    });
    std::vector<std::string> names;
    for (size_t i = 0; i < words.size() && names.size() < 4; ++i) {
      // Two synonyms may be in two groups.
      if (std::string name = NameOf(words[i].second); !absl::c_linear_search(names, name))
        names.push_back(std::move(name));
    }
    return absl::StrJoin(names, ", ");
  }

  void WeighNames() {
    if (a_.entities.empty() || b_.entities.empty()) return;
    // Whom it concerns, whatever a source calls that: the counted, or what is measured.
    const auto concerned = [](v1::Role::Kind role) {
      return role == v1::Role::KIND_TARGET || role == v1::Role::KIND_TOPIC;
    };
    const auto acting = [](v1::Role::Kind role) { return role == v1::Role::KIND_ACTOR; };
    const auto place = [](v1::Role::Kind role) { return role == v1::Role::KIND_PLACE; };
    const auto any = [](v1::Role::Kind) { return true; };
    if (!WeighRole(concerned, Feature::kSameTarget, Feature::kOtherTarget)) {
      if ((a_.traits & b_.traits & kNamedPerson) != 0) Add(Feature::kAgeOtherName, 1);
      // In either direction, the better one.
      NameMatch match = FindMatch(concerned, any);
      FindMatch(any, concerned).ImproveTo(match);
      if (match.found()) AddNaming(Feature::kTargetInContext, match.measure, [&] { return std::string(match.name); });
    }
    WeighRole(acting, Feature::kSameActor, Feature::kOtherActor);
    WeighRole(place, Feature::kSamePlace, Feature::kOtherPlace);
  }

  // The rarest name of both sides; of equally rare ones the last in the alphabet.
  struct NameMatch {
    double measure = -1;
    absl::string_view name;
    // Whether the sides have any name in the roles asked for.
    bool in_a = false;
    bool in_b = false;

    bool found() const { return measure >= 0; }
    void ImproveTo(NameMatch& best) const {
      if (std::tie(best.measure, best.name) < std::tie(measure, name)) best = *this;
    }
  };

  bool AreOneName(const ProfileEntity& x, const ProfileEntity& y) const {
    if (x.skeleton == y.skeleton) return true;
    if (x.last_word != y.last_word) return false;
    // Without the "@".
    return SkeletonsMatch(vocabulary_.Stem(x.skeleton).substr(1), vocabulary_.Stem(y.skeleton).substr(1));
  }

  template <typename RoleOfA, typename RoleOfB>
  NameMatch FindMatch(RoleOfA role_of_a, RoleOfB role_of_b) const {
    NameMatch best;
    for (const ProfileEntity& entity : b_.entities) best.in_b = best.in_b || role_of_b(entity.role);
    for (const ProfileEntity& x : a_.entities) {
      if (!role_of_a(x.role)) continue;
      best.in_a = true;
      for (const ProfileEntity& y : b_.entities) {
        if (!role_of_b(y.role) || !AreOneName(x, y)) continue;
        const double measure = 0.25 + 0.75 * std::min(vocabulary_.Rarity(x.skeleton), vocabulary_.Rarity(y.skeleton));
        NameMatch{measure, std::max(vocabulary_.Text(x.id), vocabulary_.Text(y.id)), true, true}.ImproveTo(best);
      }
    }
    return best;
  }

  // The best match; contradiction if both have names in the role and none match. Whether there was a match.
  template <typename Role>
  bool WeighRole(Role role, Feature same, Feature other) {
    const NameMatch match = FindMatch(role, role);
    if (match.found()) {
      AddNaming(same, match.measure, [&] { return std::string(match.name); });
    } else if (match.in_a && match.in_b) {
      Add(other, 1);
    }
    return match.found();
  }

  PairFeatures<kExplain>& features_;
  const ClaimProfile& a_;
  const ClaimProfile& b_;
  const Vocabulary& vocabulary_;
  bool other_noun_ = false;
  bool one_happening_ = false;
};

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_PAIR_WORDS_H_
