// Sixth stage: phrases to frames, by the rules of rules.proto.
//
//   "US strikes killed 27 Kataib Hezbollah fighters in late 2019."
//   frame: kind killed, value "27 ...", event "killed", actor "US strikes", rule "<killing> <quantity>"
//
// Every rule is tried at every place of the sentence; each of its matches proposes a frame for the value it captures.
// Where several propose one for the same value, the rule with the highest priority wins, of equal ones the longest
// match, then the rule that stands first in the data.
//
// A Grammar is immutable once compiled and may be used by several threads.
#ifndef GAINSAY_CLAIMS_GRAMMAR_GRAMMAR_H_
#define GAINSAY_CLAIMS_GRAMMAR_GRAMMAR_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "claims/grammar/phrase.h"
#include "claims/grammar/rules.pb.h"
#include "claims/lexicon/lexicon.h"

namespace gainsay {

// What a rule found. Phrases are indices into the sentence's phrases; -1 where the rule captured none.
struct Frame {
  // Owned by the Grammar.
  const Rule* rule = nullptr;
  // The rule's kind, or the one that it makes a second claim of; owned by the Lexicon.
  const Kind* kind = nullptr;
  // The kind of the second claim; null if there is none.
  const Kind* also = nullptr;
  int32_t value = -1;
  int32_t event = -1;
  int32_t actor = -1;
  int32_t target = -1;
  int32_t place = -1;
  int32_t topic = -1;
  // Phrases of the whole match, `last` excluded.
  uint32_t first = 0;
  uint32_t last = 0;
};

// What the rules made of a sentence, for people who write rules.
struct SentenceTrace {
  enum class Outcome {
    // The claim is this rule's.
    kWins,
    // Another rule matched the same value and goes before it.
    kOutranked,
    // What must not stand before or after the match does.
    kForbidden,
  };
  struct Proposal {
    Frame frame;
    Outcome outcome = Outcome::kOutranked;
    // Of kForbidden: "not_before" or "not_after".
    std::string forbidden_by;
    // Whether it matched only without what stands between the counted and their verb (skeleton.h).
    bool in_skeleton = false;
  };
  struct Shortfall {
    // Owned by the Grammar.
    const Rule* rule = nullptr;
    // The features of which the sentence would need one, as patterns write them.
    std::vector<std::string> lacks;
    // The document is not about what the rule asks for.
    bool other_topic = false;
  };

  // Of each phrase, the features that any rule asks for, as patterns write them.
  std::vector<std::vector<std::string>> features;
  // By value, the winner first, then by priority.
  std::vector<Proposal> proposals;
  // Rules that one thing kept from being tried: those first whose pattern matched, then by priority, greatest first.
  std::vector<Shortfall> shortfalls;
};

class Grammar {
 public:
  // Fails with INVALID_ARGUMENT, naming the rule and the piece, on a pattern that cannot be read, a kind that the
  // lexicon lacks, an id given twice or a rule without a value. The lexicon must outlive the grammar.
  static absl::StatusOr<Grammar> Compile(const Rules& rules, const Lexicon& lexicon);
  // The same for rules that compiled before, such as those that gainsay ships: whether operators stand where they may
  // is not asked of RE2 again, which takes longer than all else and would keep a run over two articles waiting.
  static absl::StatusOr<Grammar> CompileTrusted(const Rules& rules, const Lexicon& lexicon);

  Grammar(Grammar&&) noexcept;
  Grammar& operator=(Grammar&&) noexcept;
  ~Grammar();

  // The winning frame for every value of the sentence, in the order of the values; two of them, of different kinds,
  // where its rule says two things of the value.
  std::vector<Frame> Apply(const PhraseCutter& cutter, absl::Span<const Phrase> phrases) const;

  // How Apply comes to its frames.
  SentenceTrace Trace(const PhraseCutter& cutter, absl::Span<const Phrase> phrases) const;

  // False for many of the sentences that Apply finds nothing in, told from their words alone.
  bool MayApply(const PhraseCutter& cutter, uint32_t first, uint32_t last) const;

 private:
  class Engine;
  explicit Grammar(std::unique_ptr<const Engine> engine);

  std::unique_ptr<const Engine> engine_;
};

// The rules that gainsay ships.
const Rules& BuiltInRules();
// The bytes they are compiled in as, for telling one set of rules from another.
absl::string_view BuiltInRulesBytes();

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_GRAMMAR_GRAMMAR_H_
