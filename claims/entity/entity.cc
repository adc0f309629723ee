#include "claims/entity/entity.h"

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <numeric>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/inlined_vector.h"
#include "absl/strings/match.h"
#include "absl/types/span.h"
#include "claims/text/token_set.h"

namespace gainsay {
namespace {

struct GazetteerTag {
  TagId tag;
  EntityType type;
  // Whether the entry's id is a country's, of which the word is but another name.
  bool names_country;
};

// A run of capitalised words longer than this is a headline in capitals, not a name.
constexpr uint32_t kMaxNameTokens = 10;

struct EntityTags {
  explicit EntityTags(const Lexicon& lexicon)
      : gazetteers{{{lexicon.tag("organisation"), EntityType::kOrganisation, false},
                    {lexicon.tag("country"), EntityType::kCountry, true},
                    {lexicon.tag("nationality"), EntityType::kCountry, true},
                    {lexicon.tag("government_seat"), EntityType::kCountry, true},
                    {lexicon.tag("capital"), EntityType::kPlace, false},
                    {lexicon.tag("city"), EntityType::kPlace, false},
                    {lexicon.tag("region"), EntityType::kPlace, false}}},
        title(lexicon.tag("title")),
        first_name(lexicon.tag("first_name")),
        connector(lexicon.tag("name.connector")) {
    TagSet common;
    for (const char* name :
         {"determiner", "pronoun", "preposition", "conjunction", "relative", "auxiliary", "auxiliary.be", "modal",
          "adverb", "verb", "verb.say", "number.cardinal", "time.month", "time.weekday", "time.season"}) {
      if (const TagId tag = lexicon.tag(name); tag != kNoTag) common.set(tag);
    }
    TagSet listed;
    for (const GazetteerTag& gazetteer : gazetteers) {
      if (gazetteer.tag != kNoTag) listed.set(gazetteer.tag);
    }
    if (title != kNoTag) listed.set(title);
    listed_words = AnyOfTags(lexicon, listed);
    common_words = AnyOfTags(lexicon, common);
  }

  std::array<GazetteerTag, 7> gazetteers;
  TagId title, first_name, connector;
  // Classes whose words are no names.
  AnyOfTags common_words;
  // Words and phrases of the gazetteers, and titles.
  AnyOfTags listed_words;
};

// No token or no entity.
constexpr uint32_t kNone = static_cast<uint32_t>(-1);

// Which entity a name means. Names are not copied: they must stay where they are.
class KnownNames {
 public:
  // Room for `size` of them.
  explicit KnownNames(size_t size) : slots_(std::bit_ceil(2 * size + 2), kNone) {}

  // kNone if the name is not known. `hash` is its WordTable::Hash.
  uint32_t Find(absl::string_view name, uint32_t hash) const {
    const uint32_t slot = slots_[SlotOf(name, hash)];
    return slot == kNone ? kNone : names_[slot].entity;
  }

  // Adds the name; if it is known, it means another entity from now on.
  void Set(absl::string_view name, uint32_t hash, uint32_t entity) {
    uint32_t& slot = slots_[SlotOf(name, hash)];
    if (slot != kNone) {
      names_[slot].entity = entity;
      return;
    }
    slot = static_cast<uint32_t>(names_.size());
    names_.push_back({name, hash, entity});
  }

 private:
  struct Name {
    absl::string_view text;
    uint32_t hash;
    uint32_t entity;
  };

  // The name's place, or the free one for it.
  size_t SlotOf(absl::string_view name, uint32_t hash) const {
    const size_t mask = slots_.size() - 1;
    size_t at = hash & mask;
    while (slots_[at] != kNone && (names_[slots_[at]].hash != hash || names_[slots_[at]].text != name))
      at = (at + 1) & mask;
    return at;
  }

