"""Texts and labelled pairs in; pairs made of them by program, for training the reader, out.

What `split_claims` cuts from a text is borne out by the sentences it was cut from, and so is a
paraphrase of it; with one fact falsified it is contradicted; beside other sentences of the same
text it is met with silence. Where a fact stands word for word in the passage, it is falsified there
too: then the false claim is right and the true one wrong, and no wording by itself gives away
which it is.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import verify
from benchmarks.distort import Distortion, Kind, distort
from benchmarks.figures import read_rows
from training.paraphrase import paraphrase
from training.reader_pairs import (
    CONTRADICTS,
    MOST_WORDS,
    SILENT,
    SUPPORTS,
    Bundle,
    Example,
    Target,
)
from verify.language.names import find_names
from verify.language.sentences import split_sentences
from verify.language.tokens import find_stems
from verify.records import Claim, Span

# A hedge changed is no contradiction: "may close" is not borne out by "will close", nor refuted.
UNSURE: Target = (0.05, 0.35, 0.6)
TARGETS = {Kind.MODALITY: UNSURE}
NEWS = "texts/wikinews.jsonl"
# How often each of these is made, where it can be.
_PARAPHRASED, _TURNED_ROUND, _SILENCED = 0.6, 0.6, 0.8
_MOST_DISTORTIONS = 2
_FEWEST_WORDS, _LONGEST_CLAIM = 5, 45
# Sentences of the same text that share more of the claim's stems than this may tell it too.
_TELLS_TOO = 0.6


@dataclass(frozen=True, slots=True)
class Text:
    """A text that pairs may be made from; `origin` is the set it is from."""

    origin: str
    text: str


def read_news(data: Path) -> Iterator[Text]:
    """The news texts, each with its paragraphs but without headline and dateline."""
    for row in read_rows(data / NEWS):
        yield Text("made-wikinews", "\n\n".join(row["paragraphs"][2:]))


def texts_of(bundles: Iterable[Bundle], origins: Sequence[str]) -> Iterator[Text]:
    """The passages of those sets, each once."""
    seen: set[str] = set()
    for bundle in bundles:
        for example in bundle.examples:
            is_new = bundle.origin in origins and example.passage not in seen
            if is_new and example.target is SUPPORTS:
                seen.add(example.passage)
                yield Text(f"made-{bundle.origin}", example.passage)


def make_pairs(text: Text, *, seed: int) -> Iterator[Bundle]:
    """Every bundle that can be made of the claims of one text."""
    sentences = split_sentences(text.text)
    claims = [claim for claim in verify.split_claims(text.text) if _is_fit(claim)]
    for claim in claims:
        dice = random.Random(f"{seed} {claim.text}")  # noqa: S311 - made texts, no secrets
        window = _window(sentences, claim, dice)
        passage = text.text[window.start : window.end]
        if len(passage.split()) > MOST_WORDS or not _names_all(passage, claim.text):
            continue
        examples = list(_examples(passage, claim.text, text.text, dice))
        if dice.random() < _SILENCED:
            examples.extend(_silent(text.text, sentences, claim, dice))
        if len(examples) > 1:
            yield Bundle(text.origin, tuple(examples))


def distort_supported(bundle: Bundle, *, seed: int, most: int) -> Bundle:
    """The supported pairs of a bundle with twins of their claims; no examples where none can be."""
    made: list[Example] = []
    for example in bundle.examples:
        if example.target is not SUPPORTS:
            continue
        dice = random.Random(f"{seed} {example.claim}")  # noqa: S311 - made texts, no secrets
        twins = _choose(distort(example.claim, article=example.passage, seed=seed), dice, most)
        if twins:
            made.append(Example(example.passage, example.claim, SUPPORTS, (), is_marked=True))
            made.extend(_twin(example.passage, twin) for twin in twins)
    return Bundle(f"edited-{bundle.origin}", tuple(made))


def _is_fit(claim: Claim) -> bool:
    words = len(claim.text.split())
    return _FEWEST_WORDS <= words <= _LONGEST_CLAIM and not claim.ambiguous


def _window(sentences: Sequence[Span], claim: Claim, dice: random.Random) -> Span:
    """The claim's own sentence with up to two neighbours."""
    own = [
        at for at, one in enumerate(sentences) if one.start < claim.end and claim.start < one.end
    ]
    if not own:
        return Span(claim.start, claim.end)
    first = max(0, own[0] - dice.choice((0, 0, 1, 2)))
    last = min(len(sentences) - 1, own[-1] + dice.choice((0, 0, 1)))
    return Span(sentences[first].start, sentences[last].end)


