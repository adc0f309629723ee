#include "claims/grammar/phrase.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "claims/grammar/counted_before.h"
#include "claims/grammar/verb_reader.h"

namespace gainsay {
namespace {

struct FlagName {
  PhraseFlag flag;
  const char* name;
};

constexpr FlagName kFlagNames[] = {
    {kPassive, "passive"},
    {kPast, "past"},
    {kGerund, "gerund"},
    {kInfinitive, "infinitive"},
    {kNegated, "negated"},
    {kModal, "modal"},
    {kFuture, "future"},
    {kBe, "be"},
    {kDefinite, "definite"},
    {kIndefinite, "indefinite"},
    {kName, "name"},
    {kPronoun, "pronoun"},
    {kPossessive, "possessive"},
    {kBare, "bare"},
    {kPartitive, "partitive"},
    {kAttributive, "attributive"},
    {kAdditional, "additional"},
    {kNone, "none"},
    {kBefore, "before"},
    {kAfter, "after"},
    {kOthers, "others"},
    {kRate, "rate"},
    {kCountType, "count"},
    {kMoneyType, "money"},
    {kPercentType, "percent"},
    {kDurationType, "duration"},
    {kAgeType, "age"},
    {kMeasureType, "measure"},
    {kSince, "since"},
    {kYears, "years"},
    {kUntil, "until"},
    {kProper, "proper"},
};

uint32_t FlagOfType(QuantityType type) {
  switch (type) {
    case QuantityType::kMoney:
      return kMoneyType;
    case QuantityType::kPercent:
      return kPercentType;
    case QuantityType::kDuration:
      return kDurationType;
    case QuantityType::kAge:
      return kAgeType;
    case QuantityType::kMeasure:
      return kMeasureType;
    case QuantityType::kCount:
    case QuantityType::kOrdinal:
    case QuantityType::kIdentifier:
      return kCountType;
  }
  return kCountType;
}

// A document is about what it names so often, and once in so many words.
constexpr size_t kTopicUses = 3;
constexpr size_t kTopicWords = 150;

}  // namespace

const char* NameOfFlag(PhraseFlag flag) {
  for (const FlagName& known : kFlagNames) {
    if (known.flag == flag) return known.name;
  }
  return "";
}

uint32_t FlagOfName(absl::string_view name) {
  for (const FlagName& known : kFlagNames) {
    if (name == known.name) return known.flag;
  }
  return 0;
}

PhraseCutter::PhraseCutter(const Annotations& annotations) : annotations_(annotations), words_(annotations) {}

// Cuts one sentence.
class PhraseCutter::Run : private VerbReader {
 public:
  Run(const Annotations& annotations, const WordTags& words, uint32_t first, uint32_t last)
      : VerbReader(annotations, words, last), at_(first) {
    phrases_.reserve((last - first) / 2 + 4);
  }

  std::vector<Phrase> Cut() {
    while (at_ < last_) Next();
    return std::move(phrases_);
  }

 private:
  // "is | due | to begin", but "died due to", "was due to fire damage".
  bool IsDueToDo() const {
    return at_ + 2 < last_ && token(at_).folded == "due" && token(at_ + 1).folded == "to" && FormsOf(at_ + 2).base &&
           (!HasAny(at_ + 2, words_.nouns) || !ContinuesNoun(at_ + 3, true)) && !phrases_.empty() &&
           phrases_.back().type == PhraseType::kVerbGroup && phrases_.back().Is(kBe);
  }

