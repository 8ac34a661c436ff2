#include "experiments/race/flatten_parameters.hpp"

namespace plot_twist {
namespace {

template <class T>
void appendLayer(const Mlp<T>& network, int layer, std::vector<double>& flat) {
  const ParameterLayout& layout = network.layout();
  const Vector<T>& all = network.parameters();
  const auto weights = layout.weights(all, layer);
  for (Index i = 0; i < weights.rows(); ++i) {
    for (Index j = 0; j < weights.cols(); ++j) flat.push_back(static_cast<double>(weights(i, j)));
  }
  for (const T bias : layout.biases(all, layer)) flat.push_back(static_cast<double>(bias));
  if (layout.traits(layer).normalized) {
    const auto normalization = layout.normalization(all, layer);
    for (Index i = 0; i < normalization.size(); ++i) {
      flat.push_back(static_cast<double>(normalization.data()[i]));
    }
  }
  if (layout.traits(layer).learnt) flat.push_back(static_cast<double>(layout.learnt(all, layer)));
}

}  // namespace

template <class T>
std::vector<double> flattenParameters(const Mlp<T>& network) {
  std::vector<double> flat;
  flat.reserve(static_cast<std::size_t>(network.layout().size()));
  for (int layer = 0; layer < network.layout().layerCount(); ++layer) {
    appendLayer(network, layer, flat);
  }
  return flat;
}

template std::vector<double> flattenParameters(const Mlp<float>&);
template std::vector<double> flattenParameters(const Mlp<double>&);

}  // namespace plot_twist
