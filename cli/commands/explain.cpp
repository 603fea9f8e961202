// SPDX-License-Identifier: MIT
#include "csm/render/handbook.hpp"
#include "csm/report/handbook.hpp"
#include "csm/text/did_you_mean.hpp"

#include "cli/command.hpp"
#include "cli/options.hpp"

#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace csm::cli {
namespace {

struct ExplainCommand {
  std::vector<std::string> words;  ///< of the topic
  std::string format = "text";
  SharedOptions shared;

  ExitCode run(Env& env) const;
};

ExitCode ExplainCommand::run(Env& env) const {
  const render::Style style = shared.out_style(env);
  if (words.empty()) {
    deliver(env, shared.output,
            format == "json" ? render::topics_json() : render::topics_text(style), {});
    return ExitCode::done;
  }
  const std::string topic = fmt::format("{}", fmt::join(words, " "));
  const auto found = find_topic(topic);
  if (!found) {
    const std::vector<std::string> names = topic_names();
    const std::vector<std::string_view> candidates(names.begin(), names.end());
    std::string help = did_you_mean(topic, candidates);
    throw Failure(ExitCode::unusable, fmt::format("there is no topic {}", ticked(topic)),
                  help.empty() ? "csm explain lists the topics" : help);
  }
  deliver(env, shared.output,
          format == "json" ? render::topic_json(*found) : render::topic_text(*found, style), {});
  return ExitCode::done;
}

Action declare(CLI::App& app) {
  const auto command = std::make_shared<ExplainCommand>();
  app.add_option("TOPIC", command->words, "what to explain; all topics are listed if left out")
      ->type_name("");
  app.add_option("--format", command->format, "text or json")
      ->type_name("FORMAT")
      ->capture_default_str()
      ->check(CLI::IsMember({"text", "json"}));
  command->shared.declare(app);
  return [command](Env& env) { return command->run(env); };
}

}  // namespace

extern const Command command_explain{
    .name = "explain",
    .summary = "The offline handbook: explain a rule, a term of the theory, a key or a score.",
    .example = "csm explain unserved-segment",
    .declare = declare,
};

}  // namespace csm::cli
