// SPDX-License-Identifier: MIT
#include "tests/support/shell.hpp"

#include <charconv>
#include <stdexcept>

namespace csm::test {
namespace {

class Splitter {
 public:
  explicit Splitter(std::string_view line) : rest_(line) {}

  std::vector<std::string> words() {
    std::vector<std::string> words;
    while (true) {
      while (!rest_.empty() && is_space(rest_.front())) take();
      if (rest_.empty() || rest_.front() == '#') return words;
      words.push_back(word());
    }
  }

 private:
  static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

  char take() {
    if (rest_.empty()) throw std::runtime_error("a quote that does not end");
    const char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }

  std::string word() {
    std::string word;
    while (!rest_.empty() && !is_space(rest_.front())) {
      const char c = take();
      if (c == '\'') {
        for (char d = take(); d != '\''; d = take()) word += d;
      } else if (c == '"') {
        for (char d = take(); d != '"'; d = take()) word += d == '\\' ? take() : d;
      } else if (c == '$' && rest_.starts_with('\'')) {
        take();
        for (char d = take(); d != '\''; d = take()) word += d == '\\' ? escaped() : d;
      } else if (c == '\\') {
        word += take();
      } else if (std::string_view("$`|&;<>*?(){}[]~").find(c) != std::string_view::npos) {
        throw std::runtime_error(std::string("the shell would not leave as it is: ") + c);
      } else {
        word += c;
      }
    }
    return word;
  }

  char escaped() {
    const char c = take();
    switch (c) {
      case 'e': return '\x1B';
      case 'n': return '\n';
      case 'r': return '\r';
      case 't': return '\t';
      case '\\':
      case '\'': return c;
      case 'x': {
        const std::string digits{take(), take()};
        int value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + 2, value, 16);
        if (error != std::errc() || end != digits.data() + 2) break;
        return static_cast<char>(value);
      }
      default: break;
    }
    throw std::runtime_error(std::string("an unknown escape: \\") + c);
  }

  std::string_view rest_;
};

}  // namespace

std::vector<std::string> split_words(std::string_view line) { return Splitter(line).words(); }

}  // namespace csm::test
