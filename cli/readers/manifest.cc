#include "cli/readers/manifest.h"

#include <google/protobuf/text_format.h>
#include <google/protobuf/util/json_util.h>

#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"
#include "claims/text/line_index.h"
#include "cli/readers/bytes.h"
#include "cli/readers/date.h"
#include "cli/text_errors.h"

namespace gainsay::cli {
namespace {

std::string At(absl::string_view bytes, size_t offset) {
  const LineIndex::Position position = LineIndex(bytes).At(offset);
  return absl::StrCat(position.line, ":", position.column, ": ");
}

// Offset of the only place where `words` stand; npos when there is none or more than one.
size_t OnlyPlace(absl::string_view words, absl::string_view bytes) {
  const size_t at = bytes.find(words);
  return at == bytes.npos || bytes.find(words, at + 1) != bytes.npos ? bytes.npos : at;
}

std::string FieldNames(const google::protobuf::Descriptor& message) {
  std::vector<std::string> names;
  for (int i = 0; i < message.field_count(); ++i) names.push_back(message.field(i)->json_name());
  return absl::StrJoin(names, ", ");
}

// "(sources[0]) pathh: Cannot find field." is how the JSON parser tells of an unknown field; empty if `error` is no
// such.
std::string UnknownField(absl::string_view error, absl::string_view bytes) {
  if (!absl::ConsumeSuffix(&error, ": Cannot find field.")) return "";
  std::string name(error);
  std::string in;
  const size_t blank = error.rfind(") ");
  if (absl::StartsWith(error, "(") && blank != error.npos) {
    in = std::string(error.substr(1, blank - 1));
    name = std::string(error.substr(blank + 2));
  }
  const size_t place = OnlyPlace(absl::StrCat("\"", name, "\""), bytes);
  const auto& message = in.empty() ? *v1::Manifest::descriptor() : *v1::Source::descriptor();
  return absl::StrCat(place == bytes.npos ? "" : At(bytes, place), in.empty() ? "" : absl::StrCat(in, ": "),
                      "no field ", name, "; there are ", FieldNames(message));
}

// Protobuf's JSON parser tells the place of a syntax error by quoting it: "message\n<up to 20 bytes before and after
// it>\n<blanks>^". Gives "line:column: message" where the quoted bytes occur once, else the message alone.
std::string WithPlace(absl::string_view error, absl::string_view bytes) {
  const size_t message_end = error.find('\n');
  const size_t caret_line = error.rfind('\n');
  const std::string message(absl::StripSuffix(error.substr(0, message_end), "."));
  if (message_end == error.npos || caret_line == message_end) return message;
  const absl::string_view quoted = error.substr(message_end + 1, caret_line - message_end - 1);
  const size_t caret = error.find('^', caret_line);
  const size_t at = OnlyPlace(quoted, bytes);
  if (caret == error.npos || at == bytes.npos) return message;
  return absl::StrCat(At(bytes, at + (caret - caret_line - 1)), message);
}

absl::StatusOr<v1::Manifest> ParseJson(absl::string_view bytes) {
  v1::Manifest manifest;
  const auto status = google::protobuf::util::JsonStringToMessage(std::string(bytes), &manifest);
  if (status.ok()) return manifest;
  const auto message = status.message();
  const absl::string_view error(message.data(), message.size());
  const std::string unknown = UnknownField(error, bytes);
  return absl::InvalidArgumentError(unknown.empty() ? WithPlace(error, bytes) : unknown);
}

absl::StatusOr<v1::Manifest> ParseTextproto(absl::string_view bytes) {
  v1::Manifest manifest;
  FirstTextError error;
  google::protobuf::TextFormat::Parser parser;
  parser.RecordErrorsTo(&error);
  if (parser.ParseFromString(WithoutBlankEnd(bytes), &manifest)) return manifest;
  return absl::InvalidArgumentError(error.text());
}

std::string Resolved(absl::string_view manifest, absl::string_view path) {
  const size_t slash = manifest.rfind('/');
  if (path == "-" || absl::StartsWith(path, "/") || slash == manifest.npos) return std::string(path);
  return absl::StrCat(manifest.substr(0, slash + 1), path);
}

// Fills in what a source lacks and says what is wrong with it.
absl::Status Complete(absl::string_view manifest, v1::Source& source) {
  if (source.path().empty()) return absl::InvalidArgumentError("no path; say which file it is");
  if (!source.published().empty() && !IsDate(source.published())) {
    return absl::InvalidArgumentError(
        absl::StrCat("published: '", source.published(), "' is no day; write it as YYYY-MM-DD"));
  }
  source.set_path(Resolved(manifest, source.path()));
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::vector<v1::Source>> ParseManifest(absl::string_view path, absl::string_view bytes) {
  const absl::string_view text = absl::StripPrefix(bytes, "\xEF\xBB\xBF");
  if (absl::StripAsciiWhitespace(text).empty()) {
    return absl::InvalidArgumentError(absl::StrCat(path, ": is empty; list the sources there"));
  }
  const bool json = absl::StartsWith(absl::StripLeadingAsciiWhitespace(text), "{");
  absl::StatusOr<v1::Manifest> manifest = json ? ParseJson(text) : ParseTextproto(text);
  if (!manifest.ok()) {
    const absl::string_view message = manifest.status().message();
    const bool placed = !message.empty() && absl::ascii_isdigit(message[0]);
    return absl::InvalidArgumentError(absl::StrCat(path, placed ? ":" : ": ", message));
  }
  if (manifest->sources().empty()) {
    return absl::InvalidArgumentError(absl::StrCat(path, ": lists no sources; give at least one"));
  }
  std::vector<v1::Source> sources;
  absl::flat_hash_map<std::string, int> place_of_id;
  for (v1::Source& source : *manifest->mutable_sources()) {
    const int place = static_cast<int>(sources.size());
    const std::string prefix = absl::StrCat(path, ": sources[", place, "]: ");
    if (absl::Status status = Complete(path, source); !status.ok()) {
      return absl::InvalidArgumentError(absl::StrCat(prefix, status.message()));
    }
    if (!source.id().empty()) {
      const auto [other, is_new] = place_of_id.emplace(source.id(), place);
      if (!is_new) {
        return absl::InvalidArgumentError(absl::StrCat(prefix, "sources[", other->second, "] has the id '", source.id(),
                                                       "' as well; give each its own"));
      }
    }
    sources.push_back(std::move(source));
  }
  return sources;
}

absl::StatusOr<std::vector<v1::Source>> ReadManifest(absl::string_view path) {
  absl::StatusOr<std::string> bytes = ReadBytes(path);
  if (!bytes.ok()) return absl::Status(bytes.status().code(), absl::StrCat(path, ": ", bytes.status().message()));
  return ParseManifest(path, *bytes);
}

}  // namespace gainsay::cli
