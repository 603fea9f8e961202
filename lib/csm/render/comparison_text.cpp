// SPDX-License-Identifier: MIT
#include "csm/framework/terms.hpp"
#include "csm/render/comparison.hpp"
#include "csm/render/matrix_grid.hpp"
#include "csm/render/text_page.hpp"
#include "csm/report/words.hpp"
#include "csm/text/utf8.hpp"
#include "csm/text/wrap.hpp"

#include <algorithm>

#include <fmt/format.h>

/// `csm compare` for people: who is who, the matrix, then what it says in sentences.
namespace csm::render {
namespace {

/// How many stand in one cell, and in one list.
constexpr std::size_t most_in_cell = 8;
constexpr std::size_t most_listed = 10;

class Page : TextPage {
 public:
  Page(const IndustryReport& comparison, const Style& style)
      : TextPage(style), comparison_(comparison) {}

  std::string all() {
    businesses();
    out_ += '\n' + matrix();
    line(
        "The figure behind a letter is its strength, the strongest first; - nobody is there; gap: "
        "what those customers miss there who miss most, from 10 on; wanted: by those who want it "
        "most.");
    out_ += '\n';
    line(spread_sentence(comparison_));
    list("Several in one cell, the strongest first", crowded_sentences(comparison_));
    const std::vector<std::string> white = white_space_sentences(comparison_);
    list("White space: nobody here, and customers miss something", white);
    if (!white.empty()) line(blank_cells, "  ", 2);
    customers();
    std::vector<std::string> sentences;
    for (const Encounter& encounter : comparison_.encounters) {
      sentences.push_back(encounter_sentence(comparison_, encounter));
    }
    list("Who threatens whom, by the file of the one threatened", sentences);
    out_ += '\n';
    line(comparison_basis);
    return std::move(out_);
  }

 private:
  void list(std::string_view title, const std::vector<std::string>& sentences) {
    if (sentences.empty()) return;
    out_ += '\n' + inked(title, Ink::bold, style_) + '\n';
    for (std::size_t i = 0; i < std::min(sentences.size(), most_listed); ++i) {
      line(sentences[i], "  ", 4);
    }
    if (sentences.size() <= most_listed) return;
    line(fmt::format("and {} more", sentences.size() - most_listed), "  ", 4);
  }

  void businesses() {
    for (std::size_t b = 0; b < comparison_.businesses.size(); ++b) {
      const ComparedBusiness& business = comparison_.businesses[b];
      const score::Scorecard& card = business.report.card;
      const bool alone = business.label == business.name();
      const std::string first = inked(letter_of(b), Ink::bold, style_) + "  ";
      line(fmt::format(
               "{}{}: fit {}, threat {} in {}", business_words(business.report.model.business),
               alone ? "" : fmt::format(", in {}", business.report.path), with_bounds(card.fit),
               with_bounds(card.threat_horizon), years(card.assumptions.horizon)),
           first, 4);
    }
  }

  /// The letters of those who are there, the strongest first.
  std::string matrix() const {
    const auto wanted = [this](ExperienceType e) {
      double most = 0;
      for (const ComparedBusiness& business : comparison_.businesses) {
        const auto& first = business.report.card.cell(e, ArchitectureType::connected_producer);
        most = std::max(most, first.demand.value);
      }
      return "wanted " + points(most);
    };
    const auto text = [this](ExperienceType e, ArchitectureType a, std::size_t width) {
      const ComparedCell& cell = comparison_.cell(e, a);
      std::vector<std::string> pieces;
      for (const CellStanding& standing : cell.standing) {
        if (pieces.size() == most_in_cell) break;
        pieces.push_back(letter_of(standing.business) + ' ' + points(standing.strength.value));
      }
      if (cell.standing.size() > pieces.size()) {
        pieces.push_back(fmt::format("+{} more", cell.standing.size() - pieces.size()));
      }
      if (!pieces.empty()) return CellText{.lines = packed(pieces, width), .ink = Ink::green};
      const bool missed = cell.is_white_space();
      return CellText{.lines = {missed ? "- gap " + points(cell.most_missed) : "-"},
                      .ink = missed ? Ink::cyan : Ink::dim};
    };
    return matrix_grid(wanted, text, style_);
  }

  void customers() {
    std::vector<std::string> sentences;
    for (const Overlap& overlap : comparison_.overlaps) {
      sentences.push_back(overlap_sentence(comparison_, overlap));
    }
    list("Whose customers overlap", sentences);
    const std::string apart = apart_sentence(comparison_);
    if (!apart.empty()) {
      if (sentences.empty()) out_ += '\n';
      line(apart, "  ", 4);
    }
    sentences.clear();
    for (const auto& group : comparison_.segments) {
      sentences.push_back(segment_sentence(comparison_, group));
    }
    list("The same customers: how much of what they want each one meets", sentences);
  }

  const IndustryReport& comparison_;
};

}  // namespace

std::string comparison_text(const IndustryReport& comparison, const Style& style) {
  return Page(comparison, style).all();
}

}  // namespace csm::render
