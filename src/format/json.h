#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include <boost/json.hpp>

#include "base/result.h"

// JSON as a value tree (Boost.JSON), with our limits and our own writer: Boost prints 1.0 as 1E0 and infinities.
namespace tokiwa::json {

using Value = boost::json::value;
using Object = boost::json::object;
using Array = boost::json::array;

struct Limits {
  std::size_t bytes = 32u << 20;
  std::size_t depth = 512;
};

// Key order is kept; of duplicate keys the last wins. The error names line and column. Numbers that no double holds
// (1e400) are refused.
Result<Value> Parse(std::string_view text, const Limits& limits = {});

// Compact UTF-8. Doubles are written in their shortest form that reads back the same ("1.5", "1e+30", "2.0" as 2).
std::string Write(const Value& value);
// Two spaces a level, for people and files.
std::string WritePretty(const Value& value);

// Keys from the root down. A path through an array uses decimal indexes as keys.
using Path = std::initializer_list<std::string_view>;

// What stands at the path, or null. The pointer lives as long as the tree is unchanged.
const Value* Find(const Value& root, Path path);
Value* Find(Value& root, Path path);
const Value* Find(const Object& root, Path path);

// Typed reads: the fallback where the path is absent or holds another type.
std::string_view StringAt(const Value& root, Path path, std::string_view fallback = "");
std::int64_t IntAt(const Value& root, Path path, std::int64_t fallback = 0);
double NumberAt(const Value& root, Path path, double fallback = 0);
bool BoolAt(const Value& root, Path path, bool fallback = false);
// An empty object or array where absent.
const Object& ObjectAt(const Value& root, Path path);
const Array& ArrayAt(const Value& root, Path path);

// The value at the path, made (as null, its parents as objects) where it is absent. Objects only.
Value& Ensure(Value& root, Path path);
void Set(Value& root, Path path, Value value);
// Removes the last key of the path, keeping the order of the others. True when something was removed.
bool Erase(Value& root, Path path);

// As text: a string without quotes, anything else as compact JSON. For messages.
std::string Display(const Value& value);

}  // namespace tokiwa::json
