#include "claims/grammar/matcher.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <utility>

namespace gainsay {

// Pieces to steps. The steps are made from the end of the pattern to its beginning, so that each knows what follows.
class PhraseMatcher::Compiler {
 public:
  Compiler(const std::vector<PatternPiece>& pieces, PhraseMatcher& matcher) : pieces_(pieces), matcher_(matcher) {}

  void Run() {
    const Node whole = ReadChoices();
    matcher_.start_ = Emit(whole, Add({Operation::kMatch}));
  }

 private:
  struct Node {
    enum class Kind : uint8_t { kPhrase, kBegin, kEnd, kSequence, kChoices, kRepeat } kind = Kind::kSequence;
    // Of kPhrase, the piece.
    size_t piece = 0;
    int8_t capture = -1;
    // Of kRepeat: what '?', '*' or '+' allow, and whether as little as possible is taken.
    bool skips = false, again = false, lazy = false;
    std::vector<Node> parts;
  };

  bool Is(char c) const { return at_ < pieces_.size() && pieces_[at_].operation == c; }

  Node ReadChoices() {
    Node choices;
    choices.kind = Node::Kind::kChoices;
    choices.parts.push_back(ReadSequence());
    while (Is('|')) {
      ++at_;
      choices.parts.push_back(ReadSequence());
    }
    return choices.parts.size() == 1 ? std::move(choices.parts[0]) : choices;
  }

  Node ReadSequence() {
    Node sequence;
    while (at_ < pieces_.size() && !Is('|') && !Is(')')) sequence.parts.push_back(ReadRepeated());
    return sequence;
  }

  Node ReadRepeated() {
    Node node = ReadOne();
    while (Is('?') || Is('*') || Is('+')) {
      Node repeat;
      repeat.kind = Node::Kind::kRepeat;
      repeat.skips = !Is('+');
      repeat.again = !Is('?');
      ++at_;
      if (Is('?')) {
        repeat.lazy = true;
        ++at_;
      }
      repeat.parts.push_back(std::move(node));
      node = std::move(repeat);
    }
    return node;
  }

  Node ReadOne() {
    Node node;
    const PatternPiece& piece = pieces_[at_++];
    switch (piece.operation) {
      case '(':
        node = ReadChoices();
        if (Is(')')) ++at_;
        break;
      case '^':
        node.kind = Node::Kind::kBegin;
        break;
      case '$':
        node.kind = Node::Kind::kEnd;
        break;
      case PatternPiece::kPhrase:
        node.kind = Node::Kind::kPhrase;
        node.piece = at_ - 1;
        if (!piece.capture.empty()) node.capture = captures_++;
        break;
      default:
        break;
    }
    return node;
  }

  uint32_t Add(Step step) {
    matcher_.steps_.push_back(step);
    return static_cast<uint32_t>(matcher_.steps_.size()) - 1;
  }

  uint32_t AddChoice(uint32_t first, uint32_t second) {
    Step choice;
    choice.operation = Operation::kChoice;
    choice.next = first;
    choice.other = second;
    return Add(choice);
  }

  // The step at which the node begins; `next` is the one after it.
  uint32_t Emit(const Node& node, uint32_t next) {
    Step step;
    step.next = next;
    switch (node.kind) {
      case Node::Kind::kPhrase:
        step.operation = Operation::kPhrase;
        step.capture = node.capture;
        step.element = pieces_[node.piece].element;
        step.number = step.element->number();
        return Add(step);
      case Node::Kind::kBegin:
        step.operation = Operation::kBegin;
        return Add(step);
      case Node::Kind::kEnd:
        step.operation = Operation::kEnd;
        return Add(step);
      case Node::Kind::kSequence:
        for (size_t i = node.parts.size(); i > 0; --i) next = Emit(node.parts[i - 1], next);
        return next;
      case Node::Kind::kChoices: {
        uint32_t first = Emit(node.parts.back(), next);
        for (size_t i = node.parts.size() - 1; i > 0; --i) first = AddChoice(Emit(node.parts[i - 1], next), first);
        return first;
      }
      case Node::Kind::kRepeat:
        return EmitRepeat(node, next);
    }
    return next;
  }

