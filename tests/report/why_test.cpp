// SPDX-License-Identifier: MIT
#include "csm/report/why.hpp"

#include "csm/model/document.hpp"
#include "csm/score/scorecard.hpp"

#include "tests/score/random_model.hpp"
#include "tests/support/formula.hpp"
#include "tests/support/program.hpp"

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

/// Explanations: each node is worked out again from its branches by the formula that it prints,
/// each leaf is read again from the file, and each root is what `score` prints.
namespace csm {
namespace {

namespace fs = std::filesystem;

constexpr double slack = 1e-9;

bool alike(const Figure& a, const Figure& b) {
  const auto near = [](double x, double y) {
    return std::abs(x - y) <= slack * std::max({1.0, std::abs(x), std::abs(y)});
  };
  return near(a.low, b.low) && near(a.value, b.value) && near(a.high, b.high);
}

std::string shown(const Figure& figure) {
  return fmt::format("({}, {}, {})", figure.low, figure.value, figure.high);
}

/// All figures of a card by what is asked for them.
std::map<std::string, Figure> printed(const Model& model, const score::Scorecard& card) {
  std::map<std::string, Figure> figures{{"fit", card.fit},
                                        {"loop", card.loop},
                                        {"threat_now", card.threat_now},
                                        {"threat_horizon", card.threat_horizon}};
  for (const score::Cell& cell : card.cells) {
    const std::string name =
        fmt::format("cell:{}/{}", spelling(cell.experience), spelling(cell.architecture));
    figures[name] = cell.strength;
    figures[name + "/demand"] = cell.demand;
    figures[name + "/gap"] = cell.gap;
    figures[name + "/threat_now"] = cell.threat_now;
    figures[name + "/threat_horizon"] = cell.threat_horizon;
  }
  for (std::size_t s = 0; s < card.segments.size(); ++s) {
    const std::string name = fmt::format("segment:{}", model.customers[s].id.text);
    figures[name] = card.segments[s].fit;
    figures[name + "/loop"] = card.segments[s].loop;
  }
  for (std::size_t i = 0; i < card.experiences.size(); ++i) {
    const std::string name = fmt::format("experience:{}", model.experiences[i].id.text);
    figures[name] = card.experiences[i].strength;
    figures[name + "/loop"] = card.experiences[i].loop;
  }
  for (const score::Gap& gap : card.gaps) {
    const std::string name =
        fmt::format("gap:{}/{}", model.customers[gap.segment].id.text, spelling(gap.experience));
    figures[name] = gap.attainable;
    figures[name + "/size"] = gap.size;
  }
  for (const score::RivalScore& rival : card.rivals) {
    const std::string name = fmt::format("rival:{}", model.rivals[rival.index].id.text);
    figures[name] = rival.threat_horizon;
    figures[name + "/threat_now"] = rival.threat_now;
  }
  return figures;
}

/// Every node of some trees, each once.
class Nodes {
 public:
  void add(const ReasonPtr& reason) {
    if (!seen_.insert(reason.get()).second) return;
    list_.push_back(reason);
    for (const ReasonPtr& branch : reason->branches) add(branch);
  }
  const std::vector<ReasonPtr>& list() const { return list_; }

