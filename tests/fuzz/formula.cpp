/// libFuzzer's way into the formula language: whatever is typed either is explained in a sentence
/// or becomes a function that keeps its promises. Built with address and undefined-behaviour
/// sanitizers.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string_view>
#include <vector>

#include "formula/function.hpp"

namespace {

using namespace plot_twist;

/// Ends the run if a promise is not kept.
void demand(bool holds) {
  if (!holds) std::abort();
}

template <class T>
std::array<T, 19> places() {
  using Limits = std::numeric_limits<T>;
  return {Limits::quiet_NaN(),
          Limits::infinity(),
          -Limits::infinity(),
          T(0),
          T(-0.0),
          Limits::denorm_min(),
          Limits::min(),
          Limits::max(),
          Limits::lowest(),
          T(1),
          T(-1),
          T(0.5),
          T(-700),
          T(30),
          T(1e-9),
          T(-3),
          T(2),
          T(1e6),
          T(-88)};
}

/// Value, slope and curvature at every place; what is asked for together is what is asked for
/// alone.
template <class T>
void evaluate(const Activation& activation) {
  const auto x = places<T>();
  std::array<T, std::tuple_size_v<decltype(x)>> value, slope, curvature, alone = x;
  activation.evaluate(Evaluation<T>{x, value, slope, curvature});
  activation.evaluate(Evaluation<T>{alone, alone, {}, {}});
  demand(std::isnan(value[0]) && std::isnan(slope[0]) && std::isnan(curvature[0]));
  const auto isSame = [](T a, T b) { return a == b || (std::isnan(a) && std::isnan(b)); };
  demand(std::ranges::equal(value, alone, isSame));
}

void checkShape(const Activation& activation) {
  const std::vector<Kink> kinks = activation.kinks();
  demand(kinks.size() <= 200);
  for (std::size_t i = 0; i < kinks.size(); ++i) {
    demand(std::isfinite(kinks[i].x));
    demand(i == 0 || kinks[i - 1].x < kinks[i].x);
  }
  demand(activation.largestSlope() >= 0);
}

/// What interval arithmetic proves holds at every place.
void checkEnclosure(const Activation& activation) {
  const auto x = places<double>();
  std::array<double, std::tuple_size_v<decltype(x)>> value, slope;
  activation.evaluateExactly(Evaluation<double>{x, value, slope, {}});
  const Enclosure& enclosure = *activation.enclosure();
  const auto check = [&](Order order, const auto& numbers) {
    const double most = enclosure.extreme(order, -1e300, 1e300, 1, 12).bound;
    const double least = enclosure.extreme(order, -1e300, 1e300, -1, 12).bound;
    const bool isContinuous = enclosure.isContinuous(order, -1e300, 1e300, {}, 12);
    for (std::size_t i = 3; i < x.size(); ++i) {
      if (std::abs(x[i]) > 1e300) continue;
      // At a pole the arithmetic of doubles has an infinity where the function is no number.
      demand(std::isinf(numbers[i]) || (!(numbers[i] > most) && !(numbers[i] < least)));
      // Far out, a number that no digits tell is NaN: (1 + e^x)^2 - e^(2 x) at 10^6.
      demand(std::abs(x[i]) > 3 || !isContinuous || !std::isnan(numbers[i]));
    }
  };
  check(Order::value, value);
}

void checkSentence(std::string_view sentence) {
  demand(sentence.size() < 300);
  demand(std::ranges::none_of(sentence, [](char c) { return c >= 0 && c < ' '; }));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const std::string wrong = validateFunction(text); !wrong.empty()) {
    checkSentence(wrong);
    return 0;
  }
  const DescribeResult description = describeFunction(text);
  demand(description.mathml.starts_with("<math>") && description.mathml.ends_with("</math>"));
  std::vector<double> parameters;
  for (const ParameterInfo& parameter : description.parameters) {
    parameters.push_back(parameter.min + (parameter.max - parameter.min) * 0.3);
  }
  if (const std::string wrong = validateFunction(text, parameters); !wrong.empty()) {
    checkSentence(wrong);
    parameters.clear();
  }
  const auto activation = makeFunction(text, parameters);
  evaluate<double>(*activation);
  evaluate<float>(*activation);
  if (size % 8 == 1) checkEnclosure(*activation);
  if (size % 4 == 0) checkShape(*activation);  // a search along the line: slow beside the rest
  return 0;
}
