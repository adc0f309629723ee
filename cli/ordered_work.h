// Work on several threads, whose results come out in the order in which it went in.
//
//   OrderedWork<Record> work(jobs, [&](Record record) { return Write(record); });
//   for (...) {
//     if (!work.Add(document.size(), [document] { return Extract(document); })) break;
//   }
//   work.Finish();
#ifndef GAINSAY_CLI_ORDERED_WORK_H_
#define GAINSAY_CLI_ORDERED_WORK_H_

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace gainsay::cli {

template <typename Result>
class OrderedWork {
 public:
  // A task may be thrown away undone.
  using Task = std::function<Result()>;
  // Is called with one result at a time, as soon as it and all before it are there, from any of the threads. False: no
  // more results are wanted.
  using Taker = std::function<bool(Result)>;

  // With one job all happens inside Add, on the caller's thread.
  OrderedWork(int jobs, Taker take) : jobs_(static_cast<size_t>(jobs)), take_(std::move(take)) {
    if (jobs < 2) return;
    for (int i = 0; i < jobs; ++i) threads_.emplace_back([this] { Work(); });
  }
  ~OrderedWork() { Finish(); }

  OrderedWork(const OrderedWork&) = delete;
  OrderedWork& operator=(const OrderedWork&) = delete;

  // Waits while too much is under way, so that memory does not grow with the input. `bytes` is about what the task
  // takes of it. False if no more is wanted.
  bool Add(size_t bytes, Task task) {
    if (threads_.empty()) {
      if (wanted_) wanted_ = take_(task());
      return wanted_;
    }
    std::unique_lock<std::mutex> lock(mutex_);
    if (!HasRoom(1)) room_.wait(lock, [this] { return HasRoom(2); });
    if (!wanted_) return false;
    under_way_.push_back(std::make_unique<Item>(bytes, std::move(task)));
    bytes_under_way_ += bytes;
    waiting_.push_back(under_way_.back().get());
    ready_.notify_one();
    return true;
  }

  // Returns when all results were taken. Nothing can be added any more.
  void Finish() {
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      finished_ = true;
    }
    ready_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

 private:
  // Tasks under way for each job, those included whose results wait for a slow one before them: as many of any size,
  // and as many of small ones, with their bytes. Of a few thousand bytes each, the few would be done before the thread
  // that adds them is awake again (two jobs were 1.69 times as fast as one, where two processes were 1.84 times as
  // fast).
  static constexpr size_t kFewUnderWay = 4, kManyUnderWay = 16, kBytesUnderWay = size_t{1} << 20;

  struct Item {
    Item(size_t bytes, Task task) : bytes(bytes), task(std::move(task)) {}
    const size_t bytes;
    Task task;
    bool done = false;
    // Empty when the task was thrown away.
    std::optional<Result> result;
  };

  // Whether there is room for more in the `part`th part of what may be under way: who had to wait once waits until half
  // is free, lest it is woken for each task.
  bool HasRoom(size_t part) const {
    const size_t tasks = under_way_.size() * part;
    return tasks < kFewUnderWay * jobs_ ||
           (tasks < kManyUnderWay * jobs_ && bytes_under_way_ * part < kBytesUnderWay * jobs_);
  }

  void Work() {
    std::unique_lock<std::mutex> lock(mutex_);
    while (true) {
      ready_.wait(lock, [this] { return finished_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      Item* const item = waiting_.front();
      waiting_.pop_front();
      if (wanted_) {
        lock.unlock();
        item->result.emplace(item->task());
        item->task = nullptr;
        lock.lock();
      }
      item->done = true;
      if (!taking_) TakeDone(lock);
    }
  }

  // Takes results from the front while there are any; one thread at a time does.
  void TakeDone(std::unique_lock<std::mutex>& lock) {
    taking_ = true;
    while (!under_way_.empty() && under_way_.front()->done) {
      const std::unique_ptr<Item> item = std::move(under_way_.front());
      under_way_.pop_front();
      bytes_under_way_ -= item->bytes;
      if (HasRoom(2)) room_.notify_one();
      if (!wanted_ || !item->result.has_value()) continue;
      lock.unlock();
      const bool wanted = take_(*std::move(item->result));
      lock.lock();
      wanted_ = wanted_ && wanted;
    }
    taking_ = false;
  }

  const size_t jobs_;
  const Taker take_;
  std::vector<std::thread> threads_;
  // Guards all below.
  std::mutex mutex_;
  std::condition_variable room_, ready_;
  // In the order of Add; and those of them that no thread has begun.
  std::deque<std::unique_ptr<Item>> under_way_;
  std::deque<Item*> waiting_;
  size_t bytes_under_way_ = 0;
  bool wanted_ = true;
  bool finished_ = false;
  // Whether a thread is handing on results: it will see those that are done meanwhile.
  bool taking_ = false;
};

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_ORDERED_WORK_H_
