"""Beside each passage stands why it is for, against or partial, in words that the passage bears."""

from dataclasses import replace

import pytest

from tests.render_records import FINDINGS, REPORTS, RESULT, RUN
from verify import render
from verify.records import (
    Article,
    Check,
    CheckKind,
    Claim,
    ClaimKind,
    Evidence,
    Outcome,
    PageStatus,
    Relation,
    Report,
    Result,
    Step,
)
from verify.render.checking import check_words, checks_that_mattered
from verify.render.deciding import decided_by
from verify.render.wording import MOST_LINES, fold_lines, heading_of

TEXT = "“The ferry is late,” said Yuri Tarn. Some 15,000 boats of the Sound fleet wait, men say."


def evidence(
    *checks: Check,
    relation: Relation = Relation.PARTIAL,
    missing: tuple[str, ...] = (),
    steps: tuple[Step, ...] = (),
) -> Evidence:
    """A passage that is the whole of TEXT, with these checks."""
    report = Report(text=TEXT, outlet="Tide Courier", url="https://tide.example/1")
    item = Evidence(report, relation, 0.4, 0.1, 0.3, 0, len(TEXT))
    return replace(item, checks=checks, missing=missing, steps=steps)


def lacks(kind: CheckKind, value: str) -> Check:
    """A check that found nothing for this value."""
    return Check(kind, Outcome.MISSING, value)


@pytest.mark.parametrize(
    ("check", "told"),
    [
        (lacks(CheckKind.ATTRIBUTION, "Yuri Tarn"), "not attributed to Yuri Tarn"),
        (lacks(CheckKind.NAME, "Ilda Ferrant"), "not there: Ilda Ferrant"),
        (lacks(CheckKind.PLACE, "the Sound"), "not with this meaning: the Sound"),
        (lacks(CheckKind.NAME, "Sound"), "not with this meaning: Sound"),
        (lacks(CheckKind.NUMBER, "more than 15,000"), "15,000 of something else"),
        (lacks(CheckKind.NUMBER, "5,000"), "not there: 5,000"),
        (
            Check(CheckKind.NUMBER, Outcome.MISSING, "twelve", "three", "an earlier count"),
            "an earlier count: twelve here, three there",
        ),
        (lacks(CheckKind.POLARITY, "no ferry sailed"), "not denied there: “no ferry sailed”"),
        (lacks(CheckKind.POLARITY, "may"), "without “may” there"),
        (
            Check(CheckKind.POLARITY, Outcome.MISSING, "as a fact", "“planned”"),
            "not as a fact: “planned” there",
        ),
    ],
)
def test_nobody_is_told_that_words_of_the_passage_are_not_there(check, told):
    """Who said it, what a name means and what a number counts are told apart from absence."""
    lines = checks_that_mattered(evidence(check))
    assert lines == (told,)


def test_a_partial_passage_says_which_words_it_lacks():
    """At most five words, in the order of the claim, none of which stands in the passage."""
    missing = ("via", "ferry", "text", "message", "on", "Monday", "night")
    assert checks_that_mattered(evidence(missing=missing)) == (
        "not there: via; text; message; on; Monday",
    )


def test_missing_words_are_not_repeated_beside_a_missing_day():
    """A day that may go unsaid is not why a passage is partial: the other words are."""
    item = evidence(lacks(CheckKind.DATE, "on Monday"), missing=("Monday", "text"))
    assert checks_that_mattered(item) == ("not there: on Monday; text",)


def test_half_of_a_name_that_agrees_is_not_missing():
    """Who is named by surname is there."""
    agrees = Check(CheckKind.NAME, Outcome.AGREES, "Juri Andrei Tarn", "Yuri Tarn")
    item = evidence(agrees, missing=("Andrei", "text"))
    assert checks_that_mattered(item) == ("not there: text",)


