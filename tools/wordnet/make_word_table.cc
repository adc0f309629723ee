// Makes the table of words (claims/lexicon/word_table.h) from WordNet: make_word_table DICT_FOLDER CLASSES OUTPUT
//
// DICT_FOLDER holds WordNet's index.*, data.*, *.exc and cntlist.rev; CLASSES is word_classes.textproto. Every single
// word gets its parts of speech, with the forms made by rule or from the exception lists:
//
//   noun       a noun
//   adjective  an adjective
//   adverb     a word used as adverb in most of its uses
//   verb       a word used as verb in most of its uses, or a form that only verbs have
//   verb.maybe a word that is another part of speech in most of its uses
//
// and the classes of the words of CLASSES. How often a word is used as what is told by WordNet's counts.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "claims/lexicon/inflection.h"
#include "claims/lexicon/word_classes.pb.h"
#include "claims/lexicon/word_table.h"
#include "google/protobuf/text_format.h"

namespace gainsay {
namespace {

// A word is tagged as verb if at least this share of its uses is as verb.
constexpr double kVerbShare = 0.6;
constexpr double kAdverbShare = 0.7;
// A word is of a class if at least this share of its uses is.
constexpr double kClassShare = 0.5;
// The plural of a word that is a verb less often than this is a noun.
constexpr double kRareVerbShare = 0.2;

struct Lemma {
  std::vector<std::string> senses;  // offsets in the data file, most frequent first
  std::vector<int> counts;          // uses of each sense
  int uses = 0;
};

struct PartData {
  std::string name;  // "noun"
  char digit;        // of sense keys: 1 noun, 2 verb, 3 adjective, 4 adverb
  std::map<std::string, Lemma> lemmas;
  std::map<std::string, std::vector<std::string>> hypernyms;        // by offset
  std::map<std::string, std::vector<std::string>> irregular_forms;  // by lemma
};

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::fprintf(stderr, "make_word_table: cannot read %s\n", path.c_str());
    std::exit(2);
  }
  return std::string((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
}

bool IsPlainWord(const std::string& word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void ReadIndex(const std::string& folder, PartData& part) {
  std::istringstream file(ReadFile(absl::StrCat(folder, "/index.", part.name)));
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == ' ') continue;
    const std::vector<std::string> fields = absl::StrSplit(line, ' ', absl::SkipEmpty());
    int senses = 0, pointers = 0;
    if (fields.size() < 6 || !absl::SimpleAtoi(fields[2], &senses) || !absl::SimpleAtoi(fields[3], &pointers)) continue;
    Lemma& lemma = part.lemmas[fields[0]];
    lemma.senses.assign(fields.end() - senses, fields.end());
    lemma.counts.assign(senses, 0);
  }
}

// Pointers "@" lead from a synset to the more general one; "@i", from a proper name, is left out.
void ReadHypernyms(const std::string& folder, PartData& part) {
  std::istringstream file(ReadFile(absl::StrCat(folder, "/data.", part.name)));
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == ' ') continue;
    const std::vector<std::string> fields = absl::StrSplit(line, ' ', absl::SkipEmpty());
    for (size_t i = 4; i + 1 < fields.size() && fields[i] != "|"; ++i) {
      if (fields[i] == "@") part.hypernyms[fields[0]].push_back(fields[i + 1]);
    }
  }
}

// A line is a form and the lemmas that have it.
void ReadExceptions(const std::string& folder, PartData& part) {
  std::istringstream file(ReadFile(absl::StrCat(folder, "/", part.name, ".exc")));
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string> fields = absl::StrSplit(line, ' ', absl::SkipEmpty());
    for (size_t i = 1; i < fields.size(); ++i) part.irregular_forms[fields[i]].push_back(fields[0]);
  }
}

void ReadCounts(const std::string& folder, std::vector<PartData>& parts) {
  std::istringstream file(ReadFile(folder + "/cntlist.rev"));
  std::string key;
  for (int sense = 0, count = 0; file >> key >> sense >> count;) {
    const size_t percent = key.find('%');
    if (percent == std::string::npos) continue;
    const char digit = key[percent + 1] == '5' ? '3' : key[percent + 1];
    for (PartData& part : parts) {
      const auto found = part.digit == digit ? part.lemmas.find(key.substr(0, percent)) : part.lemmas.end();
      if (found == part.lemmas.end()) continue;
      found->second.uses += count;
      if (sense >= 1 && sense <= static_cast<int>(found->second.counts.size()))
        found->second.counts[sense - 1] += count;
    }
  }
}

