#include "experiments/presets.hpp"

namespace plot_twist {
namespace {

/// The article's eight, in its order.
std::vector<std::string> articleActivations() {
  return {"sigmoid", "tanh", "relu", "leaky_relu", "elu", "gelu_tanh", "silu", "mish"};
}

RacePreset honest() {
  return {.id = "honest",
          .name = "The honest race",
          .description =
              "Adam with learning rate 0.01: every function but sigmoid learns the spiral, "
              "at its own pace.",
          .activations = articleActivations(),
          .seeds = {42},
          .runner = {}};
}

RacePreset article() {
  RunnerConfig runner;
  runner.optimizer = "sgd";
  runner.precision = "double";
  return {.id = "article",
          .name = "As the article prints it",
          .description =
              "Plain gradient descent with learning rate 0.01: after 800 epochs nobody "
              "has learnt anything.",
          .activations = articleActivations(),
          .seeds = {42},
          .runner = runner};
}

}  // namespace

std::vector<RacePreset> racePresets() { return {honest(), article()}; }

}  // namespace plot_twist
