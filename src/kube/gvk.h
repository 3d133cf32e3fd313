#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace tokiwa::kube {

// Group, version and kind. The core group is "".
struct Gvk {
  std::string group, version, kind;
  auto operator<=>(const Gvk&) const = default;
  // "v1" or "apps/v1".
  std::string ApiVersion() const { return group.empty() ? version : group + "/" + version; }
  // "Deployment.apps", or "Pod" for the core group; for messages and metrics.
  std::string Display() const { return group.empty() ? kind : kind + "." + group; }
};

// The inverse of Gvk::ApiVersion.
Gvk MakeGvk(std::string_view api_version, std::string_view kind);

// What a kind is called on the wire.
struct ResourceMapping {
  Gvk gvk;
  std::string plural;  // "deployments"
  bool namespaced = true;
};

// Names one object anywhere: in queues, indexes and rows of the store. `cluster` is "" for the cluster that the server
// itself lives on; `ns` is "" for cluster-scoped kinds.
struct ObjectKey {
  std::string cluster, group, kind, ns, name;
  auto operator<=>(const ObjectKey&) const = default;
  // "Deployment.apps shop/web"
  std::string Display() const;
};

// The kinds that this program itself reads or writes. Other kinds work as well, by their Gvk.
inline const Gvk kNamespace{"", "v1", "Namespace"};
inline const Gvk kPod{"", "v1", "Pod"};
inline const Gvk kService{"", "v1", "Service"};
inline const Gvk kConfigMap{"", "v1", "ConfigMap"};
inline const Gvk kSecret{"", "v1", "Secret"};
inline const Gvk kEvent{"", "v1", "Event"};
inline const Gvk kPersistentVolumeClaim{"", "v1", "PersistentVolumeClaim"};
inline const Gvk kPersistentVolume{"", "v1", "PersistentVolume"};
inline const Gvk kServiceAccount{"", "v1", "ServiceAccount"};
inline const Gvk kNode{"", "v1", "Node"};
inline const Gvk kDeployment{"apps", "v1", "Deployment"};
inline const Gvk kReplicaSet{"apps", "v1", "ReplicaSet"};
inline const Gvk kJob{"batch", "v1", "Job"};
inline const Gvk kEndpointSlice{"discovery.k8s.io", "v1", "EndpointSlice"};
inline const Gvk kLease{"coordination.k8s.io", "v1", "Lease"};
inline const Gvk kCustomResourceDefinition{"apiextensions.k8s.io", "v1", "CustomResourceDefinition"};
inline const Gvk kGatewayClass{"gateway.networking.k8s.io", "v1", "GatewayClass"};
inline const Gvk kGateway{"gateway.networking.k8s.io", "v1", "Gateway"};
inline const Gvk kHttpRoute{"gateway.networking.k8s.io", "v1", "HTTPRoute"};
inline const Gvk kApplication{"argoproj.io", "v1alpha1", "Application"};
inline const Gvk kAppProject{"argoproj.io", "v1alpha1", "AppProject"};
inline const Gvk kRollout{"argoproj.io", "v1alpha1", "Rollout"};
inline const Gvk kAnalysisTemplate{"argoproj.io", "v1alpha1", "AnalysisTemplate"};
inline const Gvk kClusterAnalysisTemplate{"argoproj.io", "v1alpha1", "ClusterAnalysisTemplate"};
inline const Gvk kAnalysisRun{"argoproj.io", "v1alpha1", "AnalysisRun"};
inline const Gvk kSource{"tokiwa.dev", "v1alpha1", "Source"};
inline const Gvk kBuild{"tokiwa.dev", "v1alpha1", "Build"};
inline const Gvk kGitChange{"tokiwa.dev", "v1alpha1", "GitChange"};
inline const Gvk kQuarantine{"tokiwa.dev", "v1alpha1", "Quarantine"};
inline const Gvk kTrafficGuard{"tokiwa.dev", "v1alpha1", "TrafficGuard"};

}  // namespace tokiwa::kube

template <>
struct std::hash<tokiwa::kube::ObjectKey> {
  std::size_t operator()(const tokiwa::kube::ObjectKey& key) const noexcept {
    std::size_t h = std::hash<std::string>()(key.name);
    for (const std::string* part : {&key.ns, &key.kind, &key.group, &key.cluster}) {
      h = h * 1099511628211ULL ^ std::hash<std::string>()(*part);
    }
    return h;
  }
};
