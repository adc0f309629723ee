// Second stage: what the words of a text mean, from word lists (lexicon.proto).
//
//   const Lexicon& lexicon = BuiltInLexicon();
//   const TagId month = lexicon.tag("month");
//   const Text text = Segment("It fell to 2,500 on January 3.");
//   const Tagging tagging = lexicon.Annotate(text);
//   tagging.Find(5, month).meaning->value == 1
//
// A word may have several meanings ("second" is an ordinal and a unit); which one holds is for the later stages to
// tell. Words are looked up by their folded spelling (text.h), so that case, accents and apostrophes make no
// difference, except for entries that are marked `cased`. A phrase is a sequence of tokens; blanks and line ends
// between them make no difference either.
//
// A Lexicon is immutable once compiled and may be used by several threads. It owns all Meanings.
#ifndef GAINSAY_CLAIMS_LEXICON_LEXICON_H_
#define GAINSAY_CLAIMS_LEXICON_LEXICON_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/inlined_vector.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/internal/bits.h"
#include "claims/lexicon/derived.h"
#include "claims/lexicon/lexicon.pb.h"
#include "claims/lexicon/pair_filter.h"
#include "claims/lexicon/word_cache.h"
#include "claims/lexicon/word_table.h"
#include "claims/text/text.h"

namespace gainsay {

// Number of a tag in one Lexicon.
using TagId = uint16_t;
// A tag that no word has.
inline constexpr TagId kNoTag = 0;
// The lists that gainsay ships have some 400; the rest is for those of users.
inline constexpr size_t kMaxTags = 448;
using TagSet = std::bitset<kMaxTags>;
inline const TagSet kNoTags;
// Tokens of one phrase; phrases that begin with one word; meanings of one word.
inline constexpr size_t kMaxPhraseTokens = 20;
inline constexpr size_t kMaxPhrasesPerWord = 2000;
inline constexpr size_t kMaxMeanings = 200;

// Which form of the base word was met.
enum class WordForm : uint8_t { kBase, kPlural, kThirdPerson, kPast, kParticiple, kGerund };

struct Meaning {
  TagId tag = kNoTag;
  WordForm form = WordForm::kBase;
  // From Entry; 0 where the entry has none.
  double value = 0;
  double low = 0;
  double high = 0;
  // From Entry; empty where the entry has none.
  std::string id;
  // Folded base form: "kill" for "killed".
  std::string lemma;
  // From WordList.
  std::string category;
};

// All meanings of one spelling. Each stage asks for the tags of each word: they and what else is asked of all words
// stand in one line of the processor's cache, before what is asked of the words of a claim alone.
struct alignas(64) Sense {
  TagSet tags;
  // Their number among Lexicon::tag_sets().
  uint32_t tag_set = 0;
  // The forms in which the spelling is a verb, bit f for WordForm f: by the tags "verb...", without and with
  // "verb.maybe". Every word is asked for them again and again.
  uint8_t verb_forms = 0;
  uint8_t maybe_verb_forms = 0;
  // Whether any meaning is a plural.
  bool plural = false;
  // The base form as a verb, of one of the meanings; nullptr if none tells it. Asked for what happened in each claim.
  const std::string* verb_lemma = nullptr;
  std::vector<Meaning> meanings;
};
static_assert(offsetof(Sense, plural) < 64);
// Of words that mean nothing.
inline const Sense kNoSense;

class Lexicon;

// Whether a word has one of some tags, told beforehand for each set of tags that words have: for stages that ask it of
// each word of a text.
class AnyOfTags {
 public:
  // To be assigned before it is asked.
  AnyOfTags() = default;
  AnyOfTags(const Lexicon& lexicon, const TagSet& tags);

  bool In(uint32_t tag_set) const { return among_[tag_set] != 0; }

 private:
  // By number of the set of tags. Copies share it.
  std::shared_ptr<const uint8_t[]> among_;
};

// Words of a text that mean something.
struct Hit {
  // Owned by the Lexicon; nullptr where nothing was found.
  const Meaning* meaning = nullptr;
  // Tokens that it spans, from the one asked for.
  uint32_t length = 0;

  explicit operator bool() const { return meaning != nullptr; }
};

// The meanings found in one Text.
class Tagging {
 public:
  struct Phrase {
    uint32_t first = 0;
    uint32_t length = 0;  // tokens, two or more
    const Sense* sense = nullptr;
  };

