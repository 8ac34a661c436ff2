#pragma once

#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace plot_twist {

inline constexpr double infinity = std::numeric_limits<double>::infinity();

/// A number that a function is drawn with, such as ELU's alpha; named as in PyTorch.
struct Parameter {
  std::string_view name;
  double initial, min, max;
  std::string_view meaning;
};

/// How often a function can be differentiated: it jumps; it is continuous; its slope is continuous
/// too; it has every derivative.
enum class Smoothness { jump, continuous, once, smooth };

/// What the catalogue claims about a function at its initial parameters. Every claim is tested.
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

/// One entry of the catalogue.
struct ActivationInfo {
  std::string_view id, name, family;
  std::string_view formula;  // in x and the parameters' names, as it could be typed
  std::span<const Parameter> parameters;
  std::span<const std::string_view> aliases = {};  // what other software calls it, where not by id
  Facts facts;
};

/// Inputs and where the results go. An empty output span is not computed; the others have x's
/// length. `value` may be the same memory as x.
template <class T>
struct Evaluation {
  std::span<const T> x;
  std::span<T> value, slope, curvature;
};

/// The same for a function that learns a parameter: `parameter` stands in its place, and
/// `byParameter` receives d value / d parameter. The length of x is a multiple of four.
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

/// A function of one number with its first and second derivative, parameters filled in. Immutable.
class Activation {
 public:
  virtual ~Activation() = default;
  virtual void evaluate(const Evaluation<float>& evaluation) const = 0;
  virtual void evaluate(const Evaluation<double>& evaluation) const = 0;
  /// Every kink, x ascending.
  virtual std::vector<Kink> kinks() const = 0;
  /// The supremum of |f'| with these parameters.
  virtual double largestSlope() const = 0;

  /// Where training starts with the one parameter that it learns; most functions have none.
  virtual std::optional<double> learntStart() const { return std::nullopt; }
  /// Precondition: learntStart() has a value.
  virtual void evaluateLearnt(const LearntEvaluation<float>&) const {}
  virtual void evaluateLearnt(const LearntEvaluation<double>&) const {}
};

}  // namespace plot_twist
