#include "cli/readers/documents.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "claims/internal/hash.h"
#include "claims/text/utf8.h"
#include "cli/readers/byte_stream.h"
#include "cli/readers/bytes.h"
#include "cli/readers/claim_files.h"
#include "cli/readers/encoding.h"
#include "cli/readers/html_metadata.h"
#include "cli/readers/input_format.h"
#include "cli/readers/json_text.h"
#include "cli/readers/stream.h"
#include "cli/readers/warc.h"

namespace gainsay::cli {
namespace {

using Kind = InputFormat::Kind;

absl::Status TooLarge(const ByteStream& stream) {
  return absl::ResourceExhaustedError(absl::StrCat(stream.compressed() ? "unpacks to" : "holds", " more than ",
                                                   kMostDocumentBytes >> 20,
                                                   " MiB; split it into its documents and give those"));
}

bool HasWords(absl::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return absl::ascii_isalpha(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80;
  });
}

// What the file tells of its source, where nobody has told it yet.
void Complete(const v1::Source& found, v1::Source& source) {
  if (source.title().empty()) source.set_title(found.title());
  if (source.publisher().empty()) source.set_publisher(found.publisher());
  if (source.url().empty()) source.set_url(found.url());
  if (source.published().empty()) source.set_published(found.published());
}

// One document whose bytes are at hand. The caller fills in where they stand in the file.
absl::Status ReadOne(const InputFormat& format, absl::string_view charset, std::string bytes, SourceText& source) {
  if (bytes.empty()) return absl::InvalidArgumentError("is empty; leave it out or fetch it again");
  Extracted extracted;
  bool shown = true;
  OffsetMap decoding;
  if (format.kind == Kind::kBytes) {
    decoding.AddSame(static_cast<uint32_t>(bytes.size()), 0);
    if (absl::Status status = format.read(bytes, extracted, shown); !status.ok()) return status;
  } else {
    if (absl::Status status = CheckIsRead(bytes); !status.ok()) return status;
    if (charset.empty() && format.name == "html") charset = DeclaredCharset(bytes);
    absl::StatusOr<DecodedText> decoded = DecodeText(bytes, charset);
    if (!decoded.ok()) return decoded.status();
    if (absl::Status status = format.read(decoded->text, extracted, shown); !status.ok()) return status;
    decoding = std::move(decoded->map);
    source.width = decoded->width;
  }
  if (!HasWords(extracted.text)) return absl::InvalidArgumentError(format.no_words);
  if (extracted.text.size() > kMostTextBytes) {
    return absl::ResourceExhaustedError(absl::StrCat("holds more than ", kMostTextBytes >> 20,
                                                     " MiB of text; split it into its documents and give those"));
  }
  MakeUtf8(extracted.found);
  Complete(extracted.found, source.document.source);
  source.sha256 = Sha256Hex(bytes);
  source.pages = std::move(extracted.pages);
  source.document.text = std::move(extracted.text);
  if (shown) {
    source.map = extracted.map.Then(decoding);
    source.bytes = std::move(bytes);
  } else {
    source.span_base = v1::SPAN_BASE_TEXT;
    source.width = CharacterWidth::kUtf8;
    source.bytes = source.document.text;
    source.map.AddSame(static_cast<uint32_t>(source.bytes.size()), 0);
  }
  return absl::OkStatus();
}

class Reading {
 public:
  Reading(const Input& input, absl::string_view format, const DocumentSink& sink)
      : input_(input), format_name_(format), sink_(sink) {}

  void Run() {
    if (absl::Status status = Read(); !status.ok()) Tell(status);
  }

