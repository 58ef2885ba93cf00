"""Reports in; origins out: which of them go back to one piece of reporting, and why.

Three signs, in this order: shared prose outside quotation marks, a credited agency together with
some shared prose, and one owner. Long public quotations are cut out first: two outlets at one
press conference share them and are still two.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from verify.language.credits import find_credit
from verify.language.marks import find_quote_spans
from verify.language.tokens import normalize
from verify.records import Origin, OriginKind, Report

# Word sequences of this length are shared by copying, hardly by chance.
SHINGLE = 5
# Share of the shorter text's sequences that the other holds, quotations left out. Chosen on
# both stories of events/many: one story 0.38 and up but for one stub, other stories 0.29 and below
# but for one pair of one outlet. Re-measure: python -m benchmarks.accuracy --only origins
COPY_FROM = 0.33
# With the same agency credited on both sides, less shared prose is enough: cuts and updates. Chosen
# by reasoning, not fitted: it only has to be more than two stories share by chance.
AGENCY_FROM = 0.06
# A group takes others in only when more than half of the pairs across overlap by this share of the
# threshold, so that a digest which quotes two stories does not make them one.
CLOSE_SHARE = 0.5
# A text that stands in an agency's story to this share is cut from it, whatever else was cut. By
# reasoning, not fitted.
EXCERPT_FROM = 0.6
# Texts with fewer sequences than this say too little to be called copies by overlap.
FEWEST_SHINGLES = 12
_WORD = re.compile(r"\w+")

Shingles = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Pair:
    one: int
    other: int
    overlap: float
    kind: OriginKind
    reason: str


def group_origins(reports: Sequence[Report]) -> tuple[Origin, ...]:
    """Group reports into origins: a partition of their indexes, single reports included.

    Ordered by the first member. `name` is the agency, or the outlet of the earliest dated member.
    """
    shingles = [cut_shingles(report.text) for report in reports]
    agencies = [_find_agency(report) for report in reports]
    overlaps = _measure_overlaps(shingles)
    pairs = [
        pair
        for (one, other), overlap in sorted(overlaps.items())
        if (pair := _judge_pair(one, other, overlap, shingles, agencies, reports))
    ]
    groups = _join_pairs(len(reports), pairs, overlaps)
    groups = _join_owners(groups, reports)
    return tuple(_make_origin(members, reports, agencies, pairs) for members in groups)


def cut_shingles(text: str) -> Shingles:
    """The word sequences of a text, quotations left out.

    What is all quotation is compared by its quotations: there is nothing else to go by.
    """
    kept = []
    position = 0
    for quotation in find_quote_spans(text):
        kept.append(text[position : quotation.start])
        position = quotation.end
    kept.append(text[position:])
    found: Shingles = frozenset().union(*(_cut_words(piece) for piece in kept))
    return found if len(found) >= FEWEST_SHINGLES else _cut_words(text)


def rate_overlap(one: Shingles, other: Shingles) -> float:
    """How much of the shorter text, 0..1, the other holds word for word."""
    return _contain(one, other, len(one & other))


def _find_agency(report: Report) -> str:
    if report.publisher.is_agency and (report.outlet or report.publisher.outlet):
        return report.outlet or report.publisher.outlet
    credit = find_credit(report.text, author=report.author)
    return credit.agency if credit else ""


def _cut_words(text: str) -> Shingles:
    words = _WORD.findall(normalize(text))
    return frozenset(zip(*(words[start:] for start in range(SHINGLE)), strict=False))


def _measure_overlaps(
    shingles: Sequence[Shingles],
) -> dict[tuple[int, int], float]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, found in enumerate(shingles):
        for shingle in found:
            places[shingle].append(index)
    shared = Counter(
        chain.from_iterable(
            combinations(indexes, 2) for indexes in places.values() if len(indexes) > 1
        )
    )
    return {
        pair: _contain(shingles[pair[0]], shingles[pair[1]], count)
        for pair, count in shared.items()
    }


def _contain(one: Shingles, other: Shingles, shared: int) -> float:
    shorter = min(len(one), len(other))
    return shared / shorter if shorter else 0.0


def _judge_pair(
    one: int,
    other: int,
    overlap: float,
    shingles: Sequence[Shingles],
    agencies: Sequence[str],
    reports: Sequence[Report],
) -> _Pair | None:
    percent = f"{overlap:.0%} of the shorter text stands word for word in the other"
    is_long = min(len(shingles[one]), len(shingles[other])) >= FEWEST_SHINGLES
    agency = agencies[one] if _is_same_agency(agencies[one], agencies[other]) else ""
    if agency and overlap >= AGENCY_FROM:
        return _Pair(one, other, overlap, OriginKind.AGENCY, f"both credit {agency}; {percent}")
    if (is_long and overlap >= COPY_FROM) or (overlap == 1.0 and reports[one].text):
        named = agencies[one] or agencies[other]
        if named:
            reason = f"one credits {named}; {percent}"
            return _Pair(one, other, overlap, OriginKind.AGENCY, reason)
        return _Pair(one, other, overlap, OriginKind.COPY, percent)
    return None


def _is_same_agency(one: str, other: str) -> bool:
    return bool(one) and fold_name(one) == fold_name(other)


def fold_name(name: str) -> str:
    """A publisher's name for comparing: case, accents, blanks and a leading "the" are dropped."""
    return " ".join(normalize(name).split()).removeprefix("the ")


