// SPDX-License-Identifier: MIT
#include "tests/support/memory_files.hpp"

#include <algorithm>
#include <filesystem>

namespace csm::test {

using cli::ExitCode;

void MemoryFiles::fail(ExitCode code, const std::string& what, const std::string& path) {
  throw cli::Failure(code, what + " `" + path + "`: Input/output error");
}

std::string MemoryFiles::absolute(const std::string& path) const {
  std::string whole = (std::filesystem::path("/here") / path).lexically_normal().generic_string();
  while (whole.size() > 1 && whole.ends_with('/')) whole.pop_back();
  return whole;
}

cli::FileSystem::Kind MemoryFiles::kind(const std::string& path) const {
  const std::string whole = absolute(path);
  if (files.contains(whole)) return Kind::file;
  const auto below = files.lower_bound(whole == "/" ? whole : whole + '/');
  const bool folder = below != files.end() && below->first.starts_with(whole);
  return folder || whole == "/here" || whole == "/" ? Kind::folder : Kind::nothing;
}

std::string MemoryFiles::read(const std::string& path, std::size_t most) const {
  const auto found = files.find(absolute(path));
  if (fails() || found == files.end()) fail(ExitCode::unusable, "cannot read", path);
  return found->second.substr(0, most);
}

std::string MemoryFiles::read_plain(const std::string& path, std::size_t most) const {
  return read(path, most);
}

std::vector<cli::FileSystem::Entry> MemoryFiles::list(const std::string& folder) const {
  if (fails()) fail(ExitCode::unusable, "cannot read the folder", folder);
  const std::string front = absolute(folder) == "/" ? "/" : absolute(folder) + '/';
  std::vector<Entry> entries;
  for (auto at = files.lower_bound(front); at != files.end() && at->first.starts_with(front);
       ++at) {
    const std::string rest = at->first.substr(front.size());
    const std::string name = rest.substr(0, rest.find('/'));
    if (!entries.empty() && entries.back().name == name) continue;
    entries.push_back({.name = name, .kind = name == rest ? Kind::file : Kind::folder});
  }
  return entries;
}

void MemoryFiles::write(const std::string& path, const std::string& bytes) {
  if (fails()) fail(ExitCode::failed, "cannot write", path);
  files[absolute(path)] = bytes;
}

void MemoryFiles::append(const std::string& path, const std::string& bytes) {
  if (fails()) fail(ExitCode::failed, "cannot write", path);
  files[absolute(path)] += bytes;
}

void MemoryFiles::make_folder(const std::string& path) {
  if (fails()) fail(ExitCode::failed, "cannot make the folder", path);
}

bool MemoryFiles::same_file(const std::string& one, const std::string& other) const {
  return files.contains(absolute(one)) && absolute(one) == absolute(other);
}

}  // namespace csm::test
