// SPDX-License-Identifier: MIT
#include "csm/render/atlas.hpp"

#include "csm/framework/terms.hpp"
#include "csm/render/csv.hpp"
#include "csm/render/json.hpp"
#include "csm/report/words.hpp"
#include "csm/text/wrap.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace csm::render {
namespace {

constexpr std::size_t widest = 100;  ///< columns of prose that are still read with ease

std::string paragraph(std::string_view text, const Style& style, std::size_t indent = 0) {
  return wrapped(text, std::min(style.width, widest), std::string(indent, ' '), indent);
}

template <class Type>
std::vector<std::string> spellings(const std::vector<Type>& types) {
  std::vector<std::string> words;
  for (const Type type : types) words.emplace_back(spelling(type));
  return words;
}

template <class Type>
std::vector<std::string> titles(const std::vector<Type>& types) {
  std::vector<std::string> words;
  for (const Type type : types) words.emplace_back(title(type));
  return words;
}

/// "respond to desire and curated offering, through a connected producer"
std::string place_of(const Case& known) {
  std::vector<std::string> columns;
  for (const ArchitectureType type : known.architectures) {
    columns.push_back(with_article(title(type)));
  }
  const std::string rows =
      known.experiences.empty() ? "experience not placed" : listed(titles(known.experiences));
  if (columns.empty()) return rows + ", architecture not placed";
  return rows + ", through " + listed(columns);
}

/// Empty where it is not known.
template <class Enum>
std::string fact_word(const std::optional<Enum>& fact) {
  return fact ? std::string(spelling(*fact)) : std::string();
}

std::string fact_word(std::optional<bool> fact) {
  if (!fact) return {};
  return *fact ? "yes" : "no";
}

template <class Fact>
void tell(std::vector<std::string>& facts, std::string_view key, const Fact& fact) {
  if (fact) facts.push_back(fmt::format("{}: {}", key, fact_word(fact)));
}

/// "need_noticed_by: customer, options_found_by: firm, ..."
std::string facts_of(const ExperienceSeen& seen) {
  std::vector<std::string> facts;
  tell(facts, "need_noticed_by", seen.need_noticed_by);
  tell(facts, "options_found_by", seen.options_found_by);
  tell(facts, "decided_by", seen.decided_by);
  return fmt::format("{}", fmt::join(facts, ", "));
}

std::string facts_of(const ArchitectureSeen& seen) {
  std::vector<std::string> facts;
  tell(facts, "made_by", seen.made_by);
  tell(facts, "stock_risk", seen.stock_risk);
  tell(facts, "roles_swap", seen.roles_swap);
  tell(facts, "suppliers_before", seen.suppliers_before);
  return fmt::format("{}", fmt::join(facts, ", "));
}

/// One fact of each experience or architecture, in their order: "firm;customer".
template <auto Fact, class Seen>
std::string fact_list(const std::vector<Seen>& all) {
  std::vector<std::string> words;
  for (const Seen& seen : all) words.push_back(fact_word(seen.*Fact));
  return fmt::format("{}", fmt::join(words, ";"));
}

std::string told(const Case& known, const Style& style) {
  std::string out = wrapped(fmt::format("{}: {} ({})", inked(known.firm, Ink::bold, style),
                                        known.product, known.industry),
                            std::min(style.width, widest));
  out += paragraph(place_of(known), style, 2);
  out += paragraph(known.why, style, 2);
  for (std::size_t i = 0; i < known.experiences.size(); ++i) {
    out += paragraph(fmt::format("Seen of {}: {}.", title(known.experiences[i]),
                                 facts_of(known.experiences_seen[i])),
                     style, 2);
  }
  for (std::size_t i = 0; i < known.architectures.size(); ++i) {
    out += paragraph(fmt::format("Seen of the {}: {}.", title(known.architectures[i]),
                                 facts_of(known.architectures_seen[i])),
                     style, 2);
  }
  if (!known.note.empty()) out += paragraph(fmt::format("But: {}", known.note), style, 2);
  out += paragraph(fmt::format("Basis: {}; confidence {}. Source: {}.", known.basis,
                               known.confidence, known.source),
                   style, 2);
  return out;
}

std::size_t count_in(ExperienceType row, ArchitectureType column) {
  return find_cases(
             {.experience = row, .architecture = column, .industry = std::string(), .words = {}})
      .size();
}

/// Why a cell is empty, here and often elsewhere.
std::string why_blank(ExperienceType row, ArchitectureType column, const Style& style) {
  return paragraph(fmt::format("Why {} through {} is rare: {}", title(row),
                               with_article(title(column)), prose(row, column).blank),
                   style);
}

std::vector<std::string> industries() {
  std::set<std::string> names;
  for (const Case& known : atlas()) names.insert(std::string(known.industry));
  return {names.begin(), names.end()};
}

/// "3", or "-" where nobody is known.
std::string count_told(std::size_t count) { return count == 0 ? "-" : fmt::format("{}", count); }

constexpr std::size_t label_width = 19;  // "automatic execution"

/// As wide as its longest word, with a space in front.
std::size_t column_width(ArchitectureType column) {
  std::size_t longest = 0;
  for (const std::string& word : wrap(title(column), 1)) longest = std::max(longest, word.size());
  return longest + 1;
}

/// The titles of the columns, their last words on one line.
std::string column_titles() {
  std::vector<std::vector<std::string>> titles;
  std::size_t height = 0;
  for (const ArchitectureType column : architecture_types) {
    titles.push_back(wrap(title(column), column_width(column) - 1));
    height = std::max(height, titles.back().size());
  }
  std::string out;
  for (std::size_t line = 0; line < height; ++line) {
    std::string row(label_width, ' ');
    for (const ArchitectureType column : architecture_types) {
      const auto& words = titles[score::index(column)];
      const std::size_t first = height - words.size();
      row +=
          right_aligned(line < first ? std::string() : words[line - first], column_width(column));
    }
    out += row + '\n';
  }
  return out;
}

}  // namespace

