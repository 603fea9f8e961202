// SPDX-License-Identifier: MIT
#include "cli/interview.hpp"

#include "csm/text/casing.hpp"
#include "csm/text/utf8.hpp"
#include "csm/text/wrap.hpp"

#include "cli/exit_code.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>

#include <fmt/format.h>

namespace csm::cli {
namespace {

constexpr double highest_rating = 5;

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

class Interview {
 public:
  explicit Interview(Env& env) : env_(env) {}

  StarterAnswers run() {
    say("Answer a few questions; Enter alone takes what stands in brackets. Ctrl-C ends, and "
        "nothing is written.");
    answers_.name = name("What is the business called?");
    answers_.industry = name("Which industry is it in, in a few words?");
    segments();
    experiences();
    rivals();
    return std::move(answers_);
  }

 private:
  // --- Asking ------------------------------------------------------------------------------------

  std::size_t width() const {
    constexpr std::size_t widest = 80;
    return env_.columns == 0 ? widest : std::min(widest, env_.columns);
  }

  void say(std::string_view text) { env_.err << '\n' << wrapped(text, width()); }

  void listed(std::string_view text, std::string_view mark) {
    env_.err << wrapped(text, width(), mark, mark.size() + 2);
  }

  std::string ask(std::string_view question) {
    env_.err << question << ' ' << std::flush;
    std::string line;
    if (!std::getline(env_.in, line)) {
      env_.err << '\n';
      throw Failure(ExitCode::unusable, "the answers ended early; nothing was written",
                    "csm init --template minimal FILE begins without questions");
    }
    const auto first = line.find_first_not_of(" \t\r");
    if (first == std::string::npos) return {};
    return line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
  }

  void again(std::string_view what) { env_.err << "  " << what << '\n'; }

  /// A text that may stand in the file.
  std::optional<std::string> optional_name(std::string_view question) {
    while (true) {
      std::string answer = ask(question);
      if (answer.empty()) return std::nullopt;
      if (utf8::printable(answer) == answer) return answer;
      again("there are characters in it that nobody can see");
    }
  }

  /// One more of something; "no" is taken for what it means, and "yes" is no name either.
  std::optional<std::string> another(std::string_view question) {
    while (true) {
      auto answer = optional_name(question);
      if (!answer) return std::nullopt;
      const std::string word = lower_case(*answer);
      if (word == "n" || word == "no" || word == "none" || word == "no more") return std::nullopt;
      if (word != "y" && word != "yes") return answer;
      again("its name, please");
    }
  }

  std::string name(std::string_view question) {
    while (true) {
      if (auto answer = optional_name(question)) return *std::move(answer);
      again("this one is needed");
    }
  }

  /// 0 to 5, as text; empty: not known.
  std::string rating(std::string_view question) {
    while (true) {
      std::string answer = ask(fmt::format("{} 0 to 5 [unknown]", question));
      if (answer.empty() || answer == "unknown" || answer == "?") return {};
      const auto value = number(answer);
      if (value && *value >= 0 && *value <= highest_rating) return answer;
      again("a number from 0 to 5, such as 3 or 2.5");
    }
  }

  /// Whether the first of two words is chosen; the letter in front is enough.
  bool first_of(std::string_view question, std::string_view one, std::string_view other) {
    while (true) {
      const std::string answer = lower_case(ask(fmt::format("{} ({}/{})", question, one, other)));
      if (!answer.empty() && one.starts_with(answer)) return true;
      if (!answer.empty() && other.starts_with(answer)) return false;
      again(fmt::format("{} or {}", one, other));
    }
  }

  /// One of the words of an enumeration, by its number or its spelling.
  template <class Enum>
  std::optional<Enum> choice(std::string_view question, std::size_t count, bool may_be_unknown) {
    env_.err << question << '\n';
    for (std::size_t i = 0; i < count; ++i) {
      const Word& word = words<Enum>[i];
      listed(fmt::format("{}: {}", word.title, word.meaning), fmt::format("  {}  ", i + 1));
    }
    while (true) {
      const std::string answer = lower_case(ask(may_be_unknown ? "Number [unknown]:" : "Number:"));
      if (answer.empty() && may_be_unknown) return std::nullopt;
      const auto place = number(answer);
      for (std::size_t i = 0; i < count; ++i) {
        const auto value = static_cast<Enum>(i);
        const bool by_number = place && *place == static_cast<double>(i + 1);
        if (by_number || answer == spelling(value)) return value;
      }
      again(fmt::format("a number from 1 to {}", count));
    }
  }