def test_a_supporting_passage_is_not_held_against_its_missing_words():
    """Only what is partial needs a reason."""
    assert checks_that_mattered(evidence(relation=Relation.SUPPORTS, missing=("via",))) == ()


def test_an_exchanged_word_is_the_reason_of_a_partial_passage():
    """Both words are shown, instead of what is missing besides."""
    item = evidence(steps=(Step("exchanged", 1.0, "ferry → train"),), missing=("via",))
    assert checks_that_mattered(item) == ("other words: ferry here, train there",)
    assert decided_by(item) == "partial: because of other words: ferry here, train there"


@pytest.mark.parametrize(
    ("here", "there", "detail", "told"),
    [
        ("western", "eastern", "opposites", "opposite words: western here, eastern there"),
        (
            "“no ferry sailed”",
            "“a ferry sailed”",
            "",
            "affirmed or denied: “no ferry sailed” here, “a ferry sailed” there",
        ),
        (
            "no ferry sailed",
            "a ferry sailed",
            "",
            "affirmed or denied: “no ferry sailed” here, “a ferry sailed” there",
        ),
        ("not “sailed”", "“sailed”", "", "affirmed or denied: not “sailed” here, “sailed” there"),
    ],
)
def test_a_denial_and_an_opposite_are_called_by_their_names(here, there, detail, told):
    """Only a denial is "affirmed or denied", and nothing is quoted twice."""
    assert check_words(Check(CheckKind.POLARITY, Outcome.DIFFERS, here, there, detail)) == told


@pytest.mark.parametrize(
    ("check", "told"),
    [
        (("quote", "The ferry is late", "“The ferry is late,”", "word for word"), "word for word"),
        (("quote", "The ferry is very late", "The ferry is late", "trimmed: without “very”"), "tr"),
        (("date", "Sunday (2016-11-20)", "2016-11-20", "the report's own date"), ""),
        (("date", "Nov. 20", "Nov 20", ""), ""),
        (("date", "Nov. 20", "last Sunday", ""), "date agrees: Nov. 20 here, last Sunday there"),
        (("number", "300,000", "300 000", ""), ""),
        (("number", "dozens", "36", ""), "number agrees: dozens here, 36 there"),
    ],
)
def test_what_agrees_is_told_once_and_only_when_written_differently(check, told):
    """A quotation that stands beside the claim is not printed again."""
    kind, here, there, detail = check
    item = evidence(Check(CheckKind(kind), Outcome.AGREES, here, there, detail))
    lines = checks_that_mattered(replace(item, relation=Relation.SUPPORTS))
    assert len(lines) == bool(told)
    for line in lines:
        assert told in line
        assert kind != "quote" or here not in line


DEEDS = (Step("deeds", 0.83, "what was done"), Step("needed", 0.6, "makes support"))


def test_an_explanation_says_in_one_line_what_decided():
    """The fact that differs or is missing, or how much of what was done is there and needed."""
    differs = Check(CheckKind.NUMBER, Outcome.DIFFERS, "300", "470")
    against = evidence(differs, relation=Relation.CONTRADICTS)
    assert decided_by(against) == "contradicts: because number differs"
    assert decided_by(evidence(lacks(CheckKind.PLACE, "Velmora"))) == (
        "partial: because Velmora is missing"
    )
    weekday = (lacks(CheckKind.NUMBER, "15,000"), lacks(CheckKind.DATE, "on Monday"))
    assert decided_by(evidence(*weekday)) == "partial: because 15,000 of something else"
    day = evidence(*weekday, steps=(Step("missing", 1.0, "date: on Monday"),))
    assert decided_by(day) == "partial: because on Monday is missing"
    assert decided_by(evidence(relation=Relation.SUPPORTS, steps=DEEDS)) == (
        "supports: all key facts are there and 83 % of what was done (60 % needed)"
    )
    few = (Step("deeds", 0.4, ""), DEEDS[1])
    assert decided_by(evidence(steps=few, missing=("via",))) == (
        "partial: only 40 % of what was done (60 % needed); not there: via"
    )


