// How comparison grows with the number of claims, on made-up archives:
//
//   bazel run -c opt //compare/benchmark:compare_benchmark -- --benchmark_filter=CompareArchive/1000000/
//
// The growth exponent between two sizes is log(time / time) / log(claims / claims); tools/bench prints it.
#include <sys/resource.h>

#include "benchmark/benchmark.h"
#include "compare/benchmark/synthetic_claims.h"
#include "compare/compare.h"

namespace gainsay {
namespace {

void Count(const v1::Report& report, benchmark::State& state) {
  rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  state.counters["pairs"] = report.summary().pairs_compared();
  state.counters["groups"] = report.summary().groups();
  // Of the process: of a size that is measured after a smaller one, or alone.
  state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1024;
  state.counters["claims_per_second"] =
      benchmark::Counter(static_cast<double>(state.range(0)), benchmark::Counter::kIsIterationInvariantRate);
}

// Document by document, as an archive is read. Making a document is not measured; all that becomes of it is.
void CompareArchive(benchmark::State& state) {
  v1::Report report;
  for (auto _ : state) {
    SyntheticArchive archive(static_cast<size_t>(state.range(0)));
    ArchiveComparison comparison;
    state.PauseTiming();
    for (v1::ClaimSet set; archive.Next(set);) {
      state.ResumeTiming();
      comparison.Add(set);
      state.PauseTiming();
    }
    state.ResumeTiming();
    report = comparison.Finish();
  }
  Count(report, state);
}

// All documents at once, with a report that has all claims: the claims alone take 2.6 GB a million.
void CompareAtOnce(benchmark::State& state) {
  // Comparison takes the claims: one iteration.
  std::vector<v1::ClaimSet> sets = SyntheticClaims(static_cast<size_t>(state.range(0)));
  v1::Report report;
  for (auto _ : state) report = CompareTaking(absl::MakeSpan(sets));
  Count(report, state);
}

// The one that takes less memory comes first.
BENCHMARK(CompareArchive)->Arg(10'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(CompareAtOnce)->Arg(10'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace
}  // namespace gainsay
