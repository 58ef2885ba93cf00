"""`verify split` lists, sorts, filters and explains the claims of an article."""

import csv
import io
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from tests.cli_story import write_story
from verify.cli.app import app
from verify.cli.choices import choose_language
from verify.render.language_names import NAMES

TEXT = """Crowds walk across the new bridge of Velmora

More than 300,000 people crossed the harbour bridge of Velmora on Saturday.

Mayor Ilda Ferrant said the bridge cost 40 million crowns. “We will align the two shores,” she said.

Who paid for it? Read more: The bridges of the north
"""
NORWEGIAN = "Broen i Velmora kostet 40 millioner kroner, sa ordfører Ilda Ferrant.\n"
GERMAN = """Tausende auf der neuen Brücke von Velmora

Mehr als 300.000 Menschen überquerten am 19. November 2016 die neue Brücke. Das Wetter war gut.
"""


def split(*arguments: str, text: str = TEXT, width: int = 100) -> Result:
    """`verify split` on text as standard input."""
    environment = {"COLUMNS": str(width)}
    return CliRunner().invoke(
        app, ["split", "-", "-q", *arguments], prog_name="verify", input=text, env=environment
    )


def shown(*arguments: str, text: str = TEXT, width: int = 100) -> str:
    """What a `verify split` that must succeed prints."""
    result = split(*arguments, text=text, width=width)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def told(*arguments: str, text: str = TEXT) -> str:
    """What stderr says of a `verify split` that must be refused."""
    result = split(*arguments, text=text)
    assert (result.exit_code, result.stdout) == (2, ""), result.output
    return " ".join(result.stderr.split())


def listed(*arguments: str, text: str = TEXT) -> list[dict[str, Any]]:
    """The claims of the JSON."""
    claims: list[dict[str, Any]] = json.loads(shown("--json", *arguments, text=text))["claims"]
    return claims


def test_claims_are_numbered_in_the_order_of_the_article():
    """Each says its words, kind and worth, and what its facts were read as."""
    text = shown("--published", "2016-11-20")
    numbers = [line[:4].strip() for line in text.splitlines()]
    assert [int(number) for number in numbers if number.isdigit()] == [
        claim["number"] for claim in listed()
    ]
    assert "more than 300,000" in text
    assert "2016-11-19 (“Saturday”)" in text
    assert "worth 0." in text


@pytest.mark.parametrize("width", [60, 80, 120])
def test_every_line_of_the_list_fits_the_terminal(width):
    """So do the sentences and the explanation."""
    for options in ((), ("--all",), ("--explain", "1")):
        assert max(map(len, shown(*options, width=width).splitlines())) <= width


def test_json_and_csv_tell_a_denial_from_a_statement():
    """The verb alone would leave it to the reader."""
    text = "The army denied it fired first. The mayor said the bridge cost 40 million crowns."
    assert [claim["polarity"] for claim in listed(text=text)] == ["denied", "said"]
    rows = csv.DictReader(io.StringIO(shown("--format", "csv", text=text)))
    assert [row["polarity"] for row in rows] == ["denied", "said"]
    assert "(denied)" in shown(text=text)


def test_nothing_is_stored_by_splitting(tmp_path, monkeypatch):
    """No database is made."""
    monkeypatch.chdir(tmp_path)
    write_story(tmp_path)
    assert CliRunner().invoke(app, ["split", "article.txt", "-q"]).exit_code == 0
    assert not (tmp_path / "verify.db").exists()


def test_json_spans_slice_to_the_article():
    """The digest names the text they count in."""
    made = json.loads(shown("--json"))
    assert made["article"]["sha256"] == sha256(TEXT.encode()).hexdigest()
    assert made["article"]["language"] in ("en", "unknown")
    for claim in made["claims"]:
        assert TEXT[claim["start"] : claim["end"]] == claim["original"]
        assert claim["spans"][0] == {"start": claim["start"], "end": claim["end"]}
        for number in claim["numbers"]:
            assert claim["text"][number["start"] : number["end"]] == number["text"]


def test_the_same_article_gives_the_same_bytes():
    """In every form."""
    for form in ("table", "markdown", "json", "csv"):
        assert shown("--format", form) == shown("--format", form)


def test_claims_can_be_sorted_by_worth_and_keep_their_numbers():
    """The most worth checking first; another order is refused with those there are."""
    by_worth = listed("--sort", "worth")
    worths = [claim["worth"] for claim in by_worth]
    assert worths == sorted(worths, reverse=True)
    in_order = listed("--sort", "article")
    assert in_order == sorted(by_worth, key=lambda claim: claim["number"])
    assert "Known are article, worth." in told("--sort", "text")


