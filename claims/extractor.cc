#include "claims/extractor.h"

namespace gainsay {

const absl::string_view kVersion = "0.1.0";

class Extractor::Stages {
 public:
  v1::Generator generator;
};

const Extractor& Extractor::BuiltIn() {
  static const Extractor* const extractor = new Extractor(std::make_unique<Stages>());
  return *extractor;
}

Extractor::Extractor(std::unique_ptr<const Stages> stages) : stages_(std::move(stages)) {}
Extractor::~Extractor() = default;

const v1::Generator& Extractor::generator() const { return stages_->generator; }

v1::ClaimSet Extractor::Extract(const Document& document) const {
  v1::ClaimSet set;
  *set.mutable_source() = document.source;
  return set;
}

}  // namespace gainsay