// Offset of "person#1".
std::string SynsetOf(const PartData& part, const std::string& root) {
  const std::vector<std::string> halves = absl::StrSplit(root, '#');
  const auto lemma = part.lemmas.find(halves[0]);
  int sense = 0;
  if (halves.size() != 2 || lemma == part.lemmas.end() || !absl::SimpleAtoi(halves[1], &sense) || sense < 1 ||
      sense > static_cast<int>(lemma->second.senses.size())) {
    std::fprintf(stderr, "make_word_table: WordNet has no sense %s\n", root.c_str());
    std::exit(2);
  }
  return lemma->second.senses[sense - 1];
}

// Whether the synset lies below one of the roots and below none of the others.
bool IsBelow(const PartData& part, const std::string& synset, const std::set<std::string>& roots,
             const std::set<std::string>& except) {
  std::vector<std::string> open = {synset};
  std::set<std::string> seen;
  bool below = false;
  while (!open.empty()) {
    const std::string at = open.back();
    open.pop_back();
    if (!seen.insert(at).second) continue;
    if (except.contains(at)) return false;
    below = below || roots.contains(at);
    if (const auto found = part.hypernyms.find(at); found != part.hypernyms.end()) {
      open.insert(open.end(), found->second.begin(), found->second.end());
    }
  }
  return below;
}

bool IsOfClass(const PartData& part, const Lemma& lemma, const std::set<std::string>& roots,
               const std::set<std::string>& except) {
  double inside = 0, all = 0;
  for (size_t i = 0; i < lemma.senses.size(); ++i) {
    // Senses that were never counted stand behind the first one.
    const double weight = lemma.counts[i] + (i == 0 ? 0.5 : 0.05);
    all += weight;
    if (IsBelow(part, lemma.senses[i], roots, except)) inside += weight;
  }
  return inside >= kClassShare * all;
}

class TableMaker {
 public:
  explicit TableMaker(std::vector<PartData> parts) : parts_(std::move(parts)) {}

  void AddParts() {
    for (const auto& [word, lemma] : parts_[0].lemmas) {
      if (IsPlainWord(word)) AddNoun(word, "noun");
    }
    for (const auto& [word, lemma] : parts_[1].lemmas) {
      if (IsPlainWord(word)) AddVerb(word);
    }
    for (const auto& [word, lemma] : parts_[2].lemmas) {
      if (IsPlainWord(word)) tags_[word].insert("adjective:base");
    }
    for (const auto& [word, lemma] : parts_[3].lemmas) {
      if (IsPlainWord(word) && ShareOf(3, word) >= kAdverbShare) tags_[word].insert("adverb:base");
    }
  }

  void AddClass(const WordClass& word_class) {
    const bool verbs = word_class.part_of_speech() == WordClass::VERB;
    const PartData& part = parts_[verbs ? 1 : 0];
    std::set<std::string> roots, except;
    for (const std::string& root : word_class.root()) roots.insert(SynsetOf(part, root));
    for (const std::string& root : word_class.except_root()) except.insert(SynsetOf(part, root));
    const std::set<std::string> left_out(word_class.except_word().begin(), word_class.except_word().end());
    for (const auto& [word, lemma] : part.lemmas) {
      if (!IsPlainWord(word) || left_out.contains(word) || !IsOfClass(part, lemma, roots, except)) continue;
      if (verbs) {
        AddForms(word, word_class.tag(), word_class.tag());
      } else if (ShareOf(0, word) >= kClassShare) {
        AddNoun(word, word_class.tag());
      } else if (ShareOf(1, word) < kRareVerbShare) {
        // "a revolutionary plan", but "ten revolutionaries".
        AddPlurals(word, word_class.tag());
      }
    }
  }

  std::string Write() const {
    std::map<std::string, uint32_t> senses;
    for (const auto& [word, tags] : tags_) senses.try_emplace(NameOf(tags), 0);
    uint32_t slots = 1;
    while (slots < 2 * tags_.size()) slots *= 2;
    const uint32_t strings = static_cast<uint32_t>(4 * (3 + senses.size() + 2ull * slots));
    std::string pool(1, '\0');  // offset 0 of the pool is never a word
    std::vector<uint32_t> numbers = {slots, static_cast<uint32_t>(senses.size()), strings};
    uint32_t index = 0;
    for (auto& [name, number] : senses) {
      number = index++;
      numbers.push_back(Append(name, strings, pool));
    }
    const size_t table = numbers.size();
    numbers.resize(table + 2ull * slots, 0);
    for (const auto& [word, tags] : tags_) {
      const uint32_t hash = WordTable::Hash(word);
      uint32_t slot = hash & (slots - 1);
      while (numbers[table + 2 * slot] != 0) slot = (slot + 1) & (slots - 1);
      numbers[table + 2 * slot] = Append(word, strings, pool);
      numbers[table + 2 * slot + 1] = WordTable::SenseAndHash(senses.at(NameOf(tags)), hash);
    }
    return std::string(reinterpret_cast<const char*>(numbers.data()), numbers.size() * 4) + pool;
  }

