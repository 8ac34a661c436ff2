#include "experiments/inside/unit_maps.hpp"

#include <algorithm>
#include <cmath>

#include "experiments/inside/open_network.hpp"
#include "experiments/inside/reading.hpp"
#include "experiments/shared/limits.hpp"
#include "experiments/shared/pixel_centres.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

constexpr Index mapRows = 512;  // pixels of one pass

bool isGradient(const UnitMapsConfig& config) {
  return config.of == "output_gradient" || config.of == "loss_gradient";
}

/// Computes what `of` asks for at the inputs of the reading.
void readRows(const UnitMapsConfig& config, Index count, Reading<float>& reading) {
  reading.forward();
  if (!isGradient(config)) return;
  const int last = static_cast<int>(config.layers.size()) - 1;
  Matrix<float>& delta = reading.outputDelta();
  if (config.of == "loss_gradient") {
    const PointLoss loss{config.loss, config.labelSmoothing, config.target, config.value};
    (void)pointLosses(loss, reading.values(last), count, delta);
  } else {
    delta.setZero();
    delta.col(delta.cols() == 1 ? 0 : config.target).setOnes();
  }
  reading.backward();
}

const Matrix<float>& shownNumbers(const UnitMapsConfig& config, const Reading<float>& reading,
                                  int layer) {
  if (config.of == "value") return reading.values(layer);
  return isGradient(config) ? reading.gradients(layer) : reading.preActivations(layer);
}

void findRange(std::span<const float> map, float& least, float& largest) {
  bool isAny = false;
  least = largest = 0;
  for (const float number : map) {
    if (!std::isfinite(number)) continue;
    least = isAny ? std::min(least, number) : number;
    largest = isAny ? std::max(largest, number) : number;
    isAny = true;
  }
}

}  // namespace

std::vector<Choice> unitMapChoices() {
  return {{"value", "Value", "what a unit puts out"},
          {"pre_activation", "Pre-activation", "what goes into its activation"},
          {"output_gradient", "Gradient of an output", "d output / d value"},
          {"loss_gradient", "Gradient of the loss",
           "d loss / d value, if every point were of the class `target`"}};
}

std::string validate(const UnitMapsConfig& config) {
  return firstError([&] { return validateNetwork(config); }, [&] { return checkSettings(config); },
                    [&] { return validateLoss(config, config.loss); },
                    [&] { return validateTarget(config, config.target); },
                    [&] { return validateUnits(config, config.units); },
                    [&] { return validatePictures(config, config.units, config.resolution); },
                    [&] {
                      const double pixels = static_cast<double>(config.resolution);
                      return validateWork(config.layers, pixels * pixels);
                    });
}

UnitMapsResult unitMaps(const UnitMapsConfig& config) {
  const auto network = openNetwork<float>(config);
  const Matrix<float> pixels =
      InputMap(config.inputs).at(pixelCentres<float>(config.resolution, config.extent));
  UnitMapsResult result{
      .units = unitsOf(config, config.units), .maps = {}, .least = {}, .largest = {}};
  const auto area = static_cast<std::size_t>(pixels.rows());
  result.maps.resize(result.units.size() * area);
  const Index most = std::min(mapRows, pixels.rows());
  using Purpose = Reading<float>::Purpose;
  Reading<float> reading(network, most, isGradient(config) ? Purpose::trace : Purpose::infer);
  for (Index row = 0; row < pixels.rows(); row += most) {
    const Index count = std::min(most, pixels.rows() - row);
    reading.inputs().topRows(count) = pixels.middleRows(row, count);
    readRows(config, count, reading);
    float* to = result.maps.data() + row;
    for (const int unit : result.units) {
      const UnitPlace at = placeOf(config.layers, unit);
      std::copy_n(shownNumbers(config, reading, at.layer).col(at.place).data(), count, to);
      to += area;
    }
  }
  result.least.resize(result.units.size());
  result.largest.resize(result.units.size());
  for (std::size_t i = 0; i < result.units.size(); ++i) {
    findRange({result.maps.data() + i * area, area}, result.least[i], result.largest[i]);
  }
  return result;
}

}  // namespace plot_twist
