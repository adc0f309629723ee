// One document under two names, or in two formats. Its ids follow from its text, so they are the same in each copy, and
// a report needs to tell whose claim it shows.
#ifndef GAINSAY_CLI_COPIES_H_
#define GAINSAY_CLI_COPIES_H_

#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "gainsay/v1/claim.pb.h"
#include "gainsay/v1/source.pb.h"

namespace gainsay::cli {

// Makes the ids of sources and of claims unique among the claim sets of a run, which it is shown one after the other.
// The first source of an id keeps it, the later ones get "-2", "-3" and so on at the end of it, in their order; so do
// the claims of a second and third copy of a document. Each copy gets a note that says whose text it holds: for a
// reader, the same words twice are one voice.
class Copies {
 public:
  void TellApart(v1::ClaimSet& claim_set);

 private:
  // Documents of one text.
  struct Same {
    v1::Source first;
    int number = 0;
  };

  absl::flat_hash_set<std::string> source_ids_;
  // By the hash of their text.
  absl::flat_hash_map<std::string, Same> same_;
};

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_COPIES_H_
