// SPDX-License-Identifier: MIT
#include "csm/model/tables/common.hpp"

namespace csm::model {
namespace {

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

}  // namespace

// clang-format off
template <> const Table* table<EaseRatings>() { return &ease_table; }
template <> const Table* table<RepeatRatings>() { return &repeat_table; }
template <> const Table* table<Trust>() { return &trust_table; }
template <> const Table* table<ExperienceFacts>() { return &experience_facts_table; }
template <> const Table* table<DataUse>() { return &data_table; }
template <> const Table* table<Experience>() { return &experience_table; }
// clang-format on

}  // namespace csm::model
