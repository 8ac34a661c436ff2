#include "experiments/inside/network_config.hpp"

#include "experiments/inside/open_network.hpp"
#include "experiments/race/runner_network.hpp"
#include "experiments/shared/limits.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

constexpr double mostPictureNumbers = 1 << 24;

std::string validateWeights(const NetworkConfig& config) {
  const std::size_t expected = parameterCount(config), given = config.weights.size();
  if (given == 0 || given == expected) return {};
  return "weights must be " + std::to_string(expected) + " numbers for these layers, got " +
         std::to_string(given);
}

std::string validateRemoved(const NetworkConfig& config) {
  const int last = unitCount(config.layers) - config.layers.back() - 1;
  for (const int unit : config.removed) {
    if (last < config.layers.front()) return "removed must be empty without hidden units";
    auto wrong = checkRange("removed", unit, config.layers.front(), last);
    if (!wrong.empty()) return wrong;
  }
  return {};
}

}  // namespace

std::string validateNetwork(const NetworkConfig& config) {
  return firstError([&] { return validate(runnerOf(config)); },
                    [&] { return validateWeights(config); },
                    [&] { return validateRemoved(config); });
}

std::string validateUnits(const NetworkConfig& config, const std::vector<int>& units) {
  for (const int unit : units) {
    auto wrong = checkRange("units", unit, 0, unitCount(config.layers) - 1);
    if (!wrong.empty()) return wrong;
  }
  return {};
}

std::string validatePictures(const NetworkConfig& config, const std::vector<int>& units,
                             int resolution) {
  const double count = units.empty() ? unitCount(config.layers) : static_cast<double>(units.size());
  const double numbers = count * resolution * resolution;
  if (numbers <= mostPictureNumbers) return {};
  return "pictures of " + digits(count) + " units with " + std::to_string(resolution) +
         " pixels a side take " + digits(numbers) + " numbers, at most " +
         digits(mostPictureNumbers) + " are allowed: ask for fewer units or pixels";
}

std::string validateLoss(const NetworkConfig& config, const std::string& loss) {
  const int outputs = config.layers.back();
  if (outputs == 1 || !isRegressionLoss(loss)) return {};
  return "loss " + loss + " of a regression needs 1 output, the last of the layers is " +
         std::to_string(outputs);
}

std::string validateTarget(const NetworkConfig& config, int target) {
  const int outputs = config.layers.back();
  return checkRange("target", target, 0, outputs == 1 ? 1 : outputs - 1);
}

}  // namespace plot_twist
