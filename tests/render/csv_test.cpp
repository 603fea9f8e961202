// SPDX-License-Identifier: MIT
#include "csm/render/csv.hpp"

#include <string>

#include <doctest/doctest.h>

namespace {

using csm::render::CsvRow;

TEST_CASE("a row of comma-separated values quotes what needs it") {
  CHECK(CsvRow().text("plain").text("a,b").text("say \"so\"").text("").done() ==
        "plain,\"a,b\",\"say \"\"so\"\"\",\n");
  CHECK(CsvRow().text("two\nlines").number(0.5).empty().number(-1.25).done() ==
        "two lines,0.5,,-1.25\n");
  CHECK(CsvRow().number(-0.0).number(1.0 / 3).done() == "0,0.333333333333\n");
}

TEST_CASE("no cell is a formula to a spreadsheet") {
  for (const std::string begin : {"=", "+", "-", "@", "\t", "\r"}) {
    CAPTURE(begin);
    const std::string row = CsvRow().text(begin + "1").done();
    CHECK((row.starts_with('\'') || row.starts_with("\"'")));
  }
  CHECK(CsvRow().text("1=1").done() == "1=1\n");
}

}  // namespace
