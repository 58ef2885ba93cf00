"""A text and what is known of it in; the article being checked, and its sentences, out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from verify.records.dates import Published, to_published


class Role(StrEnum):
    """What a sentence of the article is."""

    CLAIM = "claim"
    QUOTE = "quote"
    OPINION = "opinion"
    QUESTION = "question"
    BOILERPLATE = "boilerplate"
    OTHER = "other"


@dataclass(frozen=True, slots=True, init=False)
class Article:
    """The text being checked. `published` takes ISO text, date, datetime, Published or None.

    `language` is its ISO 639-1 code; "" is: not said, and read as English. `outlet` is who
    published it, "" where that is not said: reports that name it have what they tell from there.
    """

    text: str
    title: str
    url: str
    published: Published
    language: str
    outlet: str

    def __init__(
        self,
        text: str,
        title: str = "",
        url: str = "",
        published: Published | str | date | datetime | None = None,
        language: str = "",
        outlet: str = "",
    ) -> None:
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "title", title)
        object.__setattr__(self, "url", url)
        object.__setattr__(self, "published", to_published(published))
        object.__setattr__(self, "language", language)
        object.__setattr__(self, "outlet", outlet)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the article and its role."""

    text: str
    start: int
    end: int
    role: Role
    reason: str = ""
