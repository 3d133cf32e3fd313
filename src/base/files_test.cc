#include "base/files.h"

#include <sys/stat.h>

#include <gtest/gtest.h>

namespace tokiwa {
namespace {

TEST(Files, AWriteReplacesTheWholeFileWithItsMode) {
  TempDir dir;
  const auto path = dir.path() / "f";
  ASSERT_TRUE(WriteFileAtomic(path, "one"));
  ASSERT_TRUE(WriteFileAtomic(path, "two", 0600));
  EXPECT_EQ(*ReadFile(path), "two");
  struct stat info{};
  ASSERT_EQ(::stat(path.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777u, 0600u);
}

TEST(Files, AMissingFileIsNamed) {
  const auto result = ReadFile("/nonexistent/file");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code(), Code::kNotFound);
  EXPECT_NE(result.error().message().find("/nonexistent/file"), std::string::npos);
}

TEST(Files, ALimitIsKept) {
  TempDir dir;
  ASSERT_TRUE(WriteFileAtomic(dir.path() / "f", std::string(100, 'x')));
  const auto result = ReadFile(dir.path() / "f", 99);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code(), Code::kResourceExhausted);
}

}  // namespace
}  // namespace tokiwa
