"""The `[origins]` table of sources.toml in; which kinds count as one origin, as a setting, out."""

from __future__ import annotations

from typing import Final

from verify.config.lines import Lines
from verify.config.mistakes import Mistake, shown, suggest
from verify.records import COUNT_AS_ONE, COUNTED_KINDS, OriginKind

TABLE: Final = "origins"
KEY: Final = "count_as_one"
_KINDS: Final = tuple(str(kind) for kind in OriginKind if kind is not OriginKind.SINGLE)
_EXAMPLE: Final = f"{KEY} = [{', '.join(repr(kind) for kind in _KINDS)}]".replace("'", '"')


def read_counted(
    given: object, lines: Lines, mistakes: list[Mistake]
) -> tuple[tuple[str, str], ...]:
    """Read the table; empty where it says nothing or the default. Mistakes go to `mistakes`."""
    if given is None:
        return ()
    if not isinstance(given, dict):
        said = f"what counts as one origin stands below a line [{TABLE}]"
        mistakes.append(Mistake(lines.names.get(TABLE, 1), said))
        return ()
    for name in given:
        if name != KEY:
            said = f"unknown key '{shown(name)}' in [{TABLE}]{suggest(name, (KEY,))}"
            mistakes.append(Mistake(lines.of_setting(TABLE, name), said))
    kinds = given.get(KEY, sorted(COUNT_AS_ONE))
    line = lines.of_setting(TABLE, KEY)
    if not isinstance(kinds, list):
        mistakes.append(Mistake(line, f"{KEY!r} in [{TABLE}] is no list; write {_EXAMPLE}"))
        return ()
    wrong = [kind for kind in kinds if kind not in (*_KINDS, OriginKind.SINGLE)]
    for kind in wrong:
        hint = suggest(str(kind), _KINDS) or f"; the kinds are: {', '.join(_KINDS)}"
        mistakes.append(Mistake(line, f"unknown kind {shown(str(kind))!r} in {KEY!r}{hint}"))
    counted = frozenset(map(str, kinds)) | {str(OriginKind.SINGLE)}
    if wrong or counted == COUNT_AS_ONE:
        return ()
    return ((COUNTED_KINDS, " ".join(kind for kind in OriginKind if kind in counted)),)