  // Meanings of the token alone; nullptr if it has none.
  const Sense* word(uint32_t token) const {
    const Sense* const sense = words_[token].sense;
    return sense == &kNoSense ? nullptr : sense;
  }
  // Whether the token alone has the tag.
  bool Has(uint32_t token, TagId tag) const { return tags(token)[tag]; }
  // The tags of the token alone.
  const TagSet& tags(uint32_t token) const { return words_[token].sense->tags; }
  // Whether the token alone has one of the tags.
  bool HasAny(uint32_t token, const TagSet& tags) const { return Intersect(this->tags(token), tags); }
  bool HasAny(uint32_t token, const AnyOfTags& tags) const { return tags.In(tag_set(token)); }
  // The number of the token's tags among Lexicon::tag_sets().
  uint32_t tag_set(uint32_t token) const { return tag_sets_[token]; }
  // All phrases, by first token, then longest first.
  absl::Span<const Phrase> phrases() const { return phrases_; }
  // Phrases that start at the token, longest first.
  absl::Span<const Phrase> phrases(uint32_t token) const {
    if (!StartsPhrase(token)) return {};
    const uint32_t first = words_[token].first_phrase;
    return absl::MakeConstSpan(phrases_.data() + first, words_[token + 1].first_phrase - first);
  }
  // Phrases that start at one of the tokens, `last` excluded; by first token, then longest first.
  absl::Span<const Phrase> phrases(uint32_t first, uint32_t last) const {
    if (first >= last) return {};
    const uint32_t from = words_[first].first_phrase;
    return absl::MakeConstSpan(phrases_.data() + from, words_[last].first_phrase - from);
  }
  bool StartsPhrase(uint32_t token) const {
    return token + 1 < words_.size() && words_[token].first_phrase != words_[token + 1].first_phrase;
  }
  // WordTable::Hash of the token's folded spelling.
  uint32_t hash(uint32_t token) const { return words_[token].hash; }
  // The longest words with the tag that start at the token.
  Hit Find(uint32_t token, TagId tag) const {
    // Most words do not have it.
    if (tag == kNoTag || token + 1 >= words_.size() || (!Has(token, tag) && !StartsPhrase(token))) return {};
    return FindAny(token, tag);
  }
  // The length of what Find gives, 0 if there is none: for those who need no meaning, which lies far away.
  uint32_t LengthOf(uint32_t token, TagId tag) const {
    if (tag == kNoTag || token + 1 >= words_.size()) return 0;
    for (const Phrase& phrase : phrases(token)) {
      if (phrase.sense->tags[tag]) return phrase.length;
    }
    return Has(token, tag);
  }

 private:
  friend class Lexicon;

  struct Word {
    // kNoSense where it means nothing: most questions need not ask for that.
    const Sense* sense = &kNoSense;
    // Which of `phrases_` is the first that starts at the token or later.
    uint32_t first_phrase = 0;
    uint32_t hash = 0;
  };

  Hit FindAny(uint32_t token, TagId tag) const;

  // By token, and one more.
  std::vector<Word> words_;
  // By token: all that some stages ask of each. The senses themselves lie far apart.
  std::vector<uint32_t> tag_sets_;
  std::vector<Phrase> phrases_;
};

class Lexicon {
 public:
  // Joins and checks word lists. Fails with INVALID_ARGUMENT, naming the list and the word, on an empty tag or word, a
  // cased word without capitals, a value that is no number, bounds the wrong way round, or more than the limits above
  // allow, which keep Annotate linear whatever the lists hold.
  static absl::StatusOr<Lexicon> Compile(const LexiconData& data) { return Compile(data, WordTable("")); }
  // The same, with the words of a table beside those of the lists. The table's bytes must outlive the lexicon.
  static absl::StatusOr<Lexicon> Compile(const LexiconData& data, const WordTable& table);

  Lexicon(Lexicon&&) = default;

  // The number of a tag; kNoTag if no list has it.
  TagId tag(absl::string_view name) const;
  // Inverse of tag().
  absl::string_view name(TagId tag) const { return tag_names_[tag]; }
  // Whether it is a tag of verbs, by its name: "verb", "verb.say", "verb.maybe".
  bool IsOfVerbs(TagId tag) const { return maybe_verb_tags_[tag]; }
  // All tags, kNoTag included.
  size_t tag_count() const { return tag_names_.size(); }
  // The sets of tags that words and phrases have; the first one is empty. They are far fewer than the words.
  absl::Span<const TagSet> tag_sets() const { return tag_sets_; }

  Tagging Annotate(const Text& text) const;

  // The stage's own table of this type, made from the lexicon at the first call (derived.h).
  template <typename Table>
  const Table& Derived() const {
    return derived_->Get<Table>(*this);
  }

  // What the entries with an id say in lists that have a category ("currencies called rupee"), in the order of the
  // lists.
  absl::Span<const Meaning> categorized() const { return categorized_; }

  absl::Span<const Kind> kinds() const { return kinds_; }
  // nullptr if there is no such kind.
  const Kind* FindKind(absl::string_view id) const;

