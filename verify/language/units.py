"""Unit words in, canonical units out, with the family and factor that make them comparable."""

from __future__ import annotations

from dataclasses import dataclass

from verify.language.word_lists import word_set

__all__ = [
    "CURRENCY_CODES",
    "CURRENCY_SIGNS",
    "CURRENCY_WORDS",
    "NATIONAL_MONEY",
    "SMALL_CODES",
    "UNIT_SHORTS",
    "UNIT_WORDS",
    "Family",
    "family_of",
    "name_counted",
]


@dataclass(frozen=True, slots=True)
class Family:
    """Units of one kind convert by factor: 60 minutes are 60 * 60 seconds."""

    name: str
    factor: float


CURRENCY_SIGNS = {
    "$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB",
    "₩": "KRW", "₪": "ILS", "₺": "TRY", "₴": "UAH",
    "₡": "CRC", "₭": "LAK", "₦": "NGN", "₱": "PHP", "฿": "THB", "₫": "VND",
    "C$": "CAD", "CA$": "CAD", "A$": "AUD",
    "AU$": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL", "NT$": "TWD",
    "RMB": "CNY", "DM": "mark", "RM": "MYR", "NIS": "ILS", "Rs": "INR", "rs": "INR", "Rs.": "INR",
    "₲": "PYG", "₸": "KZT", "₮": "MNT", "₵": "GHS",
    "₼": "AZN", "₾": "GEL", "₿": "BTC", "¢": "cent", "₨": "INR", "៛": "KHR", "￥": "JPY",
    "＄": "USD",
}  # fmt: skip
CURRENCY_CODES = word_set(
    "USD EUR GBP JPY CNY INR RUB CHF CAD AUD NZD HKD SGD BRL MXN ZAR SEK NOK DKK PLN CZK HUF TRY "
    "UAH ILS KRW TWD THB IDR MYR PHP VND EGP NGN KES PKR ARS CLP COP PEN SAR AED BTC AFN AMD AOA "
    "AZN BDT BGN BHD BIF BND BOB BTN BWP BYN BZD CDF CRC CVE DJF DOP DZD ERN ETB FJD FKP GHS GIP "
    "GMD GNF GTQ GYD HNL HTG IQD IRR ISK JMD JOD KGS KHR KMF KPW KWD KYD KZT LAK LBP LKR LRD LSL "
    "LYD MAD MDL MGA MKD MMK MNT MRU MUR MVR MWK MZN NAD NIO NPR OMR PAB PGK PYG QAR RON RSD RWF "
    "SBD SCR SDG SHP SLE SOS SRD SSP STN SYP SZL TJS TMT TND TTD TZS UGX UYU UZS VES VUV WST XAF "
    "XCD XOF XPF YER ZMW DEM ITL ATS NLG ESP GRD"
)
# Codes that are no English word in small letters: "5 usd" in text that has lost its capitals.
SMALL_CODES = {
    code.lower(): code
    for code in word_set(
        "USD EUR GBP JPY CNY INR CHF AUD NZD HKD SGD NOK SEK DKK ZAR KRW THB PLN BRL MXN RUB UAH "
        "BTC"
    )
} | {"rmb": "CNY"}
CURRENCY_WORDS = {
    "dollar": "USD", "dollars": "USD", "buck": "USD", "bucks": "USD", "euro": "EUR",
    "euros": "EUR", "yen": "JPY", "yuan": "CNY", "kuai": "CNY", "renminbi": "CNY", "ruble": "RUB",
    "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "rupee": "INR", "rupees": "INR",
    "peso": "peso", "pesos": "peso", "franc": "franc", "francs": "franc", "lira": "TRY",
    "liras": "TRY", "shekel": "ILS", "shekels": "ILS", "real": "BRL", "reais": "BRL",
    "lire": "lira", "quid": "GBP",
    "krona": "SEK", "kronor": "SEK", "krone": "krone", "kroner": "krone", "zloty": "PLN",
    "zlotys": "PLN", "rand": "ZAR", "hryvnia": "UAH", "hryvnias": "UAH", "rial": "rial",
    "rials": "rial", "riyal": "SAR", "riyals": "SAR", "dinar": "dinar", "dinars": "dinar",
    "baht": "THB", "naira": "NGN", "cent": "cent", "cents": "cent", "pence": "penny",
    "penny": "penny", "pennies": "penny", "sterling": "GBP", "bitcoin": "BTC",
    "bitcoins": "BTC", "peseta": "peseta", "pesetas": "peseta", "guilder": "guilder",
    "guilders": "guilder", "mark": "mark", "marks": "mark", "deutschmark": "mark",
    "deutschmarks": "mark", "afghani": "AFN", "afghanis": "AFN", "taka": "BDT", "pula": "BWP",
    "lev": "BGN", "leva": "BGN", "boliviano": "BOB", "bolivianos": "BOB", "riel": "KHR",
    "riels": "KHR", "birr": "ETB", "cedi": "GHS", "cedis": "GHS", "quetzal": "GTQ",
    "quetzals": "GTQ", "lempira": "HNL", "lempiras": "HNL", "forint": "HUF", "forints": "HUF",
    "rupiah": "IDR", "tenge": "KZT", "lari": "GEL", "shilling": "shilling",
    "shillings": "shilling", "kwacha": "ZMW", "kyat": "MMK", "kyats": "MMK", "leu": "leu",
    "lei": "leu", "dirham": "dirham", "dirhams": "dirham", "metical": "MZN", "meticais": "MZN",
    "guarani": "PYG", "guaranies": "PYG", "manat": "manat", "somoni": "TJS", "bolivar": "VES",
    "bolivars": "VES", "bolívar": "VES", "bolívares": "VES", "dong": "VND", "koruna": "koruna",
    "korunas": "koruna", "koruny": "koruna", "crown": "crown", "crowns": "crown", "tugrik": "MNT",
    "tugriks": "MNT", "ouguiya": "MRU", "gourde": "HTG", "gourdes": "HTG", "kuna": "HRK",
    "kunas": "HRK", "escudo": "escudo", "escudos": "escudo", "colon": "CRC", "colones": "CRC",
    "kina": "PGK", "kip": "LAK", "sol": "PEN", "soles": "PEN", "sums": "UZS", "som": "KGS",
    "soms": "KGS", "dalasi": "GMD", "ngultrum": "BTN", "rufiyaa": "MVR", "balboa": "PAB",
    "balboas": "PAB", "cordoba": "NIO", "cordobas": "NIO", "córdoba": "NIO", "córdobas": "NIO",
    "ringgit": "MYR", "ringgits": "MYR", "florin": "florin", "florins": "florin",
    "kopek": "kopek", "kopeks": "kopek", "kopecks": "kopek", "paise": "paisa", "paisa": "paisa",
    "centavo": "centavo", "centavos": "centavo", "pfennig": "pfennig", "pfennigs": "pfennig",
    "satoshi": "satoshi", "satoshis": "satoshi", "sen": "sen", "fen": "fen", "jiao": "jiao",
    "mao": "jiao", "piastres": "piastre", "pesewas": "pesewa", "groszy": "grosz",
    "eurocent": "cent", "eurocents": "cent", "kr": "krone",
}  # fmt: skip
NATIONAL_MONEY = {
    ("canadian", "dollar"): "CAD", ("australian", "dollar"): "AUD",
    ("new zealand", "dollar"): "NZD", ("hong kong", "dollar"): "HKD",
    ("singapore", "dollar"): "SGD", ("taiwan", "dollar"): "TWD", ("american", "dollar"): "USD",
    ("us", "dollar"): "USD", ("u.s.", "dollar"): "USD", ("british", "pound"): "GBP",
    ("egyptian", "pound"): "EGP", ("syrian", "pound"): "SYP", ("lebanese", "pound"): "LBP",
    ("sudanese", "pound"): "SDG", ("swiss", "franc"): "CHF", ("mexican", "peso"): "MXN",
    ("korean", "won"): "KRW", ("chinese", "yuan"): "CNY", ("russian", "ruble"): "RUB",
    ("norwegian", "krone"): "NOK", ("danish", "krone"): "DKK", ("swedish", "krona"): "SEK",
    ("indian", "rupee"): "INR",
    ("turkish", "lira"): "TRY", ("pakistani", "rupee"): "PKR", ("japanese", "yen"): "JPY",
}  # fmt: skip

