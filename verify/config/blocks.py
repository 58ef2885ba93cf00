"""One `[[source]]` in; its SourceBlock out, and every mistake in it with its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from verify.config.lines import Lines
from verify.config.mistakes import Mistake, shown, suggest
from verify.config.values import Value, find_wrong, read_value
from verify.records import Publisher, SourceBlock
from verify.sources.kinds import Key, Kind, Shape
from verify.sources.registry import KINDS
from verify.sources.secret import PLACE

NAME: Final = Key("name", Shape.TEXT, 'name = "My reports"', is_required=True)
KIND: Final = Key("kind", Shape.TEXT, f'kind = "{KINDS[0].name}"', is_required=True)
SWITCH: Final = Key("on", Shape.FLAG, "on = false")
# Each publisher key with the field of Publisher it fills.
PUBLISHER_KEYS: Final = (
    (Key("outlet", Shape.TEXT, 'outlet = "The Daily Example"'), "outlet"),
    (Key("country", Shape.TEXT, 'country = "AT"'), "country"),
    (Key("language", Shape.TEXT, 'language = "en"'), "language"),
    (Key("owner", Shape.TEXT, 'owner = "Example Holding"'), "owner"),
    (Key("agency", Shape.FLAG, "agency = true"), "is_agency"),
    (Key("primary", Shape.FLAG, "primary = true"), "is_primary"),
    (Key("counts", Shape.FLAG, "counts = false"), "counts"),
)
COMMON_KEYS: Final = (NAME, KIND, SWITCH, *(key for key, _ in PUBLISHER_KEYS))


@dataclass(frozen=True, slots=True)
class BlockReader:
    """One `[[source]]` while it is read; what is wrong with it is added to `mistakes`."""

    given: Mapping[str, object]
    number: int
    lines: Lines
    mistakes: list[Mistake]

    @property
    def title(self) -> str:
        """What a mistake calls the source."""
        name = self.given.get("name")
        is_named = isinstance(name, str) and name.strip()
        return f"source '{shown(str(name))}'" if is_named else f"source {self.number + 1}"

    def read(self, folder: Path) -> SourceBlock:
        """Turn the block into a record, which is of no use where mistakes were added."""
        kind_name = self.given.get("kind")
        own = [kind for kind in KINDS if kind.name == kind_name]
        kinds = own or list(KINDS)
        own_keys = {key.name: key for kind in kinds for key in kind.keys}
        known = {key.name: key for key in COMMON_KEYS} | own_keys
        self._find_unknown(tuple(known))
        values: dict[str, Any] = {}
        for key in known.values():
            if key.name in self.given:
                values[key.name] = self._read_value(key, folder)
            elif key.is_required and (own or key in COMMON_KEYS):
                self._miss(key)
        self._find_missing_one(own)
        if "key_env" in own_keys and own:
            self._find_lost_key()
        if isinstance(kind_name, str) and not own:
            self._refuse_kind(kind_name)
        return SourceBlock(
            name=values.get("name", ""),
            kind=values.get("kind", ""),
            publisher=Publisher(
                **{where: values[key.name] for key, where in PUBLISHER_KEYS if key.name in values}
            ),
            needs_network=any(kind.needs_network for kind in kinds),
            is_on=values.get("on", True),
            **{name: values[name] for name in own_keys if name in values},
        )

    def _refuse_kind(self, kind_name: str) -> None:
        names = [kind.name for kind in KINDS]
        hint = suggest(kind_name, names) or f"; the kinds are: {', '.join(names)}"
        self._add("kind", f"unknown kind '{shown(kind_name)}' in {self.title}{hint}")

    def _find_unknown(self, known: Sequence[str]) -> None:
        for name in self.given:
            if name not in known:
                hint = suggest(name, known) or f"; the keys are: {', '.join(known)}"
                self._add(name, f"unknown key '{shown(name)}' in {self.title}{hint}")

    def _read_value(self, key: Key, folder: Path) -> Value:
        value = self.given[key.name]
        wrong = find_wrong(key, value)
        if not wrong:
            return read_value(key, value, folder=folder)
        self._add(key.name, f"{key.name!r} in {self.title} {wrong}; write it as {key.example}")
        return ""

    def _miss(self, key: Key) -> None:
        said = f"{self.title} has no {key.name!r}; add a line such as {key.example}"
        self._add("", said)

    def _find_missing_one(self, own: Sequence[Kind]) -> None:
        for kind in own:
            wanted = [key for key in kind.keys if key.name in kind.needs_one_of]
            if wanted and not any(key.name in self.given for key in wanted):
                names = " nor ".join(repr(key.name) for key in wanted)
                said = f"{self.title} has neither {names}; add a line such as {wanted[0].example}"
                self._add("", said)

    def _find_lost_key(self) -> None:
        """Find a key without a place, or a place without a key: neither would do anything."""
        places = [name for name in ("url", "key_header") if PLACE in str(self.given.get(name))]
        if "key_env" in self.given and not places:
            said = (
                f"'key_env' in {self.title} is put nowhere; write {PLACE} where it goes, in url or "
                'as key_header = "Authorization: Bearer {key}"'
            )
            self._add("key_env", said)
        if places and "key_env" not in self.given:
            said = (
                f"{PLACE} in {self.title} stands for a key that nothing names; "
                'add a line such as key_env = "EXAMPLE_API_KEY"'
            )
            self._add(places[0], said)
        if "key_header" in self.given and "key_header" not in places:
            said = f"'key_header' in {self.title} has no {PLACE}; write it where the key goes"
            self._add("key_header", said)

    def _add(self, key: str, text: str) -> None:
        self.mistakes.append(Mistake(self.lines.of_key(self.number, key), text))


def find_same_names(blocks: Sequence[SourceBlock], lines: Lines) -> Iterator[Mistake]:
    """Yield a mistake for each source whose name an earlier one has, capitals aside."""
    first: dict[str, int] = {}
    for number, block in enumerate(blocks):
        earlier = first.setdefault(block.name.casefold(), number)
        if block.name and earlier != number:
            at_line = lines.of_key(earlier, "name")
            said = f"the name '{shown(block.name)}' is taken by the source of line {at_line}"
            yield Mistake(lines.of_key(number, "name"), f"{said}; give each its own")
