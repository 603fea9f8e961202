// SPDX-License-Identifier: MIT
// The scores as a table, as facts for ears, and as Markdown.
#include "tests/support/program.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace {

using namespace csm::test;
using Json = nlohmann::ordered_json;
using Row = std::vector<std::string>;

std::string scored(const std::string& path, const std::string& format) {
  const Outcome seen = run_program({"score", CSM_SOURCE_DIR + path, "--format", format}, {});
  REQUIRE(seen.exit == 0);
  return seen.out;
}

/// Rows of comma-separated values, read as RFC 4180 says.
std::vector<Row> rows_of(const std::string& csv) {
  std::vector<Row> rows{{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const char c = csv[i];
    if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
      rows.back().back() += csv[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == ',') {
      rows.back().emplace_back();
    } else if (!quoted && c == '\n') {
      rows.push_back({""});
    } else {
      rows.back().back() += c;
    }
  }
  REQUIRE_FALSE(quoted);
  REQUIRE(rows.back() == Row{""});
  rows.pop_back();
  return rows;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// What a row is about: kind, segment, experience, architecture, name, figure.
using Key = std::vector<std::string>;

/// The figures of the table by what they are about: low, value, high.
std::map<Key, Row> figures_of(const std::string& csv) {
  std::map<Key, Row> figures;
  for (const Row& row : rows_of(csv)) {
    REQUIRE(row.size() == 11);
    const bool fresh =
        figures
            .insert({{row[1], row[2], row[3], row[4], row[5], row[7]}, {row[8], row[9], row[10]}})
            .second;
    CHECK_MESSAGE(fresh, "twice: " << row[1] << ' ' << row[5] << ' ' << row[7]);
  }
  return figures;
}

/// A number as JSON prints it; nothing where it is null.
std::string text_of(const Json& number) {
  if (number.is_null()) return "";
  if (number.is_boolean()) return number.get<bool>() ? "1" : "0";
  const std::string text = number.dump();
  return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
}

class Table {
 public:
  explicit Table(const std::string& csv) : figures_(figures_of(csv)) {}

  void expect(Key key, const std::string& name, const Json& value) {
    key.push_back(name);
    ++looked_at_;
    CAPTURE(key);
    const auto found = figures_.find(key);
    REQUIRE(found != figures_.end());
    if (value.is_object()) {
      CHECK(found->second ==
            Row{text_of(value["low"]), text_of(value["value"]), text_of(value["high"])});
    } else {
      CHECK(found->second == Row{"", text_of(value), ""});
    }
  }
  /// But for the row of titles.
  std::size_t unseen() const { return figures_.size() - looked_at_ - 1; }

 private:
  std::map<Key, Row> figures_;
  std::size_t looked_at_ = 0;
};

const std::vector<std::string> files = {"/examples/city-taxi-2012.csm.yaml",
                                        "/examples/pharmacy-refills.csm.yaml",
                                        "/tests/data/video.csm.yaml"};

}  // namespace

TEST_CASE("the table has every figure of the JSON, and no other") {
  for (const std::string& path : files) {
    CAPTURE(path);
    Table table(scored(path, "csv"));
    const Json json = Json::parse(scored(path, "json"));
    const auto text = [](const Json& value) { return value.get<std::string>(); };
    const Key business{"business", "", "", "", text(json["business"]["name"])};
    for (const char* const name : {"rated", "fit", "loop", "threat_now", "threat_horizon"}) {
      table.expect(business, name, json[name]);
    }
    for (const Json& cell : json["cells"]) {
      for (const char* const name : {"strength", "demand", "gap", "threat_now", "threat_horizon"}) {
        table.expect({"cell", "", text(cell["experience"]), text(cell["architecture"]), ""}, name,
                     cell[name]);
      }
    }
    for (const Json& segment : json["segments"]) {
      for (const char* const name : {"share", "fit", "loop"}) {
        table.expect({"segment", text(segment["id"]), "", "", ""}, name, segment[name]);
      }
      for (const char* const name : {"demand", "coverage"}) {
        for (const auto& [type, figure] : segment[name].items()) {
          table.expect({"segment", text(segment["id"]), type, "", ""}, name, figure);
        }
      }
    }
    for (const Json& experience : json["experiences"]) {
      for (const char* const name : {"strength", "loop", "loop_level"}) {
        table.expect({"experience", "", text(experience["type"]), "", text(experience["id"])}, name,
                     experience[name]);
      }
    }
    for (const Json& gap : json["gaps"]) {
      const std::string segment = text(gap["segment"]);
      const std::string type = text(gap["experience"]);
      for (const char* const name : {"size", "attainable"}) {
        table.expect({"gap", segment, type, "", ""}, name, gap[name]);
      }
      for (const Json& way : gap["architectures"]) {
        table.expect({"gap", segment, type, text(way["architecture"]), ""}, "feasibility",
                     way["feasibility"]);
      }
    }
    for (const Json& rival : json["rivals"]) {
      const std::string id = text(rival["id"]);
      for (const char* const name :
           {"threat_now", "threat_horizon", "rise", "dominates", "strict_disruption"}) {
        table.expect({"rival", "", "", "", id}, name, rival[name]);
      }
      for (const Json& offer : rival["offers"]) {
        for (const char* const name : {"strength", "strength_horizon", "level_in"}) {
          table.expect({"offer", "", text(offer["experience"]), text(offer["architecture"]),
                        id + '/' + text(offer["id"])},
                       name, offer[name]);
        }
      }
    }
    for (const Json& lever : json["levers"]) {
      for (const char* const name : {"fit_gain", "threat_drop"}) {
        table.expect({"lever", "", "", "", text(lever["path"])}, name, lever[name]);
      }
    }
    for (const Json& journey : json["journeys"]) {
      for (const Json& step : journey["steps"]) {
        table.expect({"step", "", "", "", text(journey["id"]) + '/' + text(step["name"])},
                     "opportunity", step["opportunity"]);
      }
    }
    CHECK(table.unseen() == 0);
  }
}

TEST_CASE("hostile text adds no row, no cell and no formula to the table") {
  const WorkingFolder here;
  const std::string harmless = read_file(CSM_SOURCE_DIR "/tests/data/small.csm.yaml");
  const auto table = [](const std::string& file) {
    write_file("a.csm.yaml", file);
    const Outcome seen = run_program({"score", "a.csm.yaml", "--format", "csv"}, {});
    REQUIRE(seen.exit == 0);
    return rows_of(seen.out);
  };
  const std::size_t name = harmless.find("name: ");
  REQUIRE(name != std::string::npos);
  const std::size_t end = harmless.find_first_of(",\n", name);
  const auto rows = table(harmless);
  for (const std::string text : {R"("=1+1")", R"("+1")", R"("-1")", R"("@a")", R"("\t=1")",
                                 R"("a\nb,c")", R"("\"a\",\"b\"")"}) {
    CAPTURE(text);
    std::string file = harmless;
    file.replace(name, end - name, std::string("name: ") + text);
    const auto seen = table(file);
    REQUIRE(seen.size() == rows.size());
    for (std::size_t i = 0; i < seen.size(); ++i) {
      CHECK(seen[i].size() == rows[i].size());
      for (const std::string& cell : seen[i]) {
        const bool number = cell.find_first_not_of("0123456789.e+-") == std::string::npos;
        CHECK(
            (cell.empty() || number || std::string("=+-@\t\r").find(cell[0]) == std::string::npos));
      }
    }
  }
}

TEST_CASE("plain facts are whole lines that say what they are about, with nothing drawn") {
  static const std::set<std::string> subjects{
      "Business:", "Finding:", "Fit:",  "Threat:", "Cell",    "Segment",
      "Gap",       "Rival",    "Offer", "Lever",   "Journey", "Basis:"};
  for (const std::string& path : files) {
    CAPTURE(path);
    const auto lines = lines_of(scored(path, "plain"));
    std::set<std::string> seen;
    std::size_t cells = 0;
    for (const std::string& line : lines) {
      CAPTURE(line);
      const std::string subject = line.substr(0, line.find(' '));
      seen.insert(subject);
      if (subject == "Cell") ++cells;
      CHECK(subjects.contains(subject));
      CHECK(line.ends_with('.'));
      CHECK(line.find("  ") == std::string::npos);
      for (const char* const drawn :
           {"\u2588", "\u2591", "\u2592", "\u2593", "\u2500", "|", ".."}) {
        CHECK(line.find(drawn) == std::string::npos);
      }
    }
    CHECK(cells == 20);
    if (path == files.front()) CHECK(seen == subjects);
  }
}

TEST_CASE("--plain is the format plain, and goes with no other") {
  const std::string path = CSM_SOURCE_DIR "/tests/data/small.csm.yaml";
  CHECK(run_program({"score", path, "--plain"}, {}).out ==
        scored("/tests/data/small.csm.yaml", "plain"));
  CHECK(run_program({"score", path, "--plain", "--format", "csv"}, {}).exit == 2);
}

TEST_CASE("no text begins a list, a rule or a block of code in Markdown") {
  const WorkingFolder here;
  const std::string harmless = read_file(CSM_SOURCE_DIR "/tests/data/small.csm.yaml");
  const std::size_t at = harmless.find("industry: ");
  REQUIRE(at != std::string::npos);
  const std::size_t end = harmless.find_first_of("}\n", at);
  for (const std::string text :
       {"- a", "---", "    a", "1) a", "12) a", "+ a", "* a", "> a", "# a", "=== a", "~~~"}) {
    CAPTURE(text);
    std::string file = harmless;
    file.replace(at, end - at, std::string("industry: \"") + text + '"');
    write_file("a.csm.yaml", file);
    const Outcome seen = run_program({"score", "a.csm.yaml", "--format", "markdown"}, {});
    REQUIRE(seen.exit == 0);
    const std::string line = lines_of(seen.out).at(2);
    CHECK(line.starts_with("&#"));
  }
}
