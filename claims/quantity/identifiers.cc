#include "claims/quantity/identifiers.h"

#include <cmath>

#include "absl/strings/match.h"

namespace gainsay::quantity {
namespace {

// The longest list whose items news counts.
constexpr double kLongestList = 99;
// How far before a ratio the word stands that says so: "odds of 5 to 2", "beat the visitors 3 to 1".
constexpr uint32_t kRatioReach = 5;
// And the words of a vote so many before its outcome.
constexpr uint32_t kVoteReach = 8;
// Models of machines have numbers of one digit as a rule.
constexpr double kLeastOfTwoDigits = 10;

class IdentifierReader {
 public:
  IdentifierReader(const Reader& reader, const Numeral& number)
      : reader_(reader), words_(reader.words()), number_(number) {}

  uint32_t End(uint32_t last_identifier) const {
    if (number_.digits && number_.last == number_.first + 1 && IsAttachedToName()) return NameEnd();
    if (number_.digits && number_.last == number_.first + 1 && std::floor(number_.high) == number_.high) {
      if (const uint32_t end = ChainEnd()) return end;
      if (IsFootnote() || HasLeadingZero() || IsListNumber() || IsMilitaryTime()) return NameEnd();
      if (const uint32_t end = LettersEnd()) return end;
    }
    if (number_.digits) {
      if (const uint32_t end = ClockEnd()) return end;
      if (IsDottedTime()) return number_.last;
    }
    if (IsPastTheHour()) return number_.last;
    if (IsNamedBefore() || Continues(last_identifier) || IsStreetNumber() || IsModel()) return number_.last;
    return 0;
  }

 private:
  // With the letters right behind: "Section 7E", "737s".
  uint32_t NameEnd() const {
    const uint32_t at = number_.last;
    return reader_.IsAttached(at) && reader_.IsWord(at) && !IsPossessive(at) ? at + 1 : at;
  }

  bool IsPossessive(uint32_t at) const {
    const absl::string_view words = reader_.text().Words(reader_.token(at));
    return words.size() > 1 && (words[0] == '\'' || static_cast<unsigned char>(words[0]) >= 0x80);
  }

  // Numbers in a row without blanks: 24/7, 10:30, 555-1234-99, 5/17/2018, 192.168.1.2:80. Two around a hyphen are left
  // to the ranges.
  uint32_t ChainEnd() const {
    uint32_t at = number_.first;
    int links = 0;
    bool only_hyphens = true;
    while (IsLink(at + 1) && reader_.IsNumber(at + 2) && reader_.IsAttached(at + 2)) {
      only_hyphens = only_hyphens && reader_.IsHyphen(at + 1);
      at += 2;
      ++links;
    }
    if (links == 0 || (links == 1 && only_hyphens)) return 0;
    if (const Hit clock = reader_.Find(at + 1, words_.clock)) return at + 1 + clock.length;
    return at + 1;
  }

  bool IsLink(uint32_t at) const {
    if (!reader_.IsAttached(at)) return false;
    const absl::string_view sign = reader_.folded(at);
    return sign == "-" || sign == "/" || sign == ":";
  }

  // "MH17", "F-16", "under-17", "q=30", "#5".
  bool IsAttachedToName() const {
    const uint32_t before = number_.first - 1;
    if (!reader_.IsAttached(number_.first)) return false;
    if (reader_.IsWord(before)) return true;
    if (reader_.IsHyphen(before)) {
      return reader_.IsAttached(before) && (reader_.IsWord(before - 1) || reader_.IsNumber(before - 1));
    }
    return reader_.Is(before, "#") || IsInAddress(reader_, number_);
  }

