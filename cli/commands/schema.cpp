// SPDX-License-Identifier: MIT
#include "csm/render/schema.hpp"

#include "cli/command.hpp"
#include "cli/options.hpp"

#include <memory>

#include <CLI/CLI.hpp>

namespace csm::cli {
namespace {

Action declare(CLI::App& app) {
  const auto shared = std::make_shared<SharedOptions>();
  shared->declare(app);
  return [shared](Env& env) {
    deliver(env, shared->output, render::schema_json(), {});
    return ExitCode::done;
  };
}

}  // namespace

extern const Command command_schema{
    .name = "schema",
    .summary = "Print the JSON Schema (draft-07) of strategy files, for editors and other tools.",
    .example = "csm schema -o csm.schema.json",
    .declare = declare,
};

}  // namespace csm::cli
