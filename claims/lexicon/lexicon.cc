#include "claims/lexicon/lexicon.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "claims/lexicon/inflection.h"

namespace gainsay {
namespace {

// How many capitals a spelling shows: lower < capitalized < upper. Mixed counts as capitalized, since "McDonald" and
// "iPhone" are names.
int CapitalLevel(LetterCase letter_case) {
  switch (letter_case) {
    case LetterCase::kNone:
    case LetterCase::kLower:
      return 0;
    case LetterCase::kCapitalized:
    case LetterCase::kMixed:
      return 1;
    case LetterCase::kUpper:
      return 2;
  }
  return 0;
}

WordForm FormOfName(absl::string_view name) {
  if (name == "plural") return WordForm::kPlural;
  if (name == "third") return WordForm::kThirdPerson;
  if (name == "past") return WordForm::kPast;
  if (name == "participle") return WordForm::kParticiple;
  if (name == "gerund") return WordForm::kGerund;
  return WordForm::kBase;
}

constexpr uint32_t kWordsAhead = 8;

uint64_t NextNumber() {
  static std::atomic<uint64_t> last{0};
  return ++last;
}

absl::Status TooManyMeanings(absl::string_view word) {
  return absl::InvalidArgumentError(absl::StrCat("\"", word, "\" has more than ", kMaxMeanings, " meanings"));
}

// The last word of a phrase carries its inflection if it is a noun ("brigade leader"), the first if it is a verb
// ("blow up").
std::string InflectPhrase(absl::string_view phrase, bool last_word, std::string (*inflect)(absl::string_view)) {
  const size_t blank = last_word ? phrase.rfind(' ') : phrase.find(' ');
  if (blank == absl::string_view::npos) return inflect(phrase);
  if (last_word) return absl::StrCat(phrase.substr(0, blank + 1), inflect(phrase.substr(blank + 1)));
  return absl::StrCat(inflect(phrase.substr(0, blank)), phrase.substr(blank));
}

}  // namespace

Lexicon::Lexicon(const WordTable& table) : number_(NextNumber()), table_(table) {}

void Lexicon::Add(const Meaning& meaning, Sense& sense) const {
  for (const Meaning& known : sense.meanings) {
    if (known.tag == meaning.tag && known.id == meaning.id && known.form == meaning.form &&
        known.lemma == meaning.lemma && known.value == meaning.value && known.category == meaning.category) {
      return;
    }
  }
  sense.meanings.push_back(meaning);
  sense.tags.set(meaning.tag);
  const auto form = static_cast<uint8_t>(1u << static_cast<unsigned>(meaning.form));
  if (verb_tags_[meaning.tag]) sense.verb_forms |= form;
  if (maybe_verb_tags_[meaning.tag]) sense.maybe_verb_forms |= form;
  sense.plural = sense.plural || meaning.form == WordForm::kPlural;
}

const Lexicon::ListedWord* Lexicon::ListedWords::Find(absl::string_view folded, uint32_t hash) const {
  if (slots_.empty()) return nullptr;
  const size_t mask = slots_.size() - 1;
  for (size_t at = hash & mask; slots_[at].word != nullptr; at = (at + 1) & mask) {
    if (slots_[at].hash == hash && slots_[at].word->folded == folded) return slots_[at].word;
  }
  return nullptr;
}

Lexicon::ListedWord& Lexicon::ListedWords::FindOrAdd(absl::string_view folded) {
  const uint32_t hash = WordTable::Hash(folded);
  if (const ListedWord* known = Find(folded, hash)) return const_cast<ListedWord&>(*known);
  if (2 * (words_.size() + 1) > slots_.size()) Grow();
  ListedWord& word = words_.emplace_back();
  word.folded = std::string(folded);
  const size_t mask = slots_.size() - 1;
  size_t at = hash & mask;
  while (slots_[at].word != nullptr) at = (at + 1) & mask;
  slots_[at] = {hash, &word};
  return word;
}

void Lexicon::ListedWords::Grow() {
  std::vector<Slot> grown(std::max<size_t>(1024, 2 * slots_.size()));
  const size_t mask = grown.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.word == nullptr) continue;
    size_t at = slot.hash & mask;
    while (grown[at].word != nullptr) at = (at + 1) & mask;
    grown[at] = slot;
  }
  slots_ = std::move(grown);
}

