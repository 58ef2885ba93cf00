"""A claim, a passage and its report in; as much of the report as a reader needs to judge it out.

What bears a claim out is often scattered: who in one sentence, what in the next. A reader that saw
the passage alone told support from contradiction worse than one that sees what stands around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from verify.match.passage import Passage
from verify.match.reading import ReadClaim

# Words of a report that a reader is given: more do not fit the 256 pieces of the small one beside a
# long claim, and it was trained on as many.
MOST_WORDS: Final = 110
# What holds fewer words and more than this is no prose.
_MOST_CHARACTERS: Final = 20 * MOST_WORDS


def condense(claim: ReadClaim, passage: Passage) -> str:
    """The passage with the sentences of its report that share most stems with the claim, in order.

    A passage that is too long by itself stays whole: the reader says what it does not read.
    """
    read = passage.read
    lengths = [len(sentence.tokens) for sentence in read.sentences]
    if sum(lengths) <= MOST_WORDS and len(read.report.text) <= _MOST_CHARACTERS:
        return read.report.text
    places = pick_sentences(
        claim.stems,
        [sentence.stems for sentence in read.sentences],
        lengths,
        most_words=MOST_WORDS,
        kept=range(passage.window.first, passage.window.last + 1),
    )
    return " ".join(read.sentences[place].text for place in places)


def pick_sentences(
    wanted: frozenset[str],
    stems: Sequence[frozenset[str]],
    lengths: Sequence[int],
    *,
    most_words: int,
    kept: Sequence[int] = (),
) -> list[int]:
    """Which sentences share most stems with those wanted, up to so many words, in their order.

    Those of `kept` are always among them; a sentence without a stem of those wanted never is else.
    """
    picked = list(kept)
    words = sum(lengths[place] for place in picked)
    others = (place for place in range(len(stems)) if place not in kept and wanted & stems[place])
    for place in sorted(others, key=lambda place: (-len(wanted & stems[place]), place)):
        if words + lengths[place] <= most_words:
            picked.append(place)
            words += lengths[place]
    return sorted(picked)
