// SPDX-License-Identifier: MIT
#include "man/facts.hpp"

#include "csm/model/table.hpp"
#include "csm/render/findings.hpp"
#include "csm/rules/rule.hpp"
#include "csm/score/scorecard.hpp"
#include "csm/teach/key.hpp"
#include "csm/text/limits.hpp"
#include "csm/version.hpp"

#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/help.hpp"
#include "man/roff.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace csm::man {
namespace {

std::string number(double value) {
  if (std::abs(3 * value - 1) < 1e-9) return "1/3";
  return fmt::format("{:g}", value);
}

// --- The head ------------------------------------------------------------------------------------

std::string head(const Page& page, std::string_view) {
  const std::map<std::string, std::string_view> chapters = {
      {"1", "User Commands"}, {"5", "File Formats"}, {"7", "Miscellaneous"}};
  std::string title = page.name();
  for (char& c : title) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return fmt::format(".TH {} {} {} \"csm {}\" \"{}\"\n", literal(title), page.section(),
                     CSM_RELEASE_DATE, version, chapters.at(page.section()));
}

// --- The command line ----------------------------------------------------------------------------

constexpr const char* own_group = "Options";

/// The whole command line as it is declared.
struct CommandLine {
  CLI::App app{"", "csm"};
  cli::Action action;

