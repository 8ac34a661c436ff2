#include <catch_amalgamated.hpp>
#include <cmath>
#include <vector>

#include "network/optimizers/l1_shrinkage.hpp"

using namespace plot_twist;

TEST_CASE("The L1 penalty moves weights to 0, never across it, and leaves biases") {
  const ParameterLayout layout(std::vector{2, 3, 1});
  Vector<double> all = Vector<double>::Zero(layout.size());
  layout.weights(all, 0) << 0.5, -0.5, 0.1, -0.1, 0, 0.05;
  layout.weights(all, 1) << 2, -0.1, 0.11;
  layout.biases(all, 0) << 0.05, -1, 0;
  Vector<double> shrunk = all;
  shrinkWeights(0.1, layout, shrunk);
  // Soft thresholding: sign(w) max(|w| - 0.1, 0).
  for (int layer = 0; layer < 2; ++layer) {
    const Matrix<double> before = layout.weights(all, layer), after = layout.weights(shrunk, layer);
    for (Index i = 0; i < before.size(); ++i) {
      const double w = before.data()[i];
      CHECK_THAT(after.data()[i], Catch::Matchers::WithinAbs(
                                      std::copysign(std::max(std::abs(w) - 0.1, 0.0), w), 1e-16));
    }
    CHECK(layout.biases(all, layer) == layout.biases(shrunk, layer));
  }
}

TEST_CASE("A weight that is not a number stays one") {
  const ParameterLayout layout(std::vector{1, 1});
  Vector<double> all = Vector<double>::Constant(layout.size(), std::nan(""));
  shrinkWeights(0.1, layout, all);
  CHECK(std::isnan(all(0)));
}
