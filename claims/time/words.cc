#include "claims/time/words.h"

#include <initializer_list>

namespace gainsay {
namespace {

template <typename Value>
struct Name {
  absl::string_view id;
  Value value;
};

constexpr Name<TimeUnit> kUnits[] = {
    {"day", TimeUnit::kDay},         {"week", TimeUnit::kWeek},
    {"month", TimeUnit::kMonth},     {"year", TimeUnit::kYear},
    {"decade", TimeUnit::kDecade},   {"quarter", TimeUnit::kQuarter},
    {"half", TimeUnit::kHalf},       {"weekend", TimeUnit::kWeekend},
    {"century", TimeUnit::kCentury}, {"fortnight", TimeUnit::kFortnight},
};
constexpr Name<Pointer> kPointers[] = {
    {"last", Pointer::kLast},     {"this", Pointer::kThis},           {"next", Pointer::kNext},
    {"past", Pointer::kPast},     {"following", Pointer::kFollowing}, {"previous", Pointer::kPrevious},
    {"coming", Pointer::kComing}, {"same", Pointer::kSame},
};
constexpr Name<Part> kParts[] = {
    {"early", Part::kEarly}, {"mid", Part::kMid}, {"late", Part::kLate}, {"start", Part::kStart}, {"end", Part::kEnd},
};
constexpr Name<Direction> kDirections[] = {
    {"ago", Direction::kAgo},
    {"before", Direction::kBefore},
    {"after", Direction::kAfter},
};

template <typename Value, size_t kSize>
Value Lookup(const Name<Value> (&names)[kSize], const Meaning* meaning) {
  if (meaning != nullptr) {
    for (const Name<Value>& name : names) {
      if (name.id == absl::string_view(meaning->id)) return name.value;
    }
  }
  return Value{};
}

TagSet SetOf(std::initializer_list<TagId> tags) {
  TagSet set;
  for (const TagId tag : tags) set.set(tag);
  set.reset(kNoTag);
  return set;
}

constexpr int kFirstYear = 1500;
constexpr int kLastYear = 2100;

}  // namespace

DateTags::DateTags(const Lexicon& lexicon) {
  const auto tag = [&](absl::string_view name, bool may_start) {
    const TagId id = lexicon.tag(name);
    if (may_start && id != kNoTag) starts.set(id);
    return id;
  };
  month = tag("time.month", true);
  weekday = tag("time.weekday", true);
  season = tag("time.season", true);
  unit = tag("time.unit", true);
  daytime = tag("time.daytime", false);
  day_word = tag("time.day_word", true);
  decade = tag("time.decade", true);
  fiscal = tag("time.fiscal", true);
  pointer = tag("time.pointer", true);
  part = tag("time.part", true);
  rest = tag("time.rest", true);
  now = tag("time.now", true);
  direction = tag("time.direction", true);
  relation = tag("time.relation", false);
  count = tag("time.count", true);
  ordinal = tag("time.ordinal", true);
  vague = tag("time.vague", false);
  future = tag("time.future", false);
  determiner = tag("time.determiner", false);
  past = tag("time.past", false);
  denial = tag("time.denial", false);
  counted = tag("time.counted", false);
  moved = tag("time.moved", false);
  change = tag("time.change", false);
  compared = tag("time.compared", false);
  arranged = tag("time.arranged", false);
  intent = tag("time.intent", false);
  auxiliary = tag("time.auxiliary", false);
  year_noun = tag("time.year_noun", false);
  year_lead = tag("time.year_lead", false);
  year_prefix = tag("time.year_prefix", false);
  year_verb = tag("time.year_verb", false);
  measured = tag("time.measured", false);
  year_follower = tag("time.year_follower", false);
  year_told = tag("time.year_told", false);
  no_date = tag("time.no_date", false);
  lead = tag("time.lead", false);
  any_day = tag("time.any_day", false);
  byline = tag("time.byline", false);
  document = tag("time.document", false);
  name = tag("time.name", false);
  named_after = tag("time.named_after", false);
  named_day = tag("time.named_day", true);
  for (const char* name : {"determiner", "pronoun", "preposition", "conjunction", "relative"}) {
    if (const TagId id = lexicon.tag(name); id != kNoTag) function_words.set(id);
  }
  leaning = SetOf({part, pointer, direction, ordinal, count, rest});
  unleaning = starts & ~leaning;
  starters = AnyOfTags(lexicon, starts);
  phrase_starters = AnyOfTags(lexicon, SetOf({named_day, fiscal, name}));
  follows = starts;
  if (daytime != kNoTag) follows.set(daytime);
}

void DateWords::Enter(const Sentence& sentence) {
  begin_ = sentence.first;
  end_ = sentence.last;
  all_capitals_.reset();
}

TokenSet DateWords::Starts(size_t size) const {
  const Token* const tokens = text_.tokens().data();
  TokenSet starts(size, [&](uint32_t at) {
    const TokenKind kind = tokens[at].kind;
    return (kind == TokenKind::kNumber) | ((kind == TokenKind::kWord) & tagging_.HasAny(at, tags_.starters));
  });
  // Named days are phrases, whose first word has no tag of its own; all of them are names.
  for (const Tagging::Phrase& phrase : tagging_.phrases()) {
    if (phrase.first >= size) break;
    if (!tags_.phrase_starters.In(phrase.sense->tag_set)) continue;
    const Token& word = tokens[phrase.first];
    if (word.kind == TokenKind::kWord && word.letter_case != LetterCase::kLower) starts.Add(phrase.first);
  }
  return starts;
}

bool DateWords::all_capitals() const {
  if (all_capitals_.has_value()) return *all_capitals_;
  int small = 0, capital = 0;
  for (uint32_t at = begin_; at < end_; ++at) {
    const LetterCase letters = token(at).letter_case;
    small += letters == LetterCase::kLower || letters == LetterCase::kMixed;
    capital += letters == LetterCase::kUpper;
  }
  all_capitals_ = capital > 2 && capital > 4 * small;
  return *all_capitals_;
}

Hit DateWords::Find(uint32_t at, TagId tag) const {
  if (!Has(at)) return {};
  const Hit hit = tagging_.Find(at, tag);
  return at + hit.length <= end_ ? hit : Hit{};
}

uint32_t DateWords::PhraseLength(uint32_t at, TagId tag) const {
  if (!Has(at)) return 0;
  for (const Tagging::Phrase& phrase : tagging_.phrases(at)) {
    if (phrase.sense->tags[tag] && tag != kNoTag && at + phrase.length <= end_) return phrase.length;
  }
  return 0;
}

const Meaning* DateWords::Meant(uint32_t at, TagId tag) const {
  if (tag == kNoTag || !IsTagged(at, tag)) return nullptr;
  for (const Meaning& meaning : tagging_.word(at)->meanings) {
    if (meaning.tag == tag) return &meaning;
  }
  return nullptr;
}

bool DateWords::IsNewLine(uint32_t at) const {
  if (!Has(at) || at == 0) return false;
  const uint32_t before = token(at - 1).end;
  return text_.source().substr(before, token(at).begin - before).find('\n') != absl::string_view::npos;
}

bool DateWords::IsCounted(uint32_t at) const {
  if (!IsWord(at)) return false;
  if (IsTagged(at, tags_.counted)) return true;
  const absl::string_view word = folded(at);
  if (!IsLower(at) || word.size() < 5 || word.back() != 's') return false;
  const char before = word[word.size() - 2];
  return before != 's' && before != 'u' && before != 'i';
}

bool DateWords::IsDeterminer(uint32_t at) const {
  static constexpr absl::string_view kWords[] = {"the", "a",    "an",    "its",   "his",  "her", "their",
                                                 "our", "this", "these", "whose", "that", "my",  "'s"};
  if (!IsWord(at)) return false;
  const absl::string_view word = folded(at);
  for (const absl::string_view determiner : kWords) {
    if (word == determiner) return true;
  }
  // The possessive, whose apostrophe folding drops.
  return word == "s" && IsGlued(at);
}

int DateWords::Month(uint32_t at) const {
  const Meaning* const month = Meant(at, tags_.month);
  return month == nullptr ? 0 : static_cast<int>(month->value);
}

int DateWords::Weekday(uint32_t at) const {
  const Meaning* const day = Meant(at, tags_.weekday);
  return day == nullptr ? 0 : static_cast<int>(day->value);
}

int DateWords::Season(uint32_t at) const {
  const Meaning* const season = Meant(at, tags_.season);
  return season == nullptr ? 0 : static_cast<int>(season->value);
}

TimeUnit DateWords::UnitOf(uint32_t at) const { return Lookup(kUnits, Meant(at, tags_.unit)); }

bool DateWords::IsPlural(uint32_t at) const {
  const Meaning* const unit = Meant(at, tags_.unit);
  return unit != nullptr && unit->form == WordForm::kPlural;
}

Pointer DateWords::PointerOf(uint32_t at) const { return Lookup(kPointers, Meant(at, tags_.pointer)); }
Part DateWords::PartOf(uint32_t at) const { return Lookup(kParts, Meant(at, tags_.part)); }
Direction DateWords::DirectionOf(uint32_t at) const { return Lookup(kDirections, Meant(at, tags_.direction)); }

int DateWords::Digits(uint32_t at, size_t most_digits) const {
  if (!IsNumber(at)) return -1;
  const absl::string_view digits = folded(at);
  if (digits.empty() || digits.size() > most_digits || digits.size() > 8) return -1;
  int value = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return -1;
    value = value * 10 + (digit - '0');
  }
  return value;
}

