#include "base/clock.h"

#include <gtest/gtest.h>

namespace tokiwa {
namespace {

TEST(Clock, FormatsAndParsesTheTwoFormsOfKubernetes) {
  const Time time = Time(std::chrono::seconds(1767225600)) + std::chrono::microseconds(1500);
  EXPECT_EQ(FormatTime(time), "2026-01-01T00:00:00Z");
  EXPECT_EQ(FormatMicroTime(time), "2026-01-01T00:00:00.001500Z");
  EXPECT_EQ(*ParseTime("2026-01-01T00:00:00.0015Z"), time);
  EXPECT_EQ(*ParseTime("2026-01-01T02:00:00.0015+02:00"), time);
}

TEST(Clock, RefusesWhatIsNoTime) {
  for (const char* text : {"", "yesterday", "2026-01-01", "2026-01-01T00:00:00", "2026-13-01T00:00:00Z",
                           "2026-01-01T00:00:00Zx", "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00+0200"}) {
    EXPECT_FALSE(ParseTime(text)) << text;
  }
}

TEST(Clock, TheSimulatedClockMovesOnlyWhenTold) {
  SimClock clock;
  const Time start = clock.Now();
  clock.Advance(std::chrono::seconds(5));
  EXPECT_EQ(clock.Now() - start, std::chrono::seconds(5));
  EXPECT_EQ(clock.SteadyNow(), std::chrono::seconds(5));
}

}  // namespace
}  // namespace tokiwa
