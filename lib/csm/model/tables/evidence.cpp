// SPDX-License-Identifier: MIT
#include "csm/model/tables/common.hpp"

namespace csm::model {
namespace {

constexpr Key evidence_keys[] = {
    row<&Evidence::source>("source", required, "where it comes from, so that others find it"),
    row<&Evidence::date>("date", required, "when it was true or published"),
    row<&Evidence::kind>("kind", optional, "what sort of evidence it is"),
    row<&Evidence::claim>("claim", optional, "what it says"),
};
constexpr Table evidence_table{"evidence", "evidence.<id>", "Where a claim comes from.",
                               evidence_keys};

}  // namespace

// clang-format off
template <> const Table* table<Evidence>() { return &evidence_table; }
// clang-format on

}  // namespace csm::model
