"""Which reports are the article itself, and which have it from there: neither proves it."""

import pytest

from verify import Article, Report, Status, verify_article
from verify.origins import find_appearances, group_origins
from verify.records import Counting, OriginKind

LEAD = "Two tunnels of the old silver mine at Harrach fell in on Tuesday night."
MINE = f"""{LEAD} Nobody was below ground when the roof gave way at ten o'clock. The council \
closed the road above the shafts and moved forty families from Kiln Street. Engineers had warned \
of the props in March, a letter to the owner shows. The owner, Grau Minerals, had the letter read \
out at a meeting in April and put off the repairs until the winter. Cracks now run through nine \
houses. The school stays shut until the ground has been surveyed, which will take three weeks."""
ARTICLE = Article(
    MINE, url="https://minegazette.example/tunnels", published="2026-03-04", outlet="Mine Gazette"
)
OWN_WORDS = """Two tunnels of the silver mine at Harrach fell in on Tuesday night, the Mine \
Gazette first reported. Forty families were moved out of Kiln Street by the council, the \
Gazette said, and engineers had warned of the props in March. Grau Minerals owns the mine."""
WITNESS = """On Tuesday night two tunnels of the old silver mine at Harrach fell in, as a fire \
officer saw. Our reporter saw forty families leave Kiln Street with bags. The mine belongs \
to Grau Minerals, whose engineers were not to be seen."""


def kinds(article, reports):
    origins = group_origins(reports)
    return {each.report: each.kind for each in find_appearances(article, reports, origins)}


def report(text, outlet, day="2026-03-05"):
    host = outlet.lower().replace(" ", "-")
    return Report(
        url=f"https://{host}.example/1", text=text, outlet=outlet, published=day, source="here"
    )


@pytest.mark.parametrize(
    "article",
    [
        ARTICLE,
        Article(MINE, url="https://www.minegazette.example/a", published="2026-03-04"),
        Article(MINE, published="2026-03-04", outlet="The Mine Gazette"),
    ],
    ids=["both", "by its site", "by its outlet"],
)
def test_who_names_the_articles_outlet_as_where_it_has_it_from_is_no_second_source(article):
    """The outlet is told by name, or by the site whose name reports write out."""
    reports = [report(OWN_WORDS, "Sable Post"), report(WITNESS, "Kettle Mail")]
    assert kinds(article, reports) == {0: OriginKind.DERIVED}


def test_a_derived_report_is_shown_and_never_counts():
    """Both tell it; one has it from the article."""
    reports = [report(OWN_WORDS, "Sable Post"), report(WITNESS, "Kettle Mail")]
    finding = next(
        each
        for each in verify_article(ARTICLE, reports, reader="none")
        if "tunnels" in each.claim.text
    )
    assert finding.status is Status.SINGLE_ORIGIN
    countings = {piece.report.outlet: piece.counting for piece in finding.evidence}
    assert countings["Sable Post"] is Counting.FROM_ARTICLE
    assert countings["Kettle Mail"] is Counting.COUNTS


def test_copies_of_a_derived_report_are_derived_too():
    """Origins lead from one to the other."""
    copies = [report(OWN_WORDS, "Sable Post"), report(f"{OWN_WORDS} More follows.", "Ebb News")]
    stripped = OWN_WORDS.replace(", the Mine Gazette first reported", "").replace(
        ", the Gazette said,", ""
    )
    copies.append(report(stripped, "Low Times", "2026-03-06"))
    assert kinds(ARTICLE, copies) == dict.fromkeys(range(3), OriginKind.DERIVED)


def test_whom_the_article_has_it_from_counts():
    """The article cites the Kettle Mail: that paper found it out."""
    citing = Article(
        MINE.replace("a letter to the owner shows", "the Kettle Mail first reported").replace(
            LEAD, f"The Kettle Mail reported on Tuesday that the mine is unsafe. {LEAD}"
        ),
        outlet="Mine Gazette",
        published="2026-03-04",
    )
    assert kinds(citing, [report(WITNESS, "Kettle Mail", "2026-03-03")]) == {}


def test_two_cuts_of_one_agencys_story_are_one_article():
    """A third of the prose is enough where both credit the agency, as it is between reports."""
    sentences = MINE.split(". ")  # the fourth is on the props
    first = "HARRACH (AP) — " + ". ".join(sentences[:5]) + "."
    second = f"HARRACH (AP) — {LEAD} {sentences[3]}. " + " ".join(
        f"No engineers had seen the {word} of the silver mine in March, a miner told us."
        for word in ("ladder", "lift", "pump", "drain", "lamp")
    )
    cut = report(second, "Sable Post")
    other = report(second.replace("(AP) — ", ""), "Ebb News")
    assert kinds(Article(first, published="2026-03-04"), [cut]) == {0: OriginKind.UPDATE}
    both = kinds(Article(first, published="2026-03-04"), [cut, other])
    assert both == {0: OriginKind.UPDATE, 1: OriginKind.UPDATE}


def test_a_short_note_is_told_again_by_witnesses():
    """A claim with one quotation is no article that others could have written up."""
    said = "“The props were rotten and everybody who went below knew it, and so did the owner”"
    note = Article(f"An engineer, Ida Lohr, said: {said}.", published="2026-03-04")
    reports = [report(f"Ida Lohr told us: {said}. {WITNESS}", "Kettle Mail")]
    assert kinds(note, reports) == {}
