"""Claims falsified by program: what each kind changes, and that nothing true comes out."""

import tomllib
from pathlib import Path

import pytest

from benchmarks.distort import Distortion, Kind, distort
from verify.language.numbers import find_numbers

ROOT = Path(__file__).parent
ARTICLE = """Maria Lund, who chairs the council of Orvik, met Prime Minister Jonas Berg in Oslo on
Tuesday. "It is a sad day for justice," said Lund, and spoke of malice. Anna Vik is from Bergen."""


def read_claims() -> list[str]:
    reports = tomllib.loads((ROOT / "hard_pairs.toml").read_text(encoding="utf-8"))["report"]
    return sorted({claim["text"] for report in reports for claim in report["claim"]})


CLAIMS = read_claims()


def changes(claim: str, kind: Kind, article: str = "") -> list[Distortion]:
    return [found for found in distort(claim, article=article) if found.kind is kind]


def change(claim: str, kind: Kind, article: str = "") -> Distortion:
    found = changes(claim, kind, article)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("claim", CLAIMS)
def test_the_span_is_the_changed_value_and_the_rest_is_the_claim(claim):
    for found in distort(claim, article=ARTICLE):
        assert found.text[found.start : found.end] == found.changed
        assert claim[found.start :].startswith(found.original)
        assert found.claim == claim


@pytest.mark.parametrize("claim", CLAIMS)
def test_every_distortion_is_another_text_than_the_claim_and_than_the_others(claim):
    texts = [found.text.casefold() for found in distort(claim, article=ARTICLE)]
    assert claim.casefold() not in texts
    assert len(texts) == len(set(texts))


def test_the_same_seed_gives_the_same_and_another_seed_others():
    first = [distort(claim, article=ARTICLE, seed=1) for claim in CLAIMS]
    assert first == [distort(claim, article=ARTICLE, seed=1) for claim in CLAIMS]
    assert first != [distort(claim, article=ARTICLE, seed=2) for claim in CLAIMS]


def test_most_claims_can_be_falsified_in_two_ways_or_more():
    counts = [len({found.kind for found in distort(claim)}) for claim in CLAIMS]
    assert sum(count >= 2 for count in counts) > 0.9 * len(counts)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize(
    "claim",
    [
        "The council spent 12.5 million crowns.",
        "Seven guards were hurt.",
        "Some 1,200 people came.",
        "About 40 people came.",
        "It cost 9 crowns.",
    ],
)
def test_a_changed_number_lies_outside_what_the_old_one_allows(claim, seed):
    found = next(each for each in distort(claim, seed=seed) if each.kind is Kind.NUMBER)
    (old,), (new,) = find_numbers(claim), find_numbers(found.text)
    assert new.low > old.high or new.high < old.low


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize(
    ("claim", "is_risen"),
    [("More than 300 people came.", True), ("Fewer than 300 people came.", False)],
)
def test_a_bound_moves_to_where_the_old_one_does_not_imply_it(claim, is_risen, seed):
    found = next(each for each in distort(claim, seed=seed) if each.kind is Kind.NUMBER)
    assert (int(found.changed.replace(",", "")) > 300) is is_risen


def test_one_is_left_alone_as_it_may_be_a_pronoun():
    assert changes("One of them left.", Kind.NUMBER) == []


def test_half_becomes_a_third_with_its_article():
    found = change("Nearly half of the voters stayed in.", Kind.NUMBER)
    assert found.changed in {"a third", "a quarter"}


@pytest.mark.parametrize(
    "claim",
    [
        "The bridge opened in 1998.",
        "The bridge opened on 3 May.",
        "The bridge opened on Monday.",
        "The bridge opened in March.",
        "The bridge opened yesterday.",
    ],
)
def test_a_date_becomes_another(claim):
    found = change(claim, Kind.DATE)
    assert found.text.startswith("The bridge opened")
    assert found.original in claim.rstrip(".").split()


def test_a_weekday_beside_its_date_stays():
    claim = "The bridge opened on Tuesday, 3 May 2022."
    found = [each for seed in range(20) for each in distort(claim, seed=seed)]
    assert all("Tuesday" in each.text for each in found if each.kind is Kind.DATE)


