#pragma once

#include <optional>
#include <string>
#include <variant>

#include "base/clock.h"
#include "base/result.h"
#include "kube/gvk.h"

namespace tokiwa::controller {

// The work for this state of the object is done. With `again_after`, look again then (a timer that is part of the
// desired behaviour, such as a pause's end).
struct Done {
  std::optional<Duration> again_after;
};

// Something outside must happen first; nothing is wrong. Looked at again after `after`, or earlier by an event.
struct Waiting {
  Duration after;
  std::string reason;
};

// A person must change something; no retry until the object or a watched object changes.
struct Stalled {
  std::string reason;
};

// What a reconcile came to. An Error instead means retry with exponential backoff and jitter.
using Outcome = std::variant<Done, Waiting, Stalled>;

// Brings the world nearer to what one object says. Called by at most one thread at a time per key, by several threads
// for different keys. Level-triggered: it reads the present state and never learns which event woke it. An exception
// is an error of that object (kInternal).
class Reconciler {
 public:
  virtual ~Reconciler() = default;
  // The object may be gone: then clean up what it left and return Done.
  virtual Result<Outcome> Reconcile(const kube::ObjectKey& key) = 0;
};

}  // namespace tokiwa::controller
