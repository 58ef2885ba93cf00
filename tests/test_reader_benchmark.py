"""What a reader is measured with: the passage cut down, words alone, and a model's logits."""

import math

import pytest

from benchmarks.reader import Logits, LogitsReader, Rarity, condense, condense_text
from tests.reader_models import make_model
from verify.errors import ReaderError
from verify.records import Pair

CLAIM = "The ferry left the harbour."
SENTENCES = ("It rained.", "The ferry was new.", "Nobody came.", "The ferry left the old harbour.")


def test_the_sentences_nearest_to_the_claim_are_kept_in_their_order():
    kept = condense(CLAIM, SENTENCES, most_words=10)
    assert kept == "The ferry was new. The ferry left the old harbour."


def test_one_sentence_that_is_too_long_is_cut_where_nothing_else_was_kept():
    assert condense(CLAIM, ("The ferry left the harbour late.",), most_words=3) == "The ferry left"


def test_nothing_is_condensed_to_nothing():
    assert condense(CLAIM, (), most_words=10) == ""


def test_a_text_that_is_short_enough_stays_as_it_is():
    text = "Nobody  came.\nThe ferry left."
    assert condense_text(CLAIM, text, most_words=10) == text


def test_a_rare_word_that_is_missing_costs_more_than_a_common_one():
    rarity = Rarity(["the ferry left", "the ferry came", "the ferry sank", "harbour"])
    without_common = rarity.share("ferry harbour", "harbour")
    without_rare = rarity.share("ferry harbour", "ferry")
    assert without_common > without_rare > 0


def test_a_claim_without_words_has_no_share():
    assert Rarity(["ferry"]).share("", "ferry") == 0


def test_support_is_the_log_odds_against_both_others():
    even = Logits(0.0, 0.0, 0.0)
    assert even.support == pytest.approx(-math.log(2))
    assert even.direction == 0
    assert Logits(3.0, 1.0, 0.0).direction == 2


def test_logits_come_in_one_order_whatever_the_order_of_the_labels(tmp_path):
    pair = Pair("the ferry left .", "the ferry left .")
    usual = LogitsReader(make_model(tmp_path / "usual"))
    other = LogitsReader(
        make_model(tmp_path / "other", labels=("silent", "contradicts", "supports"))
    )
    (first,), (second,) = usual.read([pair]), other.read([pair])
    assert first == (second.silent, second.contradicts, second.supports)


def test_a_claim_that_does_not_fit_is_refused_not_cut(tmp_path):
    reader = LogitsReader(make_model(tmp_path / "small", max_position_embeddings=32))
    with pytest.raises(ReaderError, match="not read"):
        reader.read([Pair("the ferry left .", "ferry " * 40)])
