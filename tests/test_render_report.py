"""The corroboration report says of every claim what was found, to people and to programs."""

import csv
import io
import json
import re
from dataclasses import replace

import pytest

from tests.render_records import FINDINGS, REPORTS, RESULT, RUN
from verify import render
from verify.errors import BadInput
from verify.records import (
    Answer,
    AnswerStatus,
    Article,
    Figure,
    Found,
    Look,
    Outcome,
    Report,
    Result,
    RunState,
    Series,
    Status,
    to_published,
)
from verify.render import Format, Order, View
from verify.render.checking import check_words, show_drift
from verify.render.choosing import WHOLE
from verify.render.table import TABLE_FROM
from verify.render.wording import SIGNS

WIDTHS = (40, 80, 100, TABLE_FROM, 140, 200)


def table(result: Result = RESULT, width: int = 100, view: View = WHOLE) -> str:
    """The report for a terminal without colours."""
    return render.render_table(RUN, result, width=width, is_color=False, view=view)


def flat(text: str) -> str:
    """Text without its line breaks, so that a wrapped sentence can be looked for."""
    return " ".join(text.split())


@pytest.mark.parametrize("width", WIDTHS)
def test_every_line_fits_the_terminal(width):
    """Nothing runs over the right edge at any width."""
    assert max(map(len, table(width=width).splitlines())) <= width


@pytest.mark.parametrize("width", [80, 140])
def test_every_status_is_a_sign_and_a_word(width):
    """Status never rests on colour alone."""
    text = table(width=width)
    for status in Status:
        assert f"{SIGNS[status]} {status}" in text


def test_signs_tell_statuses_apart():
    """No two statuses share a sign."""
    assert len(set(SIGNS.values())) == len(Status)


def test_the_report_opens_with_a_summary():
    """How many claims have which status stands above everything else."""
    head = flat("\n".join(table().splitlines()[:6]))
    assert "Velmora walks across the water published 2016-11-20 (as given)" in head
    assert "7 claims: 1 ✔ corroborated, 1 ◐ single-origin" in head
    looks = flat("\n".join(table().splitlines()[5:9]))
    assert "Look first at ✘ 3 “Mayor Ilda Ferrant said: " in looks
    assert "±" in looks.split("1 origin against it, none for it")[1]
    assert looks.index("± 2") < looks.index("◐ 4")


@pytest.mark.parametrize("width", [80, 140])
def test_a_claim_shows_its_best_sentence_and_the_checks_that_mattered(width):
    """Outlet, date, sentence and the two values that differ stand with the claim."""
    text = flat(table(width=width))
    assert "Alder Wire, 2016-11-20 (contradicts):" in text
    assert "→ number: 300,000 here, 470,000 there" in text


def test_a_contested_claim_shows_both_sides():
    """The best sentence for it and the best against it are both there."""
    text = flat(table())
    assert "“Some 310,000 walked across.”" in text
    assert "“Police put the crowd at 470,000.”" in text


def test_a_group_of_copies_says_why_it_counts_once():
    """Two prints of one agency story appear as one origin."""
    assert "Alder Wire (same-text, 2 reports), Quay Gazette" in flat(table())


def test_a_supported_quotation_is_not_called_so():
    """Reports that somebody said it do not make what was said so."""
    quote = replace(FINDINGS[2], status=Status.SINGLE_ORIGIN, origins_for=FINDINGS[3].origins_for)
    result = replace(RESULT, findings=(quote,))
    assert "for (that it was said, not that it is so): Quay Gazette" in flat(table(result))


def test_sources_that_failed_or_were_silent_are_named_with_the_reason():
    """Who was asked, who had nothing, who could not be asked and who was left out."""
    text = flat(table())
    assert "letters desk: asked, has nothing" in text
    assert "gazette feed: could not be asked: unreachable – connection refused" in text
    assert "web search: left out – --offline" in text
    assert "Mute Times: paywall: only the first two sentences are free" in text
    assert "Inland Herald, 2016-11-20: Wheat" in text


def test_reports_that_do_not_count_are_shown_with_the_reason():
    """Outside the window, undated and not-counted reports are listed, each with its why."""
    text = flat(table())
    assert "Later Post, 2017-03-04: Crowds on the new bridge – outside the date window" in text
    assert "Undated Sheet, undated" in text
    assert "from a source that is shown and not counted" in text


@pytest.mark.parametrize(
    "text",
    [
        table(),
        render.render_markdown(RUN, RESULT),
        render.render_explanation(RESULT, 1, width=100, is_color=False),
    ],
)
def test_no_report_calls_a_claim_true_or_false(text):
    """A status is about reports; those two words are never used."""
    words = {word.strip(".,:;") for word in text.casefold().split()}
    assert not words & {"true", "false", "fake", "wrong", "correct", "verified", "debunked"}


