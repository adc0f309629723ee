#include "compare/profile.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/time/civil_time.h"
#include "claims/entity/entity.h"
#include "claims/internal/dimension.h"
#include "claims/internal/fate.h"
#include "claims/quantity/units.h"
#include "claims/time/time.h"
#include "compare/directions.h"
#include "compare/happenings.h"
#include "compare/own_words.h"
#include "compare/parties.h"

namespace gainsay {
namespace {

// How likely the kind of a claim is that is none of its likely kinds: its rule's, where no other is likely enough.
constexpr uint8_t kUnlikelyPercent = 5;
// Kinds that the words around tell so surely are as good as those of rules.
constexpr double kSureKind = 0.8;
// Bytes of an entity id that is the code of a country ("us").
constexpr size_t kCountryCode = 2;
double Middle(const v1::Quantity& quantity) {
  const Unit* const unit = BuiltInUnits().Find(quantity.unit());
  const double low = unit == nullptr ? quantity.low() : unit->ToBase(quantity.low());
  const double high = unit == nullptr ? quantity.high() : unit->ToBase(quantity.high());
  if (quantity.has_low() && quantity.has_high()) return (low + high) / 2;
  return quantity.has_low() ? low : high;
}

int32_t DayNumber(absl::string_view iso, bool last_of_month) {
  const std::optional<absl::CivilDay> day = ParseDayOfAnyYear(iso, last_of_month);
  return day.has_value() ? static_cast<int32_t>(*day - absl::CivilDay()) : Days::kOpen;
}

Days DaysOf(const v1::DateInterval& interval) {
  return {DayNumber(interval.first(), false), DayNumber(interval.last(), true)};
}

struct NamedDimension {
  absl::string_view name;
  Dimension dimension;
};
constexpr NamedDimension kDimensions[] = {
    {"date", Dimension::kDate},         {"money", Dimension::kMoney}, {"percent", Dimension::kPercent},
    {"duration", Dimension::kDuration}, {"age", Dimension::kAge},     {"measure", Dimension::kMeasure},
    {"count", Dimension::kCount},
};

Dimension DimensionNamed(absl::string_view name) {
  for (const NamedDimension& known : kDimensions) {
    if (known.name == name) return known.dimension;
  }
  return Dimension::kOther;
}

// "No casualties" is said of the dead and of the injured, also as "no causalities", a frequent slip that is in the list
// of casualties too; "no deaths", "no fatal casualties" and "nobody was killed" are not.
bool DeniesCasualties(const v1::Claim& claim) {
  const absl::string_view noun = claim.noun();
  return claim.family() == "killed" && claim.quantity().modality() == v1::MODALITY_NONE &&
         (absl::StrContains(noun, "casualt") || absl::StrContains(noun, "causalit")) &&
         !absl::StrContains(noun, "fatal");
}

Reality RealityOf(const v1::Claim& claim) {
  switch (claim.factuality()) {
    case v1::FACTUALITY_PLANNED:
    case v1::FACTUALITY_EXPECTED:
      return Reality::kAhead;
    case v1::FACTUALITY_DEMANDED:
    case v1::FACTUALITY_CONDITIONAL:
      return Reality::kHypothetical;
    default:
      return Reality::kFact;
  }
}

// "the vote", not "voted": the word for what happened is part of what the claim is about.
bool NamesEvent(const v1::Claim& claim) {
  const v1::Span& event = claim.event().span();
  return claim.event().has_span() && std::any_of(claim.roles().begin(), claim.roles().end(), [&](const v1::Role& role) {
           return role.kind() == v1::Role::KIND_TOPIC && role.span().begin() <= event.begin() &&
                  event.end() <= role.span().end();
         });
}

// "Ana Lopez, 52": a name and nothing else.
bool NamesPerson(const v1::Claim& claim) {
  return std::any_of(claim.roles().begin(), claim.roles().end(), [](const v1::Role& role) {
    if (role.kind() != v1::Role::KIND_TARGET || role.entity_id().empty()) return false;
    const std::vector<absl::string_view> words = absl::StrSplit(role.text(), ' ');
    return std::all_of(words.begin(), words.end(), [](absl::string_view word) {
      return !word.empty() && !absl::ascii_islower(static_cast<unsigned char>(word.front()));
    });
  });
}

void ReadPlain(const v1::Claim& claim, ClaimProfile& profile) {
  profile.has_date = claim.has_date();
  profile.has_quantity = claim.has_quantity();
  profile.has_sentence = claim.has_sentence();
  profile.sentence = claim.sentence();
  profile.has_time = claim.has_time();
  // Thirty others dead come on top of other dead; thirty others hurt are all who were, beside the dead.
  profile.is_additional =
      claim.scope() == v1::SCOPE_ADDITIONAL && (!IsFate(claim.family()) || claim.family() == "killed");
  profile.is_part = claim.scope() == v1::SCOPE_PART;
  profile.reality = RealityOf(claim);
  profile.change_side = static_cast<uint8_t>(claim.change_side());
  if (!claim.rule_kind().empty() && claim.confidence() < kSureKind) profile.traits |= kGuessedKind;
  profile.is_fate = IsFate(claim.family());
  profile.is_people = claim.family() == "people";
  profile.counts_things = claim.family() == "count";
  profile.is_election_result = IsElectionResult(claim);
  profile.is_injured = claim.family() == "injured";
  profile.denies_casualties = DeniesCasualties(claim);
  profile.way = DirectionOf(claim).way;
  profile.is_currency_open = claim.quantity().currency_assumed() || claim.quantity().unit() == kNoCurrency;
}

void ReadStrings(const v1::Claim& claim, StringPool& strings, ClaimProfile& profile) {
  const absl::string_view dimension = DimensionOf(claim);
  profile.dimension = DimensionNamed(dimension);
  profile.dimension_name = strings.Intern(dimension);
  profile.speaker = strings.Intern(claim.attribution().speaker());
  profile.kind = strings.Intern(claim.kind());
  profile.family = strings.Intern(claim.family());
  profile.unit = strings.Intern(claim.quantity().unit());
  if (const Unit* const unit = BuiltInUnits().Find(claim.quantity().unit())) {
    profile.unit_dimension = strings.Intern(unit->dimension);
  } else if (const absl::string_view name = CurrencyName(claim.quantity().unit()); !name.empty()) {
    profile.unit_dimension = strings.Intern(name);
  }
  profile.noun_text = strings.Intern(claim.noun_head());
  profile.trigger_text = strings.Intern(claim.event().trigger());
  profile.is_day_of_writing = claim.event().day_of_writing();
  profile.is_called_wrong = IsCalledWrong(claim);
  profile.is_of_writer = std::any_of(claim.roles().begin(), claim.roles().end(), [](const v1::Role& role) {
    return role.kind() == v1::Role::KIND_TARGET && role.text() == "I";
  });
  profile.tells_no_happening = claim.event().speech() || (claim.has_date() && claim.event().trigger().empty());
  if (claim.has_date() && NamesEvent(claim)) profile.traits |= kNamedEvent;
  if (profile.dimension == Dimension::kAge && NamesPerson(claim)) profile.traits |= kNamedPerson;
  const absl::string_view id = strings.Keep(claim.id());
  profile.id_text = id.data();
  profile.id_size = static_cast<uint32_t>(id.size());
}

void ReadValue(const v1::Claim& claim, ClaimProfile& profile) {
  if (!claim.has_date()) profile.bounds = BoundsOf(claim);
  if (claim.has_quantity()) {
    profile.middle = Middle(claim.quantity());
    if (profile.bounds.exact()) profile.digits = DigitsOf(claim.quantity().low());
  } else {
    profile.date = DaysOf(claim.date());
  }
  if (claim.has_time()) profile.time = DaysOf(claim.time());
  profile.value_begin = claim.value_span().begin();
  if (claim.has_tokens_before()) profile.tokens_before = claim.tokens_before();
  if (claim.has_restates()) profile.restates = claim.restates();
}

double SquareOf(const ProfileWords& words, const Vocabulary& vocabulary) {
  double square = 0;
  for (const WordId word : words) square += vocabulary.Rarity(word) * vocabulary.Rarity(word);
  return square;
}

}  // namespace

bool IsContradiction(const ClaimProfile& a, const ClaimProfile& b) {
  if (a.is_called_wrong == b.is_called_wrong || a.has_date != b.has_date) return false;
  if (a.has_date) return a.date.first == b.date.first && a.date.last == b.date.last;
  return a.has_quantity && b.has_quantity && a.bounds.exact() && b.bounds.exact() && a.bounds.low == b.bounds.low;
}

bool AreAtOdds(const ClaimProfile& a, const ClaimProfile& b) {
  return IsContradiction(a, b) || !CanBothHold(a, b) || (a.way != 0 && a.way == -b.way);
}

double LikelihoodOfOneKind(const ClaimProfile& a, const ClaimProfile& b) {
  const LikelyKinds &x = a.likely_kinds, &y = b.likely_kinds;
  const auto both = [](uint8_t kind, int percent, uint8_t other_kind, int other_percent) {
    return kind != 0 && kind == other_kind ? percent * other_percent / 10'000.0 : 0;
  };
  return both(x.own, x.own_percent, y.own, y.own_percent) + both(x.own, x.own_percent, y.other, y.other_percent) +
         both(x.other, x.other_percent, y.own, y.own_percent) +
         both(x.other, x.other_percent, y.other, y.other_percent);
}

bool AreSetAgainst(const ClaimProfile& a, const ClaimProfile& b) {
  return a.source == b.source && (a.restates == b.value_begin || b.restates == a.value_begin ||
                                  (a.restates == b.restates && a.restates != ClaimProfile::kNowhere));
}

bool CanBothHold(const ClaimProfile& a, const ClaimProfile& b) {
  if (a.has_date != b.has_date) return true;
  if (!a.has_date) return CanBothHold(a.bounds, b.bounds, a.unit == b.unit);
  const auto before = [](const Days& early, const Days& late) {
    return early.has_last() && late.has_first() && early.last < late.first;
  };
  return !before(a.date, b.date) && !before(b.date, a.date);
}

void ProfileMaker::Add(const v1::Claim& claim) {
  ClaimProfile& profile = profiles_.emplace_back();
  Parts& parts = parts_.emplace_back();
  ReadPlain(claim, profile);
  ReadStrings(claim, vocabulary_.strings(), profile);
  profile.likely_kinds = LikelyKindsOf(claim);
  profile.source = InternSource(claim.source_id());
  ReadValue(claim, profile);
  AddWords(claim, profile, parts);
  AddEntities(claim, profile, parts);
}

// Claims of a source come one after the other, as a rule.
StringId ProfileMaker::InternSource(absl::string_view id) {
  StringPool& strings = vocabulary_.strings();
  if (last_source_ == StringPool::kNone || strings.Text(last_source_) != id) last_source_ = strings.Intern(id);
  return last_source_;
}

void ProfileMaker::AddStory(const v1::ClaimSet& set) {
  if (set.story_words().empty() && set.story_names().empty() && set.sentences_beside().empty()) return;
  const auto words_of = [&](const auto& list) {
    std::vector<WordId> words;
    for (const std::string& word : list) words.push_back(vocabulary_.InternWord(word));
    return Keep(words);
  };
  StoryWords story{.words = words_of(set.story_words())};
  for (const v1::SentenceWords& beside : set.sentences_beside())
    story.beside.push_back({beside.sentence(), words_of(beside.words())});
  std::vector<WordId> names;
  for (const std::string& name : set.story_names()) {
    if (name.size() == kCountryCode) {
      // It is no word ("us"), and as rare as a word that nobody knows.
      const std::string code = absl::StrCat("@", name);
      names.push_back(vocabulary_.Intern(absl::StrCat("@", code), code));
      continue;
    }
    for (const absl::string_view word : absl::StrSplit(name, '-')) names.push_back(vocabulary_.InternWord(word));
  }
  story.names = Keep(names);
  stories_[InternSource(set.source().id())] = std::move(story);
}

LikelyKinds ProfileMaker::LikelyKindsOf(const v1::Claim& claim) {
  LikelyKinds kinds{.own = KindNumber(claim.kind())};
  const auto percent = [](double probability) {
    return static_cast<uint8_t>(std::lround(std::clamp(probability, 0.0, 1.0) * 100));
  };
  if (!claim.likely_kinds().empty()) kinds.own_percent = kUnlikelyPercent;
  for (const v1::LikelyKind& likely : claim.likely_kinds()) {
    // Claims that others made may hold NaN.
    if (std::isnan(likely.probability())) continue;
    if (likely.kind() == claim.kind()) {
      kinds.own_percent = percent(likely.probability());
    } else if (kinds.other == 0) {
      kinds.other = KindNumber(likely.kind());
      kinds.other_percent = percent(likely.probability());
    }
  }
  return kinds;
}

uint8_t ProfileMaker::KindNumber(absl::string_view kind) {
  if (kind.empty()) return 0;
  const StringId id = vocabulary_.strings().Intern(kind);
  const auto found = std::find(kinds_.begin(), kinds_.end(), id);
  const auto number = static_cast<size_t>(found - kinds_.begin()) + 1;
  if (number > std::numeric_limits<uint8_t>::max()) return 0;
  if (found == kinds_.end()) kinds_.push_back(id);
  return static_cast<uint8_t>(number);
}

absl::Span<WordId> ProfileMaker::Keep(absl::Span<const WordId> words) {
  auto* const kept = vocabulary_.NewArray<WordId>(words.size());
  std::copy(words.begin(), words.end(), kept);
  return absl::MakeSpan(kept, words.size());
}

void ProfileMaker::SetDays(size_t index, const v1::Claim& claim) {
  if (claim.has_date()) profiles_[index].date = DaysOf(claim.date());
  if (claim.has_time()) profiles_[index].time = DaysOf(claim.time());
}

void ProfileMaker::AddWords(const v1::Claim& claim, ClaimProfile& profile, Parts& parts) {
  for (const std::string& word : claim.about()) vocabulary_.FetchWord(word);
  for (const std::string& word : claim.context()) vocabulary_.FetchWord(word);
  parts.about = static_cast<uint32_t>(claim.about_size());
  parts.context = static_cast<uint32_t>(claim.context_size());
  parts.words = vocabulary_.NewArray<WordId>(parts.about + parts.context);
  WordId* end = parts.words;
  // Dates are told apart by what happened, whatever a source calls it.
  const auto intern = [&](const std::string& word) {
    const absl::string_view happening = claim.has_date() ? HappeningOf(word) : "";
    return vocabulary_.InternWord(happening.empty() ? word : happening);
  };
  for (const std::string& word : claim.about()) *end++ = intern(word);
  for (const std::string& word : claim.context()) *end++ = intern(word);
  for (int i = 0; i < claim.about_size() && profile.dimension == Dimension::kCount && profile.party < 0; ++i)
    profile.party = PartyOfWord(parts.words[i], claim.about(i));
  if (!claim.noun_head().empty()) profile.noun = vocabulary_.InternWord(claim.noun_head());
  if (!claim.event().trigger().empty()) profile.trigger = intern(claim.event().trigger());
  if (!claim.has_date()) return;
  bool once = HappensOnce(claim.event().trigger());
  // The form tells "founded" from "found", which the trigger does not.
  for (const std::string& word : claim.about()) {
    if (HappeningOf(word).empty()) continue;
    profile.trigger = intern(word);
    once = HappensOnce(word);
    break;
  }
  if (once) profile.traits |= kOnce;
}

// Words of one stem are of one party.
int8_t ProfileMaker::PartyOfWord(WordId id, absl::string_view word) {
  constexpr int8_t kNotAsked = -2;
  if (id >= party_of_word_.size()) party_of_word_.resize(vocabulary_.size(), kNotAsked);
  int8_t& party = party_of_word_[id];
  if (party == kNotAsked) party = static_cast<int8_t>(PartyOf(word).value_or(-1));
  return party;
}

void ProfileMaker::AddEntities(const v1::Claim& claim, ClaimProfile& profile, Parts& parts) {
  const auto has_id = [](const v1::Role& role) { return !role.entity_id().empty(); };
  const auto size = static_cast<size_t>(std::count_if(claim.roles().begin(), claim.roles().end(), has_id));
  if (size == 0) return;
  parts.entities = vocabulary_.NewArray<ProfileEntity>(size);
  ProfileEntity* entity = parts.entities;
  for (const v1::Role& role : claim.roles()) {
    if (!has_id(role)) continue;
    const std::string skeleton = NameSkeleton(role.entity_id());
    *entity++ = {role.kind(), vocabulary_.Intern(absl::StrCat("@", skeleton), role.entity_id()),
                 vocabulary_.strings().Intern(absl::string_view(skeleton).substr(skeleton.rfind('-') + 1)),
                 vocabulary_.strings().Intern(role.entity_id())};
  }
  profile.entities = {parts.entities, size};
}

void ProfileMaker::Renumber(const std::vector<WordId>& new_ids, const Parts& parts, ClaimProfile& profile) const {
  const auto sorted = [&](WordId* first, size_t size) {
    for (WordId* word = first; word != first + size; ++word) *word = new_ids[*word];
    std::sort(first, first + size);
    return ProfileWords(absl::MakeConstSpan(first, std::unique(first, first + size)));
  };
  profile.about = sorted(parts.words, parts.about);
  profile.context = sorted(parts.words + parts.about, parts.context);
  if (profile.noun != kNoWord) profile.noun = new_ids[profile.noun];
  if (profile.trigger != kNoWord) profile.trigger = new_ids[profile.trigger];
  for (size_t i = 0; i < profile.entities.size(); ++i) parts.entities[i].skeleton = new_ids[parts.entities[i].skeleton];
}

// Each claim counts once for a word.
void ProfileMaker::CountWords() {
  std::vector<uint32_t> last_claim(vocabulary_.size(), 0);
  uint32_t claim = 0;
  const auto count = [&](WordId word) {
    if (last_claim[word] == claim) return;
    last_claim[word] = claim;
    vocabulary_.Count(word);
  };
  for (const ClaimProfile& profile : profiles_) {
    ++claim;
    for (const WordId word : profile.about) count(word);
    for (const WordId word : profile.context) count(word);
    for (const ProfileEntity& entity : profile.entities) count(entity.skeleton);
  }
}

void ProfileMaker::FindOwnWords() {
  std::vector<ClaimProfile*> order(profiles_.size());
  std::transform(profiles_.begin(), profiles_.end(), order.begin(), [](ClaimProfile& profile) { return &profile; });
  std::stable_sort(order.begin(), order.end(),
                   [](const ClaimProfile* x, const ClaimProfile* y) { return x->source < y->source; });
  OwnWordsFinder finder(vocabulary_);
  for (auto first = order.begin(); first != order.end();) {
    const StringId source = (*first)->source;
    const auto last = std::find_if(first, order.end(), [&](const ClaimProfile* x) { return x->source != source; });
    const auto story = stories_.find(source);
    finder.Find(absl::MakeSpan(&*first, last - first),
                story == stories_.end() ? absl::Span<const SentenceWords>() : story->second.beside);
    first = last;
  }
}

// A year that a document names beside one claim says much of what the claim is about, that of its story little.
void ProfileMaker::ShareYears() {
  absl::flat_hash_map<std::pair<StringId, int16_t>, uint32_t> claims_of;
  for (ClaimProfile& profile : profiles_) {
    if (!profile.time.has_first()) continue;
    const int64_t year = (absl::CivilDay() + profile.time.first).year();
    if (year == kUntoldYear || year <= 0 || year > std::numeric_limits<int16_t>::max()) continue;
    profile.year = static_cast<int16_t>(year);
    ++claims_of[{profile.source, profile.year}];
  }
  for (ClaimProfile& profile : profiles_) {
    if (profile.year > 0) profile.year_share = 1 / static_cast<float>(claims_of[{profile.source, profile.year}]);
  }
}

// Of the claims of one document, kind and unit the one that stands first.
void ProfileMaker::MarkFirst() {
  absl::flat_hash_map<std::tuple<StringId, StringId, StringId>, ClaimProfile*> first;
  const auto place = [](const ClaimProfile& profile) { return std::make_pair(profile.value_begin, profile.id()); };
  for (ClaimProfile& profile : profiles_) {
    ClaimProfile*& known = first[{profile.source, profile.kind, profile.unit}];
    if (known == nullptr || place(profile) < place(*known)) known = &profile;
  }
  for (auto& [key, profile] : first) profile->is_first = true;
}

void ProfileMaker::MarkOnlyDates() {
  absl::flat_hash_map<std::pair<StringId, WordId>, int> dates;
  const auto tells = [](const ClaimProfile& profile) { return profile.has_date && profile.trigger != kNoWord; };
  for (const ClaimProfile& profile : profiles_) {
    if (tells(profile)) ++dates[{profile.source, profile.trigger}];
  }
  for (ClaimProfile& profile : profiles_) {
    if (tells(profile) && dates[{profile.source, profile.trigger}] == 1) profile.traits |= kOnlyDate;
  }
}

void ProfileMaker::MarkRarity() {
  absl::flat_hash_map<std::pair<StringId, StringId>, int> kinds;
  for (const ClaimProfile& profile : profiles_) ++kinds[{profile.kind, profile.unit}];
  const double log_total = std::log(static_cast<double>(profiles_.size()) + 2);
  for (ClaimProfile& profile : profiles_)
    profile.kind_rarity = static_cast<float>(1 - std::log(kinds[{profile.kind, profile.unit}]) / log_total);
}

std::vector<ClaimProfile> ProfileMaker::Finish() {
  const std::vector<WordId> new_ids = vocabulary_.Sort();
  for (size_t i = 0; i < profiles_.size(); ++i) Renumber(new_ids, parts_[i], profiles_[i]);
  parts_ = std::vector<Parts>();
  for (auto& [source, story] : stories_) {
    for (WordId& word : story.words) word = new_ids[word];
    for (WordId& word : story.names) word = new_ids[word];
    for (const SentenceWords& beside : story.beside) {
      for (WordId& word : beside.words) word = new_ids[word];
    }
  }
  CountWords();
  vocabulary_.Finish(profiles_.size());
  FindOwnWords();
  ShareYears();
  MarkFirst();
  MarkOnlyDates();
  MarkRarity();
  for (ClaimProfile& profile : profiles_) {
    profile.about_square = static_cast<float>(SquareOf(profile.about, vocabulary_));
    profile.context_square = static_cast<float>(SquareOf(profile.context, vocabulary_));
    double weight = 0;
    for (const WordId word : profile.about) weight += vocabulary_.Weight(word);
    profile.about_weight = static_cast<float>(weight);
  }
  return std::move(profiles_);
}

std::vector<ClaimProfile> MakeProfiles(absl::Span<const v1::Claim* const> claims, Vocabulary& vocabulary) {
  ProfileMaker maker(vocabulary);
  for (const v1::Claim* claim : claims) maker.Add(*claim);
  return maker.Finish();
}

}  // namespace gainsay
