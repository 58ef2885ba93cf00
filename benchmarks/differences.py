"""One labelled article in; where our claims and its labels differ, printed.

VERIFY_DATA=…/data python -m benchmarks.differences seed
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from benchmarks.articles import labelled_articles, to_article
from benchmarks.claims import align
from verify.claims import split_claims


def show_differences(data: Path, beginning: str) -> None:
    """Print how many claims pair for each article whose name begins so, and what differs."""
    for name, _, row in labelled_articles(data):
        if not name.startswith(beginning):
            continue
        claims = split_claims(to_article(name, row))
        aligned = align(row, claims)
        print(
            f"{name}: {aligned.labelled} labelled claims, {len(claims)} of ours, "
            f"{len(aligned.pairs)} pairs"
        )
        found = [label["text"] for label, _ in aligned.pairs]
        for label in row["claims"]:
            if label["text"] not in found and label["in_quote"] is None:
                print(f"  not found: {label['text']}")
        for claim in aligned.extra:
            print(f"  only ours: {claim.text}")
        for label, claim in aligned.pairs:
            if label["kind"] != claim.kind:
                print(f"  {claim.kind}, labelled {label['kind']}: {claim.text}")


if __name__ == "__main__":
    folder, beginning = os.environ.get("VERIFY_DATA", ""), "".join(sys.argv[1:2])
    if not folder or not beginning:
        sys.exit("say VERIFY_DATA=FOLDER python -m benchmarks.differences BEGINNING_OF_A_NAME")
    show_differences(Path(folder), beginning)
