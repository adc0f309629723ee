#include <google/protobuf/arena.h>
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/extractor.h"
#include "cli/commands.h"
#include "cli/issues.h"
#include "cli/lexicons.h"
#include "cli/ordered_work.h"
#include "cli/readers/documents.h"
#include "cli/readers/frames.h"
#include "cli/readers/source_text.h"
#include "cli/readers/stream.h"
#include "cli/stages/stage.h"
#include "cli/terminal.h"
#include "cli/trace.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

// Turns what one stage found into something about the file. Words stay as they are.
void PlaceInFile(const SourceText& source, MentionSet& set) {
  const FilePlaces places(source);
  const auto place = [&](auto& mentions) {
    for (auto& mention : mentions) {
      const FilePlaces::Place found = places.Find(mention.begin(), mention.end());
      mention.set_begin(found.begin);
      mention.set_end(found.end);
      mention.set_line(found.line);
      mention.set_column(found.column);
    }
  };
  place(*set.mutable_quantities());
  place(*set.mutable_dates());
  PlaceInFile(source, *set.mutable_source());
}

// An empty record on an arena of its own, which goes when the record does: a claim has some hundred parts, and to find
// room for each of them takes longer than some stages.
template <typename Record>
std::shared_ptr<Record> NewRecord() {
  const auto arena = std::make_shared<google::protobuf::Arena>();
  return {arena, google::protobuf::Arena::CreateMessage<Record>(arena.get())};
}

// Documents to records, which are claims or what one stage recognised.
template <typename Record>
class Extraction {
 public:
  // Fills an empty record.
  using Reader = std::function<void(const Document&, Record&)>;

  // All three must outlive the extraction.
  Extraction(const Options& options, Console& console, RecordWriter<Record>& writer, Reader read)
      : options_(options), console_(console), writer_(writer), read_(std::move(read)) {}

  ExitCode Run() { return options_.stream ? RunStream() : RunFiles(); }

 private:
  ExitCode RunStream() {
    if (!options_.arguments.empty() || !options_.manifests.empty()) {
      Complain(console_, "extract: --stream reads standard input; leave files and --manifest out");
      return kTrouble;
    }
    if (absl::Status status = AnswerLines(); !status.ok()) {
      Complain(console_, status.message());
      return kTrouble;
    }
    return kNoConflict;
  }

  // A program that drives a stream takes any other exit status than 0 for a crash, so the lines' own trouble stays in
  // their answers.
  absl::Status AnswerLines() {
    struct Answered {
      StreamRecord record;
      std::shared_ptr<Record> answer;
    };
    absl::Status written;
    OrderedWork<Answered> work(options_.jobs, [&](const Answered& answered) {
      written = writer_.Write(*answered.answer, answered.record.document.text);
      // main tells of an error; here the lost answers end the loop.
      (void)console_.out.Flush();
      return written.ok() && console_.out.wanted();
    });
    const std::unique_ptr<FrameReader> frames = FrameReader::Open(options_.frames);
    Frame frame;
    bool wanted = console_.out.wanted();
    while (wanted && frames->Next(frame)) {
      const size_t bytes = frame.bytes.size();
      wanted = work.Add(bytes, [this, frame = std::move(frame)] {
        Answered answered;
        answered.answer = Answer(frame, answered.record);
        return answered;
      });
      frame = {};
    }
    work.Finish();
    if (!written.ok()) return CannotWrite(written);
    if (absl::Status status = writer_.Finish(); !status.ok()) return CannotWrite(status);
    if (!frames->status().ok())
      return absl::DataLossError(absl::StrCat("standard input: ", frames->status().message()));
    return absl::OkStatus();
  }

  absl::Status CannotWrite(const absl::Status& status) const {
    return absl::Status(status.code(), absl::StrCat("the ", options_.stage, ": ", status.message()));
  }

  // The answer to a frame of the stream, whatever it holds.
  std::shared_ptr<Record> Answer(const Frame& frame, StreamRecord& record) const {
    absl::Status status = frame.status;
    if (status.ok()) {
      status = options_.frames == FrameForm::kJsonLines ? ParseStreamRecord(frame.bytes, record)
                                                        : ParseDocumentMessage(frame.bytes, record);
    }
    if (record.document.source.published().empty()) record.document.source.set_published(options_.published);
    if (!status.ok()) {
      v1::Issue& issue = record.issues.emplace_back();
      issue.set_severity(v1::Issue::SEVERITY_ERROR);
      issue.set_message(std::string(status.message()));
    }
    std::shared_ptr<Record> answer = status.ok() ? ReadOne(record.document) : Nothing(record.document.source);
    for (v1::Issue& issue : record.issues) {
      issue.set_message(absl::StrCat(FrameWord(options_.frames), " ", frame.number, ": ", issue.message()));
      *answer->add_issues() = std::move(issue);
    }
    return answer;
  }

