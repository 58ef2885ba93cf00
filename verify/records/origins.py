"""What two reports have in common in; why they count as one piece of reporting, or not, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256

from verify.records.reports import Report


class OriginKind(StrEnum):
    """How reports go back to one piece of reporting; `single` is a report that stands alone.

    `same-text`: a copy, or one but for a few words; `update`: a cut, a longer or a later version,
    with prose in common word for word; `rewrite`: the same in other words; `derived`: one says it
    has it from the other, or both from a third; `same-owner`: two newsrooms of one owner;
    `ruled`: a person said that they are one.
    """

    SINGLE = "single"
    SAME_TEXT = "same-text"
    UPDATE = "update"
    REWRITE = "rewrite"
    DERIVED = "derived"
    SAME_OWNER = "same-owner"
    RULED = "ruled"


# What counts as one origin where nothing else is set: all but two newsrooms of one owner, which
# are shown as that. They may well have sent a reporter each.
COUNT_AS_ONE = frozenset(OriginKind) - {OriginKind.SAME_OWNER}

# The kinds by which a report goes back to another without being the same text.
FROM_ARTICLE = frozenset((OriginKind.DERIVED, OriginKind.REWRITE))

# The setting of a result that says which kinds do, where it is not these.
COUNTED_KINDS = "kinds that count as one"


class SignKind(StrEnum):
    """What a sign of a common origin is."""

    CREDIT = "credit"
    CITED = "cited"
    SHARED_TEXT = "shared-text"
    SHARED_QUOTE = "shared-quote"
    ADDRESS = "address"
    OWNER = "owner"
    LANGUAGE = "language"
    RULING = "ruling"


class Place(StrEnum):
    """Where the words of a sign stand: in the report's text, or in what is stated about it."""

    TEXT = "text"
    AUTHOR = "author"
    OUTLET = "outlet"
    SOURCE = "source"
    CANONICAL = "canonical"
    OWNER = "owner"
    LANGUAGE = "language"
    RULING = "ruling"


@dataclass(frozen=True, slots=True)
class Sign:
    """Words of one report that tell its origin; `name` is whom they name: an agency, an owner.

    `report` is its index. In the text, report.text[start:end] are the words.
    """

    kind: SignKind
    report: int
    words: str
    name: str = ""
    place: Place = Place.TEXT
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class OriginLink:
    """Why two reports, by their indexes, have one origin; `one` goes back to `other`, if either."""

    one: int
    other: int
    kind: OriginKind
    reason: str
    signs: tuple[Sign, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Reports that go back to one piece of reporting, by their indexes, with the reason.

    `agency` is the agency that members credit; `signs` are such credits and what members say they
    have from others; `links` hold the members together; `related` links lead to reports of other
    origins and do not count as one: by the settings (same owner, unless set otherwise), or since a
    person ruled so.
    """

    members: tuple[int, ...]
    kind: OriginKind
    reason: str
    name: str = ""
    agency: str = ""
    signs: tuple[Sign, ...] = ()
    links: tuple[OriginLink, ...] = ()
    related: tuple[OriginLink, ...] = ()


def cut_origin(origin: Origin, members: Sequence[int]) -> Origin:
    """Keep these members alone; what is left out then stands with the whole origin only.

    From whom a person keeps them apart stays with them.
    """
    if tuple(members) == origin.members:
        return origin
    ruled = (link for link in origin.related if link.kind is OriginKind.RULED)
    related = tuple(link for link in ruled if not {link.one, link.other}.isdisjoint(members))
    kept = (
        f"listed here: {len(members)} of its {len(origin.members)} reports; the others are silent "
        "on this or copies of the article"
    )
    reason = f"{origin.reason}; {kept}"  # which may count reports of the whole: "2 of 5 credit AP"
    return replace(
        origin, members=tuple(members), reason=reason, signs=(), links=(), related=related
    )


@dataclass(frozen=True, slots=True)
class Appearance:
    """A report, by its index, that is the article under check at another address or time.

    Where `kind` is in FROM_ARTICLE, it is one that has it from the article.
    """

    report: int
    kind: OriginKind
    reason: str
    signs: tuple[Sign, ...] = ()


class Verdict(StrEnum):
    """What a person says of two reports: one origin, or not."""

    ONE = "one"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class OriginRuling:
    """What a person decided about two reports, by name_report; of two rulings the later holds."""

    verdict: Verdict
    one: str
    other: str
    note: str = ""
    ruled_by: str = ""


def name_report(report: Report) -> str:
    """What a report is known by from run to run: its address, else the digest of its text."""
    address = report.url.partition("#")[0]
    return address or f"sha256:{sha256(report.text.encode('utf-8', 'replace')).hexdigest()}"
