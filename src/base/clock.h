#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <string>
#include <string_view>

#include "base/result.h"

namespace tokiwa {

using Duration = std::chrono::nanoseconds;
using Time = std::chrono::time_point<std::chrono::system_clock, Duration>;

// The only source of time outside base/. Thread-safe.
class Clock {
 public:
  virtual ~Clock() = default;
  // Wall time, UTC.
  virtual Time Now() const = 0;
  // Time since an arbitrary start that never goes back. Compare only with other values of the same clock.
  virtual Duration SteadyNow() const = 0;
};

class SystemClock final : public Clock {
 public:
  Time Now() const override;
  Duration SteadyNow() const override;
};

// A clock that moves only when told to; for scenarios. Starts at 2026-01-01T00:00:00Z.
class SimClock final : public Clock {
 public:
  SimClock();
  Time Now() const override;
  Duration SteadyNow() const override;
  void Advance(Duration by);

 private:
  mutable std::mutex mutex_;
  Time now_;
  Duration steady_{0};
};

// RFC 3339 in UTC with seconds ("2026-11-24T16:00:00Z"), the form of Kubernetes' metav1.Time.
std::string FormatTime(Time time);
// RFC 3339 in UTC with microseconds, the form of Kubernetes' metav1.MicroTime.
std::string FormatMicroTime(Time time);
// Accepts both forms and numeric offsets.
Result<Time> ParseTime(std::string_view text);

}  // namespace tokiwa