def _names_all(passage: str, claim: str) -> bool:
    """True where the passage itself names whom the claim names: nothing was filled in from afar."""
    stems = find_stems(passage)
    return all(find_stems(name.text.split()[-1]) <= stems for name in find_names(claim))


def _examples(passage: str, claim: str, article: str, dice: random.Random) -> Iterator[Example]:
    yield Example(passage, claim, SUPPORTS, (), is_marked=True)
    said_otherwise = paraphrase(claim, dice=dice) if dice.random() < _PARAPHRASED else ""
    if said_otherwise:
        yield Example(passage, said_otherwise, SUPPORTS, (), is_marked=True)
    basis = said_otherwise or claim
    for twin in _choose(distort(basis, article=article, seed=0), dice, _MOST_DISTORTIONS):
        yield _twin(passage, twin)
        turned = _turned_round(passage, twin)
        if turned and dice.random() < _TURNED_ROUND:
            span = Span(twin.start, twin.start + len(twin.original))
            target = TARGETS.get(twin.kind, CONTRADICTS)
            yield Example(turned, twin.text, SUPPORTS, (), is_marked=True)
            yield Example(turned, twin.claim, target, (span,), is_marked=True)


def _twin(passage: str, twin: Distortion) -> Example:
    target = TARGETS.get(twin.kind, CONTRADICTS)
    return Example(passage, twin.text, target, (Span(twin.start, twin.end),), is_marked=True)


def _choose(found: Sequence[Distortion], dice: random.Random, most: int) -> list[Distortion]:
    """So many of different kinds, each kind as likely as any other."""
    by_kind: dict[Kind, list[Distortion]] = {}
    for distortion in found:
        by_kind.setdefault(distortion.kind, []).append(distortion)
    kinds = sorted(by_kind)
    return [dice.choice(by_kind[kind]) for kind in dice.sample(kinds, min(most, len(kinds)))]


def _turned_round(passage: str, twin: Distortion) -> str:
    """The passage with the same change, "" where what changed does not stand there just once."""
    if passage.count(twin.original) != 1 or twin.changed in passage:
        return ""
    at = passage.index(twin.original)
    before, after = passage[at - 1 : at], passage[at + len(twin.original) :][:1]
    if before.isalnum() or after.isalnum():
        return ""
    return passage[:at] + twin.changed + passage[at + len(twin.original) :]


def _silent(
    text: str, sentences: Sequence[Span], claim: Claim, dice: random.Random
) -> Iterator[Example]:
    """The claim beside the other sentences that are most like it and do not tell it."""
    stems = find_stems(claim.text)
    others = []
    for one in sentences:
        words = text[one.start : one.end]
        share = len(stems & find_stems(words)) / max(1, len(stems))
        if not (one.start < claim.end and claim.start < one.end) and share < _TELLS_TOO:
            others.append((share, one))
    others.sort(key=lambda pair: (-pair[0], pair[1].start))
    nearest = [one for _, one in others[:3]]
    if nearest:
        chosen = sorted(dice.sample(nearest, min(len(nearest), dice.choice((1, 2)))), key=_start)
        passage = " ".join(text[one.start : one.end] for one in chosen)
        if len(passage.split()) <= MOST_WORDS:
            yield Example(passage, claim.text, SILENT)


def _start(span: Span) -> int:
    return span.start
