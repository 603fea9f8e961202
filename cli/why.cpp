// SPDX-License-Identifier: MIT
#include "cli/why.hpp"

#include "csm/render/why.hpp"
#include "csm/report/why.hpp"
#include "csm/text/did_you_mean.hpp"
#include "csm/text/limits.hpp"

#include "cli/exit_code.hpp"
#include "cli/options.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace csm::cli {
namespace {

const render::WhyFormat* find_format(std::string_view name) {
  const auto formats = render::why_formats();
  const auto found = std::ranges::find(formats, name, &render::WhyFormat::name);
  return found == formats.end() ? nullptr : &*found;
}

[[noreturn]] void nothing_meant(const std::vector<Question>& all, const std::string& what) {
  std::vector<std::string> names;
  for (const Question& question : all) names.push_back(question.text());
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  const std::string near = did_you_mean(what, candidates);
  throw Failure(ExitCode::unusable, fmt::format("there is no figure {} to explain", ticked(what)),
                near.empty() ? "it can be fit, cell:EXPERIENCE/ARCHITECTURE, segment:ID, "
                               "experience:ID, gap:SEGMENT/EXPERIENCE or rival:ID"
                             : near);
}

const Question& one_meant(const std::vector<Question>& all, const std::string& what) {
  const std::vector<const Question*> found = meant(all, what);
  if (found.empty()) nothing_meant(all, what);
  if (found.size() == 1) return *found.front();
  std::vector<std::string> names;
  for (const Question* question : found) names.push_back(ticked(question->text()));
  throw Failure(ExitCode::unusable, fmt::format("{} may mean several figures", ticked(what)),
                fmt::format("write which: {}", fmt::join(names, ", ")));
}

}  // namespace

void refuse_why_format(std::string_view format) {
  if (find_format(format) != nullptr) return;
  throw Failure(ExitCode::unusable, fmt::format("--why does not go with {}", format),
                "it is told as text, plain or json");
}

std::string explained(const FileReport& file, const score::Assumptions& assumptions,
                      const std::string& what, std::string_view format,
                      const render::Style& style) {
  const std::vector<Question> all = questions(file.document.model, assumptions);
  const ReasonPtr root = one_meant(all, what).answer();
  if (format == "json" && size_of(*root) > limits::why_nodes) {
    throw Failure(ExitCode::failed,
                  fmt::format("the tree of {} has {:.0f} nodes; the limit is {}", ticked(what),
                              size_of(*root), limits::why_nodes),
                  "ask for a part of it, such as one segment, or leave out --format: text tells "
                  "each branch once");
  }
  return find_format(format)->write({file.path, *file.document.source, *root}, style);
}

}  // namespace csm::cli
