#pragma once

#include <vector>

#include "experiments/inside/folds/linear_pieces.hpp"
#include "experiments/inside/folds/polygon.hpp"
#include "network/layers/mlp.hpp"

namespace plot_twist {

/// A part of the plane in which no unit up to some layer changes its piece, so that the layer's
/// values are affine there.
struct PlaneRegion {
  Polygon corners;
  std::vector<AffineForm> values;  // of the layer's units
};

/// A segment on which a unit passes from one piece to the next.
struct Fold {
  int layer, place;  // of the unit, layer 1 being the first hidden one
  double kink;       // the pre-activation there
  Point from, to;
};

/// How a network folds a square of the plane, layer by layer. Each region of a layer is cut along
/// the lines on which a unit of the next layer has a kink: straight in the whole region, because
/// the unit's pre-activation is affine there. What comes out are the activation regions (Hanin and
/// Rolnick 2019): in each of them every unit is on one of its pieces, and no two have the same
/// pieces.
class PlaneRegions {
 public:
  /// `inputs` are the network's, `pieces` has one entry a hidden layer. Precondition: no layer is
  /// normalised.
  PlaneRegions(const Mlp<double>& network, std::vector<AffineForm> inputs,
               std::vector<LinearPieces> pieces, double extent);

  /// Cuts the regions by the next hidden layer. False, and nothing changes, if there would be more
  /// than `most`.
  bool cutByLayer(std::size_t most);
  /// Hidden layers that have cut.
  int layer() const { return layer_; }
  const std::vector<PlaneRegion>& regions() const { return regions_; }
  const std::vector<Fold>& folds() const { return folds_; }
  /// The outputs in a region, once all hidden layers have cut.
  std::vector<AffineForm> outputs(const PlaneRegion& region) const;

 private:
  std::vector<AffineForm> sumsOf(const PlaneRegion& region, int layer) const;
  std::vector<Polygon> cellsOf(const PlaneRegion& region, const std::vector<AffineForm>& sums,
                               std::vector<Fold>& folds) const;
  std::vector<AffineForm> valuesOf(const PlaneRegion& below, const std::vector<AffineForm>& sums,
                                   Point inside) const;
  bool isRemoved(Index unit) const;

  const Mlp<double>& network_;
  std::vector<LinearPieces> pieces_;
  int layer_ = 0;
  std::vector<PlaneRegion> regions_;
  std::vector<Fold> folds_;
};

}  // namespace plot_twist
