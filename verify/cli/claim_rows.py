"""One claim of a claims file as it was parsed in; the claim given by hand, or its mistakes, out."""

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from enum import StrEnum
from typing import Final, TypeVar

from verify.cli.claim_facts import FACTS, read_dates, read_numbers, read_quotations
from verify.cli.claim_words import is_question
from verify.records import Claim, ClaimKind, GivenClaim, Polarity

# What a hand may set. `span` is another way to write `start` and `end`.
EDITABLE: Final = (
    "text",
    "span",
    "start",
    "end",
    "spans",
    "kind",
    "speaker",
    "cue",
    "polarity",
    "worth",
    "ambiguous",
    "unclear",
    "candidates",
    *FACTS,
)
# Those of them that the claim itself holds as they are.
STATED: Final = (
    *("kind", "speaker", "cue", "polarity", "worth", "ambiguous"),
    *("unclear", "candidates"),
    *FACTS,
)
# What `verify split` writes beside that, for reading.
FOR_READING: Final = ("number", "original", "facts")
# A claim is one assertion; the longest sentence of the articles measured has 900 characters.
MAX_CLAIM_LENGTH: Final = 5_000

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")

Member = TypeVar("Member", bound=StrEnum)
Span = tuple[int, int]
Tell = Callable[[str, str], None]
"""Takes the name of a field, and what is wrong with it and how to mend that."""


def read_row(row: object, tell: Tell) -> GivenClaim:
    """The claim that a row gives; what is wrong with it is told, and the claim then unusable."""
    if not isinstance(row, Mapping):
        tell("", 'is no object; write it as {"text": "…"}')
        return GivenClaim(Claim("", 0, 0, (), ClaimKind.EVENT))
    _check_names(row, tell)
    text = _text(row, tell)
    spans = _spans(row, tell)
    start, end = spans[0] if spans else (0, 0)
    claim = Claim(
        text,
        start,
        end,
        spans,
        kind=_member(row, "kind", ClaimKind.EVENT, tell),
        speaker=_words(row, "speaker", tell),
        cue=_words(row, "cue", tell),
        worth=_worth(row, tell),
        ambiguous=_flag(row, "ambiguous", tell),
        unclear=_listed(row, "unclear", tell),
        candidates=_listed(row, "candidates", tell),
        numbers=read_numbers(row, tell),
        dates=read_dates(row, tell),
        quotations=read_quotations(row, tell),
        polarity=_member(row, "polarity", Polarity.SAID, tell),
    )
    stated = frozenset(name for name in STATED if name in row)
    return GivenClaim(claim, stated, _words(row, "original", tell))


def _check_names(row: Mapping[str, object], tell: Tell) -> None:
    known = (*EDITABLE, *FOR_READING)
    for name in row:
        if name not in known:
            near = get_close_matches(str(name).casefold(), known, n=1)
            hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}"
            tell(str(name), f"is no field of a claim; {hint}")


def _text(row: Mapping[str, object], tell: Tell) -> str:
    if "text" not in row:
        tell("text", "is missing; write the claim there")
        return ""
    text = _words(row, "text", tell)
    if isinstance(row["text"], str) and not text:
        tell("text", "is empty; write the claim there, or take it out of the list")
    if len(text) > MAX_CLAIM_LENGTH:
        tell("text", f"has {len(text):,} characters; a claim is one sentence")
    if is_question(text):
        tell("text", "is a question; write it as a statement")
    return text


def _words(row: Mapping[str, object], name: str, tell: Tell) -> str:
    value = row.get(name, "")
    if not isinstance(value, str):
        tell(name, f"is {_kind_of(value)}; write it as text between quotation marks")
        return ""
    return _UNSTORABLE.sub("\ufffd", value if name == "original" else value.strip())


def _member(row: Mapping[str, object], name: str, unset: Member, tell: Tell) -> Member:
    """The member of a closed set that a row names, `unset` where it names none."""
    if name not in row:
        return unset
    word = _words(row, name, tell).casefold()
    known = [str(member) for member in type(unset)]
    if word in known:
        return type(unset)(word)
    near = get_close_matches(word, known, n=1)
    hint = f"did you mean {near[0]}? " if near else ""
    tell(name, f"knows no “{word}”; {hint}known are {', '.join(known)}")
    return unset


def _worth(row: Mapping[str, object], tell: Tell) -> float:
    value = row.get("worth", 0.0)
    if not isinstance(value, int | float) or isinstance(value, bool):
        tell("worth", f"is {_kind_of(value)}; write a number from 0 to 1")
    elif 0 <= value <= 1:
        return float(value)
    else:
        tell("worth", "is not from 0 to 1; write a number that is")
    return 0.0


def _flag(row: Mapping[str, object], name: str, tell: Tell) -> bool:
    value = row.get(name, False)
    if isinstance(value, str):  # as a spreadsheet has it
        value = {"yes": True, "no": False}.get(value.strip().casefold(), value)
    if not isinstance(value, bool):
        tell(name, f"is {_kind_of(value)}; write true or false, in a spreadsheet yes or no")
        return False
    return value


def _listed(row: Mapping[str, object], name: str, tell: Tell) -> tuple[str, ...]:
    value = row.get(name, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        what = "names" if name == "candidates" else "words"
        tell(name, f'is no list of {what}; write it as ["…", "…"]')
        return ()
    return tuple(_UNSTORABLE.sub("\ufffd", item) for item in value)


def _spans(row: Mapping[str, object], tell: Tell) -> tuple[Span, ...]:
    """Every place a row states, that of start and end first."""
    found: list[Span] = []
    if "start" in row or "end" in row:
        found += _span({"start": row.get("start"), "end": row.get("end")}, "start and end", tell)
    if "span" in row:
        found += _span(row["span"], "span", tell)
    listed = row.get("spans", [])
    if not isinstance(listed, list):
        tell("spans", f'is {_kind_of(listed)}; write it as [{{"start": 0, "end": 9}}]')
        listed = []
    spans = [span for item in listed for span in _span(item, "spans", tell)]
    if spans and found and found[0] not in spans:
        tell("spans", f"do not hold start {found[0][0]} and end {found[0][1]}; give one of them")
    return tuple(dict.fromkeys((*found, *spans)))


def _span(value: object, name: str, tell: Tell) -> list[Span]:
    bounds = list(value) if isinstance(value, list) else []
    if isinstance(value, Mapping) and set(value) <= {"start", "end", "text"}:
        bounds = [value.get("start"), value.get("end")]
    whole = [each for each in bounds if isinstance(each, int) and not isinstance(each, bool)]
    if len(bounds) != 2 or len(whole) != 2:
        tell(name, 'takes two whole numbers, as {"start": 0, "end": 9}; without, it is looked for')
        return []
    return [(whole[0], whole[1])]


def _kind_of(value: object) -> str:
    """What a value is, as somebody who edits JSON would call it."""
    names = {
        bool: "true or false",
        int: "a number",
        float: "a number",
        str: "text",
        list: "a list",
        dict: "an object",
    }
    return names.get(type(value), "nothing (null)")
