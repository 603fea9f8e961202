// SPDX-License-Identifier: MIT
// Loads a strategy file, checks it, scores it, and tells the three largest gaps.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include <csm/csm.hpp>

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: embed FILE\n";
    return 2;
  }
  std::ifstream stream(argv[1], std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  if (!stream) {
    std::cerr << "embed: cannot read " << argv[1] << '\n';
    return 2;
  }

  // Load and check. The file's texts live as long as `file`.
  const csm::FileReport file = csm::load(argv[1], std::move(bytes));
  std::cout << csm::findings_as("short", {&file, 1});
  if (!file.readable) return 1;

  // Score. Figures are {low, value, high} on 0..100.
  const csm::StrategyReport report = csm::scores_of(file, {.horizon = 5, .learning_rate = 0.25});
  const csm::Figure& fit = report.card.fit;
  std::cout << "fit " << fit.value << " (" << fit.low << ".." << fit.high << ")\n";
  constexpr std::size_t most = 3;
  for (std::size_t i = 0; i < report.card.gaps.size() && i < most; ++i) {
    const csm::score::Gap& gap = report.card.gaps[i];
    std::cout << report.model.customers[gap.segment].id.text << " misses "
              << csm::spelling(gap.experience) << ": " << gap.attainable.value << " in reach\n";
  }

  // Render.
  const std::string page = csm::report_as("html", report, file);
  std::cout << "the report has " << page.size() / 1024 << " KiB\n";
}
