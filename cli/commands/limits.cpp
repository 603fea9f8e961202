// SPDX-License-Identifier: MIT
#include "csm/render/catalogue.hpp"

#include "cli/command.hpp"
#include "cli/options.hpp"

#include <memory>

#include <CLI/CLI.hpp>

namespace csm::cli {
namespace {

struct LimitsCommand {
  std::string format = "text";
  SharedOptions shared;
};

Action declare(CLI::App& app) {
  const auto command = std::make_shared<LimitsCommand>();
  app.add_option("--format", command->format, "text or json")
      ->type_name("FORMAT")
      ->capture_default_str()
      ->check(CLI::IsMember({"text", "json"}));
  command->shared.declare(app);
  return [command](Env& env) {
    deliver(env, command->shared.output,
            command->format == "json" ? render::limits_json()
                                      : render::limits_text(command->shared.out_style(env)),
            {});
    return ExitCode::done;
  };
}

}  // namespace

extern const Command command_limits{
    .name = "limits",
    .summary = "List the published limits: how large and how deep a file may be.",
    .example = "csm limits",
    .declare = declare,
};

}  // namespace csm::cli
