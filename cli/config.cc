#include "cli/config.h"

#include <filesystem>
#include <iterator>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "cli/config.pb.h"
#include "cli/flags.h"
#include "cli/nearest.h"
#include "cli/readers/bytes.h"
#include "cli/text_errors.h"
#include "google/protobuf/text_format.h"

namespace gainsay::cli {
namespace {

constexpr uint64_t kMostConfigBytes = uint64_t{1} << 20;

// From the working directory, as people would name it: "../../.gainsay.textproto". Empty where there is none.
std::string LookUpwards() {
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::current_path(error);
  if (error) return "";
  std::filesystem::path path = std::string(kConfigName);
  for (auto levels = std::distance(folder.begin(), folder.end()); levels > 0; --levels) {
    if (std::filesystem::exists(path, error)) return path.string();
    path = ".." / path;
  }
  return "";
}

// The names of files in it stand beside the config, wherever the program runs.
std::string Beside(const std::string& config, const std::string& file) {
  if (file.empty() || file == "-" || file[0] == '/') return file;
  return (std::filesystem::path(config).parent_path() / file).string();
}

// The value as it reads from the working directory; what names no file stays.
std::string FromConfig(const Flag& flag, const std::string& config, const std::string& value) {
  if (flag.value == "FILE" || flag.value == "PATH") return Beside(config, value);
  const size_t colon = value.find(':');
  if (flag.value != "FORMAT:FILE" || colon == value.npos) return value;
  return absl::StrCat(value.substr(0, colon + 1), Beside(config, value.substr(colon + 1)));
}

}  // namespace

absl::StatusOr<ConfigFile> FindConfig(const Options& options) {
  ConfigFile found;
  if (options.no_config) return found;
  found.path = options.config.empty() ? LookUpwards() : options.config;
  if (found.path.empty()) return found;
  const absl::StatusOr<std::string> text = ReadBytes(found.path, kMostConfigBytes);
  if (!text.ok()) return absl::Status(text.status().code(), absl::StrCat(found.path, ": ", text.status().message()));
  Config config;
  FirstTextError error;
  google::protobuf::TextFormat::ParseInfoTree places;
  google::protobuf::TextFormat::Parser parser;
  parser.RecordErrorsTo(&error);
  parser.WriteLocationsTo(&places);
  if (!parser.ParseFromString(WithoutBlankEnd(*text), &config))
    return absl::InvalidArgumentError(absl::StrCat(found.path, ":", error.text()));
  const google::protobuf::FieldDescriptor* const field = Config::descriptor()->FindFieldByName("flag");
  for (int i = 0; i < config.flag_size(); ++i) {
    const ConfigFlag& set = config.flag(i);
    const int line = places.GetLocation(field, i).line + 1;
    const Flag* const flag = FindFlag(set.name());
    if (flag == nullptr || set.name() == "config" || set.name() == "no-config" || set.name() == "help") {
      std::vector<absl::string_view> names;
      for (const Flag& known : Flags()) names.push_back(known.name);
      const absl::string_view nearest = Nearest(set.name(), names);
      return absl::InvalidArgumentError(
          absl::StrCat(found.path, ":", line, ":1: no flag ", set.name(), " for a config",
                       nearest.empty() || flag != nullptr ? "" : absl::StrCat("; did you mean ", nearest, "?")));
    }
    if (flag->value.empty() != set.value().empty()) {
      return absl::InvalidArgumentError(absl::StrCat(found.path, ":", line, ":1: the flag ", set.name(),
                                                     flag->value.empty() ? " takes no value" : " needs a value"));
    }
    const std::string value = FromConfig(*flag, found.path, set.value());
    found.entries.push_back({line, set.name(), absl::StrCat("--", set.name(), value.empty() ? "" : "=", value)});
  }
  return found;
}

}  // namespace gainsay::cli
