#pragma once

#include <memory>

#include "activations/activation.hpp"

namespace plot_twist {

/// f - g as an Activation. Its kinks are those of f and of g.
class DifferenceFunction final : public Activation {
 public:
  DifferenceFunction(std::shared_ptr<const Activation> f, std::shared_ptr<const Activation> g)
      : f_(std::move(f)), g_(std::move(g)) {}

  void evaluate(const Evaluation<float>& evaluation) const override { run(evaluation); }
  void evaluate(const Evaluation<double>& evaluation) const override { run(evaluation); }
  std::vector<Kink> kinks() const override { return kinksWithin(infinity); }
  std::vector<Kink> kinksWithin(double reach) const override;
  /// The upper bound sup |f'| + sup |g'|.
  double largestSlope() const override { return f_->largestSlope() + g_->largestSlope(); }

 private:
  template <class T>
  void run(const Evaluation<T>& evaluation) const;

  std::shared_ptr<const Activation> f_, g_;
};

}  // namespace plot_twist
