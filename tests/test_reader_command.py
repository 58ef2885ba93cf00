"""--reader, from the command line to the stored run: what is said, kept and refused."""

import json

import pytest
from typer.testing import CliRunner

from tests.cli_story import write_story
from tests.reader_models import make_model
from verify import check_claim, compare, verify_article
from verify.cli.app import app
from verify.errors import ReaderError
from verify.records import Article, Report

CLAIMS = ("claims", "article.txt", "--sources", "sources.toml", "--offline", "--db", "verify.db")


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A folder with the made story, entered."""
    monkeypatch.chdir(write_story(tmp_path))
    return tmp_path


def run(*words):
    """What a command says, its exit code included."""
    return CliRunner().invoke(app, list(words))


def unwrap(text):
    """The folder of a test has a long name, over which the report's lines may break."""
    return " ".join(text.split())


def test_the_report_says_that_no_model_read(here):
    result = run(*CLAIMS, "--reader", "none")
    assert "\nreader: none\n" in result.stdout
    settings = json.loads(run(*CLAIMS, "--reader", "none", "--json").stdout)["run"]["settings"]
    assert settings["reader"] == "none"
    assert "reader sha256" not in settings


def test_a_model_of_ones_own_is_named_with_its_digest_and_kept(here):
    """A report printed again from the database says it too."""
    model = str(make_model(here / "model"))
    result = run(*CLAIMS, "--reader", model)
    said = unwrap(result.stdout)
    digest = said.split(f"reader: {model} (sha256 ")[1].split(")")[0]
    assert digest
    assert f"reader: {model} (sha256 {digest})" in unwrap(run("report", "--db", "verify.db").stdout)


@pytest.mark.parametrize("given", ["nowhere", "", "article.txt"])
def test_a_reader_that_cannot_be_had_is_refused_before_anything_is_written(here, given):
    result = run(*CLAIMS, "--reader", given)
    assert result.exit_code != 0
    assert len(result.stderr.strip().splitlines()) <= 3
    assert "Traceback" not in result.stderr
    assert not (here / "verify.db").exists()


def test_check_and_doctor_know_the_reader(here):
    claim = "The harbour bridge of Velmora was opened on Saturday."
    words = ("check", claim, "--sources", "sources.toml", "--offline", "--reader", "none")
    assert "reader: none" in run(*words).stdout
    assert "reader" in run("doctor", "--sources", "sources.toml").stdout


def test_the_functions_take_a_reader_by_name_or_path(tmp_path):
    """The one who reads is loaded once; "none" and a model give a finding each."""
    model = str(make_model(tmp_path / "model"))
    article = Article("The ferry left the harbour on Monday.", published="2016-11-21")
    reports = [Report(text="The ferry left the harbour on Monday .")]
    for reader in ("none", model):
        (finding,) = verify_article(article, reports, reader=reader)
        assert check_claim(article.text, reports, reader=reader).evidence
        told = any(step.name == "reader" for step in finding.evidence[0].steps)
        assert told is (reader == model)
    with pytest.raises(ReaderError, match="nowhere"):
        compare("The ferry left.", ["The ferry left."], reader="nowhere")
