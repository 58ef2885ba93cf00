"""The words of a sentence and the verb forms among them."""

import pytest

from verify.claims.words import Part, read_words


def _verbs(sentence: str) -> list[str]:
    return [word.text for word in read_words(sentence, ()) if word.part is Part.VERB]


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("The bridge opened in 1998 and carries 40,000 cars a day.", ["opened", "carries"]),
        ("The bridge opened by the mayor in May was closed.", ["was"]),
        ("Workers left the site after the talks held in Dell failed.", ["left", "failed"]),
        ("Most people in the towns say they want a tunnel.", ["say", "want"]),
        ("The council wants to close the bridge and build a tunnel.", ["wants"]),
        ("The plans of the council may have cost it votes.", ["may"]),
        ("Ann Low, who took office in 2014, left on Monday.", ["took", "left"]),
        ("The road cost $2 million.", ["cost"]),
        ("The mayor has said that traffic rose.", ["has", "rose"]),
        ("The attacks that hurt the towns began in May.", ["hurt", "began"]),
    ],
)
def test_finite_verbs_are_told_from_participles_nouns_and_infinitives(sentence, verbs):
    """A form such as "opened", "plans" or "cost" is a verb or not by what stands around it."""
    assert _verbs(sentence) == verbs


def test_words_keep_their_offsets():
    """Every word slices to its text, quoted ones too."""
    sentence = "“We’re here,” said Ann Low’s aide — 3,000 km off."
    for word in read_words(sentence, ()):
        assert sentence[word.start : word.end] == word.text
