#include "experiments/inside/folds/plane_regions.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace plot_twist {
namespace {

constexpr AffineForm zero{0, 0, 0, 0};

/// The size of a sum of terms of these sizes, whose rounding errors are independent.
double sizeOfSum(double one, double other) { return std::sqrt(one * one + other * other); }

AffineForm sum(const AffineForm& one, const AffineForm& other) {
  return {one.byX + other.byX, one.byY + other.byY, one.constant + other.constant,
          sizeOfSum(one.size, other.size)};
}

AffineForm scaled(const AffineForm& form, double factor) {
  return {factor * form.byX, factor * form.byY, factor * form.constant,
          std::abs(factor) * form.size};
}

AffineForm shifted(const AffineForm& form, double by) {
  return {form.byX, form.byY, form.constant + by, sizeOfSum(form.size, by)};
}

/// Cuts each of the cells that a line crosses in two.
void cutCells(const AffineForm& line, std::vector<Polygon>& cells) {
  const std::size_t count = cells.size();
  for (std::size_t i = 0; i < count; ++i) {
    auto parts = cut(cells[i], line);
    if (!parts) continue;
    cells[i] = std::move(parts->below);
    cells.push_back(std::move(parts->above));
  }
}

}  // namespace

PlaneRegions::PlaneRegions(const Mlp<double>& network, std::vector<AffineForm> inputs,
                           std::vector<LinearPieces> pieces, double extent)
    : network_(network), pieces_(std::move(pieces)) {
  const double e = extent;
  regions_.push_back({{{-e, -e}, {e, -e}, {e, e}, {-e, e}}, std::move(inputs)});
}

bool PlaneRegions::isRemoved(Index unit) const {
  return std::ranges::count(network_.removed(layer_), unit) > 0;
}

/// The weighted sums of network layer `layer`, whose inputs are the region's values. Sizes add up
/// as errors do that are independent.
std::vector<AffineForm> PlaneRegions::sumsOf(const PlaneRegion& region, int layer) const {
  const auto weights = network_.layout().weights(network_.parameters(), layer);
  const auto biases = network_.layout().biases(network_.parameters(), layer);
  std::vector<AffineForm> sums;
  for (Index unit = 0; unit < weights.cols(); ++unit) {
    AffineForm form{0, 0, biases(unit), 0};
    double squares = form.constant * form.constant;
    for (Index i = 0; i < weights.rows(); ++i) {
      const AffineForm term = scaled(region.values[static_cast<std::size_t>(i)], weights(i, unit));
      form.byX += term.byX;
      form.byY += term.byY;
      form.constant += term.constant;
      squares += term.size * term.size;
    }
    form.size = std::sqrt(squares);
    sums.push_back(form);
  }
  return sums;
}

/// The parts of a region between the folds of the next layer's units. Adds these folds.
std::vector<Polygon> PlaneRegions::cellsOf(const PlaneRegion& region,
                                           const std::vector<AffineForm>& sums,
                                           std::vector<Fold>& folds) const {
  std::vector<Polygon> cells{region.corners};
  const auto& pieces = pieces_[static_cast<std::size_t>(layer_)].pieces;
  for (std::size_t unit = 0; unit < sums.size(); ++unit) {
    if (isRemoved(static_cast<Index>(unit))) continue;
    for (std::size_t piece = 1; piece < pieces.size(); ++piece) {
      const double kink = pieces[piece].from;
      const AffineForm line = shifted(sums[unit], -kink);
      const auto whole = cut(region.corners, line);
      if (!whole) continue;
      folds.push_back({layer_ + 1, static_cast<int>(unit), kink, whole->from, whole->to});
      cutCells(line, cells);
    }
  }
  return cells;
}

/// What the next layer puts out around a point inside one of its cells.
std::vector<AffineForm> PlaneRegions::valuesOf(const PlaneRegion& below,
                                               const std::vector<AffineForm>& sums,
                                               Point inside) const {
  std::vector<AffineForm> values;
  for (std::size_t unit = 0; unit < sums.size(); ++unit) {
    const LinearPiece& piece = pieces_[static_cast<std::size_t>(layer_)].at(sums[unit].at(inside));
    AffineForm value = shifted(scaled(sums[unit], piece.slope), piece.offset);
    if (network_.layout().traits(layer_).skip) value = sum(value, below.values[unit]);
    values.push_back(isRemoved(static_cast<Index>(unit)) ? zero : value);
  }
  return values;
}

bool PlaneRegions::cutByLayer(std::size_t most) {
  std::vector<PlaneRegion> next;
  std::vector<Fold> folds;
  for (const PlaneRegion& region : regions_) {
    const std::vector<AffineForm> sums = sumsOf(region, layer_);
    for (Polygon& cell : cellsOf(region, sums, folds)) {
      const Point inside = centreOf(cell);
      next.push_back({std::move(cell), valuesOf(region, sums, inside)});
    }
    if (next.size() > most) return false;
  }
  regions_ = std::move(next);
  folds_.insert(folds_.end(), folds.begin(), folds.end());
  ++layer_;
  return true;
}

std::vector<AffineForm> PlaneRegions::outputs(const PlaneRegion& region) const {
  return sumsOf(region, layer_);
}

}  // namespace plot_twist
