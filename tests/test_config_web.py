"""sources.toml on the web: addresses, keys and the settings of fetching."""

from pathlib import Path

import pytest

from verify.config import FETCH_KEYS, load_config, load_sources
from verify.errors import BadSources
from verify.records import FetchSettings

FOLDER = '[[source]]\nname = "Mine"\nkind = "folder"\npath = "reports"\n'
FEED = '[[source]]\nname = "News"\nkind = "feed"\nurl = "https://velmora.example/rss.xml"\n'


@pytest.fixture
def write(tmp_path):
    """Write sources.toml and return its path."""

    def write_file(text: str) -> Path:
        path: Path = tmp_path / "sources.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write_file


def mistakes_of(path: Path) -> tuple[str, ...]:
    with pytest.raises(BadSources) as raised:
        load_sources(path)
    return raised.value.mistakes


def test_the_keys_of_web_sources_land_in_their_records(write, tmp_path):
    text = """
[[source]]
name = "F"
kind = "feed"
url = " https://velmora.example/rss?k={key} "
allow_hosts = ["search.velmora.example", "127.0.0.1"]
key_env = "VELMORA_KEY"
key_header = "X-Key: {key}"
[[source]]
name = "U"
kind = "urls"
path = "list.txt"
urls = ["https://velmora.example/a", "http://velmora.example/b"]
"""
    feed, urls = load_sources(write(text))
    assert feed.url == "https://velmora.example/rss?k={key}"
    assert feed.allow_hosts == ("search.velmora.example", "127.0.0.1")
    assert (feed.key_env, feed.key_header) == ("VELMORA_KEY", "X-Key: {key}")
    assert urls.urls == ("https://velmora.example/a", "http://velmora.example/b")
    assert urls.path == str(tmp_path / "list.txt")
    assert feed.needs_network
    assert urls.needs_network


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("url = 'velmora.example/rss'", "does not begin with http"),
        ("url = 'ftp://velmora.example/rss'", "does not begin with http"),
        ("url = 'https:///rss'", "is no web address"),
        ("url = 'https://velmora.example:99999/'", "is no web address"),
        ("url = 'https://velmora.example/a b'", "is no web address"),
        ("url = 'https://me:secret@velmora.example/'", "use key_env"),
        ("url = ['https://velmora.example/']", "is a list, not text"),
        ("url = ' '", "is empty"),
    ],
)
def test_an_address_that_cannot_be_asked_is_a_mistake(write, line, said):
    text = FEED.replace('url = "https://velmora.example/rss.xml"', line)
    [mistake] = mistakes_of(write(text))
    assert mistake.startswith("line 4: 'url' in source 'News'")
    assert said in mistake
    assert "secret" not in mistake.replace("what is secret", "")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("allow_hosts = 'a.example'", "not a list of texts"),
        ("allow_hosts = ['https://a.example/']", "is no host name alone"),
        ("key_env = 'my key'", "is no name of an environment variable"),
        ("key_env = 'VELMORA_KEY'", "is put nowhere; write {key}"),
        ("key_header = 'X-Key: {key}'", "nothing names"),
        ("key_env = 'A'\nkey_header = 'X-Key {key}'", "is no header of the form"),
        ('key_env = "A"\nkey_header = "X: {key}\\r\\nY: b"', "is no header of the form"),
        ("key_header = 'X-Key: abc'", "has no {key}"),
    ],
)
def test_a_key_that_could_not_be_sent_is_a_mistake(write, line, said):
    assert any(said in mistake for mistake in mistakes_of(write(f"{FEED}{line}\n")))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("urls = []", "is an empty list"),
        ("urls = ['']", "holds an empty address"),
        ("urls = ['file:///etc/passwd']", "does not begin with http"),
    ],
)
def test_a_list_of_pages_holds_web_addresses_only(write, line, said):
    [mistake] = mistakes_of(write(f"[[source]]\nname = 'A'\nkind = 'urls'\n{line}\n"))
    assert said in mistake


def test_the_settings_of_fetching_are_read(write, tmp_path):
    """Every key lands in its field; paths start from the folder of the file."""
    text = "[fetch]\n" + "".join(f"{key.example}\n" for key, _ in FETCH_KEYS) + FEED
    config = load_config(write(text))
    assert config.fetch == FetchSettings(
        contact="desk@example.org",
        proxy="http://127.0.0.1:3128",
        trust_env=True,
        cache_path=str(tmp_path / "verify-cache.db"),
        max_requests=500,
        max_time_s=600,
    )
    assert len(config.sources) == 1


def test_every_setting_of_fetching_has_a_key():
    """A field added to FetchSettings can be set in the file."""
    assert {where for _, where in FETCH_KEYS} == set(FetchSettings.__dataclass_fields__)


def test_without_a_table_the_settings_are_the_defaults(write):
    assert load_config(write(FOLDER)).fetch == FetchSettings()


def test_a_file_of_settings_alone_is_right_where_no_source_is_needed(write):
    config = load_config(write("[fetch]\npause_s = 0\n"), needs_source=False)
    assert (config.sources, config.fetch.pause_s) == ((), 0)


def test_all_mistakes_of_the_settings_are_told_with_their_lines(write):
    text = (
        "[fetch]\n"
        "pause = 1\n"
        "pause_s = -1\n"
        "attempts = 2.5\n"
        "connections = true\n"
        "proxy = '127.0.0.1:80'\n"
        'contact = "me\\r\\nX-Evil: 1"\n'
        "trust_env = 'no'\n"
        "cache = 3\n"
        "deadline_s = nan\n" + FOLDER
    )
    assert mistakes_of(write(text)) == (
        "line 2: unknown key 'pause' in [fetch]; did you mean 'pause_s'?",
        (
            "line 3: 'pause_s' in [fetch] is -1, which is not between 0 and 3,600; "
            "write it as pause_s = 1.0"
        ),
        "line 4: 'attempts' in [fetch] is 2.5, not a whole number; write it as attempts = 3",
        (
            "line 5: 'connections' in [fetch] is true or false, not a number; "
            "write it as connections = 32"
        ),
        (
            "line 6: 'proxy' in [fetch] does not begin with http:// or https://; "
            'write it as proxy = "http://127.0.0.1:3128"'
        ),
        (
            "line 7: 'contact' in [fetch] holds a line break or another control character; "
            'write it as contact = "desk@example.org"'
        ),
        (
            "line 8: 'trust_env' in [fetch] is the text 'no', not true or false; "
            "write it as trust_env = true"
        ),
        "line 9: 'cache' in [fetch] is a number, not text; write it as cache = \"verify-cache.db\"",
        (
            "line 10: 'deadline_s' in [fetch] is nan, which is not between 0.1 and 3,600; "
            "write it as deadline_s = 30"
        ),
    )


@pytest.mark.parametrize("text", ["fetch = 1\n", "[[fetch]]\npause_s = 1\n"])
def test_settings_in_another_form_are_refused(write, text):
    [mistake] = mistakes_of(write(text + FOLDER))
    assert "stand below a line [fetch]" in mistake


def test_what_stands_below_the_settings_is_told_with_its_own_line(write):
    """Quoted and dotted keys too."""
    mistakes = mistakes_of(write(f'{FOLDER}[fetch]\n"pause_s" = "1"\n\n[fetch.x]\na = 1\n'))
    assert [mistake.split(":")[0] for mistake in mistakes] == ["line 6", "line 8"]
