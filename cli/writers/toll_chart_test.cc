#include "cli/writers/toll_chart.h"

#include <google/protobuf/text_format.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

// "day: value" for each point, then whether a line joins them; empty when there is no chart.
std::string Drawn(const std::string& claims) {
  v1::Report report;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(
      absl::StrCat("sources { id: '1' published: '2020-01-01' } sources { id: '2' published: '2020-01-02' } "
                   "sources { id: '3' published: '2020-01-05' } sources { id: '0' }",
                   claims),
      &report));
  const DocumentTexts texts;
  const ReportView view(report, texts);
  std::vector<Statement> statements;
  for (const v1::Claim& claim : report.claims()) statements.push_back(view.StatementOf(claim));
  TemplateValues values;
  AddTollChart(statements, view.source_names(), values);
  const absl::StatusOr<std::string> drawn = Render(
      "{{#chart}}{{#points}}{{day}}: {{words}}{{#bar}} |{{/bar}}; {{/points}}{{#path}}line{{/path}}{{/chart}}", values);
  return drawn.ok() ? *drawn : std::string(drawn.status().message());
}

std::string Claim(absl::string_view source, absl::string_view quantity) {
  return absl::StrCat("claims { source_id: '", source, "' quantity { unit: 'person' ", quantity, " } }");
}

TEST(TollChartTest, ShowsHowANumberMoved) {
  const std::string one = Claim("1", "low: 3"), two = Claim("2", "low: 5 high: 5"),
                    three = Claim("3", "low: 6 high: 8");
  struct Row {
    std::string what;
    std::string claims;
    std::string drawn;
  };
  const Row kRows[] = {
      {"three days, with bounds", absl::StrCat(three, one, two),
       "2020-01-01: 3 or more |; 2020-01-02: 5; 2020-01-05: 6 to 8 |; line"},
      {"two values on one day: no line", absl::StrCat(one, two, Claim("2", "low: 4 high: 4")),
       "2020-01-01: 3 or more |; 2020-01-02: 4; 2020-01-02: 5; "},
      {"the same value twice on a day", absl::StrCat(one, two, two, three),
       "2020-01-01: 3 or more |; 2020-01-02: 5; 2020-01-05: 6 to 8 |; line"},
      {"all the same", absl::StrCat(two, Claim("1", "low: 5 high: 5"), Claim("3", "low: 5 high: 5")),
       "2020-01-01: 5; 2020-01-02: 5; 2020-01-05: 5; line"},
      {"two values", absl::StrCat(one, two), ""},
      {"one day", absl::StrCat(two, Claim("2", "low: 4 high: 4"), Claim("2", "low: 3 high: 3")), ""},
      {"days unknown", absl::StrCat(one, two, Claim("0", "low: 4 high: 4")), ""},
      {"no bounds", absl::StrCat(one, two, Claim("3", "")), ""},
      {"two units", absl::StrCat(one, two, "claims { source_id: '3' quantity { unit: 'km' low: 3 high: 3 } }"), ""},
      {"dates", absl::StrCat(one, two, "claims { source_id: '3' date { first: '2020-01-01' last: '2020-01-01' } }"),
       ""},
      {"nothing", "", ""},
  };
  for (const Row& row : kRows) EXPECT_EQ(Drawn(row.claims), row.drawn) << row.what;
}

}  // namespace
}  // namespace gainsay::cli
