#include "claims/grammar/phrase.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

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

// The oldest people reach this age.
constexpr double kMaxAge = 122;

bool IsClaimable(QuantityType type) { return type != QuantityType::kOrdinal && type != QuantityType::kIdentifier; }

// Which of a word's forms it was met in, over all its verb meanings.
struct VerbForms {
  bool base = false, third_person = false, past = false, participle = false, gerund = false;
  bool any() const { return base || third_person || past || participle || gerund; }
};

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

PhraseCutter::PhraseCutter(const Annotations& annotations)
    : annotations_(annotations),
      quantity_at_(annotations.text.tokens().size() + 1, -1),
      date_at_(annotations.text.tokens().size() + 1, -1),
      in_name_(annotations.text.tokens().size() + 1, false) {
  const Lexicon& lexicon = annotations.lexicon;
  for (TagId tag = 1; tag < lexicon.tag_count(); ++tag) {
    if (!absl::StartsWith(lexicon.name(tag), "verb")) continue;
    if (lexicon.name(tag) != "verb.maybe") verb_tags_.set(tag);
    any_verb_tags_.set(tag);
  }
  for (const char* name : {"fighter", "person", "group", "attack", "weapon", "site", "vote", "seat", "death",
                           "casualty", "injury", "arrest", "budget", "change", "strength"}) {
    noun_tags_.set(lexicon.tag(name));
  }
  for (const char* name : {"dead", "injured", "missing", "homeless", "unharmed"}) status_tags_.set(lexicon.tag(name));
  noun_tags_.reset(kNoTag);
  status_tags_.reset(kNoTag);
  noun_ = lexicon.tag("noun");
  adjective_ = lexicon.tag("adjective");
  determiner_ = lexicon.tag("determiner");
  definite_ = lexicon.tag("determiner.definite");
  indefinite_ = lexicon.tag("determiner.indefinite");
  pronoun_ = lexicon.tag("pronoun");
  preposition_ = lexicon.tag("preposition");
  conjunction_ = lexicon.tag("conjunction");
  relative_ = lexicon.tag("relative");
  adverb_ = lexicon.tag("adverb");
  be_ = lexicon.tag("auxiliary.be");
  auxiliary_ = lexicon.tag("auxiliary");
  modal_ = lexicon.tag("modal");
  future_ = lexicon.tag("future");
  negation_ = lexicon.tag("negation");
  for (const TagId tag : {determiner_, pronoun_, preposition_, conjunction_, relative_, adverb_, be_, auxiliary_})
    closed_tags_.set(tag);
  closed_tags_.reset(kNoTag);
  for (const NameMention& mention : annotations.entities.mentions) {
    for (uint32_t i = mention.first; i < mention.last; ++i) in_name_[i] = true;
  }
  for (size_t i = 0; i < annotations.quantities.size(); ++i) {
    if (IsClaimable(annotations.quantities[i].type))
      quantity_at_[annotations.quantities[i].first] = static_cast<int32_t>(i);
  }
  for (size_t i = 0; i < annotations.dates.size(); ++i) date_at_[annotations.dates[i].first] = static_cast<int32_t>(i);
}

// Cuts one sentence.
class PhraseCutter::Run {
 public:
  Run(const PhraseCutter& cutter, uint32_t first, uint32_t last)
      : cutter_(cutter), annotations_(cutter.annotations_), at_(first), last_(last) {}

  std::vector<Phrase> Cut() {
    while (at_ < last_) Next();
    return std::move(phrases_);
  }

