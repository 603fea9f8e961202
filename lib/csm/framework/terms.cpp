// SPDX-License-Identifier: MIT
#include "csm/framework/terms.hpp"

namespace csm {
namespace {

// --- The rows ------------------------------------------------------------------------------------

constexpr ExperienceProse experience_prose[experience_count] = {
    {"The way from the wish to having it: ordering, paying, waiting, receiving. The customer still "
     "notices the need and makes the choice.",
     "It works best for customers who know what they want, and suits above all those who like to "
     "be in control or share little about themselves.",
     "Selling what is on the shelf is a weak form of it, not another type. Speed is easy to copy, "
     "and whoever meets the customer before the order is placed can steer it elsewhere.",
     "Disney's MagicBand opens the room and the rides and pays in the shops (source: Siggelkow and "
     "Terwiesch, Connected Strategy, HBR Press 2019, chapter 7)."},
    {"Searching and comparing. The firm finds options that fit this customer; the customer picks.",
     "It works best where the choice is large and the customer would rather not work through it, "
     "and shares enough about itself for suggestions to fit, yet wants the final say.",
     "A list of what sells well is no curation. Suggestions that serve the seller are noticed, and "
     "cost the trust that curating needs.",
     "Khan Academy steers what each learner practises next (source: Siggelkow and Terwiesch, "
     "Connected Strategy, HBR Press 2019, chapter 5); csm's list of cases sees curating and "
     "coaching in it."},
    {"Noticing, and getting round to it. The firm watches, with leave, and reminds or encourages "
     "the customer at the moment when acting is easy; the customer acts.",
     "It works best where customers mean to do something and do not, and for those who share data "
     "and take advice.",
     "Whoever pays must gain from the customer's success, or the coach becomes a salesman. Nobody "
     "can coach who does not sense.",
     "Nike's running app and sensors moved the firm from sportswear to guidance (source: Siggelkow "
     "and Terwiesch, Connected Strategy, HBR Press 2019, chapter 8)."},
    {"Everything: the firm notices the need, settles on the answer and delivers it. The customer "
     "gave leave once and can take it back.",
     "It works best where the need can be foreseen and a mistake is small and soon mended, for "
     "customers who share data and are glad to be rid of the task.",
     "It is no higher rung of a ladder: for whoever wants the say it is worse, and where one "
     "mistake hurts it costs more than it saves.",
     "A printer that senses that toner runs low and has a cartridge sent, as HP's does (source: "
     "Siggelkow and Terwiesch, Connected Strategy, HBR Press 2019, chapter 4)."},
};

// --- The columns ---------------------------------------------------------------------------------

constexpr ArchitectureProse architecture_prose[architecture_count] = {
    {"The firm makes what customers receive, or has it made under its brand and rules, as in a "
     "franchise (`made_by: firm`).",
     "It can sense in the product itself and control quality end to end, and what it learns can "
     "change the product.",
     "Its range is what it makes itself. A service that is free is still produced: only the "
     "revenue model differs. Renting out a fleet that the firm owns is producing; ride hailing "
     "with drivers' own cars is not: the authors' book calls it a crowd orchestrator, their "
     "interview of 2019 a market maker, and csm's facts follow the book.",
     "Disney runs the parks that its band connects (source: Siggelkow and Terwiesch, Connected "
     "Strategy, HBR Press 2019, chapter 7)."},
    {"Others make it, and the firm takes title, or bears the stock or licence risk (`made_by: "
     "others`, `stock_risk: firm`).",
     "It can put together what many makers offer, and decide by itself what stands on the shelf "
     "and what it costs.",
     "Stock binds capital, and data about use stay with the maker unless they are shared. In ride "
     "hailing the firm never owns the ride that it sells, so it is no retailer: the authors' book "
     "calls it a crowd orchestrator, their interview of 2019 a market maker, and csm's facts "
     "follow "
     "the book.",
     "Amazon where it buys and stocks what it sells (source: a published third-party "
     "classification)."},
    {"Others make it and bear the risk; they were in that business before, and do not swap roles "
     "with customers (`stock_risk: others`, `roles_swap: no`, `suppliers_before: established`).",
     "Variety without stock, and a view across many suppliers that none of them has.",
     "Established suppliers have customers of their own and can go round the market; quality is in "
     "their hands. Ride hailing is the borderline case: the authors' interview of 2019 calls it a "
     "market maker, their book a crowd orchestrator. The facts that csm asks for follow the book: "
     "apps that dispatch licensed cabs stand here, those with private drivers do not.",
     "Expedia connects hotels and airlines that were there before with travellers (source: a "
     "published third-party classification)."},
    {"Others make it and bear the risk; most of them were no suppliers before (`stock_risk: "
     "others`, `roles_swap: no`, `suppliers_before: new`).",
     "Capacity that lies idle becomes supply without capital; often the firm sets the price and "
     "picks the supplier, so that customers see one firm.",
     "Quality must be made by rules, ratings and choice. Suppliers who turn professional make a "
     "market maker of it, in part: the same firm may need both architectures in its file. Ride "
     "hailing stands here, as in the authors' book: most drivers were no suppliers of rides "
     "before. In their interview of 2019 they call it a market maker instead.",
     "Owners of spare rooms on Airbnb; firms that let there all the year make it a market maker as "
     "well (source: Siggelkow and Terwiesch, Connected Strategy, HBR Press 2019, chapter 7)."},
    {"Members both give and take (`roles_swap: yes`); the firm keeps the meeting place.",
     "What members know or have for each other costs nearly nothing, and grows with each member.",
     "Who pays? Often not the members: the network sells a complementary product, data or "
     "attention. Where customers pay suppliers in money, ask whether it is an orchestrator. In "
     "ride hailing drivers drive and riders ride, so no roles are swapped: the authors' book calls "
     "it a crowd orchestrator, their interview of 2019 a market maker, and csm's facts follow the "
     "book.",
     "PatientsLikeMe, where patients exchange experience (source: the authors in an interview, "
     "Knowledge@Wharton, 2019-05-20)."},
};

// --- The cells -----------------------------------------------------------------------------------

constexpr CellProse cell_prose[experience_count][architecture_count] = {
    {{"The firm's own product, ordered in a moment from anywhere: order ahead, open the door with "
      "the phone, pay by walking out.",
      "Disney's MagicBand (source: Siggelkow and Terwiesch, Connected Strategy, HBR Press 2019, "
      "chapter 7).",
      "It is seldom empty: it is where most firms begin. It stays weak where ordering is quick "
      "and the waiting is not."},
     {"A shop that delivers what it stocks with one tap, and takes it back as easily.",
      "Amazon's 1-Click ordering (source: a published third-party classification).",
      "Fast delivery of many things needs stock near the customer, and capital for it."},
     {"One place to book with suppliers who were there before: the ordering is the platform's, the "
      "rest is theirs.",
      "Booking.com for hotels (this project's reading of public facts).",
      "The last part of the respond phase is in suppliers' hands, so the ease ends at their door."},
     {"A tap, and somebody nearby who was no supplier before comes, brings or does it.",
      "Uber and Instacart (source for the column: Siggelkow and Terwiesch, Connected Strategy, HBR "
      "Press 2019, chapter 7; the row is this project's reading). The authors' interview of 2019 "
      "calls ride hailing a market maker instead.",
      "There must be enough people with time or things to spare at the hour they are wanted."},
     {"Members get what they ask for from each other at once, and give in turn.",
      "Venmo, where members pay one another (source: a published third-party classification).",
      "Whoever knows exactly what it wants, and when, seldom wants to depend on a fellow member's "
      "goodwill."}},
    {{"A maker that knows the customer well enough to suggest which of its own things fits, or to "
      "make the next one fit.",
      "Netflix deciding from viewing which series to produce (one axis is the authors', the other "
      "this project's reading; source: Momenta podcast 72).",
      "A maker's own range may be too small to curate, and advice to buy one's own product is "
      "weak advice."},
     {"A shop that picks from what many make, for this customer.",
      "Amazon's recommendations (source: a published third-party classification).",
      "It needs a range wide enough that choice hurts, and data on what became of what was "
      "bought."},
     {"A marketplace that compares established suppliers and shows each customer the few that fit.",
      "Kayak for travel (this project's reading of public facts).",
      "Suppliers pay, so the order of the list is for sale; customers notice."},
     {"Many small suppliers, each different, sorted so that each customer sees what fits.",
      "Spare rooms on Airbnb (source for the column: Siggelkow and Terwiesch, Connected Strategy, "
      "HBR Press 2019, chapter 7; the row is this project's reading).",
      "Ratings of newcomers are thin: there is little to curate from until the crowd is large."},
     {"What members write, show or recommend, sorted for each of them.",
      "LinkedIn (source: a published third-party classification).",
      "What keeps members reading pays better than what fits them, so curation drifts."}},
    {{"A product that senses how it is used, and a firm that nudges its user with that.",
      "Nike's running app (source: Siggelkow and Terwiesch, Connected Strategy, HBR Press 2019, "
      "chapter 8) and Sensoria's sock that corrects a runner's stride (the same, chapter 4).",
      "It needs a sensor where the customer lives, leave to use it, and customers who put off what "
      "they want to do."},
     {"A shop that notices from purchases what a customer neglects, and reminds it.", "",
      "A shop sees purchases, not use, and earns by selling more: both stand in a coach's way."},
     {"A market that watches the customer's situation and says when to act, with established "
      "suppliers to act through.",
      "Credit Karma coaches on the credit score and shows lenders' offers (this project's reading "
      "of public facts).",
      "Suppliers who pay for each sale do not want customers to be told to wait."},
     {"People from the crowd as coaches, found and kept in line by the firm.", "",
      "A coach is trusted with weaknesses; few people give that trust to a stranger whom a "
      "platform sent."},
     {"Members who keep each other at it, with the firm's hints when to do so.",
      "Nike's running community (source: Siggelkow and Terwiesch, Connected Strategy, HBR Press "
      "2019, chapter 8, for the network; coaching is its product's).",
      "Someone must notice who needs a nudge; members see only what is shown to them."}},
    {{"A product that senses its own state and has the firm act before its owner notices.",
      "Printers that order their toner, such as HP's (source: Siggelkow and Terwiesch, Connected "
      "Strategy, HBR Press 2019, chapter 4).",
      "It needs a need that can be foreseen, small mistakes, and the highest rungs of permission."},
     {"A standing order that the shop adjusts by itself from stock.",
      "Amazon's Dash replenishment and Subscribe and Save (source: a published third-party "
      "classification).",
      "A shop seldom senses what is left at home; a rhythm is a poor substitute for sensing."},
     {"A standing mandate: the firm moves the customer to whichever established supplier is best.",
      "Look After My Bills, which switched households' energy supplier (this project's reading of "
      "public facts).",
      "Suppliers must let machines contract, and the customer must let a broker choose with its "
      "money."},
     {"What individuals have to spare is taken and paid for by rule, without asking each time.",
      "OhmConnect, where plugs in homes are switched for the grid (this project's reading of "
      "public facts).",
      "Both sides must let the firm act, and quality varies just where nobody looks."},
     {"Members' things deal with each other by rules that members set.", "",
      "Both sides need sensors and a high rung of permission, and members who like to exchange "
      "often like the exchanging."}},
};

// --- Terms ---------------------------------------------------------------------------------------

constexpr Term terms[] = {
    {"connected-strategy", "term",
     "A strategy that changes when and how a firm meets its customers: instead of single episodes, "
     "which begin with an order and end with a delivery, a relationship in which the firm learns "
     "what the customer needs and meets it with less effort on both sides. It has two halves: the "
     "connected customer relationship (which experiences, for whom) and the connected delivery "
     "(through which architectures, paid for how). The theory is Siggelkow's and Terwiesch's "
     "(Connected Strategy, Harvard Business Review Press, 2019).",
     "A strategy file writes both halves down; `csm check` looks for what does not fit together, "
     "`csm score` puts numbers on it. The numbers are this project's own: no published source "
     "gives any.",
     "", "matrix r-r-r-r star revenue-model bounds"},
    {"matrix", "term",
     "The connected-strategy matrix: four rows, the connected customer experiences, by five "
     "columns, the connection architectures. A business may stand in several of its twenty cells, "
     "and so may its rivals.",
     "`csm score` shows each cell's strength, demand, gap and threat; `csm explain "
     "EXPERIENCE/ARCHITECTURE` tells of one cell. It is not a maturity ladder: what counts is what "
     "each segment wants.",
     "csm explain coach-behavior/connected-producer",
     "respond-to-desire curated-offering coach-behavior automatic-execution connected-producer "
     "connected-retailer connected-market-maker crowd-orchestrator peer-to-peer-network-creator "
     "cell gap"},
    {"cell", "term",
     "One field of the matrix: an experience delivered through an architecture. A business stands "
     "in it with every own experience of that type that goes through an architecture of that type.",
     "Each cell has a strength, a demand (that of its row), a gap, a threat and a status. A blank "
     "cell is a question, not an opportunity: cells are often blank because nobody can sense or "
     "may act there.",
     "csm explain coach-behavior/connected-producer", "matrix status gap strength demand threat"},
    {"status", "term", "Who stands in a cell of the matrix: the business, a rival, both or nobody.",
     "The statuses are contested, held, exposed, open and quiet. Open and quiet tell blank cells "
     "apart by their gap.",
     "", "contested held exposed open quiet cell gap"},
    {"move", "term",
     "What it would take to get into a cell for a segment, seen from where the business stands.",
     "Under each gap stand the five architectures, the most feasible first, each with its move: "
     "the first that holds of deepen, extend, add-architecture, add-experience and leap.",
     "", "deepen extend add-architecture add-experience leap gap feasibility"},
    {"r-r-r-r", "term",
     "The customer's way, in four parts: recognize (a need is noticed), request (it becomes an "
     "order), respond (the order is met) and repeat (what was learned makes the next time better). "
     "The first three are one episode; repeat makes a relationship of episodes.",
     "Steps of a journey stand in these phases; an experience is rated on how well it eases the "
     "first three and on what it learns for the fourth. Each experience eases another part most.",
     "experiences:\n  dispatch:\n    ratings: {recognize: 0, request: 4, respond: 3}\n    repeat: "
     "{identity: 3, individual: 1}",
     "recognize request respond repeat ease loop stage"},
    {"star", "term",
     "What technology must do to connect, as a chain: sense what happens, transmit it to where it "
     "is needed, analyze what it means, react on it. The chain is as strong as its weakest link.",
     "Each architecture is rated on the four, of all who deliver, partners too. Their geometric "
     "mean is half of what carries an experience; organization is the other half, and neither "
     "stands in for the other.",
     "architectures:\n  fleet:\n    technology: {sense: 3, transmit: 4, analyze: 2, react: 2}",
     "sense transmit analyze react technology organization carried weakest-link technology-first"},
    {"permission-ladder", "term",
     "What a customer has allowed the firm, in rungs: from nothing at all, over keeping "
     "preferences and observing, to acting by itself. That customers grant leave step by step is "
     "the theory's; the rungs as a scale are this project's.",
     "Each experience needs a rung to work in full; a lower one weakens it, and automatic "
     "execution below act-with-confirmation is an error.",
     "experiences:\n  refill:\n    trust: {permission: act-within-limits, transparency: 4, "
     "benefit: 4}",
     "permission none per-order stored-preferences passive-sensing act-with-confirmation "
     "act-within-limits act-freely allowed permission-too-low automatic-without-permission"},
    {"observable-facts", "term",
     "Facts that anyone could see from outside, by which experiences and architectures are told "
     "apart. An experience: decided by the firm is automatic execution; else need noticed by the "
     "firm is coach behavior; else options found by the firm is curated offering; else it is "
     "respond to desire. An architecture: made by the firm is a connected producer; else stock "
     "risk with the firm is a connected retailer; else roles that swap are a peer-to-peer network; "
     "else established suppliers are a market maker; else it is a crowd orchestrator.",
     "They stand under `how`, and may be left out. csm compares them with `type` and reports a "
     "type that they exclude, naming those that they allow.",
     "experiences:\n  refill:\n    type: coach-behavior\n    how: {need_noticed_by: firm, "
     "decided_by: customer}",
     "how need_noticed_by options_found_by decided_by made_by stock_risk roles_swap "
     "suppliers_before type-contradicts-facts architecture-contradicts-facts"},
    {"revenue-model", "term",
     "How money, or what stands in for it, comes back: what is paid for, when, by whom and why; "
     "and in which currency, since customers also pay with data, attention or contributions. "
     "Connection makes new answers possible, such as pay for the outcome, after it is there.",
     "It stands under `revenue` of an architecture. csm does not score it; rules look at whether "
     "it is decided, and whether it fits what is offered: a coach whom advertisers pay, an outcome "
     "that nobody senses.",
     "architectures:\n  engines:\n    revenue: {what: outcome, when: after-outcome, who: customer, "
     "why: they pay for hours in the air}",
     "revenue what when who why currency revenue-undecided outcome-revenue-without-sensing "
     "coaching-paid-by-others"},
    {"trusted-partner", "term",
     "The highest of the four levels of repeat: the firm is trusted with the goal behind the task, "
     "not only with the task. It rests on knowing the customer (identity), learning from its past "
     "(individual) and from all customers (population).",
     "It is the rating `partner`. No level can be jumped to: in the loop each counts at most as "
     "much as the ones before it.",
     "experiences:\n  refill:\n    repeat: {identity: 4, individual: 4, population: 3, partner: 3}",
     "loop identity individual population partner trusted-partner-jump level-skipped"},
    {"efficiency-frontier", "term",
     "The line of best trade-offs between what customers would pay and what serving them costs. A "
     "firm behind on both has nothing to trade; connection can push the line out.",
     "csm takes `wtp` and `cost` of the business and of each rival, for the same occasion, and "
     "works out who leads; see frontier. Price competition itself is not modelled.",
     "business:\n  wtp: 20\n  cost: 17", "wtp cost frontier dominates dominated"},
    {"disruption", "term",
     "A rival that changes who serves the customer, and how. csm tells three things apart: threat "
     "(who presses, today and at the horizon), rise (who is coming), and strict disruption in "
     "Christensen's sense (a foothold where incumbents do not fight, and the means to climb).",
     "Each rival's offers are set against what the business does for the same segments. Rivals "
     "from other industries count as much as others: they are forgotten most often.",
     "", "threat rise strict_disruption foothold momentum adjacent upstream"},

    // Kinds of value.
    {"rating", "value",
     "A judgement from 0 to 5. 0 is not at all, 3 the usual, 5 as good as it gets; each rating has "
     "its own words for 0, 3 and 5, which its page tells. Rate the usual customer of the segment "
     "and the usual day, as it is today and not as it is planned.",
     "It is a number, a range, `unknown`, or one number a rater. In formulas it counts as a fifth "
     "of itself, from 0 to 1.",
     "sense: 3\nsense: 2..4\nsense: unknown\nsense: {ana: 3, ben: 4}",
     "range unknown raters bounds rated"},
    {"unknown", "value",
     "Nobody knows yet. It is a good answer: better than a guess that looks like knowledge.",
     "A rating that is unknown, or left out, counts as anything between its ends, with the middle "
     "as its value; unknown is never zero. It widens the bounds and lowers what is rated.",
     "accepts_advice: unknown", "bounds rated rating permission"},
    {"range", "value",
     "Two numbers with two points between, the smaller one first: somewhere from here to there.",
     "Its ends are bounds and its middle is the value that thresholds look at.",
     "inertia: 2..4\ncost: 10..12", "rating money bounds"},
    {"raters", "value",
     "One number a person, in a map from names to ratings, where several people judged alone.",
     "The median counts, the lowest and the highest are bounds. The rule disputed-rating tells "
     "where they are far apart.",
     "inertia: {ana: 3, ben: 4, eva: 4}", "rating disputed-rating bounds"},
    {"id", "value",
     "How a thing is called in the file: a small letter, then small letters, digits and hyphens. "
     "Things are maps from id to what they are, so no id can stand twice.",
     "Other things refer to it; a name for people can stand beside it.",
     "customers:\n  commuters: {name: People on their way to work, share: 100%}",
     "malformed-id duplicate-key unknown-reference name"},
    {"duration", "value",
     "A number and a unit: minutes, hours, days, weeks, months or years, singular or plural.",
     "Lengths of steps are added and compared with max_length; a month counts 30 days, a year 365.",
     "length: 10 minutes\nmax_length: 1.5 hours",
     "length max_length malformed-duration journey-too-long"},
    {"money", "value", "A number or a range, in one unit that the file may choose but must keep.",
     "Used for wtp and cost, which only matter against each other, and for what initiatives cost.",
     "wtp: 20\ncost: 15..18", "wtp cost range"},
    {"text", "value", "Any words. They are shown to people; csm does not read meaning into them.",
     "In all formats that csm prints they are escaped, and control characters are findings.",
     "summary: >\n  Two sentences are enough.", "name summary note control-character"},
    {"list", "value",
     "Several values under one key. A list with one value may be written as that value.",
     "A required list must not be empty.", "serves: commuters\nserves: [commuters, night-owls]",
     "empty-list through serves"},

    // What the program does with a file.
    {"suppression", "term",
     "A comment that says why a finding is right and stays: on the line, or alone on the line "
     "above. It needs a reason, and may end on a day.",
     "The finding is no longer listed but still counted as suppressed. A suppression that matches "
     "nothing, has ended or lacks its reason is a finding itself.",
     "through: shops  # csm: ignore silo until=2027-01-31 -- merged in January",
     "baseline unused-suppression expired-suppression suppression-without-reason"},
    {"baseline", "term",
     "A file with the findings that were there when a team began to check, so that only new ones "
     "fail. It is meant to shrink.",
     "`csm check --write-baseline FILE` makes it; later runs drop from it what is mended, and add "
     "nothing unless told to. Entries match by fingerprint, not by line.",
     "csm check strategies --baseline baseline.json", "fingerprint suppression stale-baseline"},
    {"fingerprint", "term", "A short name for one finding, made from what it is about.",
     "It stays the same when lines move, keys are reordered or the file is reformatted; baselines "
     "and the services that read SARIF or Code Quality follow findings by it.",
     "", "baseline suppression"},
    {"gate", "term", "A score that a file must reach for `csm check` and `csm score` to succeed.",
     "`--min-fit` looks at the value of fit, `--max-threat` at that of threat_horizon; a gate that "
     "is missed gives exit code 1.",
     "csm check FILE --min-fit 40 --max-threat 12", "fit threat_horizon bounds"},
};

}  // namespace

std::span<const Term> theory_terms() { return terms; }

const ExperienceProse& prose(ExperienceType type) {
  return experience_prose[static_cast<std::size_t>(type)];
}

const ArchitectureProse& prose(ArchitectureType type) {
  return architecture_prose[static_cast<std::size_t>(type)];
}

const CellProse& prose(ExperienceType experience, ArchitectureType architecture) {
  return cell_prose[static_cast<std::size_t>(experience)][static_cast<std::size_t>(architecture)];
}

const std::string_view blank_cells =
    "A blank cell is a question, not an opportunity. Often nobody is there because nobody can "
    "sense the need, may act on it or has a reason to pay; ask which of these holds before asking "
    "who will be first.";

}  // namespace csm
