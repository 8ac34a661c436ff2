#pragma once

#include <span>
#include <string_view>

#include "math/random.hpp"
#include "network/layers/parameter_layout.hpp"
#include "schema/menu.hpp"

namespace plot_twist {

/// The distribution of a layer's weights around 0, given their standard deviation.
enum class WeightShape { normal, uniform, orthogonal };

/// A distribution of initial weights: a row of the menu.
struct InitializerInfo : Choice {
  WeightShape shape;
  /// Standard deviation of a layer's weights; of an orthogonal matrix the root mean square.
  double (*deviation)(Index inputs, Index outputs);
  bool drawsBiases = false;  // biases come from the same distribution; otherwise they are 0
};

struct InitializerConfig {
  std::string_view id = "he";  // a row of initializers()
  double gain = 1;             // factor on the weights
  double sigma = 0.5;          // standard deviation of "normal"
};

/// All initialisers, in menu order.
std::span<const InitializerInfo> initializers();
inline constexpr Menu initializerMenu{"initializers", [] { return choicesOf(initializers()); }};

/// The standard deviation with which `initialize` draws the weights of a layer.
double weightDeviation(const InitializerConfig& config, Index inputs, Index outputs);

/// Draws the weights of each layer in turn, row by row, in double precision, and rounds them to T:
/// the order and the numbers of `numpy.random.randn(inputs, outputs) * deviation`, or of
/// `numpy.random.uniform(-bound, bound, (inputs, outputs))` with bound = sqrt(3) deviation.
/// Orthogonal weights come from `randn(inputs, outputs)` too, see orthogonal.hpp. Biases that are
/// drawn follow their layer's weights. Gains, shifts and learnt parameters stay as they are.
/// Precondition: the id is in initializers().
template <class T>
void initialize(const InitializerConfig& config, NumpyRandom& random, const ParameterLayout& layout,
                Vector<T>& parameters);

/// Draws with the default sigma.
template <class T>
void initialize(std::string_view id, double gain, NumpyRandom& random,
                const ParameterLayout& layout, Vector<T>& parameters) {
  initialize(InitializerConfig{.id = id, .gain = gain}, random, layout, parameters);
}

}  // namespace plot_twist
