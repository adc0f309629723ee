#include "cli/readers/offset_map.h"

#include <algorithm>

namespace gainsay::cli {

void OffsetMap::Add(uint32_t text_bytes, uint32_t file_begin, uint32_t file_bytes) {
  if (text_bytes == 0) return;
  if (!runs_.empty()) {
    const Run& last = runs_.back();
    const uint32_t units = (text_size_ - last.text) / last.text_step;
    if (last.text_step == text_bytes && last.file_step == file_bytes &&
        last.file + uint64_t{units} * file_bytes == file_begin) {
      text_size_ += text_bytes;
      return;
    }
  }
  runs_.push_back({.text = text_size_, .file = file_begin, .text_step = text_bytes, .file_step = file_bytes});
  text_size_ += text_bytes;
}

void OffsetMap::AddSame(uint32_t bytes, uint32_t file_begin) {
  if (bytes == 0) return;
  Add(1, file_begin, 1);
  text_size_ += bytes - 1;
}

void OffsetMap::Append(const OffsetMap& other) {
  for (Run run : other.runs_) {
    run.text += text_size_;
    runs_.push_back(run);
  }
  text_size_ += other.text_size_;
}

bool OffsetMap::IsIdentity() const {
  return runs_.empty() ||
         (runs_.size() == 1 && runs_[0].file == 0 && runs_[0].text_step == 1 && runs_[0].file_step == 1);
}

size_t OffsetMap::RunAt(uint32_t at) const {
  const auto next =
      std::upper_bound(runs_.begin(), runs_.end(), at, [](uint32_t value, const Run& run) { return value < run.text; });
  return static_cast<size_t>(next - runs_.begin()) - 1;
}

uint32_t OffsetMap::EndOf(size_t run) const { return run + 1 < runs_.size() ? runs_[run + 1].text : text_size_; }

OffsetMap::Range OffsetMap::Find(uint32_t begin, uint32_t end) const {
  if (runs_.empty()) return {};
  const Run& first = runs_[RunAt(std::min(begin, text_size_ - 1))];
  Range range;
  range.begin = first.file + (std::min(begin, text_size_) - first.text) / first.text_step * first.file_step;
  range.end = range.begin;
  if (begin >= end) return range;
  const uint32_t byte = std::min(end, text_size_) - 1;
  const Run& last = runs_[RunAt(byte)];
  range.end = std::max(range.begin, last.file + ((byte - last.text) / last.text_step + 1) * last.file_step);
  return range;
}

OffsetMap OffsetMap::Then(const OffsetMap& next) const {
  if (next.IsIdentity()) return *this;
  if (IsIdentity() && text_size_ == next.text_size_) return next;
  OffsetMap through;
  through.runs_.reserve(runs_.size());
  for (size_t i = 0; i < runs_.size(); ++i) {
    const Run& run = runs_[i];
    const uint32_t length = EndOf(i) - run.text;
    if (run.text_step == 1 && run.file_step == 1) {
      through.AddThrough(next, run.file, run.file + length);
      continue;
    }
    for (uint32_t unit = 0; unit < length / run.text_step; ++unit) {
      const uint32_t at = run.file + unit * run.file_step;
      const Range range = next.Find(at, at + run.file_step);
      through.Add(run.text_step, range.begin, range.end - range.begin);
    }
  }
  return through;
}

void OffsetMap::AddThrough(const OffsetMap& next, uint32_t begin, uint32_t end) {
  end = std::min(end, next.text_size_);
  if (begin >= end) return;
  for (size_t i = next.RunAt(begin); begin < end; ++i) {
    const Run& run = next.runs_[i];
    const uint32_t stop = std::min(end, next.EndOf(i));
    if (run.text_step == 1 && run.file_step == 1) {
      AddSame(stop - begin, run.file + (begin - run.text));
      begin = stop;
      continue;
    }
    while (begin < stop) {
      const uint32_t unit = (begin - run.text) / run.text_step;
      const uint32_t unit_end = std::min(stop, run.text + (unit + 1) * run.text_step);
      Add(unit_end - begin, run.file + unit * run.file_step, run.file_step);
      begin = unit_end;
    }
  }
}

}  // namespace gainsay::cli
