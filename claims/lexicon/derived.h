// What stages derive from a lexicon once and for all, such as the numbers of the tags that they ask for.
//
//   struct DateTags { explicit DateTags(const Lexicon& lexicon); TagId month, weekday; };
//   const DateTags& tags = lexicon.Derived<DateTags>();
//
// Documents are short: looking up some two hundred names for each of them takes longer than some stages.
#ifndef GAINSAY_CLAIMS_LEXICON_DERIVED_H_
#define GAINSAY_CLAIMS_LEXICON_DERIVED_H_

#include <array>
#include <cstddef>
#include <memory>

#include "absl/base/call_once.h"

namespace gainsay {

// One table of each type. May be used by several threads.
class DerivedTables {
 public:
  // Types of tables that a program may have.
  static constexpr size_t kMaxTables = 16;

  // The table made from `source`, at the first call. It must not point to `source`, which may move.
  template <typename Table, typename Source>
  const Table& Get(const Source& source) const {
    Slot& slot = slots_[NumberOf<Table>()];
    absl::call_once(slot.once, [&] { slot.table = std::make_shared<const Table>(source); });
    return *static_cast<const Table*>(slot.table.get());
  }

 private:
  struct Slot {
    absl::once_flag once;
    std::shared_ptr<const void> table;
  };

  template <typename Table>
  static size_t NumberOf() {
    static const size_t number = NextNumber();
    return number;
  }
  static size_t NextNumber();

  mutable std::array<Slot, kMaxTables> slots_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_DERIVED_H_
