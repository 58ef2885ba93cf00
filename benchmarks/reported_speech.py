"""Sentences of our own with speech in them; how many are read right, and whose mouth is wrong, out.

python -m benchmarks.reported_speech [--wrong]

A row is right when the quotations and the reported speech that it lists, and no others, are found
with their speakers and with "said", "denied" or "declined". Another is named where a speaker is
given that the row does not know.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

from benchmarks.figures import Figure, Part, Row, share
from verify.language.attribution import find_attributions
from verify.language.quotes import find_quotations
from verify.language.sentences import split_sentences

FILE = "tests/reported_speech.toml"
SET = "reported_speech"


def read_passages(root: Path) -> tuple[Row, ...]:
    """The passages of the file with their labels, in order."""
    return tuple(tomllib.loads((root / FILE).read_text(encoding="utf-8"))["passage"])


def quoted_in(text: str) -> list[list[str]]:
    """Words and speaker of each quotation found, with its polarity unless the words are said."""
    return [
        [found.text, found.speaker, *([found.polarity] if found.polarity != "said" else [])]
        for found in find_quotations(text)
    ]


def reported_in(text: str) -> list[list[str]]:
    """Speaker and polarity of all reported speech found, in the order of the alphabet."""
    return sorted(
        [found.speaker, str(found.polarity)]
        for sentence in split_sentences(text)
        for found in find_attributions(text[sentence.start : sentence.end])
    )


def is_right(row: Row) -> bool:
    """Whether all that the row lists is found, and nothing else."""
    is_quoted = "quoted" not in row or quoted_in(row["text"]) == row["quoted"]
    return is_quoted and (
        "reported" not in row or reported_in(row["text"]) == sorted(row["reported"])
    )


def names_another(row: Row) -> bool:
    """Whether somebody is made to speak whom the row does not know to."""
    return any(
        any(one and one not in {who for _, who, *_ in row["quoted"]} for _, one, *_ in quoted)
        for quoted in ([quoted_in(row["text"])] if "quoted" in row else [])
    ) or any(
        one not in {who for who, _ in row["reported"]}
        for one, _ in (reported_in(row["text"]) if "reported" in row else [])
    )


def figures(root: Path) -> tuple[Figure, ...]:
    """The share of rows read right, and of those in which another is named."""
    found = []
    for part in (Part.DEV, Part.HELD_OUT):
        rows = [row for row in read_passages(root) if row["part"] == part]
        right = share([is_right(row) for row in rows])
        other = share([names_another(row) for row in rows])
        found.append(Figure(SET, "passages read right", right, len(rows), part=part))
        name = "passages in which another is named"
        found.append(Figure(SET, name, other, len(rows), "", part, is_better_low=True))
    return tuple(found)


def main() -> int:
    """Print the figures, or with --wrong the mistakes of the development part."""
    root = Path(__file__).resolve().parent.parent
    if "--wrong" in sys.argv:
        for row in read_passages(root):
            if row["part"] == "dev" and not is_right(row):
                print(row["text"])
                for name, found in (("quoted", quoted_in), ("reported", reported_in)):
                    if name in row and found(row["text"]) != row[name]:
                        print("   want ", row[name], "\n   found", found(row["text"]))
        return 0
    for figure in figures(root):
        print(f"{figure.measure:40} {figure.part:9} {figure.value:6.3f} of {figure.count}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
