#include "claims/grammar/pattern.h"

#include <algorithm>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace gainsay {
namespace {

constexpr absl::string_view kTypeLetters = "QNVDPCRAJX";
// Each term of a phrase may be met by any of several features; all combinations are spelled out.
constexpr size_t kMaxWays = 256;

// Bytes for features: all but those that mean something in an encoded sentence, and the end of a line, which regular
// expressions treat in ways of their own.
std::vector<unsigned char> FeatureBytes() {
  std::vector<unsigned char> bytes;
  for (int byte = 0x80; byte < 0x180; ++byte) {
    const char c = static_cast<char>(byte & 0xFF);
    if (c != '\0' && c != '\n' && c != '\r' && c != ';' && !absl::StrContains(kTypeLetters, absl::string_view(&c, 1)))
      bytes.push_back(static_cast<unsigned char>(c));
  }
  return bytes;
}

std::string ByteRegex(unsigned char byte) { return absl::StrCat("\\x{", absl::Hex(byte, absl::kZeroPad2), "}"); }

// One phrase of a pattern: Q{count !negated a|b}.
class ElementCompiler {
 public:
  explicit ElementCompiler(FeatureAlphabet& alphabet) : alphabet_(alphabet) {}

  absl::StatusOr<std::string> Compile(absl::string_view types, absl::string_view features) {
    for (absl::string_view term : absl::StrSplit(features, ' ', absl::SkipEmpty())) {
      if (absl::Status status = ReadTerm(term); !status.ok()) return status;
    }
    size_t ways = 1;
    for (const std::vector<unsigned char>& any_of : wanted_) ways = std::min(kMaxWays + 1, ways * any_of.size());
    if (ways > kMaxWays) {
      return absl::InvalidArgumentError(
          absl::StrCat("{", features.substr(0, 40), "}: more than ", kMaxWays, " ways to have the features"));
    }
    std::vector<std::string> choices;
    std::vector<unsigned char> wanted;
    Expand(0, wanted, choices);
    const std::string type = types == "." ? absl::StrCat("[", kTypeLetters, "]") : absl::StrCat("[", types, "]");
    std::string regex = absl::StrCat(type, "(?:");
    for (size_t i = 0; i < choices.size(); ++i) absl::StrAppend(&regex, i == 0 ? "" : "|", choices[i]);
    return absl::StrCat(regex, ");");
  }

  // For each feature that must be there, the bytes of which one is.
  void AddRequired(absl::string_view types, std::vector<ByteSet>& required) const {
    for (const std::vector<unsigned char>& any_of : wanted_) {
      ByteSet bytes;
      for (const unsigned char byte : any_of) bytes.set(byte);
      required.push_back(bytes);
    }
    if (types == ".") return;
    ByteSet letters;
    for (const char letter : types) letters.set(static_cast<unsigned char>(letter));
    required.push_back(letters);
  }

 private:
  absl::Status ReadTerm(absl::string_view term) {
    if (absl::ConsumePrefix(&term, "!")) {
      const absl::StatusOr<unsigned char> byte = alphabet_.ByteOf(term);
      if (!byte.ok()) return byte.status();
      forbidden_.push_back(*byte);
      return absl::OkStatus();
    }
    std::vector<unsigned char> any_of;
    for (absl::string_view feature : absl::StrSplit(term, '|')) {
      const absl::StatusOr<unsigned char> byte = alphabet_.ByteOf(feature);
      if (!byte.ok()) return byte.status();
      any_of.push_back(*byte);
    }
    wanted_.push_back(std::move(any_of));
    return absl::OkStatus();
  }

  // All ways to take one feature of each term.
  void Expand(size_t term, std::vector<unsigned char>& taken, std::vector<std::string>& choices) const {
    if (term == wanted_.size()) {
      choices.push_back(Conjunction(taken));
      return;
    }
    for (const unsigned char byte : wanted_[term]) {
      taken.push_back(byte);
      Expand(term + 1, taken, choices);
      taken.pop_back();
    }
  }

