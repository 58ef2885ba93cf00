"""Names and addresses of publishers in; the form in which they can be compared out."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from verify.language.tokens import normalize

_VARIANT = re.compile(r"^(?:www|m|mobile|amp)\.")


def fold_name(name: str) -> str:
    """A publisher's name for comparing: case, accents, blanks and a leading "the" are dropped."""
    return " ".join(normalize(name).split()).removeprefix("the ")


def to_site(url: str) -> str:
    """The host of a web address without the part that names a variant; "" where there is none."""
    if not url.startswith("http"):
        return ""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return _VARIANT.sub("", host)
