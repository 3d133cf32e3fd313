#pragma once

#include <tl/expected.hpp>

#include "base/error.h"

namespace tokiwa {

// A value or an Error. `Result<void>` for operations that only succeed or fail.
template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> Fail(Code code, std::string message) {
  return tl::unexpected<Error>(Error(code, std::move(message)));
}
inline tl::unexpected<Error> Fail(Error error) {
  return tl::unexpected<Error>(std::move(error));
}

}  // namespace tokiwa

#define TK_CONCAT_INNER(a, b) a##b
#define TK_CONCAT(a, b) TK_CONCAT_INNER(a, b)

// TK_TRY(expr): returns the error of a Result<void> (or any Result, its value dropped) to the caller.
#define TK_TRY(expr)                                                                              \
  do {                                                                                            \
    if (auto tk_result = (expr); !tk_result) return ::tokiwa::Fail(std::move(tk_result).error()); \
  } while (false)

// TK_ASSIGN(auto v, expr): `v` becomes the value, or the error is returned to the caller.
#define TK_ASSIGN(decl, expr) TK_ASSIGN_INNER(TK_CONCAT(tk_assign_, __LINE__), decl, expr)
#define TK_ASSIGN_INNER(tmp, decl, expr)                   \
  auto tmp = (expr);                                       \
  if (!tmp) return ::tokiwa::Fail(std::move(tmp).error()); \
  decl = std::move(*tmp)
