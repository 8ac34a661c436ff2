#include "experiments/inspect/proofs.hpp"

#include <algorithm>
#include <cmath>

#include "experiments/inspect/catalogue_proofs.hpp"
#include "formula/function.hpp"
#include "formula/parse/text.hpp"

namespace plot_twist::inspection {
namespace {

constexpr int boxes = 300;  // that one question may look at

class Prover {
 public:
  Prover(const Enclosure& enclosure, const InspectResult& result)
      : enclosure_(enclosure), result_(result) {}

  static bool agrees(double bound, double observed) {
    return std::abs(bound - observed) <= 1e-8 * std::max(std::abs(observed), 1e-100);
  }

  std::vector<std::string> run() {
    const bool isWhole = result_.domain == std::vector<double>{-infinity, infinity};
    if (isWhole) proveRange();
    if (isWhole) proveSmoothness();
    proveMonotony();
    if (result_.atZero != 0) note("zeroCentred");
    return std::move(names_);
  }

 private:
  void note(const char* name) { names_.emplace_back(name); }

  Enclosed extreme(Order order, int side) const {
    return enclosure_.extreme(order, -infinity, infinity, side, boxes);
  }

  bool isContinuous(Order order) const {
    return enclosure_.isContinuous(order, -infinity, infinity, result_.breaks, boxes);
  }

  /// Whether the function goes to an infinity of this sign: far out its slope keeps away from 0.
  bool isEndless(int side) const {
    constexpr double far = 0x1p10;
    const double right = enclosure_.extreme(Order::slope, far, infinity, -side, boxes).bound;
    const double left = enclosure_.extreme(Order::slope, -infinity, -far, side, boxes).bound;
    return side * right > 0 || side * left < 0;
  }

  bool isBound(int side, double observed) const {
    if (std::isinf(observed)) return isEndless(side);
    return agrees(extreme(Order::value, side).bound, observed);
  }

  void proveRange() {
    const bool isLower = isBound(-1, result_.lower), isUpper = isBound(1, result_.upper);
    if (isLower) note("lower");
    if (isUpper) note("upper");
    if (isLower && isUpper && result_.range.size() == 1 && isContinuous(Order::value)) {
      note("range");
    }
    if (std::isinf(result_.largestSlope)) return;
    const double most = std::max(extreme(Order::slope, 1).bound, -extreme(Order::slope, -1).bound);
    if (agrees(most, result_.largestSlope)) note("largestSlope");
  }

  void proveSmoothness() {
    // The worst break was looked at from both sides; there is none elsewhere.
    const bool isProved = isContinuous(Order::value) &&
                          (result_.smoothness == Smoothness::jump || isContinuous(Order::slope)) &&
                          (result_.smoothness < Smoothness::once || isContinuous(Order::curvature));
    if (isProved) note("smoothness");
    if (isProved && result_.smoothness >= Smoothness::once) note("breaks");
  }

  /// Whether the slope is enclosed below 0 at an x where the function was seen to fall.
  bool fallsSurely() const {
    const auto& falls = result_.falls;
    const auto isBelow = [&](double x) {
      return enclosure_.extreme(Order::slope, x, x, 1, 1).bound < 0;
    };
    for (std::size_t i = 0; i + 1 < std::min<std::size_t>(falls.size(), 8); i += 2) {
      const double from = std::isinf(falls[i]) ? std::min(falls[i + 1], 8.0) - 8 : falls[i];
      const double to = std::isinf(falls[i + 1]) ? from + 8 : falls[i + 1];
      for (const double part : {0.5, 0.9, 0.1}) {
        if (isBelow(from + part * (to - from))) return true;
      }
    }
    return false;
  }

  void proveMonotony() {
    if (!result_.monotone) {
      if (fallsSurely() || extreme(Order::slope, -1).found < 0) note("monotone");
      return;
    }
    const bool rises =
        enclosure_.isPositive(Order::slope, -infinity, infinity, result_.breaks, boxes);
    if (rises && isContinuous(Order::value)) note("monotone");
  }

  const Enclosure& enclosure_;
  const InspectResult& result_;
  std::vector<std::string> names_;
};

}  // namespace

std::vector<std::string> provedOf(const Enclosure& enclosure, const InspectResult& result) {
  return Prover(enclosure, result).run();
}

std::string evidenceOfSlope(const InspectConfig& config, double largestSlope) {
  bool isProved = false;
  if (isFormula(config.activation)) {
    const auto formula = makeFunction(config.activation, config.parameters);
    const auto bound = [&](int side) {
      return formula->enclosure()->extreme(Order::slope, -infinity, infinity, side, boxes).bound;
    };
    isProved = Prover::agrees(std::max(bound(1), -bound(-1)), largestSlope);
  } else if (const auto known = catalogueProofs(config.activation);
             known && config.parameters.empty()) {
    isProved = std::ranges::find(*known, "largestSlope") != known->end();
  }
  return isProved ? "proved" : "observed";
}

}  // namespace plot_twist::inspection
