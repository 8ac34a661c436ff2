#include "experiments/inspect/inspect.hpp"

#include <cmath>
#include <limits>

#include "experiments/inspect/catalogue_proofs.hpp"
#include "experiments/inspect/extremes.hpp"
#include "experiments/inspect/moments.hpp"
#include "experiments/inspect/proofs.hpp"
#include "formula/function.hpp"
#include "formula/parse/text.hpp"
#include "math/fingerprint.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

using namespace inspection;  // NOLINT: this file puts their findings together

void addRange(const Extremes& extremes, InspectResult& result) {
  const auto& [lower, upper, steepest, range] = extremes;
  result.lower = lower.bound;
  result.lowerReached = lower.reached;
  result.lowerAt = lower.at;
  result.upper = upper.bound;
  result.upperReached = upper.reached;
  result.upperAt = upper.at;
  result.largestSlope = steepest.bound;
  result.largestSlopeAt = steepest.at;
  result.range = range;
  result.zeroCentred = result.atZero == 0 && result.lower < 0 && result.upper > 0;
}

void addTails(const Tail& left, const Tail& right, InspectResult& result) {
  result.leftLimit = left.valueLimit;
  result.rightLimit = right.valueLimit;
  result.saturatesLeft = left.saturates;
  result.saturatesRight = right.saturates;
  result.leftSlope = left.asymptoteSlope;
  result.leftOffset = left.asymptoteOffset;
  result.rightSlope = right.asymptoteSlope;
  result.rightOffset = right.asymptoteOffset;
}

void addBreaks(const Pieces& pieces, InspectResult& result) {
  result.breakAt = result.breakLeft = result.breakRight = std::numeric_limits<double>::quiet_NaN();
  for (const auto& [left, right, kind] : pieces.breaks) {
    result.breaks.push_back(left.x);
    const bool isNearer = std::abs(left.x) < std::abs(result.breakAt);
    if (kind > result.smoothness || (kind == result.smoothness && !isNearer)) continue;
    const Column column = kind == Smoothness::jump         ? &Sample::value
                          : kind == Smoothness::continuous ? &Sample::slope
                                                           : &Sample::curvature;
    result.smoothness = kind;
    result.breakAt = left.x;
    result.breakLeft = left.*column;
    result.breakRight = right.*column;
  }
}

/// The domain: neighbouring pieces form one interval if only a break lies between them.
std::vector<double> domainOf(const Pieces& pieces) {
  std::vector<double> domain;
  for (const Piece& piece : pieces.pieces) {
    const double from = piece.endless[0] ? -infinity : piece.samples.front().x;
    const double to = piece.endless[1] ? infinity : piece.samples.back().x;
    if (!domain.empty() && domain.back() == from && !piece.isOpen[0]) {
      domain.back() = to;
    } else {
      domain.insert(domain.end(), {from, to});
    }
  }
  return domain;
}

bool stepsDown(const Pieces& pieces) {
  for (const Break& at : pieces.breaks) {
    if (at.kind == Smoothness::jump && at.left.value > at.right.value) return true;
  }
  return false;
}

void addMoments(Moments moments, InspectResult& result) {
  result.mean = moments.mean;
  result.variance = moments.variance;
  result.meanSquare = moments.meanSquare;
  result.meanSlope = moments.meanSlope;
  result.meanSquareSlope = moments.meanSquareSlope;
  result.meanProduct = moments.meanProduct;
  result.varianceRate = moments.varianceRate;
  result.momentError = moments.error;
  result.beyond = std::move(moments.beyond);
  constexpr double rounding = 1e-9;
  result.selfNormalizing = std::abs(moments.mean) < rounding &&
                           std::abs(moments.variance - 1) < rounding &&
                           std::abs(moments.varianceRate) < 1 - rounding;
}