def test_claims_of_little_worth_can_be_left_out_and_are_counted():
    """The others keep their numbers."""
    worths = sorted(claim["worth"] for claim in listed())
    kept = listed("--min-worth", str(worths[-1]))
    assert [claim["worth"] for claim in kept] == worths[-1:]
    assert "of less worth not shown" in shown("--min-worth", str(worths[-1]))


@pytest.mark.parametrize("worth", ["-0.1", "1.5", "nan"])
def test_a_worth_outside_its_range_is_refused(worth):
    """Worth lies in 0..1."""
    assert "from 0 to 1" in told("--min-worth", worth)


def test_an_unknown_order_names_the_nearest():
    """The report's order by status has no meaning before anything was looked up."""
    assert "did you mean worth?" in told("--sort", "wort")


def test_all_shows_every_sentence_with_sign_role_and_reason():
    """The claims cut from it are named."""
    text = shown("--all")
    assert "? question" in text
    assert "● claim" in text
    assert "ends in a question mark" in text
    assert "→ claim" in text
    roles = json.loads(shown("--all", "--json"))["sentences"]
    assert [sentence["number"] for sentence in roles] == list(range(1, len(roles) + 1))
    assert {number for each in roles for number in each["claims"]} == {
        claim["number"] for claim in listed()
    }


def test_csv_has_a_row_for_each_claim_and_no_formula():
    """A spreadsheet runs no cell of it."""
    text = "=SUM(A1:A9) is what the minister Ilda Ferrant wrote on 3 May 2016 in Velmora.\n"
    rows = list(csv.DictReader(io.StringIO(shown("--format", "csv", text=text))))
    assert rows
    assert all(not value.startswith(("=", "+", "-", "@")) for row in rows for value in row.values())


def test_explain_shows_sentence_role_changes_facts_and_worth():
    """All that a claim is made of, by its number."""
    number = next(
        claim["number"] for claim in listed() if "align the two shores" in str(claim["text"])
    )
    text = shown("--explain", str(number))
    assert text.startswith(f"Claim {number} of {len(listed())}")
    for words in ("Read from sentence", "Worded otherwise", "Facts in it", "quotation", "Worth"):
        assert words in text
    assert "Ilda Ferrant" in text


def test_explain_says_why_and_fits_a_terminal():
    """What is left open and who may be meant, ages as one says them, and whole days on a line."""
    text = (
        "The dinner joined old rivals Adam Low, 34, and Peter Ash. He left on Monday, and the"
        " strike went on from 3 to 9 May 2021.\n"
    )
    options = ("--published", "2021-05-14")
    number = next(c["number"] for c in listed(*options, text=text) if "He" in c["text"])
    plain = shown("--explain", str(number), *options, text=text, width=80)
    assert "“He” is left open: it may be Adam Low" in plain
    assert "from 2021-05-14" in plain
    first = shown("--explain", "1", *options, text=text, width=80)
    assert "34 years old" in first
    assert "34 year old" not in first


def test_explain_refuses_a_number_that_is_not_there():
    """And says which are; it goes with no other form."""
    last = len(listed())
    for number in ("0", "-1", "99"):
        assert f"there is no claim {number}; standard input has claims 1 to {last}" in told(
            "--explain", number
        )
    assert "exclude each other" in told("--explain", "1", "--all")
    assert "text only" in told("--explain", "1", "--json")


def test_relative_dates_without_a_day_of_publication_are_said():
    """The option that would place them is named; nothing is said once it is given."""
    note = "“Saturday” is on no day: the article’s date is not known; --published sets it."
    assert note in " ".join(shown().split())
    assert json.loads(shown("--json"))["notes"] == [note]
    assert "is on no day" not in shown("--published", "2016-11-20")