 private:
  const Token& token(uint32_t i) const { return annotations_.text.tokens()[i]; }
  // A word of a name is no word of a closed class: "US" is not "us".
  bool Has(uint32_t i, TagId tag) const {
    return annotations_.tagging.Has(i, tag) && !(cutter_.in_name_[i] && cutter_.closed_tags_[tag]);
  }
  bool HasAny(uint32_t i, const TagSet& tags) const {
    const Sense* sense = annotations_.tagging.word(i);
    return sense != nullptr && (sense->tags & tags).any();
  }
  bool IsWord(uint32_t i) const { return i < last_ && token(i).kind == TokenKind::kWord; }
  bool IsPossessiveMark(uint32_t i) const {
    return i < last_ && (token(i).folded == "'s" || (token(i).folded == "'" && !token(i).space_before));
  }
  // A hyphen that joins the words on both sides.
  bool IsJoint(uint32_t i) const {
    return i + 1 < last_ && token(i).folded == "-" && !token(i).space_before && !token(i + 1).space_before;
  }

  void Next() {
    if (cutter_.date_at_[at_] >= 0) return AddDate();
    if (cutter_.quantity_at_[at_] >= 0) return AddQuantity(at_);
    if (!IsWord(at_) && token(at_).kind != TokenKind::kNumber) return AddSingle(PhraseType::kPunctuation);
    if (const uint32_t length = StatusLength(at_); length > 1 && !ContinuesNoun(at_ + length, true)) return AddStatus();
    if (const Hit hit = annotations_.tagging.Find(at_, cutter_.preposition_); hit.length > 1) {
      return AddSingle(PhraseType::kPreposition, hit.length);
    }
    if (IsJoint(at_ + 1) && !Has(at_, cutter_.determiner_)) return AddNounGroup();
    if (const uint32_t verb_end = VerbGroupEnd(at_); verb_end > at_) return AddVerbGroup(verb_end);
    if (Has(at_, cutter_.determiner_) && !Has(at_, cutter_.relative_)) return AddNounGroup();
    if (IsDemonstrativeDeterminer(at_)) return AddNounGroup();
    if (Has(at_, cutter_.pronoun_)) return AddPronoun();
    if (const Hit hit = annotations_.tagging.Find(at_, cutter_.preposition_))
      return AddSingle(PhraseType::kPreposition, hit.length);
    if (const Hit hit = annotations_.tagging.Find(at_, cutter_.conjunction_))
      return AddSingle(PhraseType::kConjunction, hit.length);
    if (Has(at_, cutter_.relative_)) return AddSingle(PhraseType::kRelative);
    if (const Hit hit = annotations_.tagging.Find(at_, cutter_.adverb_))
      return AddSingle(PhraseType::kAdverb, hit.length);
    if (IsStatusHere()) return AddStatus();
    if (IsManner(at_) && at_ + 1 < last_ && FormsOf(at_ + 1).any()) return AddSingle(PhraseType::kAdverb);
    AddNounGroup();
  }

  // "that", "which", "what", "whose": a determiner only before a noun.
  bool IsDemonstrativeDeterminer(uint32_t i) const {
    if (!Has(i, cutter_.determiner_) || i + 1 >= last_) return false;
    return IsWord(i + 1) && !HasAny(i + 1, cutter_.closed_tags_) && VerbGroupEnd(i + 1) == i + 1 && !AfterNoun();
  }

  // The last phrase, adverbs left out; kPunctuation at the beginning.
  PhraseType LastType() const {
    for (auto phrase = phrases_.rbegin(); phrase != phrases_.rend(); ++phrase) {
      if (phrase->type != PhraseType::kAdverb) return phrase->type;
    }
    return PhraseType::kPunctuation;
  }

  bool AfterNoun() const {
    const PhraseType last = LastType();
    return last == PhraseType::kNounGroup || last == PhraseType::kQuantity || last == PhraseType::kVerbGroup;
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
    const int32_t index = cutter_.date_at_[at_];
    const DateMention& date = annotations_.dates[index];
    const bool attributive = !phrases_.empty() && IsOpenDeterminer(phrases_.back());
    Phrase& phrase = Add(PhraseType::kDate, std::min(std::max(date.last, at_ + 1), last_));
    phrase.date = index;
    if (attributive) phrase.flags |= kAttributive;
    if (date.relation == DateRelation::kSince) phrase.flags |= kSince;
    if (date.relation == DateRelation::kUntil) phrase.flags |= kUntil;
  }

