// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/svg/pictures.hpp"
#include "csm/report/report.hpp"
#include "csm/report/strategy.hpp"
#include "csm/report/years.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

/// The page's parts, one file each, and what they are built from. Every text goes through `shown`;
/// ids are made from numbers and from the theory's words, never from the file.
namespace csm::render::html {

/// What the page tells of.
struct Story {
  const StrategyReport& report;
  const FileReport& file;
  Years years;
};

/// The whole page: what every one has in common, around what stands above and in its main part.
std::string shell(std::string_view title, std::string_view banner, std::string_view main,
                  std::string_view made_from);
/// A section of it, which a link can lead to.
std::string section(std::string_view id, std::string_view title, std::string_view body);

/// Text between two tags.
std::string shown(std::string_view text);
/// `<p>` with the text.
std::string paragraph(std::string_view text, std::string_view css = {});

/// A picture with its caption; it scrolls where there is no room to read it.
std::string figure(const svg::Drawing& drawing, std::string_view caption, double least_width);

/// The bounds as a range on 0..most, the middle value as a mark; for the eye only.
std::string range_bar(const Figure& figure, double most = 100);
/// A round number that is no less than all the highs: the end of their ranges.
double round_end(double highest);
/// A bar, 0..1 of its room.
std::string bar(double part, Paint paint);

/// A table with a caption. Cells are markup already.
class Table {
 public:
  Table(std::string_view caption, std::string_view css = {});

  void head(std::initializer_list<std::string_view> titles);
  /// The first cell is the header of the row.
  void row(std::string_view header, const std::vector<std::string>& cells);
  /// A row as it stands, from <tr> to </tr>.
  void raw_row(std::string_view row) { body_ += row; }
  /// It scrolls sideways where there is no room.
  std::string done();

 private:
  std::string caption_;
  std::string body_;
};

/// "cell-coach-behavior-connected-producer"
std::string cell_id(ExperienceType experience, ArchitectureType architecture);

/// A part of the page; `title` also stands in the contents.
struct Part {
  std::string_view id;
  std::string_view title;
  std::string (*body)(const Story& story);
};

std::string summary(const Story& story);
std::string matrix(const Story& story);
std::string fit(const Story& story);
std::string gaps(const Story& story);
std::string rivals(const Story& story);
std::string frontier(const Story& story);
std::string journeys(const Story& story);
std::string loop(const Story& story);
std::string levers(const Story& story);
std::string cells(const Story& story);
std::string why(const Story& story);
std::string findings(const Story& story);
std::string basis(const Story& story);

/// The style sheet.
std::string style_sheet();

}  // namespace csm::render::html
