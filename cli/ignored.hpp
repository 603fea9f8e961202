// SPDX-License-Identifier: MIT
#pragma once

#include "cli/env.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace csm::cli {

/// What the .gitignore files of a git work tree pass over, from the tree's root down to a folder.
/// Outside of a work tree: nothing. Knows no character classes, and no excludes beside .gitignore.
class Ignored {
 public:
  /// What holds in a folder that somebody named: it is read even where git ignores it.
  static Ignored in(const Env& env, const std::string& folder);

  /// What holds in the folder `name` below this one; `path` leads there.
  Ignored below(const Env& env, const std::string& name, const std::string& path) const;

  /// Whether an entry of this folder is passed over.
  bool hides(std::string_view name, bool is_folder) const;

 private:
  struct Pattern {
    std::string glob;
    bool keeps = false;         ///< it began with `!`
    bool folders_only = false;  ///< it ended with `/`
  };
  /// The patterns of one .gitignore, and the way from its folder to this one: "" or "a/b/".
  struct Level {
    std::string way;
    std::vector<Pattern> patterns;
  };

  void add(std::string_view text);

  std::vector<Level> levels_;  ///< the root's first
  bool in_work_tree_ = false;
};

}  // namespace csm::cli
