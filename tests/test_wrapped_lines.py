"""Text with lines broken at a width in; the same with its paragraphs whole out, offsets kept."""

import pytest

from verify.claims import read_sentences, split_claims
from verify.extract import extract_report
from verify.language.wrapped_lines import join_lines
from verify.records import Article

RELEASE = """The council of Port Issel closed the old bridge over the river Lar on
Monday after engineers found cracks in two of its pillars, the mayor
said.

About 40,000 people use the bridge each day, and the detour over the
northern road takes at least half an hour longer than before.

“We will open it again in spring,” Mayor Ann Low told reporters. The
repair is to cost 12 million euros, of which the state pays two thirds.
"""


def test_lines_broken_at_a_width_are_joined():
    """A sentence goes on over the line end of an e-mail; offsets stay."""
    text = (
        "The harbour bridge of Velmora was opened on Saturday by Mayor Ilda\n"
        "Ferrant. More than 300,000 people crossed it on foot, and the ferries\n"
        "stayed in port.\n\nThe next day was calm.\n"
    )
    joined = join_lines(text)
    assert "Mayor Ilda Ferrant. More" in joined
    assert len(joined) == len(text)
    assert joined.endswith("port.\n\nThe next day was calm.\n")


@pytest.mark.parametrize(
    "text",
    [
        "Bridge opens\nThe harbour bridge of Velmora was opened on Saturday by Mayor Ferrant.\n",
        "- one boat\n- two boats\n- three boats, and a ferry that came late\n",
        "One long paragraph. " * 20 + "\n" + "Another long paragraph. " * 20,
    ],
)
def test_headlines_lists_and_paragraphs_are_not_joined(text):
    """A line end that means something stays."""
    assert join_lines(text) == text


@pytest.mark.parametrize(
    "text",
    [
        (
            "The bridge was opened on Saturday.\nThe mayor cut the ribbon at noon.\n"
            "A band played on the quay.\nThe ferries stayed in port.\n"
        ),
        (
            "Harbour bridge of Velmora opens after four years of work\n"
            "Storm takes the roof of the town hall in Lower Ansted\n"
            "Ferry line to the islands closes at the end of the year\n"
            "Treasurer of Velmora steps down over a missing receipt\n"
        ),
    ],
)
def test_a_sentence_or_a_headline_a_line_is_no_wrapped_text(text):
    """Where lines do not go on in lower case, no width is seen in them."""
    assert join_lines(text) == text


def test_two_lines_without_a_width_are_a_headline_and_its_text() -> None:
    """A longer first line is no full one where the next begins a sentence."""
    text = "Dell closes its only bridge for good\nThe council met.\n"
    assert join_lines(text) == text


def test_claims_of_wrapped_text_are_whole_wherever_it_comes_from() -> None:
    """A caller of the library is read as a file is; sentences still slice to the text given."""
    article = Article(RELEASE)
    claims = split_claims(article)
    assert [claim.text for claim in claims] == [
        claim.text for claim in split_claims(Article(join_lines(RELEASE)))
    ]
    assert any("over the river Lar on Monday" in claim.text for claim in claims)
    for sentence in read_sentences(article):
        assert article.text[sentence.start : sentence.end] == sentence.text


@pytest.mark.parametrize(
    "body",
    ["<pre>" + RELEASE + "</pre>", "<p>" + RELEASE.replace("\n", "<br>\n") + "</p>"],
    ids=["pre", "br"],
)
def test_lines_of_a_page_that_are_broken_at_a_width_are_joined(body: str) -> None:
    """Releases stand on pages as they were typed."""
    page = f"<html><body><article><h1>Bridge closed</h1>{body}</article></body></html>"
    report = extract_report(page.encode(), url="https://dell.example/bridge")
    assert "over the river Lar on Monday after engineers" in report.text
    assert report.text.count("\n") < 4
