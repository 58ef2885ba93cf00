"""What an article claims: roles, splitting, who and when, kinds."""

import pytest

from verify.claims import read_sentences, split_claims
from verify.records import Article, Claim, ClaimKind, Role

STORY = """Minister Adam Low told parliament on Monday that the Dell bridge had failed two tests.
Low, who took office in 2014, met Ann Ash in a 20-minute meeting in Dell. "We knew of the cracks. \
We should have closed it," he said.
The bridge opened in 1998 and carried 40,000 cars a day.
Read more: How bridges age
"""


def _texts(text: str, published: str = "") -> list[str]:
    return [claim.text for claim in split_claims(Article(text, published=published))]


def _only(text: str) -> Claim:
    (claim,) = split_claims(Article(text))
    return claim


# --- roles ---


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("The bridge fell on Monday.", Role.CLAIM),
        ("Dell closes its only bridge", Role.CLAIM),
        ("“We are full and we cannot take more,” Low said.", Role.QUOTE),
        ("Is the bridge safe?", Role.QUESTION),
        ("It is a disgrace, and we should all be ashamed.", Role.OPINION),
        ("Read more: The bridge that may fall", Role.BOILERPLATE),
        ("Sign up for our newsletter", Role.BOILERPLATE),
        ("No comments:", Role.BOILERPLATE),
        ("Post a Comment", Role.BOILERPLATE),
        ("By Ann Low, Dell Courier", Role.BOILERPLATE),
        ("Tuesday, March 8, 2011", Role.BOILERPLATE),
        ("https://dell.example/bridge", Role.BOILERPLATE),
        ("The bridge on Monday. (AP Photo/Ann Low)", Role.BOILERPLATE),
        ("‘Very Old’", Role.BOILERPLATE),
        ("Dell Courier", Role.BOILERPLATE),
    ],
)
def test_a_line_gets_its_role(line, role):
    """What belongs to the page, to a speaker or to opinion is told from plain assertion."""
    article = Article(f"The council met in Dell.\n{line}\nThe talks ended early.")
    roles = [sentence.role for sentence in read_sentences(article)[1:-1]]
    assert roles[-1] is role


def test_every_sentence_is_kept_with_a_reason():
    """Reading roles loses no sentence and says why each is what it is."""
    sentences = read_sentences(Article(STORY))
    assert [STORY[s.start : s.end] for s in sentences] == [s.text for s in sentences]
    assert all(sentence.reason for sentence in sentences)
    assert "".join("".join(s.text for s in sentences).split()) == "".join(STORY.split())


