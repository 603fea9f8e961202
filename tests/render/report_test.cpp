// SPDX-License-Identifier: MIT
// The report: pages, pictures and Markdown of the examples and of hostile text.
#include "csm/render/report.hpp"

#include "csm/framework/atlas.hpp"
#include "csm/render/palette.hpp"
#include "csm/render/svg/pictures.hpp"
#include "csm/report/elsewhere.hpp"
#include "csm/report/years.hpp"

#include "tests/support/program.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace csm;

FileReport read(const std::string& path, const score::Assumptions& assumptions) {
  CheckOptions options;
  options.assumptions = assumptions;
  FileReport file = make_report(
      "a.csm.yaml", check("a.csm.yaml", test::read_file(CSM_SOURCE_DIR + path), options));
  REQUIRE(file.readable);
  return file;
}

/// The report refers to the file's model, so both stay where they are.
struct Loaded {
  explicit Loaded(const std::string& path, const score::Assumptions& assumptions = {})
      : file(read(path, assumptions)),
        report(make_strategy_report(file.path, file.document.model, assumptions)) {}
  Loaded(const Loaded&) = delete;
  Loaded& operator=(const Loaded&) = delete;

  FileReport file;
  StrategyReport report;
};

const std::vector<std::string> files = {
    "/examples/airbnb-hosts.csm.yaml",     "/examples/city-taxi-2012.csm.yaml",
    "/examples/disney-magicband.csm.yaml", "/examples/instant-ink.csm.yaml",
    "/examples/pharmacy-refills.csm.yaml", "/tests/browser/hostile.csm.yaml",
    "/tests/browser/harmless.csm.yaml"};

/// What is wrong with a text as XML; empty where nothing is. Knows what SVG files here are made of:
/// elements, attributes in double quotes, references, one declaration.
std::string xml_fault(std::string_view xml) {
  std::vector<std::string> open;
  static const std::regex tag(R"re(^<(/?)([a-zA-Z]+)((?: [a-zA-Z0-9:-]+="[^"<]*")*)(/?)>)re");
  static const std::regex reference("&(#[0-9]+|amp|lt|gt|quot|apos);");
  const std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  if (!xml.starts_with(declaration)) return "no declaration";
  xml.remove_prefix(declaration.size());
  std::size_t roots = 0;
  while (!xml.empty()) {
    std::cmatch match;
    if (xml.front() == '&') {
      if (!std::regex_search(xml.begin(), xml.end(), match, reference,
                             std::regex_constants::match_continuous))
        return "a bare &";
      xml.remove_prefix(static_cast<std::size_t>(match.length()));
    } else if (xml.front() == '<') {
      const std::string_view rest = xml.substr(0, xml.find('>') + 1);
      if (!std::regex_search(rest.begin(), rest.end(), match, tag))
        return "no tag: " + std::string(rest);
      const std::string name = match[2];
      if (match[1].length() > 0) {
        if (open.empty() || open.back() != name) return "closes " + name;
        open.pop_back();
      } else if (match[4].length() == 0) {
        if (open.empty()) ++roots;
        open.push_back(name);
      }
      xml.remove_prefix(rest.size());
    } else {
      if (xml.front() == '>' || static_cast<unsigned char>(xml.front()) < 9) return "a bare >";
      xml.remove_prefix(1);
    }
  }
  if (!open.empty()) return "never closes " + open.back();
  return roots == 1 ? "" : "not one root";
}

/// The tags of a page, in order, without what stands in their attributes.
std::vector<std::string> tags(const std::string& page) {
  static const std::regex tag("</?[a-zA-Z][a-zA-Z0-9]*");
  std::vector<std::string> names;
  for (std::sregex_iterator i(page.begin(), page.end(), tag), end; i != end; ++i) {
    names.push_back(i->str());
  }
  return names;
}

/// Red, green and blue as light, 0..1.
using Light = std::array<double, 3>;

