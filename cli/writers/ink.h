// Colours, or what stands for them.
#ifndef GAINSAY_CLI_WRITERS_INK_H_
#define GAINSAY_CLI_WRITERS_INK_H_

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "cli/writers/excerpt.h"

namespace gainsay::cli {

// Colours are those of the terminal's own palette, which suits its background.
class Ink {
 public:
  explicit Ink(bool color) : color_(color) {}

  std::string Strong(absl::string_view text) const { return Painted("1", text); }
  std::string Conflict(absl::string_view text) const { return Painted("1;31", text); }
  std::string Agreement(absl::string_view text) const { return Painted("1;32", text); }
  std::string Update(absl::string_view text) const { return Painted("1;33", text); }
  std::string Faint(absl::string_view text) const { return Painted("2", text); }

  // Columns that marking a value takes.
  size_t mark_width() const { return color_ ? 0 : 4; }

  // The excerpt with its value marked: in colour, else between **, which stands out in a log, is bold where Markdown is
  // read and is no sign that quotations themselves use, as brackets are.
  std::string Marked(const Excerpt& excerpt) const {
    const absl::string_view text = excerpt.text;
    if (excerpt.begin >= excerpt.end) return excerpt.text;
    return absl::StrCat(text.substr(0, excerpt.begin),
                        color_ ? Strong(excerpt.value()) : absl::StrCat("**", excerpt.value(), "**"),
                        text.substr(excerpt.end));
  }

 private:
  std::string Painted(absl::string_view code, absl::string_view text) const {
    return color_ && !text.empty() ? absl::StrCat("\x1B[", code, "m", text, "\x1B[0m") : std::string(text);
  }

  const bool color_;
};

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_WRITERS_INK_H_
