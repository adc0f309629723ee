// One pass over the sentences: each token that may begin a date is handed to the parsers, a phrase found is widened to
// the left and to a period on the right, and resolved with what the text has told up to there.
#include "claims/time/time.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "claims/text/token_set.h"
#include "claims/time/numeric_order.h"
#include "claims/time/parse.h"
#include "claims/time/periods.h"
#include "claims/time/publication_date.h"
#include "claims/time/resolve.h"
#include "claims/time/tense.h"

namespace gainsay {
namespace {

using v1::DateInterval;

class Recognizer {
 public:
  // Reads the sentences given, a part of the text.
  Recognizer(const Lexicon& lexicon, const Text& text, absl::Span<const Sentence> sentences, const Tagging& tagging,
             std::optional<absl::CivilDay> published)
      : tags_(lexicon.Derived<DateTags>()),
        sentences_(sentences),
        offset_(sentences.empty() ? 0 : static_cast<uint32_t>(sentences.data() - text.sentences().data())),
        words_(tags_, text, tagging),
        starts_(words_.Starts(sentences.empty() ? 0 : sentences.back().last)),
        resolver_(published) {}

  std::vector<DateMention> Run() {
    for (uint32_t i = 0; i < sentences_.size(); ++i) Read(i);
    return std::move(mentions_);
  }

  // The day of the first dateline. What follows it is not read.
  std::optional<absl::CivilDay> FindDateline() {
    const DateMention* const dateline = FindMention([](const DateMention& mention) {
      return mention.dateline && mention.resolved() && mention.granularity == DateInterval::GRANULARITY_DAY &&
             !mention.relative;
    });
    return dateline == nullptr ? std::nullopt : dateline->first_day;
  }

  // The same of one without a year.
  std::optional<MonthDay> FindDatelineWithoutYear() {
    const DateMention* const dateline = FindMention(
        [](const DateMention& mention) { return mention.dateline && mention.month > 0 && mention.day > 0; });
    if (dateline == nullptr) return std::nullopt;
    return MonthDay{dateline->month, dateline->day};
  }

 private:
  // The first mention of its kind; nullptr if there is none.
  template <typename IsKind>
  const DateMention* FindMention(IsKind is_kind) {
    for (uint32_t i = 0; i < sentences_.size(); ++i) {
      const size_t before = mentions_.size();
      Read(i);
      const auto found = std::find_if(mentions_.begin() + before, mentions_.end(), is_kind);
      if (found != mentions_.end()) return &*found;
    }
    return nullptr;
  }

  void Read(uint32_t i) {
    const Sentence& sentence = sentences_[i];
    words_.Enter(sentence);
    resolver_.Enter(i, sentence.paragraph);
    sentence_ = offset_ + i;
    free_ = sentence.first;
    const uint32_t last = sentence.last;
    for (uint32_t at = starts_.Next(free_, last); at < last; at = starts_.Next(at, last)) at = Step(at);
  }

  // Reads the date that may start at the token; returns where to go on.
  uint32_t Step(uint32_t at) {
    if (!words_.IsLower(at) && words_.StartsPhrase(at)) {
      if (const uint32_t name = words_.PhraseLength(at, tags_.name); name > 0) return free_ = at + name;
    }
    DatePhrase phrase;
    if (!ParseDate(words_, at, phrase)) return at + 1;
    // "9 October Avenue".
    if (phrase.day > 0 && words_.IsTagged(phrase.last, tags_.named_after)) return free_ = phrase.last + 1;
    if (const std::optional<PeriodEnds> ends = ParsePeriod(words_, phrase)) {
      if (AddPeriod(*ends)) return free_ = mentions_.back().last;
    }
    AddDate(phrase);
    return free_ = mentions_.back().last;
  }

  Resolution Resolve(const DatePhrase& phrase, const LeftContext& left) {
    if (phrase.base == DatePhrase::Base::kNumeric) SettleOrder();
    const Tense tense = TenseOf(phrase, left);
    const Resolution resolution = resolver_.Resolve(phrase, tense);
    return left.side == 0 || !resolution.days ? resolution : Widen(phrase, left.side, tense, resolution);
  }

