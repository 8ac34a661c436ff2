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
    return std::array{result.valueGradients[0], result.valueGradients[1]};
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
  for (const bool normalized : {false, true}) {
    BendsConfig config;
    config.activation = "tanh";
    config.layers = {2, 4, 4, 1};
    config.skip = true;
    if (normalized) config.normalization = "layer";
    config.resolution = 301;
    config.units = {10};
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
