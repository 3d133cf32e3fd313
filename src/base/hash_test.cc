#include "base/hash.h"

#include <gtest/gtest.h>

namespace tokiwa {
namespace {

TEST(Hash, KnownVectors) {
  EXPECT_EQ(Sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(ToHex(HmacSha256("key", "The quick brown fox jumps over the lazy dog")),
            "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
  EXPECT_EQ(Fnv1a32("a"), 0xe40c292cu);
}

TEST(Hash, Base64RoundTripsAndRefusesOtherCharacters) {
  for (const std::string text : {"", "f", "fo", "foo", "foob"}) {
    std::string back;
    ASSERT_TRUE(Base64Decode(Base64Encode(text), &back));
    EXPECT_EQ(back, text);
  }
  std::string out;
  EXPECT_FALSE(Base64Decode("a", &out));
  EXPECT_FALSE(Base64Decode("ab=c", &out));
  EXPECT_FALSE(Base64Decode("ab\nc", &out));
}

}  // namespace
}  // namespace tokiwa
