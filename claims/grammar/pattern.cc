#include "claims/grammar/pattern.h"

#include <algorithm>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/types/span.h"

namespace gainsay {
namespace {

constexpr absl::string_view kTypeLetters = "QNVDPCRAJX";
// Each term of a phrase may be met by any of several features; all combinations are spelled out.
constexpr size_t kMaxWays = 256;
// How deep parentheses may stand in each other: what reads them calls itself for each.
constexpr int kMaxDepth = 100;

// Numbers for features: all but those that mean something in an encoded sentence, and the end of a line, which regular
// expressions treat in ways of their own.
std::vector<FeatureId> FreeIds() {
  const auto has_meaning = [](FeatureId id) {
    return IsTypeLetter(id) || id == '\0' || id == '\n' || id == '\r' || id == ';';
  };
  std::vector<FeatureId> ids;
  for (FeatureId id = 0; id < kFeatureIds; ++id) {
    if (!has_meaning(id)) ids.push_back(id);
  }
  return ids;
}

std::string RegexOfId(FeatureId id) { return absl::StrCat("\\x{", absl::Hex(id, absl::kZeroPad2), "}"); }

// What stands between the braces of Q{count !negated a|b}.
class FeatureTerms {
 public:
  absl::Status Read(absl::string_view features, FeatureAlphabet& alphabet) {
    for (absl::string_view term : absl::StrSplit(features, ' ', absl::SkipEmpty())) {
      if (absl::Status status = ReadTerm(term, alphabet); !status.ok()) return status;
    }
    size_t ways = 1;
    for (const std::vector<FeatureId>& any_of : wanted_) ways = std::min(kMaxWays + 1, ways * any_of.size());
    if (ways <= kMaxWays) return absl::OkStatus();
    return absl::InvalidArgumentError(
        absl::StrCat("{", features.substr(0, 40), "}: more than ", kMaxWays, " ways to have the features"));
  }

  // For each feature that must be there, the features of which one is.
  const std::vector<std::vector<FeatureId>>& wanted() const { return wanted_; }
  const std::vector<FeatureId>& forbidden() const { return forbidden_; }

 private:
  absl::Status ReadTerm(absl::string_view term, FeatureAlphabet& alphabet) {
    if (absl::ConsumePrefix(&term, "!")) {
      const absl::StatusOr<FeatureId> id = alphabet.IdOf(term);
      if (!id.ok()) return id.status();
      forbidden_.push_back(*id);
      return absl::OkStatus();
    }
    std::vector<FeatureId> any_of;
    for (absl::string_view feature : absl::StrSplit(term, '|')) {
      const absl::StatusOr<FeatureId> id = alphabet.IdOf(feature);
      if (!id.ok()) return id.status();
      any_of.push_back(*id);
    }
    wanted_.push_back(std::move(any_of));
    return absl::OkStatus();
  }

