// SPDX-License-Identifier: MIT
#include "csm/render/samples.hpp"

namespace csm::render {
namespace {

Json percentiles(const score::Percentiles& p) {
  return {{"p10", number(p.p10)}, {"p50", number(p.p50)}, {"p90", number(p.p90)}};
}

}  // namespace

Json samples_json(const StrategyReport& report) {
  const score::Samples& samples = *report.samples;
  Json vary = Json::array();
  for (std::size_t i = 0; i < std::size(score::vary_words); ++i) {
    if (samples.sampling.varied[i]) vary.push_back(score::vary_words[i].word);
  }
  Json gaps = Json::array();
  for (const score::Gap& gap : report.card.gaps) {
    gaps.push_back(
        {{"segment", report.model.customers[gap.segment].id.text},
         {"experience", spelling(gap.experience)},
         {"first", number(samples.share(samples.times_first(gap.segment, gap.experience)))}});
  }
  Json rivals = Json::array();
  for (const score::RivalScore& rival : report.card.rivals) {
    rivals.push_back({{"id", report.model.rivals[rival.index].id.text},
                      {"first", number(samples.share(samples.first_rivals[rival.index]))}});
  }
  return {{"count", samples.sampling.count},
          {"seed", samples.sampling.seed},
          {"vary", std::move(vary)},
          {"fit", percentiles(samples.fit)},
          {"threat_horizon", percentiles(samples.threat_horizon)},
          {"gaps", std::move(gaps)},
          {"rivals", std::move(rivals)}};
}

}  // namespace csm::render