AnyOfTags::AnyOfTags(const Lexicon& lexicon, const TagSet& tags) {
  const absl::Span<const TagSet> tag_sets = lexicon.tag_sets();
  const std::shared_ptr<uint8_t[]> among(new uint8_t[tag_sets.size()]);
  for (size_t i = 0; i < tag_sets.size(); ++i) among[i] = Intersect(tag_sets[i], tags);
  among_ = among;
}

Hit Tagging::FindAny(uint32_t token, TagId tag) const {
  for (const Phrase& phrase : phrases(token)) {
    if (!phrase.sense->tags[tag]) continue;
    for (const Meaning& meaning : phrase.sense->meanings) {
      if (meaning.tag == tag) return {&meaning, phrase.length};
    }
  }
  if (!Has(token, tag)) return {};
  for (const Meaning& meaning : word(token)->meanings) {
    if (meaning.tag == tag) return {&meaning, 1};
  }
  return {};
}

absl::StatusOr<Lexicon> Lexicon::Compile(const LexiconData& data, const WordTable& table) {
  Lexicon lexicon(table);
  for (const WordList& list : data.word_list()) {
    if (list.tag().empty()) {
      return absl::InvalidArgumentError("a word_list has no tag; give it one, such as tag: \"person\"");
    }
    for (const std::string& word : list.word()) {
      Entry entry;
      entry.add_word(word);
      if (absl::Status status = lexicon.AddEntry(list, entry); !status.ok()) return status;
    }
    for (const Entry& entry : list.entry()) {
      if (absl::Status status = lexicon.AddEntry(list, entry); !status.ok()) return status;
    }
  }
  size_t phrases = 0;
  for (const ListedWord& word : lexicon.words_.all()) phrases += word.phrases.size();
  lexicon.phrase_starts_ = PairFilter(phrases);
  for (ListedWord& word : lexicon.words_.all()) {
    const uint32_t first = WordTable::Hash(word.folded);
    std::stable_sort(word.phrases.begin(), word.phrases.end(), [](const ListedPhrase& a, const ListedPhrase& b) {
      return a.second_word != b.second_word ? a.second_word < b.second_word
                                            : a.entry->rest.size() > b.entry->rest.size();
    });
    for (const ListedPhrase& phrase : word.phrases) {
      word.second_word_bits |= Cache::SecondWordBit(phrase.second_word);
      lexicon.phrase_starts_.Add(first, phrase.second_word);
    }
  }
  if (absl::Status status = lexicon.ReadTable(); !status.ok()) return status;
  lexicon.FinishSenses();
  lexicon.kinds_.assign(data.kind().begin(), data.kind().end());
  return lexicon;
}

absl::Status Lexicon::ReadTable() {
  for (uint32_t i = 0; i < table_.sense_count(); ++i) {
    Sense* sense = NewSense();
    for (absl::string_view part : absl::StrSplit(table_.SenseName(i), ' ')) {
      const std::vector<absl::string_view> halves = absl::StrSplit(part, ':');
      if (halves.size() != 2) return absl::InvalidArgumentError(absl::StrCat("word table: sense \"", part, "\""));
      if (!tags_.contains(halves[0]) && tag_names_.size() >= kMaxTags) {
        return absl::InvalidArgumentError(absl::StrCat("word table: more than ", kMaxTags, " tags"));
      }
      Meaning meaning;
      meaning.tag = Intern(halves[0]);
      meaning.form = FormOfName(halves[1]);
      Add(meaning, *sense);
    }
    table_senses_.push_back(sense);
  }
  // A word of a list is all that the table says as well.
  for (ListedWord& word : words_.all()) {
    if (!word.alone()) continue;
    if (const std::optional<uint32_t> index = table_.Find(word.folded))
      AddFrom(0, table_senses_[*index]->meanings, word.spelling);
  }
  return absl::OkStatus();
}

void Lexicon::FinishSenses() {
  absl::flat_hash_map<TagSet, uint32_t, std::hash<TagSet>> numbers = {{kNoTags, 0}};
  const auto finish = [&](Sense& sense) {
    const auto [known, is_new] = numbers.try_emplace(sense.tags, static_cast<uint32_t>(tag_sets_.size()));
    if (is_new) tag_sets_.push_back(sense.tags);
    sense.tag_set = known->second;
    for (const Meaning& meaning : sense.meanings) {
      if (sense.verb_lemma == nullptr && IsOfVerbs(meaning.tag) && !meaning.lemma.empty())
        sense.verb_lemma = &meaning.lemma;
    }
  };
  for (Sense& sense : senses_) finish(sense);
  for (ListedWord& word : words_.all()) {
    for (ListedPhrase& phrase : word.phrases) finish(phrase.entry->sense);
  }
}

