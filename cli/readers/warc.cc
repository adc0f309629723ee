#include "cli/readers/warc.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "claims/text/utf8.h"
#include "cli/readers/transfer_encoding.h"

namespace gainsay::cli {
namespace {

constexpr size_t kLongestLine = 1 << 16;
constexpr int kMostHeaders = 1000;

// Splits "Name: value"; the name in lower case.
bool SplitHeader(absl::string_view line, std::string& name, absl::string_view& value) {
  const size_t colon = line.find(':');
  if (colon == line.npos) return false;
  name = absl::AsciiStrToLower(absl::StripAsciiWhitespace(line.substr(0, colon)));
  value = absl::StripAsciiWhitespace(line.substr(colon + 1));
  return true;
}

absl::Status NoPage() { return absl::NotFoundError("no page"); }

// The head of an HTTP response, as far as it matters.
struct HttpHead {
  bool ok = false;
  std::string content_type;
  std::string content_encoding;
  bool chunked = false;
  size_t size = 0;
};

HttpHead ParseHead(absl::string_view block) {
  HttpHead head;
  size_t at = 0;
  for (bool first = true; at < block.size(); first = false) {
    const size_t end = std::min(block.find('\n', at), block.size() - 1) + 1;
    const absl::string_view line = absl::StripTrailingAsciiWhitespace(block.substr(at, end - at));
    at = end;
    if (line.empty()) break;
    std::string name;
    absl::string_view value;
    if (first) {
      head.ok = absl::StartsWith(line, "HTTP/") && absl::StrContains(line, " 200");
    } else if (SplitHeader(line, name, value)) {
      const std::string lower = absl::AsciiStrToLower(value);
      if (name == "content-type") head.content_type = lower;
      if (name == "content-encoding") head.content_encoding = lower;
      if (name == "transfer-encoding") head.chunked = absl::StrContains(lower, "chunked");
    }
  }
  head.size = at;
  return head;
}

std::string CharsetIn(absl::string_view content_type) {
  const size_t at = content_type.find("charset=");
  if (at == content_type.npos) return "";
  absl::string_view charset = content_type.substr(at + 8);
  absl::ConsumePrefix(&charset, "\"");
  return std::string(charset.substr(0, charset.find_first_of("\"; ")));
}

}  // namespace

bool WarcReader::ReadLine(std::string& line) {
  line.clear();
  if (!stream_.ReadLine(kLongestLine, line)) return false;
  line_ += absl::EndsWith(line, "\n");
  absl::StripTrailingAsciiWhitespace(&line);
  return true;
}

bool WarcReader::Next(WarcRecord& record) {
  record = {};
  std::string line;
  do {
    if (!ReadLine(line)) {
      status_ = stream_.status();
      return false;
    }
  } while (line.empty());
  const uint32_t first_line = line_ - 1;
  if (!absl::StartsWith(line, "WARC/")) {
    status_ = absl::DataLossError(
        absl::StrCat("line ", first_line, ": no WARC record begins here; the file is damaged, fetch it again"));
    return false;
  }
  uint64_t length = 0;
  bool has_length = false;
  for (int headers = 0; headers < kMostHeaders && ReadLine(line) && !line.empty(); ++headers) {
    std::string name;
    absl::string_view value;
    if (!SplitHeader(line, name, value)) continue;
    if (name == "warc-type") record.type = absl::AsciiStrToLower(value);
    if (name == "warc-target-uri") record.url = ToUtf8(absl::StripSuffix(absl::StripPrefix(value, "<"), ">"));
    if (name == "content-type") record.content_type = absl::AsciiStrToLower(value);
    if (name == "content-length") has_length = absl::SimpleAtoi(value, &length);
  }
  if (!has_length) {
    status_ = absl::DataLossError(
        absl::StrCat("line ", first_line, ": a WARC record without a length; the file is damaged, fetch it again"));
    return false;
  }
  record.first_byte = stream_.offset();
  record.first_line = line_;
  std::string chunk;
  for (uint64_t left = length; left > 0;) {
    chunk.clear();
    stream_.Read(static_cast<size_t>(std::min<uint64_t>(left, 1 << 16)), chunk);
    if (chunk.empty()) {
      status_ = stream_.status();
      if (status_.ok()) {
        status_ = absl::DataLossError(
            absl::StrCat("line ", first_line, ": is cut off within this record; fetch the file again"));
      }
      return false;
    }
    left -= chunk.size();
    line_ += static_cast<uint32_t>(std::count(chunk.begin(), chunk.end(), '\n'));
    if (length <= most_bytes_) record.block += chunk;
  }
  return true;
}

absl::StatusOr<WarcPage> PageOf(const WarcRecord& record, uint64_t most_bytes) {
  if (record.type != "response" && record.type != "resource" && record.type != "conversion") return NoPage();
  const bool http = record.type == "response";
  if (http && !absl::StartsWith(record.block, "HTTP/")) return NoPage();
  HttpHead head = {
      .ok = true, .content_type = record.content_type, .content_encoding = "", .chunked = false, .size = 0};
  if (http) head = ParseHead(record.block);
  WarcPage page;
  page.html =
      absl::StartsWith(head.content_type, "text/html") || absl::StartsWith(head.content_type, "application/xhtml");
  if (!head.ok || !(page.html || absl::StartsWith(head.content_type, "text/plain"))) return NoPage();
  page.charset = CharsetIn(head.content_type);
  const absl::string_view body = absl::string_view(record.block).substr(head.size);
  OffsetMap to_block;
  to_block.AddSame(static_cast<uint32_t>(body.size()), static_cast<uint32_t>(head.size));
  if (head.chunked) {
    Transferred joined = FromChunks(body);
    page.bytes = std::move(joined.bytes);
    page.map = joined.map.Then(to_block);
  }
  // Many crawlers keep the header when they have undone what it tells.
  if (page.bytes.empty()) {
    page.bytes = std::string(body);
    page.map = to_block;
  }
  if (absl::StartsWith(page.bytes, "\x1F\x8B")) {
    absl::StatusOr<std::string> inflated = Inflate(page.bytes, most_bytes);
    if (!inflated.ok()) return inflated.status();
    page.bytes = *std::move(inflated);
    page.compressed = true;
  } else if (head.content_encoding == "br" && absl::StrContains(page.bytes.substr(0, 4096), '\0')) {
    return absl::UnimplementedError("is compressed with Brotli, which is not read; crawl it with gzip");
  }
  return page;
}

}  // namespace gainsay::cli
