"""The `[judging]` table of sources.toml in; how many reports make silence, 0 for no word, out."""

from __future__ import annotations

from typing import Final

from verify.config.lines import Lines
from verify.config.mistakes import Mistake, shown, suggest
from verify.config.values import find_wrong
from verify.sources.kinds import Key, Shape

TABLE: Final = "judging"
ENOUGH_READ: Final = Key("enough_read", Shape.COUNT, "enough_read = 3", low=1, high=1_000_000)


def read_enough(given: object, lines: Lines, mistakes: list[Mistake]) -> int:
    """Read the table: the least number of reports that makes "unreported", 0 where not given."""
    if given is None:
        return 0
    if not isinstance(given, dict):
        said = f"what a status takes stands below a line [{TABLE}]"
        mistakes.append(Mistake(lines.names.get(TABLE, 1), said))
        return 0
    for name in given:
        if name != ENOUGH_READ.name:
            hint = suggest(name, (ENOUGH_READ.name,)) or f"; the key is: {ENOUGH_READ.name}"
            said = f"unknown key '{shown(name)}' in [{TABLE}]{hint}"
            mistakes.append(Mistake(lines.of_setting(TABLE, name), said))
    number = given.get(ENOUGH_READ.name)
    if number is None:
        return 0
    wrong = find_wrong(ENOUGH_READ, number)
    if wrong:
        said = f"{ENOUGH_READ.name!r} in [{TABLE}] {wrong}; write it as {ENOUGH_READ.example}"
        mistakes.append(Mistake(lines.of_setting(TABLE, ENOUGH_READ.name), said))
        return 0
    return int(number)
