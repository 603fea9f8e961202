// SPDX-License-Identifier: MIT
//
// Writes strategy files for the benchmark: `--files N` files of about 3 KB each, or with `--big
// BYTES` one large file. The same arguments give the same bytes everywhere. Every file is free of
// errors, so `csm check` leaves with 0 on it; warnings and notes are as common as in real files.

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

// splitmix64: the standard distributions differ between libraries, this does not. No expression
// below draws twice without an order between the draws: compilers differ there, too.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }
  int between(int low, int high) {
    return low + static_cast<int>(next() % static_cast<std::uint64_t>(high - low + 1));
  }
  bool chance(int percent) { return between(1, 100) <= percent; }
  template <typename Values>
  const auto& pick(const Values& values) {
    return values[static_cast<std::size_t>(next() % std::size(values))];
  }

 private:
  std::uint64_t state_;
};

// What is written: a tree that two writers turn into YAML or JSON.

enum class Kind { literal, text, folded, map, list };

struct Node {
  Kind kind = Kind::map;
  std::string value = {};    // of a literal (a JSON number or boolean) or of a text
  std::string comment = {};  // stands on the line above, in YAML only
  bool flow = false;         // on one line, in YAML only
  std::vector<std::pair<std::string, Node>> children = {};  // those of a list have no key

  Node& add(std::string_view key, Node child) {
    children.emplace_back(std::string(key), std::move(child));
    return children.back().second;
  }
};

Node text(std::string value) { return {.kind = Kind::text, .value = std::move(value)}; }
Node literal(std::string value) { return {.kind = Kind::literal, .value = std::move(value)}; }
Node number(int value) { return literal(std::to_string(value)); }
Node yes_no(bool value) { return literal(value ? "true" : "false"); }
Node block() { return {}; }
Node flow_map() { return {.kind = Kind::map, .flow = true}; }

Node flow_list(std::span<const std::string> values) {
  Node list{.kind = Kind::list, .flow = true};
  for (const std::string& value : values) {
    list.add("", text(value));
  }
  return list;
}

Node one_or_list(std::span<const std::string> values) {
  return values.size() == 1 ? text(values.front()) : flow_list(values);
}

std::string in_quotes(std::string_view value) {
  std::string out = "\"";
  for (char c : value) {
    if (c == '"' || c == '\\') {
      out += '\\';
    }
    out += c;
  }
  return out + '"';
}

class YamlWriter {
 public:
  static std::string write(const Node& root) {
    YamlWriter writer;
    writer.map(root, 0, false);
    return std::move(writer.out_);
  }

 private:
  static std::string scalar(const Node& node) {
    if (node.kind == Kind::literal) {
      return node.value == "true" ? "yes" : node.value == "false" ? "no" : node.value;
    }
    const bool plain = node.value.find_first_of(",[]{}#&*!|>'\"%@`:") == std::string::npos;
    const bool share = !node.value.empty() && node.value.back() == '%';
    return plain || share ? node.value : in_quotes(node.value);
  }

  static std::string flow(const Node& node) {
    if (node.kind != Kind::map && node.kind != Kind::list) {
      return scalar(node);
    }
    std::string out(1, node.kind == Kind::map ? '{' : '[');
    for (const auto& [key, child] : node.children) {
      out += out.size() > 1 ? ", " : "";
      out += node.kind == Kind::map ? key + ": " : "";
      out += flow(child);
    }
    return out + (node.kind == Kind::map ? '}' : ']');
  }

  void map(const Node& node, std::size_t indent, bool first_line_begun) {
    for (const auto& [key, child] : node.children) {
      if (!std::exchange(first_line_begun, false)) {
        if (!child.comment.empty()) {
          out_.append(indent, ' ').append("# ").append(child.comment).append("\n");
        }
        out_.append(indent, ' ');
      }
      out_ += key;
      out_ += ':';
      value(child, indent);
    }
  }

