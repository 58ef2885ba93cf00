"""Pages are stored in groups that bound what a kill can lose and what memory must hold."""

from dataclasses import replace
from itertools import repeat

from hypothesis import given
from hypothesis import strategies as st

from tests.store_records import PAGES
from verify.groups import GROUP_BYTES, GROUP_PAGES, GROUP_TIME_S, in_groups
from verify.records import Page


def make_page(size_bytes: int) -> Page:
    return replace(PAGES[0], body=bytes(size_bytes))


def test_small_pages_that_come_at_once_are_grouped_by_number():
    """The last group holds the rest."""
    groups = in_groups(repeat(make_page(10), 2 * GROUP_PAGES + 3), clock=lambda: 0.0)
    assert [len(group) for group in groups] == [GROUP_PAGES, GROUP_PAGES, 3]


def test_large_pages_make_small_groups():
    """No group is larger than the limit and one page."""
    page = make_page(GROUP_BYTES // 3)
    groups = list(in_groups(repeat(page, 10), clock=lambda: 0.0))
    assert {len(group) for group in groups[:-1]} == {4}
    assert all(len(group) * len(page.body) <= GROUP_BYTES + len(page.body) for group in groups)


def test_pages_that_come_slowly_are_not_kept_waiting():
    """A page that comes after the time is up ends its group; the next one counts anew."""
    now = 0.0

    def slowly():
        nonlocal now
        for _ in range(6):
            now += GROUP_TIME_S / 2
            yield make_page(1)

    assert [len(group) for group in in_groups(slowly(), clock=lambda: now)] == [2, 2, 2]


def test_a_page_after_which_nothing_is_there_yet_is_not_kept_waiting():
    """On the web the next page may take a minute: what is there is stored first."""
    awaiting = iter((False, True, True, False, True))
    pages = repeat(make_page(1), 5)
    groups = in_groups(pages, is_awaiting=lambda: next(awaiting), clock=lambda: 0.0)
    assert [len(group) for group in groups] == [2, 1, 2]


def test_the_time_a_group_is_worked_on_does_not_count():
    """Only waiting for pages does: extraction takes its time, and groups stay full."""
    now = [0.0]
    sizes = []
    for group in in_groups(repeat(make_page(1), 2 * GROUP_PAGES), clock=lambda: now[-1]):
        sizes.append(len(group))
        now.append(now[-1] + 10 * GROUP_TIME_S)
    assert sizes == [GROUP_PAGES, GROUP_PAGES]


def test_no_pages_make_no_group():
    """An empty group would be an empty transaction."""
    assert list(in_groups([])) == []


@given(st.lists(st.sampled_from((0, 1, GROUP_BYTES // 2, GROUP_BYTES)), max_size=200))
def test_groups_hold_every_page_once_in_order(sizes: list[int]):
    """Whatever their sizes."""
    bodies = {size: bytes(size) for size in set(sizes)}
    pages = [
        replace(PAGES[0], asked_url=str(number), body=bodies[size])
        for number, size in enumerate(sizes)
    ]
    groups = list(in_groups(pages))
    assert [page.asked_url for group in groups for page in group] == [p.asked_url for p in pages]
    assert all(groups)
