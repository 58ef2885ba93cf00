"""Markdown or plain text in, title and readable text out: no marks, one paragraph a line."""

from __future__ import annotations

import re
from dataclasses import dataclass

# "Headline", an empty line, the text: longer or sentence-like first lines belong to the text.
MAX_TITLE_CHARS = 200
LOOKED_AT = 20_000  # an article says by then what it is written in

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FENCE = re.compile(r"^[ \t]*(?:```|~~~)[^\n]*$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ATX = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r"^ {0,3}(=+|-{3,})[ \t]*$")
_RULE = re.compile(r"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_MARKER = re.compile(
    r"^[ \t]*(?:>[ \t]?)*[ \t]*(?:[*+-][ \t]+(?:\[[ xX]\][ \t]+)?|\d{1,3}[.)][ \t]+)"
)
_QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]]+\]:[ \t]+\S+.*$")
_TABLE_LINE = re.compile(r"^[ \t]*\|?[ \t:|-]+\|[ \t:|-]*$")
_LINK = re.compile(r"\[[^\]\n]+\]\(https?://[^()\s]+\)")
_INLINE = (
    (re.compile(r"!\[([^\]]*)\](?:\([^)\n]*\)|\[[^\]\n]*\])"), ""),  # a picture has no words
    (re.compile(r"\[([^\]\n]+)\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\]\n]*\])"), r"\1"),
    (re.compile(r"<(https?://[^>\s]+|[^>\s@]+@[^>\s]+)>"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^>\n]{0,500}>"), ""),
    (re.compile(r"(?<![\\`])(`+)(.+?)\1"), r"\2"),
    (re.compile(r"(?<![\\*\w])(\*{1,3})(?=\S)(.+?)(?<=\S)\1(?![*\w])"), r"\2"),
    (re.compile(r"(?<![\\_\w])(_{1,3})(?=\S)(.+?)(?<=\S)\1(?![_\w])"), r"\2"),
    (re.compile(r"~~(?=\S)(.+?)(?<=\S)~~"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])"), r"\1"),
)


@dataclass(frozen=True, slots=True)
class PlainText:
    """A title ("" when there is none) and the text without it, one paragraph a line."""

    title: str
    text: str


def has_markdown(text: str) -> bool:
    """Tell whether a text without a telling name is Markdown: it opens with a head or has links."""
    body = strip_front_matter(_with_newlines(text)).lstrip()[:LOOKED_AT]
    first, _, rest = body.partition("\n")
    is_head = _ATX.match(first) is not None and bool(rest.strip())
    return is_head or _LINK.search(body) is not None


def strip_front_matter(text: str) -> str:
    """The text without a leading `---` block, which the fetch room has read into facts."""
    return _FRONT_MATTER.sub("", text.lstrip("\ufeff"), count=1)


def read_markdown(text: str) -> PlainText:
    """Read Markdown, with or without front matter: the first heading is the title."""
    source = _COMMENT.sub("", strip_front_matter(_with_newlines(text)))
    paragraphs: list[str] = []
    open_lines: list[str] = []
    title = ""

    def close() -> None:
        if open_lines:
            paragraphs.append(_plain(" ".join(open_lines)))
            open_lines.clear()

    for line in [*_FENCE.sub("", source).split("\n"), ""]:
        heading = _ATX.match(line)
        if heading or (_UNDERLINE.match(line) and open_lines):
            if heading:
                close()
                open_lines.append(heading[2])
            if title or paragraphs:
                close()
            else:
                title = _plain(" ".join(open_lines))
                open_lines.clear()
        elif not line.strip() or _RULE.match(line) or _DEFINITION.match(line):
            close()
        elif not _TABLE_LINE.match(line):
            if _MARKER.match(line):
                close()
            open_lines.append(_QUOTED.sub("", _MARKER.sub("", line)).strip().strip("|"))
    return PlainText(title, "\n".join(paragraph for paragraph in paragraphs if paragraph))


def read_plain(text: str) -> PlainText:
    """Read plain text: a short first line with an empty line below it is the title.

    Paragraphs are what empty lines part; without any empty line, every line is a paragraph.
    """
    source = strip_front_matter(_with_newlines(text)).strip()
    blocks = [block for block in re.split(r"\n[ \t]*\n", source) if block.strip()]
    if len(blocks) <= 1:
        lines = (_squeeze(line) for line in source.split("\n"))
        return PlainText("", "\n".join(line for line in lines if line))
    title = ""
    first = _squeeze(blocks[0])
    if "\n" not in blocks[0].strip() and len(first) <= MAX_TITLE_CHARS and first[-1] not in ".…:;,":
        title, blocks = first, blocks[1:]
    return PlainText(title, "\n".join(_squeeze(block) for block in blocks))


def _with_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _plain(text: str) -> str:
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    return _squeeze(text)


def _squeeze(text: str) -> str:
    return " ".join(text.split())
