#include "experiments/explore/view_proofs.hpp"

#include <algorithm>
#include <cmath>

#include "formula/function.hpp"
#include "formula/parse/text.hpp"

namespace plot_twist {
namespace {

constexpr int fewBoxes = 100;  // that one question may look at: views follow a hand
constexpr std::size_t longest = 64;

bool isSameNumber(double bound, double observed) {
  return std::abs(bound - observed) <= 1e-8 * std::max(std::abs(observed), 1e-100);
}

/// What an enclosure proves on one range.
class ViewProver {
 public:
  ViewProver(const Enclosure& enclosure, double from, double to)
      : enclosure_(enclosure), from_(from), to_(to) {}

  double bound(Order order, int side) const {
    return enclosure_.extreme(order, from_, to_, side, fewBoxes).bound;
  }
  /// The bound of |number|.
  double mostOf(Order order) const { return std::max(bound(order, 1), -bound(order, -1)); }

  bool isSmoothBut(const std::vector<double>& places) const {
    return enclosure_.isContinuous(Order::value, from_, to_, places, fewBoxes) &&
           enclosure_.isContinuous(Order::slope, from_, to_, places, fewBoxes);
  }

  /// Whether the zeros of a number are these: there is none elsewhere, and near each of them
  /// `next`, the number's derivative, keeps its sign. `corners` are left out.
  bool areZeros(Order order, Order next, const std::vector<double>& zeros,
                std::vector<double> corners) const {
    if (zeros.size() >= longest || corners.size() >= longest) return false;
    const auto isSingle = [&](double x) {
      const double around = std::max(std::abs(x), 0x1p-20) * 0x1p-26;
      return enclosure_.isApart(next, x - around, x + around, {}, fewBoxes);
    };
    if (!std::ranges::all_of(zeros, isSingle)) return false;
    corners.insert(corners.end(), zeros.begin(), zeros.end());
    const int boxes = fewBoxes * (2 + static_cast<int>(std::min<std::size_t>(corners.size(), 8)));
    return enclosure_.isApart(order, from_, to_, corners, boxes);  // narrowed to each of them
  }

 private:
  const Enclosure& enclosure_;
  double from_, to_;
};

/// Appends a function to a formula, as a part of it.
void addPart(const std::string& function, std::string& text) {
  if (isFormula(function)) {
    text.append("(").append(formulaIn(function)).append(")");
  } else {
    text.append(trimmed(function)).append("(x)");
  }
}

/// f - g as one formula; null where neither is typed, or both have parameters, whose names may be
/// the same.
std::shared_ptr<const Activation> differenceFormula(const DifferenceConfig& config) {
  if (!isFormula(config.activation) && !isFormula(config.other)) return nullptr;
  const auto hasParameters = [](const std::string& text, const std::vector<double>& given) {
    return !given.empty() || (isFormula(text) && !describeFunction(text).parameters.empty());
  };
  const bool ofF = hasParameters(config.activation, config.parameters);
  const bool ofG = hasParameters(config.other, config.otherParameters);
  const bool isPlain = isFormula(ofF ? config.activation : config.other) || (!ofF && !ofG);
  if ((ofF && ofG) || !isPlain) return nullptr;
  std::string text("=");
  addPart(config.activation, text);
  text.append("-");
  addPart(config.other, text);
  const auto& parameters = ofF ? config.parameters : config.otherParameters;
  return validateFunction(text, parameters).empty() ? makeFunction(text, parameters) : nullptr;
}

}  // namespace

std::vector<std::string> provedOf(const Activation& activation, const LandmarksConfig& config,
                                  const LandmarksResult& result) {
  std::vector<std::string> proved;
  if (activation.enclosure() == nullptr) return proved;
  const auto note = [&](bool isProved, const char* name) {
    if (isProved) proved.emplace_back(name);
  };
  const ViewProver prover(*activation.enclosure(), config.from, config.to);
  std::vector<double> corners, turns;
  for (const Corner& corner : result.corners) corners.push_back(corner.x);
  for (const Extremum& turn : result.turns) {
    if (std::ranges::find(corners, turn.x) == corners.end()) turns.push_back(turn.x);
  }
  const bool areCorners = corners.size() < longest && prover.isSmoothBut(corners);
  note(areCorners && prover.areZeros(Order::slope, Order::curvature, turns, corners), "turns");
  note(prover.areZeros(Order::value, Order::slope, result.zeros, {}), "zeros");
  note(areCorners, "corners");
  note(isSameNumber(prover.bound(Order::value, -1), result.lowest.value), "lowest");
  note(isSameNumber(prover.bound(Order::value, 1), result.highest.value), "highest");
  note(isSameNumber(prover.mostOf(Order::slope), std::abs(result.steepest.slope)), "steepest");
  return proved;
}

std::vector<std::string> provedOf(const DifferenceConfig& config, const DifferenceResult& result) {
  std::vector<std::string> proved;
  const auto formula = differenceFormula(config);
  if (!formula) return proved;
  const ViewProver view(*formula->enclosure(), config.from, config.to);
  const ViewProver line(*formula->enclosure(), -infinity, infinity);
  if (isSameNumber(view.mostOf(Order::value), result.gap)) proved.emplace_back("gap");
  if (isSameNumber(line.mostOf(Order::value), result.lineGap)) proved.emplace_back("lineGap");
  return proved;
}

}  // namespace plot_twist