  std::vector<Name> names_;
  // Numbers among `names_` by hash; a power of two of places, at most half of them used.
  std::vector<uint32_t> slots_;
};

class EntityRecognizer {
 public:
  EntityRecognizer(const Lexicon& lexicon, const Text& text, const Tagging& tagging)
      : tags_(lexicon.Derived<EntityTags>()),
        text_(text),
        tokens_(text.tokens()),
        tagging_(tagging),
        starts_(NameStarts()),
        names_(2 * starts_.Count()) {}

  EntityTable Run() {
    // News text names somebody with every sixth to twelfth word.
    table_.entities.reserve(tokens_.size() / 8);
    table_.mentions.reserve(tokens_.size() / 8);
    for (const Sentence& sentence : text_.sentences()) {
      const uint32_t last = sentence.last;
      for (uint32_t i = starts_.Next(sentence.first, last); i < last; i = starts_.Next(i, last))
        i = ReadName(sentence, i);
    }
    ResolveShortNames();
    return std::move(table_);
  }

 private:
  const Token& token(uint32_t i) const { return tokens_.data()[i]; }

  static bool IsCapital(const Token& token) {
    return token.kind == TokenKind::kWord && token.letter_case != LetterCase::kLower &&
           token.letter_case != LetterCase::kNone && token.folded != "'s";
  }

  // The tokens at which ReadName may find one: few.
  TokenSet NameStarts() {
    const Token* const tokens = tokens_.data();
    bool has_small = false;
    TokenSet starts(tokens_.size(), [&](uint32_t i) {
      const LetterCase letters = tokens[i].letter_case;
      has_small |= letters == LetterCase::kLower;
      const bool capital = (letters != LetterCase::kLower) & (letters != LetterCase::kNone);
      const uint32_t tag_set = tagging_.tag_set(i);
      const bool by_shape = (tokens[i].kind == TokenKind::kWord) & capital & !tags_.common_words.In(tag_set);
      return by_shape | tags_.listed_words.In(tag_set);
    });
    for (const Tagging::Phrase& phrase : tagging_.phrases()) {
      if (tags_.listed_words.In(phrase.sense->tag_set)) starts.Add(phrase.first);
    }
    has_small_words_ = has_small;
    return starts;
  }

  // Reads the name that starts at `i`, if one does; returns the token after it, or after `i`.
  uint32_t ReadName(const Sentence& sentence, uint32_t i) {
    const bool listed = MayBeListed(i);
    if (!listed && !IsCapital(token(i))) return i + 1;
    const uint32_t run_end = NameRunEnd(sentence, i);
    if (!listed && run_end == i) return i + 1;
    const auto [gazetteer, hit] = listed ? FindInGazetteers(i) : std::pair<const GazetteerTag*, Hit>();
    // A longer run of capitals is another name that begins alike: "Hezbollah al-Nujaba", "Washington Post"; but a
    // country before a name is an attribute: "US President", "Iraqi Human Rights Commission".
    if (hit && (i + hit.length >= run_end || gazetteer->type == EntityType::kCountry || hit.length > 1)) {
      AddGazetteerMention(*gazetteer, *hit.meaning, i, i + hit.length);
      return i + hit.length;
    }
    if (listed) {
      if (const Hit title = tagging_.Find(i, tags_.title); title && i + title.length < run_end) return i + title.length;
    }
    if (run_end == i) return i + 1;
    AddNameMention(sentence, i, run_end);
    return run_end;
  }

  // Whether a gazetteer's name or a title may begin there.
  bool MayBeListed(uint32_t i) const {
    if (tagging_.HasAny(i, tags_.listed_words)) return true;
    for (const Tagging::Phrase& phrase : tagging_.phrases(i)) {
      if (tags_.listed_words.In(phrase.sense->tag_set)) return true;
    }
    return false;
  }

