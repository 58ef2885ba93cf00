"""The blind cases hold: what is asked about stands once, nothing wrong is in the text already."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
CASES = tomllib.loads((FOLDER / "context_blind.toml").read_text("utf-8"))["case"]
PAIRS = tomllib.loads((FOLDER / "kinds_blind.toml").read_text("utf-8"))["pair"]
KINDS = {"event", "number", "date", "quote", "statement", "background", "prediction"}


def name(case):
    return case["name"]


def test_a_hundred_cases_have_names_of_their_own():
    assert len({name(case) for case in CASES}) == len(CASES) == 100


def test_sixty_cases_are_certain_and_forty_are_not():
    expected = Counter(case["expect"] for case in CASES)
    assert expected["resolved"] == 60
    assert expected["open"] + expected["stays"] == 40


@pytest.mark.parametrize("case", CASES, ids=name)
def test_the_sentence_and_its_reference_stand_once(case):
    assert case["text"].count(case["sentence"]) == 1
    assert case["sentence"].count(case["reference"]) == 1


@pytest.mark.parametrize("case", CASES, ids=name)
def test_no_wrong_resolution_stands_in_the_text_as_written(case):
    assert not [wrong for wrong in case.get("never", []) if wrong in case["text"]]


@pytest.mark.parametrize("case", CASES, ids=name)
def test_only_a_certain_case_says_what_is_wanted(case):
    assert bool(case.get("wants")) == (case["expect"] == "resolved")


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["first"]["text"])
def test_a_pair_is_two_sentences_labelled_differently(pair):
    first, second = pair["first"].copy(), pair["second"].copy()
    assert first.pop("text") != second.pop("text")
    assert first != second
    for labels in (first, second):
        assert labels.get("kind") in KINDS or labels.get("role") in {"opinion", "question"}
