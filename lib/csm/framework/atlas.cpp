// SPDX-License-Identifier: MIT
#include "csm/framework/atlas.hpp"

#include "csm/text/casing.hpp"

#include <algorithm>
#include <cstdint>
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

/// What stands between semicolons; none where there is nothing.
std::vector<std::string_view> parts(std::string_view list) {
  std::vector<std::string_view> result;
  while (!list.empty()) {
    const std::size_t end = list.find(';');
    result.push_back(list.substr(0, end));
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
  return result;
}

template <class Enum>
std::vector<Enum> values(std::string_view list) {
  std::vector<Enum> result;
  for (const std::string_view word : parts(list)) {
    if (const auto value = parse_word<Enum>(word)) result.push_back(*value);
  }
  return result;
}

/// A fact of each place: `customer;firm`. Absent where the column says nothing of that place.
std::string_view at(std::string_view list, std::size_t place) {
  const auto all = parts(list);
  return place < all.size() ? all[place] : std::string_view();
}

std::optional<bool> yes_or_no(std::string_view word) {
  if (word == "yes") return true;
  if (word == "no") return false;
  return std::nullopt;
}

// The columns of atlas.csv, in their order.
enum Column : std::uint8_t {
  firm,
  product,
  industry,
  experiences,
  architectures,
  why,
  basis,
  source,
  year,
  confidence,
  need_noticed_by,
  options_found_by,
  decided_by,
  made_by,
  stock_risk,
  roles_swap,
  suppliers_before,
  note,
  column_count
};

Case read_case(const std::vector<std::string_view>& field) {
  Case known{.firm = field[firm],
             .product = field[product],
             .industry = field[industry],
             .experiences = values<ExperienceType>(field[experiences]),
             .architectures = values<ArchitectureType>(field[architectures]),
             .why = field[why],
             .basis = field[basis],
             .source = field[source],
             .year = field[year],
             .confidence = field[confidence],
             .experiences_seen = {},
             .architectures_seen = {},
             .note = field[note]};
  for (std::size_t i = 0; i < known.experiences.size(); ++i) {
    known.experiences_seen.push_back(
        {.need_noticed_by = parse_word<Party>(at(field[need_noticed_by], i)),
         .options_found_by = parse_word<Party>(at(field[options_found_by], i)),
         .decided_by = parse_word<Party>(at(field[decided_by], i))});
  }
  for (std::size_t i = 0; i < known.architectures.size(); ++i) {
    known.architectures_seen.push_back(
        {.made_by = parse_word<Bearer>(at(field[made_by], i)),
         .stock_risk = parse_word<Bearer>(at(field[stock_risk], i)),
         .roles_swap = yes_or_no(at(field[roles_swap], i)),
         .suppliers_before = parse_word<Suppliers>(at(field[suppliers_before], i))});
  }
  return known;
}

template <class Type>
bool among(const std::vector<Type>& types, const std::optional<Type>& wanted) {
  return !wanted || std::ranges::find(types, *wanted) != types.end();
}

/// In what a case says of itself, its cells among it.
bool mentions_word(const Case& known, std::string_view word) {
  const auto in_a_type = [word](const auto& types) {
    return std::ranges::any_of(types, [word](const auto type) {
      return mentions(spelling(type), word) || mentions(title(type), word);
    });
  };
  return mentions(known.firm, word) || mentions(known.product, word) ||
         mentions(known.industry, word) || mentions(known.why, word) ||
         mentions(known.note, word) || in_a_type(known.experiences) ||
         in_a_type(known.architectures);
}

std::vector<Case> read_atlas(std::deque<std::string>& kept) {
  std::vector<Case> cases;
  Table table(atlas_csv, kept);
  table.row();  // the names of the columns
  while (!table.at_end()) {
    const auto field = table.row();
    if (field.size() == column_count) cases.push_back(read_case(field));
  }
  return cases;
}

}  // namespace

std::span<const Case> atlas() {
  static std::deque<std::string> kept;
  static const std::vector<Case> cases = read_atlas(kept);
  return cases;
}

std::vector<const Case*> find_cases(const AtlasQuery& query) {
  std::vector<const Case*> found;
  for (const Case& known : atlas()) {
    const bool fits = among(known.experiences, query.experience) &&
                      among(known.architectures, query.architecture) &&
                      (query.industry.empty() || mentions(known.industry, query.industry)) &&
                      std::ranges::all_of(query.words, [&known](const std::string& word) {
                        return mentions_word(known, word);
                      });
    if (fits) found.push_back(&known);
  }
  return found;
}

}  // namespace csm
