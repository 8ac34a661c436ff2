#include <catch_amalgamated.hpp>
#include <cmath>

#include "experiments/inside/bends.hpp"
#include "experiments/inside/trace.hpp"
#include "random_networks.hpp"

using namespace plot_twist;

namespace {

/// Frobenius norm of the second derivatives of the hinge loss's logit, by differences of traced
/// gradients: for target 0 and a logit above -1 the loss is 1 + logit.
double curvatureAt(TraceConfig config, double x, double y) {
  constexpr double step = 1e-5;
  config.loss = "hinge";
  const auto gradient = [&](double dx, double dy) {
    config.x = x + dx;
    config.y = y + dy;
    const TraceResult result = trace(config);
    REQUIRE(result.loss > 0);
    return std::array{result.pointGradient[0], result.pointGradient[1]};
  };
  double sum = 0;
  for (const auto& [dx, dy] : {std::pair{step, 0.0}, std::pair{0.0, step}}) {
    const auto above = gradient(dx, dy), below = gradient(-dx, -dy);
    for (std::size_t i = 0; i < 2; ++i) {
      const double change = (above[i] - below[i]) / (2 * step);
      sum += change * change;
    }
  }
  return std::sqrt(sum);
}

}  // namespace

TEST_CASE("A smooth network bends by the norm of its second derivatives", "[inside]") {
  const std::vector<std::string> coordinates = {"x", "y"}, others = {"x2", "xy", "sin_pi_y"};
  for (const auto& [normalized, inputs] :
       {std::pair{false, coordinates}, std::pair{true, coordinates}, std::pair{false, others}}) {
    BendsConfig config;
    config.activation = "tanh";
    config.inputs = inputs;
    config.layers = {static_cast<int>(inputs.size()), 4, 4, 1};
    config.skip = true;
    if (normalized) config.normalization = "layer";
    config.resolution = 301;
    config.units = {config.layers[0] + 8};
    testing::drawWeights(config, 11, 0.5);
    config.weights.back() = 3;  // keeps the logit above -1
    const BendsResult result = bends(config);
    TraceConfig point;
    static_cast<NetworkConfig&>(point) = config;
    for (const int pixel : {100 * 301 + 90, 150 * 301 + 150, 250 * 301 + 40}) {
      const double x = 1.5 * (2 * (pixel % 301) - 300) / 301;
      const double y = -1.5 * (2 * (pixel / 301) - 300) / 301;
      const double expected = curvatureAt(point, x, y);
      CHECK_THAT(result.bends[static_cast<std::size_t>(pixel)],
                 Catch::Matchers::WithinAbs(expected, 0.01 * expected + 2e-3));
    }
  }
}

TEST_CASE("Inputs that are curved bend by themselves", "[inside]") {
  BendsConfig config;
  config.activation = "identity";
  config.inputs = {"x", "x2", "xy"};
  config.layers = {3, 1};
  config.weights = {5, 2, 3, 0};  // 5 x + 2 x^2 + 3 x y: second derivatives 4, 3, 3 and 0
  config.resolution = 10;
  config.units = {0, 1, 2, 3};
  const BendsResult result = bends(config);
  const double expected[] = {0, 2, std::sqrt(2), std::sqrt(4 * 4 + 2 * 3 * 3)};
  for (std::size_t unit = 0; unit < 4; ++unit) {
    CHECK_THAT(result.mean[unit], Catch::Matchers::WithinAbs(expected[unit], 1e-5));
  }
}

TEST_CASE("A fold bends by its jump over the side of a pixel, and nothing else does", "[inside]") {
  BendsConfig config;
  config.activation = "relu";
  config.layers = {2, 1, 1};
  config.weights = {3, 0, 0, 2, 0};  // 2 relu(3 x): the gradient jumps by 6 at x = 0
  config.resolution = 11;
  config.extent = 1.1;
  config.units = {3};
  const BendsResult result = bends(config);
  for (std::size_t pixel = 0; pixel < 121; ++pixel) {
    const bool isCrossed = pixel % 11 == 5;
    CAPTURE(pixel);
    CHECK_THAT(result.bends[pixel], Catch::Matchers::WithinRel(isCrossed ? 6 / 0.2 : 0, 1e-6));
  }
  CHECK_THAT(result.mean[0], Catch::Matchers::WithinRel(6 / 2.2, 1e-6));
  config.blend = 0;
  for (const float bend : bends(config).bends) CHECK(bend == 0);
}
