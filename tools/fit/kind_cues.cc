// Prints the cues of every number whose rule leaves open what it counts, for fitting kinds: kind_cues MANIFEST.json
//
// The manifest is gainsay.v1.Manifest in JSON. Output: one JSON object with claims[], those of the documents as gainsay
// prints them, each with "path" of its document and, where the kind model is asked of it, "cues": places and features.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "claims/assembly/kind_model.h"
#include "claims/assembly/sentence_view.h"
#include "claims/extractor.h"
#include "claims/grammar/annotations.h"
#include "claims/grammar/phrase.h"
#include "gainsay/v1/source.pb.h"
#include "google/protobuf/util/json_util.h"

namespace {

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
}

}  // namespace

int main(int argc, char** argv) {
  gainsay::v1::Manifest manifest;
  if (argc != 2 || !google::protobuf::util::JsonStringToMessage(ReadFile(argv[1]), &manifest).ok()) {
    std::fprintf(stderr, "usage: kind_cues MANIFEST.json\n");
    return 2;
  }
  const gainsay::Extractor& extractor = gainsay::Extractor::BuiltIn();
  const gainsay::KindModel model(extractor.lexicon());
  std::string out = "{\"claims\":[";
  for (const gainsay::v1::Source& source : manifest.sources()) {
    gainsay::Document document;
    document.source = source;
    document.text = ReadFile(source.path());
    const gainsay::v1::ClaimSet set = extractor.Extract(document);
    const gainsay::Recognized found = extractor.Recognize(document);
    const gainsay::EntityTable entities = gainsay::RecognizeEntities(extractor.lexicon(), found.text, found.tagging);
    std::vector<gainsay::QuantityMention> quantities;
    for (const gainsay::QuantityMention& quantity : found.quantities) {
      if (!quantity.aside) quantities.push_back(quantity);
    }
    const gainsay::Annotations annotations{extractor.lexicon(), found.text,  found.tagging,
                                           quantities,          found.dates, entities};
    const gainsay::PhraseCutter cutter(annotations);
    gainsay::KindsBefore before;
    for (const gainsay::v1::Claim& claim : set.claims()) {
      std::string json;
      if (!google::protobuf::util::MessageToJsonString(claim, &json).ok()) return 2;
      absl::StrAppend(&out, out.back() == '[' ? "" : ",", "{\"path\":\"", absl::CEscape(set.source().path()),
                      "\",\"claim\":", json);
      if (model.Applies(claim)) {
        const gainsay::SentenceView view(annotations, cutter, found.text.sentences()[claim.sentence()]);
        for (int32_t k = 0; k < view.size(); ++k) {
          if (view[k].first != claim.tokens_before() || view[k].type != gainsay::PhraseType::kQuantity) continue;
          absl::StrAppend(&out, ",\"cues\":[");
          model.ForEachCue(view, k, before, claim,
                           [&](absl::string_view place, absl::string_view feature, int32_t /*phrase*/) {
                             absl::StrAppend(&out, out.back() == '[' ? "" : ",", "\"", place, " ", feature, "\"");
                           });
          absl::StrAppend(&out, "]");
          break;
        }
      }
      absl::StrAppend(&out, "}");
      before = {.last = claim.kind(), .second = before.last};
    }
  }
  absl::StrAppend(&out, "]}");
  std::puts(out.c_str());
}
