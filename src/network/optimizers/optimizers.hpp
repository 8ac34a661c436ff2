#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "network/optimizers/optimizer.hpp"
#include "schema/menu.hpp"

namespace plot_twist {

/// A row of the menu of optimisers.
struct OptimizerInfo : Choice {
  template <class T>
  using Maker = std::unique_ptr<Optimizer<T>> (*)(const OptimizerConfig& config, Index size);

  bool decouplesDecay;  // see DecoupledDecay; otherwise CoupledDecay
  Maker<float> makeFloat;
  Maker<double> makeDouble;
};

/// All optimisers, in menu order.
std::span<const OptimizerInfo> optimizers();
inline constexpr Menu optimizerMenu{"optimizers", [] { return choicesOf(optimizers()); }};

/// Makes an optimiser for `size` parameters. Precondition: `id` is in optimizers().
template <class T>
std::unique_ptr<Optimizer<T>> makeOptimizer(std::string_view id, const OptimizerConfig& config,
                                            Index size);

}  // namespace plot_twist
