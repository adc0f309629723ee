#include "claims/grammar/matcher.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "claims/grammar/pattern.h"
#include "claims/lexicon/built_in.h"
#include "gtest/gtest.h"
#include "re2/re2.h"

namespace gainsay {
namespace {

// "N Q+count V": phrases with their features.
std::vector<FeatureSet> Phrases(absl::string_view sentence, FeatureAlphabet& alphabet) {
  std::vector<FeatureSet> phrases;
  for (const absl::string_view phrase : absl::StrSplit(sentence, ' ', absl::SkipEmpty())) {
    FeatureSet& features = phrases.emplace_back();
    features.set(static_cast<FeatureId>(phrase[0]));
    for (const absl::string_view feature : absl::StrSplit(phrase.substr(1), '+', absl::SkipEmpty()))
      features.set(*alphabet.IdOf(feature));
  }
  return phrases;
}

PhrasesByFeature ByFeature(const std::vector<FeatureSet>& phrases) {
  PhrasesByFeature by_feature = {};
  for (size_t k = 0; k < phrases.size(); ++k)
    ForEachBit(phrases[k], [&](uint32_t id) { by_feature[id] |= uint64_t{1} << k; });
  return by_feature;
}

void AppendUtf8(uint32_t id, std::string& text) {
  if (id < 0x80) {
    text += static_cast<char>(id);
  } else {
    text += static_cast<char>(0xC0 | id >> 6);
    text += static_cast<char>(0x80 | (id & 0x3F));
  }
}

// As regular expressions see them.
std::string Encoded(const std::vector<FeatureSet>& phrases, std::vector<size_t>& starts) {
  std::string text;
  for (const FeatureSet& phrase : phrases) {
    starts.push_back(text.size());
    ForEachBit(phrase, [&](uint32_t id) {
      if (IsTypeLetter(id)) text += static_cast<char>(id);
    });
    ForEachBit(phrase, [&](uint32_t id) {
      if (!IsTypeLetter(id)) AppendUtf8(id, text);
    });
    text += ';';
  }
  starts.push_back(text.size());
  return text;
}

// "0-2 1": first and last phrase of the match, and what its captures took.
std::string Told(bool found, const PhraseMatch& match, size_t captures) {
  if (!found) return "none";
  std::string told = absl::StrCat(match.first, "-", match.last);
  for (size_t i = 0; i < captures; ++i) absl::StrAppend(&told, " ", match.captures[i]);
  return told;
}

std::string Match(absl::string_view pattern, const std::vector<FeatureSet>& phrases, uint32_t from,
                  FeatureAlphabet& alphabet) {
  const auto pieces = ReadPattern(pattern, alphabet);
  if (!pieces.ok()) return std::string(pieces.status().message());
  size_t captures = 0;
  for (const PatternPiece& piece : *pieces) captures += !piece.capture.empty();
  PhraseMatch match;
  const PhraseMatcher matcher(*pieces);
  const bool found = matcher.Find(phrases, from, match);
  const std::string told = Told(found, match, captures);
  if (matcher.TakesFits()) {
    const PhrasesByFeature by_feature = ByFeature(phrases);
    ElementFits fits(phrases, by_feature, alphabet.element_count());
    std::string by_fits = "none";
    matcher.ForEachMatch(fits, [&](const PhraseMatch& each) {
      if (by_fits == "none" && each.first >= from) by_fits = Told(true, each, captures);
    });
    EXPECT_EQ(by_fits, told) << pattern;
  }
  return told;
}

// The same by RE2.
std::string MatchByRegex(absl::string_view pattern, const std::vector<FeatureSet>& phrases, uint32_t from,
                         FeatureAlphabet& alphabet) {
  std::vector<size_t> starts;
  const std::string text = Encoded(phrases, starts);
  const RE2 regex(*CompilePattern(pattern, alphabet));
  EXPECT_TRUE(regex.ok()) << pattern;
  const auto at = [&](const char* place) {
    const auto found = std::lower_bound(starts.begin(), starts.end(), static_cast<size_t>(place - text.data()));
    return static_cast<int32_t>(found - starts.begin());
  };
  re2::StringPiece groups[1 + kMaxCaptures];
  const int captures = regex.NumberOfCapturingGroups();
  PhraseMatch match;
  const bool found = regex.Match(text, starts[from], text.size(), RE2::UNANCHORED, groups, 1 + captures);
  if (found) {
    match.first = at(groups[0].data());
    match.last = at(groups[0].data() + groups[0].size());
    for (int i = 0; i < captures; ++i)
      match.captures[i] = groups[i + 1].data() == nullptr ? -1 : at(groups[i + 1].data());
  }
  return Told(found, match, captures);
}

struct MatchCase {
  const char* pattern;
  const char* sentence;
  const char* match;
};

TEST(PhraseMatcherTest, FindsTheFirstMatchAndItsCaptures) {
  const MatchCase cases[] = {
      {"value=Q", "N V Q", "2-3 2"},
      {"Q", "N V", "none"},
      {"a=N V b=Q", "P N V Q", "1-4 1 3"},
      // Features.
      {"Q{count}", "Q+money Q+count", "1-2"},
      {"Q{count bare}", "Q+count Q+bare Q+bare+count", "2-3"},
      {"Q{count|money !bare}", "Q+count+bare Q+age Q+money", "2-3"},
      {"[QN]{bare}", "Q N P+bare N+bare", "3-4"},
      {".{bare}", "Q N P+bare", "2-3"},
      {"Q{count !count}", "Q Q+count", "1-2"},
      // The first choice that leads to a match, and as much as there is.
      {"N (V | V Q)", "N V Q", "0-2"},
      {"N (V Q | V)", "N V Q", "0-3"},
      {"N V? a=Q?", "N V Q", "0-3 2"},
      {"N* V", "P N N V", "1-4"},
      {"N+ V", "V N N V", "1-4"},
      {"N .*? Q", "N Q Q", "0-2"},
      {"N .* a=Q", "N Q Q", "0-3 2"},
      {"(a=N | b=P)+ V", "N P N V", "0-4 2 1"},
      // Ends.
      {"^ Q", "N Q", "none"},
      {"Q $", "Q N Q", "2-3"},
      {"(N?)* $", "Q N", "1-2"},
      {"N?", "Q", "0-0"},
  };
  for (const MatchCase& c : cases) {
    FeatureAlphabet alphabet(BuiltInLexicon());
    const std::vector<FeatureSet> phrases = Phrases(c.sentence, alphabet);
    EXPECT_EQ(Match(c.pattern, phrases, 0, alphabet), c.match) << c.pattern << " in " << c.sentence;
    EXPECT_EQ(MatchByRegex(c.pattern, phrases, 0, alphabet), c.match) << c.pattern << " in " << c.sentence;
  }
}

// Patterns and sentences made up at random, always the same ones.
class Inventor {
 public:
  std::string Pattern(int depth) {
    std::string pattern;
    for (int parts = 1 + Below(3); parts > 0; --parts) absl::StrAppend(&pattern, Part(depth), " ");
    if (depth > 0 && Below(4) == 0) absl::StrAppend(&pattern, "| ", Pattern(depth - 1));
    return pattern;
  }