  void Next() {
    if (words_.date_at[at_] >= 0) return AddDate();
    if (words_.quantity_at[at_] >= 0) return AddQuantity(at_);
    if (!IsWord(at_) && token(at_).kind != TokenKind::kNumber) return AddSingle(PhraseType::kPunctuation);
    if (IsDueToDo()) return AddSingle(PhraseType::kAdverb);
    if (annotations_.tagging.StartsPhrase(at_) && AddFixedPhrase()) return;
    // "including", "following"
    if (Has(at_, words_.preposition) && FormsOf(at_, /*maybe=*/true).gerund) return AddSingle(PhraseType::kPreposition);
    if (IsJoint(at_ + 1) && !Has(at_, words_.determiner)) return AddNounGroup();
    if (const uint32_t verb_end = VerbGroupEnd(at_); verb_end > at_) return AddVerbGroup(verb_end);
    if (Has(at_, words_.determiner) && !Has(at_, words_.relative)) return AddNounGroup();
    if (IsDemonstrativeDeterminer(at_)) return AddNounGroup();
    if (Has(at_, words_.pronoun)) return AddPronoun();
    if (const uint32_t length = annotations_.tagging.LengthOf(at_, words_.preposition))
      return AddSingle(PhraseType::kPreposition, length);
    if (const uint32_t length = annotations_.tagging.LengthOf(at_, words_.conjunction))
      return AddSingle(PhraseType::kConjunction, length);
    if (Has(at_, words_.relative)) return AddSingle(PhraseType::kRelative);
    if (const uint32_t length = annotations_.tagging.LengthOf(at_, words_.adverb))
      return AddSingle(PhraseType::kAdverb, length);
    if (IsStatusHere()) return AddStatus();
    if (IsManner(at_) && at_ + 1 < last_ && FormsOf(at_ + 1).any()) return AddSingle(PhraseType::kAdverb);
    AddNounGroup();
  }

  // Several words that stand for one: "wounded in action", "according to". False if none do here.
  bool AddFixedPhrase() {
    if (const uint32_t length = StatusLength(at_); length > 1 && !ContinuesNoun(at_ + length, true)) {
      AddStatus();
      return true;
    }
    const std::pair<TagId, PhraseType> types[] = {{words_.preposition, PhraseType::kPreposition},
                                                  {words_.conjunction, PhraseType::kConjunction},
                                                  {words_.adverb, PhraseType::kAdverb}};
    for (const auto& [tag, type] : types) {
      const uint32_t length = annotations_.tagging.LengthOf(at_, tag);
      if (length <= 1) continue;
      AddSingle(type, length);
      return true;
    }
    return false;
  }

  // "that", "which", "what", "whose": a determiner only before a noun.
  bool IsDemonstrativeDeterminer(uint32_t i) const {
    if (!Has(i, words_.determiner) || i + 1 >= last_) return false;
    // "the attack in which five men died"
    if (!Has(i, words_.definite) && LastType() == PhraseType::kPreposition) return false;
    // "the firm, which employs 8,000"
    if (token(i).folded == "which" && FormsOf(i + 1).third_person) return false;
    return IsWord(i + 1) && !HasAny(i + 1, words_.closed) && VerbGroupEnd(i + 1) == i + 1 && !AfterNoun();
  }

  Phrase& Add(PhraseType type, uint32_t end) {
    Phrase phrase;
    phrase.type = type;
    phrase.first = at_;
    phrase.last = end;
    phrase.head = end - 1;
    phrase.noun_first = phrase.noun_last = end;
    phrases_.push_back(phrase);
    at_ = end;
    return phrases_.back();
  }

  void AddSingle(PhraseType type, uint32_t length = 1) {
    const uint32_t first = at_;
    Add(type, std::min(at_ + length, last_)).head = first;
  }

  void AddDate() {
    const int32_t index = words_.date_at[at_];
    const DateMention& date = annotations_.dates[index];
    const bool attributive = !phrases_.empty() && IsOpenDeterminer(phrases_.back());
    const uint32_t end = std::min(std::max(date.last, at_ + 1), last_);
    if (date.counts_time) {
      if (const int32_t stretch = DurationWithin(at_, end); stretch >= 0) return AddDateOfStretch(index, stretch, end);
    }
    Phrase& phrase = Add(PhraseType::kDate, end);
    phrase.date = index;
    if (attributive) phrase.flags |= kAttributive;
    if (date.relation == DateRelation::kSince) phrase.flags |= kSince;
    if (date.relation == DateRelation::kUntil || date.relation == DateRelation::kBy) phrase.flags |= kUntil;
  }

