#include "kube/object.h"

#include <gtest/gtest.h>

namespace tokiwa::kube {
namespace {

TEST(Object, ReadsItsMetadataOnce) {
  const auto object = Object::FromJson(
      R"({"apiVersion":"apps/v1","kind":"ReplicaSet","metadata":{"name":"web-1","namespace":"shop","uid":"u1","resourceVersion":"7",)"
      R"("generation":3,"labels":{"app":"web"},"finalizers":["x/y"],"ownerReferences":[{"apiVersion":"apps/v1","kind":"Deployment","name":"web","uid":"u0","controller":true}]}})");
  ASSERT_TRUE(object) << object.error().message();
  EXPECT_EQ(object->gvk(), kReplicaSet);
  EXPECT_EQ(object->key().Display(), "ReplicaSet.apps shop/web-1");
  EXPECT_EQ(object->label("app"), "web");
  EXPECT_EQ(object->label("none"), "");
  ASSERT_NE(object->controller(), nullptr);
  EXPECT_EQ(object->controller()->uid, "u0");
  EXPECT_EQ(object->generation(), 3);
}

TEST(Object, RefusesWhatHasNoKind) {
  EXPECT_FALSE(Object::FromJson(R"({"apiVersion":"v1"})"));
  EXPECT_FALSE(Object::FromJson(R"([])"));
  EXPECT_FALSE(Object::FromJson(R"({"apiVersion":"v1","kind":"Pod","metadata":[]})"));
}

TEST(Object, ATreeMakesANewObject) {
  json::Value tree = NewTree(kPod, "shop", "p");
  SetLabel(tree, "app", "web");
  const auto object = Object::FromTree(tree);
  ASSERT_TRUE(object);
  EXPECT_EQ(object->label("app"), "web");
  EXPECT_EQ(object->json(),
            R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","namespace":"shop","labels":{"app":"web"}}})");
}

}  // namespace
}  // namespace tokiwa::kube
