// SPDX-License-Identifier: MIT
#include "csm/rules/check.hpp"

#include "csm/rules/suppress.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace csm {
namespace {

bool stops_scoring(const Finding& finding) {
  const Rule* const rule = find_rule(finding.rule);
  return rule->section == Section::reading && rule->severity == Severity::error;
}

void run_rules(const Document& document, bool readable, const CheckOptions& options,
               Reporter& reporter) {
  score::Inputs<double> inputs;
  score::Outcome<double> outcome;
  if (readable) {
    inputs = score::take_inputs<double>(document.model);
    outcome = score::evaluate(inputs, options.assumptions);
  }
  const Context context{.model = document.model,
                        .document = document,
                        .inputs = inputs,
                        .outcome = outcome,
                        .assumptions = options.assumptions,
                        .today = options.today};
  for (const Rule* rule : catalogue()) {
    if (rule->check != nullptr && (readable || !rule->needs_scores)) rule->check(context, reporter);
  }
}

}  // namespace

Checked check(std::string name, std::string bytes, const CheckOptions& options) {
  Reporter reading;
  Checked checked{.document = read_document(std::move(name), std::move(bytes), reading),
                  .findings = reading.take()};
  checked.readable = std::ranges::none_of(checked.findings, stops_scoring);
  // After a syntax error the rest of the file is not known, so nothing can be said about it.
  if (checked.document.tree.complete() && checked.document.tree.root()) {
    Reporter rules;
    run_rules(checked.document, checked.readable, options, rules);
    for (Finding& finding : rules.take()) checked.findings.push_back(std::move(finding));
  }
  apply_suppressions(checked, options.today);
  std::ranges::stable_sort(checked.findings, {}, [](const Finding& finding) {
    return std::tuple(finding.span.begin, finding.rule, finding.span.end);
  });
  return checked;
}

std::vector<Finding> find_all(const std::string& name, std::string bytes, Date today) {
  std::vector<Finding> findings =
      check(name, std::move(bytes), {.today = today, .assumptions = {}}).findings;
  std::erase_if(findings, [](const Finding& f) { return !f.suppressed_because.empty(); });
  return findings;
}

}  // namespace csm
