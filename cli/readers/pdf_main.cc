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
#include <cstddef>
#include <exception>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "cli/readers/bytes.h"
#include "cli/readers/pdf_limits.h"
#include "cli/readers/pdf_text.pb.h"

namespace gainsay::cli {
namespace {

// How many times the usual distance of lines makes a new paragraph.
constexpr double kParagraphPitch = 1.35;

void Limit(__rlimit_resource resource, uint64_t most) {
  const rlimit limit = {most, most};
  setrlimit(resource, &limit);
}

std::string Utf8(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return std::string(bytes.data(), bytes.size());
}

// A line of a page, and where it stands, from above.
struct Line {
  std::string text;
  double top = 0;
  double bottom = 0;
};

// The words of a page in reading order, put into lines again.
std::vector<Line> LinesOf(const poppler::page& page) {
  std::vector<Line> lines;
  bool space = false;
  for (const poppler::text_box& word : page.text_list()) {
    const poppler::rectf box = word.bbox();
    const double middle = (box.top() + box.bottom()) / 2;
    const bool same = !lines.empty() && middle > lines.back().top && middle < lines.back().bottom;
    if (!same) lines.push_back({.text = "", .top = box.top(), .bottom = box.bottom()});
    Line& line = lines.back();
    if (same && space) line.text += ' ';
    line.text += Utf8(word.text());
    line.bottom = std::max(line.bottom, box.bottom());
    space = word.has_space_after();
  }
  return lines;
}

// The distance of most lines in the document from the one above.
double Pitch(const std::vector<std::vector<Line>>& pages) {
  std::vector<double> steps;
  for (const std::vector<Line>& lines : pages) {
    for (size_t i = 1; i < lines.size(); ++i) {
      if (lines[i].top > lines[i - 1].top) steps.push_back(lines[i].top - lines[i - 1].top);
    }
  }
  if (steps.empty()) return 0;
  const auto middle = steps.begin() + static_cast<std::ptrdiff_t>((steps.size() - 1) / 2);
  std::nth_element(steps.begin(), middle, steps.end());
  return *middle;
}

// A line a line, with an empty one where the page leaves more room than usual: PDF knows no paragraphs.
std::string TextOf(const std::vector<Line>& lines, double pitch) {
  std::string text;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) text += lines[i].top - lines[i - 1].top > kParagraphPitch * pitch ? "\n\n" : "\n";
    text += lines[i].text;
  }
  return text;
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
  std::vector<std::vector<Line>> pages;
  for (int i = 0; i < document->pages() && size <= kMostPdfText; ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    pages.push_back(page == nullptr ? std::vector<Line>() : LinesOf(*page));
    for (const Line& line : pages.back()) size += line.text.size();
  }
  if (size > kMostPdfText) {
    answer.Clear();
    answer.set_error("holds more than 64 MiB of text; split it");
    return answer;
  }
  const double pitch = Pitch(pages);
  for (const std::vector<Line>& lines : pages) answer.add_pages(TextOf(lines, pitch));
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
