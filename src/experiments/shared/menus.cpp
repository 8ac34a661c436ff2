#include "experiments/shared/menus.hpp"

#include "math/float_format.hpp"

namespace plot_twist {

std::vector<Choice> precisionChoices() {
  return {{"float", "float, 32 bits", "fast: what pages train in"},
          {"double", "double, 64 bits", "what NumPy computes in"}};
}

std::vector<Choice> floatFormatChoices() {
  std::vector<Choice> choices;
  for (const FloatFormat& format : floatFormats()) choices.push_back({format.id, format.name, ""});
  return choices;
}

std::vector<Choice> normalizationChoices() {
  return {
      {"none", "None", "pre-activations as they are"},
      {"layer", "Layer normalisation", "mean 0 and variance 1 in each sample (Ba et al. 2016)"}};
}

std::vector<NamedDataset> datasetRows() {
  std::vector<NamedDataset> rows;
  for (const DatasetInfo& row : datasets()) {
    rows.push_back({row, row.mostClasses, row.place != nullptr, row.isRegression()});
  }
  return rows;
}

}  // namespace plot_twist
