#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace plot_twist::testing {

/// Rows of a reference file in the order of the file, each by the names of its columns.
class ReferenceRow {
 public:
  explicit ReferenceRow(std::map<std::string, std::string> fields) : fields_(std::move(fields)) {}

  const std::string& text(const std::string& column) const { return fields_.at(column); }
  double number(const std::string& column) const { return std::stod(text(column)); }
  int integer(const std::string& column) const { return std::stoi(text(column)); }
  /// Numbers separated by spaces.
  std::vector<double> numbers(const std::string& column) const;
  std::vector<int> integers(const std::string& column) const;

 private:
  std::map<std::string, std::string> fields_;
};

/// Reads tests/reference/`file`: `#` lines are comments, the first other line names the columns.
std::vector<ReferenceRow> readReference(std::string_view file);

}  // namespace plot_twist::testing
