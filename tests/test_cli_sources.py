"""`verify sources test` and `add`: on a made-up web, which is given as the proxy."""

import json
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.local_web import LocalWeb, Reply, serve_web
from verify.cli.app import app

RSS = b"""<rss><channel><title>Gazette: all</title><language>en</language>
<item><title>Bakers want flour</title><link>/1</link><pubDate>1 Mar 2020</pubDate></item>
<item><title>Ferry &lt;b&gt;sinks&lt;/b&gt;</title><link>/2</link>
<pubDate>2 Mar 2020</pubDate></item>
</channel></rss>"""
NEWS = b"<urlset><url><loc>/3</loc></url></urlset>"
HOME = b"""<html lang=de><head><meta property="og:site_name" content="The Gazette">
<link rel="alternate" type="application/rss+xml" href="/all.rss"></head></html>"""
ROBOTS = b"User-agent: *\nAllow: /\nSitemap: http://gazette.example/news.xml\n"
SITES = {
    "gazette.example": {
        "/": Reply(HOME),
        "/all.rss": Reply(RSS),
        "/news.xml": Reply(NEWS),
        "/robots.txt": Reply(ROBOTS, headers=(("Content-Type", "text/plain"),)),
    },
    "broken.example": {"/rss": Reply(b"<html>Come back later</html>")},
    "bare.example": {"/": Reply(b"<html>Nothing here</html>")},
}
KEY = "s3cret-k3y/x"


@pytest.fixture
def web():
    with serve_web(SITES) as running:
        yield running


def run(*arguments: str, env: dict[str, str] | None = None) -> Result:
    return CliRunner().invoke(app, ["sources", *arguments], prog_name="verify", env=env)


def write(folder: Path, web: LocalWeb, *blocks: str) -> Path:
    """A sources file that leads all requests to the made-up web, without pauses."""
    path = folder / "sources.toml"
    fetch = f'# mine\n[fetch]\nproxy = "{web.proxy}"\npause_s = 0\nattempts = 1\n'
    path.write_text("\n".join((fetch, *blocks)), encoding="utf-8")
    return path


def feed(name: str, url: str, *more: str) -> str:
    rows = [f'name = "{name}"', 'kind = "feed"', f'url = "{url}"', *more]
    return "\n".join(("[[source]]", *rows, ""))


GAZETTE = feed("Gazette", "http://gazette.example/all.rss")
BROKEN = feed("Broken", "http://broken.example/rss")


def test_every_source_on_the_web_says_what_came(tmp_path, web):
    folder = '[[source]]\nname = "Mine"\nkind = "folder"\npath = "."\n'
    path = write(tmp_path, web, GAZETTE, BROKEN, folder)
    result = run("test", "--sources", str(path))
    assert result.exit_code == 3, result.output
    words = " ".join(result.stdout.split())
    assert "Gazette ok 2 2020-03-02 Ferry sinks" in words
    assert "Broken source-error 0" in words
    assert 'Broken: it is no feed; it says: "Come back later"' in words
    assert "1 of 2 sources answered" in words
    assert "Mine" not in words


def test_one_source_is_asked_by_its_name_and_tells_it_as_json(tmp_path, web):
    path = write(tmp_path, web, GAZETTE, BROKEN)
    result = run("test", "gazette", "--json", "-q", "--sources", str(path))
    assert result.exit_code == 0, result.output
    assert result.stderr == ""
    assert json.loads(result.stdout) == [
        {
            "source": "Gazette",
            "status": "ok",
            "entries": 2,
            "detail": "",
            "newest": {
                "headline": "Ferry sinks",
                "url": "http://gazette.example/2",
                "published": "2020-03-02",
            },
        }
    ]
    assert web.paths_of("broken.example") == []


def test_a_source_that_is_off_is_asked_by_its_name_only(tmp_path, web):
    """So that it can be tried before it is switched on."""
    path = write(tmp_path, web, f"{GAZETTE}on = false\n")
    assert "is on the web" in run("test", "--sources", str(path)).stderr
    assert web.asked == []
    result = run("test", "Gazette", "--sources", str(path))
    assert (result.exit_code, "Ferry sinks" in result.stdout) == (0, True)


def test_with_v_each_answer_is_told_as_it_comes(tmp_path, web):
    result = run("test", "-v", "--sources", str(write(tmp_path, web, GAZETTE, BROKEN)))
    assert {"Gazette: ok", "Broken: source-error"} <= set(result.stderr.splitlines())


def test_a_name_that_is_not_there_is_refused_with_the_nearest(tmp_path, web):
    result = run("test", "gazete", "--sources", str(write(tmp_path, web, GAZETTE)))
    assert result.exit_code == 2
    assert "did you mean 'gazette'?" in result.stderr
    assert web.asked == []


def test_a_file_without_sources_on_the_web_has_nothing_to_test(tmp_path, web):
    path = write(tmp_path, web, '[[source]]\nname = "Mine"\nkind = "folder"\npath = "."\n')
    result = run("test", "--sources", str(path))
    assert (result.exit_code, result.stdout) == (0, "")
    assert "is on the web" in result.stderr