  // "coalition.12 The", "he said.(2)", "[3]".
  bool IsFootnote() const {
    const uint32_t before = number_.first - 1;
    if (reader_.Is(before, "[") && reader_.Is(number_.last, "]")) return true;
    if (reader_.Is(before, "(") && reader_.Is(number_.last, ")")) {
      // An age or a count in brackets follows a word with a blank; a mark follows a full stop, or stands alone.
      return before == reader_.first() || reader_.IsAttached(before) || EndsSentence(before - 1);
    }
    return reader_.Is(before, ".") && reader_.IsAttached(number_.first) && reader_.IsAttached(before) &&
           reader_.IsWord(before - 1);
  }

  // "5." or "1)" in front of an item.
  bool IsListNumber() const {
    if (number_.first != reader_.first() || !number_.plain() || number_.high > kLongestList) return false;
    if (reader_.Is(number_.last, ")")) return true;
    if (!reader_.Is(number_.last, ".")) return false;
    return reader_.Holds(number_.last + 1) || (StartsLine() && GoesOn(number_.last));
  }

  // Nothing but blanks stands before it in its line.
  bool StartsLine() const {
    const absl::string_view source = reader_.text().source();
    size_t at = reader_.token(number_.first).begin;
    while (at > 0 && (source[at - 1] == ' ' || source[at - 1] == '\t')) --at;
    return at == 0 || source[at - 1] == '\n' || source[at - 1] == '\r';
  }

  // Words follow in the same line.
  bool GoesOn(uint32_t full_stop) const {
    const absl::string_view source = reader_.text().source();
    size_t at = reader_.token(full_stop).end;
    if (at >= source.size() || source[at] != ' ') return false;
    while (at < source.size() && source[at] == ' ') ++at;
    return at < source.size() && source[at] != '\n' && source[at] != '\r';
  }

  // "at 2350 on 16 January".
  bool IsMilitaryTime() const {
    if (!number_.year_like || number_.high > 2400 || std::fmod(number_.high, 100) >= 60) return false;
    if (!reader_.Is(number_.first - 1, "at")) return false;
    return !reader_.IsWord(number_.last) || reader_.Has(number_.last, words_.clock_follower);
  }

  // "at 03.40", "at 4.30 and", but not "at 4.30 euros", "the share closed at 4.30".
  bool IsDottedTime() const {
    const absl::string_view time = reader_.folded(number_.first);
    if (time.size() < 4 || time.size() > 5 || time[time.size() - 3] != '.' || time[time.size() - 2] >= '6')
      return false;
    if (time.size() == 5 && time[0] == '0') return reader_.Has(number_.first - 1, words_.clock_preposition);
    const bool ends = !reader_.IsWord(number_.last) || reader_.Has(number_.last, words_.clock_follower);
    return number_.high < 24 && ends && reader_.Is(number_.first - 1, "at") &&
           !reader_.Has(number_.first - 2, words_.quoted);
  }

  bool EndsSentence(uint32_t at) const {
    return reader_.Is(at, ".") || reader_.Is(at, "!") || reader_.Is(at, "?") || reader_.Is(at, "\"") ||
           reader_.Is(at, "'");
  }

  bool HasLeadingZero() const {
    const absl::string_view digits = reader_.folded(number_.first);
    return digits.size() > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9';
  }

  // Letters right behind that are neither unit nor scale: "34A", "4x4", "5G". "1980s" too.
  uint32_t LettersEnd() const {
    const uint32_t at = number_.last;
    if (!reader_.IsAttached(at) || !reader_.IsWord(at) || IsPossessive(at)) return 0;
    if (reader_.Find(at, words_.clock)) return 0;
    return at + 1;
  }

  // "a quarter past eight", "half past 9".
  bool IsPastTheHour() const {
    return reader_.Is(number_.first - 1, "past") && number_.plain() && number_.high <= 12 &&
           (reader_.Is(number_.first - 2, "quarter") || reader_.Is(number_.first - 2, "half"));
  }

