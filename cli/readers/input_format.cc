#include "cli/readers/input_format.h"

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/strip.h"
#include "cli/readers/claim_files.h"
#include "cli/readers/email.h"
#include "cli/readers/encoding.h"
#include "cli/readers/html.h"
#include "cli/readers/markdown.h"
#include "cli/readers/office.h"
#include "cli/readers/pdf.h"
#include "cli/readers/plain_text.h"

namespace gainsay::cli {
namespace {

using Kind = InputFormat::Kind;

constexpr absl::string_view kTextNames[] = {".txt", ".text"};
constexpr absl::string_view kMarkdownNames[] = {".md", ".markdown"};
constexpr absl::string_view kHtmlNames[] = {".html", ".htm", ".xhtml"};
constexpr absl::string_view kPdfNames[] = {".pdf"};
constexpr absl::string_view kDocxNames[] = {".docx"};
constexpr absl::string_view kOdtNames[] = {".odt"};
constexpr absl::string_view kEmailNames[] = {".eml"};
constexpr absl::string_view kWarcNames[] = {".warc"};
constexpr absl::string_view kClaimsNames[] = {".claims"};
constexpr absl::string_view kJsonLinesNames[] = {".jsonl", ".ndjson"};

}  // namespace

absl::Status CheckIsRead(absl::string_view bytes) {
  const struct {
    absl::string_view begin;
    absl::string_view message;
  } kUnread[] = {
      {"PK\x03\x04", "is a zip archive, but no DOCX or ODT; unpack it and name the documents"},
      {"\xD0\xCF\x11\xE0", "is an old Word document or an encrypted one; save it as DOCX without a password"},
      {"{\\rtf", "is RTF; save it as DOCX or plain text"},
      {"\x89PNG", "is a picture; its text must be recognised first"},
      {"\xFF\xD8\xFF", "is a picture; its text must be recognised first"},
      {"GIF8", "is a picture; its text must be recognised first"},
      {"BZh", "is compressed with bzip2; unpack it first: bunzip2"},
      {"\xFD"
       "7zXZ",
       "is compressed with xz; unpack it first: unxz"},
      {"\x28\xB5\x2F\xFD", "is compressed with zstd; unpack it first: unzstd"},
      {"\x7F"
       "ELF",
       "is a program; name the documents"},
  };
  for (const auto& row : kUnread) {
    if (absl::StartsWith(bytes, row.begin)) return absl::InvalidArgumentError(row.message);
  }
  return absl::OkStatus();
}

namespace {

constexpr InputFormat kFormats[] = {
    {.name = "text",
     .brief = "plain text in UTF-8, UTF-16 or Windows-1252",
     .extensions = kTextNames,
     .read = [](absl::string_view text, Extracted& extracted, bool&) { return ReadPlainText(text, extracted); }},
    {.name = "markdown",
     .brief = "Markdown, with title, date, publisher and url between lines of --- at its beginning",
     .extensions = kMarkdownNames,
     .read = [](absl::string_view text, Extracted& extracted, bool&) { return ReadMarkdown(text, extracted); }},
    {.name = "html",
     .brief = "a web page: its article, without navigation and the like",
     .extensions = kHtmlNames,
     .read = [](absl::string_view text, Extracted& extracted, bool&) { return ReadHtml(text, extracted); },
     .no_words = "holds no article; save the article as plain text"},
    {.name = "pdf",
     .brief = "PDF, with its pages",
     .extensions = kPdfNames,
     .kind = Kind::kBytes,
     .read =
         [](absl::string_view bytes, Extracted& extracted, bool& shown) {
           shown = false;
           return ReadPdf(bytes, extracted);
         },
     .no_words = "holds no text; if it was scanned, its text must be recognised first: ocrmypdf"},
    {.name = "docx",
     .brief = "Word",
     .extensions = kDocxNames,
     .kind = Kind::kBytes,
     .read =
         [](absl::string_view bytes, Extracted& extracted, bool& shown) {
           shown = false;
           return ReadDocx(bytes, extracted);
         }},
    {.name = "odt",
     .brief = "OpenDocument",
     .extensions = kOdtNames,
     .kind = Kind::kBytes,
     .read =
         [](absl::string_view bytes, Extracted& extracted, bool& shown) {
           shown = false;
           return ReadOdt(bytes, extracted);
         }},
    {.name = "email",
     .brief = "one e-mail, without what is attached",
     .extensions = kEmailNames,
     .kind = Kind::kBytes,
     .read =
         [](absl::string_view bytes, Extracted& extracted, bool& shown) {
           bool encoded = false;
           const absl::Status status = ReadEmail(bytes, extracted, encoded);
           shown = !encoded;
           return status;
         }},
    {.name = "warc", .brief = "a web archive: each page is a document", .extensions = kWarcNames, .kind = Kind::kWarc},
    {.name = "jsonl",
     .brief = "JSON Lines, as for --stream: each line is a document",
     .extensions = kJsonLinesNames,
     .kind = Kind::kLines},
    {.name = "claims",
     .brief = "what extract --format=binary or jsonl kept: quick to read",
     .extensions = kClaimsNames,
     .kind = Kind::kClaims},
};

bool EndsInOneOf(absl::string_view path, absl::Span<const absl::string_view> extensions) {
  return std::any_of(extensions.begin(), extensions.end(),
                     [path](absl::string_view extension) { return absl::EndsWithIgnoreCase(path, extension); });
}

bool LooksLikeHtml(absl::string_view head) {
  // Comments may stand before all else.
  for (int comments = 0; comments < 20; ++comments) {
    head = absl::StripLeadingAsciiWhitespace(head);
    if (!absl::ConsumePrefix(&head, "<!--")) break;
    const size_t end = head.find("-->");
    head.remove_prefix(end == head.npos ? head.size() : end + 3);
  }
  for (const absl::string_view tag : {"<!doctype html", "<html", "<head", "<body"}) {
    if (absl::StartsWithIgnoreCase(head, tag)) return true;
  }
  return absl::StartsWithIgnoreCase(head, "<?xml") && absl::StrContains(absl::AsciiStrToLower(head), "<html");
}

bool LooksLikeJsonLines(absl::string_view head) {
  const absl::string_view line = head.substr(0, head.find('\n'));
  return absl::StartsWith(line, "{") && absl::StrContains(line, "\"text\"");
}

}  // namespace

absl::Span<const InputFormat> InputFormats() { return kFormats; }

std::vector<Choice> InputFormatsOf(absl::string_view) {
  std::vector<Choice> choices = {{"auto", "what the file itself and its name say; the default"}};
  for (const InputFormat& format : kFormats) choices.push_back({format.name, format.brief});
  return choices;
}

const InputFormat* FindInputFormat(absl::string_view name) {
  for (const InputFormat& format : kFormats) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

const InputFormat& FormatOf(absl::string_view path, absl::string_view head) {
  const auto named = [](absl::string_view name) -> const InputFormat& { return *FindInputFormat(name); };
  const absl::string_view beginning = head.substr(0, kFormatHead);
  if (absl::StartsWith(beginning, "%PDF-")) return named("pdf");
  if (absl::StartsWith(beginning, "WARC/")) return named("warc");
  if (LooksLikeClaims(beginning)) return named("claims");
  if (LooksLikeOdt(head)) return named("odt");
  if (LooksLikeDocx(head)) return named("docx");
  // UTF-16 hides the tags.
  const absl::StatusOr<DecodedText> text = DecodeText(beginning);
  if (text.ok() && LooksLikeHtml(text->text)) return named("html");
  absl::ConsumeSuffix(&path, ".gz");
  for (const InputFormat& format : kFormats) {
    if (EndsInOneOf(path, format.extensions)) return format;
  }
  if (LooksLikeJsonLines(beginning)) return named("jsonl");
  if (LooksLikeEmail(beginning)) return named("email");
  return named("text");
}

bool HasKnownExtension(absl::string_view path) {
  absl::ConsumeSuffix(&path, ".gz");
  return std::any_of(std::begin(kFormats), std::end(kFormats),
                     [path](const InputFormat& format) { return EndsInOneOf(path, format.extensions); });
}

}  // namespace gainsay::cli
