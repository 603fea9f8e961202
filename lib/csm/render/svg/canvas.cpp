// SPDX-License-Identifier: MIT
#include "csm/render/svg/canvas.hpp"

#include "csm/render/markup.hpp"
#include "csm/text/utf8.hpp"
#include "csm/text/wrap.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <fmt/format.h>

namespace csm::render::svg {
namespace {

constexpr double line_height = 1.25;
/// Letters of the fonts that are asked for are about this wide, in parts of their size.
constexpr double letter_width = 0.57;
constexpr double head_height = 52;

std::string shown(std::string_view text) { return markup::text(utf8::printable(text)); }

std::string filled(Paint paint) {
  const PaintColors& color = colors(paint);
  return fmt::format(" class=\"f-{}\" fill=\"{}\"", color.name, color.light);
}

std::string stroked(const Pen& pen) {
  const PaintColors& color = colors(pen.paint);
  std::string text =
      fmt::format(" class=\"s-{}\" fill=\"none\" stroke=\"{}\"", color.name, color.light);
  if (pen.width != 1) text += fmt::format(" stroke-width=\"{}\"", number(pen.width));
  if (!pen.dashes.empty()) text += fmt::format(" stroke-dasharray=\"{}\"", pen.dashes);
  return text;
}

std::string_view anchor_word(Anchor anchor) {
  constexpr std::string_view words[] = {"start", "middle", "end"};
  return words[static_cast<std::size_t>(anchor)];
}

/// A mark's inside: its colour, or the paper with its colour around it.
std::string marked(Paint paint, bool hollow) {
  if (!hollow) return filled(paint);
  const PaintColors& color = colors(paint);
  const PaintColors& paper = colors(Paint::paper);
  return fmt::format(" class=\"f-{} s-{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"2\"",
                     paper.name, color.name, paper.light, color.light);
}

std::string frame_of(const Box& box, double corner) {
  std::string text =
      fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", number(box.x),
                  number(box.y), number(box.width), number(box.height));
  if (corner > 0) text += fmt::format(" rx=\"{}\"", number(corner));
  return text;
}

}  // namespace

std::string number(double value) {
  std::string text = fmt::format("{:.1f}", value);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text == "-0" ? "0" : text;
}

Canvas::Canvas(std::string name, std::string title, std::string description, double width)
    : name_(std::move(name)),
      title_(std::move(title)),
      description_(std::move(description)),
      width_(width) {}

void Canvas::text(Point at, std::string_view text, const Lettering& lettering) {
  if (text.empty()) return;
  body_ += fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\"{}", number(at.x), number(at.y),
                       number(lettering.size), filled(lettering.paint));
  if (lettering.anchor != Anchor::start) {
    body_ += fmt::format(" text-anchor=\"{}\"", anchor_word(lettering.anchor));
  }
  if (lettering.bold) body_ += " font-weight=\"700\"";
  body_ += fmt::format(">{}</text>\n", shown(text));
}

double Canvas::lines(Point at, const std::vector<std::string>& lines, const Lettering& lettering) {
  for (const std::string& line : lines) {
    text(at, line, lettering);
    at.y += lettering.size * line_height;
  }
  return at.y;
}

void Canvas::line(Point from, Point to, const Pen& pen) {
  body_ += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"{}/>\n", number(from.x),
                       number(from.y), number(to.x), number(to.y), stroked(pen));
}

void Canvas::curve(const std::vector<Point>& points, const Pen& pen) {
  if (points.size() < 2) return;
  std::string list;
  for (const Point& point : points) {
    fmt::format_to(std::back_inserter(list), "{}{},{}", list.empty() ? "" : " ", number(point.x),
                   number(point.y));
  }
  body_ += fmt::format("<polyline points=\"{}\"{}/>\n", list, stroked(pen));
}

void Canvas::box(const Box& box, Paint fill, double corner) {
  body_ += frame_of(box, corner) + filled(fill) + "/>\n";
}

void Canvas::frame(const Box& box, const Pen& pen, double corner) {
  body_ += frame_of(box, corner) + stroked(pen) + "/>\n";
}

void Canvas::disc(Point at, double radius, Paint paint, bool hollow) {
  body_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>\n", number(at.x), number(at.y),
                       number(radius), marked(paint, hollow));
}

void Canvas::diamond(Point at, double radius, Paint paint, bool hollow) {
  const double r = radius * 1.2;
  body_ += fmt::format("<path d=\"M{} {}L{} {}L{} {}L{} {}Z\"{}/>\n", number(at.x),
                       number(at.y - r), number(at.x + r), number(at.y), number(at.x),
                       number(at.y + r), number(at.x - r), number(at.y), marked(paint, hollow));
}

std::string Canvas::element(double height, bool alone) const {
  const std::string size = fmt::format("{} {}", number(width_), number(height));
  std::string out = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {}\"{} role=\"img\" "
      "aria-labelledby=\"{}-title {}-desc\" font-family=\"Helvetica, Arial, 'Liberation Sans', "
      "'DejaVu Sans', sans-serif\">\n",
      size, alone ? fmt::format(" width=\"{}\" height=\"{}\"", number(width_), number(height)) : "",
      name_, name_);
  out += fmt::format("<title id=\"{}-title\">{}</title>\n<desc id=\"{}-desc\">{}</desc>\n", name_,
                     shown(title_), name_, shown(description_));
  return out + (alone ? headed(height) : body_) + "</svg>\n";
}

/// On a slide nothing else says what the picture shows.
std::string Canvas::headed(double height) const {
  Canvas head("", "", "", width_);
  head.box({0, 0, width_, height}, Paint::paper);
  constexpr double size = 22;
  head.text({margin, head_height - size * 0.7},
            fitted(title_, width_ - 2 * margin, size * bold_width), {.size = size, .bold = true});
  return fmt::format("{}<g transform=\"translate(0 {})\">\n{}</g>\n", head.body_,
                     number(head_height), body_);
}

std::string Canvas::inlined(double height) const { return element(height, false); }

std::string Canvas::file(double height) const {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(height + head_height, true);
}

double text_width(std::string_view text, double size) {
  return static_cast<double>(utf8::display_width(utf8::printable(text))) * size * letter_width;
}

std::vector<std::string> broken(std::string_view text, double width, double size,
                                std::size_t most) {
  const auto columns =
      static_cast<std::size_t>(std::max(4.0, std::floor(width / (size * letter_width))));
  std::vector<std::string> lines = wrap(utf8::printable(text), columns);
  if (lines.size() > most) {
    lines[most - 1] += ' ' + lines[most];
    lines.resize(most);
  }
  for (std::string& line : lines) line = utf8::shorten(line, columns);
  return lines;
}

std::string fitted(std::string_view text, double width, double size) {
  const auto columns =
      static_cast<std::size_t>(std::max(2.0, std::floor(width / (size * letter_width))));
  return utf8::shorten(utf8::printable(text), columns);
}

}  // namespace csm::render::svg
