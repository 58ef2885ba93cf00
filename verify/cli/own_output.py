"""The text of a file in; whether it is something that verify itself wrote, and what, out."""

import json
import re
from enum import StrEnum

from verify.records import Status

_COUNT = re.compile(r"\d+ claims?(?:, \d+ of them unclear \(\?\))?")
_SENTENCES = re.compile(r"\d+ sentences?: \d+ \S+ \w+.*")
_FINDINGS = re.compile(rf"(?:\*\*)?\d+ claims?: \d+ \S (?:{'|'.join(Status)}).*")
_EXPLANATION = re.compile(r"Claim \d+ of \d+(?:\n|  \S )")
# What stands above the claims in a list: when the article came out, how many there are, and notes.
_DATE_LINE = re.compile(r"(?:published \d{4}\S* \(|undated; |ambiguous date; ).*")
_HEAD_LINES = (
    _COUNT,
    _DATE_LINE,
    re.compile(r"“.*(?:is|are) on no day: .*"),
    re.compile(r".* are not read in it; each sentence .*"),
    re.compile(r"\d+ claims? of less worth not shown\."),
)
# A title, a date and as many notes stand above the count; an article says such a line anywhere.
_HEAD_LENGTH = 12
_CLAIMS_HEADER = "number,claim,kind,"
_SENTENCES_HEADER = "number,role,start,end,"
_REPORT_HEADER = "number,status,score,claim,"


class OwnOutput(StrEnum):
    """What verify wrote into a file, in the words a message uses; NONE is text of others."""

    NONE = ""
    CLAIMS = "the claims that `verify split` wrote"
    TABLE = "the table that `verify split` prints for reading"
    SENTENCES = "the sentences that `verify split --all` wrote"
    EXPLANATION = "what `--explain` prints of one claim"
    REPORT = "a report that verify wrote"


def tell_own_output(text: str) -> OwnOutput:
    """Which of verify's own outputs a text is, by its first lines or, in JSON, by its keys."""
    bare = text.lstrip("\ufeff \t\r\n")
    if bare.startswith(("{", "[")):
        return _tell_json(bare)
    for header, output in (
        (_CLAIMS_HEADER, OwnOutput.CLAIMS),
        (_SENTENCES_HEADER, OwnOutput.SENTENCES),
        (_REPORT_HEADER, OwnOutput.REPORT),
    ):
        if bare.startswith(header):
            return output
    if _EXPLANATION.match(bare):
        return OwnOutput.EXPLANATION
    head = [line.strip() for line in bare.split("\n")[:_HEAD_LENGTH]]
    if not any(_DATE_LINE.fullmatch(line) for line in head):
        is_listed = bare.startswith("# ") and any(_SENTENCES.fullmatch(line) for line in head)
        return OwnOutput.SENTENCES if is_listed else OwnOutput.NONE
    if any(_SENTENCES.fullmatch(line) for line in head):
        return OwnOutput.SENTENCES
    if any(_FINDINGS.fullmatch(line) for line in head):
        return OwnOutput.REPORT
    if any(_COUNT.fullmatch(line) for line in head):
        return OwnOutput.CLAIMS if bare.startswith("# ") else OwnOutput.TABLE
    return OwnOutput.NONE


def is_own_list(text: str) -> bool:
    """True for the Markdown list of claims that `verify split` writes."""
    return tell_own_output(text) is OwnOutput.CLAIMS


def is_head_line(words: str) -> bool:
    """True for a line that stands above the claims in a list of `verify split`."""
    plain = words.replace("\\", "")
    return any(pattern.fullmatch(plain) for pattern in _HEAD_LINES)


def _tell_json(text: str) -> OwnOutput:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):  # no JSON, or none of ours
        return OwnOutput.NONE
    if isinstance(content, list):
        is_list = bool(content) and all(
            isinstance(item, dict) and "text" in item for item in content
        )
        return OwnOutput.CLAIMS if is_list else OwnOutput.NONE
    for key, output in (
        ("claims", OwnOutput.CLAIMS),
        ("sentences", OwnOutput.SENTENCES),
        ("findings", OwnOutput.REPORT),
    ):
        if isinstance(content.get(key), list):
            return output
    return OwnOutput.NONE