  std::pair<const GazetteerTag*, Hit> FindInGazetteers(uint32_t i) const {
    std::pair<const GazetteerTag*, Hit> best = {nullptr, Hit()};
    for (const GazetteerTag& gazetteer : tags_.gazetteers) {
      if (tagging_.LengthOf(i, gazetteer.tag) > best.second.length)
        best = {&gazetteer, tagging_.Find(i, gazetteer.tag)};
    }
    return best;
  }

  // The end of the run of capitalised words from `i`; `i` if none starts there.
  uint32_t NameRunEnd(const Sentence& sentence, uint32_t i) const {
    if (!IsCapital(token(i)) || IsCommonWordAt(sentence, i)) return i;
    uint32_t end = i + 1;
    while (end < sentence.last) {
      uint32_t next = end;
      if (IsConnector(next) && next + 1 < sentence.last && IsCapital(token(next + 1)) && token(next + 1).space_before) {
        next += 1;
      } else if (token(next).folded == "-" && !token(next).space_before && next + 1 < sentence.last &&
                 !token(next + 1).space_before && IsCapital(token(next + 1))) {
        next += 1;
      } else if (next + 2 < sentence.last && token(next).folded == "al" && token(next + 1).folded == "-") {
        next += 2;
      }
      if (next >= sentence.last || !IsCapital(token(next)) || IsCommon(next)) break;
      // A nationality inside a run of capitals starts another name, unless the run is only that.
      if (next == end && !token(next).space_before) break;
      end = next + 1;
    }
    return end - i > kMaxNameTokens ? i : end;
  }

  bool IsConnector(uint32_t i) const {
    return token(i).letter_case == LetterCase::kLower && tagging_.Has(i, tags_.connector);
  }

  bool IsCommon(uint32_t i) const { return tagging_.HasAny(i, tags_.common_words); }

  // A capital tells nothing at the start of a sentence or of a quotation, or in a headline: there a word that the
  // document also writes small, or that belongs to a closed class, is no name.
  bool IsCommonWordAt(const Sentence& sentence, uint32_t i) const {
    if (IsCommon(i)) return true;
    const bool starts =
        i == sentence.first || token(i - 1).folded == "\"" || sentence.heading || token(i - 1).folded == ":";
    return starts && IsWrittenSmall(i);
  }

  // Whether the document also writes the word without capitals.
  bool IsWrittenSmall(uint32_t i) const {
    if (small_words_.empty()) ReadSmallWords();
    const size_t mask = small_words_.size() - 1;
    for (size_t at = tagging_.hash(i) & mask; small_words_[at] != kNone; at = (at + 1) & mask) {
      if (token(small_words_[at]).folded == token(i).folded) return true;
    }
    return false;
  }

  void ReadSmallWords() const {
    const Token* const tokens = tokens_.data();
    const auto size = static_cast<uint32_t>(tokens_.size());
    const auto is_small = [&](uint32_t i) { return tokens[i].letter_case == LetterCase::kLower; };
    // A text all in capitals has none.
    if (!has_small_words_) return small_words_.assign(1, kNone);
    // Few words are asked for: those with a capital, of no closed class. Most others are told from them by their hash.
    std::bitset<kAskedHashes> asked;
    for (uint32_t i = starts_.Next(0, size); i < size; i = starts_.Next(i + 1, size)) {
      if (IsCapital(token(i)) && !IsCommon(i)) asked.set(tagging_.hash(i) % kAskedHashes);
    }
    absl::InlinedVector<uint32_t, 64> small;
    for (uint32_t i = 0; i < size; ++i) {
      if (is_small(i) & asked[tagging_.hash(i) % kAskedHashes]) small.push_back(i);
    }
    small_words_.assign(std::bit_ceil(2 * small.size() + 2), kNone);
    const size_t mask = small_words_.size() - 1;
    for (const uint32_t i : small) {
      size_t at = tagging_.hash(i) & mask;
      while (small_words_[at] != kNone && tokens_[small_words_[at]].folded != tokens_[i].folded) at = (at + 1) & mask;
      small_words_[at] = i;
    }
  }

