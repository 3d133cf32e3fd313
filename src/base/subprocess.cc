#include "base/subprocess.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include <fmt/format.h>

#include "base/files.h"
#include "base/unique_fd.h"

extern char** environ;

namespace tokiwa {
namespace {

using std::chrono::steady_clock;

struct Pipe {
  UniqueFd read, write;
};

Result<Pipe> MakePipe() {
  int fds[2];
  if (::pipe2(fds, O_CLOEXEC) != 0) return Fail(Code::kUnavailable, fmt::format("pipe: {}", std::strerror(errno)));
  return Pipe{UniqueFd(fds[0]), UniqueFd(fds[1])};
}

std::vector<std::string> Environment(const std::map<std::string, std::string>& added, bool clear) {
  std::vector<std::string> out;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view text(*entry);
    const std::string name(text.substr(0, text.find('=')));
    if (added.contains(name)) continue;
    if (clear && name != "PATH" && name != "HOME") continue;
    out.emplace_back(text);
  }
  for (const auto& [name, value] : added) out.push_back(name + "=" + value);
  return out;
}

std::vector<char*> Pointers(std::vector<std::string>& strings) {
  std::vector<char*> out;
  for (std::string& s : strings) out.push_back(s.data());
  out.push_back(nullptr);
  return out;
}

struct ChildFds {
  int in, out, err;
};

// Everything the child needs is prepared before fork: between fork and exec only async-signal-safe calls are made.
pid_t Spawn(std::vector<std::string> argv, std::vector<std::string> env, const std::string& cwd, ChildFds fds,
            bool new_session) {
  const std::vector<char*> argv_pointers = Pointers(argv);
  const std::vector<char*> env_pointers = Pointers(env);
  const pid_t pid = ::fork();
  if (pid != 0) return pid;
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  signal(SIGPIPE, SIG_DFL);
  if (new_session) {
    setsid();
  } else {
    setpgid(0, 0);
  }
  const bool ok = dup2(fds.in, 0) >= 0 && dup2(fds.out, 1) >= 0 && dup2(fds.err, 2) >= 0 &&
                  (cwd.empty() || chdir(cwd.c_str()) == 0);
  if (ok) ::execvpe(argv_pointers[0], argv_pointers.data(), env_pointers.data());
  const char* reason = std::strerror(errno);
  for (const char* part : {"cannot start ", static_cast<const char*>(argv_pointers[0]), ": ", reason, "\n"}) {
    [[maybe_unused]] const auto n = ::write(2, part, std::strlen(part));
  }
  ::_exit(127);
}

class LineSplitter {
 public:
  explicit LineSplitter(const std::function<void(std::string_view)>& on_line) : on_line_(on_line) {}
  void Feed(std::string_view bytes) {
    if (!on_line_) return;
    for (const char c : bytes) {
      if (c == '\n' || partial_.size() > 65536) Flush();
      if (c != '\n') partial_ += c;
    }
  }
  void Flush() {
    if (on_line_) on_line_(partial_);
    partial_.clear();
  }
  void Finish() {
    if (!partial_.empty()) Flush();
  }

 private:
  const std::function<void(std::string_view)>& on_line_;
  std::string partial_;
};

class Communication {
 public:
  Communication(const Command& command, pid_t pid, UniqueFd in, UniqueFd out, UniqueFd err)
      : command_(command), pid_(pid), in_(std::move(in)), out_(std::move(out)), err_(std::move(err)) {}

  Result<CommandOutput> Finish() {
    ::fcntl(in_.get(), F_SETFL, O_NONBLOCK);
    if (command_.stdin_data.empty()) in_.Reset();
    while (out_.valid() || err_.valid()) {
      if (auto stopped = CheckLimits(); !stopped) return Fail(Kill(std::move(stopped).error()));
      Poll();
    }
    return Wait();
  }

 private:
  Result<void> CheckLimits() const {
    if (command_.stop.stop_requested()) return Fail(Code::kCancelled, command_.argv[0] + " was stopped");
    if (steady_clock::now() >= deadline_) {
      return Fail(Code::kDeadlineExceeded, fmt::format("{} took longer than {} s and was ended", command_.argv[0],
                                                       command_.timeout.count() / 1000.0));
    }
    return {};
  }

  void Poll() {
    pollfd fds[3] = {{in_.get(), POLLOUT, 0}, {out_.get(), POLLIN, 0}, {err_.get(), POLLIN, 0}};
    if (::poll(fds, 3, 50) <= 0) return;
    if (fds[0].revents != 0) Feed();
    if (fds[1].revents != 0) Drain(out_, &output_.out, &out_lines_);
    if (fds[2].revents != 0) Drain(err_, &output_.err, &err_lines_);
  }

