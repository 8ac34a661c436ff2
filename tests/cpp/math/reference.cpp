#include "math/reference.hpp"

#include <catch_amalgamated.hpp>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <sstream>

namespace plot_twist::test {

std::vector<Reference> readReferences(const std::string& file) {
  std::ifstream stream(std::string(PLOT_TWIST_REFERENCE_DIR) + "/" + file);
  REQUIRE(stream);
  std::vector<Reference> references;
  for (std::string line; std::getline(stream, line);) {
    std::istringstream words(line);
    std::string word;
    if (line.starts_with("#")) continue;
    if (line.starts_with("function ")) {
      references.emplace_back();
      words >> word >> references.back().name;
      while (words >> word) references.back().parameters.push_back(std::stod(word));
    } else {
      auto& row = references.back().rows.emplace_back();
      words >> word;
      row.push_back(std::strtod(word.c_str(), nullptr));  // by way of a long double it might move
      while (words >> word) row.push_back(std::strtold(word.c_str(), nullptr));
    }
  }
  return references;
}

template <class T>
double ulps(T computed, long double exact) {
  using Limits = std::numeric_limits<T>;
  int exponent;
  std::frexp(exact, &exponent);  // exact = m * 2^exponent, 1/2 <= m < 1
  const int last = std::max(exponent - Limits::digits, Limits::min_exponent - Limits::digits);
  const long double error = std::fabs(static_cast<long double>(computed) - exact);
  return static_cast<double>(std::ldexp(error, -last));
}

template double ulps(float, long double);
template double ulps(double, long double);

}  // namespace plot_twist::test
