// Length-delimited messages: each preceded by its size as a varint, as protobuf's own libraries read and write them
// (Java's parseDelimitedFrom, C++'s ParseDelimitedFromZeroCopyStream).
#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/message_lite.h>

#include <memory>
#include <string>

#include "absl/functional/function_ref.h"
#include "cli/writers/report_parts.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

// Writes what `write` does to the stream.
void WriteCoded(absl::FunctionRef<void(google::protobuf::io::CodedOutputStream& coded)> write, Output& out) {
  std::string bytes;
  {
    google::protobuf::io::StringOutputStream stream(&bytes);
    google::protobuf::io::CodedOutputStream coded(&stream);
    // Maps come in one order, so that two runs give the same bytes.
    coded.SetSerializationDeterministic(true);
    write(coded);
  }
  out.Write(bytes);
}

absl::Status WriteDelimited(const google::protobuf::MessageLite& message, Output& out) {
  const size_t size = message.ByteSizeLong();
  if (size > INT32_MAX)
    return absl::ResourceExhaustedError("is larger than the 2 GiB that protobuf allows; compare fewer documents");
  WriteCoded(
      [&](google::protobuf::io::CodedOutputStream& coded) {
        coded.WriteVarint32(static_cast<uint32_t>(size));
        message.SerializeWithCachedSizes(&coded);
      },
      out);
  return absl::OkStatus();
}

absl::Status WriteReport(const ReportToWrite& written, const Layout&, Output& out) {
  const absl::StatusOr<uint32_t> size = BinarySize(written);
  if (!size.ok()) return size.status();
  WriteCoded([&](google::protobuf::io::CodedOutputStream& coded) { coded.WriteVarint32(*size); }, out);
  return ForEachPart(written, [&](const v1::Report& part) {
    WriteCoded([&](google::protobuf::io::CodedOutputStream& coded) { part.SerializeToCodedStream(&coded); }, out);
    return absl::OkStatus();
  });
}

class BinaryWriter : public ClaimSetWriter {
 public:
  explicit BinaryWriter(Output& out) : out_(out) {}
  absl::Status Write(const v1::ClaimSet& claim_set, absl::string_view) override {
    return WriteDelimited(claim_set, out_);
  }

 private:
  Output& out_;
};

}  // namespace

const Format kBinaryFormat = {
    .name = "binary",
    .report_brief = "one length-delimited gainsay.v1.Report",
    .write_report = WriteReport,
    .report_has_words = true,
    .frame_brief = "length-delimited gainsay.v1.Reports: each after its size as a varint",
    .write_frame = [](const v1::Report& report, Output& out) { return WriteDelimited(report, out); },
    .claims_brief = "length-delimited gainsay.v1.ClaimSets: each after its size as a varint",
    .claim_set_writer = [](const Layout&, Output& out) -> std::unique_ptr<ClaimSetWriter> {
      return std::make_unique<BinaryWriter>(out);
    },
};

}  // namespace gainsay::cli
