#include "experiments/inside/bends.hpp"

#include <algorithm>
#include <cmath>

#include "experiments/inside/open_network.hpp"
#include "experiments/inside/tangents.hpp"
#include "experiments/shared/limits.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

/// Corners of pixels, row by row from the top: a grid of resolution + 1 points a side, in rows of
/// which two at a time are in memory.
class CornerRows {
 public:
  CornerRows(const Mlp<float>& network, const BendsConfig& config)
      : config_(config),
        rows_{{network, InputMap(config.inputs), config.resolution + 1},
              {network, InputMap(config.inputs), config.resolution + 1}} {}

  /// Computes row `row` of the corners; the one before stays.
  void compute(int row) {
    Tangents<float>& at = rows_[row % 2];
    const float y = coordinate(config_.resolution - row);
    for (int corner = 0; corner <= config_.resolution; ++corner) {
      at.points()(corner, 0) = coordinate(corner);
      at.points()(corner, 1) = y;
    }
    at.compute();
  }
  const Tangents<float>& row(int row) const { return rows_[row % 2]; }
  float side() const { return static_cast<float>(2 * config_.extent / config_.resolution); }

 private:
  float coordinate(int step) const {
    return static_cast<float>(config_.extent * (2 * step - config_.resolution) /
                              config_.resolution);
  }

  const BendsConfig& config_;
  Tangents<float> rows_[2];
};

/// The bend of a unit in the pixel between corners `left` and `left + 1` of two rows.
float bendIn(const CornerRows& corners, int row, Index left, UnitPlace at) {
  float sum = 0;
  for (int coordinate = 0; coordinate < 2; ++coordinate) {
    const auto upper = corners.row(row).by(coordinate, at.layer).col(at.place);
    const auto lower = corners.row(row + 1).by(coordinate, at.layer).col(at.place);
    const float changes[] = {upper(left + 1) - upper(left), lower(left + 1) - lower(left),
                             lower(left) - upper(left), lower(left + 1) - upper(left + 1)};
    for (const float change : changes) sum += change * change / 2;
  }
  return std::sqrt(sum) / corners.side();
}

void addPixelRow(const BendsConfig& config, const CornerRows& corners, int row,
                 BendsResult& result) {
  const auto size = static_cast<std::size_t>(config.resolution);
  for (std::size_t i = 0; i < result.units.size(); ++i) {
    const UnitPlace at = placeOf(config.layers, result.units[i]);
    float* const to = result.bends.data() + (i * size + static_cast<std::size_t>(row)) * size;
    for (std::size_t pixel = 0; pixel < size; ++pixel) {
      to[pixel] = bendIn(corners, row, static_cast<Index>(pixel), at);
      result.mean[i] += static_cast<double>(to[pixel]) / static_cast<double>(size * size);
      result.largest[i] = std::max(result.largest[i], static_cast<double>(to[pixel]));
    }
  }
}

}  // namespace

std::string validate(const BendsConfig& config) {
  return firstError([&] { return validateNetwork(config); }, [&] { return checkSettings(config); },
                    [&] { return validateUnits(config, config.units); },
                    [&] { return validatePictures(config, config.units, config.resolution); },
                    [&] {
                      const double corners = config.resolution + 1.0;
                      return validateWork(config.layers, corners * corners);
                    });
}

BendsResult bends(const BendsConfig& config) {
  const auto network = openNetwork<float>(config);
  BendsResult result{
      .units = unitsOf(config, config.units), .bends = {}, .mean = {}, .largest = {}};
  const auto area =
      static_cast<std::size_t>(config.resolution) * static_cast<std::size_t>(config.resolution);
  result.bends.resize(result.units.size() * area);
  result.mean.resize(result.units.size());
  result.largest.resize(result.units.size());
  CornerRows corners(network, config);
  corners.compute(0);
  for (int row = 0; row < config.resolution; ++row) {
    corners.compute(row + 1);
    addPixelRow(config, corners, row, result);
  }
  return result;
}

}  // namespace plot_twist