  std::vector<std::vector<FeatureId>> wanted_;
  std::vector<FeatureId> forbidden_;
};

// Calls `visit` with each way to take one feature of each set.
template <typename Visit>
void ForEachWay(const std::vector<std::vector<FeatureId>>& sets, std::vector<FeatureId>& taken, Visit visit) {
  if (taken.size() == sets.size()) return visit(taken);
  const std::vector<FeatureId>& next = sets[taken.size()];
  for (const FeatureId id : next) {
    taken.push_back(id);
    ForEachWay(sets, taken, visit);
    taken.pop_back();
  }
}

// The features in order, none of the forbidden between them.
std::string Conjunction(std::vector<FeatureId> features, const std::vector<FeatureId>& forbidden) {
  std::sort(features.begin(), features.end());
  features.erase(std::unique(features.begin(), features.end()), features.end());
  std::string gap = "[^;";
  for (const FeatureId id : forbidden) absl::StrAppend(&gap, RegexOfId(id));
  absl::StrAppend(&gap, "]*");
  std::string regex = gap;
  for (const FeatureId id : features) absl::StrAppend(&regex, RegexOfId(id), gap);
  return regex;
}

absl::StatusOr<std::string> RegexOf(const PatternPiece& phrase, FeatureAlphabet& alphabet) {
  FeatureTerms terms;
  if (absl::Status status = terms.Read(phrase.features, alphabet); !status.ok()) return status;
  const bool any_type = phrase.types == ".";
  std::string regex = absl::StrCat("[", any_type ? kTypeLetters : phrase.types, "](?:");
  std::vector<FeatureId> taken;
  bool first = true;
  ForEachWay(terms.wanted(), taken, [&](const std::vector<FeatureId>& features) {
    absl::StrAppend(&regex, first ? "" : "|", Conjunction(features, terms.forbidden()));
    first = false;
  });
  return absl::StrCat(regex, ");");
}

bool IsNameCharacter(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }

}  // namespace

PatternElement::PatternElement(uint32_t number, const std::vector<std::vector<FeatureId>>& wanted,
                               const FeatureSet& forbidden, absl::string_view types)
    : number_(number), forbidden_(forbidden) {
  bool overlaps = false;
  for (const std::vector<FeatureId>& features : wanted) {
    FeatureSet& any_of = any_of_.emplace_back();
    for (const FeatureId id : features) any_of.set(id);
    overlaps = overlaps || (any_of & forbidden).any();
  }
  if (types != ".") {
    FeatureSet& letters = any_of_.emplace_back();
    for (const char letter : types) letters.set(static_cast<FeatureId>(letter));
  }
  first_ = any_of_.empty() ? FeatureSet().set() : any_of_.front();
  for (const FeatureSet& any_of : any_of_) List(any_of);
  List(forbidden_);
  if (!overlaps) return;
  std::vector<FeatureId> taken;
  ForEachWay(wanted, taken, [&](const std::vector<FeatureId>& features) {
    FeatureSet& way = ways_.emplace_back();
    for (const FeatureId id : features) way.set(id);
  });
}

void PatternElement::List(const FeatureSet& features) {
  listed_.push_back(static_cast<FeatureId>(features.count()));
  ForEachBit(features, [&](uint32_t id) { listed_.push_back(static_cast<FeatureId>(id)); });
}

uint64_t PatternElement::FitIn(absl::Span<const FeatureSet> phrases, const PhrasesByFeature& by_feature) const {
  const FeatureId* at = listed_.data();
  const auto with_next = [&] {
    uint64_t having = 0;
    for (const FeatureId* const last = at + *at; at != last;) having |= by_feature[*++at];
    ++at;
    return having;
  };
  uint64_t fit = (uint64_t{1} << phrases.size()) - 1;
  for (size_t i = 0; i < any_of_.size(); ++i) fit &= with_next();
  const uint64_t despite = fit & with_next();
  fit &= ~despite;
  if (ways_.empty()) return fit;
  for (uint64_t left = despite; left != 0; left &= left - 1) {
    const int k = std::countr_zero(left);
    if (FitsAllTheSame(phrases[k])) fit |= uint64_t{1} << k;
  }
  return fit;
}

bool PatternElement::FitsAllTheSame(const FeatureSet& phrase) const {
  const FeatureSet despite = phrase & forbidden_;
  return std::any_of(ways_.begin(), ways_.end(),
                     [&](const FeatureSet& way) { return (way & ~phrase).none() && (despite & ~way).none(); });
}

bool IsTypeLetter(uint32_t id) {
  return id < 0x80 && kTypeLetters.find(static_cast<char>(id)) != absl::string_view::npos;
}

absl::string_view FeatureAlphabet::NameOf(FeatureId id) const {
  for (const auto& [name, known] : ids_) {
    if (known == id) return name;
  }
  return "";
}

absl::StatusOr<FeatureId> FeatureAlphabet::IdOf(absl::string_view feature) {
  if (const auto found = ids_.find(feature); found != ids_.end()) return found->second;
  static const std::vector<FeatureId>& kFreeIds = *new std::vector<FeatureId>(FreeIds());
  if (ids_.size() >= kFreeIds.size()) {
    return absl::ResourceExhaustedError(
        absl::StrCat("feature ", feature, ": rules ask for more than ", kFreeIds.size(), " different features"));
  }
  const FeatureId id = kFreeIds[ids_.size()];
  absl::string_view name = feature;
  const bool any_word = absl::ConsumePrefix(&name, "~");
  if (absl::ConsumePrefix(&name, "\"") && absl::ConsumeSuffix(&name, "\"") && !name.empty()) {
    std::string folded = Fold(name);
    asked_words_.set(WordTable::Hash(folded) % kWordHashes);
    (any_word ? any_words_ : head_words_).Add(std::move(folded), id);
  } else if (any_word) {
    if (lexicon_->tag(name) == kNoTag)
      return absl::InvalidArgumentError(absl::StrCat("no word list has the tag ", name));
    AddTag(lexicon_->tag(name), &TagFeatures::any, id);
  } else if (const uint32_t flag = FlagOfName(feature); flag != 0) {
    flags_ |= flag;
    flag_ids_[std::countr_zero(flag)] = id;
  } else if (const TagId tag = lexicon_->tag(feature); tag != kNoTag) {
    AddTag(tag, &TagFeatures::head, id);
  } else {
    return absl::InvalidArgumentError(
        absl::StrCat("feature ", feature, ": neither a tag of a word list nor a property of phrases"));
  }
  ids_[std::string(feature)] = id;
  return id;
}

void FeatureAlphabet::WordFeatures::Add(std::string folded, FeatureId id) {
  const uint32_t hash = WordTable::Hash(folded);
  uint16_t& first = first_[hash % kWordHashes];
  words_.push_back({hash, first, id, std::move(folded)});
  first = static_cast<uint16_t>(words_.size());
}

absl::StatusOr<const PatternElement*> FeatureAlphabet::ElementOf(absl::string_view types, absl::string_view features) {
  std::string name = absl::StrCat(types, "{", features);
  if (const auto known = elements_.find(name); known != elements_.end()) return known->second.get();
  FeatureTerms terms;
  if (absl::Status status = terms.Read(features, *this); !status.ok()) return status;
  FeatureSet forbidden;
  for (const FeatureId id : terms.forbidden()) forbidden.set(id);
  auto element =
      std::make_unique<const PatternElement>(static_cast<uint32_t>(elements_.size()), terms.wanted(), forbidden, types);
  return elements_.try_emplace(std::move(name), std::move(element)).first->second.get();
}

FeatureSet FeatureAlphabet::Encode(const PhraseCutter& cutter, const Phrase& phrase) const {
  FeatureSet features;
  // The head of a single word is all that it is.
  const bool single = phrase.first + 1 == phrase.last;
  cutter.ForEachHeadSense(phrase, [&](const Sense& sense) {
    const TagFeatures& of_tags = FeaturesOf(sense);
    features |= of_tags.head;
    if (single) features |= of_tags.any;
    return true;
  });
  if (!single) cutter.ForEachSense(phrase, [&](const Sense& sense) { features |= FeaturesOf(sense).any; });
  AddFlags(phrase.flags, features);
  const Token* const tokens = cutter.annotations().text.tokens().data();
  const Tagging& tagging = cutter.annotations().tagging;
  if (const uint32_t hash = tagging.hash(phrase.head); MayBeAsked(hash))
    head_words_.AddId(tokens[phrase.head].folded, hash, features);
  for (uint32_t i = phrase.first; i < phrase.last; ++i) {
    if (const uint32_t hash = tagging.hash(i); MayBeAsked(hash)) any_words_.AddId(tokens[i].folded, hash, features);
  }
  features.set(static_cast<FeatureId>(phrase.type));
  return features;
}

FeatureSet FeatureAlphabet::PossibleFeatures(const PhraseCutter& cutter, uint32_t first, uint32_t last) const {
  FeatureSet features;
  const Token* const tokens = cutter.annotations().text.tokens().data();
  const Tagging& tagging = cutter.annotations().tagging;
  TagSet tags;
  const auto add = [&](const Sense& sense) {
    tags |= sense.tags;
    const TagFeatures& of_tags = FeaturesOf(sense);
    features |= of_tags.head | of_tags.any;
  };
  for (uint32_t i = first; i < last; ++i) {
    if (const Sense* sense = tagging.word(i)) add(*sense);
    const uint32_t hash = tagging.hash(i);
    if (!MayBeAsked(hash)) continue;
    head_words_.AddId(tokens[i].folded, hash, features);
    any_words_.AddId(tokens[i].folded, hash, features);
  }
  for (const Tagging::Phrase& words : tagging.phrases(first, last)) add(*words.sense);
  AddFlags(cutter.PossibleFlags(tags), features);
  for (const char letter : kTypeLetters) {
    const auto type = static_cast<PhraseType>(letter);
    if (type != PhraseType::kQuantity && type != PhraseType::kDate) features.set(static_cast<FeatureId>(letter));
  }
  return features;
}

absl::StatusOr<std::vector<PatternPiece>> ReadPattern(absl::string_view pattern, FeatureAlphabet& alphabet) {
  std::vector<PatternPiece> pieces;
  absl::string_view capture;
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
      if (end >= pattern.size() || pattern[end] != '=' || !capture.empty()) {
        return absl::InvalidArgumentError(
            absl::StrCat("\"", pattern.substr(at, end - at), "\": a capture is written name=N"));
      }
      capture = pattern.substr(at, end - at);
      at = end + 1;
      continue;
    }
    PatternPiece piece;
    const bool is_type = c == '.' || c == '[' || absl::StrContains(kTypeLetters, pattern.substr(at, 1));
    if (!is_type) {
      if (!capture.empty() || !absl::StrContains("()|?*+^$", pattern.substr(at, 1))) {
        return absl::InvalidArgumentError(
            absl::StrCat("\"", pattern.substr(at), "\": no type of phrase and no operator"));
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth > kMaxDepth) {
        return absl::InvalidArgumentError(absl::StrCat("more than ", kMaxDepth, " parentheses stand in each other"));
      }
      piece.operation = c;
      pieces.push_back(piece);
      ++at;
      continue;
    }
    piece.types = pattern.substr(at, 1);
    if (c == '[') {
      const size_t close = pattern.find(']', at);
      if (close == absl::string_view::npos) return absl::InvalidArgumentError("a [ is never closed");
      piece.types = pattern.substr(at + 1, close - at - 1);
      if (piece.types.empty() || piece.types.find_first_not_of(kTypeLetters) != absl::string_view::npos)
        return absl::InvalidArgumentError(absl::StrCat("[", piece.types, "]: no types of phrases"));
      at = close + 1;
    } else {
      ++at;
    }
    if (at < pattern.size() && pattern[at] == '{') {
      const size_t close = pattern.find('}', at);
      if (close == absl::string_view::npos) return absl::InvalidArgumentError("a { is never closed");
      piece.features = pattern.substr(at + 1, close - at - 1);
      at = close + 1;
    }
    const absl::StatusOr<const PatternElement*> element = alphabet.ElementOf(piece.types, piece.features);
    if (!element.ok()) return element.status();
    piece.element = *element;
    std::swap(piece.capture, capture);
    pieces.push_back(piece);
  }
  if (!capture.empty()) return absl::InvalidArgumentError(absl::StrCat(capture, "=: a capture is of a phrase"));
  return pieces;
}