  void value(const Node& node, std::size_t indent) {
    if (node.kind == Kind::folded) {
      folded(node.value, indent + 2);
    } else if (node.kind == Kind::map && !node.flow) {
      out_ += '\n';
      map(node, indent + 2, false);
    } else if (node.kind == Kind::list && !node.flow) {
      out_ += '\n';
      for (const auto& [key, item] : node.children) {
        out_.append(indent + 2, ' ').append("- ");
        if (item.kind == Kind::map && !item.flow) {
          map(item, indent + 4, true);
        } else {
          out_.append(flow(item)).append("\n");
        }
      }
    } else {
      out_.append(" ").append(flow(node)).append("\n");
    }
  }

  void folded(std::string_view words, std::size_t indent) {
    out_ += " >-";
    std::size_t column = 100;
    while (!words.empty()) {
      const std::string_view word = words.substr(0, words.find(' '));
      words.remove_prefix(std::min(words.size(), word.size() + 1));
      if (column + 1 + word.size() > 96) {
        out_.append("\n").append(indent, ' ').append(word);
        column = indent + word.size();
      } else {
        out_.append(" ").append(word);
        column += 1 + word.size();
      }
    }
    out_ += '\n';
  }

  std::string out_;
};

// JSON as programs write it: indented by two, or all on one line.
class JsonWriter {
 public:
  static std::string write(const Node& root, bool one_line) {
    JsonWriter writer(one_line);
    writer.value(root, 0);
    return std::move(writer.out_) + "\n";
  }

 private:
  explicit JsonWriter(bool one_line) : one_line_(one_line) {}

  void line(std::size_t indent) {
    if (!one_line_) {
      out_.append("\n").append(indent, ' ');
    }
  }

  void value(const Node& node, std::size_t indent) {
    if (node.kind == Kind::literal) {
      out_ += node.value;
    } else if (node.kind != Kind::map && node.kind != Kind::list) {
      out_ += in_quotes(node.value);
    } else {
      const bool is_map = node.kind == Kind::map;
      out_ += is_map ? '{' : '[';
      bool first = true;
      for (const auto& [key, child] : node.children) {
        if (!std::exchange(first, false)) {
          out_ += one_line_ ? ", " : ",";
        }
        line(indent + 2);
        if (is_map) {
          out_ += in_quotes(key);
          out_ += ": ";
        }
        value(child, indent + 2);
      }
      line(indent);
      out_ += is_map ? '}' : ']';
    }
  }

  bool one_line_;
  std::string out_;
};

// The words that files are made of.

using Words = std::string_view;

struct Trade {
  Words industry;
  Words firm;
  Words product;
  int price;
};

constexpr std::array trades{
    Trade{"local passenger transport", "Cabs", "ride", 20},
    Trade{"grocery retail", "Markets", "weekly shop", 85},
    Trade{"home heating", "Heating", "heating season", 640},
    Trade{"fitness", "Gyms", "workout", 14},
    Trade{"hotel lodging", "Hotels", "night away", 120},
    Trade{"dental care", "Dental", "check-up", 95},
    Trade{"garden supplies", "Gardens", "planting weekend", 55},
    Trade{"office printing", "Print", "carton of toner", 70},
    Trade{"car insurance", "Mutual", "insured year", 480},
    Trade{"language teaching", "Languages", "course unit", 32},
    Trade{"bicycle repair", "Cycles", "service", 60},
    Trade{"pet food", "Pets", "bag of food", 38},
    Trade{"diabetes care", "Health", "month of therapy", 150},
    Trade{"industrial bearings", "Bearings", "bearing change", 310},
    Trade{"café and bakery", "Bakery", "breakfast", 9},
    Trade{"museum visits", "Museum", "visit", 18},
};

constexpr std::array<Words, 24> places{
    "Aarhus",  "Basel",     "Bristol", "Cork",   "Dresden", "Évora",   "Ghent",   "Graz",
    "Haarlem", "Inverness", "Jaén",    "Kraków", "Leeds",   "Lucerne", "Malmö",   "Nantes",
    "Oulu",    "Porto",     "Quimper", "Riga",   "Siena",   "Tartu",   "Utrecht", "Zürich"};
constexpr std::array<Words, 16> moods{"Busy",    "Careful",  "Curious",     "Frequent",
                                      "Frugal",  "Loyal",    "New",         "Occasional",
                                      "Patient", "Planning", "Price-led",   "Returning",
                                      "Rural",   "Seasonal", "Spontaneous", "Urban"};
