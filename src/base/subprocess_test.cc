#include "base/subprocess.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tokiwa {
namespace {

TEST(Subprocess, CapturesBothStreamsAndTheExitCode) {
  const auto output = RunCommand({.argv = {"sh", "-c", "echo out; echo err >&2; exit 3"}});
  ASSERT_TRUE(output) << output.error().message();
  EXPECT_EQ(output->out, "out\n");
  EXPECT_EQ(output->err, "err\n");
  EXPECT_EQ(output->exit_code, 3);
}

TEST(Subprocess, FeedsStandardInputLargerThanAPipe) {
  const std::string big(1 << 20, 'x');
  const auto output = RunCommand({.argv = {"wc", "-c"}, .stdin_data = big});
  ASSERT_TRUE(output);
  EXPECT_EQ(std::stol(output->out), 1 << 20);
}

TEST(Subprocess, GivesLinesAsTheyCome) {
  std::vector<std::string> lines;
  Command command{.argv = {"printf", "a\\nb\\nc"}};
  command.on_line = [&](std::string_view line) { lines.emplace_back(line); };
  ASSERT_TRUE(RunCommand(command));
  EXPECT_THAT(lines, ::testing::ElementsAre("a", "b", "c"));
}

TEST(Subprocess, EndsTheWholeGroupAtTheDeadline) {
  const auto output =
      RunCommand({.argv = {"sh", "-c", "sleep 100 & sleep 100"}, .timeout = std::chrono::milliseconds(100)});
  ASSERT_FALSE(output);
  EXPECT_EQ(output.error().code(), Code::kDeadlineExceeded);
}

TEST(Subprocess, AMissingProgramIsNamed) {
  const auto output = RunChecked({.argv = {"no-such-program"}});
  ASSERT_FALSE(output);
  EXPECT_THAT(output.error().message(), ::testing::HasSubstr("cannot start no-such-program"));
}

}  // namespace
}  // namespace tokiwa
