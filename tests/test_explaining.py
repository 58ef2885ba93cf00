"""Why a claim is what it is can be told from the article and what came out."""

import pytest

from verify.claims import explain_claim, split_claims
from verify.claims.explaining import find_changes, name_cut
from verify.records import Article, Change, Claim, ClaimKind, Reference, Role, Sentence

TEXT = (
    "Ferry Adela hits the pier of Ostmark.\n"
    "Judge Karel Voss fined the company, and the mayor of Ostmark paid 40 crowns. He left Ostmark."
    " The ferry Adela hits the pier of Ostmark.\n"
)
ARTICLE = Article(TEXT, language="en")


def claim_at(sentence: str, words: str, text: str) -> tuple[Sentence, Claim]:
    """A sentence that is a whole article, and the claim cut from these words of it."""
    start = sentence.index(words)
    end = start + len(words)
    claim = Claim(text, start, end, ((start, end),), ClaimKind.EVENT)
    return Sentence(sentence, 0, len(sentence), Role.CLAIM), claim


def test_every_claim_is_explained_by_its_sentence():
    """With its number, the claims beside it, and what its worth comes from."""
    claims = split_claims(ARTICLE)
    for number, claim in enumerate(claims, start=1):
        reading = explain_claim(ARTICLE, claims, number)
        assert (reading.claim, reading.number) == (claim, number)
        assert len(reading.places) == len(claim.spans)
        place = reading.places[0]
        assert place.start <= claim.start < claim.end <= place.end
        assert number not in reading.siblings
        assert reading.worth_steps


def test_claims_of_one_sentence_name_each_other():
    """So that a reader sees that a sentence was cut."""
    claims = split_claims(ARTICLE)
    numbers = {
        number
        for number, claim in enumerate(claims, start=1)
        if "fined" in claim.text or "paid" in claim.text
    }
    assert len(numbers) == 2
    for number in numbers:
        assert {*explain_claim(ARTICLE, claims, number).siblings} == numbers - {number}


def test_every_place_of_a_repeated_claim_is_shown():
    """Headline and body are one claim."""
    claims = split_claims(ARTICLE)
    number = next(at for at, claim in enumerate(claims, start=1) if len(claim.spans) > 1)
    reading = explain_claim(ARTICLE, claims, number)
    assert reading.place_numbers == (1, 4)


@pytest.mark.parametrize(
    ("words", "text", "cut"),
    [
        ("the mayor paid", "The mayor paid.", "what “and” joins to the rest"),
        ("as rain fell", "Rain fell.", "the clause that begins at “as”"),
        ("Anna Berg, who runs it", "Anna Berg runs it.", "what “who” says of the words before it"),
        ("The pier shut", "The pier shut.", "what stands before “and”"),
        ("a calm woman", "Anna Berg is a calm woman.", "what is set off by “,”"),
    ],
)
def test_a_cut_is_named_by_the_words_at_it(words, text, cut):
    """Whatever rule made it."""
    sentence = (
        "The pier shut and the mayor paid, as rain fell, and Anna Berg, who runs it,"
        " a calm woman, slept."
    )
    assert name_cut(*claim_at(sentence, words, text)) == cut


def test_a_whole_sentence_was_not_cut():
    """Nor one that a hand placed over several."""
    assert name_cut(*claim_at("The pier shut.", "The pier shut.", "The pier shut.")) == ""


def test_changes_are_words_and_no_marks_or_capitals():
    """What stands for what, what was put in, and what was left out."""
    assert find_changes("the pier shut", "The pier shut.") == ()
    assert find_changes("and he paid on Sunday", "Karel Voss paid on Sunday.") == (
        Change("and he", "Karel Voss"),
    )
    assert find_changes("Voss paid, it said", "Karel Voss paid.") == (
        Change("", "Karel"),
        Change("it said", ""),
    )


REFERRING = Article(
    "Karel Voss and his rival Peter Ash spoke in Ostmark. The ferry company was fined on Monday."
    " Voss paid the fine.\n",
    language="en",
)


def test_a_resolved_reference_says_of_what_kind_it_is_and_where_its_name_stands():
    """So that a reader can look it up."""
    claims = split_claims(REFERRING)
    (reference,) = explain_claim(REFERRING, claims, len(claims)).references
    assert reference == Reference("Voss", "Karel Voss", "a short form; named in sentence 1")


def test_an_open_reference_says_who_may_be_meant_and_where_they_are_named():
    """Each with the sentence that names him."""
    text = "The dinner joined old rivals Adam Low and Peter Ash. He left at noon.\n"
    article = Article(text, language="en")
    claims = split_claims(article)
    (reference,) = explain_claim(article, claims, len(claims)).references
    assert (reference.words, reference.meant) == ("He", "")
    assert reference.reason == (
        "it may be Adam Low (named in sentence 1) or Peter Ash (named in sentence 1), and nothing"
        " tells which"
    )


def test_references_of_another_claim_of_the_sentence_are_left_to_it():
    """A claim explains its own words."""
    text = (
        "The dinner joined old rivals Adam Low and Peter Ash. He opened the bridge, and the toll"
        " rose to 3 crowns.\n"
    )
    article = Article(text, language="en")
    claims = split_claims(article)
    assert explain_claim(article, claims, len(claims)).references == ()


def test_worth_is_explained_by_words_and_no_marks():
    """A full stop says nothing to a reader."""
    claims = split_claims(REFERRING)
    steps = explain_claim(REFERRING, claims, 1).worth_steps
    assert steps
    assert all(any(character.isalnum() for character in step.name) for step in steps)
