// SPDX-License-Identifier: MIT
#include "csm/score/flips.hpp"

#include "csm/score/gaps.hpp"
#include "csm/score/indices.hpp"
#include "csm/score/rescoring.hpp"
#include "csm/score/rivals.hpp"
#include "csm/score/scorecard.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

/// A rating is moved over an interval by giving its number the interval as bounds: what comes out
/// holds for every number in it. Where nobody else can be first, the interval is done; else it is
/// halved, the nearer half first. So a flip is found though no figure need be monotone in a rating
/// and some jump.
namespace csm::score {
namespace {

constexpr auto types = static_cast<std::uint32_t>(experience_count);

/// A place among those who are ranked: the largest figure first, ties in order.
struct Rank {
  double key = -1;
  std::uint32_t number = 0;

  bool before(const Rank& other) const {
    return key > other.key || (key == other.key && number < other.number);
  }
};

struct Contender {
  std::uint32_t number = 0;
  Figure figure;

  Rank at(double Figure::*end) const { return {order_key(figure.*end), number}; }
  bool same_as(const Contender& other) const {
    return at(&Figure::low).key == other.at(&Figure::low).key &&
           at(&Figure::value).key == other.at(&Figure::value).key &&
           at(&Figure::high).key == other.at(&Figure::high).key;
  }
};

/// Gaps, or rivals, as they stand with nothing moved.
class Field {
 public:
  explicit Field(const std::vector<double>& figures) {
    for (const double figure : figures) {
      ranks_.push_back({order_key(figure), static_cast<std::uint32_t>(ranks_.size())});
    }
    sorted_ = ranks_;
    std::ranges::sort(sorted_, [](const Rank& a, const Rank& b) { return a.before(b); });
  }

  bool contested() const { return sorted_.size() > 1; }
  std::uint32_t first() const { return sorted_.front().number; }
  const Rank& operator[](std::uint32_t number) const { return ranks_[number]; }

  /// The best of those who are not listed, in rising order; with a key of -1 where all are.
  Rank best_but(const std::vector<std::uint32_t>& listed) const {
    const auto found = std::ranges::find_if(sorted_, [&](const Rank& rank) {
      return !std::ranges::binary_search(listed, rank.number);
    });
    return found == sorted_.end() ? Rank{} : *found;
  }

 private:
  std::vector<Rank> ranks_;
  std::vector<Rank> sorted_;
};

/// What is known once a rating has moved over an interval.
struct Look {
  std::uint32_t winner = 0;  ///< at the far end
  bool possible = false;     ///< somebody else may be first somewhere in between
};

/// Who of them is first while one rating moves.
class Race {
 public:
  /// `moving`: whose figures the rating touches, in rising order.
  Race(const Field& field, const std::vector<std::uint32_t>& moving)
      : field_(field), rest_(field.best_but(moving)) {
    for (const std::uint32_t number : moving) moving_.push_back({number, {}});
  }

  std::vector<Contender>& moving() { return moving_; }

  /// `narrow`: figures that are alike at both ends and in between belong to things that are alike.
  Look look(bool narrow) const {
    const std::uint32_t first = field_.first();
    Rank winner = rest_;
    Rank first_at_worst = field_[first];
    const Contender* leader = nullptr;
    for (const Contender& one : moving_) {
      if (const Rank rank = one.at(&Figure::value); rank.before(winner)) winner = rank;
      if (one.number != first) continue;
      leader = &one;
      first_at_worst = one.at(&Figure::low);
    }
    bool possible = rest_.before(first_at_worst);
    for (const Contender& one : moving_) {
      if (one.number == first || !one.at(&Figure::high).before(first_at_worst)) continue;
      if (narrow && leader != nullptr && one.number > first && one.same_as(*leader)) continue;
      possible = true;
    }
    return {winner.number, possible};
  }

