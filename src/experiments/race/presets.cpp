#include "experiments/race/presets.hpp"

namespace plot_twist {
namespace {

/// The article's eight, in its order.
std::vector<std::string> articleActivations() {
  return {"sigmoid", "tanh", "relu", "leaky_relu", "elu", "gelu_tanh", "silu", "mish"};
}

/// The base of the presets: all but one of them change one of its settings.
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
  RacePreset preset = honest();
  preset.id = "article";
  preset.name = "As the article prints it";
  preset.description =
      "Plain gradient descent with learning rate 0.01: after 800 epochs nobody "
      "has learnt anything.";
  preset.runner.optimizer = "sgd";
  preset.runner.precision = "double";
  return preset;
}

RacePreset tenSeeds() {
  RacePreset preset = honest();
  preset.id = "ten_seeds";
  preset.name = "Ten seeds";
  preset.description =
      "The honest race from ten starts: one run is an anecdote, ten show which order is luck.";
  preset.seeds = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
  return preset;
}

RacePreset deep() {
  RacePreset preset = honest();
  preset.id = "deep";
  preset.name = "Deep";
  preset.description =
      "Eight layers in the place of four: depth helps most functions, and buries sigmoid.";
  preset.runner.layers = {2, 32, 32, 32, 32, 32, 32, 32, 1};
  return preset;
}

RacePreset sigmoidRescued() {
  RacePreset preset = honest();
  preset.id = "sigmoid_rescued";
  preset.name = "Sigmoid rescued";
  preset.description =
      "Layer normalisation before every activation keeps sigmoid where it has a slope: now it "
      "learns, too.";
  preset.runner.normalization = "layer";
  return preset;
}

RacePreset dyingRelu() {
  RacePreset preset = honest();
  preset.id = "dying_relu";
  preset.name = "Dying ReLU";
  preset.description =
      "Learning rate 0.1, ten times as much: the steps throw most ReLU units where they never "
      "answer again.";
  preset.runner.learningRate = 0.1;
  return preset;
}

}  // namespace

std::vector<RacePreset> racePresets() {
  return {honest(), article(), tenSeeds(), deep(), sigmoidRescued(), dyingRelu()};
}

}  // namespace plot_twist
