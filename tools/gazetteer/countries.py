#!/usr/bin/env python3
"""Writes claims/entity/countries.textproto: the names of countries and territories.

    tools/gazetteer/countries.py > claims/entity/countries.textproto

The names come from Debian's package iso-codes (iso_3166-1.json: English short, common and official names, alpha-2
codes). What a newspaper writes beside them (short forms, acronyms, older names) is in VARIANTS below; add such a name
there and run the program again. Ids are ISO 3166-1 alpha-2 codes in lower case; the parts of the United Kingdom have
their ISO 3166-2 codes (gb-sct), Kosovo has the user-assigned xk, and states that are gone have the code they had
(ISO 3166-3).
"""
import argparse
import json
import re
import unicodedata

# The name to put first, where that of the standard is not the usual one in English.
USUAL = {
    "bn": "Brunei", "bq": "Bonaire", "cc": "Cocos Islands", "cd": "Democratic Republic of the Congo",
    "cg": "Republic of the Congo", "ci": "Ivory Coast", "cv": "Cape Verde", "fk": "Falkland Islands",
    "fm": "Micronesia", "mf": "Saint Martin", "mo": "Macau", "re": "La Réunion", "ru": "Russia",
    "sh": "Saint Helena", "sx": "Sint Maarten", "sz": "Eswatini", "tl": "East Timor", "tr": "Turkey",
    "va": "Vatican", "vg": "British Virgin Islands", "vi": "US Virgin Islands", "je": "Bailiwick of Jersey",
    "pn": "Pitcairn Islands",
}

# Names of the standard that mean something else in a headline or after "New": "Family Reunion", "New Jersey".
UNUSABLE = {"je": {"Jersey"}, "re": {"Réunion"}, "tw": {"Taiwan, Province of China"}}

VARIANTS = {
    "ae": ["UAE", "U.A.E.", "Emirates"],
    "ag": ["Antigua"],
    "ba": ["Bosnia", "Bosnia-Herzegovina", "Bosnia-Hercegovina", "Bosnia and Hercegovina", "BiH"],
    "bs": ["The Bahamas"],
    "by": ["Byelorussia", "Belorussia"],
    "cd": ["DRC", "DR Congo", "D.R. Congo", "D.R.C.", "Congo-Kinshasa", "Congo Kinshasa",
           "Democratic Republic of Congo", "Congo", "Zaire"],
    "cf": ["Central African Rep."],
    "cg": ["Republic of Congo", "Congo-Brazzaville", "Congo Brazzaville"],
    "ci": ["Cote d'Ivoire"],
    "cn": ["PRC", "P.R.C.", "Mainland China", "Communist China", "Red China"],
    "cz": ["Czech Rep."],
    "de": ["FRG", "West Germany"],
    "do": ["Dominican Rep."],
    "eg": ["Arab Republic of Egypt"],
    "eh": ["Sahrawi Arab Democratic Republic"],
    "fk": ["Falklands", "Malvinas", "Malvinas Islands", "Islas Malvinas"],
    "fo": ["Faeroe Islands", "Faroes"],
    "gb": ["UK", "U.K.", "U.K", "Britain", "Great Britain"],
    "gm": ["The Gambia"],
    "gn": ["Guinea-Conakry", "Guinea Conakry"],
    "hk": ["HKSAR"],
    "ie": ["Republic of Ireland", "Irish Republic", "Eire"],
    "kg": ["Kirghizia", "Kirgizia"],
    "kh": ["Kampuchea"],
    "kp": ["DPRK", "D.P.R.K.", "N. Korea", "N Korea"],
    "kr": ["ROK", "R.O.K.", "S. Korea", "S Korea", "Korea"],
    "la": ["Lao PDR"],
    "mk": ["Macedonia", "FYROM", "Former Yugoslav Republic of Macedonia"],
    "mm": ["Burma"],
    "mo": ["Macao"],
    "nl": ["Holland", "The Netherlands"],
    "nz": ["NZ", "N.Z.", "Aotearoa"],
    "pg": ["PNG", "P.N.G."],
    "ph": ["The Philippines"],
    "ps": ["Palestine", "Palestinian territories", "occupied Palestinian territories",
           "occupied Palestinian territory"],
    "re": ["Réunion Island"],
    "rs": ["Republic of Serbia"],
    "sa": ["KSA"],
    "sh": ["Ascension Island", "Tristan da Cunha"],
    "sj": ["Svalbard", "Spitsbergen"],
    "st": ["Sao Tome"],
    "sv": ["Salvador"],
    "sz": ["Swaziland"],
    "tt": ["Trinidad", "Tobago"],
    "tw": ["Chinese Taipei", "Formosa", "Republic of China"],
    "us": ["US", "U.S.", "U.S", "USA", "U.S.A.", "U.S.A", "America", "United States of America"],
    "va": ["Vatican City", "Holy See", "Vatican City State"],
    "vc": ["Saint Vincent"],
    "vg": ["BVI"],
    "vi": ["U.S. Virgin Islands", "USVI", "American Virgin Islands"],
    "vn": ["North Vietnam", "South Vietnam"],
    "ye": ["North Yemen", "South Yemen"],
    "zw": ["Rhodesia"],
}