  // The number of the entity added next.
  uint32_t NextEntity() const { return static_cast<uint32_t>(table_.entities.size()); }

  void AddGazetteerMention(const GazetteerTag& gazetteer, const Meaning& meaning, uint32_t first, uint32_t last) {
    const auto [found, is_new] = by_meaning_.try_emplace(&meaning, 0);
    if (is_new) found->second = AddGazetteerEntity(gazetteer, meaning);
    table_.mentions.push_back({first, last, found->second});
  }

  uint32_t AddGazetteerEntity(const GazetteerTag& gazetteer, const Meaning& meaning) {
    // A place's id in the gazetteers is its country's; its own is its name.
    const bool has_id = gazetteer.type != EntityType::kPlace && !meaning.id.empty();
    const absl::string_view id = has_id ? absl::string_view(meaning.id) : Slug(meaning.lemma);
    const auto [known, is_new] = by_id_.try_emplace(id, NextEntity());
    if (is_new) table_.entities.push_back({id, gazetteer.type});
    return known->second;
  }

  void AddNameMention(const Sentence& sentence, uint32_t first, uint32_t last) {
    const bool one_word = first + 1 == last;
    absl::string_view name = one_word ? token(first).folded : SlugOfTokens(first, last);
    if (name.empty()) return;
    const uint32_t hash = one_word ? tagging_.hash(first) : WordTable::Hash(name);
    uint32_t entity = names_.Find(name, hash);
    if (entity == kNone) {
      entity = NextEntity();
      if (!one_word) name = Keep(name);
      table_.entities.push_back({name, TypeOfName(sentence, first)});
      names_.Set(name, hash, entity);
    }
    table_.mentions.push_back({first, last, entity});
    ReadAcronym(sentence, first, last, entity);
  }

  EntityType TypeOfName(const Sentence& sentence, uint32_t first) const {
    const bool after_title = first > sentence.first && tagging_.Has(first - 1, tags_.title);
    return after_title || tagging_.Has(first, tags_.first_name) ? EntityType::kPerson : EntityType::kUnknown;
  }

  // "Popular Mobilization Forces (PMF)": from here on the acronym is another name.
  void ReadAcronym(const Sentence& sentence, uint32_t first, uint32_t last, uint32_t entity) {
    if (last + 2 >= sentence.last || token(last).folded != "(" || token(last + 2).folded != ")") return;
    const Token& acronym = token(last + 1);
    if (acronym.letter_case != LetterCase::kUpper || last - first < 2) return;
    names_.Set(acronym.folded, tagging_.hash(last + 1), entity);
  }

  // The fullest name among those that end in one word; none if two of them are of different people or groups.
  struct Fullest {
    uint32_t entity = 0;
    bool ambiguous = false;
  };

  static bool IsOneWord(absl::string_view id) { return !absl::StrContains(id, '-'); }

  static bool MayHaveShortNames(const Entity& entity) {
    return entity.type != EntityType::kCountry && entity.type != EntityType::kPlace;
  }

  // Entities whose names may end in the same word as those of others.
  std::vector<uint32_t> MayEndAlike() const {
    std::bitset<(1 << kLastWordBits)> met, met_again;
    absl::InlinedVector<uint64_t, 128> ends;
    for (const Entity& entity : table_.entities) {
      // The highest bits of the product depend on all bits of the set.
      const uint64_t end = LastWordConsonants(entity.id) * 0x9E3779B97F4A7C15u >> (64 - kLastWordBits);
      ends.push_back(end);
      if (!MayHaveShortNames(entity)) continue;
      met_again[end] = met[end];
      met.set(end);
    }
    std::vector<uint32_t> alike;
    for (uint32_t i = 0; i < ends.size(); ++i) {
      if (met_again[ends[i]] && MayHaveShortNames(table_.entities[i])) alike.push_back(i);
    }
    return alike;
  }

