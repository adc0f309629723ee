// Web archives: the pages that a crawler kept.
#ifndef GAINSAY_CLI_READERS_WARC_H_
#define GAINSAY_CLI_READERS_WARC_H_

#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "cli/readers/byte_stream.h"
#include "cli/readers/offset_map.h"

namespace gainsay::cli {

// A record of a WARC file (ISO 28500).
struct WarcRecord {
  std::string type;          // "response"
  std::string url;           // WARC-Target-URI, in UTF-8
  std::string content_type;  // of the record, in lower case
  std::string block;
  // Where the block begins in the file, uncompressed. Lines count from 1.
  uint64_t first_byte = 0;
  uint32_t first_line = 1;
};

// A page in a record.
struct WarcPage {
  // As the server meant it: chunks joined, uncompressed.
  std::string bytes;
  // From `bytes` to the record's block; means nothing if `compressed`.
  OffsetMap map;
  bool compressed = false;
  bool html = false;
  // What the server says; empty when it does not.
  std::string charset;
};

class WarcReader {
 public:
  // Blocks larger than `most_bytes` are left out: their records come with an empty block. `stream` must outlive it.
  WarcReader(ByteStream& stream, uint64_t most_bytes) : stream_(stream), most_bytes_(most_bytes) {}

  // False at the end and after an error.
  bool Next(WarcRecord& record);
  // What ended the reading, with its place; the records before it are good.
  const absl::Status& status() const { return status_; }

 private:
  bool ReadLine(std::string& line);

  ByteStream& stream_;
  const uint64_t most_bytes_;
  uint32_t line_ = 1;
  absl::Status status_;
};

// The page of a response (with its HTTP headers), resource or conversion. NotFound where the record holds none: another
// type of record, another status than 200, neither HTML nor plain text. Other errors say why a page is not read.
absl::StatusOr<WarcPage> PageOf(const WarcRecord& record, uint64_t most_bytes);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_WARC_H_
