#include "activations/validate_parameters.hpp"

#include "sentences/sentences.hpp"

namespace plot_twist {

std::string validateParameters(std::string_view id, std::span<const Parameter> rows,
                               std::span<const double> values) {
  const std::size_t expected = rows.size();
  if (values.size() > expected) {
    const std::string count = expected == 0 ? "no" : std::to_string(expected);
    return std::string(id) + " takes " + count + (expected == 1 ? " parameter" : " parameters") +
           ", got " + std::to_string(values.size());
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::string wrong = checkRange(rows[i].name, values[i], rows[i].min, rows[i].max);
    if (!wrong.empty()) return wrong;
  }
  return {};
}

}  // namespace plot_twist
