// SPDX-License-Identifier: MIT
#include "cli/config.hpp"

#include "csm/model/numbers.hpp"
#include "csm/text/did_you_mean.hpp"
#include "csm/text/limits.hpp"
#include "csm/yaml/parse.hpp"

#include "cli/exit_code.hpp"
#include "cli/options.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

namespace csm::cli {
namespace {

namespace fs = std::filesystem;

/// Reads one configuration, and collects all that is wrong with it.
class ConfigReader {
 public:
  ConfigReader(const Source& source, Config& config) : source_(source), config_(config) {}

  void read();
  Config& config() { return config_; }
  /// Throws a Failure where something was wrong.
  void finish(Env& env) const;

  void problem(Span span, std::string message, std::string help) {
    reporter_.add(
        {.rule = {}, .span = span, .message = std::move(message), .help = std::move(help)});
  }
  /// The text of a value, or nothing where it is a map, a list, or left out.
  std::optional<std::string_view> text(yaml::Node value, std::string_view expected);
  void number(yaml::Node value, double least, double most, std::optional<double>& out);

 private:
  void entry(yaml::Node key);

  const Source& source_;
  Config& config_;
  Reporter reporter_;
  std::vector<Finding> problems_;
};

/// What helps with a word of a fixed set.
std::string word_help(std::string_view seen, std::span<const std::string_view> known) {
  const std::string near = did_you_mean(seen, known);
  return near.empty() ? fmt::format("it can be one of: {}", fmt::join(known, ", ")) : near;
}

constexpr std::string_view level_words[] = {"off", "note", "warning", "error"};
constexpr std::string_view fail_on_words[] = {"error", "warning", "note", "never"};

/// Names of rules win over words of sections, whatever their order.
void read_rules(ConfigReader& reader, yaml::Node value) {
  constexpr std::string_view expected = "a map from rules to off, note, warning or error";
  if (!value.is_map()) {
    return reader.problem(value.span(), "`rules` is not a map", fmt::format("write {}", expected));
  }
  std::vector<RuleLevel> sections;
  std::vector<RuleLevel> rules;
  for (yaml::Node key = value.first(); key; key = key.next().next()) {
    const std::vector<const Rule*> called = rules_called(key.text());
    if (called.empty()) {
      reader.problem(key.span(), fmt::format("unknown rule {}", ticked(key.text())),
                     rule_help(key.text()));
    }
    const auto word = reader.text(key.next(), "off, note, warning or error");
    if (!word) continue;
    const auto level = parse_level(*word);
    if (!level) {
      reader.problem(key.next().span(), fmt::format("unknown severity {}", ticked(*word)),
                     word_help(*word, level_words));
      continue;
    }
    std::vector<RuleLevel>& list = find_rule(key.text()) != nullptr ? rules : sections;
    for (const Rule* rule : called) list.push_back({rule, *level});
  }
  reader.config().rules = std::move(sections);
  for (const RuleLevel& rule : rules) reader.config().rules.push_back(rule);
}

void read_fail_on(ConfigReader& reader, yaml::Node value) {
  const auto word = reader.text(value, "error, warning, note or never");
  if (!word) return;
  reader.config().fail_on = parse_fail_on(*word);
  if (reader.config().fail_on) return;
  reader.problem(value.span(), fmt::format("unknown severity {}", ticked(*word)),
                 word_help(*word, fail_on_words));
}

void read_baseline(ConfigReader& reader, yaml::Node value) {
  const auto path = reader.text(value, "a path from the configuration's folder");
  if (path) reader.config().baseline = *path;
}

void read_exclude(ConfigReader& reader, yaml::Node value) {
  constexpr std::string_view expected = "a list of patterns such as `drafts/**`";
  const auto add = [&](yaml::Node item) {
    if (const auto pattern = reader.text(item, expected)) {
      reader.config().exclude.emplace_back(*pattern);
    }
  };
  if (!value.is_sequence()) return add(value);
  for (yaml::Node item = value.first(); item; item = item.next()) add(item);
}

template <std::optional<double> Config::*Member, int Least, int Most>
void read_number(ConfigReader& reader, yaml::Node value) {
  reader.number(value, Least, Most, reader.config().*Member);
}

struct Key {
  std::string_view name;
  void (*read)(ConfigReader& reader, yaml::Node value);
};
constexpr Key keys[] = {
    {"rules", read_rules},
    {"fail-on", read_fail_on},
    {"min-fit", read_number<&Config::min_fit, 0, 100>},
    {"max-threat", read_number<&Config::max_threat, 0, 100>},
    {"horizon", read_number<&Config::horizon, 0, 20>},
    {"learning-rate", read_number<&Config::learning_rate, 0, 2>},
    {"baseline", read_baseline},
    {"exclude", read_exclude},
};

void ConfigReader::read() {
  const yaml::Tree tree = yaml::parse(source_, reporter_);
  const yaml::Node root = tree.root();
  if (root && root.is_map()) {
    for (yaml::Node key = root.first(); key; key = key.next().next()) entry(key);
  } else if (root && !root.is_null()) {
    problem(root.span(), "the configuration is not a map",
            "write keys such as `fail-on: warning`; csm-check(1) has them all");
  }
  problems_ = reporter_.take();
}

void ConfigReader::entry(yaml::Node key) {
  const auto found = std::ranges::find(keys, key.text(), &Key::name);
  if (found != std::end(keys)) return found->read(*this, key.next());
  std::vector<std::string_view> names;
  for (const Key& known : keys) names.push_back(known.name);
  const std::string near = did_you_mean(key.text(), names);
  problem(key.span(), fmt::format("unknown key {}", ticked(key.text())),
          near.empty() ? fmt::format("the keys are: {}", fmt::join(names, ", ")) : near);
}

std::optional<std::string_view> ConfigReader::text(yaml::Node value, std::string_view expected) {
  if (value.is_scalar() && !value.text().empty()) return value.text();
  problem(
      value.span(),
      value.is_map() || value.is_sequence() ? "a word is expected here" : "a value is missing here",
      fmt::format("write {}", expected));
  return std::nullopt;
}

void ConfigReader::number(yaml::Node value, double least, double most, std::optional<double>& out) {
  const std::string expected = fmt::format("a number from {} to {}", least, most);
  const auto written = text(value, expected);
  if (!written) return;
  double seen = 0;
  if (model::parse_number(*written, seen) && seen >= least && seen <= most) {
    out = seen;
  } else {
    problem(value.span(), fmt::format("{} is not {}", ticked(*written), expected), "");
  }
}

void ConfigReader::finish(Env& env) const {
  for (const Finding& finding : problems_) {
    const Position at = source_.position(finding.span.begin);
    const std::string message =
        fmt::format("{}:{}:{}: {}", source_.name(), at.line, at.column, finding.message);
    if (&finding == &problems_.back()) throw Failure(ExitCode::unusable, message, finding.help);
    complain(env, message, finding.help);
  }
}

}  // namespace

std::optional<std::optional<Severity>> parse_level(std::string_view word) {
  if (word == "off") return std::optional<Severity>();
  if (const auto severity = parse_word<Severity>(word)) return severity;
  return std::nullopt;
}

std::optional<FailOn> parse_fail_on(std::string_view word) {
  if (word == "never") return FailOn{};
  if (const auto severity = parse_word<Severity>(word)) return FailOn{severity};
  return std::nullopt;
}

std::vector<const Rule*> rules_called(std::string_view word) {
  if (const Rule* rule = find_rule(word)) return {rule};
  std::vector<const Rule*> rules;
  for (const Rule* rule : catalogue()) {
    if (spelling(rule->section) == word) rules.push_back(rule);
  }
  return rules;
}

std::string rule_help(std::string_view word) {
  std::vector<std::string_view> names;
  for (const Rule* rule : catalogue()) names.push_back(rule->name);
  for (const Word& section : words<Section>) names.push_back(section.word);
  const std::string near = did_you_mean(word, names);
  return near.empty() ? "csm rules lists the rules and their sections" : near;
}

std::string folder_of(const std::string& path) {
  const std::string folder = fs::path(path).parent_path().generic_string();
  return folder.empty() ? "." : folder;
}

std::string path_from(const std::string& folder, const std::string& path) {
  return fs::path(path).lexically_relative(folder).generic_string();
}

const Config& Configs::of(const std::string& file) {
  if (!named_.empty()) return all_.empty() ? read(named_) : *all_.front();
  const std::string_view folder = std::string_view(file).substr(0, file.rfind('/') + 1);
  if (const auto known = by_named_folder_.find(folder); known != by_named_folder_.end()) {
    return *known->second;
  }
  const Config& config = of_folder(folder_of(env_.files.absolute(file)));
  by_named_folder_.emplace(folder, &config);
  return config;
}

/// A folder without a configuration has that of the folder around it.
const Config& Configs::of_folder(const std::string& folder) {
  if (const auto known = by_folder_.find(folder); known != by_folder_.end()) return *known->second;
  const std::string path = (fs::path(folder) / config_name).generic_string();
  const std::string around = folder_of(folder);
  const Config* config = &none_;
  if (env_.files.kind(path) == FileSystem::Kind::file) {
    config = &read(path_from(env_.files.absolute("."), path));
  } else if (around != folder) {
    config = &of_folder(around);
  }
  by_folder_[folder] = config;
  return *config;
}

const Config& Configs::read(const std::string& path) {
  auto config = std::make_unique<Config>();
  config->folder = folder_of(env_.files.absolute(path));
  const Source source(path, env_.files.read(path, limits::file_bytes + 1));
  ConfigReader reader(source, *config);
  reader.read();
  reader.finish(env_);
  if (!config->baseline.empty()) {
    config->baseline =
        (fs::path(folder_of(path)) / config->baseline).lexically_normal().generic_string();
  }
  all_.push_back(std::move(config));
  return *all_.back();
}

}  // namespace csm::cli
