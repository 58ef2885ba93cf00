"""The name of a file, or - for stdin, in; the article to check out, or one clear reason why not."""

import re
import stat
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from verify.cli.choices import choose_date, choose_language
from verify.cli.headline import put_headline
from verify.cli.notices import Notice
from verify.cli.own_output import OwnOutput, tell_own_output
from verify.errors import BadInput
from verify.language.wrapped_lines import join_lines
from verify.records import (
    FULLY_READ,
    UNKNOWN_DATE,
    Article,
    PageStatus,
    Precision,
    Provenance,
    Published,
    to_published,
)

# A page with its scripts and pictures inside may have some megabytes; more would fill the memory.
MAX_INPUT_BYTES = 20_000_000
# The length of a novel. As dense news prose that is 6,900 claims: split in 6 s here, checked
# against the 20 seed reports in 64 s; ten megabytes would take half an hour. To measure again:
# `time verify claims FILE --sources seeds/sources.toml` on a text of this length.
MAX_TEXT_LENGTH = 500_000
# Splitting alone takes time in the length and not in its square (docs/performance.md): 3 MB took
# 38 s and 130 MB here, the list included. So more may be split than checked.
MAX_SPLIT_LENGTH = 10_000_000

# No newspaper is older; a report under embargo is seldom dated further ahead.
FIRST_YEAR = 1500
MOST_AHEAD = timedelta(days=31)

