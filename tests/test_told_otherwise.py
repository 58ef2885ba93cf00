"""What a report tells in other words, forms and orders is borne out, and never contradicted."""

import pytest

from verify import Report, check_claim, compare, split_claims
from verify.language.according import read_according
from verify.language.attribution import find_attributions
from verify.language.attribution_subjects import read
from verify.language.capital_cities import is_capital_of
from verify.language.told_by_the_way import find_told_by_the_way

BORNE_OUT = {
    "a party of the passive that is a rival of the other": (
        "Corvane is to be acquired by its competitor Dell Grain for $640 million.",
        "Dell Grain has agreed to buy its smaller rival Corvane for $640 million in cash.",
    ),
    "to and from in the other order": (
        "The Reform Party dropped to 27 seats from 45.",
        "The Reform Party fell from 45 seats to 27.",
    ),
    "said in passing": (
        "Ann Low says Basil Hart purchased his first fan in Ostrand in 1971.",
        (
            "The fans were listed by the dentist's niece, Ann Low, who says her uncle, Basil Hart, "
            "bought the first of them in Ostrand in 1971."
        ),
    ),
    "concluded, but said nothing": (
        "In Lima on Thursday, Norway and Peru concluded an agreement on fisheries.",
        "The ministers of Norway and Peru signed a fisheries accord in Lima on Thursday.",
    ),
    "a common word that opens a claim": (
        "Passengers stuck on the Lady Dell for five days will share a $22 million settlement.",
        (
            "Passengers who were stuck on the Lady Dell for five days are to share a "
            "settlement of $22 million, the line said."
        ),
    ),
    "a firm with its country": (
        "Canada's Northlight is being bought by Kuroda Precision of Japan for $1.9 billion.",
        "Japan's Kuroda Precision agreed to buy Canadian sensor firm Northlight for $1.9 billion.",
    ),
    "police who held another": (
        "Police found 140 ampoules in a garage that the nurse's boyfriend had rented.",
        (
            "Police arrested a nurse on suspicion of theft. Officers of the police found 140 "
            "ampoules in a garage rented by the nurse's boyfriend."
        ),
    ),
    "an age behind of": (
        "A woman of 33 was detained in Manila.",
        "Police in Manila said on Thursday they had detained a 33-year-old woman.",
    ),
    "a half for 50 per cent": (
        "Dellcorp expects its output to rise by 50 per cent.",
        "Output at Dellcorp is expected to rise by a half.",
    ),
    "the first of them, named apart": (
        "Ann Low, who was the first female captain of an icebreaker, has died.",
        "Ann Low, the first woman to captain an icebreaker, has died at her home in Turku.",
    ),
    "left unchanged for stay": (
        "According to Rolf Low, the dividend will stay at 9 pence a share.",
        "Finance chief Rolf Low said the dividend would be left unchanged at 9 pence a share.",
    ),
    "rights that are not granted": (
        "Norwegian ships get no fishing rights under the accord signed with Peru.",
        (
            "Norway and Peru signed a fishing accord that does not grant Norwegian ships any "
            "fishing rights."
        ),
    ),
    "lent and borrowed": (
        "The Dell Development Bank is to lend Zambia $280 million for a road to the border.",
        "Zambia will borrow $280 million from the Dell Development Bank for a road to the border.",
    ),
    "lack for have no": (
        "In the north-east, 40% of secondary schools lack a specialist in physics.",
        "Four in ten secondary schools in the north-east have no specialist physics teacher.",
    ),
    "18m for 18 million": (
        "Annual profit at Halbrook dropped 18% to £61m.",
        "Annual profit at Halbrook fell 18% to 61 million pounds.",
    ),
    "came from behind to win": (
        "Ravenport United beat Alder Town 3-2.",
        "Ravenport United came from two goals down to beat Alder Town 3-2 on Saturday.",
    ),
    "not affected for unaffected": (
        "The company's fresh fruit is unaffected by the recall.",
        "The recall covers frozen fruit; fresh fruit of the company is not affected by the recall.",
    ),
    "an acronym": (
        "The University of Southern Dellmark was not alone in receiving a donation.",
        "USD was not alone in receiving a donation, the University of Southern Dellmark said.",
    ),
    "a phrase for a word": (
        "The strike by bus drivers was cancelled after talks in Dell.",
        "The strike by bus drivers was called off after talks in Dell.",
    ),
}


@pytest.mark.parametrize(("claim", "passage"), BORNE_OUT.values(), ids=BORNE_OUT)
def test_what_is_told_otherwise_is_borne_out(claim, passage):
    """Paraphrase is recognised."""
    (found,) = compare(claim, [passage], reader="none")
    assert found.relation == "supports", [str(check) for check in found.checks]


