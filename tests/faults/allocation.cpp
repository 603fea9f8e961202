// SPDX-License-Identifier: MIT
#include "tests/faults/allocation.hpp"

#include <atomic>
#include <cstdlib>
#include <new>

namespace csm::test {
namespace {

std::atomic<bool> counting = false;
std::atomic<std::size_t> count = 0;
std::atomic<std::size_t> failing = 0;
std::atomic<bool> all_later = false;

bool fails_now() {
  if (!counting) return false;
  const std::size_t call = ++count;
  return failing != 0 && (call == failing || (all_later && call > failing));
}

}  // namespace

ScarceMemory::ScarceMemory(std::size_t call, bool for_good) {
  failing = call;
  all_later = for_good;
  count = 0;
  counting = true;
}

ScarceMemory::~ScarceMemory() { counting = false; }

std::size_t ScarceMemory::calls() { return count; }

}  // namespace csm::test

// The forms for lists and those that do not throw come down to these.
void* operator new(std::size_t size) {
  void* const memory = csm::test::fails_now() ? nullptr : std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) {
    // The handler throws, too.
    if (const std::new_handler handler = std::get_new_handler(); handler != nullptr) handler();
    throw std::bad_alloc();
  }
  return memory;
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t /*size*/) noexcept { std::free(memory); }
