"""Text that is no article in; claims that lie in it, or none, out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.claims import read_sentences, split_claims
from verify.records import Article, Progress, Role, Stage


@pytest.mark.parametrize("text", ["", " \n ", "\x00", "\ud800", "…", "1 2 3", "# ## ###"])
def test_text_without_assertions_has_no_claims(text):
    """Nothing to check is an empty answer, not a fault."""
    assert split_claims(Article(text)) == ()


def test_ten_megabytes_on_one_line_are_read():
    """A text without sentences ends in no claims, in bounded time."""
    assert split_claims(Article("he said that " * 800_000)) == ()


def test_ten_megabytes_of_one_word_are_read():
    """A text without a space takes time in its length, not in its square."""
    assert split_claims(Article("a" * 10_000_000)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "the bridge and the road were closed in Dell " * 1_200 + ".",
        "THE BRIDGE FELL ON MONDAY AND KILLED 12 PEOPLE IN DELL. " * 50,
        "“" + "We knew of the cracks and we closed the bridge. " * 100 + "”",
        "def f(x):\n    return x + 1  # said that\nfor i in range(9): print(f(i))\n" * 40,
        "| Dell | 12 | 3 |\n| Ash | 4 | 5 |\n" * 100,
        "(" * 500 + "Ann Low said the bridge, which fell, was safe." + ")" * 500,
        "Ann Low said " + "and " * 3_000 + "it fell.",
    ],
    ids=["long sentence", "capitals", "one quotation", "code", "table", "brackets", "links"],
)
def test_odd_texts_give_claims_that_lie_in_them(text):
    """What is no article is read without a fault, and no wording is made of nothing."""
    for claim in split_claims(Article(text)):
        assert claim.text.strip()
        assert text[claim.start : claim.end].strip()


def test_surrogates_nuls_and_emoji_keep_offsets_exact():
    """Odd characters stay in the text, and spans count them as one each."""
    text = "\ud800\x00😀 Ann Low opened the bridge."
    (claim,) = split_claims(Article(text))
    assert text[claim.start : claim.end].endswith("Ann Low opened the bridge.")


PIECES = st.sampled_from(
    """Adam Low|Ann Ash|he|she|said|told|met|and|, and|, who|, as|that|the bridge|was closed|
has opened|on Monday|40,000|“|”|"|.|. |\n|--|;|after|denied|the two men|the meeting|(|)|’s|
\ud800|the 33-year-old|(45-1, 33 KOs)|, 42,|, killing 12 and injuring 3|although|while|
was arrested on Monday|and charged with theft|, a town in Dell,|, the most in Dell|3 in Ash|
in 2014|since|claims|which|where|whose|no|not|at least|would""".split("|")
)


@settings(max_examples=120, deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_any_order_of_words_gives_sound_claims(words):
    """Spans lie inside sentences, none of which is lost; the same input, the same claims."""
    article = Article(" ".join(words), published="2016-11-22")
    claims = split_claims(article)
    assert claims == split_claims(article)
    sentences = read_sentences(article)
    assert [claim.start for claim in claims] == sorted(claim.start for claim in claims)
    for claim in claims:
        assert claim.text.strip()
        starts = [start for start, _ in claim.spans]
        assert starts == sorted(starts)
        assert 0.0 <= claim.worth <= 1.0
        assert claim.spans[0] == (claim.start, claim.end)
        for start, end in claim.spans:
            assert any(s.start <= start < end <= s.end for s in sentences)
        for number in claim.numbers:
            assert claim.text[number.start : number.end] == number.text
        for quotation in claim.quotations:
            assert claim.text[quotation.start : quotation.end] == quotation.text
    for sentence in sentences:
        if sentence.role in (Role.CLAIM, Role.QUOTE):
            assert any(sentence.start <= a < sentence.end for c in claims for a, _ in c.spans)


def test_splitting_tells_how_far_it_is() -> None:
    """From the first sentence to the last, now and then."""
    told: list[Progress] = []
    split_claims(Article("The bridge was opened. " * 250), on_progress=told.append)
    assert {progress.stage for progress in told} == {Stage.SENTENCES}
    assert [progress.done for progress in told] == [0, 100, 200, 250]
    assert {progress.total for progress in told} == {250}
