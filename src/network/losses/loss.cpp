#include "network/losses/loss.hpp"

#include <algorithm>
#include <array>

#include "math/functions.hpp"

namespace plot_twist {
namespace {

constexpr std::array<LossInfo, 3> table = {{
    {{"cross_entropy", "Cross-entropy", "-log of the probability that the true class gets",
      usedSettings<&LossConfig::labelSmoothing>},
     crossEntropy<float>,
     crossEntropy<double>},
    {{"squared_error", "Squared error",
      "the squared difference of probabilities, as in the article"},
     squaredError<float>,
     squaredError<double>},
    {{"hinge", "Hinge", "how far the outputs are from a margin of 1"}, hinge<float>, hinge<double>},
}};

constexpr std::array<LossInfo, 3> ofRegression = {{
    {{"mse", "Mean squared error", "the squared difference of output and value"},
     meanSquaredError<float>,
     meanSquaredError<double>},
    {{"l1", "Mean absolute error", "the difference of output and value, without its sign"},
     meanAbsoluteError<float>,
     meanAbsoluteError<double>},
    {{"huber", "Huber", "squared up to a difference of 1, absolute beyond"},
     huber<float>,
     huber<double>},
}};

const LossInfo& find(std::string_view id) {
  const auto isIt = [&](const LossInfo& row) { return row.id == id; };
  const auto of = std::find_if(table.begin(), table.end(), isIt);
  return of == table.end() ? *std::find_if(ofRegression.begin(), ofRegression.end(), isIt) : *of;
}

}  // namespace

std::span<const LossInfo> losses() { return table; }
std::span<const LossInfo> regressionLosses() { return ofRegression; }

std::vector<Choice> allLossChoices() {
  std::vector<Choice> all = lossMenu.choices();
  for (const Choice& choice : regressionLossMenu.choices()) all.push_back(choice);
  return all;
}

bool isRegressionLoss(std::string_view id) {
  return std::ranges::any_of(ofRegression, [&](const LossInfo& row) { return row.id == id; });
}

template <class T>
Loss<T> findLoss(std::string_view id) {
  const LossInfo& row = find(id);
  if constexpr (std::is_same_v<T, float>) {
    return row.forFloat;
  } else {
    return row.forDouble;
  }
}

template Loss<float> findLoss(std::string_view);
template Loss<double> findLoss(std::string_view);

}  // namespace plot_twist
