// Writes a made-up archive to standard output, as gainsay extract --format=binary would:
//
//   bazel run -c opt //compare/benchmark:write_synthetic_claims -- 1000000 > million.claims
//   gainsay diff million.claims
#include <google/protobuf/util/delimited_message_util.h>

#include <iostream>

#include "absl/strings/numbers.h"
#include "compare/benchmark/synthetic_claims.h"

int main(int argc, char** argv) {
  size_t count = 0;
  if (argc != 2 || !absl::SimpleAtoi(argv[1], &count)) {
    std::cerr << "write_synthetic_claims: how many claims?\n";
    return 2;
  }
  gainsay::SyntheticArchive archive(count);
  for (gainsay::v1::ClaimSet set; archive.Next(set);) {
    // By which readers know a file of claims.
    set.mutable_generator()->set_name("gainsay");
    google::protobuf::util::SerializeDelimitedToOstream(set, &std::cout);
  }
  return std::cout.flush() ? 0 : 1;
}
