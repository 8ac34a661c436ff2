#include "activations/catalogue.hpp"

#include <algorithm>
#include <array>

#include "activations/entry.hpp"
#include "activations/explain.hpp"
#include "math/sentences.hpp"

namespace plot_twist {

/// The formulas' names; each lives in a file of its family.
template <class... Formulas>
struct Rows {
  static std::array<Entry, sizeof...(Formulas)> entries() { return {entry<Formulas>()...}; }
};
/// The catalogue: one type a row, in menu order.
using Catalogue = Rows<  //
    struct Sigmoid,      //
    struct Tanh,         //
    struct Relu,         //
    struct LeakyRelu,    //
    struct Prelu,        //
    struct Elu,          //
    struct Selu,         //
    struct Gelu,         //
    struct GeluTanh,     //
    struct Silu,         //
    struct Mish,         //
    struct Softplus,     //
    struct Identity>;

namespace {

const auto& entries() {
  static const auto all = Catalogue::entries();
  return all;
}

}  // namespace

std::span<const ActivationInfo* const> catalogue() {
  static const auto infos = [] {
    std::array<const ActivationInfo*, std::tuple_size_v<decltype(Catalogue::entries())>> all;
    std::ranges::transform(entries(), all.begin(), &Entry::info);
    return all;
  }();
  return infos;
}

std::string explainActivation(std::string_view id, std::span<const double> parameters) {
  std::vector<std::string_view> known;
  for (const auto& [info, make] : entries()) {
    if (info->id == id) return explainParameters(*info, parameters);
    known.push_back(info->id);
  }
  return explainName("activation", id, known);
}

std::shared_ptr<const Activation> makeActivation(std::string_view id,
                                                 std::span<const double> parameters) {
  for (const auto& [info, make] : entries()) {
    if (info->id != id) continue;
    if (!parameters.empty()) return make(parameters);
    std::vector<double> initial;
    for (const Parameter& parameter : info->parameters) initial.push_back(parameter.initial);
    return make(initial);
  }
  return nullptr;
}

}  // namespace plot_twist