  // "more than two years ago" may be three, "less than two" one; of twenty, five more or less.
  Resolution Widen(const DatePhrase& phrase, int side, Tense tense, const Resolution& resolution) const {
    constexpr double kPart = 4;
    // A decade is vague enough by itself.
    if (!phrase.count.exact() || phrase.unit == TimeUnit::kDecade || phrase.unit == TimeUnit::kCentury)
      return resolution;
    DatePhrase other = phrase;
    const double count = std::abs(phrase.count.high);
    const double moved = count + side * std::max(1.0, std::floor(count / kPart));
    other.count.low = other.count.high = phrase.count.high < 0 ? -moved : moved;
    const Resolution end = resolver_.Resolve(other, tense);
    if (!end.days) return resolution;
    Resolution wide = resolution;
    wide.days = DayRange{std::min(wide.days->first, end.days->first), std::max(wide.days->last, end.days->last)};
    const bool ago = phrase.direction == Direction::kAgo && phrase.count.high > 0;
    if (ago) wide.days->last = std::max(wide.days->first, std::min(wide.days->last, *resolver_.published()));
    wide.granularity = DateInterval::GRANULARITY_PERIOD;
    return wide;
  }

  // Asked only where it decides.
  Tense TenseOf(const DatePhrase& phrase, const LeftContext& left) const {
    const bool open =
        phrase.base == DatePhrase::Base::kCalendar && !phrase.has_year() && phrase.pointer == Pointer::kNone;
    if (!resolver_.has_year() || (!open && phrase.base != DatePhrase::Base::kShift)) return Tense::kUnmarked;
    if (left.ahead) return Tense::kFuture;
    // What lasts since a day began before it was told.
    if (left.relation == DateRelation::kSince && words_.Is(left.first - 1, "since")) return Tense::kPast;
    const Tense tense = TenseAround(words_, phrase.first, phrase.last);
    const bool looks_ahead = left.relation == DateRelation::kUntil || left.relation == DateRelation::kBy;
    return tense == Tense::kUnmarked && looks_ahead ? Tense::kFuture : tense;
  }

  void SettleOrder() {
    if (order_settled_) return;
    order_settled_ = true;
    resolver_.set_order(FindNumericOrder(words_));
  }

  // "Last year, on 23 November": of the year right before it.
  void TakeYearBefore(DatePhrase& phrase) const {
    if (phrase.base != DatePhrase::Base::kCalendar || phrase.has_year() || mentions_.empty() ||
        (phrase.month == 0 && phrase.named_day.empty()))
      return;
    const DateMention& before = mentions_.back();
    if (before.granularity != DateInterval::GRANULARITY_YEAR || before.relation != DateRelation::kAt ||
        !before.resolved() || before.last < words_.begin())
      return;
    uint32_t at = before.last;
    // "the 2016 Bastille Day attack", "in 2019 the Easter Sunday bombings"
    const bool named = !phrase.named_day.empty() && (at == phrase.first || words_.Is(at, "the"));
    if (!words_.Is(at, ",") && !named) return;
    if (words_.Is(at, ",")) ++at;
    if (words_.Is(at, "on") || words_.Is(at, "in")) ++at;
    if (words_.Is(at, "the")) ++at;
    if (at == phrase.first) phrase.year = static_cast<int>(before.first_day->year());
  }

  // "The Easter Sunday bombings killed 269 people in 2019": what is named after a day was on it, in the year that the
  // sentence tells behind it.
  void TakeYearBehind(DatePhrase& phrase) const {
    constexpr uint32_t kMostWords = 16;
    if (phrase.base != DatePhrase::Base::kCalendar || phrase.has_year() || phrase.pointer != Pointer::kNone ||
        (phrase.named_day.empty() && (phrase.month == 0 || phrase.day == 0)) || phrase.last_day > 0)
      return;
    const bool names = words_.Is(phrase.first - 1, "the") && words_.IsLower(phrase.last) &&
                       !words_.HasAny(phrase.last, tags_.function_words);
    if (!names) return;
    const uint32_t end = std::min(words_.end(), phrase.last + kMostWords);
    int verbs = 0;
    for (uint32_t at = phrase.last + 1; at < end; ++at) {
      // Another part of the sentence may tell of another year: "The Easter Sunday service recalled those killed in
      // 2019."
      if (words_.IsPunctuation(at)) return;
      const absl::string_view word = words_.folded(at);
      const bool verb = words_.IsTagged(at, tags_.past) || (words_.IsLower(at) && absl::EndsWith(word, "ed"));
      if (verb && word != "was" && word != "were" && word != "had" && ++verbs > 1) return;
      const bool linked = words_.Is(at - 1, "in") || (words_.Is(at - 1, "of") && at == phrase.last + 2);
      DatePhrase year;
      if (!linked || words_.Year(at) == 0 || !ParseYear(words_, at, year)) continue;
      if (year.base == DatePhrase::Base::kCalendar && year.month == 0 && year.last == at + 1) phrase.year = year.year;
      return;
    }
  }

