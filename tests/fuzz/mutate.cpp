// SPDX-License-Identifier: MIT
// Bytes at random are seldom YAML. Half of the time this changes lines and words instead, so that
// what comes out is often still a strategy file.
#include "tests/fuzz/fuzz.hpp"

#include <algorithm>
#include <cctype>
#include <random>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

using csm::fuzz::vocabulary;
using Lines = std::vector<std::string>;

class Mutator {
 public:
  Mutator(std::string text, unsigned seed) : random_(seed) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
      lines_.push_back(text.substr(0, end));
      text.erase(0, end);
    }
    if (lines_.empty()) lines_.emplace_back("csm: 1\n");
  }

  std::string changed() {
    for (std::size_t left = 1 + below(3); left > 0; --left) change();
    std::string text;
    for (const std::string& line : lines_) text += line;
    return text;
  }

 private:
  std::size_t below(std::size_t count) { return random_() % count; }
  std::string& line() { return lines_[below(lines_.size())]; }
  Lines::iterator place() {
    return lines_.begin() + static_cast<std::ptrdiff_t>(below(lines_.size()));
  }

  void change() {
    switch (below(8)) {
      case 0:
        if (lines_.size() > 1) lines_.erase(place());
        break;
      case 1: {
        const std::string copy = line();
        lines_.insert(place(), copy);
        break;
      }
      case 2: std::swap(line(), line()); break;
      case 3: indent(line()); break;
      case 4: {  // a block of lines, somewhere else
        const auto first = place();
        const auto last = first + std::min<std::ptrdiff_t>(lines_.end() - first, 6);
        const Lines block(first, last);
        lines_.insert(place(), block.begin(), block.end());
        break;
      }
      default: word(line(), below(3) == 0 ? any_word(line()) : any_of(vocabulary())); break;
    }
  }

  void indent(std::string& line) {
    if (below(2) == 0) {
      line.insert(0, 1 + below(2), ' ');
    } else {
      line.erase(0, std::min(line.find_first_not_of(' '), 1 + below(2)));
    }
  }

  const std::string& any_of(const std::vector<std::string>& words) {
    return words[below(words.size())];
  }

  static bool in_word(char byte) {
    return std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '_' || byte == '-' ||
           byte == '.';
  }

  /// Where some word of the line stands.
  std::pair<std::size_t, std::size_t> word_in(const std::string& line) {
    std::vector<std::pair<std::size_t, std::size_t>> words;
    for (std::size_t i = 0; i < line.size();) {
      std::size_t end = i;
      while (end < line.size() && in_word(line[end])) ++end;
      if (end > i) words.emplace_back(i, end - i);
      i = end + 1;
    }
    if (words.empty()) return {line.size() - 1, 0};
    return words[below(words.size())];
  }

  std::string any_word(const std::string& line) {
    const auto [at, size] = word_in(line);
    return line.substr(at, size);
  }

  void word(std::string& line, const std::string& now) {
    const auto [at, size] = word_in(line);
    line.replace(at, size, now);
  }

  std::minstd_rand random_;
  Lines lines_;
};

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  if (seed % 2 == 0) return LLVMFuzzerMutate(data, size, most);
  const std::string text = Mutator(csm::fuzz::bytes_of(data, size), seed).changed();
  if (text.size() > most) return LLVMFuzzerMutate(data, size, most);
  std::copy(text.begin(), text.end(), data);
  return text.size();
}
