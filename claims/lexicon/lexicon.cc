#include "claims/lexicon/lexicon.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "absl/status/status.h"
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

// A cased "US" asks for all capitals, a cased "May" or "I" for one; single letters cannot tell, and ask for one.
LetterCase LeastCase(const Token& token) { return token.letter_case; }

WordForm FormOfName(absl::string_view name) {
  if (name == "plural") return WordForm::kPlural;
  if (name == "third") return WordForm::kThirdPerson;
  if (name == "past") return WordForm::kPast;
  if (name == "participle") return WordForm::kParticiple;
  if (name == "gerund") return WordForm::kGerund;
  return WordForm::kBase;
}

void Add(Sense& sense, const Meaning& meaning) {
  for (const Meaning& known : sense.meanings) {
    if (known.tag == meaning.tag && known.id == meaning.id && known.form == meaning.form &&
        known.lemma == meaning.lemma && known.value == meaning.value) {
      return;
    }
  }
  sense.meanings.push_back(meaning);
  sense.tags.set(meaning.tag);
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

absl::Span<const Tagging::Phrase> Tagging::phrases(uint32_t token) const {
  const auto first = std::lower_bound(phrases_.begin(), phrases_.end(), token,
                                      [](const Phrase& phrase, uint32_t at) { return phrase.first < at; });
  auto last = first;
  while (last != phrases_.end() && last->first == token) ++last;
  return absl::MakeConstSpan(phrases_.data() + (first - phrases_.begin()), last - first);
}

Hit Tagging::Find(uint32_t token, TagId tag) const {
  if (tag == kNoTag || token >= words_.size()) return {};
  for (const Phrase& phrase : phrases(token)) {
    if (!phrase.sense->tags[tag]) continue;
    for (const Meaning& meaning : phrase.sense->meanings) {
      if (meaning.tag == tag) return {&meaning, phrase.length};
    }
  }
  if (!Has(token, tag)) return {};
  for (const Meaning& meaning : words_[token]->meanings) {
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
  for (auto& [first, entries] : lexicon.phrases_) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](const auto& a, const auto& b) { return a->rest.size() > b->rest.size(); });
  }
  if (absl::Status status = lexicon.ReadTable(); !status.ok()) return status;
  lexicon.kinds_.assign(data.kind().begin(), data.kind().end());
  return lexicon;
}

absl::Status Lexicon::ReadTable() {
  for (uint32_t i = 0; i < table_.sense_count(); ++i) {
    Sense* sense = senses_.emplace_back(std::make_unique<Sense>()).get();
    for (absl::string_view part : absl::StrSplit(table_.SenseName(i), ' ')) {
      const std::vector<absl::string_view> halves = absl::StrSplit(part, ':');
      if (halves.size() != 2) return absl::InvalidArgumentError(absl::StrCat("word table: sense \"", part, "\""));
      if (!tags_.contains(halves[0]) && tag_names_.size() >= kMaxTags) {
        return absl::InvalidArgumentError(absl::StrCat("word table: more than ", kMaxTags, " tags"));
      }
      Meaning meaning;
      meaning.tag = Intern(halves[0]);
      meaning.form = FormOfName(halves[1]);
      Add(*sense, meaning);
    }
    table_senses_.push_back(sense);
  }
  // A word of a list is all that the table says as well.
  for (auto& [word, spelling] : words_) {
    const std::optional<uint32_t> index = table_.Find(word);
    if (!index.has_value()) continue;
    Sense** const slots[] = {&spelling.lower, &spelling.capitalized, &spelling.upper};
    for (Sense** slot : slots) {
      if (*slot == nullptr) *slot = senses_.emplace_back(std::make_unique<Sense>()).get();
      for (const Meaning& meaning : table_senses_[*index]->meanings) Add(**slot, meaning);
    }
  }
  return absl::OkStatus();
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
  if (is_new) tag_names_.push_back(std::string(name));
  return found->second;
}