# canonical: (family, factor to the family's base, further spellings). Months and years are mean
# lengths: news does not say which month it counted.
_MEASURES: dict[str, tuple[str, float, str]] = {
    "second": ("time", 1, "seconds sec secs"),
    "minute": ("time", 60, "minutes min mins"),
    "hour": ("time", 3600, "hours hr hrs"),
    "day": ("time", 86_400, "days"),
    "night": ("night", 1, "nights"),
    "week": ("time", 604_800, "weeks"),
    "fortnight": ("time", 1_209_600, "fortnights"),
    "month": ("time", 2_629_746, "months"),
    "year": ("time", 31_556_952, "years yr yrs"),
    "decade": ("time", 315_569_520, "decades"),
    "century": ("time", 3_155_695_200, "centuries"),
    "year old": ("age", 1, "years-old year-old"),
    "millimetre": ("length", 0.001, "millimetres millimeter millimeters mm"),
    "centimetre": ("length", 0.01, "centimetres centimeter centimeters cm"),
    "metre": ("length", 1, "metres meter meters"),
    "kilometre": ("length", 1000, "kilometres kilometer kilometers km kms"),
    "inch": ("length", 0.0254, "inches"),
    "foot": ("length", 0.3048, "feet ft"),
    "yard": ("length", 0.9144, "yards"),
    "mile": ("length", 1609.344, "miles"),
    "light-year": ("length", 9.4607e15, "light-years"),
    "gram": ("mass", 0.001, "grams gramme grammes"),
    "kilogram": ("mass", 1, "kilograms kilo kilos kg kgs kilogramme kilogrammes"),
    "tonne": ("mass", 1000, "tonnes"),
    "kilotonne": ("mass", 1e6, "kilotonnes kilotons"),
    "ton": ("mass", 1000, "tons"),
    "pound": ("mass", 0.453_592, "pounds lb lbs"),
    "ounce": ("mass", 0.028_349_5, "ounces oz"),
    "acre": ("area", 4046.86, "acres"),
    "hectare": ("area", 10_000, "hectares ha"),
    "square metre": ("area", 1, "sqm"),
    "square kilometre": ("area", 1e6, "sqkm"),
    "square mile": ("area", 2.59e6, ""),
    "square foot": ("area", 0.092_903, "sqft"),
    "nanometre": ("length", 1e-9, "nanometres nanometer nanometers nm"),
    "micrometre": ("length", 1e-6, "micrometres micrometer micrometers µm"),
    "picometre": ("length", 1e-12, "picometres picometer picometers"),
    "decimetre": ("length", 0.1, "decimetres decimeter decimeters"),
    "decametre": ("length", 10, "decametres decameter decameters"),
    "hectometre": ("length", 100, "hectometres hectometer hectometers"),
    "fathom": ("length", 1.8288, "fathoms"),
    "furlong": ("length", 201.168, "furlongs"),
    "milligram": ("mass", 1e-6, "milligrams milligramme milligrammes"),
    "microgram": ("mass", 1e-9, "micrograms mcg µg"),
    "carat": ("mass", 0.0002, "carats"),
    "cubic metre": ("volume", 1000, ""),
    "cubic foot": ("volume", 28.316_8, ""),
    "cubic inch": ("volume", 0.016_387, ""),
    "cubic yard": ("volume", 764.555, ""),
    "cubic centimetre": ("volume", 0.001, "cc"),
    "cubic kilometre": ("volume", 1e12, ""),
    "square centimetre": ("area", 1e-4, ""),
    "square inch": ("area", 6.4516e-4, ""),
    "square yard": ("area", 0.836_127, ""),
    "millilitre": ("volume", 0.001, "millilitres milliliter milliliters"),
    "centilitre": ("volume", 0.01, "centilitres centiliter centiliters cl"),
    "hectolitre": ("volume", 100, "hectolitres hectoliter hectoliters hl"),
    "pint": ("volume", 0.473_176, "pints"),
    "quart": ("volume", 0.946_353, "quarts"),
    "fluid ounce": ("volume", 0.029_573_5, ""),
    "tablespoon": ("volume", 0.014_787, "tablespoons tbsp"),
    "teaspoon": ("volume", 0.004_929, "teaspoons tsp"),
    "bushel": ("volume", 35.2391, "bushels"),
    "litre": ("volume", 1, "litres liter liters"),
    "gallon": ("volume", 3.785, "gallons"),
    "barrel": ("volume", 158.987, "barrels bbl"),
    "kilometre per hour": ("speed", 1, "kph kmh km/h"),
    "mile per hour": ("speed", 1.609_344, "mph"),
    "knot": ("speed", 1.852, "knots"),
    "metre per second": ("speed", 3.6, ""),
    "kilometre per second": ("speed", 3600, ""),
    "foot per second": ("speed", 1.097_28, ""),
    "watt": ("power", 1, "watts"),
    "kilowatt": ("power", 1e3, "kilowatts kw"),
    "megawatt": ("power", 1e6, "megawatts mw"),
    "gigawatt": ("power", 1e9, "gigawatts gw"),
    "degree": ("degree", 1, "degrees"),
    "degree celsius": ("celsius", 1, "celsius °c"),
    "degree fahrenheit": ("fahrenheit", 1, "fahrenheit °f"),
    "%": ("share", 0.01, "percent pct percentage"),
    "fraction": ("share", 1, ""),
    "percentage point": ("points", 1, ""),
    "basis point": ("points", 0.01, ""),
}
UNIT_WORDS = {
    word: canonical
    for canonical, (_, _, words) in _MEASURES.items()
    for word in (*words.split(), *((canonical,) if canonical.isalpha() or "-" in canonical else ()))
    if canonical != "fraction"
}
# Read only right after a figure, or one space after it where a capital or case makes it clear.
UNIT_SHORTS = {
    "km": "kilometre", "cm": "centimetre", "mm": "millimetre", "kg": "kilogram", "g": "gram",
    "mg": "milligram", "ml": "millilitre", "ft": "foot", "lb": "pound", "lbs": "pound",
    "oz": "ounce", "mph": "mile per hour", "kph": "kilometre per hour", "min": "minute",
    "mins": "minute", "hr": "hour", "hrs": "hour", "h": "hour", "sec": "second", "ha": "hectare",
    "kw": "kilowatt", "mw": "megawatt", "gw": "gigawatt", "ms": "millisecond", "s": "second",
    "pc": "%", "p": "penny", "c": "cent", "gb": "gigabyte", "tb": "terabyte", "mb": "megabyte",
    "yrs": "year", "yr": "year", "pct": "%", "km²": "square kilometre", "m²": "square metre",
    "cm²": "square centimetre", "km2": "square kilometre", "m2": "square metre",
    "m³": "cubic metre", "m3": "cubic metre", "km³": "cubic kilometre", "cm³": "cubic centimetre",
    "l": "litre", "dl": "decilitre", "µm": "micrometre", "nm": "nanometre", "kwh": "kilowatt hour",
    "mwh": "megawatt hour", "gwh": "gigawatt hour", "twh": "terawatt hour",
}  # fmt: skip

