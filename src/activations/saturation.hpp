#pragma once

namespace plot_twist {

/// |f'(x)| below which an activation counts as saturated at x: less than a tenth of the gradient
/// passes. Panels and captions show the number.
inline constexpr double saturatedBelow = 0.1;

}  // namespace plot_twist
