#include "reference_table.hpp"

#include <catch_amalgamated.hpp>
#include <fstream>
#include <sstream>

namespace plot_twist::testing {
namespace {

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

}  // namespace

std::vector<double> ReferenceRow::numbers(const std::string& column) const {
  std::vector<double> all;
  for (const auto& part : split(text(column), ' ')) all.push_back(std::stod(part));
  return all;
}

std::vector<int> ReferenceRow::integers(const std::string& column) const {
  std::vector<int> all;
  for (const auto& part : split(text(column), ' ')) all.push_back(std::stoi(part));
  return all;
}

std::vector<ReferenceRow> readReference(std::string_view file) {
  const std::string path = std::string(PLOT_TWIST_REFERENCE_DIR) + "/" + std::string(file);
  std::ifstream stream(path);
  if (!stream) FAIL("cannot read " << path);
  std::vector<std::string> columns;
  std::vector<ReferenceRow> rows;
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with('#')) continue;
    const auto fields = split(line, ',');
    if (columns.empty()) {
      columns = fields;
      continue;
    }
    std::map<std::string, std::string> row;
    for (std::size_t i = 0; i < columns.size(); ++i) row[columns[i]] = fields.at(i);
    rows.emplace_back(std::move(row));
  }
  return rows;
}

}  // namespace plot_twist::testing
