#pragma once

#include "datasets/dataset.hpp"

namespace plot_twist {

/// Fills `data.train` and `data.test` from its labels.
///
/// The points of a regression count as one class. One NumpyRandom(seed) draws, class by class, a
/// permutation of the n samples of the class; the first share * n of it, rounded (halves up), are
/// for testing. One sample of each class at least stays for training, and nothing is drawn if the
/// share is 0.
void splitSamples(double share, std::uint32_t seed, Dataset& data);

}  // namespace plot_twist
