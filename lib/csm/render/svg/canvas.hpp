// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/palette.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Draws one SVG picture. Every shape has its colour as an attribute, for a file of its own, and
/// as a class, for a page that has a dark side too.
namespace csm::render::svg {

/// How much wider bold letters are.
constexpr double bold_width = 1.13;

/// Around what is drawn.
constexpr double margin = 16;

/// A number with at most one digit behind the point, the same everywhere.
std::string number(double value);

enum class Anchor : std::uint8_t { start, middle, end };

struct Lettering {
  double size = 14;
  Paint paint = Paint::ink;
  Anchor anchor = Anchor::start;
  bool bold = false;
};

/// How a line is drawn.
struct Pen {
  Paint paint = Paint::ink;
  double width = 1;
  std::string_view dashes = {};  ///< "6 4"; empty: solid
};

struct Point {
  double x = 0;
  double y = 0;
};

struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

/// A picture as it is put together.
class Canvas {
 public:
  /// `name` keeps ids apart where several pictures stand on one page.
  Canvas(std::string name, std::string title, std::string description, double width);

  double width() const { return width_; }

  void text(Point at, std::string_view text, const Lettering& lettering = {});
  /// Lines below each other from `at` on; returns the y of the line after the last one.
  double lines(Point at, const std::vector<std::string>& lines, const Lettering& lettering = {});
  void line(Point from, Point to, const Pen& pen);
  void curve(const std::vector<Point>& points, const Pen& pen);
  void box(const Box& box, Paint fill, double corner = 0);
  void frame(const Box& box, const Pen& pen, double corner = 0);
  /// Marks of the business are discs, those of rivals diamonds; hollow ones are dominated, missed
  /// or not reached.
  void disc(Point at, double radius, Paint paint, bool hollow = false);
  void diamond(Point at, double radius, Paint paint, bool hollow = false);

  /// For a page.
  std::string inlined(double height) const;
  /// For a file of its own.
  std::string file(double height) const;

 private:
  std::string element(double height, bool alone) const;
  std::string headed(double height) const;

  std::string name_;
  std::string title_;
  std::string description_;
  double width_;
  std::string body_;
};

/// A picture that is done.
struct Drawing {
  Canvas canvas;
  double height = 0;

  std::string inlined() const { return canvas.inlined(height); }
  std::string file() const { return canvas.file(height); }
};

/// The text in lines that are about `width` wide at that size; at most `most` lines.
std::vector<std::string> broken(std::string_view text, double width, double size,
                                std::size_t most = 99);
/// About how wide a text is.
double text_width(std::string_view text, double size);
/// Cut with an ellipsis so that it is about `width` wide.
std::string fitted(std::string_view text, double width, double size);

}  // namespace csm::render::svg
