#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "activations/activation.hpp"
#include "activations/crossings.hpp"

/// How far float kernels are from the double ones.
namespace plot_twist::accuracy {

/// One quantity's distances, in units of the float's last place; near a crossing of zero, if it is
/// beyond the bound, in units of 2^-23 instead.
struct Distance {
  double worst = 0, worstAt = 0;
  double atCrossing = 0, atCrossingAt = 0;
  std::uint64_t excess = 0;  // how many were beyond their bound
  double firstExcessAt = 0;

  void merge(const Distance& other);
};

/// What is compared, and how far off it may be.
struct Quantity {
  const char* name;
  double bound;
};
inline constexpr std::array<Quantity, 3> quantities = {
    {{"value", 4}, {"slope", 4}, {"curvature", 16}}};
inline constexpr double crossingBound = 2;

using Distances = std::array<Distance, quantities.size()>;

/// Compares an activation with itself at floats given by their bits.
class Agreement {
 public:
  explicit Agreement(std::shared_ptr<const Activation> activation);

  /// first, first + stride, ...: `count` of them, a multiple of four.
  void compare(std::uint32_t first, std::uint32_t stride, std::size_t count);

  const Distances& distances() const { return distances_; }

 private:
  void compareBlock();
  void judge(std::size_t quantity, std::size_t i, double ulps);

  static constexpr std::size_t blockSize = 2048;

  std::shared_ptr<const Activation> activation_;
  test::DerivativeCrossings crossings_;
  Distances distances_;
  std::vector<float> x_;
  std::vector<double> wide_;
  std::array<std::vector<float>, quantities.size()> computed_;
  std::array<std::vector<double>, quantities.size()> exact_;
};

}  // namespace plot_twist::accuracy
