"""A sentence in; according to whom, and what, out."""

from __future__ import annotations

from collections.abc import Iterator

from verify.language import attribution_patterns as patterns
from verify.language.attribution_subjects import Reading, phrase_after
from verify.records import Span


def read_according(reading: Reading) -> Iterator[tuple[Span, tuple[int, int]]]:
    """Each speaker of "according to X" with where what X says starts and ends."""
    text = reading.text
    for match in patterns.ACCORDING.finditer(text):
        opens = match.start() <= 1
        speaker = phrase_after(reading, match.end())
        if opens and not (speaker and text[speaker.end : speaker.end + 1] == ","):
            speaker = _read_first_speaker(reading, match.end()) or speaker
        if speaker is None or reading.is_quoted(match.start()):
            continue
        if opens and text[speaker.end : speaker.end + 1] != ",":
            start = speaker.end + len(text[speaker.end :]) - len(text[speaker.end :].lstrip())
            content = (start, max(start, len(text.rstrip(" .!?"))))
        elif opens:
            comma = text.find(",", speaker.end)
            start = comma + 1 if comma >= 0 else speaker.end
            start += len(text[start:]) - len(text[start:].lstrip())
            content = (start, max(start, len(text.rstrip(" .!?"))))
        else:
            content = (0, len(text[: match.start()].rstrip(" ,")))
        yield speaker, content


def _read_first_speaker(reading: Reading, at: int) -> Span | None:
    """Who speaks in "According to Low the bridge is closed", where no comma ends the name."""
    for name in reading.names:
        lead = reading.text[at : name.start].strip().casefold()
        if name.start >= at and lead in ("", "the"):
            return Span(name.start, name.end)
    group = patterns.GROUP.match(reading.text, at)
    return Span(group.start("who"), group.end("who")) if group else None
