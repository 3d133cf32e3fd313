#pragma once

#include <cstddef>
#include <string>

namespace tokiwa {

// Cryptographically strong random bytes as lower-case hexadecimal (2 * `bytes` characters); for tokens and names.
std::string RandomHex(std::size_t bytes);
// `length` characters of Kubernetes' safe alphabet (no vowels, no look-alikes); for generated names.
std::string RandomName(std::size_t length);
// A random (version 4) UUID.
std::string RandomUuid();

}  // namespace tokiwa
