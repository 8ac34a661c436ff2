#pragma once

#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

namespace plot_twist::bench {

/// Named lists of numbers, as scripts/bench/problem.mjs writes them: a name, a count and so many
/// numbers on each line.
inline std::map<std::string, std::vector<float>> readProblem(const char* file) {
  std::map<std::string, std::vector<float>> lists;
  std::ifstream in(file);
  std::string name;
  for (std::size_t count = 0; in >> name >> count;) {
    std::vector<float>& list = lists[name];
    list.resize(count);
    for (float& number : list) in >> number;
  }
  return lists;
}

/// Answers the requests on standard input; scripts/bench/peers/README.md describes them.
/// `train(activation, epochs)` returns all parameters, `evaluate(activation, passes)` value and
/// slope, one after the other.
template <class Train, class Evaluate>
void answerRequests(const Train& train, const Evaluate& evaluate) {
  std::string kind, activation;
  for (int count = 0; std::cin >> kind >> activation >> count;) {
    const bool isCheck = kind.starts_with("check-");
    const std::clock_t start = std::clock();
    const std::vector<float> result =
        kind.ends_with("training") ? train(activation, count) : evaluate(activation, count);
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    std::printf("{\"seconds\": %.9f, \"result\": [", seconds);
    for (std::size_t i = 0; isCheck && i < result.size(); ++i) {
      std::printf("%s%.9g", i == 0 ? "" : ", ", static_cast<double>(result[i]));
    }
    std::printf("]}\n");
    std::fflush(stdout);
  }
}

}  // namespace plot_twist::bench