  // A determiner whose noun is still to come: "the" of "the January 2020 strike".
  bool IsOpenDeterminer(const Phrase& phrase) const {
    return phrase.type == PhraseType::kNounGroup && phrase.noun_first == phrase.noun_last &&
           Has(phrase.head, cutter_.determiner_);
  }

  void AddPronoun() {
    Phrase& phrase = Add(PhraseType::kNounGroup, at_ + 1);
    phrase.flags |= kPronoun;
  }

  bool IsStatusHere() const {
    return HasAny(at_, cutter_.status_tags_) && (AfterNoun() || !ContinuesNoun(at_ + 1, true));
  }

  void AddStatus() { AddSingle(PhraseType::kStatus, StatusLength(at_)); }

  uint32_t StatusLength(uint32_t i) const {
    uint32_t length = 1;
    for (const Tagging::Phrase& phrase : annotations_.tagging.phrases(i)) {
      if ((phrase.sense->tags & cutter_.status_tags_).any()) length = std::max(length, phrase.length);
    }
    return length;
  }

  void AddNounGroup() {
    const uint32_t first = at_;
    uint32_t flags = 0;
    uint32_t noun = first;
    while (noun < last_ && Has(noun, cutter_.determiner_) && !(noun > first && Has(noun, cutter_.relative_))) {
      if (Has(noun, cutter_.definite_)) flags |= kDefinite;
      if (Has(noun, cutter_.indefinite_)) flags |= kIndefinite;
      ++noun;
      if (noun < last_ && cutter_.quantity_at_[noun] >= 0) return AddQuantity(noun, flags);
      if (noun < last_ && cutter_.date_at_[noun] >= 0) break;
    }
    const uint32_t end = NounEnd(noun, flags, false);
    Phrase& phrase = Add(PhraseType::kNounGroup, std::max(end, first + 1));
    phrase.flags = flags;
    FinishNoun(phrase, noun, end);
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
    for (uint32_t i = noun_first; i < noun_last; ++i) {
      if (token(i).letter_case != LetterCase::kLower && token(i).kind == TokenKind::kWord) phrase.flags |= kName;
    }
  }

  // The quantity at token `at`, with the determiner from at_ before it.
  void AddQuantity(uint32_t at, uint32_t flags = 0) {
    const int32_t index = cutter_.quantity_at_[at];
    const QuantityMention& quantity = annotations_.quantities[index];
    flags |= FlagOfType(quantity.type) | FlagsOf(quantity);
    uint32_t noun = std::min(std::max(quantity.last, at + 1), last_);
    if (IsJoint(noun)) {
      flags |= kAttributive;
      ++noun;
    }
    uint32_t of_end = noun;
    if (noun + 1 < last_ && token(noun).folded == "of" && quantity.type != QuantityType::kMoney)
      of_end = ReadPartitive(noun + 1, flags);
    if (of_end > noun) {
      noun = of_end;
    } else if (noun < last_ && Has(noun, cutter_.adverb_) && token(noun).folded == "other") {
      ++noun;
    }
    uint32_t end = noun;
    if (noun < last_ && (token(noun).folded == "others" || token(noun).folded == "other")) {
      flags |= kOthers;
      end = token(noun).folded == "others" ? noun + 1 : NounEnd(noun + 1, flags, true);
    } else {
      end = NounEnd(noun, flags, true);
    }
    Phrase& phrase = Add(PhraseType::kQuantity, std::max(end, std::min(std::max(quantity.last, at + 1), last_)));
    phrase.quantity = index;
    phrase.flags = flags;
    FinishNoun(phrase, noun, end);
    if (end <= noun) phrase.flags |= kBare;
    // "three of" with nothing to follow is three.
    if (end <= noun && of_end == noun && of_end > quantity.last)
      phrase.last = std::min(std::max(quantity.last, at + 1), last_), at_ = phrase.last;
  }