# --- splitting ---


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The bridge opened in 1998 and carried 40,000 cars a day.",
            ["The bridge opened in 1998.", "The bridge carried 40,000 cars a day."],
        ),
        (
            "Ann Low, who took office in 2014, left on Monday.",
            ["Ann Low left on Monday.", "Ann Low took office in 2014."],
        ),
        (
            "Ann Low, 76, who represents Dell, left on Monday.",
            ["Ann Low, 76, left on Monday.", "Ann Low is 76.", "Ann Low represents Dell."],
        ),
        (
            "Adam Low of Dell, who backed the ban, left on Monday.",
            ["Adam Low of Dell left on Monday.", "Adam Low of Dell backed the ban."],
        ),
        (
            "Ann Low, the two-time champion of Dell, lost on Monday.",
            ["Ann Low lost on Monday.", "Ann Low is the two-time champion of Dell."],
        ),
        (
            "A note said Low restated his pledge, urged Ash to wait, and said talks must go on.",
            [
                "A note said Low restated his pledge.",
                "A note said Low urged Ash to wait.",
                "A note said talks must go on.",
            ],
        ),
        (
            "Dell closed the bridge, but Ash kept its road open.",
            ["Dell closed the bridge.", "Ash kept its road open."],
        ),
        (
            "Ann Low signed the order, as workers left the site.",
            ["Ann Low signed the order.", "Workers left the site."],
        ),
        (
            "Ann Low said the bridge was safe and would open on Monday.",
            ["Ann Low said the bridge was safe.", "Ann Low said the bridge would open on Monday."],
        ),
        (
            "The dam failed in a storm that killed 12 people in Dell.",
            [
                "The dam failed in a storm that killed 12 people in Dell.",
                "A storm killed 12 people in Dell.",
            ],
        ),
        (
            "The bridge cost $4 million and the road cost $2 million, the ministry said.",
            [
                "The bridge cost $4 million, the ministry said.",
                "The road cost $2 million, the ministry said.",
            ],
        ),
        (
            "The storm killed 12 people in Dell and 3 in Ash.",
            ["The storm killed 12 people in Dell.", "The storm killed 3 in Ash."],
        ),
        (
            "Twelve people were killed and 30 injured in the blast.",
            ["Twelve people were killed in the blast.", "30 were injured in the blast."],
        ),
        (
            "The ship sank off Dell, killing 12 people and injuring 30, according to the navy.",
            [
                "The ship sank off Dell, according to the navy.",
                "The ship sank off Dell, killing 12 people, according to the navy.",
                "The ship sank off Dell, injuring 30, according to the navy.",
            ],
        ),
        (
            "The man was arrested on Monday and charged with theft.",
            ["The man was arrested on Monday.", "The man was charged with theft."],
        ),
        (
            "On Friday, the council closed the bridge and opened a ferry.",
            ["On Friday, the council closed the bridge.", "On Friday, the council opened a ferry."],
        ),
        (
            "Although the bridge was closed in May, traffic rose by 3 percent.",
            ["The bridge was closed in May.", "Traffic rose by 3 percent."],
        ),
        (
            "Ann Low beat the 33-year-old Ash (14-2, 12 KOs) in Dell.",
            [
                "Ann Low beat the 33-year-old Ash (14-2, 12 KOs) in Dell.",
                "Ash is 33 years old.",
                "Ash is 14-2.",
                "Ash has 12 KOs.",
            ],
        ),
        (
            "Dell’s road planner, Ann Low, left on Monday.",
            [
                "Dell’s road planner, Ann Low, left on Monday.",
                "Ann Low is Dell’s road planner.",
            ],
        ),
        (
            "Ann Low was elected with 58,825 votes, the most in Dell.",
            [
                "Ann Low was elected with 58,825 votes, the most in Dell.",
                "58,825 votes were the most in Dell.",
            ],
        ),
    ],
)
def test_each_predicate_becomes_a_claim(text, claims):
    """Clauses, second verbs and relative clauses part; who says it stays in every part."""
    assert _texts(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "Ann Low met Adam Ash and Peter Dell.",
        "The storm hit Dell and the towns of Ash and Low.",
        "Ann Low said Adam Ash and Peter Dell signed the order.",
        "The bridge was hit and damaged by a ship.",
        "Ann Low wants to close the bridge and build a tunnel.",
        "The crews were told to find, lift, carry, and stack beams painted blue.",
        "If the bridge fails, the council will close it and open a ferry.",
        "The man was arrested on Monday and told police he was drunk.",
        "Ann Low said the bridge, which had cracked, was safe.",
        "Ann Low said that, as the road was old, the bridge was closed.",
    ],
)
def test_what_may_be_one_predicate_is_left_whole(text):
    """Joined nouns and infinitives are no clauses of their own."""
    assert _texts(text) == [text]


def test_spans_are_where_the_claim_was_read():
    """The first span is (start, end), every span slices the article, the wording is near it."""
    for claim in split_claims(Article(STORY)):
        assert claim.spans[0] == (claim.start, claim.end)
        for start, end in claim.spans:
            assert 0 <= start < end <= len(STORY)
            assert STORY[start:end] == STORY[start:end].strip()


def test_a_timed_meeting_tells_that_it_was_and_how_long():
    """A 20-minute meeting is an event and a figure, each checkable alone."""
    texts = _texts(
        "Adam Low said he raised the bridge in a 20-minute meeting with Ann Ash in Dell."
    )
    assert "Adam Low met Ann Ash in Dell." in texts
    assert "The meeting between Adam Low and Ann Ash in Dell lasted 20 minutes." in texts


def test_what_was_cut_out_of_a_claim_is_no_second_place_of_it():
    """A part that tells no more than the whole is left out; the places of a claim do not cross."""
    claims = split_claims(
        Article("It was, in fact, Petra Voss who opened the Dell bridge after 12 years of works.")
    )
    for claim in claims:
        assert len(claim.spans) == 1
    assert len(claims) == 1


def test_the_same_assertion_twice_is_one_claim_with_both_spans():
    """Headline and lead that say the same are checked once."""
    text = "Dell closes its only bridge\nThe council met. Dell closes its only bridge."
    (twice,) = [claim for claim in split_claims(Article(text)) if "closes" in claim.text]
    assert [text[start:end] for start, end in twice.spans] == [
        "Dell closes its only bridge",
        "Dell closes its only bridge.",
    ]


def test_a_denial_is_not_merged_with_what_it_denies():
    """One word apart, and the opposite."""
    texts = _texts("Dell has closed its only bridge. Dell has not closed its only bridge.")
    assert len(texts) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The navy of North Low sank a cargo ship off Dell.",
            "The navy of South Low sank a cargo ship off Dell.",
        ),
        (
            "The storm killed 12 people in the old town of Dell.",
            "The storm killed 13 people in the old town of Dell.",
        ),
        (
            "The council of Dell closed the old bridge on Monday.",
            "The council of Dell closed the old bridge on Tuesday.",
        ),
    ],
)
def test_claims_that_differ_in_a_fact_are_two(one, other):
    """A name, a number or a day apart is another assertion, however alike the words."""
    assert len(_texts(f"{one} {other}", published="2016-11-23")) == 2


