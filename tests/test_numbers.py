"""What counts as a number in news text, in which unit, how softened, and what agrees with what."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.language.numbers import compare_numbers, find_numbers
from verify.records import Hedge, Number, Outcome

AGREES, DIFFERS, MISSING = Outcome.AGREES, Outcome.DIFFERS, Outcome.MISSING


def only(text: str) -> Number:
    """The single number of a text."""
    (number,) = find_numbers(text)
    return number


def values(text: str) -> list[float]:
    return [number.value for number in find_numbers(text)]


def outcome(claim: str, report: str) -> Outcome:
    return compare_numbers(only(claim), only(report))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("300,000", 300_000),
        ("1.5", 1.5),
        ("1 000 000", 1_000_000),
        ("1.000.000", 1_000_000),
        ("12,34,567", 1_234_567),
        (".25", 0.25),
        ("four", 4),
        ("twenty-one", 21),
        ("forty seven", 47),
        ("three hundred thousand", 300_000),
        ("one hundred and five", 105),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a million", 500_000),
        ("one and a half million", 1_500_000),
        ("one million and a half", 1_500_000),
        ("two and a half", 2.5),
        ("2.5 million", 2_500_000),
        ("$3bn", 3e9),
        ("£1.2m", 1_200_000),
        ("$250k", 250_000),
        ("10M", 10_000_000),
        ("a third of voters", 1 / 3),
        ("two-thirds", 2 / 3),
        ("one in five", 0.2),
        ("3½", 3.5),
        ("minus 5 degrees", -5),
        ("zero", 0),
        ("three quarters of a million", 750_000),
        ("about a half-dozen", 6),
        ("1.5e6", 1_500_000),
        ("several hundred thousand people", 300_000),
        ("hundred thousand people", 100_000),
        ("one hundred and three and two thirds", 103 + 2 / 3),
        ("one hundred and thirty-two fifths", 26.4),
        ("one hundred thirty-fifths", 100 / 35),
        ("three and a fourth", 3.25),
        ("six million and two thirds", 6e6 + 2e6 / 3),
        ("a billion and a quarter million", 1_000_250_000),
        ("4 million and a half", 4_500_000),
        ("one-millionth of a second", 1e-6),
        ("nearly a fifth", 0.2),
        ("7 eighths", 0.875),
        ("one over forty", 0.025),
        ("one in 2 million", 5e-7),
        ("three point one four", 3.14),
        ("two hundred point eleven", 200.11),
        ("5 thousand 2 hundred", 5_200),
        ("3 crore and two hundred", 30_000_200),
        ("1,674.5 M", 1_674_500_000),
        ("2^10", 1024),
        ("-$7 million", -7_000_000),
        ("The change is negative six.", -6),
        ("an hour and a half", 1.5),
        ("half a percentage point", 0.5),
        ("12 dollars 40.", 12.4),
        ("15 euros and 20 cents", 15.2),
        ("20 MUSD", 20_000_000),
        ("2x faster", 2),
        ("6 ft 3 in", 6.25),
        ("two hundred and 7 farms", 207),
        ("hundred and twenty people", 120),
        ("the hundred and first goal", 101),
        ("a dozen and a half eggs", 18),
        ("nine hundred-thousandths", 9e-5),
        ("one three hundred and sixty-fifth", 1 / 365),
        ("five point oh five", 5.05),
        ("1/40 of it", 1 / 40),
        ("three out of every ten", 0.3),
        ("one out of a thousand", 0.001),
        ("5 millions", 5e6),
        ("3 crores", 3e7),
        ("2.5B shares", 2.5e9),
        ("$1.5T", 1.5e12),
        ("1 000 000,5", 1_000_000.5),
        ("10'000'000.5", 10_000_000.5),
        ("- 10 k", -10_000),
        ("a tenth of a percent", 0.1),
    ],
)
def test_figures_and_words_are_read(text: str, value: float) -> None:
    assert only(text).value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("300,000 people marched", "person"),
        ("The 19 Sept. 11 hijackers boarded", "hijacker"),
        ("a four-minute meeting", "minute"),
        ("It lasted four minutes.", "minute"),
        ("47 dead after the quake", "dead"),
        ("47 killed in the blast", "dead"),
        ("At least 47 people were killed", "dead"),
        ("The blast killed 47 people", "dead"),
        ("The death toll rose to 47", "dead"),
        ("wounding 120 others", "injured"),
        ("120 people were injured", "injured"),
        ("300 Syrian refugees arrived", "refugee"),
        ("12 senior intelligence officers", "officer"),
        ("21 Pacific Rim countries", "country"),
        ("a six-member panel", "member"),
        ("$1.5 million", "USD"),
        ("10 million euros", "EUR"),
        ("USD 5 million", "USD"),
        ("75 USD million", "USD"),
        ("C$40 million", "CAD"),
        ("200,000 pounds in fines", "GBP"),
        ("40 pounds of copper", "pound"),
        ("5 percent", "%"),
        ("5 per cent", "%"),
        ("5% of voters", "%"),
        ("3 percentage points", "percentage point"),
        ("a 12-year-old boy", "year old"),
        ("Rossi, 66, was elected", "year old"),
        ("60 miles per hour", "mile per hour"),
        ("100 square miles", "square mile"),
        ("25 metric tons", "tonne"),
        ("two-thirds of the vote", "fraction"),
        ("dozens of people", "person"),
        ("hundreds of millions of dollars", "USD"),
        ("thousands of miles away", "mile"),
        ("15 euros and 20 cents", "EUR"),
        ("a half-hour drive", "hour"),
        ("a year and a half", "year"),
        ("400 forints", "HUF"),
        ("100 Russian roubles", "RUB"),
        ("100 Jamaican dollars", "jamaican dollar"),
        ("15 pounds 20 pence", "GBP"),
        ("5 usd", "USD"),
        ("20 km²", "square kilometre"),
        ("8 metres per second", "metre per second"),
        ("aged 18 to 24", "year old"),
        ("a quarter of a percent", "%"),
        ("300 or so people", "person"),
        ("eight", ""),
        ("a tenth of a percent", "%"),
        ("a half percent", "%"),
        ("3/4 percent", "%"),
        ("20\uff05", "%"),
        ("a 1.5 m high wall", "metre"),
        ("300 m north of the dam", "metre"),
        ("two millionths of a gram", "gram"),
        ("a family of four", "person"),
        ("the mother of two", "child"),
        ("a group of 12 boys", "boy"),
        ("NZ $ 26 million", "NZD"),
        ("HK$2.1bn", "HKD"),
    ],
)
def test_units_are_canonical(text: str, unit: str) -> None:
    assert only(text).unit == unit


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("about 300 people", Hedge.ABOUT),
        ("some 300 people", Hedge.ABOUT),
        ("an estimated 300 people", Hedge.ABOUT),
        ("300 or so people", Hedge.ABOUT),
        ("more than 300 people", Hedge.MORE_THAN),
        ("well over 300 people", Hedge.MORE_THAN),
        ("300-plus people", Hedge.MORE_THAN),
        ("at least 300 people", Hedge.AT_LEAST),
        ("no fewer than 300 people", Hedge.AT_LEAST),
        ("300 or more people", Hedge.AT_LEAST),
        ("at most 300 people", Hedge.AT_MOST),
        ("no more than 300 people", Hedge.AT_MOST),
        ("fewer than 300 people", Hedge.LESS_THAN),
        ("up to 300 people", Hedge.UP_TO),
        ("as many as 300 people", Hedge.UP_TO),
        ("nearly 300 people", Hedge.NEARLY),
        ("just under 300 people", Hedge.NEARLY),
        ("more than $300", Hedge.MORE_THAN),
        ("exactly 300 people", Hedge.EXACT),
        ("over two days", Hedge.EXACT),
        ("lasted over two days", Hedge.MORE_THAN),
        ("He jumped above two defenders.", Hedge.EXACT),
        ("The horse leapt over two fences.", Hedge.EXACT),
        ("It rose above 40 degrees.", Hedge.MORE_THAN),
        ("It climbed above 2 million.", Hedge.MORE_THAN),
        ("It flew over 300 people home.", Hedge.MORE_THAN),
        ("They climbed over five places.", Hedge.MORE_THAN),
        ("Over five people came.", Hedge.MORE_THAN),
        ("dozens of people", Hedge.AT_LEAST),
        ("hundreds of people", Hedge.AT_LEAST),
    ],
)
def test_hedges_are_read(text: str, hedge: Hedge) -> None:
    assert only(text).hedge is hedge


@pytest.mark.parametrize(
    "text",
    [
        "in 2016",
        "the 2016 election",
        "since 1999, when",
        "on Nov. 20, 2016",
        "on 20 November",
        "two months ago",
        "at 9:30 a.m.",
        "at 5 p.m.",
        "call 202-555-0123",
        "a Boeing 737 landed",
        "the new iPhone 7",
        "leaders of the G20",
        "an F-16 and an Su-24",
        "COVID-19",
        "Article 50",
        "Flight 370",
        "World War Two",
        "No one came",
        "one of the senators",
        "one another",
        "that one",
        "the one who spoke",
        "Chapter 11",
        "the No. 2 position",
        "section 3.2.1",
        "the two leaders",
        "1e400",
        "in his 30s",
        "the 1990s",
        "24/7",
        "after the attacks of 9/11",
        "https://example.org/2016/300",
        "[12]",
        "at first",
        "the first lady",
        "decided in Casey in '92",
        "an eleventh-hour deal",
        "part two of the law",
        "a debate over 2020 census rules",
        "a 2015 analysis",
        "a 5G network",
        "tested negative",
        "an over-par round",
        "percent of voters",
        "a Boeing 737-800 landed",
        "call 020 7946 0018",
        "the fire began at 10.30 on Tuesday",
        "his flat, 12B",
        "no one in years",
    ],
)
def test_what_is_no_number_is_left_out(text: str) -> None:
    assert find_numbers(text) == ()


def test_the_mark_of_a_list_is_no_number() -> None:
    assert values("1. Leave at 4 miles") == [4]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He has four titles and wants a fifth.", [4, 5]),
        ("a 10 k run and 90,000 K-1 visas", [10, 90_000, 1]),
        ("She tested negative two times", [2]),
        ("3 million and a quarter of them", [3e6, 0.25]),
        ("The shop took 15 dollars 50 times", [15, 50]),
        ("infected 3 million and 20 died", [3e6, 20]),
        ("thirty seconds into the second quarter", [30, 2]),
    ],
)
def test_what_stands_side_by_side_is_not_joined(text: str, found: list[float]) -> None:
    assert values(text) == found


def test_a_list_of_figures_is_not_joined() -> None:
    assert values("1,2,3,4") == [1, 2, 3, 4]


def test_a_figure_that_looks_like_a_year_counts_where_people_follow() -> None:
    assert only("Some 2000 people").value == 2000


@pytest.mark.parametrize("text", ["by a vote of 134 to 63", "won 52-3", "a 134-to-63 vote"])
def test_a_vote_or_score_is_one_number_against_another(text: str) -> None:
    assert next(str(found) for found in find_numbers(text)) in ("134 to 63", "52 to 3")


def test_the_sets_of_a_match_are_no_ranges() -> None:
    sets = find_numbers("Lind - Feld 4-6, 7-5")
    assert [(found.value, found.unit) for found in sets] == [(4, "to 6"), (7, "to 5")]
    assert len(find_numbers("children of 4-6, 7-9 and 10-12")) > 2


def test_the_dash_of_an_item_is_no_minus() -> None:
    assert values("- 12 boats sank") == [12]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("four to six weeks", 4, 6, "week"),
        ("4-6 percent", 4, 6, "%"),
        ("between 4 and 6 miles", 4, 6, "mile"),
        ("10 to 15 people", 10, 15, "person"),
        ("$4 to $6 billion", 4e9, 6e9, "USD"),
        ("two or three days", 2, 3, "day"),
    ],
)
def test_a_range_is_one_number(text: str, low: float, high: float, unit: str) -> None:
    number = only(text)
    assert (number.low, number.high, number.unit) == (low, high, unit)


def test_a_change_from_one_figure_to_another_is_no_range() -> None:
    assert values("The count rose from 300 to 470") == [300, 470]


def test_two_units_of_one_family_make_one_number() -> None:
    number = only("two hours and 30 minutes")
    assert (number.value, number.unit) == (2.5, "hour")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("30 m viewers", 30e6, "viewer"),
        ("30m viewers", 30e6, "viewer"),
        ("1.2 m euros", 1.2e6, "EUR"),
        ("2m Swiss francs", 2e6, "CHF"),
        ("2 m tonnes", 2e6, "tonne"),
        ("10m waves", 10, "metre"),
        ("the 100m won by Low", 100, "metre"),
        ("The population fell to 8.7m.", 8.7e6, ""),
        ("Users of the site rose by 1.1m.", 1.1e6, ""),
        ("The wall rose to 3.2m.", 3.2, "metre"),
        ("The 900m-crown contract", 900e6, "crown"),
        ("A 12m-wide road", 12, "metre"),
        ("Children jumped from 3m.", 3, "metre"),
        ("Homes under 3m of water", 3, "metre"),
        ("30 m", 30, ""),
    ],
)
def test_an_m_is_millions_of_what_is_counted_and_else_metres(
    text: str, value: float, unit: str
) -> None:
    (number,) = find_numbers(text)
    assert (number.value, number.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [("It was 38.7C.", 38.7), ("It rose to 41C.", 41), ("It was minus 12C.", -12)],
)
def test_a_capital_behind_a_figure_may_be_of_degrees(text: str, value: float) -> None:
    assert (only(text).value, only(text).unit) == (value, "degree celsius")
    assert find_numbers("She lives in flat 12C.") == ()


def test_one_in_every_three_is_a_share() -> None:
    assert only("One in every three households pays.").unit == "fraction"
    assert only("One in every three households pays.").value == pytest.approx(1 / 3)


def test_one_counts_only_where_it_is_meant_as_a_figure() -> None:
    assert find_numbers("One senator said so.") == ()
    assert only("One person was killed.").unit == "dead"
    assert only("only one senator").value == 1


def test_ordinals_rank_their_noun() -> None:
    number = only("the third presidential term")
    assert (number.value, number.unit, number.is_ordinal) == (3, "term", True)
    assert only("the 21st meeting").value == 21


def test_the_wording_holds_scale_and_measure_but_no_hedge_or_noun() -> None:
    assert only("more than $1.5 million was paid").text == "$1.5 million"
    assert only("a four-minute meeting").text == "four-minute"
    assert only("more than 300,000 people").text == "300,000"


def test_figures_are_read_with_the_separators_of_the_language() -> None:
    (number,) = find_numbers("1.234,5 Euro", language="de")
    assert number.value == 1234.5


@pytest.mark.parametrize(
    ("claim", "report", "expected"),
    [
        ("300,000 people", "300,000 people", AGREES),
        ("300,000 people", "470,000 people", DIFFERS),
        ("300,000 people", "310,000 people", DIFFERS),
        ("300,000 people", "470,000 demonstrators", DIFFERS),
        ("about 300,000 people", "310,000 people", AGREES),
        ("more than 300,000 people", "310,000 people", AGREES),
        ("more than 300,000 people", "at least 300,000 people", AGREES),
        ("more than 300,000 people", "470,000 people", DIFFERS),
        ("more than 300 people", "fewer than 300 people", DIFFERS),
        ("at least 300,000 people", "310,000 people", AGREES),
        ("nearly 400,000 jobs", "380,000 jobs", AGREES),
        ("nearly 400,000 jobs", "410,000 jobs", DIFFERS),
        ("up to 1.6 million people", "as many as 1.5 million people", AGREES),
        ("1.2 million people", "1,234,000 people", AGREES),
        ("1.2 million people", "1.4 million people", DIFFERS),
        ("four minutes", "40 minutes", DIFFERS),
        ("a four-minute meeting", "lasted 4 minutes", AGREES),
        ("four minutes", "about five minutes", DIFFERS),
        ("60 minutes", "one hour", AGREES),
        ("90 minutes", "two hours", DIFFERS),
        ("10 miles", "16 kilometers", AGREES),
        ("10 miles", "25 kilometers", DIFFERS),
        ("$5 million", "$5m", AGREES),
        ("$5 million", "€5 million", MISSING),
        ("10 percent", "11 percent", DIFFERS),
        ("51 percent", "51.3 percent", AGREES),
        ("5 percent", "5 percentage points", MISSING),
        ("a third of voters", "33 percent of voters", AGREES),
        ("two-thirds of voters", "half of voters", DIFFERS),
        ("47 people were killed", "47 dead", AGREES),
        ("47 people were killed", "52 dead", DIFFERS),
        ("47 people were killed", "120 people were injured", MISSING),
        ("47 people were killed", "300 people", MISSING),
        ("300 soldiers", "300 houses", MISSING),
        ("four to six weeks", "five weeks", AGREES),
        ("four to six weeks", "nine weeks", DIFFERS),
        ("dozens of people", "40 people", AGREES),
        ("dozens of people", "400 people", DIFFERS),
        ("third term", "third term", AGREES),
        ("third term", "fourth term", DIFFERS),
        ("third term", "third meeting", MISSING),
        ("third term", "three terms", MISSING),
        ("134 votes", "134", AGREES),
        ("134 votes", "63", MISSING),
    ],
)
def test_comparison_allows_for_hedges_rounding_and_units(
    claim: str, report: str, expected: Outcome
) -> None:
    assert outcome(claim, report) is expected


WORDS = "four 300,000 1,2,3 - to and $ % million people 1e400 ½ ’ of between killed 1/2 third ٣"
MORE_WORDS = "dozens about 2016 . , hours Boeing 1e18 1e19 0,5 1.000.000 -9.2 billion twenty"
PIECES = st.sampled_from(
    [*WORDS.split(), *MORE_WORDS.split(), " ", "half a", "9" * 30, "Nov. 8", "\n", "\ud800", "\0"]
)


def test_digits_with_both_marks_in_no_known_order_are_no_number() -> None:
    """They broke off the run of whoever read such a page."""
    assert find_numbers("Part 0,51.000.000 of the list") == ()


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=25).map(" ".join) | st.lists(PIECES, max_size=25).map("".join))
def test_offsets_slice_to_the_wording_and_values_stay_finite(text: str) -> None:
    """Whatever the text, spans are exact, in order, apart, and intervals hold their value."""
    reached = 0
    for number in find_numbers(text):
        assert text[number.start : number.end] == number.text
        assert number.start >= reached
        reached = number.end
        assert math.isfinite(number.value)
        assert number.low <= number.value <= number.high


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_reading_twice_gives_the_same(text: str) -> None:
    assert find_numbers(text) == find_numbers(text)


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=6).map(" ".join), st.lists(PIECES, max_size=6).map(" ".join))
def test_comparison_does_not_depend_on_the_side(ours: str, theirs: str) -> None:
    for claim in find_numbers(ours):
        assert compare_numbers(claim, claim) is AGREES
        for report in find_numbers(theirs):
            assert compare_numbers(claim, report) is compare_numbers(report, claim)


@pytest.mark.parametrize("unit", ["1,", "1", "four ", "$", " 1", "about ", "-1", "twenty-", "a "])
def test_long_lines_of_noise_are_read_to_the_end(unit: str) -> None:
    """100,000 code points on one line: no crash, no endless search."""
    text = unit * (100_000 // len(unit)) + " and 47 people were killed"
    assert find_numbers(text)[-1].unit == "dead"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It yields 480 MW.", 480, "megawatt"),
        ("It covers 18,000 sq m.", 18_000, "square metre"),
        ("It gave off 5 kt of carbon dioxide.", 5, "kilotonne"),
        ("They earn $4 an hour.", 4, "USD per hour"),
        ("Rent is £950 per month.", 950, "GBP per month"),
        ("They earn $12 to $16 an hour.", 14, "USD per hour"),
        ("It sold for $3m a year later.", 3e6, "USD"),
        ("She ran it in 4:21.5.", 261.5, "second"),
        ("He ran it in 2:01:02.25.", 7262.25, "second"),
        ("“Between 200 and 300 people came.”", 250, "person"),
    ],
)
def test_a_unit_is_read_as_it_is_written(text: str, value: float, unit: str) -> None:
    (found,) = find_numbers(text)
    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    ["It left at ten to three.", "It was half past six.", "It was a quarter to five.",
     "She dialled 999.", "He made a 911 call.", "It began at 4:21."],
)  # fmt: skip
def test_clock_times_and_emergency_calls_are_no_numbers(text: str) -> None:
    assert find_numbers(text) == ()


def test_a_vote_and_a_count_are_no_clock_time() -> None:
    assert [str(found) for found in find_numbers("The jury voted ten to two.")] == ["10 to 2"]
    assert [found.value for found in find_numbers("They called 911 people.")] == [911]


def test_pay_by_the_hour_is_borne_out_but_not_contradicted_by_a_bare_sum() -> None:
    (pay,) = find_numbers("They earn $4 an hour.")
    (same,) = find_numbers("They earn $4.")
    (other,) = find_numbers("They earn $9.")
    (more,) = find_numbers("They earn $9 an hour.")
    assert compare_numbers(pay, same) is Outcome.AGREES
    assert compare_numbers(pay, other) is Outcome.MISSING
    assert compare_numbers(pay, more) is Outcome.DIFFERS
