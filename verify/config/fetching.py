"""The `[fetch]` table of sources.toml in; FetchSettings out, and every mistake with its line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from verify.config.lines import Lines
from verify.config.mistakes import Mistake, shown, suggest
from verify.config.values import find_wrong, read_value
from verify.records import FetchSettings
from verify.sources.kinds import Key, Shape

TABLE: Final = "fetch"
# A day: who wants to wait longer has mistaken the unit.
_LONGEST_S: Final = 86_400

# Each key with the field of FetchSettings it fills.
FETCH_KEYS: Final = (
    (Key("contact", Shape.LINE, 'contact = "desk@example.org"'), "contact"),
    (Key("proxy", Shape.URL, 'proxy = "http://127.0.0.1:3128"'), "proxy"),
    (Key("trust_env", Shape.FLAG, "trust_env = true"), "trust_env"),
    (Key("cache", Shape.PATH, 'cache = "verify-cache.db"'), "cache_path"),
    (Key("pause_s", Shape.NUMBER, "pause_s = 1.0", high=3600), "pause_s"),
    (Key("pause_limit_s", Shape.NUMBER, "pause_limit_s = 30", high=3600), "pause_limit_s"),
    (Key("deadline_s", Shape.NUMBER, "deadline_s = 30", low=0.1, high=3600), "deadline_s"),
    (
        Key("connect_timeout_s", Shape.NUMBER, "connect_timeout_s = 10", low=0.1, high=3600),
        "connect_timeout_s",
    ),
    (
        Key("read_timeout_s", Shape.NUMBER, "read_timeout_s = 15", low=0.1, high=3600),
        "read_timeout_s",
    ),
    (
        Key(
            "size_limit_bytes",
            Shape.COUNT,
            "size_limit_bytes = 10_000_000",
            low=1_000,
            high=1_000_000_000,
        ),
        "size_limit_bytes",
    ),
    (Key("redirect_limit", Shape.COUNT, "redirect_limit = 5", high=20), "redirect_limit"),
    (Key("attempts", Shape.COUNT, "attempts = 3", low=1, high=10), "attempts"),
    (Key("connections", Shape.COUNT, "connections = 32", low=1, high=256), "connections"),
    (
        Key("max_requests", Shape.COUNT, "max_requests = 500", high=1_000_000),
        "max_requests",
    ),
    (Key("max_time_s", Shape.NUMBER, "max_time_s = 600", high=_LONGEST_S), "max_time_s"),
)


def read_fetching(
    given: object, lines: Lines, mistakes: list[Mistake], *, folder: Path
) -> FetchSettings:
    """Read the table, nothing given being the defaults; what is wrong is added to `mistakes`."""
    if given is None:
        return FetchSettings()
    if not isinstance(given, dict):
        said = f"the settings of fetching stand below a line [{TABLE}], one on each line"
        mistakes.append(Mistake(lines.names.get(TABLE, 1), said))
        return FetchSettings()
    mistakes.extend(_find_unknown(given, lines))
    values: dict[str, Any] = {}
    for key, where in FETCH_KEYS:
        if key.name not in given:
            continue
        wrong = find_wrong(key, given[key.name])
        if wrong:
            said = f"{key.name!r} in [{TABLE}] {wrong}; write it as {key.example}"
            mistakes.append(Mistake(lines.of_setting(TABLE, key.name), said))
        else:
            values[where] = read_value(key, given[key.name], folder=folder)
    return FetchSettings(**values)


def _find_unknown(given: dict[str, object], lines: Lines) -> Iterator[Mistake]:
    known = [key.name for key, _ in FETCH_KEYS]
    for name in given:
        if name not in known:
            hint = suggest(name, known) or f"; the keys are: {', '.join(known)}"
            said = f"unknown key '{shown(name)}' in [{TABLE}]{hint}"
            yield Mistake(lines.of_setting(TABLE, name), said)
