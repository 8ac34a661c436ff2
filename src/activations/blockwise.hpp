#pragma once

#include <cstddef>

#include "activations/activation.hpp"

namespace plot_twist {

/// An Activation whose kernels see whole packs only. `evaluate` cuts inputs of any length into
/// blocks and pads the last one with its last x; outputs that the caller did not ask for go into a
/// scratch buffer. Each kernel is therefore compiled once, and its results do not depend on which
/// outputs are asked for, or on the length of the input.
class Blockwise : public Activation {
 public:
  void evaluate(const Evaluation<float>& evaluation) const final;
  void evaluate(const Evaluation<double>& evaluation) const final;

 protected:
  /// Value and slope at `count` x, a multiple of four; `value` may be the same memory as x.
  virtual void findTangents(const float* x, float* value, float* slope,
                            std::size_t count) const = 0;
  virtual void findTangents(const double* x, double* value, double* slope,
                            std::size_t count) const = 0;
  /// The curvature at `count` x, a multiple of four.
  virtual void findCurvatures(const float* x, float* curvature, std::size_t count) const = 0;
  virtual void findCurvatures(const double* x, double* curvature, std::size_t count) const = 0;

 private:
  template <class T>
  void run(const Evaluation<T>& evaluation) const;
};

}  // namespace plot_twist