  static uint32_t FlagsOf(const QuantityMention& quantity) {
    uint32_t flags = 0;
    if (quantity.low.has_value() && quantity.low == quantity.high && *quantity.low >= 1 && *quantity.low <= kMaxAge)
      flags |= kYears;
    if (quantity.additional) flags |= kAdditional;
    if (quantity.modality == v1::MODALITY_NONE) flags |= kNone;
    if (quantity.change == ChangeSide::kBefore) flags |= kBefore;
    if (quantity.change == ChangeSide::kAfter) flags |= kAfter;
    if (!quantity.per.empty()) flags |= kRate;
    return flags;
  }

  // After "27 of": the token at which the counted noun starts; the token of "of" if no noun follows.
  uint32_t ReadPartitive(uint32_t i, uint32_t& flags) const {
    const uint32_t of = i - 1;
    bool definite = false;
    while (i < last_ && Has(i, cutter_.determiner_)) {
      definite = definite || Has(i, cutter_.definite_) || token(i).folded == "all";
      ++i;
    }
    if (i < last_ && token(i).folded == "them") {
      flags |= kPartitive;
      return of;
    }
    if (i >= last_ || cutter_.quantity_at_[i] >= 0 || cutter_.date_at_[i] >= 0 || NounEndFrom(i) == i) return of;
    if (definite) flags |= kPartitive;
    return i;
  }

  uint32_t NounEndFrom(uint32_t i) const {
    uint32_t flags = 0;
    return NounEnd(i, flags, true);
  }

  // Whether the word at `i` can stand in a noun group.
  bool ContinuesNoun(uint32_t i, bool has_noun) const {
    if (i >= last_ || cutter_.date_at_[i] >= 0 || cutter_.quantity_at_[i] >= 0) return false;
    if (!IsWord(i)) return token(i).kind == TokenKind::kNumber;
    if (token(i).folded == "'s") return has_noun;
    if (HasAny(i, cutter_.closed_tags_) && !cutter_.in_name_[i] && !IsJoint(i + 1)) return false;
    if (has_noun && IsManner(i) && i + 1 < last_ && FormsOf(i + 1).any()) return false;
    return !has_noun || !IsVerbAfterNoun(i);
  }

  // The end of a noun group that starts at `i`; `i` if there is none.
  uint32_t NounEnd(uint32_t i, uint32_t& flags, bool counted) const {
    const uint32_t first = i;
    uint32_t end = i;
    while (i < last_) {
      const bool has_noun = end > first;
      if (has_noun && IsJoint(i)) {
        // Hyphens join whatever they join: "US-led", "tit-for-tat".
        end = i = i + 2;
        continue;
      }
      if (has_noun && IsPossessiveMark(i)) {
        end = ++i;
        continue;
      }
      // "27 heavily armed men"
      if (!has_noun && Has(i, cutter_.adverb_) && ContinuesNoun(i + 1, false) && !FormsOf(i + 1).base) {
        ++i;
        continue;
      }
      if (!ContinuesNoun(i, has_noun) && !(counted && has_noun && IsCountedPlural(i))) break;
      if (counted && !has_noun && IsBareVerbAt(i)) break;
      // A counted plural is complete: "600,000 people need help".
      if (counted && has_noun && IsPlural(i - 1) && FormsOf(i).base && !HasAny(i, cutter_.noun_tags_)) break;
      if (has_noun && (HasAny(i, cutter_.status_tags_) || IsOnlyAdjective(i)) && !ContinuesNoun(i + 1, true)) break;
      end = ++i;
    }
    (void)flags;
    return end;
  }

  // After a number a singular noun needs another one: "hundreds of information requests".
  bool IsCountedPlural(uint32_t i) const {
    return IsWord(i) && FormsOf(i).third_person && !HasAny(i, cutter_.closed_tags_) &&
           !absl::EndsWith(token(i - 1).folded, "s") &&
           (annotations_.tagging.word(i - 1) == nullptr || !HasAny(i - 1, cutter_.noun_tags_));
  }

