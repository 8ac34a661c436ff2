/// Runs a fuzz target where there is no libFuzzer, as in WebAssembly: on every input of folders,
/// and on inputs made of them by a seeded generator. Usage: PROGRAM RUNS LONGEST LAST FOLDER...;
/// each input is written to LAST before it is run.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Inputs = std::vector<std::string>;

Inputs readFolders(const std::vector<std::string>& folders) {
  std::vector<std::filesystem::path> paths;
  for (const std::string& folder : folders) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      paths.push_back(entry.path());
    }
  }
  std::ranges::sort(paths);
  Inputs inputs;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    inputs.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return inputs;
}

/// Makes inputs of inputs.
class Changes {
 public:
  explicit Changes(const Inputs& inputs) : inputs_(inputs) {}

  /// One of the inputs with up to eight changes, at most `longest` bytes.
  std::string next(std::size_t longest) {
    std::string text = any();
    for (std::size_t i = below(8) + 1; i > 0; --i) change(text);
    return text.substr(0, longest);
  }

 private:
  std::size_t below(std::size_t count) { return random_() % count; }
  const std::string& any() { return inputs_[below(inputs_.size())]; }

  /// A random part of a text.
  std::string part(const std::string& text) {
    const std::size_t start = below(text.size() + 1);
    return text.substr(start, below(text.size() - start + 1));
  }

  void change(std::string& text) {
    const std::size_t place = below(text.size() + 1);
    switch (below(4)) {
      case 0:
        if (place < text.size()) text[place] = static_cast<char>(random_());
        return;
      case 1:
        text.erase(place, below(text.size() - place + 1));
        return;
      case 2:
        text.insert(place, part(text));
        return;
      default:
        text.insert(place, part(any()));
    }
  }

  const Inputs& inputs_;
  std::mt19937 random_{1};
};

void run(const std::string& input, const char* last) {
  std::ofstream(last, std::ios::binary) << input;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) return 2;
  const int runs = std::atoi(argv[1]);
  const std::size_t longest = std::strtoul(argv[2], nullptr, 10);
  const Inputs inputs = readFolders({argv + 4, argv + argc});
  if (inputs.empty()) return 2;
  for (const std::string& input : inputs) run(input, argv[3]);
  Changes changes(inputs);
  for (int i = 0; i < runs; ++i) run(changes.next(longest), argv[3]);
  std::printf("%zu inputs, %d made of them\n", inputs.size(), runs);
  return 0;
}
