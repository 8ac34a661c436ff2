#include "experiments/shared/limits.hpp"

#include <cmath>

#include "network/layers/pass.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

constexpr double vectorsOfParameters = 4;  // themselves, gradient and two of the optimiser

}  // namespace

std::string validatePointCount(std::size_t count) {
  if (count <= limits::points) return {};
  return "at must name at most " + std::to_string(limits::points) + " x, got " +
         std::to_string(count);
}

std::string validateMemory(const ParameterLayout& layout, int rows, std::size_t bytesPerNumber) {
  const double numbers =
      static_cast<double>(paddedRows(rows)) * static_cast<double>(numbersPerSample(layout)) +
      vectorsOfParameters * static_cast<double>(layout.size());
  const double megabytes = std::ceil(numbers * static_cast<double>(bytesPerNumber) / 1e6);
  if (megabytes <= limits::megabytes) return {};
  return "a network of " + std::to_string(layout.layerCount()) + " layers on " +
         std::to_string(rows) + " samples at once needs " + digits(megabytes) + " MB, at most " +
         digits(limits::megabytes) + " MB are allowed: use fewer layers, units or samples";
}

std::string validateWork(std::span<const int> sizes, double samples) {
  const double work = 3 * static_cast<double>(ParameterLayout(sizes).size()) * samples;
  if (work <= limits::multiplyAdds) return {};
  return "a network of " + std::to_string(sizes.size() - 1) + " layers on " + digits(samples) +
         " samples takes " + digits(std::ceil(work / 1e9)) + " billion multiplications, at most " +
         digits(limits::multiplyAdds / 1e9) +
         " billion are allowed: use fewer layers, units, samples or seeds";
}

}  // namespace plot_twist
