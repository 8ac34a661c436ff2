#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "datasets/dataset.hpp"
#include "experiments/race/edits/network_edits.hpp"
#include "experiments/race/runner.hpp"
#include "network/inputs/inputs.hpp"
#include "network/training/learner.hpp"

namespace plot_twist {

/// Shares of points, 0 to 1, on the right side.
struct SharesRight {
  double training;
  std::optional<double> heldOut;
};

/// A runner in precision T: a learner, and readings of its weights. Methods with an `epoch` read
/// the latest snapshot that is not later, as Runner says.
template <class T>
class TypedRun {
 public:
  TypedRun(const RunnerConfig& config, const Dataset& data, PassPool<T>& passes);

  Learner<T>& learner() { return learner_; }
  const Learner<T>& learner() const { return learner_; }

  SharesRight sharesRight(int epoch) const;
  std::vector<float> boundary(int resolution, double extent, int epoch) const;
  std::vector<double> weights(int epoch) const;
  std::vector<double> weightNorms(int epoch) const;
  std::vector<double> learntSlopes(int epoch) const;
  PreActivations preActivations(int epoch) const;
  std::string fingerprint() const;

  void setWeight(int number, double value);
  void setEdits(const NetworkEdits& edits, std::span<const int> layers);

  static std::vector<double> initialWeights(const RunnerConfig& config);

 private:
  Mlp<T> networkAt(int epoch) const;

  InputMap inputs_;
  Learner<T> learner_;
  LabeledSamples<T> test_;
};

}  // namespace plot_twist
