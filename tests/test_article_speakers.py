"""The measure of speakers in whole articles: who counts as right, and what may be read."""

import sys

import pytest

from benchmarks import article_speakers
from benchmarks.article_speakers import is_right, is_wrong, read_pairs
from benchmarks.blind import READ
from benchmarks.figures import Part
from benchmarks.sets import ROOT
from verify.records import Claim, ClaimKind


@pytest.mark.parametrize(
    ("label", "speaker", "right", "wrong"),
    [
        ("Ann Low", "Low", True, False),
        ("Ann Low", "Ann Low KC", True, False),
        ("spokesman for the fund", "spokesman", True, False),
        ("spokesman for the fund", "fund", False, True),
        ("Low (via Ash)", "Ash", True, False),
        ("Ann Low", "", False, False),
        ("", "Low", False, True),
    ],
)
def test_a_speaker_is_right_by_the_head_of_its_phrase(label, speaker, right, wrong):
    """Nobody named is not right, and not wrong either."""
    claim = Claim("It fell.", 0, 8, ((0, 8),), ClaimKind.EVENT, speaker)
    assert (bool(label) and is_right({"speaker": label}, claim)) is right
    assert is_wrong({"speaker": label}, claim) is wrong


def test_every_article_belongs_to_one_part():
    """As many as were given to be read are dev; the rest are held out."""
    both = len(list((ROOT / "tests" / "articles").glob("*.json")))
    assert 0 < len(READ) < both
    assert {*read_texts(Part.DEV)}.isdisjoint(read_texts(Part.HELD_OUT))


def read_texts(part):
    return [label["text"] for label, _ in read_pairs(ROOT, part)]


def test_only_mistakes_of_what_may_be_read_are_printed(monkeypatch, capsys):
    """Those of the held-out part stay unseen."""
    monkeypatch.setattr(sys, "argv", ["article_speakers", "--wrong"])
    assert article_speakers.main() == 0
    printed = capsys.readouterr().out
    held = [claim.text for _, claim in read_pairs(ROOT, Part.HELD_OUT)]
    assert printed.count("found") > 0
    assert sum(text in printed for text in held) == 0
