#pragma once

#include <string_view>
#include <vector>

#include "activations/catalogue.hpp"        // activations have a menu of their own: catalogue()
#include "activations/vector_function.hpp"  // and so have functions of lists: vectorFunctions()
#include "datasets/dataset.hpp"
#include "network/initializers/initializers.hpp"
#include "network/inputs/inputs.hpp"
#include "network/losses/loss.hpp"
#include "network/optimizers/optimizers.hpp"
#include "schema/menu.hpp"

namespace plot_twist {

/// A row of the menu of datasets.
struct NamedDataset : Choice {
  int mostClasses;    // 2 to 8; 0 in a regression
  bool isDrawn;       // true: drawn from a seed, with settings points, noise and classes
  bool isRegression;  // true: points have values from -1 to 1 in place of classes
};
std::vector<NamedDataset> datasetRows();

std::vector<Choice> precisionChoices();
std::vector<Choice> floatFormatChoices();
std::vector<Choice> normalizationChoices();

inline constexpr Menu floatFormatMenu{"float formats", floatFormatChoices, "FloatFormat"};
inline constexpr Menu precisionMenu{"precisions", precisionChoices, "Precision"};
inline constexpr Menu normalizationMenu{"normalizations", normalizationChoices};

}  // namespace plot_twist