  CommandLine() { cli::declare_all(app, action); }
};

const CLI::App& command_line() {
  static const CommandLine all;
  return all.app;
}

const CLI::App& command(std::string_view name) {
  const auto commands = command_line().get_subcommands({});
  const auto found = std::ranges::find(commands, name, &CLI::App::get_name);
  if (found == commands.end()) throw std::runtime_error(fmt::format("no command {}", name));
  return **found;
}

bool takes_many(const CLI::Option& option) { return option.get_items_expected_max() > 1; }

std::string argument_name(const CLI::Option& option) {
  return italic(option.get_name(true)) + (takes_many(option) ? "...\\&" : "");
}

/// What the option is given: "LEVEL" of "LEVEL:{error,warning}".
std::string value_name(const CLI::Option& option) {
  const std::string full = option.get_type_name();
  return full.substr(0, full.find(':'));
}

bool says(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

/// What is allowed, where the description has not said it: "One of `text`, `json`."
std::string allowed(const CLI::Option& option) {
  const std::string& description = option.get_description();
  const std::vector<std::string> words = cli::choices(option);
  if (!words.empty()) {
    const auto is_told = [&](const std::string& word) { return says(description, word); };
    if (std::ranges::all_of(words, is_told)) return {};
    return fmt::format("One of `{}`.", fmt::join(words, "`, `"));
  }
  std::string range = cli::allowed(option);
  constexpr std::string_view from = "from ";
  if (!range.starts_with(from) || says(description, range.substr(from.size()))) return {};
  range[0] = 'F';
  return range + '.';
}

std::string option_tag(const CLI::Option& option) {
  if (option.get_positional()) return argument_name(option);
  std::string tag;
  const auto add = [&tag](const std::string& name) {
    tag += (tag.empty() ? "" : ", ") + bold(name);
  };
  for (const std::string& name : option.get_snames()) add("-" + name);
  for (const std::string& name : option.get_lnames()) add("--" + name);
  if (option.get_items_expected_max() > 0) tag += " " + italic(value_name(option));
  return tag;
}

std::string option_item(const CLI::Option& option) {
  std::string body = sentence(option.get_description());
  std::string more;
  const auto add = [&more](const std::string& text) {
    if (!text.empty()) more += (more.empty() ? "" : " ") + text;
  };
  add(allowed(option));
  if (const std::string usual = option.get_default_str(); !usual.empty() && usual != "[]") {
    add(fmt::format("Default: `{}`.", usual));
  }
  const bool is_told = says(option.get_description(), "repeatable");
  if (!option.get_positional() && takes_many(option) && !is_told)
    add("May be given several times.");
  return tagged(option_tag(option), body + prose(more));
}

std::vector<const CLI::Option*> options_of(const CLI::App& app, const std::string& group) {
  auto options = app.get_options([&](const CLI::Option* o) { return o->get_group() == group; });
  // Arguments stand before what begins with a hyphen.
  std::stable_partition(options.begin(), options.end(),
                        [](const CLI::Option* o) { return o->get_positional(); });
  return options;
}

std::string option_items(const CLI::App& app, const std::string& group) {
  std::string out;
  for (const CLI::Option* option : options_of(app, group)) out += option_item(*option);
  return out;
}

/// What a command has of its own: neither shared nor --help.
std::string own_items(const CLI::App& app) {
  std::string out;
  for (const CLI::Option* option : options_of(app, own_group)) {
    if (option != app.get_help_ptr()) out += option_item(*option);
  }
  return out;
}

std::string call(const CLI::App& app, const std::string& words) {
  std::string out = ".B " + literal(words) + "\n.RI [ OPTION ]...\\&\n";
  for (const CLI::Option* option : options_of(app, own_group)) {
    if (!option->get_positional()) continue;
    const std::string name = argument_name(*option);
    out += option->get_required() ? name + "\n" : "[" + name + "]\n";
  }
  return out;
}

std::string synopsis(const Page&, std::string_view name) {
  const CLI::App& app = command(name);
  const std::string words = fmt::format("csm {}", name);
  std::string out = call(app, words);
  for (const CLI::App* part : app.get_subcommands({})) {
    out += ".br\n" + call(*part, words + " " + part->get_name());
  }
  return out;
}

std::string options(const Page&, std::string_view name) {
  const CLI::App& app = name.empty() ? command_line() : command(name);
  std::string out = option_items(app, own_group);
  if (name.empty()) return out;
  for (const CLI::App* part : app.get_subcommands({})) {
    out += fmt::format(".SS csm {} {}\n", name, part->get_name()) + option_items(*part, own_group);
  }
  for (const std::string& group : app.get_groups()) {
    if (group == own_group || group.empty()) continue;
    out += fmt::format(".SS {}\n", group) + option_items(app, group);
  }
  return out;
}

/// The options that all commands share.
std::string shared_options(const Page&, std::string_view group) {
  return option_items(command(cli::commands().front()->name), std::string(group));
}

bool has_page(const Page& page, std::string_view name) {
  return std::filesystem::exists(page.file.parent_path() / fmt::format("csm-{}.1", name));
}

std::string command_list(const Page& page, std::string_view) {
  std::string out;
  for (const cli::Command* one : cli::commands()) {
    std::string body = prose(one->summary);
    if (has_page(page, one->name)) body += fmt::format("See\n.BR csm\\-{} (1).\n", one->name);
    out += tagged(bold(fmt::format("csm {}", one->name)), body);
  }
  return out;
}

/// The commands that have no page of their own.
std::string other_commands(const Page& page, std::string_view) {
  std::string out;
  for (const cli::Command* one : cli::commands()) {
    if (has_page(page, one->name)) continue;
    out += fmt::format(".SS csm {}\n", one->name) + prose(one->summary) + ".PP\n" +
           synopsis(page, one->name) + own_items(command(one->name));
    for (const CLI::App* part : command(one->name).get_subcommands({})) out += own_items(*part);
  }
  return out;
}

std::string exit_codes(const Page&, std::string_view) {
  std::string out;
  for (const cli::ExitCodeInfo& one : cli::exit_codes) {
    out += tagged(bold(std::to_string(static_cast<int>(one.code))), sentence(one.meaning));
  }
  return out;
}

std::string formats(const Page&, std::string_view) {
  std::string out;
  for (const render::FindingsFormat& format : render::findings_formats()) {
    out += tagged(bold(format.name), sentence(format.summary));
  }
  return out;
}

// --- Limits and rules ----------------------------------------------------------------------------

std::string limit_list(const Page&, std::string_view) {
  std::string out;
  for (const limits::Limit& limit : limits::all) {
    out += tagged(fmt::format("{}, {} {}", bold(limit.name), limit.value, limit.unit),
                  sentence(limit.meaning));
  }
  return out;
}

std::string rule_list(const Page&, std::string_view) {
  std::string out;
  std::string_view section;
  for (const Rule* rule : catalogue()) {
    if (title(rule->section) != section) {
      section = title(rule->section);
      out += fmt::format(".SS {} ({})\n", section, bold(spelling(rule->section))) +
             sentence(word_of(rule->section).meaning);
    }
    out += tagged(fmt::format("{} ({})", bold(rule->name), spelling(rule->severity)),
                  prose(rule->summary) + ".IP\n" + prose(rule->why) + ".IP\n.I What helps:\n" +
                      prose(rule->remedy));
  }
  return out;
}

// --- The format ----------------------------------------------------------------------------------

std::string_view plural_of(Thing thing) {
  switch (thing) {
    case Thing::segment: return "segments";
    case Thing::experience: return "experiences";
    case Thing::architecture: return "architectures";
    case Thing::evidence: return "evidence";
    case Thing::initiative: return "initiatives";
  }
  return {};
}

/// What may stand under a key, in short: examples are left to the section on values.
std::string type_name(const model::Type& type) {
  std::string text(model::expected(type));
  const std::size_t open = text.find(" (");
  if (open != std::string::npos) {
    const std::size_t close = text.find(')', open);
    text.erase(open, close + 1 - open);
  }
  if (type.shape == model::Shape::number) {
    return fmt::format("{} from {} to {}", text, number(type.low), number(type.high));
  }
  if (type.shape == model::Shape::reference)
    return fmt::format("ids of {}", plural_of(type.refers_to));
  return text;
}

/// The words of a closed set with their meaning; the second time they are only referred to.
class WordLists {
 public:
  std::string tell(const model::Type& type, const std::string& path) {
    const auto [first, is_new] = told_.emplace(type.words.data(), path);
    if (!is_new) return prose(fmt::format("The words of `{}`.", first->second));
    std::string out = ".RS\n";
    for (const Word& word : type.words) out += tagged(bold(word.word), sentence(word.meaning));
    return out + ".RE\n";
  }

 private:
  std::map<const Word*, std::string> told_;
};

/// The keys of a strategy file, or of a teacher's key.
std::string key_list(const Page&, std::string_view language) {
  std::string out;
  WordLists lists;
  for (const model::Table* table : language == "grade" ? teach::tables() : model::tables()) {
    out += table->path.empty() ? std::string(".SS Top level\n")
                               : fmt::format(".SS {}\n", literal(table->path));
    out += prose(table->doc);
    for (const model::Key& key : table->keys) {
      const std::string need = key.need == model::Need::required ? ", required" : "";
      std::string body = sentence(key.doc);
      if (!key.type.words.empty()) {
        body += lists.tell(key.type, fmt::format("{}.{}", table->path, key.name));
      }
      out += tagged(fmt::format("{} ({}{})", bold(key.name), type_name(key.type), need), body);
    }
  }
  return out;
}

// --- The scoring ---------------------------------------------------------------------------------

std::string word_list(std::span<const Word> all) {
  std::string out;
  for (const Word& word : all) out += tagged(bold(word.word), sentence(word.meaning));
  return out;
}

std::string word_facts(const Page&, std::string_view name) {
  const std::map<std::string_view, std::span<const Word>> sets = {
      {"experiences", words<ExperienceType>}, {"architectures", words<ArchitectureType>},
      {"permissions", words<Permission>},     {"statuses", words<score::CellStatus>},
      {"moves", words<score::Move>},          {"levers", words<score::LeverKind>},
      {"comparisons", words<Comparison>},
  };
  const auto found = sets.find(name);
  if (found == sets.end()) throw std::runtime_error(fmt::format("no set of words {}", name));
  return word_list(found->second);
}

/// A table for tbl(1): the first row is the heading, the first column words.
std::string grid(const std::vector<std::vector<std::string>>& rows) {
  std::string out = ".TS\nl";
  for (std::size_t i = 1; i < rows.front().size(); ++i) out += " r";
  out += ".\n";
  for (std::size_t row = 0; row < rows.size(); ++row) {
    out += fmt::format("{}\n", fmt::join(rows[row], "\t"));
    if (row == 0) out += "_\n";
  }
  return out + ".TE\n";
}

std::string ease_table(const Page&, std::string_view) {
  std::vector<std::vector<std::string>> rows = {{"experience", "recognize", "request", "respond"}};
  for (const ExperienceType type : experience_types) {
    const auto& weights = ease_weights[score::index(type)];
    rows.push_back(
        {literal(spelling(type)), number(weights[0]), number(weights[1]), number(weights[2])});
  }
  return grid(rows);
}

std::string permission_table(const Page&, std::string_view) {
  std::vector<std::vector<std::string>> rows = {{"experience", "needed rung", "its number"}};
  for (const ExperienceType type : experience_types) {
    const Permission needed = needed_permission[score::index(type)];
    rows.push_back(
        {literal(spelling(type)), literal(spelling(needed)), number(static_cast<double>(needed))});
  }
  return grid(rows);
}

std::string rung_table(const Page&, std::string_view) {
  std::vector<std::vector<std::string>> rows = {{"permission", "rung"}};
  for (std::size_t rung = 0; rung < words<Permission>.size(); ++rung) {
    if (static_cast<Permission>(rung) == Permission::unknown) continue;
    rows.push_back({literal(words<Permission>[rung].word), std::to_string(rung)});
  }
  return grid(rows);
}

std::string loop_table(const Page&, std::string_view) {
  std::vector<std::vector<std::string>> rows = {{"level", "weight", "smallest of the first"}};
  const std::string_view levels[] = {"identity", "individual", "population", "partner"};
  for (std::size_t i = 0; i < score::loop_weights.size(); ++i) {
    rows.push_back({std::string(levels[i]), number(score::loop_weights[i]), std::to_string(i + 1)});
  }
  return grid(rows);
}

std::string stage_table(const Page&, std::string_view) {
  std::vector<std::vector<std::string>> rows = {{"experience", "stage"}};
  for (const ExperienceType type : experience_types) {
    rows.push_back({literal(spelling(type)), number(score::stage(type))});
  }
  return grid(rows);
}

std::string comparison_table(const Page&, std::string_view) {
  const double examples[] = {0.2, 0.4, 0.6, 0.8};
  std::vector<std::vector<std::string>> rows = {{"word"}};
  for (const double own : examples) rows.front().push_back("q = " + number(own));
  for (std::size_t i = 0; i < words<Comparison>.size(); ++i) {
    const auto word = static_cast<Comparison>(i);
    rows.push_back({literal(spelling(word))});
    for (const double own : examples) {
      rows.back().push_back(fmt::format("{:.2f}", score::compared(word, own)));
    }
  }
  return grid(rows);
}

struct Constant {
  std::string_view name;
  double value;
  std::string_view meaning;
};
std::string constants(const Page&, std::string_view) {
  const score::Assumptions usual;
  const Constant all[] = {
      {"horizon", usual.horizon, "H, years; an assumption"},
      {"learning rate", usual.learning_rate, "k, a year; an assumption"},
      {"floor", score::weakest_link, "least that a factor of T, O, P, g counts"},
      {"offered", score::offered_strength, "q from which an experience counts for u"},
      {"open gap", score::open_gap, "cell gap from which an empty cell is open"},
      {"tie", score::tie, "differences below it are ties"},
  };
  std::string out = ".TS\nl r l.\nconstant\tvalue\tmeaning\n_\n";
  for (const Constant& one : all) {
    out += fmt::format("{}\t{}\t{}\n", one.name, literal(number(one.value)), one.meaning);
  }
  return out + ".TE\n";
}

std::string bands(const Page&, std::string_view) {
  const Constant all[] = {
      {"threat", score::severe_threat, "severe"},
      {"threat", score::high_threat, "high"},
      {"threat", score::moderate_threat, "moderate; below it small so far"},
      {"threat", score::pressing_threat, "may be named as presses you most today"},
      {"rise", score::fast_rise, "rises fast"},
      {"rise", score::noticeable_rise, "rises noticeably"},
      {"opportunity", score::severely_underserved, "severely underserved"},
      {"opportunity", score::underserved, "underserved"},
      {"opportunity", score::well_served, "below it well served"},
  };
  std::string out = ".TS\nl r l.\nfigure\tfrom\tis\n_\n";
  for (const Constant& one : all) {
    out += fmt::format("{}\t{}\t{}\n", one.name, number(one.value), one.meaning);
  }
  return out + ".TE\n";
}

// --- All of them ---------------------------------------------------------------------------------

struct Fact {
  std::string_view name;
  std::string (*make)(const Page& page, std::string_view argument);
};
constexpr Fact facts[] = {
    {"head", head},
    {"synopsis", synopsis},
    {"options", options},
    {"shared-options", shared_options},
    {"commands", command_list},
    {"other-commands", other_commands},
    {"exit-codes", exit_codes},
    {"formats", formats},
    {"limits", limit_list},
    {"rules", rule_list},
    {"keys", key_list},
    {"words", word_facts},
    {"ease-weights", ease_table},
    {"needed-permissions", permission_table},
    {"rungs", rung_table},
    {"loop-weights", loop_table},
    {"stages", stage_table},
    {"comparisons", comparison_table},
    {"constants", constants},
    {"bands", bands},
};

}  // namespace

std::string fact(const Page& page, std::string_view request) {
  const std::size_t space = request.find(' ');
  const std::string_view name = request.substr(0, space);
  const std::string_view argument =
      space == std::string_view::npos ? std::string_view() : request.substr(space + 1);
  const auto* const found = std::ranges::find(facts, name, &Fact::name);
  if (found == std::end(facts)) throw std::runtime_error(fmt::format("no fact {}", request));
  return found->make(page, argument);
}

}  // namespace csm::man
