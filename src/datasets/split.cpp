#include "datasets/split.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "math/sorting.hpp"

namespace plot_twist {
namespace {

std::vector<std::uint32_t> samplesOf(int label, const Eigen::VectorXd& labels) {
  std::vector<std::uint32_t> samples;
  for (Eigen::Index i = 0; i < labels.size(); ++i) {
    if (labels(i) == label) samples.push_back(static_cast<std::uint32_t>(i));
  }
  return samples;
}

}  // namespace

void splitSamples(double share, std::uint32_t seed, Dataset& data) {
  data.train.resize(data.labels.size());
  std::iota(data.train.begin(), data.train.end(), 0u);
  data.test.clear();
  if (share == 0) return;
  const std::vector<std::uint32_t> all = std::exchange(data.train, {});
  NumpyRandom random(seed);
  const int parts = std::max(1, data.classes);
  for (int label = 0; label < parts; ++label) {
    const auto samples = data.isRegression() ? all : samplesOf(label, data.labels);
    if (samples.empty()) continue;
    std::vector<std::uint32_t> order(samples.size());
    random.permute(order);
    const auto wanted = std::floor(share * static_cast<double>(samples.size()) + 0.5);
    const auto held = std::min(static_cast<std::size_t>(wanted), samples.size() - 1);
    for (std::size_t i = 0; i < order.size(); ++i) {
      (i < held ? data.test : data.train).push_back(samples[order[i]]);
    }
  }
  sortBy(data.train, std::identity());
  sortBy(data.test, std::identity());
}

}  // namespace plot_twist
