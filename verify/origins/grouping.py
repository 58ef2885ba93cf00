"""Reports in; origins out: which of them go back to one piece of reporting, and by what signs.

Shared prose decides: sentences outside quotation marks, without what frames every page. A credit
alone does not, since an agency files more than one story; a public quotation does not either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import pairwise

from verify.origins.alignment import Alignment, align_prose
from verify.origins.candidates import find_candidates
from verify.origins.derivation import Derivations
from verify.origins.joining import Groups, join_alike, join_derived
from verify.origins.links import Told, link_addresses, link_reports
from verify.origins.owners import link_owners
from verify.origins.prose import WordCodes
from verify.origins.reading import read_reports
from verify.origins.recurring import encode_stops
from verify.origins.rulings import apply_rulings, link_ruled
from verify.origins.summing import make_origin
from verify.records import (
    COUNT_AS_ONE,
    Origin,
    OriginKind,
    OriginLink,
    OriginRuling,
    Report,
    Verdict,
)

# Two reports of two groups speak for joining these when they share this much of the shorter one.
CLOSE_FROM = 0.15
# A text that stands in an agency's story to this share is cut from it, whatever else was cut. By
# reasoning, not fitted.
EXCERPT_FROM = 0.6


def group_origins(
    reports: Sequence[Report],
    *,
    count_as_one: Collection[OriginKind] = COUNT_AS_ONE,
    rulings: Sequence[OriginRuling] = (),
) -> tuple[Origin, ...]:
    """Group reports into origins: a partition of their indexes, single reports included.

    Ordered by the first member. Links of a kind that is not in `count_as_one` join nothing; they
    are shown with the origins as `related`. What people ruled comes before anything found here.
    """
    told = read_reports(reports)
    comparing = _Comparing(told)
    ruled = tuple(apply_rulings(reports, rulings))
    groups = Groups(
        len(reports), apart=(pair for verdict, pair, _ in ruled if verdict is Verdict.APART)
    )
    for verdict, pair, ruling in ruled:
        if verdict is Verdict.ONE:
            groups.join(link_ruled(pair, ruling))
    for link in comparing.equal:
        if link.kind in count_as_one:
            groups.join(link)
    links = comparing.find_links()
    counted = [pair for pair in links if pair[1].kind in count_as_one]
    join_alike(groups, counted, is_close=comparing.is_close, is_excerpt=comparing.is_excerpt)
    shown = [link for _, link in links if link.kind not in count_as_one]
    derived = comparing.find_derived(groups)
    shown += join_derived(groups, derived, count_as_one=count_as_one)
    for link in link_owners(reports, groups):
        if link.kind in count_as_one:
            groups.join(link)
        else:
            shown.append(link)
    return tuple(make_origin(members, told, groups, shown) for members in groups.all())


class _Comparing:
    """Compares reports pair by pair, equal ones once, and remembers what it found."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._told = told
        self._stops = encode_stops(WordCodes())
        self._found: dict[tuple[int, int], Alignment] = {}
        self.equal: list[OriginLink] = []
        self._first_of = self._find_equal()
        self._firsts = sorted(set(self._first_of))

    def _find_equal(self) -> list[int]:
        """Link reports with the same prose to the first of them."""
        first_of: list[int] = []
        met: dict[tuple[str, ...], int] = {}
        for index, told in enumerate(self._told):
            whole = tuple(piece.words for piece in told.prose.pieces) or (told.report.text.strip(),)
            first = met.setdefault(whole, index) if any(whole) else index
            first_of.append(first)
            if first != index:
                alignment = Alignment(
                    tuple((at, at) for at in range(len(told.prose.pieces))),
                    1.0,
                    1.0,
                    told.prose.size,
                    1.0,
                )
                link = link_reports(first, index, self._told, alignment, stops=self._stops)
                if link is None:
                    first_of[-1] = index
                else:
                    self.equal.append(link)
        return first_of

    def find_links(self) -> list[tuple[float, OriginLink]]:
        """Every link between two reports that are not equal, with the share of their prose."""
        links = []
        prose = [self._told[index].prose for index in self._firsts]
        for here, there in find_candidates(prose):
            one, other = self._firsts[here], self._firsts[there]
            alignment = self._align(one, other)
            link = link_reports(one, other, self._told, alignment, stops=self._stops)
            if link is not None:
                links.append((alignment.share, link))
        return [*links, *self._link_addresses()]

    def find_derived(self, groups: Groups) -> list[tuple[float, OriginLink]]:
        """Every link between reports of which one has it from the other, or both from a third."""
        return list(Derivations(self._told, self._stops, groups=groups).find_links())

    def _link_addresses(self) -> list[tuple[float, OriginLink]]:
        places: dict[str, list[int]] = defaultdict(list)
        for index, told in enumerate(self._told):
            for address in {told.report.url, told.report.canonical_url}:
                if address.startswith("http"):
                    places[address].append(index)
        found = []
        for indexes in places.values():
            for one, other in pairwise(indexes):
                link = link_addresses(one, other, self._told)
                if link is not None:
                    found.append((1.0, link))
        return found

    def is_close(self, one: int, other: int) -> bool:
        """Whether two reports of two groups have enough in common to speak for joining these."""
        return self._align(one, other).share >= CLOSE_FROM

    def is_excerpt(self, link: OriginLink) -> bool:
        """Whether one report stands, for the most part, in a report of an agency.

        Outlets cut an agency's story where they like, so two cuts of it may share nothing.
        """
        agencies = {self._told[link.one].agency, self._told[link.other].agency} - {""}
        return len(agencies) == 1 and self._align(link.one, link.other).share >= EXCERPT_FROM

    def _align(self, one: int, other: int) -> Alignment:
        first, second = sorted((self._first_of[one], self._first_of[other]))
        if first == second:
            return Alignment((), 1.0, 1.0, self._told[first].prose.size, 1.0)
        if (first, second) not in self._found:
            prose = self._told[first].prose, self._told[second].prose
            self._found[first, second] = align_prose(*prose)
        return self._found[first, second]
