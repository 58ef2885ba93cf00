"""Which reports go back to one piece of reporting."""

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from verify import Article, OriginKind, Report, group_origins, verify_article
from verify.records import Publisher

STORY = (
    "The ferry left the harbour of Selane at six in the morning with eighty people on board. "
    "Witnesses on the pier saw smoke rise from the stern a quarter of an hour later. "
    "Two fishing boats reached the ferry first and took most of the passengers to the shore. "
    "The harbour master closed the port until noon and asked captains to keep clear."
)
OTHER = (
    "Eighty travellers were aboard when fire broke out on the morning boat, rescuers told us. "
    "Our reporter counted nine ambulances on the quay, where families waited behind a rope. "
    "A fisherman, still wet, described how he pulled three children over the rail. "
    "By lunchtime the port was open again, though the wreck still smouldered offshore."
)
QUOTE = (
    "“I have worked on this coast for thirty years and I have never seen the sea so calm and a "
    "boat burn so fast, and I thank every single one of the fishermen who went out to help us,”"
)


def groups(*reports):
    return [origin.members for origin in group_origins(reports)]


def test_a_lightly_edited_copy_is_one_origin_with_its_model():
    """Even when the credit is stripped."""
    copy = STORY.replace("six in the morning", "dawn").replace("Witnesses", "People")
    (origin,) = group_origins([Report(text=STORY, outlet="A"), Report(text=copy, outlet="B")])
    assert origin.kind is OriginKind.SAME_TEXT
    assert "%" in origin.reason


def test_independent_reports_of_one_event_stay_apart():
    """The same facts in other words."""
    assert groups(Report(text=STORY), Report(text=OTHER)) == [(0,), (1,)]


def test_a_long_public_quotation_does_not_make_two_reports_one():
    """Both were at the press conference."""
    one = f"{STORY} {QUOTE} the captain said."
    other = f"{OTHER} {QUOTE} the captain said."
    assert groups(Report(text=one), Report(text=other)) == [(0,), (1,)]


def test_an_agency_credit_joins_two_cuts_of_one_story():
    """Different halves of it, each with the credit, joined by the sentence they share."""
    first, second, third, fourth = (part + "." for part in STORY.rstrip(".").split(". "))
    one = f"SELANE (Meridian Wire) — {first} {second} {third} Our own desk adds nothing here."
    other = f"SELANE (Meridian Wire) — {third} {fourth} The weather stays fair on Sunday too."
    (origin,) = group_origins([Report(text=one), Report(text=other)])
    assert origin.kind is OriginKind.UPDATE
    assert origin.agency == "Meridian Wire"
    assert origin.name == "Meridian Wire"
    assert "Meridian Wire" in origin.reason


def test_two_outlets_of_one_owner_are_shown_as_that_and_are_two_origins():
    """Each may have sent a reporter; settings may say that they count as one."""
    owner = Publisher(owner="Coast Media")
    reports = [
        Report(text=STORY, outlet="A", publisher=owner),
        Report(text=OTHER, outlet="B", publisher=owner),
    ]
    for origin in group_origins(reports):
        (link,) = origin.related
        assert link.kind is OriginKind.SAME_OWNER
        assert "Coast Media" in link.reason
    (joined,) = group_origins(reports, count_as_one=tuple(OriginKind))
    assert joined.kind is OriginKind.SAME_OWNER
    assert joined.name == "Coast Media"


def test_an_origin_shows_the_credits_and_the_sentences_that_tell_it():
    """By offsets into the reports they stand in."""
    reports = [
        Report(text=f"SELANE (Meridian Wire) — {STORY}", outlet="A"),
        Report(text=STORY, outlet="B"),
    ]
    (origin,) = group_origins(reports)
    (credit,) = origin.signs
    assert (credit.report, credit.name) == (0, "Meridian Wire")
    shared = [sign for link in origin.links for sign in link.signs]
    assert {sign.report for sign in shared} == {0, 1}
    for sign in (credit, *shared):
        assert reports[sign.report].text[sign.start : sign.end] == sign.words


def test_reports_that_state_two_languages_are_marked_as_a_translation():
    """Where what is stated of them says so; their origin is told by other signs."""
    page = "https://quay.example/ferry"
    reports = [
        Report(text=STORY, url=page, language="en", published="2016-11-20"),
        Report(
            text="Die Fähre verließ um sechs Uhr den Hafen.",
            url=f"{page}?lang=de",
            canonical_url=page,
            language="de",
            published="2016-11-21",
        ),
    ]
    (origin,) = group_origins(reports)
    assert "a translation, en to de" in origin.links[0].reason


def test_a_digest_of_two_stories_does_not_make_them_one():
    """Joining transitively would."""
    digest = f"{STORY} {OTHER}"
    found = groups(Report(text=STORY), Report(text=OTHER), Report(text=digest))
    assert not any({0, 1} <= set(members) for members in found)


def test_the_grouping_does_not_depend_on_the_order_of_reports():
    """The same reports, the same groups."""
    copy = STORY.replace("eighty", "80")
    texts = [STORY, copy, OTHER]
    found = set()
    for order in permutations(range(3)):
        origins = group_origins([Report(text=texts[index]) for index in order])
        found.add(frozenset(frozenset(order[i] for i in one.members) for one in origins))
    assert len(found) == 1


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from([STORY, OTHER, "", "One line.", QUOTE]), max_size=6))
def test_origins_partition_the_reports(texts):
    """Every report is in exactly one origin."""
    origins = group_origins([Report(text=text) for text in texts])
    members = [index for origin in origins for index in origin.members]
    assert sorted(members) == list(range(len(texts)))


def test_reports_of_one_sentence_are_not_joined_by_chance():
    """Too little text to call anything a copy, unless it is the very same."""
    assert groups(Report(text="Fire on a ferry."), Report(text="Calm on a ferry.")) == [(0,), (1,)]


def test_two_excerpts_of_one_agency_story_are_one_origin():
    """One outlet prints the first half, another the second; only the agency has both."""
    parts = [part + "." for part in STORY.rstrip(".").split(". ")]
    wire = Report(text=f"SELANE (Meridian Wire) — {STORY}", outlet="Meridian Wire")
    first = Report(text=" ".join(parts[:2]), outlet="A")
    second = Report(text=" ".join(parts[2:]), outlet="B")
    assert groups(wire, first, second) == [(0, 1, 2)]


def test_the_very_same_quotation_three_times_is_one_origin():
    """Nothing but quoted words, the same in all."""
    assert groups(Report(text=QUOTE), Report(text=QUOTE), Report(text=QUOTE)) == [(0, 1, 2)]


def test_the_reason_of_an_origin_says_how_many_of_its_reports_a_finding_lists():
    """A print of the month before is of the origin and no evidence: two of three are listed."""
    texts = (f"SELANE (Meridian Wire) — {STORY}", f"SELANE (Meridian Wire) — {STORY}", STORY)
    reports = [
        Report(text=text, outlet=f"Outlet {at}", published=f"2026-0{4 - at // 2}-05")
        for at, text in enumerate(texts)
    ]
    article = Article("The ferry left Selane at six in the morning.", published="2026-04-05")
    findings = verify_article(article, reports, reader="none")
    origin = next(finding.origins_for[0] for finding in findings if finding.origins_for)
    assert origin.members == (0, 1)
    assert origin.reason.startswith("2 of 3 credit Meridian Wire")
    assert "listed here: 2 of its 3 reports; the others are silent" in origin.reason
