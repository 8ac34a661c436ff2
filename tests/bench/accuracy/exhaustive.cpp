/// Compares the float kernels with the double ones, at every float there is:
///
///     exhaustive [--every N] [activation...]
///
/// `--every N` looks at one float in N. Each function is taken with its initial parameters and with
/// those of its other references. Prints a line a quantity: the greatest distance in units of the
/// last place and where it is; where slope or curvature pass through zero and the distance is
/// beyond its bound, the greatest in units of 2^-23. Exits with 1 if anything is beyond both.
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>

#include "activations/catalogue.hpp"
#include "agreement.hpp"
#include "math/lanes/lanes.hpp"

namespace {

using namespace plot_twist;

struct Subject {
  std::string id;
  std::vector<double> parameters;

  std::string name() const {
    std::string text = id;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      std::ostringstream number;
      number << parameters[i];
      text += (i == 0 ? "(" : ", ") + number.str();
    }
    return text + (parameters.empty() ? "" : ")");
  }
};

/// Every function with the parameters of its references, in the order of these.
std::vector<Subject> subjects() {
  std::ifstream references(PLOT_TWIST_REFERENCE_DIR "/activations.txt");
  std::vector<Subject> all;
  for (std::string line; std::getline(references, line);) {
    if (!line.starts_with("function ")) continue;
    std::istringstream words(line.substr(9));
    Subject& subject = all.emplace_back();
    words >> subject.id;
    for (double number; words >> number;) subject.parameters.push_back(number);
  }
  return all;
}

constexpr std::uint64_t floatCount = std::uint64_t{1} << 32;
constexpr std::uint64_t chunkSize = std::uint64_t{1} << 20;

/// All floats, or one in `stride`, shared among as many threads as there are processors.
accuracy::Distances compare(const Subject& subject, std::uint32_t stride) {
  const auto activation = makeActivation(subject.id, subject.parameters);
  const std::uint64_t count = floatCount / stride / laneCount * laneCount;
  std::atomic<std::uint64_t> next = 0;
  std::mutex guard;
  accuracy::Distances all;
  const auto work = [&] {
    accuracy::Agreement agreement(activation);
    for (std::uint64_t at; (at = next.fetch_add(chunkSize)) < count;) {
      agreement.compare(static_cast<std::uint32_t>(at * stride), stride,
                        std::min(chunkSize, count - at));
    }
    const std::scoped_lock lock(guard);
    for (std::size_t i = 0; i < all.size(); ++i) all[i].merge(agreement.distances()[i]);
  };
  std::vector<std::jthread> threads;
  for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i) {
    threads.emplace_back(work);
  }
  threads.clear();  // waits for them
  return all;
}

/// Prints what was found; whether all of it is within the bounds.
bool report(const Subject& subject, const accuracy::Distances& distances) {
  bool isFine = true;
  for (std::size_t i = 0; i < distances.size(); ++i) {
    const accuracy::Distance& found = distances[i];
    std::printf("%-24s %-9s %6.2f ulp at %-16.9g", subject.name().c_str(),
                accuracy::quantities[i].name, found.worst, found.worstAt);
    if (found.atCrossing > 0) {
      std::printf(" %5.2f x 2^-23 at the crossing %.9g", found.atCrossing, found.atCrossingAt);
    }
    if (found.excess > 0) {
      std::printf(" BEYOND at %llu, such as %.9g", static_cast<unsigned long long>(found.excess),
                  found.firstExcessAt);
      isFine = false;
    }
    std::printf("\n");
  }
  std::fflush(stdout);
  return isFine;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> wanted(argv + 1, argv + argc);
  std::uint32_t stride = 1;
  if (!wanted.empty() && wanted[0] == "--every") {
    const std::string given = wanted.size() > 1 ? wanted[1] : "";
    const long every = std::strtol(given.c_str(), nullptr, 10);
    if (every < 1 || every > 1'000'000) {
      std::fprintf(stderr, "--every must be 1 to 1000000, got '%s'\n", given.c_str());
      return 2;
    }
    stride = static_cast<std::uint32_t>(every);
    wanted.erase(wanted.begin(), wanted.begin() + 2);
  }
  for (const std::string& id : wanted) {
    if (const std::string wrong = validateActivation(id, {}); !wrong.empty()) {
      std::fprintf(stderr, "%s\n", wrong.c_str());
      return 2;
    }
  }
  std::printf(stride == 1 ? "compared at every float\n" : "compared at one float in %u\n", stride);
  bool isFine = true;
  for (const Subject& subject : subjects()) {
    if (!wanted.empty() && std::ranges::find(wanted, subject.id) == wanted.end()) continue;
    isFine &= report(subject, compare(subject, stride));
  }
  return isFine ? 0 : 1;
}
