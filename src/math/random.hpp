#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace plot_twist {

/// NumPy's `RandomState`, draw for draw, so that a Python script can reproduce data and weights.
///
///     NumpyRandom random(42);
///     random.uniform();   // 0.3745401188473625, as numpy.random.seed(42); numpy.random.rand()
///
/// Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998), normal numbers by Marsaglia's polar
/// method. Uniform numbers and integers agree exactly; normal numbers to the last digit or two,
/// because NumPy takes its logarithm from the system's libm.
class NumpyRandom {
 public:
  /// The state after `numpy.random.seed(seed)`.
  explicit NumpyRandom(std::uint32_t seed) : engine_(seed) {}

  /// `random_sample()`: uniform in [0, 1), 53 bits.
  double uniform();
  /// `randn()`: mean 0, standard deviation 1. Every second one comes from a cache.
  double normal();
  /// Uniform in 0 to count - 1, as `shuffle` draws it. Precondition: count >= 1.
  std::uint32_t below(std::uint32_t count);
  /// `permutation(order.size())`, written into `order`.
  void permute(std::vector<std::uint32_t>& order);

 private:
  std::mt19937 engine_;  // its words are fixed by the standard; those of distributions are not
  bool cached_ = false;
  double cache_ = 0;
};

}  // namespace plot_twist