 private:
  std::set<const Reason*> seen_;
  std::vector<ReasonPtr> list_;
};

/// Asks for everything, compares each answer with the card, and gathers all nodes.
Nodes all_nodes(const Model& model, const score::Assumptions& assumptions) {
  const auto figures = printed(model, score::score(model, assumptions));
  const std::vector<Question> all = questions(model, assumptions);
  REQUIRE(all.size() == figures.size());
  Nodes nodes;
  for (const Question& question : all) {
    const ReasonPtr root = question.answer();
    const Figure& expected = figures.at(question.text());
    if (!alike(root->value, expected)) {
      FAIL_CHECK(question.text() << ": " << shown(root->value) << ", score prints "
                                 << shown(expected));
    }
    nodes.add(root);
  }
  return nodes;
}

void check_nodes(const Nodes& nodes) {
  for (const ReasonPtr& node : nodes.list()) {
    if (node->branches.empty()) continue;
    CHECK_FALSE(node->source.has_value());
    test::Named branches;
    for (const ReasonPtr& branch : node->branches) {
      branches.emplace_back(name_of(*branch), branch->value);
    }
    const Figure again = test::work_out(node->formula, branches);
    if (!alike(again, node->value)) {
      FAIL_CHECK(node->label << " = " << node->formula << ": " << shown(node->value)
                             << ", worked out again " << shown(again));
    }
  }
}

// --- Leaves --------------------------------------------------------------------------------------

/// What stands from a line and column on, found without the program's help: columns count
/// characters, a tab as one.
std::string_view text_at(std::string_view bytes, Position at) {
  for (std::uint32_t line = 1; line < at.line; ++line) bytes.remove_prefix(bytes.find('\n') + 1);
  for (std::uint32_t column = 1; column < at.column; ++column) {
    bytes.remove_prefix(1);
    while (!bytes.empty() && (static_cast<unsigned char>(bytes.front()) & 0xC0U) == 0x80U) {
      bytes.remove_prefix(1);
    }
  }
  return bytes;
}

Figure number_of(std::string_view text) {
  const std::size_t dots = text.find("..");
  const std::string first(text.substr(0, dots));
  const double low = std::strtod(first.c_str(), nullptr);
  if (dots == std::string_view::npos) {
    const double value = text.ends_with('%') ? low / 100 : low;
    return {value, value, value};
  }
  const double high = std::strtod(std::string(text.substr(dots + 2)).c_str(), nullptr);
  return {low, (low + high) / 2, high};
}

/// The number that a leaf of this formula has where this text stands.
Figure meaning(std::string_view formula, std::string_view text) {
  if (text.size() > 1 && (text.front() == '"' || text.front() == '\'')) {
    text = text.substr(1, text.size() - 2);
  }
  if (text == "*four") text = "4";  // the anchor of the test below
  if (text == "unknown") return {0, 0.5, 1};
  static const std::map<std::string_view, double> words = {{"none", 0},
                                                           {"per-order", 1},
                                                           {"stored-preferences", 2},
                                                           {"passive-sensing", 3},
                                                           {"act-with-confirmation", 4},
                                                           {"act-within-limits", 5},
                                                           {"act-freely", 6},
                                                           {"much-weaker", 0.5},
                                                           {"weaker", 0.75},
                                                           {"equal", 1},
                                                           {"stronger", 0.75},
                                                           {"much-stronger", 0.5}};
  if (const auto found = words.find(text); found != words.end()) {
    return {found->second, found->second, found->second};
  }
  Figure figure = number_of(text);
  if (formula == "rating / 5") {
    figure = {figure.low / 5, figure.value / 5, figure.high / 5};
  }
  return figure;
}

/// At how many places of the file leaves stand.
std::size_t check_leaves(const Nodes& nodes, const Source& source, std::string_view bytes) {
  std::set<Span> places;
  for (const ReasonPtr& leaf : nodes.list()) {
    if (!leaf->source) continue;
    CHECK(leaf->branches.empty());
    places.insert(*leaf->source);
    const std::string_view told = source.slice(*leaf->source);
    const std::string_view there = text_at(bytes, source.position(leaf->source->begin));
    CHECK(there.substr(0, told.size()) == told);
    if (!alike(meaning(leaf->formula, told), leaf->value)) {
      FAIL_CHECK(leaf->label << " = " << leaf->formula << ": " << shown(leaf->value) << ", but `"
                             << told << "` stands there");
    }
  }
  return places.size();
}

std::size_t check_file(const std::string& bytes) {
  Reporter reporter;
  const Document document = read_document("a.csm.yaml", bytes, reporter);
  const Nodes nodes = all_nodes(document.model, {});
  check_nodes(nodes);
  return check_leaves(nodes, *document.source, bytes);
}

}  // namespace

TEST_CASE("every node of an explanation is what its formula makes of its branches") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    test::Random random(seed);
    const Model model = test::random_model(random);
    const score::Assumptions assumptions{.horizon = 20 * random.unit(),
                                         .learning_rate = 2 * random.unit()};
    check_nodes(all_nodes(model, assumptions));
  }
}

