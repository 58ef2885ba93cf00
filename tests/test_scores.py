"""Scores and votes read as one number against another, and held against each other."""

from __future__ import annotations

import pytest

from verify.language.numbers import compare_numbers, find_numbers
from verify.records import Outcome


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Arkley won 3-2 at home.", ["3 to 2"]),
        ("Arkley 2–1 Mossend", ["2 to 1"]),
        ("The bill passed by 134 to 63.", ["134 to 63"]),
        ("Lind beat Feld 6-4, 7-5.", ["6 to 4", "7 to 5"]),
        ("Turnout fell from 9 to 5.", ["9", "5"]),
        ("The shop is open from 9 to 5.", ["9", "5"]),
        ("Arkley have a record of 10-3-2.", ["10", "3", "2"]),
    ],
)
def test_a_score_is_one_number_and_a_change_is_two(text: str, read: list[str]) -> None:
    assert [str(number) for number in find_numbers(text)] == read


@pytest.mark.parametrize(
    ("claim", "report", "outcome"),
    [
        ("won 3-2", "a 3-2 win", Outcome.AGREES),
        ("won 3-2", "won 2-3", Outcome.DIFFERS),
        ("won 3-2", "won 3-1", Outcome.DIFFERS),
        ("scored three goals", "won 3-2", Outcome.AGREES),
        ("won 3-2", "scored three goals", Outcome.MISSING),
        ("paid $3", "won 3-2", Outcome.MISSING),
        ("3 minutes", "won 3-2", Outcome.MISSING),
    ],
)
def test_scores_agree_where_both_figures_do(claim: str, report: str, outcome: Outcome) -> None:
    (ours,), (theirs,) = find_numbers(claim), find_numbers(report)
    assert compare_numbers(ours, theirs) is outcome
