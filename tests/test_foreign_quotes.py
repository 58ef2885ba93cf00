"""Quotations and their speakers in German, French, Spanish, Portuguese and Italian."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from verify.language.dialogue import find_dialogue
from verify.language.quotes import find_quotations
from verify.records import Polarity

FILE = Path(__file__).with_name("quotations.toml")
ROWS: list[dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))["sentence"]
# 34 of 40 were right at first sight. The share that must be kept.
HELD_OUT_RIGHT = 0.97


def read(row: dict[str, Any]) -> list[list[str]]:
    """The words and speakers found in a row's sentence."""
    found = find_quotations(row["text"], language=row["language"])
    return [[quotation.text, quotation.speaker] for quotation in found]


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row["part"] == "dev"], ids=lambda row: row["text"][:40]
)
def test_who_is_quoted_is_read_in_the_language_of_the_text(row: dict[str, Any]):
    """In front, behind, inverted, after "according to", with marks or dashes."""
    assert read(row) == row["said"]


def test_sentences_that_no_rule_was_made_for_are_read_as_well():
    """And where a speaker is missed, no other one is named."""
    rows = [row for row in ROWS if row["part"] == "held-out"]
    right = [read(row) == row["said"] for row in rows]
    assert sum(right) >= HELD_OUT_RIGHT * len(rows)
    for row in rows:
        said = [speaker for _, speaker in row["said"] if speaker]
        for _, speaker in read(row):
            assert not speaker or any(speaker.startswith(name) for name in said)


def test_every_language_has_twenty_sentences():
    """As many as the claim that it is read rests on."""
    for language in ("de", "fr", "es", "pt", "it"):
        assert sum(row["language"] == language for row in ROWS) >= 20


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("„Nein“, bestritt der Sprecher.", "de"),
        ("« Non », a démenti le ministre.", "fr"),
        ("El grupo negó tener “nada que ocultar”.", "es"),
        ("O grupo negou ter “algo a esconder”.", "pt"),
        ("Il gruppo ha negato di avere «qualcosa da nascondere».", "it"),
    ],
)
def test_a_denial_is_told_in_every_language(text, language):
    """The verb says so."""
    assert [found.polarity for found in find_quotations(text, language=language)] == [
        Polarity.DENIED
    ]


def test_what_is_said_in_front_of_a_german_verb_does_not_speak():
    """One comma ends what is said, two enclose something told of the speaker."""
    said = "Man werde 300 Stellen streichen, sagte Vorstand Rolf Busch der Zeitung „Der Tag“."
    (found,) = find_quotations(said, language="de")
    assert found.speaker == "Vorstand Rolf Busch"
    (found,) = find_quotations("Rolf Busch, der Vorstand, sagte: „Es ist bitter.“", language="de")
    assert found.speaker == "Rolf Busch"


def test_a_language_without_verbs_here_has_quotations_without_speakers():
    """English verbs would be read into it."""
    (found,) = find_quotations("“Vi er fulde,” said Ann Low.", language="da")
    assert (found.text, found.speaker) == ("Vi er fulde,", "")


def test_a_list_with_dashes_is_no_dialogue():
    """Nor is a dash that credits a picture, nor one in a language that does not use it so."""
    for text in ("— Foto: Ana Low", "— uno\n— dos\n— tres", "- No hay sitio, dijo Ana Low."):
        assert find_dialogue(text, language="es") == ()
    assert find_dialogue("— Keine Plätze, sagte Anna Low.", language="de") == ()