  // What is known of a document that cannot be read.
  std::shared_ptr<Record> Nothing(const v1::Source& source) const {
    std::shared_ptr<Record> nothing = NewRecord<Record>();
    *nothing->mutable_generator() = ExtractorOf(options_).generator();
    *nothing->mutable_source() = source;
    return nothing;
  }

  std::shared_ptr<Record> ReadOne(const Document& document) const {
    std::shared_ptr<Record> record = NewRecord<Record>();
    read_(document, *record);
    return record;
  }

  ExitCode RunFiles() {
    absl::StatusOr<std::vector<Input>> inputs = ListInputs(options_);
    if (!inputs.ok()) {
      Complain(console_, inputs.status().message());
      return kTrouble;
    }
    struct Read {
      const Input* input = nullptr;
      std::shared_ptr<Record> record;
      std::string text;
      size_t text_bytes = 0;
    };
    ExitCode code = kNoConflict;
    // Where the answer itself goes to a terminal, it is seen to move on.
    Progress silent;
    Progress& progress = IsTerminal(STDOUT_FILENO) ? silent : console_.progress;
    progress.Expect(*inputs);
    OrderedWork<Read> work(options_.jobs, [&](const Read& read) {
      if (read.record->issues_size() > 0) progress.Clear();
      code = std::max(code, Answer(*read.input, *read.record, read.text));
      progress.Document(*read.input, read.text_bytes);
      return console_.out.wanted();
    });
    bool wanted = console_.out.wanted();
    for (const Input& input : *inputs) {
      if (!wanted) break;
      DocumentSink sink = {
          .document =
              [&](SourceText source) {
                const auto shared = std::make_shared<SourceText>(std::move(source));
                const size_t bytes = shared->document.text.size();
                return wanted = work.Add(bytes, [this, &input, shared, bytes] {
                  Read read{&input, ReadOne(shared->document), "", bytes};
                  PlaceInFile(*shared, *read.record);
                  if (shared->IsFile()) read.text = std::move(shared->document.text);
                  return read;
                });
              },
          .issue =
              [&](v1::Issue issue) {
                Read read{&input, Nothing(input.source), ""};
                *read.record->add_issues() = std::move(issue);
                wanted = work.Add(0, [read] { return read; });
              },
      };
      if constexpr (std::is_same_v<Record, v1::ClaimSet>) {
        sink.claim_set = [&](v1::ClaimSet claim_set) {
          const size_t bytes = claim_set.ByteSizeLong();
          Read read{&input, std::make_shared<v1::ClaimSet>(std::move(claim_set)), ""};
          return wanted = work.Add(bytes, [read] { return read; });
        };
      }
      ReadDocuments(input, options_.input_format, sink);
    }
    work.Finish();
    progress.Clear();
    if (absl::Status status = writer_.Finish(); !status.ok()) {
      Complain(console_, status.message());
      code = kTrouble;
    }
    return code;
  }

  // Writes the record of one document, or an empty one with the reason.
  ExitCode Answer(const Input& input, const Record& record, absl::string_view text) const {
    TellIssues(record.issues(), console_);
    absl::Status status = writer_.Write(record, text);
    if (status.ok()) return Outcome(record.issues());
    Complain(console_, absl::StrCat(input.source.path(), ": ", status.message()));
    return kTrouble;
  }

  const Options& options_;
  Console& console_;
  RecordWriter<Record>& writer_;
  const Reader read_;
};

ExitCode ExtractClaims(const Options& options, const Format& format, Console& console) {
  const auto writer = format.claim_set_writer(LayoutOf(options, console), console.out);
  return Extraction<v1::ClaimSet>(
             options, console, *writer,
             [&options](const Document& document, v1::ClaimSet& set) { ExtractorOf(options).Extract(document, set); })
      .Run();
}

