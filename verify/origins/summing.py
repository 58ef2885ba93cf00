"""The members of a group and what holds them together in; the origin, with its reason, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from verify.origins.joining import Groups
from verify.origins.links import Told
from verify.origins.owner_table import find_owner
from verify.records import Origin, OriginKind, OriginLink, Place, Sign, SignKind

_ORDER = tuple(OriginKind)
# So many credits are shown of an origin: a thousand copies say the same.
SHOWN_CREDITS = 10


def make_origin(
    members: tuple[int, ...], told: Sequence[Told], groups: Groups, shown: Sequence[OriginLink]
) -> Origin:
    """Name an origin and say why it is one: by the kind most of its links have."""
    within = frozenset(members)
    links = tuple(_mark_language(link, told) for link in groups.links if link.one in within)
    signs = _show_credits(members, told)
    related = tuple(link for link in shown if link.one in within or link.other in within)
    agency = _first_agency(members, told)
    name = agency or _first_outlet(members, told)
    if not links:
        reason = f"credits {agency}" if agency else "stands alone"
        return Origin(members, OriginKind.SINGLE, reason, name, agency, signs, related=related)
    counts = Counter(link.kind for link in links)
    kind = min(counts, key=lambda kind: (-counts[kind], _ORDER.index(kind)))
    if kind is OriginKind.SAME_OWNER:
        name = find_owner(told[members[0]].report)[0]
    reason = next(link.reason for link in links if link.kind is kind)
    if agency and "credit" not in reason:
        crediting = sum(told[index].agency == agency for index in members)
        reason = f"{crediting} of {len(members)} credit {agency}; {reason}"
    return Origin(members, kind, reason, name, agency, signs, links, related)


def _show_credits(members: Sequence[int], told: Sequence[Told]) -> tuple[Sign, ...]:
    """The first credits of the members, as they stand in or beside their texts."""
    signs = (
        Sign(
            SignKind.CREDIT,
            index,
            credit.words,
            credit.agency,
            credit.place,
            credit.start,
            credit.end,
        )
        for index in members
        for credit in told[index].credits
    )
    return tuple(islice(signs, SHOWN_CREDITS))


def _mark_language(link: OriginLink, told: Sequence[Told]) -> OriginLink:
    """Say of two reports that state different languages that one is a translation."""
    later, earlier = (told[index].report.language for index in (link.one, link.other))
    if not later or not earlier or later[:2] == earlier[:2]:
        return link
    signs = tuple(
        Sign(SignKind.LANGUAGE, index, told[index].report.language, place=Place.LANGUAGE)
        for index in (link.one, link.other)
    )
    reason = f"{link.reason}; a translation, {earlier} to {later}"
    return replace(link, reason=reason, signs=(*link.signs, *signs))


def _first_agency(members: Sequence[int], told: Sequence[Told]) -> str:
    return next((told[index].agency for index in members if told[index].agency), "")


def _first_outlet(members: Sequence[int], told: Sequence[Told]) -> str:
    def order(index: int) -> tuple[bool, str, int]:
        published = told[index].report.published
        return (not published.is_known, published.iso if published.is_known else "", index)

    first = told[min(members, key=order)].report
    return first.outlet or first.publisher.outlet or first.url
