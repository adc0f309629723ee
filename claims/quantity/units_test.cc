#include "claims/quantity/units.h"

#include <string>

#include "absl/container/flat_hash_map.h"
#include "claims/lexicon/built_in.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(UnitsTest, ConvertsInsideADimension) {
  const struct {
    double value;
    const char* from;
    double expected;
    const char* to;
  } cases[] = {
      {1, "km", 1000, "metre"},
      {1, "mile", 1.609344, "km"},
      {60, "nautical mile", 111.12, "km"},
      {80, "foot", 24.384, "metre"},
      {1, "hectare", 2.4710538147, "acre"},
      {360, "square mile", 93239.571972, "hectare"},
      {2, "tonne", 2000, "kg"},
      {4800, "pound", 2177.24337576, "kg"},
      {143, "mile/h", 230.136192, "km/h"},
      {2, "week", 14, "day"},
      {1, "year", 12, "month"},
      {90, "minute", 1.5, "hour"},
      {113, "degree F", 45, "degree C"},
      {-40, "degree C", -40, "degree F"},
      {0, "degree C", 273.15, "kelvin"},
      {100, "basis point", 1, "percent"},
      {1, "gigabyte", 1000, "megabyte"},
      {7.2, "magnitude", 7.2, "magnitude"},
      {5, "made up", 5, "made up"},
  };
  for (const auto& c : cases) {
    const std::optional<double> converted = BuiltInUnits().Convert(c.value, c.from, c.to);
    ASSERT_TRUE(converted.has_value()) << c.from;
    EXPECT_NEAR(*converted, c.expected, 1e-6 * std::abs(c.expected)) << c.value << " " << c.from << " in " << c.to;
    const std::optional<double> back = BuiltInUnits().Convert(*converted, c.to, c.from);
    EXPECT_NEAR(*back, c.value, 1e-9 + 1e-9 * std::abs(c.value)) << c.to << " in " << c.from;
  }
}

TEST(UnitsTest, RefusesWhatIsNotOfOneDimension) {
  for (const auto& [from, to] :
       {std::pair("acre", "km"), {"USD", "EUR"}, {"degree C", "percent"}, {"", "km"}, {"km", "kelvim"}}) {
    EXPECT_FALSE(BuiltInUnits().Convert(1, from, to).has_value()) << from << " in " << to;
    EXPECT_FALSE(BuiltInUnits().AreComparable(from, to)) << from << " and " << to;
  }
  EXPECT_FALSE(BuiltInUnits().ToBase(1, "USD").has_value());
}

TEST(UnitsTest, EveryUnitHasOneMeaning) {
  absl::flat_hash_map<std::string, Unit> seen;
  const LexiconData data = BuiltInLexiconData();
  for (const WordList& list : data.word_list()) {
    if (list.tag() != "unit" && list.tag() != "unit.attached") continue;
    EXPECT_FALSE(list.category().empty()) << "a list of units without its dimension: " << list.origin();
    for (const Entry& entry : list.entry()) {
      EXPECT_GT(entry.value(), 0) << entry.id();
      const auto [known, is_new] = seen.try_emplace(entry.id(), Unit{list.category(), entry.value(), entry.low()});
      if (is_new) continue;
      EXPECT_EQ(known->second.dimension, list.category()) << entry.id();
      EXPECT_DOUBLE_EQ(known->second.factor, entry.value()) << entry.id();
      EXPECT_DOUBLE_EQ(known->second.offset, entry.low()) << entry.id();
    }
  }
  EXPECT_GT(seen.size(), 60u);
}

struct WordsCase {
  const char* id;
  const char* one;
  const char* many;
};

TEST(UnitWordsTest, AsPeopleWriteThem) {
  const WordsCase cases[] = {
      {"year", "year", "years"},
      {"foot", "foot", "feet"},
      {"inch", "inch", "inches"},
      {"square mile", "square mile", "square miles"},
      {"km", "km", "km"},
      {"square km", "square km", "square km"},
      {"EUR", "EUR", "EUR"},
      {"km/h", "km/h", "km/h"},
      {"degree C", "degree C", "degrees C"},
      {"percent", "percent", "percent"},
      {"person", "", ""},
      {"item", "", ""},
      {"XXX", "", ""},
      {"", "", ""},
  };
  for (const WordsCase& c : cases) {
    EXPECT_EQ(UnitWords(c.id, /*plural=*/false), c.one);
    EXPECT_EQ(UnitWords(c.id, /*plural=*/true), c.many);
  }
}

