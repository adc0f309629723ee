#include "claims/grammar/grammar.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/container/inlined_vector.h"
#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "claims/grammar/built_in_rules.h"
#include "claims/grammar/element_fits.h"
#include "claims/grammar/matcher.h"
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

// Characters of a pattern with the pieces in it, which may hold pieces in their turn.
constexpr size_t kMaxPattern = 1 << 16;

RE2::Options Quiet() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

struct CompiledRule {
  const Rule* rule = nullptr;
  const Kind* kind = nullptr;
  // Of the second claim; null where there is none.
  const Kind* also = nullptr;
  // The contexts are null where the rule has none.
  std::unique_ptr<const PhraseMatcher> pattern, not_after, not_before;
  // By number of the capture; nullptr where it has no role.
  std::vector<int32_t Frame::*> roles;
  // Of each of these sets a matching sentence holds a feature.
  std::vector<FeatureSet> required;
  // What the document must be about; kNoTag if that does not matter.
  TagId topic = kNoTag;
};

// Finds the rules that a sentence may match by the features that it holds.
class RuleIndex {
 public:
  void Build(absl::Span<const CompiledRule> rules, bool specific_only) {
    words_ = (rules.size() + kBits - 1) / kBits;
    for (Level& level : levels_) {
      level.by_feature.assign(kFeatureIds * words_, 0);
      level.always.assign(words_, 0);
    }
    for (size_t i = 0; i < rules.size(); ++i) {
      std::vector<FeatureSet> required = RarestFirst(rules[i].required);
      const bool left_out = specific_only && rules[i].rule->priority() < kSpecific;
      for (size_t k = 0; k < kLevels && !left_out; ++k)
        levels_[k].Add(i, words_, k < required.size() ? &required[k] : nullptr);
      if (!required.empty()) required_.insert(required_.end(), required.begin() + 1, required.end());
      first_required_.push_back(static_cast<uint32_t>(required_.size()));
    }
  }

  // Calls `visit` with each rule, in order, that lacks nothing it requires.
  template <typename Visit>
  void ForEach(absl::Span<const CompiledRule> rules, const FeatureSet& features, Visit visit) const {
    RuleSet may = levels_[0].MeetBy(features);
    for (size_t k = 1; k < kLevels; ++k) {
      const RuleSet meets = levels_[k].MeetBy(features);
      for (size_t word = 0; word < words_; ++word) may[word] &= meets[word];
    }
    for (size_t word = 0; word < words_; ++word) {
      for (uint64_t left = may[word]; left != 0; left &= left - 1) {
        const size_t rule = kBits * word + static_cast<size_t>(std::countr_zero(left));
        if (HasRequired(rule, features)) visit(rules[rule]);
      }
    }
  }

  // Whether any rule lacks nothing.
  bool Any(const FeatureSet& features) const {
    const RuleSet may = levels_[0].MeetBy(features);
    for (size_t word = 0; word < words_; ++word) {
      for (uint64_t left = may[word]; left != 0; left &= left - 1) {
        if (HasRequired(kBits * word + static_cast<size_t>(std::countr_zero(left)), features)) return true;
      }
    }
    return false;
  }

 private:
  static constexpr size_t kBits = 64;
  // So many of what a rule requires are looked up for all rules at once.
  static constexpr size_t kLevels = 2;
  // A bit for each rule.
  using RuleSet = absl::InlinedVector<uint64_t, 8>;

  // One requirement of each rule.
  struct Level {
    // By feature, then 64 rules a word: the rules whose requirement it meets.
    std::vector<uint64_t> by_feature;
    // The rules that have no such requirement.
    std::vector<uint64_t> always;
    // All features that one is met by.
    FeatureSet required;

    RuleSet MeetBy(const FeatureSet& features) const {
      RuleSet meet(always.begin(), always.end());
      uint64_t* const words = meet.data();
      const size_t size = meet.size();
      ForEachCommonBit(features, required, [&](uint32_t id) {
        const uint64_t* const of_feature = by_feature.data() + id * size;
        for (size_t word = 0; word < size; ++word) words[word] |= of_feature[word];
      });
      return meet;
    }

