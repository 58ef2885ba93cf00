"""Whatever file is given as the article: it is read, with what was guessed said, or refused."""

import io
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.cli.reading import (
    MAX_INPUT_BYTES,
    MAX_SPLIT_LENGTH,
    MAX_TEXT_LENGTH,
    Given,
    decode,
    read_article,
)
from verify.cli.running import read_alone
from verify.errors import BadInput
from verify.records import Article, Precision, Provenance, to_published

TEXT = "The harbour bridge of Velmora was opened on Saturday. It cost 40 million crowns.\n"
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Bridge opens</title>'
    '<meta property="article:published_time" content="2016-11-20T08:00:00Z">'
    '<link rel="canonical" href="https://paper.example/2016/bridge-opens.html"></head><body>'
    "<nav>Home Sport Weather</nav><article><h1>Bridge opens</h1>"
    "<p>The harbour bridge of Velmora was opened on Saturday, and more than 300,000 people walked "
    "across it before the evening, the mayor of the town told reporters at the quay.</p>"
    "<p>Boats sounded their horns while a brass band played. The ferries stayed in port for the "
    "first time in living memory, and the fish market closed at noon.</p>"
    "<p>The bridge cost 40 million crowns. Work on it had begun four years ago, after a storm had "
    "taken the old one, and it was finished two months early.</p></article></body></html>"
)


def read(path: Path, body: bytes, *, given: Given = Given()) -> tuple[Article, list[str]]:  # noqa: B008 - frozen
    """Write body to path and read it as an article, with what was said meanwhile."""
    path.write_bytes(body)
    notes: list[str] = []
    return read_article(str(path), given, notice=notes.append), notes


def refuse(path: Path, body: bytes) -> str:
    """Write body to path and return why it is refused as an article."""
    with pytest.raises(BadInput) as error:
        read(path, body)
    return str(error.value)


def test_text_is_taken_as_it_stands(tmp_path):
    """Offsets into the article are offsets into the file."""
    article, notes = read(tmp_path / "a.txt", TEXT.encode())
    assert article.text == TEXT
    assert notes == []


def test_a_missing_file_is_refused(tmp_path):
    """The message names the file and what else can be given."""
    with pytest.raises(BadInput, match="does not exist"):
        read_article(str(tmp_path / "none.txt"), Given(), notice=print)


def test_a_folder_is_refused(tmp_path):
    """A folder is not an article."""
    with pytest.raises(BadInput, match="is a folder"):
        read_article(str(tmp_path), Given(), notice=print)


def test_a_name_no_file_can_have_is_refused():
    """A NUL in the name is no crash."""
    with pytest.raises(BadInput, match="cannot be read"):
        read_article("a\0b", Given(), notice=print)


@pytest.mark.parametrize("body", [b"", b"  \n\t\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf \r\n"])
def test_an_empty_file_is_refused(tmp_path, body):
    """Nothing, blanks and a lone byte order mark are all empty."""
    message = refuse(tmp_path / "a.txt", body)
    assert "empty" in message or "no text" in message


@pytest.mark.parametrize(
    ("body", "what"),
    [
        (b"%PDF-1.7\n" + bytes(range(256)), "PDF"),
        (b"PK\x03\x04" + bytes(range(256)), "ZIP"),
        (bytes(range(256)) * 20, "binary"),
    ],
)
def test_binary_files_are_refused_by_name(tmp_path, body, what):
    """The message says what the file is."""
    assert what in refuse(tmp_path / "a.txt", body)


@pytest.mark.parametrize("charset", ["utf-16", "utf-32"])
def test_utf_16_and_32_are_read_and_said(tmp_path, charset):
    """A byte order mark tells the encoding; the reader is told too."""
    article, notes = read(tmp_path / "a.txt", TEXT.encode(charset))
    assert article.text == TEXT
    assert charset.upper() in notes[0]


def test_utf_16_without_a_mark_is_read_and_said(tmp_path):
    """The zeros give the encoding away; that it was told by them is said."""
    article, notes = read(tmp_path / "a.txt", TEXT.encode("utf-16-le"))
    assert article.text == TEXT
    assert "UTF-16" in notes[0]


def test_utf_16_that_breaks_off_is_refused(tmp_path):
    """Half a character at the end is not guessed."""
    assert "breaks off" in refuse(tmp_path / "a.txt", TEXT.encode("utf-16")[:-1])


