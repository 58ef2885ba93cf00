"""What a report says of a claim: the passage, the checks and the arithmetic."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify import CheckKind, Outcome, Relation, Report, compare
from verify.claims import read_claim
from verify.match import find_evidence
from verify.match.probabilities import DIFFERING_TO, EVEN
from verify.records import to_published

CLAIM = "The fire in the harbour of Selane killed more than 300 people."
REPORT = (
    "The market opened as usual on Monday.\n"
    "At least 310 people were killed by the fire in the harbour of Selane.\n"
    "The mayor asked for blankets."
)


def check(comparison, kind):
    return [found for found in comparison.checks if found.kind is kind]


def test_the_passage_is_found_inside_a_whole_article():
    """Its offsets slice to the sentence that says so."""
    (comparison,) = compare(CLAIM, [REPORT])
    assert comparison.relation is Relation.SUPPORTS
    assert REPORT[comparison.start : comparison.end].startswith("At least 310 people")


def test_both_values_of_a_differing_number_are_kept():
    """So that a report can say "300 here, 470 there"."""
    (comparison,) = compare(CLAIM, ["The fire in the harbour of Selane killed 470 people."])
    (number,) = check(comparison, CheckKind.NUMBER)
    assert number.outcome is Outcome.DIFFERS
    assert "300" in number.claim_value
    assert "470" in number.report_value
    assert comparison.relation is Relation.CONTRADICTS


def test_a_missing_key_fact_makes_it_partial():
    """The fire and the place are there, the toll is not."""
    (comparison,) = compare(CLAIM, ["A fire in the harbour of Selane killed people, many of them."])
    assert comparison.relation is Relation.PARTIAL
    assert check(comparison, CheckKind.NUMBER)[0].outcome is Outcome.MISSING


def test_a_fragment_with_the_right_words_is_no_support():
    """A short fragment fools plain token overlap, not coverage."""
    (comparison,) = compare(CLAIM, ["The fire in Selane."])
    assert comparison.relation is not Relation.SUPPORTS


def test_a_trimmed_quotation_agrees_and_a_drifted_one_differs():
    """The difference is shown word by word."""
    claim = "Ana Reyes said: “We will stand by every family in the valley until the work is done.”"
    trimmed, drifted = compare(
        claim,
        [
            "“We will stand by every family in the valley,” Ana Reyes said.",
            "“We will stand by every farmer in the valley until the work is done,” Ana Reyes said.",
        ],
    )
    assert check(trimmed, CheckKind.QUOTE)[0].outcome is Outcome.AGREES
    (quote,) = check(drifted, CheckKind.QUOTE)
    assert quote.outcome is Outcome.DIFFERS
    assert "family" in quote.detail
    assert "farmer" in quote.detail


def test_words_between_two_halves_of_a_quotation_are_no_drift():
    """The speaker named in the middle is not part of what was said."""
    claim = "Ana Reyes said: “We will stand by every family until the work is done.”"
    (comparison,) = compare(
        claim, ["“We will stand by every family,” Ana Reyes said, “until the work is done.”"]
    )
    assert comparison.relation is Relation.SUPPORTS


def test_every_step_of_the_arithmetic_is_told():
    """Nothing in the score that --explain cannot show."""
    (comparison,) = compare(CLAIM, [REPORT])
    assert [step.name for step in comparison.steps][:4] == [
        "coverage",
        "context",
        "deeds",
        "needed",
    ]
    assert comparison.matched
    assert not set(comparison.matched) & set(comparison.missing)


@pytest.mark.parametrize(
    ("claim", "passage", "day", "relation"),
    [
        ("Twelve people died in the flood.", "Seven people died in the flood.", 1, "partial"),
        ("Twelve people died in the flood.", "Seven people died in the flood.", 3, "contradicts"),
        ("Twelve people died in the flood.", "Forty people died in the flood.", 1, "contradicts"),
        ("Nine people are missing after the flood.", "Forty people are missing after the flood.",
         1, "partial"),
        ("The flood damaged 640 houses.", "The flood damaged 310 houses.", 1, "contradicts"),
    ],
    ids=["earlier and lower", "same day", "earlier and higher", "fewer missing", "no toll"],
)  # fmt: skip
def test_an_earlier_count_of_the_dead_or_missing_is_no_contradiction(claim, passage, day, relation):
    """Tolls grow, and those of the missing fall: each is true of its hour."""
    published = to_published("2023-11-03")
    report = Report(text=passage, published=f"2023-11-0{day}")
    ((evidence,),) = find_evidence([read_claim(claim)], [report], published=published)
    assert evidence.relation == relation


def test_a_differing_check_is_never_outvoted():
    """However much else agrees."""
    claim = "On Monday the council of Veldhoven approved the plan for 40 new houses by the canal."
    (comparison,) = compare(claim, [claim.replace("40", "400")])
    assert comparison.relation is Relation.CONTRADICTS
    assert comparison.supports <= DIFFERING_TO
    assert comparison.contradicts >= EVEN


def test_each_report_gets_one_piece_of_evidence_in_order():
    """Silent ones included, so that silence can be counted."""
    reports = [Report(text=REPORT), Report(text=""), Report(text="Nothing of the kind.")]
    (pieces,) = find_evidence([read_claim(CLAIM)], reports)
    assert [piece.report for piece in pieces] == reports
    assert [piece.relation for piece in pieces[1:]] == [Relation.SILENT] * 2


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120), st.lists(st.text(max_size=200), max_size=3))
def test_any_text_gives_probabilities_and_a_span_inside_it(claim, passages):
    """Hostile text included: lone surrogates, NULs, marks without end."""
    for passage, comparison in zip(passages, compare(claim, passages), strict=True):
        assert 0 <= comparison.supports <= 1
        assert 0 <= comparison.contradicts <= 1
        assert comparison.supports + comparison.contradicts <= 1 + 1e-9
        assert 0 <= comparison.start <= comparison.end <= len(passage)


def test_a_passage_of_a_megabyte_without_a_sentence_end_is_survived():
    """Linear, and still nothing is found where nothing is."""
    (comparison,) = compare(CLAIM, ["lorem ipsum dolor " * 60_000])
    assert comparison.relation is Relation.SILENT


def test_without_a_fact_in_common_a_claim_needs_its_verb():
    """Office and pier are named, and nothing is said of closing."""
    claim = "The harbour office closed the pier for a week."
    told = (
        "Sixteen passengers were hurt when the Marna rammed the east pier, the harbour office said."
    )
    (comparison,) = compare(claim, [told])
    assert comparison.relation is not Relation.SUPPORTS
    (comparison,) = compare(claim, ["The pier of the harbour stays shut for a week."])
    assert comparison.relation is Relation.SUPPORTS
