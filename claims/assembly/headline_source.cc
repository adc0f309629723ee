#include "claims/assembly/headline_source.h"

#include <algorithm>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/assembly/speaker.h"

namespace gainsay {
namespace {

// Not the rows of a table: "Army: 1,200", "Hospital: 340 beds".
bool TellsOfPeople(const SentenceView& view, const AttributionTags& tags, int32_t first, int32_t last) {
  for (int32_t k = first; k < last; ++k) {
    if (view.IsType(k, PhraseType::kVerbGroup) || view.HasHeadTag(k, tags.dead) || view.HasHeadTag(k, tags.injured) ||
        view.HasHeadTag(k, tags.missing))
      return true;
  }
  return false;
}

// A colon before a blank, or a dash between blanks.
bool IsMark(const SentenceView& view, int32_t k) {
  if (!view.IsType(k, PhraseType::kPunctuation) || k + 1 >= view.size()) return false;
  const absl::Span<const Token> tokens = view.annotations().text.tokens();
  const absl::string_view mark = view.Head(k);
  const bool is_dash = (mark == "-" || mark == "--") && tokens[view[k].first].space_before;
  return (mark == ":" || is_dash) && tokens[view[k + 1].first].space_before;
}

// The first of the noun groups that end there, joined by prepositions: "mayor of the town".
int32_t StartOfGroups(const SentenceView& view, int32_t last) {
  while (view.IsType(last, PhraseType::kNounGroup) && view.IsType(last - 1, PhraseType::kPreposition) &&
         JoinsName(view.Head(last - 1)))
    last -= 2;
  return last;
}

// In front stands what the headline is about, too: "Gaza: 12 killed", "Civilians: 12 killed". Places never sign.
bool MaySignHeadline(const SentenceView& view, const AttributionTags& tags, int32_t noun, bool behind) {
  if (!view.IsType(noun, PhraseType::kNounGroup) || view[noun].Is(kPronoun)) return false;
  if (view.HasHeadTag(noun, tags.source)) return true;
  const EntityTable& entities = view.annotations().entities;
  const uint32_t head = view[noun].head;
  const auto name = std::partition_point(entities.mentions.begin(), entities.mentions.end(),
                                         [&](const NameMention& mention) { return mention.last <= head; });
  if (name != entities.mentions.end() && name->first <= head) {
    const EntityType type = entities.entities[name->entity].type;
    return type == EntityType::kOrganisation || (behind && type != EntityType::kPlace && type != EntityType::kCountry);
  }
  return behind && (view.HasHeadTag(noun, tags.group) || view[noun].Is(kProper));
}

}  // namespace

std::optional<HeadlineSource> FindHeadlineSource(const SentenceView& view, const AttributionTags& tags, int32_t value) {
  if (!view.IsType(value, PhraseType::kQuantity)) return std::nullopt;
  const int32_t last = StartOfGroups(view, view.size() - 1);
  if (last > value && IsMark(view, last - 1) && MaySignHeadline(view, tags, last, true) &&
      TellsOfPeople(view, tags, 0, last - 1))
    return HeadlineSource{.source = last, .mark = last - 1};
  int32_t mark = 0;
  while (view.IsType(mark, PhraseType::kNounGroup) || view.IsType(mark, PhraseType::kPreposition)) ++mark;
  if (mark == 0 || mark >= value || !IsMark(view, mark) || view.Head(mark) != ":" ||
      !MaySignHeadline(view, tags, 0, false) || !TellsOfPeople(view, tags, mark + 1, view.size()))
    return std::nullopt;
  return HeadlineSource{.source = 0, .mark = mark};
}

}  // namespace gainsay
