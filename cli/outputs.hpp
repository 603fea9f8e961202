// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/findings.hpp"

#include "cli/options.hpp"

#include <string>
#include <vector>

namespace csm::cli {

/// All that a run of check prints: its one `--format`, a file for each `--out`, and the summary of
/// a GitHub step.
class Outputs {
 public:
  /// What a file adds to each of them, in their order.
  using Pieces = std::vector<std::vector<render::Piece>>;

  /// Throws a Failure where an output cannot be used; nothing is printed before.
  Outputs(Env& env, const SharedOptions& shared, const std::string& format,
          const std::vector<std::string>& out, const std::vector<std::string>& inputs);

  /// Made where one of them prints them.
  Fingerprints fingerprints() const;
  /// In any thread.
  Pieces render(const FileReport& report) const;
  /// In order of the files.
  void add(const Pieces& pieces);
  void finish(const render::Totals& totals);

 private:
  struct Output {
    const render::FindingsFormat* format;
    render::Style style;
    render::FindingsOutput joined;
    std::string file = {};  ///< empty: standard output
    bool append = false;    ///< to what others wrote
    std::string kept = {};  ///< a file is written at once
  };
  void open(const std::string& format, const std::string& file, const render::Style& style);
  void print(Output& output, const std::string& text);

  Env& env_;
  const std::vector<std::string>& inputs_;
  std::vector<Output> outputs_;
};

}  // namespace csm::cli
