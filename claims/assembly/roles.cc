#include "claims/assembly/roles.h"

#include <algorithm>

#include "claims/internal/fate.h"

namespace gainsay {
namespace {

struct RoleTags {
  explicit RoleTags(const Lexicon& lexicon)
      : person(lexicon.tag("person")), fighter(lexicon.tag("fighter")), at_place(lexicon.tag("preposition.place")) {}

  // Words that name people, and those before places.
  TagId person, fighter, at_place;
};

class RoleFinder {
 public:
  RoleFinder(const SentenceView& view, const Frame& frame, int32_t event, int32_t measured, int32_t owner,
             v1::Claim& claim)
      : view_(view),
        frame_(frame),
        event_(event),
        measured_(measured),
        owner_(owner),
        claim_(claim),
        tags_(view.annotations().lexicon.Derived<RoleTags>()),
        mentions_(MentionsOf(view.sentence())) {}

  void Run() {
    const v1::Role::Kind counted = claim_.has_date() ? v1::Role::KIND_TOPIC : v1::Role::KIND_TARGET;
    Add(counted, frame_.target);
    if (!claim_.has_date()) Add(counted, frame_.value, /*only_noun=*/true);
    AddComplements(counted);
    Add(v1::Role::KIND_TOPIC, frame_.topic);
    Add(v1::Role::KIND_PLACE, frame_.place);
    AddActor();
    if (claim_.has_date()) {
      AddDateTopic();
    } else {
      AddMeasured(measured_);
    }
    AddPlaces();
  }

 private:
  static bool Overlaps(const NameMention& mention, uint32_t first, uint32_t last) {
    return mention.first < last && first < mention.last;
  }

  // One role for each entity named in the phrase; one without entity if it names none.
  void Add(v1::Role::Kind kind, int32_t index, bool only_noun = false) {
    if (index < 0) return;
    const Phrase& phrase = view_[index];
    const uint32_t first = only_noun ? phrase.noun_first : phrase.first;
    const uint32_t last = only_noun ? phrase.noun_last : phrase.last;
    if (first >= last) return;
    const Annotations& annotations = view_.annotations();
    bool named = false;
    for (const NameMention& mention : MentionsFrom(first)) {
      if (mention.first >= last) break;
      if (!Overlaps(mention, first, last)) continue;
      AddRole(kind, first, last, annotations.entities.entities[mention.entity].id);
      named = true;
    }
    if (!named) AddRole(kind, first, last, "");
  }

  // Mentions in the sentence.
  absl::Span<const NameMention> MentionsOf(const Sentence& sentence) const {
    const std::vector<NameMention>& mentions = view_.annotations().entities.mentions;
    const auto from = std::lower_bound(mentions.begin(), mentions.end(), sentence.first,
                                       [](const NameMention& mention, uint32_t at) { return mention.last <= at; });
    auto to = from;
    while (to != mentions.end() && to->first < sentence.last) ++to;
    return absl::MakeConstSpan(mentions).subspan(from - mentions.begin(), to - from);
  }

  // Those that may overlap tokens from `first` on.
  absl::Span<const NameMention> MentionsFrom(uint32_t first) const {
    size_t from = 0;
    while (from < mentions_.size() && mentions_[from].last <= first) ++from;
    return mentions_.subspan(from);
  }

  void AddRole(v1::Role::Kind kind, uint32_t first, uint32_t last, absl::string_view entity) {
    for (const v1::Role& known : claim_.roles()) {
      if (known.kind() == kind && known.entity_id() == entity && !entity.empty()) return;
    }
    const Text& text = view_.annotations().text;
    v1::Role* role = claim_.add_roles();
    role->set_kind(kind);
    role->set_text(WithBlanks(text.Words(first, last)));
    role->mutable_span()->set_begin(text.tokens()[first].begin);
    role->mutable_span()->set_end(text.tokens()[last - 1].end);
    role->set_entity_id(std::string(entity));
  }

  // "27 militants from the powerful militia Kataib Hezbollah", "members of one faction".
  void AddComplements(v1::Role::Kind kind) {
    int32_t k = frame_.value + 1;
    while (view_.IsType(k, PhraseType::kPreposition) &&
           (view_.Head(k) == "of" || view_.Head(k) == "from" || view_.Head(k) == "for") &&
           (view_.IsType(k + 1, PhraseType::kNounGroup) || view_.IsType(k + 1, PhraseType::kQuantity))) {
      Add(kind, k + 1);
      k += 2;
    }
  }

