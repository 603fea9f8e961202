// SPDX-License-Identifier: MIT
#include "csm/score/terms.hpp"

namespace csm::score {
namespace {

constexpr Term terms[] = {
    {"bounds", "score",
     "Every figure is three numbers: what it is at least, its middle value, what it is at most. A "
     "plain number is all three; a range gives its ends and its middle; raters give the lowest, "
     "the median and the highest.",
     "`unknown`, and a rating that is left out, is {unknown_low}, {unknown_middle}, "
     "{unknown_high}: unknown is never zero. A formula is worked out from middle values, from the "
     "ends that make it smallest and from those that make it largest; better-known input never "
     "widens a bound (only a `wants` entry that is added or removed may, since it replaces one "
     "source by another). Thresholds, orders, levels, statuses and rules look at middle values.",
     "fit 38 (31..45): 38 from middle values, 31 and 45 at the ends", "rated rating range unknown"},
    {"rated", "score", "The share of the rating slots that are filled.",
     "Counted are 8 traits a segment, or its 4 wants where all four are there; 3 ratings, 4 repeat "
     "and 3 trust an experience, permission among them; 4 technology and 4 organization an "
     "architecture; 6 supply. What is left out or unknown is not filled.",
     "one segment, 6 of 8 traits given: 6 of its 8 slots are rated", "bounds rating unknown"},
    {"demand", "score",
     "How much a segment wants an experience: when it works (the customer's situation) times for "
     "whom (the kind of customer).",
     "respond-to-desire: {demand_respond}. curated-offering: {demand_curated}. coach-behavior: "
     "{demand_coach}. automatic-execution: {demand_automatic}. Ratings count as fifths. A `wants` "
     "entry w that is there, `unknown` included, stands for both factors: (w / 5) squared. The "
     "demand of a cell, 0..100, is that of its row, segments weighed by share.",
     "choice_overload 4, shares_data 3, wants_control 3: curated-offering {example_demand}\n"
     "wants {{curated-offering: 4}}: {example_want}",
     "traits wants segment unwanted-experience fit"},
    {"ease", "score",
     "J: what an experience takes off the customer, from its ratings of recognize, request and "
     "respond.",
     "respond-to-desire: {ease_respond}. curated-offering: {ease_curated}. coach-behavior: "
     "{ease_coach}. automatic-execution: {ease_automatic}. What carries and what allows an "
     "experience never lifts its strength above its ease.",
     "respond-to-desire, request 4, respond 3: {example_ease}",
     "ratings recognize request respond strength"},
    {"carried", "score",
     "D: what carries an experience, the technology and the organization of its architecture.",
     "sqrt(T * O), T the geometric mean of sense, transmit, analyze and react, O that of "
     "shared_identity, shared_data, aligned_incentives and clear_owner. Each counts at least "
     "{floor}: a weak link slows an offer, it does not erase it. Technology cannot stand in for "
     "organization.",
     "technology all 5, organization all 2: {example_carried}",
     "star technology organization floor strength"},
    {"allowed", "score",
     "P: what allows an experience, from the permission that customers granted and from what they "
     "get for it.",
     "min(1, rung / needed rung) * (transparency + benefit) / 2; each of the two factors counts at "
     "least {floor}. Needed are {needed}. The rungs count {rungs}. A permission that is left out "
     "or unknown gives 0, 0.5, 1 in place of the first factor.",
     "coach-behavior with stored-preferences, transparency 3, benefit 3: {example_allowed}",
     "permission transparency benefit permission-ladder floor strength"},
    {"floor", "score",
     "The least that one link counts, so that a weak link slows an offer and does not erase one "
     "that customers use.",
     "It is {floor}. It holds for each rating of technology and organization, for the two factors "
     "of what allows an experience, and for the ratings of supply and 1 - quality_control.",
     "sense 0 counts as {floor}", "carried allowed feasibility"},
    {"strength", "score",
     "q: how good an experience is today, through one architecture. What carries it and what "
     "allows it can hold it back, never lift it above what it eases.",
     "min(J, J^{ease_power} * D^{carried_power} * P^{allowed_power}), with J ease, D carried and P "
     "allowed. A cell's strength, 0..100, is the largest for each segment, weighed by share. A "
     "rival's offer has a strength by a word or a rating.",
     "J 0.6, D 0.5, P 0.4: {example_strength}", "ease carried allowed coverage token-experience"},
    {"loop", "score",
     "R: how fast an experience learns from use, from the four levels of repeat: identity, "
     "individual, population, partner.",
     "The sum of weight times c over the levels, where c of a level is the smallest rating up to "
     "it: no level can be jumped to. The weights are {loop_weights}: recognising a customer is the "
     "door to learning, not learning. For a segment and the business it is printed on 0..100.",
     "identity 4, individual 2, population 3, partner 0: {example_loop}",
     "repeat identity individual population partner loop_level projection loop-open"},
    {"loop_level", "score", "How many levels of repeat are reached, 0 to 4, from the first on.",
     "A level counts as reached from a rating of 3 on, where those before it are reached as well; "
     "`unknown` is not.",
     "identity 4, individual 2, population 3: level 1", "loop repeat level-skipped"},
    {"projection", "score",
     "What an offer will be at the horizon, if it keeps learning as it does: its distance to "
     "perfect shrinks with use. `strength_horizon` in JSON.",
     "q_H = 1 - (1 - q) * exp(-k * R * H), with R the loop, or a rival's momentum; H the horizon, "
     "k the learning rate.",
     "q 0.4, R 0.6, {horizon} years: {example_projection}",
     "loop momentum horizon learning_rate strength"},
    {"horizon", "score", "How many years ahead csm looks; an assumption.",
     "{horizon} years, unless `--horizon` or the configuration says otherwise (0 to 20). It is "
     "printed with every figure that uses it.",
     "csm score FILE --horizon 5", "projection threat_horizon learning_rate"},
    {"learning_rate", "score",
     "k: how much of its distance to perfect a loop of 1 closes in a year.",
     "{learning_rate} a year, unless `--learning-rate` or the configuration says otherwise (0 to "
     "2); an assumption that nobody has measured.",
     "csm score FILE --learning-rate 0.1", "projection loop horizon"},
    {"coverage", "score",
     "C: how well a segment gets an experience from the business: the strongest that serves it, "
     "through any architecture.",
     "0 where nothing of that type serves it. Demand that is not covered is unmet.",
     "strengths 0.3 and 0.5 of one type: coverage 0.5", "strength demand fit unmet"},
    {"unmet", "score", "U: what a segment wants of an experience and does not get.",
     "demand * (1 - coverage).", "demand 0.8, coverage 0.25: 0.6", "demand coverage gap"},
    {"fit", "score", "How well the business gives each segment what it wants, 0..100.",
     "Of a segment: the sum of demand * coverage over the four experiences, divided by the sum of "
     "demand; 0 if nothing is wanted. Its bounds are the smallest and the largest over all corners "
     "of the four demands. Of the business: the segments' fit, weighed by share.",
     "demands 0.8 and 0.2, coverages 0.25 and 0.5: {example_fit}",
     "demand coverage bounds gate unserved-segment"},
    {"gap", "score",
     "What is wanted and not met. A list by segment and experience, the largest attainable first; "
     "and a figure for each cell, 0..100.",
     "Of a segment and an experience: its size, and how much of it is attainable. Of a cell: 100 * "
     "feasibility * unmet demand of its row, weighed by share. From {open_gap} on a cell where "
     "nobody is counts as open.",
     "coach behavior wanted 40, coverage 10, share 0.5: a gap of 0.5 * 40 * (1 - 0.1) = 18",
     "size attainable feasibility move unmet"},
    {"size", "score", "How large a gap is: of a segment and an experience, 0..100.",
     "100 * share of the segment * unmet demand.", "share 0.5, unmet 0.6: 30",
     "gap attainable unmet"},
    {"attainable", "score", "How much of a gap the business could get at.",
     "size * the largest feasibility over the five architectures. The list of gaps is ordered by "
     "it.",
     "size 30, best feasibility 0.7: 21", "gap size feasibility untested-want"},
    {"feasibility", "score",
     "g: how well the supply side suits an architecture, so that it could carry an experience.",
     "connected-producer: {feasible_producer}. connected-retailer: {feasible_retailer}. "
     "connected-market-maker: {feasible_market_maker}. crowd-orchestrator: {feasible_crowd}. "
     "peer-to-peer-network-creator: {feasible_peers}. Every factor counts at least {floor}. For "
     "coach behavior and automatic execution it is multiplied by the root of the largest `sense` "
     "over the own architectures: nobody coaches or acts who cannot sense.",
     "supplier_variety 4, capital 2: connected-retailer {example_feasibility}",
     "supply gap attainable move floor"},
    {"threat", "score",
     "How much of its customers' demand rivals pull from the business, 0..100: of a rival, of a "
     "cell, of all of them together.",
     "100 * the sum over segments of share * the largest pressure on it. From {severe} severe, "
     "from {high} high, from {moderate} moderate, below that small so far, never low: newcomers "
     "that history proved decisive stood there too. Whoever presses most today is named from "
     "{pressing} on. Price alone is not modelled.",
     "share 0.6, pressure 0.2; share 0.4, pressure 0.1: 100 * (0.12 + 0.04) = 16",
     "pressure threat_now threat_horizon rise severe-threat gate"},
    {"threat_now", "score", "The threat of today: offers as they are, reach as it is.",
     "As threat, with today's strengths and `reach`.", "reach 20%, pressure of all 0.5: 0.1",
     "threat threat_horizon reach"},
    {"threat_horizon", "score", "The threat at the horizon: both sides as they will have learned.",
     "As threat, with projected strengths on both sides and `reach_later` where it is given, also "
     "at a horizon of 0 years. Rivals are listed with the largest first.",
     "csm score FILE --max-threat 12", "threat horizon projection reach_later rise gate"},
    {"pull", "score", "How strongly an offer draws a segment.",
     "min(1, demand * strength * (1 + {upstream_weight} * upstream + {frontier_weight} * "
     "frontier)).",
     "demand 0.8, strength 0.5, upstream 1, frontier 0: {example_pull}",
     "demand strength upstream frontier hold pressure"},
    {"hold", "score",
     "How strongly the business keeps a segment: whom it serves well does not leave for a side "
     "offer.",
     "The mean of demand * coverage for the offer's experience and of the largest demand * "
     "coverage over all four.",
     "0.2 for this experience, 0.6 for the best: {example_hold}", "coverage pull pressure"},
    {"pressure", "score", "What of a segment an offer could take.",
     "reach * max(0, pull - hold). Its low end takes the low pull and the high hold.",
     "reach 50%, pull 0.5, hold 0.4: {example_pressure}", "pull hold reach threat"},
    {"upstream", "score",
     "u: how much earlier than the business an offer meets the customer. Whoever meets the need "
     "first can steer the request away.",
     "max(0, stage of the offer - the largest own stage for that segment) / {last_stage}, where "
     "the stages are respond-to-desire {stage_respond}, curated-offering {stage_curated}, "
     "coach-behavior {stage_coach}, automatic-execution {stage_automatic}, and an own experience "
     "counts from a strength of {offered} on, as of today.",
     "a coach against a respond to desire: {example_upstream}",
     "pull outflanked-upstream coach-behavior automatic-execution"},
    {"frontier", "score",
     "f: a rival's lead on the efficiency frontier, where willingness to pay and cost of both are "
     "known.",
     "The larger of the value lead, (V_rival - V_own) / V_rival with V = wtp - cost, and the cost "
     "lead, (cost_own - cost_rival) / cost_own; both within 0..1, and 0 where a figure is missing "
     "or V_rival is not above 0.",
     "own 20 and 17, rival 22 and 12: {example_frontier}", "wtp cost pull dominates"},
    {"rise", "score", "Who is coming: how much a rival's threat grows up to the horizon.",
     "threat_horizon - threat_now, middle values. Among newcomers (entrants and firms from other "
     "industries) the fastest is named: from {fast} fast, from {noticeable} noticeable. That is "
     "the disruption risk; threat tells who presses.",
     "threat 2 today, 7 at the horizon: rise 5", "threat_now threat_horizon momentum rising-rival"},
    {"level_in", "score",
     "Years until an offer is level with the business, if both keep learning as they do.",
     "ln((1 - q_y) / (1 - q)) / (k * (R_y - R)) with y the offer, against every own experience of "
     "its type that is ahead; the largest for a segment, the smallest over the segments. 0 where "
     "nothing is ahead; never (null) where the offer does not learn faster.",
     "offer 0.3 with momentum 0.8, own 0.5 with loop 0.2: {example_level_in} years",
     "projection momentum loop catching-up outlearned"},
    {"dominates", "score",
     "A rival for whom customers would pay at least as much, and whom serving costs at most as "
     "much, and one of the two strictly.",
     "Compared are middle values of `wtp` and `cost`; false where one of the four is missing.",
     "own 20 and 17, rival 20 and 15: it dominates", "wtp cost frontier dominated"},
    {"strict_disruption", "score",
     "Disruption in Christensen's sense, told apart from threat: a foothold where incumbents do "
     "not fight, and the means to climb from there.",
     "True where `foothold` is low-end or new-market, and an offer's momentum is rated and above "
     "the largest loop of the business for one of its segments, or the rival has a value lead. It "
     "does not enter the threat.",
     "foothold: low-end, momentum 4 against a loop of 0.4",
     "foothold momentum loop frontier "
     "strict-disruption"},
    {"lever", "score",
     "What one step up would do: for every own rating that is given and can rise, the scores are "
     "worked out again.",
     "A step adds 1, at most to 5, to a number, both ends of a range, every rater's; permission "
     "takes the next rung; technology and organization rise as a block. Rivals' strengths stay "
     "what they were. Levers are ordered by fit_gain plus threat_drop; people see the three best "
     "means, then the two best outcomes.",
     "experiences.dispatch.ratings.request: fit +3.1, threat -0.4",
     "fit_gain threat_drop outcome means initiative"},
    {"fit_gain", "score", "By how much the fit of the business rises by one lever.",
     "Fit with the step minus fit without, middle values.", "38 to 41.1: 3.1",
     "lever fit threat_drop"},
    {"threat_drop", "score", "By how much the threat at the horizon falls by one lever.",
     "threat_horizon of all rivals without the step minus that with it, middle values.",
     "7 to 6.6: 0.4", "lever threat_horizon fit_gain"},
    {"samples", "score",
     "How sure the scores are: what nobody knows for sure is drawn at random, many times, and the "
     "business is scored each time.",
     "`csm score --samples N` draws a range anywhere within it, one of the raters where they are "
     "named, and anything from 0 to 5 where a rating is missing; `--vary` also draws the weights "
     "of "
     "the formulas and the learning rate. In 8 of 10 drawings a figure lies between p10 and p90; "
     "while only ratings are drawn, none leaves its bounds. A plain number is never drawn: it "
     "counts as sure.",
     "csm score FILE --samples 10000 --vary ratings,weights",
     "acceptability bounds range raters learning_rate flips"},
    {"acceptability", "score",
     "In what share of the drawings a gap, or a rival, ranks first; `first` in JSON.",
     "The rank acceptability of SMAA-2 (Lahdelma and Salminen, Operations Research 49(3), 2001), "
     "for "
     "the first rank. Near 100 % the answer does not hang on what is not known; near an even share "
     "the list has no order worth defending. What follows it is one standard error, which four "
     "times as many drawings halve.",
     "first in 61 %, another in 39 %: name both", "samples flips gap threat"},
    {"flips", "score",
     "What would change the answer: the smallest change of one rating that puts another gap, or "
     "another rival, first.",
     "`csm score --flips` moves every rating that is given, alone, by its middle value, anywhere "
     "from 0 to 5. Where a change smaller than people can tell apart does it, look that rating up "
     "before you speak of a first gap; where none does it, the first stays first. Two changes at "
     "once are not looked for.",
     "4.38 instead of 4.5 puts another gap first: as good as a tie",
     "samples acceptability lever unknowns"},
    {"unknowns", "score", "The ratings that are missing and matter: what to find out first.",
     "`csm score --flips` lists by how many points the bounds of the fit come closer where one of "
     "them alone is filled in, in the middle; the most first. What does not narrow "
     "the fit is not listed.",
     "csm score FILE --flips", "bounds unknown rated fit"},
    {"attribution", "score", "What each change between two versions did to fit and threat.",
     "In `csm diff` up to {most_shared} changes that touch a score have their Shapley value "
     "(Shapley, 1953): the mean of what a change does over all orders in which they can be made. "
     "Beyond that they are made one after the other, as listed, and an early one may look idle "
     "because it waits for a later one. The parts always add up to the difference.",
     "csm diff OLD NEW", "fit threat lever"},
    {"next_best", "score", "What `csm plan` would fund if it could not fund its first choice.",
     "Of the other sets within the budget the one that gains most; of equals the cheaper, then the "
     "smaller. None where there is no other, or where it is to fund nothing.",
     "open-dispatch and fair-shifts gain 15 points, next best cards and peak-cabs 12",
     "initiatives bound lever"},
    {"bound", "score", "What no set of initiatives within the budget of `csm plan` exceeds.",
     "Where every set was worked out, the plan is exact and its value the bound. Else branch and "
     "bound: more funding never lowers fit or raises threat, so no choice among what is undecided "
     "comes to more than all of it for nothing.",
     "plan 41 points, bound 41.5: no set gains more than half a point above the plan",
     "initiatives next_best fit_gain threat_drop"},
    {"opportunity", "score",
     "How much a step of a journey asks to be mended (Ulwick, What Customers Want, 2005), 0..20.",
     "importance + max(importance - satisfaction, 0); none where either is missing. From "
     "{underserved} underserved, from {severely} severely; below {well} well served.",
     "importance 9, satisfaction 4: {example_opportunity}",
     "importance satisfaction pain pain-nobody-eases moment-of-truth-in-pain"},
    {"white-space", "score",
     "A cell where none of the businesses compared stands, though customers miss something there.",
     "`csm compare` takes the gap of the cell from each file, and names the largest and whose it "
     "is where that is {open_gap} or more. A blank cell is a question, not an opportunity: rivals "
     "whose files are not given may stand there.",
     "csm compare examples/industries/fitness/*.csm.yaml", "cell gap open overlap"},
    {"overlap", "score", "How many of the customers of two businesses are the same.",
     "In `csm compare` segments of two files are the same customers where their ids are, else "
     "where "
     "their names are, whatever their case and accents. The overlap is told as two shares: of all "
     "customers of the one, and of the other.",
     "60 % of the customers of one, all of those of the other", "white-space segment share"},
    {"alpha", "score",
     "Krippendorff's alpha: how far raters agree beyond what chance would make, at most 1.",
     "`csm agree` compares how far apart two said the same thing with how far apart any two of all "
     "values are, by rank (ordinal), and takes the share from 1: 1 is full agreement, 0 as good as "
     "chance. From {alpha_reliable} on ratings can be relied on, from {alpha_tentative} on they "
     "carry tentative conclusions, below that talk first (Krippendorff, Content Analysis). Ratings "
     "that one alone gave do not count; there is none where all values are the same.",
     "two raters, four things, 1 2 3 4 from both: {example_alpha}\n"
     "1 2 3 4 and 2 1 4 3: {example_alpha_apart}",
     "kendall_w raters disputed-rating bounds"},
    {"kendall_w", "score",
     "Kendall's W: whether raters put the same things into the same order, 0..1.",
     "Of the things that all rated, every rater's values become ranks, equal values share theirs, "
     "and W is how far the sums of ranks spread, of as far as they could, corrected for ties. A "
     "rater who gives one point less to everything lowers alpha, but not W.",
     "1 2 3 4 and 2 3 4 5: {example_kendall_w}", "alpha raters disputed-rating"},
};

}  // namespace

std::span<const Term> score_terms() { return terms; }

}  // namespace csm::score
