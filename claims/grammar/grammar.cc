#include "claims/grammar/grammar.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
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

struct CompiledRule {
  const Rule* rule = nullptr;
  std::unique_ptr<RE2> pattern;
  std::unique_ptr<RE2> not_after;
  std::unique_ptr<RE2> not_before;
  // By number of the capture; nullptr where it has no role.
  std::vector<int32_t Frame::*> roles;
  // Of each of these sets a matching sentence holds a byte.
  std::vector<ByteSet> required;
  // What the document must be about; kNoTag if that does not matter.
  TagId topic = kNoTag;
};

}  // namespace

class Grammar::Engine {
 public:
  Engine(const Rules& rules, const Lexicon& lexicon) : rules_(rules), alphabet_(lexicon) {}

  absl::Status Compile(const Lexicon& lexicon) {
    for (const Definition& definition : rules_.definition()) {
      const absl::StatusOr<std::string> pattern = Expand(definition.pattern());
      if (!pattern.ok())
        return absl::InvalidArgumentError(
            absl::StrCat("definition ", definition.name(), ": ", pattern.status().message()));
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
    for (const CompiledRule& rule : compiled_) {
      if (rule.rule->priority() >= kSpecific) specific_.push_back(&rule);
    }
    return absl::OkStatus();
  }

  std::vector<Frame> Apply(const PhraseCutter& cutter, const Text& text, absl::Span<const Phrase> phrases) const {
    std::string encoded;
    std::vector<uint32_t> starts;
    for (const Phrase& phrase : phrases) {
      starts.push_back(static_cast<uint32_t>(encoded.size()));
      alphabet_.Encode(cutter, text, phrase, encoded);
    }
    std::map<int32_t, Frame> best;
    const ByteSet bytes = BytesOf(encoded);
    for (const CompiledRule& rule : compiled_) {
      if (MayMatch(rule, bytes) && Applies(rule, cutter)) Match(rule, encoded, starts, best);
    }
    TrySkeletons(text, phrases, encoded, starts, best);
    TrySingles(text, phrases, encoded, starts, best);
    std::vector<Frame> frames;
    for (const auto& [value, frame] : best) frames.push_back(frame);
    return frames;
  }

 private:
  static ByteSet BytesOf(const std::string& encoded) {
    ByteSet bytes;
    for (const char c : encoded) bytes.set(static_cast<unsigned char>(c));
    return bytes;
  }

  static bool MayMatch(const CompiledRule& rule, const ByteSet& bytes) {
    return std::all_of(rule.required.begin(), rule.required.end(),
                       [&](const ByteSet& any_of) { return (any_of & bytes).any(); });
  }

  static bool Applies(const CompiledRule& rule, const PhraseCutter& cutter) {
    return rule.topic == kNoTag || cutter.IsAbout(rule.topic);
  }

  // What no specific rule took is tried again without what stands between the counted and what became of them.
  void TrySkeletons(const Text& text, absl::Span<const Phrase> phrases, const std::string& encoded,
                    const std::vector<uint32_t>& starts, std::map<int32_t, Frame>& best) const {
    for (auto& [value, frame] : best) {
      const Phrase& phrase = phrases[value];
      if (phrase.type != PhraseType::kQuantity || !phrase.Is(kCountType) || frame.rule->priority() >= kSettled)
        continue;
      for (const Skeleton& skeleton : SkeletonsOf(text, phrases, value)) {
        if (TrySkeleton(skeleton, encoded, starts, frame)) break;
      }
    }
  }

  // "A soldier who was guarding the gate was killed": one that no rule has counted yet.
  void TrySingles(const Text& text, absl::Span<const Phrase> phrases, const std::string& encoded,
                  const std::vector<uint32_t>& starts, std::map<int32_t, Frame>& best) const {
    for (int32_t k = 0; k < static_cast<int32_t>(phrases.size()); ++k) {
      if (phrases[k].type != PhraseType::kNounGroup || !phrases[k].Is(kIndefinite) || best.contains(k)) continue;
      for (const Skeleton& skeleton : SkeletonsOf(text, phrases, k)) {
        Frame frame;
        frame.value = k;
        if (!TrySkeleton(skeleton, encoded, starts, frame)) continue;
        best.emplace(k, frame);
        break;
      }
    }
  }

  bool TrySkeleton(const Skeleton& skeleton, const std::string& encoded, const std::vector<uint32_t>& starts,
                   Frame& frame) const {
    std::string bones;
    std::vector<uint32_t> bone_starts;
    for (const int32_t k : skeleton) {
      bone_starts.push_back(static_cast<uint32_t>(bones.size()));
      const size_t end = k + 1 < static_cast<int32_t>(starts.size()) ? starts[k + 1] : encoded.size();
      bones.append(encoded, starts[k], end - starts[k]);
    }
    std::map<int32_t, Frame> found;
    const ByteSet bytes = BytesOf(bones);
    for (const CompiledRule* rule : specific_) {
      if (MayMatch(*rule, bytes)) Match(*rule, bones, bone_starts, found);
    }
    for (const auto& [value, candidate] : found) {
      if (skeleton[value] != static_cast<int32_t>(frame.value)) continue;
      frame = InSentence(candidate, skeleton);
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
  absl::StatusOr<std::string> Regex(const std::string& pattern, std::vector<ByteSet>* required = nullptr) {
    const absl::StatusOr<std::string> expanded = Expand(pattern);
    if (!expanded.ok()) return expanded.status();
    return CompilePattern(*expanded, alphabet_, required);
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
    const absl::StatusOr<std::string> regex = Regex(rule.pattern(), &compiled.required);
    if (!regex.ok()) return regex.status();
    compiled.pattern = std::make_unique<RE2>(*regex, Latin1());
    if (!compiled.pattern->ok()) return absl::InvalidArgumentError(compiled.pattern->error());
    if (absl::Status status = ReadRoles(compiled); !status.ok()) return status;
    if (absl::Status status = CompileContext(rule.not_after(), "^(?:", ")", compiled.not_after); !status.ok())
      return status;
    if (absl::Status status = CompileContext(rule.not_before(), "(?:", ")$", compiled.not_before); !status.ok())
      return status;
    compiled_.push_back(std::move(compiled));
    return absl::OkStatus();
  }

  absl::Status CompileContext(const std::string& pattern, absl::string_view open, absl::string_view close,
                              std::unique_ptr<RE2>& compiled) {
    if (pattern.empty()) return absl::OkStatus();
    const absl::StatusOr<std::string> regex = Regex(pattern);
    if (!regex.ok()) return regex.status();
    compiled = std::make_unique<RE2>(absl::StrCat(open, *regex, close), Latin1());
    if (!compiled->ok()) return absl::InvalidArgumentError(compiled->error());
    return absl::OkStatus();
  }

  static absl::Status ReadRoles(CompiledRule& compiled) {
    const int groups = compiled.pattern->NumberOfCapturingGroups();
    if (groups >= kMaxGroups) return absl::InvalidArgumentError("too many captures");
    compiled.roles.assign(groups + 1, nullptr);
    for (const auto& [name, group] : compiled.pattern->NamedCapturingGroups()) {
      const auto* role = std::find_if(std::begin(kRoles), std::end(kRoles),
                                      [name = absl::string_view(name)](const Role& r) { return r.name == name; });
      if (role == std::end(kRoles)) return absl::InvalidArgumentError(absl::StrCat("there is no role ", name));
      compiled.roles[group] = role->phrase;
    }
    if (!compiled.pattern->NamedCapturingGroups().contains("value"))
      return absl::InvalidArgumentError("the pattern captures no value");
    return absl::OkStatus();
  }

  static bool IsBetter(const Frame& a, const Frame& b) {
    if (a.rule->priority() != b.rule->priority()) return a.rule->priority() > b.rule->priority();
    return a.last - a.first > b.last - b.first;
  }

  void Match(const CompiledRule& rule, const std::string& encoded, const std::vector<uint32_t>& starts,
             std::map<int32_t, Frame>& best) const {
    re2::StringPiece groups[kMaxGroups];
    const int count = static_cast<int>(rule.roles.size());
    for (size_t from = 0; from <= encoded.size();) {
      if (!rule.pattern->Match(encoded, from, encoded.size(), RE2::UNANCHORED, groups, count)) return;
      const size_t begin = groups[0].data() - encoded.data();
      const size_t end = begin + groups[0].size();
      const Frame frame = MakeFrame(rule, groups, encoded, starts, begin, end);
      // A pattern may match without its value: "(value=Q | N) P".
      if (frame.value >= 0 && !IsForbidden(rule, encoded, begin, end)) {
        const auto [found, is_new] = best.try_emplace(frame.value, frame);
        if (!is_new && IsBetter(frame, found->second)) found->second = frame;
      }
      // The next match may start at the next phrase: matches of one rule may overlap.
      const size_t next = encoded.find(';', begin);
      if (next == std::string::npos) return;
      from = next + 1;
    }
  }

  static bool IsForbidden(const CompiledRule& rule, const std::string& encoded, size_t begin, size_t end) {
    const re2::StringPiece text(encoded);
    if (rule.not_after != nullptr && RE2::PartialMatch(text.substr(end), *rule.not_after)) return true;
    return rule.not_before != nullptr && RE2::PartialMatch(text.substr(0, begin), *rule.not_before);
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
  absl::flat_hash_map<std::string, std::string> definitions_;
  FeatureAlphabet alphabet_;
  std::vector<CompiledRule> compiled_;
  // The rules of kSpecific and above.
  std::vector<const CompiledRule*> specific_;
};

absl::StatusOr<Grammar> Grammar::Compile(const Rules& rules, const Lexicon& lexicon) {
  auto engine = std::make_unique<Engine>(rules, lexicon);
  if (absl::Status status = engine->Compile(lexicon); !status.ok()) return status;
  return Grammar(std::move(engine));
}

Grammar::Grammar(std::unique_ptr<const Engine> engine) : engine_(std::move(engine)) {}
Grammar::Grammar(Grammar&&) noexcept = default;
Grammar& Grammar::operator=(Grammar&&) noexcept = default;
Grammar::~Grammar() = default;

std::vector<Frame> Grammar::Apply(const PhraseCutter& cutter, const Text& text,
                                  absl::Span<const Phrase> phrases) const {
  return engine_->Apply(cutter, text, phrases);
}

absl::string_view BuiltInRulesBytes() { return kBuiltInRules; }

Rules BuiltInRules() {
  Rules rules;
  rules.ParseFromArray(kBuiltInRules.data(), static_cast<int>(kBuiltInRules.size()));
  return rules;
}

}  // namespace gainsay
