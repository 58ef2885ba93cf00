"""A claims file that a hand has edited in; its claims, held against the article, out.

It is what `verify split --json` writes, or a CSV, Markdown or plain list. One mistake refuses all
of it, and every mistake is told at once.
"""

import json
import re
import sys
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from pathlib import Path

from verify.cli.claim_lists import read_csv_rows
from verify.cli.claim_rows import read_row
from verify.cli.json_mistakes import explain_mistake
from verify.cli.own_output import OwnOutput, is_own_list, tell_own_output
from verify.cli.plain_lists import read_list_rows
from verify.errors import BadInput
from verify.records import (
    CLAIMS_FILE,
    CLAIMS_SHA256,
    UNKNOWN_DATE,
    Article,
    GivenClaim,
    Precision,
    Published,
    to_published,
)

MAX_FILE_BYTES = 20_000_000
# More mistakes than this help nobody; how many there are is said.
SHOWN_MISTAKES = 20
_CSV_ENDINGS = (".csv", ".tsv")
_PAGE = re.compile(r"\s*<(?:!doctype\b|html\b|head\b|body\b|!--)", re.IGNORECASE)
_LIST_ENDINGS = (".md", ".markdown", ".txt")
# Of the sentences of an article, how many stand in a copy of it whose links or heads are otherwise.
_COPIED = 0.8
_SHOWN_SOURCE = 60  # characters of the article that a mistake shows


@dataclass(frozen=True, slots=True)
class ClaimsFile:
    """Claims given by hand, and of which article: its digest, "" where not said, and its date.

    `is_typed` is True for a list that somebody wrote, rather than `verify split`.
    """

    name: str
    sha256: str
    article_sha256: str
    claims: tuple[GivenClaim, ...]
    published: Published = UNKNOWN_DATE
    is_typed: bool = False

    @property
    def settings(self) -> tuple[tuple[str, str], ...]:
        """What the result says of it: the same claims from the same file give the same bytes."""
        name = "standard input" if self.name == "-" else Path(self.name).name
        return ((CLAIMS_FILE, name), (CLAIMS_SHA256, self.sha256))


def read_claims_file(name: str, *, article: str = "INPUT") -> ClaimsFile:
    """Read a claims file, or standard input for "-"; raises BadInput with every mistake in it.

    `article` is its article as a command names it.
    """
    body = _read_body(name, article)
    text = _decoded(body, name)
    _refuse_own_output(text, name, article)
    article_sha256, published, is_typed = "", UNKNOWN_DATE, False
    rows: Sequence[object]
    if name.casefold().endswith(_CSV_ENDINGS):
        rows = read_csv_rows(text, name)
    elif name.casefold().endswith(_LIST_ENDINGS):
        rows, is_typed = read_list_rows(text, name), not is_own_list(text)
    else:
        article_sha256, published, rows = _read_json(text, name)
    if not rows:
        raise BadInput(
            f"{name} holds no claim; `verify split {article} --json -o {name}` writes one"
        )
    mistakes: list[str] = []
    claims = []
    for number, row in enumerate(rows, start=1):
        claims.append(read_row(row, partial(_tell, mistakes, number)))
    mistakes += _find_twins(claims)
    _refuse(name, mistakes)
    digest = sha256(body).hexdigest()
    return ClaimsFile(name, digest, article_sha256, tuple(claims), published, is_typed)


def check_date(file: ClaimsFile, given: Published) -> None:
    """Refuse two days of publication for one article; raises BadInput."""
    if file.published.is_known and given.is_known and file.published.iso != given.iso:
        raise BadInput(
            f"{file.name} says the article was published {file.published.iso}, and --published says"
            f" {given.iso}; split it again with the right one, or change “published” in the file"
        )


def dated_by(file: ClaimsFile, article: Article) -> Article:
    """The article with the day of publication that the file gives, where it gives another."""
    if not file.published.is_known or file.published.iso == article.published.iso:
        return article
    return replace(article, published=file.published)


def _refuse_own_output(text: str, name: str, article: str) -> None:
    """Refuse a web page, and what verify wrote for reading; raises BadInput."""
    if _PAGE.match(text):
        raise BadInput(
            f"{name} is a web page, and no list of claims; `verify split {article} -o claims.json`"
            " writes one"
        )
    found = tell_own_output(text)
    if found not in (OwnOutput.NONE, OwnOutput.CLAIMS):
        raise BadInput(
            f"{name} holds {found}, and no list of claims; `verify split {article} -o claims.json`"
            " (or .csv, .md) writes one that can be edited and given back"
        )


def check_places(file: ClaimsFile, article: Article) -> None:
    """Refuse claims of another article, and places that are not there; raises BadInput."""
    digest = sha256(article.text.encode("utf-8", "replace")).hexdigest()
    if file.article_sha256 not in ("", digest):
        raise BadInput(
            f"{file.name} holds the claims of another article, or of another state of this one (its"
            f" sha256 is {file.article_sha256[:12]}…, this one's {digest[:12]}…); split this one"
            " again, or take “article” and all offsets out of the file"
        )
    if _is_copy(file, article):
        raise BadInput(
            f"{file.name} is the text of the article, and no list of claims; `verify split` writes"
            " one with -o claims.json, and without --claims the article is split here"
        )
    mistakes: list[str] = []
    for number, given in enumerate(file.claims, start=1):
        _check_place(given, article.text, partial(_tell, mistakes, number))
    _refuse(file.name, mistakes)