  // Right after a number a past tense is a verb unless a noun follows: "27 died", but "27 wounded soldiers".
  bool IsBareVerbAt(uint32_t i) const {
    const VerbForms forms = FormsOf(i);
    if (!forms.any() || HasAny(i, cutter_.noun_tags_) || HasAny(i, cutter_.status_tags_)) return false;
    if (forms.third_person && IsNoun(i)) return false;
    if (forms.past || forms.third_person || forms.gerund)
      return !ContinuesNoun(i + 1, true) || HasAny(i + 1, cutter_.closed_tags_);
    return forms.base && !ContinuesNoun(i + 1, true);
  }

  // The forms in which the word is a verb; with `maybe`, also of words that seldom are one.
  VerbForms FormsOf(uint32_t i, bool maybe = false) const {
    const TagSet& tags = maybe ? cutter_.any_verb_tags_ : cutter_.verb_tags_;
    VerbForms forms;
    const Sense* sense = annotations_.tagging.word(i);
    const auto read = [&](const Sense& from) {
      for (const Meaning& meaning : from.meanings) {
        if (!tags[meaning.tag]) continue;
        forms.base = forms.base || meaning.form == WordForm::kBase;
        forms.third_person = forms.third_person || meaning.form == WordForm::kThirdPerson;
        forms.past = forms.past || meaning.form == WordForm::kPast;
        forms.participle = forms.participle || meaning.form == WordForm::kParticiple;
        forms.gerund = forms.gerund || meaning.form == WordForm::kGerund;
      }
    };
    if (sense != nullptr) read(*sense);
    for (const Tagging::Phrase& phrase : annotations_.tagging.phrases(i)) read(*phrase.sense);
    return forms;
  }

  bool IsNoun(uint32_t i) const { return HasAny(i, cutter_.noun_tags_) || annotations_.tagging.Has(i, cutter_.noun_); }
  bool IsOnlyAdjective(uint32_t i) const {
    return annotations_.tagging.Has(i, cutter_.adjective_) && !IsNoun(i) && !FormsOf(i).any() && !cutter_.in_name_[i];
  }

  // Whether what a verb acts on may start at `i`.
  bool StartsObject(uint32_t i) const {
    return i < last_ && (cutter_.quantity_at_[i] >= 0 || Has(i, cutter_.determiner_) || Has(i, cutter_.pronoun_) ||
                         Has(i, cutter_.relative_) || cutter_.in_name_[i] || token(i).folded == "to");
  }

  bool IsPlural(uint32_t i) const {
    const absl::string_view word = token(i).folded;
    if (absl::EndsWith(word, "s") || word == "people" || word == "police") return true;
    const Sense* sense = annotations_.tagging.word(i);
    if (sense == nullptr) return false;
    for (const Meaning& meaning : sense->meanings) {
      if (meaning.form == WordForm::kPlural) return true;
    }
    return false;
  }

  // Inside a noun group that has a noun: whether the word at `i` is the verb that ends it.
  bool IsVerbAfterNoun(uint32_t i) const {
    const VerbForms forms = FormsOf(i);
    const bool joined = i > 0 && token(i - 1).folded == "-" && !token(i).space_before;
    if (joined || token(i).letter_case == LetterCase::kCapitalized || cutter_.in_name_[i]) return false;
    if (forms.past || forms.participle) return true;
    if (forms.gerund) return !HasAny(i, cutter_.noun_tags_);
    if (forms.third_person || forms.base) {
      if (Has(i - 1, cutter_.indefinite_) || HasAny(i, cutter_.noun_tags_)) return false;
      if (!IsNoun(i)) return true;
      // "the ministry reports 27", "officials report that": number agrees and an object follows.
      return StartsObject(i + 1) && (forms.third_person ? !IsPlural(i - 1) : IsPlural(i - 1));
    }
    // Unknown words: a past tense after a noun is a verb when no noun follows.
    return annotations_.tagging.word(i) == nullptr && absl::EndsWith(token(i).folded, "ed") &&
           token(i).folded.size() > 4 && i + 1 < last_ && !ContinuesNoun(i + 1, true);
  }

