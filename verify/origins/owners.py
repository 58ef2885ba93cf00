"""Reports and their groups in; links between newsrooms of one owner out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verify.language.outlets import fold_name
from verify.origins.joining import Groups
from verify.records import OriginKind, OriginLink, Place, Report, Sign, SignKind


def link_owners(reports: Sequence[Report], groups: Groups) -> Iterator[OriginLink]:
    """Link each report to the first of its owner that is of another origin."""
    first: dict[str, int] = {}
    for index, report in enumerate(reports):
        owner = fold_name(report.publisher.owner)
        if not owner:
            continue
        met = first.setdefault(owner, index)
        if groups.of(met) is not groups.of(index):
            name = report.publisher.owner
            signs = tuple(Sign(SignKind.OWNER, at, name, name, Place.OWNER) for at in (met, index))
            yield OriginLink(index, met, OriginKind.SAME_OWNER, f"one owner: {name}", signs)
