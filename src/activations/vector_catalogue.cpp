#include <algorithm>

#include "activations/validate_parameters.hpp"
#include "activations/vector_entry.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

const std::vector<VectorEntry>& entries() {
  static const auto all = [] {
    std::vector<VectorEntry> rows = softmaxFamily();
    for (const VectorEntry& row : gatedUnits()) rows.push_back(row);
    return rows;
  }();
  return all;
}

std::string validateInputs(const VectorFunctionInfo& info, std::size_t inputs) {
  if (inputs == 0) return std::string(info.id) + " takes at least one number, got none";
  if (!info.halves || inputs % 2 == 0) return {};
  return std::string(info.id) + " takes two halves, an even count of numbers, got " +
         std::to_string(inputs);
}

}  // namespace

std::span<const VectorFunctionInfo* const> vectorFunctions() {
  static const auto infos = [] {
    std::vector<const VectorFunctionInfo*> all;
    for (const VectorEntry& row : entries()) all.push_back(row.info);
    return all;
  }();
  return infos;
}

std::string validateVectorFunction(std::string_view id, std::span<const double> parameters,
                                   std::size_t inputs) {
  std::vector<std::string_view> known;
  for (const auto& [info, make] : entries()) {
    known.push_back(info->id);
    if (info->id != id) continue;
    if (auto wrong = validateParameters(id, info->parameters, parameters); !wrong.empty()) {
      return wrong;
    }
    return validateInputs(*info, inputs);
  }
  return checkName("vector function", id, known);
}

std::unique_ptr<const VectorFunction> makeVectorFunction(std::string_view id,
                                                         std::span<const double> parameters) {
  for (const auto& [info, make] : entries()) {
    if (info->id != id) continue;
    if (!parameters.empty()) return make(parameters);
    std::vector<double> initial;
    for (const Parameter& parameter : info->parameters) initial.push_back(parameter.initial);
    return make(initial);
  }
  return nullptr;
}

}  // namespace plot_twist
