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
    {"sigmoid", "lower upper smoothness breaks zeroCentred "},
    {"tanh", "lower upper smoothness breaks "},
    {"softsign", "smoothness breaks "},
    {"relu", "lower upper largestSlope smoothness monotone "},
    {"leaky_relu", "lower upper largestSlope smoothness monotone "},
    {"prelu", "lower upper largestSlope smoothness monotone "},
    {"rrelu", "lower upper largestSlope smoothness monotone "},
    {"relu6", "lower upper largestSlope smoothness monotone "},
    {"threshold", "lower upper largestSlope smoothness monotone "},
    {"elu", "lower upper largestSlope smoothness breaks monotone "},
    {"selu", "lower upper largestSlope smoothness monotone "},
    {"celu", "lower upper smoothness breaks monotone "},
    {"gelu", "lower upper smoothness breaks monotone "},
    {"gelu_tanh", "smoothness breaks monotone "},
    {"silu", "lower upper smoothness breaks monotone "},
    {"mish", "lower smoothness breaks "},
    {"swish", "lower upper smoothness breaks monotone "},
    {"softplus", "lower smoothness breaks monotone zeroCentred "},
    {"logsigmoid", "upper smoothness breaks monotone zeroCentred "},
    {"squareplus", "upper smoothness breaks zeroCentred "},
    {"sparse_plus", "lower upper largestSlope smoothness breaks monotone zeroCentred "},
    {"hardsigmoid", "lower upper largestSlope smoothness monotone zeroCentred "},
    {"hardtanh", "lower upper largestSlope smoothness monotone "},
    {"hardswish", "lower upper largestSlope smoothness monotone "},
    {"sparse_sigmoid", "lower upper largestSlope smoothness monotone zeroCentred "},
    {"step", "lower upper largestSlope smoothness monotone zeroCentred "},
    {"hardshrink", "lower upper largestSlope smoothness monotone "},
    {"softshrink", "lower upper largestSlope "},
    {"tanhshrink", "lower smoothness breaks "},
    {"sine", "lower upper largestSlope smoothness breaks monotone "},
    {"gaussian", "lower upper smoothness breaks monotone zeroCentred "},
    {"exponential", "lower upper smoothness breaks monotone zeroCentred "},
    {"identity", "lower upper largestSlope smoothness breaks monotone "},
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
