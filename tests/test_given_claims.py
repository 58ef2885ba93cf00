"""One claim given by hand in; the same read, never split, out."""

from verify.claims import read_claim
from verify.records import to_published


def test_a_given_claim_is_never_split():
    """A compound asked as one stays one."""
    claim = read_claim("The bridge opened in 1998 and carried 40,000 cars a day.")
    assert claim.text == "The bridge opened in 1998 and carried 40,000 cars a day."
    assert {str(number) for number in claim.numbers} >= {"40000"}


def test_a_given_claim_is_read_in_its_context():
    """The article it stands in says who "he" is, and its date which Monday."""
    claim = read_claim(
        "He closed the bridge on Monday.",
        context="Adam Low took office.",
        published=to_published("2016-11-22"),
    )
    assert claim.text == "Adam Low closed the bridge on Monday."
    assert [str(date) for date in claim.dates] == ["2016-11-21"]
    assert (claim.start, claim.end) == (0, 31)


def test_a_mark_left_open_in_a_given_claim_quotes_nothing():
    """Where it should have closed nobody knows; the whole would have to be found word for word."""
    claim = read_claim("“The tower at Ash was sold in 1998.")
    assert claim.text == "“The tower at Ash was sold in 1998."
    assert claim.quotations == ()


def test_an_empty_claim_is_read_without_a_fault():
    """Callers may pass on what a user typed."""
    assert read_claim("").text == ""
