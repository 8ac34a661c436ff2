#pragma once

#include "datasets/dataset.hpp"
#include "experiments/race/runner_core.hpp"
#include "network/training/learner.hpp"

namespace plot_twist {

/// A runner in precision T: a learner and what is read off it.
template <class T>
class Runner::TypedCore final : public Runner::Core {
 public:
  TypedCore(const RunnerConfig& config, const Dataset& data,
            std::shared_ptr<RunnerWorkspace> workspace);

  void advance(int epochs) override { learner_.advance(epochs); }
  Stop stop() const override { return learner_.stop(); }
  const std::optional<DivergenceCause>& divergenceCause() const override {
    return learner_.divergenceCause();
  }
  const History& history() const override { return learner_.history(); }
  double accuracy(int epoch) const override;
  std::optional<double> testAccuracy(int epoch) const override;
  std::vector<float> boundary(int resolution, double extent, int epoch) const override;
  std::vector<double> weights(int epoch) const override;
  std::vector<double> learntSlopes(int epoch) const override;
  PreActivations preActivations(int epoch) const override;
  std::vector<double> initialWeights() const override;
  std::string fingerprint() const override;

 private:
  Mlp<T> networkAt(int epoch) const;

  std::shared_ptr<RunnerWorkspace> workspace_;
  Learner<T> learner_;
  LabeledSamples<T> test_;
};

}  // namespace plot_twist