  void AddDate(DatePhrase phrase) {
    TakeYearBefore(phrase);
    TakeYearBehind(phrase);
    const LeftContext left = LookLeft(words_, phrase, phrase.last, free_, false);
    const Resolution resolution = Resolve(phrase, left);
    DateMention& mention = Add(phrase.last, left, resolution);
    mention.counts_time =
        phrase.base == DatePhrase::Base::kSpan ||
        (phrase.base == DatePhrase::Base::kShift && phrase.direction == Direction::kAfter && !phrase.has_shift_from);
    mention.dateline = IsDateline(words_, mention, sentence_);
    mention.compared_from = ComparisonBefore(words_, phrase.first);
    const bool told = mention.relation == DateRelation::kAt && !mention.dateline;
    if (told && !mention.compared_from) resolver_.Remember(phrase, resolution);
  }

  bool AddPeriod(const PeriodEnds& ends) {
    const LeftContext left = LookLeft(words_, ends.from, ends.to.last, free_, true);
    const Resolution to = Resolve(ends.to, left);
    const Resolution from = Resolve(ends.from, left);
    Resolution period;
    period.granularity = DateInterval::GRANULARITY_PERIOD;
    period.relative = from.relative || to.relative;
    period.approximate = from.approximate || to.approximate;
    if (from.days && to.days) {
      period.days = Join(ends, *from.days, *to.days);
      if (!period.days) return false;
    } else if (ends.must_touch) {
      return false;
    } else {
      period.unresolved = from.days ? to.unresolved : from.unresolved;
    }
    Add(ends.to.last, left, period);
    resolver_.Remember(ends.to, period);
    return true;
  }

  // From the first day of one to the last day of the other; nullopt if they are no period.
  static std::optional<DayRange> Join(const PeriodEnds& ends, DayRange from, const DayRange& to) {
    if (ends.must_touch && (from.first > to.first || to.first > from.last + 1)) return std::nullopt;
    // Two dates without a year or a week: the first one comes before the second.
    if (from.first > to.last && !ends.from.has_year() && from.first - to.last < 370) {
      const TimeUnit step = ends.from.weekday > 0 && ends.from.day == 0 ? TimeUnit::kWeek : TimeUnit::kYear;
      const std::optional<absl::CivilDay> first = AddUnits(from.first, step, -1);
      if (first) from.first = *first;
    }
    if (from.first > to.last) return std::nullopt;
    return DayRange{from.first, to.last};
  }

  DateMention& Add(uint32_t last, const LeftContext& left, const Resolution& resolution) {
    DateMention& mention = mentions_.emplace_back();
    mention.first = left.first;
    mention.last = last;
    mention.relation = left.relation;
    mention.granularity = resolution.granularity;
    mention.approximate = resolution.approximate || left.approximate;
    mention.relative = resolution.relative;
    mention.year_inferred = resolution.year_inferred;
    if (!resolution.days) {
      mention.unresolved = std::string(resolution.unresolved);
      // What was over "before 18 October" was so on no day of that name.
      if (left.excludes) return mention;
      mention.month = resolution.month;
      mention.day = resolution.day;
      return mention;
    }
    mention.first_day = resolution.days->first;
    mention.last_day = resolution.days->last;
    if (left.relation == DateRelation::kBy) {
      mention.first_day.reset();
      if (left.excludes) mention.last_day = resolution.days->first - 1;
    }
    if (left.relation == DateRelation::kNotBefore) mention.last_day.reset();
    return mention;
  }