    void Add(size_t rule, size_t words, const FeatureSet* any_of) {
      const uint64_t bit = uint64_t{1} << (rule % kBits);
      if (any_of == nullptr) {
        always[rule / kBits] |= bit;
      } else {
        ForEachBit(*any_of, [&](uint32_t id) { by_feature[id * words + rule / kBits] |= bit; });
        required |= *any_of;
      }
    }
  };

  bool HasRequired(size_t rule, const FeatureSet& features) const {
    for (uint32_t i = first_required_[rule]; i < first_required_[rule + 1]; ++i) {
      if (!Intersect(required_[i], features)) return false;
    }
    return true;
  }

  // Without what is required twice. Features are rarer than types of phrases, and few rarer than many.
  static std::vector<FeatureSet> RarestFirst(const std::vector<FeatureSet>& required) {
    std::vector<std::pair<size_t, FeatureSet>> weighted;
    for (const FeatureSet& any_of : required) {
      size_t weight = 0;
      ForEachBit(any_of, [&](uint32_t id) { weight += IsTypeLetter(id) ? 100 : 1; });
      const auto is_same = [&](const auto& known) { return known.second == any_of; };
      if (std::none_of(weighted.begin(), weighted.end(), is_same)) weighted.emplace_back(weight, any_of);
    }
    std::stable_sort(weighted.begin(), weighted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<FeatureSet> sorted;
    for (const auto& [weight, any_of] : weighted) sorted.push_back(any_of);
    return sorted;
  }

  size_t words_ = 0;
  std::array<Level, kLevels> levels_;
  // What else than the first the rules require, one after the other; and by rule, and one more, the first of its own.
  std::vector<FeatureSet> required_;
  std::vector<uint32_t> first_required_ = {0};
};

// Few sentences have more phrases.
constexpr size_t kUsualPhrases = 40;

// A sentence, or what a skeleton leaves of it, as rules see it.
struct Encoded {
  // Of each phrase, its type's letter among them.
  absl::InlinedVector<FeatureSet, kUsualPhrases> phrases;
  // Of all.
  FeatureSet features;
  // Which phrases have a feature; of the first ones, where there are more than that tells of.
  PhrasesByFeature by_feature = {};

  void Add(const FeatureSet& phrase) {
    if (phrases.size() < kMaxMarkedPhrases) {
      const uint64_t bit = uint64_t{1} << phrases.size();
      ForEachBit(phrase, [&](uint32_t id) { by_feature[id] |= bit; });
    }
    phrases.push_back(phrase);
    features |= phrase;
  }

  // Whether `by_feature` tells of all phrases.
  bool is_marked() const { return phrases.size() <= kMaxMarkedPhrases; }
  // Points into the sentence. To be asked only where that is marked.
  ElementFits Fits(const FeatureAlphabet& alphabet) const {
    return ElementFits(phrases, by_feature, alphabet.element_count());
  }
};

// By phrase of the value; those without a rule are none.
using Frames = absl::InlinedVector<Frame, kUsualPhrases>;

}  // namespace

