// From inputs to claims, for the commands that compare.
#ifndef GAINSAY_CLI_READING_H_
#define GAINSAY_CLI_READING_H_

#include <string>
#include <vector>

#include "cli/options.h"
#include "cli/progress.h"
#include "cli/readers/inputs.h"
#include "cli/writers/document_texts.h"
#include "gainsay/v1/claim.pb.h"
#include "gainsay/v1/report.pb.h"
#include "gainsay/v1/source.pb.h"

namespace gainsay::cli {

// What the documents say, and what stands in the way of knowing it.
struct Reading {
  std::vector<v1::ClaimSet> claim_sets;
  // What the spans of claim_sets[i] count in; empty where its words do not stand there as they are, and for claims that
  // were read from a file of claims.
  std::vector<std::string> texts;
  // What could not be read.
  std::vector<v1::Issue> unreadable;
};

// Adds what the inputs hold, documents and files of claims, to `reading`. Call TellCopiesApart after the last of them.
void ReadInto(const std::vector<Input>& inputs, const Options& options, Progress& progress, Reading& reading);

// Compares all that was read; the claims move into the report.
v1::Report CompareAll(Reading& reading, const Options& options, Progress& progress);

// `reading` must outlive them.
DocumentTexts TextsOf(const Reading& reading);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READING_H_