  // Index of a duration that is part of the tokens from `first` to `last`; -1 if there is none or it is all of them.
  int32_t DurationWithin(uint32_t first, uint32_t last) const {
    for (uint32_t i = first; i < last; ++i) {
      const int32_t index = words_.quantity_at[i];
      if (index < 0) continue;
      const QuantityMention& quantity = annotations_.quantities[index];
      const bool part = quantity.last <= last && (quantity.first > first || quantity.last < last);
      return quantity.type == QuantityType::kDuration && part ? index : -1;
    }
    return -1;
  }

  // "Five days later" is five days and a date, "the past seven days" a date and seven days.
  void AddDateOfStretch(int32_t date, int32_t quantity, uint32_t end) {
    const QuantityMention& stretch = annotations_.quantities[quantity];
    if (stretch.first > at_) Add(PhraseType::kDate, stretch.first).date = date;
    Phrase& phrase = Add(PhraseType::kQuantity, std::max(stretch.last, at_ + 1));
    phrase.quantity = quantity;
    phrase.flags |= FlagOfType(stretch.type) | FlagsOf(stretch) | kBare;
    if (stretch.last < end) Add(PhraseType::kDate, end).date = date;
  }

  // A determiner whose noun is still to come: "the" of "the January 2020 strike".
  bool IsOpenDeterminer(const Phrase& phrase) const {
    return phrase.type == PhraseType::kNounGroup && phrase.noun_first == phrase.noun_last &&
           Has(phrase.head, words_.determiner);
  }

  void AddPronoun() {
    Phrase& phrase = Add(PhraseType::kNounGroup, at_ + 1);
    phrase.flags |= kPronoun;
  }

  bool IsStatusHere() const { return HasAny(at_, words_.statuses) && (AfterNoun() || !ContinuesNoun(at_ + 1, true)); }

  void AddStatus() { AddSingle(PhraseType::kStatus, StatusLength(at_)); }

  void AddNounGroup() {
    const uint32_t first = at_;
    uint32_t flags = 0;
    uint32_t noun = first;
    while (noun < last_ && Has(noun, words_.determiner) && !(noun > first && Has(noun, words_.relative))) {
      if (Has(noun, words_.definite)) flags |= kDefinite;
      if (Has(noun, words_.indefinite)) flags |= kIndefinite;
      ++noun;
      // "a further 100,000 people", where the number does not hold the word
      if (noun + 1 < last_ && (flags & kIndefinite) != 0 && Has(noun, words_.adverb) &&
          words_.quantity_at[noun + 1] >= 0 && !IsAge(words_.quantity_at[noun + 1]))
        ++noun;
      if (noun < last_ && words_.quantity_at[noun] >= 0) {
        if ((flags & kIndefinite) != 0 && IsAge(words_.quantity_at[noun])) return AddOneOfAge(noun, flags);
        return AddQuantity(noun, flags);
      }
      if (noun < last_ && words_.date_at[noun] >= 0) break;
    }
    // "a total of 4,186 persons" are 4,186 persons.
    if (noun > first && noun + 2 < last_ && Has(noun, words_.total) && token(noun + 1).folded == "of" &&
        words_.quantity_at[noun + 2] >= 0) {
      return AddQuantity(noun + 2, flags & ~kIndefinite);
    }
    const uint32_t end = NounEnd(noun, false);
    Phrase& phrase = Add(PhraseType::kNounGroup, std::max(end, first + 1));
    phrase.flags = flags;
    FinishNoun(phrase, noun, end);
  }

  bool IsAge(int32_t quantity) const { return annotations_.quantities[quantity].type == QuantityType::kAge; }

  // "A 19-year-old student": one student, and an age.
  void AddOneOfAge(uint32_t age, uint32_t flags) {
    const size_t one = phrases_.size();
    Add(PhraseType::kNounGroup, age).flags = flags;
    AddQuantity(age);
    const Phrase& aged = phrases_.back();
    phrases_[one].noun_first = aged.noun_first;
    phrases_[one].noun_last = aged.noun_last;
    if (!aged.Is(kBare)) phrases_[one].head = aged.head;
  }

