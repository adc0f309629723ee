// Errors of protobuf's text format and of its JSON for people.
#ifndef GAINSAY_CLI_TEXT_ERRORS_H_
#define GAINSAY_CLI_TEXT_ERRORS_H_

#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/io/tokenizer.h"
#include "google/protobuf/util/json_util.h"

namespace gainsay::cli {

// Keeps the first error, as "LINE:COLUMN: MESSAGE" with both from 1; the later ones mostly follow from it.
class FirstTextError : public google::protobuf::io::ErrorCollector {
 public:
  void AddError(int line, google::protobuf::io::ColumnNumber column, const std::string& message) override {
    if (text_.empty()) text_ = absl::StrCat(line + 1, ":", column + 1, ": ", message);
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// The text to be parsed: without blanks at its end. Where more should have come, the end of the text is the place of
// the error, and that is on its last line, not on the empty one after it.
inline std::string WithoutBlankEnd(absl::string_view text) {
  return std::string(absl::StripTrailingAsciiWhitespace(text));
}

// What the parser of JSON says, without the bytes at the place of the error, which it quotes on lines of their own.
inline std::string FirstLineOf(const google::protobuf::util::Status& json_error) {
  const std::string message(json_error.message());
  return message.substr(0, message.find('\n'));
}

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_TEXT_ERRORS_H_