_OTHER_CODE = re.compile(r"[a-z]{2}(?![a-z])")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_BLANKS = " \t\n\f\v\u00a0\ufeff\ufffd"


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says about the article; it goes before what the article says itself."""

    title: str = ""
    url: str = ""
    published: Published = UNKNOWN_DATE
    language: str = ""
    outlet: str = ""


def choose_given(title: str, url: str, published: str, language: str, *, outlet: str = "") -> Given:
    """The options on the article, checked; raises BadInput."""
    return Given(
        title,
        url,
        choose_date(published, option="--published"),
        choose_language(language, option="--language"),
        outlet.strip(),
    )


def read_article(
    name: str, given: Given, *, notice: Notice, max_length: int = MAX_TEXT_LENGTH
) -> Article:
    """The article in a text, Markdown or HTML file, or on stdin for "-".

    What had to be guessed, replaced or left out goes to notice, a sentence each.
    Raises BadInput when there is nothing, more than `max_length` characters, or no text.
    """
    from verify.extract.plaintext import has_markdown
    from verify.fetch.content import HTML, MARKDOWN, sniff_content

    shown = name_input(name)
    body = _read_stdin(notice) if name == "-" else _read_file(name)
    content = sniff_content(name, body)
    if content.status is not PageStatus.OK:
        hint = "" if ";" in content.detail else "; give the text of an article"
        raise BadInput(f"{shown} cannot be checked: {content.detail}{hint}")
    if content.content_type.startswith(HTML):
        article = _from_html(body, shown, given, notice=notice)
        check_length(article.text, shown, max_length=max_length)
        return article
    text = decode(body, shown, charset=content.charset, notice=notice)
    refuse_own_output(text, shown)
    check_length(text, shown, max_length=max_length)
    is_named = content.content_type.startswith(MARKDOWN)
    is_markdown = is_named or has_markdown(text)
    if is_markdown and not is_named:
        notice(f"{shown}: read as Markdown, as its heads or links show.")
    return _from_text(text, shown, given, is_markdown=is_markdown, notice=notice)


def name_input(name: str) -> str:
    """INPUT as a sentence names it."""
    return "standard input" if name == "-" else name


def refuse_own_output(text: str, name: str) -> None:
    """Refuse to take for an article what verify itself wrote; raises BadInput."""
    found = tell_own_output(text)
    if found is OwnOutput.CLAIMS:
        raise BadInput(
            f"{name} holds {found}, and no article; `verify claims ARTICLE --claims {name}` checks"
            " them, and to split, give the article"
        )
    if found is not OwnOutput.NONE:
        raise BadInput(f"{name} holds {found}, and no article; give the article itself")


def check_length(text: str, name: str, *, max_length: int = MAX_TEXT_LENGTH) -> None:
    """Refuse at once what would keep a reader waiting for hours; raises BadInput."""
    if len(text) > max_length:
        done = "split" if max_length == MAX_SPLIT_LENGTH else "checked"
        raise BadInput(
            f"{name} holds {len(text):,} characters; up to {max_length:,} are {done} at "
            "once: give the text of one article"
        )


def _read_stdin(notice: Notice) -> bytes:
    if sys.stdin.isatty():
        notice("Type or paste the article; end it with Ctrl-D on a line of its own.")
    return _read_capped(sys.stdin.buffer, "standard input")


def _read_file(name: str) -> bytes:
    path = Path(name)
    try:
        if stat.S_ISDIR(path.stat().st_mode):
            raise BadInput(f"{name} is a folder; give the file of one article")
        with path.open("rb") as file:
            return _read_capped(file, name)
    except FileNotFoundError as error:
        hint = "check the name, or give - to read standard input"
        raise BadInput(f"{name} does not exist; {hint}") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "that is no name of a file"
        raise BadInput(f"{name} cannot be read ({reason})") from error


def _read_capped(file: BinaryIO, name: str) -> bytes:
    body = file.read(MAX_INPUT_BYTES + 1)
    if len(body) > MAX_INPUT_BYTES:
        limit = MAX_INPUT_BYTES // 1_000_000
        raise BadInput(f"{name} is larger than {limit} MB; give the text of one article")
    return body


def decode(body: bytes, name: str, *, charset: str, notice: Notice) -> str:
    """Bytes as text with LF line ends; what had to be guessed or replaced is told to notice.

    `charset` is what the bytes themselves give away (a byte order mark), "" for the usual UTF-8.
    A character that no database can hold (NUL, lone surrogate) becomes U+FFFD, one for one.
    """
    text = _decoded(body, name, charset=charset, notice=notice)
    text, replaced = _UNSTORABLE.subn("\ufffd", text)
    if replaced:
        what = "1 character that is" if replaced == 1 else f"{replaced} characters that are"
        notice(f"{name}: {what} no text (NUL or half a pair) now stand as U+FFFD.")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip(_BLANKS):
        raise BadInput(f"{name} holds no text; give the text of an article")
    return text


def _decoded(body: bytes, name: str, *, charset: str, notice: Notice) -> str:
    if charset and not charset.startswith("utf-8"):
        notice(f"{name}: read as {charset.upper()}, as its first bytes show.")
        try:
            return body.decode(charset, "surrogatepass")
        except UnicodeDecodeError as error:
            raise BadInput(
                f"{name} begins as {charset.upper()} and breaks off inside a character at byte "
                f"{error.start}; save it again as UTF-8"
            ) from error
    for errors in ("strict", "surrogatepass"):
        try:
            return body.decode("utf-8", errors)
        except UnicodeDecodeError:
            continue
    try:
        text = body.decode("cp1252")
    except UnicodeDecodeError:  # five bytes mean nothing there; Latin-1 gives every byte a meaning
        notice(f"{name}: not UTF-8; read as Latin-1.")
        return body.decode("latin-1")
    notice(f"{name}: not UTF-8; read as Windows-1252, the usual one of older western texts.")
    return text


def _from_html(body: bytes, name: str, given: Given, *, notice: Notice) -> Article:
    from verify.extract import extract_report

    report = extract_report(body, url=given.url)
    text = _UNSTORABLE.sub("\ufffd", report.text)
    if not text.strip(_BLANKS):
        why = report.detail or report.status
        raise BadInput(f"no article was found in the page {name} ({why}); give its text instead")
    notice(f"{name}: read as a web page; its menus and boxes were left out.")
    url = report.canonical_url or report.url
    text = put_headline(_UNSTORABLE.sub("\ufffd", report.title), text)
    page = Article(text, report.title, url, report.published, report.language, report.outlet)
    return make_article(text, name, given, page=page, notice=notice)


def _from_text(text: str, name: str, given: Given, *, is_markdown: bool, notice: Notice) -> Article:
    from verify.extract.plaintext import read_markdown, read_plain, strip_front_matter
    from verify.fetch.facts import FACTS_SIZE_BYTES, read_front_matter

    facts = read_front_matter(text[:FACTS_SIZE_BYTES])
    for mistake in facts.mistakes:
        notice(f"{name}: {mistake}.")
    if facts.pairs:
        text = strip_front_matter(text)
    plain = read_markdown(text) if is_markdown else read_plain(_below_page_lines(text))
    lines = plain.text if is_markdown else join_lines(text)
    if not is_markdown and lines != text:
        notice(f"{name}: lines broken at a fixed width were joined into paragraphs.")
    text = lines
    if not text.strip(_BLANKS):
        raise BadInput(f"{name} holds no text below its front matter; add the article's text")
    published = _stated_date(facts.get("published"), name, notice=notice)
    title = facts.get("title") or plain.title
    text = put_headline(plain.title or title, text)
    page = Article(
        text, title, facts.get("url"), published, facts.get("language"), facts.get("outlet")
    )
    return make_article(text, name, given, page=page, notice=notice)


def _below_page_lines(text: str) -> str:
    """A text from its first line that is not the page's on, such as "Home / News" above a title."""
    from verify.claims.page_lines import find_page_line

    start = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words and not find_page_line(words, is_first_line=True):
            return text[start:]
        start += len(line)
    return text