 private:
  absl::Status Read() {
    if (!input_.problem.ok()) return input_.problem;
    absl::StatusOr<std::unique_ptr<ByteStream>> stream = ByteStream::Open(input_.file);
    if (!stream.ok()) return stream.status();
    stream_ = std::move(*stream);
    const InputFormat* format = FindInputFormat(format_name_);
    if (format == nullptr) format = &FormatOf(input_.file, stream_->Peek(kFormatHead));
    if (format->kind == Kind::kWarc) return ReadWarc();
    if (format->kind == Kind::kLines) return ReadLines();
    if (format->kind == Kind::kClaims) return ReadClaims();
    return ReadWhole(format);
  }

  absl::Status ReadWhole(const InputFormat* format) {
    std::string bytes;
    stream_->Read(kMostDocumentBytes + 1, bytes);
    if (!stream_->status().ok()) return stream_->status();
    if (bytes.size() > kMostDocumentBytes) return TooLarge(*stream_);
    // The names in an archive stand at its end.
    if (format->name == "text" && FindInputFormat(format_name_) == nullptr) format = &FormatOf(input_.file, bytes);
    SourceText source = NewSource();
    if (absl::Status status = ReadOne(*format, "", std::move(bytes), source); !status.ok()) return status;
    sink_.document(std::move(source));
    return absl::OkStatus();
  }

  absl::Status ReadLines() {
    std::string line;
    uint32_t number = 0;
    while (true) {
      line.clear();
      const uint64_t begin = stream_->offset();
      if (!stream_->ReadLine(kMostDocumentBytes + 1, line)) break;
      ++number;
      // What is left of a line that was cut off says nothing.
      if (!stream_->status().ok()) break;
      if (absl::Status status = CheckPlace(begin, line.size()); !status.ok()) return status;
      if (line.size() > kMostDocumentBytes) return TooLarge(*stream_);
      if (absl::StripAsciiWhitespace(line).empty()) continue;
      if (!ReadLine(line, static_cast<uint32_t>(begin), number)) return absl::OkStatus();
    }
    if (number == 0 && stream_->status().ok()) {
      return absl::InvalidArgumentError("is empty; leave it out or fetch it again");
    }
    return stream_->status();
  }

  // False when nobody wants more.
  bool ReadLine(absl::string_view line, uint32_t begin, uint32_t number) {
    StreamRecord record;
    absl::string_view object = line;
    if (begin == 0) absl::ConsumePrefix(&object, "\xEF\xBB\xBF");
    absl::Status status = ParseStreamRecord(absl::StripAsciiWhitespace(object), record);
    if (status.ok() && !HasWords(record.document.text)) status = absl::InvalidArgumentError("\"text\" holds no words");
    for (v1::Issue& issue : record.issues) Tell(std::move(issue), begin, number);
    if (!status.ok()) {
      v1::Issue issue;
      issue.set_severity(v1::Issue::SEVERITY_ERROR);
      issue.set_message(std::string(status.message()));
      Tell(std::move(issue), begin, number);
      return true;
    }
    SourceText source = NewSource();
    const std::string id = source.document.source.id();
    Complete(record.document.source, source.document.source);
    source.document.source.set_id(record.document.source.id().empty() ? id : record.document.source.id());
    source.document.text = std::move(record.document.text);
    source.sha256 = Sha256Hex(line);
    if (MapJsonText(line, "text", source.document.text, source.map)) {
      source.bytes = std::string(line);
      source.first_byte = begin;
      source.first_line = number;
    } else {
      source.span_base = v1::SPAN_BASE_TEXT;
      source.bytes = source.document.text;
      source.map.AddSame(static_cast<uint32_t>(source.bytes.size()), 0);
    }
    return sink_.document(std::move(source));
  }

  absl::Status ReadClaims() const {
    if (sink_.claim_set == nullptr) {
      return absl::InvalidArgumentError("holds claims, which were made of documents before; name the documents");
    }
    if (stream_->AtEnd()) return absl::InvalidArgumentError("is empty; make it again with gainsay extract");
    ClaimFileReader reader(*stream_);
    v1::ClaimSet claim_set;
    while (reader.Next(claim_set)) {
      if (!sink_.claim_set(std::move(claim_set))) return absl::OkStatus();
    }
    return reader.status();
  }

