#include "claims/grammar/skeleton.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "claims/lexicon/built_in.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

// The words of the skeletons of the first count whose words begin with `value`: "two guards | were killed".
std::string Skeletons(absl::string_view source, absl::string_view value) {
  const Lexicon& lexicon = BuiltInLexicon();
  const Text text = Segment(source);
  const Tagging tagging = lexicon.Annotate(text);
  const std::vector<QuantityMention> quantities = RecognizeQuantities(lexicon, text, tagging);
  const EntityTable entities;
  const Annotations annotations{lexicon, text, tagging, quantities, {}, entities};
  const PhraseCutter cutter(annotations);
  const std::vector<Phrase> phrases = cutter.Cut(0, static_cast<uint32_t>(text.tokens().size()));
  for (size_t i = 0; i < phrases.size(); ++i) {
    if (phrases[i].type != PhraseType::kQuantity ||
        text.Words(phrases[i].first, phrases[i].last).substr(0, value.size()) != value)
      continue;
    std::string all;
    for (const Skeleton& skeleton : SkeletonsOf(text, phrases, static_cast<int32_t>(i))) {
      if (!all.empty()) all += " / ";
      for (const int32_t k : skeleton) {
        absl::StrAppend(&all, k == skeleton.front() ? "" : " | ", text.Words(phrases[k].first, phrases[k].last));
      }
    }
    return all;
  }
  return "no such value";
}

struct SkeletonCase {
  const char* source;
  const char* value;
  const char* skeletons;
};

TEST(SkeletonTest, LeavesOutWhatStandsBetween) {
  const SkeletonCase cases[] = {
      // Subjects.
      {"Two guards protecting the bank in Oslo were killed.", "Two", "Two guards | were killed"},
      {"Six nurses, three of them tired, and a driver were hurt.", "Six", "Six nurses | were hurt"},
      {"Eleven hikers caught in the storm near the pass died.", "Eleven", "Eleven hikers | died"},
      {"The ten guests who attacked the bank were held.", "The ten", "The ten guests | were held"},
      {"Two men in a car were stopped by rebels and were killed.", "Two",
       "Two men | were stopped | by | rebels / Two men | were killed"},
      // Objects.
      {"The snow buried in their beds 14 guests.", "14", "The snow | buried | 14 guests"},
      {"The murder by thieves of four judges was planned.", "four", "The murder | of | four judges"},
      {"They mourn the deaths of six priests and two women.", "two", "the deaths | of | two women / mourn | two women"},
      // Nothing was left out.
      {"Ten died.", "Ten", ""},
      {"It killed ten guards.", "ten", ""},
      // Not certain.
      {"Ten guards, nine cooks, eight boys.", "Ten", ""},
      {"After ten days of rain the river rose.", "ten", ""},
  };
  for (const SkeletonCase& c : cases) EXPECT_EQ(Skeletons(c.source, c.value), c.skeletons) << c.source;
}

}  // namespace
}  // namespace gainsay
