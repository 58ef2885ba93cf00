"""Pieces and a figure in, whether it is a number out: names, labels and pronouns are none."""

from __future__ import annotations

from collections.abc import Sequence

from verify.language.number_tokens import Figure, Piece, PieceKind
from verify.language.number_units import ends_noun, read_counted, read_unit, word_at
from verify.language.word_lists import word_set

__all__ = ["is_number"]

# Words right before a figure that make it a name: Flight 370, Article 50, Chapter Two.
_LABELS = word_set(
    "part flight article section chapter page pages paragraph no nos number numbers room route "
    "interstate highway channel windows level category phase type class gate grade line act "
    "amendment bill resolution rule title tier volume vol issue episode season row seat building "
    "figure table boeing airbus iphone galaxy apollo soyuz formula group area sector block version "
    "proposition measure protocol annex appendix district ward precinct platform track stage "
    "step world war bowl unit squadron battalion pier terminal runway exit question item lot "
    "playstation xbox mark model size size channel radio bbc station"
)
_NOT_ONE_BEFORE = word_set(
    "no any every each this that which another some the a new old only-this first last next good "
    "bad big loved someone number square day"
)
_NOT_ONE_AFTER = word_set(
    "of another day point thing way side hand time else could can would should might must is was "
    "has had will who that which does who's whose to in on at for and or but by with from as if "
    "than i he she it they we you cannot may such"
)
# "One senator said" is an article in all but spelling; these are counted even once.
_COUNTED_ONCE = word_set(
    "dead injured arrested missing seat vote goal medal point term death case ballot game soldier "
    "officer policeman passenger"
)
_STRESSES_ONE = word_set("only least just exactly than most about nearly")
_DEFINITE = word_set("the these those both our their his her its other")


def is_number(pieces: Sequence[Piece], figure: Figure) -> bool:
    """False for names, labels and pronouns that only look like numbers."""
    first = figure.first
    before = pieces[first - 1] if first else None
    if figure.is_ordinal:
        return not _is_ordinal_name(pieces, figure)
    if before is not None and before.lower in _LABELS and _labels(pieces, figure):
        return False
    if (
        before is not None
        and before.text == "."
        and word_at(pieces, first - 2) in ("no", "nos", "vol")
    ):
        return False
    if before is not None and before.text in ("'", "’", "‘") and len(figure.written) == 2:
        return False  # the '73 of a year
    text = pieces[first].lower
    if text == "zero" and word_at(pieces, figure.after + 1) == "sum":
        return False
    if figure.is_spelled and text == "one" and figure.value == 1 and figure.after == first + 1:
        return _counts_one(pieces, figure)
    if figure.is_spelled and figure.value == 2 and text == "two":
        return not (
            before is not None and before.lower in _DEFINITE and _is_definite(pieces, figure)
        )
    return not _is_product(pieces, figure)


def _labels(pieces: Sequence[Piece], figure: Figure) -> bool:
    """True when the label before names the figure: a unit or a scale shows that it counts."""
    if figure.unit or figure.scale > 1 or "," in figure.written:
        return False
    word = pieces[figure.first - 1]
    if figure.is_spelled and not (
        word.text[0].isupper() and pieces[figure.first].text[0].isupper()
    ):
        return word.lower in ("phase", "chapter", "number", "page", "no", "part")
    return not read_unit(pieces, figure.after, value=figure.value).name or word.text[0].isupper()


def _is_ordinal_name(pieces: Sequence[Piece], figure: Figure) -> bool:
    """True for "First Lady", "Fifth Avenue", "Third World": an ordinal inside a proper name."""
    if not figure.is_spelled:
        return False
    word, after = pieces[figure.first], figure.after
    if word_at(pieces, after) == "-" and after + 1 < len(pieces) and pieces[after].is_glued:
        joined = word_at(pieces, after + 1)
        return not (joined.endswith("est") or joined in _RANKED_JOINED)  # not "eleventh-hour"
    if word.lower == "first" and not _ranks(pieces, figure):
        return True
    is_capital = word.text[0].isupper()
    if word.lower == "second" and word_at(pieces, figure.first - 1) in ("a", "per", "split"):
        return word_at(pieces, after) in ("", ".", ",", "or", "and", "later", "before")
    if not is_capital or after >= len(pieces) or pieces[after].kind is not PieceKind.WORD:
        return False
    return pieces[after].text[0].isupper()


def _ranks(pieces: Sequence[Piece], figure: Figure) -> bool:
    """False for "at first", "first reported" and "first lady", which rank nothing."""
    before, after = word_at(pieces, figure.first - 1), word_at(pieces, figure.after)
    if before == "at" or after.endswith("ed") or after in _NOT_RANKED:
        return False
    return after.isalpha() and not (ends_noun(after) and after not in ("in", "since", "of", "for"))


_RANKED_JOINED = word_set("most term grade place quarter round year day seeded ranked half")
_NOT_RANKED = word_set(
    "lady ladies gentleman minister name names responder responders aid all hand"
)


def _counts_one(pieces: Sequence[Piece], figure: Figure) -> bool:
    """True for "one soldier", "one percent", "one killed"; False for "no one", "one of the"."""
    before, after = word_at(pieces, figure.first - 1), word_at(pieces, figure.after)
    if after in ("-", "‐", "‑"):
        return word_at(pieces, figure.after + 1) not in (
            "time",
            "sided",
            "off",
            "on",
            "way",
            "fifth",
        )
    if before in _NOT_ONE_BEFORE or after in _NOT_ONE_AFTER:
        return False
    if read_unit(pieces, figure.after, value=1).name:
        return True
    noun = read_counted(pieces, figure.after, figure.first - 1, value=1).name
    return noun in _COUNTED_ONCE or (bool(noun) and before in _STRESSES_ONE)


def _is_definite(pieces: Sequence[Piece], figure: Figure) -> bool:
    """True for "the two", "the two leaders": it points back and states no count."""
    return not read_unit(pieces, figure.after, value=2).name


def _is_product(pieces: Sequence[Piece], figure: Figure) -> bool:
    """True for a short bare figure after a capitalised word inside a sentence: Juno 7."""
    first, after = figure.first, figure.after
    is_pair = word_at(pieces, after) in ("-", "–", "to") and after + 1 < len(pieces)
    if is_pair and pieces[after + 1].kind is PieceKind.FIGURE:
        return False  # "the Court 5-4"
    is_bare = len(figure.written) in range(1, 5) and "," not in figure.written and not figure.unit
    if first < 2 or figure.scale > 1 or not is_bare:
        return False
    before, earlier = pieces[first - 1], pieces[first - 2]
    if before.kind is not PieceKind.WORD or not before.text[0].isupper():
        return False
    if earlier.text in _OPENS or before.lower in _SENTENCE_WORDS:
        return False
    if read_unit(pieces, figure.after, value=figure.value).name:
        return False
    return not read_counted(pieces, figure.after, first - 1, value=figure.value).name


_OPENS = (".", "!", "?", ":", ";", "“", '"', "‘", "„", "«", "(", "—", "–")
_SENTENCE_WORDS = word_set("about around some nearly almost over only at in on to of by")
