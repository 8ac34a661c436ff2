#include "experiments/race/stop_reason.hpp"

#include "experiments/race/runner_network.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

std::string epochsInWords(int epochs) {
  return std::to_string(epochs) + (epochs == 1 ? " epoch" : " epochs");
}

/// "the slope of sqrt(x) is Infinity at x = 0 in layer 2".
std::string blame(const RunnerConfig& config, const DivergenceCause& divergenceCause) {
  const std::string name = activationsOf(config)[divergenceCause.layer];
  return (divergenceCause.isSlope ? "the slope of " : "") + name + " is " +
         digits(divergenceCause.value) + " at x = " + digits(divergenceCause.x) + " in layer " +
         std::to_string(divergenceCause.layer + 1);
}

std::string divergence(const RunnerConfig& config, int epoch, double loss,
                       const std::optional<DivergenceCause>& divergenceCause) {
  const std::string start =
      "diverged at epoch " + std::to_string(epoch) + ": the loss became " + digits(loss);
  if (divergenceCause) return start + ", because " + blame(config, *divergenceCause);
  return start + "; try a smaller learning rate";
}

}  // namespace

std::string stopSentence(const RunnerConfig& config, Stop stop, int epochs, double loss,
                         const std::optional<DivergenceCause>& divergenceCause) {
  switch (stop) {
    case Stop::notYet:
      return {};
    case Stop::cap:
      return "ran for " + (epochs == 1 ? "its one epoch" : "all " + epochsInWords(epochs));
    case Stop::target:
      return "reached the target at epoch " + std::to_string(epochs - 1);
    case Stop::plateau:
      return "the loss stopped falling: no new best (by 0.01 % at least) for " +
             epochsInWords(config.plateau);
    case Stop::diverged:
      return divergence(config, epochs - 1, loss, divergenceCause);
  }
  return {};
}

}  // namespace plot_twist
