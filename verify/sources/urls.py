"""A list of pages in, in the block or in a file; a lead to each of them out."""

from __future__ import annotations

import os
import stat
from typing import Final

from verify.records import Answer, AnswerStatus, Lead, Query, SourceBlock
from verify.sources.answers import make_answer
from verify.sources.entries import absolute
from verify.sources.kinds import Fetcher, Key, Kind, Shape

# At a pause of a second per host this is a quarter of an hour, or hours of reading for people.
PAGES_PER_LIST: Final = 1_000
# A thousand addresses of the length browsers still take.
LIST_SIZE_BYTES: Final = 2_000_000


def ask_urls(
    block: SourceBlock, query: Query, _fetcher: Fetcher
) -> tuple[Answer, tuple[Lead, ...]]:
    """Return a lead for every page of the list, in its order; nothing is fetched for it.

    Somebody chose these pages, so none is left out for what it is about or when it appeared.
    Lines of the file that are no web address are told.
    """
    lines: list[str] = list(block.urls)
    if block.path:
        try:
            lines += _read_list(block.path)
        except FileNotFoundError:
            note = f"there is no file {block.path}"
            return make_answer(block, query, AnswerStatus.UNREACHABLE, notes=(note,)), ()
        except (OSError, ValueError) as error:
            note = f"the file {block.path} cannot be read: {_reason(error)}"
            return make_answer(block, query, AnswerStatus.SOURCE_ERROR, notes=(note,)), ()
    found = {line: absolute("", line) for line in dict.fromkeys(lines)}
    urls = list(dict.fromkeys(url for url in found.values() if url))
    wrong = [line for line, url in found.items() if not url]
    leads = tuple(
        Lead(url=url, source=block.name, publisher=block.publisher) for url in urls[:PAGES_PER_LIST]
    )
    answer = make_answer(
        block,
        query,
        AnswerStatus.OK if leads else AnswerStatus.EMPTY,
        lead_count=len(leads),
        notes=(
            "" if found else "the list is empty",
            f"{len(wrong)} lines are no web address, the first: {wrong[0][:100]}" if wrong else "",
            _say_cut(len(urls)),
        ),
    )
    return answer, leads


KIND: Final = Kind(
    name="urls",
    keys=(
        Key("urls", Shape.URLS, 'urls = ["https://www.example.org/2016/11/20/meeting"]'),
        Key("path", Shape.PATH, 'path = "pages.txt"'),
    ),
    ask=ask_urls,
    needs_network=True,
    needs_one_of=("urls", "path"),
)


def _read_list(path: str) -> list[str]:
    with open(path, "rb", opener=_open_at_once) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise ValueError("it is no regular file")
        raw = file.read(LIST_SIZE_BYTES + 1)
    if len(raw) > LIST_SIZE_BYTES:
        raise ValueError(f"it is larger than {LIST_SIZE_BYTES:,} bytes")
    lines = (line.strip() for line in raw.decode("utf-8-sig").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def _open_at_once(path: str, flags: int) -> int:
    # Opening a pipe waits for somebody to write to it unless told not to.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _say_cut(url_count: int) -> str:
    if url_count <= PAGES_PER_LIST:
        return ""
    return f"it names {url_count:,} pages and only the first {PAGES_PER_LIST:,} are read"


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8 text"
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
