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
constexpr OptimizerInfo row(const Choice& choice, bool decouplesDecay = false) {
  return {choice, decouplesDecay, make<Kind, float>, make<Kind, double>};
}

// PyTorch's defaults, where they differ between optimisers.
constexpr std::array<OwnDefault, 2> usual = {{{"epsilon", 1e-8}, {"weightDecay", 0}}};
constexpr std::array<OwnDefault, 2> ofAdagrad = {{{"epsilon", 1e-10}, {"weightDecay", 0}}};
constexpr std::array<OwnDefault, 2> ofAdamW = {{{"epsilon", 1e-8}, {"weightDecay", 0.01}}};

constexpr auto& momentum = usedSettings<&OptimizerConfig::momentum>;
constexpr auto& moments =
    usedSettings<&OptimizerConfig::beta1, &OptimizerConfig::beta2, &OptimizerConfig::epsilon>;
constexpr auto& meanSquare = usedSettings<&OptimizerConfig::alpha, &OptimizerConfig::epsilon>;
constexpr auto& divisor = usedSettings<&OptimizerConfig::epsilon>;

constexpr std::array<OptimizerInfo, 7> table = {{
    row<Sgd>(
        {"sgd", "Gradient descent", "the same small step down the gradient everywhere", {}, usual}),
    row<Adam>(
        {"adam", "Adam", "steps scaled by each weight's own recent gradients", moments, usual}),
    row<Momentum>({"momentum", "Momentum", "steps that keep most of the last one's direction",
                   momentum, usual}),
    row<Nesterov>({"nesterov", "Nesterov", "momentum that looks one step ahead", momentum, usual}),
    row<RmsProp>({"rmsprop", "RMSProp", "steps divided by each weight's recent gradient size",
                  meanSquare, usual}),
    row<Adagrad>({"adagrad", "Adagrad", "steps that shrink as a weight's gradients add up", divisor,
                  ofAdagrad}),
    row<Adam>({"adamw", "AdamW", "Adam, with weights that shrink by themselves", moments, ofAdamW},
              true),
}};

/// The configuration with every `own` replaced by the optimiser's default.
OptimizerConfig complete(OptimizerConfig config, const Choice& optimizer) {
  if (config.epsilon == OptimizerConfig::own) {
    config.epsilon = ownDefault<&OptimizerConfig::epsilon>(optimizer);
  }
  if (config.weightDecay == OptimizerConfig::own) {
    config.weightDecay = ownDefault<&OptimizerConfig::weightDecay>(optimizer);
  }
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
  const OptimizerConfig completed = complete(config, row);
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
