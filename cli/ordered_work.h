// Work on several threads, whose results come out in the order in which it went in.
//
//   OrderedWork<Record> work(jobs, [&](Record record) { return Write(record); });
//   for (...) {
//     if (!work.Add([document] { return Extract(document); })) break;
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
  OrderedWork(int jobs, Taker take) : limit_(kUnderWay * static_cast<size_t>(jobs)), take_(std::move(take)) {
    if (jobs < 2) return;
    for (int i = 0; i < jobs; ++i) threads_.emplace_back([this] { Work(); });
  }
  ~OrderedWork() { Finish(); }

  OrderedWork(const OrderedWork&) = delete;
  OrderedWork& operator=(const OrderedWork&) = delete;

  // Waits while too much is under way, so that memory does not grow with the input. False if no more is wanted.
  bool Add(Task task) {
    if (threads_.empty()) {
      if (wanted_) wanted_ = take_(task());
      return wanted_;
    }
    std::unique_lock<std::mutex> lock(mutex_);
    room_.wait(lock, [this] { return under_way_.size() < limit_; });
    if (!wanted_) return false;
    under_way_.push_back(std::make_unique<Item>(std::move(task)));
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
  // Tasks under way for each job: the results that wait for a slow one before them take memory, too.
  static constexpr size_t kUnderWay = 4;

  struct Item {
    explicit Item(Task task) : task(std::move(task)) {}
    Task task;
    bool done = false;
    // Empty when the task was thrown away.
    std::optional<Result> result;
  };

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
      room_.notify_one();
      if (!wanted_ || !item->result.has_value()) continue;
      lock.unlock();
      const bool wanted = take_(*std::move(item->result));
      lock.lock();
      wanted_ = wanted_ && wanted;
    }
    taking_ = false;
  }

  const size_t limit_;
  const Taker take_;
  std::vector<std::thread> threads_;
  // Guards all below.
  std::mutex mutex_;
  std::condition_variable room_, ready_;
  // In the order of Add; and those of them that no thread has begun.
  std::deque<std::unique_ptr<Item>> under_way_;
  std::deque<Item*> waiting_;
  bool wanted_ = true;
  bool finished_ = false;
  // Whether a thread is handing on results: it will see those that are done meanwhile.
  bool taking_ = false;
};

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_ORDERED_WORK_H_
