#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "kube/object.h"

namespace tokiwa::kube {

// A label selector in conjunctive form. The empty selector matches everything.
class LabelSelector {
 public:
  enum class Op { kIn, kNotIn, kExists, kDoesNotExist };
  struct Requirement {
    std::string key;
    Op op;
    std::vector<std::string> values;
  };

  // The query-string form: "a=b,c!=d,e in (x,y),f notin (z),g,!h".
  static Result<LabelSelector> Parse(std::string_view text);
  // metav1.LabelSelector: {matchLabels, matchExpressions}. A null value selects nothing, an empty one everything.
  static Result<LabelSelector> FromJson(const json::Value& selector);
  static LabelSelector MatchLabels(const Labels& labels);

  // As apimachinery: NotIn and DoesNotExist also match where the key is absent.
  bool Matches(const Labels& labels) const;
  bool empty() const { return requirements_.empty() && !nothing_; }
  std::string ToString() const;

 private:
  std::vector<Requirement> requirements_;
  bool nothing_ = false;
};

}  // namespace tokiwa::kube
