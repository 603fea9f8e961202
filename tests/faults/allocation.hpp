// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

/// Memory that runs out. This program's operator new is replaced, so that a chosen call fails.
namespace csm::test {

/// While it lives, call number `call` of operator new, counted from 1 over all threads, throws
/// std::bad_alloc; with `for_good`, so does every later one. 0: none fails, they are counted.
class ScarceMemory {
 public:
  explicit ScarceMemory(std::size_t call, bool for_good = false);
  ScarceMemory(const ScarceMemory&) = delete;
  ScarceMemory& operator=(const ScarceMemory&) = delete;
  ~ScarceMemory();

  static std::size_t calls();  ///< so far, of this or the last one
};

}  // namespace csm::test
