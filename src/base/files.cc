#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fmt/format.h>

#include "base/random.h"
#include "base/unique_fd.h"

namespace tokiwa {
namespace {

Error Errno(std::string_view doing, const std::filesystem::path& path) {
  const int number = errno;
  const Code code = number == ENOENT   ? Code::kNotFound
                    : number == EACCES ? Code::kPermissionDenied
                                       : Code::kUnavailable;
  return Error(code, fmt::format("{} {}: {}", doing, path.string(), std::strerror(number)));
}

Result<void> WriteAll(int fd, std::string_view bytes, const std::filesystem::path& path) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return Fail(Errno("writing", path));
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return {};
}

}  // namespace

Result<std::string> ReadFile(const std::filesystem::path& path, std::size_t limit) {
  const UniqueFd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd.valid()) return Fail(Errno("reading", path));
  std::string out;
  char buffer[65536];
  while (true) {
    const ssize_t n = ::read(fd.get(), buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return Fail(Errno("reading", path));
    if (n == 0) return out;
    if (out.size() + static_cast<std::size_t>(n) > limit) {
      return Fail(Code::kResourceExhausted, fmt::format("reading {}: larger than {} bytes", path.string(), limit));
    }
    out.append(buffer, static_cast<std::size_t>(n));
  }
}

Result<void> WriteFileAtomic(const std::filesystem::path& path, std::string_view bytes, unsigned mode) {
  const std::filesystem::path temporary = path.string() + "." + RandomHex(6) + ".tmp";
  UniqueFd fd(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
  if (!fd.valid()) return Fail(Errno("creating", temporary));
  if (auto written = WriteAll(fd.get(), bytes, temporary); !written) {
    ::unlink(temporary.c_str());
    return written;
  }
  if (::fsync(fd.get()) != 0 || ::rename(temporary.c_str(), path.c_str()) != 0) {
    Error error = Errno("replacing", path);
    ::unlink(temporary.c_str());
    return Fail(std::move(error));
  }
  const UniqueFd folder(
      ::open(path.has_parent_path() ? path.parent_path().c_str() : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.valid()) ::fsync(folder.get());
  return {};
}

Result<void> MakeDirs(const std::filesystem::path& path, unsigned mode) {
  std::error_code ec;
  if (std::filesystem::is_directory(path, ec)) return {};
  if (path.has_parent_path() && !std::filesystem::is_directory(path.parent_path(), ec)) {
    TK_TRY(MakeDirs(path.parent_path(), 0755));
  }
  if (::mkdir(path.c_str(), mode) != 0 && errno != EEXIST) return Fail(Errno("creating the folder", path));
  return {};
}

TempDir::TempDir() {
  std::string pattern = (std::filesystem::temp_directory_path() / "tokiwa-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) std::abort();  // no temporary folder: nothing can be done
  path_ = pattern;
}

TempDir::~TempDir() {
  std::error_code ec;
  std::filesystem::remove_all(path_, ec);
}

}  // namespace tokiwa
