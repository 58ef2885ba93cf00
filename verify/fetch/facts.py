"""A report's sidecar file or front matter in; what it states about the report, as pairs, out."""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Final
from urllib.parse import urlsplit

from verify.fetch.files import read_file
from verify.records import PageStatus, Provenance

TEXT_KEYS: Final = (
    "url",
    "outlet",
    "published",
    "title",
    "author",
    "country",
    "language",
    "owner",
)
FLAG_KEYS: Final = ("agency", "primary", "counts")
FACT_KEYS: Final = TEXT_KEYS + FLAG_KEYS
# What the makers of sites write for ours in front matter.
OTHER_NAMES: Final = {"date": "published"}
# Eleven facts of 100 characters take 1.5 KB; PyYAML takes 0.1 s for 16 KB of short lines.
FACTS_SIZE_BYTES: Final = 16_384
# PyYAML's time grows with the square of open brackets: 16,000 take 0.9 s, 200 take 15 ms.
FLOW_BRACKETS: Final = 200
# How many unknown keys a page's detail names.
NAMED_KEYS: Final = 5

_KEY_LINE = re.compile(r"\s{0,3}([A-Za-z_]{2,30})\s?:\s+(\S.*?)\s*")
_FRONT_START: Final = re.compile(r"---[ \t]*\r?\n")
_FRONT_MATTER: Final = re.compile(
    r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_FLAGS: Final = {"true": "true", "yes": "true", "false": "false", "no": "false"}
_UNSAFE: Final = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Facts:
    """What is stated about one report: pairs in the order of FACT_KEYS, and what was wrong."""

    pairs: tuple[tuple[str, str], ...] = ()
    provenance: Provenance = Provenance.UNKNOWN
    mistakes: tuple[str, ...] = ()

    def get(self, key: str) -> str:
        """The value of a key, "" where it is not stated."""
        return dict(self.pairs).get(key, "")


def read_sidecar(path: str) -> Facts:
    """Read the facts file beside the report at `path`; no facts where there is none.

    It is called like the report with .toml or .json added to or in place of its ending; the
    first there is in that order is read. A broken one states nothing and is a mistake.
    """
    stem = os.path.splitext(path)[0]  # noqa: PTH122 - Path would cost more than the look itself
    for base in (path, stem):
        for suffix, parse in ((".toml", _parse_toml), (".json", _parse_json)):
            beside = base + suffix
            if beside == path or not os.path.lexists(beside):
                continue
            name = f"the sidecar {ascii(os.path.basename(beside))[1:-1]}"  # noqa: PTH119
            found = read_file(beside, size_limit_bytes=FACTS_SIZE_BYTES)
            if found.status != PageStatus.OK:
                return Facts(mistakes=(f"{name} was left out: {found.detail}",))
            return _parse(
                parse, found.body.decode("utf-8-sig", "replace"), name, Provenance.SIDECAR
            )
    return Facts()


def read_front_matter(text: str) -> Facts:
    """Read the YAML block between two lines of three dashes that `text` begins with, if any.

    `text` need be no more than the first FACTS_SIZE_BYTES of the report; a longer block is
    not read, and is a mistake, as is one that holds no `key: value` lines.
    """
    text = text.removeprefix("\ufeff")
    if not _FRONT_START.match(text):
        return Facts()
    block = _FRONT_MATTER.match(text)
    if block is None:
        said = "it begins with --- as front matter does, and a second --- is missing"
        return Facts(mistakes=(said,))
    return _parse(_parse_front, block[1], "the front matter", Provenance.FRONT_MATTER)


def join_facts(front: Facts, sidecar: Facts) -> Facts:
    """Put both together: what the sidecar states wins, and the date decides the provenance."""
    pairs = dict(front.pairs) | dict(sidecar.pairs)
    has_date = [facts for facts in (sidecar, front) if facts.get("published")]
    stated = has_date or [facts for facts in (sidecar, front) if facts.pairs]
    return Facts(
        tuple((key, pairs[key]) for key in FACT_KEYS if key in pairs),
        stated[0].provenance if stated else Provenance.UNKNOWN,
        front.mistakes + sidecar.mistakes,
    )


def _parse(parse: Callable[[str], object], text: str, name: str, provenance: Provenance) -> Facts:
    try:
        stated = parse(text)
    except (ValueError, OverflowError, RecursionError) as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        return Facts(mistakes=(f"{name} cannot be read and was left out: {reason}",))
    if not isinstance(stated, Mapping):
        return Facts(mistakes=(f"{name} was left out: it states no keys with values",))
    pairs: dict[str, str] = {}
    mistakes: list[str] = []
    unknown: list[str] = []
    names = {str(given).strip().lower() for given in stated}
    for given, value in stated.items():
        key = str(given).strip().lower()
        meant = OTHER_NAMES.get(key, key)
        key = key if meant in names else meant
        if key not in FACT_KEYS:
            unknown.append(ascii(str(given))[1:-1][:40])
            continue
        text_value, mistake = _read_value(key, value)
        if mistake:
            mistakes.append(f"{key} in {name} was left out: {mistake}")
        elif text_value:
            pairs[key] = text_value
    if unknown:
        more = f" and {len(unknown) - NAMED_KEYS} more" if len(unknown) > NAMED_KEYS else ""
        named = ", ".join(unknown[:NAMED_KEYS])
        mistakes.append(f"{name} has keys that are not read: {named}{more}")
    ordered = tuple((key, pairs[key]) for key in FACT_KEYS if key in pairs)
    return Facts(ordered, provenance if ordered else Provenance.UNKNOWN, tuple(mistakes))


def _read_value(key: str, value: object) -> tuple[str, str]:
    """Return (the value as text, "") or ("", what is wrong with it)."""
    if isinstance(value, bool):
        value = str(value).lower()
    elif isinstance(value, date | time):
        value = value.isoformat()
    elif isinstance(value, int | float):
        value = str(value)
    elif key == "author" and isinstance(value, list) and all(isinstance(v, str) for v in value):
        value = ", ".join(value)
    if value is None:
        return "", ""
    if not isinstance(value, str):
        return "", f"it should be {'true or false' if key in FLAG_KEYS else 'text'}"
    clean = _UNSAFE.sub("\ufffd", " ".join(value.split()))
    if key in FLAG_KEYS:
        flag = _FLAGS.get(clean.lower(), "")
        return flag, "" if flag or not clean else "it should be true or false"
    if key == "url" and clean and not is_web_url(clean):
        return "", "it is no http or https address"
    return clean, ""


def is_web_url(url: str) -> bool:
    """Return True for an absolute http or https address without blanks or control characters."""
    if not url.isprintable() or " " in url:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def _parse_toml(text: str) -> object:
    return tomllib.loads(text)


def _parse_json(text: str) -> object:
    return json.loads(text)


def _parse_front(text: str) -> object:
    """YAML; where it is none, the `key: value` lines that it is: "title: Fire: what we know"."""
    try:
        return _parse_yaml(text)
    except ValueError:
        lines = [match.groups() for match in map(_KEY_LINE.fullmatch, text.splitlines()) if match]
        if len(lines) < len([line for line in text.splitlines() if line.strip()]):
            raise
        return {key: value.strip("\"' ") for key, value in lines}


def _parse_yaml(text: str) -> object:
    if text.count("[") + text.count("{") > FLOW_BRACKETS:
        raise ValueError("it has more brackets than facts need")
    import yaml  # here, since it takes 15 ms and most reports have no front matter

    try:
        # BaseLoader makes text, lists and tables only; an alias is one shared object, and what
        # is nested is not looked into, so a bomb of aliases has nothing to expand in.
        return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 2}: " if mark else ""
        problem = getattr(error, "problem", None) or "it is not YAML"
        hint = "; a value with a colon in it stands between quotation marks"
        raise ValueError(
            f"{where}{problem}{hint if 'mapping values' in problem else ''}"
        ) from error
