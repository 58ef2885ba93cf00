"""The public Python API: the names others rely on, and that it is pure."""

import os
import pkgutil
import subprocess
import sys

import pytest

import verify
from verify import Article, BadInput, Report, Status

ARTICLE = (
    "The ferry Alma sank off Selane on Monday with 80 people on board. "
    "“Everybody was saved,” harbour master Ana Reyes said."
)
REPORTS = [
    Report(
        url="http://one.example/a",
        outlet="One",
        published="2016-05-10",
        text="On Monday the ferry Alma sank off Selane. It had 80 people on board.\n"
        "“Everybody was saved,” said Ana Reyes, the harbour master.",
    ),
    Report(
        url="http://two.example/b",
        outlet="Two",
        published="2016-05-10",
        text="With 80 people on board, the Alma, a ferry, sank off Selane on Monday.\n"
        "Harbour master Ana Reyes told reporters: “Everybody was saved.”",
    ),
    Report(
        url="http://three.example/c",
        outlet="Three",
        published="2016-05-10",
        text="A concert in Veldhoven drew a large crowd at the weekend.",
    ),
]


def test_public_names_are_exported_and_sorted():
    """Every name in __all__ is there."""
    assert sorted(verify.__all__) == list(verify.__all__)
    for name in verify.__all__:
        assert hasattr(verify, name)


def test_no_module_takes_the_place_of_a_public_name():
    """A package of that name would, once it is imported: `verify.compare(…)` fails then."""
    modules = {module.name for module in pkgutil.iter_modules(verify.__path__)}
    assert not modules & set(verify.__all__)


def test_an_article_is_judged_claim_by_claim():
    """Two independent reports corroborate."""
    findings = verify.verify_article(Article(text=ARTICLE, published="2016-05-10"), REPORTS)
    assert [finding.claim.start for finding in findings] == sorted(
        finding.claim.start for finding in findings
    )
    assert findings[0].status is Status.CORROBORATED
    assert findings[0].evidence[0].report in REPORTS


def test_one_claim_can_be_checked_as_a_string():
    """With its article as context."""
    finding = verify.check_claim(
        "The ferry Alma sank with 80 people on board.", REPORTS, context=ARTICLE
    )
    assert finding.status is Status.CORROBORATED
    assert {origin.kind.value for origin in finding.origins_for} == {"single"}


def test_the_same_input_gives_the_same_findings():
    """Pure from end to end."""
    article = Article(text=ARTICLE, published="2016-05-10")
    assert verify.verify_article(article, REPORTS) == verify.verify_article(article, REPORTS)


def test_a_report_that_copies_the_article_never_counts():
    """Nor does the article under its own address."""
    copies = [Report(text=ARTICLE, outlet=name, published="2016-05-10") for name in ("A", "B")]
    findings = verify.verify_article(Article(text=ARTICLE, published="2016-05-10"), copies)
    assert {finding.status for finding in findings} <= {Status.UNVERIFIABLE}


def test_a_date_is_never_guessed():
    """01/02/2024 may be two days."""
    with pytest.raises(BadInput, match="01/02/2024"):
        Article(text=ARTICLE, published="01/02/2024")


def test_an_empty_claim_is_refused():
    """With what to do instead."""
    with pytest.raises(BadInput, match="one sentence"):
        verify.check_claim("  ", REPORTS)


def test_worth_and_claims_never_drop_anything():
    """One number per sentence; no filter by worth."""
    assert len(verify.rate_worth(["A fact.", "Another."])) == 2
    claims = verify.split_claims(ARTICLE)
    assert all(ARTICLE[claim.start : claim.end] for claim in claims)
    assert all(claim.spans[0] == (claim.start, claim.end) for claim in claims)


def test_the_language_of_a_text_is_told_or_given():
    """A German text needs no option; one of a few words does."""
    text = "Die Brücke von Velmora wurde am Samstag eröffnet, und 300.000 Menschen gingen darüber."
    (claim,) = verify.split_claims(text)
    assert claim.numbers[0].value == 300_000
    assert verify.split_claims(text, language="de") == (claim,)


def test_extract_report_works_from_a_script_without_a_main_guard(tmp_path):
    """No worker process is started behind the caller's back."""
    script = tmp_path / "script.py"
    script.write_text(
        "from verify import extract_report\n"
        "line = '<p>Boat {} of the rescue fleet took {} passengers to the quay, they said.</p>'\n"
        "body = ''.join(line.format(n, n * 3) for n in range(1, 12))\n"
        "page = f'<html><title>Ferry sinks</title><body><article>{body}</article>'\n"
        "print(len(extract_report(page.encode(), url='http://x.example/ferry').text) > 100)\n"
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("True", "")


def test_importing_the_package_loads_nothing_heavy():
    """`verify --help` must be quick."""
    heavy = "{'trafilatura', 'sqlite_utils', 'httpx', 'rapidfuzz'}"
    code = f"import sys, verify; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_one_text_in_place_of_a_list_is_refused():
    """Or each letter would be a passage."""
    with pytest.raises(BadInput, match="list"):
        verify.compare("The ferry sank.", "The ferry sank.")


def test_findings_do_not_depend_on_the_hash_seed():
    """Same inputs, same bytes, in every process."""
    code = (
        "from tests.test_api import ARTICLE, REPORTS\n"
        "from verify import Article, verify_article\n"
        "print(verify_article(Article(text=ARTICLE, published='2016-05-10'), REPORTS))\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1


def test_a_weekday_agrees_between_an_undated_claim_and_a_dated_report():
    """Without a date of the article, Friday is Friday, and no other day contradicts it."""
    report = Report(text="The strike ended on Friday evening.", published="2026-11-20")
    other = Report(text="The strike ended on Thursday evening.", published="2026-11-20")
    assert verify.check_claim("The strike ended on Friday.", [report]).origins_for
    assert not verify.check_claim("The strike ended on Friday.", [other]).origins_for
