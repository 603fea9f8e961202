// SPDX-License-Identifier: MIT
#include "csm/model/access.hpp"

#include "csm/model/table.hpp"

#include <string>
#include <utility>

namespace csm::model {
namespace {

Content member_content(const Key& key, const void* member) {
  if (key.access->content != nullptr) return key.access->content(member);
  const Table& inside = *key.type.table();
  const ItemAccess* const items = key.access->items;
  if (items == nullptr) return block_content(inside, member);
  Content all;
  for (std::size_t i = 0; i < items->size(member); ++i) {
    const void* const item = items->get(member, i);
    Content one = block_content(inside, item);
    if (items->id != nullptr) {
      // A thing of which nothing is said is there all the same.
      one.kind = Content::Kind::map;
      all.put(std::string(items->id(item)), std::move(one));
    } else {
      all.kind = Content::Kind::list;
      all.items.push_back(std::move(one));
    }
  }
  return all;
}

}  // namespace

Content block_content(const Table& table, const void* block) {
  Content content;
  for (const Key& key : table.keys) {
    content.put(std::string(key.name), member_content(key, key.access->get(block)));
  }
  return content;
}

}  // namespace csm::model
