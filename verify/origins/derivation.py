"""Reports in; which of them have it from another out: by what they cite and quote.

A report that cites an outlet has from it what it tells, where the outlet's own report is there; two
that cite one outlet for the same words have these from it; and who prints words that another has
from an outlet, without saying so, has them from there too. A public quotation proves nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from verify.language.passed_on import Cited, OutletNames, find_cited, fold_cited
from verify.origins.alignment import Alignment, align_prose
from verify.origins.candidates import find_candidates
from verify.origins.joining import Groups
from verify.origins.links import Told, order_pair
from verify.origins.prose import Prose, count_words, make_prose
from verify.records import OriginKind, OriginLink, Sign, SignKind

# Share of the quoted words of the one that quotes less that the other has too. Chosen on
# origins/pairs (dev): derived pairs 0.73 and up, others that cite one outlet 0.51 and below.
QUOTED_FROM = 0.6
# So few shared words can be a phrase that everybody quotes ("partisan gerrymander").
FEWEST_QUOTED = 12
# Words that more origins than this quote were said in public, whoever names an outlet beside them.
FEWEST_PUBLIC = 2
# How far from the shared words the outlet is named that has them first, in characters: in the
# same paragraph or the one before.
NEAR_CHARS = 300
# Who has nearly all of his quotations in common with another report, and so many words of them,
# wrote them up from it: reporters who go and ask come home with some of their own. Chosen on
# origins/pairs (dev), where rewrites have 0.88 and 63 words and more.
ALL_QUOTED_FROM = 0.85
MANY_QUOTED = 30
# In so many places: one statement, however long, is printed by all who were sent it.
APART_QUOTED = 2
# Words of prose that make two quotations of one: with less between them ("she said", "he went on")
# they are a statement that was interrupted.
BETWEEN_QUOTED = 6
# With fewer of them in common, the prose between them must be alike, in other words, to this share
# and for so many words: one sentence ("the mayor spoke on Friday") is alike by chance. Of
# origins/pairs (dev) rewrites have 60 words.
SOME_QUOTED_FROM = 0.4
REWORDED_FROM = 0.12
FEWEST_REWORDED = 20
# A report is a report on the same matter when it has this share of the telling words of the
# shorter one: reports of one event (dev) have 0.27 and more of them, other events 0.21 and less.
SAME_MATTER_FROM = 0.25
# An outlet that is named in the first part of a text, or more than once, is where it has it from;
# a name at the end is background.
EARLY_PART = 0.35
FIRST_HALF = 0.5
EVERY_ONE = -1


class Derivations:
    """Finds what is derived among reports; texts are read for it only where they are asked for.

    `around` is the report of which alone the links are wanted, EVERY_ONE where all are.
    """

    def __init__(
        self,
        told: Sequence[Told],
        stops: frozenset[str],
        *,
        groups: Groups,
        around: int = EVERY_ONE,
    ) -> None:
        self._told = told
        self._around = around
        self._groups = groups
        self._stops = stops
        self._cited: dict[int, tuple[Cited, ...]] = {}
        self._telling: dict[int, frozenset[str]] = {}

    @cached_property
    def _by_outlet(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = defaultdict(list)
        for index, told in enumerate(self._told):
            for name in {fold_cited(told.outlet), fold_cited(told.agency)} - {""}:
                places[name].append(index)
        return places

    @cached_property
    def _outlets(self) -> OutletNames:
        return OutletNames(sorted({told.outlet for told in self._told if told.outlet}))

    def find_links(self) -> Iterator[tuple[float, OriginLink]]:
        """Every derived pair: how strong it is, and the link."""
        alignments = self._align_quotations()
        own = self._drop_public(alignments)
        for one, other in alignments:
            found = self._judge_quoted(one, other, own)
            if found is not None:
                yield found
        for index in range(len(self._told)):
            for strength, link in self._link_to_cited(index):
                if self._around in (EVERY_ONE, link.one, link.other):
                    yield strength, link

    def _align_quotations(self) -> dict[tuple[int, int], Alignment]:
        quotations = [told.quotations for told in self._told]
        return {
            pair: shared
            for pair in self._choose_pairs(quotations)
            if self._groups.of(pair[0]) is not self._groups.of(pair[1])
            and (shared := align_prose(*(quotations[index] for index in pair))).pairs
        }

    def _choose_pairs(self, quotations: Sequence[Prose]) -> Sequence[tuple[int, int]]:
        if self._around == EVERY_ONE:
            return find_candidates(quotations)
        others = (index for index in range(len(quotations)) if index != self._around)
        return tuple((self._around, index) for index in others)

    def _drop_public(self, alignments: Mapping[tuple[int, int], Alignment]) -> dict[int, Prose]:
        """The quotations of each report without those that more than two origins have."""
        holders: dict[tuple[int, int], set[int]] = defaultdict(set)
        for (one, other), shared in alignments.items():
            for here, there in shared.pairs:
                both = {id(self._groups.of(one)), id(self._groups.of(other))}
                holders[one, here] |= both
                holders[other, there] |= both
        public = {place for place, groups in holders.items() if len(groups) > FEWEST_PUBLIC}
        return {
            index: make_prose(
                [
                    piece
                    for at, piece in enumerate(self._told[index].quotations.pieces)
                    if (index, at) not in public
                ]
            )
            for index in {index for pair in alignments for index in pair}
        }

    def _judge_quoted(
        self, one: int, other: int, own: Mapping[int, Prose]
    ) -> tuple[float, OriginLink] | None:
        shared = align_prose(own[one], own[other])
        if shared.share < SOME_QUOTED_FROM or shared.words < FEWEST_QUOTED:
            return None
        if not self._is_same_matter(one, other):
            return None
        through = None
        if shared.share >= QUOTED_FROM:
            through = self._find_through(one, other, shared, own) or self._find_main(one, other)
        signs = _show_quoted(one, other, self._told, own, shared)
        if through is not None:
            later, earlier = self._order_through(one, other, *through)
            reason = f"the same words, which one of them has from {through[1].name}"
            signs = (_to_sign(*through), *signs)
            link = OriginLink(later, earlier, OriginKind.DERIVED, reason, signs)
            return shared.share, link
        later, earlier = order_pair(one, other, self._told)
        is_much = shared.share >= ALL_QUOTED_FROM and shared.words >= MANY_QUOTED
        if is_much and self._count_apart(one, other, shared, own) >= APART_QUOTED:
            reason = f"{shared.share:.0%} of what the shorter one quotes is quoted in the other"
            return shared.share, OriginLink(later, earlier, OriginKind.REWRITE, reason, signs)
        proses = self._told[one].prose, self._told[other].prose
        reworded = align_prose(*proses).reworded
        words = reworded * min(prose.size for prose in proses)
        if reworded >= REWORDED_FROM and words >= FEWEST_REWORDED:
            reason = f"what they quote in common, and {reworded:.0%} of the prose in other words"
            return shared.share, OriginLink(later, earlier, OriginKind.REWRITE, reason, signs)
        return None

    def _count_apart(
        self, one: int, other: int, shared: Alignment, own: Mapping[int, Prose]
    ) -> int:
        """How many quotations the shared pieces are: those with prose between them in both."""
        joined = list(range(len(shared.pairs)))
        for index, side in ((one, 0), (other, 1)):
            pieces = [own[index].pieces[pair[side]] for pair in shared.pairs]
            ordered = sorted(range(len(pieces)), key=lambda at: pieces[at].start)
            for before, after in pairwise(ordered):
                between = self._count_between(index, pieces[before].end, pieces[after].start)
                if between < BETWEEN_QUOTED and joined[before] != joined[after]:
                    old, new = joined[after], joined[before]
                    joined = [new if group == old else group for group in joined]
        return len(set(joined))

    def _count_between(self, index: int, start: int, end: int) -> int:
        """Words outside quotations in a stretch of a report."""
        told = self._told[index]
        quoted = (
            len(piece.words)
            for piece in told.quotations.pieces
            if start <= piece.start and piece.end <= end
        )
        return count_words(told.report.text[start:end]) - sum(quoted)

    def _order_through(self, one: int, other: int, index: int, cited: Cited) -> tuple[int, int]:
        """Who goes back to whom: to the outlet that is named, else the later to the earlier."""
        if fold_cited(self._told[index].outlet) != fold_cited(cited.name):
            return order_pair(one, other, self._told)
        return (other, one) if index == one else (one, other)

    def _find_main(self, one: int, other: int) -> tuple[int, Cited] | None:
        """Where one of the two names an outlet again and again, from its first half on."""
        for index in (one, other):
            times: dict[str, list[Cited]] = defaultdict(list)
            for cited in self.cited(index):
                times[fold_cited(cited.name)].append(cited)
            for cites in times.values():
                is_early = cites[0].start <= FIRST_HALF * len(self._told[index].report.text)
                if len(cites) > 1 and is_early:
                    return index, cites[0]
        return None

    def _find_through(
        self, one: int, other: int, shared: Alignment, own: Mapping[int, Prose]
    ) -> tuple[int, Cited] | None:
        """Where one of the two names the outlet that has the shared words, near these words."""
        for index, side in ((one, 0), (other, 1)):
            quotations = own[index].pieces
            for cited in self.cited(index):
                for pair in shared.pairs:
                    piece = quotations[pair[side]]
                    gap = max(cited.start - piece.end, piece.start - cited.end)
                    if gap <= NEAR_CHARS:
                        return index, cited
        return None

    def _link_to_cited(self, index: int) -> Iterator[tuple[float, OriginLink]]:
        """Link a report to the report of an outlet that it names as where it has it from."""
        told = self._told[index]
        own = {fold_cited(told.outlet), *(fold_cited(credit.agency) for credit in told.credits)}
        names: dict[str, list[Cited]] = defaultdict(list)
        for cited in self.cited(index):
            names[fold_cited(cited.name)].append(cited)
        for name, cites in names.items():
            if name in own:
                continue
            is_early = cites[0].start <= EARLY_PART * len(told.report.text)
            if not is_early and len(cites) < 2:
                continue
            for other in self._by_outlet.get(name, ()):
                if other != index and self._is_before(other, index):
                    overlap = self._rate_matter(index, other)
                    if overlap >= SAME_MATTER_FROM:
                        reason = f"it says that it has it from {cites[0].name}"
                        signs = tuple(_to_sign(index, cited) for cited in cites[:2])
                        link = OriginLink(index, other, OriginKind.DERIVED, reason, signs)
                        yield overlap, link

    def cited(self, index: int) -> tuple[Cited, ...]:
        """The outlets a report cites, its own apart: what it was told itself it has from nobody."""
        if index not in self._cited:
            text = self._told[index].report.text
            self._cited[index] = find_cited(text, outlets=self._outlets)
        return self._cited[index]

    def _is_before(self, earlier: int, later: int) -> bool:
        dates = self._told[earlier].report.published, self._told[later].report.published
        return not (dates[0].is_known and dates[1].is_known and dates[0].day > dates[1].day)

    def _is_same_matter(self, one: int, other: int) -> bool:
        return self._rate_matter(one, other) >= SAME_MATTER_FROM

    def _rate_matter(self, one: int, other: int) -> float:
        ours, theirs = self._read_telling(one), self._read_telling(other)
        fewer = min(len(ours), len(theirs))
        return len(ours & theirs) / fewer if fewer else 0.0

    def _read_telling(self, index: int) -> frozenset[str]:
        if index not in self._telling:
            words = (piece.words for piece in self._told[index].prose.pieces)
            self._telling[index] = frozenset().union(*words) - self._stops
        return self._telling[index]


def _to_sign(index: int, cited: Cited) -> Sign:
    return Sign(SignKind.CITED, index, cited.words, cited.name, start=cited.start, end=cited.end)


def _show_quoted(
    one: int, other: int, told: Sequence[Told], own: Mapping[int, Prose], shared: Alignment
) -> tuple[Sign, ...]:
    """The longest shared quotation as it stands in both."""
    longest = max(shared.pairs, key=lambda pair: len(own[one].pieces[pair[0]].words))
    signs = []
    for index, at in ((one, longest[0]), (other, longest[1])):
        piece = own[index].pieces[at]
        words = told[index].report.text[piece.start : piece.end]
        signs.append(Sign(SignKind.SHARED_QUOTE, index, words, start=piece.start, end=piece.end))
    return tuple(signs)
