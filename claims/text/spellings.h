// Room for many short words, which stay where they are.
#ifndef GAINSAY_CLAIMS_TEXT_SPELLINGS_H_
#define GAINSAY_CLAIMS_TEXT_SPELLINGS_H_

#include <algorithm>
#include <cstddef>
#include <memory>
#include <vector>

namespace gainsay {

class Spellings {
 public:
  // Words begin at multiples of it and may be written in steps of it: the last step may go beyond the word's end.
  static constexpr size_t kStep = 8;

  // Room for `size` bytes.
  char* Allocate(size_t size) {
    size = (size + kStep - 1) / kStep * kStep;
    if (size > left_) AddBlock(size);
    char* const allocated = free_;
    free_ += size;
    left_ -= size;
    return allocated;
  }

 private:
  static constexpr size_t kBlock = 4096;

  void AddBlock(size_t size) {
    left_ = std::max(size, kBlock);
    free_ = blocks_.emplace_back(new char[left_]).get();
  }

  std::vector<std::unique_ptr<char[]>> blocks_;
  char* free_ = nullptr;
  size_t left_ = 0;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TEXT_SPELLINGS_H_
