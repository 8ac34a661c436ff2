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

/// How good a network is on the training points and on those held out, as RunReport says.
struct Scores {
  double accuracy;
  std::optional<double> testAccuracy, r2, testR2;
};

/// A runner in precision T: a learner, and readings of its weights. Methods with an `epoch` read
/// the latest snapshot that is not later, as Runner says.
template <class T>
class TypedRun {
 public:
  TypedRun(const RunnerConfig& config, const Dataset& data, PassPool<T>& passes);

  Learner<T>& learner() { return learner_; }
  const Learner<T>& learner() const { return learner_; }

  Scores scores(int epoch) const;
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

  bool isRegression_;
  InputMap inputs_;
  Learner<T> learner_;
  LabeledSamples<T> test_;
};

}  // namespace plot_twist
