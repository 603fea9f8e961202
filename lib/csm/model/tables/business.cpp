// SPDX-License-Identifier: MIT
#include "csm/model/tables/common.hpp"

namespace csm::model {
namespace {

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

}  // namespace

// clang-format off
template <> const Table* table<Business>() { return &business_table; }
// clang-format on

}  // namespace csm::model
