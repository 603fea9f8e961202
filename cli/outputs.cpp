// SPDX-License-Identifier: MIT
#include "cli/outputs.hpp"

#include "csm/text/did_you_mean.hpp"

#include "cli/exit_code.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace csm::cli {
namespace {

std::vector<std::string_view> format_names() {
  std::vector<std::string_view> names;
  for (const render::FindingsFormat& format : render::findings_formats()) {
    names.push_back(format.name);
  }
  return names;
}

const render::FindingsFormat& format_or_failure(const std::string& name) {
  if (const render::FindingsFormat* format = render::find_findings_format(name)) return *format;
  const auto names = format_names();
  const std::string near = did_you_mean(name, names);
  throw Failure(ExitCode::unusable, fmt::format("unknown format {}", ticked(name)),
                near.empty() ? fmt::format("it can be one of: {}", fmt::join(names, ", ")) : near);
}

/// FORMAT=FILE.
std::pair<std::string, std::string> split(const std::string& option) {
  const std::size_t equals = option.find('=');
  const std::string file = equals == std::string::npos ? "" : option.substr(equals + 1);
  if (!file.empty() && file != "-") return {option.substr(0, equals), file};
  throw Failure(ExitCode::unusable, fmt::format("--out {} names no file", ticked(option)),
                "write --out FORMAT=FILE, such as --out sarif=csm.sarif; --format is for standard "
                "output");
}

/// Where a GitHub workflow shows the summary of a step; empty where it shows none.
std::string step_summary_file(const Env& env, const std::string& format) {
  if (env.variable("GITHUB_ACTIONS").value_or("") != "true" && format != "github") return {};
  return env.variable("GITHUB_STEP_SUMMARY").value_or("");
}

}  // namespace

Outputs::Outputs(Env& env, const SharedOptions& shared, const std::string& format,
                 const std::vector<std::string>& out, const std::vector<std::string>& inputs)
    : env_(env), inputs_(inputs) {
  const render::Style style = shared.out_style(env);
  open(format, shared.output == "-" ? "" : shared.output, style);
  render::Style plain = style;
  plain.color = false;
  for (const std::string& option : out) {
    const auto [name, file] = split(option);
    open(name, file, plain);
  }
  if (const std::string file = step_summary_file(env, format); !file.empty()) {
    outputs_.push_back({.format = &render::step_summary,
                        .style = plain,
                        .joined = render::FindingsOutput(render::step_summary),
                        .file = file,
                        .append = true});
  }
  for (Output& output : outputs_) print(output, output.joined.begin());
}

void Outputs::open(const std::string& format, const std::string& file, const render::Style& style) {
  const bool twice = std::ranges::any_of(outputs_, [&](const Output& other) {
    return !file.empty() && (other.file == file || env_.files.same_file(other.file, file));
  });
  if (twice) {
    throw Failure(ExitCode::unusable, fmt::format("two outputs go to {}", ticked(file)),
                  "give each of them a file of its own");
  }
  if (!file.empty()) refuse_overwriting(env_, file, inputs_);
  const render::FindingsFormat& found = format_or_failure(format);
  outputs_.push_back(
      {.format = &found, .style = style, .joined = render::FindingsOutput(found), .file = file});
}

/// Standard output gets results as they come.
void Outputs::print(Output& output, const std::string& text) {
  if (output.file.empty()) {
    env_.out << text;
  } else {
    output.kept += text;
  }
}

Fingerprints Outputs::fingerprints() const {
  const bool made = std::ranges::any_of(outputs_, [](const Output& output) {
    return output.format->fingerprints == Fingerprints::made;
  });
  return made ? Fingerprints::made : Fingerprints::left_out;
}

Outputs::Pieces Outputs::render(const FileReport& report) const {
  Pieces pieces;
  for (const Output& output : outputs_) pieces.push_back(output.format->file(report, output.style));
  return pieces;
}

void Outputs::add(const Pieces& pieces) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    print(outputs_[i], outputs_[i].joined.add(pieces[i]));
  }
}

void Outputs::finish(const render::Totals& totals) {
  for (Output& output : outputs_) {
    print(output, output.joined.end(totals));
    if (output.append) {
      env_.files.append(output.file, output.kept);
    } else if (!output.file.empty()) {
      env_.files.write(output.file, output.kept);
    }
  }
}

}  // namespace csm::cli
