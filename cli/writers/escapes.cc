#include "cli/writers/escapes.h"

#include <algorithm>
#include <initializer_list>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"

namespace gainsay::cli {
namespace {

constexpr absl::string_view kReplacement = "\xEF\xBF\xBD";

bool IsControl(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

bool StartsFormula(absl::string_view text) {
  if (text.empty()) return false;
  if (absl::StrContains("\t\r\n", text.substr(0, 1))) return true;
  absl::string_view words = text;
  // Some spreadsheets skip blanks, no-break ones included, before they look for a formula.
  while (absl::ConsumePrefix(&words, " ") || absl::ConsumePrefix(&words, "\u00A0")) {
  }
  for (absl::string_view sign : {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"}) {
    if (absl::StartsWith(words, sign)) return true;
  }
  return false;
}

bool IsWord(absl::string_view text, size_t at) {
  return at < text.size() && (absl::ascii_isalnum(static_cast<unsigned char>(text[at])) || text[at] == '_');
}

bool IsUnreserved(char c) {
  return absl::ascii_isalnum(static_cast<unsigned char>(c)) || absl::StrContains("-._~/", std::string(1, c));
}

}  // namespace

std::string CsvCell(absl::string_view text) {
  const std::string cell = StartsFormula(text) ? absl::StrCat("'", text) : std::string(text);
  if (cell.find_first_of(",\"\r\n") == cell.npos && cell == absl::StripAsciiWhitespace(cell)) return cell;
  return absl::StrCat("\"", absl::StrReplaceAll(cell, {{"\"", "\"\""}}), "\"");
}

std::string XmlText(absl::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const absl::string_view rest = text.substr(at);
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (c == '\'') {
      out += "&#39;";
    } else if (IsControl(c) && c != '\n' && c != '\t') {
      absl::StrAppend(&out, kReplacement);
    } else if (absl::StartsWith(rest, "\xEF\xBF\xBE") || absl::StartsWith(rest, "\xEF\xBF\xBF")) {
      absl::StrAppend(&out, kReplacement);  // U+FFFE and U+FFFF
      at += 2;
    } else {
      out += c;
    }
  }
  return out;
}

std::string MarkdownText(absl::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if ((c == '@' || c == '#') && IsWord(text, at + 1)) {
      absl::StrAppend(&out, c == '#' ? "\\#" : "@", "<!-- -->");
    } else if (IsControl(c)) {
      out += ' ';
    } else {
      // "1." and "-" matter at the start of a line only, "_" between letters never.
      const bool starts_list = at == 0 && (c == '-' || c == '+');
      const bool ends_number = (c == '.' || c == ')') && at > 0 && (at + 1 == text.size() || text[at + 1] == ' ') &&
                               std::all_of(text.begin(), text.begin() + at, absl::ascii_isdigit);
      if (starts_list || ends_number || absl::StrContains("\\`*_[]#|~$", std::string(1, c))) out += '\\';
      out += c;
    }
  }
  return out;
}

std::string WorkflowMessage(absl::string_view text) {
  return absl::StrReplaceAll(text, {{"%", "%25"}, {"\r", "%0D"}, {"\n", "%0A"}});
}

std::string WorkflowProperty(absl::string_view text) {
  return absl::StrReplaceAll(text, {{"%", "%25"}, {"\r", "%0D"}, {"\n", "%0A"}, {":", "%3A"}, {",", "%2C"}});
}

std::string SarifText(absl::string_view text) {
  return absl::StrReplaceAll(text, {{"\\", "\\\\"}, {"[", "\\["}, {"]", "\\]"}, {"{", "{{"}, {"}", "}}"}});
}

std::string JsonString(absl::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (IsControl(c) || c == '<' || c == '>' || c == '&') {
      absl::StrAppendFormat(&out, "\\u%04x", static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string FileUri(absl::string_view path) {
  std::string out;
  if (absl::StartsWith(path, "/")) out = "file://";
  while (absl::ConsumePrefix(&path, "./")) {
  }
  for (const char c : path) {
    if (IsUnreserved(c)) {
      out += c;
    } else {
      absl::StrAppendFormat(&out, "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return out;
}

std::string SafeLink(absl::string_view url) {
  if (!absl::StartsWithIgnoreCase(url, "http://") && !absl::StartsWithIgnoreCase(url, "https://")) return "";
  for (const char c : url) {
    if (IsControl(c) || absl::StrContains(" \"'<>`\\", std::string(1, c))) return "";
  }
  return std::string(url);
}

std::string RoffText(absl::string_view text) {
  std::string out = absl::StrReplaceAll(text, {{"\\", "\\e"}, {"-", "\\-"}, {"\n.", "\n\\&."}, {"\n'", "\n\\&'"}});
  if (absl::StartsWith(out, ".") || absl::StartsWith(out, "'")) out = absl::StrCat("\\&", out);
  return out;
}

}  // namespace gainsay::cli
