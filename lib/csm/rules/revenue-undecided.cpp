// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

/// The questions that a revenue model leaves open.
std::vector<std::string_view> open_questions(const Revenue& revenue) {
  std::vector<std::string_view> open;
  if (revenue.what.empty()) open.emplace_back("what");
  if (revenue.when.empty()) open.emplace_back("when");
  if (revenue.who.empty()) open.emplace_back("who");
  return open;
}

void check(const Context& context, Reporter& reporter) {
  // In a file with errors of reading, an answer may be there and not have been understood.
  const bool all_read = !context.inputs.segments.empty();
  for (const Architecture& architecture : context.model.architectures) {
    const Revenue& revenue = architecture.revenue;
    const std::vector<std::string_view> open = open_questions(revenue);
    const bool left_out = revenue.span == Span{} && architecture.type;
    if (open.empty() || (!left_out && !all_read)) continue;
    const std::string questions = in_backticks(open);
    reporter.add({.rule = "revenue-undecided",
                  .span = left_out ? architecture.id.span : revenue.span,
                  .message = left_out ? fmt::format("no revenue model for architecture `{}`",
                                                    architecture.id.text)
                                      : fmt::format("a revenue model without {}", questions),
                  .help = fmt::format("say {}{}: for what, when, and by whom it is paid", questions,
                                      left_out ? " under `revenue`" : ""),
                  .labels = {},
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_revenue_undecided{
    .name = "revenue-undecided",
    .severity = Severity::note,
    .section = Section::architectures,
    .summary = "An architecture does not say for what, when or by whom it is paid.",
    .why =
        "A connected strategy changes what can be charged for: the product, its use, the "
        "outcome, access; before, by subscription, after the result; the customer or somebody "
        "else. A revenue model that is not chosen stays what it was before the connection.",
    .remedy =
        "Write down what is paid for, when, and who pays, even where it is the obvious "
        "answer. Look whether another answer would fit the new relation better.",
    .bad = R"(csm: 1
business: {name: Quiet Room, industry: language schools}
customers:
  learners: {name: Learners, share: 100%}
experiences:
  daily-lesson:
    type: coach-behavior
    through: app
    serves: learners
architectures:
  app:
    type: connected-producer
    revenue: {what: access, who: customer}
)",
    .good = R"(csm: 1
business: {name: Quiet Room, industry: language schools}
customers:
  learners: {name: Learners, share: 100%}
experiences:
  daily-lesson:
    type: coach-behavior
    through: app
    serves: learners
architectures:
  app:
    type: connected-producer
    revenue: {what: access, when: subscription, who: customer}
)",
    .check = check,
};

}  // namespace csm
