// SPDX-License-Identifier: MIT
// A baseline holds what was there, in whatever form it comes back, and only shrinks.
#include "csm/render/baseline.hpp"

#include "csm/report/baseline.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace csm;
using Purpose = Baseline::Purpose;

constexpr CheckOptions options{
    .today = {std::chrono::year{2026}, std::chrono::June, std::chrono::day{30}}, .assumptions = {}};

const std::string bakery = R"(csm: 1
business: {name: Night Bakery, industry: food retail}
customers:
  regulars: {name: Regulars, share: 60%}
  offices: {name: Offices, share: 40%}
experiences:
  counter:
    type: respond-to-desire
    through: shop
    serves: regulars
architectures:
  shop: {type: connected-producer}
)";

/// The same, moved, in another order and another style.
const std::string moved = R"(# the bakery

architectures:
  shop:
    type: "connected-producer"
experiences: {counter: {serves: [regulars], through: [shop], type: respond-to-desire}}
customers:
  offices:
    share: 40%
    name: Offices
  regulars: {share: 60%, name: Regulars}
business:
  industry: food retail
  name: Night Bakery
csm: 1
)";

/// The same with nobody left unserved.
std::string served() {
  std::string text = bakery;
  text.replace(text.find("serves: regulars"), 16, "serves: [regulars, offices]");
  return text;
}

FileReport report_of(const std::string& text, const Severities& severities = {}) {
  return make_report("a.csm.yaml", check("a.csm.yaml", text, options), severities);
}

/// What a baseline that was written for the bakery holds.
std::vector<BaselineEntry> written(const std::string& path = "a.csm.yaml") {
  Baseline baseline({}, [](const std::string&) { return false; });
  FileReport report = report_of(bakery);
  baseline.settle(report, path, Purpose::add, {});
  CHECK(count(report).all() == 0);
  return baseline.remaining();
}

Baseline with(std::vector<BaselineEntry> entries, std::set<std::string> gone = {}) {
  return {std::move(entries), [gone](const std::string& path) { return gone.contains(path); }};
}

std::size_t live(const FileReport& report, std::string_view rule) {
  std::size_t number = 0;
  for (const ReportedFinding& item : report.findings) {
    if (item.rule->name == rule && !item.suppressed) ++number;
  }
  return number;
}

TEST_CASE("what the baseline holds counts as suppressed") {
  Baseline baseline = with(written());
  FileReport report = report_of(bakery);
  const std::size_t all = count(report).all();
  baseline.settle(report, "a.csm.yaml", Purpose::compare, {});
  CHECK(count(report).all() == 0);
  CHECK(count(report).suppressed == all);
  CHECK(report.findings.front().reason == "in the baseline");
}

TEST_CASE("it holds it still when lines move, keys change their order, and the style changes") {
  Baseline baseline = with(written());
  FileReport report = report_of(moved);
  baseline.settle(report, "a.csm.yaml", Purpose::compare, {});
  CHECK(count(report).all() == 0);
}

TEST_CASE("a finding that is gone is a stale entry, at the first line") {
  Baseline baseline = with(written());
  FileReport report = report_of(served());
  baseline.settle(report, "a.csm.yaml", Purpose::compare, {});
  REQUIRE(live(report, "stale-baseline") == 1);
  const ReportedFinding& item = report.findings.front();
  CHECK(item.rule->name == "stale-baseline");
  CHECK(item.finding.span == Span{});
  CHECK(item.severity == Severity::warning);
  CHECK(item.fingerprint.size() == 16);
  CHECK(item.finding.message ==
        "the baseline holds `unserved-segment`, which is no longer found: no experience serves "
        "segment `offices`");
  CHECK(count(report).all() == 1);
}

TEST_CASE("stale-baseline has a severity like any rule, and its good example is mended") {
  Severities off;
  off.silence(*find_rule("stale-baseline"));
  Baseline baseline = with(written());
  FileReport report = report_of(served(), off);
  baseline.settle(report, "a.csm.yaml", Purpose::compare, off);
  CHECK(live(report, "stale-baseline") == 0);
}

