// SPDX-License-Identifier: MIT
#include "cli/git.hpp"

#include "csm/text/limits.hpp"

#include "cli/exit_code.hpp"
#include "cli/options.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace csm::cli {
namespace {

/// Takes a text apart from its front.
class Cut {
 public:
  explicit Cut(std::string_view text) : text_(text) {}

  bool done() const { return text_.empty(); }
  bool at(char character) const { return text_.starts_with(character); }

  /// Up to the next such character, which is passed over; all that is left where there is none.
  std::string_view until(char end) {
    const std::string_view piece = text_.substr(0, text_.find(end));
    text_.remove_prefix(std::min(text_.size(), piece.size() + 1));
    return piece;
  }

  std::string_view take(std::size_t count) {
    const std::string_view piece = text_.substr(0, count);
    text_.remove_prefix(piece.size());
    return piece;
  }

 private:
  std::string_view text_;
};

/// What is at the end of git's line on a file: `:old-mode new-mode old-object new-object status`,
/// of a merge with a colon, an old mode and an old object for each parent.
struct RawLine {
  std::string_view mode;
  std::string_view object = {};
  bool two_paths = false;  ///< of a renamed file; in merges only the new one is told
};

RawLine raw_line(std::string_view line) {
  const std::size_t parents = line.find_first_not_of(':');
  Cut cut(line.substr(parents));
  for (std::size_t i = 0; i < parents; ++i) cut.until(' ');
  RawLine raw{.mode = cut.until(' ')};
  for (std::size_t i = 0; i < parents; ++i) cut.until(' ');
  raw.object = cut.until(' ');
  raw.two_paths = parents == 1 && (cut.at('R') || cut.at('C'));
  return raw;
}

void settle(FileCommit& file, const RawLine& raw) {
  if (raw.mode == "000000") {
    file.problem = "the file was removed";
  } else if (!raw.mode.starts_with("100")) {
    file.problem = raw.mode == "120000" ? "a link, not a file" : "not a file";
  } else {
    file.object = raw.object;
  }
}

/// What `git log -z --raw` prints: the fields of the format, then lines on the file with its paths.
std::vector<FileCommit> parse_log(std::string_view log) {
  std::vector<FileCommit> list;
  Cut cut(log);
  while (!cut.done()) {
    FileCommit file;
    file.commit.id = cut.until('\0');
    file.commit.date = cut.until('\0');
    file.commit.subject = cut.until('\0');
    while (cut.at('\n') || cut.at('\0')) cut.take(1);
    while (cut.at(':')) {
      const RawLine raw = raw_line(cut.until('\0'));
      settle(file, raw);
      file.commit.path = cut.until('\0');
      if (raw.two_paths) file.commit.path = cut.until('\0');
    }
    list.push_back(std::move(file));
  }
  return list;
}

/// The first line that git complains in, without what it begins with.
std::string complaint(std::string_view text) {
  std::string_view line = Cut(text).until('\n');
  for (const std::string_view begin : {"fatal: ", "error: "}) {
    if (line.starts_with(begin)) line.remove_prefix(begin.size());
  }
  return line.empty() ? "it does not say why" : std::string(line);
}

std::size_t size_of(std::string_view digits) {
  std::size_t size = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), size);
  return size;
}

/// A line of git cat-file: `object type size`, or `object missing`.
struct ObjectLine {
  bool there = false;
  std::size_t size = 0;
};

ObjectLine object_line(std::string_view line) {
  Cut cut(line);
  cut.until(' ');
  const bool there = cut.until(' ') == "blob";
  return {there, there ? size_of(cut.until(' ')) : 0};
}

using Files = std::vector<FileCommit>;

/// The names of their contents, as git cat-file is told them.
std::string objects(Files::const_iterator begin, Files::const_iterator end) {
  std::string lines;
  for (auto file = begin; file != end; ++file) {
    if (!file->object.empty()) lines += file->object + '\n';
  }
  return lines;
}

}  // namespace

GitFile::GitFile(const Env& env, const std::string& path) : env_(env), path_(path) {
  const std::size_t slash = path.rfind('/');
  folder_ = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  name_ = slash == std::string::npos ? path : path.substr(slash + 1);
}

std::string GitFile::git(const std::vector<std::string>& words, const std::string& input) const {
  std::vector<std::string> all = {"git", "-C", folder_, "--no-pager", "--literal-pathspecs"};
  all.insert(all.end(), words.begin(), words.end());
  Ran ran = env_.run_program(all, input);
  if (!ran.found) {
    throw Failure(ExitCode::unusable, "git is not installed, or not in the PATH",
                  "csm history reads what git keeps; csm diff OLD NEW needs no git");
  }
  if (ran.code != 0) {
    throw Failure(
        ExitCode::unusable,
        fmt::format("git cannot tell the history of {}: {}", ticked(path_), complaint(ran.err)),
        "csm history reads the commits that git keeps of a file; csm diff OLD NEW needs "
        "no git");
  }
  return std::move(ran.out);
}

Files GitFile::commits() const {
  // Whatever a user's configuration says of `git log`.
  Files list =
      parse_log(git({"-c", "log.showRoot=true", "log", "--follow", "--raw", "-c", "-z",
                     "--no-abbrev", "--no-color", "--no-relative", "--no-show-signature",
                     "--no-notes", "--encoding=UTF-8", "--format=%H%x00%as%x00%s", "--", name_}));
  if (list.empty()) {
    throw Failure(ExitCode::unusable, fmt::format("no commit holds {}", ticked(path_)),
                  "git add and git commit it first");
  }
  std::ranges::reverse(list);
  return list;
}

void GitFile::read(Files commits, const Visit& visit) const {
  // First how large they are, so that what is too large is never read.
  const std::string sizes =
      git({"cat-file", "--batch-check"}, objects(commits.begin(), commits.end()));
  Cut lines(sizes);
  std::vector<std::size_t> size(commits.size());
  for (std::size_t i = 0; i < commits.size(); ++i) {
    FileCommit& file = commits[i];
    if (file.object.empty()) continue;
    const ObjectLine line = object_line(lines.until('\n'));
    size[i] = line.size;
    if (line.there && line.size <= limits::file_bytes) continue;
    file.object.clear();
    file.problem = line.there ? fmt::format("the file is larger than {} bytes", limits::file_bytes)
                              : "its content is not in this repository";
  }
  for (std::size_t begin = 0; begin < commits.size();) {
    std::size_t end = begin;
    for (std::size_t sum = 0; end < commits.size() && sum <= limits::file_bytes; ++end) {
      sum += size[end];
    }
    const auto first = commits.cbegin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = commits.cbegin() + static_cast<std::ptrdiff_t>(end);
    const std::string contents = git({"cat-file", "--batch"}, objects(first, last));
    Cut cut(contents);
    for (auto file = first; file != last; ++file) {
      std::string content;
      if (!file->object.empty()) {
        content = cut.take(object_line(cut.until('\n')).size);
        cut.take(1);
      }
      visit(*file, std::move(content));
    }
    begin = end;
  }
}

bool GitFile::is_shallow() const {
  return git({"rev-parse", "--is-shallow-repository"}).starts_with("true");
}

}  // namespace csm::cli
