#include "cli/readers/transfer_encoding.h"

#include <cstdint>

#include "absl/strings/ascii.h"

namespace gainsay::cli {
namespace {

// -1 for what is no hexadecimal digit.
int HexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = absl::ascii_tolower(static_cast<unsigned char>(c));
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

int Base64Digit(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

}  // namespace

Transferred FromQuotedPrintable(absl::string_view encoded) {
  Transferred out;
  const auto add = [&](char byte, size_t at, size_t size) {
    out.bytes.push_back(byte);
    out.map.Add(1, static_cast<uint32_t>(at), static_cast<uint32_t>(size));
  };
  for (size_t at = 0; at < encoded.size();) {
    if (encoded[at] != '=') {
      add(encoded[at], at, 1);
      ++at;
      continue;
    }
    // At the end of a line: the line goes on.
    size_t end = encoded.find_first_not_of(" \t\r", at + 1);
    if (end == encoded.npos || encoded[end] == '\n') {
      at = end == encoded.npos ? encoded.size() : end + 1;
      continue;
    }
    const int high = at + 2 < encoded.size() ? HexDigit(encoded[at + 1]) : -1;
    const int low = at + 2 < encoded.size() ? HexDigit(encoded[at + 2]) : -1;
    const bool code = high >= 0 && low >= 0;
    add(code ? static_cast<char>(high * 16 + low) : '=', at, code ? 3 : 1);
    at += code ? 3 : 1;
  }
  return out;
}

std::string FromBase64(absl::string_view encoded) {
  std::string out;
  uint32_t bits = 0;
  int count = 0;
  for (const char c : encoded) {
    const int digit = Base64Digit(c);
    if (digit < 0) continue;
    bits = bits << 6 | static_cast<uint32_t>(digit);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out.push_back(static_cast<char>(bits >> count));
  }
  return out;
}

Transferred FromChunks(absl::string_view encoded) {
  Transferred out;
  for (size_t at = 0; at < encoded.size();) {
    uint64_t size = 0;
    size_t digits = 0;
    for (; at < encoded.size() && HexDigit(encoded[at]) >= 0 && digits < 8; ++at, ++digits) {
      size = size * 16 + static_cast<uint64_t>(HexDigit(encoded[at]));
    }
    const size_t line = encoded.find('\n', at);
    if (digits == 0 || size == 0 || line == encoded.npos) break;
    const absl::string_view chunk = encoded.substr(line + 1, static_cast<size_t>(size));
    out.bytes.append(chunk.data(), chunk.size());
    out.map.AddSame(static_cast<uint32_t>(chunk.size()), static_cast<uint32_t>(line + 1));
    at = line + 1 + chunk.size();
    if (encoded.substr(at, 2) == "\r\n") at += 2;
  }
  return out;
}

}  // namespace gainsay::cli
