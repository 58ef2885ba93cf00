"""Stretches of an article and their facts in; its claims, and why each is what it is, out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from verify.records.articles import Sentence
from verify.records.facts import DatePeriod, Number, Polarity, Quotation


class ClaimKind(StrEnum):
    """What a claim asserts; the first that fits in this order wins, `event` being the rest."""

    QUOTE = "quote"
    PREDICTION = "prediction"
    STATEMENT = "statement"
    NUMBER = "number"
    DATE = "date"
    EVENT = "event"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable assertion: self-contained wording and the exact place it comes from.

    `text[…]` is the wording to search with; article.text[start:end] is what it was read from.
    `spans` holds every place that asserts the same, the first being (start, end).
    `speaker` is who says it ("" when the article itself does), `cue` the verb ("said", "denied"),
    `polarity` whether what follows is said, denied or left unsaid.
    `worth` in 0..1. `ambiguous` is True when a pronoun, name or date in it could not be resolved
    with certainty; `unclear` then holds these words and `candidates` what they might mean, both
    empty where only who speaks is open and nobody fits.
    """

    text: str
    start: int
    end: int
    spans: tuple[tuple[int, int], ...]
    kind: ClaimKind
    speaker: str = ""
    cue: str = ""
    worth: float = 0.0
    ambiguous: bool = False
    candidates: tuple[str, ...] = ()
    numbers: tuple[Number, ...] = ()
    dates: tuple[DatePeriod, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    polarity: Polarity = Polarity.SAID
    unclear: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GivenClaim:
    """A claim that a hand has written or changed.

    `claim` holds what was given, `stated` the names of its fields that were, text and places
    apart; `original` is what is said to stand at its first place, "" where nothing is.
    """

    claim: Claim
    stated: frozenset[str] = frozenset()
    original: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the arithmetic behind a score: what was weighed, and what it gave."""

    name: str
    value: float
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the article and what stands for them in a claim; "" is: nothing."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that refer to somebody or something, what they were read as ("" is: open), and why."""

    words: str
    meant: str
    reason: str


@dataclass(frozen=True, slots=True)
class ClaimReading:
    """Why a claim is what it is.

    `number` counts claims from 1, `places` are the sentences that assert it, the first being the
    one it was read from, and `place_numbers` which sentences of the article these are, from 1.
    `cut` says at which words it was cut from that sentence, "" for all of it.
    `siblings` are the numbers of the claims that were cut from the same sentence. `references` say
    what "he" or "the firm" was read as. `changes` is all that differs from the article's words,
    `worth_steps` what its worth comes from, strongest first.
    """

    claim: Claim
    number: int
    claim_count: int
    places: tuple[Sentence, ...]
    place_numbers: tuple[int, ...]
    sentence_count: int
    cut: str
    siblings: tuple[int, ...]
    references: tuple[Reference, ...]
    changes: tuple[Change, ...]
    worth_steps: tuple[Step, ...]