int DateWords::Year(uint32_t at) const {
  if (!IsNumber(at) || token(at).end - token(at).begin != 4) return 0;
  const int year = Digits(at, 4);
  return year >= kFirstYear && year <= kLastYear ? year : 0;
}

Count DateWords::CountAt(uint32_t at) const {
  Count count;
  if (const int digits = Digits(at, 5); digits >= 0) {
    count = {static_cast<double>(digits), static_cast<double>(digits), 1};
    // "1 1/2 years", and nothing for the "2" of it.
    if (Is(at - 1, "/") && IsGlued(at)) return {};
    if (Is(at + 1, "1") && Is(at + 2, "/") && Is(at + 3, "2") && IsGlued(at + 2))
      count = {digits + 0.5, digits + 0.5, 4};
  } else if (const Hit hit = Find(at, tags_.count)) {
    const Meaning& meaning = *hit.meaning;
    count = meaning.high > 0 ? Count{meaning.low, meaning.high, hit.length}
                             : Count{meaning.value, meaning.value, hit.length};
    if (meaning.value >= 20 && meaning.value < 100) {
      const uint32_t ones = at + (Is(at + 1, "-") ? 2 : 1);
      const Meaning* const one = Meant(ones, tags_.count);
      if (one != nullptr && one->value >= 1 && one->value < 10 && folded(ones).size() > 2) {
        count = {meaning.value + one->value, meaning.value + one->value, ones + 1 - at};
      }
    } else if (Is(at + count.length, "hundred")) {
      count = {count.low * 100, count.high * 100, count.length + 1};
    }
  }
  const uint32_t next = at + count.length;
  if (count.length > 0 && Is(next, "and") && Is(next + 1, "a") && Is(next + 2, "half")) {
    count = {count.low + 0.5, count.high + 0.5, count.length + 3};
  }
  return count;
}

