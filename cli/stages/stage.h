// What `gainsay extract --stage` can show. A new stage is a file with its row (see dates.cc), named in stages.cc.
#ifndef GAINSAY_CLI_STAGES_STAGE_H_
#define GAINSAY_CLI_STAGES_STAGE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/extractor.h"
#include "claims/text/line_index.h"
#include "cli/options.h"
#include "cli/stages/mentions.pb.h"

namespace gainsay::cli {

struct Stage {
  absl::string_view name;
  // What it finds, in one line.
  absl::string_view brief;
  // Adds what it found to `set`; null for the last stage, which gives claims.
  void (*add)(const Recognized& found, const LineIndex& lines, MentionSet& set) = nullptr;
};

// Null when there is no such stage.
const Stage* FindStage(absl::string_view name);
std::vector<Choice> StagesOf(absl::string_view command);

// What `stage` finds in a document. All strings are valid UTF-8. `stage.add` must not be null.
MentionSet ReadMentions(const Extractor& extractor, const Stage& stage, const Document& document);

// Fills in the place and the words of the tokens from `first` to `last`, which is excluded.
template <typename Mention>
void SetWords(const Text& text, const LineIndex& lines, uint32_t first, uint32_t last, Mention& mention) {
  mention.set_begin(text.tokens()[first].begin);
  mention.set_end(text.tokens()[last - 1].end);
  const LineIndex::Position position = lines.At(mention.begin());
  mention.set_line(position.line);
  mention.set_column(position.column);
  mention.set_text(std::string(text.Words(first, last)));
}

extern const Stage kClaimsStage;
extern const Stage kQuantitiesStage;
extern const Stage kDatesStage;

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_STAGES_STAGE_H_
