#include "claims/assembly/clauses.h"

#include "absl/strings/ascii.h"

namespace gainsay {
namespace {

// How many clauses back, or out, is looked; a longer sentence is a list.
constexpr int32_t kMaxClausesBack = 16;

}  // namespace

ClauseTags::ClauseTags(const Lexicon& lexicon)
    : daytime(lexicon.tag("time.daytime")),
      say(lexicon.tag("verb.say")),
      making(lexicon.tag("verb.making")),
      coordinating(lexicon.tag("conjunction.coordinating")),
      opening(lexicon.tag("preposition.opening")) {}

ClauseMap::ClauseMap(const SentenceView& view, const ClauseTags& tags)
    : view_(view), tags_(tags), clause_of_(view.size(), 0) {
  clauses_.reserve(static_cast<size_t>(view.size()) / 4 + 4);
  Open(-1);
  for (int32_t k = 0; k < view.size(); ++k) Read(k);
}

int32_t ClauseMap::Before(int32_t phrase) const {
  const int32_t own = clause_of_[phrase];
  for (int32_t c = own - 1; c >= 0 && own - c <= kMaxClausesBack; --c) {
    if (clauses_[c].verb >= 0 && clauses_[c].verb < phrase) return clauses_[c].verb;
  }
  return -1;
}

int32_t ClauseMap::MainSubject() const {
  for (const Clause& clause : clauses_) {
    if (clause.parent < 0 && clause.verb >= 0 && clause.subject >= 0) return clause.subject;
  }
  return -1;
}

void ClauseMap::Read(int32_t k) {
  clause_of_[k] = current_;
  switch (view_[k].type) {
    case PhraseType::kPunctuation:
      return ReadPunctuation(k);
    case PhraseType::kConjunction:
      return ReadConjunction(k);
    case PhraseType::kRelative:
      return ReadRelative(k);
    case PhraseType::kNounGroup:
    case PhraseType::kQuantity:
      return ReadNoun(k);
    case PhraseType::kVerbGroup:
      return ReadVerb(k);
    case PhraseType::kPreposition: {
      if (view_.HasHeadTag(k, tags_.opening)) StartSegment(k + 1);
      Clause& clause = clauses_[current_];
      if (clause.subject < 0 && clause.verb < 0 && clause.fronted < 0 && clause.antecedent < 0) clause.fronted = k;
      return;
    }
    default:
      return;
  }
}

void ClauseMap::ReadPunctuation(int32_t k) {
  const absl::string_view word = view_.Head(k);
  const bool dash = word == "--" || (word == "-" && view_.annotations().text.tokens()[view_[k].first].space_before);
  if (word == "\"" || word == "'" || (word == "-" && !dash) || IsBetweenDigits(k)) return;
  // What stands before a dash and has no verb is a dateline or a heading.
  if (view_.IsComma(k) && interrupted_ >= 0 && current_ == inserted_ &&
      !(view_.IsType(k + 1, PhraseType::kVerbGroup) && view_[k + 1].Is(kGerund))) {
    current_ = interrupted_;
    interrupted_ = -1;
  } else if (word == ";" || word == ":" || (dash && clauses_[current_].verb < 0)) {
    current_ = Open(-1);
  } else if (word == ")" || word == "]") {
    if (clauses_[current_].parent >= 0 && clauses_[current_].verb < 0) current_ = clauses_[current_].parent;
    // "(a) The coach was bought in 2020."
    if (IsBracket(0) && clauses_.size() == 1 && clauses_[0].verb < 0) {
      clauses_[0] = Clause();
      last_noun_ = -1;
    }
  }
  StartSegment(k + 1);
}

void ClauseMap::ReadConjunction(int32_t k) {
  StartSegment(k + 1);
  after_conjunction_ = true;
  if (view_.HasHeadTag(k, tags_.coordinating)) return;
  current_ = Open(current_);
  clause_of_[k] = current_;
  // "the island, where 19 people died"
  if (view_.Head(k) == "where") clauses_[current_].antecedent = last_noun_;
}

void ClauseMap::ReadRelative(int32_t k) {
  // "the bill on the table that evening"
  if (IsTimeOfDay(k + 1)) return;
  int32_t before = k - 1;
  while (before >= 0 && view_[before].type == PhraseType::kAdverb) --before;
  // "said that" opens what is said; else the nearest noun is meant: "the men who", "a fund, of which".
  const bool complement = view_.IsType(before, PhraseType::kVerbGroup);
  current_ = Open(current_);
  clause_of_[k] = current_;
  if (!complement) clauses_[current_].antecedent = last_noun_;
  StartSegment(k + 1);
}

void ClauseMap::ReadNoun(int32_t k) {
  const Phrase& phrase = view_[k];
  // "Five months later the war was over", "the" of "the 2016 strike".
  if (phrase.Is(kDurationType) || (phrase.type == PhraseType::kNounGroup && !phrase.Is(kPronoun) &&
                                   phrase.noun_first == phrase.noun_last && view_.IsType(k + 1, PhraseType::kDate)))
    return;
  if (IsTimeOfDay(k)) return;
  const int32_t owner = last_noun_;
  last_noun_ = k;
  Clause& clause = clauses_[current_];
  // "the Fund's | $6.5bn facility"
  if (owner >= 0 && view_[owner].Is(kPossessive) && owner + 2 >= k) {
    if (segment_noun_ == owner) segment_noun_ = k;
    if (clause.subject == owner) clause.subject = k;
    return;
  }
  if (IsAfterPreposition(k)) return;
  if (segment_noun_ < 0) segment_noun_ = k;
  const bool open = k > 0 && view_.IsType(k - 1, PhraseType::kPreposition);
  if (clause.verb < 0 && clause.subject < 0 && !open) clause.subject = k;
}

void ClauseMap::ReadVerb(int32_t k) {
  const Phrase& verb = view_[k];
  const bool alone = verb.first == verb.head;
  if (verb.Is(kInfinitive) || (verb.Is(kGerund) && alone)) {
    const bool said_of_noun = verb.Is(kGerund) && k > 0 && last_noun_ == k - 1;
    const int32_t subject = said_of_noun ? last_noun_ : SubjectOfInfinitive(k);
    current_ = Open(current_);
    clauses_[current_].subject = subject;
    clauses_[current_].verb = k;
    clause_of_[k] = current_;
  } else {
    ReadFiniteVerb(k);
  }
  StartSegment(k + 1);
}

// "It allows the price to rise": who is allowed, asked or forced to do something does it.
int32_t ClauseMap::SubjectOfInfinitive(int32_t k) const {
  const Clause& clause = clauses_[current_];
  const bool of_object = view_[k].Is(kInfinitive) && clause.verb >= 0 && segment_ == clause.verb + 1 &&
                         segment_noun_ == clause.verb + 1 && view_.HasHeadTag(clause.verb, tags_.making);
  return of_object ? segment_noun_ : clause.subject;
}

void ClauseMap::ReadFiniteVerb(int32_t k) {
  const int32_t around = current_;
  // "the programme we signed"; not "in Wairoa it was"
  const bool contact = k >= 2 && (clauses_[current_].subject != k - 1) && view_.IsType(k - 1, PhraseType::kNounGroup) &&
                       last_noun_ == k - 1 && view_[k - 1].Is(kPronoun) && !IsAfterPreposition(k - 1) &&
                       (view_.IsType(k - 2, PhraseType::kNounGroup) || view_.IsType(k - 2, PhraseType::kQuantity));
  if (contact) {
    current_ = Open(current_);
    clauses_[current_].antecedent = k - 2;
    clauses_[current_].subject = k - 1;
  } else if (clauses_[current_].verb >= 0) {
    const int32_t last_verb = clauses_[current_].verb;
    int32_t open = clauses_[current_].parent;
    for (int32_t i = 0; i < kMaxClausesBack && open >= 0 && clauses_[open].verb >= 0; ++i) open = clauses_[open].parent;
    if (open >= 0 && clauses_[open].verb >= 0) open = -1;
    const Clause last = clauses_[current_];
    if (open >= 0 && !(after_conjunction_ && segment_noun_ < 0)) {
      // "When it came, the mayor said", "the men who left were found"
      current_ = open;
      if (clauses_[open].subject < 0) clauses_[open].subject = segment_noun_;
      if (segment_ > last_verb + 1) Move(segment_, k, current_);
    } else if (segment_ == last_verb + 1 && segment_noun_ >= 0 && MayBeParticiple(k) &&
               !view_.HasHeadTag(last_verb, tags_.say)) {
      // "lost 44 men killed"
      current_ = Open(current_);
      clauses_[current_].subject = segment_noun_;
    } else if (segment_noun_ >= 0) {
      // "He said the fire was out", "it burned and two men died"
      current_ = Open(segment_ > last.verb + 1 ? last.parent : current_);
      clauses_[current_].subject = segment_noun_;
      Move(segment_, k, current_);
    } else if (after_conjunction_) {
      // "The store closed and was sold."
      current_ = Open(last.parent);
      clauses_[current_].subject = last.subject;
      clauses_[current_].antecedent = last.antecedent;
    } else if (MayBeParticiple(last.verb) && !MayBeParticiple(k)) {
      // "Its programme, agreed in 2019, runs out": the first was no finite verb.
      const int32_t outer = current_;
      const int32_t participle = Open(outer);
      clauses_[participle].subject = last.subject;
      clauses_[participle].verb = last.verb;
      Move(last.verb, k, participle);
      clauses_[outer].verb = -1;
    } else {
      // "the men trapped there", "the men are said to be, were"
      current_ = Open(current_);
      clauses_[current_].subject = MayBeParticiple(k) && last_noun_ >= 0 ? last_noun_ : last.subject;
    }
  }
  Clause& clause = clauses_[current_];
  // "after the parties met": no subject yet, since most prepositions take it away.
  if (clause.subject < 0) clause.subject = segment_noun_ >= 0 ? segment_noun_ : clause.antecedent;
  clause.verb = k;
  clause_of_[k] = current_;
  const bool inserted = current_ != around && view_.IsComma(segment_ - 1) && view_.HasHeadTag(k, tags_.say);
  interrupted_ = inserted ? around : -1;
  inserted_ = inserted ? current_ : -1;
}

int32_t ClauseMap::Open(int32_t parent) {
  clauses_.emplace_back().parent = parent;
  return static_cast<int32_t>(clauses_.size()) - 1;
}

void ClauseMap::Move(int32_t first, int32_t last, int32_t clause) {
  for (int32_t k = first; k < last; ++k) clause_of_[k] = clause;
}

void ClauseMap::StartSegment(int32_t k) {
  segment_ = k;
  segment_noun_ = -1;
  after_conjunction_ = false;
}

bool ClauseMap::IsAfterPreposition(int32_t k) const {
  int32_t before = k - 1;
  while (before >= 0 && view_[before].type == PhraseType::kAdverb) --before;
  return view_.IsType(before, PhraseType::kPreposition) && !view_.HasHeadTag(before, tags_.opening);
}

bool ClauseMap::IsTimeOfDay(int32_t k) const {
  return view_.IsType(k, PhraseType::kNounGroup) && view_.HasHeadTag(k, tags_.daytime);
}

// "at 3:40"
bool ClauseMap::IsBetweenDigits(int32_t k) const {
  const auto is_digit = [&](int32_t i) {
    return i >= 0 && i < view_.size() && absl::ascii_isdigit(static_cast<unsigned char>(view_.Words(i).back()));
  };
  return view_.Head(k) == ":" && is_digit(k - 1) && is_digit(k + 1) &&
         !view_.annotations().text.tokens()[view_[k + 1].first].space_before;
}

bool ClauseMap::IsBracket(int32_t k) const {
  return view_.IsType(k, PhraseType::kPunctuation) && (view_.Head(k) == "(" || view_.Head(k) == "[");
}

// A past form without auxiliary.
bool ClauseMap::MayBeParticiple(int32_t verb) const { return view_[verb].Is(kPast) && !view_[verb].Is(kBe); }

}  // namespace gainsay