def test_a_piece_without_the_verb_of_saying_has_no_speaker():
    """In "arrived and said" only the second is said."""
    arrived, said = split_claims(Article("Ann Low arrived in Dell and said the bridge was safe."))
    assert (arrived.text, arrived.speaker) == ("Ann Low arrived in Dell.", "")
    assert (said.text, said.speaker) == ("Ann Low said the bridge was safe.", "Ann Low")


# --- who and when ---


def test_short_names_and_pronouns_become_the_full_name():
    """He and Low are the one man the article names."""
    texts = _texts("Adam Low opened the bridge. He left at noon. Low later met the crew.")
    assert texts == [
        "Adam Low opened the bridge.",
        "Adam Low left at noon.",
        "Adam Low later met the crew.",
    ]


def test_a_pronoun_that_could_be_two_people_is_left_and_marked():
    """Nobody is chosen where the text leaves it open; the candidates are listed."""
    claims = split_claims(
        Article("The dinner joined old rivals Adam Low and Peter Ash. He left at noon.")
    )
    assert claims[-1].text == "He left at noon."
    assert claims[-1].ambiguous
    assert claims[-1].candidates == ("Adam Low", "Peter Ash")
    assert claims[-1].unclear == ("He",)


def test_each_claim_of_a_sentence_names_its_own_open_words():
    """What another half of the sentence leaves open is not in this one."""
    text = (
        "The dinner joined old rivals Adam Low and Peter Ash. He opened the bridge, and the"
        " toll rose to 3 crowns."
    )
    opened, rose = split_claims(Article(text, language="en"))[-2:]
    assert (opened.unclear, opened.candidates) == (("He",), ("Adam Low", "Peter Ash"))
    assert (rose.ambiguous, rose.unclear, rose.candidates) == (False, (), ())


def test_relative_dates_are_reckoned_from_the_article():
    """Monday, in an article of a Tuesday, is the day before; without a date it is unknown."""
    dated = split_claims(Article("The bridge fell on Monday.", published="2016-11-22"))
    assert [str(date) for date in dated[0].dates] == ["2016-11-21"]
    assert _only("The bridge fell on Monday.").dates == ()


def test_the_order_of_a_date_in_figures_is_told_by_the_rest_of_the_article():
    """25/02/2024 in another sentence says that 01/02/2024 is no second of January."""
    claims = split_claims(
        Article("The bridge fell on 01/02/2024. The council opened a new one on 25/02/2024.")
    )
    assert [str(date) for date in claims[0].dates] == ["2024-02-01"]
    assert _only("The bridge fell on 01/02/2024.").dates == ()


@pytest.mark.parametrize(
    ("text", "kind", "speaker"),
    [
        ("Ann Low said the bridge fell.", ClaimKind.STATEMENT, "Ann Low"),
        ("“We are full and can take no more,” Ann Low said.", ClaimKind.QUOTE, "Ann Low"),
        ("The road will open in spring.", ClaimKind.PREDICTION, ""),
        ("The storm killed 12 people.", ClaimKind.NUMBER, ""),
        ("The bridge opened on 3 May 1998.", ClaimKind.DATE, ""),
        ("The council closed the road.", ClaimKind.EVENT, ""),
        ("Dell is the capital of the county.", ClaimKind.BACKGROUND, ""),
    ],
)
def test_a_claim_has_its_kind_and_speaker(text, kind, speaker):
    """The first that fits of quote, prediction, statement, number, date, event, background."""
    claim = _only(text)
    assert (claim.kind, claim.speaker) == (kind, speaker)


@pytest.mark.parametrize("mark", ["•", "-", "*", "▪", "–"])
def test_the_mark_of_a_list_is_no_part_of_a_wording(mark):
    """It stands in the text that the claim points to, not in what is asked."""
    text = f"Dell budget\n\nThe council met on Monday.\n\n{mark} The city spent 3 million crowns."
    assert split_claims(Article(text))[-1].text == "The city spent 3 million crowns."


@pytest.mark.parametrize(
    "sentence",
    [
        "The World Food Board (WFB) opened an office in Lund.",
        "Hull Rail (HR) — set up in 1950 — runs trains.",
        "The final is in Lund on Sunday (20:00 BST).",
        "Low faces Hale in Dell on Sunday (7 p.m.).",
    ],
)
def test_a_bracket_with_a_short_name_or_a_time_takes_nothing_from_its_sentence(sentence):
    """No short name makes a dateline of a subject, and no day "has" an hour."""
    assert _texts(f"Prices rose in May.\n\n{sentence}")[1:] == [sentence]


def test_an_open_it_who_speaks_is_named_and_offers_no_people():
    """Nobody named before it is an "it"."""
    text = "Adam Low met Peter Ash. It said 30 boats had been lost in the storm."
    claim = split_claims(Article(text, language="en"))[-1]
    assert (claim.ambiguous, claim.candidates) == (True, ())
    assert [word.casefold() for word in claim.unclear] == ["it"]
