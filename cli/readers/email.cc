// A decoder of our own: the libraries at hand give a text without its place in the message, and a report that names a
// line of the message needs that.
#include "cli/readers/email.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "cli/readers/date.h"
#include "cli/readers/encoding.h"
#include "cli/readers/html.h"
#include "cli/readers/transfer_encoding.h"

namespace gainsay::cli {
namespace {

// Parts in parts; a message that nests deeper is damaged or hostile.
constexpr int kDeepest = 16;

struct Header {
  std::string name;  // in lower case
  std::string value;
};

struct Entity {
  std::vector<Header> headers;
  // Of the message.
  size_t body_begin = 0;
  size_t body_end = 0;

  absl::string_view Get(absl::string_view name) const {
    for (const Header& header : headers) {
      if (header.name == name) return header.value;
    }
    return {};
  }
};

// The value of a header without its parameters, in lower case: "text/plain".
std::string MainValue(absl::string_view header) {
  return absl::AsciiStrToLower(absl::StripAsciiWhitespace(header.substr(0, header.find(';'))));
}

// The value of a parameter: "utf-8" for charset in "text/plain; charset=\"utf-8\"".
std::string Parameter(absl::string_view header, absl::string_view name) {
  for (size_t at = header.find(';'); at != header.npos; at = header.find(';', at + 1)) {
    const absl::string_view rest = absl::StripLeadingAsciiWhitespace(header.substr(at + 1));
    if (!absl::StartsWithIgnoreCase(rest, name)) continue;
    absl::string_view value = absl::StripLeadingAsciiWhitespace(rest.substr(name.size()));
    if (!absl::ConsumePrefix(&value, "=")) continue;
    value = absl::StripLeadingAsciiWhitespace(value);
    if (absl::ConsumePrefix(&value, "\"")) return std::string(value.substr(0, value.find('"')));
    return std::string(value.substr(0, value.find_first_of("; \t\r\n")));
  }
  return "";
}

std::string ToUtf8(absl::string_view bytes, absl::string_view charset) {
  absl::StatusOr<DecodedText> decoded = DecodeText(bytes, charset);
  return decoded.ok() ? std::move(decoded->text) : std::string(bytes);
}

// Decodes "=?utf-8?Q?caf=C3=A9?=" (RFC 2047) in the value of a header.
std::string HeaderText(absl::string_view value) {
  std::string text;
  while (true) {
    const size_t begin = value.find("=?");
    const size_t charset_end = begin == value.npos ? value.npos : value.find('?', begin + 2);
    const size_t end = charset_end == value.npos ? value.npos : value.find("?=", charset_end + 3);
    if (end == value.npos || value.substr(charset_end + 2, 1) != "?") break;
    // White space between two encoded words is none.
    const absl::string_view before = value.substr(0, begin);
    if (text.empty() || !absl::StripAsciiWhitespace(before).empty()) absl::StrAppend(&text, before);
    const absl::string_view charset = value.substr(begin + 2, charset_end - begin - 2);
    std::string words(value.substr(charset_end + 3, end - charset_end - 3));
    if (absl::ascii_tolower(static_cast<unsigned char>(value[charset_end + 1])) == 'b') {
      words = FromBase64(words);
    } else {
      std::replace(words.begin(), words.end(), '_', ' ');
      words = FromQuotedPrintable(words).bytes;
    }
    absl::StrAppend(&text, ToUtf8(words, charset.substr(0, charset.find('*'))));
    value.remove_prefix(end + 2);
  }
  absl::StrAppend(&text, value);
  text = ToUtf8(text, "");
  absl::RemoveExtraAsciiWhitespace(&text);
  return text;
}

// "Reuters" for "\"Reuters\" <news@example.org>", the address where there is no name.
std::string NameOf(absl::string_view from) {
  const std::string text = HeaderText(from);
  const absl::string_view view = text;
  const size_t angle = view.find('<');
  absl::string_view name = absl::StripAsciiWhitespace(view.substr(0, angle));
  if (name.size() >= 2 && name.front() == '"' && name.back() == '"') name = name.substr(1, name.size() - 2);
  if (!name.empty() || angle == view.npos) return std::string(name);
  return std::string(view.substr(angle + 1, view.find('>', angle) - angle - 1));
}

// Reads the headers of what stands in bytes `begin` to `end` - 1 of the message.
Entity ParseEntity(absl::string_view message, size_t begin, size_t end) {
  Entity entity;
  size_t at = begin;
  while (at < end) {
    const size_t next = std::min(message.find('\n', at), end - 1) + 1;
    const absl::string_view line = absl::StripSuffix(absl::StripSuffix(message.substr(at, next - at), "\n"), "\r");
    at = next;
    if (line.empty()) break;
    if ((line[0] == ' ' || line[0] == '\t') && !entity.headers.empty()) {
      absl::StrAppend(&entity.headers.back().value, " ", absl::StripAsciiWhitespace(line));
      continue;
    }
    const size_t colon = line.find(':');
    if (colon == line.npos) continue;
    entity.headers.push_back({.name = absl::AsciiStrToLower(absl::StripAsciiWhitespace(line.substr(0, colon))),
                              .value = std::string(absl::StripAsciiWhitespace(line.substr(colon + 1)))});
  }
  entity.body_begin = at;
  entity.body_end = end;
  return entity;
}

class Reader {
 public:
  Reader(absl::string_view message, Extracted& extracted, bool& encoded)
      : message_(message), extracted_(extracted), encoded_(encoded) {}

