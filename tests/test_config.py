"""sources.toml: what is read, and that every mistake is told with its line."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.config import COMMON_KEYS, load_sources
from verify.errors import BadSources
from verify.records import Publisher
from verify.sources.registry import KINDS

ROOT = Path(__file__).parent.parent
GOOD = '[[source]]\nname = "Mine"\nkind = "folder"\npath = "reports"\n'


@pytest.fixture
def write(tmp_path):
    """Write sources.toml and return its path."""

    def write_file(text: str | bytes) -> Path:
        path: Path = tmp_path / "sources.toml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write_file


def mistakes_of(path: Path) -> tuple[str, ...]:
    with pytest.raises(BadSources) as raised:
        load_sources(path)
    return raised.value.mistakes


def test_every_key_of_a_source_lands_in_its_record(write, tmp_path):
    """Publisher facts, switch, path and patterns come out typed, the path absolute."""
    [block] = load_sources(
        write(
            GOOD + 'files = ["*.html"]\noutlet = "Day"\ncountry = "AT"\nlanguage = "de"\n'
            'owner = "Group"\nagency = true\nprimary = true\ncounts = false\non = false\n'
        )
    )
    assert (block.name, block.kind, block.is_on) == ("Mine", "folder", False)
    assert block.path == str(tmp_path / "reports")
    assert block.files == ("*.html",)
    assert not block.needs_network
    assert block.publisher == Publisher(
        "Day", "AT", "de", "Group", is_agency=True, is_primary=True, counts=False
    )


def test_what_is_left_out_has_its_default(write):
    """A source that says nothing about its publisher is on, counts, and is no agency."""
    [block] = load_sources(write(GOOD))
    assert block.is_on
    assert block.files == ()
    assert block.publisher == Publisher()


def test_sources_keep_the_order_of_the_file(write):
    text = GOOD.replace("Mine", "Zulu") + GOOD.replace("Mine", "Alpha")
    assert [block.name for block in load_sources(write(text))] == ["Zulu", "Alpha"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("../up", "../up"),
        ("/tmp/./x", "/tmp/x"),
        ("a/../b", "b"),
        ("~nobody-here/x", "~nobody-here/x"),
    ],
)
def test_a_path_starts_from_the_folder_of_the_file(write, tmp_path, given, expected):
    [block] = load_sources(write(GOOD.replace("reports", given)))
    assert Path(block.path) == (tmp_path / expected).resolve()


def test_a_folder_that_does_not_exist_is_no_mistake_of_the_file(write):
    """The source will answer `unreachable`; the others can still be asked."""
    assert load_sources(write(GOOD.replace("reports", "nowhere")))


def test_a_file_saved_on_windows_is_read(write):
    assert load_sources(write(codecs.BOM_UTF8 + GOOD.replace("\n", "\r\n").encode()))


def test_all_mistakes_are_told_at_once_in_file_order(write):
    """One reading tells them all, each with its line, source and the nearest known word."""
    text = (
        "# a comment with [[source]] in it\n"
        "limit = 3\n"
        "[[source]]\n"
        'name = "Kurier"\n'
        'kind = "foldr"\n'
        'outlte = """\n[[source]]\nname = "not a name"\n"""\n'
        'agency = "yes"\n'
        "\n"
        "[[source]]  # the second\n"
        "name = 'kurier'\n"
        'kind = "folder"\n'
        "files = [\n"
        '  "*.html", # ] and [[source]]\n'
        '  "../*.txt",\n'
        "]\n"
        "[sorce]\n"
        "x = 1\n"
        "[[source]]\n"
        '"on" = 1\n'
    )
    assert mistakes_of(write(text)) == (
        (
            "line 2: unknown name 'limit' outside of a source; what is set here stands below a line"
            " [[source]] or [fetch]"
        ),
        "line 5: unknown kind 'foldr' in source 'Kurier'; did you mean 'folder'?",
        "line 6: unknown key 'outlte' in source 'Kurier'; did you mean 'outlet'?",
        (
            "line 10: 'agency' in source 'Kurier' is the text 'yes', not true or false; write it as"
            " agency = true"
        ),
        "line 12: source 'kurier' has no 'path'; add a line such as path = \"reports\"",
        "line 13: the name 'kurier' is taken by the source of line 4; give each its own",
        (
            "line 15: 'files' in source 'kurier' holds '../*.txt', which leads out of the folder;"
            ' write it as files = ["*.html", "2016/*.txt"]'
        ),
        "line 19: unknown name 'sorce' outside of a source; did you mean 'source'?",
        "line 21: source 3 has no 'name'; add a line such as name = \"My reports\"",
        "line 21: source 3 has no 'kind'; add a line such as kind = \"folder\"",
        "line 22: 'on' in source 3 is a number, not true or false; write it as on = false",
    )


def test_the_error_counts_the_mistakes_and_says_that_nothing_was_read(write):
    with pytest.raises(BadSources, match=r"has 2 mistakes; nothing was read:\n  line 1: "):
        load_sources(write("a = 1\nb = 2\n"))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_each_key_a_kind_asks_for_is_missed_when_it_is_left_out(write, kind):
    said = mistakes_of(write(f'[[source]]\nname = "A"\nkind = "{kind.name}"\n'))
    wanted = [f"has no '{key.name}'" for key in kind.keys if key.is_required]
    if kind.needs_one_of:
        wanted.append("has neither " + " nor ".join(map(repr, kind.needs_one_of)))
    assert len(said) == len(wanted)
    assert all(words in mistake for words, mistake in zip(wanted, said, strict=True))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("outlet = 3", "'outlet' in source 'Mine' is a number, not text"),
        ("owner = [1]", "is a list, not text"),
        ("country = 2016-11-20", "is a date, not text"),
        ("language = true", "is true or false, not text"),
        ("on = 'yes'", "is the text 'yes', not true or false"),
        ("files = '*.html'", "is the text '*.html', not a list of texts"),
        ("files = []", "is an empty list"),
        ("files = ['a', 1]", "holds a number, not texts only"),
        ("files = ['']", "holds an empty pattern"),
        ("files = ['/etc/*']", "holds '/etc/*', which leads out of the folder"),
        ("outlet = {a = 1}", "is a table, not text"),
        ('owner = "\\u0000"', "holds a NUL character"),
    ],
)
def test_a_value_of_the_wrong_type_is_told_with_a_right_one(write, line, said):
    [mistake] = mistakes_of(write(GOOD + line + "\n"))
    assert mistake.startswith("line 5: ")
    assert said in mistake
    assert f"write it as {line.split()[0]} = " in mistake


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[source]]\nname = Kurier", "line 2: .*quotation marks"),
        ("[[source]]\nname = “Kurier”", "line 2: .*straight quotation marks"),
        ("[[source]]\non = True", "line 2: .*small letters"),
        ('[[source]]\npath = "C:\\Users"', "line 2: .*write / for"),
        ('[[source]]\nname = "a"\nname = "b"', "line 3: .*there already"),
        ("[source]\nx = 1\n[source]\n", r"line 3: .*\[\[source\]\]"),
        ('[[source]]\n\nname = """a\nb\n', "line 4: .*Unterminated"),
        ("[[source]", "line 1: .*not TOML"),
        ("a = " + "[" * 100_000, "nested too deeply"),
        ("a = " + "9" * 10_000, "not TOML"),
    ],
)
def test_text_that_is_not_toml_is_told_with_its_line_and_a_way_out(write, text, said):
    with pytest.raises(BadSources, match=said):
        load_sources(write(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "there is no source in it; add a line"),
        ("# nothing yet\n", "there is no source in it"),
        ("[source]\nname = 'A'\n", "line 1: each source begins with"),
        ("\nsource = []\n", "line 2: each source begins with"),
        ("\nsource = 'x'\n", "line 2: each source begins with"),
        ("[[sources]]\nname = 'A'\n", "line 1: unknown name 'sources'.*did you mean 'source'"),
        (b"# ok\nname = '\xff'\n", "line 2: .*not UTF-8"),
        (b"x" * 1_000_001, "larger than"),
    ],
)
def test_a_file_without_a_source_is_told_what_to_add(write, text, said):
    with pytest.raises(BadSources, match=said):
        load_sources(write(text))


