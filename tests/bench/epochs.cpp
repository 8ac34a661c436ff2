/// Epochs a second of the article's network (2-32-32-32-1, 400 points, the whole set an epoch):
///
///     epochs [float|double] [activation...]
///
/// The median of five rounds of 800 epochs for each activation; Adam's step is included.
#include <cstdio>
#include <string>
#include <vector>

#include "experiments/race/runner.hpp"
#include "rounds.hpp"

int main(int argc, char** argv) {
  plot_twist::RunnerConfig config;
  config.precision = argc > 1 ? argv[1] : "float";
  std::vector<std::string> activations(argv + std::min(argc, 2), argv + argc);
  if (activations.empty()) activations = {"identity", "relu", "tanh", "gelu", "silu", "mish"};
  for (const std::string& activation : activations) {
    config.activation = activation;
    if (const std::string wrong = plot_twist::validate(config); !wrong.empty()) {
      std::fprintf(stderr, "%s\n", wrong.c_str());
      return 2;
    }
    const double seconds = plot_twist::bench::medianSeconds([&] {
      plot_twist::Runner runner(config);
      runner.advance(config.epochs);
    });
    std::printf("%-12s %-6s %7.0f epochs/s\n", activation.c_str(), config.precision.c_str(),
                config.epochs / seconds);
  }
}