def test_older_western_text_is_read_and_said(tmp_path):
    """Bytes that are no UTF-8 are Windows-1252, and the guess is told."""
    article, notes = read(tmp_path / "a.txt", "“Café” – it said.".encode("cp1252"))
    assert article.text == "“Café” – it said."
    assert "Windows-1252" in notes[0]


def test_bytes_without_meaning_in_windows_1252_are_latin_1(tmp_path):
    """Five bytes mean nothing in Windows-1252; they are no crash."""
    article, notes = read(tmp_path / "a.txt", b"Caf\xe9 \x81 opened on Saturday in the harbour.")
    assert article.text.startswith("Café")
    assert "Latin-1" in notes[0]


def test_nuls_and_lone_surrogates_are_replaced_one_for_one(tmp_path):
    """Offsets stay, and what was replaced is said."""
    body = b"A\0B" + b"\xed\xa0\x80" + TEXT.encode()
    article, notes = read(tmp_path / "a.txt", body)
    assert article.text == f"A\ufffdB\ufffd{TEXT}"
    assert "2 characters" in notes[0]


@given(st.binary(min_size=1, max_size=200))
@settings(max_examples=100)
def test_any_bytes_are_decoded_to_text_that_can_be_stored_or_refused(body):
    """Whatever the bytes, there is text without NULs and surrogates, or one sentence."""
    try:
        text = decode(body, "a.txt", charset="", notice=lambda _: None)
    except BadInput:
        return
    text.encode("utf-8")
    assert "\0" not in text
    assert "\r" not in text


def test_ten_megabytes_on_one_line_are_refused_at_once(tmp_path):
    """Nobody waits for hours to learn that this was no article."""
    body = b"The bridge was opened on Saturday. " * (10_000_000 // 35)
    assert "up to 500,000 are checked at once" in refuse(tmp_path / "a.txt", body)


def test_more_may_be_split_than_checked(tmp_path):
    """Splitting alone takes seconds where checking would take hours."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"The bridge was opened on Saturday. " * (2 * MAX_TEXT_LENGTH // 35))
    assert read_alone(str(path), Given(), sources="", is_quiet=True).text
    path.write_bytes(b"The bridge was opened on Saturday. " * (MAX_SPLIT_LENGTH // 35 + 1))
    with pytest.raises(BadInput, match="up to 10,000,000 are split at once"):
        read_alone(str(path), Given(), sources="", is_quiet=True)


def test_a_novel_on_one_line_is_read(tmp_path):
    """A long line is no reason to refuse a text."""
    body = b"The bridge was opened on Saturday. " * (MAX_TEXT_LENGTH // 35)
    article, _ = read(tmp_path / "a.txt", body)
    assert len(article.text) == len(body)


def test_a_file_beyond_the_limit_is_refused(tmp_path):
    """Nobody's article has more than twenty megabytes."""
    assert "larger than 20 MB" in refuse(tmp_path / "a.txt", b"a" * (MAX_INPUT_BYTES + 1))


@pytest.mark.parametrize("name", ["a.html", "a.txt"])
def test_a_web_page_is_read_for_its_article(tmp_path, name):
    """Menus are left out, and title, address and date are what the page says."""
    article, notes = read(tmp_path / name, PAGE.encode())
    assert "300,000" in article.text
    assert "Weather" not in article.text
    assert article.title == "Bridge opens"
    assert article.url == "https://paper.example/2016/bridge-opens.html"
    assert article.published.day.isoformat() == "2016-11-20"
    assert "web page" in notes[0]


def test_a_web_page_without_an_article_is_refused(tmp_path):
    """The reason is given, and what to give instead."""
    message = refuse(tmp_path / "a.html", b"<!DOCTYPE html><html><body><p>Hi</p></body></html>")
    assert "no article was found" in message


def test_options_win_over_what_the_page_says(tmp_path):
    """--title, --url and --published come first."""
    given_facts = Given("Mine", "https://mine.example/1", to_published("2016-11-21"))
    article, _ = read(tmp_path / "a.html", PAGE.encode(), given=given_facts)
    assert (article.title, article.url) == ("Mine", "https://mine.example/1")
    assert article.published.iso == "2016-11-21"
    assert article.published.provenance is Provenance.GIVEN


def test_front_matter_states_title_address_and_date(tmp_path):
    """The block is facts, not text."""
    front = "---\ntitle: Bridge\nurl: https://p.example/1\npublished: 2016-11-20\n---\n"
    article, notes = read(tmp_path / "a.md", f"{front}{TEXT}".encode())
    assert (article.title, article.url) == ("Bridge", "https://p.example/1")
    assert article.published.provenance is Provenance.FRONT_MATTER
    assert "published" not in article.text
    assert notes == []


def test_front_matter_may_call_the_day_date(tmp_path):
    """The makers of sites do; what is written for verify goes before it."""
    body = f"---\ndate: 2016-11-20\n---\n{TEXT}".encode()
    article, notes = read(tmp_path / "a.md", body)
    assert (article.published.iso, notes) == ("2016-11-20", [])
    both = f"---\ndate: 2016-11-20\npublished: 2016-11-21\n---\n{TEXT}".encode()
    article, notes = read(tmp_path / "b.md", both)
    assert article.published.iso == "2016-11-21"
    assert "date" in notes[0]


def test_front_matter_with_an_unreadable_date_is_said(tmp_path):
    """A date that would have to be guessed stays unknown, and that is told."""
    article, notes = read(tmp_path / "a.md", f"---\npublished: 01/02/2016\n---\n{TEXT}".encode())
    assert article.published.precision is Precision.UNKNOWN
    assert "was left out" in notes[0]


def test_front_matter_without_text_is_refused(tmp_path):
    """Facts alone are no article."""
    assert "no text" in refuse(tmp_path / "a.md", b"---\ntitle: Bridge\n---\n")


def test_markdown_marks_are_left_out(tmp_path):
    """A claim is words, not asterisks."""
    article, _ = read(tmp_path / "a.md", b"# Bridge\n\nIt **was** opened [today](http://x.y).\n")
    assert article.title == "Bridge"
    assert article.text == "Bridge\n\nIt was opened today."


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("a.html", PAGE),
        ("a.md", f"---\ntitle: Bridge opens\n---\n{TEXT}"),
        ("a.md", f"# Bridge opens\n\n{TEXT}"),
        ("a.txt", f"---\ntitle: Bridge opens\n---\n{TEXT}"),
    ],
)
def test_the_headline_stands_above_the_text(tmp_path, name, body):
    """What a headline claims is checked as well."""
    article, _ = read(tmp_path / name, body.encode())
    assert article.text.startswith("Bridge opens\n\nThe harbour bridge")


