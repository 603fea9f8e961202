// SPDX-License-Identifier: MIT
#include "cli/ignored.hpp"

#include "cli/exit_code.hpp"
#include "cli/glob.hpp"

#include <algorithm>

namespace csm::cli {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20;

/// The text of a folder's .gitignore; empty where there is none that can be read.
std::string rules_of(const Env& env, const std::string& folder) {
  const std::string path = folder + "/.gitignore";
  if (env.files.kind(path) != FileSystem::Kind::file) return {};
  try {
    return env.files.read(path, most_bytes);
  } catch (const Failure&) {
    return {};
  }
}

}  // namespace

void Ignored::add(std::string_view text) {
  Level level;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    while (line.ends_with(' ') || line.ends_with('\r')) line.remove_suffix(1);
    Pattern pattern;
    pattern.keeps = line.starts_with('!');
    if (pattern.keeps) line.remove_prefix(1);
    if (line.empty() || line.starts_with('#')) continue;
    pattern.folders_only = line.ends_with('/');
    if (line.starts_with('\\')) line.remove_prefix(1);
    pattern.glob = line;
    level.patterns.push_back(std::move(pattern));
  }
  levels_.push_back(std::move(level));
}

Ignored Ignored::in(const Env& env, const std::string& folder) {
  // From here up to the root of the work tree.
  std::vector<std::string> names;
  std::string at = env.files.absolute(folder);
  while (env.files.kind(at + "/.git") == FileSystem::Kind::nothing) {
    const std::size_t slash = at.find_last_of('/');
    if (slash == std::string::npos || at.size() <= 1) return {};
    names.push_back(at.substr(slash + 1));
    at.resize(slash);
  }
  Ignored ignored;
  ignored.in_work_tree_ = true;
  ignored.add(rules_of(env, at));
  for (auto name = names.rbegin(); name != names.rend(); ++name) {
    at += '/' + *name;
    ignored = ignored.below(env, *name, at);
  }
  return ignored;
}

Ignored Ignored::below(const Env& env, const std::string& name, const std::string& path) const {
  if (!in_work_tree_) return {};
  Ignored ignored = *this;
  for (Level& level : ignored.levels_) level.way += name + '/';
  ignored.add(rules_of(env, path));
  return ignored;
}

bool Ignored::hides(std::string_view name, bool is_folder) const {
  // The last pattern that fits decides, and a folder's own .gitignore before those above it.
  for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
    const std::string path = level->way + std::string(name);
    for (auto pattern = level->patterns.rbegin(); pattern != level->patterns.rend(); ++pattern) {
      if (pattern->folders_only && !is_folder) continue;
      if (glob_matches(pattern->glob, path)) return !pattern->keeps;
    }
  }
  return false;
}

}  // namespace csm::cli
