#pragma once

#include <memory>

#include "activations/activation.hpp"

namespace plot_twist {

/// f_t(x) = (1 - t) x + t f(x): the identity at t = 0, the function f at t = 1. At t = 0 and t = 1
/// the results equal those of the identity and of f to the last bit.
class Blend final : public Activation {
 public:
  /// Precondition: `curved` is not null, 0 <= t <= 1.
  Blend(std::shared_ptr<const Activation> curved, double t);

  void evaluate(const Evaluation<float>& evaluation) const override;
  void evaluate(const Evaluation<double>& evaluation) const override;
  std::vector<Kink> kinks() const override;
  /// The upper bound (1 - t) + t sup |f'|. It is sup |f_t'| if |f'| is largest where f' is
  /// positive.
  double largestSlope() const override;

 private:
  template <class T>
  void run(const Evaluation<T>& evaluation) const;

  std::shared_ptr<const Activation> curved_;
  double t_;
};

}  // namespace plot_twist