def test_a_dateline_with_a_year_places_relative_dates():
    """Which is said; the option and the front matter win over it."""
    text = "VELMORA, Nov. 20, 2016 (Quay Wire) — The bridge of Velmora was opened on Saturday.\n"
    plain = shown(text=text)
    assert "published 2016-11-20 (says its dateline)" in plain
    assert "2016-11-19 (“Saturday”)" in plain
    made = json.loads(shown("--json", "--published", "2016-11-27", text=text))
    assert made["article"]["published"]["provenance"] == "given"
    stated = f"---\npublished: 2016-11-28\n---\n{text}"
    assert "2016-11-26" in shown(text=stated)


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("Published 11 February 2024", "en", "2024-02-11"),
        ("By Ann Lee, February 11, 2024", "en", "2024-02-11"),
        (
            "PUBLISHED: February 11, 2024 at 7:15 a.m. | UPDATED: February 11, 2024 at 11:02 a.m.",
            "en",
            "2024-02-11",
        ),
        ("Stand: 17.07.2023 14:05 Uhr", "de", "2023-07-17"),
        ("Veröffentlicht am 11. Februar 2024, 14:05 Uhr", "de", "2024-02-11"),
        ("Publié le 11 février 2024 à 14h05", "fr", "2024-02-11"),
    ],
)
def test_the_day_that_a_line_tells_is_the_day_of_the_article_everywhere(line, language, day):
    """What places "Saturday" stands in the head of the list and in JSON, with where it was read."""
    text = f"Bridge opens\n\n{line}\n\nThe bridge of Velmora was opened on Saturday.\n"
    plain = shown("--language", language, text=text)
    assert f"published {day} (says a line of it)" in plain
    made = json.loads(shown("--json", "--language", language, text=text))
    published = made["article"]["published"]
    assert (published["value"][:10], published["provenance"]) == (day, "page-text")
    assert made["notes"] == []


@pytest.mark.parametrize("line", ["The riots of 12 June 2019", "Photo: Ann Lee, 12 June 2019"])
def test_a_day_in_a_headline_or_a_caption_is_not_that_of_the_article(line):
    """Nor does it place "Saturday": no day is better than a wrong one."""
    plain = shown(text=f"{line}\n\nThe bridge of Velmora was opened on Saturday.\n")
    assert "undated" in plain
    assert "“Saturday” is on no day" in plain


def test_a_line_with_a_day_that_can_be_read_two_ways_is_said():
    """01/02/2024 is never guessed."""
    plain = shown(text="Published 01/02/2024\n\nThe bridge was opened on Saturday.\n")
    assert "ambiguous date; --published would set it" in plain


def test_an_article_without_claims_gives_an_empty_list_and_a_note():
    """A list of none is a result, in every form; stderr says how to see why."""
    text = "Who knows? Who can say?\n"
    assert "0 claims" in shown(text=text)
    assert listed(text=text) == []
    made = CliRunner().invoke(app, ["split", "-"], prog_name="verify", input=text)
    assert made.exit_code == 0
    assert "`verify split - --all` shows" in " ".join(made.stderr.split())
    assert "has no claims" in told("--explain", "1", text=text)


def test_what_a_language_lacks_is_said():
    """In every list, in an explanation and in JSON; each sentence with a fact is a claim."""
    said = "German: roles of sentences, single assertions, who “he” is, worth and denials are not"
    for options in ((), ("--all",), ("--explain", "1"), ("--format", "markdown")):
        text = " ".join(shown("--language", "de", *options, text=GERMAN).split())
        assert said in text
    made = json.loads(shown("--language", "de", "--json", text=GERMAN))
    assert made["article"]["language"] == "de"
    assert "worth" in made["article"]["not_read"]
    (claim,) = made["claims"]
    assert claim["numbers"][0]["value"] == 300_000
    assert claim["dates"][0]["first"] == "2016-11-19"
    assert "worth not rated" in shown("--language", "de", text=GERMAN)


def test_worth_leaves_nothing_out_where_it_is_not_rated():
    """A German claim is neither worth it nor not."""
    assert listed("--language", "de", "--min-worth", "0.9", text=GERMAN)


def test_the_language_may_be_given_by_name_or_code():
    """An unknown one is refused."""
    for given in ("de", "DE", "de-AT", "German"):
        made = json.loads(shown("--language", given, "--json", text=GERMAN))
        assert made["article"]["language"] == "de"
    assert "did you mean de, German?" in told("--language", "germn")


def test_the_words_show_the_language_where_nothing_says_it():
    """A line on stderr says for what it was taken and how to set another."""
    result = CliRunner().invoke(app, ["split", "-", "--json"], input=GERMAN)
    assert json.loads(result.stdout)["article"]["language"] == "de"
    assert "read as German; --language CODE sets another" in " ".join(result.stderr.split())
    english = CliRunner().invoke(app, ["split", "-", "--json"], input=TEXT)
    assert json.loads(english.stdout)["article"]["language"] == "en"
    assert "--language" not in english.stderr


def test_the_language_in_front_matter_is_taken():
    """The option wins over it."""
    text = f"---\nlanguage: de\n---\n{GERMAN}"
    assert json.loads(shown("--json", text=text))["article"]["language"] == "de"
    made = json.loads(shown("--json", "--language", "fr", text=text))
    assert made["article"]["language"] == "fr"