  void Feed() {
    const std::string_view rest = std::string_view(command_.stdin_data).substr(fed_);
    const ssize_t n = ::write(in_.get(), rest.data(), rest.size());
    if (n > 0) fed_ += static_cast<std::size_t>(n);
    if ((n < 0 && errno != EAGAIN && errno != EINTR) || fed_ == command_.stdin_data.size()) in_.Reset();
  }

  void Drain(UniqueFd& fd, std::string* into, LineSplitter* lines) {
    char buffer[65536];
    const ssize_t n = ::read(fd.get(), buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) return;
    if (n <= 0) {
      lines->Finish();
      fd.Reset();
      return;
    }
    const std::string_view bytes(buffer, static_cast<std::size_t>(n));
    into->append(bytes.substr(0, command_.output_limit - std::min(command_.output_limit, into->size())));
    lines->Feed(bytes);
  }

  Error Kill(Error error) {
    ::kill(-pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
    return error;
  }

  Result<CommandOutput> Wait() {
    int status = 0;
    while (true) {
      const pid_t done = ::waitpid(pid_, &status, WNOHANG);
      if (done == pid_ || (done < 0 && errno != EINTR)) break;
      if (auto stopped = CheckLimits(); !stopped) return Fail(Kill(std::move(stopped).error()));
      ::usleep(500);
    }
    output_.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return std::move(output_);
  }

  const Command& command_;
  const pid_t pid_;
  const steady_clock::time_point deadline_ = steady_clock::now() + command_.timeout;
  UniqueFd in_, out_, err_;
  std::size_t fed_ = 0;
  CommandOutput output_;
  LineSplitter out_lines_{command_.on_line}, err_lines_{command_.on_line};
};

std::string LastLines(std::string_view text, std::size_t count) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
  std::size_t from = text.size();
  for (std::size_t seen = 0; seen < count && from != std::string_view::npos && from != 0; ++seen) {
    from = text.rfind('\n', from - 1);
  }
  return std::string(from == std::string_view::npos || from == 0 ? text : text.substr(from + 1));
}

}  // namespace

Result<CommandOutput> RunCommand(const Command& command) {
  TK_ASSIGN(Pipe in, MakePipe());
  TK_ASSIGN(Pipe out, MakePipe());
  TK_ASSIGN(Pipe err, MakePipe());
  const pid_t pid = Spawn(command.argv, Environment(command.env, command.clear_env), command.cwd.string(),
                          {in.read.get(), out.write.get(), err.write.get()}, false);
  if (pid < 0) return Fail(Code::kUnavailable, fmt::format("fork: {}", std::strerror(errno)));
  ::setpgid(pid, pid);  // both sides set it, whoever is first
  in.read.Reset();
  out.write.Reset();
  err.write.Reset();
  return Communication(command, pid, std::move(in.write), std::move(out.read), std::move(err.read)).Finish();
}

Result<CommandOutput> RunChecked(const Command& command) {
  TK_ASSIGN(CommandOutput output, RunCommand(command));
  if (output.exit_code == 0) return output;
  return Fail(output.exit_code == 127 ? Code::kFailedPrecondition : Code::kUnknown,
              fmt::format("{} {} failed with exit code {}: {}", command.argv[0],
                          command.argv.size() > 1 ? command.argv[1] : "", output.exit_code, LastLines(output.err, 5)));
}

Result<pid_t> SpawnDaemon(const std::vector<std::string>& argv, const std::map<std::string, std::string>& env,
                          const std::filesystem::path& log_file, const std::filesystem::path& cwd) {
  const UniqueFd null(::open("/dev/null", O_RDWR | O_CLOEXEC));
  const UniqueFd log(::open(log_file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0640));
  if (!null.valid() || !log.valid()) {
    return Fail(Code::kUnavailable, fmt::format("opening {}: {}", log_file.string(), std::strerror(errno)));
  }
  const pid_t pid = Spawn(argv, Environment(env, false), cwd.string(), {null.get(), log.get(), log.get()}, true);
  if (pid < 0) return Fail(Code::kUnavailable, fmt::format("fork: {}", std::strerror(errno)));
  return pid;
}

bool IsAlive(pid_t pid, std::string_view marker) {
  if (pid <= 0 || ::kill(pid, 0) != 0) return false;
  const auto stat = ReadFile(fmt::format("/proc/{}/stat", pid));
  if (!stat || stat->rfind(") Z ") != std::string::npos) return false;
  const auto cmdline = ReadFile(fmt::format("/proc/{}/cmdline", pid));
  return cmdline && cmdline->find(marker) != std::string::npos;
}

}  // namespace tokiwa
