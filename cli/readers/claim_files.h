// Files of claims, as `gainsay extract` keeps them: an archive that is read once and compared often.
//
//   binary   gainsay.v1.ClaimSets, each after its size as a varint (extract --format=binary)
//   JSON     one gainsay.v1.ClaimSet a line (extract --format=jsonl)
#ifndef GAINSAY_CLI_READERS_CLAIM_FILES_H_
#define GAINSAY_CLI_READERS_CLAIM_FILES_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "cli/readers/byte_stream.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay::cli {

// Bytes of one record. A larger one is an error.
constexpr size_t kMostClaimSetBytes = size_t{256} << 20;

// Whether a file that begins like this holds claims.
bool LooksLikeClaims(absl::string_view head);

// Reads the records of one file, one at a time, in either form.
class ClaimFileReader {
 public:
  // `stream` must outlive it.
  explicit ClaimFileReader(ByteStream& stream);

  // False at the end and after an error. What the record holds is fit for comparison: see MakeComparable.
  bool Next(v1::ClaimSet& claim_set);
  // What went wrong; what came before it is good.
  const absl::Status& status() const { return status_; }

 private:
  bool NextBinary(v1::ClaimSet& claim_set);
  bool NextLine(v1::ClaimSet& claim_set);
  absl::Status Damaged(absl::string_view what) const;

  ByteStream& stream_;
  const bool binary_;
  // Records begun so far.
  int count_ = 0;
  absl::Status status_;
};

// Makes sure that claims which anybody may have written can be compared: drops those without a value that can be, those
// without an id and those with an id that came before; names all of them after the source, whose id is made up when it
// is missing. Adds a warning that tells how many were dropped. Errors of the time of extraction become notes, since
// they were told then.
void MakeComparable(v1::ClaimSet& claim_set);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_CLAIM_FILES_H_