def test_what_split_prints_can_be_read_without_colour_and_in_any_script():
    """Emoji, right-to-left words and combining marks keep the offsets exact."""
    text = (
        "\U0001f309 The bridge of שלום cost 40 million crowns, Mayor Ilda Ferrant said on Monday. "
        "Cafe\u0301 owners paid 3 % of it, the mayor said.\n"
    )
    made = json.loads(shown("--json", text=text))
    for claim in made["claims"]:
        assert text[claim["start"] : claim["end"]] == claim["original"]
    plain = shown(text=text)
    assert "\x1b" not in plain
    assert "שלום" in plain


def test_a_written_list_goes_to_the_file_asked_for(tmp_path: Path):
    """The name says the form."""
    target = tmp_path / "claims.json"
    assert shown("-o", str(target)) == ""
    assert json.loads(target.read_text(encoding="utf-8"))["claims"] == listed()


def test_what_was_written_where_is_said(tmp_path: Path):
    """And that it stands in place of something, which may have been edited by hand."""
    target = str(tmp_path / "claims.json")
    number = len(listed())
    made = CliRunner().invoke(app, ["split", "-", "-o", target], input=TEXT)
    assert f"Wrote {number} claims to {target}." in made.stderr.replace("\n", "")
    again = CliRunner().invoke(app, ["split", "-", "--all", "-o", target], input=TEXT)
    assert again.exit_code == 2
    assert "which may have been edited by hand; give another name, or --force" in " ".join(
        again.stderr.split()
    )
    forced = CliRunner().invoke(app, ["split", "-", "--all", "--force", "-o", target], input=TEXT)
    assert "in place of what it held" in forced.stderr


def test_a_file_of_somebody_elses_is_not_replaced(tmp_path: Path):
    """Notes under the same name stay; what verify can print again, and nothing, may go."""
    notes = tmp_path / "notes.md"
    notes.write_text("# Bridge\n\nCall the mayor.\n", encoding="utf-8")
    assert "a file that verify did not write" in told("-o", str(notes))
    assert "Call the mayor" in notes.read_text(encoding="utf-8")
    shown("-o", str(notes), "--force")
    assert "Call the mayor" not in notes.read_text(encoding="utf-8")
    for name in ("list.txt", "why.txt", "empty.txt"):
        made = tmp_path / name
        made.write_text(
            {"list.txt": shown(), "why.txt": shown("--explain", "1"), "empty.txt": "\n"}[name],
            encoding="utf-8",
        )
        shown("-o", str(made))


@pytest.mark.parametrize(
    ("options", "name", "words"),
    [
        ((), "claims.xlsx", "no .xlsx file is written; give a name in .csv"),
        ((), "claims.HTML", "no .html file is written; give a name in .md"),
        (("--json",), "claims.csv", "named as a csv file, and json is asked for; name it claims.j"),
        (("--json",), "claims.txt", "name it claims.json"),
        (("--format", "table"), "claims.md", "name it claims.txt"),
    ],
)
def test_a_file_name_that_promises_another_form_is_refused(tmp_path, options, name, words):
    """Nothing is written."""
    assert words in told(*options, "-o", str(tmp_path / name))
    assert not (tmp_path / name).exists()


def test_options_that_change_nothing_are_said():
    """Refused where they exclude each other, told where the language leaves them without use."""
    assert "--all lists every sentence" in told("--all", "--min-worth", "0.5")
    assert "--all lists every sentence" in told("--all", "--sort", "worth")
    german = ["split", "-", "--language", "de", "--sort", "worth"]
    result = CliRunner().invoke(app, german, input=GERMAN)
    assert "Worth is not rated in German" in result.stderr


@pytest.mark.parametrize(
    ("day", "words"), [("2999-01-01", "still to come"), ("1016-11-20", "long before any news")]
)
def test_a_day_that_is_most_likely_a_slip_is_said(day, words):
    """The dates are placed by it all the same."""
    result = CliRunner().invoke(app, ["split", "-", "--published", day], input=TEXT)
    assert result.exit_code == 0
    assert f"--published {day} is {words}" in " ".join(result.stderr.split())
    fine = CliRunner().invoke(app, ["split", "-", "--published", "2016-11-20"], input=TEXT)
    assert fine.stderr == ""


def test_an_unknown_language_code_is_refused():
    """With those that are known."""
    assert "takes the code of a language, as de, not 'xx'; any code of two letters" in told(
        "--language", "xx"
    )


