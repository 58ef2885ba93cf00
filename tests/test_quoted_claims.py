"""Quotations of an article in; claims with their marks and speakers out."""

import pytest

from verify.claims import split_claims
from verify.records import Article, ClaimKind, Polarity

STORY = """Minister Adam Low told parliament on Monday that the Dell bridge had failed two tests.
Low, who took office in 2014, met Ann Ash in a 20-minute meeting in Dell. "We knew of the cracks. \
We should have closed it," he said.
The bridge opened in 1998 and carried 40,000 cars a day.
Read more: How bridges age
"""


def test_every_sentence_of_a_longer_quotation_has_its_speaker():
    """A quotation is split at its full stops, each part a quote claim by the same speaker."""
    quotes = [c for c in split_claims(Article(STORY)) if c.kind is ClaimKind.QUOTE]
    assert [claim.speaker for claim in quotes] == ["Adam Low", "Adam Low"]
    assert quotes[0].text == "Adam Low said: “We knew of the cracks.”"


def test_a_quotation_that_is_denied_is_no_quotation_of_the_speaker():
    """Its claim keeps the article's own words, and says that they are denied."""
    text = "Ann Low denied saying “the bridge will never be opened to the people of Dell.”"
    (claim,) = split_claims(Article(text))
    assert (claim.speaker, claim.polarity) == ("Ann Low", Polarity.DENIED)
    assert claim.text == text


def test_a_quotation_closed_by_two_apostrophes_gets_no_third_mark() -> None:
    text = "“We will open the gate on Monday and keep it open,’’ Anna Vale said."
    (claim,) = split_claims(Article(text))
    assert claim.text == text


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("the company", "The company"),
        ("police", "Police"),
        ("Anna Vale", "Anna Vale"),
        ("one aide", "One aide"),
    ],
)
def test_who_goes_on_speaking_stands_in_front_as_a_sentence_begins(said: str, speaker: str) -> None:
    text = f"“The dam broke,” {said} said. “It cost 12 jobs in the valley.”"
    claims = split_claims(Article(text))
    assert claims[-1].text == f"{speaker} said: “It cost 12 jobs in the valley.”"


@pytest.mark.parametrize(
    "saying",
    ["Her spokesman said it was flu.", "“She has had flu since Sunday,” her spokesman said."],
)
def test_a_spokesman_is_not_the_woman_he_speaks_for(saying: str) -> None:
    claims = split_claims(Article(f"Anna Vale resigned on Monday. {saying}"))
    assert [claim.speaker for claim in claims] == ["", "Anna Vale’s spokesman"]


def test_who_speaks_is_not_read_from_another_voice_of_the_sentence() -> None:
    """`he` is Low; the quotation is of Ash, whom the sentence names for it."""
    text = (
        "Adam Low met the council. He said he had read “every word of it,” but “nobody on this "
        "council has read a single page of it,” the clerk, Eva Ash, said."
    )
    quoted = [claim for claim in split_claims(Article(text)) if claim.kind is ClaimKind.QUOTE]
    assert {claim.speaker for claim in quoted} <= {"Eva Ash", ""}


@pytest.mark.parametrize(
    ("text", "worded"),
    [
        (
            "Judge Hale told the jury: ‘You must not be swayed by it. You must look at the facts.’",
            "Judge Hale told the jury: ‘You must not be swayed by it.’",
        ),
        (
            "“We ran from it. There was no other way out of there.” Nobody spoke after that.",
            "“There was no other way out of there.”",
        ),
        (
            "Eva Ash said she left. “I saw the film that week. I liked “The Mill” more than that.”",
            "“I liked “The Mill” more than that.”",
        ),
        (
            "Low called the plan “a mess“ in a note on Sunday.",
            "Low called the plan “a mess“ in a note on Sunday.",
        ),
    ],
)
def test_every_mark_of_a_wording_has_its_other(text: str, worded: str) -> None:
    """Also where its sentence is one of several that the marks enclose."""
    assert worded in {claim.text for claim in split_claims(Article(text))}


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("Eva Ash found no record of a paper that Low said was written in 1970.", [""]),
        ("A judge threw out papers that prosecutors said showed fraud.", [""]),
        ("The papers Low said showed fraud were lost in 2001.", [""]),
        ("The man police said was armed fled to Dell.", [""]),
        ("The council dropped charges that Low, for one, called “absurd and cruel”.", [""]),
        ("The fire, which the mayor, Bob Low, said was set by a boy, burned for two days.", [""]),
        ("A man who police said was drunk hit two cars in Dell.", [""]),
        ("Shares fell as the firm said it would cut 300 jobs.", [""]),
        ("Shares fell after the firm said it would cut 300 jobs.", ["", "firm"]),
        ("As Bob Low said, the mill made 300 tonnes of flour in 1990.", ["Bob Low"]),
        ("It emerged that officials said two men died.", ["officials"]),
        ("Bob Low said the bridge that engineers said was safe had fallen.", ["Bob Low"]),
        ("Bob Low knew that the mill was unsafe, Eva Ash said.", ["Eva Ash"]),
        ("The mill, Eva Ash said, was shut in 1990.", ["Eva Ash"]),
    ],
)
def test_a_sentence_is_not_of_whoever_speaks_in_one_of_its_clauses(sentence, speakers) -> None:
    """“Papers that Low said were lost”, “fell after Low said”: Low says a part of it only."""
    assert [claim.speaker for claim in split_claims(Article(sentence))] == speakers


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("A court has heard that a man of 30 was stabbed 14 times.", [("court", "heard")]),
        ("It was alleged that Low took £40,000.", [("", "alleged")]),
        ("The jury was told that Low sent 40 messages.", [("", "told")]),
        (
            "The clerk opened the safe and took 300 euros, it was alleged.",
            [("", "alleged"), ("", "alleged")],
        ),
        ("It was alleged by prosecutors that Low took £40,000.", [("prosecutors", "alleged")]),
    ],
)
def test_what_a_court_hears_keeps_who_and_how_it_was_told(sentence, told) -> None:
    """Nobody is put in for who is not named, and the claim says that it is only alleged."""
    claims = split_claims(Article(sentence))
    assert [(claim.speaker, claim.cue) for claim in claims] == told
    assert {claim.kind for claim in claims} == {ClaimKind.STATEMENT}
    assert all(claim.cue in claim.text for claim in claims)


def test_a_speaker_known_by_age_has_an_article_in_front() -> None:
    text = "“I ran for the door,” said the 46-year-old. “It was black with smoke in there.”"
    claims = split_claims(Article(text))
    assert claims[-1].text == "The 46-year-old said: “It was black with smoke in there.”"


@pytest.mark.parametrize(
    ("before", "said", "name"),
    [
        ("Bruno Keller’s lawyer, Ian Foss, said his client was innocent.", "he said", "Ian Foss"),
        ("Mary Low’s lawyer, Jane Foss, said her client was innocent.", "she said", "Jane Foss"),
        ("Bruno Keller’s brother, Tom Keller, said it was late.", "he said", "Tom Keller"),
    ],
)
def test_who_speaks_for_somebody_is_named_in_the_wording_too(before, said, name):
    """Words are in the same mouth in the claim's text, its speaker and its quotation."""
    text = f"Bruno Keller and Mary Low went on trial on Monday. {before} “I saw no proof,” {said}."
    *_, claim = split_claims(Article(text, published="2026-05-20"))
    assert claim.text == f"“I saw no proof,” {name} said."
    assert claim.speaker == name
    assert not claim.ambiguous
