#include "network/optimizers/l1_shrinkage.hpp"

namespace plot_twist {

template <class T>
void shrinkWeights(T by, const ParameterLayout& layout, Vector<T>& parameters) {
  for (int layer = 0; layer < layout.layerCount(); ++layer) {
    auto weights = layout.weights(parameters, layer);
    for (Index i = 0; i < weights.size(); ++i) {
      T& weight = weights.data()[i];
      if (weight > by) {
        weight -= by;
      } else if (weight < -by) {
        weight += by;
      } else if (weight == weight) {
        weight = 0;
      }
    }
  }
}

template void shrinkWeights(float, const ParameterLayout&, Vector<float>&);
template void shrinkWeights(double, const ParameterLayout&, Vector<double>&);

}  // namespace plot_twist
