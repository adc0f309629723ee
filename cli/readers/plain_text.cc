#include "cli/readers/plain_text.h"

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"

namespace gainsay::cli {
namespace {

// Characters that steer machines and stand in no text, apart from the few that old texts hold.
bool IsControl(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && (byte < '\t' || byte > '\r') && byte != 0x1A && byte != 0x1B) || byte == 0x7F;
}

}  // namespace

absl::Status ReadPlainText(absl::string_view text, Extracted& extracted) {
  const size_t nul = text.find('\0');
  if (nul != text.npos) {
    return absl::InvalidArgumentError(absl::StrCat(
        "is no text: byte ", nul, " is NUL; convert it to a format that is read first: gainsay help diff"));
  }
  const absl::string_view head = text.substr(0, 1 << 16);
  const auto controls = static_cast<size_t>(std::count_if(head.begin(), head.end(), IsControl));
  if (controls * 50 > head.size()) {
    const auto first = std::find_if(head.begin(), head.end(), IsControl) - head.begin();
    return absl::InvalidArgumentError(
        absl::StrCat("is no text: control characters from byte ", first,
                     " on; convert it to a format that is read first: gainsay help diff"));
  }
  extracted.text = std::string(text);
  extracted.map.AddSame(static_cast<uint32_t>(text.size()), 0);
  return absl::OkStatus();
}

}  // namespace gainsay::cli
