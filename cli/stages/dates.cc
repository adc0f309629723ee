#include "cli/stages/stage.h"

namespace gainsay::cli {
namespace {

MentionSet::Relation RelationOf(DateRelation relation) {
  switch (relation) {
    case DateRelation::kAt:
      return MentionSet::RELATION_AT;
    case DateRelation::kSince:
      return MentionSet::RELATION_SINCE;
    case DateRelation::kUntil:
      return MentionSet::RELATION_UNTIL;
    case DateRelation::kBy:
      return MentionSet::RELATION_BY;
    case DateRelation::kNotBefore:
      return MentionSet::RELATION_NOT_BEFORE;
    case DateRelation::kAfter:
      return MentionSet::RELATION_AFTER;
  }
  return MentionSet::RELATION_UNSPECIFIED;
}

void AddDates(const Recognized& found, const LineIndex& lines, MentionSet& set) {
  for (const DateMention& mention : found.dates) {
    MentionSet::Date& date = *set.add_dates();
    SetWords(found.text, lines, mention.first, mention.last, date);
    date.set_type(MentionSet::TYPE_DATE);
    if (mention.first_day.has_value()) date.set_first(FormatIsoDay(*mention.first_day));
    if (mention.last_day.has_value()) date.set_last(FormatIsoDay(*mention.last_day));
    date.set_granularity(mention.granularity);
    date.set_relation(RelationOf(mention.relation));
    date.set_approximate(mention.approximate);
    date.set_relative(mention.relative);
    date.set_dateline(mention.dateline);
    date.set_unresolved(mention.unresolved);
  }
}

}  // namespace

const Stage kDatesStage = {
    .name = "dates",
    .brief = "dates as stretches of days; where one could not be resolved, why",
    .add = AddDates,
};

}  // namespace gainsay::cli
