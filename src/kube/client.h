#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "kube/object.h"
#include "kube/selector.h"

namespace tokiwa::kube {

struct ListOptions {
  std::string ns;  // "" = all namespaces
  LabelSelector labels;
  std::string fields;  // "metadata.name=x,spec.nodeName!=y"
};

struct ObjectList {
  std::vector<Object> items;
  std::string resource_version;  // where a watch continues without a gap
};

struct WatchOptions {
  std::string ns;
  LabelSelector labels;
  std::string fields;
  std::string resource_version;  // "" = first the current state as kAdded events, then what follows
  bool bookmarks = true;
};

struct WatchEvent {
  enum class Type { kAdded, kModified, kDeleted, kBookmark };
  Type type;
  Object object;  // kDeleted: the last state; kBookmark: only metadata.resourceVersion
};

// A running watch. One reader; Stop may come from any thread.
class Watch {
 public:
  virtual ~Watch() = default;
  // The next event, or nullopt when none came within `timeout` (0: only what is there already). An error ends the
  // watch: kGone means list again, kCancelled that Stop was called, anything else reconnect from the last version.
  virtual Result<std::optional<WatchEvent>> Next(std::chrono::milliseconds timeout) = 0;
  virtual void Stop() = 0;
};

struct WriteOptions {
  std::string field_manager = "tokiwa";
  bool dry_run = false;
  std::string subresource;  // "", "status" or "scale"
  bool strict = false;      // unknown and duplicate fields are errors (fieldValidation=Strict), else dropped
};

enum class PatchType { kJson, kMerge };

enum class Propagation { kBackground, kForeground, kOrphan };

struct DeleteOptions {
  Propagation propagation = Propagation::kBackground;
  std::string uid;               // precondition, "" = none
  std::string resource_version;  // precondition, "" = none
  std::optional<int> grace_period_seconds;
  bool dry_run = false;
};

// The one API of this program: a Kubernetes API server, embedded (machine/apiserver) or real (kube/rest). Both pass
// tests/conformance. Thread-safe; calls block.
//
// Errors carry the server's sentence and these codes: kNotFound (404), kAlreadyExists (409 on create), kConflict (409:
// stale resourceVersion or a field owned by another manager), kInvalidArgument (400, 422: the message names the field),
// kPermissionDenied (403), kUnauthenticated (401), kGone (410), kResourceExhausted (429), kUnavailable (5xx, network).
// Writes return the object as stored.
class Client {
 public:
  virtual ~Client() = default;

  virtual Result<Object> Get(const Gvk& gvk, std::string_view ns, std::string_view name) = 0;
  virtual Result<ObjectList> List(const Gvk& gvk, const ListOptions& options) = 0;
  virtual Result<std::unique_ptr<kube::Watch>> Watch(const Gvk& gvk, const WatchOptions& options) = 0;

  virtual Result<Object> Create(const Object& object, const WriteOptions& options) = 0;
  // With a resourceVersion in the object it is compare-and-set; without one the last writer wins.
  virtual Result<Object> Update(const Object& object, const WriteOptions& options) = 0;
  // `patch` is the body: an RFC 6902 array or an RFC 7386 object. A metadata.resourceVersion in a merge patch is a
  // precondition.
  virtual Result<Object> Patch(const Gvk& gvk, std::string_view ns, std::string_view name, PatchType type,
                               std::string_view patch, const WriteOptions& options) = 0;
  // Server-side apply as options.field_manager; `force` takes over fields of other managers.
  virtual Result<Object> Apply(const Object& object, bool force, const WriteOptions& options) = 0;
  virtual Result<void> Delete(const Gvk& gvk, std::string_view ns, std::string_view name,
                              const DeleteOptions& options) = 0;

  // How a kind is called and scoped here; kNotFound where the server doesn't serve it.
  virtual Result<ResourceMapping> Mapping(const Gvk& gvk) = 0;
};

// Merge-patches /status with {"status": status}.
Result<Object> PatchStatus(Client& client, const Object& object, const json::Value& status,
                           std::string_view field_manager = "tokiwa");

}  // namespace tokiwa::kube