namespace {

using Pieces = absl::Span<const PatternPiece>;

// The piece behind the group or the phrase that begins the pieces.
size_t EndOfFirst(Pieces pieces) {
  int depth = 0;
  for (size_t i = 0; i < pieces.size(); ++i) {
    depth += pieces[i].operation == '(' ? 1 : pieces[i].operation == ')' ? -1 : 0;
    if (depth == 0) return i + 1;
  }
  return pieces.size();
}

std::vector<FeatureSet> RequiredOf(Pieces pieces);

// How many phrases of a text a set may be in, roughly: types are in most, a name in few.
size_t Frequency(const FeatureSet& any_of) {
  constexpr size_t kOfType = 1000;
  size_t sum = 0;
  ForEachBit(any_of, [&](uint32_t id) { sum += IsTypeLetter(id) ? kOfType : 1; });
  return sum;
}

// One of several is there: a feature of each of them is enough. Of what an alternative asks for, the rarest.
std::vector<FeatureSet> RequiredOfAny(const std::vector<Pieces>& alternatives) {
  FeatureSet of_any;
  for (const Pieces alternative : alternatives) {
    const std::vector<FeatureSet> required = RequiredOf(alternative);
    if (required.empty()) return {};
    of_any |= *std::min_element(required.begin(), required.end(),
                                [](const FeatureSet& a, const FeatureSet& b) { return Frequency(a) < Frequency(b); });
  }
  return {of_any};
}

std::vector<FeatureSet> RequiredOf(Pieces pieces) {
  std::vector<FeatureSet> required;
  std::vector<Pieces> alternatives;
  size_t first = 0;
  for (size_t i = 0; i < pieces.size();) {
    if (pieces[i].operation == '|') {
      alternatives.push_back(pieces.subspan(first, i - first));
      first = ++i;
      continue;
    }
    const size_t length = EndOfFirst(pieces.subspan(i)), end = i + length;
    const char after = end < pieces.size() ? pieces[end].operation : PatternPiece::kPhrase;
    if (after != '?' && after != '*') {
      const std::vector<FeatureSet> more = pieces[i].operation == '(' ? RequiredOf(pieces.subspan(i + 1, length - 2))
                                           : pieces[i].operation == PatternPiece::kPhrase
                                               ? pieces[i].element->required()
                                               : std::vector<FeatureSet>();
      required.insert(required.end(), more.begin(), more.end());
    }
    i = end;
  }
  if (alternatives.empty()) return required;
  alternatives.push_back(pieces.subspan(first));
  return RequiredOfAny(alternatives);
}

}  // namespace

std::vector<FeatureSet> RequiredFeatures(const std::vector<PatternPiece>& pieces) { return RequiredOf(pieces); }

absl::StatusOr<std::string> CompilePattern(absl::string_view pattern, FeatureAlphabet& alphabet) {
  const absl::StatusOr<std::vector<PatternPiece>> pieces = ReadPattern(pattern, alphabet);
  if (!pieces.ok()) return pieces.status();
  std::string regex;
  for (const PatternPiece& piece : *pieces) {
    if (piece.operation != PatternPiece::kPhrase) {
      absl::StrAppend(&regex, piece.operation == '(' ? "(?:" : absl::string_view(&piece.operation, 1));
      continue;
    }
    const absl::StatusOr<std::string> phrase = RegexOf(piece, alphabet);
    if (!phrase.ok()) return phrase.status();
    // A repetition that follows must repeat the whole phrase.
    if (piece.capture.empty()) {
      absl::StrAppend(&regex, "(?:", *phrase, ")");
    } else {
      absl::StrAppend(&regex, "(?P<", piece.capture, ">(?:", *phrase, "))");
    }
  }
  return regex;
}

}  // namespace gainsay