def test_a_name_is_replaced_by_another_of_the_article_or_by_one_made_up():
    found = [
        each.changed
        for seed in range(10)
        for each in distort("Jonas Berg opened the bridge.", article=ARTICLE, seed=seed)
        if each.kind is Kind.NAME
    ]
    assert len(found) == 10
    assert "Jonas Berg" not in found
    assert any(name not in ARTICLE for name in found)


def test_a_place_becomes_a_place_of_its_class():
    found = change("The talks were held in Norway.", Kind.PLACE)
    assert found.original == "Norway"
    assert found.changed != "Oslo"


def test_who_did_it_and_to_whom_change_places():
    found = change("Anna Vik accused Jonas Berg.", Kind.ROLE)
    assert found.text == "Jonas Berg accused Anna Vik."


@pytest.mark.parametrize(
    "claim",
    [
        "Anna Vik met Jonas Berg.",
        "Anna Vik and Jonas Berg left.",
        "Anna Vik is a cousin of Jonas Berg.",
        "Anna Vik married Jonas Berg.",
    ],
)
def test_what_is_said_of_both_alike_is_not_turned_round(claim):
    assert changes(claim, Kind.ROLE) == []


@pytest.mark.parametrize(
    ("claim", "falsified"),
    [
        ("Berg did not attend the vote.", "Berg did attend the vote."),
        ("The bridge will close.", "The bridge will not close."),
        ("Berg attended the vote.", "Berg did not attend the vote."),
        ("Berg went home early.", "Berg did not go home early."),
        ("Berg refused to pay.", "Berg managed to pay."),
        ("Berg denied that he paid.", "Berg confirmed that he paid."),
        ("The firm can't pay.", "The firm can pay."),
        ("He travelled without a ticket.", "He travelled with a ticket."),
    ],
)
def test_a_denial_is_dropped_or_put_in(claim, falsified):
    assert change(claim, Kind.POLARITY).text == falsified


def test_may_gets_no_not_as_both_can_hold():
    assert changes("The bridge may close.", Kind.POLARITY) == []


@pytest.mark.parametrize(
    ("claim", "falsified"),
    [
        ("The council approved the plan.", "The council rejected the plan."),
        ("The firm will sell the plant.", "The firm will buy the plant."),
    ],
)
def test_a_verb_becomes_one_that_excludes_it_in_the_same_form(claim, falsified):
    texts = {each.text for seed in range(20) for each in distort(claim, seed=seed)}
    assert falsified in texts


@pytest.mark.parametrize("word", ["cut", "ended"])
def test_a_form_that_could_be_two_is_left_where_its_opposite_differs(word):
    assert changes(f"The council {word} it.", Kind.VERB) == []


def test_agreed_has_two_letters_e():
    texts = {
        each.text
        for seed in range(20)
        for each in distort("Berg refused the terms.", seed=seed)
        if each.kind is Kind.VERB
    }
    assert "Berg agreed the terms." in texts


def test_a_word_becomes_another_of_its_rank():
    found = change("The wife of the mayor left.", Kind.WORD)
    assert found.changed in {"sister", "mother", "daughter"}


def test_one_word_inside_the_marks_changes_and_nothing_else_does():
    claim = '"It is a sad day for justice," Lund said.'
    found = change(claim, Kind.QUOTE, ARTICLE)
    assert found.original in {"sad", "justice"}
    others = [each for each in distort(claim) if each.kind not in {Kind.QUOTE, Kind.ATTRIBUTION}]
    assert others == []


def test_what_was_said_is_laid_at_another_door():
    found = change("The bridge will close, Lund said.", Kind.ATTRIBUTION, ARTICLE)
    assert found.original == "Lund"
    found = change("The bridge will close, police said.", Kind.ATTRIBUTION)
    assert found.original == "police"


@pytest.mark.parametrize(
    ("claim", "falsified"),
    [
        ("The bridge will close.", "The bridge may close."),
        ("The bridge may close.", "The bridge will close."),
        ("The bridge was closed.", "The bridge may have been closed."),
    ],
)
def test_how_sure_it_is_changes(claim, falsified):
    assert change(claim, Kind.MODALITY).text == falsified


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "5",
        "9" * 400,
        "1,2,3,4",
        "31 February",
        "Das Gesetz wurde beschlossen.",
        "東京で 5 人",
    ],
)
def test_odd_claims_give_none_or_whole_distortions(text):
    for found in distort(text, article=text):
        assert found.claim == text
