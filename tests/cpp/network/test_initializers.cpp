#include <catch_amalgamated.hpp>
#include <cmath>

#include "network/initializers.hpp"

using namespace plot_twist;

TEST_CASE("Weights have the deviation of their initialiser, biases are 0") {
  const ParameterLayout layout(std::vector<int>{200, 100, 50});
  const std::map<std::string_view, double> variance = {
      {"he", 2.0 / 200}, {"xavier", 2.0 / 300}, {"lecun", 1.0 / 200}};
  for (const InitializerInfo& initializer : initializers()) {
    CAPTURE(initializer.id);
    NumpyRandom random(1);
    Vector<double> parameters(layout.size());
    initialize(initializer.id, 3, random, layout, parameters);
    const auto weights = layout.weights(parameters, 0);
    // 20,000 numbers: their variance is known to some sqrt(2 / 20,000) = 1 %.
    CHECK(weights.squaredNorm() / 20000 ==
          Catch::Approx(9 * variance.at(initializer.id)).epsilon(0.05));
    CHECK(std::abs(weights.mean()) < 6 * std::sqrt(9 * variance.at(initializer.id) / 20000));
    CHECK(layout.biases(parameters, 0).isZero(0));
    CHECK(layout.biases(parameters, 1).isZero(0));
  }
}

TEST_CASE("Weights are drawn row by row, layer by layer, as NumPy's randn fills a matrix") {
  const ParameterLayout layout(std::vector<int>{2, 3, 1});
  NumpyRandom random(42), same(42);
  Vector<double> parameters(layout.size());
  initialize("lecun", 1, random, layout, parameters);
  for (int layer = 0; layer < 2; ++layer) {
    const auto weights = layout.weights(parameters, layer);
    for (Index i = 0; i < weights.rows(); ++i) {
      for (Index j = 0; j < weights.cols(); ++j) {
        CHECK(weights(i, j) ==
              same.normal() * std::sqrt(1.0 / static_cast<double>(weights.rows())));
      }
    }
  }
}

TEST_CASE("Precisions start alike: float weights are the double ones, rounded") {
  const ParameterLayout layout(std::vector<int>{2, 7, 1});
  NumpyRandom one(3), two(3);
  Vector<double> precise(layout.size());
  Vector<float> rounded(layout.size());
  initialize("he", 1, one, layout, precise);
  initialize("he", 1, two, layout, rounded);
  CHECK(rounded == precise.cast<float>());
}
