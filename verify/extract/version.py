"""Nothing in, the name of the extractor out: what a stored report must carry to be used again."""

from __future__ import annotations

from importlib import metadata

# Raise it with every change of what a page gives: stored reports are then read anew.
RULES_VERSION = 5


def name_extractor() -> str:
    """Name the rules and the libraries that decide what a page gives; imports none of them."""
    libraries = (f"{name} {metadata.version(name)}" for name in ("trafilatura", "htmldate", "lxml"))
    return "; ".join((f"verify rules {RULES_VERSION}", *libraries))