  template <class Enum>
  Enum choice(std::string_view question, std::size_t count = words<Enum>.size()) {
    return *choice<Enum>(question, count, false);
  }

  // --- Customers ---------------------------------------------------------------------------------

  void segments() {
    say("Who are the customers? Name the groups that want different things; Enter alone ends.");
    answers_.segments.push_back(
        {.name = name("First group of customers:"), .share = {}, .wants = {}});
    while (auto next = another("Another group [no more]:")) {
      answers_.segments.push_back({.name = *std::move(next), .share = {}, .wants = {}});
    }
    shares();
    say("How much does each group want each of the four experiences? 0: not at all, 3: somewhat, "
        "5: exactly that.");
    for (const ExperienceType type : experience_types) {
      listed(fmt::format("{}: {}", title(type), word_of(type).meaning), "  ");
    }
    for (StarterSegment& segment : answers_.segments) {
      for (const ExperienceType type : experience_types) {
        segment.wants[static_cast<std::size_t>(type)] =
            rating(fmt::format("{}: {}?", segment.name, title(type)));
      }
    }
  }

  void shares() {
    auto& segments = answers_.segments;
    constexpr int whole = 100;
    constexpr double tolerance = 0.5;  // per cent, as the format allows
    while (segments.size() > 1) {
      double sum = 0;
      bool all = true;
      for (StarterSegment& segment : segments) {
        segment.share =
            ask(fmt::format("Share of revenue of {}, in % [equal parts]:", segment.name));
        if (segment.share.ends_with('%')) segment.share.pop_back();
        const auto value = number(segment.share);
        all = all && value && *value >= 0;
        sum += value.value_or(0);
        if (segment.share.empty()) break;
      }
      if (all && sum >= whole - tolerance && sum <= whole + tolerance) return;
      if (std::ranges::any_of(segments, [](const auto& s) { return s.share.empty(); })) break;
      again(fmt::format("the shares come to {:g} %; together they are 100 %", sum));
    }
    const int count = static_cast<int>(segments.size());
    for (int i = 0; i < count; ++i) {
      segments[static_cast<std::size_t>(i)].share =
          fmt::format("{}", whole / count + (i < whole % count ? 1 : 0));
    }
  }

  // --- What is offered ---------------------------------------------------------------------------

  void experiences() {
    say("What do you offer them? Three facts place an offer: who notices the need, who finds the "
        "options, who decides.");
    experience(name("First offer:"));
    while (auto next = another("Another offer [no more]:")) experience(*std::move(next));
  }

  void experience(std::string called) {
    StarterExperience told{.name = std::move(called),
                           .type = {},
                           .facts = {},
                           .through = 0,
                           .serves = {},
                           .ratings = {},
                           .permission = {}};
    place(told);
    again(fmt::format("so it is: {}", title(told.type)));
    told.serves = served();
    constexpr std::string_view parts[] = {
        "recognize the need", "request it (search, decide, order)", "respond (pay, receive, use)"};
    for (std::size_t i = 0; i < told.ratings.size(); ++i) {
      told.ratings[i] = rating(fmt::format("How well does it help to {}?", parts[i]));
    }
    constexpr auto rungs = static_cast<std::size_t>(Permission::unknown);
    told.permission = choice<Permission>("What has the usual customer allowed?", rungs, true);
    told.through = way();
    answers_.experiences.push_back(std::move(told));
  }

  /// The type, from the facts; only what still decides is asked.
  void place(StarterExperience& told) {
    const auto firm = [&](std::string_view question, std::string_view key) {
      const bool yes = first_of(question, "firm", "customer");
      told.facts.push_back(fmt::format("{}: {}", key, yes ? "firm" : "customer"));
      return yes;
    };
    if (firm("Who decides in the end, the firm or the customer?", "decided_by")) {
      told.type = ExperienceType::automatic_execution;
    } else if (firm("Who notices the need first?", "need_noticed_by")) {
      told.type = ExperienceType::coach_behavior;
    } else {
      told.type = firm("Who finds the options?", "options_found_by")
                      ? ExperienceType::curated_offering
                      : ExperienceType::respond_to_desire;
    }
  }