def test_a_missing_file_is_named_with_the_option_that_names_another(tmp_path):
    with pytest.raises(BadSources, match=r"none\.toml.*\n.*--sources"):
        load_sources(tmp_path / "none.toml")


def test_a_folder_given_for_the_file_is_refused(tmp_path):
    with pytest.raises(BadSources, match="is a folder"):
        load_sources(tmp_path)


def test_sources_written_inline_are_read_and_told_by_the_line_of_their_list(write):
    text = '\nsource = [{name = "A", kind = "folder", path = "x", pth = 1}]\n'
    assert mistakes_of(write(text)) == (
        "line 2: unknown key 'pth' in source 'A'; did you mean 'path'?",
    )


def test_what_a_terminal_would_act_on_is_shown_escaped(write):
    [mistake] = mistakes_of(write(GOOD + '"\\u001b[31m\\u202e" = 1\n'))
    assert "\\x1b[31m\\u202e" in mistake
    assert mistake.isprintable()


# Every way to write a value over one or more lines, none of which may move the lines after it.
VALUES = st.sampled_from(
    [
        "1",
        '"a # [x] = \\" b"',
        "'c:\\d # '",
        '"""\n[[source]]\na = 1 # \\"""\n""""',
        "'''\n]] = \n''''",
        "[\n1, # ] \"\n[2, '['],\n]",
        '{ a = "}", b = [1] }',
        "2016-11-20T10:00:00Z # noted = 'here'",
        '""',
        '""""""',
    ]
)
GAPS = st.sampled_from(["", "\n", "# [[source]]\n", "  # 'open\n\n", "\t\n"])
KEYS = ["zz{}", '"q # {}"', "'s={}'", "dotted{}.a.b", ' spaced{} . "x]" ']


