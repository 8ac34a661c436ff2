#pragma once

#include <string_view>
#include <vector>

#include "activations/catalogue.hpp"        // activations have a menu of their own: catalogue()
#include "activations/vector_function.hpp"  // and so have functions of lists: vectorFunctions()

namespace plot_twist {

/// A row of a menu: what a configuration calls it, and what a person reads.
struct Named {
  std::string_view id, name, description;
};

/// A dataset, and what it can be asked for.
struct NamedDataset : Named {
  int mostClasses;  // 2 to 8
  bool isDrawn;     // from a seed, with points, noise and classes as asked for; or given as it is
};

/// Each in menu order, read off the table in which the thing is declared.
std::vector<Named> optimizerMenu();
std::vector<Named> initializerMenu();
std::vector<Named> lossMenu();
std::vector<NamedDataset> datasetMenu();

}  // namespace plot_twist
