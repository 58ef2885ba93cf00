"""What is no list of claims is refused, and a list that may have been edited is not lost."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.cli_story import write_story
from verify.cli.app import app
from verify.cli.claims_file import check_places, read_claims_file
from verify.records import Article

SOURCES = ("--sources", "sources.toml", "--db", "verify.db")


def run(*arguments: str) -> Result:
    """One command in this process."""
    return CliRunner().invoke(app, list(arguments), prog_name="verify")


def check(*more: str) -> Result:
    """`verify claims` on the story."""
    return run("claims", "article.txt", *SOURCES, "--published", "2016-11-20", "-q", *more)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The made-up story, its folder the current one."""
    monkeypatch.chdir(tmp_path)
    write_story(tmp_path)
    return tmp_path


def test_a_copy_of_the_article_is_no_list_of_claims(here):
    """Whatever it is called, and with its links and lines otherwise; a web page is none either."""
    text = (
        "The harbour bridge of Velmora opened on Saturday. It cost 40 million crowns.\n\n"
        "Mayor Ilda Ferrant said 300,000 people crossed it. The ferries stayed in port. Rain came"
        " in the afternoon.\n"
    )
    for name, words in (
        ("article.txt", text),
        ("copy.txt", text),
        (
            "like.md",
            f"# Bridge opens\n\n{text.replace('Saturday', '[Saturday](https://a.example)')}",
        ),
        ("lines.txt", text.replace(" It cost", "\nIt cost").replace(" crossed", "\ncrossed")),
        ("page.md", "<!DOCTYPE html><p>The bridge opened.</p>"),
    ):
        Path(name).write_text(words, encoding="utf-8")
    for name, words in (
        ("copy.txt", "--claims copy.txt is the article itself"),
        ("like.md", "like.md is the text of the article, and no list"),
        ("lines.txt", "lines.txt is the text of the article, and no list"),
        ("page.md", "page.md is a web page, and no list"),
    ):
        refused = check("--claims", name)
        assert refused.exit_code == 2
        assert words in " ".join(refused.stderr.split())


def test_a_sentence_of_the_article_a_line_is_a_list_of_claims(tmp_path):
    """A hand may take the article's sentences as they stand."""
    article = Article("The bridge opened in 2016. It cost 40 million crowns.")
    listed = tmp_path / "list.txt"
    listed.write_text("The bridge opened in 2016.\nIt cost 40 million crowns.\n", encoding="utf-8")
    file = read_claims_file(str(listed))
    check_places(file, article)
    assert len(file.claims) == 2


@pytest.mark.parametrize("form", ["table", "markdown", "json", "csv"])
@pytest.mark.parametrize("command", ["claims", "report"])
def test_a_report_is_no_claims_file_and_no_article(here, form, command):
    """In none of its forms; its lines would be taken for claims."""
    made = check("--format", form)
    if command == "report":
        made = run("report", "--db", "verify.db", "--format", form)
    Path("out.txt").write_text(made.stdout, encoding="utf-8")
    for refused in (check("--claims", "out.txt"), run("split", "out.txt")):
        assert refused.exit_code == 2
        assert "holds a report that verify wrote, and no" in " ".join(refused.stderr.split())


def test_what_explain_prints_is_no_claims_file(here):
    """Neither of the claim nor of its finding."""
    assert check().exit_code == 0
    for command in (("split", "article.txt"), ("report", "--db", "verify.db")):
        Path("out.txt").write_text(run(*command, "--explain", "1").stdout, encoding="utf-8")
        assert "out.txt holds what `--explain` prints" in check("--claims", "out.txt").stderr


@pytest.mark.parametrize("command", ["split", "claims", "report"])
def test_a_list_of_claims_is_replaced_only_when_asked(here, command):
    """A hand may have edited it; the same list again loses nothing."""
    assert check().exit_code == 0
    written = ("split", "article.txt", "--published", "2016-11-20", "-o", "claims.json")
    assert [run(*written).exit_code for _ in range(2)] == [0, 0]
    edited = Path("claims.json").read_text(encoding="utf-8").replace("bridge", "new bridge", 1)
    Path("claims.json").write_text(edited, encoding="utf-8")
    rest = {
        "split": ("split", "article.txt", "--published", "2016-11-20"),
        "claims": ("claims", "article.txt", *SOURCES),
        "report": ("report", "--db", "verify.db"),
    }[command]
    refused = run(*rest, "-o", "claims.json")
    assert refused.exit_code == 2
    assert "or --force to replace it" in " ".join(refused.stderr.split())
    assert Path("claims.json").read_text(encoding="utf-8") == edited
    assert run(*rest, "-o", "claims.json", "--force").exit_code == 0
    assert Path("claims.json").read_text(encoding="utf-8") != edited
