// SPDX-License-Identifier: MIT
#include "cli/help.hpp"

#include "csm/text/wrap.hpp"

#include "cli/command.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace csm::cli {
namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t text_column = 26;

/// A type name is "FORMAT:{text,json}" where the option is checked, else "FORMAT".
struct Type {
  std::string name;
  std::string allowed;
};

Type type_of(const CLI::Option& option) {
  const std::string full = option.get_type_name();
  const std::size_t colon = std::min(full.find(':'), full.size());
  return {full.substr(0, colon), colon < full.size() ? full.substr(colon + 1) : std::string()};
}

bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

std::string argument(const CLI::Option& option) {
  const bool many = option.get_items_expected_max() > 1;
  return option.get_name(true) + (many ? "..." : "");
}

std::string tag(const CLI::Option& option) {
  if (option.get_positional()) return argument(option);
  std::string text;
  for (const std::string& name : option.get_snames()) text += fmt::format("-{}, ", name);
  for (const std::string& name : option.get_lnames()) text += fmt::format("--{}, ", name);
  text.erase(text.size() - 2);
  return takes_value(option) ? text + ' ' + type_of(option).name : text;
}

/// "0 to 20" of "FLOAT in [0 - 20]"; empty where there is no range.
std::string range(const CLI::Option& option) {
  std::string text = type_of(option).allowed;
  const std::size_t open = text.find('[');
  const std::size_t close = text.find(']', std::min(open, text.size()));
  if (open == std::string::npos || close == std::string::npos) return {};
  text = text.substr(open + 1, close - open - 1);
  const std::size_t dash = text.find(" - ");
  if (dash == std::string::npos) return {};
  return text.replace(dash, 3, " to ");
}

bool says_all(const std::string& text, const std::vector<std::string>& words) {
  return std::ranges::all_of(
      words, [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

/// The description, and whatever else it takes to give the option a value.
std::string description(const CLI::Option& option) {
  std::string text = option.get_description();
  const std::vector<std::string> words = choices(option);
  const bool told =
      words.empty() ? text.find(range(option)) != std::string::npos : says_all(text, words);
  if (!told) text += "; " + allowed(option);
  const std::string usual = option.get_default_str();
  if (!usual.empty() && usual != "[]" && takes_value(option)) {
    text += fmt::format(" (default: {})", usual);
  }
  return text;
}

std::string item(const std::string& left, const std::string& right, std::size_t column,
                 std::size_t width) {
  const std::string first = std::string(indent, ' ') + left;
  if (first.size() + 2 <= column) return wrapped(right, width, padded(first, column), column);
  return first + '\n' + wrapped(right, width, std::string(column, ' '), column);
}

std::string options(const CLI::App& app, const std::string& group, std::size_t width) {
  std::string text;
  for (const bool positional : {true, false}) {
    for (const CLI::Option* option : app.get_options()) {
      if (option->get_group() != group || option->get_positional() != positional) continue;
      text += item(tag(*option), description(*option), text_column, width);
    }
  }
  return text;
}

std::string usage(const CLI::App& app) {
  std::string text = called(app);
  if (!app.get_subcommands({}).empty()) text += app.get_parent() ? " [COMMAND]" : " COMMAND";
  text += " [OPTION]...";
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_positional()) continue;
    text += option->get_required() ? ' ' + argument(*option) : " [" + argument(*option) + ']';
  }
  return text;
}

}  // namespace

std::string called(const CLI::App& app) {
  if (app.get_parent() == nullptr) return app.get_name();
  return called(*app.get_parent()) + ' ' + app.get_name();
}

std::vector<std::string> choices(const CLI::Option& option) {
  const std::string text = type_of(option).allowed;
  if (!text.starts_with('{') || !text.ends_with('}')) return {};
  return CLI::detail::split(text.substr(1, text.size() - 2), ',');
}

std::string allowed(const CLI::Option& option) {
  const std::vector<std::string> words = choices(option);
  if (!words.empty()) return fmt::format("one of {}", fmt::join(words, ", "));
  const std::string numbers = range(option);
  return numbers.empty() ? std::string() : "from " + numbers;
}

std::string help_text(const CLI::App& app, std::size_t width) {
  std::string text = app.get_description() + "\n\n";
  text += wrapped(usage(app), width, "Usage: ", std::string_view("Usage: ").size());
  const auto parts = app.get_subcommands({});
  if (!parts.empty()) {
    std::size_t longest = 0;
    for (const CLI::App* part : parts) longest = std::max(longest, part->get_name().size());
    text += "\nCommands:\n";
    for (const CLI::App* part : parts) {
      const auto known = std::ranges::find(commands(), part->get_name(), &Command::name);
      const bool top = app.get_parent() == nullptr && known != commands().end();
      text += item(part->get_name(), top ? std::string((*known)->summary) : part->get_description(),
                   indent + longest + 2, width);
    }
  }
  std::vector<std::string> groups{"Options"};
  for (const std::string& group : app.get_groups()) {
    if (!group.empty() && group != groups.front()) groups.push_back(group);
  }
  for (const std::string& group : groups) {
    const std::string lines = options(app, group, width);
    if (!lines.empty()) text += fmt::format("\n{}:\n{}", group, lines);
  }
  return text;
}

}  // namespace csm::cli
