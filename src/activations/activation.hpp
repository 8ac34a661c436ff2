#pragma once

#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "activations/enclosure.hpp"

namespace plot_twist {

inline constexpr double infinity = std::numeric_limits<double>::infinity();

/// A parameter of an activation, such as ELU's alpha, with its initial value and its allowed range;
/// named as in PyTorch.
struct Parameter {
  std::string_view name;
  double initial, min, max;
  std::string_view meaning;
};

/// How smooth a function is: `jump`: the value is discontinuous somewhere; `continuous`: the value
/// is continuous, the slope is not; `once`: value and slope are continuous; `smooth`: all
/// derivatives exist.
enum class Smoothness { jump, continuous, once, smooth };

/// Properties that the catalogue states of a function at its initial parameters. Tests check each
/// of them by scanning the function.
struct Facts {
  double lower, upper;              // infimum and supremum of the value
  bool lowerReached, upperReached;  // whether a finite x attains them
  bool zeroCentred;                 // f(0) = 0 and the values have both signs
  Smoothness smoothness;
  bool monotone;                       // never decreasing
  bool saturatesLeft, saturatesRight;  // the slope tends to 0 as x -> -inf, +inf
  double largestSlope;                 // sup |f'|
  int year;
  std::string_view paper;
};

/// What the catalogue says of an activation.
struct ActivationInfo {
  std::string_view id, name, family;
  std::string_view formula;  // in x and the parameters' names, in the formula language
  std::span<const Parameter> parameters;
  std::span<const std::string_view> aliases = {};  // names in other software
  Facts facts;
};

/// Inputs x and the spans that receive f(x), f'(x) and f''(x). An empty output span is not
/// computed; the others have the length of x. `value` may be the memory of x.
template <class T>
struct Evaluation {
  std::span<const T> x;
  std::span<T> value, slope, curvature;
};

/// Inputs x and results for a function with a learnt parameter, evaluated at `parameter` instead of
/// its initial value. `byParameter` receives d value / d parameter; `slope` and `byParameter` may
/// be empty. The length of x is a multiple of four.
template <class T>
struct LearntEvaluation {
  std::span<const T> x;
  T parameter;
  std::span<T> value, slope, byParameter;
};

/// The limits of a function and of its slope at a point, from one side.
struct OneSided {
  double value, slope;
};

/// A point at which the value or the slope jumps.
struct Kink {
  double x;
  OneSided left, right;
};

/// A point at which value and slope are continuous and the curvature is not, with its limits.
struct Bend {
  double x, left, right;
};

/// A function of one number with its first and second derivative, its parameters fixed. Immutable,
/// so that several layers and networks can share one.
class Activation {
 public:
  virtual ~Activation() = default;
  virtual void evaluate(const Evaluation<float>& evaluation) const = 0;
  virtual void evaluate(const Evaluation<double>& evaluation) const = 0;
  /// `evaluate`, with every result within 4 units of the last place.
  virtual void evaluateExactly(const Evaluation<double>& evaluation) const { evaluate(evaluation); }
  /// Every kink, x ascending.
  virtual std::vector<Kink> kinks() const = 0;
  /// Every kink with |x| <= reach at least: to find them may take long.
  virtual std::vector<Kink> kinksWithin(double reach) const {
    (void)reach;
    return kinks();
  }
  /// Every bend, x ascending; nothing if nobody has looked for them.
  virtual std::optional<std::vector<Bend>> bends() const { return std::nullopt; }
  /// Where the domain ends, x ascending, to the nearest double; those that somebody has looked for.
  virtual std::vector<double> ends() const { return {}; }
  /// What can be proved of the function; null if that is nothing.
  virtual const Enclosure* enclosure() const { return nullptr; }
  /// The supremum of |f'| with these parameters.
  virtual double largestSlope() const = 0;

  /// The initial value of the parameter that training learns; most functions have none.
  virtual std::optional<double> learntStart() const { return std::nullopt; }
  /// Precondition: learntStart() has a value.
  virtual void evaluateLearnt(const LearntEvaluation<float>&) const {}
  virtual void evaluateLearnt(const LearntEvaluation<double>&) const {}
};

}  // namespace plot_twist
