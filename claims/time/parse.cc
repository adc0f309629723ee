#include "claims/time/parse.h"

#include <algorithm>
#include <iterator>

namespace gainsay {
namespace {

using Parser = bool (*)(const DateWords&, uint32_t, DatePhrase&);

// Runs one parser on an empty phrase.
bool Try(Parser parse, const DateWords& words, uint32_t at, DatePhrase& phrase) {
  phrase = {};
  return parse(words, at, phrase) && phrase.last > at;
}

// "20" of "20 and 25 October": it takes month and year from the day after it, or the one after that. `most` days may
// stand between, so that a table of numbers is not read over and over.
bool ParseListedDays(const DateWords& words, uint32_t at, int most, DatePhrase& phrase) {
  const Numeral day = words.DayAt(at);
  if (!day || !words.IsNumber(at)) return false;
  if (words.Has(at - 1) && !words.Is(at - 1, "on") && !words.Is(at - 1, ",") && !words.Is(at - 1, "and")) return false;
  uint32_t next = at + day.length;
  const uint32_t link = next;
  if (words.Is(next, ",")) ++next;
  if (words.Is(next, "and") || words.Is(next, "or")) ++next;
  if (next == link) return false;
  if (!Try(ParseDayFirst, words, next, phrase)) {
    phrase = {};
    if (most == 0 || !ParseListedDays(words, next, most - 1, phrase)) return false;
  }
  phrase.day = day.value;
  phrase.last_day = 0;
  phrase.first = at;
  phrase.last = link;
  return true;
}

bool ParseListedDay(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  return ParseListedDays(words, at, 5, phrase);
}

bool ParseFromNumber(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  if (words.Find(at, words.tags().named_day) && Try(ParseNamedDay, words, at, phrase)) return true;
  const size_t length = words.token(at).end - words.token(at).begin;
  if (length <= 2) {
    return Try(ParseNumeric, words, at, phrase) || Try(ParseDayFirst, words, at, phrase) ||
           Try(ParseListedDay, words, at, phrase) || Try(ParseCounted, words, at, phrase) ||
           Try(ParseNth, words, at, phrase) || Try(ParseDecade, words, at, phrase) ||
           Try(ParseShortYear, words, at, phrase) || Try(ParseDayAlone, words, at, phrase);
  }
  if (length == 3) return Try(ParseCounted, words, at, phrase);
  if (length == 4) {
    return Try(ParseNumeric, words, at, phrase) || Try(ParseDecade, words, at, phrase) ||
           Try(ParseYear, words, at, phrase);
  }
  return Try(ParseNumeric, words, at, phrase);
}

// Whether a date may go on with the token after one of the words that lean on it: "a", "last", "the second" of no date,
// which are most of them, are told by that alone. "a few" is a phrase.
bool MayGoOn(const DateWords& words, uint32_t at) {
  static constexpr absl::string_view kLinks[] = {"of", "in", "the",      "to",   "and",  "or",   "on",
                                                 "oh", "o",  "thousand", "zero", "time", "final"};
  const uint32_t next = at + 1;
  if (words.StartsPhrase(at)) return true;
  if (!words.Has(next)) return false;
  if (!words.IsWord(next) || words.HasAny(next, words.tags().follows) || words.StartsPhrase(next)) return true;
  return std::find(std::begin(kLinks), std::end(kLinks), words.folded(next)) != std::end(kLinks);
}

}  // namespace

bool ParseDate(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  if (!words.Has(at)) return false;
  if (words.IsNumber(at)) return ParseFromNumber(words, at, phrase);
  struct Start {
    TagId DateTags::*tag;
    Parser parse;
  };
  const DateTags& tags = words.tags();
  static constexpr Start kStarts[] = {
      {&DateTags::month, ParseMonthFirst},  {&DateTags::weekday, ParseWeekday},     {&DateTags::day_word, ParseDayWord},
      {&DateTags::part, ParsePart},         {&DateTags::pointer, ParseNth},         {&DateTags::pointer, ParsePointed},
      {&DateTags::direction, ParseSide},    {&DateTags::ordinal, ParseDayFirst},    {&DateTags::ordinal, ParseNth},
      {&DateTags::count, ParseYearInWords}, {&DateTags::count, ParseDecadeInWords}, {&DateTags::count, ParseDayFirst},
      {&DateTags::count, ParseCounted},     {&DateTags::count, ParseNth},           {&DateTags::unit, ParseUnit},
      {&DateTags::season, ParseSeason},     {&DateTags::decade, ParseDecade},       {&DateTags::rest, ParseRest},
      {&DateTags::now, ParseNow},
  };
  const Sense* const sense = words.sense(at);
  if (sense != nullptr && Intersect(sense->tags, tags.starts)) {
    const bool goes_on = MayGoOn(words, at);
    const bool may_start = goes_on || Intersect(sense->tags, tags.unleaning);
    for (const Start& start : may_start ? absl::MakeConstSpan(kStarts) : absl::Span<const Start>()) {
      const TagId tag = tags.*start.tag;
      if (tag == kNoTag || !sense->tags[tag] || (tags.leaning[tag] && !goes_on)) continue;
      if (Try(start.parse, words, at, phrase)) return true;
    }
  }
  // Phrases have no tag on their first word.
  const bool tagged = sense != nullptr && (sense->tags[tags.fiscal] || sense->tags[tags.named_day]);
  if (!tagged && !words.StartsPhrase(at)) return false;
  return Try(ParseFiscal, words, at, phrase) || Try(ParseNamedDay, words, at, phrase);
}

}  // namespace gainsay
