#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "kube/client.h"

namespace tokiwa::controller {

// Writes Kubernetes Events about objects. The same (object, type, reason, message) within an hour only raises the
// count of the first one. Never fails the caller: an event that can't be written is logged. Thread-safe.
class EventRecorder {
 public:
  EventRecorder(kube::Client& client, Clock& clock, std::string component);
  ~EventRecorder();
  void Normal(const kube::Object& about, std::string_view reason, std::string_view message);
  void Warning(const kube::Object& about, std::string_view reason, std::string_view message);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tokiwa::controller
