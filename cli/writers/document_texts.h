// The texts behind the claims of a report, for writers that show words around a value.
#ifndef GAINSAY_CLI_WRITERS_DOCUMENT_TEXTS_H_
#define GAINSAY_CLI_WRITERS_DOCUMENT_TEXTS_H_

#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"

namespace gainsay::cli {

class DocumentTexts {
 public:
  // Spans of the source's claims count in `text`, which stays the caller's and must outlive this.
  void Add(absl::string_view source_id, absl::string_view text) { texts_.emplace(source_id, text); }

  // Empty when the text is not at hand, as for a report that was read from a file.
  absl::string_view Find(absl::string_view source_id) const {
    const auto found = texts_.find(source_id);
    return found == texts_.end() ? absl::string_view() : found->second;
  }

 private:
  absl::flat_hash_map<std::string, absl::string_view> texts_;
};

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_WRITERS_DOCUMENT_TEXTS_H_
