// What holds of every document, tried on those of testdata: claims stand where they say, and how the bytes are laid out
// (line ends, wrapping, the form of accents) changes no claim.
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "claims/extractor.h"
#include "claims/text/utf8.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

struct Wire {
  std::string name;
  std::string text;
};

const std::vector<Wire>& Wires() {
  static const std::vector<Wire>& wires = *[] {
    auto* all = new std::vector<Wire>;
    for (const auto& entry : std::filesystem::recursive_directory_iterator("testdata")) {
      if (entry.path().extension() != ".txt") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      all->push_back({entry.path(), std::string(std::istreambuf_iterator<char>(file), {})});
    }
    std::sort(all->begin(), all->end(), [](const Wire& a, const Wire& b) { return a.name < b.name; });
    return all;
  }();
  return wires;
}

v1::ClaimSet Extract(const std::string& text) {
  Document document;
  document.source.set_path("wire.txt");
  document.source.set_id("wire");
  document.source.set_published("2021-08-02");
  document.text = text;
  return Extractor::BuiltIn().Extract(document);
}

std::string Blanks(absl::string_view text) {
  return absl::StrJoin(absl::StrSplit(text, absl::ByAnyChar(" \t\r\n"), absl::SkipEmpty()), " ");
}

std::string Normalised(const std::string& text, utf8proc_option_t form) {
  utf8proc_uint8_t* made = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &made, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | form));
  EXPECT_GE(size, 0);
  std::string result(reinterpret_cast<const char*>(made), static_cast<size_t>(std::max<utf8proc_ssize_t>(size, 0)));
  free(made);
  return result;
}

// All that a claim says, without its places and hashes; accents in one form.
std::vector<std::string> Gists(const v1::ClaimSet& set) {
  std::vector<std::string> gists;
  for (const v1::Claim& claim : set.claims()) {
    std::string roles;
    for (const v1::Role& role : claim.roles()) {
      absl::StrAppend(&roles, " ", static_cast<int>(role.kind()), ":", role.text(), "=", role.entity_id());
    }
    gists.push_back(Normalised(
        absl::StrCat(claim.kind(), " | ", claim.quantity().ShortDebugString(), claim.date().ShortDebugString(), " | ",
                     claim.noun(), " |", roles, " | ", claim.time().ShortDebugString(), " | ",
                     claim.attribution().speaker(), "; ", claim.attribution().cue(), "; ",
                     static_cast<int>(claim.attribution().stance()), " | ", static_cast<int>(claim.scope()), " | ",
                     claim.event().trigger(), " | ", claim.quote(), " | ", claim.sentence(), " | ",
                     absl::StrJoin(claim.about(), " "), " | ", absl::StrJoin(claim.blocking_keys(), " ")),
        UTF8PROC_COMPOSE));
  }
  return gists;
}

// What only one of the two says, a line each.
std::string Difference(const v1::ClaimSet& a, const v1::ClaimSet& b) {
  const std::vector<std::string> left = Gists(a), right = Gists(b);
  const std::multiset<std::string> only_left(left.begin(), left.end()), only_right(right.begin(), right.end());
  std::string difference;
  for (const std::string& gist : only_left) {
    if (only_right.count(gist) == 0) absl::StrAppend(&difference, "- ", gist, "\n");
  }
  for (const std::string& gist : only_right) {
    if (only_left.count(gist) == 0) absl::StrAppend(&difference, "+ ", gist, "\n");
  }
  return difference.empty() && left != right ? "another order" : difference;
}

// Each paragraph whose lines are prose, with its lines broken anew after `width` columns.
std::string Wrapped(const std::string& text, size_t width) {
  std::vector<std::string> paragraphs = absl::StrSplit(text, "\n\n");
  for (std::string& paragraph : paragraphs) {
    std::string wrapped;
    size_t column = 0;
    for (const absl::string_view word : absl::StrSplit(paragraph, absl::ByAnyChar(" \n"), absl::SkipEmpty())) {
      const auto characters = static_cast<size_t>(
          std::count_if(word.begin(), word.end(), [](char c) { return (static_cast<uint8_t>(c) & 0xC0) != 0x80; }));
      const bool fits = column == 0 || column + 1 + characters <= width;
      absl::StrAppend(&wrapped, column == 0 ? "" : fits ? " " : "\n", word);
      column = fits && column > 0 ? column + 1 + characters : characters;
    }
    paragraph = wrapped;
  }
  return absl::StrCat(absl::StrJoin(paragraphs, "\n\n"), "\n");
}

// Whether some line end of the text ends a heading or an item, which wrapping anew would join to the next.
bool HasShortLines(const std::string& text) {
  for (const absl::string_view paragraph : absl::StrSplit(text, "\n\n")) {
    if (absl::StrContains(absl::StripAsciiWhitespace(paragraph), '\n')) return true;
  }
  return false;
}

