"""Reports and their groups in; links between newsrooms of one owner out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verify.language.outlets import fold_name
from verify.origins.joining import Groups
from verify.origins.owner_table import find_owner
from verify.records import OriginKind, OriginLink, Place, Report, Sign, SignKind


def link_owners(reports: Sequence[Report], groups: Groups) -> Iterator[OriginLink]:
    """Link each report to the first of its owner that is of another origin.

    Two reports of one outlet are no pair of newsrooms, and are left to the findings.
    """
    first: dict[str, int] = {}
    for index, report in enumerate(reports):
        owner, said_by = find_owner(report)
        if not owner:
            continue
        met = first.setdefault(fold_name(owner), index)
        if groups.of(met) is not groups.of(index):
            signs = tuple(
                Sign(SignKind.OWNER, at, owner, owner, Place.OWNER) for at in (met, index)
            )
            reason = f"one owner: {owner} (by {said_by})"
            yield OriginLink(index, met, OriginKind.SAME_OWNER, reason, signs)
