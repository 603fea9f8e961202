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

/// Results that several threads make, and that whichever of them has the next one uses, in order:
/// no thread only waits, and no more of them run than there are processors for.
template <class Result, class Produce, class Consume>
class Conveyor {
 public:
  Conveyor(std::size_t count, std::size_t jobs, Produce& produce, Consume& consume)
      : produce_(produce),
        consume_(consume),
        count_(count),
        batch_(std::clamp<std::size_t>(count / (jobs * turns), 1, most_at_a_time)),
        window_(jobs * 2 * most_at_a_time),
        slots_(window_) {}

  /// Makes and uses results until there are no more to be made. For each of the threads.
  void work() {
    std::unique_lock lock(mutex_);
    while (!stop_ && next_ < count_) {
      if (next_ + batch_ > done_ + window_) {
        moved_.wait(lock);
        continue;
      }
      const std::size_t first = next_;
      const std::size_t last = std::min(next_ + batch_, count_);
      next_ = last;
      lock.unlock();
      std::vector<Result> results;
      guard([&] {
        for (std::size_t i = first; i < last; ++i) results.push_back(produce_(i));
      });
      lock.lock();
      if (stop_) break;
      for (std::size_t i = first; i < last; ++i) slot(i) = std::move(results[i - first]);
      use_what_is_ready(lock);
    }
  }

  void stop() {
    const std::scoped_lock lock(mutex_);
    stop_ = true;
    moved_.notify_all();
  }

  /// Throws what `produce` or `consume` threw; for when the threads have ended.
  void rethrow() const {
    if (error_) std::rethrow_exception(error_);
  }

 private:
  // Several at a time: a hand-over for each would cost more than a small file.
  static constexpr std::size_t most_at_a_time = 16;
  static constexpr std::size_t turns = 8;

  std::optional<Result>& slot(std::size_t i) { return slots_[i % window_]; }

  /// One thread at a time: what others make meanwhile is used by the same.
  void use_what_is_ready(std::unique_lock<std::mutex>& lock) {
    if (in_use_) return;
    in_use_ = true;
    while (!stop_ && done_ < count_ && slot(done_)) {
      Result result = std::move(*slot(done_));
      slot(done_).reset();
      ++done_;
      lock.unlock();
      moved_.notify_all();
      guard([&] { consume_(std::move(result)); });
      lock.lock();
    }
    in_use_ = false;
  }

  /// The first exception ends it all.
  template <class Work>
  void guard(Work work) {
    try {
      work();
    } catch (...) {
      const std::scoped_lock lock(mutex_);
      if (!error_) error_ = std::current_exception();
      stop_ = true;
      moved_.notify_all();
    }
  }

  Produce& produce_;
  Consume& consume_;
  const std::size_t count_;
  const std::size_t batch_;
  const std::size_t window_;
  std::vector<std::optional<Result>> slots_;
  std::mutex mutex_;
  std::condition_variable moved_;
  std::size_t next_ = 0;  ///< to be made
  std::size_t done_ = 0;  ///< used
  bool in_use_ = false;
  bool stop_ = false;
  std::exception_ptr error_;
};

/// Makes results on several threads, this one among them, and uses them in order, one at a time,
/// each as soon as it is ready. At most a window of results waits, so memory stays flat over the
/// number of files. An exception of `produce` or `consume` ends it and is thrown on.
template <class Result, class Produce, class Consume>
void in_order(std::size_t count, std::size_t jobs, Produce produce, Consume consume) {
  if (jobs < 2 || count < 2) {
    for (std::size_t i = 0; i < count; ++i) consume(produce(i));
    return;
  }
  Conveyor<Result, Produce, Consume> conveyor(count, jobs, produce, consume);
  {
    std::vector<std::jthread> threads;
    try {
      for (std::size_t j = 1; j < jobs; ++j) threads.emplace_back([&] { conveyor.work(); });
      conveyor.work();
    } catch (...) {  // no further thread could be had
      conveyor.stop();
      throw;
    }
  }
  conveyor.rethrow();
}

}  // namespace csm::cli