class Grammar::Engine {
 public:
  Engine(const Rules& rules, const Lexicon& lexicon, bool trusted)
      : rules_(rules), trusted_(trusted), alphabet_(lexicon) {}

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
    return all_.Any(alphabet_.PossibleFeatures(cutter, first, last));
  }

  std::vector<Frame> Apply(const PhraseCutter& cutter, absl::Span<const Phrase> phrases) const {
    const Encoded sentence = EncodeAll(cutter, phrases);
    Frames best(phrases.size());
    bool specific = false;
    ElementFits fits = sentence.Fits(alphabet_);
    all_.ForEach(compiled_, sentence.features, [&](const CompiledRule& rule) {
      specific = specific || rule.rule->priority() >= kSpecific;
      if (Applies(rule, cutter)) Match(rule, sentence, fits, best);
    });
    // A skeleton has no feature that the sentence lacks.
    if (specific) {
      TrySkeletons(cutter, phrases, sentence, best);
      TrySingles(cutter, phrases, sentence, best);
    }
    std::vector<Frame> frames;
    for (const Frame& frame : best) {
      if (frame.rule == nullptr) continue;
      frames.push_back(frame);
      if (frame.also == nullptr) continue;
      frames.push_back(frame);
      frames.back().kind = frame.also;
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
                       return std::make_tuple(!a.other_topic, -a.rule->priority()) <
                              std::make_tuple(!b.other_topic, -b.rule->priority());
                     });
    return trace;
  }

 private:
  Encoded EncodeAll(const PhraseCutter& cutter, absl::Span<const Phrase> phrases) const {
    Encoded sentence;
    sentence.phrases.reserve(phrases.size());
    for (const Phrase& phrase : phrases) sentence.Add(alphabet_.Encode(cutter, phrase));
    return sentence;
  }

  // --- Trace ---

  std::vector<std::string> FeaturesOf(const Encoded& sentence, size_t phrase) const {
    std::vector<std::string> names;
    ForEachBit(sentence.phrases[phrase], [&](uint32_t id) {
      if (!IsTypeLetter(id)) names.emplace_back(alphabet_.NameOf(static_cast<FeatureId>(id)));
    });
    return names;
  }

  void TraceRule(const CompiledRule& rule, const PhraseCutter& cutter, const Encoded& sentence,
                 const std::vector<Frame>& winners, SentenceTrace& trace) const {
    std::vector<const FeatureSet*> missing;
    for (const FeatureSet& any_of : rule.required) {
      if ((any_of & sentence.features).none()) missing.push_back(&any_of);
    }
    const bool other_topic = !Applies(rule, cutter);
    if (missing.size() + other_topic > 1) return;
    if (!missing.empty()) return AddShortfall(rule, *missing[0], trace);
    bool matched = false;
    ElementFits fits = sentence.Fits(alphabet_);
    ForEachMatch(rule, sentence, fits, [&](const Frame& frame, const char* forbidden_by) {
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
  void AddShortfall(const CompiledRule& rule, const FeatureSet& any_of, SentenceTrace& trace) const {
    SentenceTrace::Shortfall shortfall;
    shortfall.rule = rule.rule;
    ForEachBit(any_of, [&](uint32_t id) {
      const absl::string_view name = alphabet_.NameOf(static_cast<FeatureId>(id));
      if (!name.empty() && FlagOfName(name) == 0) shortfall.lacks.emplace_back(name);
    });
    if (!shortfall.lacks.empty()) trace.shortfalls.push_back(std::move(shortfall));
  }

  static bool Applies(const CompiledRule& rule, const PhraseCutter& cutter) {
    return rule.topic == kNoTag || cutter.IsAbout(rule.topic);
  }

  // What no specific rule took is tried again without what stands between the counted and what became of them.
  void TrySkeletons(const PhraseCutter& cutter, absl::Span<const Phrase> phrases, const Encoded& sentence,
                    Frames& best) const {
    const Text& text = cutter.annotations().text;
    for (size_t k = 0; k < phrases.size(); ++k) {
      const Phrase& phrase = phrases[k];
      Frame& frame = best[k];
      if (frame.rule == nullptr || phrase.type != PhraseType::kQuantity || !phrase.Is(kCountType) ||
          frame.rule->priority() >= kSettled)
        continue;
      for (const Skeleton& skeleton : SkeletonsOf(text, phrases, static_cast<int32_t>(k))) {
        if (TrySkeleton(cutter, skeleton, sentence, frame)) break;
      }
    }
  }

  // "A soldier who was guarding the gate was killed": one that no rule has counted yet.
  void TrySingles(const PhraseCutter& cutter, absl::Span<const Phrase> phrases, const Encoded& sentence,
                  Frames& best) const {
    const Text& text = cutter.annotations().text;
    for (int32_t k = 0; k < static_cast<int32_t>(phrases.size()); ++k) {
      if (phrases[k].type != PhraseType::kNounGroup || !phrases[k].Is(kIndefinite) || best[k].rule != nullptr) continue;
      for (const Skeleton& skeleton : SkeletonsOf(text, phrases, k)) {
        Frame frame;
        frame.value = k;
        if (!TrySkeleton(cutter, skeleton, sentence, frame)) continue;
        best[k] = frame;
        break;
      }
    }
  }

  bool TrySkeleton(const PhraseCutter& cutter, const Skeleton& skeleton, const Encoded& sentence, Frame& frame) const {
    Encoded bones;
    bones.phrases.reserve(skeleton.size());
    for (const int32_t k : skeleton) bones.Add(sentence.phrases[k]);
    Frames found(skeleton.size());
    ElementFits fits = bones.Fits(alphabet_);
    specific_.ForEach(compiled_, bones.features, [&](const CompiledRule& rule) {
      if (Applies(rule, cutter)) Match(rule, bones, fits, found);
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

  // The pattern with its shared pieces. Between `open` and `close`, which are patterns too.
  absl::Status Prepare(absl::string_view open, const std::string& pattern, absl::string_view close,
                       std::unique_ptr<const PhraseMatcher>& matcher, std::vector<FeatureSet>* required = nullptr,
                       std::vector<std::string>* captures = nullptr) {
    absl::StatusOr<std::string> expanded = Expand(pattern);
    if (!expanded.ok()) return expanded.status();
    *expanded = absl::StrCat(open, *expanded, close);
    const absl::StatusOr<std::vector<PatternPiece>> pieces = ReadPattern(*expanded, alphabet_);
    if (!pieces.ok()) return pieces.status();
    if (absl::Status status = trusted_ ? absl::OkStatus() : CheckOperators(*expanded); !status.ok()) return status;
    int count = 0;
    for (const PatternPiece& piece : *pieces) {
      if (piece.capture.empty()) continue;
      if (++count > static_cast<int>(kMaxCaptures)) return absl::InvalidArgumentError("too many captures");
      if (captures != nullptr) captures->emplace_back(piece.capture);
    }
    if (required != nullptr) *required = RequiredFeatures(*pieces);
    matcher = std::make_unique<const PhraseMatcher>(*pieces);
    return absl::OkStatus();
  }

  // RE2 knows best where operators may stand.
  absl::Status CheckOperators(absl::string_view pattern) {
    const absl::StatusOr<std::string> regex = CompilePattern(pattern, alphabet_);
    if (!regex.ok()) return regex.status();
    const RE2 compiled(*regex, Quiet());
    return compiled.ok() ? absl::OkStatus() : absl::InvalidArgumentError(compiled.error());
  }

  absl::Status CompileRule(const Rule& rule, const Lexicon& lexicon) {
    CompiledRule compiled;
    compiled.rule = &rule;
    compiled.kind = lexicon.FindKind(rule.kind());
    if (compiled.kind == nullptr) return absl::InvalidArgumentError(absl::StrCat("there is no kind ", rule.kind()));
    if (!rule.also().empty()) {
      compiled.also = lexicon.FindKind(rule.also());
      if (compiled.also == nullptr || compiled.also == compiled.kind)
        return absl::InvalidArgumentError(absl::StrCat("there is no other kind ", rule.also()));
    }
    if (!rule.document_about().empty()) {
      compiled.topic = lexicon.tag(rule.document_about());
      if (compiled.topic == kNoTag)
        return absl::InvalidArgumentError(absl::StrCat("no word list has the tag ", rule.document_about()));
    }
    std::vector<std::string> captures;
    absl::Status status = Prepare("", rule.pattern(), "", compiled.pattern, &compiled.required, &captures);
    if (status.ok()) status = ReadRoles(captures, compiled);
    // Right after the match, and right before it.
    if (status.ok() && !rule.not_after().empty()) status = Prepare("^(", rule.not_after(), ")", compiled.not_after);
    if (status.ok() && !rule.not_before().empty()) status = Prepare("(", rule.not_before(), ")$", compiled.not_before);
    if (status.ok()) compiled_.push_back(std::move(compiled));
    return status;
  }

  static absl::Status ReadRoles(const std::vector<std::string>& captures, CompiledRule& compiled) {
    compiled.roles.assign(captures.size(), nullptr);
    for (size_t i = 0; i < captures.size(); ++i) {
      const auto* role =
          std::find_if(std::begin(kRoles), std::end(kRoles), [&](const Role& r) { return r.name == captures[i]; });
      if (role == std::end(kRoles)) return absl::InvalidArgumentError(absl::StrCat("there is no role ", captures[i]));
      compiled.roles[i] = role->phrase;
    }
    if (std::find(captures.begin(), captures.end(), "value") == captures.end())
      return absl::InvalidArgumentError("the pattern captures no value");
    return absl::OkStatus();
  }

  static bool IsBetter(const Frame& a, const Frame& b) {
    if (a.rule->priority() != b.rule->priority()) return a.rule->priority() > b.rule->priority();
    return a.last - a.first > b.last - b.first;
  }

  void Match(const CompiledRule& rule, const Encoded& sentence, ElementFits& fits, Frames& best) const {
    ForEachMatch(rule, sentence, fits, [&](const Frame& frame, const char* forbidden_by) {
      // A pattern may match without its value: "(value=Q | N) P".
      if (frame.value < 0 || forbidden_by != nullptr) return;
      Frame& known = best[frame.value];
      if (known.rule == nullptr || IsBetter(frame, known)) known = frame;
    });
  }

  // Calls `visit` with the frame of each match, and the name of what forbids it or null. `fits` are of the sentence.
  template <typename Visit>
  void ForEachMatch(const CompiledRule& rule, const Encoded& sentence, ElementFits& fits, Visit visit) const {
    const absl::Span<const FeatureSet> phrases = sentence.phrases;
    const auto tell = [&](const PhraseMatch& match) {
      visit(MakeFrame(rule, match), ForbiddenBy(rule, phrases, match));
    };
    if (sentence.is_marked() && rule.pattern->TakesFits()) return rule.pattern->ForEachMatch(fits, tell);
    PhraseMatch match;
    for (uint32_t from = 0; rule.pattern->Find(phrases, from, match);) {
      tell(match);
      // The next match may start at the next phrase: matches of one rule may overlap.
      from = match.first + 1;
      if (from > phrases.size()) return;
    }
  }

  static const char* ForbiddenBy(const CompiledRule& rule, absl::Span<const FeatureSet> phrases,
                                 const PhraseMatch& match) {
    PhraseMatch context;
    if (rule.not_after != nullptr && rule.not_after->Find(phrases.subspan(match.last), 0, context)) return "not_after";
    if (rule.not_before != nullptr && rule.not_before->Find(phrases.subspan(0, match.first), 0, context))
      return "not_before";
    return nullptr;
  }

  static Frame MakeFrame(const CompiledRule& rule, const PhraseMatch& match) {
    Frame frame;
    frame.rule = rule.rule;
    frame.kind = rule.kind;
    frame.also = rule.also;
    frame.first = match.first;
    frame.last = match.last;
    // Several captures may be of one role: "(actor=N V | V P actor=N)".
    for (size_t i = 0; i < rule.roles.size(); ++i) {
      if (match.captures[i] >= 0) frame.*rule.roles[i] = match.captures[i];
    }
    return frame;
  }

  const Rules rules_;
  // Whether the patterns are known to be right.
  const bool trusted_;
  absl::flat_hash_map<std::string, std::string> definitions_;
  FeatureAlphabet alphabet_;
  std::vector<CompiledRule> compiled_;
  // Of all rules, and of those of kSpecific and above.
  RuleIndex all_, specific_;
};

absl::StatusOr<Grammar> Grammar::Compile(const Rules& rules, const Lexicon& lexicon) {
  auto engine = std::make_unique<Engine>(rules, lexicon, /*trusted=*/false);
  if (absl::Status status = engine->Compile(lexicon); !status.ok()) return status;
  return Grammar(std::move(engine));
}

absl::StatusOr<Grammar> Grammar::CompileTrusted(const Rules& rules, const Lexicon& lexicon) {
  auto engine = std::make_unique<Engine>(rules, lexicon, /*trusted=*/true);
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
