#pragma once

#include <string>
#include <vector>

/// Tables that other software computed with many digits.
namespace plot_twist::test {

/// One "function" block: its words (name, parameters) and its rows of numbers.
struct Reference {
  std::string name;
  std::vector<double> parameters;
  std::vector<std::vector<long double>> rows;
};

/// Reads a file of tests/reference. Precondition: it exists.
std::vector<Reference> readReferences(const std::string& file);

/// |computed - exact| in units of the last place of exact as a T (float or double).
template <class T>
double ulps(T computed, long double exact);

}  // namespace plot_twist::test
