#include "format/json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tokiwa::json {
namespace {

TEST(Json, WritesNumbersAsPeopleDo) {
  for (const char* text : {"1", "-7", "1.5", "0.1", "1e+30", "18446744073709551615", "true", "null", "\"a\\n\\u0001\"",
                           "[1,{\"b\":2,\"a\":[]}]"}) {
    const auto value = Parse(text);
    ASSERT_TRUE(value) << text;
    EXPECT_EQ(Write(*value), text);
  }
}

TEST(Json, ErrorsNameLineAndColumn) {
  const auto value = Parse("{\n  \"a\": ?\n}");
  ASSERT_FALSE(value);
  EXPECT_THAT(value.error().message(), ::testing::HasSubstr("line 2, column 8"));
  EXPECT_FALSE(Parse("{} x"));
  EXPECT_FALSE(Parse("{\"a\":1"));
  EXPECT_FALSE(Parse(""));
  EXPECT_FALSE(Parse("1e400"));
}

TEST(Json, DepthAndSizeAreLimited) {
  EXPECT_TRUE(Parse(std::string(500, '[') + std::string(500, ']')));
  EXPECT_FALSE(Parse(std::string(600, '[') + std::string(600, ']')));
  EXPECT_FALSE(Parse("[1,2,3]", {.bytes = 3}));
}

TEST(Json, PathsReadAndWrite) {
  Value root = *Parse(R"({"a":{"b":[{"c":"x"},5]}})");
  EXPECT_EQ(StringAt(root, {"a", "b", "0", "c"}), "x");
  EXPECT_EQ(IntAt(root, {"a", "b", "1"}), 5);
  EXPECT_EQ(StringAt(root, {"a", "z"}, "none"), "none");
  Set(root, {"a", "d", "e"}, 1);
  EXPECT_TRUE(Erase(root, {"a", "b"}));
  EXPECT_FALSE(Erase(root, {"a", "b"}));
  EXPECT_EQ(Write(root), R"({"a":{"d":{"e":1}}})");
}

}  // namespace
}  // namespace tokiwa::json
