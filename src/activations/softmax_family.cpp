#include "activations/exact_sum.hpp"
#include "activations/softmax_probabilities.hpp"
#include "activations/vector_entry.hpp"

namespace plot_twist {
namespace {

constexpr Parameter temperatures[] = {
    {"temperature", 1, 0.001, 1000, "divides the scores: below 1 sharpens, above 1 levels"}};

}  // namespace

/// The probabilities e^(s x_i / t) / sum_j e^(s x_j / t), s being 1 or -1.
class SignedSoftmax : public VectorFunction {
 public:
  SignedSoftmax(double sign, double temperature) : sign_(sign), temperature_(temperature) {}

  void evaluate(std::span<const double> x, std::span<double> value) const override {
    const SoftmaxProbabilities probabilities(x, temperature_, sign_);
    for (std::size_t i = 0; i < x.size(); ++i) value[i] = probabilities.probability(i);
  }
  /// J v with J_ij = s p_i (1[i = j] - p_j) / t: s p_i (v_i - sum_j p_j v_j) / t.
  void jvp(std::span<const double> x, std::span<const double> v,
           std::span<double> result) const override {
    const SoftmaxProbabilities probabilities(x, temperature_, sign_);
    const double mean = probabilities.meanOf(v);
    for (std::size_t i = 0; i < x.size(); ++i) {
      result[i] = sign_ * (probabilities.probability(i) * (v[i] - mean) / temperature_);
    }
  }
  /// J^T u = J u, since J is symmetric.
  void vjp(std::span<const double> x, std::span<const double> u,
           std::span<double> result) const override {
    jvp(x, u, result);
  }

 private:
  double sign_, temperature_;
};

/// softmax(x)_i = e^(x_i / t) / sum_j e^(x_j / t): turns scores into probabilities that sum to 1.
struct Softmax final : SignedSoftmax {
  static constexpr VectorFunctionInfo info{
      .id = "softmax",
      .name = "Softmax",
      .formula = "exp(x_i / temperature) / sum(exp(x_j / temperature))",
      .parameters = temperatures,
      .halves = false,
      .year = 1989,
      .paper =
          "Bridle, Training stochastic model recognition algorithms as networks can lead to "
          "maximum mutual information estimation of parameters"};

  explicit Softmax(std::span<const double> values) : SignedSoftmax(1, values[0]) {}
};

/// softmin(x) = softmax(-x): the smallest score gets the largest probability.
struct Softmin final : SignedSoftmax {
  static constexpr VectorFunctionInfo info{
      .id = "softmin",
      .name = "Softmin",
      .formula = "exp(-x_i / temperature) / sum(exp(-x_j / temperature))",
      .parameters = temperatures,
      .halves = false,
      .year = 1989,
      .paper = "Bridle, as softmax"};

  explicit Softmin(std::span<const double> values) : SignedSoftmax(-1, values[0]) {}
};

/// log_softmax(x)_i = x_i / t - log sum_j e^(x_j / t), as used by cross-entropy. log(softmax(x))
/// would be -infinity where a probability underflows.
struct LogSoftmax final : VectorFunction {
  static constexpr VectorFunctionInfo info{
      .id = "log_softmax",
      .name = "Log-softmax",
      .formula = "x_i / temperature - log(sum(exp(x_j / temperature)))",
      .parameters = temperatures,
      .halves = false,
      .year = 1989,
      .paper = "Bridle, as softmax"};

  explicit LogSoftmax(std::span<const double> values) : temperature(values[0]) {}

  void evaluate(std::span<const double> x, std::span<double> value) const override {
    const SoftmaxProbabilities probabilities(x, temperature);
    for (std::size_t i = 0; i < x.size(); ++i) value[i] = probabilities.logProbability(i);
  }
  /// J v with J_ij = (1[i = j] - p_j) / t: (v_i - sum_j p_j v_j) / t.
  void jvp(std::span<const double> x, std::span<const double> v,
           std::span<double> result) const override {
    const double mean = SoftmaxProbabilities(x, temperature).meanOf(v);
    for (std::size_t i = 0; i < x.size(); ++i) result[i] = (v[i] - mean) / temperature;
  }
  /// J^T u: (u_i - p_i sum_j u_j) / t.
  void vjp(std::span<const double> x, std::span<const double> u,
           std::span<double> result) const override {
    const SoftmaxProbabilities probabilities(x, temperature);
    ExactSum sum;
    for (const double each : u) sum.add(each);
    for (std::size_t i = 0; i < x.size(); ++i) {
      result[i] = (u[i] - probabilities.probability(i) * sum.value()) / temperature;
    }
  }

  double temperature;
};

std::vector<VectorEntry> softmaxFamily() {
  return {vectorEntry<Softmax>(), vectorEntry<LogSoftmax>(), vectorEntry<Softmin>()};
}

}  // namespace plot_twist
