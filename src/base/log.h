#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace tokiwa::log {

enum class Level { kDebug, kInfo, kWarn, kError };
enum class Format { kText, kJson };

// One key and its value. Values are never secrets; the caller sees to it.
struct Field {
  std::string_view key;
  std::string value;
};
using Fields = std::initializer_list<Field>;

// Process-wide sink settings, set once by app/ before threads start. Lines go to standard error.
void Configure(Level minimum, Format format);

// One line: time, level, message, key=value pairs. Thread-safe; never throws; newlines are escaped, so that input
// that reaches a value can't forge a line.
void Write(Level level, std::string_view message, Fields fields = {});

inline void Debug(std::string_view message, Fields fields = {}) {
  Write(Level::kDebug, message, fields);
}
inline void Info(std::string_view message, Fields fields = {}) {
  Write(Level::kInfo, message, fields);
}
inline void Warn(std::string_view message, Fields fields = {}) {
  Write(Level::kWarn, message, fields);
}
inline void Error(std::string_view message, Fields fields = {}) {
  Write(Level::kError, message, fields);
}

}  // namespace tokiwa::log
