#include <catch_amalgamated.hpp>
#include <cmath>

#include "network/initializers/initializers.hpp"

using namespace plot_twist;

TEST_CASE("Weights have the deviation of their initialiser, biases are 0") {
  const ParameterLayout layout(std::vector<int>{200, 100, 50});
  const std::map<std::string_view, double> variance = {
      {"he", 2.0 / 200},         {"he_uniform", 2.0 / 200},
      {"xavier", 2.0 / 300},     {"xavier_uniform", 2.0 / 300},
      {"lecun", 1.0 / 200},      {"lecun_uniform", 1.0 / 200},
      {"orthogonal", 1.0 / 200}, {"pytorch", 1.0 / 600},
      {"normal", 0.7 * 0.7},     {"zeros", 0}};
  for (const InitializerInfo& initializer : initializers()) {
    CAPTURE(initializer.id);
    NumpyRandom random(1);
    Vector<double> parameters = Vector<double>::Zero(layout.size());
    const InitializerConfig config{.id = initializer.id, .gain = 3, .sigma = 0.7};
    initialize(config, random, layout, parameters);
    const auto weights = layout.weights(parameters, 0);
    const double expected = 9 * variance.at(initializer.id);
    // 20,000 numbers: their variance is known to some sqrt(2 / 20,000) = 1 %.
    CHECK(weights.squaredNorm() / 20000 == Catch::Approx(expected).epsilon(0.05));
    CHECK(std::abs(weights.mean()) <= 6 * std::sqrt(expected / 20000));
    CHECK(weightDeviation(config, 200, 100) == Catch::Approx(std::sqrt(expected)).epsilon(1e-14));
    if (initializer.drawsBiases) continue;
    CHECK(layout.biases(parameters, 0).isZero(0));
    CHECK(layout.biases(parameters, 1).isZero(0));
  }
}

TEST_CASE("Uniform weights fill their interval and never leave it") {
  const ParameterLayout layout(std::vector<int>{50, 60});
  for (const InitializerInfo& initializer : initializers()) {
    if (initializer.shape != WeightShape::uniform) continue;
    CAPTURE(initializer.id);
    NumpyRandom random(2);
    Vector<double> parameters = Vector<double>::Zero(layout.size());
    initialize(initializer.id, 1, random, layout, parameters);
    const double bound = std::sqrt(3) * initializer.deviation(50, 60);
    const double largest = layout.weights(parameters, 0).cwiseAbs().maxCoeff();
    CHECK(largest <= bound);
    CHECK(largest > 0.99 * bound);
  }
}

TEST_CASE("PyTorch's biases are drawn too, from the interval of the weights") {
  const ParameterLayout layout(std::vector<int>{16, 200});
  NumpyRandom random(3);
  Vector<double> parameters = Vector<double>::Zero(layout.size());
  initialize("pytorch", 1, random, layout, parameters);
  const auto biases = layout.biases(parameters, 0);
  CHECK(biases.cwiseAbs().maxCoeff() <= 0.25);
  CHECK(biases.cwiseAbs().maxCoeff() > 0.2);
  CHECK(std::abs(biases.mean()) < 0.06);
}

TEST_CASE("Orthogonal weights keep lengths: the shorter side is orthonormal, times the gain") {
  const auto [inputs, outputs] =
      GENERATE(table<int, int>({{1, 1}, {2, 1}, {2, 32}, {32, 32}, {7, 3}, {3, 7}, {256, 256}}));
  CAPTURE(inputs, outputs);
  const ParameterLayout layout(std::vector<int>{inputs, outputs});
  NumpyRandom random(4);
  Vector<double> parameters = Vector<double>::Zero(layout.size());
  initialize("orthogonal", 1.5, random, layout, parameters);
  const Matrix<double> weights = layout.weights(parameters, 0) / 1.5;
  const Matrix<double> tall = inputs >= outputs ? weights : Matrix<double>(weights.transpose());
  const Matrix<double> product = tall.transpose() * tall;
  const auto size = std::min(inputs, outputs);
  CHECK((product - Matrix<double>::Identity(size, size)).cwiseAbs().maxCoeff() < 1e-14);
}

TEST_CASE("Weights are drawn row by row, layer by layer, as NumPy's randn fills a matrix") {
  const ParameterLayout layout(std::vector<int>{2, 3, 1});
  NumpyRandom random(42), same(42);
  Vector<double> parameters = Vector<double>::Zero(layout.size());
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
  Vector<double> precise = Vector<double>::Zero(layout.size());
  Vector<float> rounded = Vector<float>::Zero(layout.size());
  initialize("he", 1, one, layout, precise);
  initialize("he", 1, two, layout, rounded);
  CHECK(rounded == precise.cast<float>());
}