TEST_CASE("every leaf of an explanation is what stands at its place in the file") {
  std::size_t files = 0;
  for (const auto& entry :
       fs::recursive_directory_iterator(fs::path(CSM_SOURCE_DIR) / "examples")) {
    if (!entry.path().string().ends_with(".csm.yaml")) continue;
    const std::string bytes = test::read_file(entry.path().string());
    Reporter reporter;
    const Document document = read_document("a.csm.yaml", bytes, reporter);
    if (document.model.customers.empty() || document.model.experiences.empty()) continue;
    CAPTURE(entry.path().string());
    CHECK(check_file(bytes) > 0);
    ++files;
  }
  CHECK(files > 20);
}

TEST_CASE("leaves are found however they are written") {
  const std::size_t leaves = check_file(
      "csm: 1\r\n"
      "business: {name: \"Ünïcode 店\", industry: shops, wtp: '20..30', cost: 012}\r\n"
      "customers:\r\n"
      "  a: {name: \"日本\", share: 0.5, traits: {knows_need: &four 4, inertia: {ana: 1, \"ben\": "
      "5, "
      "cy: 2.5}, shares_data: unknown, wants_control: '3'}}\r\n"
      "  b: {name: B, share: '49.9%', wants: {coach-behavior: 2 .. 4, curated-offering: *four}}\r\n"
      "experiences:\r\n"
      "  x: {type: coach-behavior, through: [p, p], serves: [a, b, a], ratings: {recognize: 3}, "
      "trust: {permission: \"passive-sensing\"}}\r\n"
      "  y: {type: coach-behavior, through: p, serves: a, trust: {permission: unknown}}\r\n"
      "architectures:\r\n"
      "  p: {type: connected-producer, technology: {sense: {ana: 2, ben: 4}}}\r\n"
      "rivals:\r\n"
      "  r:\r\n"
      "    name: R\r\n"
      "    kind: entrant\r\n"
      "    wtp: 30\r\n"
      "    cost: 10\r\n"
      "    offers:\r\n"
      "      o: {type: coach-behavior, architecture: crowd-orchestrator, serves: [a, b], strength: "
      "much-stronger, reach: 40%}\r\n"
      "      q: {type: automatic-execution, architecture: crowd-orchestrator, serves: a, strength: "
      "2..3, momentum: 4, reach_later: 0.7}\r\n");
  CHECK(leaves == 24);
}

TEST_CASE("an explanation may be asked for without its kind where only one is meant") {
  Reporter reporter;
  const Document document = read_document(
      "a.csm.yaml",
      "csm: 1\nbusiness: {name: A, industry: b}\ncustomers: {x: {name: X, share: 100%}, "
      "y: {name: Y, share: 0%}}\nexperiences: {x: {type: coach-behavior, through: p, serves: x}}\n"
      "architectures: {p: {type: connected-producer}}\n",
      reporter);
  const std::vector<Question> all = questions(document.model, {});
  const auto names = [&all](std::string_view text) {
    std::vector<std::string> found;
    for (const Question* question : meant(all, text)) found.push_back(question->text());
    return found;
  };
  using Names = std::vector<std::string>;
  CHECK(names("y") == Names{"segment:y"});
  CHECK(names("y/coach-behavior/size") == Names{"gap:y/coach-behavior/size"});
  CHECK(names("x") == Names{"segment:x", "experience:x"});
  CHECK(names("experience:x") == Names{"experience:x"});
  CHECK(names("z").empty());
}

}  // namespace csm
