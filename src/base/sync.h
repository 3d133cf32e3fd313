#pragma once

#include <mutex>
#include <utility>

namespace tokiwa {

// A value that can only be reached with its mutex held (Nix's Sync<T>).
//   Sync<State> state_;   auto s = state_.Lock();  s->count++;
template <class T>
class Sync {
 public:
  Sync() = default;
  explicit Sync(T value) : value_(std::move(value)) {}

  class Guard {
   public:
    explicit Guard(Sync& sync) : lock_(sync.mutex_), value_(&sync.value_) {}
    T* operator->() { return value_; }
    T& operator*() { return *value_; }
    // For condition variables.
    std::unique_lock<std::mutex>& lock() { return lock_; }

   private:
    std::unique_lock<std::mutex> lock_;
    T* value_;
  };

  Guard Lock() { return Guard(*this); }

 private:
  std::mutex mutex_;
  T value_;
};

}  // namespace tokiwa