constexpr std::array<Words, 16> people{"families",      "students",    "commuters",  "retirees",
                                       "freelancers",   "small firms", "newcomers",  "travellers",
                                       "shift workers", "couples",     "hobbyists",  "clinics",
                                       "landlords",     "schools",     "caregivers", "enthusiasts"};
constexpr std::array<Words, 8> traits{"knows_need",     "choice_overload", "inertia",
                                      "predictability", "mistake_cost",    "shares_data",
                                      "accepts_advice", "wants_control"};
constexpr std::array<Words, 4> types{"respond-to-desire", "curated-offering", "coach-behavior",
                                     "automatic-execution"};
constexpr std::array<std::array<Words, 3>, 4> experience_names{{
    {"express-order", "counter", "one-tap"},
    {"tailored-picks", "advisor", "shortlist"},
    {"reminders", "progress-coach", "seasonal-nudges"},
    {"auto-refill", "standing-order", "autopilot"},
}};
constexpr std::array<std::array<Words, 2>, 4> permissions{{
    {"per-order", "stored-preferences"},
    {"stored-preferences", "passive-sensing"},
    {"passive-sensing", "act-with-confirmation"},
    {"act-within-limits", "act-freely"},
}};
constexpr std::array<Words, 5> architecture_types{"connected-producer", "connected-retailer",
                                                  "connected-market-maker", "crowd-orchestrator",
                                                  "peer-to-peer-network-creator"};
constexpr std::array<std::array<Words, 2>, 5> architecture_names{{
    {"own-works", "branches"},
    {"stores", "warehouse"},
    {"marketplace", "partner-desk"},
    {"crowd", "neighbours"},
    {"members-circle", "forum"},
}};
constexpr std::array<Words, 12> rival_heads{"Nova",  "Prime", "Blue",  "Quick", "Omni", "Green",
                                            "Smart", "Clear", "North", "Swift", "Open", "Bright"};
constexpr std::array<Words, 8> rival_tails{"Direct", "Now",   "Hub",  "Works",
                                           "Circle", "Point", "Labs", "Line"};
constexpr std::array<Words, 3> kinds{"incumbent", "entrant", "adjacent"};
constexpr std::array<Words, 6> other_industries{"telecom",  "online retail",    "banking",
                                                "software", "consumer devices", "logistics"};
constexpr std::array<Words, 5> strengths{"much-weaker", "weaker", "equal", "stronger",
                                         "much-stronger"};
constexpr std::array<Words, 4> raters{"ana", "ben", "chiara", "dev"};
constexpr std::array<Words, 6> channels{"app", "web", "phone", "shop", "e-mail", "partner"};
constexpr std::array<Words, 3> units{"sales", "operations", "service desk"};
constexpr std::array<Words, 8> pains{"has to repeat the same details to everyone",
                                     "waits without knowing for how long",
                                     "cannot compare the options",
                                     "forgets until it is urgent",
                                     "nobody answers after six o'clock",
                                     "the bill does not match the offer",
                                     "gets a reminder on the wrong day",
                                     "finds out too late that it is not in stock"};
constexpr std::array<Words, 8> remarks{
    "Revisit after the spring survey; the sample was small.",
    "The branch managers see this differently, see the minutes of the second workshop.",
    "Ratings were agreed in a group of five, after each had written down an own one.",
    "What they say and what they buy differ here: the order data was given more weight.",
    "Depends on the new depot, which opens later than planned.",
    "Customers praise it, although only one in four has found it so far.",
    "Taken over from last year's worksheet without a second look.",
    "A pilot runs with 40 households; the first figures look like this."};
constexpr std::array<Words, 6> comments{"to be confirmed by finance", "from the March workshop",
                                        "largest group by revenue",   "started as a pilot",
                                        "watch this one closely",     "see the interviews below"};
constexpr std::array<Words, 6> sources{"Customer interviews", "Order data of the last year",
                                       "Exit survey",         "Trade press",
                                       "Store observation",   "Management offsite"};
constexpr std::array<Words, 6> evidence_kinds{"interview", "data",        "survey",
                                              "public",    "observation", "opinion"};

struct Stage {
  Words stage;
  Words name;
  Words length;
};

