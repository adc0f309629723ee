// How comparison grows with the number of claims, on made-up archives:
//
//   bazel run -c opt //compare/benchmark:compare_benchmark -- --benchmark_filter=/10000$
//
// The growth exponent between two sizes is log(time / time) / log(claims / claims); tools/bench prints it.
#include <sys/resource.h>

#include "benchmark/benchmark.h"
#include "compare/benchmark/synthetic_claims.h"
#include "compare/compare.h"

namespace gainsay {
namespace {

void CompareSynthetic(benchmark::State& state) {
  // Comparison takes the claims: one iteration.
  std::vector<v1::ClaimSet> sets = SyntheticClaims(static_cast<size_t>(state.range(0)));
  uint32_t pairs = 0, groups = 0;
  for (auto _ : state) {
    const v1::Report report = CompareTaking(absl::MakeSpan(sets));
    pairs = report.summary().pairs_compared();
    groups = report.summary().groups();
  }
  rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  state.counters["pairs"] = pairs;
  state.counters["groups"] = groups;
  state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1024;
  state.counters["claims_per_second"] =
      benchmark::Counter(static_cast<double>(state.range(0)), benchmark::Counter::kIsIterationInvariantRate);
}

BENCHMARK(CompareSynthetic)->Arg(10'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace
}  // namespace gainsay
