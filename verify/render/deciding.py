"""A piece of evidence in, the one plain line that says what decided its relation out."""

from dataclasses import replace

from verify.records import CheckKind, Evidence, Outcome, Relation, Step
from verify.render.checking import NOT_THERE, exchanged_words, lacking_words

LEGEND = (
    "Shares are of the claim's telling words, rare words weighing more. coverage: those in the "
    "passage; context: those found only in the headline or the sentences around it, at half; "
    "deeds: those that are no names, which say what was done; needed: how much of that makes "
    "support; words: how many telling words the claim has. The probabilities come of these and of "
    "the facts that agree, differ or are missing, by weights fitted to labelled pairs; reader: "
    "what a model of sentence pairs makes of the passage, where one is used. The relation bounds "
    "them: support is at least even, anything else less."
)
_KIND_WORDS = {CheckKind.POLARITY: "what is affirmed or denied"}


def decided_by(evidence: Evidence) -> str:
    """The relation and what decided it: "contradicts: because number differs"."""
    return f"{evidence.relation}: {_reason(evidence)}"


def _reason(evidence: Evidence) -> str:
    kinds = dict.fromkeys(
        _KIND_WORDS.get(check.kind, str(check.kind))
        for check in evidence.checks
        if check.outcome is Outcome.DIFFERS
    )
    differing = f"{' and '.join(kinds)} {'differs' if len(kinds) == 1 else 'differ'}"
    deeds = _deeds(evidence)
    if evidence.relation is Relation.CONTRADICTS:
        return f"because {differing}" if kinds else "because a key fact differs"
    if evidence.relation is Relation.SUPPORTS:
        return f"all key facts are there{f' and {deeds}' if deeds else ''}"
    if evidence.relation is Relation.SILENT:
        return "too little of the claim is there"
    if kinds:
        return f"{differing}, but the passage is hardly about the claim"
    if exchanged := exchanged_words(evidence):
        return f"because of {'; '.join(exchanged)}"
    if missing := _missing(evidence):
        return f"because {'; '.join(missing)}"
    lacking = "; ".join(lacking_words(evidence))
    only = f"only {deeds}" if deeds else "only a part of what was done is there"
    return f"{only}; {lacking}" if lacking else only


def _missing(evidence: Evidence) -> list[str]:
    """The key facts that are missing: those the arithmetic counted, else those the checks have."""
    counted = [step.detail for step in evidence.steps if step.name == "missing" and step.detail]
    key = tuple(
        check
        for check in evidence.checks
        if check.outcome is Outcome.MISSING
        and (
            f"{check.kind}: {check.claim_value}" in counted
            if counted
            else check.kind is not CheckKind.DATE
        )
    )
    told = lacking_words(replace(evidence, checks=key)) if key else ()
    return [
        f"{words.removeprefix(NOT_THERE)} {'are' if ';' in words else 'is'} missing"
        if words.startswith(NOT_THERE)
        else words
        for words in told
    ]


def _deeds(evidence: Evidence) -> str:
    """The share of what was done that is there and, where the arithmetic says it, is needed."""
    steps: dict[str, Step] = {step.name: step for step in evidence.steps}
    if "deeds" not in steps:
        return ""
    share = f"{_percent(steps['deeds'].value)} of what was done"
    return f"{share} ({_percent(steps['needed'].value)} needed)" if "needed" in steps else share


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"
