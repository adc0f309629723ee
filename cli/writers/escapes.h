// Words of documents inside formats that give some characters a meaning of their own. Whatever a document holds, it
// stays text: it cannot end a cell, open a tag, start a formula, call a person or give a CI runner a command.
//
// All take UTF-8 and, where one line is asked for, words that have been through Clean (see cli/display.h).
#ifndef GAINSAY_CLI_WRITERS_ESCAPES_H_
#define GAINSAY_CLI_WRITERS_ESCAPES_H_

#include <string>

#include "absl/strings/string_view.h"

namespace gainsay::cli {

// A cell of CSV (RFC 4180), without the comma: between quotation marks where it must be. What a spreadsheet would take
// for a formula (= + - @ first, also after blanks and in full width, or a tab or line break first) gets a ' in front,
// which spreadsheets read as "this is text". Not for numbers of ours: -5 is one.
std::string CsvCell(absl::string_view text);

// XML and HTML, between tags and in attributes with either quotation mark. What XML cannot hold becomes U+FFFD.
std::string XmlText(absl::string_view text);

// One line of Markdown as GitHub and GitLab read it, also in a table. @names and #numbers, which would call people and
// link issues, are broken by a comment that nobody sees.
std::string MarkdownText(absl::string_view text);

// What follows :: in a GitHub workflow command.
std::string WorkflowMessage(absl::string_view text);
// The value of a property of one.
std::string WorkflowProperty(absl::string_view text);

// The words of a SARIF message, where [text](target) is a link and { } are placeholders.
std::string SarifText(absl::string_view text);

// A string of JSON with its quotation marks. `<`, `>` and `&` are written as escapes too, so that JSON can stand in a
// page.
std::string JsonString(absl::string_view text);

// A file's name as a URI reference: "a b.txt" is a%20b.txt, "/tmp/a" is file:///tmp/a.
std::string FileUri(absl::string_view path);

// The address if it is one that a page may link to (http and https, without blanks, quotes and control characters),
// else empty: "javascript:" and "data:" come from documents too.
std::string SafeLink(absl::string_view url);

// Text of a manual page.
std::string RoffText(absl::string_view text);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_WRITERS_ESCAPES_H_
