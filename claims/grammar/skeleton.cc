#include "claims/grammar/skeleton.h"

#include <algorithm>
#include <cstddef>

#include "absl/strings/string_view.h"

namespace gainsay {
namespace {

// Phrases after a verb that may complete what it says: "sustained very minor injuries".
constexpr int32_t kMaxComplement = 4;
// Longer insertions than this are more likely two commas that do not belong together.
constexpr int32_t kMaxInsertion = 12;

class SkeletonFinder {
 public:
  SkeletonFinder(const Text& text, absl::Span<const Phrase> phrases, int32_t value)
      : text_(text), phrases_(phrases), size_(static_cast<int32_t>(phrases.size())), value_(value) {}

  std::vector<Skeleton> Find() const {
    const int32_t head = ListHead(/*climb=*/true), near = ListHead(/*climb=*/false);
    if (!IsType(head - 1, PhraseType::kPreposition)) {
      std::vector<Skeleton> found = AsSubject();
      if (!found.empty()) return WithoutWhole(std::move(found));
    }
    // "the deaths of six priests and two women": of the deaths, or of those who mourn two women.
    std::vector<Skeleton> found = AsObject(near);
    if (head != near) {
      for (Skeleton& skeleton : AsObject(head)) found.push_back(std::move(skeleton));
    }
    return WithoutWhole(std::move(found));
  }

 private:
  bool IsType(int32_t i, PhraseType type) const { return i >= 0 && i < size_ && phrases_[i].type == type; }
  bool IsThing(int32_t i) const {
    return IsType(i, PhraseType::kQuantity) || (IsType(i, PhraseType::kNounGroup) && !phrases_[i].Is(kPronoun));
  }
  bool IsObject(int32_t i) const {
    return IsType(i, PhraseType::kQuantity) || IsType(i, PhraseType::kNounGroup) || IsType(i, PhraseType::kDate);
  }
  bool IsAdverbial(int32_t i) const { return IsType(i, PhraseType::kAdverb) || IsType(i, PhraseType::kDate); }
  absl::string_view Word(int32_t i) const { return text_.tokens()[phrases_[i].head].folded; }
  bool IsMark(int32_t i, absl::string_view mark) const {
    return IsType(i, PhraseType::kPunctuation) && Word(i) == mark;
  }
  bool IsListing(int32_t i) const {
    return IsType(i, PhraseType::kConjunction) && (Word(i) == "and" || Word(i) == "or" || Word(i) == "as");
  }

  bool IsFinite(int32_t i) const { return i >= 0 && i < size_ && phrases_[i].IsFinite(); }
  // "accused", "killed": a past tense or a participle.
  bool IsAmbiguous(int32_t i) const { return phrases_[i].Is(kPast); }

  // The first member of the list that the value ends or continues: "six priests" of "six priests and two women".
  // `climb` takes the first member with all that it belongs to: "the deaths of six priests".
  int32_t ListHead(bool climb) const {
    int32_t head = value_;
    bool listed = false;
    while (true) {
      int32_t k = head - 1;
      if (IsListing(k)) {
        listed = true;
        --k;
        if (IsMark(k, ",")) --k;
      } else if (listed && IsMark(k, ",")) {
        --k;
      } else {
        return head;
      }
      // "the mayor of the town": its last noun group is reached first.
      while (climb && IsObject(k) && IsType(k - 1, PhraseType::kPreposition) && IsThing(k - 2)) k -= 2;
      if (!IsThing(k)) return head;
      head = k;
    }
  }

  // The phrase after a bracket or a pair of commas or dashes that opens at `i`; -1 if it does not close.
  int32_t AfterInsertion(int32_t i) const {
    const absl::string_view open = Word(i);
    const absl::string_view close = open == "(" ? ")" : open == "[" ? "]" : open;
    if (close == open && open != "," && open != "--" && open != "-" && open != "\xE2\x80\x94" && open != "\xE2\x80\x93")
      return -1;
    for (int32_t k = i + 1; k < std::min(size_, i + kMaxInsertion); ++k) {
      if (!IsMark(k, close)) continue;
      // Commas close where a verb goes on; other commas list.
      if (open != ",") return k + 1;
      int32_t next = k + 1;
      while (IsAdverbial(next)) ++next;
      if (IsFinite(next) || (IsListing(next) && IsThing(next + 1))) return next;
    }
    return -1;
  }

  // Past a relative clause, or what stands for one, that starts at `i`.
  int32_t AfterRelative(int32_t i) const {
    int32_t k = i;
    while (k < size_ && !IsType(k, PhraseType::kVerbGroup)) {
      if (IsType(k, PhraseType::kPunctuation)) return size_;
      ++k;
    }
    ++k;
    while (IsType(k, PhraseType::kVerbGroup) && phrases_[k].Is(kInfinitive)) ++k;
    while (IsObject(k) || IsType(k, PhraseType::kStatus)) ++k;
    return k;
  }

