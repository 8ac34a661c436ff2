#include "experiments/inside/folds/folds.hpp"

#include <algorithm>
#include <cmath>

#include "experiments/inside/folds/plane_regions.hpp"
#include "experiments/inside/folds/region_bound.hpp"
#include "experiments/inside/open_network.hpp"
#include "experiments/race/runner_network.hpp"
#include "math/fingerprint.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

constexpr double mostForms = 2e6;         // of all regions: 64 MB
constexpr double mostMultiplyAdds = 2e9;  // a second or two

/// The pieces of each hidden layer's activation, or why there are none.
struct HiddenPieces {
  std::vector<LinearPieces> layers;
  std::string reason;

  bool areProved() const {
    return std::ranges::all_of(layers, [](const auto& each) { return each.isProved; });
  }
};

HiddenPieces hiddenPieces(const FoldsConfig& config) {
  HiddenPieces found;
  if (const InputMap inputs(config.inputs); !inputs.isAffine()) {
    found.reason = "the input ";
    found.reason += inputs.firstCurved().name;
    found.reason += " is curved";
    return found;
  }
  if (config.normalization == "layer" && config.layers.size() > 2) {
    found.reason = "layer normalization divides by a deviation, which bends everywhere";
    return found;
  }
  const std::vector<std::string> names = activationsOf(runnerOf(config));
  const LayerActivations activations = givenActivations(config);
  for (std::size_t layer = 0; layer < names.size(); ++layer) {
    const bool isSame = layer > 0 && activations[layer] == activations[layer - 1];
    const auto pieces = config.blend == 0 ? straightLine()
                        : isSame          ? std::optional(found.layers.back())
                                          : linearPieces(*activations[layer]);
    if (!pieces) {
      found.reason = names[layer] + " is curved";
      return found;
    }
    found.layers.push_back(*pieces);
  }
  for (LinearPieces& pieces : found.layers) pieces = blendPieces(pieces, config.blend);
  return found;
}

/// The inputs as functions of the plane. Precondition: they are affine.
std::vector<AffineForm> inputForms(const FoldsConfig& config) {
  const InputMap inputs(config.inputs);
  const Matrix<double> origin = Matrix<double>::Zero(1, 2);
  const Matrix<double> byX = inputs.slopesAt(origin, 0), byY = inputs.slopesAt(origin, 1);
  std::vector<AffineForm> forms;
  for (Index input = 0; input < byX.cols(); ++input) {
    forms.push_back({byX(0, input), byY(0, input), 0, config.extent});
  }
  return forms;
}

/// As many regions as memory and time allow.
int mostRegions(const FoldsConfig& config) {
  const int widest = *std::ranges::max_element(config.layers);
  const auto weights = static_cast<double>(parameterCount(config));
  const double allowed = std::min(mostForms / widest, mostMultiplyAdds / (3 * weights));
  return static_cast<int>(std::clamp(allowed, 1.0, static_cast<double>(config.most)));
}

void addRegion(const PlaneRegion& region, FoldsResult& result) {
  for (const Point corner : region.corners) {
    result.corners.push_back(corner.x);
    result.corners.push_back(corner.y);
  }
  result.firstCorners.push_back(static_cast<int>(result.corners.size() / 2));
  result.areas.push_back(areaOf(region.corners));
}

void addMaps(const std::vector<AffineForm>& outputs, FoldsResult& result) {
  double squares = 0;
  for (const AffineForm& output : outputs) {
    result.maps.insert(result.maps.end(), {output.byX, output.byY, output.constant});
    squares += output.byX * output.byX + output.byY * output.byY;
  }
  result.slopes.push_back(std::sqrt(squares));
}

/// Adds all regions with their maps, and says so if these are no numbers.
void addRegions(const PlaneRegions& plane, FoldsResult& result) {
  result.firstCorners.push_back(0);
  for (const PlaneRegion& region : plane.regions()) {
    addRegion(region, result);
    if (result.isComplete) addMaps(plane.outputs(region), result);
  }
  if (std::ranges::all_of(result.maps, [](double number) { return std::isfinite(number); })) return;
  result.isComplete = false;
  result.reason = "the network's numbers overflow";
  result.maps.clear();
  result.slopes.clear();
}

void addFold(const FoldsConfig& config, const Fold& fold, FoldsResult& result) {
  result.folds.insert(result.folds.end(), {fold.from.x, fold.from.y, fold.to.x, fold.to.y});
  result.foldUnits.push_back(firstUnit(config.layers, fold.layer) + fold.place);
  result.foldKinks.push_back(fold.kink);
}

/// Cuts by one hidden layer after another, until all have cut or there are too many regions.
void cutPlane(const FoldsConfig& config, PlaneRegions& plane, FoldsResult& result) {
  const auto hidden = static_cast<int>(config.layers.size()) - 2;
  while (plane.layer() < hidden && plane.cutByLayer(static_cast<std::size_t>(result.most))) {
    result.regionCounts.push_back(static_cast<int>(plane.regions().size()));
  }
  result.isComplete = plane.layer() == hidden;
  if (!result.isComplete) {
    result.reason = "hidden layer " + std::to_string(plane.layer() + 1) +
                    " cuts the plane into more than " + std::to_string(result.most) + " regions";
  }
}

}  // namespace

std::string validate(const FoldsConfig& config) {
  return firstError([&] { return validateNetwork(config); }, [&] { return checkSettings(config); });
}

FoldsResult folds(const FoldsConfig& config) {
  FoldsResult result{};
  result.most = mostRegions(config);
  const auto network = openNetwork<double>(config);
  HiddenPieces found = hiddenPieces(config);
  if (found.reason.empty() && !network.parameters().allFinite()) {
    found.reason = "some weights are not finite";
  }
  result.reason = found.reason;
  result.isPiecewiseLinear = found.reason.empty();
  if (!result.isPiecewiseLinear) return result;
  result.evidence = found.areProved() ? "proved" : "observed";
  const RegionBound bound = regionBound(config.layers, found.layers, config.skip);
  result.bounds = bound.afterLayer;
  result.boundSource = bound.source;
  PlaneRegions plane(network, inputForms(config), std::move(found.layers), config.extent);
  cutPlane(config, plane, result);
  addRegions(plane, result);
  for (const Fold& fold : plane.folds()) addFold(config, fold, result);
  Fingerprint fingerprint;
  fingerprint.add(std::span<const double>(result.corners));
  fingerprint.add(std::span<const double>(result.folds));
  result.fingerprint = fingerprint.text();
  return result;
}

}  // namespace plot_twist
