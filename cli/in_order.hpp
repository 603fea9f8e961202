// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace csm::cli {

/// Makes results on several threads and uses them in order on this one, each as soon as it is
/// ready. At most a window of results waits, so memory stays flat over the number of files. An
/// exception of `produce` or `consume` ends it and is thrown on.
template <class Result, class Produce, class Consume>
void in_order(std::size_t count, std::size_t jobs, Produce produce, Consume consume) {
  if (jobs < 2 || count < 2) {
    for (std::size_t i = 0; i < count; ++i) consume(produce(i));
    return;
  }
  // Several at a time: a hand-over for each would cost more than a small file.
  constexpr std::size_t most_at_a_time = 16;
  constexpr std::size_t turns = 8;
  const std::size_t batch = std::clamp<std::size_t>(count / (jobs * turns), 1, most_at_a_time);
  const std::size_t window = jobs * 2 * most_at_a_time;
  std::vector<std::optional<Result>> slots(window);
  std::mutex mutex;
  std::condition_variable made;
  std::condition_variable used;
  std::size_t next = 0;  // to be made
  std::size_t done = 0;  // used
  bool stop = false;
  std::exception_ptr error;

  const auto work = [&] {
    std::vector<Result> results;
    std::unique_lock lock(mutex);
    while (true) {
      used.wait(lock, [&] { return stop || next == count || next + batch <= done + window; });
      if (stop || next == count) return;
      const std::size_t first = next;
      next = std::min(next + batch, count);
      const std::size_t last = next;
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
        error = failed;
        stop = true;
      } else {
        for (std::size_t i = first; i < last; ++i) {
          slots[i % window] = std::move(results[i - first]);
        }
      }
      made.notify_one();
      if (stop) used.notify_all();
    }
  };
  {
    std::vector<std::jthread> threads;
    const auto end = [&] {
      const std::scoped_lock lock(mutex);
      stop = true;
      used.notify_all();
    };
    try {
      for (std::size_t j = 0; j < jobs; ++j) threads.emplace_back(work);
      std::unique_lock lock(mutex);
      while (done < count && !error) {
        made.wait(lock, [&] { return error || slots[done % window].has_value(); });
        if (error) break;
        Result result = std::move(*slots[done % window]);
        slots[done % window].reset();
        ++done;
        lock.unlock();
        used.notify_one();
        consume(std::move(result));
        lock.lock();
      }
    } catch (...) {
      end();
      throw;
    }
    end();
  }
  if (error) std::rethrow_exception(error);
}

}  // namespace csm::cli
