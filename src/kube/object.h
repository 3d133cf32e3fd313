#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "format/json.h"
#include "kube/gvk.h"

namespace tokiwa::kube {

struct OwnerReference {
  std::string api_version, kind, name, uid;
  bool controller = false;
  bool block_owner_deletion = false;
};

using Labels = std::map<std::string, std::string, std::less<>>;

// One Kubernetes object: immutable compact JSON with its metadata parsed once. Copying copies a pointer; safe to share
// between threads. A tree exists only while somebody edits: Tree() parses one, FromTree() makes the new object.
class Object {
 public:
  // An empty object: no kind, no name. Test with empty().
  Object();

  // Fails without a string apiVersion or kind. A missing name is allowed (generateName).
  static Result<Object> FromJson(std::string_view bytes);
  static Result<Object> FromTree(const json::Value& tree);

  bool empty() const { return rep_->gvk.kind.empty(); }
  const Gvk& gvk() const { return rep_->gvk; }
  const std::string& kind() const { return rep_->gvk.kind; }
  const std::string& name() const { return rep_->name; }
  const std::string& ns() const { return rep_->ns; }
  const std::string& uid() const { return rep_->uid; }
  const std::string& resource_version() const { return rep_->resource_version; }
  std::int64_t generation() const { return rep_->generation; }
  const Labels& labels() const { return rep_->labels; }
  const Labels& annotations() const { return rep_->annotations; }
  // "" where absent.
  const std::string& label(std::string_view key) const;
  const std::string& annotation(std::string_view key) const;
  const std::vector<OwnerReference>& owner_references() const { return rep_->owners; }
  // The owner with controller: true, or null.
  const OwnerReference* controller() const;
  const std::vector<std::string>& finalizers() const { return rep_->finalizers; }
  // RFC 3339; empty where the object is not being deleted.
  const std::string& deletion_timestamp() const { return rep_->deletion_timestamp; }
  bool deleting() const { return !rep_->deletion_timestamp.empty(); }
  const std::string& creation_timestamp() const { return rep_->creation_timestamp; }

  ObjectKey key(std::string cluster = "") const;
  // "Deployment shop/web", for messages.
  std::string Display() const;

  std::string_view json() const { return rep_->bytes; }
  // A fresh tree of its own; costs a parse.
  json::Value Tree() const;

 private:
  struct Rep {
    std::string bytes;
    Gvk gvk;
    std::string name, ns, uid, resource_version, deletion_timestamp, creation_timestamp;
    std::int64_t generation = 0;
    Labels labels, annotations;
    std::vector<OwnerReference> owners;
    std::vector<std::string> finalizers;
  };
  explicit Object(std::shared_ptr<const Rep> rep) : rep_(std::move(rep)) {}
  static Result<Object> Build(const json::Value& tree, std::string bytes);

  std::shared_ptr<const Rep> rep_;
};

// The start of an object to fill: {"apiVersion", "kind", "metadata": {"name", "namespace"}}; ns "" is left out.
json::Value NewTree(const Gvk& gvk, std::string_view ns, std::string_view name);
// Appends a controller owner reference (controller and blockOwnerDeletion true) to the tree's metadata.
void SetController(json::Value& tree, const Object& owner);
// Sets metadata.labels/annotations entries.
void SetLabel(json::Value& tree, std::string_view key, std::string_view value);
void SetAnnotation(json::Value& tree, std::string_view key, std::string_view value);

}  // namespace tokiwa::kube
