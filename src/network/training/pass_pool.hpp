#pragma once

#include <algorithm>
#include <memory>
#include <vector>

#include "network/layers/pass.hpp"

namespace plot_twist {

/// Shares one pass between all learners of a thread whose networks have the same layout and batch
/// size. A pass takes half a megabyte where a network takes ten kilobytes, and holds nothing that
/// must outlive a call of `advance`. It is freed with its last borrower.
template <class T>
class PassPool {
 public:
  std::shared_ptr<Pass<T>> borrow(const ParameterLayout& layout, Index samples) {
    std::erase_if(lent_, [](const Lent& each) { return each.pass.expired(); });
    for (const Lent& each : lent_) {
      if (each.layout == layout && each.samples == samples) return each.pass.lock();
    }
    auto made = std::make_shared<Pass<T>>(layout, samples);
    lent_.push_back({layout, samples, made});
    return made;
  }

 private:
  struct Lent {
    ParameterLayout layout;
    Index samples;
    std::weak_ptr<Pass<T>> pass;
  };
  std::vector<Lent> lent_;
};

}  // namespace plot_twist
