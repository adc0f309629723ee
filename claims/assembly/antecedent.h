// What a number counts that stands without its noun, from what the text said before.
//
//   "Twelve died in Oslo and seven in Bergen."            seven: killed
//   "Sixteen died, three of them children."               three: killed, a part
//   "The ministry speaks of 40 dead. We counted 71."      71: killed
//   "83 were injured, as were seven guards."              seven: injured
//   "Seven more bodies were found, bringing the total to 16." 16: killed
//   "Twenty-four clinics were hit; four no longer exist." four: sites
//   "Spending rises to $5 billion, up from $4 billion."   $4 billion: of the kind of the first
//   "It moved 439 million tonnes, down from 448 million." 448 million: tonnes
//   "Her pay rose from 905 to 1,000 euros."               905: euros
//   "It cost 12 euros. He claimed another 22 million."    22 million: euros
//   "The general promised us tanks. Four came."           four: weapons
#ifndef GAINSAY_CLAIMS_ASSEMBLY_ANTECEDENT_H_
#define GAINSAY_CLAIMS_ASSEMBLY_ANTECEDENT_H_

#include <google/protobuf/repeated_field.h>

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/assembly/sentence_view.h"
#include "claims/grammar/grammar.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

// The tags that antecedents are told by.
struct AntecedentTags {
  explicit AntecedentTags(const Lexicon& lexicon);

  TagId say, count, amount, noun, person, settlement, list, entry, bearing, plan, missing, takings, price, cost, sell,
      allot, fund, bring, win, reach, rise, fall, comparing, alive, negation, among, they, death, animal, concede;
  // Kinds by the nouns that they count, in the order of the lexicon: of several the first one holds.
  struct Theme {
    TagId tag;
    const Kind* kind;
  };
  std::vector<Theme> themes;
  // Words by which a sentence without a number tells of the dead or the injured.
  TagSet of_dead, of_injured, of_dying;
  // Who or what gives numbers: "the governor", "the army's version".
  TagSet tellers;
};

// The counts of a document so far. Claims must be shown in the order of the text.
class Antecedents {
 public:
  explicit Antecedents(const Lexicon& lexicon);

  // Fills in kind, family, unit and noun of a claim that the rules left open, where an earlier claim tells them, and
  // which claim somebody else gives this number for. Its kind, quantity, noun, scope, attribution, value span and
  // sentence must be set.
  void Resolve(const SentenceView& view, const Frame& frame, v1::Claim& claim);
  // Takes note of the claim, which must stay where it is.
  void Note(const SentenceView& view, const Frame& frame, const v1::Claim& claim);

 private:
  // Bare numbers of this size are sums if nothing speaks against it.
  static constexpr double kSumSize = 1e6;
  // Greater numbers count neither people nor things without saying so.
  static constexpr double kGreatestCount = 1e8;
  // Parts of a toll are told so many sentences after it.
  static constexpr uint32_t kMaxTollAgo = 2;
  // Numbers of one thing by two who count it differ by no more than this factor, as a rule.
  static constexpr double kLikeSize = 3;
  // They never differ by a greater factor than this one.
  static constexpr double kUnlikeSize = 30;
  // Two who are set against each other differ by no more than this one.
  static constexpr double kOpposedSize = 5;

  // What is remembered of a claim.
  struct Counted {
    std::string kind, unit, noun, noun_head;
    // The claim's own; nullptr and empty for what is no claim.
    const google::protobuf::RepeatedPtrField<std::string>* about = nullptr;
    // The same; nullptr where none is known.
    const v1::DateInterval* time = nullptr;
    v1::Factuality factuality = v1::FACTUALITY_UNSPECIFIED;
    absl::string_view speaker;
    uint32_t sentence = 0;
    // Phrases of the value, and of the end of what the rule saw.
    int32_t value = 0;
    int32_t last = 0;
    // First byte of the value in the document; absent for what no claim tells.
    std::optional<uint32_t> value_begin;
    // Greatest value that it allows, 0 if there is none.
    double high = 0;
    // Tells what became of people.
    bool fate = false;
    // Counts deaths, murders; animals.
    bool deaths = false, animals = false;
    // Says what is counted in its own words.
    bool named = false;
    // As of the quantity.
    bool currency_assumed = false;
    // A plain number; "no", "none".
    bool count = false, none = false;
    // No part of another number, and nothing on top of one.
    bool total = false;
  };

  // How a number stands to what tells its kind: it counts the same sort, a part of the same, or the same told again.
  enum class Relation { kSameSort, kPart, kTold };
  struct Found {
    // nullptr if nothing tells it.
    const Counted* counted = nullptr;
    Relation relation = Relation::kSameSort;
  };