TEST_CASE("shrinking drops what is gone and takes in nothing new") {
  const std::vector<BaselineEntry> before = written();
  Baseline baseline = with(before);
  FileReport report = report_of(served());
  baseline.settle(report, "a.csm.yaml", Purpose::shrink, {});
  CHECK(live(report, "stale-baseline") == 0);
  CHECK(baseline.remaining().size() == before.size() - 1);

  Baseline again = with(baseline.remaining());
  FileReport back = report_of(bakery);
  again.settle(back, "a.csm.yaml", Purpose::shrink, {});
  CHECK(live(back, "unserved-segment") == 1);
  CHECK(again.remaining().size() == before.size() - 1);

  Baseline adding = with(baseline.remaining());
  FileReport added = report_of(bakery);
  adding.settle(added, "a.csm.yaml", Purpose::add, {});
  CHECK(count(added).all() == 0);
  CHECK(adding.remaining().size() == before.size());
}

TEST_CASE("the entries of a file that is gone hold for a file with the same findings") {
  Baseline renamed = with(written("old.csm.yaml"), {"old.csm.yaml"});
  FileReport report = report_of(bakery);
  renamed.settle(report, "new.csm.yaml", Purpose::compare, {});
  CHECK(count(report).all() == 0);
  for (const BaselineEntry& entry : renamed.remaining()) CHECK(entry.path == "new.csm.yaml");

  Baseline copied = with(written("old.csm.yaml"));
  FileReport copy = report_of(bakery);
  const std::size_t all = count(copy).all();
  copied.settle(copy, "new.csm.yaml", Purpose::compare, {});
  CHECK(count(copy).all() == all);
}

TEST_CASE("the same finding in two files takes two entries") {
  Baseline baseline = with(written("old.csm.yaml"), {"old.csm.yaml"});
  FileReport first = report_of(bakery);
  FileReport second = report_of(bakery);
  baseline.settle(first, "b.csm.yaml", Purpose::compare, {});
  baseline.settle(second, "c.csm.yaml", Purpose::compare, {});
  CHECK(count(first).all() == 0);
  CHECK(count(second).suppressed == 0);
}

TEST_CASE("entries of what was not looked at stay, and are not called stale") {
  std::vector<BaselineEntry> before = written();
  std::ranges::sort(before);
  Baseline elsewhere = with(before);
  FileReport other = report_of(served());
  elsewhere.settle(other, "other.csm.yaml", Purpose::shrink, {});
  CHECK(elsewhere.remaining() == before);

  Severities off;
  off.silence(*find_rule("unserved-segment"));
  Baseline unheard = with(before);
  FileReport quiet = report_of(served(), off);
  unheard.settle(quiet, "a.csm.yaml", Purpose::shrink, off);
  CHECK(unheard.remaining().size() == before.size());

  Baseline unreadable = with(before);
  FileReport broken = report_of(bakery + "rivals: [\n");
  unreadable.settle(broken, "a.csm.yaml", Purpose::compare, {});
  CHECK(live(broken, "stale-baseline") == 0);
  CHECK(unreadable.remaining().size() == before.size());
}

TEST_CASE("a finding that a comment suppresses needs no entry") {
  std::string text = bakery;
  text.insert(text.find("\nexperiences:"), "  # csm: ignore unserved-segment -- a wholesaler does");
  Baseline baseline = with(written());
  FileReport report = report_of(text);
  baseline.settle(report, "a.csm.yaml", Purpose::compare, {});
  CHECK(count(report).all() == 0);
  CHECK(baseline.remaining().size() == written().size() - 1);
}

TEST_CASE("a baseline is written in one order and read again") {
  std::vector<BaselineEntry> entries = written();
  const std::string bytes = render::baseline_json(entries);
  std::vector<BaselineEntry> backwards(entries.rbegin(), entries.rend());
  CHECK(render::baseline_json(backwards) == bytes);
  REQUIRE(render::parse_baseline(bytes));
  CHECK(render::baseline_json(*render::parse_baseline(bytes)) == bytes);
  CHECK(bytes.ends_with("}\n"));
  CHECK(render::baseline_json({}) == "{\n  \"version\": 1,\n  \"findings\": []\n}\n");
}

TEST_CASE("other bytes are no baseline") {
  for (const char* const bytes :
       {"", "[]", "{}", "{\"version\": 2, \"findings\": []}", "{\"version\": 1}",
        "{\"version\": 1, \"findings\": [1]}", "{\"version\": 1, \"findings\": [{\"path\": 1}]}",
        "{\"version\": 1, \"findings\": {}}", "\xFF"}) {
    CAPTURE(bytes);
    CHECK_FALSE(render::parse_baseline(bytes));
  }
}

}  // namespace
