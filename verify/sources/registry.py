"""The kinds of source there are: a new kind is one file and one line here."""

from __future__ import annotations

from typing import Final

from verify.sources import feed, folder, sitemap, urls
from verify.sources.kinds import Kind

KINDS: Final = (folder.KIND, feed.KIND, sitemap.KIND, urls.KIND)


def find_kind(name: str) -> Kind:
    """Return the kind called `name`; raises KeyError when there is none."""
    for kind in KINDS:
        if kind.name == name:
            return kind
    raise KeyError(name)
