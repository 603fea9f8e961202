// SPDX-License-Identifier: MIT
#include "csm/report/mend.hpp"
#include "csm/text/counted.hpp"

#include "cli/baselines.hpp"
#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/in_order.hpp"
#include "cli/outputs.hpp"
#include "cli/progress.hpp"
#include "cli/settings.hpp"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace csm::cli {
namespace {

struct CheckCommand {
  std::vector<std::string> paths;
  std::string stdin_name = "<stdin>";
  std::string format = "text";
  std::vector<std::string> out;
  std::string fail_on;
  std::size_t jobs = 0;
  bool fix = false;
  SharedOptions shared;
  ScoreOptions scores;
  RuleOptions rules;
  BaselineOptions baseline;

  ExitCode run(Env& env) const;
  SettingsOptions settings(const Env& env) const;
};

/// What is left of a file once it is rendered.
struct Result {
  std::size_t number = 0;  ///< of the file
  /// Kept only until a baseline has settled it, which must go in order.
  std::optional<FileReport> report;
  Outputs::Pieces pieces;
  Counts counts;
  std::size_t mended = 0;
  std::string problem;  ///< why it could not be read or written; empty if it could
  ExitCode problem_code = ExitCode::done;
  std::vector<std::string> missed;  ///< gates
};

std::vector<std::string> missed_gates(const FileReport& report, const ScoreOptions& options) {
  if (!options.min_fit && !options.max_threat) return {};
  // A gate that nobody could look at must not pass because its errors are suppressed.
  if (!report.readable) {
    return {fmt::format("{}: there is no score before its errors are mended", report.path)};
  }
  const auto inputs = score::take_inputs<double>(report.document.model);
  const auto outcome = score::evaluate(inputs, options.assumptions);
  return score_gates(report.path, 100 * outcome.fit, 100 * outcome.threat_later, options);
}

/// Whether a count of findings fails the run.
bool fails(const Counts& counts, const FailOn& fail_on) {
  if (!fail_on.least) return false;
  const auto least = static_cast<std::size_t>(*fail_on.least);
  return std::any_of(counts.live.begin() + static_cast<std::ptrdiff_t>(least), counts.live.end(),
                     [](std::size_t count) { return count > 0; });
}

std::string summary(const render::Totals& totals) {
  const Counts& counts = totals.counts;
  const std::string files = counted(totals.files, "file");
  const std::string suppressed =
      counts.suppressed == 0 ? "" : fmt::format(" ({} suppressed)", counts.suppressed);
  if (counts.all() == 0) return fmt::format("{} checked, nothing found{}", files, suppressed);
  return fmt::format("{} checked: {}, {}, {}{}", files,
                     counted(counts.of(Severity::error), "error"),
                     counted(counts.of(Severity::warning), "warning"),
                     counted(counts.of(Severity::note), "note"), suppressed);
}

/// One run over all files: `produce` on any thread, `consume` in order.
class Run {
 public:
  /// Throws a Failure where a configuration, a baseline or an output cannot be used.
  Run(Env& env, const CheckCommand& command, AllSettings& all, const FileList& files)
      : env_(env),
        command_(command),
        files_(files),
        settings_(settings_of_files(all)),
        baselines_(env, command.baseline, settings_, files.paths),
        outputs_(env, command.shared, command.format, command.out, files.paths),
        progress_(env, files.paths.size(), command.shared.quiet) {}

  Result produce(std::size_t number) const;
  void consume(Result result);
  /// Prints and writes the rest.
  void finish();

  void fail(ExitCode code, std::string_view message) {
    progress_.hide();
    complain(env_, message);
    code_ = std::max(code_, code);
  }
  ExitCode code() const {
    if (code_ != ExitCode::done) return code_;
    return failed_ ? ExitCode::findings : ExitCode::done;
  }

 private:
  const std::string& name_of(const std::string& path) const {
    return path == standard_input ? command_.stdin_name : path;
  }
  std::vector<const Settings*> settings_of_files(AllSettings& all) const;
  FileReport check_file(std::size_t number, std::size_t& mended) const;
  void render(const FileReport& report, Result& result) const;
  void settle(Result result);
  bool shows(const Result& result) const;

