// The main function of a fuzz target that is run as a test: the files named, beginnings of them, and changes of them
// that are the same in every run. Changes are not led by coverage; finding new inputs is libFuzzer's work.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

// Bytes of all inputs together: a slow target has a small corpus and is changed as often.
constexpr size_t kMostBytes = 1 << 22;
constexpr int kMostChanges = 2000;
constexpr size_t kMostBeginnings = 200;

size_t bytes_run = 0;

void Run(const std::string& input) {
  // A copy of its own size, so that a sanitizer sees what reads behind the end.
  const std::vector<uint8_t> bytes(input.begin(), input.end());
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
  bytes_run += bytes.size();
}

std::string Changed(const std::vector<std::string>& inputs, std::mt19937& random) {
  std::string input = inputs[random() % inputs.size()];
  for (int changes = 1 + static_cast<int>(random() % 5); changes > 0; --changes) {
    const size_t at = input.empty() ? 0 : random() % input.size();
    switch (random() % 5) {
      case 0:
        if (!input.empty()) input[at] = static_cast<char>(random());
        break;
      case 1:
        input.erase(at, random() % 20);
        break;
      case 2: {
        const std::string& other = inputs[random() % inputs.size()];
        if (!other.empty()) input.insert(at, other, random() % other.size(), random() % 60);
        break;
      }
      case 3:
        input.insert(at, 1, "<>&;=?\"\\{}\n\0-.,(0)%"[random() % 19]);
        break;
      default:
        input.insert(at, std::string(input, at, random() % 40));
    }
  }
  return input;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> inputs;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    if (!file) {
      std::fprintf(stderr, "%s: cannot be read\n", argv[i]);
      return 1;
    }
    inputs.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    Run(inputs.back());
  }
  inputs.emplace_back();
  Run(inputs.back());
  size_t count = inputs.size();
  for (const std::string& input : inputs) {
    const size_t step = 1 + input.size() / kMostBeginnings;
    for (size_t size = 0; size < input.size() && bytes_run < kMostBytes; size += step, ++count) {
      Run(input.substr(0, size));
    }
  }
  bytes_run = 0;
  std::mt19937 random(1);
  for (int i = 0; i < kMostChanges && bytes_run < kMostBytes; ++i, ++count) Run(Changed(inputs, random));
  std::printf("%zu inputs from %d files\n", count, argc - 1);
}