  absl::Status ReadWarc() {
    WarcReader reader(*stream_, kMostDocumentBytes);
    WarcRecord record;
    int pages = 0;
    while (reader.Next(record)) {
      if (absl::Status status = CheckPlace(record.first_byte, record.block.size()); !status.ok()) return status;
      absl::StatusOr<WarcPage> page = PageOf(record, kMostDocumentBytes);
      if (absl::IsNotFound(page.status())) continue;
      ++pages;
      SourceText source = NewSource();
      absl::Status status = page.status();
      if (status.ok()) status = ReadPage(record, *std::move(page), source);
      if (!status.ok()) {
        // A crawl brings much that is no article; that costs nothing.
        v1::Issue issue;
        issue.set_severity(v1::Issue::SEVERITY_NOTE);
        issue.set_message(absl::StrCat("the page ", record.url, " was left out: it ", status.message()));
        Tell(std::move(issue), static_cast<uint32_t>(record.first_byte), record.first_line);
        continue;
      }
      if (!sink_.document(std::move(source))) return absl::OkStatus();
    }
    if (reader.status().ok() && pages == 0) {
      return absl::InvalidArgumentError("holds no pages; give a crawl with the responses of servers");
    }
    return reader.status();
  }

  absl::Status ReadPage(const WarcRecord& record, WarcPage page, SourceText& source) const {
    source.document.source.set_url(record.url);
    const InputFormat& format = *FindInputFormat(page.html ? "html" : "text");
    if (absl::Status status = ReadOne(format, page.charset, std::move(page.bytes), source); !status.ok()) return status;
    if (page.compressed) {
      source.span_base = v1::SPAN_BASE_TEXT;
      source.width = CharacterWidth::kUtf8;
      source.bytes = source.document.text;
      source.map = {};
      source.map.AddSame(static_cast<uint32_t>(source.bytes.size()), 0);
      return absl::OkStatus();
    }
    source.map = source.map.Then(page.map);
    source.bytes = record.block;
    source.first_byte = static_cast<uint32_t>(record.first_byte);
    source.first_line = record.first_line;
    return absl::OkStatus();
  }

  SourceText NewSource() const {
    SourceText source;
    source.document.source = input_.source;
    if (stream_->compressed()) source.span_base = v1::SPAN_BASE_UNCOMPRESSED;
    return source;
  }

  // Spans count bytes in 32 bits.
  absl::Status CheckPlace(uint64_t begin, uint64_t size) const {
    if (begin + size <= kMostBytes) return absl::OkStatus();
    return absl::ResourceExhaustedError(absl::StrCat(stream_->compressed() ? "unpacks to" : "holds",
                                                     " 4 GiB or more, of which the rest is left out; split it"));
  }

  void Tell(const absl::Status& status) const {
    v1::Issue issue;
    issue.set_severity(v1::Issue::SEVERITY_ERROR);
    issue.set_path(input_.source.path());
    // It may quote the file: the name of an encoding, of a field.
    issue.set_message(ToUtf8(status.message()));
    sink_.issue(std::move(issue));
  }

  void Tell(v1::Issue issue, uint32_t begin, uint32_t line) const {
    issue.set_path(input_.source.path());
    issue.set_message(ToUtf8(issue.message()));
    v1::Span& span = *issue.mutable_span();
    span.set_begin(begin);
    span.set_end(begin);
    span.set_line(line);
    span.set_column(1);
    sink_.issue(std::move(issue));
  }

  const Input& input_;
  const absl::string_view format_name_;
  const DocumentSink& sink_;
  std::unique_ptr<ByteStream> stream_;
};

}  // namespace

void ReadDocuments(const Input& input, absl::string_view format, const DocumentSink& sink) {
  Reading(input, format, sink).Run();
}

}  // namespace gainsay::cli
