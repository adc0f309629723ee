#include "testdata/story_scorer.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <set>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "claims/extractor.h"
#include "compare/compare.h"
#include "google/protobuf/text_format.h"

namespace gainsay::testdata {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// A claim of the story with its place in the document.
struct Expected {
  const Claim* claim = nullptr;
  size_t begin = 0;
  size_t end = 0;
  // Id of the program's claim that has its value; empty if there is none.
  std::string found_id;
  std::string found_kind;
};

struct Interval {
  double low = -kInfinity;
  double high = kInfinity;
};

bool Near(double a, double b) { return a == b || std::abs(a - b) <= 1e-6 * std::max({std::abs(a), std::abs(b), 1.0}); }
bool NearCount(double a, double b) { return std::abs(a - b) <= 1 || Near(a, b); }

Interval BoundsOf(const Claim& claim) {
  return {claim.has_low() ? claim.low() : -kInfinity, claim.has_high() ? claim.high() : kInfinity};
}
Interval BoundsOf(const v1::Quantity& quantity) {
  return {quantity.has_low() ? quantity.low() : -kInfinity, quantity.has_high() ? quantity.high() : kInfinity};
}

// Bounds that a reader would call the same: equal; or, where the words are vague, around the same middle; or, where
// they bound one side, off by the one that "more than" adds.
bool IsSameNumber(const Interval& expected, const Interval& found) {
  if (Near(expected.low, found.low) && Near(expected.high, found.high)) return true;
  if (expected.high == kInfinity) return found.high == kInfinity && NearCount(expected.low, found.low);
  if (expected.low == -kInfinity || (expected.low == 0 && expected.high > 0)) {
    return NearCount(expected.high, found.high) && (found.low == -kInfinity || found.low <= 1);
  }
  if (expected.low == expected.high || !std::isfinite(found.low) || !std::isfinite(found.high)) return false;
  const double middle = (found.low + found.high) / 2;
  return expected.low <= middle && middle <= expected.high;
}

bool IsSameDate(const Claim& expected, const v1::DateInterval& found) {
  const std::string first = expected.first().empty() ? "0000-01-01" : expected.first();
  const std::string last = expected.last().empty() ? "9999-12-31" : expected.last();
  const std::string found_first = found.first().empty() ? "0000-01-01" : found.first();
  const std::string found_last = found.last().empty() ? "9999-12-31" : found.last();
  const bool inside = first <= found_first && found_last <= last;
  const bool around = found_first <= first && last <= found_last && first.substr(0, 4) == found_first.substr(0, 4);
  return inside || around;
}

bool IsSameValue(const Claim& expected, const v1::Claim& found) {
  const bool is_date = !expected.first().empty() || !expected.last().empty();
  if (is_date != found.has_date()) return false;
  return is_date ? IsSameDate(expected, found.date()) : IsSameNumber(BoundsOf(expected), BoundsOf(found.quantity()));
}

bool AreDisjoint(const Claim& a, const Claim& b) {
  if (!a.first().empty() || !a.last().empty()) {
    return (!a.last().empty() && !b.first().empty() && a.last() < b.first()) ||
           (!b.last().empty() && !a.first().empty() && b.last() < a.first());
  }
  if (a.unit() != b.unit()) return false;
  return BoundsOf(a).high < BoundsOf(b).low || BoundsOf(b).high < BoundsOf(a).low;
}

std::string PairOf(std::string a, std::string b) {
  if (b < a) std::swap(a, b);
  return absl::StrCat(a, " ", b);
}

class Scorer {
 public:
  explicit Scorer(std::string folder) : folder_(std::move(folder)) {}

  absl::StatusOr<StoryResult> Run() {
    if (absl::Status status = Read(); !status.ok()) return status;
    report_ = Compare(claim_sets_);
    for (const v1::Claim& claim : report_.claims()) by_id_[claim.id()] = &claim;
    FindClaims();
    CompareFlags();
    return std::move(result_);
  }

 private:
  absl::Status Read() {
    const absl::StatusOr<std::string> text = ReadFile(folder_ + "/story.textproto");
    if (!text.ok()) return text.status();
    if (!google::protobuf::TextFormat::ParseFromString(*text, &story_))
      return absl::InvalidArgumentError(folder_ + "/story.textproto cannot be parsed");
    for (const testdata::Document& document : story_.document()) {
      absl::StatusOr<std::string> bytes = ReadFile(absl::StrCat(folder_, "/", document.file()));
      if (!bytes.ok()) return bytes.status();
      gainsay::Document input;
      input.source.set_path(document.file());
      input.source.set_published(document.published());
      input.text = *bytes;
      claim_sets_.push_back(Extractor::BuiltIn().Extract(input));
      source_of_[document.file()] = claim_sets_.back().source().id();
      texts_[document.file()] = *std::move(bytes);
      files_[claim_sets_.back().source().id()] = document.file();
    }
    for (const Claim& claim : story_.claim()) {
      if (absl::Status status = AddExpected(claim); !status.ok()) return status;
    }
    return absl::OkStatus();
  }