def _is_copy(file: ClaimsFile, article: Article) -> bool:
    """True for the article under another name; one that has a sentence a line is a list as well."""
    from verify.language.sentences import split_sentences

    rows = [given.claim.text for given in file.claims]
    if not file.is_typed or all(len(split_sentences(row)) < 2 for row in rows):
        return False
    text = article.text
    whole = _letters(" ".join(rows))
    sentences = [_letters(text[span.start : span.end]) for span in split_sentences(text)]
    return sum(each in whole for each in sentences) >= _COPIED * len(sentences)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _check_place(given: GivenClaim, text: str, tell: Callable[[str, str], None]) -> None:
    from verify.render.shown import visible

    for start, end in given.claim.spans:
        if start >= end:
            tell("span", f"start is {start} and end {end}; start must be the smaller")
        elif not 0 <= start < end <= len(text):
            tell("span", f"{start}–{end} is no place in the article, which ends at {len(text)}")
    if not given.original or not given.claim.spans:
        return
    there = text[given.claim.start : given.claim.end]
    if given.original.strip() not in (there.strip(), visible(there)):
        shown = visible(there[:_SHOWN_SOURCE]) + ("…" if len(there) > _SHOWN_SOURCE else "")
        tell(
            "original",
            f"does not stand at {given.claim.start}–{given.claim.end}, where the article has"
            f" “{shown}”; take the offsets out, and the words are looked for",
        )


def _read_body(name: str, article: str) -> bytes:
    try:
        if name == "-":
            body = sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
        else:
            with Path(name).open("rb") as file:
                body = file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError as error:
        hint = f"`verify split {article} --json -o {name}` writes one"
        raise BadInput(f"--claims {name} does not exist; {hint}") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "that is no name of a file"
        raise BadInput(f"--claims {name} cannot be read ({reason})") from error
    if len(body) > MAX_FILE_BYTES:
        raise BadInput(f"{name} is larger than {MAX_FILE_BYTES // 1_000_000} MB; give fewer claims")
    return body


def _decoded(body: bytes, name: str) -> str:
    if body.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):  # "Unicode text" of a spreadsheet
        return body.decode("utf-16", "replace")
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if name.casefold().endswith(_CSV_ENDINGS):
            # Spreadsheets of older Windows save so; a byte without meaning there is no letter.
            return body.decode("cp1252", "replace")
        raise BadInput(f"{name} is not UTF-8 text at byte {error.start}; save it so") from error


def _read_json(text: str, name: str) -> tuple[str, Published, list[object]]:
    """The digest and date of the article, and the claims as they were parsed."""
    try:
        content = json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise BadInput(explain_mistake(error, name)) from error
    except (ValueError, RecursionError) as error:
        reason = "it is nested too deep" if isinstance(error, RecursionError) else str(error)
        raise BadInput(f"{name} cannot be used: {reason}") from error
    if isinstance(content, list):
        return "", UNKNOWN_DATE, content
    claims = content.get("claims") if isinstance(content, dict) else None
    if not isinstance(claims, list):
        raise BadInput(
            f'{name} holds no list “claims”; write it as {{"claims": [{{"text": "…"}}]}}'
        )
    unknown = sorted(set(content) - {"claims", "article", "notes"})
    if unknown:
        raise BadInput(f"{name}: “{unknown[0]}” is no part of a claims file; take it out")
    article = content.get("article", {})
    digest = article.get("sha256", "") if isinstance(article, dict) else None
    if not isinstance(digest, str):
        raise BadInput(f"{name}: “article” is not as `verify split --json` writes it; take it out")
    return digest, _published(article, name), claims


def _published(article: Mapping[str, object], name: str) -> Published:
    """The date in a file; a bare "2016-11-20" does as well as what `verify split` writes."""
    stated = article.get("published", "")
    value = stated.get("value", "") if isinstance(stated, Mapping) else stated
    if value in ("", None, str(Precision.UNKNOWN), str(Precision.AMBIGUOUS)):
        return UNKNOWN_DATE
    if not isinstance(value, str):
        raise BadInput(f'{name}: “published” is no date; write it as "2016-11-20"')
    try:
        return to_published(value)
    except BadInput as error:
        raise BadInput(f"{name}, published: {error}") from error


def _unique(pairs: list[tuple[str, object]]) -> Mapping[str, object]:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"“{twice}” is there twice in one object; take one of them out")
    return made


def _refuse_constant(word: str) -> float:
    raise ValueError(f"{word} is no number that JSON knows")


def _find_twins(claims: Sequence[GivenClaim]) -> list[str]:
    first: dict[tuple[str, str], int] = {}
    mistakes: list[str] = []
    for number, given in enumerate(claims, start=1):
        key = (" ".join(given.claim.text.split()).casefold(), given.claim.speaker)
        earlier = first.setdefault(key, number)
        if earlier != number and key[0]:
            _tell(
                mistakes, number, "text", f"is that of claim {earlier} again; take one of them out"
            )
    return mistakes


def _tell(mistakes: list[str], number: int, field: str, wrong: str) -> None:
    where = f"claim {number}, {field}:" if field else f"claim {number}"
    mistakes.append(f"{where} {wrong}")


def _refuse(name: str, mistakes: Sequence[str]) -> None:
    if not mistakes:
        return
    count = "1 mistake" if len(mistakes) == 1 else f"{len(mistakes)} mistakes"
    listed = "\n".join(f"  {mistake}" for mistake in mistakes[:SHOWN_MISTAKES])
    more = "\n  …" if len(mistakes) > SHOWN_MISTAKES else ""
    raise BadInput(f"{name} has {count}; nothing was checked:\n{listed}{more}")