  // What the last auxiliary asks of the main verb.
  enum class Demand : uint8_t { kNothing, kInfinitive, kBase, kParticiple };

  Demand DemandOf(uint32_t i) const {
    if (Has(i, cutter_.be_)) return Demand::kParticiple;
    if (Has(i, cutter_.modal_) || Has(i, cutter_.future_)) return Demand::kBase;
    const absl::string_view word = token(i).folded;
    if (absl::StartsWith(word, "do") || absl::StartsWith(word, "did")) return Demand::kBase;
    return Demand::kParticiple;
  }

  // The end of the verb group that starts at `i`; `i` if none does.
  uint32_t VerbGroupEnd(uint32_t i) const {
    uint32_t at = i;
    Demand demand = Demand::kNothing;
    if (token(at).folded == "to") {
      demand = Demand::kInfinitive;
      ++at;
    }
    bool auxiliary = false;
    while (at < last_ && (IsAuxiliary(at) || Has(at, cutter_.negation_) ||
                          (auxiliary && (Has(at, cutter_.adverb_) || IsManner(at))))) {
      if (IsAuxiliary(at)) {
        auxiliary = true;
        demand = DemandOf(at);
      }
      ++at;
    }
    if (!auxiliary && demand == Demand::kNothing && at > i) return i;
    if (at < last_ && cutter_.quantity_at_[at] < 0 && IsMainVerb(at, demand)) return at + VerbLength(at);
    if (!auxiliary) return i;
    // Adverbs after the last auxiliary belong to what follows.
    while (at > i && !IsAuxiliary(at - 1) && !Has(at - 1, cutter_.negation_)) --at;
    return at;
  }

  bool IsAuxiliary(uint32_t i) const { return Has(i, cutter_.be_) || Has(i, cutter_.auxiliary_); }
  bool IsManner(uint32_t i) const { return IsWord(i) && absl::EndsWith(token(i).folded, "ly"); }

  uint32_t VerbLength(uint32_t i) const {
    uint32_t length = 1;
    for (const Tagging::Phrase& phrase : annotations_.tagging.phrases(i)) {
      if ((phrase.sense->tags & cutter_.verb_tags_).any()) length = std::max(length, phrase.length);
    }
    return std::min(length, last_ - i);
  }

  bool IsMainVerb(uint32_t i, Demand demand) const {
    if (!IsWord(i) || token(i).folded == "'s" || cutter_.in_name_[i]) return false;
    const VerbForms forms = FormsOf(i);
    // "were missing" says what became of them, not what they did.
    if (HasAny(i, cutter_.status_tags_) && !forms.past && !forms.participle) return false;
    switch (demand) {
      case Demand::kInfinitive:
        return forms.base || (FormsOf(i, /*maybe=*/true).base && StartsObject(i + 1));
      case Demand::kBase:
        return FormsOf(i, /*maybe=*/true).base;
      case Demand::kParticiple:
        return forms.past || forms.participle || FormsOf(i, /*maybe=*/true).gerund || IsUnknownPast(i);
      case Demand::kNothing:
        return IsFiniteVerb(i, forms);
    }
    return false;
  }

  bool IsUnknownPast(uint32_t i) const {
    return annotations_.tagging.word(i) == nullptr && token(i).letter_case == LetterCase::kLower &&
           (absl::EndsWith(token(i).folded, "ed") || absl::EndsWith(token(i).folded, "ing"));
  }

