#pragma once

#include <vector>

#include "experiments/inside/folds/folds.hpp"
#include "experiments/inside/folds/linear_pieces.hpp"
#include "experiments/inside/open_network.hpp"

namespace plot_twist::testing {

/// What a plain forward pass says of a point: the piece of every hidden unit, and the outputs.
struct PointReading {
  std::vector<int> pattern;
  std::vector<double> outputs;
};

/// A network as plain loops over its weights, apart from the code under test.
class PlainNetwork {
 public:
  explicit PlainNetwork(const FoldsConfig& config) : config_(config), weights_(config.weights) {
    const auto activations = givenActivations(config);
    for (std::size_t l = 0; l + 1 < activations.size(); ++l) {
      std::vector<double> kinks;
      for (const Kink& kink : activations[l]->kinks()) kinks.push_back(kink.x);
      kinks_.push_back(kinks);
    }
    activations_ = activations;
  }

  PointReading at(double x, double y) const {
    PointReading reading;
    std::vector<double> values{x, y};
    std::size_t at = 0;
    for (std::size_t l = 1; l < config_.layers.size(); ++l) {
      const auto inputs = values.size(), outputs = static_cast<std::size_t>(config_.layers[l]);
      std::vector<double> next(weights_.begin() + static_cast<long>(at + inputs * outputs),
                               weights_.begin() + static_cast<long>(at + (inputs + 1) * outputs));
      for (std::size_t i = 0; i < inputs; ++i) {
        for (std::size_t j = 0; j < outputs; ++j)
          next[j] += values[i] * weights_[at + i * outputs + j];
      }
      at += (inputs + 1) * outputs;
      if (l + 1 < config_.layers.size()) activate(l - 1, values, next, reading.pattern);
      values = next;
    }
    reading.outputs = values;
    return reading;
  }

 private:
  void activate(std::size_t layer, const std::vector<double>& below, std::vector<double>& numbers,
                std::vector<int>& pattern) const {
    std::vector<double> value(numbers.size());
    for (const double number : numbers) {
      int piece = 0;
      for (const double kink : kinks_[layer]) piece += number > kink;
      pattern.push_back(piece);
    }
    activations_[layer]->evaluate(
        Evaluation<double>{.x = numbers, .value = value, .slope = {}, .curvature = {}});
    for (std::size_t j = 0; j < value.size(); ++j) {
      const double curved = config_.blend * value[j] + (1 - config_.blend) * numbers[j];
      numbers[j] = curved + (config_.skip && below.size() == value.size() ? below[j] : 0);
    }
  }

  const FoldsConfig& config_;
  const std::vector<double>& weights_;
  std::vector<std::vector<double>> kinks_;
  LayerActivations activations_;
};

/// The region that contains a point: every side of it has the point on its left.
inline int regionAt(const FoldsResult& result, double x, double y) {
  for (std::size_t region = 0; region + 1 < result.firstCorners.size(); ++region) {
    const int first = result.firstCorners[region], end = result.firstCorners[region + 1];
    bool isInside = true;
    for (int i = first; i < end && isInside; ++i) {
      const double* const p = result.corners.data() + 2 * i;
      const double* const q = result.corners.data() + 2 * (i + 1 < end ? i + 1 : first);
      isInside = (q[0] - p[0]) * (y - p[1]) - (q[1] - p[1]) * (x - p[0]) >= 0;
    }
    if (isInside) return static_cast<int>(region);
  }
  return -1;
}

}  // namespace plot_twist::testing
