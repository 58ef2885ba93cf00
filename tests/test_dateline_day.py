"""A dateline with a year dates the article; nothing else in the text does."""

import pytest

from verify.claims.dateline import find_dateline_day
from verify.records import Article, Provenance


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("VELMORA, Ostland, Nov. 20, 2016 (Quay Wire) — The bridge opened.", "en"),
        ("Bridge opens\n\nBy Anna Berg\n\nVelmora (Wire), 20 November 2016 - It opened.", "en"),
        ("VELMORA, 20. November 2016 (kd) – Die Brücke ist offen.", "de"),
    ],
)
def test_a_dateline_with_a_year_is_a_date(text, language):
    """And says where it was read."""
    found = find_dateline_day(Article(text, language=language))
    assert (found.iso, found.provenance) == ("2016-11-20", Provenance.DATELINE)


@pytest.mark.parametrize(
    "text",
    [
        "VELMORA, Nov. 20 — The bridge opened.",
        "VELMORA — The bridge opened on Nov. 20, 2016.",
        "NATO leaders said on Nov. 20, 2016 – a Sunday – that it was open.",
        "On 20 November 2016 – a Sunday – it opened.",
        "VELMORA, November 2016 (Quay Wire) — The bridge opened.",
        "VELMORA, 01/02/2016 (Quay Wire) — The bridge opened.",
        f"{'The bridge opened. ' * 300}\nVELMORA, Nov. 20, 2016 — It opened.",
        "",
    ],
)
def test_what_leaves_the_year_out_or_is_no_dateline_is_no_date(text):
    """A day is never guessed."""
    assert not find_dateline_day(Article(text)).is_known
