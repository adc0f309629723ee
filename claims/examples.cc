#include "claims/examples.h"

#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "claims/text/text.h"

namespace gainsay {
namespace {

constexpr char kPublished[] = "2021-08-02";

std::string WithoutBrackets(absl::string_view example) { return absl::StrReplaceAll(example, {{"[", ""}, {"]", ""}}); }

absl::string_view WordsOf(const v1::Claim& claim, absl::string_view text) {
  return text.substr(claim.value_span().begin(), claim.value_span().end() - claim.value_span().begin());
}

class Examples {
 public:
  explicit Examples(const Extractor& extractor) : extractor_(extractor) {}

  std::vector<FailedExample> Run(const Additions& additions) {
    for (int i = 0; i < additions.word_list_size(); ++i) CheckList(i, additions.word_list(i));
    for (int i = 0; i < additions.rule_size(); ++i) CheckRule(i, additions.rule(i));
    return std::move(failed_);
  }

 private:
  void CheckRule(int index, const Rule& rule) {
    for (const std::string& example : rule.example()) {
      const size_t open = example.find('['), close = example.find(']', open);
      if (open == std::string::npos || close == std::string::npos) {
        Fail(index, true, absl::StrCat("has no [value] in its example: ", example));
        continue;
      }
      const std::string text = WithoutBrackets(example);
      const v1::ClaimSet set = Extract(text);
      if (!Fires(rule, set, text, example.substr(open + 1, close - open - 1)))
        Fail(index, true,
             absl::StrCat("makes no claim of kind ", rule.kind(), " in: ", example, "; ", Made(set, text)));
    }
    for (const std::string& text : rule.counter_example()) {
      const v1::ClaimSet set = Extract(text);
      if (Fires(rule, set, text, "")) Fail(index, true, absl::StrCat("makes a claim in its counter_example: ", text));
    }
  }

  void CheckList(int index, const WordList& list) {
    for (const std::string& example : list.example()) {
      const std::string marked = MarkTagged(WithoutBrackets(example), list.tag());
      if (marked != example)
        Fail(index, false, absl::StrCat("does not hold for its example: ", example, "; it gives: ", marked));
    }
    for (const std::string& example : list.counter_example()) {
      const std::string marked = MarkTagged(example, list.tag());
      if (marked != example) Fail(index, false, absl::StrCat("holds for its counter_example: ", marked));
    }
  }

  void Fail(int index, bool is_rule, std::string message) { failed_.push_back({index, is_rule, std::move(message)}); }

  v1::ClaimSet Extract(const std::string& text) const {
    Document document;
    document.text = text;
    document.source.set_published(kPublished);
    return extractor_.Extract(document);
  }

  static bool Fires(const Rule& rule, const v1::ClaimSet& set, absl::string_view text, absl::string_view value) {
    for (const v1::Claim& claim : set.claims()) {
      if (claim.rule() == rule.id() && claim.kind() == rule.kind() && absl::StrContains(WordsOf(claim, text), value))
        return true;
    }
    return false;
  }

  static std::string Made(const v1::ClaimSet& set, absl::string_view text) {
    std::string all;
    for (const v1::Claim& claim : set.claims())
      absl::StrAppend(&all, all.empty() ? "" : ", ", claim.kind(), " [", WordsOf(claim, text), "] by ", claim.rule());
    return all.empty() ? "no rule does" : all;
  }

  // The text with brackets around words of the tag: the longest at each token, without overlap.
  std::string MarkTagged(absl::string_view source, absl::string_view tag) const {
    const Text text = Segment(source);
    const Tagging tagging = extractor_.lexicon().Annotate(text);
    std::string marked;
    size_t done = 0;
    for (uint32_t i = 0; i < text.tokens().size();) {
      const Hit hit = tagging.Find(i, extractor_.lexicon().tag(tag));
      if (!hit) {
        ++i;
        continue;
      }
      absl::StrAppend(&marked, source.substr(done, text.tokens()[i].begin - done), "[", text.Words(i, i + hit.length),
                      "]");
      i += hit.length;
      done = text.tokens()[i - 1].end;
    }
    absl::StrAppend(&marked, source.substr(done));
    return marked;
  }

  const Extractor& extractor_;
  std::vector<FailedExample> failed_;
};

}  // namespace

std::vector<FailedExample> FailedExamples(const Extractor& extractor, const Additions& additions) {
  return Examples(extractor).Run(additions);
}

}  // namespace gainsay
