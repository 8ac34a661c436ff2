#pragma once

#include <array>

#include "experiments/inspect/sampler.hpp"

namespace plot_twist::inspection {

/// The integrands of the moments, in this order: f, f^2, f', f'^2, z f, z f f'.
inline constexpr std::size_t momentCount = 6;
using MomentNumbers = std::array<double, momentCount>;

MomentNumbers integrandsOf(const Sample& at);

/// For each moment 0, or what the poles of the function make of it: an infinity, or NaN if they
/// pull to both sides. A pole |z - p|^-n has an integral for n < 1; n is read off two distances.
MomentNumbers divergenceAtPoles(const Sampler& sampler, double farthest);

}  // namespace plot_twist::inspection
