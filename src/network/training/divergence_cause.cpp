#include "network/training/divergence_cause.hpp"

#include <cmath>

namespace plot_twist {
namespace {

/// The first entry at which `x` is finite and `result` is not.
template <class T>
std::optional<DivergenceCause> compare(const Matrix<T>& x, const Matrix<T>& result, int layer,
                                       bool isSlope) {
  for (Index i = 0; i < x.size(); ++i) {
    const auto from = static_cast<double>(x.data()[i]);
    const auto to = static_cast<double>(result.data()[i]);
    if (std::isfinite(from) && !std::isfinite(to)) return DivergenceCause{layer, from, to, isSlope};
  }
  return std::nullopt;
}

}  // namespace

template <class T>
std::optional<DivergenceCause> findDivergenceCause(const Mlp<T>& network, Pass<T>& pass) {
  for (int layer = 0; layer < network.layout().layerCount(); ++layer) {
    network.combine(pass, layer);
    const Matrix<T> x = pass.values[layer + 1];
    network.activate(pass, layer);
    if (!network.activations()[layer]) continue;
    if (const auto found = compare(x, pass.values[layer + 1], layer, false)) return found;
    if (const auto found = compare(x, pass.slopes[layer], layer, true)) return found;
  }
  return std::nullopt;
}

template std::optional<DivergenceCause> findDivergenceCause(const Mlp<float>&, Pass<float>&);
template std::optional<DivergenceCause> findDivergenceCause(const Mlp<double>&, Pass<double>&);

}  // namespace plot_twist
