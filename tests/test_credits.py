"""Agency credits in the forms they take, and texts that only speak of an agency."""

import pytest

from verify import Report
from verify.language.credits import find_credit, find_credits
from verify.records import Publisher

BODY = "The council approved the plan after a long debate.\nIt takes effect in May."


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"LIMA, Peru (AP) — {BODY}", "Associated Press"),
        (f"PORT SELANE (Reuters) - {BODY}", "Reuters"),
        (f"By Ann Reyes, Associated Press\n{BODY}", "Associated Press"),
        (f"By THE ASSOCIATED PRESS\n{BODY}", "Associated Press"),
        (f"VELDHOVEN (Meridian Wire) — {BODY}", "Meridian Wire"),
        (f"{BODY}\nWith material from Meridian Wire", "Meridian Wire"),
        (f"{BODY}\nSource: AFP", "Agence France-Presse"),
        (f"{BODY}\n© 2016 Meridian News Agency", "Meridian News Agency"),
    ],
)
def test_a_credit_is_found_in_dateline_byline_and_foot(text, agency):
    """Whatever the form, the agency gets one name."""
    credit = find_credit(text)
    assert credit is not None
    assert credit.agency == agency
    assert credit.words in text


def test_the_author_line_may_carry_the_credit():
    """Many pages hold it in their metadata only."""
    credit = find_credit(BODY, author="Ann Reyes, Reuters")
    assert credit is not None
    assert credit.agency == "Reuters"


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{BODY}\nReuters opened an office in the town, the mayor said. " + "More words. " * 60,
        "The AP has reported from the valley since May, its editor told the council. " * 3,
        f"LIMA — {BODY}",
    ],
)
def test_a_text_about_an_agency_credits_nobody(text):
    """A name in the running text is what the text is about."""
    assert find_credit(text) is None


def test_an_agency_is_known_by_what_is_stated_beside_the_text():
    """As publisher in a feed or in JSON-LD, and by a canonical link to its site."""
    portal = "https://portal.example/a"
    reports = (
        Report(text=BODY, outlet="AP News", url=portal),
        Report(text=BODY, canonical_url="https://apnews.com/a", url=portal),
        Report(text=BODY, publisher=Publisher(outlet="Associated Press"), url=portal),
    )
    for report in reports:
        assert [credit.agency for credit in find_credits(report)] == ["Associated Press"]


def test_a_report_of_two_agencies_credits_both():
    """Their texts were merged in one."""
    report = Report(text=f"{BODY}\nReuters and Agence France-Presse contributed to this report.")
    agencies = {credit.agency for credit in find_credits(report)}
    assert agencies == {"Reuters", "Agence France-Presse"}
