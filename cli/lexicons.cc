#include "cli/lexicons.h"

#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "claims/examples.h"
#include "cli/readers/bytes.h"
#include "cli/text_errors.h"
#include "google/protobuf/text_format.h"

namespace gainsay::cli {
namespace {

// More than all that gainsay ships, many times over.
constexpr uint64_t kMostLexiconBytes = uint64_t{16} << 20;

std::vector<int> LinesOf(const google::protobuf::TextFormat::ParseInfoTree& places, const char* field, int count) {
  std::vector<int> lines;
  const google::protobuf::FieldDescriptor* const descriptor = Additions::descriptor()->FindFieldByName(field);
  for (int i = 0; i < count; ++i) lines.push_back(places.GetLocation(descriptor, i).line + 1);
  return lines;
}

// "words.textproto:3: " for what the message is about, else "words.textproto: ". Of two of one name, the later is in
// the wrong.
std::string PlaceOf(const std::vector<LexiconFile>& lexicons, absl::string_view message) {
  for (auto lexicon = lexicons.rbegin(); lexicon != lexicons.rend(); ++lexicon) {
    const Additions& additions = lexicon->additions;
    const auto at = [&](int line) { return absl::StrCat(lexicon->path, ":", line, ": "); };
    const auto is_about = [&](absl::string_view what, absl::string_view name) {
      return absl::StartsWith(message, absl::StrCat(what, " ", name, ":"));
    };
    for (int i = additions.rule_size() - 1; i >= 0; --i) {
      if (is_about("rule", additions.rule(i).id())) return at(lexicon->rule_lines[i]);
    }
    for (int i = additions.kind_size() - 1; i >= 0; --i) {
      if (is_about("kind", additions.kind(i).id())) return at(lexicon->kind_lines[i]);
    }
    for (int i = additions.definition_size() - 1; i >= 0; --i) {
      if (is_about("definition", additions.definition(i).name())) return at(lexicon->definition_lines[i]);
    }
    for (int i = additions.word_list_size() - 1; i >= 0; --i) {
      const std::string& tag = additions.word_list(i).tag();
      if (!tag.empty() && absl::StrContains(message, tag)) return at(lexicon->list_lines[i]);
    }
  }
  return lexicons.empty() ? "" : absl::StrCat(lexicons.back().path, ": ");
}

}  // namespace

absl::StatusOr<LexiconFile> ReadLexicon(const std::string& path) {
  const absl::StatusOr<std::string> text = ReadBytes(path, kMostLexiconBytes);
  if (!text.ok()) return absl::Status(text.status().code(), absl::StrCat(path, ": ", text.status().message()));
  LexiconFile lexicon;
  lexicon.path = path;
  FirstTextError error;
  google::protobuf::TextFormat::ParseInfoTree places;
  google::protobuf::TextFormat::Parser parser;
  parser.RecordErrorsTo(&error);
  parser.WriteLocationsTo(&places);
  if (!parser.ParseFromString(WithoutBlankEnd(*text), &lexicon.additions))
    return absl::InvalidArgumentError(absl::StrCat(path, ":", error.text()));
  lexicon.rule_lines = LinesOf(places, "rule", lexicon.additions.rule_size());
  lexicon.list_lines = LinesOf(places, "word_list", lexicon.additions.word_list_size());
  lexicon.kind_lines = LinesOf(places, "kind", lexicon.additions.kind_size());
  lexicon.definition_lines = LinesOf(places, "definition", lexicon.additions.definition_size());
  return lexicon;
}

absl::StatusOr<std::unique_ptr<const Extractor>> ExtractorWith(const std::vector<std::string>& paths) {
  std::vector<LexiconFile> lexicons;
  Additions all;
  for (const std::string& path : paths) {
    absl::StatusOr<LexiconFile> lexicon = ReadLexicon(path);
    if (!lexicon.ok()) return lexicon.status();
    all.MergeFrom(lexicon->additions);
    lexicons.push_back(*std::move(lexicon));
  }
  absl::StatusOr<std::unique_ptr<const Extractor>> extractor = Extractor::WithAdditions(all);
  if (!extractor.ok()) {
    const absl::string_view message = extractor.status().message();
    return absl::InvalidArgumentError(absl::StrCat(PlaceOf(lexicons, message), message));
  }
  return extractor;
}

std::vector<std::string> FailedExamplesOf(const Extractor& extractor, const LexiconFile& lexicon) {
  std::vector<std::string> messages;
  for (const FailedExample& failed : FailedExamples(extractor, lexicon.additions)) {
    const int line = failed.is_rule ? lexicon.rule_lines[failed.index] : lexicon.list_lines[failed.index];
    const std::string name = failed.is_rule
                                 ? absl::StrCat("rule ", lexicon.additions.rule(failed.index).id())
                                 : absl::StrCat("word_list ", lexicon.additions.word_list(failed.index).tag());
    messages.push_back(absl::StrCat(lexicon.path, ":", line, ": ", name, " ", failed.message));
  }
  return messages;
}

const Extractor& ExtractorOf(const Options& options) {
  return options.extractor != nullptr ? *options.extractor : Extractor::BuiltIn();
}

}  // namespace gainsay::cli
