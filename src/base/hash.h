#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tokiwa {

// Lower-case hexadecimal SHA-256 of the bytes.
std::string Sha256Hex(std::string_view bytes);
// HMAC-SHA-256, raw 32 bytes.
std::string HmacSha256(std::string_view key, std::string_view bytes);
// FNV-1a; for names and buckets, not for identity.
std::uint32_t Fnv1a32(std::string_view bytes);
std::string ToHex(std::string_view bytes);
// RFC 4648, with padding. Decode returns false on any other character (line breaks included).
std::string Base64Encode(std::string_view bytes);
bool Base64Decode(std::string_view text, std::string* out);
// Equal without telling by the time taken where they differ; for secrets.
bool ConstantTimeEquals(std::string_view a, std::string_view b);

}  // namespace tokiwa
