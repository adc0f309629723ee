#include "claims/grammar/grammar.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <tuple>
#include <utility>

#include "absl/base/call_once.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "claims/grammar/built_in_rules.h"
#include "claims/grammar/pattern.h"
#include "claims/grammar/skeleton.h"
#include "re2/re2.h"

namespace gainsay {
namespace {

struct Role {
  const char* name;
  int32_t Frame::*phrase;
};

constexpr Role kRoles[] = {{"value", &Frame::value},   {"event", &Frame::event}, {"actor", &Frame::actor},
                           {"target", &Frame::target}, {"place", &Frame::place}, {"topic", &Frame::topic}};

// Rules of this priority and above say what became of the counted; those below say only what is counted.
constexpr int kSpecific = 45;
// A value that a rule of this priority took is no count of people: an age, a vote.
constexpr int kSettled = 24;

// A pattern of a rule takes at most this many captures, the whole match included.
constexpr int kMaxGroups = 10;

// Characters of a pattern with the pieces in it, which may hold pieces in their turn.
constexpr size_t kMaxPattern = 1 << 16;

RE2::Options Latin1() {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_log_errors(false);
  return options;
}

// A regular expression that is compiled at its first use.
class LazyRegex {
 public:
  explicit LazyRegex(std::string source) : source_(std::move(source)) {}

  const RE2& get() const {
    absl::call_once(once_, [this] { regex_ = std::make_unique<RE2>(source_, Latin1()); });
    return *regex_;
  }

 private:
  const std::string source_;
  mutable absl::once_flag once_;
  mutable std::unique_ptr<const RE2> regex_;
};

struct CompiledRule {
  const Rule* rule = nullptr;
  std::unique_ptr<LazyRegex> pattern;
  std::unique_ptr<LazyRegex> not_after;
  std::unique_ptr<LazyRegex> not_before;
  // By number of the capture; nullptr where it has no role.
  std::vector<int32_t Frame::*> roles;
  // Of each of these sets a matching sentence holds a byte.
  std::vector<ByteSet> required;
  // What the document must be about; kNoTag if that does not matter.
  TagId topic = kNoTag;
};

// Finds the rules that a sentence may match by the bytes that it holds.
class RuleIndex {
 public:
  void Build(absl::Span<const CompiledRule> rules, bool specific_only) {
    words_ = (rules.size() + kBits - 1) / kBits;
    by_byte_.assign(kBytes * words_, 0);
    always_.assign(words_, 0);
    for (size_t i = 0; i < rules.size(); ++i) {
      if (specific_only && rules[i].rule->priority() < kSpecific) continue;
      const ByteSet* const rarest = RarestOf(rules[i].required);
      const uint64_t bit = uint64_t{1} << (i % kBits);
      if (rarest == nullptr) {
        always_[i / kBits] |= bit;
      } else {
        ForEachBit(*rarest, [&](uint32_t byte) { by_byte_[byte * words_ + i / kBits] |= bit; });
      }
    }
  }

  // Calls `visit` with each rule, in order, that lacks nothing it requires; until it returns false.
  template <typename Visit>
  void ForEach(absl::Span<const CompiledRule> rules, const ByteSet& bytes, Visit visit) const {
    for (size_t word = 0; word < words_; ++word) {
      uint64_t may = always_[word];
      ForEachBit(bytes, [&](uint32_t byte) { may |= by_byte_[byte * words_ + word]; });
      for (; may != 0; may &= may - 1) {
        const CompiledRule& rule = rules[kBits * word + static_cast<size_t>(std::countr_zero(may))];
        if (HasRequired(rule, bytes) && !visit(rule)) return;
      }
    }
  }

 private:
  static constexpr size_t kBits = 64, kBytes = 256;

  static bool HasRequired(const CompiledRule& rule, const ByteSet& bytes) {
    return std::all_of(rule.required.begin(), rule.required.end(),
                       [&](const ByteSet& any_of) { return (any_of & bytes).any(); });
  }

