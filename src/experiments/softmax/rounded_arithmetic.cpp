#include "experiments/softmax/rounded_arithmetic.hpp"

#include "math/functions.hpp"

namespace plot_twist {

double RoundedArithmetic::exp(double x) const { return round(plot_twist::exp(x)); }

double RoundedArithmetic::log(double x) const { return round(plot_twist::log(x)); }

double RoundedArithmetic::log1p(double u) const {
  return round(lane(log1pOfUnit(Pack<double>(u)), 0));
}

}  // namespace plot_twist
