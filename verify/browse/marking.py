"""A passage and what was found in it in, HTML that shows what says it and what differs out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from verify.render.shown import visible

# Two words with this many first letters in common are taken for forms of one word, as where the
# terminal cuts a passage: it only decides what is coloured.
_SAME_START = 5
_WORD = re.compile(r"\w+")
# A value is stored with what it was reckoned to be, which the passage does not print.
_RECKONED = re.compile(r" \(\d{4}-\d{2}-\d{2}(?:[^)]*)\)$")
_OTHER_WORD = re.compile(r"“([^”]+)” there")


@dataclass(frozen=True, slots=True)
class Compared:
    """One check as the database has it: what was compared, how it came out, and both values."""

    kind: str
    outcome: str
    claim_value: str
    report_value: str
    detail: str = ""

    @property
    def differs(self) -> bool:
        """Whether claim and report cannot both be right about it."""
        return self.outcome == "differs"


def mark_passage(
    passage: str, words: Iterable[str], checks: Sequence[Compared], *, is_named: bool = True
) -> Markup:
    """Return the passage as HTML: words of the claim marked, what differs marked and named."""
    differing = [check for check in checks if check.differs]
    marked = mark_words(passage, words, [value for c in differing for value in _printed(c)])
    if not differing or not is_named:
        return marked
    lines = Markup("").join(_to_line(check) for check in differing)
    return Markup('{}<ul class="verify-checks">{}</ul>').format(marked, lines)


def mark_words(text: str, words: Iterable[str], differing: Iterable[str] = ()) -> Markup:
    """Return text as HTML with forms of the words marked, and the values that differ."""
    shown = visible(text)
    spans = [(start, end, "differs") for start, end in _find(shown, differing)]
    wanted = {_start_of(part) for word in words for part in _WORD.findall(word)}
    for match in _WORD.finditer(shown):
        is_taken = any(start < match.end() and match.start() < end for start, end, _ in spans)
        if _start_of(match.group()) in wanted and not is_taken:
            spans.append((match.start(), match.end(), "matched"))
    return _join(shown, sorted(spans))


def _find(text: str, values: Iterable[str]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for value in filter(visible, values):
        match = re.search(rf"(?<!\w){re.escape(visible(value))}(?!\w)", text, re.IGNORECASE)
        if match and not any(s < match.end() and match.start() < e for s, e in found):
            found.append(match.span())
    return found


def _printed(check: Compared) -> tuple[str, ...]:
    """The words of the report that differ, the narrowest first: one word of a whole quotation."""
    if check.kind == "quote" and (others := _OTHER_WORD.findall(check.detail)):
        return tuple(others)
    value = _RECKONED.sub("", check.report_value)
    return (value,) if value else ()


def _to_line(check: Compared) -> Markup:
    return Markup("<li><b>✘ {}:</b> the claim says “{}”, the report “{}”</li>").format(
        check.kind, visible(check.claim_value), visible(check.report_value)
    )


def _join(text: str, spans: Iterable[tuple[int, int, str]]) -> Markup:
    parts: list[Markup | str] = []
    done = 0
    for start, end, how in spans:
        parts += [
            text[done:start],
            Markup('<mark class="{}">{}</mark>').format(how, text[start:end]),
        ]
        done = end
    return Markup("").join([*parts, text[done:]])


def _start_of(word: str) -> str:
    return word.casefold()[:_SAME_START]
