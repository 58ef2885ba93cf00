"""Two reports and the prose they share in; why they are one piece of reporting, or nothing, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from verify.language.credits import Credit
from verify.language.outlets import to_site
from verify.origins.alignment import Alignment
from verify.origins.prose import Piece, Prose
from verify.origins.recurring import is_about
from verify.records import OriginKind, OriginLink, Place, Report, Sign, SignKind

# Share of the shorter report's prose that must stand in the other, word for word but for an edit.
# Measured on one story of events/many (dev): reports of one origin share 0.70 and up, others 0.04
# and below; of origins/pairs (dev) the copies share 0.47 and up, independent ones nothing. Nearer
# to the copies, because a long document that two papers print is shared too.
# Re-measure: python -m benchmarks.accuracy --only origins
SHARED_FROM = 0.4
# Texts that share nearly all are one text; less is a cut, a longer or a later version of it.
SAME_TEXT_FROM = 0.8
# So few words in common can be a sentence that everybody quotes without marks.
FEWEST_SHARED = 12
# Reports this short are one only if nearly all of them is shared.
SHORT_WORDS = 20
# Where both credit one agency, two cuts of its story may share less.
AGENCY_SHARED_FROM = 0.15
# A frame around two stories may be a good part of both, but not more than this.
CERTAIN_FROM = 0.6
# So many shared sentences are shown for a link, the longest first.
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Told:
    """A report as it is compared: its prose and quotations, and the agencies it credits."""

    report: Report
    prose: Prose
    quotations: Prose
    credits: tuple[Credit, ...] = ()

    @property
    def outlet(self) -> str:
        """Who publishes it, by name, "" where nobody is named."""
        return self.report.outlet or self.report.publisher.outlet

    @property
    def agency(self) -> str:
        """The agency that is credited first, "" where none is."""
        return self.credits[0].agency if self.credits else ""


def link_reports(
    one: int,
    other: int,
    told: Sequence[Told],
    alignment: Alignment,
    *,
    stops: frozenset[str],
) -> OriginLink | None:
    """Decide on two reports by what they share; the later of the two goes back to the earlier."""
    kind, reason = _judge(told[one], told[other], alignment)
    if kind is OriginKind.SINGLE:
        return None
    if alignment.share < CERTAIN_FROM and not _is_on_story(
        told[one].prose, told[other].prose, alignment, stops
    ):
        return None
    signs = _show(one, other, told, alignment)
    later, earlier = order_pair(one, other, told)
    return OriginLink(later, earlier, kind, reason, signs)


def _judge(one: Told, other: Told, alignment: Alignment) -> tuple[OriginKind, str]:
    said = f"{alignment.share:.0%} of the shorter report's prose stands in the other"
    is_short = min(one.prose.size, other.prose.size) < SHORT_WORDS
    needed = SAME_TEXT_FROM if is_short else SHARED_FROM
    if alignment.share >= needed and (alignment.words >= FEWEST_SHARED or is_short):
        is_same = min(alignment.share, alignment.cover) >= SAME_TEXT_FROM
        return (OriginKind.SAME_TEXT if is_same else OriginKind.UPDATE), said
    agency = _find_common_agency(one, other)
    if agency and alignment.share >= AGENCY_SHARED_FROM and alignment.words >= FEWEST_SHARED:
        return OriginKind.UPDATE, f"both credit {agency}, and {said}"
    return OriginKind.SINGLE, ""


def _find_common_agency(one: Told, other: Told) -> str:
    theirs = {credit.agency for credit in other.credits}
    return next((credit.agency for credit in one.credits if credit.agency in theirs), "")


def _is_on_story(one: Prose, other: Prose, alignment: Alignment, stops: frozenset[str]) -> bool:
    """Whether what they share is of what either tells alone, and no frame around two stories."""
    shared = [one.pieces[here].words for here, _ in alignment.pairs]
    shared += [other.pieces[there].words for _, there in alignment.pairs]
    ours, theirs = (
        [piece.words for at, piece in enumerate(prose.pieces) if at not in places]
        for prose, places in (
            (one, {here for here, _ in alignment.pairs}),
            (other, {there for _, there in alignment.pairs}),
        )
    )
    return is_about(ours, shared, stops) or is_about(theirs, shared, stops)


def _show(one: int, other: int, told: Sequence[Told], alignment: Alignment) -> tuple[Sign, ...]:
    """The longest shared sentences as they stand in both reports."""
    longest = sorted(
        alignment.pairs, key=lambda pair: (-len(told[one].prose.pieces[pair[0]].words), pair)
    )[:SHOWN]
    signs = []
    for here, there in sorted(longest):
        signs.append(_sign(one, told[one], told[one].prose.pieces[here]))
        signs.append(_sign(other, told[other], told[other].prose.pieces[there]))
    return tuple(signs)


def _sign(index: int, told: Told, piece: Piece) -> Sign:
    words = told.report.text[piece.start : piece.end]
    return Sign(SignKind.SHARED_TEXT, index, words, start=piece.start, end=piece.end)


def order_pair(one: int, other: int, told: Sequence[Told]) -> tuple[int, int]:
    """The later and the earlier of two reports; undated ones are later, of these the second."""

    def when(index: int) -> tuple[bool, str, int]:
        published = told[index].report.published
        return not published.is_known, published.iso if published.is_known else "", index

    earlier, later = sorted((one, other), key=when)
    return later, earlier


def link_addresses(one: int, other: int, told: Sequence[Told]) -> OriginLink | None:
    """Two reports of one page: the same address, or one that the page itself calls its own.

    An address on another site is not believed: any page could name one.
    """
    addresses = _own_addresses(told[one].report) & _own_addresses(told[other].report)
    if not addresses:
        return None
    address = min(addresses)
    later, earlier = order_pair(one, other, told)
    signs = tuple(
        Sign(SignKind.ADDRESS, index, address, place=Place.CANONICAL) for index in (one, other)
    )
    return OriginLink(later, earlier, OriginKind.UPDATE, f"one page: {address}", signs)


def _own_addresses(report: Report) -> frozenset[str]:
    is_saved = not report.url.startswith("http")  # such a page has no other address
    is_own = is_saved or to_site(report.canonical_url) == to_site(report.url)
    return frozenset({report.url, report.canonical_url if is_own else ""}) - {""}
