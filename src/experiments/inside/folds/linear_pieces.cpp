#include "experiments/inside/folds/linear_pieces.hpp"

#include <algorithm>
#include <cmath>

namespace plot_twist {
namespace {

constexpr double relative = 1e-12;  // by which a value may be off its line
constexpr int boxes = 64;           // of a question to an enclosure

/// Points inside a piece, some of them close to its ends.
std::vector<double> pointsInside(double from, double to) {
  std::vector<double> points;
  const auto add = [&](double x) {
    if (x > from && x < to) points.push_back(x);
  };
  const double left = std::isfinite(from) ? from : to, right = std::isfinite(to) ? to : from;
  const bool isWhole = !std::isfinite(left);
  for (int power = -20; power <= 20; ++power) {
    const double away = std::ldexp(1, power);
    add((isWhole ? 0 : left) + away);
    add((isWhole ? 0 : right) - away);
  }
  for (int step = 1; step <= 32; ++step) {
    const double share = (step - 0.37) / 32;
    const bool isBounded = std::isfinite(from) && std::isfinite(to);
    add(isBounded ? from + share * (to - from) : (isWhole ? 0 : left) + 10 * share);
    if (!isBounded) add((isWhole ? 0 : right) - 10 * share);
  }
  return points;
}

bool isOnLine(const Activation& function, const LinearPiece& piece, double to) {
  const std::vector<double> x = pointsInside(piece.from, to);
  std::vector<double> value(x.size()), curvature(x.size());
  function.evaluate(
      Evaluation<double>{.x = x, .value = value, .slope = {}, .curvature = curvature});
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double along = piece.slope * x[i], size = std::abs(along) + std::abs(piece.offset);
    const bool isNear = std::abs(value[i] - (along + piece.offset)) <= relative * size;
    if (!isNear || curvature[i] != 0) return false;
  }
  return true;
}

bool isProvedStraight(const Activation& function, double from, double to) {
  const Enclosure* const enclosure = function.enclosure();
  if (!enclosure) return false;
  const double left = std::nextafter(from, infinity), right = std::nextafter(to, -infinity);
  if (!(left <= right)) return true;
  return enclosure->extreme(Order::curvature, left, right, 1, boxes).bound <= 0 &&
         enclosure->extreme(Order::curvature, left, right, -1, boxes).bound >= 0;
}

LinearPiece pieceThrough(double from, double x, double value, double slope) {
  return {from, slope, value - slope * x};
}

/// The lines that the limits at the kinks tell, or the tangent at 0 without kinks.
std::vector<LinearPiece> linesOf(const Activation& function) {
  const std::vector<Kink> kinks = function.kinks();
  std::vector<LinearPiece> pieces;
  if (kinks.empty()) {
    double x = 0, value = 0, slope = 0;
    function.evaluate(Evaluation<double>{
        .x = {&x, 1}, .value = {&value, 1}, .slope = {&slope, 1}, .curvature = {}});
    return {pieceThrough(-infinity, 0, value, slope)};
  }
  const Kink& first = kinks.front();
  pieces.push_back(pieceThrough(-infinity, first.x, first.left.value, first.left.slope));
  for (const Kink& kink : kinks) {
    pieces.push_back(pieceThrough(kink.x, kink.x, kink.right.value, kink.right.slope));
  }
  return pieces;
}

}  // namespace

const LinearPiece& LinearPieces::at(double x) const {
  auto piece = pieces.begin();
  while (piece + 1 != pieces.end() && x >= (piece + 1)->from) ++piece;
  return *piece;
}

std::optional<LinearPieces> linearPieces(const Activation& function) {
  LinearPieces found{linesOf(function), true};
  for (std::size_t i = 0; i < found.pieces.size(); ++i) {
    const LinearPiece& piece = found.pieces[i];
    const double to = i + 1 < found.pieces.size() ? found.pieces[i + 1].from : infinity;
    if (!isOnLine(function, piece, to)) return std::nullopt;
    found.isProved = found.isProved && isProvedStraight(function, piece.from, to);
  }
  return found;
}

LinearPieces blendPieces(const LinearPieces& curved, double t) {
  if (t == 0) return straightLine();
  LinearPieces blended = curved;
  for (LinearPiece& piece : blended.pieces) {
    piece.slope = (1 - t) + t * piece.slope;
    piece.offset *= t;
  }
  return blended;
}

LinearPieces straightLine() { return {{{-infinity, 1, 0}}, true}; }

}  // namespace plot_twist
