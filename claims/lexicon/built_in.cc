#include "claims/lexicon/built_in.h"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>

#include "claims/lexicon/built_in_data.h"
#include "claims/lexicon/word_table.h"
#include "claims/lexicon/word_table_data.h"

namespace gainsay {

const LexiconData& BuiltInLexiconData() {
  // Never taken apart: that would take half as long as reading it.
  static const LexiconData* const data = [] {
    auto* const parsed = new LexiconData;
    parsed->ParseFromArray(kBuiltInLexiconData.data(), static_cast<int>(kBuiltInLexiconData.size()));
    return parsed;
  }();
  return *data;
}

absl::string_view BuiltInLexiconBytes() { return kBuiltInLexiconData; }

WordTable BuiltInWordTable() { return WordTable(kWordTableData); }

const Lexicon& BuiltInLexicon() {
  static const Lexicon* const lexicon = [] {
    absl::StatusOr<Lexicon> compiled = Lexicon::Compile(BuiltInLexiconData(), BuiltInWordTable());
    if (!compiled.ok()) {
      // The data is part of the program and tested with it: this is a broken build, not bad input.
      std::fprintf(stderr, "gainsay: built-in word lists: %s\n", std::string(compiled.status().message()).c_str());
      std::abort();
    }
    return new Lexicon(std::move(*compiled));
  }();
  return *lexicon;
}

}  // namespace gainsay
