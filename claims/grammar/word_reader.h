// What single words of a sentence can be, for cutting it into phrases. For the grammar stage alone.
#ifndef GAINSAY_CLAIMS_GRAMMAR_WORD_READER_H_
#define GAINSAY_CLAIMS_GRAMMAR_WORD_READER_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "claims/grammar/annotations.h"
#include "claims/lexicon/lexicon.h"

namespace gainsay {

// The tags that phrases are cut by.
struct GrammarTags {
  explicit GrammarTags(const Lexicon& lexicon);

  TagSet noun_tags, status_tags, closed_tags;
  // Words that say what became of people.
  TagSet fate_tags;
  // Words for what has a price or a size, which is no number of things.
  TagSet sized_tags;
  // The words of the first sets; auxiliaries and negations; and who may say something.
  AnyOfTags nouns, statuses, closed, verb_starts, speakers;
  TagId noun, adjective, determiner, definite, indefinite, pronoun, preposition, conjunction, relative, adverb;
  TagId be, auxiliary, modal, future, negation, particle, additional_after, cost, total, no_noun, only_past;
  TagId number, rise, fall, stand, say, country, nationality;
};

// The same with what the stages before found, by token. Made once per document.
struct WordTags : GrammarTags {
  explicit WordTags(const Annotations& annotations);

  // Index of the quantity or date that starts at the token, or -1.
  std::vector<int32_t> quantity_at;
  std::vector<int32_t> date_at;
  std::vector<uint8_t> in_name;
};

// Which of a word's forms it was met in, over all its verb meanings.
struct VerbForms {
  bool base = false, third_person = false, past = false, participle = false, gerund = false;
  bool any() const { return base || third_person || past || participle || gerund; }

  // `forms` has a bit for each WordForm.
  static VerbForms Of(uint8_t forms) {
    const auto has = [forms](WordForm form) { return (forms >> static_cast<unsigned>(form) & 1) != 0; };
    return {has(WordForm::kBase), has(WordForm::kThirdPerson), has(WordForm::kPast), has(WordForm::kParticiple),
            has(WordForm::kGerund)};
  }
};

// Looks at the tokens before `last`; both arguments must outlive it.
class WordReader {
 public:
  WordReader(const Annotations& annotations, const WordTags& words, uint32_t last)
      : annotations_(annotations), words_(words), last_(last), tokens_(annotations.text.tokens().data()) {}

  // What the last auxiliary asks of the main verb.
  enum class Demand : uint8_t { kNothing, kInfinitive, kBase, kParticiple };
  const Token& token(uint32_t i) const { return tokens_[i]; }
  // A word of a name is no word of a closed class: "US" is not "us".
  bool Has(uint32_t i, TagId tag) const {
    return annotations_.tagging.Has(i, tag) && !(words_.in_name[i] && words_.closed_tags[tag]);
  }
  bool HasAny(uint32_t i, const AnyOfTags& tags) const { return annotations_.tagging.HasAny(i, tags); }
  bool IsWord(uint32_t i) const { return i < last_ && token(i).kind == TokenKind::kWord; }
  // "'s", or the apostrophe of a plural.
  bool IsPossessiveMark(uint32_t i) const {
    return i < last_ && (token(i).folded == "'s" || (token(i).folded == "'" && !token(i).space_before));
  }
  // A hyphen that joins the words on both sides.
  bool IsJoint(uint32_t i) const {
    return i + 1 < last_ && !token(i).space_before && token(i).folded == "-" && !token(i + 1).space_before;
  }
  // Tokens of the status adjective at `i`: "never found".
  uint32_t StatusLength(uint32_t i) const;
  // Whether the word at `i` can stand in a noun group.
  bool ContinuesNoun(uint32_t i, bool has_noun) const;
  // The end of a noun group that starts at `i`; `i` if there is none.
  uint32_t NounEnd(uint32_t i, bool counted) const;
  uint32_t AfterJoinedNoun(uint32_t end) const;
  // After a number a singular noun needs another one: "hundreds of information requests".
  bool IsCountedPlural(uint32_t i) const;
  // Right after a number a past tense is a verb unless a noun follows: "27 died", but "27 wounded soldiers".
  bool IsBareVerbAt(uint32_t i) const;
  // The forms in which the word is a verb; with `maybe`, also of words that seldom are one.
  VerbForms FormsOf(uint32_t i, bool maybe = false) const;
  bool IsNoun(uint32_t i) const;
  bool IsOnlyAdjective(uint32_t i) const;
  // Whether what a verb acts on may start at `i`.
  bool StartsObject(uint32_t i) const;
  bool IsPlural(uint32_t i) const;
  // Inside a noun group that has a noun: whether the word at `i` is the verb that ends it.
  bool IsVerbAfterNoun(uint32_t i) const;
  // "development spending rises to 5", "pay goes up by 5", "the toll climbs past 5"
  bool IsChangeToValue(uint32_t i) const;
  // A word in "ed" that no list has as a verb, before what it acts on: "the fire burned 4,000 acres".
  bool IsPastBeforeObject(uint32_t i) const;
  Demand DemandOf(uint32_t i) const;
  bool IsAuxiliary(uint32_t i) const;
  // An adverb by its ending.
  bool IsManner(uint32_t i) const;
  // Tokens of the verb at `i`: "gunned down".
  uint32_t VerbLength(uint32_t i) const;
  // A word that no list knows, in the shape of a participle.
  bool IsUnknownPast(uint32_t i) const;
  bool NextIsOf(uint32_t i) const;

 protected:
  const Annotations& annotations_;
  const WordTags& words_;
  const uint32_t last_;

 private:
  // A plain pointer: each token is looked at dozens of times, and asked for where it is known to be there.
  const Token* const tokens_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_GRAMMAR_WORD_READER_H_