  uint32_t ClockEnd() const {
    const Hit clock = reader_.Find(number_.last, words_.clock);
    if (!clock || number_.low > 2400) return 0;
    // "1800 hours" is a time of day, "18 hours" a duration.
    if (clock.meaning->id == "military" && !number_.year_like) return 0;
    return number_.last + clock.length;
  }

  // "Article 51", "No. 31", "flight 800", "telephone: 555".
  bool IsNamedBefore() const {
    // "NO: 2,062,936 votes": names are not set apart in thousands.
    if (!number_.plain() || reader_.folded(number_.first).find(',') != absl::string_view::npos) return false;
    uint32_t end = number_.first;
    if (reader_.IsPunctuation(end - 1) && !reader_.Is(end - 1, ",") && !reader_.Is(end - 1, "(")) {
      if (!reader_.Is(end - 1, ".") && !reader_.Is(end - 1, "-") && !reader_.Is(end - 1, ":") &&
          !reader_.Is(end - 1, "#")) {
        return false;
      }
      // "Ministry: 39 killed" and "Report: 39 people died" say who tells it, "Extension: 555" what the number is.
      if (reader_.Is(end - 1, ":") && reader_.IsWord(number_.last) && !reader_.IsCapitalized(number_.last))
        return false;
      --end;
    }
    const Hit hit = reader_.FindEndingAt(end, words_.identifier);
    if (!hit) return false;
    const bool plural = hit.meaning->form == WordForm::kPlural;
    // "on 60 kilometres 39 people"
    if (plural && reader_.IsNumber(end - hit.length - 1)) return false;
    // "Of the six exits two were locked", "they call two acquittals a success"; but "gates two and three".
    const bool spelled = !number_.digits && reader_.IsWord(number_.last) && !reader_.Is(number_.last, "and") &&
                         !reader_.Is(number_.last, "to") && !reader_.Is(number_.last, "or");
    if (hit.meaning->id == "call") return !spelled && !CountsPlural();
    return !spelled || !plural;
  }

  // "called 20 witnesses", "called 20 people"
  bool CountsPlural() const {
    if (reader_.Has(number_.last, words_.person)) return true;
    return reader_.Has(number_.last, words_.noun) && absl::EndsWith(reader_.folded(number_.last), "s");
  }

  // "Articles 51 and 52", "grades 1 to 16".
  bool Continues(uint32_t last_identifier) const {
    if (last_identifier == 0 || last_identifier + 1 != number_.first || !number_.plain()) return false;
    const absl::string_view word = reader_.folded(last_identifier);
    // "Gates three and four were locked."
    if (!number_.digits) return word == "and" && reader_.Has(number_.last, words_.copula);
    // "Articles 5, 6 and 7", but "On Route 66, 40 people died".
    if (word == "," && reader_.IsWord(number_.last) && !reader_.Is(number_.last, "and") &&
        !reader_.Is(number_.last, "or")) {
      return false;
    }
    return word == "," || word == "and" || word == "to" || word == "-" || word == "or" || word == "through" ||
           word == "&";
  }

  // "18 Leopard | 2 | tanks": what is counted was counted before. But "on 5 May 2 tanks came".
  bool IsModel() const {
    const uint32_t name = number_.first - 1;
    return number_.digits && number_.plain() && number_.high < kLeastOfTwoDigits && number_.first >= 2 &&
           reader_.IsCapitalized(name) && (reader_.IsNumber(name - 1) || reader_.Has(name - 1, words_.cardinal)) &&
           reader_.Has(number_.last, words_.weapon) && !reader_.Has(name, words_.month);
  }

  // "10 Downing Street".
  bool IsStreetNumber() const {
    if (!number_.digits || !number_.plain()) return false;
    for (uint32_t i = 0; i < 3 && reader_.IsCapitalized(number_.last + i); ++i) {
      if (i > 0 && reader_.Has(number_.last + i, words_.street)) return true;
    }
    return false;
  }