# What the standard does not list as a country of its own, or no longer lists.
ADDED = [
    ("xk", ["Kosovo", "Republic of Kosovo", "Kosova"]),
    ("gb-eng", ["England"]),
    ("gb-sct", ["Scotland"]),
    ("gb-wls", ["Wales"]),
    ("gb-nir", ["Northern Ireland", "Ulster", "N. Ireland", "N Ireland"]),
    ("su", ["Soviet Union", "USSR", "U.S.S.R.", "Union of Soviet Socialist Republics"]),
    ("yu", ["Yugoslavia", "former Yugoslavia"]),
    ("dd", ["East Germany", "GDR", "German Democratic Republic"]),
    ("cshh", ["Czechoslovakia"]),
]

NOBODY_THERE = {"bv", "hm", "tf", "um"}


def fold(name):
    """The spelling that the lexicon compares, without regard to case."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in letters if not unicodedata.combining(c) and c not in "'’").replace("  ", " ")


def plain(name):
    """"Iran, Islamic Republic of" is the Islamic Republic of Iran."""
    inverted = re.fullmatch(r"(.+), (.+ of)(?: the)?", name)
    if inverted:
        return f"{inverted[2]} {'the ' if name.endswith(' the') else ''}{inverted[1]}".removeprefix("The ")
    return re.sub(r"^the ", "", re.sub(r" \(.*\)", "", name))


def spellings(name):
    yield name
    if name.startswith("Saint "):
        yield "St. " + name[6:]
        yield "St " + name[6:]
    if " and " in name:
        yield name.replace(" and ", " & ")


def names_of(country):
    code = country["alpha_2"].lower()
    names = [country.get(key) for key in ("common_name", "name", "official_name")]
    names = [USUAL.get(code)] + names + VARIANTS.get(code, [])
    names = [n for n in names if n and n not in UNUSABLE.get(code, ())]
    found = {}
    for name in names:
        if re.search(r", (British|U\.S\.)$", name):
            continue  # "Virgin Islands, British": the usual name says it
        for spelling in spellings(plain(name)):
            found.setdefault(fold(spelling), spelling)
    return code, list(found.values())


def entry(code, names):
    quoted = [json.dumps(name, ensure_ascii=False) for name in names]
    line = f'  entry {{ word: [{", ".join(quoted)}] id: "{code}" cased: true }}'
    if len(line) <= 120:
        return line
    lines, current = [], "    word: ["
    for i, word in enumerate(quoted):
        piece = word + ("," if i + 1 < len(quoted) else "]")
        if len(current) + len(piece) + 1 > 120:
            lines.append(current)
            current = "      " + piece
        else:
            current += piece if current.endswith("[") else " " + piece
    lines.append(current)
    return "\n".join(["  entry {"] + lines + [f'    id: "{code}"', "    cased: true", "  }"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--iso_codes", default="/usr/share/iso-codes/json/iso_3166-1.json", help="names and codes")
    with open(parser.parse_args().iso_codes, encoding="utf-8") as file:
        countries = json.load(file)["3166-1"]
    entries = [names_of(country) for country in countries]
    entries = sorted([e for e in entries if e[0] not in NOBODY_THERE] + ADDED)
    print("# Generated by: tools/gazetteer/countries.py > claims/entity/countries.textproto")
    print("# proto-file: claims/lexicon/lexicon.proto")
    print("# proto-message: gainsay.LexiconData")
    print("""
word_list {
  tag: "country"
  origin: "Debian iso-codes, iso_3166-1.json; short forms, acronyms and older names from tools/gazetteer/countries.py"
""")
    for code, names in entries:
        print(entry(code, names))
    print("""
  example: "The [US] and the [United Kingdom] left [Iraq], the [U.S.] said."
  example: "[Côte d'Ivoire], or [Cote d’Ivoire], borders [Ghana] and [Burkina Faso]."
  example: "[Turkey] ([Türkiye]) and the [Democratic Republic of Congo]'s army"
  example: "from [St. Lucia] to [Papua New Guinea], [Guinea-Bissau] and [South Korea]"
  counter_example: "they told us that turkey, chad and china were sold in jersey"
  counter_example: "A family Reunion in New Jersey"
}""")


if __name__ == "__main__":
    main()