 private:
  const Field& field_;
  Rank rest_;  ///< the best of those who stand still
  std::vector<Contender> moving_;
};

/// How far the numbers of a rating are looked through.
constexpr unsigned narrow_depth = 3;
constexpr unsigned coarse_depth = 10;  ///< intervals of 1/1024 of the way
constexpr unsigned fine_depth = 20;
constexpr unsigned fine_looks = 400;  ///< after so many the coarse ones must do
constexpr double same_number = 1e-12;
constexpr int most_digits = 10;  ///< behind the point

/// The nearest number at which another is first.
class Nearest {
 public:
  /// `look(near, far, narrow)` looks at an interval.
  using LookAt = std::function<Look(double, double, bool)>;
  Nearest(std::uint32_t first, LookAt look) : first_(first), look_(std::move(look)) {}

  /// Beyond `near`, where nobody else is first, and up to `far`.
  std::optional<double> find(double near, double far, unsigned depth = 0) {
    const Look look = look_(near, far, depth >= narrow_depth);
    if (!look.possible) return std::nullopt;
    if (depth >= coarse_depth && look.winner != first_) return bisect(near, far);
    if (depth >= (++looks_ > fine_looks ? coarse_depth : fine_depth)) return std::nullopt;
    const double middle = (near + far) / 2;
    if (const auto found = find(near, middle, depth + 1)) return found;
    return find(middle, far, depth + 1);
  }

  std::uint32_t winner_at(double number) const { return look_(number, number, false).winner; }

  /// A number with few digits that does the same, no nearer to `from`.
  double rounded(double from, double number, int digits) const {
    const std::uint32_t winner = winner_at(number);
    for (; digits <= most_digits; ++digits) {
      const double scale = std::pow(10.0, digits);
      const double scaled = number * scale;
      const double found = (number > from ? std::ceil(scaled) : std::floor(scaled)) / scale;
      if (found >= 0 && found <= highest_rating && winner_at(found) == winner) return found;
    }
    return number;
  }

 private:
  bool flips_at(double number) const { return winner_at(number) != first_; }

  double bisect(double near, double far) const {
    while (std::abs(far - near) > same_number) {
      const double middle = (near + far) / 2;
      (flips_at(middle) ? far : near) = middle;
    }
    return far;
  }

  std::uint32_t first_;
  LookAt look_;
  unsigned looks_ = 0;
};

/// Numbers without what is not known for sure.
Inputs<Figure> middles(const Model& model) {
  auto inputs = take_inputs<Figure>(model);
  const auto settle = [](auto& amount) {
    if (amount) *amount = exactly<Figure>(amount->value);
  };
  for (const Place<Figure>& place : places(model, inputs)) {
    *place.number = exactly<Figure>(place.number->value);
  }
  settle(inputs.wtp);
  settle(inputs.cost);
  for (auto& rival : inputs.rivals) {
    settle(rival.wtp);
    settle(rival.cost);
  }
  return inputs;
}

class Search {
 public:
  Search(const Model& model, const Assumptions& assumptions)
      : inputs_(middles(model)),
        places_(places(model, inputs_)),
        rescoring_(inputs_, assumptions),
        easiest_(easiest(feasibilities(inputs_))),
        gaps_(all(inputs_.segments.size() * types, &Search::gap)),
        rivals_(all(inputs_.rivals.size(), &Search::rival)) {}
  // Places point into the inputs.
  Search(const Search&) = delete;
  Search& operator=(const Search&) = delete;

  Flips all() {
    Flips best;
    for (const Place<Figure>& place : places_) {
      if (place.rating == nullptr || !place.known) continue;
      const Touched touched = rescoring_.touched_by(place);
      try_place(place, touched, gaps_, gaps_moved(place, touched), &Search::gap, best.gap);
      try_place(place, touched, rivals_, rivals_moved(touched), &Search::rival, best.rival);
    }
    return best;
  }

 private:
  using FigureOf = Figure (Search::*)(std::uint32_t) const;

  Figure gap(std::uint32_t number) const {
    return attainable(inputs_, rescoring_.outcome(), number / types,
                      experience_types[number % types], easiest_);
  }
  Figure rival(std::uint32_t number) const {
    return threat_of(inputs_.rivals[number], inputs_, rescoring_.outcome()).later;
  }

  std::vector<double> all(std::size_t count, FigureOf figure) const {
    std::vector<double> figures;
    for (std::uint32_t i = 0; i < count; ++i) figures.push_back((this->*figure)(i).value);
    return figures;
  }

