/// Nanoseconds a number for value and slope of activations, over blocks of 4,096 numbers drawn from
/// a standard normal:
///
///     functions [float|double] [activation...]
///
/// The median of five rounds of 1,000 blocks; every activation of the catalogue if none is named.
#include <cstdio>
#include <string>
#include <vector>

#include "activations/catalogue.hpp"
#include "math/random.hpp"
#include "rounds.hpp"

namespace {

using namespace plot_twist;

template <class T>
double nanosecondsPerNumber(const Activation& activation) {
  constexpr int count = 4096, blocks = 1000;
  NumpyRandom random(1);
  std::vector<T> x(count), value(count), slope(count);
  for (T& number : x) number = static_cast<T>(random.normal());
  const double seconds = bench::medianSeconds([&] {
    for (int i = 0; i < blocks; ++i) {
      activation.evaluate(Evaluation<T>{.x = x, .value = value, .slope = slope, .curvature = {}});
    }
  });
  return seconds * 1e9 / (double{count} * blocks);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string precision = argc > 1 ? argv[1] : "float";
  std::vector<std::string> activations(argv + std::min(argc, 2), argv + argc);
  if (activations.empty()) {
    for (const ActivationInfo* info : catalogue()) activations.emplace_back(info->id);
  }
  for (const std::string& id : activations) {
    if (const std::string wrong = validateActivation(id, {}); !wrong.empty()) {
      std::fprintf(stderr, "%s\n", wrong.c_str());
      return 2;
    }
    const auto activation = makeActivation(id, {});
    const double time = precision == "double" ? nanosecondsPerNumber<double>(*activation)
                                              : nanosecondsPerNumber<float>(*activation);
    std::printf("%-14s %-6s %6.2f ns a number\n", id.c_str(), precision.c_str(), time);
  }
}
