#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "controller/cache.h"
#include "controller/events.h"
#include "controller/metrics.h"
#include "controller/reconciler.h"
#include "kube/client.h"

namespace tokiwa::controller {

// Maps an object of another kind to the keys that its change concerns.
using MapFunction = std::function<std::vector<kube::ObjectKey>(const kube::Object&)>;
// False: this event is not worth a reconcile. `before` is empty for a new object, `after` for a deleted one.
using Predicate = std::function<bool(const kube::Object& before, const kube::Object& after)>;

// What one controller is made of. Names are used in queues, metrics and logs.
struct ControllerSpec {
  std::string name;             // "rollout"
  kube::Gvk for_kind;           // its events enqueue the object's own key
  Predicate predicate;          // for `for_kind`; default: every event
  std::vector<kube::Gvk> owns;  // their events enqueue the controlling owner, where it is of for_kind
  struct Watched {
    kube::Gvk gvk;
    MapFunction map;
    Predicate predicate;
  };
  std::vector<Watched> watches;
  std::unique_ptr<Reconciler> reconciler;
  int workers = 4;
  std::chrono::milliseconds backoff_base{5};
  std::chrono::milliseconds backoff_cap{std::chrono::seconds(30)};
};

// Runs controllers over one API server: one watch and one cache per kind whoever asks for it, one work queue per
// controller (an object stands in it once, is worked on by one thread, waits with jittered exponential backoff after an
// error). Reconcilers of a key start only when every cache that their controller watches has synced.
//
// Two ways to run: Start()/Stop() with threads, or RunUntilIdle() on the calling thread with a SimClock, for scenarios.
class Manager {
 public:
  struct Options {
    std::string cluster;  // put into keys
    // Where keys in flight are noted, so that an object that was being worked on at three crashes of the process is
    // parked with a loud event instead of crashing the process again. Empty: not noted.
    std::string crash_journal_path;
    std::chrono::minutes resync{10};  // the safety net: every object is enqueued this often
  };

  Manager(kube::Client& client, Clock& clock, Options options);
  ~Manager();  // stops and joins

  // Before Start only.
  void AddController(ControllerSpec spec);
  void AddIndex(const kube::Gvk& gvk, std::string name, IndexFunction function);

  // The cache of a kind; the first call for a kind makes its watch. Valid as long as the manager. Before Start only,
  // so a reconciler takes the caches it reads in its constructor.
  const Cache& CacheFor(const kube::Gvk& gvk);

  kube::Client& client();
  Clock& clock();
  EventRecorder& events();
  MetricsRegistry& metrics();

  void Start();
  // Stops taking work, waits for the reconciles in flight, joins all threads. Idempotent.
  void Stop();
  // Every cache of every controller has its first list.
  bool Synced() const;

  // Wakes a controller for a key from outside (a push that arrived, a timer of an adapter). Thread-safe.
  void Enqueue(std::string_view controller, const kube::ObjectKey& key);

  // Scenario mode: delivers watch events and runs reconciles until nothing is due; then advances `clock` to the next
  // timer, as long as that is not later than `until` from now on. Returns the number of reconciles.
  int RunUntilIdle(SimClock& clock, Duration until = Duration{0});

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tokiwa::controller