NOT_BORNE_OUT = {
    "all, where the report does not say so": (
        "All houses in the town of Huarmaca collapsed in the earthquake.",
        "An earthquake shook the town of Huarmaca, where 210 houses collapsed.",
        "partial",
    ),
    "only, where the report does not say so": (
        "The tribunal ruled that only one of the nurses had been unfairly dismissed.",
        "Two of the nurses had been unfairly dismissed, the tribunal ruled; one was older.",
        "partial",
    ),
    "another order of deeds": (
        "Ann Low and May Hart wrote to the regulator weeks after they were sacked.",
        "Ann Low and May Hart were sacked weeks after they wrote to the regulator.",
        "contradicts",
    ),
    "without its condition": (
        "Sport will return to Dell College next autumn.",
        "Sport will return to Dell College next autumn if the county pays for it.",
        "partial",
    ),
    "a figure that another sentence tells of another thing": (
        "Backing among women under 35 stood at 61 percent.",
        (
            "Support for a four-day week has grown to 61 percent. Backing was strongest among "
            "women under 35, at 74 percent."
        ),
        "partial",
    ),
    "unsigned for signed": (
        "Ministers of East and West Kessia signed the arms pact in Dorn on Saturday.",
        (
            "Ministers of East and West Kessia met in Dorn on Saturday, but the arms pact lies "
            "unsigned."
        ),
        "contradicts",
    ),
    "offers turned down": (
        "Jo Dell works under Corvane Entertainment.",
        (
            "Jo Dell is a comedian who repeatedly turned down offers to work under Corvane "
            "Entertainment."
        ),
        "contradicts",
    ),
    "the day of a dateline": (
        "A fire at the Dell cannery forced 240 people from their homes on Wednesday night.",
        (
            "TARNBROOK, Nov. 18 – A fire at the Dell cannery forced 240 people from their homes on "
            "Tuesday night, officials said."
        ),
        "contradicts",
    ),
    "another day with another figure": (
        "Shares in Corvane fell by 3 percent on Monday.",
        "Shares in Corvane rose by 2 percent on Tuesday.",
        "partial",
    ),
    "the same day with another figure": (
        "Shares in Corvane fell by 3 percent on Monday.",
        "Shares in Corvane rose by 2 percent on Monday.",
        "contradicts",
    ),
    "a capital and its country": (
        "Stockholm has expelled two diplomats from Belarus.",
        "Sweden expelled two Belarusian diplomats on Wednesday.",
        "partial",
    ),
}


@pytest.mark.parametrize(
    ("claim", "passage", "relation"), NOT_BORNE_OUT.values(), ids=NOT_BORNE_OUT
)
def test_what_is_told_otherwise_and_is_something_else_is_not(claim, passage, relation):
    """No wording alone makes support."""
    (found,) = compare(claim, [passage], reader="none")
    assert found.relation == relation, [str(check) for check in found.checks]


@pytest.mark.parametrize(
    ("sentence", "speaker", "content"),
    [
        (
            "According to Imhof the bridge is closed.",
            "Imhof",
            "the bridge is closed",
        ),
        (
            "According to the Interior Ministry over 345 pilgrims have been killed.",
            "Interior Ministry",
            "over 345 pilgrims have been killed",
        ),
        ("According to police the man fled.", "police", "the man fled"),
        ("According to Imhof, the bridge is closed.", "Imhof", "the bridge is closed"),
    ],
)
def test_who_something_is_according_to(sentence, speaker, content):
    """With a comma behind the name or without."""
    (found,) = find_attributions(sentence)
    assert found.speaker == speaker
    assert sentence[found.content_start : found.content_end] == content
    reading = read(sentence)
    assert reading is not None
    ((speaker_place, _),) = read_according(reading)
    assert speaker_place.start == found.speaker_start


def test_said_in_the_middle():
    """Both parts are said."""
    sentence = "The doors, said Ann Low, were shut."
    (found,) = find_attributions(sentence)
    assert sentence[found.content_start : found.content_end] == "The doors, said Ann Low, were shut"


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("It was drawn up by Ann Low, who said it would cost £3m.", "it would cost £3m"),
        ("Ann Low, who says it rained, left.", "it rained"),
    ],
)
def test_said_in_passing(sentence, content):
    """Whoever "who" follows says it, and the sentence is not hers for it."""
    (found,) = find_told_by_the_way(sentence)
    assert found.speaker == "Ann Low"
    assert sentence[found.content_start : found.content_end] == content
    assert not find_attributions(sentence)


def test_the_company_is_the_one_that_the_article_names():
    """A report may name it, and another name is another's."""
    article = (
        "Corvane, the grain company, shut its plant in Dell on Monday. The company denied that "
        "anyone was hurt. Corvane said the plant would reopen in June."
    )
    claim = next(one for one in split_claims(article) if "denied" in one.text)
    reports = [
        Report(text=f"{name} denied that anyone was hurt at its Dell plant.")
        for name in ("Corvane", "Halden")
    ]
    own, other = (check_claim(claim, [report], reader="none").evidence[0] for report in reports)
    assert own.relation == "supports"
    assert other.relation == "partial"


def test_capitals():
    """Brussels is that of a union and of a country."""
    assert is_capital_of("Stockholm", "Sweden")
    assert is_capital_of("Russian", "Moscow")
    assert is_capital_of("Brussels", "European Union")
    assert not is_capital_of("Stockholm", "Norway")
