#pragma once

#include <cstdint>
#include <string_view>

#include "base/clock.h"
#include "format/json.h"

namespace tokiwa::controller {

struct Condition {
  std::string_view type, status, reason, message;  // status: "True", "False" or "Unknown"
};

// Sets one entry of status.conditions (a metav1.Condition list, made where absent). lastTransitionTime changes only
// when the status does. Returns true when anything changed. `generation` 0: observedGeneration is left out.
bool SetCondition(json::Value& status, const Condition& condition, Time now, std::int64_t generation = 0);
bool RemoveCondition(json::Value& status, std::string_view type);
// The condition's object, or null.
const json::Value* FindCondition(const json::Value& status, std::string_view type);
// True where the condition's status is "True".
bool IsConditionTrue(const json::Value& status, std::string_view type);

}  // namespace tokiwa::controller