  Env& env_;
  const CheckCommand& command_;
  const FileList& files_;
  std::vector<const Settings*> settings_;  ///< by file
  Baselines baselines_;
  Outputs outputs_;
  Progress progress_;
  render::Totals totals_;
  std::size_t mended_ = 0;
  std::size_t mended_files_ = 0;
  bool failed_ = false;
  ExitCode code_ = ExitCode::done;
};

std::vector<const Settings*> Run::settings_of_files(AllSettings& all) const {
  std::vector<const Settings*> settings;
  for (const std::string& path : files_.paths) settings.push_back(&all.of(name_of(path)));
  return settings;
}

FileReport Run::check_file(std::size_t number, std::size_t& mended) const {
  const std::string& path = files_.paths[number];
  const std::string& name = name_of(path);
  const Settings& settings = *settings_[number];
  const Fingerprints prints = baselines_.empty() ? outputs_.fingerprints() : Fingerprints::made;
  std::string bytes = read_input(env_, path);
  if (!command_.fix) {
    return make_report(name, check(name, std::move(bytes), settings.check), settings.severities,
                       prints);
  }
  MendedFile file = check_and_mend(name, std::move(bytes), settings.check, settings.severities);
  if (file.fixes > 0) env_.files.write(path, file.bytes());
  mended = file.fixes;
  return make_report(name, std::move(file.checked), settings.severities, prints);
}

void Run::render(const FileReport& report, Result& result) const {
  result.pieces = outputs_.render(report);
  result.counts = count(report);
}

Result Run::produce(std::size_t number) const {
  Result result{.number = number};
  try {
    FileReport report = check_file(number, result.mended);
    result.missed = missed_gates(report, settings_[number]->scores);
    if (baselines_.empty()) {
      render(report, result);
    } else {
      result.report = std::move(report);
    }
  } catch (const Failure& failure) {
    result.problem = failure.what();
    result.problem_code = failure.code();
  }
  return result;
}

/// Whether the terminal gets something to show.
bool Run::shows(const Result& result) const {
  const auto has_text = [](const std::vector<render::Piece>& pieces) {
    return std::ranges::any_of(pieces, [](const auto& piece) { return !piece.text.empty(); });
  };
  return !result.missed.empty() ||
         (env_.out_is_terminal && std::ranges::any_of(result.pieces, has_text));
}

void Run::consume(Result result) {
  const std::size_t done = result.number + 1;
  settle(std::move(result));
  progress_.show(done);
}

void Run::settle(Result result) {
  if (!result.problem.empty()) return fail(result.problem_code, result.problem);
  const Settings& settings = *settings_[result.number];
  if (result.report) {
    baselines_.settle(*result.report, settings);
    render(*result.report, result);
  }
  ++totals_.files;
  totals_.counts += result.counts;
  mended_ += result.mended;
  if (result.mended > 0) ++mended_files_;
  if (shows(result)) progress_.hide();
  outputs_.add(result.pieces);
  for (const std::string& gate : result.missed) warn(env_, gate);
  failed_ = failed_ || !result.missed.empty() || fails(result.counts, settings.fail_on);
}

void Run::finish() {
  progress_.hide();
  outputs_.finish(totals_);
  const std::string& baseline = command_.baseline.write;
  // What was not read has not gone: its findings would be lost from the baseline.
  const bool writes = !baseline.empty() && code_ == ExitCode::done;
  const std::size_t held = writes ? baselines_.write() : 0;
  if (command_.shared.quiet) return;
  if (mended_ > 0) {
    warn(env_, fmt::format("mended {} in {}", counted(mended_, "finding"),
                           counted(mended_files_, "file")));
  }
  if (writes) {
    warn(env_, fmt::format("{} holds {}", ticked(baseline), counted(held, "finding")));
  } else if (!baseline.empty()) {
    warn(env_, fmt::format("{} is not written: not every file could be checked", ticked(baseline)));
  }
  warn(env_, summary(totals_));
}

SettingsOptions CheckCommand::settings(const Env& env) const {
  return {.today = shared.today(env),
          .scores = scores,
          .rules = rules,
          .fail_on = fail_on.empty() ? std::nullopt : parse_fail_on(fail_on),
          .baseline = baseline.named()};
}

ExitCode CheckCommand::run(Env& env) const {
  if (fix && std::ranges::find(paths, standard_input) != paths.end()) {
    throw Failure(ExitCode::unusable, "--fix cannot mend standard input",
                  "name the file, so that the mended text can be written back");
  }
  AllSettings all(env, shared.config, settings(env));
  const FileList files =
      find_files(env, paths, [&all](const std::string& path) { return all.excludes(path); });
  if (files.paths.empty()) {
    for (const std::string& problem : files.problems) complain(env, problem);
    return ExitCode::unusable;
  }
  Run run(env, *this, all, files);
  for (const std::string& problem : files.problems) run.fail(ExitCode::unusable, problem);
  in_order<Result>(
      files.paths.size(), jobs == 0 ? env.processors : jobs,
      [&run](std::size_t number) { return run.produce(number); },
      [&run](Result result) { run.consume(std::move(result)); });
  run.finish();
  return run.code();
}

Action declare(CLI::App& app) {
  const auto command = std::make_shared<CheckCommand>();
  std::vector<std::string> formats;
  for (const auto& format : render::findings_formats()) formats.emplace_back(format.name);
  app.add_option("PATH", command->paths,
                 "files, folders (every *.csm.yaml and *.csm.yml below), or - for standard input")
      ->required()
      ->type_name("");
  app.add_option("--format", command->format, "how findings are printed")
      ->type_name("FORMAT")
      ->capture_default_str()
      ->check(CLI::IsMember(formats));
  app.add_option("--out", command->out, "write a further format to a file; repeatable")
      ->type_name("FORMAT=FILE")
      ->allow_extra_args(false);
  app.add_option("--fail-on", command->fail_on, "leave with 1 from this severity on")
      ->type_name("LEVEL")
      ->default_str("error")
      ->check(CLI::IsMember({"error", "warning", "note", "never"}));
  command->rules.declare(app);
  command->baseline.declare(app);
  app.add_flag("--fix", command->fix, "mend what has one sure mend, in the files themselves");
  app.add_option("--stdin-name", command->stdin_name, "what standard input is called in messages")
      ->type_name("NAME");
  app.add_option("-j,--jobs", command->jobs, "threads (all processors if left out)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  command->scores.declare_gates(app);
  command->scores.declare_assumptions(app);
  command->shared.declare(app);
  return [command](Env& env) {
    refuse_terminal_input(env, command->paths, "check");
    return command->run(env);
  };
}

}  // namespace

extern const Command command_check{
    .name = "check",
    .summary = "Check strategy files: what is wrong in them, where, why and what helps.",
    .example = "csm check strategies/ --fail-on warning",
    .declare = declare,
};

}  // namespace csm::cli
