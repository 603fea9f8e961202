// SPDX-License-Identifier: MIT
#include "csm/framework/atlas.hpp"

#include "csm/render/atlas.hpp"
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

struct AtlasCommand {
  AtlasQuery query;
  std::string experience;
  std::string architecture;
  std::string format = "text";
  SharedOptions shared;

  ExitCode run(Env& env);
};

template <class Type>
std::vector<std::string> spellings(std::span<const Type> types) {
  std::vector<std::string> names;
  for (const Type type : types) names.emplace_back(spelling(type));
  return names;
}

/// Throws Failure where no case is of such an industry.
void refuse_unknown_industry(const std::string& industry) {
  const AtlasQuery alone{.experience = {}, .architecture = {}, .industry = industry, .words = {}};
  if (!find_cases(alone).empty()) return;
  std::vector<std::string_view> names;
  for (const Case& known : atlas()) {
    if (std::ranges::find(names, known.industry) == names.end()) names.push_back(known.industry);
  }
  const std::string near = did_you_mean(industry, names);
  throw Failure(ExitCode::unusable,
                fmt::format("no known case is of industry {}", ticked(industry)),
                near.empty() ? "csm atlas lists the industries" : near);
}

/// The words of firms, products and industries.
std::vector<std::string_view> known_words() {
  std::vector<std::string_view> words;
  const auto add = [&words](std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find_first_of(" ,/()"), text.size());
      const std::string_view word = text.substr(0, end);
      if (!word.empty() && std::ranges::find(words, word) == words.end()) words.push_back(word);
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  };
  for (const Case& known : atlas()) {
    add(known.firm);
    add(known.product);
    add(known.industry);
  }
  return words;
}

/// Tells of each word that no case at all mentions; else the words only do not come together.
void tell_unknown_words(Env& env, const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    const AtlasQuery alone{.experience = {}, .architecture = {}, .industry = {}, .words = {word}};
    if (!find_cases(alone).empty()) continue;
    const std::string near = did_you_mean(word, known_words());
    warn(env, fmt::format("no known case mentions {}{}{}", ticked(word), near.empty() ? "" : "; ",
                          near));
  }
}

ExitCode AtlasCommand::run(Env& env) {
  query.experience = parse_word<ExperienceType>(experience);
  query.architecture = parse_word<ArchitectureType>(architecture);
  if (!query.industry.empty()) refuse_unknown_industry(query.industry);
  const auto cases = find_cases(query);
  if (cases.empty() && !shared.quiet) tell_unknown_words(env, query.words);
  const render::Style style = shared.out_style(env);
  std::string text;
  if (format == "json") {
    text = render::atlas_json(cases);
  } else if (format == "csv") {
    text = render::atlas_csv(cases);
  } else {
    text = query.asks_nothing() ? render::atlas_overview(style)
                                : render::atlas_text(cases, query, style);
  }
  deliver(env, shared.output, text, {});
  return ExitCode::done;
}

Action declare(CLI::App& app) {
  const auto command = std::make_shared<AtlasCommand>();
  app.add_option("WORDS", command->query.words,
                 "what the case must mention; an overview is printed if nothing is asked")
      ->type_name("");
  app.add_option("--experience", command->experience, "of this experience")
      ->type_name("TYPE")
      ->check(CLI::IsMember(spellings<ExperienceType>(experience_types)));
  app.add_option("--architecture", command->architecture, "through this architecture")
      ->type_name("TYPE")
      ->check(CLI::IsMember(spellings<ArchitectureType>(architecture_types)));
  app.add_option("--industry", command->query.industry, "of this industry, or a part of its name")
      ->type_name("NAME");
  app.add_option("--format", command->format, "text, json or csv")
      ->type_name("FORMAT")
      ->capture_default_str()
      ->check(CLI::IsMember({"text", "json", "csv"}));
  command->shared.declare(app);
  return [command](Env& env) { return command->run(env); };
}

}  // namespace

extern const Command command_atlas{
    .name = "atlas",
    .summary = "Known cases on the matrix: who does what, through which architecture.",
    .example = "csm atlas --experience automatic-execution --industry printing",
    .declare = declare,
};

}  // namespace csm::cli
