// SPDX-License-Identifier: MIT
// Any bytes as the configuration, and as the baseline, of a file that has findings.
#include "cli/settings.hpp"

#include "csm/render/baseline.hpp"

#include "cli/baselines.hpp"
#include "cli/exit_code.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "tests/support/memory_files.hpp"

#include <sstream>

namespace {

using namespace csm;
using namespace csm::cli;

constexpr Date today = std::chrono::year{2026} / std::chrono::June / 30;
constexpr const char* strategy = R"(csm: 1
business: {name: Night Bakery, industry: food retail}
customers:
  regulars: {name: Regulars, share: 60%}
  offices: {name: Offices, share: 30%}
experiences:
  counter: {type: respond-to-desire, through: shop, serves: regulars}
architectures:
  shop: {type: connected-producer}
)";

/// A machine that is nowhere but here.
struct Machine {
  test::MemoryFiles files;
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  Env env{.in = in,
          .out = out,
          .err = err,
          .files = files,
          .variable = [](const char*) { return std::nullopt; },
          .today = [] { return today; },
          .seconds = [] { return 0.0; }};
};

void read_configuration(const std::string& bytes) {
  Machine machine;
  machine.files.files["/here/.csm.yaml"] = bytes;
  try {
    AllSettings all(machine.env, "", {.today = today});
    for (const char* path : {"a.csm.yaml", "drafts/2026/b.csm.yaml", "../c.csm.yaml"}) {
      all.excludes(path);
      all.of(path);
    }
  } catch (const Failure& failure) {
    fuzz::require(failure.code() == ExitCode::unusable, "a configuration is unusable, or used");
    fuzz::require_harmless(failure.what(), "what is told of a configuration");
    fuzz::require_harmless(failure.help(), "what helps with a configuration");
  }
  fuzz::require_harmless(machine.err.str(), "what is told of a configuration");
}

void use_baseline(const std::string& bytes, const BaselineOptions& options) {
  Machine machine;
  machine.files.files["/here/known.json"] = bytes;
  const Settings settings{.baseline = options.named()};
  try {
    Baselines baselines(machine.env, options, {&settings}, {"a.csm.yaml"});
    FileReport report = make_report("a.csm.yaml", check("a.csm.yaml", strategy, {.today = today}));
    baselines.settle(report, settings);
    baselines.write();
  } catch (const Failure& failure) {
    fuzz::require(failure.code() == ExitCode::unusable, "a baseline is unusable, or used");
    return;
  }
  if (options.write.empty()) return;
  const std::string written = machine.files.files["/here/known.json"];
  fuzz::require_json(written, "a baseline that was written");
  fuzz::require(render::parse_baseline(written).has_value(), "what was written is a baseline");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::bytes_of(data, size);
  read_configuration(bytes);
  if (!render::parse_baseline(bytes)) return 0;
  use_baseline(bytes, {.read = "known.json"});
  use_baseline(bytes, {.write = "known.json"});
  use_baseline(bytes, {.write = "known.json", .add = true});
  return 0;
}
