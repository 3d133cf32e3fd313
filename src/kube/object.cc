#include "kube/object.h"

#include <algorithm>

#include <fmt/format.h>

namespace tokiwa::kube {
namespace {

const std::string kEmpty;

void ReadMap(const json::Object& from, Labels* into) {
  for (const auto& [key, value] : from) {
    if (value.is_string()) into->emplace(std::string(key), std::string(value.get_string()));
  }
}

const std::string& Lookup(const Labels& map, std::string_view key) {
  const auto found = map.find(key);
  return found == map.end() ? kEmpty : found->second;
}

OwnerReference ReadOwner(const json::Value& value) {
  return {.api_version = std::string(json::StringAt(value, {"apiVersion"})),
          .kind = std::string(json::StringAt(value, {"kind"})),
          .name = std::string(json::StringAt(value, {"name"})),
          .uid = std::string(json::StringAt(value, {"uid"})),
          .controller = json::BoolAt(value, {"controller"}),
          .block_owner_deletion = json::BoolAt(value, {"blockOwnerDeletion"})};
}

}  // namespace

Gvk MakeGvk(std::string_view api_version, std::string_view kind) {
  const std::size_t slash = api_version.find('/');
  if (slash == std::string_view::npos) return {"", std::string(api_version), std::string(kind)};
  return {std::string(api_version.substr(0, slash)), std::string(api_version.substr(slash + 1)), std::string(kind)};
}

std::string ObjectKey::Display() const {
  const std::string type = group.empty() ? kind : kind + "." + group;
  return (cluster.empty() ? "" : cluster + ": ") + type + " " + (ns.empty() ? name : ns + "/" + name);
}

Object::Object() {
  static const auto kNone = std::make_shared<const Rep>();
  rep_ = kNone;
}

Result<Object> Object::FromJson(std::string_view bytes) {
  TK_ASSIGN(json::Value tree, json::Parse(bytes));
  return Build(tree, std::string(bytes));
}

Result<Object> Object::FromTree(const json::Value& tree) {
  return Build(tree, json::Write(tree));
}

Result<Object> Object::Build(const json::Value& tree, std::string bytes) {
  const std::string_view api_version = json::StringAt(tree, {"apiVersion"});
  const std::string_view kind = json::StringAt(tree, {"kind"});
  if (!tree.is_object() || api_version.empty() || kind.empty()) {
    return Fail(Code::kInvalidArgument, "an object needs the fields apiVersion and kind, both strings");
  }
  const json::Value* metadata = json::Find(tree, {"metadata"});
  if (metadata != nullptr && !metadata->is_object() && !metadata->is_null()) {
    return Fail(Code::kInvalidArgument, fmt::format("{}: metadata must be an object", kind));
  }
  auto rep = std::make_shared<Rep>();
  const auto text = [&](std::string_view field) { return std::string(json::StringAt(tree, {"metadata", field})); };
  rep->gvk = MakeGvk(api_version, kind);
  rep->name = text("name");
  rep->ns = text("namespace");
  rep->uid = text("uid");
  rep->resource_version = text("resourceVersion");
  rep->deletion_timestamp = text("deletionTimestamp");
  rep->creation_timestamp = text("creationTimestamp");
  rep->generation = json::IntAt(tree, {"metadata", "generation"});
  ReadMap(json::ObjectAt(tree, {"metadata", "labels"}), &rep->labels);
  ReadMap(json::ObjectAt(tree, {"metadata", "annotations"}), &rep->annotations);
  for (const json::Value& owner : json::ArrayAt(tree, {"metadata", "ownerReferences"}))
    rep->owners.push_back(ReadOwner(owner));
  for (const json::Value& finalizer : json::ArrayAt(tree, {"metadata", "finalizers"})) {
    if (finalizer.is_string()) rep->finalizers.emplace_back(finalizer.get_string());
  }
  rep->bytes = std::move(bytes);
  return Object(std::move(rep));
}

const std::string& Object::label(std::string_view key) const {
  return Lookup(rep_->labels, key);
}
const std::string& Object::annotation(std::string_view key) const {
  return Lookup(rep_->annotations, key);
}

const OwnerReference* Object::controller() const {
  const auto found =
      std::find_if(rep_->owners.begin(), rep_->owners.end(), [](const OwnerReference& o) { return o.controller; });
  return found == rep_->owners.end() ? nullptr : &*found;
}

ObjectKey Object::key(std::string cluster) const {
  return {std::move(cluster), rep_->gvk.group, rep_->gvk.kind, rep_->ns, rep_->name};
}

std::string Object::Display() const {
  return rep_->gvk.kind + " " + (rep_->ns.empty() ? rep_->name : rep_->ns + "/" + rep_->name);
}

json::Value Object::Tree() const {
  if (empty()) return json::Object();
  return *json::Parse(rep_->bytes);  // it parsed when the object was made
}

json::Value NewTree(const Gvk& gvk, std::string_view ns, std::string_view name) {
  json::Object metadata{{"name", name}};
  if (!ns.empty()) metadata["namespace"] = ns;
  return json::Object{{"apiVersion", gvk.ApiVersion()}, {"kind", gvk.kind}, {"metadata", std::move(metadata)}};
}

void SetController(json::Value& tree, const Object& owner) {
  json::Value& list = json::Ensure(tree, {"metadata", "ownerReferences"});
  if (!list.is_array()) list.emplace_array();
  list.get_array().push_back(json::Object{{"apiVersion", owner.gvk().ApiVersion()},
                                          {"kind", owner.kind()},
                                          {"name", owner.name()},
                                          {"uid", owner.uid()},
                                          {"controller", true},
                                          {"blockOwnerDeletion", true}});
}

void SetLabel(json::Value& tree, std::string_view key, std::string_view value) {
  json::Set(tree, {"metadata", "labels", key}, value);
}

void SetAnnotation(json::Value& tree, std::string_view key, std::string_view value) {
  json::Set(tree, {"metadata", "annotations", key}, value);
}

}  // namespace tokiwa::kube