def test_a_headline_that_the_text_has_is_not_put_there_again(tmp_path):
    """Marks and case make no other headline, nor does a line of the page above it."""
    front = "---\ntitle: “Bridge” opens\n---\n"
    article, _ = read(tmp_path / "a.txt", f"{front}News\n\nBRIDGE OPENS\n\n{TEXT}".encode())
    assert article.text.casefold().count("opens") == 1


def test_a_line_of_the_page_above_the_headline_is_no_title(tmp_path):
    body = b"Home / News / Crime\n\nBridge opens\n\n" + TEXT.encode()
    article, _ = read(tmp_path / "article.txt", body)
    assert article.title == "Bridge opens"


def test_a_headline_on_a_line_of_its_own_is_the_title(tmp_path):
    """A plain text file says its title the way people write it."""
    article, _ = read(tmp_path / "a.txt", f"Bridge opens\n\n{TEXT}".encode())
    assert article.title == "Bridge opens"


def test_stdin_is_read_for_a_dash(monkeypatch):
    """`-` takes the article from a pipe."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert read_article("-", Given(), notice=print).text == TEXT


MAIL = """From our office in Velmora, 12 November

The harbour bridge of Velmora was opened on Saturday by Mayor
Ilda Ferrant. It cost 40 million crowns, said the treasurer of
the town, and took 14 months to build, two fewer than had been
planned when the work began.

The opening was watched by:
- 300 schoolchildren
- the crew of the ferry that the bridge replaces, with families

Ask for more:
Ines Tarrow
Press office
"""


def test_mail_with_uneven_lines_is_joined_and_said(tmp_path):
    """A width shows in most line ends of a text; what stands on a line of its own stays there."""
    article, notes = read(tmp_path / "mail.txt", MAIL.encode())
    assert "by Mayor Ilda Ferrant. It cost 40 million crowns, said the treasurer of the town," in (
        article.text
    )
    assert "- 300 schoolchildren\n- the crew" in article.text
    assert "Ines Tarrow\nPress office" in article.text
    assert len(article.text) == len(MAIL)
    assert any("joined into paragraphs" in note for note in notes)