  void FinishNoun(Phrase& phrase, uint32_t noun_first, uint32_t noun_last) {
    phrase.noun_first = std::min(noun_first, noun_last);
    phrase.noun_last = noun_last;
    if (noun_last <= noun_first) return;
    phrase.head = noun_last - 1;
    if (IsPossessiveMark(phrase.head)) {
      phrase.flags |= kPossessive;
      if (phrase.head > noun_first) --phrase.head;
    }
    if (token(phrase.head).letter_case != LetterCase::kLower && token(phrase.head).kind == TokenKind::kWord &&
        !IsNoun(phrase.head))
      phrase.flags |= kProper;
    for (uint32_t i = noun_first; i < noun_last; ++i) {
      if (token(i).letter_case != LetterCase::kLower && token(i).kind == TokenKind::kWord) phrase.flags |= kName;
    }
  }

  // Whether quotation marks stand around the tokens from `first` to `last`, and a blank behind them.
  bool IsQuoted(uint32_t first, uint32_t last) const {
    return first > 0 && last + 1 < last_ && token(last).folded == "\"" && token(first - 1).folded == "\"" &&
           token(last + 1).space_before;
  }

  // The end of the noun group that stands between quotation marks from token `i` on, without the marks; `i` if none
  // does.
  uint32_t QuotedNounEnd(uint32_t i) const {
    if (i + 1 >= last_ || token(i).folded != "\"" || !token(i).space_before) return i;
    const uint32_t end = NounEnd(i + 1, true);
    return end > i + 1 && end < last_ && IsQuoted(i + 1, end) ? end : i;
  }

  // "two | 19-year-old students": the number before an age counts whose age it is.
  void CountAged(size_t counted) {
    if (at_ >= last_ || words_.quantity_at[at_] < 0 || !IsAge(words_.quantity_at[at_]) || !phrases_[counted].Is(kBare))
      return;
    AddQuantity(at_);
    const Phrase aged = phrases_.back();
    if (aged.Is(kBare)) return;
    Phrase& phrase = phrases_[counted];
    phrase.flags &= ~kBare;
    phrase.head = aged.head;
    phrase.noun_first = aged.noun_first;
    phrase.noun_last = aged.noun_last;
  }

  // The quantity at token `at`, with the determiner from at_ before it.
  void AddQuantity(uint32_t at, uint32_t flags = 0) {
    const size_t number = phrases_.size();
    const int32_t index = words_.quantity_at[at];
    const QuantityMention& quantity = annotations_.quantities[index];
    flags |= FlagOfType(quantity.type) | FlagsOf(quantity);
    uint32_t noun = std::min(std::max(quantity.last, at + 1), last_);
    noun = AfterSaidAgain(noun, quantity);
    // "left \"more than thirty\" soldiers dead"
    if (IsQuoted(at, noun) && noun + 1 < last_ && !token(noun + 1).folded.empty() && IsWord(noun + 1)) ++noun;
    // "seven more were wounded"
    if (quantity.additional && noun < last_ && Has(noun, words_.additional_after)) ++noun;
    // "a two-day siege", but "the vote was 52-48"
    bool is_joint = false;
    if (IsJoint(noun) && words_.quantity_at[noun + 1] < 0) {
      flags |= kAttributive;
      ++noun;
      is_joint = quantity.type == QuantityType::kCount && noun < last_ && IsNoun(noun) && !IsJoint(noun + 1);
    }
    uint32_t of_end = noun;
    if (noun + 1 < last_ && token(noun).folded == "of" && quantity.type != QuantityType::kMoney)
      of_end = ReadPartitive(noun + 1, quantity.modality == v1::MODALITY_NONE, flags);
    const bool has_of = of_end > noun;
    if (has_of) {
      noun = of_end;
    } else if (noun < last_ && Has(noun, words_.adverb) && token(noun).folded == "other") {
      ++noun;
    }
    uint32_t end = noun;
    if (is_joint) {
      // "a 640-bed | hospital": beds are counted.
      end = noun + 1;
    } else if (noun < last_ && (token(noun).folded == "others" || token(noun).folded == "other")) {
      flags |= kOthers;
      end = token(noun).folded == "others" ? noun + 1 : NounEnd(noun + 1, true);
    } else if (has_of || !TakesNoNoun(quantity) || !IsPastVerb(noun)) {
      end = NounEnd(noun, true);
    }
    // "forty \"terrorists\" were killed"
    const bool in_quotes = end == noun && QuotedNounEnd(noun) > noun;
    if (in_quotes) end = QuotedNounEnd(noun++);
    Phrase& phrase =
        Add(PhraseType::kQuantity, std::max(end + in_quotes, std::min(std::max(quantity.last, at + 1), last_)));
    phrase.quantity = index;
    phrase.flags = flags;
    FinishNoun(phrase, noun, end);
    if (end <= noun) phrase.flags |= kBare;
    // "three of" with nothing to follow is three.
    if (end <= noun && has_of) phrase.last = std::min(std::max(quantity.last, at + 1), last_), at_ = phrase.last;
    if (quantity.type == QuantityType::kCount) CountAged(number);
  }

