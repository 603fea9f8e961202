// SPDX-License-Identifier: MIT
#include "csm/report/strategy.hpp"

#include <utility>

namespace csm {

StrategyReport make_strategy_report(std::string path, const Model& model,
                                    const score::Assumptions& assumptions) {
  StrategyReport report{.path = std::move(path),
                        .model = model,
                        .card = score::score(model, assumptions),
                        .inputs = score::take_inputs<double>(model),
                        .outcome = {}};
  report.outcome = score::evaluate(report.inputs, assumptions);
  return report;
}

}  // namespace csm
