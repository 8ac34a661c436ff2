#include "experiments/xor/blend.hpp"

#include <limits>

#include "activations/blend.hpp"
#include "experiments/shared/median_and_range.hpp"
#include "formula/function.hpp"
#include "math/fingerprint.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

constexpr double mostSweepEpochs = 2e7;  // most epochs of all seeds and steps together

/// Trains every seed at one t and appends the results to the lists.
void appendStep(const XorBlendConfig& config, const std::shared_ptr<const Activation>& curved,
                double t, XorBlendResult& result) {
  const auto activation = std::make_shared<const Blend>(curved, t);
  int solved = 0;
  std::vector<double> losses;
  for (const std::uint32_t seed : config.seeds) {
    NumpyRandom random(seed);
    const XorRun run = trainXor(config, activation, random);
    solved += run.solved();
    losses.push_back(run.loss);
  }
  result.t.push_back(t);
  result.solvedShare.push_back(solved / static_cast<double>(config.seeds.size()));
  result.medianLoss.push_back(medianAndRange(losses).middle);
}

}  // namespace

std::string validate(const XorBlendConfig& config) {
  const XorTrainingConfig& training = config;
  auto wrong =
      firstError([&] { return validate(training); }, [&] { return checkSettings(config); });
  if (!wrong.empty()) return wrong;
  const double all = static_cast<double>(config.epochs) * config.steps * config.seeds.size();
  if (all <= mostSweepEpochs) return {};
  return "epochs times seeds times steps must be at most " + digits(mostSweepEpochs) + ", got " +
         digits(all);
}

XorBlendResult xorBlend(const XorBlendConfig& config) {
  const auto curved = makeFunction(config.activation, config.parameters);
  XorBlendResult result{};
  result.firstSolved = result.allSolved = std::numeric_limits<double>::quiet_NaN();
  for (int step = 0; step < config.steps; ++step) {
    appendStep(config, curved, static_cast<double>(step) / (config.steps - 1), result);
  }
  for (std::size_t step = result.t.size(); step-- > 0;) {
    if (result.solvedShare[step] > 0) result.firstSolved = result.t[step];
  }
  for (std::size_t step = result.t.size(); step-- > 0 && result.solvedShare[step] == 1;) {
    result.allSolved = result.t[step];
  }
  Fingerprint fingerprint;
  fingerprint.add(std::span<const double>(result.solvedShare));
  fingerprint.add(std::span<const double>(result.medianLoss));
  result.fingerprint = fingerprint.text();
  return result;
}

}  // namespace plot_twist
