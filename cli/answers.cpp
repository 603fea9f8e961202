// SPDX-License-Identifier: MIT
#include "cli/answers.hpp"

#include "csm/text/limits.hpp"

#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "cli/options.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

namespace csm::cli {
namespace {

/// The name in front of `.csm.yaml`; empty where it is no strategy.
std::string stem(const std::string& name) {
  return is_strategy(name) ? name.substr(0, name.rfind(".csm.")) : std::string();
}

Answer answer_in(const Env& env, const std::string& student, const std::string& folder) {
  Answer answer{.student = student, .path = folder};
  std::vector<std::string> files;
  try {
    for (const FileSystem::Entry& entry : env.files.list(folder)) {
      if (is_strategy(entry.name)) files.push_back(entry.name);
    }
  } catch (const Failure& failure) {
    answer.problem = failure.what();
    return answer;
  }
  if (files.size() == 1) {
    answer.path += '/' + files.front();
  } else if (files.empty()) {
    answer.problem = "the folder holds no *.csm.yaml";
  } else {
    answer.problem = fmt::format("the folder holds {} answers instead of one", files.size());
  }
  return answer;
}

}  // namespace

std::vector<Answer> find_answers(const Env& env, const std::string& folder) {
  if (env.files.kind(folder) != FileSystem::Kind::folder) {
    throw Failure(ExitCode::unusable, fmt::format("there is no folder {}", ticked(folder)));
  }
  std::vector<Answer> answers;
  for (const FileSystem::Entry& entry : env.files.list(folder)) {
    if (entry.name.starts_with('.')) continue;
    const std::string path = (folder.ends_with('/') ? folder : folder + '/') + entry.name;
    const std::string student = stem(entry.name);
    if (!student.empty()) {
      answers.push_back({.student = student, .path = path});
    } else if (entry.kind == FileSystem::Kind::folder) {
      answers.push_back(answer_in(env, entry.name, path));
    } else if (entry.link && env.files.kind(path) == FileSystem::Kind::folder) {
      answers.push_back({.student = entry.name, .path = path, .problem = "the folder is a link"});
    }
  }
  if (answers.empty()) {
    throw Failure(ExitCode::unusable, fmt::format("no answer in the folder {}", ticked(folder)),
                  "an answer is a *.csm.yaml, or a folder with one in it");
  }
  std::ranges::sort(answers, {},
                    [](const Answer& answer) { return std::tie(answer.student, answer.path); });
  return answers;
}

std::string read_answer(const Env& env, const Answer& answer) {
  if (!answer.problem.empty()) throw Failure(ExitCode::unusable, answer.problem);
  return env.files.read_plain(answer.path, limits::file_bytes + 1);
}

}  // namespace csm::cli
