#include "claims/assembly/assembly.h"

#include <algorithm>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/types/span.h"
#include "claims/assembly/antecedent.h"
#include "claims/assembly/attribution.h"
#include "claims/assembly/blocking_keys.h"
#include "claims/assembly/claim_time.h"
#include "claims/assembly/clauses.h"
#include "claims/assembly/content_words.h"
#include "claims/assembly/event_phrase.h"
#include "claims/assembly/events.h"
#include "claims/assembly/factuality.h"
#include "claims/assembly/kind_model.h"
#include "claims/assembly/measured.h"
#include "claims/assembly/opposition.h"
#include "claims/assembly/quotation.h"
#include "claims/assembly/roles.h"
#include "claims/assembly/scope.h"
#include "claims/assembly/sentence_view.h"
#include "claims/assembly/speaker.h"
#include "claims/assembly/stage.h"
#include "claims/assembly/value_place.h"
#include "claims/internal/fate.h"
#include "claims/internal/hash.h"
#include "claims/quantity/units.h"
#include "claims/text/line_index.h"

namespace gainsay {
namespace {

// For rules that do not say how often they are right.
constexpr double kDefaultConfidence = 0.7;
// More than all who ever voted, or live in one country.
constexpr double kMostCounted = 2e9;
// Words that a claim set has of the sentences without claims; the proto says so, too.
constexpr size_t kMaxStoryWords = 200;
constexpr int kMaxStoryNames = 100;
// Sentences beside a claim whose words it has; the proto says so, too.
constexpr uint32_t kSentencesBefore = 2;
constexpr uint32_t kSentencesAfter = 1;
// Sentences that are read at a time.
constexpr size_t kBlock = 64;

struct AssemblyTags {
  explicit AssemblyTags(const Lexicon& lexicon)
      : speak(lexicon.tag("verb.speak")),
        dead(lexicon.tag("dead")),
        injured(lexicon.tag("injured")),
        missing(lexicon.tag("missing")),
        cardinal(lexicon.tag("number.cardinal")),
        ordinal(lexicon.tag("number.ordinal")),
        ranked(lexicon.tag("ranked")),
        rate(lexicon.tag("rate")) {}

  const TagId speak, dead, injured, missing, cardinal, ordinal, ranked, rate;
};

class Assembler {
 public:
  Assembler(const Annotations& annotations, const Grammar& grammar, std::optional<absl::CivilDay> published,
            v1::ClaimSet& set)
      : annotations_(annotations),
        grammar_(grammar),
        cutter_(annotations),
        lines_(annotations.text.source()),
        published_(published),
        time_(published, annotations.lexicon),
        referents_(annotations, cutter_),
        set_(set),
        tags_(annotations.lexicon.Derived<AssemblyTags>()),
        clause_tags_(annotations.lexicon.Derived<ClauseTags>()),
        measured_tags_(annotations.lexicon.Derived<MeasuredTags>()),
        attribution_tags_(annotations.lexicon.Derived<AttributionTags>()),
        factuality_tags_(annotations.lexicon.Derived<FactualityTags>()),
        stage_tags_(annotations.lexicon.Derived<StageTags>()),
        opposition_tags_(annotations.lexicon.Derived<OppositionTags>()),
        scope_tags_(annotations.lexicon.Derived<ScopeTags>()),
        event_tags_(annotations.lexicon.Derived<EventTags>()),
        words_(annotations.text, annotations.tagging, annotations.lexicon.Derived<ContentTags>()),
        quotations_(annotations, cutter_, clause_tags_, attribution_tags_),
        antecedents_(annotations.lexicon),
        kind_model_(annotations.lexicon.Derived<KindModel>()) {}

  void Run() {
    absl::Span<const Sentence> left = annotations_.text.sentences();
    while (!left.empty() && ReadBlock(left.subspan(0, kBlock))) left.remove_prefix(std::min(kBlock, left.size()));
    FindEvents(annotations_.text, set_);
    MarkOngoingCount(annotations_, stage_tags_, published_, set_);
    AddStoryWords();
    AddSentencesBeside();
    AddStoryNames();
    NoteCutSentences();
    NoteUnresolvedDates();
  }

 private:
  const Token& token(uint32_t i) const { return annotations_.text.tokens().data()[i]; }

