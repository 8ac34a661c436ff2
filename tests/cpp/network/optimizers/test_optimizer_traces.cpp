#include <catch_amalgamated.hpp>
#include <cmath>

#include "network/optimizers/clip_norm.hpp"
#include "network/optimizers/optimizers.hpp"
#include "reference_table.hpp"

using namespace plot_twist;
using testing::readReference;
using testing::ReferenceRow;

namespace {

OptimizerConfig configOf(const ReferenceRow& row) {
  return {.learningRate = row.number("learning_rate"),
          .momentum = row.number("momentum"),
          .beta1 = row.number("beta1"),
          .beta2 = row.number("beta2"),
          .alpha = row.number("alpha"),
          .epsilon = row.number("epsilon"),
          .weightDecay = row.number("weight_decay")};
}

/// The gradient that the script takes in step `step`, counted from 1.
Vector<double> gradientOf(const Vector<double>& parameters, int step) {
  const Eigen::Vector4d scale(1, 0.25, 4, 0.0625), shift(0.5, -0.125, 0.0078125, 2);
  return scale.cwiseProduct(parameters) + (step % 3 == 0 ? -1 : 1) * shift;
}

}  // namespace

TEST_CASE("Every optimizer follows PyTorch's, step for step") {
  std::size_t seen = 0;
  for (const ReferenceRow& row : readReference("optimizers.csv")) {
    CAPTURE(row.text("optimizer"), row.text("learning_rate"), row.text("weight_decay"));
    auto optimizer = makeOptimizer<double>(row.text("optimizer"), configOf(row), 4);
    Vector<double> parameters = Eigen::Vector4d(1, -2, 0.5, 3);
    const auto expected = row.numbers("parameters");
    for (std::size_t at = 0; at < expected.size(); at += 4) {
      const int step = static_cast<int>(at / 4) + 1;
      Vector<double> gradient = gradientOf(parameters, step);
      if (row.number("clip") > 0) clipNorm(row.number("clip"), gradient);
      optimizer->step(parameters, gradient);
      for (Index i = 0; i < 4; ++i) {
        CAPTURE(step, i);
        const double wanted = expected[at + static_cast<std::size_t>(i)];
        REQUIRE_THAT(parameters(i), Catch::Matchers::WithinAbs(wanted, 2e-14));
      }
    }
    ++seen;
  }
  CHECK(seen >= 3 * optimizers().size());
}

TEST_CASE("The choices that are left to an optimizer are PyTorch's defaults") {
  for (const OptimizerInfo& row : optimizers()) {
    CAPTURE(row.id);
    CHECK(ownDefault<&OptimizerConfig::weightDecay>(row) == (row.id == "adamw" ? 0.01 : 0));
    CHECK(ownDefault<&OptimizerConfig::epsilon>(row) == (row.id == "adagrad" ? 1e-10 : 1e-8));
  }
}

TEMPLATE_TEST_CASE("No optimizer moves what has no gradient: padding stays 0", "", float, double) {
  for (const OptimizerInfo& row : optimizers()) {
    CAPTURE(row.id);
    auto optimizer = makeOptimizer<TestType>(row.id, {.weightDecay = 0.5}, 4);
    Vector<TestType> parameters = Vector<TestType>::Zero(4);
    for (int step = 0; step < 5; ++step) optimizer->step(parameters, Vector<TestType>::Zero(4));
    CHECK(parameters.isZero(0));
  }
}

TEST_CASE("Clipping keeps the direction and bounds the norm over all parameters") {
  Vector<float> gradient = Eigen::Vector4f(3, 0, -4, 0);
  clipNorm(10, gradient);
  CHECK(gradient == Vector<float>(Eigen::Vector4f(3, 0, -4, 0)));
  clipNorm(1, gradient);
  CHECK(gradient(0) == Catch::Approx(0.6));
  CHECK(gradient(2) == Catch::Approx(-0.8));
  Vector<float> huge = Eigen::Vector4f(3e30f, 0, -4e30f, 0);  // its square overflows a float
  clipNorm(1, huge);
  CHECK(huge(0) == Catch::Approx(0.6));
}