  const DateTags& tags_;
  const absl::Span<const Sentence> sentences_;
  // Number of the first one.
  const uint32_t offset_;
  DateWords words_;
  // Tokens at which a date may start.
  const TokenSet starts_;
  DateResolver resolver_;
  std::vector<DateMention> mentions_;
  uint32_t sentence_ = 0;
  // First token that no mention has.
  uint32_t free_ = 0;
  bool order_settled_ = false;
};

// The first sentences, in which the document's own date mostly stands.
constexpr uint32_t kUsualSentences = 2;

// A dateline's day in two years that it may be of. What is so in both does not hang on the year: none of the two is
// near the years that the document tells or near the other, one is a leap year, and they begin on different days of the
// week.
std::optional<std::array<absl::CivilDay, 2>> PossibleDays(const DateWords& words, const MonthDay& dateline) {
  constexpr int kFirstYear = 2021;
  constexpr int kBetween = 3;
  constexpr int kLeap = 4;
  int year = kFirstYear;
  DateWords all = words;
  for (const Sentence& sentence : words.text().sentences()) {
    all.Enter(sentence);
    for (uint32_t at = sentence.first; at < sentence.last; ++at) {
      while (year < all.Year(at) + kBetween) year += kLeap;
    }
  }
  if (!IsDay(year, dateline.month, dateline.day)) return std::nullopt;
  return std::array<absl::CivilDay, 2>{absl::CivilDay(year, dateline.month, dateline.day),
                                       absl::CivilDay(year + kBetween, dateline.month, dateline.day)};
}

// What a date tells without the year of its dateline, from what it is in two years.
class YearRemover {
 public:
  YearRemover(const DateWords& words, const std::array<absl::CivilDay, 2>& datelines)
      : words_(words), datelines_(datelines) {}

  // `mention` is that of the first year, `other` that of the second one, nullptr if it has none there.
  void Remove(const DateMention* other, DateMention& mention) const {
    if (!mention.resolved()) return;
    const bool same = other != nullptr && other->first_day == mention.first_day && other->last_day == mention.last_day;
    if (same) return;
    const absl::CivilDay day = mention.last_day ? *mention.last_day : *mention.first_day;
    const bool keeps_name = other != nullptr && other->granularity == mention.granularity &&
                            IsSameDay(mention.first_day, other->first_day) &&
                            IsSameDay(mention.last_day, other->last_day);
    const bool is_day = mention.granularity == DateInterval::GRANULARITY_DAY;
    const bool is_named = is_day || mention.granularity == DateInterval::GRANULARITY_MONTH;
    mention.first_day.reset();
    mention.last_day.reset();
    mention.year_inferred = false;
    mention.unresolved = std::string(keeps_name && is_named ? kNoYear : kNoPublication);
    // "16 months ago" is not the month of that name which is nearest to the dateline.
    if (!keeps_name || !is_named || (!NamesMonth(mention) && std::abs(day - datelines_[0]) > kHalfYear)) return;
    mention.month = day.month();
    mention.day = is_day ? day.day() : 0;
  }

 private:
  static constexpr int kHalfYear = 180;

  static bool IsSameDay(const std::optional<absl::CivilDay>& a, const std::optional<absl::CivilDay>& b) {
    if (!a || !b) return a.has_value() == b.has_value();
    // The end of February.
    const bool last = a->month() == 2 && b->month() == 2 && (*a + 1).month() == 3 && (*b + 1).month() == 3;
    return a->month() == b->month() && (a->day() == b->day() || last);
  }

  bool NamesMonth(const DateMention& mention) const {
    DateWords all = words_;
    all.Enter({.first = mention.first, .last = mention.last});
    for (uint32_t at = mention.first; at < mention.last; ++at) {
      if (all.Month(at) > 0) return true;
    }
    return false;
  }

