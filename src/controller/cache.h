#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kube/object.h"

namespace tokiwa::controller {

// The values under which an object stands in an index, such as the uids of its owners.
using IndexFunction = std::function<std::vector<std::string>(const kube::Object&)>;

// The objects of one kind as a watch last told them: a read-only view that trails the server by one event. Thread-safe.
// A reconciler that must see its own write reads through kube::Client instead.
class Cache {
 public:
  virtual ~Cache() = default;
  // The empty Object where there is none.
  virtual kube::Object Get(std::string_view ns, std::string_view name) const = 0;
  // ns "" = all namespaces. Ordered by namespace and name.
  virtual std::vector<kube::Object> List(std::string_view ns = "") const = 0;
  // Costs what it returns, not what exists. The index must have been added before Manager::Start.
  virtual std::vector<kube::Object> ByIndex(std::string_view index, std::string_view value) const = 0;
  // The first list has arrived.
  virtual bool HasSynced() const = 0;
};

// Index name that every cache has: the uids of metadata.ownerReferences.
inline constexpr std::string_view kByOwner = "owner";

}  // namespace tokiwa::controller
