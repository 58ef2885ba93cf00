"""What others wrote is shown as text and acts on nothing, in every kind of output."""

import csv
import io
import json
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.render_records import FINDINGS, REPORTS, RESULT, RUN
from verify import render
from verify.cli.notices import say
from verify.cli.progress import Lines
from verify.records import (
    Answer,
    AnswerStatus,
    Article,
    Claim,
    ClaimKind,
    Finding,
    PageStatus,
    Polarity,
    Progress,
    Report,
    Result,
    Role,
    RunSummary,
    Sentence,
    Stage,
)
from verify.render.json_text import with_items
from verify.render.shown import (
    csv_text,
    cut_around,
    encodable,
    json_text,
    markdown_link,
    markdown_text,
    shorten,
    visible,
)
from verify.render.wording import speaker_words
from verify.store import open_store

ACTS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
HOSTILE = (
    "=cmd()\x1b[2J\x9b31m\u202eevil\u202c <script>x</script> [bold]b[/bold] |a| \ud800 \x00\x07"
)


def hostile_result() -> Result:
    """The made-up result with hostile text wherever a stranger could have put it."""
    report = replace_report(REPORTS[2], title=HOSTILE, outlet=HOSTILE, text=HOSTILE * 3)
    finding = FINDINGS[3]
    evidence = replace(finding.evidence[0], report=report, start=0, end=len(HOSTILE))
    claim = replace(finding.claim, text=HOSTILE, speaker=HOSTILE)
    hostile = replace(finding, claim=claim, evidence=(evidence,), reason=HOSTILE)
    article = type(RESULT.article)(RESULT.article.text, title=HOSTILE, url=HOSTILE)
    unread = Report(
        url=HOSTILE, title=HOSTILE, source=HOSTILE, status=PageStatus.HTTP_5XX, detail=HOSTILE
    )
    reports = (*REPORTS[:2], report, *REPORTS[3:], unread)
    findings: tuple[Finding, ...] = (replace(hostile, unread=(unread,)), *FINDINGS)
    answers = (*RESULT.answers, Answer(HOSTILE, AnswerStatus.SOURCE_ERROR, HOSTILE, 0, HOSTILE))
    origins = tuple(replace(origin, name=HOSTILE, reason=HOSTILE) for origin in RESULT.origins)
    return replace(
        RESULT,
        article=article,
        claims=(claim, *RESULT.claims),
        answers=answers,
        reports=reports,
        origins=origins,
        findings=findings,
    )


def replace_report(report: Report, **changes: str) -> Report:
    """A report with other text; Report's own constructor takes keywords only."""
    return Report(
        url=changes.get("url", report.url),
        text=changes.get("text", report.text),
        title=changes.get("title", report.title),
        outlet=changes.get("outlet", report.outlet),
        published=report.published,
        source=report.source,
    )


@given(st.text(alphabet=st.characters(codec=None), max_size=60))
@settings(max_examples=100)
def test_visible_text_never_acts_on_a_terminal(text):
    """No control character, escape or bidi control comes through, and the text can be written."""
    assert not ACTS.search(visible(text))
    assert "\n" not in visible(text)
    visible(text).encode("utf-8")


@given(st.text(alphabet=st.characters(codec=None), max_size=60))
@settings(max_examples=50)
def test_encodable_text_keeps_its_length(text):
    """Lone surrogates are replaced one for one, so that offsets stay."""
    assert len(encodable(text)) == len(text)
    encodable(text).encode("utf-8")


@given(st.text(alphabet=st.characters(codec=None), max_size=60))
@settings(max_examples=100)
def test_json_text_is_the_same_value_and_harmless(text):
    """What is escaped in JSON reads back as it was, lone surrogates apart."""
    made = json_text(json.dumps(text, ensure_ascii=False))
    assert not ACTS.search(made)
    assert json.loads(made) == encodable(text)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", " ="])
def test_a_cell_that_starts_a_formula_gets_an_apostrophe(start):
    """No spreadsheet runs what a headline says."""
    assert csv_text(f"{start}HYPERLINK()").startswith("'")


def test_an_ordinary_cell_is_left_alone():
    """Only what could be a formula is marked."""
    assert csv_text("More than 300,000 – a record") == "More than 300,000 – a record"


def test_markdown_marks_are_text():
    """Emphasis, links, tables, code and HTML of others stay what they look like."""
    assert markdown_text("*a* [b](c) |d| `e` <i>") == r"\*a\* \[b\](c) \|d\| \`e\` \<i\>"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "https://a b", "x>y"])
def test_only_web_addresses_become_links(url):
    """An address that is no http(s) address is shown, not linked."""
    assert "](<" not in markdown_link("outlet", url)


def test_a_web_address_becomes_a_link():
    """A report can be opened from the Markdown report."""
    assert markdown_link("The Quay", "https://q.example/1") == "[The Quay](<https://q.example/1>)"


def test_shortened_text_is_cut_between_words():
    """A cut is shown as one, within the limit."""
    assert shorten("one two three four", limit=12) == "one two…"
    assert shorten("short", limit=12) == "short"


@pytest.mark.parametrize("is_color", [False, True])
@pytest.mark.parametrize("width", [40, 80, 140])
def test_a_hostile_headline_cannot_act_in_a_terminal_report(width, is_color):
    """The only escapes are the report's own colours, and rich's mark-up is printed as it stands."""
    text = render.render_table(RUN, hostile_result(), width=width, is_color=is_color)
    without_colours = re.sub(r"\x1b\[[0-9;]*m", "", text) if is_color else text
    assert not ACTS.search(without_colours)
    assert "␛[2J" in without_colours
    assert "[bold]b[/bold]" in " ".join(without_colours.split())


