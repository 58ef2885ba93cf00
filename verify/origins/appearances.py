"""An article and reports in; which reports are the article itself, in another place, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verify.language.outlets import to_site
from verify.origins.alignment import Alignment, align_prose
from verify.origins.links import SAME_TEXT_FROM, SHARED_FROM, SHOWN
from verify.origins.prose import Prose, WordCodes, read_prose
from verify.records import Appearance, Article, OriginKind, Place, Report, Sign, SignKind

# A text of fewer words is a claim or a note: a report that prints it among much else is a witness,
# not a copy. Three sentences of news have about this many.
SHORTEST_ARTICLE = 60
# A shorter one is met again only by a report that holds little else.
LITTLE_ELSE = 0.5


def find_appearances(article: Article, reports: Sequence[Report]) -> tuple[Appearance, ...]:
    """Find the reports that are the article: at its address, or with much of its prose.

    Copies are `same-text`, earlier and later versions `update`. The address that a page on another
    host calls its own is not believed: a page with another text would else be silenced by one line
    of its HTML.
    """
    return tuple(_find(article, reports))


def _find(article: Article, reports: Sequence[Report]) -> Iterator[Appearance]:
    codes = WordCodes()
    own = read_prose(article.text, codes)
    for index, report in enumerate(reports):
        prose = read_prose(report.text, codes)
        alignment = align_prose(own, prose)
        is_same = min(alignment.share, alignment.cover) >= SAME_TEXT_FROM
        kind = OriginKind.SAME_TEXT if is_same else OriginKind.UPDATE
        said = f"{alignment.share:.0%} of the shorter one's prose stands in the other"
        signs = _show(index, report, prose, alignment)
        if article.url and _is_at(report, article.url):
            address = Sign(SignKind.ADDRESS, index, article.url, place=Place.CANONICAL)
            yield Appearance(index, kind, f"the article's address; {said}", (address, *signs))
        elif _has_much(own, prose, alignment):
            yield Appearance(index, kind, said, signs)


def _has_much(own: Prose, prose: Prose, alignment: Alignment) -> bool:
    is_long = min(own.size, prose.size) >= SHORTEST_ARTICLE
    return (is_long or alignment.cover >= LITTLE_ELSE) and alignment.share >= SHARED_FROM


def _show(index: int, report: Report, prose: Prose, alignment: Alignment) -> tuple[Sign, ...]:
    places = sorted({there for _, there in alignment.pairs})
    longest = sorted(places, key=lambda at: (-len(prose.pieces[at].words), at))[:SHOWN]
    pieces = (prose.pieces[at] for at in sorted(longest))
    return tuple(
        Sign(
            SignKind.SHARED_TEXT,
            index,
            report.text[piece.start : piece.end],
            start=piece.start,
            end=piece.end,
        )
        for piece in pieces
    )


def _is_at(report: Report, url: str) -> bool:
    if url == report.url:
        return True
    is_saved = not report.url.startswith("http")  # such a page has no other address
    return url == report.canonical_url and (is_saved or to_site(url) == to_site(report.url))
