"""What a reader changes of what words and checks found, and what it can never change."""

import pytest

from tests.reader_models import make_model
from verify import Report
from verify.claims import read_claim
from verify.match import compare_passages, find_evidence
from verify.match.probabilities import DIFFERING_TO, EVEN
from verify.reader import choose_reader
from verify.records import UNREAD, Reading, Relation

FOR = Reading(supports=0.97, contradicts=0.01, silent=0.02)
AGAINST = Reading(supports=0.01, contradicts=0.97, silent=0.02)
CLAIM = "Ana Reyk opened the harbour bridge in Selane after nine years of work."
PLAIN = "Ana Reyk opened the harbour bridge in Selane after nine years of work."
PART = "In Selane, the bridge of Ana Reyk: nine years, said the posters on every wall."
OTHER_NUMBER = "Ana Reyk opened the harbour bridge in Selane after twelve years of work."
ELSEWHERE = "The tax on ferries will rise in spring, the council of Velmora said."


class Fixed:
    """A reader that says the same of every pair, and keeps what it was asked."""

    name, model_hash, note = "fixed", "", ""

    def __init__(self, reading):
        self.reading = reading
        self.calls = []

    def read(self, pairs):
        """The one reading for each."""
        self.calls.append(list(pairs))
        return [self.reading] * len(pairs)


def compare(passage, reading, *, claim=CLAIM):
    (found,) = compare_passages(read_claim(claim), [passage], reader=Fixed(reading))
    return found


@pytest.mark.parametrize("passage", [PLAIN, PART, OTHER_NUMBER, ELSEWHERE])
def test_what_is_not_read_stays_as_it_was(passage):
    """To the last digit."""
    (alone,) = compare_passages(read_claim(CLAIM), [passage])
    assert compare(passage, UNREAD) == alone


def test_a_pair_left_unread_says_why_in_its_steps():
    """Such as a claim that is too long for the model."""
    steps = compare(PLAIN, Reading(note="not read: too long", is_read=False)).steps
    assert [step.detail for step in steps if step.name == "reader"] == ["not read: too long"]


@pytest.mark.parametrize("reading", [FOR, Reading(supports=1.0)])
def test_a_failed_check_is_never_outvoted_into_support(reading):
    """Whatever a reader says of it."""
    alone = compare(OTHER_NUMBER, UNREAD)
    found = compare(OTHER_NUMBER, reading)
    assert alone.relation is found.relation is Relation.CONTRADICTS
    assert found.supports < DIFFERING_TO


@pytest.mark.parametrize("passage", [PLAIN, PART, OTHER_NUMBER])
@pytest.mark.parametrize("reading", [FOR, AGAINST])
def test_the_relation_is_never_the_readers(passage, reading):
    """It only makes support and contradiction likelier or less likely."""
    alone, found = compare(passage, UNREAD), compare(passage, reading)
    assert found.relation is alone.relation
    if found.relation is Relation.SUPPORTS:
        assert found.supports >= EVEN
    if found.relation is Relation.CONTRADICTS:
        assert found.contradicts >= EVEN


def test_a_passage_read_as_against_is_likelier_against_and_less_likely_for():
    """Of a part, both ways."""
    against, alone, given = (compare(PART, one) for one in (AGAINST, UNREAD, FOR))
    assert against.contradicts > alone.contradicts > given.contradicts
    assert against.supports < alone.supports < given.supports


def test_a_reader_sees_what_stands_elsewhere_in_a_report_and_is_asked_once():
    """Who is in one sentence, what in another, and much that is about something else."""
    filler = " ".join(f"Stall {number} sold plums, cheese and bread." for number in range(40))
    report = f"Ana Reyk is the engineer of Selane. {filler} She opened the harbour bridge today."
    reader = Fixed(FOR)
    compare_passages(read_claim(CLAIM), [report], reader=reader)
    ((pair,),) = reader.calls
    assert pair.passage.startswith("Ana Reyk is the engineer of Selane.")
    assert pair.passage.endswith("She opened the harbour bridge today.")
    assert "plums" not in pair.passage


def test_a_passage_of_one_endless_sentence_is_given_to_the_reader_whole():
    """Which says itself what it does not read."""
    report = "Ana Reyk opened the harbour bridge in Selane " + "and walked " * 300 + "home."
    reader = Fixed(FOR)
    compare_passages(read_claim(CLAIM), [report], reader=reader)
    assert [pair.passage for call in reader.calls for pair in call] == [report]


def test_what_is_surely_silent_is_not_read_and_stays_silent():
    """So a run does not pay for it."""
    reader = Fixed(FOR)
    (found,) = compare_passages(read_claim(CLAIM), [ELSEWHERE], reader=reader)
    assert found.relation is Relation.SILENT
    assert reader.calls == [[]]


def test_all_passages_of_a_run_are_asked_about_at_once_and_answers_find_their_pair():
    """However many claims and reports there are."""
    claims = [read_claim(CLAIM), read_claim("Ana Reyk opened the harbour bridge.")]
    reports = [Report(text=text) for text in (PLAIN, ELSEWHERE, PART, OTHER_NUMBER)]

    class ByPair(Fixed):
        def read(self, pairs):
            super().read(pairs)
            return [AGAINST if "twelve" in pair.passage else UNREAD for pair in pairs]

    reader = ByPair(UNREAD)
    found = find_evidence(claims, reports, reader=reader)
    assert len(reader.calls) == 1
    asked = {pair.claim for pair in reader.calls[0]}
    assert asked == {claim.text for claim in claims}
    for pieces in found:
        told = [any(step.name == "reader" for step in piece.steps) for piece in pieces]
        assert told == [False, False, False, True]


def test_a_model_judges_in_the_place_of_the_fixed_reader(tmp_path):
    """The whole way: files, tokens, figures, relation."""
    reader = choose_reader(str(make_model(tmp_path)))
    claim = read_claim("The ferry left the harbour on Monday.")
    passages = ["The ferry left the harbour on Monday .", "Monday : not a ferry left the harbour ."]
    plain, denied = compare_passages(claim, passages, reader=reader)
    assert any(step.name == "reader" and step.value > 0.7 for step in plain.steps)
    assert denied.relation is not Relation.SUPPORTS