constexpr std::array<Stage, 3> recognize_stages{{{"latent-need", "Runs low unnoticed", "3 days"},
                                                 {"awareness", "Notices the need", "1 day"},
                                                 {"recognize", "Feels that it is time", "2 days"}}};
constexpr std::array<Stage, 3> request_stages{{{"search", "Looks around", "2 hours"},
                                               {"decide", "Settles on one", "30 minutes"},
                                               {"order", "Places the order", "10 minutes"}}};
constexpr std::array<Stage, 3> respond_stages{{{"pay", "Pays", "5 minutes"},
                                               {"receive", "Gets it", "1.5 days"},
                                               {"use", "Uses it", "2 days"}}};

std::string str(Words words) { return std::string(words); }

std::string slug(Words words) {
  std::string out;
  for (char c : words) {
    if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c - 'A' + 'a');
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  return out;
}

// Keeps names and ids of one section apart: the second "shop" becomes "shop-2".
class Unique {
 public:
  std::string id(const std::string& base) { return distinct(base, '-'); }
  std::string name(const std::string& base) { return distinct(base, ' '); }

 private:
  std::string distinct(const std::string& base, char separator) {
    const int count = ++counts_[base];
    return count == 1 ? base : base + separator + std::to_string(count);
  }
  std::map<std::string, int> counts_;
};

// A rating as people write it: mostly one number, now and then a range, raters or `unknown`.
Node rating(Random& random, int low = 1, int high = 5) {
  const int first_draw = random.between(low, high);
  const int middle = std::min(first_draw, random.between(low, high) + 1);
  const int style = random.between(1, 100);
  if (style <= 6) {
    return text(std::to_string(std::max(middle - 1, 0)) + ".." + std::to_string(middle));
  }
  if (style <= 9) {
    return text("unknown");
  }
  if (style <= 13) {
    Node group = flow_map();
    const int first = random.between(0, 1);
    group.add(raters[static_cast<std::size_t>(first)], number(middle));
    group.add(raters[static_cast<std::size_t>(first) + 2], number(std::max(middle - 1, 0)));
    return group;
  }
  if (style <= 20 && middle < 5) {
    return literal(std::to_string(middle) + ".5");
  }
  return number(middle);
}

Node ratings(Random& random, std::initializer_list<Words> names, int low, int high) {
  Node map = flow_map();
  for (Words name : names) {
    map.add(name, rating(random, low, high));
  }
  return map;
}

// Dates as months since year 0, so that evidence can be some months older than the file.
std::string date(Random& random, int months) {
  const auto two_digits = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return std::to_string(months / 12) + "-" + two_digits(months % 12 + 1) + "-" +
         two_digits(random.between(1, 28));
}

// One strategy, or several side by side in one large file.
class Strategy {
 public:
  Strategy(std::uint64_t seed, int parts) : random_(seed), parts_(parts) {
    trade_ = random_.pick(trades);
    as_of_ = random_.between(2024 * 12, 2026 * 12 + 5);
    for (int part = 0; part < parts; ++part) {
      add_part(part);
    }
  }

  Node document() && {
    Node root = block();
    root.add("csm", number(1)).comment = str(random_.pick(remarks));
    Node& business = root.add("business", random_.chance(40) && parts_ == 1 ? flow_map() : block());
    const Words place = random_.pick(places);
    business.add("name", text(str(place) + " " + str(trade_.firm)));
    business.add("industry", text(str(trade_.industry)));
    if (!business.flow) {
      business.add("summary", text("Everything around one " + str(trade_.product) +
                                   " for the people of " + str(place)));
    }
    business.add("as_of", text(date(random_, as_of_)));
    business.add("wtp", number(trade_.price));
    business.add("cost", number(trade_.price * random_.between(70, 92) / 100));
    root.add("customers", std::move(customers_));
    if (!journeys_.children.empty()) {
      root.add("journeys", std::move(journeys_));
    }
    root.add("experiences", std::move(experiences_));
    root.add("architectures", std::move(architectures_));
    root.add("supply", ratings(random_,
                               {"own_making", "supplier_variety", "idle_capacity",
                                "member_exchange", "quality_control", "capital"},
                               0, 4));
    root.add("rivals", std::move(rivals_));
    root.add("evidence", std::move(evidence_));
    if (!initiatives_.children.empty()) {
      root.add("initiatives", std::move(initiatives_));
    }
    return root;
  }