  const Reader& reader_;
  const Vocabulary& words_;
  const Numeral& number_;
};

bool IsSmall(const Numeral& number) {
  return number.plain() && number.high < 200 && std::floor(number.high) == number.high;
}

bool IsYear(const Numeral& number) { return number.year_like && number.high >= 1100 && number.high < 2200; }

// "555-1234"; a range of hundreds and thousands is round: "500-1000".
bool IsTelephone(const Numeral& first, const Numeral& second) {
  const bool sizes = first.high >= 100 && first.high < 1000 && second.year_like;
  return sizes && first.digits && first.plain() && first.granularity == 1 && second.granularity == 1;
}

// "won 3 - 1", "a 3 - 1 win", "Leeds 3 - 1 Hull".
bool IsToldAsScore(const Reader& reader, const Numeral& first, const Numeral& second) {
  return IsRatio(reader, first, second) || reader.Has(second.last, reader.words().ratio) ||
         (reader.IsCapitalized(first.first - 1) && reader.IsCapitalized(second.last));
}

bool IsRound(const Numeral& number) { return number.year_like && !IsYear(number); }

}  // namespace

uint32_t IdentifierEnd(const Reader& reader, const Numeral& number, uint32_t last_identifier) {
  if (number.ordinal || number.vague || number.share) return 0;
  return IdentifierReader(reader, number).End(last_identifier);
}

bool IsInAddress(const Reader& reader, const Numeral& number) {
  if (!number.digits || !reader.IsAttached(number.first) || !reader.IsPunctuation(number.first - 1)) return false;
  const absl::string_view sign = reader.folded(number.first - 1);
  return sign == "=" || sign == "_" || sign == "/" || sign == "%" || sign == "@" || sign == "&" || sign == "\\";
}

bool MayBeYears(const Numeral& first, const Numeral& second) {
  return (IsYear(first) && !IsRound(second)) || (IsYear(second) && !IsRound(first));
}

bool IsRatio(const Reader& reader, const Numeral& first, const Numeral& second) {
  if (!IsSmall(first) || !IsSmall(second)) return false;
  for (uint32_t i = 1; i <= kRatioReach; ++i) {
    if (reader.Has(first.first - i, reader.words().ratio)) return true;
  }
  return false;
}

bool IsVote(const Reader& reader, const Numeral& first) {
  for (uint32_t i = 1; i <= kVoteReach; ++i) {
    if (reader.Has(first.first - i, reader.words().ratio)) return false;
    if (reader.Has(first.first - i, reader.words().vote)) return true;
  }
  return false;
}

bool IsYearAndDash(const Reader& reader, const Numeral& first, const Numeral& second) {
  return IsYear(first) && !second.year_like && reader.HasSpaceBefore(second.first);
}

bool IsOutcome(const Reader& reader, const Numeral& number) {
  const Vocabulary& words = reader.words();
  uint32_t before = number.first - 1;
  if (reader.Is(before, "by")) --before;
  if (reader.Is(before, ",")) --before;
  // "The measure was defeated, 48 to 52.", "rejected the measure 48 to 52".
  const bool decided = static_cast<bool>(reader.FindEndingAt(before + 1, words.decided));
  if (!decided && !reader.Has(before, words.motion)) return false;
  const TagId other = decided ? words.motion : words.decided;
  for (uint32_t i = 1; i <= kVoteReach && reader.Holds(before - i); ++i) {
    if (reader.IsPunctuation(before - i)) return false;
    if (reader.Find(before - i, other)) return true;
  }
  return false;
}

bool IsScore(const Reader& reader, const Numeral& first, const Numeral& second) {
  if (IsYear(first) && second.digits && second.plain()) return second.high < 100 || IsYear(second);
  if (IsTelephone(first, second)) return true;
  const bool falls = IsSmall(first) && IsSmall(second) && first.high >= second.high;
  return falls && (!reader.HasSpaceBefore(second.first) || IsToldAsScore(reader, first, second));
}

}  // namespace gainsay::quantity
