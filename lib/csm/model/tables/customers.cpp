// SPDX-License-Identifier: MIT
#include "csm/model/tables/common.hpp"

namespace csm::model {
namespace {

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

}  // namespace

// clang-format off
template <> const Table* table<Traits>() { return &traits_table; }
template <> const Table* table<Wants>() { return &wants_table; }
template <> const Table* table<Segment>() { return &segment_table; }
// clang-format on

}  // namespace csm::model
