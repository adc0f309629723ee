// gainsay-pdf: reads a PDF on standard input and writes a gainsay.cli.PdfText to standard output.
//
// A program of its own, for two reasons: whatever a hostile file does to the PDF library ends here, within these limits
// of time and memory; and gainsay itself can be copied to a machine without that library.
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <climits>
#include <exception>
#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "cli/readers/bytes.h"
#include "cli/readers/pdf_limits.h"
#include "cli/readers/pdf_text.pb.h"

namespace gainsay::cli {
namespace {

void Limit(__rlimit_resource resource, uint64_t most) {
  const rlimit limit = {most, most};
  setrlimit(resource, &limit);
}

std::string Utf8(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return std::string(bytes.data(), bytes.size());
}

PdfText Read(const std::string& bytes) {
  PdfText answer;
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (document == nullptr) {
    answer.set_error("is a damaged PDF; fetch it again or open and print it to a new one");
    return answer;
  }
  if (document->is_locked()) {
    answer.set_error("is an encrypted PDF; open it with its password and save it without");
    return answer;
  }
  answer.set_title(Utf8(document->get_title()));
  size_t size = 0;
  for (int i = 0; i < document->pages() && size <= kMostPdfText; ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    std::string& text = *answer.add_pages();
    if (page == nullptr) continue;
    text = Utf8(page->text(poppler::rectf(), poppler::page::non_raw_non_physical_layout));
    size += text.size();
  }
  if (size > kMostPdfText) {
    answer.Clear();
    answer.set_error("holds more than 64 MiB of text; split it");
  }
  return answer;
}

int Run() {
  Limit(RLIMIT_CPU, kPdfSeconds);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  Limit(RLIMIT_AS, kPdfMemory);
#endif
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  const absl::StatusOr<std::string> bytes = ReadBytes("-", INT_MAX);
  if (!bytes.ok()) return 1;
  PdfText answer;
  // The library throws, and runs out of memory.
  try {
    answer = Read(*bytes);
  } catch (const std::exception&) {
    answer.Clear();
    answer.set_error("is a damaged PDF; fetch it again or open and print it to a new one");
  }
  return answer.SerializeToFileDescriptor(STDOUT_FILENO) ? 0 : 1;
}

}  // namespace
}  // namespace gainsay::cli

int main() { return gainsay::cli::Run(); }
