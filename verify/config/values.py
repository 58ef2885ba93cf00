"""A key and the value written for it in; what is wrong with it, or the value as we use it, out."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from datetime import date, time
from pathlib import Path
from types import MappingProxyType
from typing import Final
from urllib.parse import urlsplit

from verify.config.mistakes import shown
from verify.sources.kinds import Key, Shape

Value = str | bool | int | float | tuple[str, ...]

_TYPE_NAMES: Final = (
    (bool, "true or false"),
    ((int, float), "a number"),
    ((date, time), "a date"),
    (list, "a list"),
    (dict, "a table"),
)
_HOST: Final = re.compile(r"[\w.-]+|\[?[0-9a-fA-F:.]+\]?")
_VARIABLE: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_HEADER: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+:\s*\S[ -~]*")


def find_wrong(key: Key, value: object) -> str:
    """Say what is wrong with a value, or "" where it has the shape of its key."""
    if key.shape is Shape.FLAG:
        return "" if isinstance(value, bool) else f"is {_name_type(value)}, not true or false"
    if key.shape in (Shape.NUMBER, Shape.COUNT):
        return _find_wrong_number(key, value)
    if key.shape in _LISTS:
        return _find_wrong_list(key, value)
    if not isinstance(value, str):
        return f"is {_name_type(value)}, not text"
    if "\0" in value:
        return "holds a NUL character"
    if key.is_required and not value.strip():
        return "is empty"
    check = _TEXTS.get(key.shape)
    return check(value.strip()) if check else ""


def read_value(key: Key, value: object, *, folder: Path) -> Value:
    """Return a value in which nothing is wrong; a path comes out absolute, from `folder`."""
    if key.shape is Shape.PATH:
        return _absolute(folder, str(value))
    if isinstance(value, list):
        return tuple(one.strip() if key.shape in _STRIPPED else one for one in value)
    if isinstance(value, str):
        return value.strip()
    return value if isinstance(value, (bool, int, float)) else ""


def _find_wrong_number(key: Key, value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return f"is {_name_type(value)}, not a number"
    if key.shape is Shape.COUNT and not isinstance(value, int):
        return f"is {value}, not a whole number"
    if not key.low <= value <= key.high:
        return f"is {value}, which is not between {key.low:,} and {key.high:,}"
    return ""


def _find_wrong_list(key: Key, value: object) -> str:
    what, check = _LISTS[key.shape]
    if not isinstance(value, list):
        return f"is {_name_type(value)}, not a list of texts"
    if not value:
        return f"is an empty list; leave it out{what[1]}, or name some"
    for one in value:
        if not isinstance(one, str):
            return f"holds {_name_type(one)}, not texts only"
        if not one.strip():
            return f"holds an empty {what[0]}"
        wrong = check(one.strip())
        if wrong:
            return f"holds '{shown(one)}', which {wrong}"
    return ""


def _find_wrong_pattern(text: str) -> str:
    leads_out = text.startswith(("/", "~")) or ".." in text.split("/")
    return "leads out of the folder" if leads_out else ""


def _find_wrong_url(text: str) -> str:
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "is no web address"
    if parts.scheme not in ("http", "https"):
        return "does not begin with http:// or https://"
    if not host or not text.isprintable() or " " in text:
        return "is no web address"
    if parts.username or parts.password:
        return "holds a name or a password; put what is secret into a variable and use key_env"
    return ""


def _find_wrong_host(text: str) -> str:
    return "" if _HOST.fullmatch(text) else "is no host name alone"


def _find_wrong_variable(text: str) -> str:
    is_name = _VARIABLE.fullmatch(text) is not None
    return "" if is_name else "is no name of an environment variable; the key itself stays out"


def _find_wrong_header(text: str) -> str:
    return "" if _HEADER.fullmatch(text) else "is no header of the form Name: value"


def _find_wrong_line(text: str) -> str:
    return "" if text.isprintable() else "holds a line break or another control character"


_Check = Callable[[str], str]
_TEXTS: Final[Mapping[Shape, _Check]] = MappingProxyType(
    {
        Shape.URL: _find_wrong_url,
        Shape.VARIABLE: _find_wrong_variable,
        Shape.HEADER: _find_wrong_header,
        Shape.LINE: _find_wrong_line,
    }
)
# What one of the list is called, what leaving it out means, and what may be wrong with one.
_LISTS: Final[Mapping[Shape, tuple[tuple[str, str], _Check]]] = MappingProxyType(
    {
        Shape.PATTERNS: (("pattern", " to read all reports"), _find_wrong_pattern),
        Shape.URLS: (("address", ""), _find_wrong_url),
        Shape.HOSTS: (("host", ""), _find_wrong_host),
    }
)
_STRIPPED: Final = (Shape.URLS, Shape.HOSTS)


def _name_type(value: object) -> str:
    for kind, name in _TYPE_NAMES:
        if isinstance(value, kind):
            return name
    return f"the text '{shown(str(value))}'"


def _absolute(folder: Path, path: str) -> str:
    try:
        wanted = folder / Path(path.strip()).expanduser()
    except RuntimeError:  # "~name" of nobody on this machine is taken as a folder called that
        wanted = folder / path.strip()
    return os.path.normpath(wanted)
