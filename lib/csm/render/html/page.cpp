// SPDX-License-Identifier: MIT
#include "csm/render/html/page.hpp"

#include "csm/render/markup.hpp"
#include "csm/render/report.hpp"
#include "csm/text/utf8.hpp"
#include "csm/version.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

/// The report as one page.
namespace csm::render {
namespace html {
namespace {

/// In the order in which a person decides.
constexpr Part parts[] = {
    {"finding", "The finding", summary},
    {"matrix", "The matrix", matrix},
    {"fit", "Fit by segment", fit},
    {"gaps", "What customers want and do not get", gaps},
    {"rivals", "Who threatens you", rivals},
    {"frontier", "The efficiency frontier", frontier},
    {"journeys", "The journeys", journeys},
    {"loop", "How it learns: the Repeat loop", loop},
    {"levers", "What to do first", levers},
    {"cells", "The cells, one by one", cells},
    {"why", "Where the figures come from", why},
    {"findings", "Findings", findings},
    {"basis", "What it rests on", basis},
};

std::string contents() {
  std::string items;
  for (const Part& part : parts) {
    items += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", part.id, shown(part.title));
  }
  return fmt::format("<nav aria-label=\"Contents\">\n<ol>\n{}</ol>\n</nav>\n", items);
}

std::string banner(const Story& story) {
  const Business& business = story.report.model.business;
  std::string facts = shown(business.industry.value);
  if (business.as_of) facts += ", as of " + iso(business.as_of.value);
  std::string out = fmt::format("<header>\n<h1>{}</h1>\n<p class=\"facts\">{}</p>\n",
                                shown(business.name.value), facts);
  if (business.summary) out += paragraph(business.summary.value);
  return out + "</header>\n";
}

std::string whole(const Story& story) {
  std::string main;
  for (const Part& part : parts) main += section(part.id, part.title, part.body(story));
  const Business& business = story.report.model.business;
  return shell(fmt::format("{}: connected strategy", business.name.value),
               banner(story) + contents(), main, story.report.path);
}

}  // namespace

std::string section(std::string_view id, std::string_view title, std::string_view body) {
  return fmt::format(
      "<section id=\"{0}\" aria-labelledby=\"{0}-heading\">\n<h2 id=\"{0}-heading\">{1}</h2>\n{2}"
      "</section>\n",
      id, shown(title), body);
}

std::string shell(std::string_view title, std::string_view banner, std::string_view main,
                  std::string_view made_from) {
  constexpr std::string_view policy =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  std::string out = fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"generator\" content=\"csm {}\">\n"
      "<title>{}</title>\n<link rel=\"icon\" href=\"data:,\">\n"
      "<style>\n{}</style>\n</head>\n",
      policy, version, shown(title), style_sheet());
  out += "<body>\n<a class=\"skip\" href=\"#main\">Skip to the finding</a>\n";
  out += fmt::format("{}<main id=\"main\" tabindex=\"-1\">\n{}</main>\n", banner, main);
  return out +
         fmt::format("<footer>\n<p>Made by csm {} from {}.</p>\n</footer>\n</body>\n</html>\n",
                     version, shown(made_from));
}

std::string shown(std::string_view text) { return markup::text(utf8::printable(text)); }

std::string paragraph(std::string_view text, std::string_view css) {
  if (css.empty()) return fmt::format("<p>{}</p>\n", shown(text));
  return fmt::format("<p class=\"{}\">{}</p>\n", css, shown(text));
}

std::string figure(const svg::Drawing& drawing, std::string_view caption, double least_width) {
  return fmt::format(
      "<figure>\n<div class=\"scroll\" role=\"group\"{} tabindex=\"0\">\n<div "
      "style=\"min-width:{}px;max-width:{}px\">\n{}</div>\n</div>\n<figcaption>{}</figcaption>\n"
      "</figure>\n",
      markup::attribute("aria-label", utf8::printable(caption)), svg::number(least_width),
      svg::number(drawing.canvas.width() * 1.2), drawing.inlined(), shown(caption));
}

double round_end(double highest) {
  const double step = svg::round_step(std::max(highest, 1.0), 4);
  return std::min(100.0, std::ceil(highest / step - 1e-9) * step);
}

std::string range_bar(const Figure& figure, double most) {
  const auto part = [most](double value) {
    return svg::number(std::clamp(100 * value / most, 0.0, 100.0));
  };
  return fmt::format(
      "<span class=\"range\" aria-hidden=\"true\"><span class=\"bounds\" "
      "style=\"left:{}%;width:{}%\"></span><span class=\"middle\" "
      "style=\"left:{}%\"></span></span>",
      part(figure.low), part(figure.high - figure.low), part(figure.value));
}

std::string bar(double part, Paint paint) {
  return fmt::format(
      "<span class=\"bar\" aria-hidden=\"true\"><span class=\"b-{}\" "
      "style=\"width:{}%\"></span></span>",
      colors(paint).name, svg::number(100 * std::clamp(part, 0.0, 1.0)));
}

Table::Table(std::string_view caption, std::string_view css) : caption_(caption) {
  body_ = css.empty() ? "<table>\n" : fmt::format("<table class=\"{}\">\n", css);
  body_ += fmt::format("<caption><span>{}</span></caption>\n", shown(caption));
}

void Table::head(std::initializer_list<std::string_view> titles) {
  body_ += "<thead>\n<tr>";
  for (const std::string_view name : titles) {
    body_ += fmt::format("<th scope=\"col\">{}</th>", shown(name));
  }
  body_ += "</tr>\n</thead>\n<tbody>\n";
}

void Table::row(std::string_view header, const std::vector<std::string>& cells) {
  body_ += fmt::format("<tr><th scope=\"row\">{}</th>", header);
  for (const std::string& cell : cells) body_ += fmt::format("<td>{}</td>", cell);
  body_ += "</tr>\n";
}

std::string Table::done() {
  return fmt::format(
      "<div class=\"scroll\" role=\"group\"{} tabindex=\"0\">\n{}</tbody>\n</table>\n</div>\n",
      markup::attribute("aria-label", utf8::printable(caption_)), body_);
}

std::string cell_id(ExperienceType experience, ArchitectureType architecture) {
  return fmt::format("cell-{}-{}", spelling(experience), spelling(architecture));
}

}  // namespace html

std::string report_html(const StrategyReport& report, const FileReport& file) {
  return html::whole({.report = report, .file = file, .years = over_years(report)});
}

}  // namespace csm::render
