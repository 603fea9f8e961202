// SPDX-License-Identifier: MIT
#include "csm/render/catalogue.hpp"

#include "cli/command.hpp"
#include "cli/options.hpp"

#include <memory>

#include <CLI/CLI.hpp>

namespace csm::cli {
namespace {

struct RulesCommand {
  std::string format = "text";
  SharedOptions shared;
};

Action declare(CLI::App& app) {
  const auto command = std::make_shared<RulesCommand>();
  app.add_option("--format", command->format, "text or json")
      ->type_name("FORMAT")
      ->capture_default_str()
      ->check(CLI::IsMember({"text", "json"}));
  command->shared.declare(app);
  return [command](Env& env) {
    deliver(env, command->shared.output,
            command->format == "json" ? render::rules_json()
                                      : render::rules_text(command->shared.out_style(env)),
            {});
    return ExitCode::done;
  };
}

}  // namespace

extern const Command command_rules{
    .name = "rules",
    .summary = "List every rule: its name, its severity and what it finds.",
    .example = "csm rules",
    .declare = declare,
};

}  // namespace csm::cli
