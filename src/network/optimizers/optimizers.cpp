#include "network/optimizers/optimizers.hpp"

#include <algorithm>
#include <array>

#include "network/optimizers/adagrad.hpp"
#include "network/optimizers/adam.hpp"
#include "network/optimizers/momentum.hpp"
#include "network/optimizers/rmsprop.hpp"
#include "network/optimizers/sgd.hpp"
#include "network/optimizers/weight_decay.hpp"

namespace plot_twist {
namespace {

template <template <class> class Kind, class T>
std::unique_ptr<Optimizer<T>> make(const OptimizerConfig& config, Index size) {
  return std::make_unique<Kind<T>>(config, size);
}

template <template <class> class Kind>
constexpr OptimizerInfo row(std::string_view id, std::string_view name,
                            std::string_view description,
                            OptimizerInfo::Own own = {.epsilon = 1e-8, .weightDecay = 0},
                            bool decouplesDecay = false) {
  return {id, name, description, own, decouplesDecay, make<Kind, float>, make<Kind, double>};
}

constexpr std::array<OptimizerInfo, 7> table = {{
    row<Sgd>("sgd", "Gradient descent", "the same small step down the gradient everywhere"),
    row<Adam>("adam", "Adam", "steps scaled by each weight's own recent gradients"),
    row<Momentum>("momentum", "Momentum", "steps that keep most of the last one's direction"),
    row<Nesterov>("nesterov", "Nesterov", "momentum that looks one step ahead"),
    row<RmsProp>("rmsprop", "RMSProp", "steps divided by each weight's recent gradient size"),
    row<Adagrad>("adagrad", "Adagrad", "steps that shrink as a weight's gradients add up",
                 {.epsilon = 1e-10, .weightDecay = 0}),
    row<Adam>("adamw", "AdamW", "Adam, with weights that shrink by themselves",
              {.epsilon = 1e-8, .weightDecay = 0.01}, true),
}};

/// The configuration with the optimiser's own choices filled in.
OptimizerConfig complete(OptimizerConfig config, const OptimizerInfo::Own& own) {
  if (config.epsilon == OptimizerConfig::own) config.epsilon = own.epsilon;
  if (config.weightDecay == OptimizerConfig::own) config.weightDecay = own.weightDecay;
  return config;
}

template <class T>
std::unique_ptr<Optimizer<T>> makeBare(const OptimizerInfo& row, const OptimizerConfig& config,
                                       Index size) {
  if constexpr (std::is_same_v<T, float>) {
    return row.makeFloat(config, size);
  } else {
    return row.makeDouble(config, size);
  }
}

}  // namespace

std::span<const OptimizerInfo> optimizers() { return table; }

template <class T>
std::unique_ptr<Optimizer<T>> makeOptimizer(std::string_view id, const OptimizerConfig& config,
                                            Index size) {
  const auto& row =
      *std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.id == id; });
  const OptimizerConfig completed = complete(config, row.own);
  auto bare = makeBare<T>(row, completed, size);
  if (completed.weightDecay == 0) return bare;
  if (row.decouplesDecay) return std::make_unique<DecoupledDecay<T>>(completed, std::move(bare));
  return std::make_unique<CoupledDecay<T>>(completed, size, std::move(bare));
}

template std::unique_ptr<Optimizer<float>> makeOptimizer(std::string_view, const OptimizerConfig&,
                                                         Index);
template std::unique_ptr<Optimizer<double>> makeOptimizer(std::string_view, const OptimizerConfig&,
                                                          Index);

}  // namespace plot_twist