TagId Lexicon::tag(absl::string_view name) const {
  const auto found = tags_.find(name);
  return found == tags_.end() ? kNoTag : found->second;
}

const Kind* Lexicon::FindKind(absl::string_view id) const {
  for (const Kind& kind : kinds_) {
    if (kind.id() == id) return &kind;
  }
  return nullptr;
}

TagId Lexicon::Intern(absl::string_view name) {
  const auto [found, is_new] = tags_.try_emplace(std::string(name), static_cast<TagId>(tag_names_.size()));
  if (is_new) {
    tag_names_.push_back(std::string(name));
    if (absl::StartsWith(name, "verb")) {
      maybe_verb_tags_.set(found->second);
      if (name != "verb.maybe") verb_tags_.set(found->second);
    }
  }
  return found->second;
}

absl::Status Lexicon::AddEntry(const WordList& list, const Entry& entry) {
  if (absl::Status status = AddUnderTag(list, entry); !status.ok()) return status;
  if (list.also().empty()) return absl::OkStatus();
  Entry plain = entry;
  plain.clear_value();
  plain.clear_low();
  plain.clear_high();
  plain.clear_id();
  WordList other;
  other.set_inflection(list.inflection());
  for (const std::string& tag : list.also()) {
    other.set_tag(tag);
    if (absl::Status status = AddUnderTag(other, plain); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status Lexicon::AddUnderTag(const WordList& list, const Entry& entry) {
  if (!tags_.contains(list.tag()) && tag_names_.size() >= kMaxTags) {
    return absl::InvalidArgumentError(absl::StrCat("word_list ", list.tag(), ": more than ", kMaxTags, " tags"));
  }
  if (entry.word().empty())
    return absl::InvalidArgumentError(absl::StrCat("word_list ", list.tag(), ": entry without word"));
  if (!std::isfinite(entry.value()) || !std::isfinite(entry.low()) || !std::isfinite(entry.high()) ||
      (entry.has_low() && entry.has_high() && entry.low() > entry.high())) {
    return absl::InvalidArgumentError(absl::StrCat("word_list ", list.tag(), ": \"", entry.word(0),
                                                   "\" needs numbers as value, low and high, low <= high"));
  }
  Meaning meaning;
  meaning.tag = Intern(list.tag());
  meaning.value = entry.value();
  meaning.low = entry.low();
  meaning.high = entry.high();
  meaning.id = entry.id();
  meaning.category = list.category();
  meaning.lemma = Fold(entry.word(0));
  if (!list.category().empty() && !entry.id().empty()) categorized_.push_back(meaning);

  const auto add = [&](absl::string_view spelling, WordForm form) -> absl::Status {
    meaning.form = form;
    absl::Status status = AddSpelling(spelling, entry.cased(), meaning);
    if (status.ok()) return status;
    return absl::InvalidArgumentError(absl::StrCat("word_list ", list.tag(), ": ", status.message()));
  };
  const auto regular = [&](const std::string& word, const std::string& irregular, bool last,
                           std::string (*inflect)(absl::string_view)) {
    return irregular.empty() ? InflectPhrase(word, last, inflect) : irregular;
  };

  for (const std::string& word : entry.word()) {
    absl::Status status = add(word, WordForm::kBase);
    if (list.inflection() == WordList::NOUN) {
      status.Update(add(regular(word, entry.plural(), true, Plural), WordForm::kPlural));
    } else if (list.inflection() == WordList::VERB) {
      const std::string past = regular(word, entry.past(), false, Past);
      status.Update(add(InflectPhrase(word, false, ThirdPerson), WordForm::kThirdPerson));
      status.Update(add(past, WordForm::kPast));
      status.Update(add(entry.participle().empty() ? past : entry.participle(), WordForm::kParticiple));
      status.Update(add(regular(word, entry.gerund(), false, Gerund), WordForm::kGerund));
    }
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status Lexicon::AddSpelling(absl::string_view spelling, bool cased, const Meaning& meaning) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  // Most spellings are one word as it is; so is what a text shortens behind another word: "'ll".
  const size_t first = absl::StartsWith(spelling, "'") ? 1 : 0;
  if (!cased && spelling.size() > first && std::all_of(spelling.begin() + first, spelling.end(), is_small)) {
    return AddWord(spelling, LetterCase::kLower, meaning);
  }
  const Text words = CutTokens(spelling);
  if (words.tokens().empty()) return absl::InvalidArgumentError("empty word");
  if (words.tokens().size() > kMaxPhraseTokens) {
    return absl::InvalidArgumentError(absl::StrCat("\"", spelling.substr(0, 40), "...\" has more than ",
                                                   kMaxPhraseTokens, " words, the most that a phrase may have"));
  }
  if (words.tokens().size() > 1) return AddPhrase(words, cased, meaning);
  const Token& token = words.tokens()[0];
  // A cased "US" asks for all capitals, a cased "May" or "I" for one; single letters cannot tell, and ask for one.
  const LetterCase least = cased ? token.letter_case : LetterCase::kLower;
  if (cased && CapitalLevel(least) == 0) {
    return absl::InvalidArgumentError(absl::StrCat("\"", spelling, "\" is cased but has no capitals"));
  }
  return AddWord(token.folded, least, meaning);
}

absl::Status Lexicon::AddWord(absl::string_view folded, LetterCase least, const Meaning& meaning) {
  ListedWord& word = words_.FindOrAdd(folded);
  for (const Sense* sense : word.spelling.senses) {
    if (sense != nullptr && sense->meanings.size() >= kMaxMeanings) return TooManyMeanings(folded);
  }
  AddFrom(CapitalLevel(least), absl::MakeConstSpan(&meaning, 1), word.spelling);
  return absl::OkStatus();
}

void Lexicon::AddFrom(int level, absl::Span<const Meaning> meanings, Spelling& spelling) {
  Sense** const senses = spelling.senses;
  // What holds for the levels below must stay as it is.
  if (level > 0 && senses[level] != nullptr && senses[level] == senses[level - 1]) {
    Sense* const own = NewSense();
    *own = *senses[level];
    for (int i = level; i <= 2; ++i) {
      if (senses[i] == senses[level - 1]) senses[i] = own;
    }
  }
  // A level that has a sense is followed by levels that have one.
  for (int i = level; i <= 2 && senses[i] == nullptr; ++i) senses[i] = i == level ? NewSense() : senses[level];
  for (int i = level; i <= 2; ++i) {
    if (i > level && senses[i] == senses[i - 1]) continue;
    for (const Meaning& meaning : meanings) Add(meaning, *senses[i]);
  }
}

absl::Status Lexicon::AddPhrase(const Text& words, bool cased, const Meaning& meaning) {
  const absl::Span<const Token> tokens = words.tokens();
  auto entry = std::make_unique<PhraseEntry>();
  for (size_t i = 1; i < tokens.size(); ++i) entry->rest.emplace_back(tokens[i].folded);
  if (cased) {
    for (const Token& token : tokens) entry->cases.push_back(token.letter_case);
  }
  std::vector<ListedPhrase>& phrases = words_.FindOrAdd(tokens[0].folded).phrases;
  for (const ListedPhrase& known : phrases) {
    if (known.entry->rest == entry->rest && known.entry->cases == entry->cases) {
      if (known.entry->sense.meanings.size() >= kMaxMeanings) return TooManyMeanings(words.source());
      Add(meaning, known.entry->sense);
      return absl::OkStatus();
    }
  }
  if (phrases.size() >= kMaxPhrasesPerWord) {
    return absl::InvalidArgumentError(
        absl::StrCat("more than ", kMaxPhrasesPerWord, " phrases begin with \"", tokens[0].folded, "\""));
  }
  Add(meaning, entry->sense);
  phrases.push_back({WordTable::Hash(entry->rest[0]), std::move(entry)});
  return absl::OkStatus();
}

void Lexicon::Prefetch(uint32_t hash) const {
  words_.Prefetch(hash);
  table_.Prefetch(hash);
}

void Lexicon::PrefetchWord(uint32_t hash) const {
  words_.PrefetchWord(hash);
  table_.PrefetchWord(hash);
}

void Lexicon::LookUp(const Token& token, uint32_t hash, Cache::Entry& found) const {
  const ListedWord* const listed = words_.Find(token.folded, hash);
  found.second_words = listed == nullptr ? 0 : listed->second_word_bits;
  found.phrases = found.second_words == 0 ? nullptr : listed;
  if (listed != nullptr && listed->alone()) {
    const Sense* below = &kNoSense;
    for (int level = 0; level <= 2; ++level) {
      if (listed->spelling.senses[level] != nullptr) below = listed->spelling.senses[level];
      found.senses[level] = below;
    }
    return;
  }
  const std::optional<uint32_t> sense = token.kind == TokenKind::kWord ? table_.Find(token.folded, hash) : std::nullopt;
  const Sense* const known = sense.has_value() ? table_senses_[*sense] : &kNoSense;
  std::fill(std::begin(found.senses), std::end(found.senses), known);
}

void Lexicon::AddPhrases(absl::Span<const Token> tokens, PhraseStarts& starts, Tagging& tagging) const {
  // Each step is taken for all before the next one, so that what that will ask for is on its way from memory.
  for (const PhraseStart& start : starts) {
    const std::vector<ListedPhrase>& phrases = start.word->phrases;
    __builtin_prefetch(phrases.data() + phrases.size() / 2);
  }
  for (PhraseStart& start : starts) {
    const std::vector<ListedPhrase>& phrases = start.word->phrases;
    const auto found = std::lower_bound(
        phrases.begin(), phrases.end(), tagging.hash(start.token + 1),
        [](const ListedPhrase& listed, uint32_t second_word) { return listed.second_word < second_word; });
    start.phrase = phrases.data() + (found - phrases.begin());
    if (found != phrases.end()) __builtin_prefetch(found->entry.get());
  }
  for (const PhraseStart& start : starts) {
    const ListedPhrase* const end = start.word->phrases.data() + start.word->phrases.size();
    const uint32_t second_word = tagging.hash(start.token + 1);
    for (const ListedPhrase* phrase = start.phrase; phrase != end && phrase->second_word == second_word; ++phrase) {
      const PhraseEntry& entry = *phrase->entry;
      const size_t length = entry.rest.size() + 1;
      bool matches = start.token + length <= tokens.size();
      for (size_t k = 0; matches && k < length; ++k) {
        const Token& token = tokens[start.token + k];
        matches = (k == 0 || token.folded == entry.rest[k - 1]) &&
                  (entry.cases.empty() || CapitalLevel(token.letter_case) >= CapitalLevel(entry.cases[k]));
      }
      if (matches) tagging.phrases_.push_back({start.token, static_cast<uint32_t>(length), &entry.sense});
    }
  }
  uint32_t next = 0;
  for (uint32_t i = 0; i <= tokens.size(); ++i) {
    tagging.words_[i].first_phrase = next;
    while (next < tagging.phrases_.size() && tagging.phrases_[next].first == i) ++next;
  }
}

Tagging Lexicon::Annotate(const Text& text) const {
  thread_local const std::unique_ptr<Cache> cache_of_thread(new Cache());
  Cache& cache = *cache_of_thread;
  cache.Enter(number_);
  Tagging tagging;
  const Token* const tokens = text.tokens().data();
  const size_t size = text.tokens().size();
  tagging.words_.resize(size + 1);
  Tagging::Word* const words = tagging.words_.data();
  for (uint32_t i = 0; i < size; ++i) {
    words[i].hash = WordTable::Hash(tokens[i].folded);
    __builtin_prefetch(&cache.At(words[i].hash));
  }
  PhraseStarts starts;
  Cache::Entry uncached;
  for (uint32_t i = 0; i < size; ++i) {
    // Words that were not met lately are called from memory a few words ahead.
    if (i + kWordsAhead < size) {
      const uint32_t ahead = words[i + kWordsAhead].hash;
      if (cache.At(ahead).hash != ahead) Prefetch(ahead);
      const uint32_t near = words[i + kWordsAhead / 2].hash;
      if (cache.At(near).hash != near) PrefetchWord(near);
    }
    const Token& token = tokens[i];
    Tagging::Word& word = words[i];
    const bool cached = Cache::MayHold(token);
    Cache::Entry& entry = cached ? cache.At(word.hash) : uncached;
    if (!cached || !Cache::Holds(entry, token, word.hash)) {
      LookUp(token, word.hash, entry);
      if (cached) Cache::Replace(entry, token, word.hash);
    }
    word.sense = entry.senses[CapitalLevel(token.letter_case)];
    // All stages ask for it.
    __builtin_prefetch(word.sense);
    // Most words that come next begin the rest of no phrase.
    const uint32_t next = words[i + 1].hash;
    const bool may_go_on = (entry.second_words & Cache::SecondWordBit(next)) != 0;
    if (may_go_on && i + 1 < size && phrase_starts_.MayHold(word.hash, next)) {
      __builtin_prefetch(&entry.phrases->phrases);
      starts.push_back({i, entry.phrases});
    }
  }
  tagging.tag_sets_.resize(size);
  uint32_t* const tag_sets = tagging.tag_sets_.data();
  for (uint32_t i = 0; i < size; ++i) tag_sets[i] = words[i].sense->tag_set;
  AddPhrases(text.tokens(), starts, tagging);
  return tagging;
}

}  // namespace gainsay
