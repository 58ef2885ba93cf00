"""The labelled articles hold together: spans, roles, and claims that point to earlier claims."""

import hashlib
import json
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "articles"
ARTICLES = [json.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.json"))]
ROLES = {"claim", "quote", "opinion", "question", "boilerplate", "other"}
KINDS = {"event", "number", "date", "quote", "statement", "background", "prediction"}


def name(article):
    return article["text_file"]


@pytest.mark.parametrize("article", ARTICLES, ids=name)
def test_the_text_is_the_one_that_was_labelled(article):
    assert hashlib.sha256(article["text"].encode()).hexdigest() == article["text_sha256"]


@pytest.mark.parametrize("article", ARTICLES, ids=name)
def test_every_character_belongs_to_one_sentence_with_a_role(article):
    end = 0
    for sentence in article["sentences"]:
        between = article["text"][end : sentence["start"]]
        assert sentence["start"] >= end
        assert not between.strip()
        assert sentence["role"] in ROLES
        end = sentence["end"]
    assert not article["text"][end:].strip()


@pytest.mark.parametrize("article", ARTICLES, ids=name)
def test_no_sentence_crosses_a_line_break(article):
    for sentence in article["sentences"]:
        assert "\n" not in article["text"][sentence["start"] : sentence["end"]]


@pytest.mark.parametrize("article", ARTICLES, ids=name)
def test_an_anchor_lies_in_its_sentence_and_starts_and_ends_with_a_word(article):
    for claim in article["claims"]:
        sentence = article["sentences"][claim["sentence"]]
        assert sentence["start"] <= claim["anchor_start"] < claim["anchor_end"] <= sentence["end"]
        anchor = article["text"][claim["anchor_start"] : claim["anchor_end"]]
        assert anchor == anchor.strip()


@pytest.mark.parametrize("article", ARTICLES, ids=name)
def test_sentences_that_claim_or_quote_hold_claims_and_boilerplate_holds_none(article):
    holding = {claim["sentence"] for claim in article["claims"]}
    for number, sentence in enumerate(article["sentences"]):
        if sentence["role"] in {"claim", "quote"}:
            assert number in holding
        if sentence["role"] == "boilerplate":
            assert number not in holding


@pytest.mark.parametrize("article", ARTICLES, ids=name)
def test_a_claim_points_back_to_earlier_claims_only(article):
    for number, claim in enumerate(article["claims"]):
        assert claim["id"] == number
        assert claim["kind"] in KINDS
        for earlier in (claim["same_as"], claim["in_quote"]):
            assert earlier is None or earlier < number
        if claim["in_quote"] is not None:
            assert article["claims"][claim["in_quote"]]["kind"] == "quote"
