#include <algorithm>
#include <array>
#include <catch_amalgamated.hpp>
#include <cmath>

#include "activations/catalogue.hpp"
#include "network/optimizers/optimizers.hpp"
#include "network/training/learner.hpp"

using namespace plot_twist;

namespace {

/// sqrt(x): NaN for x < 0, and a slope that is infinite at 0.
class SquareRoot final : public Activation {
 public:
  void evaluate(const Evaluation<float>& asked) const override { run(asked); }
  void evaluate(const Evaluation<double>& asked) const override { run(asked); }
  std::vector<Kink> kinks() const override { return {}; }
  double largestSlope() const override { return infinity; }

 private:
  template <class T>
  static void run(const Evaluation<T>& asked) {
    for (std::size_t i = 0; i < asked.x.size(); ++i) {
      const T root = std::sqrt(asked.x[i]);
      if (!asked.slope.empty()) asked.slope[i] = T(0.5) / root;
      if (!asked.value.empty()) asked.value[i] = root;
    }
  }
};

/// A network with tanh, then sqrt, whose second layer sees `bias` and nothing else.
Learner<double> learnerWith(double bias, PassPool<double>& workspaces) {
  Mlp<double> network(std::array{2, 3, 2, 1},
                      {makeActivation("tanh"), std::make_shared<SquareRoot>(), nullptr});
  network.layout().biases(network.parameters(), 1).setConstant(bias);
  network.layout().weights(network.parameters(), 2).setOnes();
  LabeledSamples<double> samples{Matrix<double>::Ones(3, 2), Matrix<double>::Ones(3, 1),
                                 Vector<int>::Zero(3)};
  auto optimizer = makeOptimizer<double>("sgd", {.learningRate = 0.1}, network.layout().size());
  return {std::move(network),      std::move(optimizer),
          std::move(samples),      Batches(3, 0, NumpyRandom(1)),
          {.stop = {.epochs = 9}}, workspaces};
}

}  // namespace

TEST_CASE("An activation that has no value is found out, with its layer and its x") {
  PassPool<double> workspaces;
  auto learner = learnerWith(-0.25, workspaces);
  learner.advance(9);
  CHECK(learner.stop() == Stop::diverged);
  CHECK(learner.epoch() == 1);
  REQUIRE(learner.divergenceCause());
  CHECK(learner.divergenceCause()->layer == 1);
  CHECK(learner.divergenceCause()->x == -0.25);
  CHECK(std::isnan(learner.divergenceCause()->value));
  CHECK_FALSE(learner.divergenceCause()->isSlope);
}

TEST_CASE("A slope that is infinite is found out before it spoils the weights") {
  PassPool<double> workspaces;
  auto learner = learnerWith(0, workspaces);
  learner.advance(9);
  CHECK(learner.stop() == Stop::diverged);
  CHECK(learner.epoch() == 2);
  REQUIRE(learner.divergenceCause());
  CHECK(learner.divergenceCause()->layer == 1);
  CHECK(learner.divergenceCause()->x == 0);
  CHECK(learner.divergenceCause()->isSlope);
}

TEST_CASE("An activation is not to blame for weights that overflowed") {
  PassPool<double> workspaces;
  auto learner = learnerWith(infinity, workspaces);
  learner.advance(9);
  CHECK(learner.stop() == Stop::diverged);
  CHECK_FALSE(learner.divergenceCause());
}
