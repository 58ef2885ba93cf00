"""Hard cases of speech in many genres: whose it is, and whether it is said, denied or left."""

import pytest

from benchmarks.figures import Part, share
from benchmarks.reported_speech import is_right, names_another, quoted_in, read_passages
from benchmarks.reported_speech import reported_in as spoken_in
from benchmarks.sets import ROOT
from verify.language.attribution import find_attributions

PASSAGES = read_passages(ROOT)
# At first sight 0.60 and 0.50 were right, and another was named in 0.07 and 0.17.
LEAST_RIGHT = {Part.DEV: 0.98, Part.HELD_OUT: 0.76}
MOST_OTHERS = {Part.DEV: 0.02, Part.HELD_OUT: 0.15}


@pytest.mark.parametrize("part", [Part.DEV, Part.HELD_OUT])
def test_speech_is_read_right_where_it_was(part):
    """The share that must be kept, of sentences with the rules in sight and of unseen ones."""
    rows = [row for row in PASSAGES if row["part"] == part]
    assert len(rows) >= 60
    assert share([is_right(row) for row in rows]) >= LEAST_RIGHT[part]
    assert share([names_another(row) for row in rows]) <= MOST_OTHERS[part]


@pytest.mark.parametrize(
    ("sentence", "spoken"),
    [
        ("A spokesman for Ann Low said it fell.", [["spokesman for Ann Low", "said"]]),
        ("A note seen by the Dell Post says it fell.", [["note", "said"]]),
        ("The report shows the army knew.", [["report", "said"]]),
        ("Workers found the door locked.", []),
        ("She led a group called “Dry Land” for years.", []),
        ("It fell, claims he, but few agree.", [["he", "said"]]),
        ("Low says she was told.", [["Low", "said"]]),
        ("They were read false claims he made.", []),
        ("According to Moss, Reed said it fell.", [["Moss", "said"], ["Reed", "said"]]),
        ("According to the mayor, Ann Low, it fell.", [["Ann Low", "said"]]),
        ("Low said Reed had told her it fell.", [["Low", "said"], ["Reed", "said"]]),
        ("The Dell Post quoted Low as saying it fell.", [["Low", "said"]]),
        ("Low was quoted by the paper as saying it fell.", [["Low", "said"]]),
        ("In Dell, the mayor wept and said it fell.", [["mayor", "said"]]),
        ("Officials deny the bridge fell.", [["Officials", "denied"]]),
        ("It was read again and confirmed by two clerks.", []),
        ("Low told reporters he knew it would fall.", [["Low", "said"]]),
        ("THE MAYOR SAID THE BRIDGE FELL.", [["MAYOR", "said"]]),
        ("SHORT READS: LOW", []),
        ("Despite what Low says, it fell.", []),
        ("Low would only say that it fell.", [["Low", "said"]]),
        ("The court heard that it fell.", [["court", "said"]]),
        ("Low refused to rule out a sale.", [["Low", "declined"]]),
        ("Low could not be reached.", [["Low", "declined"]]),
        ("Low was not available for comment.", [["Low", "declined"]]),
        ("The flat was not available for a week.", []),
        (
            "Analysts at Low & Ash, which holds a stake, said it fell.",
            [["Analysts at Low & Ash", "said"]],
        ),
        ("Ann Low, a friend of Bob Ash, said it fell.", [["Ann Low", "said"]]),
        ("The review, released in May, says it fell.", [["review", "said"]]),
        (
            "The review, published by the audit office on Monday, says it fell.",
            [["review", "said"]],
        ),
        ("A note, issued by the army on Monday, said it fell.", [["army", "said"]]),
        ("Nobody asked, and says otherwise: it fell.", []),
        ("Researchers who studied 4,200 nurses found that it fell.", [["Researchers", "said"]]),
        ("A man who was in the room said it fell.", [["man", "said"]]),
        ("People who knew Low said it fell.", [["People", "said"]]),
        ("It fell, said the head of the fund, Colonel Ann Low.", [["Ann Low", "said"]]),
        ("Supporters of the toll argue it fell.", [["Supporters of the toll", "said"]]),
        ("Details of the claim that it fell were lost.", []),
        ("Details of the insurance claim that it fell were lost.", []),
        ("Low called it “a mess”.", [["Low", "said"]]),
        ("Critics call it “a mess”.", [["Critics", "said"]]),
        ("The report described the plan as “a mess”.", [["report", "said"]]),
        ("The bridge fell, he wrote on X.", [["he", "said"]]),
        ("The bridge fell, the Dell Post reported on Monday.", [["Dell Post", "said"]]),
        ("In 1980, he wrote on paper.", []),
        ("When the war ended, he wrote in a shed.", []),
        ("The court ruled that it fell.", [["court", "said"]]),
        ("Low disputed that figure.", [["Low", "denied"]]),
        ("Two states disputed the border.", []),
        ("The report, its third, said that it fell.", [["report", "said"]]),
        ("It fell, according to people it had asked.", [["people", "said"]]),
        ("Low, quoting Ann Ash, said it fell.", [["Low", "said"]]),
        ("Ann Low, speaking through Bob Ash, said it fell.", [["Ann Low", "said"]]),
        (
            "The lawyer representing Ann Low said it fell.",
            [["lawyer representing Ann Low", "said"]],
        ),
        ("The widow of the miner Bob Ash said it fell.", [["widow of the miner Bob Ash", "said"]]),
        ("Ann Low heard Bob Ash say it fell.", []),
        ("Builder paid for gifts, court hears.", [["court", "said"]]),
    ],
)
def test_the_speaker_is_who_says_it_and_nobody_beside(sentence, spoken):
    """Not who is spoken for, told of, or named in front of another who speaks."""
    assert spoken_in(sentence) == spoken


def test_what_the_inner_voice_says_is_hers():
    """Of two voices each has its own content."""
    sentence = "According to Moss, Reed said it fell."
    outer, inner = sorted(find_attributions(sentence), key=lambda found: found.speaker_start)
    assert sentence[outer.content_start : outer.content_end] == "Reed said it fell"
    assert sentence[inner.content_start : inner.content_end] == "it fell"


def test_quotations_are_listed_with_their_denial():
    """So that a row can ask for it."""
    assert quoted_in("Low denied that it was “a good deal.”") == [["a good deal.", "Low", "denied"]]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("The army said Dell fell; there was no other word of it.", "Dell fell"),
        ("The army said Dell fell; 300 people were killed.", "Dell fell"),
        ("The army said Dell fell; it would take Ash.", "Dell fell; it would take Ash"),
        ("The army said that Dell fell; that Ash held.", "Dell fell; that Ash held"),
        (
            "It is safe, the army said, but should be shut.",
            "It is safe, the army said, but should be shut",
        ),
        ("It is safe, the army said, but nobody knew.", "It is safe"),
    ],
)
def test_what_is_said_ends_where_the_writer_may_speak_again(sentence, content):
    """Behind a semicolon, unless its words show that the speaker goes on."""
    (found,) = find_attributions(sentence)
    assert sentence[found.content_start : found.content_end] == content
