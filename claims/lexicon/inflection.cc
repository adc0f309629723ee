#include "claims/lexicon/inflection.h"

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace gainsay {
namespace {

bool IsVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

bool EndsInConsonantAndY(absl::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !IsVowel(word[word.size() - 2]);
}

bool EndsInSibilant(absl::string_view word) {
  return absl::EndsWith(word, "s") || absl::EndsWith(word, "x") || absl::EndsWith(word, "z") ||
         absl::EndsWith(word, "ch") || absl::EndsWith(word, "sh");
}

// Verbs of more than one syllable with the stress on the last one, which ends in consonant, vowel, consonant. Spelling
// does not tell them from others ("admit", "visit"). Origin: compiled from news text; irregular verbs
// are written out in the word lists.
bool IsStressedAtItsEnd(absl::string_view verb) {
  static constexpr absl::string_view kVerbs[] = {
      "abet",   "acquit", "admit",  "allot",  "commit",   "compel", "concur", "confer", "control",
      "defer",  "deter",  "dispel", "emit",   "equip",    "expel",  "incur",  "infer",  "kidnap",
      "occur",  "omit",   "patrol", "permit", "prefer",   "rebel",  "rebut",  "recur",  "refer",
      "regret", "remit",  "repel",  "submit", "transfer", "propel", "annul",  "outwit", "transmit"};
  return absl::c_linear_search(kVerbs, verb);
}

// A word of one syllable in consonant, vowel, consonant doubles its last letter: stab, drop.
bool DoublesLastLetter(absl::string_view verb) {
  if (IsStressedAtItsEnd(verb)) return true;
  const size_t n = verb.size();
  if (n < 3 || n > 4) return false;
  const char last = verb[n - 1];
  if (IsVowel(last) || last == 'w' || last == 'x' || last == 'y' || !IsVowel(verb[n - 2]) || IsVowel(verb[n - 3])) {
    return false;
  }
  for (size_t i = 0; i + 2 < n; ++i) {
    if (IsVowel(verb[i])) return false;
  }
  return true;
}

// "seaman", but no "human": compounds of "man".
bool EndsInMan(absl::string_view noun) {
  if (!absl::EndsWith(noun, "man")) return false;
  for (const absl::string_view other :
       {"human", "german", "roman", "norman", "ottoman", "shaman", "talisman", "caiman"}) {
    if (absl::EndsWithIgnoreCase(noun, other)) return false;
  }
  return true;
}

std::string WithoutLast(absl::string_view word) { return std::string(word.substr(0, word.size() - 1)); }

}  // namespace

std::string Plural(absl::string_view noun) {
  if (EndsInMan(noun)) return absl::StrCat(noun.substr(0, noun.size() - 2), "en");
  if (EndsInConsonantAndY(noun)) return WithoutLast(noun) + "ies";
  if (EndsInSibilant(noun)) return absl::StrCat(noun, "es");
  return absl::StrCat(noun, "s");
}

std::string ThirdPerson(absl::string_view verb) {
  if (absl::EndsWith(verb, "o")) return absl::StrCat(verb, "es");
  return Plural(verb);
}

std::string Past(absl::string_view verb) {
  if (absl::EndsWith(verb, "e")) return absl::StrCat(verb, "d");
  if (EndsInConsonantAndY(verb)) return WithoutLast(verb) + "ied";
  if (DoublesLastLetter(verb)) return absl::StrCat(verb, verb.substr(verb.size() - 1), "ed");
  return absl::StrCat(verb, "ed");
}

std::string Gerund(absl::string_view verb) {
  if (absl::EndsWith(verb, "ie")) return absl::StrCat(verb.substr(0, verb.size() - 2), "ying");
  if (absl::EndsWith(verb, "e") && !absl::EndsWith(verb, "ee") && !absl::EndsWith(verb, "oe")) {
    return WithoutLast(verb) + "ing";
  }
  if (DoublesLastLetter(verb)) return absl::StrCat(verb, verb.substr(verb.size() - 1), "ing");
  return absl::StrCat(verb, "ing");
}

}  // namespace gainsay