  // Features are rarer than types of phrases, and few rarer than many; nullptr if there is none.
  static const ByteSet* RarestOf(const std::vector<ByteSet>& required) {
    const ByteSet* rarest = nullptr;
    size_t least = std::numeric_limits<size_t>::max();
    for (const ByteSet& any_of : required) {
      size_t weight = 0;
      ForEachBit(any_of, [&](uint32_t byte) { weight += IsTypeLetter(byte) ? 100 : 1; });
      if (weight < least) {
        least = weight;
        rarest = &any_of;
      }
    }
    return rarest;
  }

  size_t words_ = 0;
  // By byte, then 64 rules a word: the rules whose rarest requirement it meets.
  std::vector<uint64_t> by_byte_;
  std::vector<uint64_t> always_;
};

// A sentence, or what a skeleton leaves of it, as rules see it.
struct Encoded {
  std::string text;
  // Of each phrase, in `text`.
  std::vector<uint32_t> starts;
  ByteSet bytes;
};

// By phrase of the value; those without a rule are none.
using Frames = std::vector<Frame>;

}  // namespace

class Grammar::Engine {
 public:
  Engine(const Rules& rules, const Lexicon& lexicon, bool later) : rules_(rules), later_(later), alphabet_(lexicon) {}

  absl::Status Compile(const Lexicon& lexicon) {
    for (const Definition& definition : rules_.definition()) {
      const auto wrong = [&](absl::string_view message) {
        return absl::InvalidArgumentError(absl::StrCat("definition ", definition.name(), ": ", message));
      };
      if (definition.name().empty()) return wrong("needs a name, which patterns use as <name>");
      if (definition.pattern().empty()) return wrong("needs a pattern");
      if (definitions_.contains(definition.name())) return wrong("there are two of this name");
      const absl::StatusOr<std::string> pattern = Expand(definition.pattern());
      if (!pattern.ok()) return wrong(pattern.status().message());
      definitions_.try_emplace(definition.name(), absl::StrCat("(", *pattern, ")"));
    }
    absl::flat_hash_set<absl::string_view> ids;
    for (const Rule& rule : rules_.rule()) {
      if (!ids.insert(rule.id()).second)
        return absl::InvalidArgumentError(absl::StrCat("rule ", rule.id(), ": there are two of this id"));
      if (absl::Status status = CompileRule(rule, lexicon); !status.ok()) {
        return absl::InvalidArgumentError(absl::StrCat("rule ", rule.id(), ": ", status.message()));
      }
    }
    all_.Build(compiled_, /*specific_only=*/false);
    specific_.Build(compiled_, /*specific_only=*/true);
    return absl::OkStatus();
  }

  bool MayApply(const PhraseCutter& cutter, uint32_t first, uint32_t last) const {
    if (cutter.HasValue(first, last)) return true;
    bool may = false;
    all_.ForEach(compiled_, alphabet_.PossibleBytes(cutter, first, last), [&](const CompiledRule&) {
      may = true;
      return false;
    });
    return may;
  }

  std::vector<Frame> Apply(const PhraseCutter& cutter, absl::Span<const Phrase> phrases) const {
    const Encoded sentence = EncodeAll(cutter, phrases);
    Frames best(phrases.size());
    bool specific = false;
    all_.ForEach(compiled_, sentence.bytes, [&](const CompiledRule& rule) {
      specific = specific || rule.rule->priority() >= kSpecific;
      if (Applies(rule, cutter)) Match(rule, sentence, best);
      return true;
    });
    // A skeleton has no byte that the sentence lacks.
    if (specific) {
      const Text& text = cutter.annotations().text;
      TrySkeletons(text, phrases, sentence, best);
      TrySingles(text, phrases, sentence, best);
    }
    std::vector<Frame> frames;
    for (const Frame& frame : best) {
      if (frame.rule != nullptr) frames.push_back(frame);
    }
    return frames;
  }

