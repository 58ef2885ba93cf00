"""A source and the text of a sources.toml in; the text with the block at its end out."""

from __future__ import annotations

import json
from collections.abc import Sequence

from verify.records import SourceBlock

# What nobody but its reader can say of an outlet.
ASIDE = "# owner and country are for you to add: papers of one owner count as one origin"


def write_block(block: SourceBlock) -> str:
    """Write a source found on the web as the `[[source]]` that a person would."""
    publisher = block.publisher
    rows = (
        ("name", block.name),
        ("kind", block.kind),
        ("url", block.url),
        ("outlet", publisher.outlet),
        ("language", publisher.language),
    )
    lines = ["[[source]]", *(f"{key} = {_quote(value)}" for key, value in rows if value), ASIDE]
    return "\n".join(lines) + "\n"


def append_block(text: str, block: SourceBlock) -> str:
    """Put a block below everything that stands in the text, which stays as it is."""
    line_end = "\r\n" if "\r\n" in text else "\n"
    gap = "" if not text else line_end if text.endswith("\n") else line_end * 2
    return text + gap + write_block(block).replace("\n", line_end)


def choose_name(wanted: str, blocks: Sequence[SourceBlock]) -> str:
    """Return the name, with a number behind it where a block has it already."""
    taken = {block.name.casefold() for block in blocks}
    name, number = wanted, 2
    while name.casefold() in taken:
        name, number = f"{wanted} {number}", number + 1
    return name


def find_same_address(url: str, blocks: Sequence[SourceBlock]) -> str:
    """Return the name of the block that asks this address, "" where none does."""
    wanted = _fold(url)
    return next((block.name for block in blocks if block.url and _fold(block.url) == wanted), "")


def _fold(url: str) -> str:
    return url.partition("://")[2].removeprefix("www.").rstrip("/").casefold()


def _quote(text: str) -> str:
    """Quote as TOML does, which for printable text is as JSON does."""
    return json.dumps("".join(sign if sign.isprintable() else " " for sign in text))
