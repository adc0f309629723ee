// Has tcmalloc take huge pages from the system for what a program allocates first: part of //bazel:malloc.
//
// The lexicon and the rules take some 50 MB, and each word of a text asks for other places of them. The processor
// remembers where a few thousand pages lie, and has to look up all others: with pages of 2 MB, as Linux has them beside
// those of 4 kB, a few thousand are more than enough.
//
// The claims of an archive come later, take a gigabyte and are read in order: they would gain nothing, and a virtual
// machine takes up to 4 ms to find a huge page that nobody used lately (a million claims took a fifth longer by it).
#include <gperftools/malloc_extension.h>
#include <sys/mman.h>

#include <algorithm>
#include <cstddef>
#include <new>

namespace {

constexpr size_t kHugePage = size_t{2} << 20;
constexpr size_t kMostInHugePages = size_t{64} << 20;

class HugePages : public SysAllocator {
 public:
  explicit HugePages(SysAllocator* system) : system_(system) {}

  // tcmalloc calls this under a lock of its own.
  void* Alloc(size_t size, size_t* actual_size, size_t alignment) override {
    if (in_huge_pages_ + size > kMostInHugePages) return system_->Alloc(size, actual_size, alignment);
    const size_t whole_pages = (size + kHugePage - 1) / kHugePage * kHugePage;
    size_t allocated = 0;
    void* const memory = system_->Alloc(whole_pages, &allocated, std::max(alignment, kHugePage));
    if (memory == nullptr) return nullptr;
    // Where the system has no huge pages, small ones do as well.
    (void)madvise(memory, allocated, MADV_HUGEPAGE);
    in_huge_pages_ += allocated;
    if (actual_size != nullptr) *actual_size = allocated;
    return memory;
  }

 private:
  SysAllocator* const system_;
  size_t in_huge_pages_ = 0;
};

}  // namespace

// tcmalloc calls this before it allocates anything, to let programs say where memory comes from; in its own library
// there is a weak one that returns `system`.
SysAllocator* tc_get_sysalloc_override(SysAllocator* system) {
  alignas(HugePages) static char place[sizeof(HugePages)];
  return new (place) HugePages(system);
}
