// SPDX-License-Identifier: MIT
#include "csm/render/catalogue.hpp"

#include "cli/listing.hpp"

namespace csm::cli {
namespace {

Action declare(CLI::App& app) {
  return declare_listing(app, render::limits_text, render::limits_json);
}

}  // namespace

extern const Command command_limits{
    .name = "limits",
    .summary = "List the published limits: how large and how deep a file may be.",
    .example = "csm limits",
    .declare = declare,
};

}  // namespace csm::cli