  SentenceTrace Trace(const PhraseCutter& cutter, absl::Span<const Phrase> phrases) const {
    const Encoded sentence = EncodeAll(cutter, phrases);
    SentenceTrace trace;
    for (size_t k = 0; k < phrases.size(); ++k) trace.features.push_back(FeaturesOf(sentence, k));
    const std::vector<Frame> winners = Apply(cutter, phrases);
    for (const CompiledRule& rule : compiled_) TraceRule(rule, cutter, sentence, winners, trace);
    for (const Frame& winner : winners) {
      const bool known =
          std::any_of(trace.proposals.begin(), trace.proposals.end(), [&](const SentenceTrace::Proposal& proposal) {
            return proposal.outcome == SentenceTrace::Outcome::kWins && proposal.frame.value == winner.value;
          });
      if (!known) trace.proposals.push_back({winner, SentenceTrace::Outcome::kWins, "", /*in_skeleton=*/true});
    }
    std::stable_sort(trace.proposals.begin(), trace.proposals.end(),
                     [](const SentenceTrace::Proposal& a, const SentenceTrace::Proposal& b) {
                       return std::make_tuple(a.frame.value, a.outcome, -a.frame.rule->priority()) <
                              std::make_tuple(b.frame.value, b.outcome, -b.frame.rule->priority());
                     });
    std::stable_sort(trace.shortfalls.begin(), trace.shortfalls.end(),
                     [](const SentenceTrace::Shortfall& a, const SentenceTrace::Shortfall& b) {
                       return a.rule->priority() > b.rule->priority();
                     });
    return trace;
  }

 private:
  Encoded EncodeAll(const PhraseCutter& cutter, absl::Span<const Phrase> phrases) const {
    Encoded sentence;
    sentence.text.reserve(8 * phrases.size());
    sentence.starts.reserve(phrases.size());
    for (const Phrase& phrase : phrases) {
      sentence.starts.push_back(static_cast<uint32_t>(sentence.text.size()));
      alphabet_.Encode(cutter, phrase, sentence.text, sentence.bytes);
    }
    return sentence;
  }

  // --- Trace ---

  std::vector<std::string> FeaturesOf(const Encoded& sentence, size_t phrase) const {
    const size_t end = phrase + 1 < sentence.starts.size() ? sentence.starts[phrase + 1] : sentence.text.size();
    std::vector<std::string> names;
    // The first byte is the type's letter, the last one the end of the phrase.
    for (size_t i = sentence.starts[phrase] + 1; i + 1 < end; ++i)
      names.emplace_back(alphabet_.NameOf(static_cast<unsigned char>(sentence.text[i])));
    return names;
  }

  void TraceRule(const CompiledRule& rule, const PhraseCutter& cutter, const Encoded& sentence,
                 const std::vector<Frame>& winners, SentenceTrace& trace) const {
    std::vector<const ByteSet*> missing;
    for (const ByteSet& any_of : rule.required) {
      if ((any_of & sentence.bytes).none()) missing.push_back(&any_of);
    }
    const bool other_topic = !Applies(rule, cutter);
    if (missing.size() + other_topic > 1) return;
    if (!missing.empty()) return AddShortfall(rule, *missing[0], trace);
    bool matched = false;
    ForEachMatch(rule, sentence, [&](const Frame& frame, const char* forbidden_by) {
      matched = true;
      if (other_topic || frame.value < 0) return;
      SentenceTrace::Proposal& proposal = trace.proposals.emplace_back();
      proposal.frame = frame;
      const auto wins = [&](const Frame& winner) {
        return winner.value == frame.value && winner.rule == frame.rule && winner.first == frame.first &&
               winner.last == frame.last;
      };
      if (forbidden_by != nullptr) {
        proposal.outcome = SentenceTrace::Outcome::kForbidden;
        proposal.forbidden_by = forbidden_by;
      } else if (std::any_of(winners.begin(), winners.end(), wins)) {
        proposal.outcome = SentenceTrace::Outcome::kWins;
      }
    });
    if (matched && other_topic) trace.shortfalls.push_back({rule.rule, {}, /*other_topic=*/true});
  }

  // A rule that lacks a type of phrase or a shape says little of a sentence: only words are told.
  void AddShortfall(const CompiledRule& rule, const ByteSet& any_of, SentenceTrace& trace) const {
    SentenceTrace::Shortfall shortfall;
    shortfall.rule = rule.rule;
    ForEachBit(any_of, [&](uint32_t byte) {
      const absl::string_view name = alphabet_.NameOf(static_cast<unsigned char>(byte));
      if (!name.empty() && FlagOfName(name) == 0) shortfall.lacks.emplace_back(name);
    });
    if (!shortfall.lacks.empty()) trace.shortfalls.push_back(std::move(shortfall));
  }