  std::string Conjunction(std::vector<unsigned char> bytes) const {
    std::sort(bytes.begin(), bytes.end());
    bytes.erase(std::unique(bytes.begin(), bytes.end()), bytes.end());
    std::string gap = "[^;";
    for (const unsigned char byte : forbidden_) absl::StrAppend(&gap, ByteRegex(byte));
    absl::StrAppend(&gap, "]*");
    std::string regex = gap;
    for (const unsigned char byte : bytes) absl::StrAppend(&regex, ByteRegex(byte), gap);
    return regex;
  }

  FeatureAlphabet& alphabet_;
  std::vector<std::vector<unsigned char>> wanted_;
  std::vector<unsigned char> forbidden_;
};

bool IsNameCharacter(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }

}  // namespace

bool IsTypeLetter(uint32_t byte) {
  return byte < 0x80 && kTypeLetters.find(static_cast<char>(byte)) != absl::string_view::npos;
}

absl::string_view FeatureAlphabet::NameOf(unsigned char byte) const {
  for (const auto& [name, known] : bytes_) {
    if (known == byte) return name;
  }
  return "";
}

absl::StatusOr<unsigned char> FeatureAlphabet::ByteOf(absl::string_view feature) {
  if (const auto found = bytes_.find(feature); found != bytes_.end()) return found->second;
  static const std::vector<unsigned char>& kBytes = *new std::vector<unsigned char>(FeatureBytes());
  if (bytes_.size() >= kBytes.size()) {
    return absl::ResourceExhaustedError(
        absl::StrCat("feature ", feature, ": rules ask for more than ", kBytes.size(), " different features"));
  }
  const unsigned char byte = kBytes[bytes_.size()];
  absl::string_view name = feature;
  const bool any_word = absl::ConsumePrefix(&name, "~");
  if (absl::ConsumePrefix(&name, "\"") && absl::ConsumeSuffix(&name, "\"") && !name.empty()) {
    (any_word ? any_words_ : head_words_).Add(Fold(name), byte);
  } else if (any_word) {
    if (lexicon_->tag(name) == kNoTag)
      return absl::InvalidArgumentError(absl::StrCat("no word list has the tag ", name));
    any_tags_.Add(lexicon_->tag(name), byte);
  } else if (const uint32_t flag = FlagOfName(feature); flag != 0) {
    flags_.emplace_back(flag, byte);
  } else if (const TagId tag = lexicon_->tag(feature); tag != kNoTag) {
    head_tags_.Add(tag, byte);
  } else {
    return absl::InvalidArgumentError(
        absl::StrCat("feature ", feature, ": neither a tag of a word list nor a property of phrases"));
  }
  bytes_[std::string(feature)] = byte;
  return byte;
}

void FeatureAlphabet::WordBytes::Add(std::string folded, unsigned char byte) {
  hashes_.set(WordTable::Hash(folded) % kHashes);
  bytes_[std::move(folded)] = byte;
}

void FeatureAlphabet::Encode(const PhraseCutter& cutter, const Phrase& phrase, std::string& encoded,
                             ByteSet& bytes) const {
  ByteSet own;
  const TagSet head = cutter.HeadTags(phrase);
  head_tags_.AddBytes(head, own);
  any_tags_.AddBytes(phrase.first + 1 == phrase.last ? head : cutter.AllTags(phrase), own);
  if (phrase.flags != 0) {
    for (const auto& [flag, byte] : flags_) {
      if (phrase.Is(flag)) own.set(byte);
    }
  }
  const absl::Span<const Token> tokens = cutter.annotations().text.tokens();
  const Tagging& tagging = cutter.annotations().tagging;
  head_words_.AddByte(tokens[phrase.head].folded, tagging.hash(phrase.head), own);
  for (uint32_t i = phrase.first; i < phrase.last; ++i) any_words_.AddByte(tokens[i].folded, tagging.hash(i), own);

  const char letter = static_cast<char>(phrase.type);
  encoded += letter;
  ForEachBit(own, [&](uint32_t byte) { encoded += static_cast<char>(byte); });
  encoded += ';';
  bytes |= own;
  bytes.set(static_cast<unsigned char>(letter));
  bytes.set(static_cast<unsigned char>(';'));
}

