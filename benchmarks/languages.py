"""Own texts in many languages in; how often their language is told out.

python -m benchmarks.accuracy --only languages
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from benchmarks.figures import Figure, Part, part_of, share
from verify.language.detection import detect_language
from verify.records import support_of

ROWS = Path("benchmarks") / "languages.toml"
_SENTENCES_OF_A_TEXT = 3


def figures(root: Path) -> tuple[Figure, ...]:
    """Languages told from one sentence and from three, of the six that are read and of others."""
    rows = tomllib.loads((root / ROWS).read_text(encoding="utf-8"))
    made: list[Figure] = []
    for part in (Part.DEV, Part.HELD_OUT):
        sentences = [
            (language, text)
            for language, texts in rows.items()
            for text in texts
            if part_of(text) is part
        ]
        made += [*_figures("one sentence", sentences, part)]
    texts = [
        (language, " ".join(texts[start : start + _SENTENCES_OF_A_TEXT]))
        for language, texts in rows.items()
        for start in range(0, len(texts), _SENTENCES_OF_A_TEXT)
    ]
    return (*made, *_figures("three sentences", texts, Part.ALL))


def _figures(what: str, rows: list[tuple[str, str]], part: Part) -> tuple[Figure, Figure]:
    read = [(language, text) for language, text in rows if support_of(language) != "none"]
    others = [(language, text) for language, text in rows if support_of(language) == "none"]
    return (
        Figure(
            "languages",
            f"{what}: language of the six told",
            share(detect_language(text) == language for language, text in read),
            len(read),
            part=part,
        ),
        Figure(
            "languages",
            f"{what}: other language taken for one of the six",
            share(
                detect_language(text) != "" and support_of(detect_language(text)) != "none"
                for _, text in others
            ),
            len(others),
            part=part,
            is_better_low=True,
        ),
    )