std::string atlas_overview(const Style& style) {
  std::string out = paragraph(fmt::format("{} known cases, by cell; one that does several things "
                                          "stands in several cells.",
                                          atlas().size()),
                              style);
  out += '\n' + column_titles();
  std::string empty;
  for (const ExperienceType row : experience_types) {
    out += padded(title(row), label_width);
    for (const ArchitectureType column : architecture_types) {
      const std::size_t count = count_in(row, column);
      out += right_aligned(count_told(count), column_width(column));
      if (count == 0) empty += why_blank(row, column, style);
    }
    out += '\n';
  }
  out += '\n';
  if (!empty.empty()) out += empty;
  out += paragraph(blank_cells, style) + '\n';
  out += paragraph(fmt::format("Industries: {}.", fmt::join(industries(), ", ")), style) + '\n';
  return out + paragraph(
                   "Ask with words (csm atlas toner), or with --experience, --architecture and "
                   "--industry; --format csv or json prints every case.",
                   style);
}

std::string atlas_text(const Cases& cases, const AtlasQuery& query, const Style& style) {
  std::string out;
  for (const Case* known : cases) {
    if (!out.empty()) out += '\n';
    out += told(*known, style);
  }
  if (!cases.empty()) return out;
  out = "No known case.\n";
  if (query.experience && query.architecture) {
    out += why_blank(*query.experience, *query.architecture, style);
    out += paragraph(blank_cells, style);
  }
  return out;
}

std::string atlas_json(const Cases& cases) {
  Json list = Json::array();
  for (const Case* known : cases) {
    list.push_back({{"firm", known->firm},
                    {"product", known->product},
                    {"industry", known->industry},
                    {"experiences", spellings(known->experiences)},
                    {"architectures", spellings(known->architectures)},
                    {"why", known->why},
                    {"basis", known->basis},
                    {"source", known->source},
                    {"confidence", known->confidence},
                    {"year", known->year},
                    {"note", known->note}});
  }
  return dump(list, 2) + '\n';
}

std::string atlas_csv(const Cases& cases) {
  CsvRow head;
  for (const std::string_view name :
       {"firm", "product", "industry", "experiences", "architectures", "why", "basis", "source",
        "year", "confidence", "note", "need_noticed_by", "options_found_by", "decided_by",
        "made_by", "stock_risk", "roles_swap", "suppliers_before"}) {
    head.text(name);
  }
  std::string out = head.done();
  for (const Case* known : cases) {
    out += CsvRow()
               .text(known->firm)
               .text(known->product)
               .text(known->industry)
               .text(fmt::format("{}", fmt::join(spellings(known->experiences), ";")))
               .text(fmt::format("{}", fmt::join(spellings(known->architectures), ";")))
               .text(known->why)
               .text(known->basis)
               .text(known->source)
               .text(known->year)
               .text(known->confidence)
               .text(known->note)
               .text(fact_list<&ExperienceSeen::need_noticed_by>(known->experiences_seen))
               .text(fact_list<&ExperienceSeen::options_found_by>(known->experiences_seen))
               .text(fact_list<&ExperienceSeen::decided_by>(known->experiences_seen))
               .text(fact_list<&ArchitectureSeen::made_by>(known->architectures_seen))
               .text(fact_list<&ArchitectureSeen::stock_risk>(known->architectures_seen))
               .text(fact_list<&ArchitectureSeen::roles_swap>(known->architectures_seen))
               .text(fact_list<&ArchitectureSeen::suppliers_before>(known->architectures_seen))
               .done();
  }
  return out;
}

}  // namespace csm::render
