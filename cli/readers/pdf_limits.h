// What one PDF may cost.
#ifndef GAINSAY_CLI_READERS_PDF_LIMITS_H_
#define GAINSAY_CLI_READERS_PDF_LIMITS_H_

#include <cstddef>
#include <cstdint>

namespace gainsay::cli {

constexpr uint64_t kPdfSeconds = 60;
constexpr uint64_t kPdfMemory = uint64_t{3} << 30;
constexpr size_t kMostPdfText = size_t{64} << 20;

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_PDF_LIMITS_H_
