"""How related a headline is to a query."""

from hypothesis import given
from hypothesis import strategies as st

from verify.sources.relatedness import RELATED_FROM, rate_relatedness, weigh_terms

TERMS = weigh_terms(("Oriole", "ferry", "Velmora", "sank", "storm", "coast", "guard", "mayor"))


def test_a_headline_on_the_event_is_related_and_another_is_not():
    assert rate_relatedness(TERMS, "Velmora mourns the dead of the Oriole") >= RELATED_FROM
    assert rate_relatedness(TERMS, "Mayor opens new library in Aldby") < RELATED_FROM


def test_inflections_count_as_the_same_word():
    assert rate_relatedness(TERMS, "Ferries") > 0


def test_the_first_terms_weigh_more_than_the_last():
    assert rate_relatedness(TERMS, "Oriole found at sea") > rate_relatedness(
        TERMS, "Mayor found at sea"
    )


def test_a_long_summary_does_not_drown_its_headline():
    words = " ".join(f"filler{number}" for number in range(1000))
    text = "Ferry Oriole sank off Velmora"
    assert rate_relatedness(TERMS, f"{text}\n{words}") >= RELATED_FROM


def test_without_terms_everything_is_related():
    assert rate_relatedness(weigh_terms(()), "Anything") == 1.0


@given(st.text(), st.lists(st.text(), max_size=30))
def test_whatever_is_written_the_rating_is_a_share(text, terms):
    assert 0.0 <= rate_relatedness(weigh_terms(terms), text) <= 1.0
