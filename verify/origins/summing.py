"""The members of a group and what holds them together in; the origin, with its reason, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from verify.origins.joining import Groups
from verify.origins.links import Told
from verify.origins.owner_table import find_owner
from verify.records import Origin, OriginKind, OriginLink

_ORDER = tuple(OriginKind)


def make_origin(
    members: tuple[int, ...], told: Sequence[Told], groups: Groups, shown: Sequence[OriginLink]
) -> Origin:
    """Name an origin and say why it is one: by the kind most of its links have."""
    within = frozenset(members)
    links = tuple(link for link in groups.links if link.one in within)
    related = tuple(link for link in shown if link.one in within or link.other in within)
    agency = _first_agency(members, told)
    name = agency or _first_outlet(members, told)
    if not links:
        reason = f"credits {agency}" if agency else "stands alone"
        return Origin(members, OriginKind.SINGLE, reason, name, agency, related=related)
    counts = Counter(link.kind for link in links)
    kind = min(counts, key=lambda kind: (-counts[kind], _ORDER.index(kind)))
    if kind is OriginKind.SAME_OWNER:
        name = find_owner(told[members[0]].report)[0]
    reason = next(link.reason for link in links if link.kind is kind)
    if agency and "credit" not in reason:
        crediting = sum(told[index].agency == agency for index in members)
        reason = f"{crediting} of {len(members)} credit {agency}; {reason}"
    return Origin(members, kind, reason, name, agency, links=links, related=related)


def _first_agency(members: Sequence[int], told: Sequence[Told]) -> str:
    return next((told[index].agency for index in members if told[index].agency), "")


def _first_outlet(members: Sequence[int], told: Sequence[Told]) -> str:
    def order(index: int) -> tuple[bool, str, int]:
        published = told[index].report.published
        return (not published.is_known, published.iso if published.is_known else "", index)

    first = told[min(members, key=order)].report
    return first.outlet or first.publisher.outlet or first.url
