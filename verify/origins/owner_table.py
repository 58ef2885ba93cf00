"""owners.toml in; who owns the outlet at a host, as far as the table knows, out."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from verify.language.outlets import to_site
from verify.records import Report


@dataclass(frozen=True, slots=True)
class OwnerGroup:
    """An owner with the hosts of its outlets; `source` says where that can be read, of `as_of`."""

    owner: str
    hosts: tuple[str, ...]
    source: str
    as_of: int


@lru_cache(maxsize=1)
def load_owners() -> tuple[OwnerGroup, ...]:
    """The groups of the table, in its order."""
    text = files("verify.origins").joinpath("owners.toml").read_text(encoding="utf-8")
    return tuple(
        OwnerGroup(group["owner"], tuple(group["hosts"]), group["source"], group["as_of"])
        for group in tomllib.loads(text)["group"]
    )


@lru_cache(maxsize=1)
def _by_host() -> dict[str, OwnerGroup]:
    return {host: group for group in load_owners() for host in group.hosts}


def find_owner(report: Report) -> tuple[str, str]:
    """Who owns the outlet of a report, and who says so: sources.toml, else a row of the table.

    ("", "") where nothing is known. The most exact host counts: a paper may stand on a portal.
    """
    if report.publisher.owner:
        return report.publisher.owner, "sources.toml"
    labels = to_site(report.url).split(".")
    for start in range(len(labels) - 1):
        group = _by_host().get(".".join(labels[start:]))
        if group is not None:
            return group.owner, f"{group.source}, {group.as_of}"
    return "", ""