 private:
  // One segment gets what is left, so that all shares are exactly 100 %.
  static constexpr std::int64_t whole = 10'000'000'000;

  Node share(int percent, bool last) {
    if (parts_ == 1) {
      return percent % 10 == 5 ? literal("0." + std::to_string(percent))
                               : text(std::to_string(percent) + "%");
    }
    const std::int64_t amount = last ? whole - given_ : percent * (whole / 100) / parts_;
    given_ += amount;
    const std::string digits = std::to_string(amount);
    return literal("0." + std::string(10 - digits.size(), '0') + digits);
  }

  void maybe_comment(Node& node, int percent) {
    if (random_.chance(percent)) {
      node.comment = str(random_.pick(comments));
    }
  }

  void maybe_note(Node& node, int percent) {
    if (!random_.chance(percent)) {
      return;
    }
    Node& note = node.add("note", text(str(random_.pick(remarks))));
    if (random_.chance(50)) {
      note.kind = Kind::folded;
      note.value += " " + str(random_.pick(remarks));
    }
  }

  void add_part(int part) {
    add_evidence();
    add_segments(part + 1 == parts_);
    add_architectures();
    add_experiences();
    if (random_.chance(70)) {
      add_journey(part);
    }
    add_rivals();
    if (random_.chance(25)) {
      add_initiative();
    }
  }

  void add_evidence() {
    evidence_ids_.clear();
    for (int count = random_.between(1, 2); count > 0; --count) {
      const std::size_t which = static_cast<std::size_t>(random_.between(0, 5));
      const std::string id = ids_evidence_.id(slug(sources[which]));
      evidence_ids_.push_back(id);
      Node& piece = evidence_.add(id, random_.chance(60) ? flow_map() : block());
      piece.add("source", text(str(sources[which]) + " in " + str(random_.pick(places))));
      piece.add("date", text(date(random_, as_of_ - random_.between(1, 14))));
      piece.add("kind", text(str(evidence_kinds[which])));
      if (!piece.flow) {
        piece.add("claim", text("Most people " + str(random_.pick(pains))));
      }
    }
  }

  void add_segments(bool last_part) {
    segment_ids_.clear();
    const int count = random_.chance(75) ? 2 : 3;
    int left = 100;
    for (int i = 0; i < count; ++i) {
      const bool last = i + 1 == count;
      const int percent = last ? left : random_.between(4, 9) * 5;
      left -= percent;
      const Words who = random_.pick(people);
      const std::string id = ids_segments_.id(slug(who));
      segment_ids_.push_back(id);
      Node& segment = customers_.add(id, block());
      maybe_comment(segment, 20);
      const std::string name = str(random_.pick(moods)) + " " + str(who);
      segment.add("name", text(names_segments_.name(name)));
      segment.add("share", share(percent, last && last_part));
      Node& rated = segment.add("traits", flow_map());
      for (Words trait : traits) {
        if (random_.chance(92)) {
          rated.add(trait, rating(random_));
        }
      }
      if (random_.chance(30)) {
        Node& wants = segment.add("wants", flow_map());
        const Words wanted = random_.pick(types);
        wants.add(wanted, rating(random_, 2, 5));
      }
      maybe_note(segment, 20);
    }
  }

  void add_architectures() {
    architecture_ids_.clear();
    for (int count = random_.chance(70) ? 1 : 2; count > 0; --count) {
      const std::size_t type = static_cast<std::size_t>(random_.between(0, 4));
      const std::string id = ids_architectures_.id(str(random_.pick(architecture_names[type])));
      architecture_ids_.push_back(id);
      Node& architecture = architectures_.add(id, block());
      maybe_comment(architecture, 10);
      architecture.add("type", text(str(architecture_types[type])));
      architecture.add("technology",
                       ratings(random_, {"sense", "transmit", "analyze", "react"}, 1, 4));
      architecture.add(
          "organization",
          ratings(random_, {"shared_identity", "shared_data", "aligned_incentives", "clear_owner"},
                  1, 4));
      if (random_.chance(60)) {
        add_architecture_facts(architecture.add("how", flow_map()), type);
      }
      if (random_.chance(70)) {
        add_revenue(architecture.add("revenue", flow_map()), type);
      }
    }
  }

