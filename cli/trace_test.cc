#include "cli/trace.h"

#include <string>

#include "absl/strings/match.h"
#include "claims/extractor.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string TraceOf(const std::string& text) {
  Document document;
  document.text = text;
  return TraceWords("wire.txt", Extractor::BuiltIn().Trace(document));
}

TEST(TraceTest, ShowsTheWayToAClaim) {
  const std::string trace = TraceOf("Nothing here.\n\nAt least 27 fighters were killed on Sunday.\n");
  // Sentences without values are left out.
  EXPECT_THAT(trace, Not(HasSubstr("Nothing")));
  EXPECT_THAT(trace, HasSubstr("wire.txt:3: At least 27 fighters were killed on Sunday.\n"));
  EXPECT_THAT(trace, HasSubstr("V \"were killed\" {passive dead verb.kill"));
  EXPECT_THAT(trace,
              HasSubstr("  \"At least 27 fighters\":\n    wins       <quantity> was <killed> (killed, priority 60)"));
  EXPECT_THAT(trace, HasSubstr("    outranked  <quantity> <fighters> (strength, priority 20)"));
  EXPECT_THAT(trace, HasSubstr("  claim: killed, 27 or more fighters; about fighters; event kill;"));
}

struct ReasonCase {
  const char* name;
  const char* text;
  const char* reason;
};

TEST(TraceTest, SaysWhyARuleDidNot) {
  const ReasonCase cases[] = {
      {"a word is missing", "On Monday 27 fighters were seen.",
       "not tried: <quantity> was <wounded> (injured, priority 60) needs verb.injure"},
      {"something forbids it", "Of 27 fighters were killed those that stayed.", "by its not_before"},
      {"the document is about something else", "Interest will require $7 billion.", "needs a document about budget"},
      {"it matched without what stands in between",
       "Two men, who had been guarding the gate since Monday, and whose names are known, were killed.", "wins"},
  };
  for (const ReasonCase& c : cases) EXPECT_THAT(TraceOf(c.text), HasSubstr(c.reason)) << c.name;
}

// What a document holds cannot dress up the trace.
TEST(TraceTest, WordsAreClean) {
  EXPECT_THAT(TraceOf("The \x1b[31mboat\x1b[0m sank with 12 men.\n"), Not(HasSubstr("\x1b")));
}

TEST(TraceTest, NothingOfNothing) { EXPECT_EQ(TraceOf(""), ""); }

}  // namespace
}  // namespace gainsay::cli
