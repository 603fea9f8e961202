// SPDX-License-Identifier: MIT
#include "csm/model/tables/common.hpp"

namespace csm::model {
namespace {

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

}  // namespace

// clang-format off
template <> const Table* table<Supply>() { return &supply_table; }
// clang-format on

}  // namespace csm::model
