#include <algorithm>

#include "datasets/dataset.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

constexpr int mostGiven = 20000;     // most points in `custom`
constexpr double farthest = 1e6;     // largest |coordinate| in `custom`
constexpr double greatestLabel = 7;  // largest label in `custom`

std::string validatePoint(std::size_t index, std::span<const double, 3> point, bool isValue) {
  const std::string name = " of custom point " + std::to_string(index) + ", counting from 0,";
  const auto checkLabel = [&]() -> std::string {
    if (isValue) return checkRange("value" + name, point[2], -1.0, 1.0);
    for (int label = 0; label <= static_cast<int>(greatestLabel); ++label) {
      if (point[2] == label) return {};
    }
    return "label" + name + " must be a whole number 0 to 7, got " + digits(point[2]);
  };
  return firstError([&] { return checkRange("x" + name, point[0], -farthest, farthest); },
                    [&] { return checkRange("y" + name, point[1], -farthest, farthest); },
                    checkLabel);
}

std::string validatePoints(const DatasetConfig& config) {
  if (config.points != 0) return {};
  return "points must be 1 to 10000 per class, got 0: an empty dataset";
}

std::string validateCustom(const DatasetConfig& config) {
  const bool isValue = config.kind == "custom_values";
  if (config.kind != "custom" && !isValue) return {};
  const std::span<const double> custom = config.custom;
  const std::size_t count = custom.size() / 3;
  if (custom.size() % 3 != 0) {
    return std::string("custom must hold x, y and ") + (isValue ? "value" : "label") +
           " of each point, got " + std::to_string(custom.size()) +
           " numbers, which is no multiple of 3";
  }
  if (count < 2 || count > mostGiven) {
    return "custom must hold 2 to " + std::to_string(mostGiven) + " points, got " +
           std::to_string(count);
  }
  bool oneClass = true;
  for (std::size_t i = 0; i < count; ++i) {
    const auto point = custom.subspan(3 * i).first<3>();
    if (auto wrong = validatePoint(i, point, isValue); !wrong.empty()) return wrong;
    oneClass = oneClass && point[2] == custom[2];
  }
  if (isValue || !oneClass) return {};
  return "custom must hold points of at least two classes, got label " + digits(custom[2]) +
         " alone";
}

std::string validateClasses(const DatasetConfig& config) {
  const auto all = datasets();
  const auto kind = std::ranges::find(all, config.kind, &DatasetInfo::id);
  if (kind->given || kind->isRegression()) return {};
  const int most = kind->mostClasses;
  if (config.classes >= 2 && config.classes <= most) return {};
  return "classes of " + config.kind + " must be " +
         (most == 2 ? std::string("2") : "2 to " + std::to_string(most)) + ", got " +
         std::to_string(config.classes);
}

}  // namespace

std::string validate(const DatasetConfig& config) {
  return firstError([&] { return checkChoice("dataset", config.kind, datasetMenu); },
                    [&] { return validatePoints(config); }, [&] { return validateClasses(config); },
                    [&] { return checkSettings(config); }, [&] { return validateCustom(config); });
}

}  // namespace plot_twist
