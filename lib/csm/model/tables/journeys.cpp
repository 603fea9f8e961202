// SPDX-License-Identifier: MIT
#include "csm/model/tables/common.hpp"

namespace csm::model {
namespace {

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

}  // namespace

// clang-format off
template <> const Table* table<Step>() { return &step_table; }
template <> const Table* table<Journey>() { return &journey_table; }
// clang-format on

}  // namespace csm::model
