#include "experiments/race/flatten_parameters.hpp"

namespace plot_twist {

template <class T>
std::vector<double> flattenParameters(const Mlp<T>& network) {
  std::vector<double> flat;
  flat.reserve(static_cast<std::size_t>(network.layout().size()));
  forEachParameter(network.layout(), network.parameters(),
                   [&](T parameter) { flat.push_back(static_cast<double>(parameter)); });
  return flat;
}

template std::vector<double> flattenParameters(const Mlp<float>&);
template std::vector<double> flattenParameters(const Mlp<double>&);

}  // namespace plot_twist
