#include "claims/quantity/units.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "claims/lexicon/built_in.h"
#include "claims/lexicon/inflection.h"

namespace gainsay {

UnitTable::UnitTable(const LexiconData& data) {
  for (const WordList& list : data.word_list()) {
    if (list.tag() != "unit" && list.tag() != "unit.attached") continue;
    for (const Entry& entry : list.entry()) {
      if (entry.id().empty() || !entry.has_value()) continue;
      Unit& unit = units_.try_emplace(entry.id(), Unit{list.category(), entry.value(), entry.low(), ""}).first->second;
      if (!entry.plural().empty() && entry.word(0) == entry.id()) unit.plural = entry.plural();
    }
  }
}

const Unit* UnitTable::Find(absl::string_view id) const {
  const auto found = units_.find(id);
  return found == units_.end() ? nullptr : &found->second;
}

std::optional<double> UnitTable::ToBase(double value, absl::string_view id) const {
  const Unit* unit = Find(id);
  if (unit == nullptr) return std::nullopt;
  return unit->ToBase(value);
}

std::optional<double> UnitTable::Convert(double value, absl::string_view from, absl::string_view to) const {
  if (from == to) return value;
  const Unit* source = Find(from);
  const Unit* target = Find(to);
  if (source == nullptr || target == nullptr || source->dimension != target->dimension) return std::nullopt;
  return (source->ToBase(value) - target->offset) / target->factor;
}

bool UnitTable::AreComparable(absl::string_view a, absl::string_view b) const {
  if (a == b) return true;
  const Unit* first = Find(a);
  const Unit* second = Find(b);
  return first != nullptr && second != nullptr && first->dimension == second->dimension;
}

namespace {

// Currencies by their names, where names of one currency are one. The strings are those of the data.
class CurrencyNames {
 public:
  explicit CurrencyNames(const LexiconData& data) {
    for (const WordList& list : data.word_list()) {
      const bool named = list.tag() == "currency.name", home = list.tag() == "home";
      for (const Entry& entry : list.entry()) {
        if (entry.id().empty() || entry.id() == kNoCurrency || !(named || (home && entry.id().size() == 3))) continue;
        if (home || list.inflection() == WordList::NOUN) {
          if (!list.category().empty()) Join(entry.id(), list.category());
          continue;
        }
        // "Australian dollar" is a dollar; the plural is no name of its own.
        const absl::string_view word = entry.word_size() > 0 ? absl::string_view(entry.word(0)) : absl::string_view();
        if (const size_t blank = word.rfind(' '); blank != word.npos) Join(entry.id(), word.substr(blank + 1));
      }
    }
  }

  absl::string_view Find(absl::string_view id) const {
    const auto known = names_.find(id);
    return known == names_.end() ? absl::string_view() : RootOf(known->second);
  }

 private:
  absl::string_view RootOf(absl::string_view name) const {
    for (auto other = same_.find(name); other != same_.end(); other = same_.find(name)) name = other->second;
    return name;
  }

  void Join(absl::string_view id, absl::string_view name) {
    const absl::string_view root = RootOf(name);
    const auto [known, is_new] = names_.try_emplace(id, root);
    if (is_new) return;
    if (const absl::string_view old = RootOf(known->second); old != root) same_.emplace(root, old);
  }

  absl::flat_hash_map<absl::string_view, absl::string_view> names_;
  // From a name to another of the same currency.
  absl::flat_hash_map<absl::string_view, absl::string_view> same_;
};

}  // namespace

absl::string_view CurrencyName(absl::string_view id) {
  static const CurrencyNames* const names = new CurrencyNames(BuiltInLexiconData());
  return names->Find(id);
}

const UnitTable& BuiltInUnits() {
  static const UnitTable* const units = new UnitTable(BuiltInLexiconData());
  return *units;
}

double InBaseUnit(double value, absl::string_view id) { return BuiltInUnits().ToBase(value, id).value_or(value); }

std::string UnitWords(absl::string_view id, bool plural) {
  if (id.empty() || id == "person" || id == "item" || id == kNoCurrency) return "";
  if (!plural) return std::string(id);
  const Unit* const unit = BuiltInUnits().Find(id);
  if (unit != nullptr && !unit->plural.empty()) return unit->plural;
  // "degrees C", "parts per million", "kilotons of TNT".
  size_t end = absl::StartsWith(id, "degree ") ? id.find(' ') : id.size();
  for (const absl::string_view link : {" per ", " of "}) end = std::min(end, id.find(link));
  const absl::string_view head = id.substr(0, end);
  // Signs have no vowels, or capitals, or end in none of the letters of words: km, EUR, MW, km/h.
  const absl::string_view last = head.substr(head.rfind(' ') + 1);
  const auto is_of_word = [](unsigned char c) { return absl::ascii_islower(c) || c == '-'; };
  const bool word =
      last.size() > 2 && std::all_of(last.begin(), last.end(), is_of_word) && last.find_first_of("aeiou") != last.npos;
  return word ? absl::StrCat(Plural(head), id.substr(end)) : std::string(id);
}

}  // namespace gainsay
