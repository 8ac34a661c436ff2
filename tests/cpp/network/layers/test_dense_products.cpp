#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>

#include "network/layers/dense_products.hpp"

using namespace plot_twist;

namespace {

/// Of one layer; rows are padded to whole packs, as everywhere.
struct Shapes {
  Index rows, inputs, outputs;
};

/// The largest difference that rounding explains for sums of `terms` products up to 1.
template <class T>
T tolerance(Index terms) {
  return static_cast<T>(terms + 2) * std::numeric_limits<T>::epsilon() * static_cast<T>(terms);
}

template <class T>
ConstWeights<T> map(const Matrix<T>& matrix) {
  return {matrix.data(), matrix.rows(), matrix.cols()};
}

}  // namespace

TEMPLATE_TEST_CASE("Products of a layer agree with Eigen's", "", float, double) {
  using T = TestType;
  const auto [rows, inputs, outputs] =
      GENERATE(Shapes{4, 1, 1}, Shapes{8, 2, 3}, Shapes{16, 5, 2}, Shapes{20, 7, 9},
               Shapes{36, 32, 1}, Shapes{64, 3, 8}, Shapes{100, 33, 31});
  CAPTURE(rows, inputs, outputs);
  const Matrix<T> input = Matrix<T>::Random(rows, inputs);
  const Matrix<T> weights = Matrix<T>::Random(inputs, outputs);
  const Vector<T> biases = Vector<T>::Random(outputs);
  const Matrix<T> delta = Matrix<T>::Random(rows, outputs);
  const Matrix<T> slope = Matrix<T>::Random(rows, inputs);
  const auto close = [](const auto& got, const auto& expected, Index terms) {
    return (got - expected).cwiseAbs().maxCoeff() <= tolerance<T>(terms);
  };

  Matrix<T> output(rows, outputs);
  multiplyForward<T>(input, map(weights), {biases.data(), outputs}, output);
  CHECK(close(output, (input * weights).rowwise() + biases.transpose(), inputs + 1));

  Matrix<T> inputDelta(rows, inputs);
  multiplyBackward<T>(delta, map(weights), slope, inputDelta);
  CHECK(close(inputDelta, (delta * weights.transpose()).cwiseProduct(slope), outputs));

  Matrix<T> weightGradient(inputs, outputs);
  Vector<T> biasGradient(outputs);
  multiplyGradient<T>(input, delta, {weightGradient.data(), inputs, outputs},
                      {biasGradient.data(), outputs});
  CHECK(close(weightGradient, input.transpose() * delta, rows));
  CHECK(close(biasGradient, delta.colwise().sum().transpose(), rows));
}

TEST_CASE("Deltas too small for any optimiser are 0 in floats, and what is not a number stays so") {
  constexpr float least = 0x1p-100F;
  constexpr float nan = std::numeric_limits<float>::quiet_NaN();
  constexpr float infinity = std::numeric_limits<float>::infinity();
  const auto passed = [](float upstream, float factor) {
    const Matrix<float> delta = Matrix<float>::Constant(4, 1, upstream);
    const Matrix<float> slope = Matrix<float>::Constant(4, 1, factor);
    const Matrix<float> weights = Matrix<float>::Ones(1, 1);
    Matrix<float> inputDelta(4, 1);
    multiplyBackward<float>(delta, map(weights), slope, inputDelta);
    return inputDelta(3, 0);
  };
  CHECK(passed(least, 1) == least);
  CHECK(passed(least, -1) == -least);
  CHECK(passed(least, 0.99F) == 0);
  CHECK(passed(least, -0.99F) == 0);
  CHECK(passed(0x1p-75F, 0x1p-75F) == 0);
  CHECK(std::isnan(passed(nan, 1)));
  CHECK(std::isnan(passed(infinity, 0)));
  CHECK(passed(-infinity, 1) == -infinity);
}

TEST_CASE("Doubles pass however small they are") {
  const Matrix<double> delta = Matrix<double>::Constant(4, 1, 0x1p-600);
  const Matrix<double> slope = Matrix<double>::Constant(4, 1, 0x1p-470);
  const Matrix<double> weights = Matrix<double>::Ones(1, 1);
  Matrix<double> inputDelta(4, 1);
  multiplyBackward<double>(delta, map(weights), slope, inputDelta);
  CHECK(inputDelta(0, 0) == 0x1p-1070);
}
