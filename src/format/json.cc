#include "format/json.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace tokiwa::json {
namespace {

void WriteString(std::string& out, std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
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
      case '\b':
        out += "\\b";
        break;
      case '\f':
        out += "\\f";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          out += "\\u00";
          out += kHex[static_cast<unsigned char>(c) >> 4];
          out += kHex[c & 15];
        } else {
          out += c;
        }
    }
  }
  out += '"';
}

void WriteDouble(std::string& out, double number) {
  char buffer[32];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, number);
  out.append(buffer, end.ptr);
}

class Writer {
 public:
  Writer(std::string& out, bool pretty) : out_(out), pretty_(pretty) {}

  void Write(const Value& value) {
    switch (value.kind()) {
      case boost::json::kind::null:
        out_ += "null";
        break;
      case boost::json::kind::bool_:
        out_ += value.get_bool() ? "true" : "false";
        break;
      case boost::json::kind::int64:
        out_ += std::to_string(value.get_int64());
        break;
      case boost::json::kind::uint64:
        out_ += std::to_string(value.get_uint64());
        break;
      case boost::json::kind::double_:
        WriteDouble(out_, value.get_double());
        break;
      case boost::json::kind::string:
        WriteString(out_, value.get_string());
        break;
      case boost::json::kind::array:
        WriteArray(value.get_array());
        break;
      case boost::json::kind::object:
        WriteObject(value.get_object());
        break;
    }
  }

 private:
  void WriteArray(const Array& array) {
    out_ += '[';
    ++depth_;
    for (std::size_t i = 0; i < array.size(); ++i) {
      if (i > 0) out_ += ',';
      NewLine();
      Write(array[i]);
    }
    --depth_;
    if (!array.empty()) NewLine();
    out_ += ']';
  }

  void WriteObject(const Object& object) {
    out_ += '{';
    ++depth_;
    bool first = true;
    for (const auto& [key, member] : object) {
      if (!first) out_ += ',';
      first = false;
      NewLine();
      WriteString(out_, key);
      out_ += pretty_ ? ": " : ":";
      Write(member);
    }
    --depth_;
    if (!first) NewLine();
    out_ += '}';
  }

  void NewLine() {
    if (!pretty_) return;
    out_ += '\n';
    out_.append(2 * depth_, ' ');
  }

  std::string& out_;
  const bool pretty_;
  std::size_t depth_ = 0;
};

Error ParseError(std::string_view text, std::size_t at, std::string_view reason) {
  const std::string_view before = text.substr(0, at);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  return Error(Code::kInvalidArgument,
               fmt::format("JSON, line {}, column {}: {}", line, before.size() - start + 1, reason));
}

bool AllFinite(const Value& value) {
  switch (value.kind()) {
    case boost::json::kind::double_:
      return std::isfinite(value.get_double());
    case boost::json::kind::array:
      for (const Value& element : value.get_array()) {
        if (!AllFinite(element)) return false;
      }
      return true;
    case boost::json::kind::object:
      for (const auto& member : value.get_object()) {
        if (!AllFinite(member.value())) return false;
      }
      return true;
    default:
      return true;
  }
}

const Value* Step(const Value& value, std::string_view key) {
  if (const Object* object = value.if_object()) return object->if_contains(key);
  if (const Array* array = value.if_array()) {
    std::size_t index = 0;
    const auto parsed = std::from_chars(key.data(), key.data() + key.size(), index);
    if (parsed.ec == std::errc() && parsed.ptr == key.data() + key.size() && index < array->size())
      return &(*array)[index];
  }
  return nullptr;
}

}  // namespace

