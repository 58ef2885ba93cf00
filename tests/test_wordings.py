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
    wordings = [claim.text for claim in split_claims(Article(text, language="en"))]
    assert wordings
    assert set(wordings) <= {text, *row["says"]}
