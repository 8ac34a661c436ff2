#include "network/optimizers/clip_norm.hpp"

#include <cmath>

namespace plot_twist {

template <class T>
void clipNorm(double most, Vector<T>& gradient) {
  double sum = 0;
  for (const T number : gradient) sum += static_cast<double>(number) * static_cast<double>(number);
  const double factor = most / (std::sqrt(sum) + 1e-6);
  if (!(factor < 1)) return;
  for (T& number : gradient) number *= static_cast<T>(factor);
}

template void clipNorm(double, Vector<float>&);
template void clipNorm(double, Vector<double>&);

}  // namespace plot_twist