void CheckPlaces(const std::string& text, const v1::ClaimSet& set) {
  const auto words = [&](const v1::Span& span) {
    return span.end() <= text.size() && span.begin() <= span.end()
               ? ToUtf8(absl::string_view(text).substr(span.begin(), span.end() - span.begin()))
               : "outside of the text";
  };
  std::set<std::string> ids;
  for (const v1::Claim& claim : set.claims()) {
    ASSERT_TRUE(ids.insert(claim.id()).second) << claim.id();
    const std::string value = Blanks(words(claim.value_span()));
    ASSERT_FALSE(value.empty());
    ASSERT_TRUE(absl::StrContains(claim.quote(), value)) << value << " in " << claim.quote();
    ASSERT_LE(claim.span().begin(), claim.value_span().begin());
    ASSERT_GE(claim.span().end(), claim.value_span().end());
    for (const v1::Role& role : claim.roles()) ASSERT_EQ(Blanks(words(role.span())), Blanks(role.text()));
    if (claim.event().has_span()) {
      ASSERT_FALSE(words(claim.event().span()).empty());
    }
    for (const v1::DateInterval* days : {&claim.date(), &claim.time()}) {
      ASSERT_TRUE(days->last().empty() || days->first() <= days->last()) << days->first() << " to " << days->last();
    }
    if (claim.quantity().has_low() && claim.quantity().has_high()) {
      ASSERT_LE(claim.quantity().low(), claim.quantity().high()) << claim.quote();
    }
    const size_t line = 1 + std::count(text.begin(), text.begin() + claim.value_span().begin(), '\n');
    ASSERT_EQ(claim.value_span().line(), line);
  }
}

TEST(PropertiesTest, SpansCutOutTheWords) {
  ASSERT_GT(Wires().size(), 20u);
  for (const Wire& wire : Wires()) {
    const v1::ClaimSet set = Extract(wire.text);
    EXPECT_GT(set.claims_size(), 0) << wire.name;
    ASSERT_NO_FATAL_FAILURE(CheckPlaces(wire.text, set)) << wire.name;
  }
}

TEST(PropertiesTest, EveryBeginningOfADocumentIsADocument) {
  for (const Wire& wire : Wires()) {
    // Of long ones every third, and the first 300 bytes all.
    for (size_t size = 0; size < wire.text.size(); size += size < 300 ? 1 : 3) {
      const std::string text = wire.text.substr(0, size);
      ASSERT_NO_FATAL_FAILURE(CheckPlaces(text, Extract(text))) << wire.name << " to byte " << size;
    }
  }
}

TEST(PropertiesTest, LineEndsOfWindows) {
  for (const Wire& wire : Wires()) {
    const std::string text = absl::StrReplaceAll(wire.text, {{"\n", "\r\n"}});
    const v1::ClaimSet set = Extract(text);
    EXPECT_EQ(Difference(Extract(wire.text), set), "") << wire.name;
    ASSERT_NO_FATAL_FAILURE(CheckPlaces(text, set)) << wire.name;
  }
}

TEST(PropertiesTest, AccentsInOneCodePointOrTwo) {
  for (const Wire& wire : Wires()) {
    const v1::ClaimSet set = Extract(wire.text);
    for (const utf8proc_option_t form : {UTF8PROC_COMPOSE, UTF8PROC_DECOMPOSE}) {
      const std::string text = Normalised(wire.text, form);
      const v1::ClaimSet same = Extract(text);
      EXPECT_EQ(Difference(set, same), "") << wire.name << " form " << form;
      ASSERT_NO_FATAL_FAILURE(CheckPlaces(text, same)) << wire.name;
    }
  }
}

// A document of one line a paragraph may be wrapped anywhere. Where a paragraph has several lines, its line ends may
// end headings and items of lists, so that wrapping it anew makes another document. Where lines are shorter than 60
// columns the same is so of lines that end in a number ("Houses flooded: 640"), and the property does not hold.
TEST(PropertiesTest, LinesWrappedAnew) {
  int tried = 0;
  for (const Wire& wire : Wires()) {
    if (HasShortLines(wire.text)) continue;
    ++tried;
    const v1::ClaimSet set = Extract(wire.text);
    for (const size_t width : {66, 72, 80, 100}) {
      const std::string text = Wrapped(wire.text, width);
      const v1::ClaimSet same = Extract(text);
      EXPECT_EQ(Difference(set, same), "") << wire.name << " at " << width;
      ASSERT_NO_FATAL_FAILURE(CheckPlaces(text, same)) << wire.name;
    }
  }
  EXPECT_GT(tried, 10);
}

TEST(PropertiesTest, BlanksAroundIt) {
  for (const Wire& wire : Wires()) {
    EXPECT_EQ(Difference(Extract(wire.text), Extract(absl::StrCat("\n\n", wire.text, "\n \n\t\n"))), "") << wire.name;
  }
}

// The second time is like the first.
TEST(PropertiesTest, TheSameAgain) {
  for (const Wire& wire : Wires()) {
    EXPECT_EQ(Extract(wire.text).SerializeAsString(), Extract(wire.text).SerializeAsString()) << wire.name;
  }
}

}  // namespace
}  // namespace gainsay
