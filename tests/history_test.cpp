// SPDX-License-Identifier: MIT
// examples/history: the tables of its README are made of the scores and of what the pages say came
// of each rival. CSM_UPDATE=1 writes them anew.
#include "csm/render/report.hpp"
#include "csm/report/words.hpp"

#include "tests/support/program.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace {

namespace fs = std::filesystem;
using namespace csm;

constexpr std::string_view outcomes[] = {"won", "held", "small", "failed"};

struct Rated {
  std::string name;
  bool newcomer = false;
  double threat = 0;  ///< at the horizon
  double rise = 0;
  double momentum = 0;  ///< 0..5, the largest of its offers
  std::string outcome;

  bool won() const { return outcome == "won"; }
  bool lost() const { return outcome == "small" || outcome == "failed"; }
};

struct Case {
  std::string name;
  std::string page;  ///< from the folder
  std::vector<Rated> rivals;
};

/// `| Netflix by mail | won | how |` in a page: what came of whom.
std::map<std::string, std::string> outcomes_in(const std::string& page) {
  std::map<std::string, std::string> found;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| ")) continue;
    const std::size_t first = line.find(" | ");
    const std::size_t second = line.find(" | ", first + 3);
    if (second == std::string::npos) continue;
    found[line.substr(2, first - 2)] = line.substr(first + 3, second - first - 3);
  }
  return found;
}

Case read_case(const fs::path& file) {
  fs::path page = file;
  page.replace_extension().replace_extension(".md");
  CAPTURE(page.string());
  const FileReport checked =
      make_report(file.filename().string(),
                  check(file.filename().string(), test::read_file(file.string()), {}));
  REQUIRE(checked.readable);
  const Model& model = checked.document.model;
  const StrategyReport report = make_strategy_report(checked.path, model, {});
  const std::map<std::string, std::string> known = outcomes_in(test::read_file(page.string()));

  Case made{.name = std::string(model.business.name.value),
            .page = page.lexically_relative(fs::path(CSM_SOURCE_DIR) / "examples/history").string(),
            .rivals = {}};
  for (const score::RivalScore& scored : report.card.rivals) {
    const Rival& rival = model.rivals[scored.index];
    Rated rated{.name = std::string(name_of(rival)),
                .newcomer = rival.kind.value != RivalKind::incumbent,
                .threat = scored.threat_horizon.value,
                .rise = scored.rise,
                .momentum = 0,
                .outcome = {}};
    for (const Offer& offer : rival.offers) {
      rated.momentum = std::max(rated.momentum, offer.momentum.figure.value);
    }
    CAPTURE(rated.name);
    const auto found = known.find(rated.name);
    CHECK_MESSAGE((found != known.end() || !rated.newcomer), "the page says what came of it");
    if (found != known.end()) rated.outcome = found->second;
    CHECK((rated.outcome.empty() || std::ranges::count(outcomes, rated.outcome) == 1));
    made.rivals.push_back(rated);
  }
  return made;
}

std::vector<Case> all_cases() {
  const fs::path examples = fs::path(CSM_SOURCE_DIR) / "examples";
  std::vector<Case> cases{read_case(examples / "city-taxi-2012.csm.yaml")};
  for (const auto& entry : fs::directory_iterator(examples / "history")) {
    if (entry.path().extension() == ".yaml") cases.push_back(read_case(entry.path()));
  }
  // By year, which every name ends with.
  std::ranges::sort(
      cases, {}, [](const Case& a) { return std::pair(a.name.substr(a.name.size() - 4), a.name); });
  return cases;
}

std::vector<Rated> newcomers(const Case& of, double Rated::*by) {
  std::vector<Rated> sorted;
  std::ranges::copy_if(of.rivals, std::back_inserter(sorted), &Rated::newcomer);
  std::ranges::stable_sort(sorted, std::greater{}, by);
  return sorted;
}

std::string shown(const Rated& rival, double Rated::*by) {
  return fmt::format("{} ({}): {}", rival.name, points(rival.*by),
                     rival.outcome.empty() ? "an old rival" : rival.outcome);
}

/// How often a newcomer that won came first, and stood above one that did not. Ties share.
class Tally {
 public:
  explicit Tally(double Rated::*by) : by_(by) {}

