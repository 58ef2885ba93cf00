"""Origins of odd reports: nearly all equal, of one sentence, framed alike, renamed, many."""

from tests.test_origins import OTHER, STORY
from verify import Report, group_origins
from verify.origins.candidates import TRY_ALL

TOPICS = (
    "Seven herons nested on the gasworks roof in spring, and the keeper counted nineteen eggs.",
    "The tax office moves to the old brewery, where three hundred clerks will work from June.",
    "A choir of bus drivers sang on the bridge at midnight because the tunnel was under water.",
    "Frost killed most of the cherry blossom, so growers lit candles between the rows of trees.",
    "Two judges resigned over a parking space, which the ministry has now given to a florist.",
)
FRAME = (
    "Readers of this paper find the tide tables, the weather and the trains on page nine.",
    "Our shop on Kay Street sells maps, bottled ships and the collected columns of our founder.",
    "Letters should be short, legible and signed, and will be printed when there is room.",
)


def test_a_thousand_reports_of_which_all_but_one_are_equal_are_two_origins():
    """In seconds, and each report is in one of them."""
    reports = [Report(text=STORY, outlet=f"Outlet {at}") for at in range(999)]
    origins = group_origins([*reports, Report(text=OTHER, outlet="Hill Post")])
    assert [len(origin.members) for origin in origins] == [999, 1]


def test_reports_of_one_sentence_are_one_only_when_the_sentence_is():
    """A sentence alone is little to go by, and enough when it is the same."""
    one, other = Report(text=TOPICS[0], outlet="A"), Report(text=TOPICS[1], outlet="B")
    assert len(group_origins([one, other])) == 2
    assert len(group_origins([one, other, Report(text=TOPICS[0], outlet="C")])) == 2


def test_the_frame_of_an_outlets_pages_joins_nothing():
    """However much longer than the story it is, and whatever the outlet calls itself."""
    reports = [
        Report(
            text="\n".join([topic, *FRAME]),
            outlet="Quay Gazette" if at < 3 else "Quay Daily",
            url=f"https://quay.example/{at}",
        )
        for at, topic in enumerate(TOPICS)
    ]
    assert len(group_origins(reports)) == len(reports)


def test_a_copy_is_found_under_the_frames_of_two_outlets():
    """What each adds to all its pages is no part of the story."""
    ours = [
        Report(text="\n".join([topic, *FRAME]), outlet="Quay", url=f"https://quay.example/{at}")
        for at, topic in enumerate(TOPICS)
    ]
    copy = Report(text=TOPICS[2], outlet="Tide", url="https://tide.example/1")
    sizes = sorted(len(origin.members) for origin in group_origins([*ours, copy]))
    assert sizes == [1, 1, 1, 1, 2]


def test_many_reports_are_grouped_as_few_are():
    """Beyond some number not every pair is tried, and no copy is missed for that."""
    texts = [
        f"Boat {at} of quarter {at * 7} sailed past pier {at * 11} with {at} nets."
        for at in range(60)
    ]
    assert len(texts) > TRY_ALL
    reports = [
        Report(text=text, outlet=f"Outlet {at}")
        for at, text in enumerate([STORY, *texts, STORY.replace("eighty", "80"), OTHER])
    ]
    joined = [origin.members for origin in group_origins(reports) if 0 in origin.members]
    assert joined == [(0, 61)]
