"""Links between reports in; groups of reports that are one origin out, without chains of chance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import product

from verify.records import OriginKind, OriginLink

# Two groups become one when more than half of the pairs across have something in common: a digest
# that prints two stories must not make them one. So many of each group are asked.
ASKED = 5

IsClose = Callable[[int, int], bool]
IsExcerpt = Callable[[OriginLink], bool]


class Groups:
    """A partition of range(count) that starts with each alone.

    `apart` are pairs that a person keeps apart: what would join them joins nothing.
    """

    __slots__ = ("_apart", "_group_of", "_links")

    def __init__(self, count: int, *, apart: Iterable[tuple[int, int]] = ()) -> None:
        self._group_of = {index: [index] for index in range(count)}
        self._links: list[OriginLink] = []
        self._apart: dict[int, set[int]] = defaultdict(set)
        for one, other in apart:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def of(self, index: int) -> list[int]:
        """The group of a report, itself included, in order."""
        return self._group_of[index]

    def join(self, link: OriginLink) -> None:
        """Make one of the two groups of a link, and keep the link as the reason."""
        ours, theirs = self.of(link.one), self.of(link.other)
        if ours is theirs or self._are_apart(ours, theirs):
            return
        self._links.append(link)
        larger, smaller = (ours, theirs) if len(ours) >= len(theirs) else (theirs, ours)
        larger += smaller
        for index in smaller:
            self._group_of[index] = larger

    def _are_apart(self, ours: Sequence[int], theirs: Sequence[int]) -> bool:
        if not self._apart:
            return False
        away = set().union(*(self._apart.get(index, ()) for index in ours))
        return not away.isdisjoint(theirs)

    def all(self) -> list[tuple[int, ...]]:
        """The groups by their first member, members in order."""
        unique = {id(group): group for group in self._group_of.values()}
        return sorted(tuple(sorted(group)) for group in unique.values())

    @property
    def links(self) -> Sequence[OriginLink]:
        """The links that hold the groups together: one less than members in each."""
        return self._links


def join_alike(
    groups: Groups,
    links: Sequence[tuple[float, OriginLink]],
    *,
    is_close: IsClose,
    is_excerpt: IsExcerpt,
) -> None:
    """Join groups by links, the strongest first; `links` come with their strength, 0..1.

    An excerpt of an agency's story needs no others to speak for it.
    """
    for _, link in sorted(links, key=lambda pair: (-pair[0], pair[1].one, pair[1].other)):
        ours, theirs = groups.of(link.one), groups.of(link.other)
        if ours is theirs:
            continue
        crossing = list(product(_choose(ours, link), _choose(theirs, link)))
        close = sum(
            {here, there} == {link.one, link.other} or is_close(here, there)
            for here, there in crossing
        )
        if 2 * close > len(crossing) or is_excerpt(link):
            groups.join(link)


def _choose(group: Sequence[int], link: OriginLink) -> list[int]:
    """The linked report, and others from all over its group."""
    linked = link.one if link.one in group else link.other
    others = sorted(index for index in group if index != linked)
    step = max(1, -(-len(others) // (ASKED - 1)))
    return [linked, *others[::step]]


def join_derived(
    groups: Groups,
    links: Sequence[tuple[float, OriginLink]],
    *,
    count_as_one: Collection[OriginKind],
) -> Iterator[OriginLink]:
    """Join what is derived to what it is derived from, the strongest first.

    A text, with its copies, goes back to one other at most, else a report that cites two would
    make one of both. Links come with their strength; those that do not count as one are returned.
    """
    text_of = {index: groups.of(index)[0] for _, link in links for index in (link.one, link.other)}
    derived: set[int] = set()
    for _, link in sorted(links, key=lambda each: (-each[0], each[1].one, each[1].other)):
        if groups.of(link.one) is groups.of(link.other):
            continue
        if link.kind not in count_as_one:
            yield link
        elif text_of[link.one] not in derived:
            derived.add(text_of[link.one])
            groups.join(link)
