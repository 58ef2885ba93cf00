"""A list of claims written by hand, and files of another sort given in its place."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.cli_story import write_story
from verify.cli.app import app
from verify.cli.claims_file import read_claims_file
from verify.errors import BadInput

TEXT = """Crowds walk across the new bridge of Velmora

More than 300,000 people crossed the harbour bridge of Velmora on Saturday.

Mayor Ilda Ferrant said the bridge cost 40 million crowns. He opened it on Sunday.
"""


def run(*arguments: str) -> Result:
    """One command in this process."""
    return CliRunner().invoke(app, list(arguments), prog_name="verify")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an article, which is the current one."""
    monkeypatch.chdir(tmp_path)
    write_story(tmp_path)
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def texts(path: Path, content: str) -> list[str]:
    """The claims of a list."""
    path.write_text(content, encoding="utf-8")
    return [given.claim.text for given in read_claims_file(str(path)).claims]


@pytest.mark.parametrize("ending", ["txt", "md"])
@pytest.mark.parametrize(
    ("content", "claims"),
    [
        ("- A ran.\nB ran.\n* C ran.\n\nD ran.\n", ["A ran.", "B ran.", "C ran.", "D ran."]),
        ("A ran.\n1. B ran.\n2) C ran.\n", ["A ran.", "B ran.", "C ran."]),
        ("    - A ran.\n    - B ran.\n", ["A ran.", "B ran."]),
        ("- [ ] A ran.\n- [x] B ran.\n", ["A ran.", "B ran."]),
        ("1. A ran over\n   the bridge.\n2. B ran.\n", ["A ran over the bridge.", "B ran."]),
        ("# List\n\n- A ran.\n\nMore\n====\n\n---\n- B ran.\n", ["A ran.", "B ran."]),
        ("#MeToo began in 2006.\n", ["#MeToo began in 2006."]),
        ("A ran.\n  B ran.\n", ["A ran.", "B ran."]),
        ("- A ran.\r\nB ran.\r\n", ["A ran.", "B ran."]),
    ],
)
def test_every_line_that_is_no_heading_is_a_claim(tmp_path, ending, content, claims):
    """With a sign before it or without."""
    assert texts(tmp_path / f"list.{ending}", content) == claims


def test_a_line_that_may_be_a_claim_or_not_is_named(tmp_path):
    """What stands below a claim as a part of the list is not dropped."""
    with pytest.raises(BadInput, match=r"line 2: “B ran.” stands below another claim"):
        texts(tmp_path / "list.md", "- A ran.\n  - B ran.\n")
    with pytest.raises(BadInput, match=r"line 5: “B ran.” stands below"):
        texts(tmp_path / "list.md", "1. A ran.\n   - event\n   - 3\n   - unclear: A\n   - B ran.\n")


def test_a_markdown_list_of_split_comes_back_with_what_was_added(here):
    """Its title, date, counts and notes are no claims, an added line without a sign is."""
    assert run("split", "article.txt", "-q", "-o", "claims.md").exit_code == 0
    listed = (here / "claims.md").read_text(encoding="utf-8")
    assert "is on no day" in listed or "are on no day" in listed
    assert run("split", "article.txt", "-q", "-o", "claims.csv").exit_code == 0
    as_csv = [given.claim.text for given in read_claims_file("claims.csv").claims]
    assert texts(here / "claims.md", listed) == as_csv
    added = listed.replace("1. ", "The harbour is deep.\n1. ", 1) + "The quay is long.\n"
    made = texts(here / "claims.md", added)
    assert made == ["The harbour is deep.", *as_csv, "The quay is long."]


@pytest.mark.parametrize(
    ("options", "name", "words"),
    [
        ((), "out.txt", "the table that `verify split` prints"),
        (("--all",), "out.txt", "the sentences that `verify split --all` wrote"),
        (("--all",), "out.md", "the sentences that `verify split --all` wrote"),
        (("--all",), "out.csv", "the sentences that `verify split --all` wrote"),
        (("--all",), "out.json", "the sentences that `verify split --all` wrote"),
    ],
)
def test_what_split_wrote_for_reading_is_no_claims_file_and_no_article(here, options, name, words):
    """The sentence says what to give instead."""
    assert run("split", "article.txt", "-q", *options, "-o", name).exit_code == 0
    with pytest.raises(BadInput, match=r"-o claims.json") as refused:
        read_claims_file(name)
    assert words in str(refused.value)
    again = run("split", name)
    assert again.exit_code == 2
    assert "give the article itself" in " ".join(again.stderr.split())


@pytest.mark.parametrize("name", ["claims.json", "claims.csv", "claims.md"])
def test_claims_are_not_taken_for_an_article(here, name):
    """Nor is the article taken for its claims."""
    assert run("split", "article.txt", "-q", "-o", name).exit_code == 0
    refused = run("split", name)
    assert refused.exit_code == 2
    assert f"`verify claims ARTICLE --claims {name}`" in " ".join(refused.stderr.split())
    itself = run("claims", "article.txt", "--sources", "sources.toml", "--claims", "article.txt")
    assert itself.exit_code == 2
    assert "is the article itself; `verify split article.txt" in " ".join(itself.stderr.split())


def test_advice_on_a_claims_file_names_the_article(here):
    """So that the command can be copied."""
    missing = run("claims", "article.txt", "--sources", "sources.toml", "--claims", "none.json")
    assert "`verify split article.txt --json -o none.json`" in " ".join(missing.stderr.split())


def check(*more: str) -> Result:
    """`verify claims` with claims.json, which places its dates by 2016-11-20."""
    made = run("split", "article.txt", "-q", "--published", "2016-11-20", "-o", "claims.json")
    assert made.exit_code == 0
    return run(
        "claims", "article.txt", "--sources", "sources.toml", "--claims", "claims.json", *more
    )


def test_the_date_in_a_claims_file_dates_the_article(here):
    """It counts as given; nobody is asked for it again."""
    checked = check()
    assert "published 2016-11-20 (as given)" in checked.stdout
    assert "date is not known" not in checked.stderr


def test_two_dates_of_one_article_are_refused(here):
    """The sentence says both; the same one twice is fine."""
    refused = check("--published", "2017-01-01")
    assert refused.exit_code == 2
    assert "2016-11-20, and --published says 2017-01-01" in " ".join(refused.stderr.split())
    assert "published 2016-11-20" in check("--published", "2016-11-20").stdout


def test_a_date_that_is_none_is_refused(tmp_path):
    """As it is after --published."""
    path = tmp_path / "claims.json"
    path.write_text('{"article": {"published": "01/02/2024"}, "claims": [{"text": "A ran."}]}')
    with pytest.raises(BadInput, match="published: "):
        read_claims_file(str(path))


def test_unicode_text_of_a_spreadsheet_is_read(tmp_path):
    """Its byte order mark says what it is."""
    path = tmp_path / "claims.csv"
    path.write_bytes("claim\tambiguous\nCafé owners paid 3 %.\tno\n".encode("utf-16"))
    (given,) = read_claims_file(str(path)).claims
    assert given.claim.text == "Café owners paid 3 %."