_FAMILIES = {name: Family(family, factor) for name, (family, factor, _) in _MEASURES.items()} | {
    "cent": Family("USD", 0.01),
    "penny": Family("GBP", 0.01),
}

# One counted thing under several names; the first word is the canonical unit.
_SAME_COUNT = (
    "person people persons individual individuals folk folks human humans others",
    "dead killed died deaths fatality fatalities death slain perished casualties",
    "injured wounded hurt injuries injury wounds",
    "arrested arrests arrest detained",
    "missing unaccounted",
    "protester protesters demonstrator demonstrators marcher marchers protestors protestor",
    "soldier soldiers troops troop servicemen serviceman servicewomen servicemembers",
    "child children kid kids youngsters",
    "man men",
    "woman women",
    "police policeman policemen",
    "attendee attendees participant participants",
    "job jobs",
    "country countries nation nations",
    "home homes house houses",
    "student students pupil pupils",
)
_CANONICAL = {word: group.split()[0] for group in _SAME_COUNT for word in group.split()}
_IRREGULAR = {
    "wives": "wife", "lives": "life", "knives": "knife", "thieves": "thief", "leaves": "leaf",
    "halves": "half", "wolves": "wolf", "feet": "foot", "teeth": "tooth", "mice": "mouse",
    "series": "series", "species": "species", "aircraft": "aircraft", "crises": "crisis",
    "analyses": "analysis", "bases": "base", "movies": "movie", "buses": "bus", "cattle": "cattle",
    "personnel": "personnel", "staff": "staff", "crew": "crew", "sheep": "sheep", "fish": "fish",
    "youths": "youth", "heroes": "hero", "potatoes": "potato", "criteria": "criterion",
    "media": "media", "goods": "goods", "headquarters": "headquarters", "cookies": "cookie",
    "zombies": "zombie", "rookies": "rookie", "diabetes": "diabetes", "causes": "cause",
    "houses": "house", "horses": "horse", "nurses": "nurse", "cases": "case", "courses": "course",
    "purchases": "purchase", "licenses": "license", "expenses": "expense", "offenses": "offense",
    "responses": "response", "phrases": "phrase", "diseases": "disease", "releases": "release",
    "universes": "universe", "purposes": "purpose", "corpses": "corpse", "leases": "lease",
    "headaches": "headache", "caches": "cache", "axes": "axe",
}  # fmt: skip


def family_of(unit: str) -> Family:
    """The family a canonical unit converts in; a counted noun or currency is one of its own."""
    return _FAMILIES.get(unit, Family(unit, 1))


def name_counted(word: str) -> str:
    """The canonical unit of a counted noun: singular, and one name for words of one meaning.

    "people" -> "person", "killed" -> "dead", "countries" -> "country", "boxes" -> "box".
    """
    lower = word.lower().removesuffix("'s").removesuffix("’s")
    if lower in _CANONICAL:
        return _CANONICAL[lower]
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if lower.endswith("men") and len(lower) > 4:
        return lower[:-3] + "man"
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("sses", "xes", "ches", "shes", "zes")):
        return lower[:-2]
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")) and len(lower) > 2:
        return lower[:-1]
    return lower