  /// Supply makes all gaps larger or smaller by the same factor.
  std::vector<std::uint32_t> gaps_moved(const Place<Figure>& place, const Touched& touched) const {
    std::vector<std::uint32_t> moved;
    if (place.sense) {
      for (std::uint32_t i = 0; i < inputs_.segments.size() * types; ++i) moved.push_back(i);
      return moved;
    }
    for (const std::uint32_t s : touched.segments) {
      for (std::uint32_t e = 0; e < types; ++e) moved.push_back(s * types + e);
    }
    return moved;
  }

  std::vector<std::uint32_t> rivals_moved(const Touched& touched) const {
    std::vector<std::uint32_t> moved;
    for (const OfferPlace& offer : touched.offers) {
      moved.push_back(inputs_.offers[offer.offer].rival);
    }
    sort_unique(moved);
    return moved;
  }

  /// Puts a nearer flip in place of the best so far.
  void try_place(const Place<Figure>& place, const Touched& touched, const Field& field,
                 const std::vector<std::uint32_t>& moved, FigureOf figure,
                 std::optional<Flip>& best) {
    if (moved.empty() || !field.contested()) return;
    Race race(field, moved);
    const double from = place.rating->figure.value;
    const Figure before = *place.number;
    Nearest nearest(field.first(), [&](double near, double far, bool narrow) {
      *place.number = (1 / highest_rating) * Figure{std::min(near, far), far, std::max(near, far)};
      renew(place, touched);
      for (Contender& one : race.moving()) one.figure = (this->*figure)(one.number);
      return race.look(narrow);
    });
    for (const double end : {highest_rating, 0.0}) {
      const double most = best ? std::abs(best->to - best->from) - tie : highest_rating;
      const double far = std::clamp(end, from - most, from + most);
      if (most <= 0 || far == from) continue;
      if (const auto to = nearest.find(from, far)) {
        best = Flip{.path = place.path,
                    .from = from,
                    .given = place.rating->figure,
                    .to = nearest.rounded(from, *to, most_digits),
                    .rounded = nearest.rounded(from, *to, 2),
                    .first = nearest.winner_at(*to)};
      }
    }
    *place.number = before;
    renew(place, touched);
  }

  void renew(const Place<Figure>& place, const Touched& touched) {
    rescoring_.renew(touched);
    if (place.sense) easiest_ = easiest(feasibilities(inputs_));
  }

  Inputs<Figure> inputs_;
  std::vector<Place<Figure>> places_;
  Rescoring rescoring_;
  ByType<Figure> easiest_;  ///< the largest feasibility
  Field gaps_;
  Field rivals_;
};

double width(const Figure& figure) { return figure.high - figure.low; }

std::vector<Unknown> unknowns(const Model& model, const Assumptions& assumptions) {
  auto inputs = take_inputs<Figure>(model);
  Rescoring rescoring(inputs, assumptions);
  const auto spread = [&](const Touched& touched) {
    double sum = 0;
    for (const std::uint32_t s : touched.segments) {
      sum += points * inputs.segments[s].share * width(rescoring.outcome().segments[s].fit);
    }
    return sum;
  };
  std::vector<Unknown> list;
  for (const Place<Figure>& place : places(model, inputs)) {
    if (place.known) continue;
    const Touched touched = rescoring.touched_by(place);
    const Figure before = *place.number;
    const double wide = spread(touched);
    *place.number = exactly<Figure>(before.value);
    rescoring.renew(touched);
    const double narrows = wide - spread(touched);
    *place.number = before;
    rescoring.renew(touched);
    if (narrows > tie) list.push_back({place.path, narrows});
  }
  std::ranges::stable_sort(list, std::ranges::greater{},
                           [](const Unknown& one) { return order_key(one.narrows); });
  return list;
}

}  // namespace

Flips flips(const Model& model, const Assumptions& assumptions) {
  Flips result = Search(model, assumptions).all();
  result.unknowns = unknowns(model, assumptions);
  return result;
}

}  // namespace csm::score
