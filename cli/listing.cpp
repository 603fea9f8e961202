// SPDX-License-Identifier: MIT
#include "cli/listing.hpp"

#include "cli/options.hpp"

#include <memory>

#include <CLI/CLI.hpp>

namespace csm::cli {
namespace {

struct Listing {
  std::string format = "text";
  SharedOptions shared;
};

}  // namespace

Action declare_listing(CLI::App& app, std::string (*text)(const render::Style&),
                       std::string (*json)()) {
  const auto listing = std::make_shared<Listing>();
  app.add_option("--format", listing->format, "text or json")
      ->type_name("FORMAT")
      ->capture_default_str()
      ->check(CLI::IsMember({"text", "json"}));
  listing->shared.declare(app);
  return [listing, text, json](Env& env) {
    const bool as_json = listing->format == "json";
    deliver(env, listing->shared.output, as_json ? json() : text(listing->shared.out_style(env)),
            {});
    return ExitCode::done;
  };
}

}  // namespace csm::cli
