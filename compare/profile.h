// Claims made ready for comparison: all that evidence reads of a claim, as numbers. Words, names and other strings are
// interned, days are counted, bounds are converted. Whoever has the profiles needs the claims no more.
#ifndef GAINSAY_COMPARE_PROFILE_H_
#define GAINSAY_COMPARE_PROFILE_H_

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "compare/digits.h"
#include "compare/string_pool.h"
#include "compare/verdict.h"
#include "compare/vocabulary.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

struct ProfileEntity {
  v1::Role::Kind role;
  // "@" and its NameSkeleton, as a word.
  WordId skeleton;
  // The last word of the skeleton: names that differ in it do not match.
  StringId last_word;
  // Id in the document.
  StringId id;
};

// Days are counted from 1970-01-01.
struct Days {
  static constexpr int32_t kOpen = std::numeric_limits<int32_t>::min();

  bool has_first() const { return first != kOpen; }
  bool has_last() const { return last != kOpen; }

  // Both included.
  int32_t first = kOpen;
  int32_t last = kOpen;
};

// What sort of number a claim gives, as far as evidence tells them apart.
enum class Dimension : uint8_t { kOther, kDate, kMoney, kPercent, kDuration, kAge, kMeasure, kCount };

// Whether it has come about, or may have, since claims of other versions do not tell; lies ahead; or is only demanded,
// or hangs on something.
enum class Reality : uint8_t { kFact, kAhead, kHypothetical };

// Words of a claim, sorted.
class ProfileWords {
 public:
  ProfileWords() = default;
  explicit ProfileWords(absl::Span<const WordId> words) : words_(words) {
    for (const WordId word : words) bits_ |= BitOf(word);
  }

  // False for most words that it does not contain, which is told without looking at any.
  bool MayContain(WordId word) const { return (bits_ & BitOf(word)) != 0; }

  const WordId* begin() const { return words_.data(); }
  const WordId* end() const { return words_.data() + words_.size(); }
  size_t size() const { return words_.size(); }
  bool empty() const { return words_.empty(); }

 private:
  static uint64_t BitOf(WordId word) { return uint64_t{1} << word % 64; }

  absl::Span<const WordId> words_;
  uint64_t bits_ = 0;
};

// Words around a claim, and how much each is the claim's own: up to 1, and the less, the farther it stands from the
// claim, the more claims of its document have it around them, and the more common it is in English.
struct OwnWords {
  ProfileWords words;
  const float* shares = nullptr;
};

// What may be known of a claim of a certain kind.
enum ClaimTrait : uint8_t {
  // Of a date: no other one of the same happening stands in the document.
  kOnlyDate = 1,
  // Of a date: a noun names what happened, "the vote", not "voted".
  kNamedEvent = 2,
  // Of a date: it happens to a thing but once, "founded".
  kOnce = 4,
  // Of an age: it is that of somebody who is named.
  kNamedPerson = 8,
  // Only the words around the value tell its kind, and none too surely.
  kGuessedKind = 16,
};

// What a claim may be of: its kind and, where only the words around its value tell it, the likeliest other one. Kinds
// are numbered from 1 in the order in which they come up; 0 is none, and any after the 255th.
struct LikelyKinds {
  uint8_t own = 0;
  uint8_t own_percent = 100;
  uint8_t other = 0;
  uint8_t other_percent = 0;
};

// A processor fetches four lines of 64 bytes for it.
struct alignas(64) ClaimProfile {
  absl::string_view id() const { return {id_text, id_size}; }

  // What decides whether two claims can be compared at all stands first.
  Dimension dimension = Dimension::kOther;
  // At most one of the two.
  bool has_date = false;
  bool has_quantity = false;
  bool has_sentence = false;
  bool has_time = false;
  // SCOPE_ADDITIONAL, SCOPE_PART.
  bool is_additional = false;
  bool is_part = false;
  Reality reality = Reality::kFact;
  // A v1::ChangeSide, in one byte.
  uint8_t change_side = v1::CHANGE_SIDE_UNSPECIFIED;
  // IsFate of its family; its family is "people", "injured".
  bool is_fate = false;
  bool is_people = false;
  bool counts_things = false;
  bool is_election_result = false;
  bool is_injured = false;
  // "No casualties", but not "no deaths".
  bool denies_casualties = false;
  // Money of a currency that is not named, or not told from others of its name.
  bool is_currency_open = false;
  // Of whoever says "I".
  bool is_of_writer = false;
  // The source or somebody it cites says that it is not so.
  bool is_called_wrong = false;
  // Whether nothing of its kind and unit stands before it in its document.
  bool is_first = false;
  // Those of ClaimTrait that it has.
  uint8_t traits = 0;
  // Which of the parties it is about, from 0; -1 if that is not said.
  int8_t party = -1;
  // Direction::way of the claim (directions.h).
  int8_t way = 0;
  // In which its time begins; 0 if that is not known, or no source tells it.
  int16_t year = 0;
  uint32_t sentence = 0;
  StringId source = 0;
  StringId speaker = 0;
  StringId kind = 0;
  StringId family = 0;
  // DimensionOf the claim.
  StringId dimension_name = 0;
  StringId unit = 0;
  // What the unit measures, or the name of a currency; kNone for what is neither.
  StringId unit_dimension = StringPool::kNone;
  // The head noun of what is counted, and what happened; as words kNoWord where the claim does not say it.
  StringId noun_text = 0;
  StringId trigger_text = 0;
  WordId noun = kNoWord;
  WordId trigger = kNoWord;
  ProfileWords about;
  ProfileWords context;
  absl::Span<const ProfileEntity> entities;
  // Of its sentence and those beside it; claims of one sentence share them. Null before profiles are finished.
  const OwnWords* own_words = nullptr;
  // Sums over those words: of their rarities squared, and of what they count.
  float about_square = 0;
  float context_square = 0;
  float about_weight = 0;
  // One by the number of claims of its document that are of the year that its time begins in; 0 if that is not known.
  float year_share = 0;
  // How few claims are of its kind and unit: 0 if all, 1 if it alone.
  float kind_rarity = 0;
  static constexpr uint32_t kNowhere = std::numeric_limits<uint32_t>::max();
  // How many tokens of the document stand before the value; kNowhere if the claim does not tell.
  uint32_t tokens_before = kNowhere;
  // Of an exact value, as its words give it.
  Digits digits;
  // A day on which somebody spoke, or of which no more is said: that of a letter or a broadcast.
  bool tells_no_happening = false;
  // A day, on which the document was written.
  bool is_day_of_writing = false;
  // Middle of the bounds, in the base unit of the unit's dimension.
  double middle = 0;
  // The bounds and the last digit's step, in the same unit.
  Bounds bounds;
  Days date;
  Days time;
  // First byte of the value in the document.
  uint32_t value_begin = 0;
  // The first byte of the value of the claim of the same document which it gives another number for; kNowhere if there
  // is none.
  uint32_t restates = kNowhere;
  LikelyKinds likely_kinds;
  // The claim's.
  uint32_t id_size = 0;
  const char* id_text = nullptr;
};

