"""Notices that stand in a report's place, in six languages, and reports that speak of the same."""

import tomllib
from pathlib import Path

import pytest

from tests.staged_web import NOW
from verify.extract import extract_report
from verify.records import PageStatus, Report

URL = "https://harbour-post.example/news/flood-budget-2041"
TEXTS = tomllib.loads((Path(__file__).parent / "notices.toml").read_text("utf-8"))
LEDES: dict[str, str] = TEXTS["ledes"]


def read(body: str) -> Report:
    html = f"<!doctype html><title>Port Issel</title><body>{body}"
    return extract_report(html.encode(), url=URL, now=NOW)


@pytest.mark.parametrize("call", TEXTS["paywalls"])
def test_a_call_to_subscribe_after_a_lede_is_a_paywall(call):
    language, _, call = call.partition(": ")
    report = read(f"<article><h1>Port Issel</h1><p>{LEDES[language]}</p><p>{call}</p></article>")
    assert report.status is PageStatus.PAYWALL


@pytest.mark.parametrize("language", LEDES)
def test_a_lede_alone_is_a_report(language):
    report = read(f"<article><h1>Port Issel</h1><p>{LEDES[language]}</p></article>")
    assert report.status is PageStatus.OK


@pytest.mark.parametrize("body", TEXTS["consents"])
def test_a_page_that_only_asks_for_consent_is_a_wall(body):
    assert read(f"<div>{body}</div>").status is PageStatus.CONSENT_WALL


@pytest.mark.parametrize("body", TEXTS["gone"])
def test_a_page_that_says_it_is_not_there_is_no_article(body):
    report = read(f"<article>{body}</article>")
    assert report.status is PageStatus.NOT_ARTICLE
    assert "not there" in report.detail


@pytest.mark.parametrize("body", TEXTS["refused"])
def test_a_notice_in_place_of_the_page_is_no_article(body):
    """There is a page behind it, for others or for later."""
    report = read(f"<article>{body}</article>")
    assert (report.status, report.text) == (PageStatus.NOT_ARTICLE, "")


@pytest.mark.parametrize("text", TEXTS["scripted"])
def test_a_page_that_wants_javascript_is_no_article_and_says_why(text):
    report = read(f"<main><p>{text} {LEDES['en'][:60]}</p></main>")
    assert report.status is PageStatus.NOT_ARTICLE
    assert "JavaScript" in report.detail


@pytest.mark.parametrize("body", TEXTS["reports"])
def test_a_short_report_that_speaks_of_such_things_is_a_report(body):
    report = read(f"<article><h1>Port Issel</h1>{body}</article>")
    assert (report.status, report.detail) == (PageStatus.OK, "")


def test_subscribers_stories_in_a_list_below_do_not_close_a_short_report():
    below = (
        "<aside><ul><li>Nur für Abonnenten: Der Hafen</li><li>Article réservé aux abonnés</li>"
        "<li>Exclusivo para suscriptores</li><li>Déjà abonné ? Se connecter</li></ul></aside>"
    )
    report = read(f"<article><h1>Port Issel</h1><p>{LEDES['de']}</p></article>{below}")
    assert report.status is PageStatus.OK
