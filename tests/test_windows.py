"""Which passages of reports are held against a claim: the index against looking at everything."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import verify.match.evidence as matching
from benchmarks.make_pages import make_article, make_pages
from verify import Article, Claim, Evidence, Report
from verify.claims import read_claim, split_claims
from verify.language.number_figures import may_hold_figure, read_figure
from verify.language.number_tokens import cut_pieces
from verify.language.similarity import find_alike_stems, make_vocabulary
from verify.match import find_evidence
from verify.match.candidates import (
    CONTEXT_SHARE,
    LONGEST_PASSAGE,
    LOOK_BACK,
    NAME_CONTEXT_SHARE,
    PASSAGES_PER_REPORT,
    PRICE_OF_A_SENTENCE,
    Window,
    weigh_claim,
)
from verify.match.rarity import count_words
from verify.match.reading import ReadReport, read_claim_facts, read_report
from verify.match.settled import settle_share
from verify.records import UNKNOWN_DATE, UNREAD, Relation

# Few words, so that sentences share them; spellings of one name; numbers, names and a denial.
WORDS = (
    "the mayor Poroshenko Poroschenko opened closed bridge bridges harbour not nine twelve people "
    "were hurt in Selane on Monday said denied that fire ferry Reyk Ana city of and tax vote "
    "organisation organization after before could"
).split()
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(
    lambda words: f"{' '.join(words).capitalize()}."
)
TEXTS = st.lists(SENTENCES, max_size=9).map(" ".join)
CLAIMS = st.lists(SENTENCES, min_size=1, max_size=3)
REPORTS = st.lists(st.builds(Report, text=TEXTS, title=SENTENCES), max_size=5)


@settings(max_examples=150, deadline=None)
@example(
    ["Poroshenko poroschenko opened mayor closed."],
    [
        Report(
            text="The. The. Poroshenko. Mayor poroshenko. Poroschenko. Mayor poroshenko.",
            title="Opened.",
        )
    ],
)
@example(
    ["The tax poroschenko poroshenko mayor."],
    [
        Report(
            text="The. The. The. Poroschenko. Poroschenko. Poroshenko tax poroschenko. The. The. "
            "Poroshenko mayor poroschenko.",
            title="The.",
        )
    ],
)
@given(CLAIMS, REPORTS)
def test_the_index_finds_what_scoring_every_window_of_every_report_finds(
    texts: list[str], reports: list[Report]
) -> None:
    claims = [read_claim(text, context="", published=UNKNOWN_DATE) for text in texts]
    assert_same(find_evidence(claims, reports), score_everything(claims, reports))


def test_the_index_finds_the_same_in_made_news() -> None:
    """Long reports with many shared words, as no generator of short texts gives them."""
    article = make_article()
    claims = split_claims(Article(article.text, published=article.published))[:12]
    reports = [Report(text=page.text, title=page.title) for page in make_pages(6)]
    assert_same(find_evidence(claims, reports), score_everything(claims, reports))


def assert_same(
    found: tuple[tuple[Evidence, ...], ...], expected: tuple[tuple[Evidence, ...], ...]
) -> None:
    """The same passages, relations and checks; figures up to the order of adding."""
    for ours, theirs in zip(found, expected, strict=True):
        for one, other in zip(ours, theirs, strict=True):
            assert (one.relation, one.start, one.end) == (other.relation, other.start, other.end)
            assert (one.checks, one.matched) == (other.checks, other.matched)
            assert one.missing == other.missing
            assert [step.name for step in one.steps] == [step.name for step in other.steps]
            assert [step.value for step in one.steps] == pytest.approx(
                [step.value for step in other.steps]
            )


def score_everything(
    claims: list[Claim] | tuple[Claim, ...], reports: list[Report]
) -> tuple[tuple[Evidence, ...], ...]:
    """Evidence as the design tells it: every window of every report is weighed and checked."""
    readings = [read_report(report, published=UNKNOWN_DATE) for report in reports]
    rarity = count_words(sentence.stems for one in readings for sentence in one.sentences)
    vocabulary = make_vocabulary(
        stem for one in readings for sentence in one.sentences for stem in sentence.stems
    )
    found = []
    for claim in claims:
        read = read_claim_facts(claim, published=UNKNOWN_DATE)
        weights = weigh_claim(read, rarity)
        alike = dict(zip(weights, find_alike_stems(tuple(weights), vocabulary), strict=True))
        row = []
        for reading in readings:
            windows = choose_windows(weights, alike, reading, read.name_stems)
            case = matching._Case(read, weights, ())
            judged = [judge_window(case, reading, one) for one in windows]
            row.append(matching._to_evidence(case, choose_judged(judged), reading))
        found.append(tuple(row))
    return tuple(found)


def judge_window(case: matching._Case, reading: ReadReport, window: Window) -> matching._Judged:
    (found,) = matching._compare(case.claim, case.weights, reading, (window,))
    return matching._Judged(found, matching._relate(case, found, UNREAD))


def choose_judged(judged: list[matching._Judged]) -> matching._Judged | None:
    """All windows judged, and the rule of evidence.py applied to them."""
    if not judged:
        return None

    def first(relation: Relation) -> matching._Judged | None:
        return next((one for one in judged if one.verdict.relation is relation), None)

    for_it, against = first(Relation.SUPPORTS), first(Relation.CONTRADICTS)
    near = matching._NEAR
    if for_it and against:
        is_outweighed = matching._cover(against) >= matching._cover(for_it) + near
        return against if is_outweighed else for_it
    if for_it:
        return for_it
    if against and matching._cover(against) >= matching._cover(judged[0]) - near:
        return against
    return first(Relation.PARTIAL) or judged[0]


def choose_windows(
    weights: dict[str, float],
    alike: dict[str, tuple[tuple[str, float], ...]],
    reading: ReadReport,
    names: frozenset[str],
) -> list[Window]:
    """Every stretch that begins and ends with a word of the claim; the best without overlap."""
    held = [hold(weights, alike, sentence.stems) for sentence in reading.sentences]
    windows = [
        weigh(weights, names, reading, held, first, last)
        for first in range(len(held))
        for last in range(first, min(first + LONGEST_PASSAGE, len(held)))
        if held[first] and held[last]
    ]
    windows.sort(key=lambda one: (round(-rank(one), 12), one.first, one.last))
    kept: list[Window] = []
    for window in windows:
        if len(kept) < PASSAGES_PER_REPORT and all(
            window.last < other.first or window.first > other.last for other in kept
        ):
            kept.append(window)
    return [
        window._replace(
            coverage=settle_share(window.coverage), context=settle_share(window.context)
        )
        for window in kept
    ]


def rank(window: Window) -> float:
    price = PRICE_OF_A_SENTENCE * (window.last - window.first)
    return window.coverage + window.context - price


def hold(
    weights: dict[str, float],
    alike: dict[str, tuple[tuple[str, float], ...]],
    stems: frozenset[str],
) -> dict[str, float]:
    """The words of the claim in a sentence, each with what it is worth there."""
    worth = {
        stem: [likeness * weights[stem] for word, likeness in alike[stem] if word in stems]
        for stem in weights
    }
    return {stem: max(values) for stem, values in worth.items() if values}


def weigh(
    weights: dict[str, float],
    names: frozenset[str],
    reading: ReadReport,
    held: list[dict[str, float]],
    first: int,
    last: int,
) -> Window:
    inside: dict[str, float] = {}
    for words in held[first : last + 1]:
        for stem, worth in words.items():
            inside[stem] = max(inside.get(stem, 0.0), worth)
    around = reading.title_stems | reading.sentences[0].stems
    for sentence in reading.sentences[max(0, first - LOOK_BACK) : first]:
        around |= sentence.stems
    nearby = {stem for stem in weights if stem in around and stem not in inside}
    context = sum(
        weights[stem] * (NAME_CONTEXT_SHARE if stem in names else CONTEXT_SHARE) for stem in nearby
    )
    return Window(first, last, sum(inside.values()), context, frozenset(inside), frozenset(nearby))


NUMBER_WORDS = (
    "a an half dozen dozens several few tens of thousands million quarter couple ½ 12 3rd $5 the "
    "twenty-five second hundred and the minister lakh Rs nought point third naïve US$ one's x2"
).split()


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(NUMBER_WORDS), max_size=7).map(" ".join))
@example("tens of the people")
def test_a_line_passed_over_at_one_look_holds_no_figure(line: str) -> None:
    pieces = cut_pieces(line)
    holds = any(read_figure(pieces, at).first >= 0 for at in range(len(pieces)))
    assert may_hold_figure(line) or not holds