  static bool Applies(const CompiledRule& rule, const PhraseCutter& cutter) {
    return rule.topic == kNoTag || cutter.IsAbout(rule.topic);
  }

  // What no specific rule took is tried again without what stands between the counted and what became of them.
  void TrySkeletons(const Text& text, absl::Span<const Phrase> phrases, const Encoded& sentence, Frames& best) const {
    for (size_t k = 0; k < phrases.size(); ++k) {
      const Phrase& phrase = phrases[k];
      Frame& frame = best[k];
      if (frame.rule == nullptr || phrase.type != PhraseType::kQuantity || !phrase.Is(kCountType) ||
          frame.rule->priority() >= kSettled)
        continue;
      for (const Skeleton& skeleton : SkeletonsOf(text, phrases, static_cast<int32_t>(k))) {
        if (TrySkeleton(skeleton, sentence, frame)) break;
      }
    }
  }

  // "A soldier who was guarding the gate was killed": one that no rule has counted yet.
  void TrySingles(const Text& text, absl::Span<const Phrase> phrases, const Encoded& sentence, Frames& best) const {
    for (int32_t k = 0; k < static_cast<int32_t>(phrases.size()); ++k) {
      if (phrases[k].type != PhraseType::kNounGroup || !phrases[k].Is(kIndefinite) || best[k].rule != nullptr) continue;
      for (const Skeleton& skeleton : SkeletonsOf(text, phrases, k)) {
        Frame frame;
        frame.value = k;
        if (!TrySkeleton(skeleton, sentence, frame)) continue;
        best[k] = frame;
        break;
      }
    }
  }

  bool TrySkeleton(const Skeleton& skeleton, const Encoded& sentence, Frame& frame) const {
    Encoded bones;
    for (const int32_t k : skeleton) {
      bones.starts.push_back(static_cast<uint32_t>(bones.text.size()));
      const size_t begin = sentence.starts[k];
      const size_t end =
          k + 1 < static_cast<int32_t>(sentence.starts.size()) ? sentence.starts[k + 1] : sentence.text.size();
      bones.text.append(sentence.text, begin, end - begin);
    }
    for (const char c : bones.text) bones.bytes.set(static_cast<unsigned char>(c));
    Frames found(skeleton.size());
    specific_.ForEach(compiled_, bones.bytes, [&](const CompiledRule& rule) {
      Match(rule, bones, found);
      return true;
    });
    for (size_t i = 0; i < found.size(); ++i) {
      if (found[i].rule == nullptr || skeleton[i] != frame.value) continue;
      frame = InSentence(found[i], skeleton);
      return true;
    }
    return false;
  }

  // The frame of a skeleton, with the sentence's own indices.
  static Frame InSentence(const Frame& frame, const Skeleton& skeleton) {
    Frame whole = frame;
    for (const Role& role : kRoles) {
      if (frame.*role.phrase >= 0) whole.*role.phrase = skeleton[frame.*role.phrase];
    }
    whole.first = static_cast<uint32_t>(skeleton[frame.first]);
    whole.last = static_cast<uint32_t>(skeleton[frame.last - 1]) + 1;
    return whole;
  }

  // The pattern with the shared pieces in place of their names.
  absl::StatusOr<std::string> Expand(absl::string_view pattern) const {
    std::string expanded;
    while (!pattern.empty()) {
      const size_t open = std::min(pattern.find('<'), pattern.size());
      const size_t close = pattern.find('>', open);
      const auto piece = close == absl::string_view::npos
                             ? definitions_.end()
                             : definitions_.find(pattern.substr(open + 1, close - open - 1));
      // What is no piece stays, and is told by the compiler of patterns.
      const size_t end = piece == definitions_.end() ? std::min(open + 1, pattern.size()) : close + 1;
      absl::StrAppend(&expanded, pattern.substr(0, piece == definitions_.end() ? end : open));
      if (piece != definitions_.end()) absl::StrAppend(&expanded, piece->second);
      if (expanded.size() > kMaxPattern) {
        return absl::InvalidArgumentError(absl::StrCat("with its pieces, the pattern is longer than ", kMaxPattern));
      }
      pattern.remove_prefix(end);
    }
    return expanded;
  }

