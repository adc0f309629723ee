#include "cli/readers/pdf.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <utility>

#include "absl/cleanup/cleanup.h"
#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "cli/readers/pdf_limits.h"
#include "cli/readers/pdf_text.pb.h"

extern char** environ;

namespace gainsay::cli {
namespace {

// The program beside this one; empty when there is none.
std::string FindProgram() {
  char path[PATH_MAX];
  const ssize_t size = readlink("/proc/self/exe", path, sizeof(path));
  if (size <= 0) return "";
  const std::string folder(path, std::string(path, static_cast<size_t>(size)).rfind('/') + 1);
  for (const char* place : {"gainsay-pdf", "../lib/gainsay/gainsay-pdf"}) {
    std::string program = folder + place;
    if (access(program.c_str(), X_OK) == 0) return program;
  }
  return "";
}

absl::Status Trouble(absl::string_view what) {
  return absl::InternalError(absl::StrCat("cannot be read: ", what, "; convert it first: pdftotext"));
}

// The bytes as a file that a program can read.
absl::StatusOr<int> AsFile(absl::string_view bytes) {
  const int file = memfd_create("pdf", MFD_CLOEXEC);
  if (file < 0) return Trouble("no memory");
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      close(file);
      return Trouble("no memory");
    }
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  lseek(file, 0, SEEK_SET);
  return file;
}

// What the program writes, until it ends or its time is over.
std::string ReadAnswer(int pipe) {
  std::string answer;
  char chunk[1 << 16];
  const absl::Time deadline = absl::Now() + absl::Seconds(kPdfSeconds + 30);
  while (answer.size() < 2 * kMostPdfText) {
    pollfd ready = {.fd = pipe, .events = POLLIN, .revents = 0};
    const int64_t left = absl::ToInt64Milliseconds(deadline - absl::Now());
    if (left <= 0 || (poll(&ready, 1, static_cast<int>(left)) < 0 && errno != EINTR)) break;
    const ssize_t got = read(pipe, chunk, sizeof(chunk));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    answer.append(chunk, static_cast<size_t>(got));
  }
  return answer;
}

absl::StatusOr<PdfText> RunProgram(absl::string_view bytes) {
  const std::string program = FindProgram();
  if (program.empty()) return Trouble("the program gainsay-pdf does not stand beside gainsay");
  absl::StatusOr<int> input = AsFile(bytes);
  if (!input.ok()) return input.status();
  const auto close_input = absl::MakeCleanup([&input] { close(*input); });
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return Trouble("no pipe");
  const auto close_pipe = absl::MakeCleanup([&ends] { close(ends[0]); });
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, *input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string name = program;
  char* arguments[] = {name.data(), nullptr};
  pid_t child = 0;
  const int spawned = posix_spawn(&child, program.c_str(), &actions, nullptr, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  if (spawned != 0) return Trouble("gainsay-pdf does not start");
  const std::string answer = ReadAnswer(ends[0]);
  kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  PdfText text;
  if (answer.empty() || !text.ParseFromString(answer)) {
    return absl::DataLossError(
        "is a PDF that takes too much time or memory, or is damaged; open and print it to a new one");
  }
  return text;
}

// "12", "- 12 -", "Page 3 of 9".
bool IsPageNumber(absl::string_view line) {
  const std::string lower = absl::AsciiStrToLower(line);
  int numbers = 0;
  for (const absl::string_view word : absl::StrSplit(lower, absl::ByAnyChar(" \t-/|"), absl::SkipEmpty())) {
    int number = 0;
    if (absl::SimpleAtoi(word, &number)) {
      ++numbers;
    } else if (word != "page" && word != "of" && word != "p." && word != "–") {
      return false;
    }
  }
  return numbers == 1 || (numbers == 2 && (absl::StrContains(lower, "of") || absl::StrContains(lower, "/")));
}

// A line as it repeats from page to page, its numbers apart.
std::string WithoutDigits(absl::string_view line) {
  std::string text;
  for (const char c : line) {
    if (!absl::ascii_isdigit(static_cast<unsigned char>(c))) text += c;
  }
  return text;
}

using Lines = std::vector<absl::string_view>;

void DropEmptyEnds(Lines& lines) {
  while (!lines.empty() && absl::StripAsciiWhitespace(lines.back()).empty()) lines.pop_back();
  while (!lines.empty() && absl::StripAsciiWhitespace(lines.front()).empty()) lines.erase(lines.begin());
}

// Drops what stands at the head or foot of most pages, and numbers there.
void DropRunningLines(std::vector<Lines>& pages) {
  std::map<std::string, size_t> heads, feet;
  for (Lines& page : pages) {
    DropEmptyEnds(page);
    if (page.empty()) continue;
    ++heads[WithoutDigits(page.front())];
    ++feet[WithoutDigits(page.back())];
  }
  const auto repeats = [&](const std::map<std::string, size_t>& counts, absl::string_view line) {
    const auto found = counts.find(WithoutDigits(line));
    return found != counts.end() && found->second >= 3 && found->second * 2 > pages.size();
  };
  for (Lines& page : pages) {
    // On a single page, a number alone may be anything.
    const auto is_number = [&](absl::string_view line) {
      return IsPageNumber(line) && (pages.size() > 1 || absl::StrContains(absl::AsciiStrToLower(line), "page"));
    };
    if (!page.empty() && (repeats(feet, page.back()) || is_number(page.back()))) page.pop_back();
    if (!page.empty() && (repeats(heads, page.front()) || is_number(page.front()))) {
      page.erase(page.begin());
    }
    DropEmptyEnds(page);
  }
}

bool IsLower(absl::string_view text, size_t at) {
  return at < text.size() && absl::ascii_islower(static_cast<unsigned char>(text[at]));
}

bool EndsSentence(absl::string_view text) {
  for (const char* end : {".", "!", "?", ":", "\"", "”", ".)"}) {
    if (absl::EndsWith(text, end)) return true;
  }
  return false;
}

void AddLine(absl::string_view line, std::string& text) {
  if (text.size() >= 2 && text.back() == '-' && IsLower(text, text.size() - 2) && IsLower(line, 0)) {
    text.pop_back();
  } else if (!text.empty() && text.back() != '\n') {
    text += '\n';
  }
  absl::StrAppend(&text, line);
}

}  // namespace

void JoinPages(const std::vector<std::string>& pages, Extracted& extracted) {
  std::vector<Lines> lines_of;
  for (const std::string& page : pages) {
    Lines& lines = lines_of.emplace_back();
    for (const absl::string_view line : absl::StrSplit(page, absl::ByAnyChar("\n\f"))) {
      lines.push_back(absl::StripAsciiWhitespace(line));
    }
  }
  DropRunningLines(lines_of);
  std::string& text = extracted.text;
  for (const Lines& lines : lines_of) {
    const size_t before = text.size();
    if (!text.empty() && EndsSentence(text)) text += "\n\n";
    size_t begin = text.size();
    for (size_t i = 0; i < lines.size(); ++i) {
      if (!lines[i].empty()) {
        AddLine(lines[i], text);
      } else if (!absl::EndsWith(text, "\n\n")) {
        text += absl::EndsWith(text, "\n") ? "\n" : "\n\n";
      }
      if (i == 0 && begin == before && begin < text.size() && text[begin] == '\n') ++begin;
    }
    extracted.pages.push_back(static_cast<uint32_t>(begin));
  }
}

absl::Status ReadPdf(absl::string_view bytes, Extracted& extracted) {
  absl::StatusOr<PdfText> answer = RunProgram(bytes);
  if (!answer.ok()) return answer.status();
  if (!answer->error().empty()) return absl::InvalidArgumentError(answer->error());
  extracted.found.set_title(answer->title());
  const std::vector<std::string> pages(answer->pages().begin(), answer->pages().end());
  JoinPages(pages, extracted);
  return absl::OkStatus();
}

}  // namespace gainsay::cli
