"""Coverage and checks of one passage in; relation, probabilities and the arithmetic out.

The rules, in order (the first that holds decides):
1. Too little of the claim stands in the passage, or no key fact of it: silent.
2. A check differs and the passage is about the claim: contradicts; if it is barely so: partial.
3. A key fact is missing, or a telling word was exchanged: partial; so where no key fact ties the
   claim to the passage and its verb is missing.
4. Enough of what was done, names apart, is covered: supports.
5. Otherwise: partial.
A check that differs is never outvoted into supports. The probabilities come from weights fitted to
labelled pairs (probabilities.py), within the bounds that these rules set.
"""

from __future__ import annotations

from verify.language.phrases import is_finite
from verify.match.candidates import CONTEXT_SHARE, Window
from verify.match.check_dates import OTHER_DAYS
from verify.match.probabilities import estimate, keep_to
from verify.match.reading import ReadClaim
from verify.match.settled import settle
from verify.match.verdict import Verdict
from verify.records import Check, CheckKind, ClaimKind, Outcome, Relation, Step

# All thresholds are shares of the claim's weight found in the passage (context counted half).
# Chosen together on both labelled event sets, which are too small to be split for this: the figures
# on them are development figures. Of 36 distorted claims none may come out corroborated; below
# that, as many true ones as possible. Re-measure: python -m benchmarks.accuracy --only events
SILENT_BELOW = 0.24
# Shared words without one key fact of the claim, or names without any of the deed, are a shared
# subject up to here.
FACTLESS_BELOW = 0.50
DEEDS_FROM = 0.15
CONTRADICTS_FROM = 0.42
SUPPORTS_FROM = 0.36
# A claim of half as many telling words or fewer needs SHORT_SUPPORTS_FROM; between, in proportion.
LONG_CLAIM = 10
SHORT_SUPPORTS_FROM = 0.60
# A fact whose absence alone keeps a report from supporting. "Thursday" may go unsaid in the news
# of the day, a calendar date may not.
_KEY = frozenset(
    (
        CheckKind.NUMBER,
        CheckKind.NAME,
        CheckKind.PLACE,
        CheckKind.QUOTE,
        CheckKind.POLARITY,
        CheckKind.ATTRIBUTION,
    )
)

_WRITTEN = frozenset((CheckKind.NUMBER, CheckKind.DATE))
_QUOTE_KEY = _KEY - {CheckKind.PLACE}


def relate(
    window: Window,
    checks: tuple[Check, ...],
    exchanged: tuple[str, ...],
    *,
    claim: ReadClaim,
    weights: dict[str, float],
) -> Verdict:
    """Decide what a passage says of a claim whose telling words have these weights.

    `exchanged` are words of the claim in whose place the passage has others, or nothing.
    """
    otherwise = _find_told_otherwise(window, claim, checks)
    covered = settle(
        window.coverage + window.context + sum(weights.get(stem, 0.0) for stem in otherwise)
    )
    deeds = _cover_deeds(window, claim, weights, otherwise)
    needed = _need(len(weights.keys() - claim.name_stems))
    keys = _choose_keys(claim, checks)
    missing = [check for check in checks if _is_key_missing(check, keys=keys)]
    differing = [check for check in checks if check.outcome is Outcome.DIFFERS]
    has_fact = any(
        check.outcome is Outcome.AGREES and (not check.detail or check.kind is CheckKind.QUOTE)
        for check in checks
    )
    is_silent = window.coverage < SILENT_BELOW or (
        covered < FACTLESS_BELOW and not (has_fact and deeds >= DEEDS_FROM)
    )
    verbless = _find_missing_verb(window, claim)
    if is_silent:
        relation = Relation.SILENT
    elif differing:
        is_about = covered >= CONTRADICTS_FROM
        relation = Relation.CONTRADICTS if is_about else Relation.PARTIAL
    elif missing or exchanged or deeds < needed or (not has_fact and verbless):
        relation = Relation.PARTIAL
    else:
        relation = Relation.SUPPORTS
    steps = (
        Step("coverage", window.coverage, "share of the claim's telling words in the passage"),
        Step("context", window.context, "found only in the headline or the sentences around"),
        Step("deeds", deeds, "share of its words that are no names: what was done"),
        Step("needed", needed, "so much of what was done makes support"),
        Step("words", len(weights), "telling words in the claim"),
        *(Step("missing", 1.0, f"{one.kind}: {one.claim_value}") for one in missing),
        *(Step("exchanged", 1.0, words) for words in exchanged),
        *(Step("verb", 1.0, verbless) for _ in range(bool(verbless) and not has_fact)),
        *(
            Step("differs", 1.0, f"{one.kind}: {one.claim_value} / {one.report_value}")
            for one in differing
        ),
    )
    odds = keep_to(relation, estimate(steps, checks), checks)
    return Verdict(relation, odds.supports, odds.contradicts, steps)