  std::vector<std::size_t> served() {
    std::vector<std::size_t> all(answers_.segments.size());
    std::iota(all.begin(), all.end(), 0);
    if (all.size() == 1) return all;
    env_.err << "Whom does it serve?\n";
    for (const std::size_t i : all) {
      env_.err << fmt::format("  {}  {}\n", i + 1, answers_.segments[i].name);
    }
    while (true) {
      std::string answer = ask("Numbers, such as 1 2 [all]:");
      if (answer.empty()) return all;
      std::ranges::replace(answer, ',', ' ');
      std::vector<std::size_t> chosen;
      bool all_known = true;
      for (const std::string& word : wrap(answer, 1)) {
        const auto value = number(word);
        const bool known = value && *value >= 1 && *value <= static_cast<double>(all.size()) &&
                           *value == static_cast<double>(static_cast<std::size_t>(*value));
        all_known = all_known && known;
        if (!known) continue;
        const auto place = static_cast<std::size_t>(*value) - 1;
        if (std::ranges::find(chosen, place) == chosen.end()) chosen.push_back(place);
      }
      if (all_known) return chosen;
      again(fmt::format("numbers from 1 to {}", all.size()));
    }
  }

  // --- How it is delivered -----------------------------------------------------------------------

  std::size_t way() {
    const auto& ways = answers_.architectures;
    if (!ways.empty()) {
      env_.err << "How is it delivered?\n";
      for (std::size_t i = 0; i < ways.size(); ++i) {
        env_.err << fmt::format("  {}  {} ({})\n", i + 1, ways[i].name, title(ways[i].type));
      }
      while (true) {
        const std::string answer = ask("Number [in another way]:");
        if (answer.empty()) break;
        const auto value = number(answer);
        for (std::size_t i = 0; i < ways.size(); ++i) {
          if (value && *value == static_cast<double>(i + 1)) return i;
        }
        again(fmt::format("a number from 1 to {}", ways.size()));
      }
    }
    architecture();
    return answers_.architectures.size() - 1;
  }

  void architecture() {
    StarterArchitecture told{
        .name = name("What delivers it? A name, such as Own shops or Platform:"),
        .type = {},
        .facts = {}};
    const auto fact = [&](std::string_view question, std::string_view key, std::string_view yes,
                          std::string_view no) {
      const bool is = first_of(question, yes, no);
      told.facts.push_back(fmt::format("{}: {}", key, is ? yes : no));
      return is;
    };
    if (fact("Who makes it: the firm (or others under its brand and rules), or others?", "made_by",
             "firm", "others")) {
      told.type = ArchitectureType::connected_producer;
    } else if (fact("Who bears the stock or licence risk?", "stock_risk", "firm", "others")) {
      told.type = ArchitectureType::connected_retailer;
    } else if (fact("Do members both give and take?", "roles_swap", "yes", "no")) {
      told.type = ArchitectureType::peer_to_peer_network_creator;
    } else {
      told.type = fact("Were most suppliers in that business before, or are they new to it?",
                       "suppliers_before", "established", "new")
                      ? ArchitectureType::connected_market_maker
                      : ArchitectureType::crowd_orchestrator;
    }
    again(fmt::format("so it is: {}", title(told.type)));
    answers_.architectures.push_back(std::move(told));
  }

  // --- Who else ----------------------------------------------------------------------------------

  void rivals() {
    say("Who else meets the same need? Think of firms from other industries too.");
    while (auto called =
               another(answers_.rivals.empty() ? "A rival [none]:" : "Another rival [no more]:")) {
      answers_.rivals.push_back(
          {.name = *std::move(called),
           .kind = choice<RivalKind>("What is it to you?"),
           .experience = choice<ExperienceType>("What does it offer?"),
           .architecture = choice<ArchitectureType>("Through which architecture?"),
           .strength = choice<Comparison>("How strong is that, compared with you?")});
    }
  }

  Env& env_;
  StarterAnswers answers_;
};

}  // namespace

StarterAnswers interview(Env& env) { return Interview(env).run(); }

}  // namespace csm::cli