  // The pattern with its pieces as a regular expression.
  absl::StatusOr<std::string> Regex(const std::string& pattern, std::vector<ByteSet>* required = nullptr,
                                    std::vector<std::string>* captures = nullptr) {
    const absl::StatusOr<std::string> expanded = Expand(pattern);
    if (!expanded.ok()) return expanded.status();
    return CompilePattern(*expanded, alphabet_, required, captures);
  }

  absl::Status CompileRule(const Rule& rule, const Lexicon& lexicon) {
    if (lexicon.FindKind(rule.kind()) == nullptr)
      return absl::InvalidArgumentError(absl::StrCat("there is no kind ", rule.kind()));
    CompiledRule compiled;
    compiled.rule = &rule;
    if (!rule.document_about().empty()) {
      compiled.topic = lexicon.tag(rule.document_about());
      if (compiled.topic == kNoTag)
        return absl::InvalidArgumentError(absl::StrCat("no word list has the tag ", rule.document_about()));
    }
    std::vector<std::string> captures;
    const absl::StatusOr<std::string> regex = Regex(rule.pattern(), &compiled.required, &captures);
    if (!regex.ok()) return regex.status();
    if (absl::Status status = Prepare(*regex, compiled.pattern); !status.ok()) return status;
    if (absl::Status status = ReadRoles(captures, compiled); !status.ok()) return status;
    if (absl::Status status = CompileContext(rule.not_after(), "^(?:", ")", compiled.not_after); !status.ok())
      return status;
    if (absl::Status status = CompileContext(rule.not_before(), "(?:", ")$", compiled.not_before); !status.ok())
      return status;
    compiled_.push_back(std::move(compiled));
    return absl::OkStatus();
  }

  absl::Status CompileContext(const std::string& pattern, absl::string_view open, absl::string_view close,
                              std::unique_ptr<LazyRegex>& compiled) {
    if (pattern.empty()) return absl::OkStatus();
    const absl::StatusOr<std::string> regex = Regex(pattern);
    if (!regex.ok()) return regex.status();
    return Prepare(absl::StrCat(open, *regex, close), compiled);
  }

  absl::Status Prepare(std::string regex, std::unique_ptr<LazyRegex>& prepared) const {
    prepared = std::make_unique<LazyRegex>(std::move(regex));
    if (later_ || prepared->get().ok()) return absl::OkStatus();
    return absl::InvalidArgumentError(prepared->get().error());
  }

  static absl::Status ReadRoles(const std::vector<std::string>& captures, CompiledRule& compiled) {
    if (captures.size() >= kMaxGroups) return absl::InvalidArgumentError("too many captures");
    compiled.roles.assign(captures.size() + 1, nullptr);
    for (size_t i = 0; i < captures.size(); ++i) {
      const auto* role =
          std::find_if(std::begin(kRoles), std::end(kRoles), [&](const Role& r) { return r.name == captures[i]; });
      if (role == std::end(kRoles)) return absl::InvalidArgumentError(absl::StrCat("there is no role ", captures[i]));
      compiled.roles[i + 1] = role->phrase;
    }
    if (std::find(captures.begin(), captures.end(), "value") == captures.end())
      return absl::InvalidArgumentError("the pattern captures no value");
    return absl::OkStatus();
  }

  static bool IsBetter(const Frame& a, const Frame& b) {
    if (a.rule->priority() != b.rule->priority()) return a.rule->priority() > b.rule->priority();
    return a.last - a.first > b.last - b.first;
  }

  void Match(const CompiledRule& rule, const Encoded& sentence, Frames& best) const {
    ForEachMatch(rule, sentence, [&](const Frame& frame, const char* forbidden_by) {
      // A pattern may match without its value: "(value=Q | N) P".
      if (frame.value < 0 || forbidden_by != nullptr) return;
      Frame& known = best[frame.value];
      if (known.rule == nullptr || IsBetter(frame, known)) known = frame;
    });
  }

