#include "experiments/softmax/softmax.hpp"

#include <algorithm>
#include <cmath>

#include "activations/exact_sum.hpp"
#include "activations/vector_function.hpp"
#include "experiments/shared/limits.hpp"
#include "experiments/softmax/rounded_arithmetic.hpp"
#include "math/fingerprint.hpp"
#include "math/functions.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

constexpr std::size_t fewest = 2, most = 16;

using Numbers = std::vector<double>;

/// The entropy -sum p log p, in nats.
double entropyOf(std::span<const double> shares) {
  ExactSum sum;
  for (const double share : shares) {
    if (share != 0) sum.add(-share * log(share));
  }
  return sum.value() == 0 ? 0 : sum.value();  // not -0
}

/// Notes the first number that is not finite as the run's failure, unless an earlier step failed.
void note(SoftmaxRun& run, const std::string& stage, std::span<const double> numbers) {
  if (!run.failure.empty()) return;
  const auto bad = std::ranges::find_if(numbers, [](double x) { return !std::isfinite(x); });
  if (bad == numbers.end()) return;
  run.failure = stage;
  run.failureAt = static_cast<int>(bad - numbers.begin());
}

/// The steps that the naive and the stable way have in common, from the exponents on.
void finish(const RoundedArithmetic& arithmetic, std::span<const double> exact, SoftmaxRun& run) {
  for (const double exponent : run.exponents) {
    run.exponentials.push_back(arithmetic.exp(exponent));
    run.sum = arithmetic.plus(run.sum, run.exponentials.back());
  }
  note(run, "exponential", run.exponentials);
  if (run.failure.empty() && !(run.sum > 0 && std::isfinite(run.sum))) {
    run.failure = run.sum == 0 ? "zero" : "sum";
  }
  ExactSum total;
  for (std::size_t i = 0; i < run.exponentials.size(); ++i) {
    const double share = arithmetic.over(run.exponentials[i], run.sum);
    const double error = std::abs(share - exact[i]);
    run.shares.push_back(share);
    total.add(share);
    if (std::isnan(error) || error > run.error) run.error = error;  // NaN stays
  }
  run.total = total.value();
  run.entropy = entropyOf(run.shares);
}

std::string fingerprintOf(const SoftmaxResult& result) {
  Fingerprint print;
  const auto add = [&print](const Numbers& numbers) {
    print.add(std::span<const double>(numbers));
  };
  add(result.logits);
  add(result.exact);
  print.add(result.exactEntropy);
  print.add(result.inputError);
  for (const SoftmaxRun* run : {&result.naive, &result.stable}) {
    for (const Numbers* list : {&run->exponents, &run->exponentials, &run->shares}) add(*list);
    add({run->sum, run->total, run->entropy, run->error, double(run->failureAt)});
  }
  return print.text();
}

}  // namespace

std::string validate(const SoftmaxConfig& config) {
  const std::size_t count = config.logits.size();
  if (count < fewest || count > most) {
    return "logits must be " + std::to_string(fewest) + " to " + std::to_string(most) +
           " numbers, got " + std::to_string(count);
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (std::isfinite(config.logits[i])) continue;
    return "logit " + std::to_string(i + 1) + " must be a finite number, got " +
           digits(config.logits[i]);
  }
  return checkSettings(config);
}

SoftmaxResult softmax(const SoftmaxConfig& config) {
  const RoundedArithmetic arithmetic(floatFormat(config.precision));
  const double temperature = arithmetic.round(config.temperature);
  SoftmaxResult result;
  Numbers shifted, scaled;
  for (const double logit : config.logits) {
    shifted.push_back(logit + config.shift);
    result.logits.push_back(arithmetic.round(shifted.back()));
    const double distance = std::abs(result.logits.back() - shifted.back());
    result.inputError = std::max(result.inputError, distance);
    scaled.push_back(arithmetic.over(result.logits.back(), temperature));
  }
  result.exact.resize(config.logits.size());
  makeVectorFunction("softmax", std::span(&config.temperature, 1))->evaluate(shifted, result.exact);
  result.exactEntropy = entropyOf(result.exact);
  const double largest = *std::ranges::max_element(scaled);
  for (const double exponent : scaled) {
    result.naive.exponents.push_back(exponent);
    result.stable.exponents.push_back(arithmetic.minus(exponent, largest));
  }
  for (SoftmaxRun* run : {&result.naive, &result.stable}) {
    note(*run, "input", result.logits);
    note(*run, "scaled", scaled);
    finish(arithmetic, result.exact, *run);
  }
  result.fingerprint = fingerprintOf(result);
  return result;
}

}  // namespace plot_twist
