#pragma once

#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>
#include <sstream>

#include "activations/crossings.hpp"
#include "math/reference.hpp"

/// How near to the truth the kernels have to be.
namespace plot_twist::test {

enum class Quantity { value, slope, curvature };

/// Matches a number within 4 units of the last place of the exact one; a curvature within 16. Where
/// a slope or a curvature crosses zero, an absolute error of two units of the last place of 1 will
/// do.
template <class T>
class IsAccurate final : public Catch::Matchers::MatcherBase<T> {
 public:
  IsAccurate(Quantity quantity, const DerivativeCrossings& crossings, double x, long double exact)
      : quantity_(quantity), crossings_(crossings), x_(x), exact_(exact) {}

  bool match(const T& computed) const override {
    computed_ = computed;
    if (std::fabs(exact_) > std::numeric_limits<T>::max()) return std::isinf(computed);
    if (ulps(computed, exact_) <= allowed()) return true;
    if (quantity_ == Quantity::value) return false;
    const auto& crossing = quantity_ == Quantity::slope ? crossings_.slope : crossings_.curvature;
    const long double absolute = std::fabs(static_cast<long double>(computed) - exact_);
    return crossing.isNear(x_) && absolute <= 2 * std::numeric_limits<T>::epsilon();
  }

  /// Of the number that was looked at last.
  std::string describe() const override {
    std::ostringstream words;
    words.precision(std::numeric_limits<T>::max_digits10);
    words << "is the " << names[static_cast<int>(quantity_)] << " at x = " << x_ << ": expected "
          << exact_ << ", got " << computed_ << ", off by " << ulps(computed_, exact_)
          << " ulps of at most " << allowed();
    return words.str();
  }

 private:
  static constexpr const char* names[] = {"value", "slope", "curvature"};

  int allowed() const { return quantity_ == Quantity::curvature ? 16 : 4; }

  Quantity quantity_;
  const DerivativeCrossings& crossings_;
  double x_;
  long double exact_;
  mutable T computed_ = 0;
};

}  // namespace plot_twist::test