TEST(UnitWordsTest, EveryUnitHasItsPlural) {
  const absl::flat_hash_map<std::string, std::string> plurals = {
      {"metre", "metres"},
      {"km", "km"},
      {"cm", "cm"},
      {"mm", "mm"},
      {"nm", "nm"},
      {"mile", "miles"},
      {"nautical mile", "nautical miles"},
      {"foot", "feet"},
      {"inch", "inches"},
      {"yard", "yards"},
      {"furlong", "furlongs"},
      {"fathom", "fathoms"},
      {"light-year", "light-years"},
      {"acre", "acres"},
      {"hectare", "hectares"},
      {"square metre", "square metres"},
      {"square km", "square km"},
      {"square cm", "square cm"},
      {"square mile", "square miles"},
      {"square foot", "square feet"},
      {"square yard", "square yards"},
      {"dunam", "dunams"},
      {"manzana", "manzanas"},
      {"kg", "kg"},
      {"gram", "grams"},
      {"milligram", "milligrams"},
      {"microgram", "micrograms"},
      {"tonne", "tonnes"},
      {"short ton", "short tons"},
      {"long ton", "long tons"},
      {"kilotonne", "kilotonnes"},
      {"megatonne", "megatonnes"},
      {"pound", "pounds"},
      {"ounce", "ounces"},
      {"troy ounce", "troy ounces"},
      {"carat", "carats"},
      {"quintal", "quintals"},
      {"stone", "stone"},
      {"litre", "litres"},
      {"millilitre", "millilitres"},
      {"gallon", "gallons"},
      {"imperial gallon", "imperial gallons"},
      {"cubic metre", "cubic metres"},
      {"cubic km", "cubic km"},
      {"cubic foot", "cubic feet"},
      {"cubic yard", "cubic yards"},
      {"barrel", "barrels"},
      {"pint", "pints"},
      {"quart", "quarts"},
      {"bushel", "bushels"},
      {"acre-foot", "acre-feet"},
      {"barrel per day", "barrels per day"},
      {"second", "seconds"},
      {"minute", "minutes"},
      {"hour", "hours"},
      {"day", "days"},
      {"week", "weeks"},
      {"month", "months"},
      {"year", "years"},
      {"millisecond", "milliseconds"},
      {"km/h", "km/h"},
      {"mile/h", "mile/h"},
      {"metre/s", "metre/s"},
      {"knot", "knots"},
      {"degree C", "degrees C"},
      {"degree F", "degrees F"},
      {"kelvin", "kelvins"},
      {"degree", "degrees"},
      {"kilowatt hour", "kilowatt hours"},
      {"megawatt hour", "megawatt hours"},
      {"gigawatt hour", "gigawatt hours"},
      {"terawatt hour", "terawatt hours"},
      {"joule", "joules"},
      {"watt hour", "watt hours"},
      {"kilocalorie", "kilocalories"},
      {"kiloton of TNT", "kilotons of TNT"},
      {"megaton of TNT", "megatons of TNT"},
      {"watt", "watts"},
      {"kilowatt", "kilowatts"},
      {"megawatt", "megawatts"},
      {"gigawatt", "gigawatts"},
      {"terawatt", "terawatts"},
      {"horsepower", "horsepower"},
      {"byte", "bytes"},
      {"kilobyte", "kilobytes"},
      {"megabyte", "megabytes"},
      {"gigabyte", "gigabytes"},
      {"terabyte", "terabytes"},
      {"petabyte", "petabytes"},
      {"magnitude", "magnitude"},
      {"percent", "percent"},
      {"basis point", "basis points"},
      {"permille", "permille"},
      {"part per million", "parts per million"},
      {"part per billion", "parts per billion"},
      {"hertz", "hertz"},
      {"kilohertz", "kilohertz"},
      {"megahertz", "megahertz"},
      {"gigahertz", "gigahertz"},
      {"decibel", "decibels"},
      {"pascal", "pascals"},
      {"hectopascal", "hectopascals"},
      {"kilopascal", "kilopascals"},
      {"becquerel", "becquerels"},
      {"kilobecquerel", "kilobecquerels"},
      {"megabecquerel", "megabecquerels"},
      {"gigabecquerel", "gigabecquerels"},
      {"terabecquerel", "terabecquerels"},
      {"sievert", "sieverts"},
      {"millisievert", "millisieverts"},
      {"microsievert", "microsieverts"},
      {"volt", "volts"},
      {"kilovolt", "kilovolts"},
  };
  const LexiconData data = BuiltInLexiconData();
  for (const WordList& list : data.word_list()) {
    if (list.tag() != "unit" && list.tag() != "unit.attached") continue;
    for (const Entry& entry : list.entry()) {
      const auto plural = plurals.find(entry.id());
      ASSERT_NE(plural, plurals.end()) << entry.id() << ": add its plural here";
      EXPECT_EQ(UnitWords(entry.id(), /*plural=*/true), plural->second);
    }
  }
}

TEST(CurrencyNameTest, Table) {
  const struct {
    const char* a;
    const char* b;
    bool same;
  } cases[] = {
      {"USD", "AUD", true},
      {"CHF", "XOF", true},
      {"INR", "PKR", true},
      {"PHP", "MXN", true},
      // One is a krona, the other a koruna: English calls both crowns.
      {"SEK", "CZK", true},
      {"NOK", "DKK", true},
      {"USD", "EUR", false},
      {"CHF", "GBP", false},
      {"PHP", "INR", false},
      {"USD", "SEK", false},
      {"GBP", "EUR", false},
  };
  for (const auto& c : cases) {
    EXPECT_NE(CurrencyName(c.a), "") << c.a;
    EXPECT_EQ(CurrencyName(c.a) == CurrencyName(c.b), c.same)
        << c.a << " is a " << CurrencyName(c.a) << ", " << c.b << " a " << CurrencyName(c.b);
  }
  for (const char* const id : {"", "XXX", "km", "person"}) EXPECT_EQ(CurrencyName(id), "") << id;
}

}  // namespace
}  // namespace gainsay