  uint32_t EmitRepeat(const Node& node, uint32_t next) {
    const auto choose = [&](uint32_t body) { return node.lazy ? AddChoice(next, body) : AddChoice(body, next); };
    if (!node.again) return choose(Emit(node.parts[0], next));
    // The choice comes after each round, and before the first if that may be left out.
    const uint32_t choice = AddChoice(next, next);
    const uint32_t body = Emit(node.parts[0], choice);
    (node.lazy ? matcher_.steps_[choice].other : matcher_.steps_[choice].next) = body;
    matcher_.loops_.push_back({choice, static_cast<uint32_t>(matcher_.steps_.size()) - 1});
    if (MayBeEmpty(node.parts[0])) matcher_.takes_fits_ = false;
    if (!node.skips) return body;
    // A round that took nothing must not come back to where it began, or it would lead nowhere.
    return MayBeEmpty(node.parts[0]) ? choose(body) : choice;
  }

  static bool MayBeEmpty(const Node& node) {
    const auto may = [](const Node& part) { return MayBeEmpty(part); };
    switch (node.kind) {
      case Node::Kind::kPhrase:
        return false;
      case Node::Kind::kBegin:
      case Node::Kind::kEnd:
        return true;
      case Node::Kind::kSequence:
        return std::all_of(node.parts.begin(), node.parts.end(), may);
      case Node::Kind::kChoices:
        return std::any_of(node.parts.begin(), node.parts.end(), may);
      case Node::Kind::kRepeat:
        return node.skips || MayBeEmpty(node.parts[0]);
    }
    return true;
  }

  const std::vector<PatternPiece>& pieces_;
  PhraseMatcher& matcher_;
  size_t at_ = 0;
  int8_t captures_ = 0;
};

PhraseMatcher::PhraseMatcher(const std::vector<PatternPiece>& pieces) {
  Compiler(pieces, *this).Run();
  FindFirst();
}

void PhraseMatcher::FindFirst() {
  std::vector<bool> seen(steps_.size(), false);
  std::vector<uint32_t> open = {start_};
  while (!open.empty()) {
    const uint32_t at = open.back();
    open.pop_back();
    if (seen[at]) continue;
    seen[at] = true;
    const Step& step = steps_[at];
    switch (step.operation) {
      case Operation::kPhrase:
        first_ |= step.element->first();
        break;
      case Operation::kChoice:
        open.push_back(step.other);
        open.push_back(step.next);
        break;
      case Operation::kBegin:
      case Operation::kEnd:
      case Operation::kMatch:
        begins_anywhere_ = true;
        break;
    }
  }
  begins_anywhere_ = begins_anywhere_ || first_.all();
  ForEachBit(first_, [&](uint32_t id) { first_features_.push_back(static_cast<FeatureId>(id)); });
}

bool PhraseMatcher::MayBeginIn(const PhrasesByFeature& by_feature) const {
  uint64_t starts = begins_anywhere_;
  for (const FeatureId id : first_features_) starts |= by_feature[id];
  return starts != 0;
}

uint64_t PhraseMatcher::FindPlaces(ElementFits& fits, Places& places) const {
  const uint64_t end = uint64_t{1} << fits.size();
  places.assign(steps_.size(), 0);
  // By step, as `places`: which would ask each time where it keeps them.
  uint64_t* const of_step = places.data();
  const auto places_of = [&](const Step& step) -> uint64_t {
    switch (step.operation) {
      case Operation::kPhrase: {
        const uint64_t after = of_step[step.next] >> 1;
        return after == 0 ? 0 : after & fits.Of(step.number, *step.element);
      }
      case Operation::kChoice:
        return of_step[step.next] | of_step[step.other];
      case Operation::kBegin:
        return of_step[step.next] & 1;
      case Operation::kEnd:
        return of_step[step.next] & end;
      case Operation::kMatch:
        return end | (end - 1);
    }
    return 0;
  };
  // Steps follow those that come after them, but for the way back in a loop: there each round adds the places from
  // which one more repetition leads on, until it adds none.
  size_t loop = 0;
  const Step* const steps = steps_.data();
  const size_t size = steps_.size();
  for (uint32_t at = 0; at < size; ++at) {
    of_step[at] = places_of(steps[at]);
    for (; loop < loops_.size() && loops_[loop].last == at; ++loop) {
      const uint32_t choice = loops_[loop].choice;
      if (places_of(steps[choice]) == of_step[choice]) continue;
      while (loop > 0 && loops_[loop - 1].last > choice) --loop;
      at = choice - 1;
      break;
    }
  }
  return of_step[start_];
}

void PhraseMatcher::Follow(const Places& places, uint32_t first, PhraseMatch& match) const {
  match.first = first;
  match.captures.fill(-1);
  uint32_t phrase = first;
  const Step* step = &steps_[start_];
  while (step->operation != Operation::kMatch) {
    uint32_t next = step->next;
    if (step->operation == Operation::kPhrase) {
      if (step->capture >= 0) match.captures[step->capture] = static_cast<int32_t>(phrase);
      ++phrase;
    } else if (step->operation == Operation::kChoice && (places[next] >> phrase & 1) == 0) {
      next = step->other;
    }
    step = &steps_[next];
  }
  match.last = phrase;
}

// Tries one choice after the other, depth first.
class PhraseMatcher::Search {
 public:
  Search(const PhraseMatcher& matcher, absl::Span<const FeatureSet> phrases, PhraseMatch& match)
      : matcher_(matcher),
        phrases_(phrases),
        places_(phrases.size() + 1),
        match_(match),
        scratch_(ScratchOfThread()),
        tried_(scratch_.tried),
        open_(scratch_.open) {}

