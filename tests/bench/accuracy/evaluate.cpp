/// Evaluates an activation for a script:
///
///     evaluate float|double ACTIVATION [PARAMETER...] < numbers
///
/// reads one number a line and prints value, slope and curvature, all in C's hexadecimal notation,
/// so that no digit is lost on the way.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "activations/catalogue.hpp"

namespace {

using namespace plot_twist;

template <class T>
void evaluate(const Activation& activation) {
  std::vector<T> x;
  for (char line[128]; std::fgets(line, sizeof line, stdin) != nullptr;) {
    x.push_back(static_cast<T>(std::strtod(line, nullptr)));
  }
  std::vector<T> value(x.size()), slope(x.size()), curvature(x.size());
  activation.evaluate(Evaluation<T>{x, value, slope, curvature});
  for (std::size_t i = 0; i < x.size(); ++i) {
    std::printf("%a %a %a\n", double{value[i]}, double{slope[i]}, double{curvature[i]});
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() < 2) return 2;
  std::vector<double> parameters;
  for (std::size_t i = 2; i < words.size(); ++i) parameters.push_back(std::stod(words[i]));
  const std::string wrong = validateActivation(words[1], parameters);
  if (!wrong.empty()) {
    std::fprintf(stderr, "%s\n", wrong.c_str());
    return 2;
  }
  const auto activation = makeActivation(words[1], parameters);
  if (words[0] == "float") {
    evaluate<float>(*activation);
  } else {
    evaluate<double>(*activation);
  }
}
