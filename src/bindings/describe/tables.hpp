#pragma once

#include <span>
#include <tuple>
#include <vector>

#include "bindings/conversions.hpp"
#include "experiments/describe/describe.hpp"
#include "experiments/race/presets.hpp"
#include "experiments/shared/health_states.hpp"
#include "experiments/shared/menus.hpp"

namespace plot_twist::bindings {

/// A row of a struct's members.
template <auto member>
inline constexpr FieldRow<member> row{};

template <>
inline constexpr auto memberRows<Parameter> =
    std::tuple{row<&Parameter::name>, row<&Parameter::initial>, row<&Parameter::min>,
               row<&Parameter::max>, row<&Parameter::meaning>};

template <>
inline constexpr auto memberRows<Facts> =
    std::tuple{row<&Facts::lower>,        row<&Facts::upper>,         row<&Facts::lowerReached>,
               row<&Facts::upperReached>, row<&Facts::zeroCentred>,   row<&Facts::smoothness>,
               row<&Facts::monotone>,     row<&Facts::saturatesLeft>, row<&Facts::saturatesRight>,
               row<&Facts::largestSlope>, row<&Facts::year>,          row<&Facts::paper>};

template <>
inline constexpr auto memberRows<ActivationInfo> = std::tuple{
    row<&ActivationInfo::id>,      row<&ActivationInfo::name>,       row<&ActivationInfo::family>,
    row<&ActivationInfo::formula>, row<&ActivationInfo::parameters>, row<&ActivationInfo::aliases>,
    row<&ActivationInfo::facts>};

template <>
inline constexpr auto memberRows<VectorFunctionInfo> =
    std::tuple{row<&VectorFunctionInfo::id>,      row<&VectorFunctionInfo::name>,
               row<&VectorFunctionInfo::formula>, row<&VectorFunctionInfo::parameters>,
               row<&VectorFunctionInfo::halves>,  row<&VectorFunctionInfo::year>,
               row<&VectorFunctionInfo::paper>};

template <>
inline constexpr auto memberRows<Choice> =
    std::tuple{row<&Choice::id>, row<&Choice::name>, row<&Choice::description>};

template <>
inline constexpr auto memberRows<NamedDataset> = std::tuple{
    row<&NamedDataset::id>,          row<&NamedDataset::name>,    row<&NamedDataset::description>,
    row<&NamedDataset::mostClasses>, row<&NamedDataset::isDrawn>, row<&NamedDataset::isRegression>};

template <>
inline constexpr auto memberRows<HealthThresholds> =
    std::tuple{row<&HealthThresholds::fadingFrom>, row<&HealthThresholds::healthyFrom>,
               row<&HealthThresholds::explodingFrom>};

template <>
inline constexpr auto memberRows<RacePreset> = std::tuple{
    row<&RacePreset::id>,          row<&RacePreset::name>,  row<&RacePreset::description>,
    row<&RacePreset::activations>, row<&RacePreset::seeds>, row<&RacePreset::runner>};

/// Tables may list their rows by address.
template <class Row>
struct Conversion<const Row*> {
  static val out(const Row* row) { return Conversion<Row>::out(*row); }
};

/// Every table of the catalogue.
struct Tables {
  std::span<const ActivationInfo* const> activations = catalogue();
  std::span<const VectorFunctionInfo* const> vectorFunctions = plot_twist::vectorFunctions();
  std::vector<Choice> optimizers = optimizerMenu.choices();
  std::vector<Choice> initializers = initializerMenu.choices();
  std::vector<Choice> losses = lossMenu.choices();
  std::vector<Choice> regressionLosses = regressionLossMenu.choices();
  std::vector<NamedDataset> datasets = datasetRows();
  std::vector<Choice> inputs = inputMenu.choices();
  std::vector<RacePreset> presets = racePresets();
  HealthThresholds health = healthThresholds();
};

template <>
inline constexpr auto memberRows<Tables> = std::tuple{
    row<&Tables::activations>,  row<&Tables::vectorFunctions>, row<&Tables::optimizers>,
    row<&Tables::initializers>, row<&Tables::losses>,          row<&Tables::regressionLosses>,
    row<&Tables::datasets>,     row<&Tables::inputs>,          row<&Tables::presets>,
    row<&Tables::health>};

}  // namespace plot_twist::bindings
