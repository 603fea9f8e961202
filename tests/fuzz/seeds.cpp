// SPDX-License-Identifier: MIT
// seeds FOLDER: writes what the library knows of small files into a folder, one file each: what
// the rules show as bad and good, lessons, templates.
#include "csm/report/starter.hpp"
#include "csm/rules/rule.hpp"
#include "csm/teach/lessons.hpp"

#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: seeds FOLDER\n";
    return 2;
  }
  const std::string folder = arguments[1];
  const auto write = [&folder](std::string_view name, std::string_view kind,
                               std::string_view bytes) {
    std::ofstream(folder + '/' + std::string(name) + '-' + std::string(kind)) << bytes;
  };
  for (const csm::Rule* rule : csm::catalogue()) {
    write(rule->name, "bad", rule->bad);
    write(rule->name, "good", rule->good);
  }
  for (const csm::teach::Lesson& lesson : csm::teach::lessons()) {
    write(lesson.folder, "key", lesson.key);
    write(lesson.folder, "page", lesson.page);
    write(lesson.folder, "exercise", lesson.exercise);
    write(lesson.folder, "solution", lesson.solution);
  }
  for (const csm::StarterTemplate& one : csm::starter_templates()) {
    write(one.name, "template", one.text);
  }
}
