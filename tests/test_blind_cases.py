"""The blind cases hold: what is asked about stands once, nothing wrong is in the text already."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent


def read(file, key):
    return tomllib.loads((FOLDER / file).read_text("utf-8"))[key]


FIRST = read("context_blind.toml", "case")
SECOND = read("context_blind_second.toml", "case")
CASES = FIRST + SECOND
PAIRS = read("kinds_blind.toml", "pair") + read("kinds_blind_second.toml", "pair")
PASSAGES = read("quotations_blind.toml", "passage")
KINDS = {"event", "number", "date", "quote", "statement", "background", "prediction"}


def name(case):
    return case["name"]


def test_a_hundred_and_sixty_cases_have_names_of_their_own():
    assert len({name(case) for case in CASES}) == len(CASES) == 160


@pytest.mark.parametrize(("cases", "certain", "left"), [(FIRST, 60, 40), (SECOND, 40, 20)])
def test_some_cases_are_certain_and_some_are_not(cases, certain, left):
    expected = Counter(case["expect"] for case in cases)
    assert expected["resolved"] == certain
    assert expected["open"] + expected["stays"] == left


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


def test_a_pair_stands_once():
    assert len({pair["first"]["text"] for pair in PAIRS}) == len(PAIRS)


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage["text"][:40])
def test_what_is_quoted_stands_in_order_between_marks(passage):
    end = 0
    for said in passage["said"]:
        start = passage["text"].index(said["words"], end)
        assert passage["text"][start - 1] in "\"“‘'"
        assert not said["speaker"] or said["polarity"] in {"said", "denied"}
        end = start + len(said["words"])
