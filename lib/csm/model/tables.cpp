// SPDX-License-Identifier: MIT
#include "csm/model/row.hpp"

#include <algorithm>

namespace csm::model {
namespace {

constexpr Need required = Need::required;
constexpr Need optional = Need::optional;

constexpr std::string_view evidence_doc = "ids of the evidence behind what is said here";
constexpr std::string_view note_doc = "anything worth telling the next reader";

// --- Business ------------------------------------------------------------------------------------

constexpr Key business_keys[] = {
    row<&Business::name>("name", required, "what the business is called"),
    row<&Business::industry>("industry", required, "the industry, in a few words"),
    row<&Business::summary>("summary", optional, "one paragraph on what the business does"),
    row<&Business::as_of>("as_of", optional, "the day that the file describes"),
    row<&Business::wtp>("wtp", optional,
                        "willingness to pay: what a typical customer would pay at most for one "
                        "typical occasion, though it may be free"),
    row<&Business::cost>("cost", optional,
                         "what serving that occasion costs all who serve it together"),
};
constexpr Table business_table{"business", "business", "The firm whose strategy this is.",
                               business_keys};

// --- Customers -----------------------------------------------------------------------------------

constexpr Key traits_keys[] = {
    row<&Traits::knows_need>("knows_need", optional,
                             "0 does not know that it needs anything, 3 knows roughly what, not "
                             "which, 5 knows exactly what it wants, and when"),
    row<&Traits::choice_overload>("choice_overload", optional,
                                  "0 one obvious option, 3 has to compare a dozen, 5 lost among "
                                  "hundreds"),
    row<&Traits::inertia>("inertia", optional,
                          "0 does at once what it intends, 3 puts it off now and then, 5 never "
                          "gets round to it, though it wants to"),
    row<&Traits::predictability>("predictability", optional,
                                 "0 no pattern, 3 the usual, with exceptions, 5 one could act for "
                                 "it blindly"),
    row<&Traits::mistake_cost>("mistake_cost", optional,
                               "of one occasion: 0 a shrug, 3 annoying, costs some money, 5 harm "
                               "to health, livelihood or trust"),
    row<&Traits::shares_data>("shares_data", optional,
                              "0 shares nothing, 3 shares what the service needs, 5 shares freely, "
                              "even passively"),
    row<&Traits::accepts_advice>("accepts_advice", optional,
                                 "0 resents being nudged, 3 listens to what is useful, 5 asks to "
                                 "be told"),
    row<&Traits::wants_control>("wants_control", optional,
                                "0 glad to be rid of it, 3 wants the final say, 5 wants to do it "
                                "all itself"),
};
constexpr Table traits_table{"traits", "customers.<id>.traits",
                             "What the usual customer of the segment is like, about the need that "
                             "this file is about.",
                             traits_keys};

constexpr std::string_view wants_doc = "how much the segment said or showed that it wants this";
constexpr Key wants_keys[] = {
    row<&Wants::respond_to_desire>("respond-to-desire", optional, wants_doc),
    row<&Wants::curated_offering>("curated-offering", optional, wants_doc),
    row<&Wants::coach_behavior>("coach-behavior", optional, wants_doc),
    row<&Wants::automatic_execution>("automatic-execution", optional, wants_doc),
};
constexpr Table wants_table{"wants", "customers.<id>.wants",
                            "What the segment said or showed that it wants, by experience type. It "
                            "wins over what the traits imply, type by type.",
                            wants_keys};

constexpr Key segment_keys[] = {
    row<&Segment::name>("name", required, "what the segment is called"),
    row<&Segment::share>("share", required,
                         "of revenue, or of what you count instead; all shares together are 100 %"),
    row<&Segment::traits>("traits", optional, "what its usual customer is like"),
    row<&Segment::wants>("wants", optional, "what it said or showed that it wants"),
    row<&Segment::evidence>("evidence", optional, evidence_doc),
    row<&Segment::note>("note", optional, note_doc),
};
constexpr Table segment_table{"segment", "customers.<id>",
                              "A group of customers who want the same.", segment_keys};

// --- Journeys ------------------------------------------------------------------------------------

constexpr Key step_keys[] = {
    row<&Step::name>("name", required, "what happens, in the customer's words"),
    row<&Step::stage>("stage", required, "where in the journey it stands"),
    row<&Step::goal>("goal", optional, "what the customer wants to get done"),
    row<&Step::channels>("channels", optional, "where it happens: app, phone, shop"),
    row<&Step::unit>("unit", optional, "the organisational unit that the customer meets"),
    row<&Step::identified>("identified", optional,
                           "whether the firm knows here who the customer is"),
    row<&Step::importance>("importance", optional, "to the customer"),
    row<&Step::satisfaction>("satisfaction", optional, "of the customer"),
    row<&Step::emotion>("emotion", optional, "from -3 awful to 3 delighted"),
    row<&Step::moment_of_truth>("moment_of_truth", optional,
                                "whether this step makes or breaks the relationship"),
    row<&Step::length>("length", optional, "how long it takes"),
    row<&Step::pain>("pain", optional, "what hurts"),
    row<&Step::eased_by>("eased_by", optional, "ids of the experiences that take the pain away"),
};
constexpr Table step_table{"step", "journeys.<id>.steps[]", "One step of a journey.", step_keys};

constexpr Key journey_keys[] = {
    row<&Journey::customer>("customer", required, "ids of the segments that go this way"),
    row<&Journey::name>("name", optional, "what the journey is called"),
    row<&Journey::rank>("rank", optional, "priority among the journeys, from 1"),
    row<&Journey::max_length>("max_length", optional,
                              "how long it may take before the customer has dropped out"),
    row<&Journey::steps>("steps", required, "what the customer goes through, in order"),
    row<&Journey::evidence>("evidence", optional, evidence_doc),
    row<&Journey::note>("note", optional, note_doc),
};
constexpr Table journey_table{"journey", "journeys.<id>", "How a segment gets what it needs today.",
                              journey_keys};

// --- Experiences ---------------------------------------------------------------------------------

constexpr Key ease_keys[] = {
    row<&EaseRatings::recognize>("recognize", optional,
                                 "how well it notices the need: 0 does nothing for this part, 3 "
                                 "takes away the usual effort, 5 the part has as good as vanished"),
    row<&EaseRatings::request>("request", optional,
                               "how well it eases searching, deciding, ordering: 0, 3 and 5 as for "
                               "recognize"),
    row<&EaseRatings::respond>("respond", optional,
                               "how well it eases paying, receiving, using: 0, 3 and 5 as for "
                               "recognize"),
};
constexpr Table ease_table{"ratings", "experiences.<id>.ratings",
                           "How well the experience eases each part of the journey, once it runs.",
                           ease_keys};

constexpr Key repeat_keys[] = {
    row<&RepeatRatings::identity>("identity", optional,
                                  "0 a stranger every time, 3 known in the main channels, 5 known "
                                  "everywhere, at once"),
    row<&RepeatRatings::individual>("individual", optional,
                                    "0 the past changes nothing, 3 past use shapes what is "
                                    "offered, 5 each episode makes the next one visibly better"),
    row<&RepeatRatings::population>("population", optional,
                                    "0 nobody looks across customers, 3 offers are adjusted from "
                                    "many customers' data, 5 the assortment and the service are "
                                    "rebuilt from it"),
    row<&RepeatRatings::partner>("partner", optional,
                                 "0 sells an item, 3 helps with the task behind it, 5 trusted with "
                                 "the deeper goal"),
};
constexpr Table repeat_table{"repeat", "experiences.<id>.repeat",
                             "What the firm learns from one time for the next.", repeat_keys};

constexpr Key trust_keys[] = {
    row<&Trust::permission>("permission", optional,
                            "the most that the usual customer has granted for this experience"),
    row<&Trust::transparency>("transparency", optional,
                              "0 nobody could know what is done with the data, 3 told, if one "
                              "reads, 5 obvious and adjustable at the moment it matters"),
    row<&Trust::benefit>("benefit", optional,
                         "0 the firm gains, the customer does not, 3 a fair exchange, 5 the "
                         "customer would miss it"),
};
constexpr Table trust_table{"trust", "experiences.<id>.trust",
                            "What the customer allows, and whether it is a fair deal.", trust_keys};

constexpr Key experience_facts_keys[] = {
    row<&ExperienceFacts::need_noticed_by>("need_noticed_by", optional, "who notices the need"),
    row<&ExperienceFacts::options_found_by>("options_found_by", optional,
                                            "who finds the ways to meet it"),
    row<&ExperienceFacts::decided_by>("decided_by", optional, "who decides"),
};
constexpr Table experience_facts_table{
    "how", "experiences.<id>.how",
    "Facts that anyone could observe, from which the type follows: decided by the firm is "
    "automatic execution, else need noticed by the firm is coach behavior, else options found by "
    "the firm is curated offering, else it is respond to desire.",
    experience_facts_keys};

constexpr Key data_keys[] = {
    row<&DataUse::name>("name", required, "what is known about the customer"),
    row<&DataUse::sensitivity>("sensitivity", optional, "how private it is"),
    row<&DataUse::used_for>("used_for", optional, "what it is used for"),
};
constexpr Table data_table{"data", "experiences.<id>.data[]",
                           "What the firm knows about the customer, and why.", data_keys};

constexpr Key experience_keys[] = {
    row<&Experience::name>("name", optional, "what it is called; the id, if left out"),
    row<&Experience::type>("type", required, "which connected customer experience it is"),
    row<&Experience::through>("through", required,
                              "ids of the architectures that deliver it; with more than one it "
                              "stands in several cells"),
    row<&Experience::serves>("serves", required, "ids of the segments that it serves"),
    row<&Experience::ratings>("ratings", optional, "how well it eases each part of the journey"),
    row<&Experience::repeat>("repeat", optional, "what is learned for the next time"),
    row<&Experience::trust>("trust", optional, "what the customer allows"),
    row<&Experience::how>("how", optional, "observable facts"),
    row<&Experience::data>("data", optional, "what is known about the customer"),
    row<&Experience::evidence>("evidence", optional, evidence_doc),
    row<&Experience::note>("note", optional, note_doc),
};
constexpr Table experience_table{"experience", "experiences.<id>",
                                 "A connected customer experience that the business offers.",
                                 experience_keys};

// --- Architectures -------------------------------------------------------------------------------

constexpr Key technology_keys[] = {
    row<&Technology::sense>("sense", optional,
                            "noticing what the customer needs or does: 0 absent, 3 works for the "
                            "usual case, some by hand, 5 works always, at once, for everyone"),
    row<&Technology::transmit>("transmit", optional,
                               "getting it to where it is needed: 0, 3 and 5 as for sense"),
    row<&Technology::analyze>("analyze", optional, "making sense of it: 0, 3 and 5 as for sense"),
    row<&Technology::react>("react", optional, "acting on it: 0, 3 and 5 as for sense"),
};
constexpr Table technology_table{"technology", "architectures.<id>.technology",
                                 "STAR: sense, transmit, analyze, react, of all who deliver, "
                                 "partners too.",
                                 technology_keys};

constexpr Key organization_keys[] = {
    row<&Organization::shared_identity>("shared_identity", optional,
                                        "0 each unit has its own customer, 3 one number, looked "
                                        "up, 5 one customer everywhere"),
    row<&Organization::shared_data>("shared_data", optional,
                                    "0 units keep theirs, 3 exchanged on request or overnight, 5 "
                                    "shared as it arises"),
    row<&Organization::aligned_incentives>("aligned_incentives", optional,
                                           "0 units win by keeping customers from each other, 3 "
                                           "not in each other's way, 5 units gain from each "
                                           "other's success with the customer"),
    row<&Organization::clear_owner>("clear_owner", optional,
                                    "0 nobody answers for the whole experience, 3 somebody, "
                                    "without the means, 5 somebody, with the means"),
};
constexpr Table organization_table{"organization", "architectures.<id>.organization",
                                   "How the units that deliver it work together: the firm's, and "
                                   "partners that the customer meets.",
                                   organization_keys};

constexpr Key architecture_facts_keys[] = {
    row<&ArchitectureFacts::made_by>("made_by", optional,
                                     "who makes what customers receive; under the firm's brand and "
                                     "rules, as in a franchise, counts as the firm"),
    row<&ArchitectureFacts::stock_risk>("stock_risk", optional,
                                        "who takes title, or bears the stock or licence risk"),
    row<&ArchitectureFacts::roles_swap>("roles_swap", optional,
                                        "whether members both give and take"),
    row<&ArchitectureFacts::suppliers_before>("suppliers_before", optional,
                                              "whether most suppliers were in that business "
                                              "before"),
};
constexpr Table architecture_facts_table{
    "how", "architectures.<id>.how",
    "Facts that anyone could observe, from which the type follows: made by the firm is connected "
    "producer, else stock risk with the firm is connected retailer, else roles that swap are a "
    "peer-to-peer network creator, else established suppliers are a connected market maker, else "
    "it is a crowd orchestrator.",
    architecture_facts_keys};

constexpr Key revenue_keys[] = {
    row<&Revenue::what>("what", optional, "what is paid for"),
    row<&Revenue::when>("when", optional, "when it is paid"),
    row<&Revenue::who>("who", optional, "who pays"),
    row<&Revenue::why>("why", optional, "why they pay, in a sentence"),
    row<&Revenue::currency>("currency", optional, "what they pay with"),
};
constexpr Table revenue_table{"revenue", "architectures.<id>.revenue",
                              "The revenue model: what, when, who, why.", revenue_keys};

constexpr Key architecture_keys[] = {
    row<&Architecture::name>("name", optional, "what it is called; the id, if left out"),
    row<&Architecture::type>("type", required, "which connection architecture it is"),
    row<&Architecture::technology>("technology", optional, "sense, transmit, analyze, react"),
    row<&Architecture::organization>("organization", optional, "how the units work together"),
    row<&Architecture::how>("how", optional, "observable facts"),
    row<&Architecture::revenue>("revenue", optional, "the revenue model"),
    row<&Architecture::evidence>("evidence", optional, evidence_doc),
    row<&Architecture::note>("note", optional, note_doc),
};
constexpr Table architecture_table{"architecture", "architectures.<id>",
                                   "A connection architecture that delivers experiences.",
                                   architecture_keys};

// --- Supply --------------------------------------------------------------------------------------

constexpr Key supply_keys[] = {
    row<&Supply::own_making>("own_making", optional,
                             "0 could not make it, 3 could, with partners, 5 makes it, or easily "
                             "could"),
    row<&Supply::supplier_variety>("supplier_variety", optional,
                                   "0 one or two alike, 3 a dozen, some unlike, 5 many, each "
                                   "different"),
    row<&Supply::idle_capacity>("idle_capacity", optional,
                                "of what customers receive here: 0 nobody has it to spare, 3 some "
                                "individuals have, 5 lies around everywhere"),
    row<&Supply::member_exchange>("member_exchange", optional,
                                  "0 customers have nothing for each other, 3 some know or have "
                                  "what others need, 5 they already do it"),
    row<&Supply::quality_control>("quality_control", optional,
                                  "0 nobody minds variation, 3 should be checked, 5 must be "
                                  "controlled end to end"),
    row<&Supply::capital>("capital", optional,
                          "0 none to carry, 3 enough for a first round, 5 plenty"),
    row<&Supply::evidence>("evidence", optional, evidence_doc),
    row<&Supply::note>("note", optional, note_doc),
};
constexpr Table supply_table{"supply", "supply",
                             "What the supply side looks like, for judging architectures that are "
                             "not there yet.",
                             supply_keys};

// --- Rivals --------------------------------------------------------------------------------------

constexpr Key offer_keys[] = {
    row<&Offer::type>("type", required, "which connected customer experience it is"),
    row<&Offer::architecture>("architecture", required, "through which type of architecture"),
    row<&Offer::serves>("serves", required, "ids of our segments that it is for"),
    row<&Offer::reach>("reach", optional,
                       "share of the segment that could use it today and would consider it; 100% "
                       "if left out"),
    row<&Offer::reach_later>("reach_later", optional, "the same at the horizon"),
    row<&Offer::strength>("strength", required,
                          "a word that compares it with what the business does for those customers "
                          "today, price apart; or a rating: 0 not usable, 3 as good as most offers "
                          "of that type, 5 as good as it gets"),
    row<&Offer::momentum>("momentum", optional,
                          "how fast the offer gets better: 0 standing still, 3 better every year, "
                          "5 better every month"),
};
constexpr Table offer_table{"offer", "rivals.<id>.offers.<id>",
                            "What a rival offers to our segments.", offer_keys};

constexpr Key rival_keys[] = {
    row<&Rival::name>("name", required, "what the rival is called"),
    row<&Rival::kind>("kind", required, "where it comes from"),
    row<&Rival::industry>("industry", optional, "its industry, where it is another one"),
    row<&Rival::wtp>("wtp", optional, "willingness to pay for the same occasion"),
    row<&Rival::cost>("cost", optional, "cost of serving the same occasion"),
    row<&Rival::foothold>("foothold", optional, "with whom it starts"),
    row<&Rival::offers>("offers", required, "what it offers to our segments"),
    row<&Rival::evidence>("evidence", optional, evidence_doc),
    row<&Rival::note>("note", optional, note_doc),
};
constexpr Table rival_table{"rival", "rivals.<id>",
                            "An incumbent, an entrant, or a firm from another industry.",
                            rival_keys};

// --- Evidence ------------------------------------------------------------------------------------

constexpr Key evidence_keys[] = {
    row<&Evidence::source>("source", required, "where it comes from, so that others find it"),
    row<&Evidence::date>("date", required, "when it was true or published"),
    row<&Evidence::kind>("kind", optional, "what sort of evidence it is"),
    row<&Evidence::claim>("claim", optional, "what it says"),
};
constexpr Table evidence_table{"evidence", "evidence.<id>", "Where a claim comes from.",
                               evidence_keys};

// --- Initiatives ---------------------------------------------------------------------------------

constexpr Key additions_keys[] = {
    row<&Additions::experiences>("experiences", optional, "new experiences, by id"),
    row<&Additions::architectures>("architectures", optional, "new architectures, by id"),
};
constexpr Table additions_table{"adds", "initiatives.<id>.adds",
                                "What it would add, written as own things are.", additions_keys};

constexpr Key initiative_keys[] = {
    row<&Initiative::name>("name", required, "what the initiative is called"),
    row<&Initiative::cost>("cost", required, "what it costs; of a range the middle counts"),
    row<&Initiative::needs>("needs", optional, "ids of initiatives that must be funded with it"),
    row<&Initiative::excludes>("excludes", optional,
                               "ids of initiatives that cannot be funded with it"),
    row<&Initiative::raises>("raises", optional,
                             "own ratings that it would raise: a path such as "
                             "`experiences.ID.ratings.request` or `architectures.ID.technology`, "
                             "and `+1` for a step up or `=4` to set it"),
    row<&Initiative::adds>("adds", optional, "experiences and architectures that it would add"),
    row<&Initiative::evidence>("evidence", optional, evidence_doc),
    row<&Initiative::note>("note", optional, note_doc),
};
constexpr Table initiative_table{"initiative", "initiatives.<id>",
                                 "Something that could be done, for planning.", initiative_keys};

// --- The file ------------------------------------------------------------------------------------

constexpr Key model_keys[] = {
    row<&Model::version>("csm", required, "the version of the format"),
    row<&Model::business>("business", required, "the firm whose strategy this is"),
    row<&Model::customers>("customers", required, "the segments, by id"),
    row<&Model::journeys>("journeys", optional, "how a segment gets what it needs today, by id"),
    row<&Model::experiences>("experiences", required,
                             "the connected customer experiences that the business offers, by id"),
    row<&Model::architectures>("architectures", required,
                               "the connection architectures that deliver them, by id"),
    row<&Model::supply>("supply", optional, "what the supply side looks like"),
    row<&Model::rivals>("rivals", optional,
                        "incumbents, entrants, and firms from other industries, by id"),
    row<&Model::evidence>("evidence", optional, "where the claims come from, by id"),
    row<&Model::initiatives>("initiatives", optional, "what could be done, by id"),
};
constexpr Table model_table{"file", "", "A strategy file: one business at one time.", model_keys};

constexpr const Table* all_tables[] = {
    &model_table,
    &business_table,
    &segment_table,
    &traits_table,
    &wants_table,
    &journey_table,
    &step_table,
    &experience_table,
    &ease_table,
    &repeat_table,
    &trust_table,
    &experience_facts_table,
    &data_table,
    &architecture_table,
    &technology_table,
    &organization_table,
    &architecture_facts_table,
    &revenue_table,
    &supply_table,
    &rival_table,
    &offer_table,
    &evidence_table,
    &initiative_table,
    &additions_table,
};

}  // namespace

// clang-format off
template <> const Table* table<Model>() { return &model_table; }
template <> const Table* table<Business>() { return &business_table; }
template <> const Table* table<Segment>() { return &segment_table; }
template <> const Table* table<Traits>() { return &traits_table; }
template <> const Table* table<Wants>() { return &wants_table; }
template <> const Table* table<Journey>() { return &journey_table; }
template <> const Table* table<Step>() { return &step_table; }
template <> const Table* table<Experience>() { return &experience_table; }
template <> const Table* table<EaseRatings>() { return &ease_table; }
template <> const Table* table<RepeatRatings>() { return &repeat_table; }
template <> const Table* table<Trust>() { return &trust_table; }
template <> const Table* table<ExperienceFacts>() { return &experience_facts_table; }
template <> const Table* table<DataUse>() { return &data_table; }
template <> const Table* table<Architecture>() { return &architecture_table; }
template <> const Table* table<Technology>() { return &technology_table; }
template <> const Table* table<Organization>() { return &organization_table; }
template <> const Table* table<ArchitectureFacts>() { return &architecture_facts_table; }
template <> const Table* table<Revenue>() { return &revenue_table; }
template <> const Table* table<Supply>() { return &supply_table; }
template <> const Table* table<Rival>() { return &rival_table; }
template <> const Table* table<Offer>() { return &offer_table; }
template <> const Table* table<Evidence>() { return &evidence_table; }
template <> const Table* table<Additions>() { return &additions_table; }
template <> const Table* table<Initiative>() { return &initiative_table; }
// clang-format on

std::span<const Table* const> tables() { return all_tables; }

const Key* Table::find(std::string_view name) const {
  const auto found = std::ranges::find(keys, name, &Key::name);
  return found == keys.end() ? nullptr : &*found;
}

std::string_view expected(const Type& type) {
  struct Words {
    std::string_view one;
    std::string_view many;
  };
  static constexpr Words by_shape[] = {
      {"a text", "a list of texts"},
      {"a rating from 0 to 5 (such as 3, 2..4, unknown, or one number a rater)", ""},
      {"a comparison (such as stronger) or a rating from 0 to 5", ""},
      {"a number", ""},
      {"a share (such as 45% or 0.45)", ""},
      {"an amount of money (a number, or a range such as 10..12)", ""},
      {"a duration (such as 10 minutes)", ""},
      {"a date (such as 2026-06-30)", ""},
      {"yes or no", ""},
      {"a whole number from 1", ""},
      {"a format version", ""},
      {"one word of a fixed set", "one or more words of a fixed set"},
      {"an id", "an id or a list of ids"},
      {"a map from paths of ratings to steps such as +1, or values such as =4 or =per-order", ""},
      {"a map of keys", ""},
      {"a map from ids to things", ""},
      {"a list of maps", "a list of maps"},
  };
  const Words& entry = by_shape[static_cast<std::size_t>(type.shape)];
  return type.list && !entry.many.empty() ? entry.many : entry.one;
}

}  // namespace csm::model
