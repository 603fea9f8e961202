// SPDX-License-Identifier: MIT
#include "tests/support/formula.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <memory>
#include <stdexcept>
#include <string>

namespace csm::test {
namespace {

struct Node;
using NodePtr = std::unique_ptr<Node>;

/// `what` is an operator, the name of a function or of branches, or "number".
struct Node {
  std::string what;
  double number = 0;
  bool name = false;
  std::vector<NodePtr> parts;
};

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz_";

class Parser {
 public:
  explicit Parser(std::string_view text) : rest_(text) {}

  NodePtr all() {
    NodePtr node = comparison();
    if (!(skip(), rest_.empty())) fail();
    return node;
  }

 private:
  void skip() { rest_.remove_prefix(std::min(rest_.find_first_not_of(' '), rest_.size())); }
  [[noreturn]] void fail() const {
    throw std::runtime_error("cannot read `" + std::string(rest_) + "`");
  }
  bool take(std::string_view word) {
    skip();
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  void expect(std::string_view word) {
    if (!take(word)) fail();
  }
  static NodePtr made(std::string_view what, NodePtr left, NodePtr right = nullptr) {
    auto node = std::make_unique<Node>();
    node->what = what;
    node->parts.push_back(std::move(left));
    if (right != nullptr) node->parts.push_back(std::move(right));
    return node;
  }

  NodePtr comparison() {
    NodePtr left = sum();
    if (take(">=")) return made(">=", std::move(left), sum());
    if (take(">")) return made(">", std::move(left), sum());
    return left;
  }
  NodePtr sum() {
    NodePtr left = take("-") ? made("neg", product()) : product();
    for (;;) {
      if (take("+")) {
        left = made("+", std::move(left), product());
      } else if (take("-")) {
        left = made("-", std::move(left), product());
      } else {
        return left;
      }
    }
  }
  NodePtr product() {
    NodePtr left = powered();
    for (;;) {
      if (take("*")) {
        left = made("*", std::move(left), powered());
      } else if (take("/")) {
        left = made("/", std::move(left), powered());
      } else if (skip(), !rest_.empty() && letters.find(rest_.front()) != std::string_view::npos) {
        left = made("*", std::move(left), powered());  // 0.3 request
      } else {
        return left;
      }
    }
  }
  NodePtr powered() {
    NodePtr base = atom();
    return take("^") ? made("^", std::move(base), atom()) : std::move(base);
  }
  NodePtr atom() {
    if (take("(")) {
      NodePtr inner = comparison();
      expect(")");
      return inner;
    }
    skip();
    auto node = std::make_unique<Node>();
    const std::size_t word = std::min(rest_.find_first_not_of(letters), rest_.size());
    if (word == 0) {
      const std::string text(rest_.substr(0, rest_.find_first_not_of("0123456789.")));
      if (text.empty()) fail();
      rest_.remove_prefix(text.size());
      node->what = "number";
      node->number = std::strtod(text.c_str(), nullptr);
      return node;
    }
    node->what = rest_.substr(0, word);
    rest_.remove_prefix(word);
    if (!take("(")) {
      node->name = true;
      return node;
    }
    do {
      node->parts.push_back(comparison());
    } while (take(","));
    expect(")");
    return node;
  }

  std::string_view rest_;
};

/// One of the numbers of each branch.
using Ends = std::vector<double>;
using Numbers = std::vector<double>;

double both(const std::string& what, double a, double b) {
  constexpr double tie = 1e-9;
  if (what == "+") return a + b;
  if (what == "-") return a - b;
  if (what == "*") return a * b;
  if (what == "/") return b > 0 ? a / b : 0;
  if (what == "^") return std::pow(a, b);
  if (what == ">=") return a >= b - tie ? 1 : 0;
  if (what == ">") return a > b ? 1 : 0;
  if (what == "min") return std::min(a, b);
  if (what == "max") return std::max(a, b);
  throw std::runtime_error("unknown: " + what);
}

Numbers value(const Node& node, const Named& branches, const Ends& ends) {
  if (node.what == "number") return {node.number};
  if (node.name) {
    Numbers found;
    for (std::size_t i = 0; i < branches.size(); ++i) {
      if (branches[i].first == node.what) found.push_back(ends[i]);
    }
    if (found.empty()) throw std::runtime_error("no branch is called " + node.what);
    return found;
  }
  Numbers first = value(*node.parts[0], branches, ends);
  if (node.parts.size() == 1) {
    if (node.what == "sum") {
      double sum = 0;
      for (const double one : first) sum += one;
      return {sum};
    }
    if (node.what == "max") return {*std::ranges::max_element(first)};
    for (double& one : first) {
      one = node.what == "neg"    ? -one
            : node.what == "sqrt" ? std::sqrt(one)
            : node.what == "exp"  ? std::exp(one)
                                  : throw std::runtime_error("unknown: " + node.what);
    }
    return first;
  }
  for (std::size_t k = 1; k < node.parts.size(); ++k) {
    const Numbers next = value(*node.parts[k], branches, ends);
    if (first.size() == 1) first.resize(next.size(), first[0]);
    if (next.size() != 1 && next.size() != first.size()) throw std::runtime_error("uneven lists");
    for (std::size_t i = 0; i < first.size(); ++i) {
      first[i] = both(node.what, first[i], next[next.size() == 1 ? 0 : i]);
    }
  }
  return first;
}

constexpr unsigned rises = 1;
constexpr unsigned falls = 2;

/// With which signs each branch is met.
void signs(const Node& node, unsigned sign, const Named& branches, std::vector<unsigned>& met) {
  if (node.name) {
    for (std::size_t i = 0; i < branches.size(); ++i) {
      if (branches[i].first == node.what) met[i] |= sign;
    }
  }
  const bool turns = node.what == "-" || node.what == "/" || node.what == ">=" || node.what == ">";
  for (std::size_t k = 0; k < node.parts.size(); ++k) {
    const bool turned = node.what == "neg" || (turns && k > 0);
    signs(*node.parts[k], turned ? (rises | falls) - sign : sign, branches, met);
  }
}

double single(const Node& node, const Named& branches, const Ends& ends) {
  const Numbers numbers = value(node, branches, ends);
  if (numbers.size() != 1) throw std::runtime_error("a list where a number is wanted");
  return numbers[0];
}

/// The median of an even number is the mean of the two in the middle.
Figure median(const Named& branches) {
  Numbers all;
  for (const auto& [name, figure] : branches) all.push_back(figure.value);
  std::ranges::sort(all);
  const std::size_t half = all.size() / 2;
  return {all.front(), all.size() % 2 == 1 ? all[half] : (all[half - 1] + all[half]) / 2,
          all.back()};
}

}  // namespace

Figure work_out(std::string_view formula, const Named& branches) {
  formula = formula.substr(0, formula.find(';'));
  if (formula == "median(rater)") return median(branches);
  const NodePtr root = Parser(formula).all();
  std::vector<unsigned> met(branches.size());
  signs(*root, rises, branches, met);
  Ends low;
  Ends middle;
  Ends high;
  std::vector<std::size_t> torn;
  for (std::size_t i = 0; i < branches.size(); ++i) {
    const Figure& figure = branches[i].second;
    if (met[i] == (rises | falls)) torn.push_back(i);
    low.push_back(met[i] == falls ? figure.high : figure.low);
    middle.push_back(figure.value);
    high.push_back(met[i] == falls ? figure.low : figure.high);
  }
  Figure result{std::numeric_limits<double>::infinity(), single(*root, branches, middle),
                -std::numeric_limits<double>::infinity()};
  for (std::size_t corner = 0; corner < std::size_t{1} << torn.size(); ++corner) {
    for (std::size_t k = 0; k < torn.size(); ++k) {
      const Figure& figure = branches[torn[k]].second;
      low[torn[k]] = high[torn[k]] = (corner >> k & 1U) != 0 ? figure.high : figure.low;
    }
    result.low = std::min(result.low, single(*root, branches, low));
    result.high = std::max(result.high, single(*root, branches, high));
  }
  return result;
}

}  // namespace csm::test
