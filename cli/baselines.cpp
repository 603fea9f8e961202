// SPDX-License-Identifier: MIT
#include "cli/baselines.hpp"

#include "csm/render/baseline.hpp"
#include "csm/text/limits.hpp"

#include "cli/exit_code.hpp"

#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace csm::cli {

void BaselineOptions::declare(CLI::App& app) {
  app.add_option("--baseline", read, "findings that it holds count as suppressed")
      ->type_name("FILE");
  CLI::Option* const written =
      app.add_option("--write-baseline", write,
                     "write what is found now; where FILE is there, only drop what is gone")
          ->type_name("FILE");
  app.add_flag("--baseline-add", add, "let --write-baseline add what is new")->needs(written);
}

std::string BaselineOptions::named() const {
  if (write.empty() || read.empty() || read == write) return write.empty() ? read : write;
  throw Failure(ExitCode::unusable, "--baseline and --write-baseline name two files",
                "--write-baseline reads its file first, so it is enough alone");
}

Baselines::Baselines(Env& env, BaselineOptions options,
                     const std::vector<const Settings*>& settings,
                     const std::vector<std::string>& inputs)
    : env_(env), options_(std::move(options)) {
  if (!options_.write.empty()) refuse_overwriting(env_, options_.write, inputs);
  for (const Settings* one : settings) load(one->baseline);
}

void Baselines::load(const std::string& file) {
  if (file.empty() || loaded_.contains(file)) return;
  const bool there = env_.files.kind(file) != FileSystem::Kind::nothing;
  const bool writes = file == options_.write;
  if (!there && !writes) {
    throw Failure(ExitCode::unusable, fmt::format("there is no baseline {}", ticked(file)),
                  "csm check --write-baseline FILE writes one");
  }
  const auto purpose = !writes                  ? Baseline::Purpose::compare
                       : there && !options_.add ? Baseline::Purpose::shrink
                                                : Baseline::Purpose::add;
  const std::string folder = folder_of(env_.files.absolute(file));
  const auto is_gone = [&](const std::string& path) {
    return env_.files.kind(folder + '/' + path) == FileSystem::Kind::nothing;
  };
  Baseline baseline(there ? read(file) : std::vector<BaselineEntry>(), is_gone);
  loaded_.emplace(file, Loaded{std::move(baseline), folder, purpose});
}

std::vector<BaselineEntry> Baselines::read(const std::string& file) const {
  const std::string bytes = env_.files.read(file, limits::baseline_bytes + 1);
  if (bytes.size() > limits::baseline_bytes) {
    throw Failure(ExitCode::unusable, fmt::format("the baseline {} is too large", ticked(file)),
                  "csm limits lists how large one may be");
  }
  auto entries = render::parse_baseline(bytes);
  if (entries) return std::move(*entries);
  throw Failure(ExitCode::unusable, fmt::format("{} is not a baseline", ticked(file)),
                "csm check --write-baseline FILE writes one");
}

void Baselines::settle(FileReport& report, const Settings& settings) {
  const auto found = loaded_.find(settings.baseline);
  if (found == loaded_.end()) return;
  Loaded& loaded = found->second;
  const std::string path = path_from(loaded.folder, env_.files.absolute(report.path));
  loaded.baseline.settle(report, path, loaded.purpose, settings.severities);
}

std::size_t Baselines::write() const {
  const auto found = loaded_.find(options_.write);
  if (found == loaded_.end()) return 0;
  std::vector<BaselineEntry> entries = found->second.baseline.remaining();
  const std::size_t count = entries.size();
  env_.files.write(options_.write, render::baseline_json(std::move(entries)));
  return count;
}

}  // namespace csm::cli
