/// This project's core, natively. argv[1]: the problem, argv[2]: "float" or "double".
#include "activations/catalogue.hpp"
#include "experiments/race/runner.hpp"
#include "requests.hpp"

using namespace plot_twist;

int main(int, char** argv) {
  const auto problem = bench::readProblem(argv[1]);
  const std::vector<float>& x = problem.at("numbers");
  std::printf("{\"version\": \"\"}\n");
  std::fflush(stdout);
  const auto train = [&](const std::string& activation, int epochs) {
    RunnerConfig config;
    config.activation = activation;
    config.optimizer = "sgd";
    config.precision = argv[2];
    config.epochs = epochs;
    Runner runner(config);
    runner.advance(epochs);
    const std::vector<double> weights = runner.weights();
    return std::vector<float>(weights.begin(), weights.end());
  };
  std::vector<float> value(x.size()), slope(x.size());
  const auto evaluate = [&](const std::string& id, int passes) {
    const auto activation = makeActivation(id, {});
    for (int i = 0; i < passes; ++i) {
      activation->evaluate(
          Evaluation<float>{.x = x, .value = value, .slope = slope, .curvature = {}});
    }
    std::vector<float> both = value;
    both.insert(both.end(), slope.begin(), slope.end());
    return both;
  };
  bench::answerRequests(train, evaluate);
}
