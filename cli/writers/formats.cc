#include <algorithm>

#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

constexpr const Format* kFormats[] = {
    &kTextFormat,      &kHtmlFormat,      &kMarkdownFormat, &kCsvFormat,         &kJsonFormat,
    &kJsonLinesFormat, &kTextprotoFormat, &kBinaryFormat,   &kBase64Format,      &kSarifFormat,
    &kGithubFormat,    &kGitlabFormat,    &kJunitFormat,    &kClaimReviewFormat,
};

}  // namespace

absl::Span<const Format* const> Formats() { return kFormats; }

const Format* FindFormat(absl::string_view name) {
  for (const Format* format : kFormats) {
    if (format->name == name) return format;
  }
  return nullptr;
}

bool HasView(const Format& format, View view) {
  return std::find(format.views.begin(), format.views.end(), view) != format.views.end();
}

std::vector<Choice> FormatsOf(absl::string_view command) {
  std::vector<Choice> formats;
  const bool claims = command == "extract";
  for (const Format* format : kFormats) {
    if (claims && format->claim_set_writer != nullptr) formats.push_back({format->name, format->claims_brief});
    if (command == "compare") {
      if (format->write_frame != nullptr) formats.push_back({format->name, format->frame_brief});
      continue;
    }
    if (!claims && format->write_report != nullptr) formats.push_back({format->name, format->report_brief});
  }
  return formats;
}

std::vector<absl::string_view> FormatsWith(View view) {
  std::vector<absl::string_view> names;
  for (const Format* format : kFormats) {
    if (format->write_report != nullptr && HasView(*format, view)) names.push_back(format->name);
  }
  return names;
}

std::vector<absl::string_view> FormatsOfMentions() {
  std::vector<absl::string_view> names;
  for (const Format* format : kFormats) {
    if (format->mention_set_writer != nullptr) names.push_back(format->name);
  }
  return names;
}

}  // namespace gainsay::cli
