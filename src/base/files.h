#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace tokiwa {

// The whole file, or an error that names it. Fails with kResourceExhausted above `limit` bytes.
Result<std::string> ReadFile(const std::filesystem::path& path, std::size_t limit = 64u << 20);

// Replaces `path` so that a reader sees the old or the new bytes, also after a crash: temporary file in the same
// folder, fsync, rename, fsync of the folder. Created with `mode`.
Result<void> WriteFileAtomic(const std::filesystem::path& path, std::string_view bytes, unsigned mode = 0644);

// mkdir -p with `mode` for the last folder.
Result<void> MakeDirs(const std::filesystem::path& path, unsigned mode = 0755);

// A folder of its own under the system's temporary folder, removed with everything in it by the destructor.
class TempDir {
 public:
  TempDir();
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace tokiwa
