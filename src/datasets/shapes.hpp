#pragma once

#include "datasets/dataset.hpp"

/// The clean shapes behind the kinds of datasets; each has a file of its own.
namespace plot_twist::shapes {

/// Two arms r = 0.3 to 1 over `turns` turns, half a turn apart.
Place spirals(int label, int index, const DatasetConfig& config);
/// Two rings around the origin: class 0 at radius 0.9, class 1 at 0.45.
Place circles(int label, int index, const DatasetConfig& config);
/// Two half circles that reach into each other.
Place moons(int label, int index, const DatasetConfig& config);
/// The corners of a square; opposite corners share a class.
Place xorCorners(int label, int index, const DatasetConfig& config);
/// One spot a class: linearly separable, for comparison.
Place gaussians(int label, int index, const DatasetConfig& config);

/// `numpy.linspace(from, to, count)[index]`, to the last bit.
double linspace(double from, double to, int count, int index);

}  // namespace plot_twist::shapes
