#pragma once

#include <array>

namespace plot_twist::inspection {

/// Gauss and Kronrod's rule of 7 and 15 points on [-1, 1], as QUADPACK's qk15 has it: exact for
/// polynomials up to degree 22, and with the weights of Gauss's rule alone up to 13. The difference
/// of the two tells the error.
struct KronrodNode {
  double at, weight;
  double gauss;  // 0 at the points that are Kronrod's alone
};

inline constexpr std::array<KronrodNode, 15> kronrod = [] {
  constexpr std::array<KronrodNode, 8> right = {{
      {0, 0.209482141084727828, 0.417959183673469388},
      {0.207784955007898468, 0.204432940075298892, 0},
      {0.405845151377397167, 0.190350578064785410, 0.381830050505118945},
      {0.586087235467691130, 0.169004726639267903, 0},
      {0.741531185599394440, 0.140653259715525919, 0.279705391489276668},
      {0.864864423359769073, 0.104790010322250184, 0},
      {0.949107912342758525, 0.063092092629978553, 0.129484966168869693},
      {0.991455371120812639, 0.022935322010529225, 0},
  }};
  std::array<KronrodNode, 15> all{};
  for (std::size_t i = 0; i < right.size(); ++i) {
    all[7 + i] = all[7 - i] = right[i];
    all[7 - i].at = -right[i].at;
  }
  return all;
}();

}  // namespace plot_twist::inspection
