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


FIRE = """Three die in fire at Port Issel boarding house

Three people were killed when a fire swept through a boarding house in Port Issel early on Monday.
The fire started in a kitchen on the first floor of the house in Quay Street, chief fire officer
Ruben Hald said. Two guests were taken to St Anna hospital. Mayor Anna Dorn said the town was in
mourning and that the house, which belongs to Lodge Rooms, had been inspected in May. Police have
opened an inquiry, led by inspector Marit Sund, and asked guests to come forward."""


def test_another_fire_in_the_same_county_and_of_the_same_day_is_another_event():
    """Both name the county hospital; street, owner, officers and dead are each fire's own."""
    other = """Three people were killed when a fire swept through a block of flats in Eastby early
on Monday. The fire started in a kitchen in Mill Lane, Olaf Prinz of the Eastby fire brigade said.
Two tenants, Lena Moor and Jens Falk, were taken to St Anna hospital. The house belongs to Brandt
Homes. Police have opened an inquiry, led by inspector Karin Brock of the Eastby police."""
    own = """A blaze in Quay Street, Port Issel, has killed three guests. Ruben Hald, who leads the
town's fire brigade, said a pan had been left on a stove. Lodge Rooms, the owner, was shocked."""
    assert find_off_event(FIRE, [Report(text=other), Report(text=own)]) == {0}


def test_a_digest_of_the_day_that_tells_the_event_among_others_is_of_it():
    """Half of the article's names are enough, however many others stand beside them."""
    towns = ("Alder", "Birke", "Corvo", "Dunmore", "Estrel", "Farnham", "Gilling", "Hask", "Ivel")
    others = " ".join(
        f"In {town} the {town} Players beat {town} Rovers at {town} Park, coach Jo {town}s said."
        for town in (
            first + middle + last
            for first in towns
            for middle in ("", "en", "os", "ard")
            for last in ("ton", "by", "wick", "ford", "ham", "mere", "stead", "well", "field")
        )
    )
    digest = f"""A fire in Quay Street, Port Issel: three guests of the house died. Mayor Anna Dorn
spoke of mourning, fire officer Ruben Hald of a kitchen, and Lodge Rooms of its grief. {others}"""
    assert find_off_event(FIRE, [Report(text=digest)]) == frozenset()


def test_a_brief_of_the_day_from_the_same_town_is_no_report_of_the_event():
    """It names nobody whom the article does not name, and has few of its words."""
    briefs = (
        (
            "Mayor Anna Dorn said Port Issel will get a new swimming pool, led by a "
            "private operator. The town voted early on Tuesday."
        ),
        (
            "Police in Port Issel are looking for two thieves. Inspector Marit Sund asked "
            "owners to come forward."
        ),
    )
    assert find_off_event(FIRE, [Report(text=text) for text in briefs]) == {0, 1}


def test_names_spelled_otherwise_are_the_same_names():
    """Each outlet has its way to write a name from another alphabet."""
    article = FIRE.replace("Ruben Hald", "Oleh Syniehubov").replace("Port Issel", "Kharkiv")
    article = article.replace("Marit Sund", "Tetiana Zelenskyy").replace("Lodge Rooms", "Hotels")
    article = article.replace("Anna Dorn", "Ihor Terekhov").replace("Quay Street", "the centre")
    report = """Three guests of a boarding house in Kharkov have died in a fire, fire officer Oleg
Sinegubov said. Inspector Tatiana Zelenska asked guests to come forward. The mayor, Igor Terehov,
has been in office since 2020; with deputies Boris Kuzmin and Pavel Markov he stood there."""
    assert find_off_event(article, [Report(text=report)]) == frozenset()


def test_a_text_without_telling_words_makes_no_report_one_on_its_event():
    """Else the silence of any three pages would make "It was as he said" unreported."""
    assert find_off_event("", TUGS) == {0, 1, 2}
    assert find_off_event("It was as he said.", TUGS) == {0, 1, 2}


def test_a_short_report_of_the_event_is_of_it():
    """A flash has two names, and the article has them."""
    flash = "Three people have died in a fire at a boarding house in Port Issel, police say."
    assert find_off_event(FIRE, [Report(text=flash)]) == frozenset()
