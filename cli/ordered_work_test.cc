#include "cli/ordered_work.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

std::vector<int> UpTo(int count) {
  std::vector<int> numbers;
  for (int i = 0; i < count; ++i) numbers.push_back(i);
  return numbers;
}

TEST(OrderedWorkTest, KeepsTheOrder) {
  for (const int jobs : {1, 2, 7}) {
    std::vector<int> taken;
    OrderedWork<int> work(jobs, [&](int result) {
      taken.push_back(result);
      return true;
    });
    for (int i = 0; i < 500; ++i) {
      EXPECT_TRUE(work.Add(1, [i] {
        // The first of every few is the slowest.
        if (i % 7 == 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
        return i;
      }));
    }
    work.Finish();
    EXPECT_EQ(taken, UpTo(500)) << jobs;
  }
}

// Of small tasks more are under way than of large ones, but never more than some.
TEST(OrderedWorkTest, BoundsWhatIsUnderWay) {
  struct Row {
    size_t bytes;
    int most;
  };
  for (const Row& row : {Row{100, 2 * 16}, Row{1 << 20, 2 * 4}}) {
    std::atomic<int> added = 0, taken = 0, most = 0;
    OrderedWork<int> work(2, [&](int) {
      most = std::max<int>(most, added - taken);
      ++taken;
      return true;
    });
    for (int i = 0; i < 500; ++i) {
      work.Add(row.bytes, [i] { return i; });
      ++added;
    }
    work.Finish();
    EXPECT_EQ(taken, 500) << row.bytes;
    // The result that is being taken, and what was added and not yet counted, are not under way.
    EXPECT_LE(most, row.most + 2) << row.bytes;
  }
}

// A driver may wait for an answer before it sends the next question.
TEST(OrderedWorkTest, HandsOnWithoutMoreWork) {
  std::atomic<int> taken = 0;
  OrderedWork<int> work(2, [&](int) {
    ++taken;
    return true;
  });
  for (int i = 0; i < 20; ++i) {
    work.Add(1, [i] { return i; });
    while (taken <= i) std::this_thread::yield();
  }
}

TEST(OrderedWorkTest, StopsWhenNoMoreIsWanted) {
  for (const int jobs : {1, 3}) {
    std::vector<int> taken;
    OrderedWork<int> work(jobs, [&](int result) {
      taken.push_back(result);
      return result < 9;
    });
    int added = 0;
    while (added < 100000 && work.Add(1, [added] { return added; })) ++added;
    work.Finish();
    EXPECT_EQ(taken, UpTo(10)) << jobs;
    EXPECT_LT(added, 100000);
  }
}

}  // namespace
}  // namespace gainsay::cli