  // Whether an unambiguous verb follows in the clause, so that the participle at `i` stands for a relative clause.
  bool IsReduced(int32_t i) const {
    if (!IsType(i + 1, PhraseType::kPreposition) && !IsAdverbial(i + 1)) return false;
    for (int32_t k = i + 1; k < size_; ++k) {
      if (IsType(k, PhraseType::kPunctuation) || IsType(k, PhraseType::kRelative) ||
          IsType(k, PhraseType::kConjunction))
        return false;
      // Of two past tenses without anything to join them, one is a participle: the second before "by", else the first.
      if (IsFinite(k)) return !IsAmbiguous(k) || !(IsType(k + 1, PhraseType::kPreposition) && Word(k + 1) == "by");
    }
    return false;
  }

  // The verb that the value, with the list it is in, is the subject of; -1 if none is certain.
  int32_t Predicate() const {
    int32_t k = value_ + 1;
    while (k < size_) {
      switch (phrases_[k].type) {
        case PhraseType::kAdverb:
        case PhraseType::kDate:
          ++k;
          break;
        case PhraseType::kPreposition:
          if (IsType(k + 1, PhraseType::kVerbGroup)) {
            k = AfterRelative(k);
          } else if (IsObject(k + 1)) {
            k += 2;
          } else if (IsType(k + 1, PhraseType::kRelative) || IsType(k + 1, PhraseType::kPreposition)) {
            ++k;
          } else {
            return -1;
          }
          break;
        case PhraseType::kRelative:
          k = AfterRelative(k);
          break;
        case PhraseType::kVerbGroup:
          if (IsFinite(k) && !(IsAmbiguous(k) && IsReduced(k))) return k;
          k = AfterRelative(k);
          break;
        case PhraseType::kConjunction:
          if (!IsListing(k) || !IsThing(k + 1)) return -1;
          k += 2;
          break;
        case PhraseType::kPunctuation:
          k = AfterInsertion(k);
          if (k < 0) return -1;
          break;
        default:
          return -1;
      }
    }
    return -1;
  }

  std::vector<Skeleton> AsSubject() const {
    std::vector<Skeleton> found;
    int32_t verb = Predicate();
    while (verb >= 0 && found.size() < 3) {
      Skeleton skeleton = {value_, verb};
      int32_t k = verb + 1;
      for (; k < size_ && k <= verb + kMaxComplement; ++k) {
        if (IsType(k, PhraseType::kPunctuation) || IsType(k, PhraseType::kConjunction)) break;
        skeleton.push_back(k);
      }
      found.push_back(std::move(skeleton));
      verb = NextVerb(verb);
    }
    return found;
  }

  // "were intercepted and killed": the verb that has the same subject; -1 if there is none.
  int32_t NextVerb(int32_t verb) const {
    int32_t k = verb + 1;
    while (k < size_ && (IsType(k, PhraseType::kPreposition) || IsObject(k) || IsAdverbial(k))) ++k;
    if (IsMark(k, ",")) ++k;
    if (IsListing(k)) ++k;
    while (IsAdverbial(k)) ++k;
    return IsFinite(k) && k > verb + 1 && !IsThing(k - 1) ? k : -1;
  }

  std::vector<Skeleton> AsObject(int32_t head) const {
    int32_t k = head - 1;
    if (IsType(k, PhraseType::kPreposition)) {
      // "the murder by gunfire of two nuns"
      Skeleton skeleton = {k, value_};
      int32_t noun = k - 1;
      if (IsMark(noun, "(") || IsMark(noun, "[")) --noun;
      while (IsThing(noun) && IsType(noun - 1, PhraseType::kPreposition)) noun -= 2;
      while (IsAdverbial(noun)) --noun;
      if (noun < 0 || !(IsThing(noun) || IsType(noun, PhraseType::kVerbGroup))) return {};
      skeleton.insert(skeleton.begin(), noun);
      return {skeleton};
    }
    while (k > 0) {
      if (IsAdverbial(k)) {
        --k;
      } else if (IsObject(k) && IsType(k - 1, PhraseType::kPreposition)) {
        k -= 2;
      } else if (IsMark(k, ",")) {
        int32_t open = k - 1;
        while (open > 0 && k - open < kMaxInsertion && !IsMark(open, ",") && !IsFinite(open)) --open;
        if (!IsMark(open, ",")) return {};
        k = open - 1;
      } else {
        break;
      }
    }
    if (!IsType(k, PhraseType::kVerbGroup)) return {};
    Skeleton skeleton = {k, value_};
    if (IsThing(k - 1) || IsType(k - 1, PhraseType::kStatus)) skeleton.insert(skeleton.begin(), k - 1);
    return {skeleton};
  }

  static std::vector<Skeleton> WithoutWhole(std::vector<Skeleton> found) {
    found.erase(std::remove_if(found.begin(), found.end(),
                               [](const Skeleton& skeleton) {
                                 return skeleton.back() - skeleton.front() + 1 == static_cast<int32_t>(skeleton.size());
                               }),
                found.end());
    return found;
  }

  const Text& text_;
  const absl::Span<const Phrase> phrases_;
  const int32_t size_;
  const int32_t value_;
};

}  // namespace

std::vector<Skeleton> SkeletonsOf(const Text& text, absl::Span<const Phrase> phrases, int32_t value) {
  return SkeletonFinder(text, phrases, value).Find();
}

}  // namespace gainsay
