// Both are zip archives of XML, in which a few elements mean paragraphs, breaks and text, and the rest is looks. The
// XML is read by libxml2, which bounds how deep it nests and how far entities unfold.
#include "cli/readers/office.h"

#include <libxml/parser.h>

#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/types/span.h"
#include "cli/readers/text_builder.h"
#include "cli/readers/zip.h"

namespace gainsay::cli {
namespace {

using Gap = TextBuilder::Gap;

constexpr uint64_t kMostXml = uint64_t{64} << 20;

// What an element does to the text. Names come without their namespace, which both formats use in one way alone.
enum class Role { kNone, kParagraph, kLine, kSpace, kText, kHidden };

struct ElementRole {
  absl::string_view name;
  Role role;
};

struct Format {
  absl::Span<const ElementRole> roles;
  // Whether text counts only inside kText, or everywhere in a paragraph.
  bool text_elements = false;
};

constexpr ElementRole kDocxRoles[] = {
    {"p", Role::kParagraph},     {"br", Role::kLine},         {"cr", Role::kLine},
    {"tab", Role::kSpace},       {"t", Role::kText},          {"noBreakHyphen", Role::kNone},
    {"del", Role::kHidden},      {"moveFrom", Role::kHidden}, {"pict", Role::kHidden},
    {"Fallback", Role::kHidden},
};
constexpr ElementRole kOdtRoles[] = {
    {"p", Role::kParagraph},
    {"h", Role::kParagraph},
    {"line-break", Role::kLine},
    {"tab", Role::kSpace},
    {"s", Role::kSpace},
    {"tracked-changes", Role::kHidden},
    {"annotation", Role::kHidden},
    {"note", Role::kHidden},
    {"sequence-decls", Role::kHidden},
    {"automatic-styles", Role::kHidden},
};

class XmlText {
 public:
  XmlText(const Format& format, TextBuilder& builder) : format_(format), builder_(builder) {}

  absl::Status Read(absl::string_view xml) {
    xmlSAXHandler handler = {};
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = [](void* self, const xmlChar* name, const xmlChar*, const xmlChar*, int, const xmlChar**,
                                int, int, const xmlChar**) { static_cast<XmlText*>(self)->Start(View(name)); };
    handler.endElementNs = [](void* self, const xmlChar* name, const xmlChar*, const xmlChar*) {
      static_cast<XmlText*>(self)->End(View(name));
    };
    handler.characters = [](void* self, const xmlChar* text, int length) {
      static_cast<XmlText*>(self)->Text(
          absl::string_view(reinterpret_cast<const char*>(text), static_cast<size_t>(length)));
    };
    handler.cdataBlock = handler.characters;
    if (xmlSAXUserParseMemory(&handler, this, xml.data(), static_cast<int>(xml.size())) != 0) {
      return absl::DataLossError("holds damaged XML; open it in a word processor and save it anew");
    }
    return absl::OkStatus();
  }

 private:
  static absl::string_view View(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

  Role RoleOf(absl::string_view name) const {
    for (const ElementRole& row : format_.roles) {
      if (row.name == name) return row.role;
    }
    return Role::kNone;
  }

  void Start(absl::string_view name) {
    const Role role = RoleOf(name);
    if (role == Role::kHidden) ++hidden_;
    if (role == Role::kText) ++text_;
    if (role == Role::kParagraph) {
      ++paragraphs_;
      builder_.Separate(Gap::kParagraph);
    }
    if (role == Role::kLine) builder_.Separate(Gap::kLine);
    if (role == Role::kSpace) builder_.Separate(Gap::kSpace);
  }

  void End(absl::string_view name) {
    const Role role = RoleOf(name);
    if (role == Role::kHidden) --hidden_;
    if (role == Role::kText) --text_;
    if (role == Role::kParagraph) {
      --paragraphs_;
      builder_.Separate(Gap::kParagraph);
    }
  }

  void Text(absl::string_view text) {
    if (hidden_ == 0 && paragraphs_ > 0 && (text_ > 0 || !format_.text_elements)) builder_.CopyWords(text, 0);
  }

  const Format& format_;
  TextBuilder& builder_;
  int hidden_ = 0, text_ = 0, paragraphs_ = 0;
};

// The title in the metadata; empty when there is none.
std::string TitleIn(absl::string_view xml) {
  constexpr ElementRole kRoles[] = {{"title", Role::kParagraph}};
  TextBuilder builder;
  const Format format = {.roles = kRoles};
  if (!XmlText(format, builder).Read(xml).ok()) return "";
  return builder.text();
}

absl::Status Read(absl::string_view bytes, const std::string& content, const std::string& metadata,
                  const Format& format, Extracted& extracted) {
  if (absl::StartsWith(bytes, "\xD0\xCF\x11\xE0")) {
    return absl::InvalidArgumentError("is encrypted; open it with its password and save it without");
  }
  absl::StatusOr<ZipArchive> archive = ZipArchive::Open(bytes);
  if (!archive.ok()) return archive.status();
  absl::StatusOr<std::string> xml = archive->Read(content, kMostXml);
  if (!xml.ok()) {
    if (!absl::IsNotFound(xml.status())) return xml.status();
    return absl::InvalidArgumentError(
        absl::StrCat(xml.status().message(), "; open it in a word processor and save it anew"));
  }
  TextBuilder builder;
  if (absl::Status status = XmlText(format, builder).Read(*xml); !status.ok()) return status;
  extracted.text = std::move(builder.text());
  absl::StatusOr<std::string> about = archive->Read(metadata, kMostXml);
  if (about.ok()) extracted.found.set_title(TitleIn(*about));
  return absl::OkStatus();
}

}  // namespace

absl::Status ReadDocx(absl::string_view bytes, Extracted& extracted) {
  return Read(bytes, "word/document.xml", "docProps/core.xml", {.roles = kDocxRoles, .text_elements = true}, extracted);
}

absl::Status ReadOdt(absl::string_view bytes, Extracted& extracted) {
  // An encrypted ODT says so in its list of files; its content is no XML then.
  absl::StatusOr<ZipArchive> archive = ZipArchive::Open(bytes);
  if (!archive.ok()) return archive.status();
  const absl::StatusOr<std::string> files = archive->Read("META-INF/manifest.xml", kMostXml);
  if (files.ok() && absl::StrContains(*files, "encryption-data")) {
    return absl::InvalidArgumentError("is encrypted; open it with its password and save it without");
  }
  return Read(bytes, "content.xml", "meta.xml", {.roles = kOdtRoles}, extracted);
}

bool LooksLikeDocx(absl::string_view bytes) {
  if (!absl::StartsWith(bytes, "PK\x03\x04")) return false;
  absl::StatusOr<ZipArchive> archive = ZipArchive::Open(bytes);
  return archive.ok() && !absl::IsNotFound(archive->Read("word/document.xml", kMostXml).status());
}

bool LooksLikeOdt(absl::string_view bytes) {
  return absl::StartsWith(bytes, "PK\x03\x04") &&
         absl::StrContains(bytes.substr(0, 200), "mimetypeapplication/vnd.oasis.opendocument.text");
}

}  // namespace gainsay::cli
