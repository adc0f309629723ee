#include "claims/assembly/events.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "claims/time/time.h"

namespace gainsay {
namespace {

// A longer time says too little to tell two events apart, or to make one of them.
constexpr int kLongestEventDays = 40;
// Reports of one event may give its time with this much difference.
constexpr int kSlackDays = 3;

struct Days {
  absl::CivilDay first;
  absl::CivilDay last;
};

std::optional<Days> DaysOf(const v1::Claim& claim) {
  const std::optional<absl::CivilDay> first = ParseIsoDay(claim.time().first()),
                                      last = ParseIsoDay(claim.time().last());
  if (!first.has_value() || !last.has_value() || *last - *first > kLongestEventDays) return std::nullopt;
  return Days{*first, *last};
}

bool MayBeOne(const Days& a, const Days& b) { return a.first - kSlackDays <= b.last && b.first - kSlackDays <= a.last; }

class EventFinder {
 public:
  EventFinder(const Text& text, v1::ClaimSet& set)
      : text_(text),
        set_(set),
        parents_(set.claims_size()),
        timed_(set.claims_size()),
        days_(set.claims_size()),
        sizes_(set.claims_size(), 1) {
    for (int i = 0; i < set.claims_size(); ++i) {
      parents_[i] = i;
      days_[i] = DaysOf(set.claims(i));
      timed_[i] = days_[i].has_value();
    }
  }

  void Run() {
    absl::flat_hash_map<std::string, int> last_of_trigger;
    for (int i = 0; i < set_.claims_size(); ++i) {
      JoinWithClaimsBefore(i);
      const std::string& trigger = set_.claims(i).event().trigger();
      if (trigger.empty() || !timed_[i]) continue;
      const auto [last, is_new] = last_of_trigger.try_emplace(trigger, i);
      if (!is_new) Join(last->second, i);
      last->second = i;
    }
    for (int i = 0; i < set_.claims_size(); ++i) {
      const int root = RootOf(i);
      if (sizes_[root] > 1) {
        set_.mutable_claims(i)->mutable_event()->set_id(absl::StrCat("e", set_.claims(root).value_span().begin()));
      } else if (set_.claims(i).has_event()) {
        set_.mutable_claims(i)->mutable_event()->clear_id();
      }
    }
  }

 private:
  // With the last claims of the same sentence and of the one before: each of the others was joined with these, or kept
  // apart by its time.
  void JoinWithClaimsBefore(int i) {
    for (int k = i - 1; k >= 0 && i - k <= kMaxBack; --k) {
      if (set_.claims(k).sentence() + 1 < set_.claims(i).sentence()) return;
      if (ParagraphOf(k) == ParagraphOf(i)) Join(k, i);
    }
  }

  uint32_t ParagraphOf(int i) const { return text_.sentences()[set_.claims(i).sentence()].paragraph; }

  int RootOf(int i) {
    while (parents_[i] != i) i = parents_[i] = parents_[parents_[i]];
    return i;
  }

  // Two events that are each known to be at some time become one only if it is the same.
  void Join(int a, int b) {
    a = RootOf(a);
    b = RootOf(b);
    if (a == b || (days_[a].has_value() && days_[b].has_value() && !MayBeOne(*days_[a], *days_[b]))) return;
    // The first claim stands for all.
    if (b < a) std::swap(a, b);
    parents_[b] = a;
    sizes_[a] += sizes_[b];
    if (!days_[a].has_value()) days_[a] = days_[b];
  }

  // Claims that one claim looks back at; a sentence with more is a table.
  static constexpr int kMaxBack = 24;

  const Text& text_;
  v1::ClaimSet& set_;
  // Of each claim, one of the same event that stands before it; the first one is its own.
  std::vector<int> parents_;
  // Of each claim, whether its own time is told.
  std::vector<bool> timed_;
  // Of the first claim of each event: its time, and the number of its claims.
  std::vector<std::optional<Days>> days_;
  std::vector<int> sizes_;
};

}  // namespace

void FindEvents(const Text& text, v1::ClaimSet& set) { EventFinder(text, set).Run(); }

}  // namespace gainsay