  // Calls `visit` with the frame of each match, and the name of what forbids it or null.
  template <typename Visit>
  void ForEachMatch(const CompiledRule& rule, const Encoded& sentence, Visit visit) const {
    const std::string& encoded = sentence.text;
    const RE2& pattern = rule.pattern->get();
    re2::StringPiece groups[kMaxGroups];
    const int count = static_cast<int>(rule.roles.size());
    for (size_t from = 0; from <= encoded.size();) {
      if (!pattern.Match(encoded, from, encoded.size(), RE2::UNANCHORED, groups, count)) return;
      const size_t begin = groups[0].data() - encoded.data();
      const size_t end = begin + groups[0].size();
      visit(MakeFrame(rule, groups, encoded, sentence.starts, begin, end), ForbiddenBy(rule, encoded, begin, end));
      // The next match may start at the next phrase: matches of one rule may overlap.
      const size_t next = encoded.find(';', begin);
      if (next == std::string::npos) return;
      from = next + 1;
    }
  }

  static const char* ForbiddenBy(const CompiledRule& rule, const std::string& encoded, size_t begin, size_t end) {
    const re2::StringPiece text(encoded);
    if (rule.not_after != nullptr && RE2::PartialMatch(text.substr(end), rule.not_after->get())) return "not_after";
    if (rule.not_before != nullptr && RE2::PartialMatch(text.substr(0, begin), rule.not_before->get()))
      return "not_before";
    return nullptr;
  }

  static int32_t PhraseAt(const std::vector<uint32_t>& starts, size_t offset) {
    return static_cast<int32_t>(std::upper_bound(starts.begin(), starts.end(), offset) - starts.begin()) - 1;
  }

  static Frame MakeFrame(const CompiledRule& rule, const re2::StringPiece* groups, const std::string& encoded,
                         const std::vector<uint32_t>& starts, size_t begin, size_t end) {
    Frame frame;
    frame.rule = rule.rule;
    frame.first = static_cast<uint32_t>(PhraseAt(starts, begin));
    frame.last = end > begin ? static_cast<uint32_t>(PhraseAt(starts, end - 1)) + 1 : frame.first;
    for (size_t i = 1; i < rule.roles.size(); ++i) {
      if (rule.roles[i] != nullptr && groups[i].data() != nullptr) {
        frame.*rule.roles[i] = PhraseAt(starts, groups[i].data() - encoded.data());
      }
    }
    return frame;
  }

  const Rules rules_;
  // Whether regular expressions wait for their first use.
  const bool later_;
  absl::flat_hash_map<std::string, std::string> definitions_;
  FeatureAlphabet alphabet_;
  std::vector<CompiledRule> compiled_;
  // Of all rules, and of those of kSpecific and above.
  RuleIndex all_, specific_;
};

absl::StatusOr<Grammar> Grammar::Compile(const Rules& rules, const Lexicon& lexicon) {
  auto engine = std::make_unique<Engine>(rules, lexicon, /*later=*/false);
  if (absl::Status status = engine->Compile(lexicon); !status.ok()) return status;
  return Grammar(std::move(engine));
}

absl::StatusOr<Grammar> Grammar::CompileLater(const Rules& rules, const Lexicon& lexicon) {
  auto engine = std::make_unique<Engine>(rules, lexicon, /*later=*/true);
  if (absl::Status status = engine->Compile(lexicon); !status.ok()) return status;
  return Grammar(std::move(engine));
}

Grammar::Grammar(std::unique_ptr<const Engine> engine) : engine_(std::move(engine)) {}
Grammar::Grammar(Grammar&&) noexcept = default;
Grammar& Grammar::operator=(Grammar&&) noexcept = default;
Grammar::~Grammar() = default;

std::vector<Frame> Grammar::Apply(const PhraseCutter& cutter, absl::Span<const Phrase> phrases) const {
  return engine_->Apply(cutter, phrases);
}

SentenceTrace Grammar::Trace(const PhraseCutter& cutter, absl::Span<const Phrase> phrases) const {
  return engine_->Trace(cutter, phrases);
}

bool Grammar::MayApply(const PhraseCutter& cutter, uint32_t first, uint32_t last) const {
  return engine_->MayApply(cutter, first, last);
}

absl::string_view BuiltInRulesBytes() { return kBuiltInRules; }

const Rules& BuiltInRules() {
  static const Rules* const rules = [] {
    auto* const parsed = new Rules;
    parsed->ParseFromArray(kBuiltInRules.data(), static_cast<int>(kBuiltInRules.size()));
    return parsed;
  }();
  return *rules;
}

}  // namespace gainsay
