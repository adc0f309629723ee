#include "cli/readers/documents.h"

#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "claims/text/utf8.h"
#include "cli/readers/bytes.h"
#include "cli/readers/manifest.h"

namespace gainsay::cli {
namespace {

absl::Status ReadPlainText(std::string bytes, Document& document) {
  if (absl::StartsWith(bytes, "\xFF\xFE") || absl::StartsWith(bytes, "\xFE\xFF")) {
    return absl::InvalidArgumentError("is UTF-16; convert it first: iconv -f UTF-16 -t UTF-8");
  }
  const size_t nul = bytes.find('\0');
  if (nul != bytes.npos) {
    return absl::InvalidArgumentError(
        absl::StrCat("is no text: byte ", nul, " is NUL; convert it to plain text in UTF-8 first"));
  }
  document.text = std::move(bytes);
  return absl::OkStatus();
}

// A kind of file. The first row that recognises the file reads it.
struct FileKind {
  absl::string_view name;
  bool (*recognises)(absl::string_view path, absl::string_view bytes);
  // Fills in the text, and what else the file tells of its source.
  absl::Status (*read)(std::string bytes, Document& document);
};

constexpr FileKind kFileKinds[] = {
    {"text", [](absl::string_view, absl::string_view) { return true; }, ReadPlainText},
};

absl::Status CheckStandardInput(const Options& options, const std::vector<Input>& inputs) {
  int times = 0;
  for (const std::string& manifest : options.manifests) times += manifest == "-";
  for (const Input& input : inputs) times += input.file == "-";
  if (times <= 1) return absl::OkStatus();
  return absl::InvalidArgumentError("-: standard input can be read once only; save it to a file and name that");
}

}  // namespace

absl::StatusOr<std::vector<Input>> ListInputs(const Options& options) {
  std::vector<Input> inputs;
  for (const std::string& file : options.arguments) {
    Input& input = inputs.emplace_back();
    input.file = file;
    input.source.set_path(file);
    input.source.set_published(options.published);
  }
  for (const std::string& manifest : options.manifests) {
    absl::StatusOr<std::vector<v1::Source>> sources = ReadManifest(manifest);
    if (!sources.ok()) return sources.status();
    for (v1::Source& source : *sources) {
      std::string file = source.path();
      inputs.push_back({.source = std::move(source), .file = std::move(file)});
    }
  }
  if (absl::Status status = CheckStandardInput(options, inputs); !status.ok()) return status;
  absl::flat_hash_set<std::string> seen;
  std::vector<Input> once;
  for (Input& input : inputs) {
    if (!seen.insert(input.file).second) continue;
    MakeUtf8(input.source);
    once.push_back(std::move(input));
  }
  if (once.empty()) return absl::InvalidArgumentError("no documents; name files, - or --manifest=FILE");
  return once;
}

absl::StatusOr<Document> ReadDocument(const Input& input) {
  absl::StatusOr<std::string> bytes = ReadBytes(input.file);
  if (!bytes.ok()) return bytes.status();
  if (bytes->empty()) return absl::InvalidArgumentError("is empty; leave it out or fetch it again");
  Document document;
  document.source = input.source;
  for (const FileKind& kind : kFileKinds) {
    if (!kind.recognises(input.file, *bytes)) continue;
    if (absl::Status status = kind.read(*std::move(bytes), document); !status.ok()) return status;
    break;
  }
  return document;
}

v1::Issue UnreadableInput(const Input& input, const absl::Status& status) {
  v1::Issue issue;
  issue.set_severity(v1::Issue::SEVERITY_ERROR);
  issue.set_path(input.source.path());
  issue.set_message(std::string(status.message()));
  return issue;
}

}  // namespace gainsay::cli
