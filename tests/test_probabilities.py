"""How likely a passage supports or contradicts a claim; the relation never says otherwise."""

import hashlib
import json
import os
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.relation import INPUTS, OWN, READING, TRIED, fit_weights, judge_inputs
from verify import Relation, compare
from verify.match.probabilities import (
    DIFFERING_TO,
    EVEN,
    READ_AGAINST,
    READ_FOR,
    SIGNS,
    WEIGHTS_FILE,
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


@given(SHARES, SHARES, CHECKS, st.sampled_from(Relation))
def test_a_part_may_be_likely_where_nothing_failed_but_not_beside_a_check_that_differs(
    reading, coverage, checks, relation
):
    """What supports or contradicts is at least even to all the same."""
    steps = (*steps_of(coverage), Step(READ_FOR, reading), Step(READ_AGAINST, 1 - reading))
    bounded = keep_to(relation, estimate(steps, checks), checks, is_free=True)
    assert bounded.supports + bounded.contradicts <= 1 + 1e-9
    if relation is Relation.SUPPORTS:
        assert bounded.supports >= EVEN
    elif Outcome.DIFFERS in {one.outcome for one in checks}:
        assert bounded.supports < DIFFERING_TO
    if relation is Relation.CONTRADICTS:
        assert bounded.contradicts >= EVEN


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


def test_a_reading_moves_both_sides_and_only_where_the_passage_was_read():
    """The surer a reader is of support, the likelier that, and the less likely contradiction."""
    unread = steps_of(0.6)
    before = estimate(unread, ())
    assert estimate((*unread, Step(READ_FOR, 0.0, "too long")), ()) == before
    leaning = [
        estimate((*unread, Step(READ_FOR, one), Step(READ_AGAINST, 0.9 - one)), ())
        for one in (0.05, 0.45, 0.85)
    ]
    assert leaning[0].contradicts > leaning[1].contradicts > leaning[2].contradicts
    assert leaning[0].supports < leaning[1].supports < leaning[2].supports


def test_a_reader_that_leans_nowhere_leaves_the_order_of_passages_to_their_signs():
    """Half believed, it outvotes no words by itself."""
    even = (Step(READ_FOR, 1 / 3), Step(READ_AGAINST, 1 / 3))
    much, little = (estimate((*steps_of(covered), *even), ()) for covered in (0.9, 0.3))
    assert much.supports > little.supports


def test_how_sure_a_reader_can_be_is_bounded():
    read = [
        estimate((*steps_of(0.6), Step(READ_FOR, 1 - one), Step(READ_AGAINST, one)), ())
        for one in (0.99, 1.0)
    ]
    assert read[0].contradicts == pytest.approx(read[1].contradicts, abs=0.005)
    assert read[1].contradicts < 0.6


def test_the_shipped_file_has_a_weight_for_each_sign_and_names_its_inputs():
    """Inputs by sha256, so that other data is noticed."""
    kept = json.loads(files("verify.match").joinpath(WEIGHTS_FILE).read_text(encoding="utf-8"))
    assert kept["signs"] == ["constant", *SIGNS]
    weights = load_weights()
    assert len(weights.supports) == len(weights.contradicts) == 1 + len(SIGNS)
    assert (weights.own, weights.reading) == (OWN, READING)
    assert weights.against in TRIED
    assert kept["licences"] == INPUTS
    assert all(len(digest) == 64 for digest in kept["inputs"].values())


@pytest.mark.skipif(not DATA, reason="VERIFY_DATA names no folder")
def test_the_shipped_weights_are_those_the_command_gives():
    """Run python -m training.relation DATA after a check changed; it takes a dozen seconds."""
    kept = json.loads(files("verify.match").joinpath(WEIGHTS_FILE).read_text(encoding="utf-8"))
    for name, digest in kept["inputs"].items():
        assert hashlib.sha256((Path(DATA) / name).read_bytes()).hexdigest() == digest
    fitted = fit_weights(judge_inputs(Path(DATA)))
    assert fitted.supports == pytest.approx(load_weights().supports, abs=0.001)
    assert fitted.contradicts == pytest.approx(load_weights().contradicts, abs=0.001)


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(["40", "400", "forty", "no", ""]))
def test_a_passage_whose_figure_differs_is_never_likely_support(figure):
    """Through the whole of matching."""
    (found,) = compare(CLAIM, [CLAIM.replace("40", figure)])
    assert (found.supports >= EVEN) is (found.relation is Relation.SUPPORTS)
