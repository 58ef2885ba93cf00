"""Passages and claims that no paper prints: matching answers for each, and stays bounded."""

import pytest

from verify import Relation, Report, compare
from verify.claims import read_claim
from verify.match import find_evidence
from verify.match.candidates import (
    LONGEST_PASSAGE,
    PASSAGES_PER_REPORT,
    find_windows,
    index_reports,
    weigh_claim,
)
from verify.match.rarity import count_words
from verify.match.reading import read_claim_facts, read_report
from verify.records import UNKNOWN_DATE

CLAIM = "Otto Lind opened the harbour bridge of Selane on Monday with 300 guests."
SENTENCE = "Otto Lind opened the harbour bridge of Selane on Monday with 300 guests. "


@pytest.mark.parametrize("passage", ["", " ", "\n\n", "…", "“”", "\x00", "\ud800"])
def test_a_passage_without_words_is_silent(passage):
    (comparison,) = compare(CLAIM, [passage])
    assert comparison.relation is Relation.SILENT
    assert (comparison.start, comparison.end) == (0, 0)


def test_a_megabyte_without_a_sentence_end_is_judged():
    passage = "the harbour bridge of Selane and its guests " * 23_000
    (comparison,) = compare(CLAIM, [passage])
    assert len(passage) > 1_000_000
    assert comparison.relation is not Relation.SUPPORTS
    assert 0 <= comparison.start <= comparison.end <= len(passage)


def test_a_claim_longer_than_any_passage_is_judged_by_what_is_there():
    claim = " ".join(
        f"The harbour bridge number {number} opened on Monday." for number in range(500)
    )
    (comparison,) = compare(claim, [SENTENCE])
    assert comparison.relation is not Relation.SUPPORTS


@pytest.mark.parametrize(
    "odd",
    [
        "1e400",
        "1,2,3,4",
        "9" * 400,
        "31 February",
        "31 February 2016",
        "99/99/9999",
        "Sеlane",  # the second letter is Cyrillic
        "Σελάνα",
        "港口大桥",
        "مرفأ",
        "e\u0301" * 50,
    ],
)
@pytest.mark.parametrize("is_in_claim", [True, False])
def test_odd_numbers_days_and_scripts_are_read_without_failing(odd, is_in_claim):
    other = f"Otto Lind opened the harbour bridge of {odd} with {odd} guests on {odd}."
    claim, passage = (other, SENTENCE) if is_in_claim else (CLAIM, other)
    (comparison,) = compare(claim, [passage])
    assert comparison.relation in Relation
    assert 0 <= comparison.supports + comparison.contradicts <= 1 + 1e-9


def test_no_more_passages_are_kept_however_often_the_claim_is_repeated():
    """The checks cost what is kept, and that does not grow with the report."""
    readings = [read_report(Report(text=SENTENCE * 3000), published=UNKNOWN_DATE)]
    claim = read_claim_facts(read_claim(CLAIM), published=UNKNOWN_DATE)
    rarity = count_words(one.stems for one in readings[0].sentences)
    found = find_windows(weigh_claim(claim, rarity), index_reports(readings))
    assert len(readings[0].sentences) == 3000
    assert len(found[0]) <= PASSAGES_PER_REPORT
    assert all(window.last - window.first < LONGEST_PASSAGE for window in found[0])


def test_an_unread_report_beside_others_leaves_them_as_they_are():
    claim = read_claim(CLAIM)
    ((alone,),) = find_evidence([claim], [Report(text=SENTENCE)])
    ((first, empty),) = find_evidence([claim], [Report(text=SENTENCE), Report(text="")])
    assert (first.relation, first.start, first.end) == (alone.relation, alone.start, alone.end)
    assert empty.relation is Relation.SILENT
