// SPDX-License-Identifier: MIT
#include "csm/render/report.hpp"

#include "csm/text/did_you_mean.hpp"

#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "cli/options.hpp"
#include "cli/settings.hpp"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace csm::cli {
namespace {

struct ReportCommand {
  std::string path;
  std::string stdin_name = "<stdin>";
  std::string format;
  std::string picture;
  SharedOptions shared;
  ScoreOptions scores;

  ExitCode run(Env& env) const;
  std::string chosen_format() const;
  bool to_stdout() const { return shared.output.empty() || shared.output == "-"; }
};

/// A format, and the endings that stand for it.
struct Ending {
  std::string_view ending;
  std::string_view format;
};
constexpr Ending endings[] = {{".html", "html"},
                              {".htm", "html"},
                              {".svg", "svg"},
                              {".md", "markdown"},
                              {".markdown", "markdown"}};

/// What --format says, else OUT's ending, else a picture is SVG and the whole is a page.
std::string ReportCommand::chosen_format() const {
  if (!format.empty()) return format;
  const std::string ending = ending_of(shared.output);
  if (ending.empty()) return picture.empty() ? "html" : "svg";
  for (const Ending& known : endings) {
    if (ending == known.ending) return std::string(known.format);
  }
  throw Failure(ExitCode::unusable,
                fmt::format("{} does not say what is to be made", ticked(shared.output)),
                "let it end in .html, .svg or .md, or give --format html, svg or markdown");
}

render::Picture picture_or_failure(const Model& model, const std::string& name) {
  if (name.empty()) return {};
  if (const auto found = render::find_picture(model, name)) return *found;
  const std::vector<std::string> names = render::picture_names(model);
  const std::vector<std::string_view> views(names.begin(), names.end());
  const std::string near = did_you_mean(name, views);
  throw Failure(ExitCode::unusable, fmt::format("unknown picture {}", ticked(name)),
                near.empty() ? fmt::format("it can be one of: {}", fmt::join(names, ", ")) : near);
}

std::string rendered(const std::string& format, const std::string& picture,
                     const StrategyReport& report, const FileReport& file) {
  if (format == "markdown") return render::report_markdown(report, file);
  if (format == "html") return render::report_html(report, file);
  return render::picture_svg(report, picture_or_failure(report.model, picture));
}

ExitCode ReportCommand::run(Env& env) const {
  const std::string kind = chosen_format();
  if (!picture.empty() && kind != "svg") {
    throw Failure(ExitCode::unusable, fmt::format("--picture does not go with {}", kind),
                  "a single picture is SVG; the page has all of them");
  }
  if (kind == "html" && to_stdout() && env.out_is_terminal) {
    throw Failure(ExitCode::unusable, "a page is not for a terminal",
                  "give it a file with -o report.html, or pipe it on");
  }
  if (!to_stdout()) refuse_overwriting(env, shared.output, {path});
  AllSettings all(env, shared.config, {.today = shared.today(env), .scores = scores});
  const Settings& settings = all.of(path == standard_input ? stdin_name : path);
  const FileReport file = read_strategy(env, path, stdin_name, settings.check,
                                        shared.err_style(env), settings.severities);
  const StrategyReport report =
      make_strategy_report(file.path, file.document.model, settings.check.assumptions);
  deliver(env, shared.output, rendered(kind, picture, report, file), {path});
  return ExitCode::done;
}

Action declare(CLI::App& app) {
  const auto command = std::make_shared<ReportCommand>();
  app.add_option("FILE", command->path, "a strategy file, or - for standard input")
      ->required()
      ->type_name("");
  app.add_option("--format", command->format,
                 "html, svg or markdown (else by the ending of the output, else html)")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"html", "svg", "markdown"}));
  app.add_option("--picture", command->picture,
                 "which picture as SVG: matrix, journey:ID, frontier, projection or loop")
      ->type_name("PICTURE");
  app.add_option("--stdin-name", command->stdin_name, "what standard input is called in messages")
      ->type_name("NAME");
  command->scores.declare_assumptions(app);
  command->shared.declare(app);
  return [command](Env& env) {
    refuse_terminal_input(env, {command->path}, "report");
    return command->run(env);
  };
}

}  // namespace

extern const Command command_report{
    .name = "report",
    .summary = "Make one self-contained page, a picture for a slide, or Markdown.",
    .example = "csm report examples/city-taxi-2012.csm.yaml -o city-taxi.html",
    .declare = declare,
};

}  // namespace csm::cli