  // A sentence that may hold claims.
  struct Reading {
    Reading(const Annotations& annotations, const PhraseCutter& cutter, const Sentence& sentence)
        : view(annotations, cutter, sentence) {}

    const SentenceView view;
    std::vector<Frame> frames;
    // Of those with frames.
    std::optional<ClauseMap> clauses;
    std::string quote;
    v1::Stage stage = v1::STAGE_UNSPECIFIED;
  };

  // A claim in the making.
  struct Draft {
    const Reading& reading;
    const Frame& frame;
    // Owned by the set.
    v1::Claim& claim;
    // The phrase that names what happened; -1 if none does.
    int32_t event;
    Measured measured;

    const SentenceView& view() const { return reading.view; }
    const Phrase& value() const { return reading.view[frame.value]; }
  };

  // Adds the claims of the sentences. Each step is taken for all of them before the next one: the code of all steps is
  // several times as large as what the processor keeps at hand. False if there is no room for more.
  bool ReadBlock(absl::Span<const Sentence> block) {
    std::deque<Reading> readings;
    ReadSentences(block, readings);
    std::vector<Draft> drafts;
    const bool has_room = StartClaims(block, readings, drafts);
    for (const Draft& draft : drafts) {
      const ClauseMap& clauses = *draft.reading.clauses;
      FindAttribution(draft.view(), clauses, attribution_tags_, draft.frame.value, IsFate(draft.claim.kind()),
                      *draft.claim.mutable_attribution());
      NameQuoted(draft);
    }
    for (const Draft& draft : drafts) {
      const ClauseMap& clauses = *draft.reading.clauses;
      draft.claim.set_factuality(FindFactuality(draft.view(), clauses, factuality_tags_, draft.frame.value));
      draft.claim.set_stage(draft.reading.stage);
    }
    FollowStory(block, readings, drafts);
    for (const Draft& draft : drafts) {
      AddRoles(draft.view(), draft.frame, draft.event, draft.measured.noun, draft.measured.owner, draft.claim);
      for (v1::Role& role : *draft.claim.mutable_roles()) SetPosition(*role.mutable_span());
    }
    for (const Draft& draft : drafts) AddWords(draft);
    TellKinds(drafts);
    MarkOppositions(annotations_.text, annotations_.tagging, opposition_tags_,
                    set_.claims_size() - static_cast<int>(drafts.size()), set_);
    for (const Draft& draft : drafts) AddKeys(draft);
    for (const Draft& draft : drafts) draft.claim.set_id(IdOf(draft.claim));
    return has_room;
  }

  // What the rules find in the sentences.
  void ReadSentences(absl::Span<const Sentence> block, std::deque<Reading>& readings) const {
    absl::InlinedVector<const Sentence*, kBlock> promising;
    for (const Sentence& sentence : block) {
      if (grammar_.MayApply(cutter_, sentence.first, sentence.last)) promising.push_back(&sentence);
    }
    for (const Sentence* sentence : promising) readings.emplace_back(annotations_, cutter_, *sentence);
    for (Reading& reading : readings) reading.frames = grammar_.Apply(cutter_, reading.view.phrases());
    for (Reading& reading : readings) {
      if (reading.frames.empty()) continue;
      const Sentence& sentence = reading.view.sentence();
      reading.clauses.emplace(reading.view, clause_tags_);
      reading.stage = FindStage(reading.view, stage_tags_);
      reading.quote = WithBlanks(annotations_.text.Words(sentence.first, sentence.last));
    }
  }

  // Begins the claims of the frames, with what needs no look beyond the sentence. False if there is no room for more.
  bool StartClaims(absl::Span<const Sentence> block, const std::deque<Reading>& readings, std::vector<Draft>& drafts) {
    auto reading = readings.begin();
    for (const Sentence& sentence : block) {
      if (set_.claims_size() >= kMaxClaims) {
        WarnOfRest(sentence);
        return false;
      }
      if (reading == readings.end() || &reading->view.sentence() != &sentence) continue;
      for (const Frame& frame : reading->frames) {
        Draft draft{*reading, frame, *set_.add_claims(), -1, {}};
        // Made where it stays.
        if (StartClaim(draft)) {
          drafts.push_back(std::move(draft));
        } else {
          set_.mutable_claims()->RemoveLast();
        }
      }
      ++reading;
    }
    return true;
  }