  const DateWords& words_;
  const std::array<absl::CivilDay, 2>& datelines_;
};

// What the document tells if its dateline has no year.
std::vector<DateMention> RecognizeWithoutYear(const Lexicon& lexicon, const Text& text, const Tagging& tagging,
                                              const MonthDay& dateline) {
  const DateWords words(lexicon.Derived<DateTags>(), text, tagging);
  const auto days = PossibleDays(words, dateline);
  if (!days) return Recognizer(lexicon, text, text.sentences(), tagging, std::nullopt).Run();
  std::vector<DateMention> mentions = Recognizer(lexicon, text, text.sentences(), tagging, (*days)[0]).Run();
  const std::vector<DateMention> others = Recognizer(lexicon, text, text.sentences(), tagging, (*days)[1]).Run();
  const YearRemover remover(words, *days);
  auto other = others.begin();
  for (DateMention& mention : mentions) {
    while (other != others.end() && other->first < mention.first) ++other;
    const bool has_other = other != others.end() && other->first == mention.first && other->last == mention.last;
    remover.Remove(has_other ? &*other : nullptr, mention);
  }
  return mentions;
}

}  // namespace

std::vector<DateMention> RecognizeDates(const Lexicon& lexicon, const Text& text, const Tagging& tagging,
                                        std::optional<absl::CivilDay> published) {
  if (!published) {
    const absl::Span<const Sentence> top = text.sentences().subspan(0, kTopSentences);
    const std::optional<MonthDay> dateline =
        Recognizer(lexicon, text, top, tagging, std::nullopt).FindDatelineWithoutYear();
    if (dateline) return RecognizeWithoutYear(lexicon, text, tagging, *dateline);
  }
  return Recognizer(lexicon, text, text.sentences(), tagging, published).Run();
}

std::optional<absl::CivilDay> FindPublicationDate(const Lexicon& lexicon, const Text& text, const Tagging& tagging) {
  for (const uint32_t sentences : {kUsualSentences, kTopSentences}) {
    const absl::Span<const Sentence> top = text.sentences().subspan(0, sentences);
    if (const auto day = Recognizer(lexicon, text, top, tagging, std::nullopt).FindDateline()) return day;
  }
  if (text.sentences().size() <= kTopSentences) return std::nullopt;
  const absl::Span<const Sentence> last = text.sentences().subspan(text.sentences().size() - 1);
  return Recognizer(lexicon, text, last, tagging, std::nullopt).FindDateline();
}

std::optional<absl::CivilDay> ParseIsoDay(absl::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  int parts[3] = {};
  const absl::string_view fields[] = {text.substr(0, 4), text.substr(5, 2), text.substr(8, 2)};
  for (int i = 0; i < 3; ++i) {
    for (const char digit : fields[i]) {
      if (digit < '0' || digit > '9') return std::nullopt;
      parts[i] = parts[i] * 10 + (digit - '0');
    }
  }
  if (!IsDay(parts[0], parts[1], parts[2])) return std::nullopt;
  return absl::CivilDay(parts[0], parts[1], parts[2]);
}

std::optional<MonthDay> ParseIsoMonthDay(absl::string_view text) {
  if (!absl::StartsWith(text, "--")) return std::nullopt;
  const bool whole_month = text.size() == 4;
  // A leap year has all days that any year has.
  const std::optional<absl::CivilDay> day = ParseIsoDay(absl::StrCat("2000", text.substr(1), whole_month ? "-01" : ""));
  if (!day.has_value()) return std::nullopt;
  return MonthDay{day->month(), whole_month ? 0 : day->day()};
}

std::optional<absl::CivilDay> ParseDayOfAnyYear(absl::string_view text, bool last_of_month) {
  const std::optional<MonthDay> untold = ParseIsoMonthDay(text);
  if (!untold.has_value()) return ParseIsoDay(text);
  if (untold->day > 0) return absl::CivilDay(kUntoldYear, untold->month, untold->day);
  const absl::CivilMonth month(kUntoldYear, untold->month);
  return last_of_month ? absl::CivilDay(month + 1) - 1 : absl::CivilDay(month);
}

std::string FormatIsoDay(absl::CivilDay day) {
  // Every claim has two days; formats with directions take their time.
  if (day.year() >= 1000 && day.year() <= 9999) {
    std::string text = "yyyy-mm-dd";
    const auto put = [&](size_t end, int64_t number) {
      for (; end > 0 && text[end - 1] != '-'; number /= 10) text[--end] = static_cast<char>('0' + number % 10);
    };
    put(4, day.year());
    put(7, day.month());
    put(10, day.day());
    return text;
  }
  return absl::StrFormat("%04d-%02d-%02d", day.year(), day.month(), day.day());
}

}  // namespace gainsay
