// Numbers for strings: equal strings have one number, and each string is kept once.
//
// The claims of an archive say "killed", "person" and "soldier" a hundred thousand times. Numbers are quicker to
// compare than strings, and take four bytes.
#ifndef GAINSAY_COMPARE_STRING_POOL_H_
#define GAINSAY_COMPARE_STRING_POOL_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/arena.h"

namespace gainsay {

// For arenas that hold what is known of a few claims, or of a million: blocks grow from 4 KiB to 1 MiB.
google::protobuf::ArenaOptions ArchiveBlocks();

// From 0 upward, in the order in which strings were first met.
using StringId = uint32_t;

class StringPool {
 public:
  // No string has this number.
  static constexpr StringId kNone = 0xFFFFFFFF;

  StringPool();
  StringPool(const StringPool&) = delete;
  StringPool& operator=(const StringPool&) = delete;

  StringId Intern(absl::string_view text);
  // Fetches what interning the string will look at: of many strings first all are fetched, then all interned.
  void Fetch(absl::string_view text) const { ids_.prefetch(text); }
  // kNone if it was never interned.
  StringId Find(absl::string_view text) const;
  // Lives as long as the pool.
  absl::string_view Text(StringId id) const { return texts_[id]; }
  size_t size() const { return texts_.size(); }

  // A copy that lives as long as the pool, without a number: for strings of which no two are equal.
  absl::string_view Keep(absl::string_view text);

 private:
  google::protobuf::Arena arena_;
  // A short string stands in the table itself: one look-up less than by a view.
  absl::flat_hash_map<std::string, StringId> ids_;
  std::vector<absl::string_view> texts_;
};

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_STRING_POOL_H_
