// SPDX-License-Identifier: MIT
#include "csm/model/ratings.hpp"
#include "csm/model/references.hpp"

#include <string>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

namespace csm::model {
namespace {

void check_raise(const Model& model, const OwnPaths& paths, const Raise& raise,
                 Reporter& reporter) {
  const auto place = paths.find(raise.path.text);
  Finding finding{.rule = "raises-nothing",
                  .span = raise.span,
                  .message = {},
                  .help = {},
                  .labels = {},
                  .fix = {}};
  if (!place) {
    finding.span = raise.path.span;
    finding.message = fmt::format("`{}` leads to no rating of the business", raise.path.text);
    finding.help =
        "a path is `experiences.ID.BLOCK.KEY` (ratings, repeat, trust) or "
        "`architectures.ID.BLOCK` (technology, organization), with a key or for the whole block";
    reporter.add(std::move(finding));
    return;
  }
  if (would_rise(model, raise, *place)) return;
  finding.message = fmt::format("`{}` would not rise by it", raise.path.text);
  finding.help =
      "only a rating that is given and below 5 rises, and `=n` only where n is above it; a "
      "permission is set by its rung, such as `=act-within-limits`";
  reporter.add(std::move(finding));
}

/// Additions are new: an id that is there already would stand for two things.
template <class Things>
void check_additions(std::string_view kind, const Things& own, const Things& added,
                     Reporter& reporter) {
  if (added.empty()) return;
  std::unordered_map<std::string_view, Span> known;
  for (const auto& thing : own) known.try_emplace(thing.id.text, thing.id.span);
  for (const auto& thing : added) {
    const auto found = known.find(thing.id.text);
    if (found == known.end()) continue;
    reporter.add(
        {.rule = "duplicate-key",
         .span = thing.id.span,
         .message = fmt::format("{} `{}` is there already", kind, thing.id.text),
         .help = "give what is added an id of its own, or raise the ratings of what is there",
         .labels = {{found->second, "first here"}}});
  }
}

/// Follows `needs` until it comes back to an initiative that is still being followed.
class Cycles {
 public:
  Cycles(const Model& model, Reporter& reporter)
      : model_(model), reporter_(reporter), state_(model.initiatives.size(), State::fresh) {}

  void all() {
    for (std::uint32_t i = 0; i < model_.initiatives.size(); ++i) {
      if (state_[i] == State::fresh) follow(i);
    }
  }

 private:
  enum class State : std::uint8_t { fresh, open, done };
  struct Visit {
    std::uint32_t initiative;
    std::size_t next;
  };

  // A loop with its own stack: a chain of needs may be long.
  void follow(std::uint32_t first) {
    std::vector<Visit> path{{first, 0}};
    state_[first] = State::open;
    while (!path.empty()) {
      Visit& visit = path.back();
      const auto& needs = model_.initiatives[visit.initiative].needs.list;
      if (visit.next == needs.size()) {
        state_[visit.initiative] = State::done;
        path.pop_back();
        continue;
      }
      const Reference& need = needs[visit.next++];
      if (need.index < 0) continue;
      const auto i = static_cast<std::uint32_t>(need.index);
      if (state_[i] == State::open) report(need, path, i);
      if (state_[i] != State::fresh) continue;
      state_[i] = State::open;
      path.push_back({i, 0});
    }
  }

  void report(const Reference& need, const std::vector<Visit>& path, std::uint32_t back_to) {
    std::string circle;
    bool inside = false;
    constexpr std::size_t most = 200;
    for (const Visit& visit : path) {
      inside = inside || visit.initiative == back_to;
      if (!inside) continue;
      if (circle.size() > most) {
        circle += "... -> ";
        break;
      }
      circle += fmt::format("{} -> ", model_.initiatives[visit.initiative].id.text);
    }
    circle += need.id;
    reporter_.add({.rule = "initiative-cycle",
                   .span = need.span,
                   .message = fmt::format("initiatives that need each other: {}", circle),
                   .help = "take out one of the needs, or make one initiative of them",
                   .labels = {{model_.initiatives[back_to].id.span, "needed by itself in the end"}},
                   .fix = {}});
  }

  const Model& model_;
  Reporter& reporter_;
  std::vector<State> state_;
};

}  // namespace

void check_initiatives(const Model& model, Reporter& reporter) {
  const OwnPaths paths(model);
  for (const Initiative& initiative : model.initiatives) {
    for (const Raise& raise : initiative.raises) check_raise(model, paths, raise, reporter);
    check_additions("experience", model.experiences, initiative.adds.experiences, reporter);
    check_additions("architecture", model.architectures, initiative.adds.architectures, reporter);
  }
  Cycles(model, reporter).all();
}

}  // namespace csm::model
