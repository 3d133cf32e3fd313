#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace tokiwa {

// The canonical codes (those of gRPC and absl). The code says who can do something about it; the message says what.
enum class Code {
  kUnknown,
  kInvalidArgument,  // the input is wrong: a person must change it
  kNotFound,
  kAlreadyExists,
  kConflict,            // somebody else wrote first (HTTP 409): read again and retry
  kFailedPrecondition,  // right input, wrong moment
  kPermissionDenied,
  kUnauthenticated,
  kResourceExhausted,  // a limit of ours or of theirs
  kGone,               // a watch's history was compacted (HTTP 410): list again
  kUnavailable,        // the other side is down: retry later
  kDeadlineExceeded,
  kCancelled,
  kUnimplemented,
  kInternal,  // a defect of ours
};

std::string_view CodeName(Code code);

// What went wrong, as a value. `message` says what was being done, what is wrong and what to do about it; it never
// holds a secret. Cheap to copy and move.
class [[nodiscard]] Error {
 public:
  Error(Code code, std::string message) : code_(code), message_(std::move(message)) {}
  explicit Error(std::string message) : Error(Code::kUnknown, std::move(message)) {}

  Code code() const { return code_; }
  const std::string& message() const { return message_; }

  // The same error one level up: "applying Deployment/web: <message>". The code is kept.
  Error Wrap(std::string_view doing) const {
    std::string message(doing);
    message += ": ";
    message += message_;
    return Error(code_, std::move(message));
  }

  // Worth another try without a change of the input.
  bool IsRetryable() const {
    return code_ == Code::kUnavailable || code_ == Code::kDeadlineExceeded || code_ == Code::kConflict ||
           code_ == Code::kResourceExhausted || code_ == Code::kUnknown;
  }

 private:
  Code code_;
  std::string message_;
};

}  // namespace tokiwa