def test_colours_add_nothing_but_colours():
    """The report in colour is the plain one with escapes."""
    coloured = render.render_table(RUN, RESULT, width=80, is_color=True)
    assert "\x1b[" in coloured
    bare = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [row.rstrip() for row in bare.splitlines()] == table(width=80).splitlines()


def test_sources_that_failed_alike_share_a_line_that_names_them_all():
    """On an unplugged machine forty feeds are unreachable: one line, and a word on the cause."""
    answers = tuple(
        Answer(f"feed {number}", AnswerStatus.UNREACHABLE, detail=f"no address for f{number}")
        for number in range(6)
    )
    text = flat(table(replace(RESULT, answers=answers)))
    names = ", ".join(f"feed {number}" for number in range(6))
    assert f"6 sources could not be asked: unreachable: {names}" in text
    assert "(of the first: no address for f0)" in text
    assert "6 of 6 sources could not be asked: 6 unreachable; is this machine connected?" in text


def test_a_run_that_was_stopped_says_so_above_the_claims():
    """What Ctrl-C left out must not look like silence."""
    stopped = replace(RUN, state=RunState.INTERRUPTED)
    text = render.render_table(stopped, RESULT, width=100, is_color=False)
    assert "stopped before everything was fetched" in flat(text)
    assert "stopped before everything was fetched" in render.render_markdown(stopped, RESULT)


def test_a_result_without_claims_or_sources_still_renders():
    """Nothing found is a report too, in every form."""
    empty = replace(RESULT, claims=(), answers=(), reports=(), origins=(), findings=())
    assert "0 claims" in table(empty)
    assert json.loads(render.render_json(RUN, empty))["findings"] == []
    assert render.render_csv(RUN, empty).count("\n") == 1
    assert "none" in render.render_markdown(RUN, empty)


def test_sorting_keeps_the_numbers_of_claims():
    """Claim 2 is claim 2 in every order, so that --explain 2 means it."""
    chosen = render.choose_findings(RESULT, View(Order.WORTH))
    assert [item.number for item in chosen] == [2, 4, 1, 3, 5, 6, 7]
    by_status = render.choose_findings(RESULT, View(Order.STATUS))
    assert [item.number for item in by_status] == [3, 2, 4, 5, 6, 7, 1]


def test_claims_of_little_worth_can_be_left_out_and_are_counted():
    """What is hidden is said."""
    text = table(view=View(min_worth=0.5))
    assert "2 claims of less worth not shown." in text
    assert "schoolgirl" not in text


def test_an_explanation_holds_everything_behind_a_finding():
    """Offsets, address, facts, both values of each check, arithmetic and origins with reasons."""
    text = flat(render.render_explanation(RESULT, 2, width=100, is_color=False))
    assert "Claim 2 of 7 ± contested" in text
    assert "in the article 50–94: “More than 300,000 people crossed it on foot.”" in text
    assert "at 39–71 “Police put the crowd at 470,000.”" in text
    assert "https://alder-wire.example/bridge" in text
    assert "number differs 300,000 470,000 beyond rounding and hedges" in text
    assert "coverage 0.750 3 of 4 facts" in text
    assert "Alder Wire (same-text, 2 reports) – both credit Alder Wire" in text


def test_an_explanation_says_why_a_report_was_not_counted():
    """The reader need not guess why a matching passage changed nothing."""
    text = flat(render.render_explanation(RESULT, 1, width=100, is_color=False))
    assert "counted no: outside the date window" in text
    assert "Could not be read (1) – Mute Times" in text


@pytest.mark.parametrize("number", [0, 8, -1])
def test_an_unknown_claim_number_is_refused(number):
    """The answer says how many claims there are."""
    with pytest.raises(BadInput, match=f"no claim {number}; the run has claims 1 to 7"):
        render.render_explanation(RESULT, number, width=80, is_color=False)