Result<Value> Parse(std::string_view text, const Limits& limits) {
  if (text.size() > limits.bytes) {
    return Fail(Code::kResourceExhausted,
                fmt::format("JSON of {} bytes is over the limit of {} bytes", text.size(), limits.bytes));
  }
  boost::json::parse_options options;
  options.max_depth = limits.depth;
  boost::json::stream_parser parser({}, options);
  boost::json::error_code ec;
  const std::size_t used = parser.write_some(text.data(), text.size(), ec);
  if (ec) return Fail(ParseError(text, used, ec.message()));
  const std::size_t rest = text.find_first_not_of(" \t\r\n", used);
  if (rest != std::string_view::npos) return Fail(ParseError(text, rest, "text after the end of the value"));
  parser.finish(ec);
  if (ec) return Fail(ParseError(text, text.size(), "the value is incomplete"));
  Value value = parser.release();
  if (!AllFinite(value)) return Fail(Code::kInvalidArgument, "JSON: a number is too large for a double");
  return value;
}

std::string Write(const Value& value) {
  std::string out;
  Writer(out, false).Write(value);
  return out;
}

std::string WritePretty(const Value& value) {
  std::string out;
  Writer(out, true).Write(value);
  return out;
}

const Value* Find(const Value& root, Path path) {
  const Value* at = &root;
  for (const std::string_view key : path) {
    at = Step(*at, key);
    if (at == nullptr) return nullptr;
  }
  return at;
}

Value* Find(Value& root, Path path) {
  return const_cast<Value*>(Find(static_cast<const Value&>(root), path));
}

const Value* Find(const Object& root, Path path) {
  const Value* at = nullptr;
  for (const std::string_view key : path) {
    at = at == nullptr ? root.if_contains(key) : Step(*at, key);
    if (at == nullptr) return nullptr;
  }
  return at;
}

std::string_view StringAt(const Value& root, Path path, std::string_view fallback) {
  const Value* value = Find(root, path);
  return value != nullptr && value->is_string() ? std::string_view(value->get_string()) : fallback;
}

std::int64_t IntAt(const Value& root, Path path, std::int64_t fallback) {
  const Value* value = Find(root, path);
  if (value == nullptr) return fallback;
  if (value->is_int64()) return value->get_int64();
  if (value->is_uint64()) return static_cast<std::int64_t>(value->get_uint64());
  if (value->is_double() && std::floor(value->get_double()) == value->get_double() &&
      std::fabs(value->get_double()) < 9e15) {
    return static_cast<std::int64_t>(value->get_double());
  }
  return fallback;
}

double NumberAt(const Value& root, Path path, double fallback) {
  const Value* value = Find(root, path);
  return value != nullptr && value->is_number() ? value->to_number<double>() : fallback;
}

bool BoolAt(const Value& root, Path path, bool fallback) {
  const Value* value = Find(root, path);
  return value != nullptr && value->is_bool() ? value->get_bool() : fallback;
}

const Object& ObjectAt(const Value& root, Path path) {
  static const Object kEmpty;
  const Value* value = Find(root, path);
  return value != nullptr && value->is_object() ? value->get_object() : kEmpty;
}

const Array& ArrayAt(const Value& root, Path path) {
  static const Array kEmpty;
  const Value* value = Find(root, path);
  return value != nullptr && value->is_array() ? value->get_array() : kEmpty;
}

Value& Ensure(Value& root, Path path) {
  Value* at = &root;
  for (const std::string_view key : path) {
    if (!at->is_object()) at->emplace_object();
    at = &at->get_object()[key];
  }
  return *at;
}

void Set(Value& root, Path path, Value value) {
  Ensure(root, path) = std::move(value);
}

bool Erase(Value& root, Path path) {
  if (path.size() == 0) return false;
  Value* at = &root;
  for (auto key = path.begin(); key != path.end() - 1; ++key) {
    at = const_cast<Value*>(Step(*at, *key));
    if (at == nullptr) return false;
  }
  Object* object = at->if_object();
  if (object == nullptr) return false;
  const auto member = object->find(*(path.end() - 1));
  if (member == object->end()) return false;
  object->stable_erase(member);
  return true;
}

std::string Display(const Value& value) {
  return value.is_string() ? std::string(value.get_string()) : Write(value);
}

}  // namespace tokiwa::json
