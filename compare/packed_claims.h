// Claims as bytes, for comparisons of more claims than memory holds otherwise.
//
// As messages, claims take several times what they take serialized: every word of their sentence is a string of its
// own. Comparison reads their profiles; the claims themselves it needs for the few that it reports on.
#ifndef GAINSAY_COMPARE_PACKED_CLAIMS_H_
#define GAINSAY_COMPARE_PACKED_CLAIMS_H_

#include <cstdint>
#include <memory>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "compare/string_pool.h"
#include "gainsay/v1/claim.pb.h"
#include "google/protobuf/arena.h"

namespace gainsay {

class PackedClaims {
 public:
  // Keys and words (blocking_keys, about and context) move out of the claim.
  void Add(v1::Claim& claim) { packed_.push_back(Pack(claim)); }
  // Puts another claim in its place.
  void Replace(uint32_t index, v1::Claim& claim) { packed_[index] = Pack(claim); }
  size_t size() const { return packed_.size(); }
  // The claim that was added as number `index`, from 0.
  void Unpack(uint32_t index, v1::Claim& claim) const;
  // The same without its keys and words, which are most of it and serve to find claims, not to judge them.
  void UnpackWithoutWords(uint32_t index, v1::Claim& claim) const;
  // Adds them to a claim that was unpacked without.
  void AddWords(uint32_t index, v1::Claim& claim) const;
  // The claim without words, made at the first call. Stays until Forget. For one thread at a time.
  const v1::Claim& WithoutWords(uint32_t index) const;
  // Puts away the messages that WithoutWords made.
  void Forget() const { unpacked_.clear(); }

 private:
  // A serialized claim: what has no words, then the words. Each is a claim of its own; one after the other they are the
  // whole, as messages are merged.
  struct Packed {
    const uint8_t* bytes = nullptr;
    int without_words = 0;
    int words = 0;
  };

  Packed Pack(v1::Claim& claim);

  google::protobuf::Arena arena_{ArchiveBlocks()};
  std::vector<Packed> packed_;
  // Of the claim that is packed; kept for its memory.
  v1::Claim words_;
  mutable absl::flat_hash_map<uint32_t, std::unique_ptr<const v1::Claim>> unpacked_;
};

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_PACKED_CLAIMS_H_