@given(st.lists(st.tuples(st.sampled_from(KEYS), VALUES, GAPS), min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_whatever_stands_around_it_a_key_is_told_with_its_own_line(tmp_path_factory, rows):
    """However values and comments are written, line n of a mistake is where its key stands."""
    text, expected = GOOD, []
    for number, (key, value, gap) in enumerate(rows):
        text += gap
        expected.append(text.count("\n") + 1)
        text += f"{key.format(number)} = {value}\n"
    path = tmp_path_factory.mktemp("config") / "sources.toml"
    path.write_text(text, encoding="utf-8")
    assert [int(one.split()[1].strip(":")) for one in mistakes_of(path)] == expected


def test_the_block_a_reporter_is_told_to_copy_is_right(write):
    """Taken out of its comment, the example at the end of the shipped file is read as it is."""
    shipped = (ROOT / "sources.toml").read_text(encoding="utf-8")
    example = shipped[shipped.index("# [[source]]") :]
    lines = [
        line.removeprefix("# ") for line in example.splitlines() if " = " in line or "[[" in line
    ]
    [block] = load_sources(write("\n".join(lines)))
    assert (block.is_on, block.publisher.counts) == (False, False)
    assert block.publisher.is_agency
    assert block.files


def test_the_page_on_adding_sources_names_every_key_and_its_example_is_right(write):
    page = (ROOT / "docs" / "adding-a-source.md").read_text(encoding="utf-8")
    keys = {key.name for key in COMMON_KEYS} | {key.name for kind in KINDS for key in kind.keys}
    assert {key for key in keys if f"`{key}`" not in page} == set()
    [example] = [part for part in page.split("```") if "[[source]]" in part]
    assert load_sources(write(example.removeprefix("toml")))
    assert page.count("\n") <= 60


def test_the_shipped_file_is_right_and_finds_its_folders():
    """What a reporter gets with the project has no mistake and every folder of it exists."""
    blocks = load_sources(ROOT / "sources.toml")
    folders = [block for block in blocks if block.kind == "folder"]
    assert folders
    assert all(Path(block.path).is_dir() for block in folders)


def test_the_shipped_feeds_say_who_publishes_where_and_in_which_language():
    """Many countries, owners and agencies; no address twice, none that is not encrypted."""
    web = [block for block in load_sources(ROOT / "sources.toml") if block.needs_network]
    on = [block.publisher for block in web if block.is_on]
    assert all(block.publisher.outlet and block.publisher.owner for block in web)
    assert all(block.publisher.language for block in web)
    assert all(block.publisher.country or block.publisher.is_primary for block in web)
    assert len({publisher.country for publisher in on}) >= 12
    assert sum(publisher.is_agency for publisher in on) >= 5
    countries = [publisher.country for publisher in on]
    assert max(countries.count(country) for country in set(countries)) <= len(on) / 4
    assert len({block.url for block in web}) == len(web)
    assert all(block.url.startswith("https://") for block in web)