  absl::Status Read() {
    size_t begin = 0;
    // The line that a mailbox puts before a message.
    if (absl::StartsWith(message_, "From ")) begin = std::min(message_.find('\n'), message_.size() - 1) + 1;
    const Entity entity = ParseEntity(message_, begin, message_.size());
    extracted_.found.set_title(HeaderText(entity.Get("subject")));
    extracted_.found.set_publisher(NameOf(entity.Get("from")));
    extracted_.found.set_published(DayOf(entity.Get("date")));
    return Take(entity, 0);
  }

 private:
  absl::Status Take(const Entity& entity, int depth) {
    if (depth > kDeepest) {
      return absl::ResourceExhaustedError(
          absl::StrCat("nests parts of the message more than ", kDeepest, " deep; save its text alone"));
    }
    const absl::string_view header = entity.Get("content-type");
    const std::string type = header.empty() ? "text/plain" : MainValue(header);
    if (absl::StartsWith(type, "multipart/")) return TakeParts(entity, type == "multipart/alternative", depth);
    if (type == "application/pkcs7-mime") return Encrypted();
    if (type == "message/rfc822") {
      return Take(ParseEntity(message_, entity.body_begin, entity.body_end), depth + 1);
    }
    if (MainValue(entity.Get("content-disposition")) == "attachment") return absl::OkStatus();
    if (type == "text/plain" || type == "text/html") return TakeText(entity, type == "text/html");
    return absl::OkStatus();
  }

  static absl::Status Encrypted() {
    return absl::InvalidArgumentError("is encrypted; save the text of the message from your mail program");
  }

  std::vector<Entity> PartsOf(const Entity& entity) const {
    const std::string boundary = absl::StrCat("--", Parameter(entity.Get("content-type"), "boundary"));
    std::vector<Entity> parts;
    if (boundary.size() <= 2) return parts;
    size_t begin = std::string::npos;
    for (size_t at = entity.body_begin; at < entity.body_end;) {
      const size_t next = std::min(message_.find('\n', at), entity.body_end - 1) + 1;
      const absl::string_view line = message_.substr(at, next - at);
      if (absl::StartsWith(line, boundary)) {
        if (begin != std::string::npos) parts.push_back(ParseEntity(message_, begin, at));
        begin = next;
        if (absl::StartsWith(line.substr(boundary.size()), "--")) return parts;
      }
      at = next;
    }
    if (begin != std::string::npos && begin < entity.body_end) {
      parts.push_back(ParseEntity(message_, begin, entity.body_end));
    }
    return parts;
  }

