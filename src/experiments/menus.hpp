#pragma once

#include <string_view>
#include <vector>

#include "activations/catalogue.hpp"  // activations have a menu of their own: catalogue()

namespace plot_twist {

/// A row of a menu: what a configuration calls it, and what a person reads.
struct Named {
  std::string_view id, name, description;
};

/// Each in menu order, read off the table in which the thing is declared.
std::vector<Named> optimizerMenu();
std::vector<Named> initializerMenu();
std::vector<Named> datasetMenu();
std::vector<Named> lossMenu();

}  // namespace plot_twist
