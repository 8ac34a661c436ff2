#include <cmath>

#include "experiments/race/runner.hpp"
#include "experiments/race/runner_core.hpp"
#include "experiments/shared/unit_places.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

std::string checkUnits(std::string_view name, const std::vector<int>& units, int first, int last) {
  for (const int unit : units) {
    if (last < first) return std::string(name) + " must be empty without hidden units";
    if (auto wrong = checkRange(name, unit, first, last); !wrong.empty()) return wrong;
  }
  return {};
}

}  // namespace

std::string Runner::validateWeight(int number, double value) const {
  if (!std::isfinite(value)) return "value must be a finite number, got " + digits(value);
  return checkRange("weight", number, 0, static_cast<double>(weights().size()) - 1);
}

std::string Runner::validateRemoved(const std::vector<int>& units) const {
  const auto& layers = core_->config.layers;
  return checkUnits("removed", units, layers.front(), unitCount(layers) - layers.back() - 1);
}

std::string Runner::validateFrozen(const std::vector<int>& units) const {
  const auto& layers = core_->config.layers;
  return checkUnits("frozen", units, layers.front(), unitCount(layers) - 1);
}

void Runner::setWeight(int number, double value) {
  std::visit([&](auto& run) { run.setWeight(number, value); }, core_->run);
  applyEdits();
}

void Runner::setRemoved(std::vector<int> units) {
  core_->edits.removed = std::move(units);
  applyEdits();
}

void Runner::setFrozen(std::vector<int> units) {
  core_->edits.frozen = std::move(units);
  applyEdits();
}

/// Tells the run what is removed and frozen; what is held is held at its present value.
void Runner::applyEdits() {
  core_->isEdited = true;
  std::visit([&](auto& run) { run.setEdits(core_->edits, core_->config.layers); }, core_->run);
}

}  // namespace plot_twist