  absl::Status TakeParts(const Entity& entity, bool alternative, int depth) {
    if (MainValue(entity.Get("content-type")) == "multipart/encrypted") return Encrypted();
    const size_t before = extracted_.text.size();
    const std::vector<Entity> parts = PartsOf(entity);
    for (const bool plain : {true, false}) {
      for (const Entity& part : parts) {
        const bool is_plain = part.Get("content-type").empty() || MainValue(part.Get("content-type")) == "text/plain";
        if (alternative && is_plain != plain) continue;
        if (absl::Status status = Take(part, depth + 1); !status.ok()) return status;
      }
      // The same text in another form adds nothing.
      if (!alternative || extracted_.text.size() > before) break;
    }
    return absl::OkStatus();
  }

  absl::Status TakeText(const Entity& entity, bool html) {
    const absl::string_view body = message_.substr(entity.body_begin, entity.body_end - entity.body_begin);
    const std::string encoding = MainValue(entity.Get("content-transfer-encoding"));
    Transferred transferred;
    if (encoding == "base64") {
      transferred.bytes = FromBase64(body);
      transferred.map.AddSame(static_cast<uint32_t>(transferred.bytes.size()), 0);
      encoded_ = true;
    } else if (encoding == "quoted-printable") {
      transferred = FromQuotedPrintable(body);
    } else {
      transferred.bytes = std::string(body);
      transferred.map.AddSame(static_cast<uint32_t>(body.size()), 0);
    }
    absl::StatusOr<DecodedText> decoded =
        DecodeText(transferred.bytes, Parameter(entity.Get("content-type"), "charset"));
    if (!decoded.ok()) return decoded.status();
    Extracted part;
    if (html) {
      if (absl::Status status = ReadHtml(decoded->text, part); !status.ok()) return status;
    } else {
      part.text = std::string(WithoutSignature(decoded->text));
      part.map.AddSame(static_cast<uint32_t>(part.text.size()), 0);
    }
    OffsetMap to_message;
    to_message.AddSame(static_cast<uint32_t>(body.size()), static_cast<uint32_t>(entity.body_begin));
    Add(part.text, part.map.Then(decoded->map).Then(transferred.map).Then(to_message));
    return absl::OkStatus();
  }

  static absl::string_view WithoutSignature(absl::string_view text) {
    for (const absl::string_view mark : {"\n-- \n", "\n-- \r\n"}) {
      const size_t found = text.rfind(mark);
      if (found != text.npos) text = text.substr(0, found + 1);
    }
    return text;
  }

  void Add(absl::string_view text, const OffsetMap& map) {
    if (absl::StripAsciiWhitespace(text).empty()) return;
    if (!extracted_.text.empty()) {
      extracted_.text += "\n\n";
      extracted_.map.Add(2, map.Find(0, 0).begin, 0);
    }
    absl::StrAppend(&extracted_.text, text);
    extracted_.map.Append(map);
  }

  const absl::string_view message_;
  Extracted& extracted_;
  bool& encoded_;
};

}  // namespace

absl::Status ReadEmail(absl::string_view message, Extracted& extracted, bool& encoded) {
  encoded = false;
  return Reader(message, extracted, encoded).Read();
}

bool LooksLikeEmail(absl::string_view bytes) {
  if (absl::StartsWith(bytes, "From ")) bytes.remove_prefix(std::min(bytes.find('\n'), bytes.size() - 1) + 1);
  const Entity head = ParseEntity(bytes, 0, std::min<size_t>(bytes.size(), 1 << 14));
  int known = 0;
  for (const Header& header : head.headers) {
    for (const char* name :
         {"date", "from", "message-id", "mime-version", "received", "return-path", "subject", "to"}) {
      known += header.name == name;
    }
    if (header.name.find(' ') != std::string::npos) return false;
  }
  return known >= 3;
}

}  // namespace gainsay::cli
