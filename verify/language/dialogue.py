"""Text and its language in; the spans of speech that dashes set off, without marks, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verify.language.cues import Cues, cues_of
from verify.records import Span

# Where speech opens with a dash; in English and German a dash in front is a list or a credit.
_LANGUAGES = frozenset(("es", "pt", "fr", "it"))
_LINE = re.compile(r"^[ \t]*[—–―][ \t\u00a0]?(?=[^\s—–―])(?P<words>.+)$", re.MULTILINE)
_DASH = re.compile(r"\s?[—–―]\s?")
_EDGES = " \t\u00a0\r.,;"


def find_dialogue(text: str, *, language: str) -> tuple[Span, ...]:
    """Find what is said in lines that open with a dash, in order, without the words of the writer.

    `—No hay sitio —dijo Ana Low—. Vuelvan mañana.` A line without a verb of saying counts only
    right behind one that has it. Linear in the text.
    """
    cues = cues_of(language)
    if cues is None or language not in _LANGUAGES:
        return ()
    spans: list[Span] = []
    is_going_on, last = False, 0
    for line in _LINE.finditer(text):
        is_next = is_going_on and not text[last : line.start()].strip()
        found = tuple(_spoken(text, line.start("words"), line.end("words"), cues))
        is_led = (bool(found) and found[-1].end < line.end("words") - 1) or len(found) > 1
        is_going_on = is_led or is_next
        if is_going_on:
            spans.extend(found)
        last = line.end()
    return tuple(spans)


def _spoken(text: str, start: int, end: int, cues: Cues) -> Iterator[Span]:
    """The spoken stretches of one line, the first of which begins at `start`."""
    stops = [(dash.start(), dash.end()) for dash in _DASH.finditer(text, start, end)]
    first, is_own = start, False
    for stop, following in (*stops, (end, end)):
        is_led = _is_led(text, following, end, cues)
        if is_own:
            is_own = False
        elif is_led or stop == end:
            yield from _bounded(text, first, _before_verb(text, first, stop, cues))
            is_own = is_led
        else:
            continue
        first = following
    return


def _is_led(text: str, at: int, end: int, cues: Cues) -> bool:
    return (
        cues.verb.match(text, at, end) is not None or cues.inverted.match(text, at, end) is not None
    )


def _before_verb(text: str, start: int, end: int, cues: Cues) -> int:
    """Where speech ends whose verb of saying follows a comma: "Nous partons, dit Anne Low."."""
    for comma in re.finditer(r"[,?!]\s", text[start:end]):
        if _is_led(text, start + comma.end(), end, cues):
            return start + comma.start() + (0 if comma.group()[0] == "," else 1)
    return end


def _bounded(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip(_EDGES))
    last = start + len(words.rstrip())
    if first < last:
        yield Span(first, last)
