#include "cli/readers/claim_files.h"

#include <google/protobuf/util/json_util.h>

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "claims/internal/hash.h"
#include "claims/text/utf8.h"
#include "claims/time/time.h"
#include "cli/readers/date.h"

namespace gainsay::cli {
namespace {

// Takes a varint off the front; nothing where there is none of 32 bits.
std::optional<uint32_t> ConsumeVarint(absl::string_view& bytes) {
  uint64_t value = 0;
  for (size_t i = 0; i < bytes.size() && i < 5; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    value |= uint64_t{byte & 0x7Fu} << (7 * i);
    if (byte >= 0x80) continue;
    bytes.remove_prefix(i + 1);
    return value <= UINT32_MAX ? std::optional<uint32_t>(static_cast<uint32_t>(value)) : std::nullopt;
  }
  return std::nullopt;
}

// A size, then field 1 (the generator), in it field 1 (its name).
bool LooksBinary(absl::string_view head) {
  return ConsumeVarint(head).has_value() && absl::ConsumePrefix(&head, "\x0A") && ConsumeVarint(head).has_value() &&
         absl::StartsWith(head, "\x0A\x07gainsay");
}

bool LooksLikeJsonClaims(absl::string_view head) {
  absl::ConsumePrefix(&head, "\xEF\xBB\xBF");
  head = absl::StripLeadingAsciiWhitespace(head);
  if (!absl::ConsumePrefix(&head, "{")) return false;
  return absl::StartsWith(absl::StripLeadingAsciiWhitespace(head), "\"generator\"");
}

bool IsDayOrOpen(const std::string& day) { return day.empty() || IsDate(day); }

bool CanHold(const v1::Quantity& quantity) {
  const bool ordered = !quantity.has_low() || !quantity.has_high() || quantity.low() <= quantity.high();
  return ordered && std::isfinite(quantity.low()) && std::isfinite(quantity.high()) &&
         std::isfinite(quantity.granularity());
}

bool CanHold(const v1::DateInterval& date) {
  // Without a year, both ends are one, or the first is open.
  if (ParseIsoMonthDay(date.last()).has_value()) return date.first().empty() || date.last() == date.first();
  if (!IsDayOrOpen(date.first()) || !IsDayOrOpen(date.last())) return false;
  return date.first().empty() || date.last().empty() || date.first() <= date.last();
}

bool HasValue(const v1::Claim& claim) {
  if (claim.has_time() && !CanHold(claim.time())) return false;
  if (claim.has_quantity()) return CanHold(claim.quantity());
  return claim.has_date() && CanHold(claim.date());
}

// The words of the value are where they are said to be.
bool ValueStandsInQuote(const v1::Claim& claim) {
  const absl::string_view quote = claim.quote();
  return claim.value_in_quote() <= quote.size() &&
         absl::StartsWith(quote.substr(claim.value_in_quote()), claim.value_text());
}

}  // namespace

bool LooksLikeClaims(absl::string_view head) { return LooksBinary(head) || LooksLikeJsonClaims(head); }

ClaimFileReader::ClaimFileReader(ByteStream& stream)
    : stream_(stream), binary_(LooksBinary(stream.Peek(32)) || !absl::StartsWith(stream.Peek(1), "{")) {}

bool ClaimFileReader::Next(v1::ClaimSet& claim_set) {
  claim_set.Clear();
  if (!status_.ok() || !(binary_ ? NextBinary(claim_set) : NextLine(claim_set))) return false;
  MakeComparable(claim_set);
  return true;
}

absl::Status ClaimFileReader::Damaged(absl::string_view what) const {
  return absl::DataLossError(absl::StrCat("record ", count_, " ", what, "; make the file again with gainsay extract"));
}

bool ClaimFileReader::NextBinary(v1::ClaimSet& claim_set) {
  absl::string_view head = stream_.Peek(5);
  if (head.empty()) {
    status_ = stream_.status();
    return false;
  }
  ++count_;
  const size_t before = head.size();
  const std::optional<uint32_t> size = ConsumeVarint(head);
  if (!size.has_value() || *size > kMostClaimSetBytes) {
    status_ = Damaged("is damaged, or larger than any that is read");
    return false;
  }
  stream_.Skip(before - head.size());
  std::string bytes;
  stream_.Read(*size, bytes);
  if (bytes.size() < *size) {
    status_ = stream_.status().ok() ? Damaged("is cut off") : stream_.status();
    return false;
  }
  if (!claim_set.ParseFromString(bytes)) {
    status_ = Damaged("is no gainsay.v1.ClaimSet");
    return false;
  }
  return true;
}

bool ClaimFileReader::NextLine(v1::ClaimSet& claim_set) {
  std::string line;
  do {
    line.clear();
    if (!stream_.ReadLine(kMostClaimSetBytes + 1, line)) {
      status_ = stream_.status();
      return false;
    }
  } while (absl::StripAsciiWhitespace(line).empty());
  ++count_;
  if (line.size() > kMostClaimSetBytes) {
    status_ = Damaged("is larger than any that is read");
    return false;
  }
  absl::string_view object = line;
  if (count_ == 1) absl::ConsumePrefix(&object, "\xEF\xBB\xBF");
  google::protobuf::util::JsonParseOptions options;
  // Of a later version of the records.
  options.ignore_unknown_fields = true;
  if (!google::protobuf::util::JsonStringToMessage(std::string(object), &claim_set, options).ok()) {
    status_ = Damaged("is no gainsay.v1.ClaimSet in JSON on one line");
    return false;
  }
  // The binary form is checked when it is parsed.
  MakeUtf8(claim_set);
  return true;
}

void MakeComparable(v1::ClaimSet& claim_set) {
  v1::Source& source = *claim_set.mutable_source();
  if (!IsDayOrOpen(source.published())) source.clear_published();
  if (source.id().empty()) source.set_id("s" + ShortHash({source.sha256(), source.path()}));
  for (v1::Issue& issue : *claim_set.mutable_issues()) issue.set_severity(v1::Issue::SEVERITY_NOTE);

  absl::flat_hash_set<std::string> ids;
  int kept = 0;
  for (int i = 0; i < claim_set.claims_size(); ++i) {
    v1::Claim& claim = *claim_set.mutable_claims(i);
    if (claim.id().empty() || !HasValue(claim) || !ids.insert(claim.id()).second) continue;
    claim.set_source_id(source.id());
    if (!ValueStandsInQuote(claim)) claim.clear_value_in_quote();
    claim_set.mutable_claims()->SwapElements(kept++, i);
  }
  const int dropped = claim_set.claims_size() - kept;
  claim_set.mutable_claims()->DeleteSubrange(kept, dropped);
  if (dropped == 0) return;
  v1::Issue& issue = *claim_set.add_issues();
  issue.set_severity(v1::Issue::SEVERITY_WARNING);
  issue.set_path(source.path());
  issue.set_message(absl::StrCat(dropped, dropped == 1 ? " claim" : " claims",
                                 " of a claim file left out: no id of their own or no value that can be compared; "
                                 "make the file again with gainsay extract"));
}

}  // namespace gainsay::cli
