"""Text written by others in, text out that each output shows as text and nothing acts upon.

A headline may hold terminal escapes, right-to-left overrides, Markdown, HTML or a spreadsheet
formula. Each kind of output has one function here; nothing else in verify.render escapes.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

_SURROGATES = re.compile("[\ud800-\udfff]")
# Characters that move the cursor, turn the reading direction or hide what follows.
_ACTING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]"
)
# What JSON may hold raw but a terminal or a browser would act on.
_ACTING_IN_JSON = re.compile("[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~&#$])")
_WHITESPACE = re.compile(r"\s+")
_FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
_CONTROL_PICTURES = 0x2400


# Two words with this many first letters in common are taken for forms of one word here, where
# only the choice of what to show hangs on it.
_SAME_START = 5
# A word in small letters tells as much as this many names.
_SMALL_LETTERS = 6
# What opening a sentence is worth, in names.
_OPENS = 2
# A passage longer than this has no sentence ends; what its first part shows is enough.
_LOOKED_AT = 10_000
_WORD = re.compile(r"\w+")


def encodable(text: str) -> str:
    """Replace each lone surrogate by U+FFFD, so that the text can be written; length is kept."""
    return _SURROGATES.sub("\ufffd", text)


def visible(text: str) -> str:
    """One line of text for a terminal: white space folded, whatever acts made visible.

    Escape becomes ␛, other control characters their picture or [U+XXXX], so that the reader sees
    that something was there. Joiners that scripts need are left alone.
    """
    folded = _WHITESPACE.sub(" ", encodable(text)).strip()
    return _ACTING.sub(_picture, folded)


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(_CONTROL_PICTURES + code)
    if code == 0x7F:
        return "\u2421"
    return f"[U+{code:04X}]"


def markdown_text(text: str) -> str:
    """Text for the middle of a Markdown line: no mark-up, link, HTML or table cell can begin."""
    return _MARKDOWN.sub(r"\\\1", visible(text))


def markdown_link(label: str, url: str) -> str:
    """A Markdown link when url is http(s), else label with the url as text beside it."""
    shown = markdown_text(label)
    if not url:
        return shown
    address = visible(url)
    if not re.fullmatch(r"https?://[^\s<>]+", address, re.IGNORECASE):
        return f"{shown} ({markdown_text(url)})"
    return f"[{shown}](<{address.replace(chr(92), '%5C')}>)"


def csv_text(text: str) -> str:
    """Text for a CSV cell: a leading character that starts a formula gets an apostrophe before."""
    is_formula = text.lstrip(" ").startswith(_FORMULA_STARTS)
    shown = visible(text)
    return f"'{shown}" if is_formula or shown.startswith(_FORMULA_STARTS) else shown


def json_text(text: str) -> str:
    """Finished JSON made harmless: what acts becomes its escape, lone surrogates U+FFFD."""
    return _ACTING_IN_JSON.sub(lambda match: f"\\u{ord(match.group()):04x}", encodable(text))


def shorten(text: str, *, limit: int) -> str:
    """At most limit characters of text, cut between words and ending in … when cut."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    head, _, _ = cut.rpartition(" ")
    return (head if len(head) > limit // 2 else cut).rstrip(" ,;:–-") + "…"


def cut_around(text: str, words: Iterable[str], *, limit: int) -> str:
    """At most limit characters of text: the stretch that holds most of the words, … where cut.

    A word in small letters weighs more than a name, which stands in every sentence; a stretch
    that opens a sentence is preferred.
    """
    if len(text) <= limit:
        return text
    wanted = {word.casefold()[:_SAME_START] for word in words}
    found = list(_WORD.finditer(text[:_LOOKED_AT]))
    sums = list(accumulate((_weigh(match.group(), wanted) for match in found), initial=0))
    ends = [match.end() for match in found]
    best, best_weight = 0, -1
    for first, start in enumerate(match.start() for match in found):
        if text[max(0, start - 1) : start].strip(' \n“‘"'):
            continue  # the S of U.S. opens nothing
        last = bisect_right(ends, start + limit - 2)
        is_opening = not first or text[max(0, start - 9) : start].rstrip()[-1:] in (*".!?”’", '"')
        weight = sums[last] - sums[first] + (_OPENS if is_opening else 0)
        if weight > best_weight:
            best, best_weight = start, weight
    tail = shorten(text[best:], limit=limit - bool(best))
    return f"…{tail}" if best else tail


def _weigh(word: str, wanted: set[str]) -> int:
    if word.casefold()[:_SAME_START] not in wanted:
        return 0
    return 1 if word[0].isupper() else _SMALL_LETTERS
