#include "base/clock.h"

#include <cstdio>
#include <ctime>

#include <fmt/format.h>

namespace tokiwa {

Time SystemClock::Now() const {
  return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
}
Duration SystemClock::SteadyNow() const {
  return std::chrono::steady_clock::now().time_since_epoch();
}

SimClock::SimClock() : now_(std::chrono::seconds(1767225600)) {}
Time SimClock::Now() const {
  std::lock_guard lock(mutex_);
  return now_;
}
Duration SimClock::SteadyNow() const {
  std::lock_guard lock(mutex_);
  return steady_;
}
void SimClock::Advance(Duration by) {
  std::lock_guard lock(mutex_);
  now_ += by;
  steady_ += by;
}

namespace {
std::tm UtcParts(Time time) {
  const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  return parts;
}
}  // namespace

std::string FormatTime(Time time) {
  const std::tm t = UtcParts(time);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", t.tm_year + 1900, t.tm_mon + 1, t.tm_mday, t.tm_hour,
                     t.tm_min, t.tm_sec);
}

std::string FormatMicroTime(Time time) {
  const std::tm t = UtcParts(time);
  const auto whole = std::chrono::floor<std::chrono::seconds>(time);
  const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(time - whole).count();
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:06}Z", t.tm_year + 1900, t.tm_mon + 1, t.tm_mday, t.tm_hour,
                     t.tm_min, t.tm_sec, micros);
}

Result<Time> ParseTime(std::string_view text) {
  const std::string copy(text);
  const auto bad = [&] {
    return Fail(Code::kInvalidArgument, fmt::format("'{}' is no RFC 3339 time, such as 2026-11-24T16:00:00Z", copy));
  };
  std::tm t{};
  int used = 0;
  if (std::sscanf(copy.c_str(), "%4d-%2d-%2d%*1[Tt ]%2d:%2d:%2d%n", &t.tm_year, &t.tm_mon, &t.tm_mday, &t.tm_hour,
                  &t.tm_min, &t.tm_sec, &used) != 6 ||
      used == 0) {
    return bad();
  }
  const bool in_range = t.tm_mon >= 1 && t.tm_mon <= 12 && t.tm_mday >= 1 && t.tm_mday <= 31 && t.tm_hour >= 0 &&
                        t.tm_hour <= 23 && t.tm_min >= 0 && t.tm_min <= 59 && t.tm_sec >= 0 && t.tm_sec <= 60;
  if (!in_range) return bad();
  t.tm_year -= 1900;
  t.tm_mon -= 1;
  std::size_t at = static_cast<std::size_t>(used);
  Duration fraction{0};
  if (at < copy.size() && copy[at] == '.') {
    Duration unit = std::chrono::milliseconds(100);
    const std::size_t first = ++at;
    for (; at < copy.size() && copy[at] >= '0' && copy[at] <= '9'; ++at, unit /= 10)
      fraction += (copy[at] - '0') * unit;
    if (at == first) return bad();
  }
  Duration offset{0};
  if (at + 1 == copy.size() && (copy[at] == 'Z' || copy[at] == 'z')) {
    ++at;
  } else {
    int hours = 0, minutes = 0, length = 0;
    char sign = 0;
    if (std::sscanf(copy.c_str() + at, "%c%2d:%2d%n", &sign, &hours, &minutes, &length) != 3 || length != 6 ||
        (sign != '+' && sign != '-')) {
      return bad();
    }
    at += 6;
    offset = std::chrono::hours(hours) + std::chrono::minutes(minutes);
    if (sign == '-') offset = -offset;
  }
  if (at != copy.size()) return bad();
  return Time(std::chrono::seconds(timegm(&t))) + fraction - offset;
}

}  // namespace tokiwa
