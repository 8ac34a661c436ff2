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

}  // namespace

std::span<const LossInfo> losses() { return table; }

template <class T>
Loss<T> findLoss(std::string_view id) {
  const auto& row =
      *std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.id == id; });
  if constexpr (std::is_same_v<T, float>) {
    return row.forFloat;
  } else {
    return row.forDouble;
  }
}

template Loss<float> findLoss(std::string_view);
template Loss<double> findLoss(std::string_view);

}  // namespace plot_twist
