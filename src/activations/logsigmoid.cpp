#include "activations/elementwise.hpp"
#include "math/kernels/logarithm.hpp"
#include "math/kernels/logistic.hpp"

namespace plot_twist {

/// logsigmoid(x) = log(1 / (1 + e^-x)) = -softplus(-x).
///
/// Computed as -(max(-x, 0) + log1p(e^-|x|)): for large |x| the sigmoid rounds to 0 or 1, and its
/// logarithm would be -infinity or 0.
struct LogSigmoid {
  static constexpr std::string_view aliases[] = {"log_sigmoid"};
  static constexpr ActivationInfo info{
      .id = "logsigmoid",
      .name = "LogSigmoid",
      .family = "softplus",
      .formula = "-log1p(exp(-x))",
      .parameters = {},
      .aliases = aliases,
      .facts = {.lower = -infinity,
                .upper = 0,
                .lowerReached = false,
                .upperReached = false,
                .zeroCentred = false,
                .smoothness = Smoothness::smooth,
                .monotone = true,
                .saturatesLeft = false,
                .saturatesRight = true,
                .largestSlope = 1,
                .year = 2013,
                .paper = "Mikolov, Sutskever, Chen, Corrado and Dean, Distributed representations "
                         "of words and phrases and their compositionality"}};

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Logistic<T> s(x);
    return {-(atLeast(-x, T(0)) + log1pOfUnit(s.decay().value())),
            s.otherNumerator() / s.denominator(), -s.slope()};
  }
};

template Entry entry<LogSigmoid>();

}  // namespace plot_twist
