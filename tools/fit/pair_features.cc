// Prints the evidence of every candidate pair of claims, for fitting weights: pair_features MANIFEST.json [WEIGHTS]
//
// The manifest is gainsay.v1.Manifest in JSON, the weights a textproto of gainsay.Weights; without them the standing of
// pairs is left out. Output: one JSON object with claims[] (source path, kind, value, place) and pairs[] (indices a and
// b, whether they disagree if they are about the same, and the measure of each feature), and
// oppositions[] (indices a and b, and the measure of each feature) of numbers that their document may set against each
// other.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "claims/assembly/opposition.h"
#include "claims/extractor.h"
#include "compare/candidates.h"
#include "compare/evidence.h"
#include "compare/profile.h"
#include "compare/standing.h"
#include "compare/verdict.h"
#include "compare/years.h"
#include "gainsay/v1/source.pb.h"
#include "google/protobuf/text_format.h"
#include "google/protobuf/util/json_util.h"

namespace {

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
}

// What may be set against what in each document: claims by their numbers in all of them.
void AppendOppositions(const std::vector<gainsay::v1::ClaimSet>& sets, std::string& out) {
  const gainsay::OppositionTags tags(gainsay::Extractor::BuiltIn().lexicon());
  int first_claim = 0;
  for (const gainsay::v1::ClaimSet& set : sets) {
    gainsay::Document document;
    document.source = set.source();
    document.text = ReadFile(set.source().path());
    const gainsay::Recognized found = gainsay::Extractor::BuiltIn().Recognize(document);
    for (const gainsay::OpposedPair& pair : gainsay::WeighOppositions(found.text, found.tagging, tags, set)) {
      absl::StrAppend(&out, out.back() == '[' ? "" : ",", "{\"a\":", first_claim + pair.earlier,
                      ",\"b\":", first_claim + pair.later, ",\"f\":{");
      for (size_t i = 0; i < gainsay::kOppositionFeatureCount; ++i)
        absl::StrAppend(&out, i == 0 ? "\"" : ",\"", gainsay::kOppositionFeatures[i], "\":", pair.measures[i]);
      absl::StrAppend(&out, "}}");
    }
    first_claim += set.claims_size();
  }
}

}  // namespace

int main(int argc, char** argv) {
  gainsay::v1::Manifest manifest;
  if (argc < 2 || argc > 3 || !google::protobuf::util::JsonStringToMessage(ReadFile(argv[1]), &manifest).ok()) {
    std::fprintf(stderr, "usage: pair_features MANIFEST.json [WEIGHTS.textproto]\n");
    return 2;
  }
  std::vector<gainsay::v1::ClaimSet> sets;
  std::vector<const gainsay::v1::Claim*> claims;
  std::vector<size_t> set_of;
  std::vector<std::string> paths;
  for (const gainsay::v1::Source& source : manifest.sources()) {
    gainsay::Document document;
    document.source = source;
    document.text = ReadFile(source.path());
    sets.push_back(gainsay::Extractor::BuiltIn().Extract(document));
  }
  std::vector<gainsay::v1::Claim*> dated;
  std::vector<const gainsay::v1::Source*> sources;
  for (gainsay::v1::ClaimSet& set : sets) {
    for (gainsay::v1::Claim& claim : *set.mutable_claims()) {
      dated.push_back(&claim);
      sources.push_back(&set.source());
    }
  }
  gainsay::SupplyYears(dated, sources);
  std::string out = "{\"claims\":[";
  for (const gainsay::v1::ClaimSet& set : sets) {
    for (const gainsay::v1::Claim& claim : set.claims()) {
      claims.push_back(&claim);
      set_of.push_back(&set - sets.data());
      std::string json;
      if (!google::protobuf::util::MessageToJsonString(claim, &json).ok()) return 2;
      absl::StrAppend(&out, claims.size() > 1 ? "," : "", "{\"path\":\"", absl::CEscape(set.source().path()),
                      "\",\"claim\":", json, "}");
    }
  }
  absl::StrAppend(&out, "],\"oppositions\":[");
  AppendOppositions(sets, out);
  absl::StrAppend(&out, "],\"pairs\":[");
  gainsay::Weights weights;
  if (argc == 3 && !google::protobuf::TextFormat::ParseFromString(ReadFile(argv[2]), &weights)) return 2;
  gainsay::Vocabulary vocabulary;
  gainsay::ProfileMaker profile_maker(vocabulary);
  for (const gainsay::v1::ClaimSet& set : sets) {
    profile_maker.AddStory(set);
    for (const gainsay::v1::Claim& claim : set.claims()) profile_maker.Add(claim);
  }
  const std::vector<gainsay::ClaimProfile> profiles = profile_maker.Finish();
  const gainsay::Candidates candidates = gainsay::FindCandidates(claims);
  const gainsay::EvidenceModel measures = gainsay::EvidenceModel::Measures(), model(weights);
  const gainsay::Standing standing(profiles, candidates.pairs, model, vocabulary, profile_maker.stories());
  const auto disagree = [&](size_t a, size_t b) {
    return gainsay::Judge({claims[a], &sets[set_of[a]].source()}, {claims[b], &sets[set_of[b]].source()}) ==
           gainsay::v1::VERDICT_DISAGREE;
  };
  bool first = true;
  for (const gainsay::CandidatePair& pair : candidates.pairs) {
    gainsay::PairEvidence evidence = measures.Weigh(profiles[pair.a], profiles[pair.b], vocabulary, /*explain=*/true);
    if (argc == 3) {
      double sum = 0;
      const gainsay::PairStanding found = standing.Of(pair.a, pair.b);
      measures.WeighStanding(found, &evidence.features, &sum);
      measures.WeighWitnesses(found, &evidence.features, &sum);
      measures.WeighAnchors(found, &evidence.features, &sum);
    }
    absl::StrAppend(&out, first ? "" : ",", "{\"a\":", pair.a, ",\"b\":", pair.b,
                    ",\"apart\":", disagree(pair.a, pair.b) ? "true" : "false", ",\"f\":{");
    first = false;
    bool first_feature = true;
    for (const auto& feature : evidence.features) {
      absl::StrAppend(&out, first_feature ? "\"" : ",\"", feature.feature(), "\":", feature.weight());
      first_feature = false;
    }
    absl::StrAppend(&out, "}}");
  }
  absl::StrAppend(&out, "]}\n");
  std::fwrite(out.data(), 1, out.size(), stdout);
  return 0;
}