Light light_of(std::string_view hex) {
  const auto part = [hex](std::size_t at) {
    const auto byte = std::strtol(std::string(hex.substr(at, 2)).c_str(), nullptr, 16);
    const double value = static_cast<double>(byte) / 255;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return {part(1), part(3), part(5)};
}

double luminance(const Light& light) {
  return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
}

double contrast(const Light& one, const Light& other) {
  const auto [dark, bright] = std::minmax({luminance(one), luminance(other)});
  return (bright + 0.05) / (dark + 0.05);
}

double contrast(std::string_view one, std::string_view other) {
  return contrast(light_of(one), light_of(other));
}

/// What is seen without one kind of cone: matrices over linear light by Viénot, Brettel and Mollon
/// (Color Research and Application 24, 1999).
using Sight = std::array<Light, 3>;
constexpr Sight no_red = {{{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}}};
constexpr Sight no_green = {{{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}}};

Light seen(const Light& light, const Sight& sight) {
  Light result{};
  for (std::size_t i = 0; i < 3; ++i) {
    const double sum = sight[i][0] * light[0] + sight[i][1] * light[1] + sight[i][2] * light[2];
    result[i] = std::clamp(sum, 0.0, 1.0);
  }
  return result;
}

/// How far two colours are apart to the eye: the distance in CIE 1976 L*a*b*, where 2 is just seen.
double distance(const Light& one, const Light& other) {
  const auto lab = [](const Light& c) {
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505);
    const double y = f(luminance(c));
    const double z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089);
    return Light{116 * y - 16, 500 * (x - y), 200 * (y - z)};
  };
  const Light a = lab(one);
  const Light b = lab(other);
  return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

}  // namespace

