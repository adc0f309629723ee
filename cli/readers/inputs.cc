#include "cli/readers/inputs.h"

#include <glob.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/text/utf8.h"
#include "cli/readers/input_format.h"
#include "cli/readers/manifest.h"

namespace gainsay::cli {
namespace {

namespace fs = std::filesystem;

Input InputOf(std::string file, const Options& options) {
  Input input;
  input.source.set_path(file);
  input.source.set_published(options.published);
  input.file = std::move(file);
  return input;
}

bool IsHidden(const fs::path& path) { return absl::StartsWith(path.filename().native(), "."); }

std::string KnownExtensions() {
  std::vector<absl::string_view> all;
  for (const InputFormat& format : InputFormats()) {
    all.insert(all.end(), format.extensions.begin(), format.extensions.end());
  }
  return absl::StrJoin(all, " ");
}

Input Unlistable(const std::string& folder, absl::string_view why, const Options& options) {
  Input input = InputOf(folder, options);
  input.problem = absl::UnknownError(absl::StrCat("cannot be listed (", why, "); check the folder"));
  return input;
}

bool MayList(const std::string& folder) { return access(folder.c_str(), R_OK | X_OK) == 0; }

// Adds the documents in the folder. Links to folders are not followed: they may lead round. What cannot be listed, the
// folder itself or one in it, becomes an input that tells so.
void AddFolder(const std::string& folder, const Options& options, std::vector<Input>& inputs) {
  std::vector<std::string> files, closed;
  if (!MayList(folder)) closed.push_back(folder);
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code unknown;
    if (IsHidden(entry->path())) {
      entry.disable_recursion_pending();
    } else if (entry->is_directory(unknown) && !entry->is_symlink(unknown)) {
      if (!MayList(entry->path().native())) closed.push_back(entry->path().native());
    } else if (entry->is_regular_file(unknown) && HasKnownExtension(entry->path().native())) {
      files.push_back(entry->path().native());
    }
  }
  std::sort(files.begin(), files.end());
  std::sort(closed.begin(), closed.end());
  const bool nothing = files.empty() && closed.empty() && !error;
  for (std::string& file : files) inputs.push_back(InputOf(std::move(file), options));
  for (const std::string& name : closed) inputs.push_back(Unlistable(name, "permission denied", options));
  if (error) inputs.push_back(Unlistable(folder, error.message(), options));
  if (!nothing) return;
  Input input = InputOf(folder, options);
  input.problem = absl::NotFoundError(
      absl::StrCat("holds no documents; name files, or a folder with files in ", KnownExtensions()));
  inputs.push_back(std::move(input));
}

bool IsFolder(const std::string& path) {
  struct stat status = {};
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

// The names that match; none where it is no pattern or a file has that very name.
std::vector<std::string> Matches(const std::string& pattern) {
  struct stat status = {};
  if (pattern.find_first_of("*?[") == std::string::npos || lstat(pattern.c_str(), &status) == 0) return {};
  glob_t found = {};
  std::vector<std::string> names;
  // Sorted by the bytes of the names when no locale is set, as here.
  if (glob(pattern.c_str(), 0, nullptr, &found) == 0) {
    names.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  }
  globfree(&found);
  return names;
}

void AddArgument(const std::string& argument, const Options& options, std::vector<Input>& inputs) {
  std::vector<std::string> names = argument == "-" ? std::vector<std::string>() : Matches(argument);
  if (names.empty()) names.push_back(argument);
  for (std::string& name : names) {
    if (name != "-" && IsFolder(name)) {
      AddFolder(name, options, inputs);
    } else {
      inputs.push_back(InputOf(std::move(name), options));
    }
  }
}

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
  for (const std::string& argument : options.arguments) AddArgument(argument, options, inputs);
  for (const std::string& manifest : options.manifests) {
    absl::StatusOr<std::vector<v1::Source>> sources = ReadManifest(manifest);
    if (!sources.ok()) return sources.status();
    for (v1::Source& source : *sources) {
      std::string file = source.path();
      inputs.push_back({.source = std::move(source), .file = std::move(file)});
    }
  }
  if (absl::Status status = CheckStandardInput(options, inputs); !status.ok()) return status;
  absl::flat_hash_map<std::string, size_t> seen;
  std::vector<Input> once;
  for (Input& input : inputs) {
    MakeUtf8(input.source);
    const auto [known, is_new] = seen.try_emplace(input.file, once.size());
    if (is_new) {
      once.push_back(std::move(input));
      continue;
    }
    v1::Source& source = once[known->second].source;
    input.source.MergeFrom(source);
    source = std::move(input.source);
  }
  if (once.empty()) return absl::InvalidArgumentError("no documents; name files, folders, - or --manifest=FILE");
  return once;
}

std::string IdentityOf(const std::string& file) {
  struct stat status = {};
  if (file == "-" || stat(file.c_str(), &status) != 0) return file;
  return absl::StrCat(status.st_dev, ":", status.st_ino);
}

}  // namespace gainsay::cli
