#include "base/log.h"

#include <unistd.h>

#include <atomic>
#include <chrono>

#include <fmt/format.h>

#include "base/clock.h"

namespace tokiwa::log {
namespace {

std::atomic<Level> g_minimum{Level::kInfo};
std::atomic<Format> g_format{Format::kText};

std::string_view LevelName(Level level) {
  switch (level) {
    case Level::kDebug:
      return "debug";
    case Level::kInfo:
      return "info";
    case Level::kWarn:
      return "warn";
    case Level::kError:
      return "error";
  }
  return "info";
}

void AppendQuoted(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
          out += c;
        }
    }
  }
  out += '"';
}

}  // namespace

void Configure(Level minimum, Format format) {
  g_minimum = minimum;
  g_format = format;
}

void Write(Level level, std::string_view message, Fields fields) {
  if (level < g_minimum.load(std::memory_order_relaxed)) return;
  const std::string time = FormatMicroTime(SystemClock().Now());
  std::string line;
  line.reserve(256);
  if (g_format == Format::kJson) {
    line += fmt::format(R"({{"time":"{}","level":"{}","msg":)", time, LevelName(level));
    AppendQuoted(line, message);
    for (const Field& field : fields) {
      line += ',';
      AppendQuoted(line, field.key);
      line += ':';
      AppendQuoted(line, field.value);
    }
    line += "}\n";
  } else {
    line += fmt::format("{} {:5} ", time, LevelName(level));
    for (const char c : message) line += (c == '\n' || c == '\r') ? ' ' : c;
    for (const Field& field : fields) {
      line += ' ';
      line += field.key;
      line += '=';
      AppendQuoted(line, field.value);
    }
    line += '\n';
  }
  // One write per line: lines of several threads and processes don't mix.
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace tokiwa::log
