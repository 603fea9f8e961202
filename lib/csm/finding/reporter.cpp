// SPDX-License-Identifier: MIT
#include "csm/finding/reporter.hpp"

#include "csm/text/limits.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace csm {
namespace {

auto place(const Finding& finding) { return std::tie(finding.span, finding.rule, finding.message); }

bool before(const Finding& a, const Finding& b) { return place(a) < place(b); }
bool equal(const Finding& a, const Finding& b) { return place(a) == place(b); }

void say_how_many_more(Finding& finding, std::size_t more) {
  if (!finding.help.empty()) finding.help += "; ";
  finding.help +=
      "and " + std::to_string(more) + " more of `" + std::string(finding.rule) + "` in this file";
}

}  // namespace

void Reporter::add(Finding finding) {
  if (++counts_[finding.rule] <= limits::findings_of_a_rule)
    findings_.push_back(std::move(finding));
}

bool Reporter::wants(std::string_view rule) const {
  const auto found = counts_.find(rule);
  return found == counts_.end() || found->second < limits::findings_of_a_rule;
}

std::vector<Finding> Reporter::take() {
  std::ranges::stable_sort(findings_, before);
  findings_.erase(std::unique(findings_.begin(), findings_.end(), equal), findings_.end());
  for (const auto& [rule, count] : std::exchange(counts_, {})) {
    if (count <= limits::findings_of_a_rule) continue;
    const auto last = std::find_if(findings_.rbegin(), findings_.rend(),
                                   [name = rule](const Finding& f) { return f.rule == name; });
    if (last != findings_.rend()) say_how_many_more(*last, count - limits::findings_of_a_rule);
  }
  return std::exchange(findings_, {});
}

}  // namespace csm
