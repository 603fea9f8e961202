// SPDX-License-Identifier: MIT
#include "csm/csm.hpp"

#include <stdexcept>
#include <utility>

namespace csm {
namespace {

constexpr double longest_horizon = 20;  // years
constexpr double fastest_learning = 2;  // a year

[[noreturn]] void refuse_format(std::string_view format) {
  throw std::invalid_argument("there is no format " + std::string(format));
}

void require_within(double value, double most, const char* what) {
  if (!(value >= 0 && value <= most)) throw std::invalid_argument(what);
}

}  // namespace

FileReport load(std::string name, std::string bytes, const CheckOptions& options,
                const Severities& severities) {
  std::string path = name;
  return make_report(std::move(path), check(std::move(name), std::move(bytes), options),
                     severities);
}

std::string findings_as(std::string_view format, std::span<const FileReport> files,
                        const render::Style& style) {
  const render::FindingsFormat* const found = render::find_findings_format(format);
  if (found == nullptr) refuse_format(format);
  render::FindingsOutput output(*found);
  std::string text = output.begin();
  render::Totals totals;
  for (const FileReport& file : files) {
    text += output.add(found->file(file, style));
    ++totals.files;
    totals.counts += count(file);
  }
  return text + output.end(totals);
}

StrategyReport scores_of(const FileReport& file, const score::Assumptions& assumptions) {
  if (!file.readable) throw std::invalid_argument("a file with errors of reading has no scores");
  require_within(assumptions.horizon, longest_horizon, "a horizon is 0 to 20 years");
  require_within(assumptions.learning_rate, fastest_learning, "a learning rate is 0 to 2 a year");
  return make_strategy_report(file.path, file.document.model, assumptions);
}

std::string report_as(std::string_view format, const StrategyReport& report, const FileReport& file,
                      const render::Style& style) {
  if (format == "html") return render::report_html(report, file);
  if (format == "markdown") return render::report_markdown(report, file);
  const render::ScoreFormat* const found = render::find_score_format(format);
  if (found == nullptr) refuse_format(format);
  return found->write(report, style);
}

}  // namespace csm
