// SPDX-License-Identifier: MIT
#include "csm/render/catalogue.hpp"

#include "cli/listing.hpp"

namespace csm::cli {
namespace {

Action declare(CLI::App& app) {
  return declare_listing(app, render::rules_text, render::rules_json);
}

}  // namespace

extern const Command command_rules{
    .name = "rules",
    .summary = "List every rule: its name, its severity and what it finds.",
    .example = "csm rules",
    .declare = declare,
};

}  // namespace csm::cli