Count DateWords::CountRangeAt(uint32_t at) const {
  Count count = CountAt(at);
  const uint32_t link = at + count.length;
  if (count.length == 0 || (!Is(link, "or") && !Is(link, "to") && !Is(link, "-"))) return count;
  const Count to = CountAt(link + 1);
  if (to.length == 0 || to.low <= count.high) return count;
  return {count.low, to.high, count.length + 1 + to.length};
}

Numeral DateWords::BelowHundredAt(uint32_t at) const {
  const Meaning* const word = Meant(at, tags_.count);
  if (word == nullptr || !IsWord(at) || word->value < 1 || word->value >= 100 || folded(at).size() < 3) return {};
  Numeral number{static_cast<int>(word->value), 1};
  if (number.value < 20) return number;
  const uint32_t ones = at + (Is(at + 1, "-") ? 2 : 1);
  const Meaning* const one = Meant(ones, tags_.count);
  if (one == nullptr || one->value < 1 || one->value > 9 || folded(ones).size() < 3) return number;
  return {static_cast<int>(word->value + one->value), ones + 1 - at};
}

Numeral DateWords::YearInWordsAt(uint32_t at) const {
  const Numeral head = BelowHundredAt(at);
  if (!head) return {};
  uint32_t next = at + head.length;
  if (head.value == 2 && Is(next, "thousand")) {
    ++next;
    if (Is(next, "and")) ++next;
    const Numeral rest = BelowHundredAt(next);
    return rest ? Numeral{2000 + rest.value, next + rest.length - at} : Numeral{};
  }
  if (head.value < 15 || head.value > 20 || head.length > 1) return {};
  if (Is(next, "-")) ++next;
  const bool hundred = Is(next, "hundred");
  if (hundred) next += Is(next + 1, "and") ? 2 : 1;
  const bool zero = !hundred && (Is(next, "oh") || Is(next, "o") || Is(next, "zero"));
  if (zero) next += Is(next + 1, "-") ? 2 : 1;
  const Numeral rest = BelowHundredAt(next);
  if (!rest || (zero && rest.value > 9) || (!zero && !hundred && rest.value < 10)) return {};
  return {head.value * 100 + rest.value, next + rest.length - at};
}

Numeral DateWords::OrdinalAt(uint32_t at) const {
  if (const int digits = Digits(at, 2); digits > 0 && IsGlued(at + 1)) {
    const absl::string_view suffix = folded(at + 1);
    if (suffix == "th" || suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "d") return {digits, 2};
    return {};
  }
  if (const Meaning* const ordinal = Meant(at, tags_.ordinal); ordinal != nullptr) {
    return {static_cast<int>(ordinal->value), 1};
  }
  if (const Meaning* const tens = Meant(at, tags_.count); tens != nullptr && (tens->value == 20 || tens->value == 30)) {
    const uint32_t ones = at + (Is(at + 1, "-") ? 2 : 1);
    const Meaning* const one = Meant(ones, tags_.ordinal);
    if (one != nullptr && one->value < 10) return {static_cast<int>(tens->value + one->value), ones + 1 - at};
  }
  return {};
}

Numeral DateWords::DayAt(uint32_t at) const {
  Numeral day = OrdinalAt(at);
  if (!day) {
    const int digits = Digits(at, 2);
    if (digits > 0) day = {digits, 1};
  }
  return day.value >= 1 && day.value <= 31 ? day : Numeral{};
}

}  // namespace gainsay
