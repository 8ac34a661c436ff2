#include <catch_amalgamated.hpp>
#include <cstdlib>
#include <fstream>

#include "experiments/menus.hpp"
#include "experiments/runner.hpp"

using namespace plot_twist;

namespace {

/// One line a run: what was run, and the bits that came out.
std::vector<std::string> fingerprints() {
  std::vector<std::string> lines;
  for (const ActivationInfo* info : catalogue()) {
    for (const Named& optimizer : optimizerMenu()) {
      for (const std::string precision : {"float", "double"}) {
        for (const int batch : {0, 37}) {
          RunnerConfig config;
          config.activation = info->id;
          config.optimizer = optimizer.id;
          config.precision = precision;
          config.batch = batch;
          config.epochs = 20;
          Runner runner(config);
          runner.advance(config.epochs);
          lines.push_back(config.activation + " " + config.optimizer + " " + precision + " " +
                          std::to_string(batch) + " " + runner.startFingerprint() + " " +
                          runner.fingerprint());
        }
      }
    }
  }
  return lines;
}

}  // namespace

// Builds are compared by running this once in each with PLOT_TWIST_FINGERPRINTS=FILE and comparing
// the files: they must be equal, byte for byte.
TEST_CASE("Runs have fingerprints that builds can be compared by", "[fingerprints]") {
  const auto lines = fingerprints();
  for (const std::string& line : lines) CHECK(line.size() > 2 * 16);
  const char* file = std::getenv("PLOT_TWIST_FINGERPRINTS");
  if (file == nullptr) return;
  std::ofstream out(file);
  for (const std::string& line : lines) out << line << "\n";
  REQUIRE(out);
}