  void AddActor() {
    if (owner_ >= 0) return Add(v1::Role::KIND_ACTOR, owner_);
    if (frame_.actor >= 0) return Add(v1::Role::KIND_ACTOR, frame_.actor);
    if (event_ < 0 || !view_.IsType(event_, PhraseType::kVerbGroup)) return;
    if (!view_[event_].Is(kPassive)) {
      const int32_t subject = view_.Subject(event_);
      if (subject != frame_.value) Add(v1::Role::KIND_ACTOR, subject);
      return;
    }
    for (int32_t k = event_ + 1; k + 1 < view_.size() && !view_.EndsClause(k); ++k) {
      if (view_.IsType(k, PhraseType::kPreposition) && view_.Head(k) == "by") return Add(v1::Role::KIND_ACTOR, k + 1);
    }
  }

  // What a date is the date of: the subject of its verb, or what the verb befell.
  void AddDateTopic() {
    if (event_ < 0) return;
    if (!view_.IsType(event_, PhraseType::kVerbGroup)) return Add(v1::Role::KIND_TOPIC, event_);
    Add(v1::Role::KIND_TOPIC, view_.Subject(event_));
    if (view_.IsType(event_ + 1, PhraseType::kNounGroup) || view_.IsType(event_ + 1, PhraseType::kQuantity))
      Add(v1::Role::KIND_TOPIC, event_ + 1);
  }

  // What a value without a noun of its own measures, and whose: "the deficit of the province".
  void AddMeasured(int32_t k) {
    if (k < 0 || k == frame_.value || view_[k].Is(kPronoun)) return;
    Add(v1::Role::KIND_TOPIC, k);
    const Phrase& phrase = view_[k];
    // "A spokesman put the dead at 19.": they are no spokesmen; but "It killed 25 members and wounded 51." "a deficit
    // of 6.54% of GDP": GDP is only what the share is taken of.
    // "20 are dead, thousands without power": nor are those dead.
    const bool is_open = frame_.rule->priority() == 0 || claim_.kind() != "count";
    const bool may_name = IsFate(claim_.kind()) ? IsCountedPeople(k) : is_open;
    if (may_name && (claim_.noun().empty() || claim_.family() == "percent")) {
      claim_.set_noun(WithBlanks(view_.annotations().text.Words(phrase.noun_first, phrase.noun_last)));
      claim_.set_noun_head(view_.Lemma(k));
    }
    if (view_.IsType(k + 1, PhraseType::kPreposition) && (view_.Head(k + 1) == "of" || view_.Head(k + 1) == "for") &&
        k + 2 < frame_.value) {
      Add(v1::Role::KIND_TOPIC, k + 2);
    }
    // "the growth of the price": what of.
    if (view_.IsType(k - 1, PhraseType::kPreposition) && view_.Head(k - 1) == "of" &&
        view_.IsType(k - 2, PhraseType::kNounGroup)) {
      Add(v1::Role::KIND_TOPIC, k - 2);
    }
  }

  bool IsCountedPeople(int32_t k) const {
    return view_.IsType(k, PhraseType::kQuantity) &&
           (view_.HasHeadTag(k, tags_.person) || view_.HasHeadTag(k, tags_.fighter));
  }

  static bool IsPlace(EntityType type) { return type == EntityType::kCountry || type == EntityType::kPlace; }

  // Whether the sentence does anywhere.
  bool NamesPlace() const {
    const Annotations& annotations = view_.annotations();
    for (const NameMention& mention : mentions_) {
      if (IsPlace(annotations.entities.entities[mention.entity].type)) return true;
    }
    return false;
  }

  // "in Baghdad": a place named after a preposition of place, anywhere in the sentence.
  void AddPlaces() {
    if (!NamesPlace()) return;
    const Annotations& annotations = view_.annotations();
    for (int32_t k = 0; k + 1 < view_.size(); ++k) {
      if (!view_.IsType(k, PhraseType::kPreposition)) continue;
      if (!annotations.tagging.Has(view_[k].head, tags_.at_place)) continue;
      const Phrase& phrase = view_[k + 1];
      for (const NameMention& mention : MentionsFrom(phrase.first)) {
        if (mention.first >= phrase.last) break;
        const Entity& entity = annotations.entities.entities[mention.entity];
        if (IsPlace(entity.type)) AddRole(v1::Role::KIND_PLACE, mention.first, mention.last, entity.id);
      }
    }
  }

  const SentenceView& view_;
  const Frame& frame_;
  const int32_t event_;
  const int32_t measured_;
  const int32_t owner_;
  v1::Claim& claim_;
  const RoleTags& tags_;
  const absl::Span<const NameMention> mentions_;
};

}  // namespace

void AddRoles(const SentenceView& view, const Frame& frame, int32_t event, int32_t measured, int32_t owner,
              v1::Claim& claim) {
  RoleFinder(view, frame, event, measured, owner, claim).Run();
}

}  // namespace gainsay
