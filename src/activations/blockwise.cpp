#include "activations/blockwise.hpp"

#include <algorithm>
#include <array>

#include "math/lanes/lanes.hpp"

namespace plot_twist {

namespace {

constexpr std::size_t blockSize = 256;
static_assert(blockSize % laneCount == 0);

/// The memory into which a kernel writes one kind of result: the caller's span if it has room for
/// whole packs, otherwise a buffer.
template <class T>
class Output {
 public:
  explicit Output(std::span<T> span) : span_(span) {}

  bool isAsked() const { return !span_.empty(); }
  T* target(std::size_t at, bool isWhole) {
    return isAsked() && isWhole ? span_.data() + at : buffer_.data();
  }
  /// Copies results from the buffer, if it was used, to the caller's span.
  void finish(std::size_t at, std::size_t count, bool isWhole) {
    if (isAsked() && !isWhole) std::copy_n(buffer_.data(), count, span_.data() + at);
  }

 private:
  std::span<T> span_;
  std::array<T, blockSize> buffer_;
};

}  // namespace

template <class T>
void Blockwise::run(const Evaluation<T>& evaluation) const {
  Output<T> value(evaluation.value), slope(evaluation.slope), curvature(evaluation.curvature);
  const std::span<const T> x = evaluation.x;
  for (std::size_t at = 0; at < x.size(); at += blockSize) {
    const std::size_t count = std::min(blockSize, x.size() - at);
    const std::size_t padded = (count + laneCount - 1) / laneCount * laneCount;
    const bool isWhole = padded == count;
    std::array<T, blockSize> copy;
    if (!isWhole) {
      std::fill(std::copy_n(x.data() + at, count, copy.data()), copy.data() + padded,
                x[at + count - 1]);
    }
    const T* from = isWhole ? x.data() + at : copy.data();
    // Values last: they may overwrite x.
    if (curvature.isAsked()) findCurvatures(from, curvature.target(at, isWhole), padded);
    if (value.isAsked() || slope.isAsked()) {
      findTangents(from, value.target(at, isWhole), slope.target(at, isWhole), padded);
    }
    for (Output<T>* output : {&value, &slope, &curvature}) output->finish(at, count, isWhole);
  }
}

void Blockwise::evaluate(const Evaluation<float>& evaluation) const { run(evaluation); }
void Blockwise::evaluate(const Evaluation<double>& evaluation) const { run(evaluation); }

}  // namespace plot_twist
