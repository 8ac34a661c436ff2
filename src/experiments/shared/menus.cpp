#include "experiments/shared/menus.hpp"

#include <span>

#include "datasets/dataset.hpp"
#include "network/initializers/initializers.hpp"
#include "network/losses/loss.hpp"
#include "network/optimizers/optimizers.hpp"

namespace plot_twist {
namespace {

template <class Row>
std::vector<Named> menuOf(std::span<const Row> table) {
  std::vector<Named> menu;
  for (const Row& row : table) menu.push_back({row.id, row.name, row.description});
  return menu;
}

}  // namespace

std::vector<Named> optimizerMenu() { return menuOf(optimizers()); }
std::vector<Named> initializerMenu() { return menuOf(initializers()); }
std::vector<Named> lossMenu() { return menuOf(losses()); }

std::vector<NamedDataset> datasetMenu() {
  std::vector<NamedDataset> menu;
  for (const DatasetInfo& row : datasets()) {
    menu.push_back({{row.id, row.name, row.description}, row.mostClasses, row.place != nullptr});
  }
  return menu;
}

}  // namespace plot_twist
