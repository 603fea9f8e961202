// SPDX-License-Identifier: MIT
#include "csm/framework/atlas.hpp"

#include "csm/render/atlas.hpp"
#include "csm/text/did_you_mean.hpp"

#include "cli/command.hpp"
#include "cli/options.hpp"

#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace csm::cli {
namespace {

struct AtlasCommand {
  AtlasQuery query;
  std::string experience;
  std::string architecture;
  std::string format = "text";
  SharedOptions shared;

  ExitCode run(Env& env);
};

template <class Type>
std::vector<std::string> spellings(std::span<const Type> types) {
  std::vector<std::string> names;
  for (const Type type : types) names.emplace_back(spelling(type));
  return names;
}

/// Throws Failure where no case is of such an industry.
void refuse_unknown_industry(const std::string& industry) {
  const AtlasQuery alone{.experience = {}, .architecture = {}, .industry = industry, .words = {}};
  if (!find_cases(alone).empty()) return;
  std::vector<std::string_view> names;
  for (const Case& known : atlas()) {
    if (std::ranges::find(names, known.industry) == names.end()) names.push_back(known.industry);
  }
  const std::string near = did_you_mean(industry, names);
  throw Failure(ExitCode::unusable,
                fmt::format("no known case is of industry {}", ticked(industry)),
                near.empty() ? "csm atlas lists the industries" : near);
}

ExitCode AtlasCommand::run(Env& env) {
  query.experience = parse_word<ExperienceType>(experience);
  query.architecture = parse_word<ArchitectureType>(architecture);
  if (!query.industry.empty()) refuse_unknown_industry(query.industry);
  const auto cases = find_cases(query);
  const render::Style style = shared.out_style(env);
  std::string text;
  if (format == "json") {
    text = render::atlas_json(cases);
  } else if (format == "csv") {
    text = render::atlas_csv(cases);
  } else {
    text = query.asks_nothing() ? render::atlas_overview(style)
                                : render::atlas_text(cases, query, style);
  }
  deliver(env, shared.output, text, {});
  return ExitCode::done;
}

Action declare(CLI::App& app) {
  const auto command = std::make_shared<AtlasCommand>();
  app.add_option("WORDS", command->query.words,
                 "what the case must mention; an overview is printed if nothing is asked")
      ->type_name("");
  app.add_option("--experience", command->experience, "of this experience")
      ->type_name("TYPE")
      ->check(CLI::IsMember(spellings<ExperienceType>(experience_types)));
  app.add_option("--architecture", command->architecture, "through this architecture")
      ->type_name("TYPE")
      ->check(CLI::IsMember(spellings<ArchitectureType>(architecture_types)));
  app.add_option("--industry", command->query.industry, "of this industry, or a part of its name")
      ->type_name("NAME");
  app.add_option("--format", command->format, "text, json or csv")
      ->type_name("FORMAT")
      ->capture_default_str()
      ->check(CLI::IsMember({"text", "json", "csv"}));
  command->shared.declare(app);
  return [command](Env& env) { return command->run(env); };
}

}  // namespace

extern const Command command_atlas{
    .name = "atlas",
    .summary = "Known cases on the matrix: who does what, through which architecture.",
    .example = "csm atlas --experience automatic-execution --industry printing",
    .declare = declare,
};

}  // namespace csm::cli
