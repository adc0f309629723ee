// Words, kinds and rules of users: --lexicon=FILE.
#ifndef GAINSAY_CLI_LEXICONS_H_
#define GAINSAY_CLI_LEXICONS_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "claims/extractor.h"
#include "cli/options.h"

namespace gainsay::cli {

// A file of additions and what is known of its places.
struct LexiconFile {
  std::string path;
  Additions additions;
  // Lines, from 1, of what it holds.
  std::vector<int> rule_lines;
  std::vector<int> list_lines;
  std::vector<int> kind_lines;
  std::vector<int> definition_lines;
};

// INVALID_ARGUMENT for text that is none: "words.textproto:3:8: ...".
absl::StatusOr<LexiconFile> ReadLexicon(const std::string& path);

// What reads with the files' additions beside what gainsay ships. An error names the file and, where it can be told,
// the line.
absl::StatusOr<std::unique_ptr<const Extractor>> ExtractorWith(const std::vector<std::string>& paths);

// "words.textproto:3: rule r has ..." for each example in the file that does not hold. The extractor must hold them.
std::vector<std::string> FailedExamplesOf(const Extractor& extractor, const LexiconFile& lexicon);

// What the run reads with.
const Extractor& ExtractorOf(const Options& options);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_LEXICONS_H_