  absl::Status AddExpected(const Claim& claim) {
    const std::string& text = texts_[claim.file()];
    const size_t quote = text.find(claim.quote());
    const size_t value = claim.quote().find(claim.value());
    if (quote == std::string::npos || text.find(claim.quote(), quote + 1) != std::string::npos ||
        value == std::string::npos) {
      return absl::InvalidArgumentError(
          absl::StrCat(folder_, ": claim ", claim.id(), ": its quote must occur exactly once and hold its value"));
    }
    expected_.push_back({&claim, quote + value, quote + value + claim.value().size(), "", ""});
    index_[claim.id()] = expected_.size() - 1;
    return absl::OkStatus();
  }

  void FindClaims() {
    for (Expected& expected : expected_) {
      ++result_.claims;
      const v1::Claim* best = nullptr;
      for (const v1::Claim& claim : report_.claims()) {
        if (files_[claim.source_id()] != expected.claim->file() || story_id_.contains(claim.id())) continue;
        if (claim.value_span().begin() >= expected.end || expected.begin >= claim.value_span().end()) continue;
        if (!IsSameValue(*expected.claim, claim)) continue;
        if (best == nullptr || (best->kind() != expected.claim->kind() && claim.kind() == expected.claim->kind()))
          best = &claim;
      }
      if (best == nullptr) {
        result_.failures.add_missing_claim(expected.claim->id());
        continue;
      }
      ++result_.found;
      expected.found_id = best->id();
      expected.found_kind = best->kind();
      story_id_[best->id()] = expected.claim->id();
      if (best->kind() != expected.claim->kind())
        result_.failures.add_other_kind(absl::StrCat(expected.claim->id(), " ", best->kind()));
    }
  }

  std::string NameOf(const std::string& claim_id) const {
    if (const auto found = story_id_.find(claim_id); found != story_id_.end()) return found->second;
    const v1::Claim& claim = *by_id_.at(claim_id);
    const std::string& file = files_.at(claim.source_id());
    return absl::StrCat(
        file, ":", claim.value_span().line(), ":\"",
        texts_.at(file).substr(claim.value_span().begin(), claim.value_span().end() - claim.value_span().begin()),
        "\"");
  }

  void CompareFlags() {
    std::set<std::string> wanted, allowed, flagged;
    for (const Group& group : story_.group()) {
      for (int i = 0; i < group.claim_size(); ++i) {
        for (int k = i + 1; k < group.claim_size(); ++k) {
          const std::string pair = PairOf(group.claim(i), group.claim(k));
          const bool disjoint =
              AreDisjoint(*expected_[index_[group.claim(i)]].claim, *expected_[index_[group.claim(k)]].claim);
          if (group.verdict() == Group::DISAGREE && disjoint) wanted.insert(pair);
          if (group.verdict() == Group::OPTIONAL) allowed.insert(pair);
        }
      }
    }
    for (const v1::ClaimGroup& group : report_.groups()) {
      for (const v1::Conflict& conflict : group.conflicts())
        flagged.insert(PairOf(NameOf(conflict.a()), NameOf(conflict.b())));
    }
    result_.conflicts = static_cast<int>(wanted.size());
    for (const std::string& pair : wanted) {
      if (flagged.contains(pair)) {
        ++result_.conflicts_flagged;
      } else {
        result_.failures.add_missed_conflict(pair);
      }
    }
    for (const std::string& pair : flagged) {
      if (wanted.contains(pair) || allowed.contains(pair)) continue;
      ++result_.wrong_flags;
      result_.failures.add_wrong_flag(pair);
    }
  }

  const std::string folder_;
  Story story_;
  std::vector<v1::ClaimSet> claim_sets_;
  absl::flat_hash_map<std::string, std::string> source_of_, texts_, files_, story_id_;
  absl::flat_hash_map<std::string, size_t> index_;
  absl::flat_hash_map<std::string, const v1::Claim*> by_id_;
  std::vector<Expected> expected_;
  v1::Report report_;
  StoryResult result_;
};

}  // namespace

absl::StatusOr<StoryResult> ScoreStory(const std::string& folder) { return Scorer(folder).Run(); }

std::vector<std::string> StoryFolders(const std::string& root) {
  std::vector<std::string> folders;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(root, error)) {
    if (std::filesystem::exists(entry.path() / "story.textproto", error)) folders.push_back(entry.path().string());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

absl::StatusOr<std::string> ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return absl::NotFoundError(absl::StrCat(path, ": cannot be read"));
  return std::string((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
}

}  // namespace gainsay::testdata
