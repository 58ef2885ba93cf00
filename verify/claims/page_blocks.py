"""The lines of an English article in; what each is that belongs to the page, out.

A line can be the page's for what stands around it: a headline under "Related", a sentence under
"About the firm", what readers wrote under "Comments".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verify.claims.page_forms import find_line_form
from verify.claims.page_lines import COMMENTS, POINTER, find_page_line

_ENDED = re.compile(r"[.!?…][\"”’')\]*_]{0,4}$")
_LONGEST_PAGE_LINE = 400  # a longer line is a paragraph
_LONGEST_LINK = 20  # words of the headline of another page
_LONGEST_HEAD = 8  # words
_LEAST_ARTICLE = 4  # a release is at least one part in so many of its text: its risks can be long
# Before these marks of lists, quotations and emphasis a line opens as it would without them.
_MARKS = re.compile(r"(?:[>*_•·▶►→»|-]+\s*|#{1,6}\s+)+")
_FENCE = "```"
_MAIL = re.compile(
    r"(?:from|to|cc|bcc|sent|subject|date|reply-to|von|an|gesendet|betreff|de|à|envoyé|objet|"
    r"para|asunto|enviado|assunto|da|inviato|oggetto)\s?:\s",
    re.IGNORECASE,
)
_FEWEST_MAIL_LINES = 2
_ABOUT = re.compile(r"about\s(?:the\s)?(?P<name>[A-Z][\w&'’.-]*)", re.IGNORECASE)
_RELEASE_END = re.compile(
    r"(?:about\s\S|media\scontact|press\scontact|investor\s(?:relations|contact)|"
    r"notes?\sto\seditors|forward[- ]looking|safe\sharbou?r|cautionary\s|#\s?#\s?#|-\s?30\s?-|"
    r"ends$)",
    re.IGNORECASE,
)
_REPLY = re.compile(r"(?:reply|report|like|\S{2,30}\ssays:|\d+\s(?:likes|replies))$", re.IGNORECASE)
_NOTE = re.compile(
    r"(?P<name>[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]*){0,2}\s(?P<last>[A-Z][\w'’-]+))(?:,[^,]{2,80},)?\s(?:is|was|teaches|has\swritten|writes)\b"
)
_WRITES = re.compile(
    r"\b(?:professor|fellow|author|lecturer|writer|journalist|editor|columnist|correspondent|"
    r"reporter|novelist|historian|researcher|teaches|writes|book)\b"
)


def read_page(lines: Sequence[str]) -> tuple[str, ...]:
    """What each line is that belongs to the page, "" for those of the article."""
    reasons = [_read_alone(line, is_first=not number) for number, line in enumerate(lines)]
    _mark_code(lines, reasons)
    _mark_mail(lines, reasons)
    _mark_links(lines, reasons)
    _mark_release_end(lines, reasons)
    _mark_comments(lines, reasons)
    _mark_author(lines, reasons)
    return tuple(reasons)


def _read_alone(line: str, *, is_first: bool) -> str:
    if len(line) > _LONGEST_PAGE_LINE:
        return ""
    found = find_page_line(line, is_first_line=is_first)
    if found or is_first:
        return found
    marks = _MARKS.match(line)
    bare = line[marks.end() :].rstrip("*_") if marks else line
    if marks and bare and (found := find_page_line(bare, is_first_line=is_first)):
        return found
    return find_line_form(bare)


def _mark_code(lines: Sequence[str], reasons: list[str]) -> None:
    """Between two fences everything is code."""
    is_code = False
    for number, line in enumerate(lines):
        is_fence = line.startswith(_FENCE)
        if is_code or is_fence:
            reasons[number] = "a line of program code"
        is_code = is_code != is_fence


def _mark_mail(lines: Sequence[str], reasons: list[str]) -> None:
    """Two header lines of an e-mail one after the other, and all that follow them."""
    run: list[int] = []
    for number, line in enumerate((*lines, "")):
        if number < len(lines) and _MAIL.match(line):
            run.append(number)
            continue
        if len(run) >= _FEWEST_MAIL_LINES:
            for place in run:
                reasons[place] = "the header of an e-mail"
        run = []


def _mark_links(lines: Sequence[str], reasons: list[str]) -> None:
    """Under "Related" and its like, the headlines of other pages: short and without an end."""
    is_open = False
    for number, line in enumerate(lines):
        if reasons[number]:
            is_head = len(line.split()) <= _LONGEST_HEAD and not _ENDED.search(line)
            is_link = is_open and not _ENDED.search(line)
            is_open = is_link or (is_head and reasons[number] == POINTER)
        elif is_open and not _ENDED.search(line) and len(line.split()) <= _LONGEST_LINK:
            reasons[number] = POINTER
        else:
            is_open = False


def _mark_release_end(lines: Sequence[str], reasons: list[str]) -> None:
    """What a company says of itself and of its risks under its press release, to the end."""
    for number in _after_the_lead(lines):
        line = _MARKS.sub("", lines[number]).rstrip("*_:")
        is_head = len(line.split()) <= _LONGEST_HEAD and not _ENDED.search(line)
        if not is_head or not _RELEASE_END.match(line) or lines.count(lines[number]) > 1:
            continue  # "###" between all paragraphs ends nothing
        about = _ABOUT.match(line)
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if about and about["name"].lower() not in following[:80].lower():
            continue  # a section of the article: "About the bridge"
        reasons[number] = reasons[number] or "the foot of a press release"
        for place in range(number + 1, len(lines)):
            reasons[place] = reasons[place] or "the foot of a press release"
        return


def _after_the_lead(lines: Sequence[str]) -> range:
    """The lines after the first quarter: a foot that began there would take the article away."""
    before, least = 0, sum(map(len, lines)) / _LEAST_ARTICLE
    for number, line in enumerate(lines):
        if before >= least:
            return range(max(1, number), len(lines))
        before += len(line)
    return range(0)


def _mark_comments(lines: Sequence[str], reasons: list[str]) -> None:
    """From the head of the comments to the last button to reply."""
    replies = [number for number, line in enumerate(lines) if _REPLY.match(line)]
    if not replies:
        return
    heads = [place for place in range(replies[0]) if reasons[place] == COMMENTS]
    if not heads:
        return
    for place in range(heads[-1], len(lines)):
        reasons[place] = reasons[place] or COMMENTS


def _mark_author(lines: Sequence[str], reasons: list[str]) -> None:
    """The last line of the article when it presents somebody who is not in it: its author."""
    last = next((n for n in reversed(range(len(lines))) if not reasons[n]), 0)
    note = _NOTE.match(_MARKS.sub("", lines[last])) if last else None
    if note is None:
        return
    told = [line for line, reason in zip(lines[:last], reasons, strict=False) if not reason]
    is_told_of = any(note["last"] in line for line in told)
    signed = [
        line for line, reason in zip(lines[:last], reasons, strict=False) if "byline" in reason
    ]
    is_signed = any(note["last"].lower() in line.lower() for line in signed)
    if is_signed or (not is_told_of and _WRITES.search(lines[last])):
        reasons[last] = "a note on the author"
