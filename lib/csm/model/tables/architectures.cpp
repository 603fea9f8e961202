// SPDX-License-Identifier: MIT
#include "csm/model/tables/common.hpp"

namespace csm::model {
namespace {

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

}  // namespace

// clang-format off
template <> const Table* table<Technology>() { return &technology_table; }
template <> const Table* table<Organization>() { return &organization_table; }
template <> const Table* table<ArchitectureFacts>() { return &architecture_facts_table; }
template <> const Table* table<Revenue>() { return &revenue_table; }
template <> const Table* table<Architecture>() { return &architecture_table; }
// clang-format on

}  // namespace csm::model
