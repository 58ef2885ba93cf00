"""A passage and what was found in it in, HTML that shows what says it and what differs out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from verify.render.marks import Mark, find_marks, printed_values
from verify.render.shown import visible


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
    return _join(shown, find_marks(shown, words, differing))


def _printed(check: Compared) -> tuple[str, ...]:
    return printed_values(check.kind, check.report_value, check.detail)


def _to_line(check: Compared) -> Markup:
    return Markup("<li><b>✘ {}:</b> the claim says “{}”, the report “{}”</li>").format(
        check.kind, visible(check.claim_value), visible(check.report_value)
    )


def _join(text: str, marks: Iterable[Mark]) -> Markup:
    parts: list[Markup | str] = []
    done = 0
    for start, end, how in marks:
        parts += [
            text[done:start],
            Markup('<mark class="{}">{}</mark>').format(how, text[start:end]),
        ]
        done = end
    return Markup("").join([*parts, text[done:]])