def _join_pairs(
    count: int, pairs: Sequence[_Pair], overlaps: dict[tuple[int, int], float]
) -> list[list[int]]:
    group_of = {index: [index] for index in range(count)}
    for pair in sorted(pairs, key=lambda pair: (-pair.overlap, pair.one, pair.other)):
        ours, theirs = group_of[pair.one], group_of[pair.other]
        if ours is theirs:
            continue
        threshold = AGENCY_FROM if pair.kind is OriginKind.AGENCY else COPY_FROM
        crossing = [overlaps.get((min(a, b), max(a, b)), 0.0) for a in ours for b in theirs]
        close = sum(overlap >= CLOSE_SHARE * threshold for overlap in crossing)
        is_excerpt = pair.kind is OriginKind.AGENCY and pair.overlap >= EXCERPT_FROM
        if 2 * close <= len(crossing) and not is_excerpt:
            continue
        merged = sorted(ours + theirs)
        for index in merged:
            group_of[index] = merged
    unique = {tuple(members): members for members in group_of.values()}
    return sorted(unique.values())


def _join_owners(groups: list[list[int]], reports: Sequence[Report]) -> list[list[int]]:
    by_owner: dict[str, list[int]] = {}
    joined: list[list[int]] = []
    for members in groups:
        owners = {fold_name(reports[index].publisher.owner) for index in members} - {""}
        owner = next(iter(owners)) if len(owners) == 1 and len(members) == 1 else ""
        if owner and owner in by_owner:
            by_owner[owner].extend(members)
        else:
            group = list(members)
            joined.append(group)
            if owner:
                by_owner[owner] = group
    return [sorted(members) for members in joined]


def _make_origin(
    members: list[int], reports: Sequence[Report], agencies: Sequence[str], pairs: Sequence[_Pair]
) -> Origin:
    inside = [pair for pair in pairs if pair.one in members and pair.other in members]
    agency = next((agencies[index] for index in members if agencies[index]), "")
    if len(members) == 1:
        reason = f"credits {agency}" if agency else "stands alone"
        return Origin(
            tuple(members), OriginKind.SINGLE, reason, agency or _first_outlet(members, reports)
        )
    if not inside:
        owner = reports[members[0]].publisher.owner
        return Origin(tuple(members), OriginKind.OWNER, f"one owner: {owner}", owner)
    closest = max(inside, key=lambda pair: (pair.overlap, -pair.one, -pair.other))
    is_agency = any(pair.kind is OriginKind.AGENCY for pair in inside)
    kind = OriginKind.AGENCY if is_agency else OriginKind.COPY
    credited = next((pair for pair in inside if pair.kind is OriginKind.AGENCY), closest)
    name = agency if is_agency else _first_outlet(members, reports)
    return Origin(tuple(members), kind, credited.reason, name)


def _first_outlet(members: Sequence[int], reports: Sequence[Report]) -> str:
    def order(index: int) -> tuple[bool, str, int]:
        published = reports[index].published
        return (not published.is_known, published.iso if published.is_known else "", index)

    first = reports[min(members, key=order)]
    return first.outlet or first.url