absl::Status Lexicon::AddEntry(const WordList& list, const Entry& entry) {
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
  const Text words = Segment(spelling);
  if (words.tokens().empty()) return absl::InvalidArgumentError("empty word");
  if (words.tokens().size() > kMaxPhraseTokens) {
    return absl::InvalidArgumentError(absl::StrCat("\"", spelling.substr(0, 40), "...\" has more than ",
                                                   kMaxPhraseTokens, " words, the most that a phrase may have"));
  }
  if (words.tokens().size() > 1) return AddPhrase(words, cased, meaning);
  const Token& token = words.tokens()[0];
  const LetterCase least = cased ? LeastCase(token) : LetterCase::kLower;
  if (cased && CapitalLevel(least) == 0) {
    return absl::InvalidArgumentError(absl::StrCat("\"", spelling, "\" is cased but has no capitals"));
  }
  return AddWord(std::string(token.folded), least, meaning);
}

absl::Status Lexicon::AddWord(const std::string& folded, LetterCase least, const Meaning& meaning) {
  Spelling& spelling = words_[folded];
  const int level = CapitalLevel(least);
  Sense** const slots[] = {&spelling.lower, &spelling.capitalized, &spelling.upper};
  for (int i = level; i <= 2; ++i) {
    if (*slots[i] == nullptr) *slots[i] = senses_.emplace_back(std::make_unique<Sense>()).get();
    if ((*slots[i])->meanings.size() >= kMaxMeanings) return TooManyMeanings(folded);
    Add(**slots[i], meaning);
  }
  return absl::OkStatus();
}

absl::Status Lexicon::AddPhrase(const Text& words, bool cased, const Meaning& meaning) {
  const absl::Span<const Token> tokens = words.tokens();
  auto entry = std::make_unique<PhraseEntry>();
  for (size_t i = 1; i < tokens.size(); ++i) entry->rest.emplace_back(tokens[i].folded);
  if (cased) {
    for (const Token& token : tokens) entry->cases.push_back(LeastCase(token));
  }
  auto& entries = phrases_[std::string(tokens[0].folded)];
  for (const auto& known : entries) {
    if (known->rest == entry->rest && known->cases == entry->cases) {
      if (known->sense.meanings.size() >= kMaxMeanings) return TooManyMeanings(words.source());
      Add(known->sense, meaning);
      return absl::OkStatus();
    }
  }
  if (entries.size() >= kMaxPhrasesPerWord) {
    return absl::InvalidArgumentError(
        absl::StrCat("more than ", kMaxPhrasesPerWord, " phrases begin with \"", tokens[0].folded, "\""));
  }
  Add(entry->sense, meaning);
  entries.push_back(std::move(entry));
  return absl::OkStatus();
}

Tagging Lexicon::Annotate(const Text& text) const {
  Tagging tagging;
  const absl::Span<const Token> tokens = text.tokens();
  tagging.words_.assign(tokens.size(), nullptr);
  for (uint32_t i = 0; i < tokens.size(); ++i) {
    if (const auto found = words_.find(tokens[i].folded); found != words_.end()) {
      const Spelling& spelling = found->second;
      const Sense* const slots[] = {spelling.lower, spelling.capitalized, spelling.upper};
      for (int level = CapitalLevel(tokens[i].letter_case); level >= 0 && tagging.words_[i] == nullptr; --level) {
        tagging.words_[i] = slots[level];
      }
    } else if (tokens[i].kind == TokenKind::kWord) {
      if (const std::optional<uint32_t> sense = table_.Find(tokens[i].folded))
        tagging.words_[i] = table_senses_[*sense];
    }
    const auto found = phrases_.find(tokens[i].folded);
    if (found == phrases_.end()) continue;
    for (const auto& entry : found->second) {
      const size_t length = entry->rest.size() + 1;
      if (i + length > tokens.size()) continue;
      bool matches = true;
      for (size_t k = 0; matches && k < length; ++k) {
        matches = (k == 0 || tokens[i + k].folded == entry->rest[k - 1]) &&
                  (entry->cases.empty() || CapitalLevel(tokens[i + k].letter_case) >= CapitalLevel(entry->cases[k]));
      }
      if (matches) tagging.phrases_.push_back({i, static_cast<uint32_t>(length), &entry->sense});
    }
  }
  return tagging;
}

}  // namespace gainsay