  // False if there is none: its value is a date that cannot be resolved.
  bool StartClaim(Draft& draft) const {
    const SentenceView& view = draft.view();
    const Frame& frame = draft.frame;
    v1::Claim& claim = draft.claim;
    claim.set_source_id(set_.source().id());
    claim.set_kind(frame.kind->id());
    claim.set_family(frame.kind->family().empty() ? claim.kind() : frame.kind->family());
    claim.set_rule(frame.rule->id());
    if (!SetValue(view, frame, claim)) return false;
    SetOrdinal(draft.reading, frame, claim);
    if (IsTooManyToCount(draft.value(), claim)) SetOpenKind(claim);
    if (claim.family() == "percent") SetChange(view, frame.value, claim);
    SetNoun(draft.value(), claim);
    claim.set_quote(draft.reading.quote);
    SetSpan(view[frame.first].first, view[std::max<int32_t>(frame.last - 1, frame.value)].last, *claim.mutable_span());
    // The phrases of "five days later" are two, and the date is told by both.
    v1::Span& span = *claim.mutable_span();
    span.set_begin(std::min(span.begin(), claim.value_span().begin()));
    span.set_end(std::max(span.end(), claim.value_span().end()));
    draft.event = FindEvent(view, *draft.reading.clauses, event_tags_, frame);
    if (!IsYearOfNumber(draft.reading, frame)) SetEvent(view, draft.event, claim);
    if (IsDayOfWriting(draft.value())) claim.mutable_event()->set_day_of_writing(true);
    claim.set_scope(ScopeOf(view, frame, scope_tags_));
    if (claim.scope() == v1::SCOPE_PART) {
      if (const std::optional<double> whole = WholeOf(view, frame.value); whole.has_value()) claim.set_whole(*whole);
    }
    claim.set_confidence(frame.rule->confidence() > 0 ? frame.rule->confidence() : kDefaultConfidence);
    claim.set_sentence(static_cast<uint32_t>(&view.sentence() - annotations_.text.sentences().data()));
    claim.set_tokens_before(draft.value().first);
    if (draft.value().Is(kBefore)) claim.set_change_side(v1::CHANGE_SIDE_BEFORE);
    if (draft.value().Is(kAfter)) claim.set_change_side(v1::CHANGE_SIDE_AFTER);
    return true;
  }

  // Adds to the claims what the sentences before theirs tell: when it was, what is measured, who "it" is that says so.
  void FollowStory(absl::Span<const Sentence> block, const std::deque<Reading>& readings, std::vector<Draft>& drafts) {
    auto reading = readings.begin();
    auto draft = drafts.begin();
    for (const Sentence& sentence : block) {
      if (reading == readings.end() || &reading->view.sentence() != &sentence) {
        time_.PassWithoutDate(sentence);
        referents_.PassWithoutValue(sentence);
        continue;
      }
      if (draft != drafts.end() && &draft->reading == &*reading) {
        MeasuredFinder finder(reading->view, *reading->clauses, referents_, measured_tags_);
        for (; draft != drafts.end() && &draft->reading == &*reading; ++draft) {
          draft->measured = finder.Find(draft->frame, draft->claim.kind());
          SetTime(*reading, draft->frame, draft->claim);
          NameSpeaker(*draft->claim.mutable_attribution());
          SetNoMoney(draft->value(), reading->clauses->Of(draft->frame.value).verb, draft->claim);
        }
      }
      time_.Pass(reading->view);
      referents_.Pass(reading->view);
      ++reading;
    }
  }

  // What numbers count whose rules leave it open: from claims before, else from the words around.
  void TellKinds(const std::vector<Draft>& drafts) {
    int number = set_.claims_size() - static_cast<int>(drafts.size());
    for (const Draft& draft : drafts) {
      antecedents_.Resolve(draft.view(), draft.frame, draft.claim);
      if (draft.frame.rule->open_kind())
        kind_model_.Tell(draft.view(), draft.frame.value, FindKindsBefore(set_.claims(), number), draft.claim);
      antecedents_.Note(draft.view(), draft.frame, draft.claim);
      ++number;
    }
  }

  void AddKeys(const Draft& draft) {
    // A day without a year is compared once it has one.
    if (absl::StartsWith(draft.claim.date().last(), "--")) return;
    // "12 died, not 21": the 12 are what is said, and what others say is compared with them.
    if (IsSetAside(draft.view(), draft.frame.value, attribution_tags_.denial.negation)) return;
    const auto stem_of = [this](absl::string_view word) { return words_.StemOf(word); };
    AddBlockingKeys(stem_of, draft.claim);
  }