ExitCode ExtractMentions(const Options& options, const Format& format, const Stage& stage, Console& console) {
  if (format.mention_set_writer == nullptr) {
    Complain(console, absl::StrCat("extract: --stage=", stage.name, " cannot be written with --format=", format.name,
                                   "; it takes ", absl::StrJoin(FormatsOfMentions(), ", ")));
    return kTrouble;
  }
  const auto writer = format.mention_set_writer(LayoutOf(options, console), console.out);
  return Extraction<MentionSet>(options, console, *writer,
                                [&](const Document& document, MentionSet& set) {
                                  set = ReadMentions(ExtractorOf(options), stage, document);
                                })
      .Run();
}

// For people, one document at a time.
ExitCode TraceClaims(const Options& options, Console& console) {
  if (options.stream || options.format != "text" || options.stage != kClaimsStage.name) {
    Complain(console, "extract: --trace writes text about files; leave --stream, --format and --stage out");
    return kTrouble;
  }
  absl::StatusOr<std::vector<Input>> inputs = ListInputs(options);
  if (!inputs.ok()) {
    Complain(console, inputs.status().message());
    return kTrouble;
  }
  google::protobuf::RepeatedPtrField<v1::Issue> issues;
  const DocumentSink sink = {
      .document =
          [&](const SourceText& source) {
            console.out.Write(TraceWords(source.document.source.path(), ExtractorOf(options).Trace(source.document)));
            return console.out.wanted();
          },
      .issue = [&](v1::Issue issue) { *issues.Add() = std::move(issue); },
  };
  for (const Input& input : *inputs) ReadDocuments(input, options.input_format, sink);
  TellIssues(issues, console);
  return Outcome(issues);
}

ExitCode Extract(const Options& options, Console& console) {
  if (options.trace) return TraceClaims(options, console);
  const Format& format = *FindFormat(options.format);
  const Stage& stage = *FindStage(options.stage);
  return stage.add == nullptr ? ExtractClaims(options, format, console)
                              : ExtractMentions(options, format, stage, console);
}

constexpr absl::string_view kFlags[] = {
    "format",    "stage",  "trace",  "config", "no-config", "lexicon",  "input-format", "manifest",
    "published", "stream", "frames", "jobs",   "color",     "no-pager", "help",
};

constexpr Example kExamples[] = {
    {"gainsay extract wire.txt", "The claims of an article, one a line"},
    {"gainsay extract *.txt | grep ': killed: '", "Only the dead"},
    {"gainsay extract --format=json wire.txt | jq '.[].claims[].quantity'",
     "All of what is known, for another program"},
    {"gainsay extract --stage=quantities wire.txt | grep '(money'", "All sums of money, whatever is said about them"},
    {"gainsay extract --stage=dates --format=json wire.txt | jq '.[].dates'",
     "All dates with their places in bytes, and why one is not resolved"},
    {"gainsay extract --trace wire.txt", "Which rule made each claim, and why others did not"},
    {"gainsay extract --format=binary --manifest=archive.json > archive.claims", "An archive, read once and kept"},
    {"gainsay extract --format=csv archive.claims > archive.csv", "What was kept, in another form"},
    {"gainsay extract --stream --format=jsonl < documents.jsonl > claims.jsonl", "As a step of a larger machine"},
};

}  // namespace

const Command kExtractCommand = {
    .name = "extract",
    .arguments = "FILE...",
    .brief = "prints the claims of documents",
    .details =
        "Reads each document and prints what it claims: every number and date with what it is the value of, who said "
        "it, and where it stands. FILE is a document, a folder of them, a file of claims that was made before, or - "
        "for standard input.\n\n"
        "Places are those of the file as it lies on disk, whatever its format: bytes, lines and columns, also in a web "
        "page or in UTF-16. In PDF, DOCX, ODT and e-mail in base64, where the bytes show no words, they are those of "
        "the text, with the page where there are pages; in a compressed file, those of the uncompressed one. "
        "spanBase of a source tells which.\n\n"
        "--stage prints what one stage on the way to claims recognised instead, which shows what a claim was made of, "
        "or why there is none; --trace shows what the rules made of each sentence.\n\n"
        "A file that cannot be read is named on standard error and gives a record with an issue; the others are read "
        "all the same, and the exit status is 2.",
    .examples = kExamples,
    .flags = kFlags,
    .run = Extract,
};

}  // namespace gainsay::cli