def is_surely_silent(window: Window, *, claim: ReadClaim, weights: dict[str, float]) -> bool:
    """Whether a passage is silent whatever its checks would say: too little of the claim is there.

    `relate` calls each such passage silent; not all it calls silent are such.
    """
    if window.coverage < SILENT_BELOW:
        return True
    is_little = window.coverage + window.context < FACTLESS_BELOW
    return is_little and _cover_deeds(window, claim, weights) < DEEDS_FROM


def _find_missing_verb(window: Window, claim: ReadClaim) -> str:
    """The claim's first verb where the passage lacks it, "" where it is there or none is known."""
    for token in claim.content:
        is_verb = token.text.islower() and is_finite(token.text)
        if is_verb and token.stem not in claim.name_stems:
            return "" if token.stem in window.matched | window.nearby else token.text
    return ""


def _choose_keys(claim: ReadClaim, checks: tuple[Check, ...]) -> frozenset[CheckKind]:
    """A quotation that is there turns on its words and its speaker, not on where and when."""
    is_quoted = any(
        check.kind is CheckKind.QUOTE and check.outcome is Outcome.AGREES for check in checks
    )
    return _QUOTE_KEY if is_quoted and claim.claim.kind is ClaimKind.QUOTE else _KEY


def _is_key_missing(check: Check, *, keys: frozenset[CheckKind]) -> bool:
    if check.outcome is not Outcome.MISSING or (check.kind is CheckKind.DATE and keys is not _KEY):
        return False
    if check.kind is CheckKind.DATE:
        return check.detail == OTHER_DAYS or any(mark.isdigit() for mark in check.claim_value)
    return check.kind in keys


def _find_told_otherwise(
    window: Window, claim: ReadClaim, checks: tuple[Check, ...]
) -> frozenset[str]:
    """The words of figures and days that agree and are written otherwise: "40%", "four in ten"."""
    agreed = {
        check.claim_value
        for check in checks
        if check.kind in _WRITTEN and check.outcome is Outcome.AGREES and not check.detail
    }
    text = claim.claim.text  # dates have their places in the article
    written = {one.text for one in claim.numbers} | {one.text for one in claim.dates}
    places = [
        (start, start + len(words))
        for words in written & agreed
        if (start := text.find(words)) >= 0
    ]
    held = window.matched | window.nearby
    return frozenset(
        token.stem
        for token in claim.content
        if token.stem not in held
        and any(start <= token.start and token.end <= end for start, end in places)
    )


def _cover_deeds(
    window: Window,
    claim: ReadClaim,
    weights: dict[str, float],
    otherwise: frozenset[str] = frozenset(),
) -> float:
    """How much of the claim's words that are no names the passage holds: what was done, not who.

    What stands only around the passage counts half, as in the window.
    """
    deeds = {stem: weight for stem, weight in weights.items() if stem not in claim.name_stems}
    total = sum(deeds.values())
    held = sum(weight for stem, weight in deeds.items() if stem in window.matched | otherwise)
    near = sum(weight for stem, weight in deeds.items() if stem in window.nearby)
    return settle((held + CONTEXT_SHARE * near) / total) if total else 1.0


def _need(word_count: int) -> float:
    """How much must be covered: in a claim of few words, each of them matters more."""
    short_by = max(0, LONG_CLAIM - word_count) / LONG_CLAIM
    return SUPPORTS_FROM + (SHORT_SUPPORTS_FROM - SUPPORTS_FROM) * min(1.0, 2 * short_by)
