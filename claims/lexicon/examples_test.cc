// Every word list shows its words at work, and shows what they must not be taken for. This test runs all of it.
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "claims/lexicon/built_in.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

// Where words of the tag start and end in `source`, in bytes: the longest at each token, without overlap.
std::string MarkTagged(absl::string_view source, absl::string_view tag) {
  const Lexicon& lexicon = BuiltInLexicon();
  const Text text = Segment(source);
  const Tagging tagging = lexicon.Annotate(text);
  std::string marked;
  size_t done = 0;
  for (uint32_t i = 0; i < text.tokens().size();) {
    const Hit hit = tagging.Find(i, lexicon.tag(tag));
    if (!hit) {
      ++i;
      continue;
    }
    const absl::string_view words = text.Words(i, i + hit.length);
    absl::StrAppend(&marked, source.substr(done, text.tokens()[i].begin - done), "[", words, "]");
    i += hit.length;
    done = text.tokens()[i - 1].end;
  }
  absl::StrAppend(&marked, source.substr(done));
  return marked;
}

std::string WithoutBrackets(absl::string_view example) { return absl::StrReplaceAll(example, {{"[", ""}, {"]", ""}}); }

TEST(WordListExamplesTest, ExamplesAreTaggedAndCounterExamplesAreNot) {
  const LexiconData data = BuiltInLexiconData();
  for (const WordList& list : data.word_list()) {
    for (const std::string& example : list.example()) {
      EXPECT_EQ(MarkTagged(WithoutBrackets(example), list.tag()), example) << "example of word_list " << list.tag();
    }
    for (const std::string& example : list.counter_example()) {
      EXPECT_EQ(MarkTagged(example, list.tag()), example) << "counter_example of word_list " << list.tag();
    }
  }
}

TEST(WordListExamplesTest, EveryListHasBoth) {
  const LexiconData data = BuiltInLexiconData();
  for (const WordList& list : data.word_list()) {
    EXPECT_FALSE(list.example().empty()) << "word_list " << list.tag() << " has no example";
    EXPECT_FALSE(list.counter_example().empty()) << "word_list " << list.tag() << " has no counter_example";
    EXPECT_FALSE(list.origin().empty()) << "word_list " << list.tag() << " does not say where it comes from";
  }
}

}  // namespace
}  // namespace gainsay
