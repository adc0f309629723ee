// Prints the cues of every number whose rule leaves open what it counts, for fitting kinds: kind_cues MANIFEST.json
//
// The manifest is gainsay.v1.Manifest in JSON. Output: one JSON object with claims[], those of the documents as gainsay
// prints them, each with "path" of its document and, where the kind model is asked of it, "cues", places and features,
// and "meanings", the components of all vectors, place by place.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
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

// Adds them to a JSON object: "cues" and "meanings".
void PrintCues(const gainsay::SentenceView& view, int32_t value, const gainsay::KindsBefore& before,
               const gainsay::v1::Claim& claim, std::string& out) {
  absl::StrAppend(&out, ",\"cues\":[");
  gainsay::ForEachKindCue(view, value, before, claim, [&](const gainsay::KindCue& cue) {
    absl::StrAppend(&out, out.back() == '[' ? "" : ",", "\"", gainsay::kCuePlaces[static_cast<size_t>(cue.place)], " ",
                    absl::StrReplaceAll(cue.feature, {{"\\", "\\\\"}, {"\"", "\\\""}}), "\"");
  });
  absl::StrAppend(&out, "],\"meanings\":[");
  for (const gainsay::MeanVector& meaning : gainsay::FindMeanVectors(view, value)) {
    for (const float component : meaning.direction) absl::StrAppend(&out, out.back() == '[' ? "" : ",", component);
  }
  absl::StrAppend(&out, "]");
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
    for (int i = 0; i < set.claims_size(); ++i) {
      const gainsay::v1::Claim& claim = set.claims(i);
      std::string json;
      if (!google::protobuf::util::MessageToJsonString(claim, &json).ok()) return 2;
      absl::StrAppend(&out, out.back() == '[' ? "" : ",", "{\"path\":\"", absl::CEscape(set.source().path()),
                      "\",\"claim\":", json);
      if (model.Applies(claim)) {
        const gainsay::SentenceView view(annotations, cutter, found.text.sentences()[claim.sentence()]);
        for (int32_t k = 0; k < view.size(); ++k) {
          if (view[k].first != claim.tokens_before() || view[k].type != gainsay::PhraseType::kQuantity) continue;
          PrintCues(view, k, gainsay::FindKindsBefore(set.claims(), i), claim, out);
          break;
        }
      }
      absl::StrAppend(&out, "}");
    }
  }
  absl::StrAppend(&out, "]}");
  std::puts(out.c_str());
}
