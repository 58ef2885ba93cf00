"""Who has it from whom: reports that cite an outlet, quote through it, or write another one up."""

from verify import OriginKind, Report, group_origins
from verify.language.passed_on import OutletNames, find_cited

SCOOP = (
    "The harbour of Selane paid forty thousand crowns to a firm that does not exist, bills show. "
    "The bills were signed by the treasurer, Ivo Mark, in four weeks of last spring. "
    "“I signed what was put before me, and I never asked to see the crane that it was for,” Mark "
    "told the Quay Gazette. “Nobody in that office asked about anything in those weeks.”"
)
FOLLOWED = (
    "A treasurer in Selane put his name to bills for a crane that nobody saw, the Quay Gazette "
    "reported on Tuesday. Ivo Mark signed for forty thousand crowns within a month. “I signed what "
    "was put before me, and I never asked to see the crane that it was for,” he told the paper."
)
UNCREDITED = (
    "Forty thousand crowns for a phantom crane: Selane's treasurer Ivo Mark defends himself. “I "
    "signed what was put before me, and I never asked to see the crane that it was for,” Mark says "
    "of the bills. “Nobody in that office asked about anything in those weeks.”"
)
OTHER = (
    "Bills from the harbour office in Selane were handed to the police on Wednesday by two members "
    "of the council, who had gone through the books of last spring for a week, they said outside "
    "the station, where Ivo Mark, the treasurer, was seen. “I have nothing more to say here,” he "
    "called over his shoulder."
)


def scoop() -> Report:
    return Report(text=SCOOP, outlet="Quay Gazette", published="2016-11-20")


def test_a_report_that_cites_an_outlet_is_derived_from_its_report():
    """And shows the words that say so, with their place."""
    follower = Report(text=FOLLOWED, outlet="Tide Courier", published="2016-11-22")
    (origin,) = group_origins([follower, scoop()])
    assert origin.kind is OriginKind.DERIVED
    (link,) = origin.links
    assert (link.one, link.other) == (0, 1)
    cited = next(sign for sign in link.signs if sign.kind == "cited")
    assert cited.name == "Quay Gazette"
    assert FOLLOWED[cited.start : cited.end] == cited.words


def test_who_prints_words_given_to_an_outlet_has_them_from_there():
    """Even where nothing is credited: the words were told to one paper."""
    (origin,) = group_origins([scoop(), Report(text=UNCREDITED, outlet="Daily Buoy")])
    assert origin.kind is OriginKind.DERIVED
    assert "Quay Gazette" in origin.reason


def test_a_report_of_its_own_on_the_same_matter_stays_apart():
    """The same people and sums, and nobody else's words."""
    assert len(group_origins([scoop(), Report(text=OTHER, outlet="Hill Post")])) == 2


def test_words_that_three_origins_have_were_said_in_public():
    """A quotation in many reports is from a press conference, whoever names a paper near it."""
    quoted = (
        "“I signed what was put before me, and I never asked to see the crane that it was for,”"
    )
    texts = (
        f"The treasurer of Selane spoke to the council on Monday. {quoted} Ivo Mark said.",
        f"Ivo Mark faced forty neighbours in Selane, and they were loud. {quoted} he said.",
        f"At the harbour office nobody answered. {quoted} Ivo Mark told the Hill Post, and left.",
    )
    reports = [Report(text=text, outlet=f"Outlet {at}") for at, text in enumerate(texts)]
    assert len(group_origins(reports)) == 3


def test_a_chain_is_shown_link_by_link():
    """The third cites the second, which cites the first."""
    second = Report(text=FOLLOWED, outlet="Tide Courier", published="2016-11-22")
    third = Report(
        text="Bills for a crane that is not there trouble Selane, the Tide Courier reported. Its "
        "treasurer Ivo Mark signed forty thousand crowns away, according to the Tide Courier.",
        outlet="Evening Mole",
        published="2016-11-23",
    )
    (origin,) = group_origins([scoop(), second, third])
    assert {(link.one, link.other) for link in origin.links} == {(1, 0), (2, 1)}


def test_a_person_or_office_that_reports_is_no_outlet():
    """Only names of outlets are taken."""
    text = "Police reported a theft, according to the mayor, who told the council. Ann Low said so."
    assert find_cited(text) == ()
    assert [
        cited.name
        for cited in find_cited("Low told the Sea Wall.", outlets=OutletNames(["Sea Wall"]))
    ] == ["Sea Wall"]


STATEMENT = (
    "“We closed the second reactor at four this morning because a valve did not answer, and nobody "
    "was hurt. We will tell the families in the valley every evening what we have found until the "
    "last bolt has been looked at,”"
)
FROM_THE_MARKET = (
    "The reactor at Hove went dark on Thursday, and the town kept its lamps lit by day. {} the "
    "operator said in a statement. In the market, families bought candles, and the baker closed "
    "early."
)
FROM_THE_SCHOOL = (
    "Forty buses stood ready in Hove on Thursday morning, and nobody in town boarded one. {} the "
    "operator says. Our reporter found a school by the market where children drew the reactor."
)


def test_one_statement_that_two_outlets_print_does_not_make_them_one():
    """However long: it was sent to both. An interruption by the reporter does not make it two."""
    cut = STATEMENT.replace("hurt. We", "hurt,” the operator said. “We")
    for words in (STATEMENT, cut):
        texts = FROM_THE_MARKET.format(words), FROM_THE_SCHOOL.format(words)
        reports = [Report(text=text, outlet=f"Outlet {at}") for at, text in enumerate(texts)]
        assert len(group_origins(reports)) == 2


def test_a_statement_under_a_line_of_their_own_does_not_make_two_notes_one():
    """A short note that is mostly the statement has prose of its own, and that differs."""
    texts = (
        f"The operator of the reactor at Hove sent a statement on Thursday. {STATEMENT} it says.",
        f"In Hove the reactor stands still: its operator explains. {STATEMENT} a man read out.",
    )
    reports = [Report(text=text, outlet=f"Outlet {at}") for at, text in enumerate(texts)]
    assert len(group_origins(reports)) == 2


def test_all_the_same_quotations_in_several_places_were_written_up():
    """Who went and asked comes home with words of his own."""
    spread = (
        "“We closed the second reactor at four this morning because a valve did not answer,” a "
        "shift leader, Orla Venn, said at the gate of the plant, still in her boots, up since "
        "two. “My father built that valve, and he told me on the day that it would stick,”"
    )
    texts = FROM_THE_MARKET.format(spread), FROM_THE_SCHOOL.format(spread)
    reports = [Report(text=text, outlet=f"Outlet {at}") for at, text in enumerate(texts)]
    (origin,) = group_origins(reports)
    assert origin.kind is OriginKind.REWRITE


def test_an_outlet_is_cited_whatever_it_is_called_besides():
    """A false page goes by the name of an outlet too."""
    for words in ("An article from a fake MSNBC page says so.", "A story on the spoof Vale Times."):
        assert find_cited(words)