static_assert(sizeof(ClaimProfile) == 256, "a claim is fetched for every pair");

// As of the claims themselves (verdict.h), but that dates without days are equal.
bool IsContradiction(const ClaimProfile& a, const ClaimProfile& b);
bool AreAtOdds(const ClaimProfile& a, const ClaimProfile& b);

// How likely the two are of one kind, 0 to 1.
double LikelihoodOfOneKind(const ClaimProfile& a, const ClaimProfile& b);

// Whether a document sets one of the two against the other: "The ministry says 43. The nuns counted 58, the union 61."
bool AreSetAgainst(const ClaimProfile& a, const ClaimProfile& b);

// Whether the one says that there were no casualties, and the other how many were injured.
inline bool DenyCasualties(const ClaimProfile& a, const ClaimProfile& b) {
  return (a.denies_casualties && b.is_injured) || (b.denies_casualties && a.is_injured);
}

// Whether one value satisfies both claims, as CanBothHold of the claims themselves.
bool CanBothHold(const ClaimProfile& a, const ClaimProfile& b);

// A sentence that makes no claim.
struct SentenceWords {
  uint32_t sentence = 0;
  // Owned by the vocabulary.
  absl::Span<WordId> words;
};

// What a claim set says of its document beside the claims. Owned by the vocabulary.
struct StoryWords {
  // Those of the sentences without claims.
  absl::Span<WordId> words;
  // Those of all names.
  absl::Span<WordId> names;
  // Sentences next to claims, in their order.
  std::vector<SentenceWords> beside;
};
// By source.
using Stories = absl::flat_hash_map<StringId, StoryWords>;

// Makes profiles of claims that come one by one and need not stay.
class ProfileMaker {
 public:
  // The vocabulary must be new, and outlive the profiles.
  explicit ProfileMaker(Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  void Add(const v1::Claim& claim);
  // What else its document tells, without the claims. Once for each source.
  void AddStory(const v1::ClaimSet& set);
  // Gives claim number `index`, from 0, the date and the time that it has now.
  void SetDays(size_t index, const v1::Claim& claim);
  // Profiles of all claims, in their order. Once.
  std::vector<ClaimProfile> Finish();
  // After that: what AddStory was given.
  const Stories& stories() const { return stories_; }

 private:
  // Where the profile's words and entities stand, which get their final ids last: first words that it is about, then
  // those of its context, as the claim has them.
  struct Parts {
    WordId* words = nullptr;
    uint32_t about = 0;
    uint32_t context = 0;
    ProfileEntity* entities = nullptr;
  };

  LikelyKinds LikelyKindsOf(const v1::Claim& claim);
  // From 1; 0 for none and for the 256th.
  uint8_t KindNumber(absl::string_view kind);
  void AddWords(const v1::Claim& claim, ClaimProfile& profile, Parts& parts);
  // A copy that lives as long as the vocabulary.
  absl::Span<WordId> Keep(absl::Span<const WordId> words);
  StringId InternSource(absl::string_view id);
  int8_t PartyOfWord(WordId id, absl::string_view word);
  void AddEntities(const v1::Claim& claim, ClaimProfile& profile, Parts& parts);
  void Renumber(const std::vector<WordId>& new_ids, const Parts& parts, ClaimProfile& profile) const;
  void CountWords();
  void FindOwnWords();
  void ShareYears();
  void MarkFirst();
  void MarkOnlyDates();
  void MarkRarity();

  Vocabulary& vocabulary_;
  std::vector<ClaimProfile> profiles_;
  std::vector<Parts> parts_;
  Stories stories_;
  StringId last_source_ = StringPool::kNone;
  // By the number of the kind less one.
  std::vector<StringId> kinds_;
  // By word, while claims are added.
  std::vector<int8_t> party_of_word_;
};

// Profiles of all claims, in their order.
std::vector<ClaimProfile> MakeProfiles(absl::Span<const v1::Claim* const> claims, Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_PROFILE_H_
