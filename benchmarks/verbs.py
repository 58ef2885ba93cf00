"""A treebank in; how well finite verbs are told from all other words out.

VERIFY_DATA=…/data python -m benchmarks.verbs
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from verify.claims.words import Part, read_words

TREEBANK = Path("sentences") / "en_ewt-ud-dev.conllu"


def labelled_sentences(path: Path) -> Iterator[tuple[str, dict[int, bool]]]:
    """Each sentence, and by offset whether the word that begins there is a finite verb."""
    text, words = "", dict[int, bool]()
    position = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# text = "):
            text, words, position = line.removeprefix("# text = "), {}, 0
        elif not line and text:
            yield text, words
            text = ""
        elif line.split("\t")[0].isdigit():
            fields = line.split("\t")
            start = text.find(fields[1], position)
            if start >= 0:
                words[start] = "VerbForm=Fin" in fields[5]
                position = start + len(fields[1])


def main() -> None:
    """Print precision and recall of finite verbs; contracted ones ("it's") count as missed."""
    folder = os.environ.get("VERIFY_DATA", "")
    if not folder:
        sys.exit("VERIFY_DATA names no folder; set it to where the labelled sets are")
    hits = found = labelled = 0
    for text, words in labelled_sentences(Path(folder) / TREEBANK):
        for word in read_words(text, ()):
            if word.start in words:
                is_verb = word.part is Part.VERB
                hits += is_verb and words[word.start]
                found += is_verb
                labelled += words[word.start]
    print(f"finite verbs: precision {hits / found:.3f}, recall {hits / labelled:.3f}")


if __name__ == "__main__":
    main()
