// From inputs to a report, for the commands that compare.
#ifndef GAINSAY_CLI_READING_H_
#define GAINSAY_CLI_READING_H_

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "cli/copies.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "cli/readers/inputs.h"
#include "cli/writers/document_texts.h"
#include "cli/writers/report_to_write.h"
#include "compare/compare.h"
#include "gainsay/v1/claim.pb.h"
#include "gainsay/v1/report.pb.h"
#include "gainsay/v1/source.pb.h"

namespace gainsay::cli {

// What a document says. The spans of its claims count in `text`, which is empty where its words do not stand there as
// they are, and for claims that were read from a file of claims.
using TakeClaims = std::function<void(v1::ClaimSet claim_set, std::string text)>;

// Reads what the inputs hold, documents and files of claims, and hands on one at a time, in their order. Returns what
// could not be read.
std::vector<v1::Issue> ReadInputs(const std::vector<Input>& inputs, const Options& options, Progress& progress,
                                  const TakeClaims& take);

// Reads inputs and compares all that they hold.
class Comparison {
 public:
  using Reported = ArchiveComparison::Reported;

  // The arguments must outlive it.
  Comparison(const Options& options, Progress& progress)
      : options_(options), progress_(progress), archive_({.min_confidence = options.min_confidence}) {}

  // Reads the inputs. Returns the ids of their sources.
  absl::flat_hash_set<std::string> Add(const std::vector<Input>& inputs, Reported reported = Reported::kNamed);
  // How many documents were read.
  int64_t documents() const { return documents_; }
  // Compares, once all was added. Claims have words where a format that was asked for holds them.
  v1::Report Finish();

  // The report as it is, which may hold less than Finish gave; this must outlive the result.
  ReportToWrite ToWrite(const v1::Report& report) const { return {report, texts_}; }
  // The same for a report to which all claims belong.
  ReportToWrite ToWriteWithAllClaims(const v1::Report& report) const;

 private:
  const Options& options_;
  Progress& progress_;
  Copies copies_;
  ArchiveComparison archive_;
  int64_t documents_ = 0;
  int64_t claims_ = 0;
  std::vector<v1::Issue> unreadable_;
  // What texts_ refers to.
  std::deque<std::string> text_bytes_;
  DocumentTexts texts_;
};

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READING_H_