def test_a_key_that_is_not_set_is_told_and_one_that_is_set_is_shown_nowhere(tmp_path, web, caplog):
    """Not in what is printed, not in logs of any level, not in a file beside the sources."""
    caplog.set_level(0)
    block = feed("Keyed", "http://broken.example/rss?k={key}", 'key_env = "VELMORA_KEY"')
    path = write(tmp_path, web, f'cache = "cache.db"\n{block}')
    missing = run("test", "--sources", str(path), env={"VELMORA_KEY": ""})
    assert missing.exit_code == 3
    assert "no-key" in missing.stdout
    assert web.asked == []
    given = run("test", "-v", "--sources", str(path), env={"VELMORA_KEY": KEY})
    assert given.exit_code == 3
    assert [asked.path for asked in web.asked if "robots" not in asked.path] == [
        "/rss?k=s3cret-k3y%2Fx"
    ]
    assert "s3cret" not in f"{given.output} {given.stderr} {caplog.text}"
    assert [file.name for file in tmp_path.iterdir() if b"s3cret" in file.read_bytes()] == []


def test_the_feed_and_news_sitemap_of_a_site_are_written_below_what_is_there(tmp_path, web):
    path = write(tmp_path, web, GAZETTE.replace("all.rss", "old.rss"))
    before = path.read_text(encoding="utf-8")
    result = run("add", "http://gazette.example", "--sources", str(path))
    assert result.exit_code == 0, result.output
    after = path.read_text(encoding="utf-8")
    assert after.startswith(before)
    assert result.stdout.strip() in after
    _, added, sitemap = tomllib.loads(after)["source"]
    assert added == {
        "name": "The Gazette: feed",
        "kind": "feed",
        "url": "http://gazette.example/all.rss",
        "outlet": "The Gazette",
        "language": "de",
    }
    assert (sitemap["kind"], sitemap["url"]) == ("sitemap", "http://gazette.example/news.xml")
    assert run("test", "--sources", str(path), "The Gazette: feed").exit_code == 0


def test_a_dry_run_shows_the_blocks_and_writes_nothing(tmp_path, web):
    path = write(tmp_path, web)
    before = path.read_bytes()
    result = run("add", "http://gazette.example", "--sources", str(path), "--dry-run")
    assert result.exit_code == 0, result.output
    assert len(tomllib.loads(result.stdout)["source"]) == 2
    assert path.read_bytes() == before


def test_what_a_file_has_already_is_not_written_twice(tmp_path, web):
    path = write(tmp_path, web)
    assert run("add", "http://gazette.example", "--sources", str(path)).exit_code == 0
    before = path.read_bytes()
    again = run("add", "http://gazette.example", "--sources", str(path))
    assert again.exit_code == 2
    assert "has it already, as 'The Gazette: feed'" in again.stderr
    assert path.read_bytes() == before


def test_a_name_that_is_taken_gets_a_number(tmp_path, web):
    path = write(tmp_path, web, feed("the gazette: FEED", "http://other.example/"))
    assert run("add", "http://gazette.example/all.rss", "--sources", str(path)).exit_code == 0
    assert run("add", "http://gazette.example", "--sources", str(path)).exit_code == 0
    names = [block["name"] for block in tomllib.loads(path.read_text("utf-8"))["source"]]
    assert names == ["the gazette: FEED", "Gazette: all: feed", "The Gazette: news sitemap"]


def test_a_file_with_the_line_ends_of_windows_keeps_them(tmp_path, web):
    path = write(tmp_path, web)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert run("add", "http://gazette.example", "--sources", str(path)).exit_code == 0
    assert b"\n" not in path.read_bytes().replace(b"\r\n", b"")


def test_a_site_without_feed_and_sitemap_is_refused_and_nothing_is_written(tmp_path, web):
    path = write(tmp_path, web)
    before = path.read_bytes()
    result = run("add", "http://bare.example", "--sources", str(path))
    assert result.exit_code == 2
    assert "no feed and no news sitemap" in result.stderr
    assert path.read_bytes() == before


def test_a_site_that_cannot_be_asked_ends_with_three(tmp_path, web):
    result = run("add", "http://gone.example", "--sources", str(write(tmp_path, web)))
    assert result.exit_code == 3
    assert "could not be asked: it refused the question (HTTP 404)" in result.stderr


@pytest.mark.parametrize("url", ["ftp://gazette.example", "https://", "http://[x", "a b"])
def test_what_is_no_address_is_refused(tmp_path, web, url):
    result = run("add", url, "--sources", str(write(tmp_path, web)))
    assert result.exit_code == 2
    assert "is no web address" in result.stderr
    assert web.asked == []


def test_a_file_with_mistakes_is_left_as_it_is(tmp_path, web):
    path = write(tmp_path, web, "[[source]]\nnmae = 1\n")
    result = run("add", "http://gazette.example", "--sources", str(path))
    assert result.exit_code == 2
    assert "unknown key 'nmae'" in result.stderr
    assert web.asked == []
