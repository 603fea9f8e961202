// SPDX-License-Identifier: MIT
#include "csm/model/tables/common.hpp"

namespace csm::model {
namespace {

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

}  // namespace

// clang-format off
template <> const Table* table<Offer>() { return &offer_table; }
template <> const Table* table<Rival>() { return &rival_table; }
// clang-format on

}  // namespace csm::model
