"""How likely a passage supports or contradicts a claim; the relation never says otherwise."""

import hashlib
import json
import os
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.relation import INPUTS, fit_weights, judge_inputs
from verify import Relation, compare
from verify.match.probabilities import (
    DIFFERING_TO,
    EVEN,
    READ_AGAINST,
    READ_FOR,
    READER_SIGNS,
    SIGNS,
    WEIGHTS_FILE,
    WITHOUT_READER,
    Odds,
    estimate,
    keep_to,
    load_weights,
)
from verify.records import Check, CheckKind, Outcome, Step

CLAIM = "On Monday the council of Veldhoven approved the plan for 40 new houses by the canal."
DATA = os.environ.get("VERIFY_DATA", "")
SHARES = st.floats(0, 1)
CHECKS = st.lists(
    st.builds(Check, st.sampled_from(CheckKind), st.sampled_from(Outcome), st.just("here")),
    max_size=6,
)


def steps_of(coverage, context=0.0, *, deeds=0.5, needed=0.36, words=10):
    """The steps of a passage that holds so much of a claim."""
    return (
        Step("coverage", coverage),
        Step("context", context),
        Step("deeds", deeds),
        Step("needed", needed),
        Step("words", words),
    )


@given(SHARES, SHARES, SHARES, st.integers(1, 80), CHECKS, st.sampled_from(Relation))
def test_probabilities_sum_to_one_and_say_what_the_relation_says(
    coverage, context, deeds, words, checks, relation
):
    """What supports is at least even to, nothing else is, and a failed check leaves little."""
    odds = estimate(steps_of(coverage, context, deeds=deeds, words=words), checks)
    for one in (odds, keep_to(relation, odds, checks)):
        assert one.supports >= 0
        assert one.contradicts >= 0
        assert one.supports + one.contradicts <= 1 + 1e-9
    bounded = keep_to(relation, odds, checks)
    assert (bounded.supports >= EVEN) is (relation is Relation.SUPPORTS)
    if relation is Relation.CONTRADICTS:
        assert bounded.contradicts >= EVEN
    elif relation is not Relation.SUPPORTS:
        assert bounded.contradicts < EVEN
    if relation is not Relation.SUPPORTS and Outcome.DIFFERS in {one.outcome for one in checks}:
        assert bounded.supports < DIFFERING_TO


@given(SHARES, SHARES)
def test_what_lies_beyond_a_bound_stays_in_order(one, other):
    """So that of two partial passages the likelier still comes first."""
    low, high = sorted((one, other))
    below = [keep_to(Relation.PARTIAL, Odds(value, 0.0), ()).supports for value in (low, high)]
    assert below[0] <= below[1]


def test_more_of_the_claim_is_likelier_support_and_a_differing_figure_less():
    """The signs pull where a person expects it."""
    differs = (Check(CheckKind.NUMBER, Outcome.DIFFERS, "40", "400"),)
    missing = (Check(CheckKind.NUMBER, Outcome.MISSING, "40"),)
    much, little = estimate(steps_of(0.9), ()), estimate(steps_of(0.3), ())
    assert much.supports > little.supports
    assert estimate(steps_of(0.9), missing).supports < much.supports
    assert estimate(steps_of(0.9), differs).supports < much.supports
    assert estimate(steps_of(0.9), differs).contradicts > much.contradicts


def test_a_reading_counts_by_half_while_no_weights_go_with_it(monkeypatch):
    """And only where the passage was read: a note that it was not changes nothing."""
    alone = {WITHOUT_READER: load_weights()[WITHOUT_READER]}
    monkeypatch.setattr("verify.match.probabilities.load_weights", lambda: alone)
    unread = steps_of(0.6)
    before = estimate(unread, ())
    assert estimate((*unread, Step(READ_FOR, 0.0, "too long")), ()) == before
    read = (*unread, Step(READ_FOR, 0.9), Step(READ_AGAINST, 0.1))
    after = estimate(read, ())
    assert after.supports == pytest.approx((before.supports + 0.9) / 2)
    assert after.contradicts == pytest.approx((before.contradicts + 0.1) / 2)


def test_the_weights_with_a_reader_weigh_what_it_says(monkeypatch):
    """Made-up weights under which the reader alone decides."""
    silent = [0.0] * (1 + len(SIGNS))
    made = {"supports": [*silent, 1.0, 0.0, -1.0], "contradicts": [*silent, 0.0, 1.0, -1.0]}
    monkeypatch.setattr("verify.match.probabilities.load_weights", lambda: {"with reader": made})
    read = (*steps_of(0.6), Step(READ_FOR, 0.7), Step(READ_AGAINST, 0.2))
    assert estimate(read, ()).supports == pytest.approx(0.7)
    assert estimate(read, ()).contradicts == pytest.approx(0.2)


def test_the_shipped_file_has_a_weight_for_each_sign_and_names_its_inputs():
    """Inputs by sha256, so that other data is noticed."""
    kept = json.loads(files("verify.match").joinpath(WEIGHTS_FILE).read_text(encoding="utf-8"))
    assert kept["signs"] == ["constant", *SIGNS, *READER_SIGNS]
    for name, weights in kept["weights"].items():
        signs = SIGNS if name == WITHOUT_READER else SIGNS + READER_SIGNS
        assert {side: len(one) for side, one in weights.items()} == dict.fromkeys(
            ("supports", "contradicts"), 1 + len(signs)
        )
    assert kept["licences"] == INPUTS
    assert all(len(digest) == 64 for digest in kept["inputs"].values())


@pytest.mark.skipif(not DATA, reason="VERIFY_DATA names no folder")
def test_the_shipped_weights_are_those_the_command_gives():
    """Run python -m training.relation DATA after a check changed; it takes a dozen seconds."""
    kept = json.loads(files("verify.match").joinpath(WEIGHTS_FILE).read_text(encoding="utf-8"))
    for name, digest in kept["inputs"].items():
        assert hashlib.sha256((Path(DATA) / name).read_bytes()).hexdigest() == digest
    fitted = fit_weights(judge_inputs(Path(DATA)))
    for side, weights in kept["weights"][WITHOUT_READER].items():
        assert fitted[side] == pytest.approx(weights, abs=0.001)


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(["40", "400", "forty", "no", ""]))
def test_a_passage_whose_figure_differs_is_never_likely_support(figure):
    """Through the whole of matching."""
    (found,) = compare(CLAIM, [CLAIM.replace("40", figure)])
    assert (found.supports >= EVEN) is (found.relation is Relation.SUPPORTS)
