#include "network/initializers.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace plot_twist {
namespace {

double he(Index inputs, Index) { return std::sqrt(2.0 / static_cast<double>(inputs)); }
double xavier(Index inputs, Index outputs) {
  return std::sqrt(2.0 / static_cast<double>(inputs + outputs));
}
double lecun(Index inputs, Index) { return std::sqrt(1.0 / static_cast<double>(inputs)); }

constexpr std::array<InitializerInfo, 3> table = {{
    {"he", "He", "N(0, 2/inputs), for ReLU and its kin (He et al. 2015)", he},
    {"xavier", "Xavier", "N(0, 2/(inputs + outputs)), for tanh (Glorot and Bengio 2010)", xavier},
    {"lecun", "LeCun", "N(0, 1/inputs), for SELU (LeCun et al. 1998)", lecun},
}};

}  // namespace

std::span<const InitializerInfo> initializers() { return table; }

template <class T>
void initialize(std::string_view id, double gain, NumpyRandom& random,
                const ParameterLayout& layout, Vector<T>& parameters) {
  const auto& row =
      *std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.id == id; });
  parameters.setZero();
  for (int layer = 0; layer < layout.layerCount(); ++layer) {
    auto weights = layout.weights(parameters, layer);
    const double deviation = row.deviation(weights.rows(), weights.cols()) * gain;
    for (Index i = 0; i < weights.rows(); ++i) {
      for (Index j = 0; j < weights.cols(); ++j) {
        weights(i, j) = static_cast<T>(random.normal() * deviation);
      }
    }
  }
}

template void initialize(std::string_view, double, NumpyRandom&, const ParameterLayout&,
                         Vector<float>&);
template void initialize(std::string_view, double, NumpyRandom&, const ParameterLayout&,
                         Vector<double>&);

}  // namespace plot_twist
