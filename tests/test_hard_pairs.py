"""The hard pairs of claim and report: none wins support that it must not have."""

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.figures import Part
from benchmarks.hard_pairs import FILES, read_pairs
from verify import Relation

ROOT = Path(__file__).parent.parent
PAIRS = {part: read_pairs(ROOT / file) for part, file in FILES.items()}
DEV = PAIRS[Part.DEV]
# What makes a pair hard.
DIFFICULTIES = {
    Relation.SUPPORTS: """alias, converse, headline, hedge, nominalisation, other unit, paraphrase,
        passive, polarity, quote apart, relative date, rounding, scattered""",
    Relation.CONTRADICTS: """antonym, date, declined, modality, name, number, ordinal, other mouth,
        percent and points, place, polarity, quote word, rank, roles, total and part, unit""",
    Relation.PARTIAL: """half of it, missing name, missing number, possibility, suspicion,
        unnamed speaker""",
    Relation.SILENT: "same event, same person, same place, same subject",
}
# Claims that win support and must not: weak spots, each to be struck out once it is mended.
WEAK = {
    "The dockers of Halden will go on strike on Monday.",
    "Residents of Calder were allowed back to their homes.",
}


def test_there_are_a_hundred_pairs_forty_of_them_held_out():
    assert {part: len(pairs) for part, pairs in PAIRS.items()} == {Part.DEV: 60, Part.HELD_OUT: 40}
    labels = Counter(pair.relation for pairs in PAIRS.values() for pair in pairs)
    assert labels == {"supports": 35, "contradicts": 35, "partial": 15, "silent": 15}


@pytest.mark.parametrize("part", FILES)
def test_each_pair_says_why_and_what_makes_it_hard(part):
    for pair in PAIRS[part]:
        known = [one.strip() for one in DIFFICULTIES[pair.relation].split(",")]
        assert pair.difficulty in known
        assert pair.why


@pytest.mark.parametrize("part", FILES)
def test_each_distorted_claim_has_a_true_twin_on_its_report(part):
    true = {pair.passage for pair in PAIRS[part] if pair.relation is Relation.SUPPORTS}
    false = {pair.passage for pair in PAIRS[part] if pair.relation is Relation.CONTRADICTS}
    assert false <= true


@pytest.mark.parametrize(
    "pair",
    [pair for pair in DEV if pair.relation is not Relation.SUPPORTS and pair.claim not in WEAK],
    ids=lambda pair: pair.claim,
)
def test_what_does_not_support_is_never_called_support(pair):
    evidence = pair.judge()
    assert evidence.relation is not Relation.SUPPORTS
    assert evidence.supports < 0.5


@pytest.mark.parametrize(
    "pair", [pair for pair in DEV if pair.claim in WEAK], ids=lambda pair: pair.claim
)
def test_a_weak_spot_is_still_one(pair):
    """Fails once the claim wins no support any more: strike it out of WEAK then."""
    assert pair.judge().relation is Relation.SUPPORTS