  void add(const std::vector<Rated>& all) {
    const double top = std::ranges::max(all, {}, by_).*by_;
    double at_top = 0;
    double winners = 0;
    for (const Rated& rival : all) {
      if (rival.*by_ < top) continue;
      ++at_top;
      if (rival.won()) ++winners;
    }
    first_ += winners / at_top;
    for (const Rated& winner : all) {
      for (const Rated& loser : all) {
        if (!winner.won() || !loser.lost()) continue;
        ++pairs_;
        const double lead = winner.*by_ - loser.*by_;
        above_ += lead > 0 ? 1 : lead < 0 ? 0 : 0.5;
      }
    }
  }
  std::string row(std::string_view what, std::size_t cases) const {
    return fmt::format("| {} | {} of {} | {} of {} |\n", what, first_, cases, above_, pairs_);
  }

 private:
  double Rated::*by_;
  double first_ = 0;
  double above_ = 0;
  std::size_t pairs_ = 0;
};

std::string tables() {
  const std::vector<Case> cases = all_cases();
  std::string rows;
  Tally by_threat(&Rated::threat);
  Tally by_rise(&Rated::rise);
  Tally by_momentum(&Rated::momentum);
  std::size_t decided = 0;
  std::map<std::string_view, std::vector<Rated>> by_outcome;
  for (const Case& one : cases) {
    const std::vector<Rated> threats = newcomers(one, &Rated::threat);
    const std::vector<Rated> rises = newcomers(one, &Rated::rise);
    std::string winners;
    for (std::size_t i = 0; i < threats.size(); ++i) {
      by_outcome[*std::ranges::find(outcomes, threats[i].outcome)].push_back(threats[i]);
      if (!threats[i].won()) continue;
      const auto at = std::ranges::find(rises, threats[i].name, &Rated::name) - rises.begin();
      winners +=
          fmt::format("{}{} {}, {}", winners.empty() ? "" : "; ", threats[i].name, i + 1, at + 1);
    }
    if (!winners.empty()) {
      ++decided;
      by_threat.add(threats);
      by_rise.add(rises);
      by_momentum.add(threats);
    }
    rows += fmt::format("| [{}]({}) | {} | {} | {} |\n", one.name, one.page,
                        shown(one.rivals.front(), &Rated::threat),
                        shown(rises.front(), &Rated::rise), winners.empty() ? "none" : winners);
  }
  std::string groups;
  for (const std::string_view outcome : outcomes) {
    std::vector<Rated>& group = by_outcome[outcome];
    std::ranges::stable_sort(group, std::greater{}, &Rated::threat);
    std::string names;
    for (const Rated& rival : group) {
      names += fmt::format("{}{} {}", names.empty() ? "" : "; ", rival.name, points(rival.threat));
    }
    groups += fmt::format("| {} | {} |\n", outcome, names);
  }
  return fmt::format(
      "| case | first of all rivals by threat in 3 years | first of the newcomers by rise "
      "| newcomers that won: place by threat, by rise |\n|---|---|---|---|\n{}\n"
      "A newcomer won in {} of {} cases. In these:\n\n"
      "| ranked by | a newcomer that won came first | and above one that failed or stayed small "
      "|\n|---|---|---|\n{}{}{}\n"
      "| came of it | newcomers, with their threat in 3 years |\n|---|---|\n{}",
      rows, decided, cases.size(), by_threat.row("threat in 3 years", decided),
      by_rise.row("rise", decided),
      by_momentum.row("the rating of momentum alone, ties shared", decided), groups);
}

TEST_CASE("the tables of the history examples are what the scores and the pages say") {
  const std::string path = std::string(CSM_SOURCE_DIR) + "/examples/history/README.md";
  const std::string page = test::read_file(path);
  const std::string begin = "<!-- made by tests/history_test.cpp -->\n";
  const std::string end = "<!-- to here -->\n";
  const std::size_t from = page.find(begin);
  const std::size_t to = page.find(end);
  REQUIRE(from != std::string::npos);
  REQUIRE(to != std::string::npos);
  const std::string current =
      page.substr(0, from + begin.size()) + "\n" + tables() + "\n" + page.substr(to);
  if (test::updating()) {
    if (current != page) test::write_file(path, current);
    return;
  }
  CHECK_MESSAGE(current == page, test::difference(page, current));
}

}  // namespace
