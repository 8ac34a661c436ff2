/// Epochs a second of the article's network (2-32-32-32-1, 400 points, the whole set an epoch):
///
///     epochs [float|double] [activation...]
///
/// Prints the median and the best of five rounds for each activation; Adam's step is included.
#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

#include "experiments/runner.hpp"

namespace {

/// Of processor time, so that a busy machine disturbs less.
double epochsPerSecond(const plot_twist::RunnerConfig& config) {
  plot_twist::Runner runner(config);
  const std::clock_t start = std::clock();
  runner.advance(config.epochs);
  return config.epochs * double{CLOCKS_PER_SEC} / static_cast<double>(std::clock() - start);
}

}  // namespace

int main(int argc, char** argv) {
  plot_twist::RunnerConfig config;
  config.precision = argc > 1 ? argv[1] : "float";
  std::vector<std::string> activations(argv + std::min(argc, 2), argv + argc);
  if (activations.empty()) activations = {"identity", "relu", "tanh", "gelu", "silu", "mish"};
  for (const std::string& activation : activations) {
    config.activation = activation;
    if (const std::string wrong = plot_twist::explain(config); !wrong.empty()) {
      std::fprintf(stderr, "%s\n", wrong.c_str());
      return 2;
    }
    std::array<double, 5> rounds;
    for (double& round : rounds) round = epochsPerSecond(config);
    std::sort(rounds.begin(), rounds.end());
    std::printf("%-10s %-6s %7.0f epochs/s (best %.0f)\n", activation.c_str(),
                config.precision.c_str(), rounds[2], rounds[4]);
  }
}
