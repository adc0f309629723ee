// Pages from templates. Everything that comes from values is escaped; only named parts of the program itself (its style
// and its script) go in as they are.
//
//   {{name}}              the text, escaped for HTML
//   {{#name}} ... {{/name}}   once for each element of the list; or once if the text is not empty
//   {{^name}} ... {{/name}}   if there is no such list or text, or it is empty
//   {{>name}}             a part of the program, as it is
//
// Inside a list, names mean those of its element first, then those outside. A line that holds only a section's tag
// leaves nothing behind.
#ifndef GAINSAY_CLI_WRITERS_TEMPLATE_H_
#define GAINSAY_CLI_WRITERS_TEMPLATE_H_

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace gainsay::cli {

class TemplateValues {
 public:
  using List = std::vector<std::unique_ptr<TemplateValues>>;

  TemplateValues& Set(absl::string_view name, absl::string_view text) {
    texts_[std::string(name)] = std::string(text);
    return *this;
  }

  // A new element at the end of the list; it stays where it is when others are added.
  TemplateValues& Add(absl::string_view list) {
    return *lists_[std::string(list)].emplace_back(std::make_unique<TemplateValues>());
  }

  // Null when there is none.
  const std::string* FindText(absl::string_view name) const {
    const auto found = texts_.find(std::string(name));
    return found == texts_.end() ? nullptr : &found->second;
  }
  const List* FindList(absl::string_view name) const {
    const auto found = lists_.find(std::string(name));
    return found == lists_.end() ? nullptr : &found->second;
  }

 private:
  std::map<std::string, std::string> texts_;
  std::map<std::string, List> lists_;
};

// Fails on a name that no text has, a part that there is not, and sections that do not close.
absl::StatusOr<std::string> Render(absl::string_view text, const TemplateValues& values,
                                   const std::map<std::string, absl::string_view>& parts = {});

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_WRITERS_TEMPLATE_H_
