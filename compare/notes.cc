#include "compare/notes.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "claims/internal/fate.h"
#include "compare/opposites.pb.h"
#include "compare/opposites_data.h"

namespace gainsay {
namespace {

constexpr size_t kLeastWords = 6;
constexpr double kSameWords = 0.8;
// Comparing all sentences of a group costs their square; beyond this many the rest count as voices of their own.
constexpr size_t kMostMembers = 100;

// Pairs of words in a row, in small letters without punctuation, sorted; empty for a short sentence.
std::vector<std::string> WordPairs(absl::string_view quote) {
  std::string letters(quote);
  for (char& c : letters) {
    const bool is_letter = absl::ascii_isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80;
    c = is_letter ? absl::ascii_tolower(static_cast<unsigned char>(c)) : ' ';
  }
  const std::vector<absl::string_view> words = absl::StrSplit(letters, ' ', absl::SkipEmpty());
  std::vector<std::string> pairs;
  if (words.size() < kLeastWords) return pairs;
  for (size_t i = 1; i < words.size(); ++i) pairs.push_back(absl::StrCat(words[i - 1], " ", words[i]));
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

bool AreSame(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return false;
  std::vector<absl::string_view> common;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
  const auto in_common = static_cast<double>(common.size());
  return in_common >= kSameWords * (static_cast<double>(a.size() + b.size()) - in_common);
}

// Exact, and of something.
bool IsExact(const v1::Claim& claim) {
  return claim.has_quantity() && claim.quantity().modality() == v1::MODALITY_EXACT &&
         claim.quantity().low() == claim.quantity().high() && claim.quantity().low() > 0;
}

std::string Sum(const SourcedClaim& whole, const SourcedClaim& part, absl::Span<const v1::Claim* const> beside) {
  if (!IsExact(*whole.claim) || !IsExact(*part.claim) ||
      whole.claim->quantity().unit() != part.claim->quantity().unit())
    return "";
  const bool one_source = whole.claim->source_id() == part.claim->source_id();
  const double missing = whole.claim->quantity().low() - part.claim->quantity().low();
  for (const v1::Claim* rest : beside) {
    if (rest == part.claim || !IsExact(*rest) || rest->quantity().unit() != part.claim->quantity().unit() ||
        rest->quantity().low() != missing)
      continue;
    // "Eighteen died at the station. Minutes later another bomb killed 13.", "118 passengers and seven crew".
    const bool one_sentence = rest->sentence() == part.claim->sentence();
    const bool may_add = IsFate(rest->kind()) || (rest->kind() == "personnel" && one_sentence);
    const bool also = may_add && rest->kind() == part.claim->kind() && rest->scope() != v1::SCOPE_PART &&
                      part.claim->scope() != v1::SCOPE_PART && !rest->has_restates() && !part.claim->has_restates();
    const bool others = rest->scope() == v1::SCOPE_ADDITIONAL && one_sentence && !one_source;
    if (!others && !also) continue;
    return absl::StrCat(SourceName(*part.source), " says ", NumberWords(part.claim->quantity().low()), " and ",
                        NumberWords(missing), also ? " more" : " others", ", together the ",
                        NumberWords(whole.claim->quantity().low()), " of ", SourceName(*whole.source), ".");
  }
  return "";
}

// What the words beside a share say of it, at most so many to either side.
constexpr size_t kWordsBeside = 5;
// Shares of a whole add up to this, and may be rounded.
constexpr double kWhole = 100;

std::vector<std::string> WordsBeside(const v1::Claim& claim) {
  const auto words_of = [](absl::string_view text) {
    std::string letters(text);
    for (char& c : letters) {
      c = absl::ascii_isalpha(static_cast<unsigned char>(c)) ? absl::ascii_tolower(static_cast<unsigned char>(c)) : ' ';
    }
    return std::vector<std::string>(absl::StrSplit(letters, ' ', absl::SkipEmpty()));
  };
  const absl::string_view quote = claim.quote();
  const size_t at = std::min<size_t>(claim.value_in_quote(), quote.size());
  std::vector<std::string> before = words_of(quote.substr(0, at));
  std::vector<std::string> words = words_of(quote.substr(std::min(at + claim.value_text().size(), quote.size())));
  words.resize(std::min(words.size(), kWordsBeside));
  before.erase(before.begin(), before.end() - static_cast<std::ptrdiff_t>(std::min(before.size(), kWordsBeside)));
  words.insert(words.end(), before.begin(), before.end());
  return words;
}

bool HoldsOne(const std::vector<std::string>& words, const google::protobuf::RepeatedPtrField<std::string>& of) {
  return std::any_of(of.begin(), of.end(), [&](const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  });
}

const Opposites& BuiltInOpposites() {
  static const Opposites* const opposites = [] {
    auto* parsed = new Opposites;
    parsed->ParseFromArray(kOppositesData.data(), static_cast<int>(kOppositesData.size()));
    return parsed;
  }();
  return *opposites;
}

// "54% voted yes", "46% said no".
std::string Rest(const SourcedClaim& a, const SourcedClaim& b) {
  const v1::Quantity &x = a.claim->quantity(), &y = b.claim->quantity();
  if (!IsExact(*a.claim) || !IsExact(*b.claim) || x.unit() != "percent" || y.unit() != "percent") return "";
  const double slack = std::max({x.granularity(), y.granularity(), 1e-9}) / 2;
  if (std::abs(x.low() + y.low() - kWhole) > slack) return "";
  const std::vector<std::string> words_a = WordsBeside(*a.claim), words_b = WordsBeside(*b.claim);
  for (const Opposite& opposite : BuiltInOpposites().opposite()) {
    const bool one_a = HoldsOne(words_a, opposite.one()), other_a = HoldsOne(words_a, opposite.other());
    const bool one_b = HoldsOne(words_b, opposite.one()), other_b = HoldsOne(words_b, opposite.other());
    if ((one_a && !other_a && other_b && !one_b) || (other_a && !one_a && one_b && !other_b)) {
      return absl::StrCat("The ", NumberWords(x.low()), "% of ", SourceName(*a.source), " and the ",
                          NumberWords(y.low()), "% of ", SourceName(*b.source), " are the two parts of a whole.");
    }
  }
  return "";
}

}  // namespace

Voices CountVoices(absl::Span<const SourcedClaim> members) {
  // Sources by id; each leads to one that it shares its words with, or to itself.
  std::vector<std::pair<absl::string_view, const v1::Source*>> sources;
  for (const SourcedClaim& member : members) sources.emplace_back(member.claim->source_id(), member.source);
  std::sort(sources.begin(), sources.end());
  sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
  std::vector<size_t> leads_to(sources.size());
  std::iota(leads_to.begin(), leads_to.end(), size_t{0});
  const auto voice_of = [&](size_t source) {
    while (leads_to[source] != source) source = leads_to[source];
    return source;
  };
  const auto number_of = [&](const v1::Claim& claim) {
    const auto behind = std::upper_bound(sources.begin(), sources.end(), absl::string_view(claim.source_id()),
                                         [](absl::string_view id, const auto& source) { return id < source.first; });
    return static_cast<size_t>(behind - sources.begin()) - 1;
  };
  // The same ones whatever the order of the sources.
  std::vector<const v1::Claim*> compared;
  for (const SourcedClaim& member : members) compared.push_back(member.claim);
  std::sort(compared.begin(), compared.end(), [](const v1::Claim* x, const v1::Claim* y) { return x->id() < y->id(); });
  if (compared.size() > kMostMembers) compared.resize(kMostMembers);
  std::vector<std::vector<std::string>> pairs;
  std::vector<size_t> source_of;
  for (const v1::Claim* claim : compared) {
    pairs.push_back(WordPairs(claim->quote()));
    source_of.push_back(number_of(*claim));
  }
  for (size_t i = 0; i < compared.size(); ++i) {
    for (size_t k = i + 1; k < compared.size() && !pairs[i].empty(); ++k) {
      if (pairs[k].empty()) continue;
      const size_t a = voice_of(source_of[i]), b = voice_of(source_of[k]);
      if (a != b && !AreAtOdds(*compared[i], *compared[k]) && AreSame(pairs[i], pairs[k]))
        leads_to[std::max(a, b)] = std::min(a, b);
    }
  }
  Voices voices;
  for (size_t voice = 0; voice < sources.size(); ++voice) {
    if (leads_to[voice] != voice) continue;
    ++voices.count;
    std::vector<std::string> names;
    for (size_t i = voice; i < sources.size(); ++i) {
      if (voice_of(i) == voice) names.push_back(SourceName(*sources[i].second));
    }
    if (names.size() < 2) continue;
    std::sort(names.begin(), names.end());
    const std::string last = std::move(names.back());
    names.pop_back();
    voices.notes.push_back(
        absl::StrCat(absl::StrJoin(names, ", "), " and ", last, " say it in the same words: one voice."));
  }
  std::sort(voices.notes.begin(), voices.notes.end());
  return voices;
}

std::string DerivedAgreement(const SourcedClaim& a, const SourcedClaim& b, absl::Span<const v1::Claim* const> beside_a,
                             absl::Span<const v1::Claim* const> beside_b) {
  std::string sum = Sum(a, b, beside_b);
  if (sum.empty()) sum = Sum(b, a, beside_a);
  if (!sum.empty()) return sum;
  // In an order that does not depend on which claim is which.
  return SourceName(*b.source) < SourceName(*a.source) ? Rest(b, a) : Rest(a, b);
}

}  // namespace gainsay