  std::string Sentence() {
    std::string sentence;
    for (int phrases = Below(7); phrases > 0; --phrases) {
      absl::StrAppend(&sentence, OneOf({"Q", "N", "V"}), OneOf({"", "+bare"}), OneOf({"", "+count"}), " ");
    }
    return sentence;
  }

  void Restart() { captures_ = 0; }

 private:
  int Below(int count) { return static_cast<int>(random_() % static_cast<uint32_t>(count)); }
  const char* OneOf(const std::vector<const char*>& choices) {
    return choices[Below(static_cast<int>(choices.size()))];
  }

  std::string Part(int depth) {
    if (Below(12) == 0) return OneOf({"^", "$"});
    std::string part;
    if (depth > 0 && Below(3) == 0) {
      part = absl::StrCat("(", Pattern(depth - 1), ")");
    } else {
      if (captures_ < 4 && Below(2) == 0) part = absl::StrCat(OneOf({"a", "b"}), std::string(++captures_, 'x'), "=");
      absl::StrAppend(&part, OneOf({"Q", "N", "V", "[QN]", "."}),
                      OneOf({"", "", "{bare}", "{!bare}", "{count|bare}", "{bare !count}", "{bare !bare}"}));
    }
    return absl::StrCat(part, OneOf({"", "", "", "?", "*", "+", "??", "*?", "+?"}));
  }

  std::mt19937 random_{1};
  int captures_ = 0;
};

TEST(PhraseMatcherTest, FindsWhatRegularExpressionsFind) {
  Inventor inventor;
  for (int i = 0; i < 3000; ++i) {
    inventor.Restart();
    FeatureAlphabet alphabet(BuiltInLexicon());
    const std::string pattern = inventor.Pattern(2), sentence = inventor.Sentence();
    const std::vector<FeatureSet> phrases = Phrases(sentence, alphabet);
    for (uint32_t from = 0; from <= phrases.size(); ++from) {
      ASSERT_EQ(Match(pattern, phrases, from, alphabet), MatchByRegex(pattern, phrases, from, alphabet))
          << pattern << " in " << sentence << " from " << from;
    }
  }
}

// "count; killed|injured": of each of the sets, what any of a pattern's matches has.
std::string Required(absl::string_view pattern) {
  FeatureAlphabet alphabet(BuiltInLexicon());
  const auto pieces = ReadPattern(pattern, alphabet);
  if (!pieces.ok()) return std::string(pieces.status().message());
  std::vector<std::string> sets;
  for (const FeatureSet& any_of : RequiredFeatures(*pieces)) {
    std::vector<std::string> names;
    ForEachBit(any_of, [&](uint32_t id) {
      names.emplace_back(IsTypeLetter(id) ? std::string(1, static_cast<char>(id))
                                          : std::string(alphabet.NameOf(static_cast<FeatureId>(id))));
    });
    std::sort(names.begin(), names.end());
    sets.push_back(absl::StrJoin(names, "|"));
  }
  return absl::StrJoin(sets, "; ");
}

TEST(RequiredFeaturesTest, AreThoseOfEveryMatch) {
  const struct {
    const char* pattern;
    const char* required;
  } cases[] = {
      {"Q", "Q"},
      {"Q{count} V{passive}", "count; Q; passive; V"},
      {"[QN]{count|bare} V", "bare|count; N|Q; V"},
      {"Q{count} V{passive}?", "count; Q"},
      {"Q{count} (V{passive})*", "count; Q"},
      {"Q{count} V{passive}+", "count; Q; passive; V"},
      {"Q{count} (V{passive} A)", "count; Q; passive; V; A"},
      {"(Q{count}|V{passive})", "count|passive"},
      {"Q{count}|V{passive}", "count|passive"},
      {"(Q{count}|V)", "V|count"},
      {"(Q{count|others none}|V{passive})", "none|passive"},
      {"((Q{count}|V{passive}) A|N{name})", "count|name|passive"},
      {"^ Q{count} $", "count; Q"},
  };
  for (const auto& c : cases) EXPECT_EQ(Required(c.pattern), c.required) << c.pattern;
}

}  // namespace
}  // namespace gainsay
