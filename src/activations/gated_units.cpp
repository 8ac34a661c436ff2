#include <vector>

#include "activations/catalogue.hpp"
#include "activations/vector_entry.hpp"

namespace plot_twist {

/// a * gate(b), elementwise: (n) -> (n / 2), a and b being the first and the second half of the
/// list. PyTorch's GLU and most code that splits one product in two has the gate second; some code
/// has it first.
class GatedUnit : public VectorFunction {
 public:
  explicit GatedUnit(std::string_view gate) : gate_(makeActivation(gate)) {}

  void evaluate(std::span<const double> x, std::span<double> value) const override {
    const Gates gates(*gate_, x);
    for (std::size_t i = 0; i < gates.count; ++i) value[i] = x[i] * gates.value[i];
  }
  /// J v = v_a g(b) + a g'(b) v_b, v_a and v_b being the halves of v.
  void jvp(std::span<const double> x, std::span<const double> v,
           std::span<double> result) const override {
    const Gates gates(*gate_, x);
    for (std::size_t i = 0; i < gates.count; ++i) {
      result[i] = v[i] * gates.value[i] + x[i] * gates.slope[i] * v[gates.count + i];
    }
  }
  /// J^T u: u g(b) in the first half, u a g'(b) in the second.
  void vjp(std::span<const double> x, std::span<const double> u,
           std::span<double> result) const override {
    const Gates gates(*gate_, x);
    for (std::size_t i = 0; i < gates.count; ++i) {
      result[i] = u[i] * gates.value[i];
      result[gates.count + i] = u[i] * x[i] * gates.slope[i];
    }
  }

 private:
  /// The gate's values and slopes at the second half.
  struct Gates {
    std::size_t count;
    std::vector<double> value, slope;

    Gates(const Activation& gate, std::span<const double> x)
        : count(x.size() / 2), value(count), slope(count) {
      gate.evaluate(
          Evaluation<double>{.x = x.last(count), .value = value, .slope = slope, .curvature = {}});
    }
  };

  std::shared_ptr<const Activation> gate_;
};

/// glu(a, b) = a sigmoid(b).
struct Glu final : GatedUnit {
  static constexpr VectorFunctionInfo info{
      .id = "glu",
      .name = "GLU",
      .formula = "a_i * sigmoid(b_i)",
      .parameters = {},
      .halves = true,
      .year = 2016,
      .paper =
          "Dauphin, Fan, Auli and Grangier, Language modeling with gated convolutional "
          "networks"};

  explicit Glu(std::span<const double>) : GatedUnit("sigmoid") {}
};

/// swiglu(a, b) = a silu(b): the feed-forward layers of LLaMA and Mistral.
struct SwiGlu final : GatedUnit {
  static constexpr VectorFunctionInfo info{.id = "swiglu",
                                           .name = "SwiGLU",
                                           .formula = "a_i * silu(b_i)",
                                           .parameters = {},
                                           .halves = true,
                                           .year = 2020,
                                           .paper = "Shazeer, GLU variants improve transformer"};

  explicit SwiGlu(std::span<const double>) : GatedUnit("silu") {}
};

/// geglu(a, b) = a gelu(b).
struct GeGlu final : GatedUnit {
  static constexpr VectorFunctionInfo info{.id = "geglu",
                                           .name = "GEGLU",
                                           .formula = "a_i * gelu(b_i)",
                                           .parameters = {},
                                           .halves = true,
                                           .year = 2020,
                                           .paper = "Shazeer, GLU variants improve transformer"};

  explicit GeGlu(std::span<const double>) : GatedUnit("gelu") {}
};

std::vector<VectorEntry> gatedUnits() {
  return {vectorEntry<Glu>(), vectorEntry<SwiGlu>(), vectorEntry<GeGlu>()};
}

}  // namespace plot_twist
