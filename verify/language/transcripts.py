"""Text in; the turns of an interview printed without marks, with who is named in front, out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from verify.records import Span

# "Q:", "A.", "HOLT:", "SEN. ANN LOW (R-OHIO):" and "Ann Low:" at the start of a line.
_TURN = re.compile(
    r"^[ \t]*(?P<who>(?P<letter>[QA])[.:]|(?P<name>[^\W\d_a-z][^\n:“\"]{0,40}):)[ \t\u00a0]+"
    r"(?P<words>[^\s“\"‘«„].*\S)[ \t]*$",
    re.MULTILINE,
)
_SMALL = re.compile(r"\b[a-z]")
_CUES = {"Q": "asked", "A": "answered", None: "said"}
_MOST_LABEL_WORDS = 4
# Two speak, and take turns: a table of facts has each of its heads once.
_FEWEST_TURNS = 3
_HINT = re.compile(r"^[ \t]*(?:[QA][.:]|[A-Z][A-Z .’'-]+:)[ \t]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Turn:
    """What is said in one turn, the label in front of it and the verb it stands for.

    The label is "" where it is Q or A, which name nobody.
    """

    words: Span
    label: str
    cue: str


def find_turns(text: str) -> tuple[Turn, ...]:
    """Find the turns of interviews in a text, in order, labels not included.

    Labels are Q and A, or names in capitals of which at least two take turns, one of them twice.
    Linear in the text.
    """
    if _HINT.search(text) is None:
        return ()
    lines = [line for line in _TURN.finditer(text) if _is_label(line)]
    counts = Counter(_label(line) for line in lines)
    letters = {line["letter"] for line in lines if line["letter"]}
    names = [name for name in counts if name]
    are_names = len(names) > 1 and sum(counts[name] for name in names) >= _FEWEST_TURNS
    are_names = are_names and max(counts[name] for name in names) > 1
    return tuple(
        Turn(Span(line.start("words"), line.end("words")), _label(line), _CUES[line["letter"]])
        for line in lines
        if (line["letter"] and len(letters) > 1) or (line["name"] and are_names)
    )


def _is_label(line: re.Match[str]) -> bool:
    name = line["name"]
    if name is None:
        return True
    return not _SMALL.search(name) and len(name.split()) <= _MOST_LABEL_WORDS and len(name) > 1


def _label(line: re.Match[str]) -> str:
    return line["name"] or ""
