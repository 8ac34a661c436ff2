#include "network/pass.hpp"

namespace plot_twist {

template <class T>
Pass<T>::Pass(const ParameterLayout& layout, Index samples, Purpose purpose) {
  const Index rows = paddedRows(samples);
  values.emplace_back(Matrix<T>::Zero(rows, layout.inputs(0)));
  for (int layer = 0; layer < layout.layerCount(); ++layer) {
    const Matrix<T> zero = Matrix<T>::Zero(rows, layout.outputs(layer));
    values.push_back(zero);
    if (purpose == Purpose::infer) continue;
    slopes.push_back(zero);
    deltas.push_back(zero);
  }
}

Index numbersPerSample(const ParameterLayout& layout) {
  Index numbers = layout.inputs(0);
  for (int layer = 0; layer < layout.layerCount(); ++layer) numbers += 3 * layout.outputs(layer);
  return numbers;
}

template struct Pass<float>;
template struct Pass<double>;

}  // namespace plot_twist
