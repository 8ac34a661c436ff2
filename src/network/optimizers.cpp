#include "network/optimizers.hpp"

#include <algorithm>
#include <array>

#include "network/adam.hpp"
#include "network/sgd.hpp"

namespace plot_twist {
namespace {

template <template <class> class Kind, class T>
std::unique_ptr<Optimizer<T>> make(const OptimizerConfig& config, Index size) {
  return std::make_unique<Kind<T>>(config, size);
}

template <template <class> class Kind>
constexpr OptimizerInfo row(std::string_view id, std::string_view name,
                            std::string_view description) {
  return {id, name, description, make<Kind, float>, make<Kind, double>};
}

constexpr std::array<OptimizerInfo, 2> table = {{
    row<Sgd>("sgd", "Gradient descent", "the same small step down the gradient everywhere"),
    row<Adam>("adam", "Adam", "steps scaled by each weight's own recent gradients"),
}};

}  // namespace

std::span<const OptimizerInfo> optimizers() { return table; }

template <class T>
std::unique_ptr<Optimizer<T>> makeOptimizer(std::string_view id, const OptimizerConfig& config,
                                            Index size) {
  const auto& row =
      *std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.id == id; });
  if constexpr (std::is_same_v<T, float>) {
    return row.makeFloat(config, size);
  } else {
    return row.makeDouble(config, size);
  }
}

template std::unique_ptr<Optimizer<float>> makeOptimizer(std::string_view, const OptimizerConfig&,
                                                         Index);
template std::unique_ptr<Optimizer<double>> makeOptimizer(std::string_view, const OptimizerConfig&,
                                                          Index);

}  // namespace plot_twist
