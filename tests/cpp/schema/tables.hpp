#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "bindings/experiments.hpp"
#include "experiments/race/runner.hpp"
#include "experiments/race/summary/summary.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

/// Every table of settings and of fields, for tests that hold for all of them.
namespace plot_twist::tables {

/// A number, a word, or the number of entries of a list.
using Value = std::variant<double, std::string, std::size_t>;

/// A setting, its types forgotten: what a test says of it is compiled once, not for each setting.
struct AnySetting {
  std::string_view name;
  const Setting* said;
  Value usual;
  bool isWhole;
  /// What the check says of the usual configuration with this value for the setting.
  std::function<std::string(const Value&)> complaint;
};

struct AnyConfig {
  std::string_view name, meaning;
  std::vector<AnySetting> settings;  // but parameters, which go with their activation
  std::string complaint;             // about the usual configuration
};

/// Every configuration.
std::vector<AnyConfig> allConfigs();

/// A field of a result.
struct AnyField {
  std::string_view name, meaning;
};

struct AnyResult {
  std::string_view name, meaning;
  std::vector<AnyField> fields;
};

/// Every struct that leaves the core, each once.
std::vector<AnyResult> allResults();

}  // namespace plot_twist::tables
