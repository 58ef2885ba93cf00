"""Option values as typed in, checked values out; a wrong one names the known and the nearest."""

import math
import re
from collections.abc import Iterable
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from verify.errors import BadInput
from verify.records import UNKNOWN_DATE, Published, Status, to_published

Choice = TypeVar("Choice", bound=StrEnum)


class Format(StrEnum):
    """The forms a report can be given out in."""

    TABLE = "table"
    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"


class Order(StrEnum):
    """The orders a report can be given out in."""

    ARTICLE = "article"
    WORTH = "worth"
    STATUS = "status"


class SplitOrder(StrEnum):
    """The orders a list of claims can be given out in."""

    ARTICLE = "article"
    WORTH = "worth"


_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")
_DURATION = re.compile(r"(?:(\d{1,4})h)?(?:(\d{1,6})m)?(?:(\d{1,8})s?)?")

_BY_SUFFIX = {
    ".json": Format.JSON,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".csv": Format.CSV,
}


_SUFFIXES = {
    Format.TABLE: ".txt",
    Format.MARKDOWN: ".md",
    Format.JSON: ".json",
    Format.CSV: ".csv",
}
_SHEET = ".csv, which a spreadsheet opens,"
_PAGE = ".md, which is text with headings and lists,"
# Endings of forms that somebody may hope for, with the nearest that is written.
_FOREIGN = {
    ".xlsx": _SHEET,
    ".xls": _SHEET,
    ".ods": _SHEET,
    ".tsv": _SHEET,
    ".html": _PAGE,
    ".htm": _PAGE,
    ".docx": _PAGE,
    ".doc": _PAGE,
    ".odt": _PAGE,
    ".pdf": _PAGE,
}


def choose(given: str, known: type[Choice], *, option: str) -> Choice:
    """The member of known that given names, in any case; raises BadInput naming the nearest."""
    words = [str(member) for member in known]
    word = given.strip().casefold()
    if word in words:
        return known(word)
    near = get_close_matches(word, words, n=1)
    hint = f"; did you mean {near[0]}?" if near else "."
    raise BadInput(f"{option} does not know {given!r}{hint} Known are {', '.join(words)}.")


def choose_statuses(given: Iterable[str], *, option: str) -> frozenset[Status]:
    """The statuses named in comma-separated lists; raises BadInput for an unknown or empty one."""
    words = [word for part in given for word in part.split(",")]
    if words and not any(word.strip() for word in words):
        raise BadInput(f"{option} names no status; known: {', '.join(Status)}")
    return frozenset(choose(word, Status, option=option) for word in words if word.strip())


def choose_format(given: str, *, is_json: bool, output: str) -> Format:
    """--json, else --format, else what the name of the -o file says, else a table."""
    if is_json:
        if given and choose(given, Format, option="--format") is not Format.JSON:
            raise BadInput(f"--json and --format {given} exclude each other; give one of them")
        return Format.JSON
    if given:
        return choose(given, Format, option="--format")
    suffix = output[output.rfind(".") :].casefold() if "." in output else ""
    return _BY_SUFFIX.get(suffix, Format.TABLE)


def refuse_foreign(output: str) -> None:
    """Refuse a name that promises a form nothing is written in, as .html; raises BadInput."""
    ending = Path(output).suffix.casefold()
    if ending in _FOREIGN:
        raise BadInput(
            f"-o {output}: no {ending} file is written; give a name in {_FOREIGN[ending]} instead"
        )


def check_ending(form: Format, output: str) -> None:
    """Refuse a name whose ending promises another form than the list has; raises BadInput."""
    refuse_foreign(output)
    ending = Path(output).suffix.casefold()
    promised = _BY_SUFFIX.get(ending, form)
    if ending == ".txt" and form in (Format.JSON, Format.CSV):
        promised = Format.TABLE
    if promised is not form:
        raise BadInput(
            f"-o {output} is named as a {promised} file, and {form} is asked for; "
            f"name it {Path(output).stem}{_SUFFIXES[form]}, or leave out --format and --json"
        )


def choose_number(given: str, *, option: str) -> int:
    """A claim's number as typed; which numbers there are shows only once the claims are there.

    Raises BadInput for anything that is no whole number.
    """
    if not _WHOLE.fullmatch(given.strip()):
        raise BadInput(f"{option} takes the number of a claim, as 3, not {given!r}")
    return int(given)


def choose_limit(given: int | None, *, option: str) -> int:
    """A limit of 1 and more, 0 where none is set; raises BadInput for anything below."""
    if given is not None and given < 1:
        raise BadInput(f"{option} takes a number from 1 up, not {given}; leave it out to set none")
    return given or 0


def choose_duration(given: str, *, option: str) -> float:
    """Seconds from "90", "90s", "10m" or "1h30m", 0.0 where nothing is given.

    Raises BadInput for anything else, no time at all included.
    """
    if not given.strip():
        return 0.0
    match = _DURATION.fullmatch(given.strip().casefold())
    parts = match.groups(default="0") if match else ("0", "0", "0")
    seconds = sum(int(part) * size for part, size in zip(parts, (3600, 60, 1), strict=True))
    if not seconds:
        raise BadInput(f"{option} takes a time such as 90s, 10m or 1h30m, not {given!r}")
    return float(seconds)


def choose_worth(given: str, *, option: str) -> float:
    """A worth in 0..1, as 0.5 or 0,5; raises BadInput for anything else."""
    try:
        worth = float(given.replace(",", "."))
    except ValueError:
        worth = math.nan
    if math.isnan(worth) or not 0 <= worth <= 1:
        raise BadInput(f"{option} takes a worth from 0 to 1, as 0.5, not {given!r}")
    return worth


def choose_language(given: str, *, option: str) -> str:
    """The code of a language given as de, de-AT or German, "" where it is not given.

    Raises BadInput for anything else.
    """
    from verify.render.language_names import NAMES

    word = given.strip().casefold()
    code = re.split("[-_]", word)[0]
    if not word or code in NAMES:
        return code
    by_name = {name.casefold(): code for code, name in NAMES.items()}
    if word in by_name:
        return by_name[word]
    near = get_close_matches(word, by_name, n=1)
    hint = f"; did you mean {by_name[near[0]]}, {near[0].title()}?" if near else ""
    known = "" if hint else "; any code of two letters does (ISO 639-1), or the English name"
    raise BadInput(f"{option} takes the code of a language, as de, not {given!r}{hint}{known}")


def choose_date(given: str, *, option: str) -> Published:
    """The date of an option, unknown when it is not given; raises BadInput for nonsense."""
    if not given.strip():
        return UNKNOWN_DATE
    try:
        return to_published(given)
    except BadInput as error:
        raise BadInput(f"{option}: {error}") from error
