// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/in_order.hpp"
#include "cli/options.hpp"
#include "csm/render/findings.hpp"
#include "csm/report/report.hpp"
#include "csm/text/utf8.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <mutex>

namespace csm::cli {
namespace {

struct CheckCommand {
  std::vector<std::string> paths;
  std::string stdin_name = "<stdin>";
  std::string format = "text";
  std::string fail_on = "error";
  std::size_t jobs = 0;
  SharedOptions shared;
  ScoreOptions scores;

  ExitCode run(Env& env) const;
};

/// What is left of a file once it is rendered.
struct Result {
  std::string text;
  Counts counts;
  std::string problem;               ///< why it could not be read; empty if it could
  std::vector<std::string> missed;   ///< gates
};

std::vector<std::string> missed_gates(const FileReport& report, const ScoreOptions& options) {
  std::vector<std::string> missed;
  if (!report.readable || (!options.min_fit && !options.max_threat)) return missed;
  const auto inputs = score::take_inputs<double>(report.document.model);
  const auto outcome = score::evaluate(inputs, options.assumptions);
  return score_gates(report.path, 100 * outcome.fit, 100 * outcome.threat_later, options);
}

/// Whether a count of findings fails the run.
bool fails(const Counts& counts, const std::string& fail_on) {
  const auto least = parse_word<Severity>(fail_on);
  if (!least) return false;
  for (auto severity = static_cast<std::size_t>(*least); severity < counts.live.size(); ++severity) {
    if (counts.live[severity] > 0) return true;
  }
  return false;
}

std::string plural(std::size_t count, std::string_view one) {
  return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

std::string summary(const render::Totals& totals) {
  const Counts& counts = totals.counts;
  if (counts.all() == 0) {
    return fmt::format("{} checked, nothing found", plural(totals.files, "file"));
  }
  return fmt::format("{} checked: {}, {}, {}", plural(totals.files, "file"),
                     plural(counts.of(Severity::error), "error"),
                     plural(counts.of(Severity::warning), "warning"),
                     plural(counts.of(Severity::note), "note"));
}

/// Writes as results come, or keeps all for a file that is written at once.
class Output {
 public:
  Output(Env& env, std::string file) : env_(env), file_(std::move(file)) {}

  void add(std::string_view text) {
    if (file_.empty()) {
      env_.out << text;
    } else {
      kept_ += text;
    }
  }
  void finish(const std::vector<std::string>& inputs) {
    if (!file_.empty()) deliver(env_, file_, kept_, inputs);
  }

 private:
  Env& env_;
  std::string file_;
  std::string kept_;
};

ExitCode CheckCommand::run(Env& env) const {
  const render::FindingsFormat& how = *render::find_findings_format(format);
  const render::Style style = shared.out_style(env);
  const CheckOptions options{.today = shared.today(env), .assumptions = scores.assumptions};
  const FileList files = find_files(env, paths);
  ExitCode code = ExitCode::done;
  for (const std::string& problem : files.problems) {
    complain(env, problem);
    code = ExitCode::unusable;
  }
  if (files.paths.empty()) return ExitCode::unusable;

  const auto produce = [&](std::size_t i) {
    Result result;
    const std::string& path = files.paths[i];
    const std::string& name = path == standard_input ? stdin_name : path;
    try {
      const FileReport report = make_report(name, check(name, read_input(env, path), options));
      result.text = how.file(report, style);
      result.counts = count(report);
      result.missed = missed_gates(report, scores);
    } catch (const Failure& failure) {
      result.problem = failure.what();
    }
    return result;
  };
  render::Totals totals;
  bool missed = false;
  bool printed = false;
  Output output(env, shared.output);
  output.add(how.begin());
  in_order<Result>(files.paths.size(), jobs == 0 ? env.processors : jobs, produce,
                   [&](const Result& result) {
                     if (!result.problem.empty()) {
                       complain(env, result.problem);
                       code = ExitCode::unusable;
                       return;
                     }
                     ++totals.files;
                     totals.counts += result.counts;
                     if (!result.text.empty()) {
                       if (printed) output.add(how.separator);
                       output.add(result.text);
                       printed = true;
                     }
                     for (const std::string& gate : result.missed) warn(env, gate);
                     missed = missed || !result.missed.empty();
                   });
  output.add(how.end(totals));
  output.finish(files.paths);
  if (!shared.quiet) env.err << "csm: " << summary(totals) << '\n';
  if (code != ExitCode::done) return code;
  return missed || fails(totals.counts, fail_on) ? ExitCode::findings : ExitCode::done;
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
  app.add_option("--fail-on", command->fail_on, "leave with 1 from this severity on")
      ->type_name("LEVEL")
      ->capture_default_str()
      ->check(CLI::IsMember({"error", "warning", "note", "never"}));
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