TEST_CASE("every picture of every file is well-formed XML with a title and a description") {
  for (const std::string& path : files) {
    const Loaded loaded(path);
    for (const std::string& name : render::picture_names(loaded.report.model)) {
      CAPTURE(path);
      CAPTURE(name);
      const auto picture = render::find_picture(loaded.report.model, name);
      REQUIRE(picture);
      const std::string svg = render::picture_svg(loaded.report, *picture);
      CHECK(xml_fault(svg) == "");
      CHECK(svg.find("<title id=") != std::string::npos);
      CHECK(svg.find("<desc id=") != std::string::npos);
      CHECK(svg.ends_with("</svg>\n"));
      // No coordinate has more than one digit behind the point.
      CHECK_FALSE(std::regex_search(svg, std::regex(R"((x|y|cx|cy|width|height)="-?\d+\.\d\d)")));
      CHECK(svg.find("nan") == std::string::npos);
      CHECK(svg.find("inf\"") == std::string::npos);
    }
  }
}

TEST_CASE("pictures that do not exist are not found") {
  const Loaded loaded(files[1]);
  for (const char* const name : {"", "journey", "journey:", "journey:nobody", "Matrix"}) {
    CHECK_FALSE(render::find_picture(loaded.report.model, name));
  }
}

TEST_CASE("a page asks for nothing, and its links lead somewhere") {
  for (const std::string& path : files) {
    CAPTURE(path);
    const Loaded loaded(path);
    const std::string page = render::report_html(loaded.report, loaded.file);
    CHECK(page.size() < 500'000);
    CHECK(page.ends_with("</html>\n"));
    CHECK(page == render::report_html(loaded.report, loaded.file));
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find(" src=\"") == std::string::npos);
    CHECK(page.find("url(") == std::string::npos);
    std::set<std::string> ids;
    static const std::regex id(" id=\"([^\"]*)\"");
    for (std::sregex_iterator i(page.begin(), page.end(), id), end; i != end; ++i) {
      CHECK_MESSAGE(ids.insert((*i)[1]).second, "twice: ", (*i)[1].str());
    }
    static const std::regex link("<a [^>]*href=\"([^\"]*)\"");
    for (std::sregex_iterator i(page.begin(), page.end(), link), end; i != end; ++i) {
      const std::string to = (*i)[1];
      CHECK(to.starts_with('#'));
      CHECK_MESSAGE(ids.count(to.substr(1)) == 1, "leads nowhere: ", to);
    }
  }
}

TEST_CASE("hostile text leaves a page the tags that harmless text leaves it") {
  const Loaded hostile("/tests/browser/hostile.csm.yaml");
  const Loaded harmless("/tests/browser/harmless.csm.yaml");
  const auto without_pictures = [](const std::string& page) {
    // Longer words break into more lines of a picture; its tags are looked at as XML above.
    std::string rest = page;
    for (std::size_t at = rest.find("<svg"); at != std::string::npos; at = rest.find("<svg", at)) {
      rest.erase(at, rest.find("</svg>", at) + 6 - at);
    }
    return tags(rest);
  };
  CHECK(without_pictures(render::report_html(hostile.report, hostile.file)) ==
        without_pictures(render::report_html(harmless.report, harmless.file)));
}

TEST_CASE("hostile text adds no row and no column to Markdown") {
  const auto shape = [](const std::string& markdown) {
    std::vector<std::size_t> pipes;
    std::size_t begin = 0;
    while (begin < markdown.size()) {
      const std::size_t end = markdown.find('\n', begin);
      const std::string_view line = std::string_view(markdown).substr(begin, end - begin);
      pipes.push_back(static_cast<std::size_t>(std::ranges::count(line, '|')));
      begin = end + 1;
    }
    return pipes;
  };
  const Loaded hostile("/tests/browser/hostile.csm.yaml");
  const Loaded harmless("/tests/browser/harmless.csm.yaml");
  const std::string markdown = render::report_markdown(hostile.report, hostile.file);
  CHECK(shape(markdown) == shape(render::report_markdown(harmless.report, harmless.file)));
  CHECK(markdown.find("<script") == std::string::npos);
  CHECK(markdown.ends_with('\n'));
}

TEST_CASE("text of the palette can be read on all that it stands on") {
  using render::Paint;
  for (const auto side : {&render::PaintColors::light, &render::PaintColors::dark}) {
    const auto of = [side](Paint paint) { return render::colors(paint).*side; };
    for (const Paint surface : {Paint::paper, Paint::panel}) {
      for (const Paint text :
           {Paint::ink, Paint::soft, Paint::ours, Paint::theirs, Paint::alarm, Paint::link}) {
        CAPTURE(render::colors(text).name);
        CHECK(contrast(of(text), of(surface)) >= 4.5);
      }
    }
    for (const double gap : render::shade_from) {
      CHECK(contrast(of(Paint::ink), of(render::shade_of(gap))) >= 4.5);
    }
  }
}

TEST_CASE("ours and theirs differ in grey, and so does each shade of a gap from the next") {
  using render::Paint;
  for (const auto side : {&render::PaintColors::light, &render::PaintColors::dark}) {
    const auto of = [side](Paint paint) { return render::colors(paint).*side; };
    CHECK(contrast(of(Paint::ours), of(Paint::theirs)) >= 1.5);
    for (int shade = static_cast<int>(Paint::shade0); shade < static_cast<int>(Paint::shade4);
         ++shade) {
      CHECK(contrast(of(static_cast<Paint>(shade)), of(static_cast<Paint>(shade + 1))) >= 1.1);
    }
  }
}

TEST_CASE("lines and areas that say something stand out from what they stand on") {
  using render::Paint;
  for (const auto side : {&render::PaintColors::light, &render::PaintColors::dark}) {
    const auto of = [side](Paint paint) { return render::colors(paint).*side; };
    for (const Paint surface : {Paint::paper, Paint::panel}) {
      for (const Paint line :
           {Paint::ours, Paint::theirs, Paint::alarm, Paint::soft, Paint::bounds}) {
        CAPTURE(render::colors(line).name);
        CHECK(contrast(of(line), of(surface)) >= 3);
      }
    }
    // The marks of who is there stand on every shade.
    for (const double gap : render::shade_from) {
      CHECK(contrast(of(Paint::ours), of(render::shade_of(gap))) >= 3);
      CHECK(contrast(of(Paint::theirs), of(render::shade_of(gap))) >= 3);
    }
  }
}

TEST_CASE("ours and theirs, and the shades, are told apart without red or green cones") {
  using render::Paint;
  for (const Sight& sight : {no_red, no_green}) {
    for (const auto side : {&render::PaintColors::light, &render::PaintColors::dark}) {
      const auto of = [&](Paint paint) {
        return seen(light_of(render::colors(paint).*side), sight);
      };
      CHECK(distance(of(Paint::ours), of(Paint::theirs)) >= 40);
      for (int shade = static_cast<int>(Paint::shade0); shade < static_cast<int>(Paint::shade4);
           ++shade) {
        CHECK(contrast(of(static_cast<Paint>(shade)), of(static_cast<Paint>(shade + 1))) >= 1.1);
      }
    }
  }
}

TEST_CASE("the picture in the README is what the program draws") {
  const Loaded loaded("/examples/city-taxi-2012.csm.yaml");
  const std::string drawn =
      render::picture_svg(loaded.report, {.kind = render::PictureKind::matrix});
  const std::string path = CSM_SOURCE_DIR "/examples/city-taxi-2012.svg";
  if (test::updating()) test::write_file(path, drawn);
  CHECK(test::difference(test::read_file(path), drawn) == "");
  CHECK(test::read_file(CSM_SOURCE_DIR "/README.md").find("(examples/city-taxi-2012.svg)") !=
        std::string::npos);
}

TEST_CASE("curves begin at the threat now and end at the threat at the horizon") {
  for (const std::string& path : files) {
    CAPTURE(path);
    const Loaded loaded(path);
    const Years years = over_years(loaded.report);
    REQUIRE(years.at.size() == 13);
    CHECK(years.at.back() == doctest::Approx(3));
    CHECK(years.threat.front() == doctest::Approx(loaded.report.card.threat_now.value));
    CHECK(years.threat.back() == doctest::Approx(loaded.report.card.threat_horizon.value));
    for (std::size_t i = 0; i < years.rivals.size(); ++i) {
      const score::RivalScore& scores = loaded.report.card.rivals[i];
      CHECK(years.rivals[i].threat.front() == doctest::Approx(scores.threat_now.value));
      CHECK(years.rivals[i].threat.back() == doctest::Approx(scores.threat_horizon.value));
    }
  }
}

TEST_CASE("a horizon of 0 is one point, and is drawn") {
  const Loaded loaded(files[1], {.horizon = 0, .learning_rate = 0.25});
  CHECK(over_years(loaded.report).at.size() == 1);
  const std::string svg =
      render::picture_svg(loaded.report, {.kind = render::PictureKind::projection});
  CHECK(xml_fault(svg) == "");
  CHECK(svg.find("nan") == std::string::npos);
}

TEST_CASE("cases seen elsewhere are of the gap's row, of other industries, each firm once") {
  const Loaded loaded("/examples/airbnb-hosts.csm.yaml");
  for (const score::Gap& gap : loaded.report.card.gaps) {
    const auto cases = seen_elsewhere(loaded.report, gap);
    CHECK(cases.size() <= 3);
    std::set<std::string_view> firms;
    for (const Case* known : cases) {
      CHECK(std::ranges::count(known->experiences, gap.experience) == 1);
      CHECK(known->firm != "Airbnb");
      CHECK(known->industry != loaded.report.model.business.industry.value);
      CHECK(firms.insert(known->firm).second);
    }
  }
}

TEST_CASE("places are spread apart in their order") {
  const auto places = render::svg::spread({10, 10, 50, 49}, 10, 0, 60);
  CHECK(places == std::vector<double>{10, 20, 59, 49});
  CHECK(render::svg::spread({}, 10, 0, 60).empty());
}

TEST_CASE("numbers of pictures have one digit at most") {
  CHECK(render::svg::number(1.25) == "1.2");
  CHECK(render::svg::number(-0.01) == "0");
  CHECK(render::svg::number(3) == "3");
}
