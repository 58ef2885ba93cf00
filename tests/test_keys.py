"""A key, from the environment through a whole run: it is sent, and lies nowhere afterwards."""

import logging

import pytest

from tests.local_web import Asked, Reply, serve_web
from tests.no_web import ignore
from tests.plain_fetcher import ASKED_AT
from verify.fetch import WebFetcher
from verify.pipeline import run_article
from verify.records import Article, FetchSettings, SourceBlock
from verify.store import open_store

KEY = "s3cret-k3y&x"
ARTICLE = Article(
    "The ferry Oriole sank in a storm off Velmora on Monday night. The coast guard saved 41.",
    title="Ferry Oriole sinks off Velmora",
    published="2026-03-03",
)


def echo(asked: Asked) -> Reply:
    """A feed that tells everything it was sent: in its title, its links and its text."""
    sent = f"{asked.path} {asked.headers.get('x-key', '')}".replace("&", "&amp;")
    return Reply(
        f"<rss><channel><title>{sent}</title><item><title>Ferry Oriole sinks {sent}</title>"
        f"<link>http://paper.example/a?k={sent}</link></item></channel></rss>".encode()
    )


@pytest.mark.parametrize("answer", [echo, Reply(b"bad key " + KEY.encode(), status=403)])
def test_a_key_is_in_no_database_cache_log_or_result(tmp_path, monkeypatch, caplog, answer):
    """Whether the service likes the key or quotes it in its refusal."""
    caplog.set_level(logging.DEBUG)
    monkeypatch.setenv("VELMORA_KEY", KEY)
    block = SourceBlock(
        name="Keyed",
        kind="feed",
        url="http://api.example/rss?k={key}",
        key_env="VELMORA_KEY",
        key_header="X-Key: {key}",
        needs_network=True,
    )
    sites = {"api.example": {"/rss?k=s3cret-k3y%26x": answer}, "paper.example": {}}
    with serve_web(sites) as web, open_store(tmp_path / "verify.db") as store:
        settings = FetchSettings(
            proxy=web.proxy, pause_s=0, attempts=1, cache_path=str(tmp_path / "cache.db")
        )
        with WebFetcher(settings, now=lambda: ASKED_AT) as fetcher:
            _, result = run_article(
                ARTICLE, [block], store=store, web=fetcher, now=lambda: ASKED_AT, on_progress=ignore
            )
        asked = [asked for asked in web.asked if asked.path.startswith("/rss")]
    assert [asked.headers["x-key"] for asked in asked] == [KEY]
    assert "s3cret" not in f"{result} {caplog.text}"
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert tmp_path / "verify.db" in files
    assert [path.name for path in files if b"s3cret" in path.read_bytes()] == []