  // Who says what stands in a quotation that another sentence tells the speaker of.
  void NameQuoted(const Draft& draft) {
    v1::Attribution& attribution = *draft.claim.mutable_attribution();
    if (attribution.stance() == v1::Attribution::STANCE_ASSERTED && attribution.speaker().empty())
      quotations_.NameSpeaker(draft.claim.sentence(), draft.value().first, attribution);
  }

  // "The union said ... It put the cost at ...": the subject of the sentence before speaks, if it is somebody.
  void NameSpeaker(v1::Attribution& attribution) const {
    const std::string pronoun = absl::AsciiStrToLower(attribution.speaker());
    if (!IsSpeakingPronoun(pronoun) || referents_.subject().empty()) return;
    if (pronoun != "they" && referents_.subject_is_plural()) return;
    const TokenRange subject = referents_.subject()[0];
    // "At least 27 people drowned. He said ...": he is none of them.
    const uint32_t before = subject.first - 1;
    const bool counted = subject.first > 0 &&
                         (token(before).kind == TokenKind::kNumber || annotations_.tagging.Has(before, tags_.cardinal));
    if (counted && pronoun != "they") return;
    if (IsSomebody(subject.last - 1))
      attribution.set_speaker(WithBlanks(annotations_.text.Words(subject.first, subject.last)));
  }

  // A person or a group by the lists, or a name; the capital that begins a sentence makes none ("Rain fell").
  bool IsSomebody(uint32_t head) const {
    const Tagging& tagging = annotations_.tagging;
    if (tagging.Has(head, attribution_tags_.person) || tagging.Has(head, attribution_tags_.group)) return true;
    const absl::Span<const Sentence> sentences = annotations_.text.sentences();
    const bool begins_sentence =
        std::binary_search(sentences.begin(), sentences.end(), Sentence{.first = head},
                           [](const Sentence& x, const Sentence& y) { return x.first < y.first; });
    const LetterCase letter_case = token(head).letter_case;
    return letter_case == LetterCase::kUpper || (letter_case == LetterCase::kCapitalized && !begins_sentence);
  }

  // False if the value is a date that cannot be resolved but for its year, or the day on which the document was
  // written.
  bool SetValue(const SentenceView& view, const Frame& frame, v1::Claim& claim) const {
    const Phrase& value = view[frame.value];
    if (value.type == PhraseType::kDate) {
      const DateMention& date = annotations_.dates[value.date];
      if ((!date.resolved() && !date.lacks_year()) || date.dateline) return false;
      SetInterval(date, *claim.mutable_date());
      SetSpan(date.first, date.last, *claim.mutable_value_span());
      return true;
    }
    v1::Quantity& quantity = *claim.mutable_quantity();
    const std::string& unit = frame.rule->unit();
    quantity.set_unit(unit.empty() ? "item" : unit);
    if (value.type != PhraseType::kQuantity) {
      const double number = frame.rule->none() ? 0 : 1;
      quantity.set_low(number);
      quantity.set_high(number);
      quantity.set_granularity(number);
      quantity.set_modality(frame.rule->none() ? v1::MODALITY_NONE : v1::MODALITY_EXACT);
      SetSpan(value.first, value.last, *claim.mutable_value_span());
      return true;
    }
    const QuantityMention& mention = annotations_.quantities[value.quantity];
    if (mention.low.has_value()) quantity.set_low(*mention.low);
    if (mention.high.has_value()) quantity.set_high(*mention.high);
    quantity.set_modality(mention.modality);
    quantity.set_granularity(mention.granularity);
    if (!mention.unit.empty()) quantity.set_unit(mention.unit);
    if (mention.currency_assumed) quantity.set_currency_assumed(true);
    SetSpan(mention.first, mention.last, *claim.mutable_value_span());
    return true;
  }

