#include "cli/writers/template.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "cli/writers/escapes.h"

namespace gainsay::cli {
namespace {

struct Tag {
  // Bytes that it takes in the template, with the line around it where it has one of its own.
  size_t begin = 0;
  size_t end = 0;
  // '#', '^', '/', '>' or ' ' for a text.
  char type = ' ';
  absl::string_view name;
};

// The next tag at or after `from`; an empty name when there is none.
Tag NextTag(absl::string_view text, size_t from) {
  Tag tag;
  tag.begin = text.find("{{", from);
  if (tag.begin == text.npos) return {};
  const size_t close = text.find("}}", tag.begin);
  if (close == text.npos) return {};
  tag.end = close + 2;
  tag.name = text.substr(tag.begin + 2, close - tag.begin - 2);
  if (!tag.name.empty() && absl::string_view("#^/>").find(tag.name[0]) != absl::string_view::npos) {
    tag.type = tag.name[0];
    tag.name.remove_prefix(1);
  }
  if (tag.type == ' ' || tag.type == '>') return tag;
  size_t line = tag.begin;
  while (line > from && text[line - 1] == ' ') --line;
  const bool alone = (line == 0 || text[line - 1] == '\n') && tag.end < text.size() && text[tag.end] == '\n';
  if (alone) {
    tag.begin = line;
    ++tag.end;
  }
  return tag;
}

class Renderer {
 public:
  Renderer(absl::string_view text, const std::map<std::string, absl::string_view>& parts)
      : text_(text), parts_(parts) {}

  absl::StatusOr<std::string> Run(const TemplateValues& values) {
    scopes_.push_back(&values);
    if (absl::Status status = Part(0, text_.size(), out_); !status.ok()) return status;
    return std::move(out_);
  }

 private:
  absl::Status Part(size_t at, size_t end, std::string& out) {
    while (at < end) {
      const Tag tag = NextTag(text_, at);
      if (tag.name.empty() || tag.begin >= end) break;
      absl::StrAppend(&out, text_.substr(at, tag.begin - at));
      at = tag.end;
      if (tag.type == '#' || tag.type == '^') {
        const Tag close = CloseOf(tag);
        if (close.name.empty()) return absl::InternalError(absl::StrCat("{{", tag.name, "}} is not closed"));
        if (absl::Status status = Section(tag, close, out); !status.ok()) return status;
        at = close.end;
      } else if (absl::Status status = Text(tag, out); !status.ok()) {
        return status;
      }
    }
    if (at < end) absl::StrAppend(&out, text_.substr(at, end - at));
    return absl::OkStatus();
  }

  Tag CloseOf(const Tag& open) const {
    int depth = 1;
    for (Tag tag = NextTag(text_, open.end); !tag.name.empty(); tag = NextTag(text_, tag.end)) {
      if (tag.name != open.name) continue;
      if (tag.type == '#' || tag.type == '^') ++depth;
      if (tag.type == '/' && --depth == 0) return tag;
    }
    return {};
  }

  absl::Status Section(const Tag& open, const Tag& close, std::string& out) {
    const TemplateValues::List* list = nullptr;
    const std::string* text = nullptr;
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend() && list == nullptr && text == nullptr; ++scope) {
      list = (*scope)->FindList(open.name);
      text = (*scope)->FindText(open.name);
    }
    const bool present = (list != nullptr && !list->empty()) || (text != nullptr && !text->empty());
    if (open.type == '^') return present ? absl::OkStatus() : Part(open.end, close.begin, out);
    if (list == nullptr) return present ? Part(open.end, close.begin, out) : absl::OkStatus();
    for (const auto& element : *list) {
      scopes_.push_back(element.get());
      absl::Status status = Part(open.end, close.begin, out);
      scopes_.pop_back();
      if (!status.ok()) return status;
    }
    return absl::OkStatus();
  }

  absl::Status Text(const Tag& tag, std::string& out) const {
    if (tag.type == '>') {
      const auto part = parts_.find(std::string(tag.name));
      if (part == parts_.end()) return absl::InternalError(absl::StrCat("{{>", tag.name, "}}: no such part"));
      absl::StrAppend(&out, part->second);
      return absl::OkStatus();
    }
    if (tag.type == ' ') {
      for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
        const std::string* text = (*scope)->FindText(tag.name);
        if (text == nullptr) continue;
        absl::StrAppend(&out, XmlText(*text));
        return absl::OkStatus();
      }
    }
    return absl::InternalError(absl::StrCat("{{", tag.name, "}}: no such text"));
  }

  const absl::string_view text_;
  const std::map<std::string, absl::string_view>& parts_;
  std::vector<const TemplateValues*> scopes_;
  std::string out_;
};

}  // namespace

absl::StatusOr<std::string> Render(absl::string_view text, const TemplateValues& values,
                                   const std::map<std::string, absl::string_view>& parts) {
  return Renderer(text, parts).Run(values);
}

}  // namespace gainsay::cli
