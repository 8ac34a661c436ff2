#pragma once

#include "datasets/dataset.hpp"
#include "experiments/runner_core.hpp"
#include "network/learner.hpp"

namespace plot_twist {

/// A runner in precision T: a learner and what is read off it.
template <class T>
class Runner::TypedCore final : public Runner::Core {
 public:
  TypedCore(const RunnerConfig& config, const Dataset& data);

  void advance(int epochs) override { learner_.advance(epochs); }
  bool done() const override { return learner_.done(); }
  const History& history() const override { return learner_.history(); }
  double accuracy() const override;
  std::vector<float> boundary(int resolution, double extent) const override;
  std::string fingerprint() const override;

 private:
  Learner<T> learner_;
};

}  // namespace plot_twist
