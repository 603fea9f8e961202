// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace csm::cli {

/// Results on their way from the threads that make them to the one that uses them, in order.
template <class Result>
class Conveyor {
 public:
  Conveyor(std::size_t count, std::size_t jobs)
      : count_(count),
        batch_(std::clamp<std::size_t>(count / (jobs * turns), 1, most_at_a_time)),
        window_(jobs * 2 * most_at_a_time),
        slots_(window_) {}

  /// Makes results until there are no more to be made.
  template <class Produce>
  void make_all(Produce& produce) {
    std::vector<Result> results;
    std::unique_lock lock(mutex_);
    while (true) {
      used_.wait(lock,
                 [&] { return stop_ || next_ == count_ || next_ + batch_ <= done_ + window_; });
      if (stop_ || next_ == count_) return;
      const std::size_t first = next_;
      next_ = std::min(next_ + batch_, count_);
      const std::size_t last = next_;
      lock.unlock();
      std::exception_ptr failed;
      results.clear();
      try {
        for (std::size_t i = first; i < last; ++i) results.push_back(produce(i));
      } catch (...) {
        failed = std::current_exception();
      }
      lock.lock();
      if (failed) {
        error_ = failed;
        stop_ = true;
      } else {
        for (std::size_t i = first; i < last; ++i) slot(i) = std::move(results[i - first]);
      }
      made_.notify_one();
      if (stop_) used_.notify_all();
    }
  }

  /// Uses results until all are used or one could not be made.
  template <class Consume>
  void use_all(Consume& consume) {
    std::unique_lock lock(mutex_);
    while (done_ < count_ && !error_) {
      made_.wait(lock, [&] { return error_ || slot(done_).has_value(); });
      if (error_) return;
      Result result = std::move(*slot(done_));
      slot(done_).reset();
      ++done_;
      lock.unlock();
      used_.notify_one();
      consume(std::move(result));
      lock.lock();
    }
  }

  void stop() {
    const std::scoped_lock lock(mutex_);
    stop_ = true;
    used_.notify_all();
  }

  /// Throws what `produce` threw; for when the threads have ended.
  void rethrow() const {
    if (error_) std::rethrow_exception(error_);
  }

 private:
  // Several at a time: a hand-over for each would cost more than a small file.
  static constexpr std::size_t most_at_a_time = 16;
  static constexpr std::size_t turns = 8;

  std::optional<Result>& slot(std::size_t i) { return slots_[i % window_]; }

  const std::size_t count_;
  const std::size_t batch_;
  const std::size_t window_;
  std::vector<std::optional<Result>> slots_;
  std::mutex mutex_;
  std::condition_variable made_;
  std::condition_variable used_;
  std::size_t next_ = 0;  ///< to be made
  std::size_t done_ = 0;  ///< used
  bool stop_ = false;
  std::exception_ptr error_;
};

/// Makes results on several threads and uses them in order on this one, each as soon as it is
/// ready. At most a window of results waits, so memory stays flat over the number of files. An
/// exception of `produce` or `consume` ends it and is thrown on.
template <class Result, class Produce, class Consume>
void in_order(std::size_t count, std::size_t jobs, Produce produce, Consume consume) {
  if (jobs < 2 || count < 2) {
    for (std::size_t i = 0; i < count; ++i) consume(produce(i));
    return;
  }
  Conveyor<Result> conveyor(count, jobs);
  {
    std::vector<std::jthread> threads;
    try {
      for (std::size_t j = 0; j < jobs; ++j) {
        threads.emplace_back([&] { conveyor.make_all(produce); });
      }
      conveyor.use_all(consume);
    } catch (...) {
      conveyor.stop();
      throw;
    }
    conveyor.stop();
  }
  conveyor.rethrow();
}

}  // namespace csm::cli
