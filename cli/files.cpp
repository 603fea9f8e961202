// SPDX-License-Identifier: MIT
#include "cli/files.hpp"

#include "csm/render/findings.hpp"
#include "csm/text/casing.hpp"
#include "csm/text/did_you_mean.hpp"
#include "csm/text/limits.hpp"

#include "cli/exit_code.hpp"
#include "cli/ignored.hpp"
#include "cli/options.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm::cli {
namespace {

std::string join(const std::string& folder, const std::string& name) {
  if (folder == ".") return name;
  return folder.ends_with('/') ? folder + name : folder + '/' + name;
}

/// A folder that is still to be listed.
struct Open {
  std::string folder;
  Ignored ignored;
};

/// Adds what lies below a folder; returns how many files git ignores there.
std::size_t walk(const Env& env, const std::string& first, FileList& list) {
  std::size_t passed_over = 0;
  std::vector<Open> open{{first, Ignored::in(env, first)}};
  while (!open.empty()) {
    const Open here = std::move(open.back());
    open.pop_back();
    try {
      for (const FileSystem::Entry& entry : env.files.list(here.folder)) {
        const bool is_folder = entry.kind == FileSystem::Kind::folder;
        // A link that leads nowhere is told when it is read; a pipe would be waited for.
        const bool is_file =
            (entry.kind == FileSystem::Kind::file || entry.kind == FileSystem::Kind::nothing) &&
            is_strategy(entry.name);
        if (!is_file && (!is_folder || entry.name.starts_with('.'))) continue;
        const std::string path = join(here.folder, entry.name);
        if (here.ignored.hides(entry.name, is_folder)) {
          ++passed_over;
        } else if (is_folder) {
          open.push_back({path, here.ignored.below(env, entry.name, path)});
        } else {
          list.paths.push_back(path);
        }
      }
    } catch (const Failure& failure) {
      list.problems.emplace_back(failure.what());
    }
  }
  return passed_over;
}

}  // namespace

bool is_strategy(std::string_view name) { return without_ending(name).size() < name.size(); }

std::string tidy(std::string path) {
  while (path.starts_with("./")) {
    path.erase(0, 2);
    while (path.starts_with('/')) path.erase(0, 1);
  }
  return path.empty() ? "." : path;
}

std::string ending_of(std::string_view path) {
  const std::size_t begin = path.find_last_of('/') + 1;  // npos + 1 is 0
  const std::size_t dot = path.find_last_of('.');
  if (dot == std::string_view::npos || dot <= begin) return {};
  return lower_case(path.substr(dot));
}

FileList find_files(const Env& env, const std::vector<std::string>& named,
                    const std::function<bool(const std::string&)>& excluded) {
  FileList list;
  for (const std::string& name : named) {
    if (name == standard_input) {
      list.paths.push_back(name);
      continue;
    }
    if (name.empty()) {
      list.problems.emplace_back("the name of a file or folder is empty");
      continue;
    }
    const std::string path = tidy(name);
    switch (env.files.kind(path)) {
      case FileSystem::Kind::nothing:
        list.problems.push_back(fmt::format("there is no file or folder {}", ticked(path)));
        break;
      case FileSystem::Kind::folder: {
        const std::size_t before = list.paths.size();
        const std::size_t passed_over = walk(env, path, list);
        if (list.paths.size() == before) {
          list.problems.push_back(fmt::format("no *.csm.yaml or *.csm.yml in the folder {}{}",
                                              ticked(path),
                                              passed_over > 0 ? " that git does not ignore" : ""));
        } else if (excluded) {
          const auto begin = list.paths.begin() + static_cast<std::ptrdiff_t>(before);
          list.paths.erase(std::remove_if(begin, list.paths.end(), excluded), list.paths.end());
          if (list.paths.size() == before) {
            list.problems.push_back(fmt::format(
                "the configuration excludes every file in the folder {}", ticked(path)));
          }
        }
        break;
      }
      default: list.paths.push_back(path);
    }
  }
  std::ranges::sort(list.paths);
  list.paths.erase(std::unique(list.paths.begin(), list.paths.end()), list.paths.end());
  return list;
}

