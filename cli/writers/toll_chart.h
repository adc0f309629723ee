// A small chart of how a number moved from one day of publication to the next.
#ifndef GAINSAY_CLI_WRITERS_TOLL_CHART_H_
#define GAINSAY_CLI_WRITERS_TOLL_CHART_H_

#include <vector>

#include "cli/writers/report_view.h"
#include "cli/writers/template.h"

namespace gainsay::cli {

// Adds the list `chart` with one element to `values`, places and words as report.html draws them. Adds nothing where
// the statements are no numbers in one unit, or where fewer than three values on at least two days are known.
void AddTollChart(const std::vector<Statement>& statements, const std::vector<std::string>& source_names,
                  TemplateValues& values);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_WRITERS_TOLL_CHART_H_