  // "A fifth victim died": at least five did. But "one man was hurt and a second man was killed" tells of one dead at
  // least, and "a second lieutenant" of one.
  void SetOrdinal(const Reading& reading, const Frame& frame, v1::Claim& claim) const {
    const Phrase& value = reading.view[frame.value];
    const bool one = value.type == PhraseType::kNounGroup && value.Is(kIndefinite) && !frame.rule->none();
    if (!one || !IsFate(claim.kind()) || value.head <= value.first || value.noun_first + 2 != value.noun_last) return;
    const Hit ordinal = annotations_.tagging.Find(value.head - 1, tags_.ordinal);
    if (!ordinal || annotations_.tagging.Has(value.head, tags_.ranked)) return;
    const bool alone = std::all_of(reading.frames.begin(), reading.frames.end(), [&](const Frame& other) {
      return !IsFate(other.kind->id()) || other.kind == frame.kind;
    });
    v1::Quantity& quantity = *claim.mutable_quantity();
    if (alone) quantity.set_low(ordinal.meaning->value);
    quantity.clear_high();
    quantity.set_modality(v1::MODALITY_AT_LEAST);
  }

  // "Defence gets 4.1 billion." in a story of an election: so many are neither votes nor people, unless it says so.
  static bool IsTooManyToCount(const Phrase& value, const v1::Claim& claim) {
    const absl::string_view unit = claim.quantity().unit();
    return value.Is(kBare) && claim.quantity().low() >= kMostCounted &&
           (unit == "person" || unit == "vote" || unit == "seat");
  }

  static void SetOpenKind(v1::Claim& claim) {
    claim.set_kind(std::string(kOpenKind));
    claim.set_family(std::string(kOpenKind));
    claim.mutable_quantity()->set_unit("item");
  }

  void SetEvent(const SentenceView& view, int32_t event, v1::Claim& claim) const {
    if (event < 0) return;
    claim.mutable_event()->set_trigger(view.Lemma(event));
    if (claim.has_date() && view.HasHeadTag(event, tags_.speak)) claim.mutable_event()->set_speech(true);
    SetSpan(view[event].head, view[event].head + 1, *claim.mutable_event()->mutable_span());
  }

  bool IsDayOfWriting(const Phrase& value) const {
    if (value.type != PhraseType::kDate || !published_.has_value()) return false;
    const DateMention& date = annotations_.dates[value.date];
    return date.first_day == published_ && date.last_day == published_;
  }

  void SetTime(const Reading& reading, const Frame& frame, v1::Claim& claim) const {
    if (!claim.has_date()) return time_.SetTime(reading.view, *reading.clauses, frame.value, claim);
    *claim.mutable_time() = claim.date();
  }

  // What the value is of, and what else the sentence says.
  void AddWords(const Draft& draft) {
    const Sentence& sentence = draft.view().sentence();
    const Phrase& value = draft.value();
    words_.Read(sentence);
    words_.AddTo(*draft.claim.mutable_about(), draft.measured.words);
    const uint32_t value_last = value.noun_first > value.first ? value.noun_first : value.last;
    const TokenRange around[] = {{sentence.first, value.first}, {value_last, sentence.last}};
    words_.AddTo(*draft.claim.mutable_context(), around);
  }

  void AddStoryWords() {
    std::vector<TokenRange> without_claim;
    auto claim = set_.claims().begin();
    for (uint32_t number = 0; number < annotations_.text.sentences().size(); ++number) {
      const Sentence& sentence = annotations_.text.sentences()[number];
      while (claim != set_.claims().end() && claim->sentence() < number) ++claim;
      if (claim == set_.claims().end() || claim->sentence() != number)
        without_claim.push_back({sentence.first, sentence.last});
    }
    words_.AddTo(*set_.mutable_story_words(), without_claim, kMaxStoryWords);
  }

  // Of the sentences that make no claim those near one that does.
  void AddSentencesBeside() {
    const absl::Span<const Sentence> sentences = annotations_.text.sentences();
    std::vector<bool> makes_claim(sentences.size()), is_near(sentences.size());
    for (const v1::Claim& claim : set_.claims()) {
      makes_claim[claim.sentence()] = true;
      const size_t first = claim.sentence() - std::min(claim.sentence(), kSentencesBefore);
      const size_t end = std::min<size_t>(claim.sentence() + kSentencesAfter + 1, sentences.size());
      for (size_t near = first; near < end; ++near) is_near[near] = true;
    }
    for (uint32_t number = 0; number < sentences.size(); ++number) {
      if (!is_near[number] || makes_claim[number]) continue;
      v1::SentenceWords& beside = *set_.add_sentences_beside();
      beside.set_sentence(number);
      const TokenRange words[] = {{sentences[number].first, sentences[number].last}};
      words_.AddTo(*beside.mutable_words(), words);
    }
  }