  bool Run(uint32_t from) {
    for (uint32_t at = from; at < places_; ++at) {
      const bool may = at < phrases_.size() ? matcher_.MayBeginAt(phrases_[at]) : matcher_.begins_anywhere_;
      if (may && BeginsAt(at)) return true;
    }
    return false;
  }

 private:
  // A place to go on from; or, with `capture`, what a capture is again once all that follows it failed.
  struct Open {
    uint32_t step;
    int32_t phrase;
    int32_t capture;
  };
  struct Scratch {
    // By step and phrase: whether it was tried.
    std::vector<uint64_t> tried;
    std::vector<Open> open;
  };

  static Scratch& ScratchOfThread() {
    thread_local Scratch scratch;
    return scratch;
  }

  bool BeginsAt(uint32_t at) {
    if (!prepared_) Prepare();
    if (!MatchAt(at)) return false;
    match_.first = at;
    return true;
  }

  void Prepare() {
    prepared_ = true;
    tried_.assign((matcher_.steps_.size() * places_ + 63) / 64, 0);
    match_.captures.fill(-1);
  }

  bool IsNew(uint32_t step, uint32_t phrase) {
    const size_t bit = step * places_ + phrase;
    const uint64_t mask = uint64_t{1} << (bit % 64);
    if ((tried_[bit / 64] & mask) != 0) return false;
    tried_[bit / 64] |= mask;
    return true;
  }

  bool MatchAt(uint32_t first) {
    open_.clear();
    open_.push_back({matcher_.start_, static_cast<int32_t>(first), -1});
    while (!open_.empty()) {
      const Open open = open_.back();
      open_.pop_back();
      if (open.capture >= 0) {
        match_.captures[open.capture] = open.phrase;
      } else if (GoOn(open.step, static_cast<uint32_t>(open.phrase))) {
        return true;
      }
    }
    return false;
  }

  // Follows the first choices as far as they lead.
  bool GoOn(uint32_t at, uint32_t phrase) {
    while (true) {
      const Step& step = matcher_.steps_[at];
      // Most phrases do not fit; to see that again takes no longer than to note it.
      const bool fits =
          step.operation != Operation::kPhrase || (phrase < phrases_.size() && step.element->Fits(phrases_[phrase]));
      if (!fits || !IsNew(at, phrase)) return false;
      switch (step.operation) {
        case Operation::kPhrase:
          if (step.capture >= 0) {
            open_.push_back({0, match_.captures[step.capture], step.capture});
            match_.captures[step.capture] = static_cast<int32_t>(phrase);
          }
          ++phrase;
          break;
        case Operation::kChoice:
          open_.push_back({step.other, static_cast<int32_t>(phrase), -1});
          break;
        case Operation::kBegin:
          if (phrase != 0) return false;
          break;
        case Operation::kEnd:
          if (phrase != phrases_.size()) return false;
          break;
        case Operation::kMatch:
          match_.last = phrase;
          return true;
      }
      at = step.next;
    }
  }

  const PhraseMatcher& matcher_;
  const absl::Span<const FeatureSet> phrases_;
  const size_t places_;
  PhraseMatch& match_;
  Scratch& scratch_;
  std::vector<uint64_t>& tried_;
  std::vector<Open>& open_;
  bool prepared_ = false;
};

bool PhraseMatcher::Find(absl::Span<const FeatureSet> phrases, uint32_t from, PhraseMatch& match) const {
  return Search(*this, phrases, match).Run(from);
}

}  // namespace gainsay
