// SPDX-License-Identifier: MIT
#include "csm/render/agreement.hpp"
#include "csm/render/text_page.hpp"
#include "csm/report/words.hpp"
#include "csm/text/counted.hpp"
#include "csm/text/utf8.hpp"
#include "csm/text/wrap.hpp"

#include <algorithm>

#include <fmt/format.h>

/// `csm agree` for people: how far, what that means, what to talk about first.
namespace csm::render {
namespace {

constexpr std::size_t most_listed = 8;
constexpr std::size_t most_raters = 12;

std::string digits(double value) { return fmt::format("{:.12g}", value); }

class Page : TextPage {
 public:
  Page(const AgreementReport& report, const Style& style) : TextPage(style), report_(report) {}

  std::string all() {
    line(business_words(report_.files.front().document.model.business), Ink::bold);
    line(fmt::format("{}: {}.", counted(report_.raters.size(), "rater"), raters()));
    line(fmt::format("{} rated, {} of them by two or more ({} values).",
                     counted(report_.units.size(), "thing"), report_.shared, report_.pairable));
    heading("How far they agree");
    line(alpha_sentence(report_), Ink::bold);
    line(
        fmt::format("1 is full agreement, 0 no more than chance, below 0 less than that. From "
                    "{:.3f} on ratings can be relied on, from {:.3f} on they carry tentative "
                    "conclusions. Distances count by rank (ordinal).",
                    score::alpha_reliable, score::alpha_tentative));
    concordance();
    disputed();
    return std::move(out_);
  }

 private:
  std::string raters() const { return listed(report_.raters, most_raters); }

  void concordance() {
    if (!report_.concordance) {
      line("Kendall's W needs two things that every rater rated and that are not all equal.");
      return;
    }
    const score::Concordance& found = *report_.concordance;
    line(
        fmt::format("Kendall's W is {:.3f} over the {} that all rated: 1 where all rank them "
                    "alike, 0 where the rankings have nothing in common (corrected for ties; "
                    "chi-squared {:.1f}, {}).",
                    found.w, counted(report_.ranked, "thing"), found.chi_squared,
                    counted(found.degrees, "degree") + " of freedom"));
  }

  void disputed() {
    heading("Discuss first");
    if (report_.disputed.empty()) return line("Nothing: nobody differs from anybody.");
    for (std::size_t i = 0; i < std::min(report_.disputed.size(), most_listed); ++i) {
      dispute(report_.units[report_.disputed[i]]);
    }
    if (report_.disputed.size() > most_listed) {
      line(
          fmt::format("and {} more; --format json has all", report_.disputed.size() - most_listed));
    }
    out_ += '\n';
    line(
        "Ask the lowest and the highest what they have seen. csm-format(5) says what each number "
        "of a rating means.");
  }

  void dispute(const RatedUnit& unit) {
    line(fmt::format("{}: {} to {}, {} apart", unit.path, digits(unit.lowest()),
                     digits(unit.highest()), digits(unit.spread())));
    std::vector<Judgement> all = unit.judgements;
    std::ranges::stable_sort(all, {}, &Judgement::value);
    // With many raters, those at both ends.
    const std::size_t hidden = all.size() > most_raters ? all.size() - most_raters : 0;
    std::size_t width = 1;
    for (const Judgement& one : all) {
      width = std::max(width, utf8::display_width(utf8::printable(report_.raters[one.rater])));
    }
    width = std::min<std::size_t>(width, 24);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (hidden > 0 && i == most_raters / 2) {
        out_ += fmt::format("  and {} in between\n", hidden);
        i += hidden;
      }
      const std::string name =
          utf8::shorten(utf8::printable(report_.raters[all[i].rater]), width, style_.ascii);
      out_ += fmt::format("  {:>4}  {}  {}\n", digits(all[i].value), padded(name, width),
                          utf8::printable(place_words(report_, all[i])));
    }
  }

  const AgreementReport& report_;
};

}  // namespace

std::string agreement_text(const AgreementReport& report, const Style& style) {
  return Page(report, style).all();
}

}  // namespace csm::render