  // "6.3 on the Richter scale injured 213", "a quake measuring 6.3 struck Herat": who was killed, injured or struck is
  // counted in whole numbers and without a unit.
  static bool TakesNoNoun(const QuantityMention& quantity) {
    if (quantity.type == QuantityType::kMeasure) return true;
    return quantity.type == QuantityType::kCount && quantity.low && std::floor(*quantity.low) != *quantity.low;
  }

  bool IsPastVerb(uint32_t i) const { return i < last_ && IsWord(i) && FormsOf(i).past && !HasAny(i, words_.nouns); }

  // "twenty-seven (27) dead": past the same number in brackets.
  uint32_t AfterSaidAgain(uint32_t i, const QuantityMention& quantity) const {
    if (i + 2 >= last_ || token(i).folded != "(" || words_.quantity_at[i + 1] < 0) return i;
    const QuantityMention& again = annotations_.quantities[words_.quantity_at[i + 1]];
    const bool same = again.low == quantity.low && again.high == quantity.high && again.type == quantity.type;
    return same && again.last < last_ && token(again.last).folded == ")" ? again.last + 1 : i;
  }

  static uint32_t FlagsOf(const QuantityMention& quantity) {
    uint32_t flags = 0;
    if (quantity.low.has_value() && quantity.low == quantity.high && *quantity.low >= 1 &&
        *quantity.low <= kOldestAge && std::floor(*quantity.low) == *quantity.low)
      flags |= kYears;
    if (quantity.additional) flags |= kAdditional;
    if (quantity.modality == v1::MODALITY_NONE) flags |= kNone;
    if (quantity.change == ChangeSide::kBefore) flags |= kBefore;
    if (quantity.change == ChangeSide::kAfter) flags |= kAfter;
    if (!quantity.per.empty()) flags |= kRate;
    return flags;
  }

  // After "27 of": the token at which the counted noun starts; the token of "of" if no noun follows.
  uint32_t ReadPartitive(uint32_t i, bool none, uint32_t& flags) const {
    const uint32_t of = i - 1;
    bool definite = false;
    while (i < last_ && Has(i, words_.determiner)) {
      definite = definite || Has(i, words_.definite) || token(i).folded == "all";
      ++i;
    }
    if (i < last_ && token(i).folded == "them") {
      flags |= kPartitive;
      return of;
    }
    if (none && i < last_ && words_.quantity_at[i] < 0) {
      // "None of the train's 95 passengers": no passenger.
      const uint32_t owner_end = NounEnd(i, true);
      if (owner_end > i && owner_end < last_ && IsPossessiveMark(owner_end - 1) && words_.quantity_at[owner_end] >= 0) {
        definite = true;
        i = annotations_.quantities[words_.quantity_at[owner_end]].last;
      }
    }
    if (i >= last_ || words_.quantity_at[i] >= 0 || words_.date_at[i] >= 0 || NounEnd(i, true) == i) return of;
    if (definite) flags |= kPartitive;
    return i;
  }

