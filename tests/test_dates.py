"""Which days the dates of a news text name, seen from its publication, and which agree."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.language.dates import compare_dates, find_date_mentions, find_dates
from verify.records import UNKNOWN_DATE, DatePeriod, Outcome, Published, to_published

# A Sunday.
LIMA = to_published("2016-11-20")


def shown(text: str, published: Published = LIMA, language: str = "en") -> list[str]:
    return [str(period) for period in find_dates(text, published=published, language=language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on November 20, 2016, in Lima", "2016-11-20"),
        ("on 8 November 2016", "2016-11-08"),
        ("on the 8th of November, 2016", "2016-11-08"),
        ("2016-11-20", "2016-11-20"),
        ("2016-11-20T15:04:05Z", "2016-11-20"),
        ("11/20/2016", "2016-11-20"),
        ("20/11/2016", "2016-11-20"),
        ("Sunday, Nov. 20, 2016", "2016-11-20"),
        ("in November 2016", "2016-11"),
        ("the 2016 election", "2016"),
        ("1980-2012", "1980-01-01/2012-12-31"),
        ("from 1980 to 2012", "1980-01-01/2012-12-31"),
        ("between 2005 and 2008", "2005-01-01/2008-12-31"),
        ("between June and July 2016", "2016-06-01/2016-07-31"),
        ("the 1990s", "1990-01-01/1999-12-31"),
        ("in the late 1980s", "1985-01-01/1989-12-31"),
        ("in the third quarter of 2016", "2016-07-01/2016-09-30"),
        ("families of Sept. 11 victims", "2001-09-11"),
        ("fifteen of the 19 Sept. 11 hijackers", "2001-09-11"),
        ("the hijackers of 9/11", "2001-09-11"),
        ("October2, 2016", "2016-10-02"),
        ("June 3,2014", "2014-06-03"),
        ("on Monday, June thirteen, 2016", "2016-06-13"),
        ("on May the fourth nineteen ninety-seven", "1997-05-04"),
        ("the ninth of August, two thousand and twelve", "2012-08-09"),
        ("in nineteen oh five", "1905"),
        ("since twenty eighteen", "2018"),
        ("2015 May", "2015-05"),
        ("06/2015", "2015-06"),
        ("early 2015", "2015-01-01/2015-06-30"),
        ("mid-June 2015", "2015-06-10/2015-06-20"),
        ("in late June 2015", "2015-06-16/2015-06-30"),
        ("at the end of 2014", "2014-09-01/2014-12-31"),
        ("in the first half of 2014", "2014-01-01/2014-06-30"),
        ("H2 2014", "2014-07-01/2014-12-31"),
        ("the second half of the 20th century", "1951-01-01/2000-12-31"),
        ("the nineteen seventies", "1970-01-01/1979-12-31"),
        ("in the first week of March 2015", "2015-03-01/2015-03-08"),
        ("the last week of May 2015", "2015-05-25/2015-05-31"),
        ("from 2013 to May 4, 2015", "2013-01-01/2015-05-04"),
        ("between May 2015 and June 2016", "2015-05-01/2016-06-30"),
        ("between 3 and 5 March 2015", "2015-03-03/2015-03-05"),
        ("the week of May 4, 2016", "2016-05-02/2016-05-08"),
        ("the week ending May 4, 2016", "2016-04-28/2016-05-04"),
        ("the week starting May 4, 2016", "2016-05-04/2016-05-10"),
        ("the first day of 2016", "2016-01-01"),
        ("the last day of May 2016", "2016-05-31"),
        ("the last Friday of May 2016", "2016-05-27"),
        ("March 4, '15", "2015-03-04"),
        ("4-Mar-15", "2015-03-04"),
        ("04Mar2015", "2015-03-04"),
        ("20150304", "2015-03-04"),
        ("Apr '15", "2015-04"),
        ("between 2 and 7 Feb two thousand and fifteen", "2015-02-02/2015-02-07"),
        ("the 2014/15 season", "2014-01-01/2015-12-31"),
        ("2015 Q1", "2015-01-01/2015-03-31"),
        ("Q3 '15", "2015-07-01/2015-09-30"),
        ("the last quarter of 2015", "2015-10-01/2015-12-31"),
        ("the nineteenth century", "1801-01-01/1900-12-31"),
        ("early 19th-century art", "1801-01-01/1850-12-31"),
        ("the early nineties", "1990-01-01/1994-12-31"),
        ("Christmas Eve 2014", "2014-12-24"),
        ("Good Friday 2015", "2015-04-03"),
        ("Thanksgiving Day 2015", "2015-11-26"),
        ("Black Friday 2015", "2015-11-27"),
        ("Memorial Day 2015", "2015-05-25"),
        ("the winter of 2014-15", "2014-12-01/2015-02-28"),
        ("Monday 01/02/2016", "2016-02-01"),
    ],
)
def test_full_dates_need_no_publication_date(text: str, expected: str) -> None:
    assert shown(text, UNKNOWN_DATE) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He won on Nov. 8.", "2016-11-08"),
        ("from Nov. 17-19", "2016-11-17/2016-11-19"),
        ("by Jan. 20", "2017-01-20"),
        ("in May", "2016-05"),
        ("sales began in January", "2016-01"),
        ("last November", "2015-11"),
        ("next March", "2017-03"),
        ("They met on Sunday.", "2016-11-20"),
        ("He said Tuesday that he will go.", "2016-11-15"),
        ("They will meet Tuesday.", "2016-11-22"),
        ("The service expects the river to fall by Tuesday.", "2016-11-22"),
        ("She hopes to be back on Tuesday.", "2016-11-22"),
        ("late Tuesday", "2016-11-15"),
        ("next Tuesday", "2016-11-22"),
        ("Tuesday of last week", "2016-11-08"),
        ("yesterday", "2016-11-19"),
        ("last night", "2016-11-19"),
        ("tomorrow", "2016-11-21"),
        ("last week", "2016-11-07/2016-11-13"),
        ("two months ago", "2016-09"),
        ("He will leave in two months.", "2017-01"),
        ("this year", "2016"),
        ("earlier this month", "2016-11-01/2016-11-19"),
        ("over the past three years", "2013-11-20/2016-11-20"),
        ("on the 15th.", "2016-11-15"),
        ("due by the 21st.", "2016-11-21"),
        ("Friday the 11th", "2016-11-11"),
        ("on 5/17", "2016-05-17"),
        ("two weeks and three days ago", "2016-11-03"),
        ("three weeks from tomorrow", "2016-12-12"),
        ("two days before yesterday", "2016-11-17"),
        ("two Sundays ago", "2016-11-13"),
        ("a few days ago", "2016-11-14/2016-11-18"),
        ("a couple of years ago", "2013-01-01/2014-12-31"),
        ("from Tuesday to Thursday", "2016-11-15/2016-11-17"),
        ("between Nov. 8 and Nov. 12", "2016-11-08/2016-11-12"),
        ("from Nov. 8 until now", "2016-11-08/2016-11-20"),
        ("the fourth quarter of last year", "2015-10-01/2015-12-31"),
        ("June of last year", "2015-06"),
        ("the week after next", "2016-11-28/2016-12-04"),
        ("over the weekend", "2016-11-19/2016-11-20"),
        ("late last week", "2016-11-10/2016-11-13"),
        ("It will open later this year.", "2016-11-21/2016-12-31"),
        ("He will miss the rest of the month.", "2016-11-20/2016-11-30"),
        ("It will rise within two years.", "2016-11-20/2018-11-20"),
        ("in the next few days", "2016-11-20/2016-11-26"),
        ("4 to 9 last month", "2016-10-04/2016-10-09"),
        ("the first Tuesday of November", "2016-11-01"),
        ("the last Friday of October", "2016-10-28"),
        ("June 5 last year", "2015-06-05"),
        ("The ban holds until Tuesday.", "2016-11-22"),
        ("They stayed until Tuesday.", "2016-11-15"),
        ("on Tuesday week", "2016-11-29"),
        ("a week from Tuesday", "2016-11-29"),
        ("a week ago Tuesday", "2016-11-08"),
        ("Friday 11th", "2016-11-11"),
        ("They met on New Year's Eve.", "2015-12-31"),
        ("They will meet on New Year’s Eve.", "2016-12-31"),
        ("last Thanksgiving", "2015-11-26"),
        ("It will open on Christmas Day.", "2016-12-25"),
        ("on Easter Monday", "2016-03-28"),
        ("this summer", "2016-06-01/2016-08-31"),
        ("last winter", "2015-12-01/2016-02-29"),
        ("this past summer", "2016-06-01/2016-08-31"),
        ("next spring", "2017-03-01/2017-05-31"),
        ("Wine is sold on the Fourth of July.", "2016-07-04"),
    ],
)
def test_relative_dates_are_reckoned_from_publication(text: str, expected: str) -> None:
    (period,) = find_dates(text, published=LIMA)
    assert str(period) == expected
    assert period.is_relative


@pytest.mark.parametrize("text", ["on Sunday", "last week", "on Nov. 8", "in two months' time"])
def test_relative_dates_are_left_out_without_a_publication_date(text: str) -> None:
    assert find_dates(text) == ()
    assert len(find_date_mentions(text)) == 1


def test_a_publication_year_places_years_but_no_weekdays() -> None:
    assert shown("on Sunday, as last year", to_published("2016")) == ["2015"]


def test_weekdays_are_meant_where_the_text_came_out() -> None:
    """00:30 on Monday in Sydney is still Sunday in UTC, and "Monday" means that Monday."""
    published = to_published("2016-11-21T00:30:00+11:00")
    assert shown("on Monday", published) == ["2016-11-21"]


@pytest.mark.parametrize(
    "text",
    [
        "February 31, 2016",
        "2016-13-01",
        "01/02/2024",
        "Theresa May said",
        "It may rain",
        "They march to Rome",
        "the army sent 2000 troops",
        "Black Friday",
        "USA Today",
        "the last day of the trial",
        "the last two days of the summit",
        "the next day he left",
        "in the same year",
        "Smith scored in the second",
        "bowling figures of 4/22",
        "on 4-22 shooting",
        "may twenty people come",
        "the rest of the year was quiet",
        "last summer",
        "next winter",
        "the winter of 2016",
        "in the summer",
        "this fall in prices",
        "fiscal year 2015",
        "2011/12",
        "every Christmas Day",
        "Orthodox Easter Sunday",
        "the Good Friday agreement",
        "a Halloween party",
        "Memorial Day weekend",
        "the last Friday of the month",
        "They were told to leave by Tuesday.",
        "A STORM MAY 5 MILES OFF",
    ],
)
def test_impossible_ambiguous_and_false_dates_are_left_out(text: str) -> None:
    assert find_dates(text, published=LIMA) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The vote was moved from Tuesday to Thursday.", ["2016-11-15", "2016-11-17"]),
        ("Monday the two met.", ["2016-11-14"]),
        ("They met on Sunday, the first time since May.", ["2016-11-20", "2016-05"]),
        ("found guilty last month of fraud", ["2016-10"]),
        ("Congress agreed last year in his absence.", ["2015"]),
        ("the start of the 2016 season", ["2016"]),
        ("It must close by the end of June 2017.", ["2017-06"]),
        ("4 / 9 / 2007 and 5 / 2007", ["2007", "2007-05"]),
        ("On 4 November 19 people died.", ["2016-11-04"]),
        ("the fair on June 5, next year the race", ["2016-06-05", "2017"]),
        ("RALLY ON MAY 5", ["2016-05-05"]),
    ],
)
def test_what_stands_near_a_date_does_not_change_it(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


def test_a_date_that_reads_one_way_shows_the_order_of_the_others() -> None:
    assert shown("sent on 01/02/2016, paid on 25/02/2016") == ["2016-02-01", "2016-02-25"]
    assert shown("sent on 01/02/2016\npaid on 02/25/2016") == ["2016-01-02", "2016-02-25"]
    assert shown("01/02/2016, 25/02/2016 and 02/25/2016") == ["2016-02-25", "2016-02-25"]


def test_seasons_are_not_placed_where_they_may_be_those_of_the_south() -> None:
    assert shown("It burned in summer 2015.") == ["2015-06-01/2015-08-31"]
    assert shown("It burned in Queensland in summer 2015.") == []
    assert shown("The Australian fires of this summer") == []


def test_named_days_of_other_languages_are_no_bare_weekdays() -> None:
    published = to_published("2021-06-16")
    assert shown("am Karfreitag", published, "de") == ["2021-04-02"]
    assert shown("le lundi de Pâques", published, "fr") == ["2021-04-05"]
    assert shown("el Viernes Santo", published, "es") == ["2021-04-02"]
    assert shown("na véspera de Natal de 2019", published, "pt") == ["2019-12-24"]
    assert shown("a Ferragosto 2019", published, "it") == ["2019-08-15"]


def test_an_ambiguous_date_is_still_a_mention() -> None:
    text = "on 01/02/2024"
    assert [text[span.start : span.end] for span in find_date_mentions(text)] == ["01/02/2024"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("am 20. November 2016", "de"),
        ("le 20 novembre 2016", "fr"),
        ("el 20 de noviembre de 2016", "es"),
        ("em 20 de novembro de 2016", "pt"),
        ("il 20 novembre 2016", "it"),
        ("20.11.2016", "de"),
    ],
)
def test_other_languages_write_day_month_year(text: str, language: str) -> None:
    assert shown(text, UNKNOWN_DATE, language) == ["2016-11-20"]


def period(first: str, last: str = "") -> DatePeriod:
    start = date.fromisoformat(first)
    return DatePeriod("", 0, 0, start, date.fromisoformat(last) if last else start)


@pytest.mark.parametrize(
    ("claim", "report", "expected"),
    [
        (period("2016-11-20"), period("2016-11-20"), Outcome.AGREES),
        (period("2016-11-20"), period("2016-11-01", "2016-11-30"), Outcome.AGREES),
        (period("2016-01-01", "2016-12-31"), period("2016-11-20"), Outcome.AGREES),
        (period("2016-11-20"), period("2016-11-21"), Outcome.DIFFERS),
        (period("2016-11-17", "2016-11-19"), period("2016-11-18", "2016-11-20"), Outcome.MISSING),
    ],
)
def test_a_day_agrees_with_the_month_it_lies_in(
    claim: DatePeriod, report: DatePeriod, expected: Outcome
) -> None:
    assert compare_dates(claim, report) is expected
    assert compare_dates(report, claim) is expected


PIECES = st.sampled_from(
    ["Nov.", "20", "2016", ",", " ", " ", "-", "Sunday", "last", "next", "week", "the", "of", "in",
     "two", "months", "ago", "/", "11", "31", "February", "9999-12-31", "0001-01-01", "1990s", "to",
     "will", "\n", "\ud800", "first", "Tuesday", "9999", "past", "99", "years", "decade", "from",
     "Easter Sunday", "summer", "'19", "until", "day", "Memorial Day", "01/02/2016", "century"]
)  # fmt: skip
DAYS = st.sampled_from(["2016-11-20", "9999-12-31", "0001-01-01", "2016", "2016-11", ""])


@settings(max_examples=300, deadline=None)
@given(
    st.lists(PIECES, max_size=20).map(" ".join) | st.lists(PIECES, max_size=20).map("".join), DAYS
)
def test_offsets_slice_to_the_wording_and_periods_run_forward(text: str, day: str) -> None:
    """Whatever the text and the day it came out, spans are exact, in order and apart."""
    published = to_published(day)
    reached = 0
    for found in find_dates(text, published=published):
        assert text[found.start : found.end] == found.text
        assert found.start >= reached
        reached = found.end
        assert found.first <= found.last
        assert compare_dates(found, found) is Outcome.AGREES


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=20).map(" ".join))
def test_every_placed_date_is_a_mention(text: str) -> None:
    spans = {(span.start, span.end) for span in find_date_mentions(text)}
    assert {(found.start, found.end) for found in find_dates(text, published=LIMA)} <= spans


@pytest.mark.parametrize("unit", ["Nov. ", "1", "2016-", "the ", "in two ", "Sunday "])
def test_long_lines_of_noise_are_read_to_the_end(unit: str) -> None:
    text = unit * (100_000 // len(unit)) + " then on November 20, 2016"
    assert shown(text)[-1] == "2016-11-20"


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("The fair is to be held in December.", "2020-03-02", "2020-12"),
        ("The fair will be held in December.", "2020-03-02", "2020-12"),
        ("They have until Monday to respond.", "2019-05-31", "2019-06-03"),
        ("Low must respond by Monday.", "2019-05-31", "2019-06-03"),
        ("Low must have left on Monday.", "2019-05-31", "2019-05-27"),
    ],
)
def test_what_is_still_to_be_done_is_placed_ahead(text: str, published: str, day: str) -> None:
    (found,) = find_dates(text, published=to_published(published))
    assert str(found) == day


def test_a_figure_of_people_is_no_year() -> None:
    assert find_dates("In all 1709 schoolchildren were there.") == ()


@pytest.mark.parametrize(
    "day", ["the following February", "the previous March", "the same Saturday"]
)
def test_a_day_reckoned_from_another_day_of_the_text_is_not_placed_by_publication(day: str) -> None:
    """It is the February after what was told, whenever the text came out."""
    assert shown(f"The unit closed in a strike. Low was told of it {day}.") == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Moss, who took the job in January, spoke.", "2022-01"),
        ("Low opened the bridge in January.", "2022-01"),
        ("Low will open the bridge in January.", "2023-01"),
        ("The bridge is to open in January.", "2023-01"),
        ("Low opened the bridge on Jan. 9.", "2022-01-09"),
    ],
)
def test_a_month_lies_where_its_verb_says(text: str, day: str) -> None:
    """Ten months back, where two months ahead would be nearer."""
    assert shown(text, to_published("2022-11-08")) == [day]


# A Wednesday.
MIDWEEK = to_published("2021-06-16")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opens next Saturday.", "2021-06-19/2021-06-26"),
        ("It opens next Wednesday.", "2021-06-23"),
        ("It opens next Monday.", "2021-06-21"),
    ],
)
def test_next_saturday_is_the_coming_one_or_the_one_after(text: str, expected: str) -> None:
    assert shown(text, MIDWEEK) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profit for the three months to the end of March rose.", "2021-01-01/2021-03-31"),
        ("Profit in the six months to 30 June 2020 rose.", "2020-01-01/2020-06-30"),
        ("Sales in the quarter ended June 30, 2020, fell.", "2020-04-01/2020-06-30"),
        ("Prices rose in the year to April.", "2020-05-01/2021-04-30"),
        ("In the week to 5 June they fell.", "2021-05-30/2021-06-05"),
        ("It is three weeks to the end of June.", "2021-06-16/2021-06-30"),
    ],
)
def test_months_told_by_their_last_day_are_all_of_them(text: str, expected: str) -> None:
    assert shown(text, MIDWEEK) == [expected]


@pytest.mark.parametrize(
    "text", ["in the previous month", "over the previous three weeks", "the previous few days"]
)
def test_what_came_before_a_time_not_told_here_is_not_placed(text: str) -> None:
    assert shown(text) == []
    assert len(find_date_mentions(text)) == 1


def test_previous_years_are_no_year() -> None:
    assert shown("Prices fell in previous years.") == []
