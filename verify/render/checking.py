"""The checks of a piece of evidence in, the lines that tell a reader what mattered out."""

import re

from verify.records import Check, CheckKind, Evidence, Outcome, Relation
from verify.render.wording import quoted

NOT_THERE = "not there: "
_SHOWN_CHECKS = 3  # more than three facts beside one sentence are read by nobody; --explain has all
_SHOWN_WORDS = 5  # so many missing words tell what is lacking; the claim beside them has the rest
_SHORT_QUOTE = 8  # words; up to here a quotation is shown whole beside the other wording of it
_NEIGHBOURS = 3  # words on either side of a difference, so that its place can be found
_WORD_FOR_WORD = "word for word"
_OPPOSITES = "opposites"
_WHO_DID_IT = "who did it"
_IN_QUOTES = re.compile('^(?:not )?[“‘"].*[”’"]$', re.DOTALL)


def check_words(check: Check) -> str:
    """One check for people: "number: 300,000 here, 470,000 there"."""
    if check.outcome is Outcome.MISSING:
        return _missing_words(check, "")
    if check.outcome is Outcome.AGREES:
        return _agreement(check)
    here, there = check.claim_value, check.report_value or "something else"
    if check.kind is CheckKind.QUOTE:
        here, there = show_drift(here, there)
    name = check.detail if check.detail == _WHO_DID_IT else str(check.kind)
    if check.kind is CheckKind.POLARITY:
        name = "opposite words" if check.detail == _OPPOSITES else "affirmed or denied"
        if check.detail != _OPPOSITES:
            here, there = _in_quotes(here), _in_quotes(there)
    return f"{name}: {here} here, {there} there"


def _agreement(check: Check) -> str:
    """What both sides have; a quotation that stands beside the claim is not printed again."""
    if check.kind is CheckKind.QUOTE:
        is_same = check.detail in ("", _WORD_FOR_WORD)
        return f"quoted {_WORD_FOR_WORD}" if is_same else f"quotation {check.detail}"
    same = check.report_value in ("", check.claim_value)
    there = "" if same else f" here, {check.report_value} there"
    return f"{check.kind} agrees: {check.claim_value}{there}"


def _in_quotes(words: str) -> str:
    return words if _IN_QUOTES.match(words) else quoted(words)


def _missing_words(check: Check, passage: str) -> str:
    """What a passage lacks; nobody is told that words which stand in it are not there."""
    value = check.claim_value
    if check.kind is CheckKind.ATTRIBUTION:
        return f"not attributed to {value}"
    if check.kind is CheckKind.POLARITY:
        return _missing_side(check)
    if check.kind is CheckKind.QUOTE and check.report_value and check.detail:
        return f"quotation {check.detail}"
    if check.kind is CheckKind.NUMBER and check.report_value and check.detail:
        return f"{check.detail}: {value} here, {check.report_value} there"
    figure = re.search(r"\d[\d.,]*\d|\d", value) if check.kind is CheckKind.NUMBER else None
    if figure and stands_in(figure.group(), passage):
        return f"{figure.group()} of something else"
    if stands_in(value, passage):
        return f"not with this meaning: {value}"
    return f"{NOT_THERE}{value}"


def _missing_side(check: Check) -> str:
    """A denial that only the claim has, or a word such as "may" that only one side has."""
    value = check.claim_value
    if check.report_value:
        return f"not {value}: {_in_quotes(check.report_value)} there"
    if len(value.split()) == 1:
        return f"without {_in_quotes(value)} there"
    return f"not denied there: {_in_quotes(value)}" if value else "not denied there"


def stands_in(words: str, passage: str) -> bool:
    """True when the words stand in the passage one after another, marks and case apart."""
    wanted, there = _bare_words(words), _bare_words(passage)
    return bool(wanted) and any(
        there[at : at + len(wanted)] == wanted for at in range(len(there) - len(wanted) + 1)
    )


