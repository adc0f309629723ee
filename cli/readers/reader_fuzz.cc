// Whatever a file holds, reading it as GAINSAY_FUZZ_FORMAT ends, with documents whose places lie in the file or with
// issues of one line.
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "claims/text/utf8.h"
#include "cli/readers/documents.h"
#include "tools/fuzz/input.h"

namespace gainsay::cli {
namespace {

using fuzz::Check;

// A file that no folder holds.
class MemoryFile {
 public:
  explicit MemoryFile(absl::string_view bytes) : descriptor_(memfd_create("input", 0)) {
    Check(write(descriptor_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()), "memory file");
  }
  ~MemoryFile() { close(descriptor_); }
  std::string path() const { return absl::StrCat("/proc/self/fd/", descriptor_); }

 private:
  const int descriptor_;
};

void CheckDocument(const SourceText& source) {
  const FilePlaces places(source);
  const auto size = static_cast<uint32_t>(source.document.text.size());
  Check(source.map.text_size() == size, "the map covers the text");
  Check(IsUtf8(source.document.source.title()) && IsUtf8(source.document.source.publisher()) &&
            IsUtf8(source.document.source.url()) && IsUtf8(source.document.source.id()),
        "what the file tells of itself is UTF-8");
  const std::string& published = source.document.source.published();
  Check(published.empty() || published.size() == 10, "a day of publication is a day");
  for (uint32_t at = 0; at < size; at += 1 + size / 64) {
    const FilePlaces::Place place = places.Find(at, std::min(size, at + 5));
    Check(place.begin <= place.end && place.end <= source.first_byte + source.bytes.size(), "places lie in the file");
    Check(place.line >= 1 && place.column >= 1, "lines and columns count from 1");
  }
}

}  // namespace
}  // namespace gainsay::cli

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gainsay;
  using namespace gainsay::cli;
  const MemoryFile file(fuzz::View(data, size));
  Input input;
  input.file = file.path();
  input.source.set_path("file");
  int records = 0;
  const DocumentSink sink = {
      .document =
          [&](SourceText source) {
            ++records;
            CheckDocument(source);
            return true;
          },
      .issue =
          [&](v1::Issue issue) {
            ++records;
            Check(issue.message().find('\n') == std::string::npos, "an issue is one line");
            Check(IsUtf8(issue.message()), "an issue is UTF-8");
          },
  };
  ReadDocuments(input, GAINSAY_FUZZ_FORMAT, sink);
  // A crawl may hold no page, and a file of lines blank ones.
  constexpr absl::string_view kFormat = GAINSAY_FUZZ_FORMAT;
  Check(records > 0 || kFormat == "jsonl" || kFormat == "warc" || kFormat == "auto", "something is told of every file");
  return 0;
}
