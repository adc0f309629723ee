// Prints the evidence of every comparable pair of claims, for fitting weights: pair_features MANIFEST.json
//
// The manifest is gainsay.v1.Manifest in JSON. Output: one JSON object with claims[] (source path, kind, value, place)
// and pairs[] (indices a and b, whether they share a blocking key, and the measure of each feature).
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "claims/extractor.h"
#include "compare/evidence.h"
#include "gainsay/v1/source.pb.h"
#include "google/protobuf/util/json_util.h"

namespace {

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
}

bool ShareKey(const gainsay::v1::Claim& a, const gainsay::v1::Claim& b) {
  for (const std::string& key : a.blocking_keys()) {
    if (std::find(b.blocking_keys().begin(), b.blocking_keys().end(), key) != b.blocking_keys().end()) return true;
  }
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  gainsay::v1::Manifest manifest;
  if (argc != 2 || !google::protobuf::util::JsonStringToMessage(ReadFile(argv[1]), &manifest).ok()) {
    std::fprintf(stderr, "usage: pair_features MANIFEST.json\n");
    return 2;
  }
  std::vector<gainsay::v1::ClaimSet> sets;
  std::vector<const gainsay::v1::Claim*> claims;
  std::vector<std::string> paths;
  for (const gainsay::v1::Source& source : manifest.sources()) {
    gainsay::Document document;
    document.source = source;
    document.text = ReadFile(source.path());
    sets.push_back(gainsay::Extractor::BuiltIn().Extract(document));
  }
  std::string out = "{\"claims\":[";
  for (const gainsay::v1::ClaimSet& set : sets) {
    for (const gainsay::v1::Claim& claim : set.claims()) {
      claims.push_back(&claim);
      std::string json;
      if (!google::protobuf::util::MessageToJsonString(claim, &json).ok()) return 2;
      absl::StrAppend(&out, claims.size() > 1 ? "," : "", "{\"path\":\"", absl::CEscape(set.source().path()),
                      "\",\"claim\":", json, "}");
    }
  }
  absl::StrAppend(&out, "],\"pairs\":[");
  gainsay::Vocabulary vocabulary;
  const std::vector<gainsay::ClaimProfile> profiles = gainsay::MakeProfiles(claims, vocabulary);
  const gainsay::EvidenceModel measures = gainsay::EvidenceModel::Measures();
  bool first = true;
  for (size_t a = 0; a < claims.size(); ++a) {
    for (size_t b = a + 1; b < claims.size(); ++b) {
      if (!gainsay::EvidenceModel::AreComparable(*claims[a], *claims[b])) continue;
      absl::StrAppend(&out, first ? "" : ",", "{\"a\":", a, ",\"b\":", b,
                      ",\"key\":", ShareKey(*claims[a], *claims[b]) ? "true" : "false", ",\"f\":{");
      first = false;
      bool first_feature = true;
      for (const auto& evidence : measures.Weigh(profiles[a], profiles[b], vocabulary, /*explain=*/true).features) {
        absl::StrAppend(&out, first_feature ? "\"" : ",\"", evidence.feature(), "\":", evidence.weight());
        first_feature = false;
      }
      absl::StrAppend(&out, "}}");
    }
  }
  absl::StrAppend(&out, "]}\n");
  std::fwrite(out.data(), 1, out.size(), stdout);
  return 0;
}