def test_every_two_letter_code_is_taken_and_what_is_not_read_is_said():
    """Support is told by the list, not by a refusal; a name does as well."""
    assert len(NAMES) == 185
    for code in ("nb", "nn", "tl", "mt", "cy", "zu"):
        made = CliRunner().invoke(app, ["split", "-", "--language", code], input=NORWEGIAN)
        assert made.exit_code == 0
        assert f"{NAMES[code]}: roles of sentences" in made.stdout
    for code in NAMES:
        assert choose_language(code, option="--language") == code
    assert choose_language("Norwegian Nynorsk", option="--language") == "nn"


def test_a_page_in_a_language_without_a_name_is_not_read_as_english():
    """Its own word is taken where the option would be refused."""
    text = "---\nlanguage: qq-MT\n---\nIl-pont ta' Velmora sewa 40 miljun kuruna fl-2016.\n"
    assert json.loads(shown("--json", text=text))["article"]["language"] == "qq"


def test_option_values_of_another_kind_are_refused_in_words():
    """The same for a word and for a number out of range."""
    assert "--min-worth takes a worth from 0 to 1, as 0.5, not 'abc'" in told("--min-worth", "abc")
    assert "--explain takes the number of a claim, as 3, not 'abc'" in told("--explain", "abc")
    assert listed("--min-worth", "0,5") == listed("--min-worth", "0.5")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ferry made a four-minute stop at the bridge.", "= 4 minutes"),
        ("The bridge is 5,000 metres long.", "= 5,000 metres"),
        ("Two-thirds of the bridge fell.", "= 0.6667 (fraction)"),
        ("The bridge fell for the second time after 10-12 days.", "= 10–12 days"),
    ],
)
def test_facts_are_shown_as_a_reader_would_write_them(text, words):
    """Measures in words, few decimals, ranges only where there is one, and no bare ordinals."""
    assert words in [line.strip() for line in shown(text=text).splitlines()]


def test_markdown_from_a_pipe_is_read_as_markdown():
    """No name says so, but its head and links do; its marks are in no claim."""
    text = "# Bridge opens\n\nThe [bridge](https://a.example) of **Velmora** opened in 2016.\n"
    made = CliRunner().invoke(app, ["split", "-", "--json"], input=text)
    assert "read as Markdown" in made.stderr
    headline, claim = json.loads(made.stdout)["claims"]
    assert headline["text"] == "Bridge opens."
    assert claim["text"] == "The bridge of Velmora opened in 2016."


def test_an_interval_is_not_called_exact():
    """A range and a rounded figure are as written; only a figure that is its interval is exact."""
    text = shown("--explain", "1", text="They paid 3.8 to 4.2 million crowns for the bridge.")
    assert text.count("as written") == 2  # the column's head, and the row
    assert "exactly" not in text


def test_advice_names_the_file(tmp_path: Path):
    """So that the command can be copied."""
    path = tmp_path / "my article.txt"
    path.write_text("Who paid for it?\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["split", str(path)])
    assert f"`verify split '{path}' --all`" in result.stderr.replace("\n", "")


CAPITALS = """MAYOR ILDA FERRANT SAID ON MONDAY THAT 20 PEOPLE WERE HURT ON THE BRIDGE.

MINISTER OLE DAHL MET HER ON TUESDAY. HE SAID THE COUNT WOULD RISE TO 30 BY JUNE 2017. SHE TOLD
HIM THAT THE TOWN NEEDED 40 BOATS.
"""


def test_a_text_in_capitals_is_said_to_be_read_badly():
    """Once, above the list; no other text is told so."""
    note = "the article is in capitals: names, speakers and references (“he”, “the firm”)"
    made = json.loads(shown("--json", "--published", "2016-11-20", text=CAPITALS))
    assert [each.startswith(note) for each in made["notes"]] == [True]
    assert json.loads(shown("--json", "--published", "2016-11-20"))["notes"] == []


def test_nobody_is_meant_by_he_in_a_text_in_capitals():
    """No piece of a sentence is offered as the one meant."""
    claims = listed("--published", "2016-11-20", text=CAPITALS)
    assert len(claims) >= 4
    assert [claim["candidates"] for claim in claims] == [[]] * len(claims)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("-20 degrees were measured in Velmora on Monday.", -20),
        ("- 20 people were hurt in Velmora.", 20),
    ],
)
def test_a_minus_sign_that_opens_a_sentence_is_no_list_mark(sentence, value):
    """A dash right before the figure belongs to it, one with a blank does not."""
    (claim,) = listed("--published", "2016-11-20", text=sentence)
    assert claim["numbers"][0]["value"] == value
    assert claim["text"].startswith(str(value))