 private:
  // A spelling's sense for each way of writing its letters: a cased entry does not hold for all.
  struct Spelling {
    // By CapitalLevel: small, capitalized, all capitals.
    Sense* senses[3] = {};
  };
  struct PhraseEntry {
    absl::InlinedVector<std::string, 1> rest;  // folded tokens after the first
    std::vector<LetterCase> cases;  // least capitals of each token, the first included; empty if it is not cased
    Sense sense;
  };
  struct ListedPhrase {
    // WordTable::Hash of its second word.
    uint32_t second_word = 0;
    std::unique_ptr<PhraseEntry> entry;
  };
  // A folded spelling that the lists hold, alone or as the first word of phrases. What a look-up asks for stands in one
  // line of the processor's cache.
  struct alignas(64) ListedWord {
    // Whether it stands alone.
    bool alone() const { return spelling.senses[2] != nullptr; }

    std::string folded;
    Spelling spelling;
    // Of the second word of each phrase, Cache::SecondWordBit; 0 if there are no phrases.
    uint64_t second_word_bits = 0;
    // By hash of the second word; those of one, longest first.
    std::vector<ListedPhrase> phrases;
  };
  using Cache = WordCache<ListedWord, Sense>;
  // Finds the listed words by WordTable::Hash.
  class ListedWords {
   public:
    // nullptr if it is not listed.
    const ListedWord* Find(absl::string_view folded, uint32_t hash) const;
    ListedWord& FindOrAdd(absl::string_view folded);
    std::deque<ListedWord>& all() { return words_; }
    // Has the processor read the place of the hash.
    void Prefetch(uint32_t hash) const {
      if (!slots_.empty()) __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
    }
    // The same for the word there, once that place is read.
    void PrefetchWord(uint32_t hash) const {
      if (slots_.empty()) return;
      const Slot& slot = slots_[hash & (slots_.size() - 1)];
      if (slot.hash == hash) __builtin_prefetch(slot.word);
    }

   private:
    struct Slot {
      uint32_t hash = 0;
      const ListedWord* word = nullptr;  // in `words_`; nullptr where it is free
    };
    void Grow();

    std::deque<ListedWord> words_;
    // A power of two, at most half of them used.
    std::vector<Slot> slots_;
  };

  explicit Lexicon(const WordTable& table);

  absl::Status ReadTable();
  // Tells each sense the number of its tags and its base form as a verb. Its meanings must not change any more.
  void FinishSenses();
  TagId Intern(absl::string_view name);
  absl::Status AddEntry(const WordList& list, const Entry& entry);
  // Without the list's further tags.
  absl::Status AddUnderTag(const WordList& list, const Entry& entry);
  absl::Status AddSpelling(absl::string_view spelling, bool cased, const Meaning& meaning);
  absl::Status AddWord(absl::string_view folded, LetterCase least, const Meaning& meaning);
  // Adds to what a word means from this level of capitals on. Levels that mean the same share a sense.
  void AddFrom(int level, absl::Span<const Meaning> meanings, Spelling& spelling);
  Sense* NewSense() { return &senses_.emplace_back(); }
  absl::Status AddPhrase(const Text& words, bool cased, const Meaning& meaning);
  void Add(const Meaning& meaning, Sense& sense) const;
  // Has the processor read the places at which LookUp will begin.
  void Prefetch(uint32_t hash) const;
  // The same for where it goes on from there.
  void PrefetchWord(uint32_t hash) const;
  // What the lists and the table say of the token's word.
  void LookUp(const Token& token, uint32_t hash, Cache::Entry& found) const;
  // A token with which phrases of the lists may start.
  struct PhraseStart {
    uint32_t token = 0;
    const ListedWord* word = nullptr;
    // The first of the word's that go on as the text does.
    const ListedPhrase* phrase = nullptr;
  };
  using PhraseStarts = absl::InlinedVector<PhraseStart, 64>;
  // Adds the phrases that start there.
  void AddPhrases(absl::Span<const Token> tokens, PhraseStarts& starts, Tagging& tagging) const;

  // No other lexicon of the program has it.
  const uint64_t number_;
  std::vector<std::string> tag_names_ = {""};
  absl::flat_hash_map<std::string, TagId> tags_;
  ListedWords words_;
  // The first two words of each phrase. Words that begin hundreds of phrases say nothing of most that follow them by
  // their second_word_bits.
  PairFilter phrase_starts_ = PairFilter(0);
  std::deque<Sense> senses_;
  std::vector<TagSet> tag_sets_ = {kNoTags};
  std::vector<Kind> kinds_;
  std::vector<Meaning> categorized_;
  WordTable table_;
  // By number of the table's sense.
  std::vector<const Sense*> table_senses_;
  // Tags of verbs, without and with "verb.maybe".
  TagSet verb_tags_, maybe_verb_tags_;
  std::unique_ptr<const DerivedTables> derived_ = std::make_unique<const DerivedTables>();
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_LEXICON_H_