  bool IsFiniteVerb(uint32_t i, const VerbForms& forms) const {
    if (!forms.any()) {
      const bool after_pronoun =
          !phrases_.empty() && (phrases_.back().Is(kPronoun) || LastType() == PhraseType::kRelative);
      if (after_pronoun && FormsOf(i, /*maybe=*/true).any() && StartsObject(i + 1)) return true;
      return AfterNoun() && IsUnknownPast(i) && absl::EndsWith(token(i).folded, "ed");
    }
    if (forms.gerund) return !HasAny(i, cutter_.noun_tags_) || !NextIsOf(i);
    if (forms.past || forms.participle) return AfterNoun() || !ContinuesNoun(i + 1, true);
    const PhraseType last = LastType();
    if (last == PhraseType::kQuantity && forms.base && IsPlural(i - 1)) return true;
    if (last == PhraseType::kRelative || (!phrases_.empty() && phrases_.back().Is(kPronoun))) return true;
    return last == PhraseType::kNounGroup && i > 0 && IsVerbAfterNoun(i);
  }

  bool NextIsOf(uint32_t i) const { return i + 1 < last_ && token(i + 1).folded == "of"; }

  void AddVerbGroup(uint32_t end) {
    const uint32_t first = at_;
    uint32_t main = end - 1;
    for (uint32_t i = first; i < end; ++i) {
      if (FormsOf(i, /*maybe=*/true).any() && !IsAuxiliary(i)) {
        main = i;
        break;
      }
    }
    uint32_t flags = 0;
    bool be = false, auxiliary = false;
    for (uint32_t i = first; i < main; ++i) {
      be = be || Has(i, cutter_.be_);
      auxiliary = auxiliary || Has(i, cutter_.auxiliary_);
    }
    for (uint32_t i = first; i < end; ++i) {
      if (Has(i, cutter_.negation_)) flags |= kNegated;
      if (Has(i, cutter_.modal_)) flags |= kModal;
      if (Has(i, cutter_.future_)) flags |= kFuture;
    }
    const VerbForms forms = FormsOf(main, /*maybe=*/true);
    if (token(first).folded == "to") flags |= kInfinitive;
    if (forms.gerund || absl::EndsWith(token(main).folded, "ing")) flags |= kGerund;
    const bool participle = forms.participle || forms.past || absl::EndsWith(token(main).folded, "ed");
    if (be && participle && !(flags & kGerund)) flags |= kPassive;
    if (!be && participle && !auxiliary) flags |= kPast;
    if (Has(main, cutter_.be_)) flags |= kBe;
    Phrase& phrase = Add(PhraseType::kVerbGroup, end);
    phrase.head = main;
    phrase.flags = flags;
  }

  const PhraseCutter& cutter_;
  const Annotations& annotations_;
  uint32_t at_;
  const uint32_t last_;
  std::vector<Phrase> phrases_;
};

std::vector<Phrase> PhraseCutter::Cut(uint32_t first, uint32_t last) const { return Run(*this, first, last).Cut(); }

TagSet PhraseCutter::HeadTags(const Phrase& phrase) const {
  TagSet tags;
  const Tagging& tagging = annotations_.tagging;
  if (const Sense* sense = tagging.word(phrase.head)) tags |= sense->tags;
  // A phrase of words counts by its last one: "drone strikes" is what "strikes" is, and more.
  const uint32_t from = phrase.type == PhraseType::kVerbGroup ? phrase.head : phrase.first;
  for (uint32_t i = from; i <= phrase.head; ++i) {
    for (const Tagging::Phrase& words : tagging.phrases(i)) {
      if (i == phrase.head || i + words.length == phrase.head + 1) tags |= words.sense->tags;
    }
  }
  return tags;
}

TagSet PhraseCutter::AllTags(const Phrase& phrase) const {
  TagSet tags;
  for (uint32_t i = phrase.first; i < phrase.last; ++i) {
    if (const Sense* sense = annotations_.tagging.word(i)) tags |= sense->tags;
    for (const Tagging::Phrase& words : annotations_.tagging.phrases(i)) tags |= words.sense->tags;
  }
  return tags;
}

}  // namespace gainsay
