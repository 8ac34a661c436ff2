#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "experiments/inside/folds/linear_pieces.hpp"

namespace plot_twist {

/// Upper bounds on the number of activation regions of a network on the whole plane, after each
/// hidden layer, and where they come from.
///
/// With n_0 inputs (2, or 1 of only one coordinate), n_l units in hidden layer l and k_l kinks of
/// its function:
///
/// Every unit is flat on one of two pieces, as of ReLU, and no layer is skipped: the sum over all
/// (j_1, ..., j_L) with 0 <= j_l <= min(n_0, n_1 - j_1, ..., n_(l-1) - j_(l-1), n_l) of the product
/// of C(n_l, j_l) (Serra, Tjandraatmadja and Ramalingam 2018, Bounding and counting linear regions
/// of deep neural networks, theorem 1). A layer with j units on the flat piece leaves n_l - j
/// dimensions.
///
/// Otherwise: the product over l of the sum over j = 0, ..., min(n_0, ..., n_l) of C(k_l n_l, j):
/// the parts into which k_l n_l lines cut each region (Zaslavsky 1975, Facing up to arrangements),
/// layer by layer (Montufar 2017, Notes on the number of linear regions of deep neural networks,
/// for k_l = 1).
struct RegionBound {
  std::vector<double> afterLayer;
  std::string_view source;
};

/// `layers` are the units from input to output, `pieces` the functions of the hidden layers.
RegionBound regionBound(std::span<const int> layers, std::span<const LinearPieces> pieces,
                        bool hasSkips);

}  // namespace plot_twist
