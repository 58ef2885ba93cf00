"""Origins for a claim and the judged evidence in; what of them may only echo the article out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verify.records import Evidence, Origin


def tell_echoes(origins: Sequence[Origin], evidence: Sequence[Evidence]) -> Iterator[str]:
    """Yield how many origins had it only after the article came out; nothing where none did.

    They count: who reports a thing a day later has often asked himself. But they may have it from
    the article, and the reader is told.
    """
    late = sum(all(evidence[at].is_echo for at in origin.members) for origin in origins)
    if late:
        whole = f"{late} of {len(origins)} origins" if len(origins) > 1 else "the one origin"
        yield f"{whole} for it came out after the article: a possible echo"