std::string read_input(Env& env, const std::string& path) {
  constexpr std::size_t most = limits::file_bytes + 1;
  if (path != standard_input) return env.files.read(path, most);
  std::string bytes(most, '\0');
  env.in.read(bytes.data(), static_cast<std::streamsize>(most));
  if (env.in.bad()) throw Failure(ExitCode::unusable, "cannot read standard input");
  bytes.resize(static_cast<std::size_t>(env.in.gcount()));
  return bytes;
}

namespace {

/// A strategy beside it whose name is nearly the same, as help; empty where there is none.
std::string near_file(const Env& env, const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
  std::vector<std::string> names;
  try {
    for (FileSystem::Entry& entry : env.files.list(folder.empty() ? "." : folder)) {
      if (is_strategy(entry.name)) names.push_back(std::move(entry.name));
    }
  } catch (const Failure&) {
    return {};
  }
  std::ranges::sort(names);
  std::vector<std::string_view> stems;
  for (const std::string& name : names) stems.push_back(without_ending(name));
  const std::string_view meant = std::string_view(path).substr(folder.size());
  const auto near = near_misses(without_ending(meant), stems);
  if (near.empty()) return {};
  const auto found = std::ranges::find(stems, near.front()) - stems.begin();
  return fmt::format("did you mean {}?", ticked(folder + names[static_cast<std::size_t>(found)]));
}

void must_be_a_file(Env& env, const std::string& path, const std::string& name) {
  const FileSystem::Kind kind = env.files.kind(path);
  if (kind == FileSystem::Kind::nothing) {
    throw Failure(ExitCode::unusable, fmt::format("there is no file {}", ticked(name)),
                  near_file(env, path));
  }
  if (kind == FileSystem::Kind::folder) {
    throw Failure(
        ExitCode::unusable, fmt::format("{} is a folder", ticked(name)),
        "name the files in it; csm check and csm score --format jsonl take whole folders");
  }
}

}  // namespace

ScoredFile load_strategy(Env& env, const std::string& path, const std::string& stdin_name,
                         const CheckOptions& options, const render::Style& style,
                         const Severities& severities) {
  const std::string name = path == standard_input ? stdin_name : tidy(path);
  if (path != standard_input) must_be_a_file(env, path, name);
  Checked checked = check(name, read_input(env, path), options);
  const bool readable = checked.readable;
  ScoredFile file{
      .report = make_report(name, std::move(checked), readable ? severities : Severities()),
      .said = {},
      .problem = {}};
  FileReport& report = file.report;
  if (!readable) {
    std::erase_if(report.findings, [](const ReportedFinding& item) {
      return item.rule->section != Section::reading || item.rule->severity != Severity::error;
    });
    for (ReportedFinding& item : report.findings) item.suppressed = false;
    file.said = render::text_findings(report, style) + '\n';
    file.problem = fmt::format("{} cannot be scored before its errors are mended", ticked(name));
    return file;
  }
  for (const ReportedFinding& item : report.findings) {
    if (item.severity != Severity::error || item.suppressed) continue;
    const Position at = report.document.source->position(item.finding.span.begin);
    file.said += remark(fmt::format("{}:{}:{}: error: {} [{}]", name, at.line, at.column,
                                    item.finding.message, item.rule->name));
  }
  return file;
}

FileReport read_strategy(Env& env, const std::string& path, const std::string& stdin_name,
                         const CheckOptions& options, const render::Style& style,
                         const Severities& severities) {
  ScoredFile file = load_strategy(env, path, stdin_name, options, style, severities);
  env.err << file.said;
  if (!file.problem.empty()) throw Failure(ExitCode::unusable, file.problem);
  return std::move(file.report);
}

}  // namespace csm::cli
