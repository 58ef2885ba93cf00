"""A CSV list of claims as text in; its rows, as from a JSON file, out."""

import csv
import io
import re
from collections.abc import Mapping

from verify.errors import BadInput

_DELIMITERS = ",;\t"
_FORMULA_START = re.compile("'(?=[ ]*[=+\\-@\t\r\n＝＋－＠])")
_YES_NO = {"yes": True, "no": False, "true": True, "false": False}
_WHOLE = re.compile(r"\d{1,9}")
_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?")


def read_csv_rows(text: str, name: str) -> list[Mapping[str, object]]:
    """The rows of a CSV list; an empty cell states nothing. Raises BadInput without a header."""
    header = text.lstrip("\n").split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        rows = [row for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise BadInput(f"{name} is not CSV at line {reader.line_num} ({error})") from error
    names = [cell.strip().casefold() for cell in rows[0]] if rows else []
    names = ["text" if column == "claim" else column for column in names]
    if "text" not in names:
        raise BadInput(f"{name} has no column “claim” in its first line; name one so")
    return [_row(names, row) for row in rows[1:]]


def _row(names: list[str], cells: list[str]) -> dict[str, object]:
    made: dict[str, object] = {}
    for column, cell in zip(names, cells, strict=False):
        words = _FORMULA_START.sub("", cell.strip(), count=1)
        if words and column not in ("facts", "number"):
            made[column] = _value(column, words)
    made.setdefault("text", "")
    if not {"start", "end"} <= set(made):
        made = {name: made[name] for name in made if name not in ("start", "end", "original")}
    return made


def _value(column: str, words: str) -> object:
    """A cell as the type its column has; what does not fit stays text, and is then refused."""
    if column in ("start", "end") and _WHOLE.fullmatch(words):
        return int(words)
    if column == "worth" and _DECIMAL.fullmatch(words):
        return float(words.replace(",", "."))
    if column == "ambiguous":
        return _YES_NO.get(words.casefold(), words)
    if column in ("unclear", "candidates"):
        return [item.strip() for item in words.split(";") if item.strip()]
    return words
