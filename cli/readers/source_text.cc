#include "cli/readers/source_text.h"

#include <google/protobuf/message.h>

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "claims/text/unicode.h"

namespace gainsay::cli {
namespace {

// See FilePlaces::blocks_.
constexpr size_t kBlock = 1024;
constexpr size_t kLongLine = 4 * kBlock;

bool IsSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// With every run of white space as one blank, as in Claim.quote.
std::string WithBlanks(absl::string_view words) {
  std::string text;
  for (const char c : words) {
    if (!IsSpace(c)) {
      text += c;
    } else if (!text.empty() && text.back() != ' ') {
      text += ' ';
    }
  }
  return text;
}

// Whether `quote` is what the text says before `end`, but for white space.
bool EndsWithQuote(absl::string_view text, size_t end, absl::string_view quote) {
  size_t at = end;
  for (size_t i = quote.size(); i > 0; --i) {
    if (quote[i - 1] != ' ') {
      if (at == 0 || text[at - 1] != quote[i - 1]) return false;
      --at;
      continue;
    }
    if (at == 0 || !IsSpace(text[at - 1])) return false;
    while (at > 0 && IsSpace(text[at - 1])) --at;
  }
  return true;
}

// Whether `quote` is what the text says from `begin` on, but for white space.
bool BeginsWithQuote(absl::string_view text, size_t begin, absl::string_view quote) {
  size_t at = begin;
  for (const char c : quote) {
    if (c != ' ') {
      if (at == text.size() || text[at] != c) return false;
      ++at;
      continue;
    }
    if (at == text.size() || !IsSpace(text[at])) return false;
    while (at < text.size() && IsSpace(text[at])) ++at;
  }
  return true;
}

void KeepWordsOfValue(absl::string_view text, v1::Claim& claim) {
  const v1::Span& span = claim.value_span();
  if (span.begin() >= span.end() || span.end() > text.size()) return;
  claim.set_value_text(WithBlanks(text.substr(span.begin(), span.end() - span.begin())));
  const absl::string_view quote = claim.quote(), words = claim.value_text();
  for (size_t at = quote.find(words); at != quote.npos; at = quote.find(words, at + 1)) {
    if (!EndsWithQuote(text, span.begin(), quote.substr(0, at)) ||
        !BeginsWithQuote(text, span.end(), quote.substr(at + words.size()))) {
      continue;
    }
    claim.set_value_in_quote(static_cast<uint32_t>(at));
    return;
  }
}

void PlaceSpan(const FilePlaces& places, v1::Span& span) {
  if (!span.has_begin()) return;
  const FilePlaces::Place place = places.Find(span.begin(), span.end());
  span.set_begin(place.begin);
  span.set_end(place.end);
  span.set_line(place.line);
  span.set_column(place.column);
  if (place.page > 0) span.set_page(place.page);
}

// The fields of each message that lead to a span, at whatever depth; found once, since most fields lead to none.
class SpanFields {
 public:
  using Fields = std::vector<const google::protobuf::FieldDescriptor*>;

  static const SpanFields& OfClaimSets() {
    static const auto& fields = *new SpanFields(*v1::ClaimSet::descriptor());
    return fields;
  }

  const Fields& Of(const google::protobuf::Descriptor* message) const { return fields_.at(message); }

 private:
  explicit SpanFields(const google::protobuf::Descriptor& message) { Read(message); }

  // Whether there are any.
  bool Read(const google::protobuf::Descriptor& message) {
    if (&message == v1::Span::descriptor()) return true;
    if (const auto known = fields_.find(&message); known != fields_.end()) return !known->second.empty();
    Fields found;
    for (int i = 0; i < message.field_count(); ++i) {
      const google::protobuf::FieldDescriptor* field = message.field(i);
      if (field->message_type() != nullptr && Read(*field->message_type())) found.push_back(field);
    }
    return !fields_.emplace(&message, std::move(found)).first->second.empty();
  }

