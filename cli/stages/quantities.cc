#include "cli/stages/stage.h"

namespace gainsay::cli {
namespace {

MentionSet::Type TypeOf(QuantityType type) {
  switch (type) {
    case QuantityType::kCount:
      return MentionSet::TYPE_COUNT;
    case QuantityType::kMoney:
      return MentionSet::TYPE_MONEY;
    case QuantityType::kPercent:
      return MentionSet::TYPE_PERCENT;
    case QuantityType::kDuration:
      return MentionSet::TYPE_DURATION;
    case QuantityType::kAge:
      return MentionSet::TYPE_AGE;
    case QuantityType::kMeasure:
      return MentionSet::TYPE_MEASURE;
    case QuantityType::kOrdinal:
      return MentionSet::TYPE_ORDINAL;
    case QuantityType::kIdentifier:
      return MentionSet::TYPE_IDENTIFIER;
  }
  return MentionSet::TYPE_UNSPECIFIED;
}

v1::ChangeSide ChangeOf(ChangeSide side) {
  switch (side) {
    case ChangeSide::kNone:
      return v1::CHANGE_SIDE_UNSPECIFIED;
    case ChangeSide::kBefore:
      return v1::CHANGE_SIDE_BEFORE;
    case ChangeSide::kAfter:
      return v1::CHANGE_SIDE_AFTER;
  }
  return v1::CHANGE_SIDE_UNSPECIFIED;
}

void AddQuantities(const Recognized& found, const LineIndex& lines, MentionSet& set) {
  for (const QuantityMention& mention : found.quantities) {
    MentionSet::Quantity& quantity = *set.add_quantities();
    SetWords(found.text, lines, mention.first, mention.last, quantity);
    quantity.set_type(TypeOf(mention.type));
    if (mention.low.has_value()) quantity.set_low(*mention.low);
    if (mention.high.has_value()) quantity.set_high(*mention.high);
    quantity.set_modality(mention.modality);
    quantity.set_unit(mention.unit);
    quantity.set_granularity(mention.granularity);
    quantity.set_per(mention.per);
    quantity.set_change(ChangeOf(mention.change));
    quantity.set_additional(mention.additional);
    quantity.set_aside(mention.aside);
  }
}

}  // namespace

const Stage kQuantitiesStage = {
    .name = "quantities",
    .brief = "numbers with bounds and units, also those that make no claim (ordinals, the 16 of F-16)",
    .add = AddQuantities,
};

}  // namespace gainsay::cli
