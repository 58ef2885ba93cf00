"""What sources are asked: the telling words of an article, and the days a report may bear."""

from datetime import date

from verify.claims import split_claims
from verify.query import QUERY_TERMS, find_days, write_query
from verify.records import Article, Claim, ClaimKind, DatePeriod

TEXT = """The ferry Oriole sank in a storm off Velmora on Monday night, the coast guard said.

Three passengers of the Oriole are still missing. Velmora's mayor, Ada Quill, said on Tuesday
that the ferry had left the harbour against her advice. The coast guard saved 41 people.
"""
TITLE = "Ferry Oriole sinks off Velmora"


def claim(text: str, *dates: DatePeriod) -> Claim:
    return Claim(text, 0, len(text), ((0, len(text)),), ClaimKind.EVENT, dates=dates)


def period(first: date, last: date | None = None) -> DatePeriod:
    return DatePeriod("then", 0, 4, first, last or first)


def test_the_words_that_tell_the_event_come_first():
    """Names of the headline before others; function words and days of the week not at all."""
    article = Article(TEXT, title=TITLE, published="2026-03-03")
    query = write_query(article, split_claims(article))
    assert query.text == TITLE
    assert set(query.terms[:3]) == {"Ferry", "Oriole", "Velmora"}
    assert {"Quill", "coast", "guard"} <= set(query.terms)
    assert not {"the", "Monday", "Tuesday", "night", "said"} & set(query.terms)
    assert len(query.terms) <= QUERY_TERMS


def test_a_claim_alone_is_asked_by_its_own_words():
    query = write_query(Article(""), [claim("The Oriole had two lifeboats.")])
    assert query.text == "The Oriole had two lifeboats."
    assert set(query.terms) == {"Oriole", "two", "lifeboats"}
    assert query.days == ()


def test_a_long_article_gives_no_more_words_than_a_source_can_use():
    words = " ".join(f"Word{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(99))
    query = write_query(Article(words), [claim(words)])
    assert len(query.terms) == QUERY_TERMS
    assert len(set(query.terms)) == QUERY_TERMS


def test_the_days_reach_from_before_the_first_date_to_after_the_last():
    """Three days before, six after: where a report may count (verify/judge/window.py)."""
    article = Article(TEXT, published="2026-03-03")
    dated = claim("It sank.", period(date(2026, 3, 2)))
    planned = claim("It is raised.", period(date(2026, 3, 20)))
    assert find_days(article, [dated, planned]) == (date(2026, 2, 27), date(2026, 3, 26))


def test_years_and_decades_do_not_stretch_the_days():
    article = Article(TEXT, published="2026-03-03")
    old = claim("It was built.", period(date(1990, 1, 1), date(1999, 12, 31)))
    assert find_days(article, [old]) == (date(2026, 2, 28), date(2026, 3, 9))


def test_where_nothing_is_dated_any_day_will_do():
    assert find_days(Article(TEXT), [claim("It sank.")]) == ()


def test_asking_twice_gives_the_same_query():
    article = Article(TEXT, title=TITLE, published="2026-03-03")
    claims = split_claims(article)
    assert write_query(article, claims) == write_query(article, claims)