 private:
  static uint32_t Append(const std::string& text, uint32_t base, std::string& pool) {
    const uint32_t offset = base + static_cast<uint32_t>(pool.size());
    pool.append(text.c_str(), text.size() + 1);
    return offset;
  }

  static std::string NameOf(const std::set<std::string>& tags) {
    std::string name;
    for (const std::string& tag : tags) absl::StrAppend(&name, name.empty() ? "" : " ", tag);
    return name;
  }

  double UsesOf(int part, const std::string& word) const {
    const auto found = parts_[part].lemmas.find(word);
    return found == parts_[part].lemmas.end() ? 0 : found->second.uses + 0.5;
  }

  // Share of the uses of a word that are as this part of speech.
  double ShareOf(int part, const std::string& word) const {
    double all = 0;
    for (int i = 0; i < 4; ++i) all += UsesOf(i, word);
    return all > 0 ? UsesOf(part, word) / all : 0;
  }

  void AddNoun(const std::string& word, const std::string& tag) {
    tags_[word].insert(tag + ":base");
    AddPlurals(word, tag);
  }

  // The regular plural beside the irregular one too: "bandits" beside "banditti".
  void AddPlurals(const std::string& word, const std::string& tag) {
    tags_[Plural(word)].insert(tag + ":plural");
    const auto irregular = parts_[0].irregular_forms.find(word);
    if (irregular == parts_[0].irregular_forms.end()) return;
    for (const std::string& form : irregular->second) {
      if (IsPlainWord(form)) tags_[form].insert(tag + ":plural");
    }
  }

  void AddVerb(const std::string& word) {
    const bool mostly = ShareOf(1, word) >= kVerbShare;
    AddForms(word, mostly ? "verb" : "verb.maybe", "verb");
  }

  // `shared` is the tag of the forms that a noun may have too, `own` that of the others.
  void AddForms(const std::string& word, const std::string& shared, const std::string& own) {
    tags_[word].insert(shared + ":base");
    tags_[ThirdPerson(word)].insert(shared + ":third");
    bool past = false, gerund = false;
    const auto irregular = parts_[1].irregular_forms.find(word);
    if (irregular != parts_[1].irregular_forms.end()) {
      for (const std::string& form : irregular->second) {
        if (!IsPlainWord(form)) continue;
        if (absl::EndsWith(form, "ing")) {
          AddGerund(form, own);
          gerund = true;
        } else if (!absl::EndsWith(form, "s")) {
          tags_[form].insert(own + ":past");
          tags_[form].insert(own + ":participle");
          past = true;
        }
      }
    }
    if (!gerund) AddGerund(Gerund(word), own);
    if (past) return;
    tags_[Past(word)].insert(own + ":past");
    tags_[Past(word)].insert(own + ":participle");
  }

  // "building" is a noun more often than not.
  void AddGerund(const std::string& form, const std::string& own) {
    const bool noun = UsesOf(0, form) > 3;
    tags_[form].insert((noun && own == "verb" ? "verb.maybe" : own) + ":gerund");
  }

  const std::vector<PartData> parts_;
  std::map<std::string, std::set<std::string>> tags_;
};

int Main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: make_word_table DICT_FOLDER CLASSES OUTPUT\n");
    return 2;
  }
  std::vector<PartData> parts(4);
  const struct {
    const char* name;
    char digit;
  } names[] = {{"noun", '1'}, {"verb", '2'}, {"adj", '3'}, {"adv", '4'}};
  for (int i = 0; i < 4; ++i) {
    parts[i].name = names[i].name;
    parts[i].digit = names[i].digit;
    ReadIndex(argv[1], parts[i]);
    ReadHypernyms(argv[1], parts[i]);
    ReadExceptions(argv[1], parts[i]);
  }
  ReadCounts(argv[1], parts);
  WordClasses classes;
  if (!google::protobuf::TextFormat::ParseFromString(ReadFile(argv[2]), &classes)) return 2;
  TableMaker maker(std::move(parts));
  maker.AddParts();
  for (const WordClass& word_class : classes.word_class()) maker.AddClass(word_class);
  std::ofstream(argv[3], std::ios::binary) << maker.Write();
  return 0;
}

}  // namespace
}  // namespace gainsay

int main(int argc, char** argv) { return gainsay::Main(argc, argv); }
