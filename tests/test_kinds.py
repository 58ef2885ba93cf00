"""What a claim asserts: an event, a figure, a standing fact, what is to come, what was said."""

import pytest

from verify.claims import split_claims
from verify.records import Article, ClaimKind


def kind(text):
    return split_claims(Article(text))[0].kind


@pytest.mark.parametrize(
    "text",
    [
        "The river flows through Dell.",
        "The club has no ground of its own.",
        "Nobody has been charged.",
        "Neither side has visited the camp.",
        "He was known as Red.",
        "The bill does not apply to farms.",
        "The wells are dry.",
    ],
)
def test_what_holds_and_is_no_deed_is_background(text):
    assert kind(text) is ClaimKind.BACKGROUND


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank off Dell.",
        "The report comes after a fire in Dell.",
        "Ann Low could be seen on the roof.",
        "The mayor was told of the fire.",
        "The court barred the firm from the port.",
    ],
)
def test_a_deed_is_an_event_whatever_its_tense(text):
    assert kind(text) is ClaimKind.EVENT


@pytest.mark.parametrize(
    "text",
    [
        "The mine will run dry in May.",
        "Economists expect the crown to fall.",
        "Analysts forecast a loss.",
        "The bank forecasts growth for Norvia.",
        "Rain is expected on Monday.",
        "Talks resume next week.",
        "Low said prices will rise.",
        "Low warned that prices would rise.",
        "She will probably lose, wrote the Evening Lantern.",
    ],
)
def test_what_is_to_come_is_a_prediction_whoever_says_it(text):
    assert kind(text) is ClaimKind.PREDICTION


@pytest.mark.parametrize(
    "text",
    [
        "Smokers are more likely to fall ill than others.",
        "Boys were less likely than girls to finish school.",
        "The bridge was due to open in 2019.",
    ],
)
def test_a_present_comparison_and_a_past_plan_foretell_nothing(text):
    assert kind(text) is not ClaimKind.PREDICTION


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The company cut its forecast.", ClaimKind.EVENT),
        ("Shares in Norvia fell 8% after the company cut its forecast.", ClaimKind.NUMBER),
        ("Shares fell 8% after Norvia warned that profit would fall.", ClaimKind.NUMBER),
        ("The new forecasts are lower.", ClaimKind.BACKGROUND),
        ("Ann Low was not told what the panel will do.", ClaimKind.EVENT),
    ],
)
def test_a_forecast_that_is_only_mentioned_foretells_nothing(text, expected):
    assert kind(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Low said he will resign.", ClaimKind.STATEMENT),
        ("Low warned that he would resign.", ClaimKind.STATEMENT),
        ("Premier Hal Ostrom promised to cut the tax.", ClaimKind.STATEMENT),
        ("The company will close the mine.", ClaimKind.EVENT),
        ("Under the truce, both armies will return to Dell.", ClaimKind.EVENT),
        ("A spokesman declined to say when the road will open.", ClaimKind.STATEMENT),
    ],
)
def test_promises_are_statements_and_decisions_events(text, expected):
    assert kind(text) is expected


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank with 214 people aboard.",
        "The village is 10 kilometres north of Dell.",
        "Ann Low finished second.",
        "The price of bread doubled.",
    ],
)
def test_a_figure_that_is_told_makes_a_number(text):
    assert kind(text) is ClaimKind.NUMBER


@pytest.mark.parametrize(
    "text",
    [
        "The car was found 5 km north of Dell.",
        "Ann Low fell 20 minutes before her race.",
        "At least one shell landed in Dell.",
        "Police were called at 6.40am.",
        "Tom Reed, 34, was taken to hospital.",
    ],
)
def test_a_figure_that_only_says_when_or_where_makes_none(text):
    assert kind(text) is ClaimKind.EVENT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 2009 audit found the depot unsafe.", ClaimKind.STATEMENT),
        ("Reeve Anna Dahl called it “a bridge from nowhere to nowhere else.”", ClaimKind.QUOTE),
        ("The bridge was promised to voters in 2006.", ClaimKind.DATE),
        ("The minister ruled out a tax.", ClaimKind.STATEMENT),
        ("The minister did not respond.", ClaimKind.EVENT),
    ],
)
def test_what_somebody_or_some_study_states_is_a_statement(text, expected):
    assert kind(text) is expected
