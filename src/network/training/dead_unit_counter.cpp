#include "network/training/dead_unit_counter.hpp"

#include <algorithm>
#include <cmath>

#include "activations/saturation.hpp"
#include "math/lanes/bits.hpp"

namespace plot_twist {
namespace {

constexpr auto lanes = static_cast<Index>(laneCount);

/// Dead and saturated counts of one unit over some samples.
template <class T>
struct UnitCount {
  Pack<BitsOf<T>> alive{BitsOf<T>(0)};  // nonzero in some lane if any slope is nonzero
  Pack<T> saturated{T(0)};              // number of slopes below 0.1 in size, lane by lane

  PLOT_TWIST_INLINE void add(Pack<T> slope) {
    alive = alive | (slope != T(0));
    saturated = saturated + keep(abs(slope) < T(saturatedBelow), Pack<T>(T(1)));
  }
};

template <class T>
bool isAnySet(Pack<BitsOf<T>> mask) {
  BitsOf<T> bits[laneCount];
  store(bits, mask);
  return (bits[0] | bits[1] | bits[2] | bits[3]) != 0;
}

}  // namespace

template <class T>
DeadUnitCounter<T>::DeadUnitCounter(const ParameterLayout& layout)
    : saturated_(layout.layerCount() - 1) {
  for (int layer = 0; layer + 1 < layout.layerCount(); ++layer) {
    isAlive_.emplace_back(layout.outputs(layer));
  }
}

template <class T>
void DeadUnitCounter<T>::reset() {
  for (auto& units : isAlive_) std::fill(units.begin(), units.end(), 0);
  std::fill(saturated_.begin(), saturated_.end(), 0);
  samples_ = 0;
}

template <class T>
void DeadUnitCounter<T>::add(const Pass<T>& pass, Index count) {
  samples_ += count;
  for (std::size_t layer = 0; layer < isAlive_.size(); ++layer) {
    addLayer(pass.slopes[layer], layer, count);
  }
}

template <class T>
void DeadUnitCounter<T>::addLayer(const Matrix<T>& slopes, std::size_t layer, Index count) {
  const Index whole = count / lanes * lanes;
  for (Index unit = 0; unit < slopes.cols(); ++unit) {
    const T* const slope = slopes.data() + unit * slopes.rows();
    UnitCount<T> counted;
    for (Index row = 0; row < whole; row += lanes) counted.add(load(slope + row));
    T sums[laneCount];
    store(sums, counted.saturated);
    for (const T sum : sums) saturated_[layer] += static_cast<std::int64_t>(sum);
    bool isAlive = isAnySet<T>(counted.alive);
    for (Index row = whole; row < count; ++row) {
      isAlive = isAlive || slope[row] != 0;
      saturated_[layer] += std::abs(slope[row]) < T(saturatedBelow) ? 1 : 0;
    }
    if (isAlive) isAlive_[layer][unit] = 1;
  }
}

template <class T>
void DeadUnitCounter<T>::write(std::span<double> shares) const {
  const std::size_t layers = isAlive_.size();
  for (std::size_t layer = 0; layer < layers; ++layer) {
    const auto& units = isAlive_[layer];
    const auto count = static_cast<double>(units.size());
    const auto dead = std::count(units.begin(), units.end(), 0);
    shares[layer] = static_cast<double>(dead) / count;
    shares[layers + layer] =
        static_cast<double>(saturated_[layer]) / (count * static_cast<double>(samples_));
  }
}

template class DeadUnitCounter<float>;
template class DeadUnitCounter<double>;

}  // namespace plot_twist