def test_json_has_its_parts_and_sorted_keys():
    """Programs find each part under its name; the keys of all objects are sorted."""
    text = render.render_json(RUN, RESULT)
    made = json.loads(text)
    assert sorted(made) == [
        "appearances",
        "article",
        "findings",
        "origins",
        "run",
        "sources",
        "summary",
    ]
    assert text == json.dumps(made, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def test_json_evidence_slices_to_its_text():
    """Both start and end are code points into the report's text."""
    made = json.loads(render.render_json(RUN, RESULT))
    texts = {report.url: report.text for report in REPORTS}
    evidence = [item for finding in made["findings"] for item in finding["evidence"]]
    assert evidence
    for item in evidence:
        assert texts[item["report"]["url"]][item["start"] : item["end"]] == item["text"]


def test_json_origins_point_to_their_reports():
    """The members of an origin index the reports listed under the sources."""
    made = json.loads(render.render_json(RUN, RESULT))
    outlets = {
        report["index"]: report["outlet"]
        for source in made["sources"]
        for report in source["reports"]
    }
    for finding in made["findings"]:
        for origin in (*finding["origins_for"], *finding["origins_against"]):
            assert origin["outlets"] == [outlets[index] for index in origin["members"]]


def test_the_same_result_renders_the_same_bytes():
    """Nothing in the output depends on when or in which order it is rendered."""
    assert render.render_json(RUN, RESULT) == render.render_json(RUN, RESULT)
    assert table() == table()


def test_csv_has_one_row_for_each_claim():
    """The checks of both sides of a contested claim are in its row."""
    rows = list(csv.DictReader(io.StringIO(render.render_csv(RUN, RESULT))))
    assert [row["status"] for row in rows] == [str(finding.status) for finding in FINDINGS]
    assert "300,000 here, 470,000 there" in rows[1]["checks"]


def test_csv_tells_of_each_source_how_it_stands_and_how_figures_grew():
    """In one cell each, which no spreadsheet runs, whatever an outlet is called."""
    looks = (
        Look("=feed()", "", Found.HAS_IT),
        Look("Desk", "Tide Courier", Found.COULD_NOT_LOOK, status="blocked"),
        Look("Desk", "Hill Post", Found.PAYWALLED, status="paywalled"),
        Look("Desk", "Quay Gazette", Found.HAS_NOT, read=3, unread=1),
        Look("Desk", "Buoy", Found.OUTSIDE_WINDOW),
    )
    reports = [
        Report(text="", outlet=f"Outlet {day}", published=to_published(f"2016-11-{day}"))
        for day in (17, 18)
    ]
    told = [
        Figure(value, f"{value} dead", report, Outcome.MISSING)
        for value, report in zip((12, 15), reports, strict=True)
    ]
    finding = replace(FINDINGS[0], looks=looks, series=(Series("15", tuple(told)),))
    text = render.render_csv(RUN, replace(RESULT, findings=(finding,)))
    (row,) = csv.DictReader(io.StringIO(text))
    assert row["looks"] == (
        "'=feed(): has-it; Tide Courier: could-not-look (blocked); Hill Post: paywalled; "
        "Quay Gazette: has-not (1 unread); Buoy: outside-date-window"
    )
    assert row["series"] == (
        "15 here; rising: 12 dead (Thu 17 Nov, Outlet 17) → 15 dead (Fri 18 Nov, Outlet 18)"
    )


def test_markdown_lists_each_claim_with_its_evidence():
    """The Markdown report carries the same findings."""
    text = render.render_markdown(RUN, RESULT)
    assert "## 2. ± contested" in text
    assert "[Alder Wire](<https://alder-wire.example/bridge>), 2016-11-20 (contradicts)" in text


@pytest.mark.parametrize("form", Format)
def test_claims_are_listed_in_every_form(form):
    """`verify split` gives out the wording of each claim."""
    text = render.render_claims(RESULT.article, RESULT.claims, form=form)
    for claim in RESULT.claims:
        assert claim.text.split('"')[0].strip() in text


def test_a_long_quotation_is_cut_down_to_where_it_drifts():
    """Of two long wordings only the differing words and their neighbours are shown."""
    here = "we will build a bridge where our two shores align before the winter comes again"
    there = here.replace("align", "collide")
    assert show_drift(here, there) == (
        "“…our two shores align before the winter…”",
        "“…our two shores collide before the winter…”",
    )


def test_a_check_is_told_with_both_values():
    """Here is the article, there is the report."""
    check = FINDINGS[1].evidence[1].checks[0]
    assert check_words(check) == "number: 300,000 here, 470,000 there"


def test_a_report_says_what_its_language_lacks():
    """Above the claims, in every form for people, and as a list in JSON."""
    article = Article(RESULT.article.text, RESULT.article.title, language="pt")
    result = replace(RESULT, article=article)
    said = "Portuguese: roles of sentences,"
    assert said in flat(table(result))
    assert said in flat(render.render_markdown(RUN, result))
    assert "denials" in json.loads(render.render_json(RUN, result))["article"]["not_read"]
    assert "not read" not in table()
