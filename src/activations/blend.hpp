#pragma once

#include <memory>

#include "activations/activation.hpp"

namespace plot_twist {

/// f_t(x) = (1 - t) x + t f(x): the straight line at t = 0, the function f at t = 1, and every
/// shade of curved between them. At both ends it has the very bits of what it is there.
class Blend final : public Activation {
 public:
  /// Precondition: `curved` is not null, 0 <= t <= 1.
  Blend(std::shared_ptr<const Activation> curved, double t);

  void evaluate(const Evaluation<float>& evaluation) const override;
  void evaluate(const Evaluation<double>& evaluation) const override;
  std::vector<Kink> kinks() const override;
  /// At most (1 - t) + t sup |f'|, which is what it is if f' comes close to its largest size where
  /// it is positive.
  double largestSlope() const override;

 private:
  template <class T>
  void run(const Evaluation<T>& evaluation) const;

  std::shared_ptr<const Activation> curved_;
  double t_;
};

}  // namespace plot_twist
