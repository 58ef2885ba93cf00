"""Texts and records in; texts SQLite can hold, and ids that follow from content alone, out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from hashlib import sha256

from verify.records import Article, Polarity, Report, SourceBlock

# 64 bits: among a million rows of one table two would meet with a chance of 3 in 100 million.
ID_LENGTH = 16
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_REPLACEMENT = "\ufffd"
# As plain values: what verify.records.NO_CONTENT holds.
_NO_CONTENT = ["", 0, 0, "unverifiable", "", [], []]
# Fields that came after the first version, with what they hold when not set: they are in a name
# only where they are set, so that what an earlier version named is still named so.
LATER_FIELDS: dict[str, dict[str, object]] = {
    "Article": {"language": "", "outlet": ""},
    "Claim": {"polarity": Polarity.SAID, "unclear": []},
    "Evidence": {"is_echo": False},
    "Finding": {"looks": [], "series": [], "voices": [], "content": _NO_CONTENT},
    "Quotation": {"polarity": Polarity.SAID},
    "Origin": {"agency": "", "signs": [], "links": [], "related": []},
    "Result": {"appearances": []},
}
_SEPARATOR = " | "
_EMPTY_ITEM = "\\0"


def clean_text(text: str) -> str:
    """Replace what SQLite cannot hold (NUL, lone surrogates), one for one, so offsets stay."""
    return _UNSTORABLE.sub(_REPLACEMENT, text)


def join_words(words: Iterable[str]) -> str:
    r"""Write a list as `one | two` for readers; split_words takes it apart again.

    A bar inside an item is written `\|`, a backslash `\\`, an empty item `\0`.
    """
    escaped = (word.replace("\\", "\\\\").replace("|", "\\|") or _EMPTY_ITEM for word in words)
    return _SEPARATOR.join(escaped)


def split_words(joined: str) -> tuple[str, ...]:
    """Return the items that join_words wrote."""
    if not joined:
        return ()
    return tuple(
        "" if item == _EMPTY_ITEM else re.sub(r"\\(.)", r"\1", item)
        for item in joined.split(_SEPARATOR)
    )


def name_job(
    article: Article, blocks: Sequence[SourceBlock], settings: Sequence[tuple[str, str]]
) -> str:
    """Name the work of a run by what it is done on: the same for every run of the same."""
    return ContentIds().of("jobs", article, tuple(blocks), tuple(settings))


class ContentIds:
    """Names records by their content. One of these lives for one save.

    A report is named once and by its name from then on: its text stands in every piece of
    evidence, and hashing it there again would cost the square of the reports.
    """

    __slots__ = ("_reports",)

    def __init__(self) -> None:
        self._reports: dict[int, tuple[Report, str]] = {}

    def of(self, table: str, *parts: object) -> str:
        """Return the id of a row of `table` with this content: hex, ID_LENGTH characters."""
        content = json.dumps([table, *(self._plain(part) for part in parts)], ensure_ascii=True)
        return sha256(content.encode("ascii")).hexdigest()[:ID_LENGTH]

    def of_report(self, report: Report) -> str:
        """Return the id of a report."""
        known = self._reports.get(id(report))
        if known is None:
            # The report is kept beside its id, or Python could give its address to another.
            known = (report, self.of("reports", *self._values(report)))
            self._reports[id(report)] = known
        return known[1]

    def _plain(self, value: object) -> object:
        if isinstance(value, str):
            return clean_text(value)
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, bytes):
            return sha256(value).hexdigest()
        if isinstance(value, Report):
            return self.of_report(value)
        if isinstance(value, tuple):
            return [self._plain(item) for item in value]
        if is_dataclass(value):
            return self._values(value)
        return value

    def _values(self, record: object) -> list[object]:
        assert is_dataclass(record)
        later = LATER_FIELDS.get(type(record).__name__, {})
        values = {field.name: self._plain(getattr(record, field.name)) for field in fields(record)}
        first = [value for name, value in values.items() if name not in later]
        return first + [
            [name, values[name]] for name, unset in later.items() if values[name] != unset
        ]