  // A name that is the last word or words of one fuller name of the document is short for it.
  void ResolveShortNames() {
    // Most names end in a word of their own, of which no more is asked.
    const std::vector<uint32_t> alike = MayEndAlike();
    if (alike.empty()) return;
    std::vector<std::string> last_words(alike.size());
    // The number of each last word among `fullest`; the strings are those above.
    absl::flat_hash_map<absl::string_view, uint32_t> groups;
    std::vector<uint32_t> group_of(alike.size());
    std::vector<Fullest> fullest;
    for (size_t i = 0; i < alike.size(); ++i) {
      const Entity& entity = table_.entities[alike[i]];
      last_words[i] = LastWordSkeleton(entity.id);
      const auto [group, is_new] = groups.try_emplace(last_words[i], static_cast<uint32_t>(fullest.size()));
      group_of[i] = group->second;
      if (is_new) {
        fullest.emplace_back().entity = alike[i];
        continue;
      }
      Fullest& found = fullest[group->second];
      if (found.ambiguous) continue;
      const absl::string_view known = table_.entities[found.entity].id;
      // A name of one word is short for all that end in it.
      if (!IsOneWord(entity.id) && !IsOneWord(known) && !NamesMatch(entity.id, known)) found.ambiguous = true;
      if (entity.id.size() > known.size()) found.entity = alike[i];
    }
    std::vector<uint32_t> meant(table_.entities.size());
    std::iota(meant.begin(), meant.end(), 0);
    for (size_t i = 0; i < alike.size(); ++i) {
      const EntityType type = table_.entities[alike[i]].type;
      if (type != EntityType::kUnknown && type != EntityType::kPerson) continue;
      const Fullest& found = fullest[group_of[i]];
      if (!found.ambiguous) meant[alike[i]] = found.entity;
    }
    for (NameMention& mention : table_.mentions) mention.entity = meant[mention.entity];
  }

  // Until it is called again.
  absl::string_view SlugOfTokens(uint32_t first, uint32_t last) {
    slug_.clear();
    for (uint32_t i = first; i < last; ++i) {
      if (token(i).kind == TokenKind::kPunctuation) continue;
      if (!slug_.empty()) slug_ += '-';
      slug_.append(token(i).folded.data(), token(i).folded.size());
    }
    return slug_;
  }

  absl::string_view Slug(absl::string_view lemma) {
    if (!absl::StrContains(lemma, ' ')) return lemma;
    slug_.assign(lemma.data(), lemma.size());
    std::replace(slug_.begin(), slug_.end(), ' ', '-');
    return Keep(slug_);
  }

  absl::string_view Keep(absl::string_view id) {
    char* const kept = table_.spellings.Allocate(id.size());
    std::copy(id.begin(), id.end(), kept);
    return {kept, id.size()};
  }

  const EntityTags& tags_;
  const Text& text_;
  const absl::Span<const Token> tokens_;
  const Tagging& tagging_;
  // Whether any word is written small; told by NameStarts.
  bool has_small_words_ = false;
  // Tokens at which names may start.
  const TokenSet starts_;
  // One token of each word that the document writes small, by its hash; a power of two of places, empty until asked
  // for.
  static constexpr size_t kAskedHashes = 4096;
  mutable std::vector<uint32_t> small_words_;
  // Of entities that are not of the gazetteers. Each begins at a token of its own and may bring an acronym.
  KnownNames names_;
  // The entities of the gazetteers, which may say in several places that they mean the same one.
  absl::flat_hash_map<const Meaning*, uint32_t> by_meaning_;
  absl::flat_hash_map<absl::string_view, uint32_t> by_id_;
  static constexpr int kLastWordBits = 12;
  // Where names of several words are made.
  std::string slug_;
  EntityTable table_;
};

}  // namespace

EntityTable RecognizeEntities(const Lexicon& lexicon, const Text& text, const Tagging& tagging) {
  return EntityRecognizer(lexicon, text, tagging).Run();
}

}  // namespace gainsay
