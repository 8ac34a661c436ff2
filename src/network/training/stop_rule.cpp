#include "network/training/stop_rule.hpp"

#include <cmath>

namespace plot_twist {

void StopRule::see(double loss) {
  if (loss < best_ * (1 - improvement)) {
    best_ = loss;
    bestEpoch_ = epoch_;
  }
  stop_ = judge(loss);
  ++epoch_;
}

Stop StopRule::judge(double loss) const {
  if (!std::isfinite(loss)) return Stop::diverged;
  if (loss < config_.stopBelow) return Stop::target;
  if (config_.plateau > 0 && epoch_ - bestEpoch_ >= config_.plateau) return Stop::plateau;
  return epoch_ + 1 >= config_.epochs ? Stop::cap : Stop::notYet;
}

}  // namespace plot_twist
