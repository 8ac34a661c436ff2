#include "network/layers/pass.hpp"

namespace plot_twist {

template <class T>
Pass<T>::Pass(const ParameterLayout& layout, Index samples, Purpose purpose) {
  const Index rows = paddedRows(samples);
  const auto zeros = [rows](Index columns, bool asked) -> Matrix<T> {
    return Matrix<T>::Zero(asked ? rows : 0, columns);
  };
  values.push_back(zeros(layout.inputs(0), true));
  for (int layer = 0; layer < layout.layerCount(); ++layer) {
    const Index units = layout.outputs(layer);
    values.push_back(zeros(units, true));
    if (purpose == Purpose::infer) continue;
    const LayerTraits& traits = layout.traits(layer);
    slopes.push_back(zeros(units, true));
    deltas.push_back(zeros(units, true));
    arriving.push_back(zeros(units, traits.skip || purpose == Purpose::trace));
    normalized.push_back(zeros(units, traits.normalized));
    scales.emplace_back(Vector<T>::Zero(traits.normalized ? rows : 0));
    byLearnt.push_back(zeros(units, traits.learnt));
  }
}

Index numbersPerSample(const ParameterLayout& layout) {
  Index numbers = layout.inputs(0);
  for (int layer = 0; layer < layout.layerCount(); ++layer) {
    const LayerTraits& traits = layout.traits(layer);
    const int extra = int{traits.skip} + int{traits.normalized} + int{traits.learnt};
    numbers += (3 + extra) * layout.outputs(layer) + int{traits.normalized};
  }
  return numbers;
}

template struct Pass<float>;
template struct Pass<double>;

}  // namespace plot_twist
