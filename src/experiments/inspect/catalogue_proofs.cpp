#include "experiments/inspect/catalogue_proofs.hpp"

#include <algorithm>
#include <array>

#include "activations/activation.hpp"
#include "formula/parse/names.hpp"
#include "formula/parse/text.hpp"

namespace plot_twist::inspection {
namespace {

struct Row {
  std::string_view id;
  std::string_view proved;  // names of facts, each followed by a space
};

constexpr Row rows[] = {
    {"sigmoid", "lower upper range largestSlope smoothness breaks monotone zeroCentred "},
    {"tanh", "lower upper range largestSlope smoothness breaks monotone "},
    {"softsign", "lower upper range largestSlope smoothness breaks monotone "},
    {"relu", "lower upper range largestSlope smoothness monotone "},
    {"leaky_relu", "lower upper range largestSlope smoothness monotone "},
    {"prelu", "lower upper range largestSlope smoothness monotone "},
    {"rrelu", "lower upper range largestSlope smoothness monotone "},
    {"relu6", "lower upper range largestSlope smoothness monotone "},
    {"threshold", "lower upper largestSlope smoothness monotone "},
    {"elu", "lower upper range largestSlope smoothness breaks monotone "},
    {"selu", "lower upper range largestSlope smoothness monotone "},
    {"celu", "lower upper range smoothness breaks monotone "},
    {"gelu", "lower upper range smoothness breaks monotone "},
    {"gelu_tanh", "smoothness breaks monotone "},
    {"silu", "lower upper range smoothness breaks monotone "},
    {"mish", "lower smoothness breaks monotone "},
    {"swish", "lower upper range smoothness breaks monotone "},
    {"softplus", "lower upper range largestSlope smoothness breaks monotone zeroCentred "},
    {"logsigmoid", "upper smoothness breaks monotone zeroCentred "},
    {"squareplus", "upper smoothness breaks zeroCentred "},
    {"sparse_plus", "lower upper range largestSlope smoothness breaks monotone zeroCentred "},
    {"hardsigmoid", "lower upper range largestSlope smoothness monotone zeroCentred "},
    {"hardtanh", "lower upper range largestSlope smoothness monotone "},
    {"hardswish", "lower upper range largestSlope smoothness monotone "},
    {"sparse_sigmoid", "lower upper range largestSlope smoothness monotone zeroCentred "},
    {"step", "lower upper largestSlope smoothness monotone zeroCentred "},
    {"hardshrink", "lower upper largestSlope smoothness monotone "},
    {"softshrink", "lower upper largestSlope "},
    {"tanhshrink", "lower upper range largestSlope smoothness breaks monotone "},
    {"sine", "lower upper range largestSlope smoothness breaks monotone "},
    {"gaussian", "lower upper range smoothness breaks monotone zeroCentred "},
    {"exponential", "lower upper range smoothness breaks monotone zeroCentred "},
    {"identity", "lower upper range largestSlope smoothness breaks monotone "},
};

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> list;
  for (auto end = text.find(' '); end != text.npos; end = text.find(' ')) {
    list.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return list;
}

}  // namespace

std::optional<std::vector<std::string>> catalogueProofs(std::string_view activation) {
  const ActivationInfo* info = findActivation(trimmed(activation));
  if (info == nullptr) return std::nullopt;
  const auto row = std::ranges::find(rows, info->id, &Row::id);
  return row == std::end(rows) ? std::vector<std::string>{} : words(row->proved);
}

}  // namespace plot_twist::inspection
