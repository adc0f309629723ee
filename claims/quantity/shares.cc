#include "claims/quantity/shares.h"

#include <cmath>

#include "absl/strings/match.h"

namespace gainsay::quantity {
namespace {

constexpr double kLargestWhole = 1e7;
// Shares of people in talk have no greater part.
constexpr double kMostInTalk = 10;

// Wholes of which people take a share in talk: one in five, nine out of ten. Others count what there is ("39 of 47").
bool IsUsualWhole(double whole) {
  return (whole >= 2 && whole <= 10) || whole == 12 || whole == 15 || whole == 20 || whole == 25 || whole == 50 ||
         whole == 100 || whole == 200 || whole == 500 || whole == 1000 || whole == 10000 || whole == 100000 ||
         whole == 1000000;
}

// A noun that is no verb, and no plural, as far as its form tells.
bool IsSingular(const Reader& reader, uint32_t at) {
  if (!reader.IsWord(at) || absl::EndsWith(reader.folded(at), "s")) return false;
  const Sense* const sense = reader.tagging().word(at);
  return sense != nullptr && !sense->plural && sense->verb_forms == 0 && sense->tags[reader.words().noun];
}

}  // namespace

bool IsShare(const Reader& reader, const Numeral& number) {
  const Vocabulary& words = reader.words();
  const uint32_t before = number.first - 1;
  const uint32_t after = number.last;
  const bool bare = number.last == number.first + 1 && !number.digits && reader.IsWord(number.first);
  // "the second half of the year".
  if (bare && reader.Has(before, words.share_order)) return false;
  // "the last year and a half": of the year.
  if (reader.Is(before, "and") && reader.Find(before - 1, words.unit)) return false;
  if (reader.Is(after, "of")) return true;
  if (number.digits) return true;
  if (reader.IsHyphen(before)) return false;
  const bool article = reader.Has(number.first, words.article);
  const uint32_t name = number.last - 1;
  const bool half = reader.Is(name, "half");
  if (reader.Has(after, words.share_blocker)) return false;
  if (reader.IsHyphen(after)) return number.last - number.first > 1 && !article;
  if (bare && reader.Has(before, words.share_blocker)) return false;
  // "two thirds", "1/2", "½".
  if (!article && !bare) return true;
  // "said a fifth body was found": one more of what there are several of; but "said a third want it", "by a third".
  if (article && reader.Has(name, words.ordinal) && !reader.HasAny(before, words.bounds_before) &&
      IsSingular(reader, after))
    return false;
  // "about a third", "by a quarter".
  if (reader.Has(before, words.share_context) || reader.HasAny(before, words.bounds_before)) return true;
  if (reader.FindEndingAt(number.first, words.share_context)) return true;
  // "half the voters", "half were", "a quarter want": what follows is no noun of its own.
  if (half && reader.IsWord(after)) return reader.Has(after, words.share_context);
  if (article && !reader.Has(name, words.ordinal)) return !half || !reader.IsWord(after);
  return article && !reader.IsWord(after);
}

namespace {

// A single word of what is counted, before "in" or "out of".
bool IsCountedBetween(const Reader& reader, uint32_t at) {
  const bool before_in = reader.Is(at + 1, "in") || (reader.Is(at + 1, "out") && reader.Is(at + 2, "of"));
  return before_in && reader.IsWord(at) && !reader.IsNumber(at) && !reader.Is(at, "of") && !reader.Is(at, "out");
}

// What follows is no noun that the second number counts. Only what opens a sentence is sure to be followed by its verb:
// "Six farmers in ten lost", but "killed six men in ten other attacks", "Six farmers in ten villages".
bool EndsShare(const Reader& reader, uint32_t at, bool starts) {
  if (at >= reader.last() || !reader.IsWord(at) || reader.Has(at, reader.words().copula)) return true;
  return starts && !absl::EndsWith(reader.folded(at), "s");
}

}  // namespace

bool ReadRatio(const Reader& reader, Numeral& number) {
  const Vocabulary& words = reader.words();
  if (!number.plain() || number.high < 1) return false;
  uint32_t at = number.last;
  // "six farmers in ten": what is counted may stand between the numbers.
  const bool counted_between = IsCountedBetween(reader, at);
  if (counted_between) ++at;
  const bool out_of = reader.Is(at, "out") && reader.Is(at + 1, "of");
  // "3 of every 10"; "3 of 10" counts.
  const bool of_every = reader.Is(at, "of") && (reader.Is(at + 1, "every") || reader.Is(at + 1, "each"));
  const bool in = reader.Is(at, "in") || of_every;
  if (!out_of && !in) return false;
  at += out_of ? 2 : 1;
  if (reader.Is(at, "every") || reader.Is(at, "each")) ++at;
  const bool article = reader.Has(at, words.article);
  const std::optional<Numeral> whole = ParseNumeral(reader, at);
  if (!whole || whole->vague || whole->share || whole->ordinal || whole->year_like) return false;
  // "one in 30 babies" is a share whatever the whole; "39 in 47 places" counts.
  const bool one_in = in && number.high == 1 && whole->high <= kLargestWhole && std::floor(whole->high) == whole->high;
  if (number.high >= whole->high || (!one_in && !IsUsualWhole(whole->high))) return false;
  if (article && whole->scale == 1) return false;
  // "two in five days" is a time; "killed two in three attacks" counts, as all but one do unless they are of ten.
  if (reader.Find(whole->last, words.unit) || reader.IsHyphen(whole->last)) return false;
  const bool of_ten = whole->high == 10 || whole->high == 100 || whole->high == 1000;
  const uint32_t before = number.first - 1;
  const bool starts =
      number.first == reader.first() || reader.IsPunctuation(before) || reader.HasAny(before, words.bounds_before);
  const bool every = reader.Is(whole->first - 1, "every") || reader.Is(whole->first - 1, "each");
  // "says that three in four stayed away": what opens a clause counts no things in others.
  const bool opens_clause =
      starts || reader.Is(before, "that") || reader.Is(before, "because") || reader.Is(before, "while");
  if (in && number.high != 1 && !of_ten && !opens_clause && !every) return false;
  // "Two homes in three were lost"
  const bool of_few = starts && reader.Has(whole->last, words.copula);
  if (counted_between && ((!of_ten && number.high != 1 && !of_few) || !EndsShare(reader, whole->last, starts)))
    return false;
  // "has 53 seats out of 100" counts all there are.
  if (counted_between && !starts && number.high > kMostInTalk) return false;
  number.low = number.high = number.high / whole->high;
  number.granularity = 1 / whole->high;
  number.last = whole->last;
  number.share = true;
  number.is_one = false;
  return true;
}

bool ReadCoins(const Reader& reader, Numeral& number) {
  constexpr double kCoin = 0.01;
  if (!number.plain() || number.high > 1 / kCoin) return false;
  const TagId currency = reader.words().currency_name;
  const Hit coin = reader.Find(number.last, currency);
  if (!coin || coin.meaning->value != kCoin) return false;
  uint32_t at = number.last + coin.length;
  if (reader.Is(at, "out") && reader.Is(at + 1, "of")) ++at;
  if (!reader.Is(at, "of") && !reader.Is(at, "in") && !reader.Is(at, "from") && !reader.Is(at, "on")) return false;
  // "cents in the euro", but "in the euro zone", and no rise of two cents "on the dollar to $1.27"
  const bool of_one =
      !reader.Is(at, "of") && !reader.Is(at, "from") && reader.Is(at + 1, "the") && !reader.IsWord(at + 3);
  ++at;
  if (!of_one && !reader.Is(at, "every") && !reader.Is(at, "each")) return false;
  ++at;
  const Hit whole = reader.Find(at, currency);
  if (!whole || whole.meaning->value == kCoin) return false;
  number.low *= kCoin;
  number.high *= kCoin;
  number.granularity *= kCoin;
  number.last = at + whole.length;
  number.share = true;
  number.is_one = false;
  return true;
}

bool OneCounts(const Reader& reader, const Numeral& number) {
  const Vocabulary& words = reader.words();
  const uint32_t after = number.last;
  // "told that one man was convicted"
  const bool conjunction =
      (reader.Is(number.first - 1, "that") && (reader.Has(after, words.noun) || reader.Is(after, "of"))) ||
      (reader.Is(number.first - 1, "which") && reader.Is(number.first - 2, "in") && reader.Has(after, words.noun));
  if (!conjunction && reader.FindEndingAt(number.first, words.pronoun_context)) return false;
  // "the official one", "a murky one".
  const uint32_t before = number.first - 1;
  if (reader.IsWord(before) && !reader.HasAny(before, words.bounds_before) &&
      reader.Has(before - 1, words.determiner)) {
    return false;
  }
  // "is one of the largest" tells what kind it is.
  if (reader.Is(after, "of") && reader.Has(before, words.copula)) return false;
  if (reader.Find(after, words.pronoun_verb)) return false;
  // "one's own"; "one-sided" is a word, "one-day" was read as a duration.
  if (reader.IsAttached(after) && reader.IsWord(after)) return false;
  if (reader.IsHyphen(after) && reader.IsAttached(after)) return false;
  return !(reader.IsHyphen(number.first - 1) && reader.IsAttached(number.first));
}

}  // namespace gainsay::quantity
