// Which of several units of one name a document means: rupees of India or of Pakistan, degrees Celsius or Fahrenheit.
//
// The word lists with the tag "home" say which words of a document speak for which unit; their category is the name
// that is shared ("rupee"). Cities speak for the unit of their country, and a
// currency's own code or sign for itself: "CHF 2 million". The unit with the most such words wins.
#ifndef GAINSAY_CLAIMS_QUANTITY_HOMES_H_
#define GAINSAY_CLAIMS_QUANTITY_HOMES_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/lexicon/lexicon.h"
#include "claims/quantity/vocabulary.h"
#include "claims/text/text.h"

namespace gainsay::quantity {

class Homes {
 public:
  Homes(const Text& text, const Tagging& tagging, const Vocabulary& words)
      : text_(text), tagging_(tagging), words_(words) {}

  // The unit of this family that the document speaks for; empty if none. The result is owned by the Lexicon.
  absl::string_view Find(absl::string_view family);

 private:
  struct Vote {
    const Meaning* meaning;
    uint32_t count;
  };
  void Count();
  void CountSense(const Sense& sense);
  void Add(const Meaning& home);

  const Text& text_;
  const Tagging& tagging_;
  const Vocabulary& words_;
  bool counted_ = false;
  std::vector<Vote> votes_;
};

}  // namespace gainsay::quantity

#endif  // GAINSAY_CLAIMS_QUANTITY_HOMES_H_
