// SPDX-License-Identifier: MIT
// Any bytes are checked, mended, and told in some format.
#include "csm/csm.hpp"
#include "csm/report/mend.hpp"

#include "tests/fuzz/fuzz.hpp"

namespace {

using namespace csm;

constexpr CheckOptions options{.today = std::chrono::year{2026} / std::chrono::June / 30};

void require_places(const FileReport& file) {
  const auto size = file.document.source->text().size();
  const auto inside = [size](Span span) { return span.begin <= span.end && span.end <= size; };
  for (const ReportedFinding& item : file.findings) {
    fuzz::require(inside(item.finding.span), "a finding lies within the file");
    for (const Label& label : item.finding.labels) {
      fuzz::require(inside(label.span), "a label lies within the file");
    }
  }
}

void require_mended(const std::string& bytes) {
  const MendedFile once = check_and_mend("a.csm.yaml", bytes, options, {});
  if (once.fixes == 0) return;
  const std::string mended = once.bytes();
  const MendedFile twice = check_and_mend("a.csm.yaml", mended, options, {});
  fuzz::require(twice.fixes == 0 && twice.bytes() == mended, "what is mended needs no mending");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::bytes_of(data, size);
  const FileReport file = load("a.csm.yaml", bytes, options);
  require_places(file);
  fuzz::require(file.readable || !file.findings.empty(), "what cannot be scored has a finding");
  const render::Style style = fuzz::style_of(bytes);
  // One of the formats: an input that is told in all of them costs ten times as much.
  const render::FindingsFormat& format = fuzz::one_of(render::findings_formats(), bytes);
  const std::string text = findings_as(format.name, {&file, 1}, style);
  fuzz::require_harmless(text, format.name.data());
  if (format.name == "json" || format.name == "sarif" || format.name == "gitlab") {
    fuzz::require_json(text, format.name.data());
  }
  require_mended(bytes);
  return 0;
}