  absl::flat_hash_map<const google::protobuf::Descriptor*, Fields> fields_;
};

// All spans in the message, and in the messages in it.
void PlaceSpans(const FilePlaces& places, const SpanFields& fields, google::protobuf::Message& message) {
  if (message.GetDescriptor() == v1::Span::descriptor()) {
    PlaceSpan(places, static_cast<v1::Span&>(message));
    return;
  }
  const google::protobuf::Reflection& reflection = *message.GetReflection();
  for (const google::protobuf::FieldDescriptor* field : fields.Of(message.GetDescriptor())) {
    if (!field->is_repeated()) {
      if (reflection.HasField(message, field)) PlaceSpans(places, fields, *reflection.MutableMessage(&message, field));
      continue;
    }
    for (int i = 0; i < reflection.FieldSize(message, field); ++i) {
      PlaceSpans(places, fields, *reflection.MutableRepeatedMessage(&message, field, i));
    }
  }
}

}  // namespace

bool SourceText::IsFile() const {
  return span_base == v1::SPAN_BASE_FILE && first_byte == 0 && first_line == 1 && width == CharacterWidth::kUtf8 &&
         map.IsIdentity() && document.text.size() == bytes.size();
}

FilePlaces::FilePlaces(const SourceText& source) : source_(source), lines_{0} {
  if (source.width == CharacterWidth::kUtf16Le || source.width == CharacterWidth::kUtf16Be) {
    for (size_t at = 0; at + 1 < source.bytes.size(); at += 2) {
      if (EndsLine(at)) lines_.push_back(static_cast<uint32_t>(at + 2));
    }
  } else {
    for (size_t at = source.bytes.find('\n'); at != std::string::npos; at = source.bytes.find('\n', at + 1)) {
      lines_.push_back(static_cast<uint32_t>(at + 1));
    }
  }
  one_byte_each_ =
      source.width == CharacterWidth::kByte || (source.width == CharacterWidth::kUtf8 && IsAscii(source.bytes));
  size_t longest = source.bytes.size() - lines_.back();
  for (size_t i = 1; i < lines_.size(); ++i) longest = std::max<size_t>(longest, lines_[i] - lines_[i - 1]);
  if (longest < kLongLine || one_byte_each_) return;
  uint32_t characters = 0;
  for (size_t at = 0; at <= source.bytes.size(); at += kBlock) {
    blocks_.push_back(characters);
    characters += CountCharacters(at, std::min(at + kBlock, source.bytes.size()));
  }
}

bool FilePlaces::EndsLine(size_t at) const {
  const size_t low = source_.width == CharacterWidth::kUtf16Le ? at : at + 1;
  return source_.bytes[low] == '\n' && source_.bytes[low == at ? at + 1 : at] == '\0';
}

uint32_t FilePlaces::CountCharacters(size_t begin, size_t end) const {
  if (one_byte_each_) return static_cast<uint32_t>(end - begin);
  if (source_.width == CharacterWidth::kUtf8)
    return gainsay::CountCharacters(absl::string_view(source_.bytes).substr(begin, end - begin));
  uint32_t count = 0;
  // A byte order mark is no character, and the second half of a pair is no other one.
  const size_t high = source_.width == CharacterWidth::kUtf16Le ? 1 : 0;
  for (size_t at = begin; at + 1 < end; at += 2) {
    const uint8_t byte = static_cast<uint8_t>(source_.bytes[at + high]);
    const bool mark = at == 0 && (byte == 0xFE || byte == 0xFF);
    count += !mark && (byte < 0xDC || byte > 0xDF);
  }
  return count;
}

uint32_t FilePlaces::CharactersBefore(size_t end) const {
  const size_t block = end / kBlock;
  return blocks_[block] + CountCharacters(block * kBlock, end);
}

FilePlaces::Place FilePlaces::Find(uint32_t begin, uint32_t end) const {
  const OffsetMap::Range range = source_.map.Find(begin, end);
  const auto next = std::upper_bound(lines_.begin(), lines_.end(), range.begin);
  Place place;
  place.begin = source_.first_byte + range.begin;
  place.end = source_.first_byte + range.end;
  place.line = source_.first_line + static_cast<uint32_t>(next - lines_.begin()) - 1;
  const size_t line = *(next - 1);
  const size_t stop = std::max<size_t>(line, std::min<size_t>(range.begin, source_.bytes.size()));
  place.column += blocks_.empty() || stop - line < kLongLine ? CountCharacters(line, stop)
                                                             : CharactersBefore(stop) - CharactersBefore(line);
  // A byte order mark in UTF-8 is no character either.
  if (source_.width == CharacterWidth::kUtf8 && line == 0 && stop >= 3 &&
      source_.bytes.compare(0, 3, "\xEF\xBB\xBF") == 0) {
    --place.column;
  }
  if (!source_.pages.empty()) {
    const auto page = std::upper_bound(source_.pages.begin(), source_.pages.end(), begin);
    place.page = std::max<uint32_t>(1, static_cast<uint32_t>(page - source_.pages.begin()));
  }
  return place;
}

void PlaceInFile(const SourceText& source, v1::ClaimSet& claim_set) {
  for (v1::Claim& claim : *claim_set.mutable_claims()) KeepWordsOfValue(source.document.text, claim);
  if (!source.IsFile()) PlaceSpans(FilePlaces(source), SpanFields::OfClaimSets(), claim_set);
  PlaceInFile(source, *claim_set.mutable_source());
}

void PlaceInFile(const SourceText& source, v1::Source& record) {
  record.set_span_base(source.span_base);
  if (source.sha256.empty() || source.sha256 == record.sha256()) return;
  record.set_text_sha256(record.sha256());
  record.set_sha256(source.sha256);
}

}  // namespace gainsay::cli
