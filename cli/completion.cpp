// SPDX-License-Identifier: MIT
#include "cli/completion.hpp"

#include "csm/model/document.hpp"
#include "csm/render/report.hpp"
#include "csm/report/handbook.hpp"
#include "csm/report/why.hpp"
#include "csm/rules/rule.hpp"
#include "csm/teach/lessons.hpp"
#include "csm/text/limits.hpp"

#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/help.hpp"

#include <algorithm>
#include <optional>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace csm::cli {
namespace {

using Words = std::vector<std::string>;

bool is_option(std::string_view word) { return word.size() > 1 && word.front() == '-'; }

// --- Words that stand for things of the program --------------------------------------------------

Words rule_names(const Env&, const Words&) {
  Words names;
  for (const Rule* rule : catalogue()) names.emplace_back(rule->name);
  return names;
}

Words rule_levels(const Env&, const Words&) {
  Words names;
  for (const Rule* rule : catalogue()) names.push_back(fmt::format("{}=", rule->name));
  return names;
}

Words topics(const Env&, const Words&) { return topic_names(); }

Words lesson_names(const Env&, const Words&) {
  Words names;
  for (const teach::Lesson& lesson : teach::lessons()) names.emplace_back(lesson.folder);
  return names;
}

// --- Words that stand for things of a file -------------------------------------------------------

/// The first word that is a strategy file, read as far as it can be.
std::optional<Document> document_on(const Env& env, const Words& words) {
  for (const std::string& word : words) {
    if (is_option(word) || env.files.kind(word) != FileSystem::Kind::file) continue;
    try {
      Reporter reporter;
      return read_document(word, env.files.read(word, limits::file_bytes), reporter);
    } catch (const Failure&) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

Words pictures(const Env& env, const Words& words) {
  const auto document = document_on(env, words);
  return render::picture_names(document ? document->model : Model());
}

/// What --why takes: "fit", "cell:coach-behavior/connected-producer", "rival:uber", ...
Words reasons(const Env& env, const Words& words) {
  const auto document = document_on(env, words);
  const Model none;
  Words all;
  for (const Question& question : questions(document ? document->model : none, {})) {
    all.push_back(question.text());
  }
  return all;
}

/// Words of an option or of a command's arguments that CLI11 does not know.
struct Known {
  std::string_view name;
  Words (*words)(const Env& env, const Words& line);
};
constexpr Known known_options[] = {{"--select", rule_names},
                                   {"--ignore", rule_names},
                                   {"--severity", rule_levels},
                                   {"--picture", pictures},
                                   {"--why", reasons}};
constexpr Known known_arguments[] = {{"explain", topics}, {"learn", lesson_names}};

// --- The line ------------------------------------------------------------------------------------

const CLI::Option* find_option(const CLI::App& app, std::string_view name) {
  for (const CLI::Option* option : app.get_options()) {
    const std::string word(name);
    if (!option->get_positional() && option->check_name(word)) return option;
  }
  return nullptr;
}

Words option_names(const CLI::App& app) {
  Words names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

Words words_of(const CLI::Option& option, const Env& env, const Words& line) {
  for (const Known& known : known_options) {
    if (option.check_name(std::string(known.name))) return known.words(env, line);
  }
  return choices(option);
}

/// What may stand as an argument of a command.
Words arguments_of(const CLI::App& app, const Env& env, const Words& line) {
  Words words;
  for (const CLI::App* part : app.get_subcommands({})) words.push_back(part->get_name());
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_positional()) continue;
    const Words more = choices(*option);
    words.insert(words.end(), more.begin(), more.end());
  }
  for (const Known& known : known_arguments) {
    if (app.get_name() != known.name) continue;
    const Words more = known.words(env, line);
    words.insert(words.end(), more.begin(), more.end());
  }
  return words;
}

const CLI::App& command_on(const CLI::App& app, const Words& before) {
  const CLI::App* named = &app;
  for (const std::string& word : before) {
    for (const CLI::App* part : named->get_subcommands({})) {
      if (part->get_name() != word) continue;
      named = part;
      break;
    }
  }
  return *named;
}

}  // namespace

std::vector<std::string> completions(const std::vector<std::string>& words, const Env& env) {
  if (words.empty()) return {};
  const Words before(words.begin(), words.end() - 1);
  std::string typed = words.back();
  CLI::App program("", "csm");
  Action action;
  declare_all(program, action);
  const CLI::App& command = command_on(program, before);
  const CLI::Option* option = before.empty() ? nullptr : find_option(command, before.back());
  std::string prefix;  // "--format=" where name and value are one word
  const std::size_t equals = typed.find('=');
  if (is_option(typed) && equals != std::string::npos) {
    option = find_option(command, typed.substr(0, equals));
    prefix = typed.substr(0, equals + 1);
    typed.erase(0, equals + 1);
  }
  Words found;
  if (option != nullptr && option->get_expected_max() > 0) {
    found = words_of(*option, env, before);
  } else {
    found = typed.starts_with('-') ? option_names(command) : arguments_of(command, env, before);
  }
  std::erase_if(found, [&typed](const std::string& word) { return !word.starts_with(typed); });
  for (std::string& word : found) word.insert(0, prefix);
  return found;
}

namespace {

// Each script hands the words of the line to `csm completions words --`, and falls back to file
// names where nothing comes back.

// bash breaks words at = and :, so the line is taken as it stands, and what is in front of the last
// of these is cut off what is offered.
constexpr std::string_view bash = R"sh(# bash completion for csm
_csm() {
  local line=${COMP_LINE:0:COMP_POINT} cur cut word
  local -a words
  read -ra words <<<"$line"
  [[ $line == *[[:space:]] ]] && words+=("")
  cur=${words[-1]}
  cut=${cur%"${cur##*[=:]}"}
  COMPREPLY=()
  while IFS= read -r word; do
    word=${word#"$cut"}
    [[ $word == *= ]] || word+=' '
    COMPREPLY+=("$word")
  done < <("${words[0]}" completions words -- "${words[@]:1}" 2>/dev/null)
}
complete -o default -o nospace -F _csm csm
)sh";

constexpr std::string_view zsh = R"sh(#compdef csm
_csm() {
  local -a found
  found=("${(@f)$("${words[1]}" completions words -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n ${found[1]} ]]; then
    compadd -Q -- "${found[@]}"
  else
    _files
  fi
}
if [[ $funcstack[1] == _csm ]]; then
  _csm "$@"
else
  compdef _csm csm
fi
)sh";

constexpr std::string_view fish = R"sh(# fish completion for csm
function __csm_words
    set -l before (commandline -opc)
    $before[1] completions words -- $before[2..-1] (commandline -ct) 2>/dev/null
end
complete -c csm -f -n 'test -n "$(__csm_words)"' -a '(__csm_words)'
complete -c csm -F -n 'test -z "$(__csm_words)"'
)sh";

constexpr Shell all_shells[] = {{"bash", bash}, {"zsh", zsh}, {"fish", fish}};

}  // namespace

std::span<const Shell> shells() { return all_shells; }

}  // namespace csm::cli