def test_an_explanation_names_the_page_and_explains_its_words():
    """The address as asked, the first 12 characters of its digest, and a legend."""
    item = evidence(relation=Relation.SUPPORTS, steps=DEEDS)
    page = Report(
        text=TEXT,
        url="https://tide.example/1",
        page_url="file:///tide.html",
        page_sha256="ab12" * 9,
    )
    finding = replace(FINDINGS[3], evidence=(replace(item, report=page),))
    shown = render.render_explanation(
        replace(RESULT, findings=(finding,)), 1, width=100, is_color=False
    )
    text = " ".join(shown.split())
    assert "read from file:///tide.html, sha256 ab12ab12ab12 published" in text
    assert "decided supports: all key facts are there" in text
    for word in ("coverage:", "context:", "deeds:", "needed:"):
        assert text.count(word) == 1


def unreadable() -> Result:
    """The made-up result with 19 pages that broke in the same way."""
    failed = tuple(
        Report(outlet=f"Outlet {at}", status=PageStatus.EXTRACT_FAILED, detail="it burst")
        for at in range(19)
    )
    return replace(RESULT, reports=(REPORTS[0], *failed))


@pytest.mark.parametrize(
    "text",
    [
        render.render_table(RUN, unreadable(), width=100, is_color=False),
        render.render_markdown(RUN, unreadable()),
    ],
)
def test_pages_that_could_not_be_read_are_told_above_the_claims(text):
    """One line above; below, one line for all pages that failed alike."""
    words = " ".join(text.split())
    notice = "19 of 20 pages could not be read: 19 extract-failed – see below"
    assert words.index("Look first") < words.index(notice) < words.index(FINDINGS[5].claim.text)
    assert words.count("it burst") == 1
    assert "19 × extract-failed: it burst: Outlet 0, Outlet 1" in words
    assert "Outlet 4 and 14 more" in words


def test_nothing_is_said_of_unread_pages_when_all_were_read():
    """The line is there for a reason only."""
    read = replace(RESULT, reports=REPORTS[:3])
    assert "could not be read" not in render.render_table(RUN, read, width=100, is_color=False)


def test_an_article_without_a_headline_is_headed_by_its_first_words():
    """A single claim heads itself; nothing is called untitled."""
    long = Article("One two three four five six seven eight nine ten eleven.")
    assert heading_of(long) == "One two three four five six seven eight nine ten…"
    assert heading_of(Article("Short text.")) == "Short text."
    assert (
        heading_of(Article("Minister resigns\nPublished today\n\nShe left.")) == "Minister resigns"
    )
    assert heading_of(long, RESULT.claims[:1]) == RESULT.claims[0].text
    page = "News | Weather | Dates of the week\nThe bridge opened. It is long.\nRain fell."
    start = page.index("The bridge")
    first = Claim("The bridge opened.", start, start + 18, ((start, start + 18),), ClaimKind.EVENT)
    other = replace(first, text="Rain fell.", start=66, end=76, spans=((66, 76),))
    assert heading_of(Article(page), (first, other)) == "The bridge opened. It is long."
    bare = replace(RESULT, article=Article(RESULT.article.text))
    for text in (
        render.render_table(RUN, bare, width=100, is_color=False),
        render.render_markdown(RUN, bare),
        render.render_claims(bare.article, bare.claims),
    ):
        assert "The harbour bridge of Velmora opened on Saturday." in text.splitlines()[0]
        assert "Untitled" not in text


def test_of_a_thousand_reports_the_first_are_listed():
    """And how many more there are."""
    assert fold_lines(["a", "b"]) == ("a", "b")
    folded = fold_lines([str(n) for n in range(1000)])
    assert len(folded) == MOST_LINES + 1
    assert folded[-1] == f"and {1000 - MOST_LINES} more, in the database"