  void AddStoryNames() {
    std::vector<bool> is_named(annotations_.entities.entities.size());
    for (const NameMention& mention : annotations_.entities.mentions) {
      if (set_.story_names_size() == kMaxStoryNames) break;
      if (is_named[mention.entity]) continue;
      is_named[mention.entity] = true;
      set_.add_story_names(std::string(annotations_.entities.entities[mention.entity].id));
    }
  }

  // "Organic growth: -6.9%": no share is below nothing, and a change is told by its size. But an interest rate may be.
  void SetChange(const SentenceView& view, int32_t value, v1::Claim& claim) const {
    v1::Quantity& quantity = *claim.mutable_quantity();
    if (!quantity.has_low() || !quantity.has_high() || quantity.high() >= 0) return;
    for (int32_t k = value - 1; k >= 0 && claim.kind() != "change_percent" && !view.EndsClause(k); --k) {
      if (view.HasHeadTag(k, tags_.rate)) return;
    }
    const double size = -quantity.high();
    quantity.set_high(-quantity.low());
    quantity.set_low(size);
    claim.set_kind("change_percent");
  }

  // "Two attacks were logged there this year": when the number held, not when something happened. In the development
  // sets 2 of 55 such years are dates of events. "Ten years ago" is one.
  bool IsYearOfNumber(const Reading& reading, const Frame& frame) const {
    const Phrase& value = reading.view[frame.value];
    if (value.type != PhraseType::kDate || value.date < 0) return false;
    const DateMention& mention = annotations_.dates[value.date];
    if (!mention.relative || mention.granularity != v1::DateInterval::GRANULARITY_YEAR || mention.approximate ||
        annotations_.text.tokens()[mention.last - 1].folded == "ago")
      return false;
    return std::any_of(reading.frames.begin(), reading.frames.end(),
                       [&](const Frame& other) { return reading.view[other.value].type == PhraseType::kQuantity; });
  }

  void SetNoun(const Phrase& value, v1::Claim& claim) const {
    if (value.noun_first >= value.noun_last) return;
    // "paid nothing": the word is the value.
    if (value.type == PhraseType::kNounGroup && value.noun_first + 1 == value.noun_last &&
        claim.quantity().modality() == v1::MODALITY_NONE)
      return;
    const TokenRange counted = CountedNoun(annotations_, measured_tags_, value, IsFate(claim.kind()));
    const bool has_head = value.type == PhraseType::kQuantity || value.type == PhraseType::kNounGroup;
    if (counted.last == value.noun_last) {
      claim.set_noun_head(BaseForm(has_head ? value.head : value.noun_last - 1));
    } else if (counted.first < counted.last) {
      claim.set_noun_head(BaseForm(counted.last - 1));
    }
    // "wounded" is nobody's name, but "deaths" are counted as such.
    const bool is_state = counted.first == counted.last && IsState(value.noun_last - 1);
    if (!claim.has_date() && !is_state)
      claim.set_noun(WithBlanks(annotations_.text.Words(value.noun_first, value.noun_last)));
  }

  // "What does it pay for that? Nothing."
  void SetNoMoney(const Phrase& value, int32_t verb, v1::Claim& claim) const {
    if (claim.kind() != "count" || !value.Is(kNone) || !value.Is(kBare) || verb >= 0) return;
    const TokenRange question = referents_.question();
    for (uint32_t i = question.first; i < question.last; ++i) {
      if (!annotations_.tagging.Has(i, measured_tags_.cost)) continue;
      claim.set_kind("money");
      claim.set_family("money");
      claim.mutable_quantity()->set_unit(std::string(kNoCurrency));
      return;
    }
  }

  bool IsState(uint32_t token) const {
    const Tagging& tagging = annotations_.tagging;
    return tagging.Has(token, tags_.dead) || tagging.Has(token, tags_.injured) || tagging.Has(token, tags_.missing);
  }

  std::string BaseForm(uint32_t head) const {
    if (const Sense* sense = annotations_.tagging.word(head)) {
      for (const Meaning& meaning : sense->meanings) {
        const bool is_noun = meaning.form == WordForm::kPlural || meaning.form == WordForm::kBase;
        // Words of the classes that no list holds have no base form of their own.
        if (is_noun && !meaning.lemma.empty()) return meaning.lemma;
      }
    }
    return std::string(token(head).folded);
  }