  void AddVerbGroup(uint32_t end) {
    const uint32_t first = at_;
    const uint32_t main = MainVerb(first, end);
    uint32_t flags = 0;
    bool be = false, auxiliary = false;
    for (uint32_t i = first; i < main; ++i) {
      be = be || Has(i, words_.be);
      auxiliary = auxiliary || Has(i, words_.auxiliary);
    }
    for (uint32_t i = first; i < end; ++i) {
      if (Has(i, words_.negation)) flags |= kNegated;
      if (Has(i, words_.modal)) flags |= kModal;
      if (Has(i, words_.future)) flags |= kFuture;
    }
    const VerbForms forms = FormsOf(main, /*maybe=*/true);
    // "to have killed" is no intention.
    if (token(first).folded == "to" && !auxiliary) flags |= kInfinitive;
    if (forms.gerund || absl::EndsWith(token(main).folded, "ing")) flags |= kGerund;
    const bool participle = forms.participle || forms.past || absl::EndsWith(token(main).folded, "ed");
    if (be && participle && !(flags & kGerund)) flags |= kPassive;
    if (!be && participle && !auxiliary) flags |= kPast;
    if (Has(main, words_.be)) flags |= kBe;
    Phrase& phrase = Add(PhraseType::kVerbGroup, end);
    phrase.head = main;
    phrase.flags = flags;
  }

  uint32_t at_;
};

std::vector<Phrase> PhraseCutter::Cut(uint32_t first, uint32_t last) const {
  std::vector<Phrase> phrases = Run(annotations_, words_, first, last).Cut();
  TakeNounsBefore(annotations_, words_, phrases);
  return phrases;
}

bool PhraseCutter::HasHeadTag(const Phrase& phrase, TagId tag) const {
  bool has = false;
  ForEachHeadSense(phrase, [&](const Sense& sense) {
    has = sense.tags[tag];
    return !has;
  });
  return has;
}

uint32_t PhraseCutter::PossibleFlags(const TagSet& tags) const {
  uint32_t flags = kPassive | kPast | kGerund | kInfinitive | kName | kPossessive;
  const std::pair<TagId, PhraseFlag> tagged[] = {
      {words_.negation, kNegated},      {words_.modal, kModal},     {words_.future, kFuture}, {words_.be, kBe},
      {words_.indefinite, kIndefinite}, {words_.pronoun, kPronoun},
  };
  for (const auto& [tag, flag] : tagged) {
    if (tags[tag]) flags |= flag;
  }
  if (tags[words_.definite]) flags |= kDefinite;
  return flags;
}

bool PhraseCutter::HasValue(uint32_t first, uint32_t last) const {
  const auto begins = [&](const std::vector<int32_t>& at) {
    return std::any_of(at.begin() + first, at.begin() + last, [](int32_t index) { return index >= 0; });
  };
  return begins(words_.quantity_at) || begins(words_.date_at);
}

bool PhraseCutter::IsPlural(uint32_t token) const {
  return WordReader(annotations_, words_, token + 1).IsPlural(token);
}

bool PhraseCutter::IsAbout(TagId tag) const {
  for (const auto& [known, is_about] : about_) {
    if (known == tag) return is_about;
  }
  size_t uses = 0;
  const size_t words = annotations_.text.tokens().size();
  const Tagging& tagging = annotations_.tagging;
  for (uint32_t i = 0; i < words; ++i) uses += tagging.Has(i, tag);
  // Of a word that is no use by itself, one phrase that begins with it is enough.
  uint32_t first_free = 0;
  for (const Tagging::Phrase& phrase : tagging.phrases()) {
    if (phrase.first < first_free || !phrase.sense->tags[tag] || tagging.Has(phrase.first, tag)) continue;
    ++uses;
    first_free = phrase.first + 1;
  }
  const bool is_about = uses >= kTopicUses && uses * kTopicWords >= words;
  about_.emplace_back(tag, is_about);
  return is_about;
}

}  // namespace gainsay
