"""Which reports copy the article, and which are about something else."""

from verify import Article, Report, Status, check_claim
from verify.judge import find_off_event
from verify.origins import find_appearances


def find_own_copies(article, reports):
    return {appearance.report for appearance in find_appearances(article, reports)}


TUGS = [
    Report(text="The harbour of Selane bought two tugs, and the old ones go to a museum."),
    Report(text="A tug towed the grain ship into the basin, where repairs will take a month."),
    Report(text="On Sunday the tug crews held their yearly race, won by the youngest of them."),
]


def test_a_report_that_prints_the_claim_is_a_witness_and_no_copy():
    """One sentence is not an article."""
    claim = "The harbour of Selane bought two tugs in May of this year, said the council."
    others = " ".join(report.text for report in TUGS)
    report = Report(text=f"{claim} The old ones go to a museum on the hill. {others}")
    assert find_own_copies(Article(claim), [report]) == frozenset()


def test_a_copy_of_a_whole_article_is_found_with_other_words_around_it():
    """Half of the prose is enough."""
    article = " ".join(
        f"Boat {n} left the pier at dawn with {n} nets and no crew." for n in range(9)
    )
    report = Report(text=f"Our summer series. {article}")
    assert find_own_copies(Article(article), [report]) == {0}


def test_the_address_of_the_article_makes_a_copy_on_its_own_site_and_in_a_saved_page():
    """AMP and mobile variants name the page they belong to; a saved page has no other address."""
    home = "https://www.selane-post.example/tugs"
    article = Article("Two tugs were bought.", url=home)
    addresses = (home, "https://amp.selane-post.example/tugs", "file:///saved/tugs.html")
    copies = [Report(url=url, canonical_url=home, text=TUGS[0].text) for url in addresses]
    assert find_own_copies(article, copies) == {0, 1, 2}


def test_a_canonical_link_from_another_site_makes_no_copy():
    """Else one line of HTML would silence a report that contradicts the article."""
    home = "https://www.selane-post.example/tugs"
    article = Article("Two tugs were bought.", url=home)
    report = Report(url="https://harbour.example/x", canonical_url=home, text=TUGS[0].text)
    assert find_own_copies(article, [report]) == frozenset()


def test_reports_about_something_else_say_nothing_by_their_silence():
    """Unreported is only said when the event was reported on at all."""
    finding = check_claim("Three lions escaped from a zoo in Berlin on Sunday.", TUGS)
    assert finding.status is Status.UNVERIFIABLE


def test_a_day_in_common_does_not_make_an_event():
    """Every paper of the week has a Sunday."""
    claim = "The minister said on Sunday that taxes would rise."
    assert find_off_event(claim, TUGS) == {0, 1, 2}


def test_a_report_that_names_nobody_of_the_article_is_about_another_event():
    """Another ferry, another pier, and the same words."""
    article = """Ferry hits pier at Ostrow

The ferry Marna struck the east pier at Ostrow on Monday morning. Fourteen passengers were hurt, two
of them badly. Captain Ida Venn said the engine had not answered. The harbour office closed the pier
for a week. Harbour master Jan Kolb said the ferry had come in at nine knots. The Marna was built in
1998 and belongs to Nord Line. Its last inspection was in March."""
    other = """In Norway the ferry Harda struck a pier on Sunday; fourteen passengers were hurt. The
ferry was built in 1998 and its last inspection was in March."""
    own = "A ferry hit a pier at Ostrow on Monday, and passengers were hurt; it was built in 1998."
    assert find_off_event(article, [Report(text=other), Report(text=own)]) == {0}