  // What is claimed, the source's bytes and, for what is said twice in the same words, which time it is.
  std::string IdOf(const v1::Claim& claim) {
    const absl::string_view source = annotations_.text.source();
    const absl::string_view words =
        source.substr(claim.value_span().begin(), claim.value_span().end() - claim.value_span().begin());
    const std::string value =
        claim.has_date() ? absl::StrCat(claim.date().first(), "/", claim.date().last())
                         : absl::StrCat(claim.quantity().has_low() ? absl::StrCat(claim.quantity().low()) : "", "/",
                                        claim.quantity().has_high() ? absl::StrCat(claim.quantity().high()) : "",
                                        claim.quantity().unit());
    std::string id = ShortHash({set_.source().sha256(), claim.kind(), value, words, claim.quote()});
    const int again = ids_[id]++;
    return again == 0 ? id : ShortHash({id, absl::StrCat(again)});
  }

  void SetSpan(uint32_t first, uint32_t last, v1::Span& span) const {
    span.set_begin(token(first).begin);
    span.set_end(token(last - 1).end);
    SetPosition(span);
  }

  void SetPosition(v1::Span& span) const {
    const LineIndex::Position position = lines_.At(span.begin());
    span.set_line(position.line);
    span.set_column(position.column);
  }

  v1::Issue& AddIssue(v1::Issue::Severity severity, uint32_t first, uint32_t last) {
    v1::Issue& issue = *set_.add_issues();
    issue.set_severity(severity);
    issue.set_path(set_.source().path());
    SetSpan(first, last, *issue.mutable_span());
    return issue;
  }

  void WarnOfRest(const Sentence& sentence) {
    const uint32_t last = annotations_.text.sentences().back().last;
    AddIssue(v1::Issue::SEVERITY_WARNING, sentence.first, last)
        .set_message(absl::StrCat("more than ", kMaxClaims,
                                  " claims; what follows is left out, split the file into its documents"));
  }

  void NoteCutSentences() {
    const Sentence* first = nullptr;
    int count = 0;
    for (const Sentence& sentence : annotations_.text.sentences()) {
      if (!sentence.cut) continue;
      if (first == nullptr) first = &sentence;
      ++count;
    }
    if (first == nullptr) return;
    AddIssue(v1::Issue::SEVERITY_NOTE, first->first, first->last)
        .set_message(absl::StrCat(count, count == 1 ? " sentence is" : " sentences are",
                                  " too long to be read in one piece, the first one here; what belongs together may be "
                                  "in two pieces"));
  }

  void NoteUnresolvedDates() {
    const DateMention* first = nullptr;
    int count = 0;
    for (const DateMention& date : annotations_.dates) {
      if (date.resolved() || date.lacks_year()) continue;
      if (first == nullptr) first = &date;
      ++count;
    }
    if (first == nullptr) return;
    AddIssue(v1::Issue::SEVERITY_NOTE, first->first, first->last)
        .set_message(absl::StrCat(count, count == 1 ? " date is" : " dates are", " left out, the first \"",
                                  WithBlanks(annotations_.text.Words(first->first, first->last)),
                                  "\": ", first->unresolved));
  }

  const Annotations& annotations_;
  const Grammar& grammar_;
  const PhraseCutter cutter_;
  const LineIndex lines_;
  const std::optional<absl::CivilDay> published_;
  StoryTime time_;
  Referents referents_;
  v1::ClaimSet& set_;
  absl::flat_hash_map<std::string, int> ids_;
  const AssemblyTags& tags_;
  const ClauseTags& clause_tags_;
  const MeasuredTags& measured_tags_;
  const AttributionTags& attribution_tags_;
  const FactualityTags& factuality_tags_;
  const StageTags& stage_tags_;
  const OppositionTags& opposition_tags_;
  const ScopeTags& scope_tags_;
  const EventTags& event_tags_;
  ContentWords words_;
  Quotations quotations_;
  Antecedents antecedents_;
  const KindModel& kind_model_;
};

}  // namespace

void AssembleClaims(const Annotations& annotations, const Grammar& grammar, std::optional<absl::CivilDay> published,
                    v1::ClaimSet& set) {
  Assembler(annotations, grammar, published, set).Run();
}

}  // namespace gainsay
