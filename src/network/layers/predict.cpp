#include "network/layers/predict.hpp"

#include <algorithm>

#include "math/functions.hpp"

namespace plot_twist {
namespace {

/// The index of the largest entry of a row; -1 if there is no single one.
template <class T>
int largestOf(const Matrix<T>& outputs, Index row) {
  int best = 0;
  bool isAlone = outputs(row, 0) == outputs(row, 0);
  for (Index unit = 1; unit < outputs.cols(); ++unit) {
    const T output = outputs(row, unit), largest = outputs(row, best);
    if (output != output) return -1;
    if (output < largest) continue;
    isAlone = isAlone && output > largest;
    if (output > largest) best = static_cast<int>(unit), isAlone = true;
  }
  return isAlone && outputs(row, 0) == outputs(row, 0) ? best : -1;
}

template <class T>
void softmaxRow(Matrix<T>& outputs, Index row) {
  const Index units = outputs.cols();
  T largest = outputs(row, 0), sum = 0;
  for (Index unit = 1; unit < units; ++unit) largest = std::max(largest, outputs(row, unit));
  for (Index unit = 0; unit < units; ++unit) {
    const T difference = outputs(row, unit) - largest;
    outputs(row, unit) = outputs(row, unit) == largest ? T(1) : exp(difference);
    sum += outputs(row, unit);
  }
  for (Index unit = 0; unit < units; ++unit) {
    outputs(row, unit) = sum == sum ? outputs(row, unit) / sum : T(1) / static_cast<T>(units);
  }
}

}  // namespace

template <class T>
Matrix<T> predict(const Mlp<T>& network, const Matrix<T>& inputs) {
  constexpr Index most = 512;
  const ParameterLayout& layout = network.layout();
  const Index chunk = std::min(most, inputs.rows());
  Pass<T> pass(layout, chunk, Pass<T>::Purpose::infer);
  Matrix<T> outputs(inputs.rows(), layout.outputs(layout.layerCount() - 1));
  for (Index row = 0; row < inputs.rows(); row += chunk) {
    const Index count = std::min(chunk, inputs.rows() - row);
    pass.values.front().topRows(count) = inputs.middleRows(row, count);
    network.forward(pass);
    outputs.middleRows(row, count) = pass.values.back().topRows(count);
  }
  return outputs;
}

template <class T>
Vector<int> classify(const Matrix<T>& outputs) {
  Vector<int> classes(outputs.rows());
  for (Index row = 0; row < outputs.rows(); ++row) {
    if (outputs.cols() > 1) {
      classes(row) = largestOf(outputs, row);
    } else {
      const T output = outputs(row, 0);
      classes(row) = output > 0 ? 1 : (output < 0 ? 0 : -1);
    }
  }
  return classes;
}

template <class T>
void toProbabilities(Matrix<T>& outputs) {
  for (Index row = 0; row < outputs.rows(); ++row) {
    if (outputs.cols() > 1) {
      softmaxRow(outputs, row);
    } else {
      T& output = outputs(row, 0);
      output = output == output ? sigmoid(output) : T(0.5);
    }
  }
}

#define PLOT_TWIST_INSTANTIATE(T)                              \
  template Matrix<T> predict(const Mlp<T>&, const Matrix<T>&); \
  template Vector<int> classify(const Matrix<T>&);             \
  template void toProbabilities(Matrix<T>&);

PLOT_TWIST_INSTANTIATE(float)
PLOT_TWIST_INSTANTIATE(double)
#undef PLOT_TWIST_INSTANTIATE

}  // namespace plot_twist
