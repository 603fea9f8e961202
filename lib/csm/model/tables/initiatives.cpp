// SPDX-License-Identifier: MIT
#include "csm/model/tables/common.hpp"

namespace csm::model {
namespace {

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

}  // namespace

// clang-format off
template <> const Table* table<Additions>() { return &additions_table; }
template <> const Table* table<Initiative>() { return &initiative_table; }
// clang-format on

}  // namespace csm::model
