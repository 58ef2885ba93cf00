"""A claim and a passage in; whether what the passage ties to a condition is told without one, out.

"Sport will return" is only a part of "sport will return if the county pays".
"""

from __future__ import annotations

import re

from verify.language.tokens import tokenize
from verify.match.passage import Passage
from verify.match.reading import ReadClaim
from verify.records import Check, CheckKind, Outcome

# What ties a deed to a condition. "If" behind a verb of asking does not.
_CONDITION = re.compile(
    r"\b(?:unless|only if|as long as|so long as|on condition that|on the condition that|"
    r"provided that|providing that|"
    r"(?<!asked )(?<!know )(?<!see )(?<!wonder )(?<!as )(?<!even )if)\b",
    re.IGNORECASE,
)
_ANY = re.compile(
    r"\b(?:unless|if|as long as|so long as|condition|provided|providing|except|depend|depends|"
    r"subject to|could|(?-i:may)|might|would)\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r";|, (?:and|but|while|although|though|which|who) | but ")
# So much of what the claim says was done must stand in the clause for its condition to be the
# claim's; by reasoning: more than half. Re-measure: python -m benchmarks.accuracy --only altered
_MOST_OF_IT = 0.6
WITHOUT_CONDITION = "without its condition"


def check_condition(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Missing where the clause that has most of the claim makes it depend on something."""
    if _ANY.search(claim.claim.text):
        return ()
    deeds = claim.stems - claim.name_stems
    for sentence in passage.sentences if deeds else ():
        found = _CONDITION.search(sentence.text)
        clause = tokenize(_find_clause(sentence.text, found)) if found else ()
        held = len(deeds & {token.stem for token in clause})
        if found and held >= _MOST_OF_IT * len(deeds):
            values = "as a fact", f"“{found.group()} …”"
            return (Check(CheckKind.POLARITY, Outcome.MISSING, *values, WITHOUT_CONDITION),)
    return ()


def _find_clause(sentence: str, condition: re.Match[str]) -> str:
    """The words that depend on the condition: before it, or behind its comma where it opens."""
    if condition.start() == 0:
        return sentence.partition(",")[2]
    return _CLAUSE_END.split(sentence[: condition.start()])[-1]
