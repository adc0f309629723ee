// Tables of texts and of what the quantity stage must find in them.
#ifndef GAINSAY_CLAIMS_QUANTITY_ROWS_H_
#define GAINSAY_CLAIMS_QUANTITY_ROWS_H_

#include <initializer_list>

#include "claims/quantity/describe.h"
#include "gtest/gtest.h"

namespace gainsay {

struct Row {
  const char* text;
  // As DescribeQuantities writes it; empty if nothing is to be found.
  const char* found;
};

inline void ExpectRows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(DescribeQuantities(row.text), row.found) << "in: " << row.text;
}

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_QUANTITY_ROWS_H_