  static void add_architecture_facts(Node& how, std::size_t type) {
    how.add("made_by", text(type == 0 ? "firm" : "others"));
    how.add("stock_risk", text(type <= 1 ? "firm" : "others"));
    if (type >= 2) {
      how.add("roles_swap", yes_no(type == 4));
    }
    if (type == 2 || type == 3) {
      how.add("suppliers_before", text(type == 2 ? "established" : "new"));
    }
  }

  void add_revenue(Node& revenue, std::size_t type) {
    static constexpr std::array<Words, 4> what{"product", "use", "outcome", "access"};
    static constexpr std::array<Words, 3> when{"at-order", "before", "subscription"};
    revenue.add("what", text(str(type == 4 ? Words("access") : random_.pick(what))));
    revenue.add("when", text(str(random_.pick(when))));
    if (random_.chance(20)) {
      revenue.add("who", flow_list(std::array<std::string, 2>{"customer", "supplier"}));
    } else {
      revenue.add("who", text("customer"));
    }
    revenue.add("currency", text(type == 4 ? "contribution" : "money"));
  }

  void add_experiences() {
    experience_ids_.clear();
    const int count = random_.between(1, 2);
    for (int i = 0; i < count; ++i) {
      const std::size_t type = static_cast<std::size_t>(random_.between(0, 3));
      const std::string id = ids_experiences_.id(str(random_.pick(experience_names[type])));
      Node& experience = experiences_.add(id, block());
      maybe_comment(experience, 15);
      if (random_.chance(40)) {
        const std::string name = str(random_.pick(places)) + " " + id;
        experience.add("name", text(names_experiences_.name(name)));
      }
      experience.add("type", text(str(types[type])));
      // The first one goes through every architecture and serves everyone: nothing is unused.
      experience.add("through", i == 0 ? one_or_list(architecture_ids_)
                                       : text(random_.pick(architecture_ids_)));
      experience.add("serves",
                     i == 0 ? one_or_list(segment_ids_) : text(random_.pick(segment_ids_)));
      if (i == 0) {
        experience_ids_.push_back(id);
      }
      Node& eases =
          experience.add("ratings", ratings(random_, {"recognize", "request", "respond"}, 0, 4));
      if (i == 0) {
        raisable_ = "experiences." + id + ".ratings.request";
        eases.children[1].second = number(random_.between(1, 3));
      }
      experience.add("repeat", ratings(random_, {"identity"}, 2, 4));
      for (Words level : {Words("individual"), Words("population"), Words("partner")}) {
        experience.children.back().second.add(level, rating(random_, 0, 2));
      }
      Node& trust = experience.add("trust", flow_map());
      trust.add("permission", text(str(random_.pick(permissions[type]))));
      trust.add("transparency", rating(random_, 2, 4));
      trust.add("benefit", rating(random_, 2, 5));
      if (random_.chance(50)) {
        Node& how = experience.add("how", flow_map());
        how.add("need_noticed_by", text(type >= 2 ? "firm" : "customer"));
        how.add("options_found_by", text(type >= 1 ? "firm" : "customer"));
        how.add("decided_by", text(type == 3 ? "firm" : "customer"));
      }
      if (random_.chance(35)) {
        add_data(experience.add("data", Node{.kind = Kind::list}));
      }
      if (i == 0) {
        experience.add("evidence", flow_list(evidence_ids_));
      } else if (random_.chance(60)) {
        experience.add("evidence", text(random_.pick(evidence_ids_)));
      }
      maybe_note(experience, 25);
    }
  }

  void add_data(Node& list) {
    static constexpr std::array<Words, 4> names{"past orders", "address", "calendar", "location"};
    static constexpr std::array<Words, 2> sensitivities{"low", "medium"};
    Node& item = list.add("", random_.chance(70) ? flow_map() : block());
    item.add("name", text(str(random_.pick(names))));
    item.add("sensitivity", text(str(random_.pick(sensitivities))));
    item.add("used_for", text("to suggest the next " + str(trade_.product)));
  }

