"""Days placed by the verb they belong to: before publication, after it, or nowhere."""

from __future__ import annotations

import pytest

from verify.language.dates import find_dates
from verify.records import to_published

# A Tuesday.
PUBLISHED = to_published("2024-05-14")


def days(text: str) -> list[str]:
    return [str(found) for found in find_dates(text, published=PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The inquest was adjourned until Thursday.", "2024-05-16"),
        ("Judge Hale adjourned the case until Monday.", "2024-05-20"),
        ("The match was moved to Saturday.", "2024-05-18"),
        ("Rovers travel on Wednesday to Hull.", "2024-05-15"),
        ("The ministers, who meet on Friday, want a deal.", "2024-05-17"),
        ("The concert starts on Sunday.", "2024-05-19"),
        ("The council is meeting on Thursday.", "2024-05-16"),
        ("The funeral takes place on Friday.", "2024-05-17"),
        ("Voters go to the polls on Sunday.", "2024-05-19"),
        ("The fair is on Friday.", "2024-05-17"),
        ("Trains to resume on Saturday", "2024-05-18"),
        ("The firm said it would open on Friday.", "2024-05-17"),
        ("He may appear in court on Friday.", "2024-05-17"),
        ("They will play United on Saturday.", "2024-05-18"),
        ("He will meet Sen. Low on Friday.", "2024-05-17"),
        ("On Sunday the band will play in Hull.", "2024-05-19"),
        ("The festival opens on 3 June.", "2024-06-03"),
        ("The final is in Hull on Sunday.", "2024-05-19"),
        ("The final will be in Hull on Sunday.", "2024-05-19"),
        ("There is a rally on Sunday.", "2024-05-19"),
        ("The deadline is Friday.", "2024-05-17"),
        ("A meeting will be held on Friday evening.", "2024-05-17"),
    ],
)
def test_a_day_of_what_is_arranged_lies_ahead(text: str, day: str) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The firm on Monday said it will close.", "2024-05-13"),
        ("Police on Sunday warned fans will be searched.", "2024-05-12"),
        ("The bank will close, the firm on Monday said.", "2024-05-13"),
        ("The bank will close, the firm told reporters Monday.", "2024-05-13"),
        ("On Monday, the firm, which plans a sale, said it will pay.", "2024-05-13"),
        ("On Friday, Low asked the court to rule.", "2024-05-10"),
        ("The bank will open, but on Monday it was shut.", "2024-05-13"),
        ("The attack on Sunday will be investigated.", "2024-05-12"),
        ("Hale could not be reached on Sunday.", "2024-05-12"),
        ("The team went on the offensive against its rival Low on Monday, saying it would win.",
         "2024-05-13"),
        ("The starts on Monday were slow.", "2024-05-13"),
        ("The firm on 3 May said it will close.", "2024-05-03"),
        ("He is in hospital after a crash on Sunday.", "2024-05-12"),
        ("A man is in custody over a stabbing on Sunday.", "2024-05-12"),
        ("Ten people died in drone strikes on Sunday.", "2024-05-12"),
        ("Police reports on Sunday said ten died.", "2024-05-12"),
        ("The bank, which owns the mall, on Monday said it would close.", "2024-05-13"),
        ("The vote was held on Sunday evening.", "2024-05-12"),
    ],
)  # fmt: skip
def test_a_day_belongs_to_the_verb_nearest_to_it(text: str, day: str) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "The council agreed to meet on Friday.",
        "The shop was closed until Friday.",
        "He had until Friday to pay.",
        "The judge gave him until Friday.",
        "Sunday’s result will please them.",
        "The minister will meet wounded soldiers on Monday.",
        "The court hears the case on Monday.",
        "The bank reports results on Thursday.",
        "The treasurer presents her budget on Thursday.",
        "Storm kills six on Sunday",
        "Minister resigns on Friday",
    ],
)
def test_a_day_that_its_verb_leaves_open_is_not_placed(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    "text", ["The truce could last six weeks.", "Strikes last two days.", "It may last a week."]
)
def test_the_verb_last_is_no_date(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge opens in two months.", ["2024-07"]),
        ("In two weeks, the bridge will open.", ["2024-05-27/2024-06-02"]),
        ("He wrote it in two months.", []),
        ("She wins her third title in two months.", []),
    ],
)
def test_what_is_arranged_in_so_many_months_is_placed(text: str, expected: list[str]) -> None:
    assert days(text) == expected