std::string fingerprintOf(const InspectResult& r) {
  Fingerprint print;
  for (const auto* list : {&r.falls, &r.domain, &r.breaks}) {
    print.add(std::span<const double>(*list));
  }
  for (const ValueInterval& values : r.range) {
    for (const double end : {values.lower, values.upper}) print.add(end);
  }
  for (const double number :
       {r.lower,           r.upper,       r.lowerAt,     r.upperAt,     r.atZero,
        r.leftLimit,       r.rightLimit,  r.breakAt,     r.breakLeft,   r.breakRight,
        r.leftSlope,       r.leftOffset,  r.rightSlope,  r.rightOffset, r.largestSlope,
        r.largestSlopeAt,  r.mean,        r.variance,    r.meanSquare,  r.meanSlope,
        r.meanSquareSlope, r.meanProduct, r.varianceRate}) {
    print.add(number);
  }
  for (const int flag :
       {int(r.lowerReached), int(r.upperReached), int(r.zeroCentred), int(r.monotone),
        int(r.smoothness), int(r.saturatesLeft), int(r.saturatesRight), int(r.selfNormalizing)}) {
    print.add(double(flag));
  }
  return print.text();
}

/// The function times e^(-share x^2); null if there is no such formula.
std::shared_ptr<const Activation> timesBell(const InspectConfig& config, double share) {
  if (!isFormula(config.activation)) return nullptr;
  const std::string text =
      "=(" + formulaIn(config.activation) + ")*exp(-" + digits(share) + "*x^2)";
  const bool isValid = validateFunction(text, config.parameters).empty();
  return isValid ? makeFunction(text, config.parameters) : nullptr;
}

/// The result for a function that is NaN everywhere: an empty domain, NaN for all else.
InspectResult lookAt(const Sampler& sampler, const Pieces& pieces, const WithDensity& withDensity) {
  InspectResult result;
  result.atZero = sampler.at(0).value;
  result.domain = domainOf(pieces);
  const Piece nothing{{{0, 0, 0, 0}}};
  const Piece& first = pieces.pieces.empty() ? nothing : pieces.pieces.front();
  const Piece& last = pieces.pieces.empty() ? nothing : pieces.pieces.back();
  const Tail left = tailOf(sampler, first, TailSide::left),
             right = tailOf(sampler, last, TailSide::right);
  addTails(left, right, result);
  addRange(findExtremes(sampler, pieces, left, right), result);
  addBreaks(pieces, result);
  result.falls = findFalls(pieces);
  result.monotone = result.falls.empty() && !stepsDown(pieces) && !pieces.pieces.empty();
  std::vector<double> peaks;
  for (const Piece& piece : pieces.pieces) {
    for (const Sample& top : piece.turns) peaks.push_back(top.x);
  }
  addMoments(momentsOf(sampler, result.breaks, peaks, withDensity), result);
  result.fingerprint = fingerprintOf(result);
  return result;
}

}  // namespace

std::string validate(const InspectConfig& config) {
  return validateFunction(config.activation, config.parameters);
}

InspectResult inspect(const Activation& activation, const Enclosure* enclosure,
                      const WithDensity& withDensity) {
  const Sampler sampler(activation);
  Pieces pieces = cut(sampler);
  findTurns(sampler, pieces);
  InspectResult result = lookAt(sampler, pieces, withDensity);
  if (enclosure != nullptr) result.proved = provedOf(*enclosure, result);
  return result;
}

InspectResult inspect(const InspectConfig& config) {
  const auto activation = makeFunction(config.activation, config.parameters);
  auto known = config.parameters.empty() ? catalogueProofs(config.activation) : std::nullopt;
  if (!known) {
    const auto formula = makeFormula(config.activation, config.parameters);
    const auto withDensity = [&config](double share) { return timesBell(config, share); };
    return inspect(*activation, formula->enclosure(), withDensity);
  }
  InspectResult result = inspect(*activation);
  result.proved = std::move(*known);
  return result;
}

}  // namespace plot_twist
