"""Every wording is one that a reader found the sentence to say."""

import tomllib
from pathlib import Path

import pytest

from verify.claims import split_claims
from verify.records import Article

_JUDGED = tomllib.loads((Path(__file__).parent / "wordings.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", _JUDGED["sentence"], ids=lambda row: row["text"][:50])
def test_no_wording_says_what_its_sentence_does_not(row: dict[str, list[str]]) -> None:
    text = str(row["text"])
    assert _wordings(text) <= {text, *row["says"]}


def test_nearly_all_of_the_judged_sentences_give_claims() -> None:
    """Five of nearly three hundred are taken for judgement, for their "may", "must" or "best"."""
    silent = [row["text"] for row in _JUDGED["sentence"] if not _wordings(row["text"])]
    assert len(silent) <= 5, silent


def _wordings(text: str) -> set[str]:
    return {claim.text for claim in split_claims(Article(text, language="en"))}
