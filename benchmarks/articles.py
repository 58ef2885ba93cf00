"""The data folder in; the articles that were labelled by hand, each with its part, out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Part, Row
from verify.records import Article

# The rules were written going through these two articles claim by claim. The other labelled
# ones were read for broken wordings meanwhile, not for their labels: less seen, not unseen.
TUNED_ON = ("seed_obama_putin_lima", "gum_korea")
SEEN_NOTE = "all four articles were read while the rules were written: no part is unseen"
PUBLISHED = {
    "seed_obama_putin_lima": "2016-11-20",
    "gum_korea": "2015-08-21",
    "gum_ie9": "2011-03-08",
}


def labelled_articles(data: Path) -> Iterator[tuple[str, Part, Row]]:
    """Each labelled article: its name, the part it belongs to, its text and labels."""
    for path in sorted((data / "claims" / "articles").glob("*.json")):
        part = Part.DEV if path.stem in TUNED_ON else Part.HELD_OUT
        yield path.stem, part, json.loads(path.read_text(encoding="utf-8"))


def to_article(name: str, row: Row) -> Article:
    """The article as `verify` gets it, with its publication date where that is known."""
    return Article(row["text"], published=PUBLISHED.get(name))