def test_a_hostile_headline_cannot_act_in_an_explanation():
    """--explain is as safe as the table."""
    text = render.render_explanation(hostile_result(), 1, width=90, is_color=False)
    assert not ACTS.search(text)


def test_a_hostile_headline_cannot_act_in_markdown():
    """No HTML begins, no table cell ends early, and no control character comes through."""
    text = render.render_markdown(RUN, hostile_result())
    assert not ACTS.search(text)
    assert "<script>" not in text.replace(r"\<script\>", "")
    rows = [row for row in text.splitlines() if row.startswith("| 1 ")]
    assert len(re.findall(r"(?<!\\)\|", rows[0])) == 5


def test_a_hostile_headline_cannot_act_in_csv():
    """Every cell of every row is one line of text that no spreadsheet runs."""
    text = render.render_csv(RUN, hostile_result())
    assert not ACTS.search(text)
    rows = list(csv.reader(io.StringIO(text)))
    assert len({len(row) for row in rows}) == 1
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("form", render.Format)
def test_a_hostile_claim_cannot_act_in_a_list_of_claims(form):
    """`verify split` shows what the article says, and an article may come from anywhere."""
    result = hostile_result()
    text = render.render_claims(result.article, result.claims, form=form)
    assert not ACTS.search(text)
    is_html_refused = form is render.Format.MARKDOWN
    assert not is_html_refused or "<script>" not in text.replace(r"\<script\>", "")


def test_a_hostile_sentence_cannot_act_in_a_list_of_sentences():
    """Nor in what `verify split --all` shows."""
    sentence = Sentence(HOSTILE, 0, len(HOSTILE), Role.CLAIM, HOSTILE)
    for form in render.Format:
        text = render.render_sentences(Article(HOSTILE), [sentence], form=form, width=90)
        assert not ACTS.search(text)


@pytest.mark.parametrize("is_verbose", [False, True])
def test_a_hostile_name_cannot_act_in_the_progress(is_verbose, capsys):
    """Outlets and servers are named while a run goes on; nothing of theirs is obeyed."""
    with Lines(say, is_verbose=is_verbose) as tell:
        tell(Progress(Stage.PAGES, 1, 2, HOSTILE, waiting=HOSTILE))
        tell(Progress(Stage.REPORTS, 1, 2, HOSTILE))
    told = capsys.readouterr().err
    assert "pages fetched" in told
    assert not ACTS.search(told)


def test_a_hostile_name_is_kept_as_it_is_and_only_shown_otherwise(tmp_path):
    """The store holds what was there, but for what SQLite cannot hold."""
    with open_store(tmp_path / "verify.db") as store:
        store.save_result(store.begin_run("0.1", HOSTILE), hostile_result())
        run, loaded = store.load_run()
    kept = HOSTILE.replace("\ud800", "\ufffd").replace("\x00", "\ufffd")
    assert (run.command, loaded.article.title, loaded.answers[-1].detail) == (kept, kept, kept)
    text = render.render_markdown(run, loaded) + render.render_runs(
        [RunSummary(run, HOSTILE)], width=90
    )
    assert not ACTS.search(text)


def test_lone_surrogates_cannot_break_json():
    """The JSON can be written as UTF-8 and read back."""
    text = render.render_json(RUN, hostile_result())
    assert not ACTS.search(text)
    assert json.loads(text.encode("utf-8"))["findings"][0]["claim"]["text"].startswith("=cmd()\x1b")


def test_a_long_passage_is_cut_around_the_words_that_matched():
    """The sentence that says it is shown, not the first of its neighbours."""
    text = (
        "Anna Berg and Otto Lind met in Selane on Monday before a crowd of many hundred people. "
        "The two mayors talked through an interpreter for a while."
    )
    cut = cut_around(text, ["Anna", "Otto", "talked", "interpreter"], limit=70)
    assert cut == "…The two mayors talked through an interpreter for a while."
    assert cut_around("short", ["short"], limit=70) == "short"
    assert len(cut_around(text, [], limit=70)) <= 70


def test_a_list_written_item_by_item_is_the_json_of_the_whole():
    """Whatever stands in it, an empty list too."""
    head: dict[str, object] = {"title": 'a "claims": [] b', "x": [1, {"y": []}]}
    some: list[dict[str, object]] = [
        {"text": "a\nb", "z": {"q": [1, 2]}},
        {"text": '"claims": []'},
    ]
    for items in (some[:0], some):
        whole = render.to_json(head | {"claims": items}, is_sorted=False)
        assert with_items(head, "claims", items) == whole


@pytest.mark.parametrize(
    ("cue", "polarity", "words"),
    [
        ("said", Polarity.SAID, "Ilda Ferrant (said)"),
        ("rejected", Polarity.DENIED, "Ilda Ferrant (rejected, a denial)"),
        ("denied", Polarity.DENIED, "Ilda Ferrant (denied)"),
        ("declined to say", Polarity.DECLINED, "Ilda Ferrant (declined to say)"),
        ("", Polarity.DECLINED, "Ilda Ferrant (does not say)"),
        ("", Polarity.SAID, "Ilda Ferrant"),
    ],
)
def test_a_denial_is_told_in_words_where_the_verb_does_not(cue, polarity, words):
    """The verb “rejected” alone leaves open what of."""
    claim = Claim(
        "A.", 0, 0, (), ClaimKind.EVENT, speaker="Ilda Ferrant", cue=cue, polarity=polarity
    )
    assert speaker_words(claim) == words
