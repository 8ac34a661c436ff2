#pragma once

#include "datasets/dataset.hpp"

/// The shapes of the kinds of datasets, without noise.
namespace plot_twist::shapes {

/// One spiral arm per class, r = 0.3 to 1 over `turns` turns; the arms of k classes are rotated by
/// 1/k of a turn against each other.
Place spirals(int label, int index, const DatasetConfig& config, NumpyRandom& random);
/// Rings around the origin, class 0 outermost; k of them have the radii 0.9 k/k, 0.9 (k-1)/k, ...,
/// 0.9/k.
Place circles(int label, int index, const DatasetConfig& config, NumpyRandom& random);
/// Two interleaved half circles: scikit-learn's make_moons without noise, which spans
/// [-1, 2] x [-0.5, 1], centred and scaled by 0.6.
Place moons(int label, int index, const DatasetConfig& config, NumpyRandom& random);
/// The corners (+-0.5, +-0.5) of a square, alternately; opposite corners have the same class.
Place xorCorners(int label, int index, const DatasetConfig& config, NumpyRandom& random);
/// One cluster per class, evenly spread on a circle of radius sqrt(1/2), class 0 at (-0.5, -0.5).
/// Straight lines separate the clusters.
Place gaussians(int label, int index, const DatasetConfig& config, NumpyRandom& random);
/// A board on [-1, 1]^2 of 4 by 4 squares, or 8 by 8 for more than 4 classes k; the square in row
/// r and column c, from the lower left, is of class (r + c) mod k. For each point,
/// three uniform numbers choose a square of its class and a position in it.
Place checkerboard(int label, int index, const DatasetConfig& config, NumpyRandom& random);

/// Anywhere in [-1, 1]^2: two uniform numbers, for x and for y.
Place anywhere(int label, int index, const DatasetConfig& config, NumpyRandom& random);
/// (x + y) / 2: TensorFlow Playground's "plane" (src/dataset.ts), scaled from [-6, 6]^2.
double plane(Place place);
/// The sum of six bumps +-exp(-d^2 / (2 0.2^2)), d the distance from their centres (-2/3, 0 or 2/3,
/// +-5/12). Signs alternate; the upper left bump is a hill. The centres and signs are those of
/// TensorFlow Playground's "multi gaussian", divided by 6; its bumps are cones of radius 1/3.
double bumps(Place place);

/// The four points of XOR: (0, 0), (0, 1), (1, 0), (1, 1) with labels 0, 1, 1, 0.
std::span<const double> xorPoints(const DatasetConfig& config);
/// The points of `config.custom`.
std::span<const double> custom(const DatasetConfig& config);

}  // namespace plot_twist::shapes
