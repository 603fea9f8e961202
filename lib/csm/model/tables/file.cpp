// SPDX-License-Identifier: MIT
#include "csm/model/tables/common.hpp"

namespace csm::model {
namespace {

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

}  // namespace

// clang-format off
template <> const Table* table<Model>() { return &model_table; }
// clang-format on

}  // namespace csm::model
