#include "activations/catalogue.hpp"

#include <algorithm>
#include <array>

#include "activations/entry.hpp"
#include "activations/validate_parameters.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {

/// A list of formula types, each defined in the file of its family.
template <class... Formulas>
struct Rows {
  static std::array<Entry, sizeof...(Formulas)> entries() { return {entry<Formulas>()...}; }
};
/// The catalogue: one type a row, in menu order.
using Catalogue = Rows<    //
    struct Sigmoid,        //
    struct Tanh,           //
    struct Softsign,       //
    struct Relu,           //
    struct LeakyRelu,      //
    struct Prelu,          //
    struct Rrelu,          //
    struct Relu6,          //
    struct Threshold,      //
    struct Elu,            //
    struct Selu,           //
    struct Celu,           //
    struct Gelu,           //
    struct GeluTanh,       //
    struct Silu,           //
    struct Mish,           //
    struct Swish,          //
    struct Softplus,       //
    struct LogSigmoid,     //
    struct Squareplus,     //
    struct SparsePlus,     //
    struct Hardsigmoid,    //
    struct Hardtanh,       //
    struct Hardswish,      //
    struct SparseSigmoid,  //
    struct Step,           //
    struct Hardshrink,     //
    struct Softshrink,     //
    struct Tanhshrink,     //
    struct Sine,           //
    struct Gaussian,       //
    struct Exponential,    //
    struct Identity>;

namespace {

const auto& entries() {
  static const auto all = Catalogue::entries();
  return all;
}

/// The entry with this id or alias; null if there is none.
const Entry* find(std::string_view name) {
  const auto isCalled = [name](const Entry& entry) {
    return entry.info->id == name ||
           std::ranges::find(entry.info->aliases, name) != entry.info->aliases.end();
  };
  const auto found = std::ranges::find_if(entries(), isCalled);
  return found == entries().end() ? nullptr : &*found;
}

/// The parameters, followed by the initial values of those that were left out.
std::vector<double> completed(const ActivationInfo& info, std::span<const double> parameters) {
  std::vector<double> all(parameters.begin(), parameters.end());
  for (std::size_t i = all.size(); i < info.parameters.size(); ++i) {
    all.push_back(info.parameters[i].initial);
  }
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

std::string validateActivation(std::string_view id, std::span<const double> parameters) {
  if (const Entry* entry = find(id)) {
    return firstError([&] { return validateParameters(*entry->info, parameters); },
                      [&] { return entry->validate(completed(*entry->info, parameters)); });
  }
  std::vector<std::string_view> known;
  for (const Entry& entry : entries()) {
    known.push_back(entry.info->id);
    known.insert(known.end(), entry.info->aliases.begin(), entry.info->aliases.end());
  }
  return checkName("activation", id, known);
}

std::shared_ptr<const Activation> makeActivation(std::string_view id,
                                                 std::span<const double> parameters) {
  const Entry* entry = find(id);
  return entry == nullptr ? nullptr : entry->make(completed(*entry->info, parameters));
}

}  // namespace plot_twist
