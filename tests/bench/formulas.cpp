/// What a typed formula costs beside its twin in the catalogue: nanoseconds a number for value and
/// slope over blocks of 4,096 numbers drawn from a standard normal, and the ratio.
///
///     formulas [float|double]
///
/// The median of five rounds of 1,000 blocks each.
#include <cstdio>
#include <string>
#include <vector>

#include "formula/function.hpp"
#include "math/random.hpp"
#include "rounds.hpp"

namespace {

using namespace plot_twist;

struct Twins {
  const char *id, *formula;
};

constexpr Twins twins[] = {
    {"mish", "x * tanh(log(1 + exp(x)))"},
    {"gelu", "0.5 * x * (1 + erf(x / sqrt(2)))"},
    {"gelu_tanh", "0.5 * x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3)))"},
    {"silu", "x / (1 + exp(-x))"},
    {"sigmoid", "1 / (1 + exp(-x))"},
    {"tanh", "(exp(x) - exp(-x)) / (exp(x) + exp(-x))"},
    {"softplus", "log(1 + exp(x))"},
    {"elu", "x > 0 ? x : exp(x) - 1"},
    {"relu", "max(0, x)"},
};

template <class T>
double nanosecondsPerNumber(const char* text) {
  constexpr int count = 4096, blocks = 1000;
  const auto activation = makeFunction(text);
  NumpyRandom random(1);
  std::vector<T> x(count), value(count), slope(count);
  for (T& number : x) number = static_cast<T>(random.normal());
  const double seconds = bench::medianSeconds([&] {
    for (int i = 0; i < blocks; ++i) {
      activation->evaluate(Evaluation<T>{.x = x, .value = value, .slope = slope, .curvature = {}});
    }
  });
  return seconds * 1e9 / (double{count} * blocks);
}

template <class T>
void compare(const Twins& pair) {
  const double twin = nanosecondsPerNumber<T>(pair.id);
  const double formula = nanosecondsPerNumber<T>(pair.formula);
  std::printf("%-10s %6.2f ns, typed %6.2f ns, %5.2f times: %s\n", pair.id, twin, formula,
              formula / twin, pair.formula);
}

}  // namespace

int main(int argc, char** argv) {
  const bool isDouble = argc > 1 && std::string(argv[1]) == "double";
  for (const Twins& pair : twins) isDouble ? compare<double>(pair) : compare<float>(pair);
}