ByteSet FeatureAlphabet::PossibleBytes(const PhraseCutter& cutter, uint32_t first, uint32_t last) const {
  ByteSet bytes;
  const absl::Span<const Token> tokens = cutter.annotations().text.tokens();
  const Tagging& tagging = cutter.annotations().tagging;
  TagSet tags;
  for (uint32_t i = first; i < last; ++i) {
    if (const Sense* sense = tagging.word(i)) tags |= sense->tags;
    for (const Tagging::Phrase& words : tagging.phrases(i)) tags |= words.sense->tags;
    head_words_.AddByte(tokens[i].folded, tagging.hash(i), bytes);
    any_words_.AddByte(tokens[i].folded, tagging.hash(i), bytes);
  }
  head_tags_.AddBytes(tags, bytes);
  any_tags_.AddBytes(tags, bytes);
  const uint32_t flags = cutter.PossibleFlags(tags);
  for (const auto& [flag, byte] : flags_) {
    if ((flags & flag) != 0) bytes.set(byte);
  }
  for (const char letter : kTypeLetters) {
    const auto type = static_cast<PhraseType>(letter);
    if (type != PhraseType::kQuantity && type != PhraseType::kDate) bytes.set(static_cast<unsigned char>(letter));
  }
  bytes.set(static_cast<unsigned char>(';'));
  return bytes;
}

absl::StatusOr<std::string> CompilePattern(absl::string_view pattern, FeatureAlphabet& alphabet,
                                           std::vector<ByteSet>* required, std::vector<std::string>* captures) {
  std::string regex;
  bool capturing = false;
  // What stands in a group may be left out.
  int depth = 0;
  for (size_t at = 0; at < pattern.size();) {
    const char c = pattern[at];
    if (c == ' ' || c == '\n') {
      ++at;
      continue;
    }
    if (IsNameCharacter(c)) {
      size_t end = at;
      while (end < pattern.size() && IsNameCharacter(pattern[end])) ++end;
      if (end >= pattern.size() || pattern[end] != '=') {
        return absl::InvalidArgumentError(
            absl::StrCat("\"", pattern.substr(at, end - at), "\": a capture is written name=N"));
      }
      absl::StrAppend(&regex, "(?P<", pattern.substr(at, end - at), ">");
      if (captures != nullptr) captures->emplace_back(pattern.substr(at, end - at));
      capturing = true;
      at = end + 1;
      continue;
    }
    const bool is_type = c == '.' || c == '[' || absl::StrContains(kTypeLetters, pattern.substr(at, 1));
    if (!is_type) {
      if (capturing || !absl::StrContains("()|?*+^$", pattern.substr(at, 1))) {
        return absl::InvalidArgumentError(
            absl::StrCat("\"", pattern.substr(at), "\": no type of phrase and no operator"));
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '|' && depth == 0 && required != nullptr) {
        required->clear();
        required = nullptr;
      }
      absl::StrAppend(&regex, c == '(' ? "(?:" : absl::string_view(pattern.substr(at, 1)));
      ++at;
      continue;
    }
    absl::string_view types = pattern.substr(at, 1);
    if (c == '[') {
      const size_t close = pattern.find(']', at);
      if (close == absl::string_view::npos) return absl::InvalidArgumentError("a [ is never closed");
      types = pattern.substr(at + 1, close - at - 1);
      if (types.empty() || types.find_first_not_of(kTypeLetters) != absl::string_view::npos)
        return absl::InvalidArgumentError(absl::StrCat("[", types, "]: no types of phrases"));
      at = close + 1;
    } else {
      ++at;
    }
    absl::string_view features;
    if (at < pattern.size() && pattern[at] == '{') {
      const size_t close = pattern.find('}', at);
      if (close == absl::string_view::npos) return absl::InvalidArgumentError("a { is never closed");
      features = pattern.substr(at + 1, close - at - 1);
      at = close + 1;
    }
    ElementCompiler compiler(alphabet);
    absl::StatusOr<std::string> element = compiler.Compile(types, features);
    if (!element.ok()) return element.status();
    const bool optional = depth > 0 || (at < pattern.size() && (pattern[at] == '?' || pattern[at] == '*'));
    if (!optional && required != nullptr) compiler.AddRequired(types, *required);
    // A repetition that follows must repeat the whole phrase.
    absl::StrAppend(&regex, "(?:", *element, ")", capturing ? ")" : "");
    capturing = false;
  }
  return regex;
}

}  // namespace gainsay
