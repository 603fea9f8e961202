// SPDX-License-Identifier: MIT
#pragma once

#include "csm/finding/reporter.hpp"
#include "csm/model/table.hpp"

#include <string>
#include <vector>

namespace csm::model {

/// Turns nodes into values, and says where a node is not what it should be.
class Reader {
 public:
  Reader(Reporter& reporter, bool complete) : reporter_(reporter), complete_(complete) {}

  /// Reads the entries of a map by a table's rows into the thing that the rows know. `at` is where
  /// a missing key is reported, `name` what the thing is called in messages.
  void block(const Table& table, yaml::Node map, Span at, std::string_view name, void* thing);

  void wrong_type(yaml::Node value, const Type& type);
  void unknown_value(yaml::Node value, std::string_view key, std::span<const Word> all);
  void out_of_range(Span span, std::string message, std::string help);
  void missing_key(Span at, std::string message, std::string help);
  void empty_list(Span span, std::string_view what, const Type& type);
  void id(yaml::Node key);
  void report(Finding finding) { reporter_.add(std::move(finding)); }
  bool wants(std::string_view rule) const { return reporter_.wants(rule); }

  /// These shares are written without a percent sign, and would add up with one.
  void shares_are_percent(std::vector<yaml::Node> bare);
  /// Puts the percent sign behind a share; empty where that is no sure mend.
  std::vector<Edit> percent_mend(yaml::Node share);

  /// False after a syntax error: what is missing may only come after it.
  bool complete() const { return complete_; }

 private:
  void unknown_key(const Table& table, yaml::Node map, yaml::Node key, std::string_view name,
                   std::uint64_t& promised);
  void missing_keys(const Table& table, yaml::Node map, Span at, std::string_view name);

  Reporter& reporter_;
  bool complete_;
  std::vector<yaml::Node> bare_percents_;
  bool percents_mended_ = false;
};

/// What stands there, in a message: long texts are cut.
std::string shown(yaml::Node node);

}  // namespace csm::model