def make_article(text: str, name: str, given: Given, *, page: Article, notice: Notice) -> Article:
    """The article as the user describes it, else as its page does, else as its text shows.

    The page's title, address, date, language and outlet are those of `page`, "" and unknown where
    it states none.
    """
    from verify.claims import dated

    _doubt_date(given.published, notice=notice)
    article = Article(
        text,
        given.title or page.title,
        given.url or page.url,
        given.published if _is_stated(given.published) else page.published,
        choose_language_of(text, name, given, page.language, notice=notice),
        given.outlet or page.outlet,
    )
    return dated(article)


def _doubt_date(published: Published, *, notice: Notice) -> None:
    """Say so where a day given by hand is most likely a slip."""
    is_early = published.day.year < FIRST_YEAR
    is_late = published.day > datetime.now(UTC).date() + MOST_AHEAD
    if published.is_known and (is_early or is_late):
        why = "long before any news" if is_early else "still to come"
        notice(f"--published {published.iso} is {why}; its dates are placed by it all the same.")


def _is_stated(published: Published) -> bool:
    """True for a date that somebody stated, be it ambiguous."""
    return published.precision is not Precision.UNKNOWN


def choose_language_of(text: str, name: str, given: Given, stated: str, *, notice: Notice) -> str:
    """The language the user gave, else the one the page states, else the one its words show."""
    from verify.claims.plain import tell_language
    from verify.render.languages import language_name

    if given.language:
        return given.language
    try:
        language = choose_language(stated, option="a page's language")
    except BadInput:  # a page may call its language anything; a code we lack is not English
        code = _OTHER_CODE.match(stated.strip().casefold())
        language = code[0] if code else ""
    language = language or tell_language(text)
    if language not in ("", *FULLY_READ):
        notice(f"{name}: read as {language_name(language)}; --language CODE sets another.")
    return language


def _stated_date(stated: str, name: str, *, notice: Notice) -> Published:
    try:
        return to_published(stated, provenance=Provenance.FRONT_MATTER)
    except BadInput as error:
        notice(f"{name}: the date in its front matter was left out: {error}.")
        return UNKNOWN_DATE
