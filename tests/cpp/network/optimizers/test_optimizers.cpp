#include <catch_amalgamated.hpp>
#include <cmath>

#include "network/optimizers/optimizers.hpp"

using namespace plot_twist;

namespace {

/// Four parameters, and the gradients of `steps` steps that do not depend on them.
Vector<double> start() { return Eigen::Vector4d(1, -2, 0.5, 0); }
Vector<double> gradient(int step) {
  return Eigen::Vector4d(0.1 * step, -3, step % 2 == 0 ? 1e-3 : -1e-3, 0);
}

}  // namespace

TEST_CASE("Gradient descent subtracts learning rate times gradient") {
  auto sgd = makeOptimizer<double>("sgd", {.learningRate = 0.25}, 4);
  Vector<double> parameters = start(), expected = start();
  for (int step = 1; step <= 5; ++step) {
    sgd->step(parameters, gradient(step));
    expected -= 0.25 * gradient(step);
    CHECK((parameters - expected).isZero(1e-15));
  }
}

TEST_CASE("Adam follows Kingma and Ba's algorithm 1 step for step") {
  const double rate = 0.01, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8;
  auto adam = makeOptimizer<double>("adam", {.learningRate = rate}, 4);
  Vector<double> parameters = start(), expected = start();
  Vector<double> mean = Vector<double>::Zero(4), square = mean;
  for (int step = 1; step <= 200; ++step) {
    const Vector<double> g = gradient(step);
    adam->step(parameters, g);
    mean = beta1 * mean + (1 - beta1) * g;
    square = beta2 * square + (1 - beta2) * g.cwiseAbs2();
    for (Index i = 0; i < 4; ++i) {
      const double unbiasedMean = mean(i) / (1 - std::pow(beta1, step));
      const double unbiasedSquare = square(i) / (1 - std::pow(beta2, step));
      expected(i) -= rate * unbiasedMean / (std::sqrt(unbiasedSquare) + epsilon);
      CAPTURE(step, i);
      REQUIRE_THAT(parameters(i), Catch::Matchers::WithinAbs(expected(i), 1e-12));
    }
  }
  CHECK(parameters(3) == 0);  // no gradient, no step: padding stays 0
}

TEST_CASE("Adam's first step has the size of the learning rate, whatever the gradient") {
  auto adam = makeOptimizer<float>("adam", {.learningRate = 0.5}, 4);
  Vector<float> parameters = Vector<float>::Zero(4);
  adam->step(parameters, Eigen::Vector4f(1e-3f, -1e-3f, 1e3f, -1e3f));
  CHECK(parameters.isApprox(Eigen::Vector4f(-0.5f, 0.5f, -0.5f, 0.5f), 1e-4f));
}

TEST_CASE("Optimizer defaults are PyTorch's") {
  CHECK(OptimizerConfig{}.learningRate == 0.001);
  CHECK(OptimizerConfig{}.beta1 == 0.9);
  CHECK(OptimizerConfig{}.beta2 == 0.999);
}
