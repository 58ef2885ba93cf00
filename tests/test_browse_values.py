"""One value of a cell in, what a reader sees in its place out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markupsafe import escape

from verify.browse import values
from verify.browse.marking import Compared, mark_passage, mark_words
from verify.render.shown import visible


def read(markup: str) -> str:
    return str(html.fromstring(f"<div>{markup}</div>").text_content())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2016-11-20T19:42:10Z", "20 Nov 2016, 19:42 UTC"),
        ("2016-11-20T08:30:00+13:00", "20 Nov 2016, 08:30 +13:00"),
        ("2016-11-20", "20 Nov 2016"),
        ("2016-11", "2016-11"),
        ("2016-02-31", "2016-02-31"),
        ("unknown", "unknown"),
        ("<b>2016</b>", "<b>2016</b>"),
    ],
)
def test_times_read_as_people_write_them(text: str, shown: str):
    """What is no day or moment stays as it is."""
    assert read(values.show_time(text)) == shown


@pytest.mark.parametrize(
    ("url", "shown", "is_link"),
    [
        ("https://www.echo.example/", "echo.example", True),
        ("https://echo.example/a/b/the-ferries?x=1", "echo.example/…/the-ferries", True),
        ("HTTPS://echo.example/one", "echo.example/one", True),
        ("file:///srv/reports/one%20two.html", "one two.html", False),
        ("javascript:alert(1)", "javascript:alert(1)", False),
        ("https://[broken", "https://[broken", True),
        ("//echo.example/x", "//echo.example/x", False),
        ("data:text/html,<script>x</script>", "data:text/html,<script>x</script>", False),
    ],
)
def test_addresses_are_short_and_only_those_of_the_web_are_links(
    url: str,
    shown: str,
    is_link: bool,  # noqa: FBT001 - a column of the table above
):
    """The whole address is in the title; a script is never an address."""
    tree = html.fromstring(f"<div>{values.show_address(url)}</div>")
    assert tree.text_content() == shown
    assert tree.xpath("//a/@href") == ([url] if is_link else [])


@pytest.mark.parametrize(
    ("value", "shown"),
    [(1.0, "> 0.99"), (0.0, "< 0.01"), (0.5, "0.50"), (-0.84, "-0.84"), (-1.0, "< -0.99")],
)
def test_no_chance_is_shown_as_certain(value: float, shown: str):
    """Two digits are enough, and never 0 or 1."""
    assert values.show_chance(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(470000.0, "470,000"), (0.9377256, "0.938"), (0.0, "0"), (float("inf"), "no limit")],
)
def test_figures_are_written_with_thousands(value: float, shown: str):
    """And without the digits that say nothing."""
    assert values.show_figure(value) == shown


def test_a_value_that_differs_is_marked_rather_than_as_matched():
    """The narrowest words of a quotation that differ, and a date without its reckoning."""
    checks = [
        Compared("quote", "differs", "interests align", "values", "“align” here, “collide” there"),
        Compared("date", "differs", "Sunday (2016-11-20)", "Monday (2016-11-21)"),
        Compared("name", "agrees", "Moe", "Moe"),
    ]
    marked = mark_passage("Moe said on Monday that interests collide.", ["interests"], checks)
    tree = html.fromstring(f"<div>{marked}</div>")
    assert tree.xpath("//mark[@class='differs']/text()") == ["Monday", "collide"]
    assert tree.xpath("//mark[@class='matched']/text()") == ["interests"]
    assert len(tree.xpath("//li")) == 2


@given(
    st.text(), st.lists(st.text(max_size=8), max_size=4), st.lists(st.text(max_size=8), max_size=3)
)
def test_marking_changes_no_word_and_lets_no_mark_up_in(
    text: str, words: list[str], differing: list[str]
):
    """Whatever the text and the words are, only <mark> is added."""
    marked = str(mark_words(text, words, differing))
    plain = marked.replace("</mark>", "")
    for how in ("matched", "differs"):
        plain = plain.replace(f'<mark class="{how}">', "")
    assert plain == str(escape(visible(text)))
