// SPDX-License-Identifier: MIT
#include "csm/framework/atlas.hpp"

#include <algorithm>
#include <deque>
#include <string>

namespace csm {
namespace {

/// Comma-separated values as RFC 4180 has them. Quoted fields are kept in `kept`.
class Table {
 public:
  Table(std::string_view text, std::deque<std::string>& kept) : rest_(text), kept_(kept) {}

  bool at_end() const { return rest_.empty(); }

  std::vector<std::string_view> row() {
    std::vector<std::string_view> fields;
    while (true) {
      fields.push_back(rest_.starts_with('"') ? quoted() : plain());
      if (rest_.empty()) return fields;
      const bool more = rest_.front() == ',';
      rest_.remove_prefix(1);
      if (!more) return fields;
    }
  }

 private:
  std::string_view plain() {
    const std::string_view field = rest_.substr(0, rest_.find_first_of(",\n"));
    rest_.remove_prefix(field.size());
    return field;
  }

  std::string_view quoted() {
    std::string& field = kept_.emplace_back();
    rest_.remove_prefix(1);
    while (!rest_.empty()) {
      const std::size_t end = std::min(rest_.find('"'), rest_.size());
      field += rest_.substr(0, end);
      rest_.remove_prefix(std::min(end + 1, rest_.size()));
      if (!rest_.starts_with('"')) break;
      field += '"';
      rest_.remove_prefix(1);
    }
    return field;
  }

  std::string_view rest_;
  std::deque<std::string>& kept_;
};

/// Words with semicolons between; none where there is nothing.
template <class Enum>
std::vector<Enum> values(std::string_view list) {
  std::vector<Enum> result;
  while (!list.empty()) {
    const std::string_view word = list.substr(0, list.find(';'));
    list.remove_prefix(std::min(word.size() + 1, list.size()));
    if (const auto value = parse_word<Enum>(word)) result.push_back(*value);
  }
  return result;
}

std::vector<Case> read_atlas(std::deque<std::string>& kept) {
  constexpr std::size_t columns = 9;
  std::vector<Case> cases;
  Table table(atlas_csv, kept);
  table.row();  // the names of the columns
  while (!table.at_end()) {
    const auto field = table.row();
    if (field.size() != columns) continue;
    cases.push_back({.firm = field[0],
                     .product = field[1],
                     .industry = field[2],
                     .experiences = values<ExperienceType>(field[3]),
                     .architectures = values<ArchitectureType>(field[4]),
                     .why = field[5],
                     .basis = field[6],
                     .source = field[7],
                     .confidence = field[8]});
  }
  return cases;
}

}  // namespace

std::span<const Case> atlas() {
  static std::deque<std::string> kept;
  static const std::vector<Case> cases = read_atlas(kept);
  return cases;
}

}  // namespace csm
