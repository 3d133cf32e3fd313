#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace tokiwa {

// A program to run to its end. `argv[0]` is looked up in PATH. Secrets go by `env` or `stdin_data`, never by argv.
struct Command {
  std::vector<std::string> argv;
  std::map<std::string, std::string> env;    // added to the environment of this process
  bool clear_env = false;                    // start from an empty environment (PATH and HOME are kept)
  std::filesystem::path cwd;                 // empty: unchanged
  std::string stdin_data;                    // empty: /dev/null
  std::chrono::milliseconds timeout{60000};  // then the whole process group is killed: kDeadlineExceeded
  std::size_t output_limit = 16u << 20;      // of stdout and stderr each; what is over is dropped
  std::stop_token stop;                      // when stopped the group is killed: kCancelled
  // Called for each whole line of stdout and stderr as it arrives, on the calling thread; the line has no newline.
  std::function<void(std::string_view line)> on_line;
};

struct CommandOutput {
  int exit_code = 0;  // 128 + signal where it was killed
  std::string out;
  std::string err;
};

// Runs it in a process group of its own and waits. An exit code other than 0 is a result, not an error; an error means
// that it could not be started, was stopped or took too long.
Result<CommandOutput> RunCommand(const Command& command);

// As RunCommand, but an exit code other than 0 is an error whose message ends with the last lines of stderr.
Result<CommandOutput> RunChecked(const Command& command);

// Starts a program that outlives this process: own session, stdin from /dev/null, stdout and stderr appended to
// `log_file`. Returns its process id. Nobody waits for it: see app/'s child reaper.
Result<pid_t> SpawnDaemon(const std::vector<std::string>& argv, const std::map<std::string, std::string>& env,
                          const std::filesystem::path& log_file, const std::filesystem::path& cwd = {});

// True while a process with this id lives whose command line contains `marker` (a reused id is not taken for it).
bool IsAlive(pid_t pid, std::string_view marker);

}  // namespace tokiwa