  void add_journey(int part) {
    const std::string id = ids_journeys_.id(slug(trade_.product));
    Node& journey = journeys_.add(id, block());
    maybe_comment(journey, 20);
    journey.add("customer", one_or_list(segment_ids_));
    journey.add("name", text(names_journeys_.name("Getting a " + str(trade_.product))));
    journey.add("rank", number(part + 1));
    journey.add("max_length", text(random_.chance(50) ? "3 weeks" : "1 month"));
    Node& steps = journey.add("steps", Node{.kind = Kind::list});
    add_step(steps, random_.pick(recognize_stages));
    const std::size_t from = static_cast<std::size_t>(random_.between(0, 2));
    for (std::size_t i = from; i < request_stages.size(); ++i) {
      add_step(steps, request_stages[i]);
    }
    add_step(steps, random_.pick(respond_stages));
    if (random_.chance(40)) {
      add_step(steps, {"after-use", "Looks back", "1 week"});
    }
  }

  void add_step(Node& steps, const Stage& stage) {
    Node& step = steps.add("", random_.chance(35) ? flow_map() : block());
    step.add("name", text(str(stage.name)));
    step.add("stage", text(str(stage.stage)));
    if (random_.chance(40)) {
      const std::size_t first = static_cast<std::size_t>(random_.between(0, 3));
      const std::vector<std::string> used{str(channels[first]), str(channels[first + 2])};
      step.add("channels", random_.chance(50) ? flow_list(used) : text(used.front()));
    }
    if (random_.chance(25)) {
      step.add("unit", text(str(random_.pick(units))));
    }
    step.add("importance", number(random_.between(4, 9)));
    step.add("satisfaction", number(random_.between(3, 8)));
    if (random_.chance(50)) {
      step.add("emotion", number(random_.between(-2, 2)));
    }
    if (random_.chance(10)) {
      step.add("moment_of_truth", yes_no(true));
    }
    if (random_.chance(60)) {
      step.add("length", text(str(stage.length)));
    }
    if (random_.chance(35)) {
      step.add("pain", text(str(random_.pick(pains))));
      step.add("eased_by", text(random_.pick(experience_ids_)));
    }
  }

  void add_rivals() {
    for (int count = random_.chance(75) ? 1 : 2; count > 0; --count) {
      const Words head = random_.pick(rival_heads);
      const std::string base = str(head) + " " + str(random_.pick(rival_tails));
      const std::string name = names_rivals_.name(base);
      Node& rival = rivals_.add(slug(name), block());
      maybe_comment(rival, 15);
      rival.add("name", text(name));
      const std::size_t kind = static_cast<std::size_t>(random_.between(0, 2));
      rival.add("kind", text(str(kinds[kind])));
      if (kind == 2) {
        rival.add("industry", text(str(random_.pick(other_industries))));
      }
      const int price = trade_.price * random_.between(80, 130) / 100;
      rival.add("wtp", number(price));
      if (random_.chance(30)) {
        rival.add("cost",
                  text(std::to_string(price * 6 / 10) + ".." + std::to_string(price * 9 / 10)));
      } else {
        rival.add("cost", number(price * random_.between(65, 95) / 100));
      }
      if (kind == 1) {
        rival.add("foothold", text(random_.chance(50) ? "low-end" : "new-market"));
      }
      Node& offers = rival.add("offers", block());
      Unique offer_ids;
      for (int offer_count = random_.between(1, 2); offer_count > 0; --offer_count) {
        add_offer(offers, offer_ids);
      }
    }
  }

  void add_offer(Node& offers, Unique& offer_ids) {
    static constexpr std::array<Words, 5> names{"app", "plan", "desk", "box", "club"};
    Node& offer = offers.add(offer_ids.id(str(random_.pick(names))), flow_map());
    offer.add("type", text(str(random_.pick(types))));
    offer.add("architecture", text(str(random_.pick(architecture_types))));
    offer.add("serves",
              random_.chance(50) ? one_or_list(segment_ids_) : text(random_.pick(segment_ids_)));
    const int reach = random_.between(2, 8) * 10;
    offer.add("reach", text(std::to_string(reach) + "%"));
    if (random_.chance(25)) {
      offer.add("reach_later", text(std::to_string(reach + 15) + "%"));
    }
    if (random_.chance(75)) {
      offer.add("strength", text(str(random_.pick(strengths))));
    } else {
      offer.add("strength", rating(random_));
    }
    offer.add("momentum", rating(random_, 0, 4));
  }