def _bare_words(text: str) -> list[str]:
    """The words of a text as _bare has them; a possessive is its name, a hyphen parts words."""
    words = re.split(r"[\s\-–—/]+", re.sub(r"['’]s\b", "", text))
    return [bare for word in words if (bare := _bare(word))]


def show_drift(here: str, there: str) -> tuple[str, str]:
    """Two wordings of one quotation cut down to the words that differ and their neighbours."""
    ours, theirs = here.split(), there.split()
    if len(ours) <= _SHORT_QUOTE and len(theirs) <= _SHORT_QUOTE:
        return quoted(here), quoted(there)
    folded = [[_bare(word) for word in words] for words in (ours, theirs)]
    first = 0
    while first < min(map(len, folded)) and folded[0][first] == folded[1][first]:
        first += 1
    last = 0
    while last < min(map(len, folded)) - first and folded[0][-1 - last] == folded[1][-1 - last]:
        last += 1
    return _stretch(ours, first, last), _stretch(theirs, first, last)


def _stretch(words: list[str], first: int, last: int) -> str:
    start, end = max(first - _NEIGHBOURS, 0), min(len(words) - last + _NEIGHBOURS, len(words))
    before, after = "…" if start else "", "…" if end < len(words) else ""
    return quoted(f"{before}{' '.join(words[start:end])}{after}")


def _bare(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter.isalnum())


def checks_that_mattered(evidence: Evidence) -> tuple[str, ...]:
    """What differs, what is lacking, then what both sides have and word differently.

    A partial passage of which no check says why is told by the words of the claim it lacks.
    """
    differs = [check_words(check) for check in evidence.checks if check.outcome is Outcome.DIFFERS]
    reworded = [check_words(check) for check in evidence.checks if _is_reworded(check)]
    lines = [*differs, *exchanged_words(evidence), *lacking_words(evidence), *reworded]
    return tuple(dict.fromkeys(lines))[:_SHOWN_CHECKS]


def exchanged_words(evidence: Evidence) -> tuple[str, ...]:
    """The words in whose place a passage that nearly repeats the claim has others."""
    pairs = [step.detail.partition(" → ") for step in evidence.steps if step.name == "exchanged"]
    return tuple(f"other words: {here} here, {there} there" for here, _, there in pairs if there)


def lacking_words(evidence: Evidence) -> tuple[str, ...]:
    """What the passage lacks, the plain "not there" of all kinds on one line."""
    missing = [check for check in evidence.checks if check.outcome is Outcome.MISSING]
    told = [_missing_words(check, evidence.text) for check in missing]
    absent = [words.removeprefix(NOT_THERE) for words in told if words.startswith(NOT_THERE)]
    # A weekday may go unsaid, and what differs or is exchanged says itself why it is partial.
    is_told = exchanged_words(evidence) or any(
        check.outcome is Outcome.DIFFERS
        or (check.outcome is Outcome.MISSING and check.kind is not CheckKind.DATE)
        for check in evidence.checks
    )
    if evidence.relation is Relation.PARTIAL and not is_told:
        held = [check.claim_value for check in evidence.checks if check.outcome is Outcome.AGREES]
        told_of = (evidence.text, *held, *absent)  # "Obama" is there for "Barack Obama"
        words = [word for word in evidence.missing if not any(stands_in(word, t) for t in told_of)]
        absent += words
    line = f"{NOT_THERE}{'; '.join(tuple(dict.fromkeys(absent))[:_SHOWN_WORDS])}"
    others = [words for words in told if not words.startswith(NOT_THERE)]
    return tuple(dict.fromkeys([*([line] if absent else []), *others]))


def _is_reworded(check: Check) -> bool:
    """True when both sides agree and yet write it so differently that a reader wants to see it."""
    if check.outcome is not Outcome.AGREES or not check.report_value:
        return False
    if check.kind is CheckKind.QUOTE:
        return bool(check.detail)
    # A date that the report's own day bears out is no other way of writing it.
    is_figure = check.kind is CheckKind.NUMBER or (
        check.kind is CheckKind.DATE and not check.detail
    )
    return is_figure and _bare(check.claim_value) != _bare(check.report_value)
