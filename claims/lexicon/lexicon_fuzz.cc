// Word lists of a user's own are compiled or refused, and tag texts; both soon.
#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/text_format.h>

#include <string>

#include "claims/lexicon/lexicon.h"
#include "tools/fuzz/input.h"

namespace {

class Quiet : public google::protobuf::io::ErrorCollector {
 public:
  void AddError(int, int, const std::string&) override {}
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gainsay;
  const absl::string_view bytes = fuzz::View(data, size);
  google::protobuf::TextFormat::Parser parser;
  Quiet quiet;
  parser.RecordErrorsTo(&quiet);
  // What went wrong later is wrong in the middle: the lists before it are good.
  parser.AllowPartialMessage(true);
  LexiconData lists;
  parser.ParseFromString(std::string(bytes), &lists);
  absl::StatusOr<Lexicon> lexicon = Lexicon::Compile(lists);
  fuzz::Check(lexicon.ok() || !lexicon.status().message().empty(), "what is refused says why");
  if (!lexicon.ok()) return 0;
  // The lists' own words are in the bytes.
  const Text text = Segment(bytes);
  const Tagging tagging = lexicon->Annotate(text);
  for (uint32_t i = 0; i < text.tokens().size(); ++i) {
    for (const Tagging::Phrase& phrase : tagging.phrases(i)) {
      fuzz::Check(phrase.length >= 2 && i + phrase.length <= text.tokens().size(), "phrases lie in the text");
    }
    for (TagId tag = 0; tag < lexicon->tag_count(); ++tag) {
      const Hit hit = tagging.Find(i, tag);
      fuzz::Check(!hit || (hit.meaning->tag == tag && i + hit.length <= text.tokens().size()), "hits have the tag");
    }
  }
  return 0;
}