  void add_initiative() {
    const std::string name = names_initiatives_.name("Smoother " + str(trade_.product));
    Node& initiative = initiatives_.add(slug(name), block());
    initiative.add("name", text(name));
    initiative.add("cost", number(random_.between(2, 40) * 5));
    initiative.add("raises", flow_map()).add(raisable_, text("+1"));
  }

  Random random_;
  int parts_;
  Trade trade_{};
  int as_of_ = 0;
  std::int64_t given_ = 0;

  Node customers_, journeys_, experiences_, architectures_, rivals_, evidence_, initiatives_;
  Unique ids_segments_, ids_journeys_, ids_experiences_, ids_architectures_, ids_evidence_;
  Unique names_segments_, names_journeys_, names_experiences_, names_rivals_, names_initiatives_;

  // Of the part at hand: things refer to their neighbours, so a large file is not denser.
  std::vector<std::string> segment_ids_, architecture_ids_, evidence_ids_;
  std::vector<std::string> experience_ids_;  // those that serve every segment of the part
  std::string raisable_;
};

enum class Shape { yaml, json, json_line };

std::string strategy_file(std::uint64_t seed, int parts, Shape shape) {
  const Node root = Strategy(seed, parts).document();
  return shape == Shape::yaml ? YamlWriter::write(root)
                              : JsonWriter::write(root, shape == Shape::json_line);
}

std::string big_file(std::uint64_t seed, std::size_t bytes, Shape shape) {
  double parts = std::max(2.0, static_cast<double>(bytes) / 3000);
  std::string content;
  for (int round = 0; round < 4; ++round) {
    content = strategy_file(seed, static_cast<int>(parts), shape);
    parts = std::max(2.0, parts * static_cast<double>(bytes) / static_cast<double>(content.size()));
  }
  return content;
}

bool write_file(const std::filesystem::path& path, const std::string& content) {
  std::ofstream out(path, std::ios::binary);
  out << content << std::flush;
  if (!out) {
    std::cerr << "bench-generate: cannot write " << path.string() << "\n";
  }
  return static_cast<bool>(out);
}

template <typename Number>
bool parse(std::string_view words, Number& value) {
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
  return error == std::errc{} && end == words.data() + words.size();
}

int usage() {
  std::cerr << "usage: bench-generate --files N [--seed S] --out DIR\n"
               "       bench-generate --big BYTES [--json [--one-line]] [--seed S] --out FILE\n";
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  int files = 0;
  std::size_t big = 0;
  std::uint64_t seed = 1;
  bool json = false;
  bool one_line = false;
  std::filesystem::path out;
  for (int i = 1; i < argc; ++i) {
    const std::string_view option = argv[i];
    const std::string_view value = i + 1 < argc ? argv[i + 1] : "";
    bool understood = true;
    if (option == "--json") {
      json = true;
      continue;
    }
    if (option == "--one-line") {
      one_line = true;
      continue;
    }
    if (option == "--files") {
      understood = parse(value, files);
    } else if (option == "--big") {
      understood = parse(value, big);
    } else if (option == "--seed") {
      understood = parse(value, seed);
    } else if (option == "--out") {
      out = value;
    } else {
      understood = false;
    }
    if (!understood) {
      return usage();
    }
    ++i;
  }
  if (out.empty() || (files > 0) == (big > 0)) {
    return usage();
  }
  const Shape shape = !json ? Shape::yaml : one_line ? Shape::json_line : Shape::json;
  if (big > 0) {
    return write_file(out, big_file(seed, big, shape)) ? 0 : 1;
  }
  std::error_code error;
  std::filesystem::create_directories(out, error);
  std::size_t bytes = 0;
  Random seeds(seed);
  for (int i = 0; i < files; ++i) {
    const std::string content = strategy_file(seeds.next(), 1, shape);
    std::string name = std::to_string(i);
    name.insert(0, std::max<std::size_t>(name.size(), 5) - name.size(), '0');
    if (!write_file(out / (name + ".csm.yaml"), content)) {
      return 1;
    }
    bytes += content.size();
  }
  std::cout << files << " files, " << bytes << " bytes\n";
}
