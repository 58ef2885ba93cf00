"""An article in a language without all rules is read as far as its rules go, and no further."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.claims import read_claim, read_sentences, split_claims
from verify.claims.plain import tell_language
from verify.records import READ_FOR_FACTS, UNRATED_WORTH, Article, ClaimKind, Role

GERMAN = """Tausende auf der neuen Brücke

Mehr als 300.000 Menschen gingen am 19. November 2016 über die Brücke. Das Wetter war gut. \
Wer bezahlt das? Mehr als 300.000 Menschen gingen am 19. November 2016 über die Brücke.
"""


def test_a_sentence_with_a_fact_is_one_claim_in_its_own_words():
    """The same sentence twice is one claim with two places; what holds no fact is none."""
    (claim,) = split_claims(Article(GERMAN, language="de"))
    assert claim.text == GERMAN[claim.start : claim.end]
    assert [GERMAN[start:end] for start, end in claim.spans] == [claim.text] * 2
    assert claim.kind is ClaimKind.NUMBER
    assert claim.numbers[0].value == 300_000
    assert str(claim.dates[0]) == "2016-11-19"


def test_sentences_say_why_they_are_claims():
    """So that `verify split --all` can be read."""
    sentences = read_sentences(Article(GERMAN, language="de"))
    roles = [(sentence.role, sentence.reason) for sentence in sentences]
    assert (Role.QUESTION, "ends in a question mark") in roles
    assert (Role.CLAIM, "holds a number") in roles
    reasons = [reason for role, reason in roles if role is Role.OTHER]
    assert reasons
    assert all("not read in its language" in reason for reason in reasons)


def test_no_worth_is_made_up_where_none_is_rated():
    """Every claim stands in the middle."""
    claims = split_claims(Article(GERMAN, language="de"))
    assert {claim.worth for claim in claims} == {UNRATED_WORTH}


def test_of_an_unknown_language_only_plain_figures_are_read():
    """300.000 may be three hundred or three hundred thousand; neither is guessed."""
    text = "Sillalla oli 300.000 kävijää ja 40 venettä maaliskuussa 2016.\nIlma oli hyvä.\n"
    claims = split_claims(Article(text, language="fi"))
    assert [claim.text for claim in claims] == [line for line in text.splitlines() if line]
    assert [number.text for number in claims[0].numbers] == ["40"]
    assert all(not claim.dates for claim in claims)


def test_a_figure_before_a_word_of_scale_is_not_read_without_it():
    """2,4 Millionen is two million four hundred thousand, or not read at all."""
    cases = (
        ("de", "Die Brücke kostete 2,4 Millionen Kronen."),
        ("fr", "Le pont a coûté 2,4 millions de couronnes."),
        ("es", "El puente costó 2,4 millones de coronas."),
        ("fi", "Silta maksoi 2 miljoonaa kruunua."),
    )
    for language, text in cases:
        for claim in split_claims(Article(text, language=language)):
            assert all(number.value >= 2_000_000 for number in claim.numbers), text


def test_lines_of_the_page_are_no_claims():
    """Whatever figures stand in them."""
    text = (
        "Die Brücke kostete 40 Kronen.\nLesen Sie auch: 5 Brücken des Nordens\n"
        "© 2024 Küstendienst\nFoto: Anna Berg, 3. März 2024\n"
    )
    (claim,) = split_claims(Article(text, language="de"))
    assert claim.text == "Die Brücke kostete 40 Kronen."
    roles = [sentence.role for sentence in read_sentences(Article(text, language="de"))]
    assert roles[1:] == [Role.BOILERPLATE] * 3


def test_a_sentence_repeated_very_often_is_one_claim():
    """Its places are gathered in one pass."""
    text = "Die Brücke kostete 40 Kronen.\n" * 20_000
    (claim,) = split_claims(Article(text, language="de"))
    assert len(claim.spans) == 20_000


def test_who_speaks_is_told_over_several_sentences():
    """The verb beside the first sentence of a quotation holds for the second."""
    text = "„Es kam so“, sagte Omar Haddad. „Wir haben 14 Boote verloren. Niemand hörte zu.“\n"
    claims = split_claims(Article(text, language="de"))
    assert claims[0].speaker == "Omar Haddad"
    assert claims[0].kind is ClaimKind.QUOTE
    assert {claim.speaker for claim in claims} == {"Omar Haddad"}


def test_a_dateline_is_no_part_of_a_claim():
    """Place and agency say where the article was written."""
    text = "OSTMARK (dpa) – Die Brücke kostete 40 Kronen.\n"
    (claim,) = split_claims(Article(text, language="de"))
    assert claim.text == "Die Brücke kostete 40 Kronen."
    assert text[claim.start : claim.end] == claim.text


def test_a_table_of_no_known_language_holds_no_claims():
    """Its rows end in no mark; a sentence beside it does."""
    rows = "Land BNP Folk\nOstland 3.4 12000000\nNordmark 5.1 300000\n"
    assert split_claims(Article(rows, language="und")) == ()
    (claim,) = split_claims(Article(f"{rows}Ostmark vokser.\n", language="und"))
    assert claim.text == "Ostmark vokser."
    assert len(split_claims(Article("เรือออกจากท่าแล้ว", language="th"))) == 1


def test_a_claim_given_in_another_language_stays_as_it_stands():
    """No pronoun is resolved by English rules."""
    text = "Er zahlte 40 Kronen."
    claim = read_claim(text, context="Anna Berg kam. He left.", language="de")
    assert claim.text == text
    assert claim.numbers


@pytest.mark.parametrize("language", [*READ_FOR_FACTS, "fi"])
@given(text=st.text(st.sampled_from("aé .?!„“»«\n3\U0001f309\u0301\u05e9"), max_size=60))
def test_spans_slice_to_the_text_in_every_language(language, text):
    """Whatever the text, in order, and no sentence is lost."""
    article = Article(text, language=language)
    sentences = read_sentences(article)
    assert all(text[each.start : each.end] == each.text for each in sentences)
    assert "".join("".join(each.text.split()) for each in sentences) == "".join(text.split())
    claims = split_claims(article)
    assert all(text[claim.start : claim.end] == claim.text for claim in claims)
    assert [claim.start for claim in claims] == sorted(claim.start for claim in claims)


def test_a_few_words_show_no_language():
    """English speech of a few words looks like any; the language must then be given."""
    for text in ("So I said to Dan: a man came.", "Die Brücke kostete 40 Kronen."):
        assert tell_language(text) in ("", "en")
    assert tell_language(GERMAN) == "de"
    assert tell_language("Мост был открыт в субботу.") == "ru"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Bürgermeister Jens Groß sagte am Montag, 30 Häuser seien zerstört.", "de"),
        ("Le maire a déclaré lundi que 30 maisons étaient détruites.", "fr"),
        ("Jens Groß said on Monday that 30 houses in Köln were lost.", "en"),
    ],
)
def test_a_sentence_without_a_small_word_of_english_shows_its_language(text, language):
    """Read as English it would be misread without a word."""
    assert tell_language(text) == language


def test_the_words_show_the_language_where_none_is_said():
    """A caller need not know it."""
    text = GERMAN.replace("Wer bezahlt das?", "Der Bürgermeister war mit dem Tag zufrieden.")
    assert split_claims(Article(text)) == split_claims(Article(text, language="de"))