  static bool IsOpposed(const SentenceView& view, int32_t value, const v1::Claim& claim, const Counted& other);
  void Fill(const Counted& counted, const Phrase& value, v1::Claim& claim) const;
  static void GiveUnit(const Counted& counted, v1::Claim& claim);
  static void TakeUnit(const v1::Claim& claim, Counted& counted);
  std::string FamilyOf(const std::string& kind) const;
  Found Find(const SentenceView& view, const Frame& frame, const v1::Claim& claim);
  const Counted* OfTheSeats(const SentenceView& view, int32_t value, const v1::Claim& claim) const;
  const Counted* OfAnimals(const SentenceView& view, int32_t value, const v1::Claim& claim) const;
  const Counted* OfWhichAPart(const SentenceView& view, int32_t value, const v1::Claim& claim) const;
  const Counted* OfThoseBefore(const SentenceView& view, int32_t value, const v1::Claim& claim) const;
  bool IsIncluded(const SentenceView& view, int32_t value) const;
  // Whether all sentences from the head of the list to this one are its items; forgets the list where not.
  bool ListGoesOn(const SentenceView& view, uint32_t sentence);
  const Counted* OfTheItem(const SentenceView& view, int32_t value, const v1::Claim& claim);
  const Counted* OfTheRest(const SentenceView& view, int32_t value, const v1::Claim& claim) const;
  const Counted* OfTheList(const SentenceView& view, int32_t value, const v1::Claim& claim) const;
  const Counted* OfTheSameMoney(const SentenceView& view, int32_t value, const v1::Claim& claim) const;
  const Counted* OfTheSameTerm(const SentenceView& view, int32_t value, const v1::Claim& claim);
  const Counted* OfTheParallel(const SentenceView& view, int32_t value, const v1::Claim& claim);
  const Counted* AsWere(const SentenceView& view, int32_t value, const v1::Claim& claim) const;
  const Counted* OfTheNewTotal(const SentenceView& view, int32_t value, const v1::Claim& claim) const;
  const Counted* OfACost(const SentenceView& view, int32_t value, const v1::Claim& claim);
  const Counted* OfASumPaid(const SentenceView& view, int32_t value, const v1::Claim& claim) const;
  const Counted* OfMoneyAgain(const SentenceView& view, int32_t value, const v1::Claim& claim);
  const Counted* OfGreatNumber(const SentenceView& view, int32_t value, const v1::Claim& claim);
  const Counted* OfDecimal(const SentenceView& view, int32_t value, const v1::Claim& claim) const;
  const Counted* OfTakings(const SentenceView& view, int32_t value, const v1::Claim& claim);
  const Counted* OpposedAmount(const SentenceView& view, int32_t value, const v1::Claim& claim) const;
  const Counted* OfTheSameChange(const SentenceView& view, int32_t value, const v1::Claim& claim) const;
  // The kind and unit of another quantity of the sentence; until it is called again.
  const Counted* InUnitOf(const SentenceView& view, int32_t quantity);
  bool IsPeriodOfCount(const SentenceView& view, const v1::Claim& claim) const;
  const Counted* OfTheSameMeasure(const SentenceView& view, int32_t value, const v1::Claim& claim);
  // How a bare number is told of what was told before.
  struct Telling {
    // "we counted 71", "the union speaks of 71"
    bool object = false;
    // "the hundreds that the ministry announced"
    bool related = false;
    // "it was 71"
    bool is = false;
    // "the number is 71", "puts the figure at 71"
    bool named = false;
    // The same of what is counted only: "we counted 71", "the state gives 71"
    bool counts_things = false;
    // "he has climbed to 71", "it has risen to 71"
    bool moves = false, it_moves = false;
    // "ELSA: Twelve!"
    bool reply = false;
    // "The government closed its list at 52."
    bool of_list = false;
  };
  Telling TellingOf(const SentenceView& view, int32_t value) const;
  const Counted* ToldOf(const SentenceView& view, int32_t value, const v1::Claim& claim, const Telling& telling);
  const Counted* OfTheAmountAgain(const SentenceView& view, int32_t value, const v1::Claim& claim,
                                  const Telling& telling) const;
  const Counted* CountedLast(const SentenceView& view, int32_t value, const v1::Claim& claim);

  // Whether the two values differ by no more than the factor.
  static bool IsWithin(double factor, const v1::Claim& claim, const Counted& other);
  // Whether the claim may count a part of the other.
  static bool IsSmaller(const v1::Claim& claim, const Counted& whole);
  // What the sentences before tell of without a number; nullptr if it is not about people who came to harm.
  const Counted* ByTheme(const SentenceView& view, const v1::Claim& claim);
  // Whose names are on a list or a stone; nullptr if nothing tells.
  const Counted* OfNames(const SentenceView& view, int32_t value, const v1::Claim& claim);
  // What the last plural noun before the value counts; nullptr if that is no kind of its own.
  const Counted* OfNearestNoun(const SentenceView& view, int32_t value, const v1::Claim& claim);
  // The same for a noun; nullopt for what is no plural noun.
  std::optional<const Counted*> CountedBy(const SentenceView& view, uint32_t token);
  // The money of sums that do not name it.
  const Counted& MoneyOf(const SentenceView& view);

  // The last claim of the sentence, no part of another if `total`; nullptr if there is none.
  const Counted* InSentence(const v1::Claim& claim, bool total) const;
  // Takes note of a number whose parts a list after its sentence tells.
  void RememberList(const SentenceView& view, const Phrase& value, const v1::Claim& claim);
  void Remember(const SentenceView& view, const Frame& frame, const v1::Claim& claim);

  const Lexicon& lexicon_;
  const AntecedentTags& tags_;
  // Numbers, sums and shares.
  std::deque<Counted> recent_;
  Counted last_duration_;
  // The first number of the last sentence that ends in a colon, while its list goes on, and the last sentence known to
  // be an item of that list.
  Counted list_;
  uint32_t list_end_ = 0;
  // Sums and measures with their units: the last one, and one that follows a number which shares its unit; the last
  // share.
  Counted last_measured_, next_measured_, last_share_;
  // The last one of each: sums, shares, durations and measures.
  std::array<Counted, 4> last_amounts_;
  // The last sum, and the last of a million or more.
  Counted last_money_, last_sum_;
  // Sums before any money is named, and in a document that names none.
  Counted later_money_, unnamed_money_;
  // Whether anything but money has been counted in millions.
  bool counts_millions_ = false;
  // People of whom no more is known, the dead or injured of whom no number was told, and what a noun counts.
  Counted people_, themed_, by_noun_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_ANTECEDENT_H_
