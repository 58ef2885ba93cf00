"""A claim's quoted words held against a report's: verbatim, trimmed, drifted, or not there."""

from __future__ import annotations

from dataclasses import dataclass

from verify.language.similarity import Opcode, align_words, locate_words
from verify.language.tokens import Token, tokenize
from verify.match.passage import Passage
from verify.match.reading import ReadClaim
from verify.records import Check, CheckKind, Outcome, Quotation

# Fewer quoted words are a name or a term, not a sentence somebody said.
SHORTEST_QUOTE = 3
# From here up, two stretches are wordings of one quotation: two words in three the same, in order.
# Chosen by that reasoning; the seeds' drifted quotation stands at 0.92.
SAME_QUOTE = 0.65
# A stretch that holds this share of the quotation's words and no others is a trimmed one.
TRIMMED = 0.5
# In a quotation this short, no word can be left out.
_SHORT_QUOTE = 4
# So many words beyond the likest stretch may hold a word exchanged at its end.
_EDGE = 2
# More equal words than this beside an exchanged one show that it stands in the same place.
_HELD_BY = 2
# "The lone “no” vote" quotes nobody.
_VOTES = (["no"], ["yes"])
_DENIALS = frozenset(
    ("not", "no", "never", "don't", "didn't", "doesn't", "isn't", "won't", "wasn't")
)


def check_quotes(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Hold each quotation of the claim, word by word, against the passage and around it."""
    quoted = [(quotation, tokenize(quotation.text)) for quotation in claim.quotations]
    return tuple(
        _check_quote(quotation, wanted, passage)
        for quotation, wanted in quoted
        if [token.norm for token in wanted] not in _VOTES
    )


def _check_quote(quotation: Quotation, wanted: tuple[Token, ...], passage: Passage) -> Check:
    words = _read_around(passage)
    if len(wanted) < SHORTEST_QUOTE:
        return _check_term(quotation, wanted, words)
    start, end, likeness = locate_words(
        [token.norm for token in wanted], [token.norm for token in words]
    )
    # A word exchanged at either end falls outside the likest stretch: look at the full length.
    first = max(0, min(start, end - len(wanted)) - _EDGE)
    stretch = words[first : max(end, start + len(wanted)) + _EDGE]
    if likeness < SAME_QUOTE or not stretch:
        return Check(CheckKind.QUOTE, Outcome.MISSING, quotation.text)
    report_text = passage.read.report.text[words[start].start : words[max(start, end - 1)].end]
    edits = _read_edits(wanted, stretch, passage.read.quotations)
    if edits.exchanged:
        shown = "; ".join(f"“{here}” here, “{there}” there" for here, there in edits.exchanged)
        return Check(CheckKind.QUOTE, Outcome.DIFFERS, quotation.text, report_text, shown)
    if not edits.lost:
        return Check(CheckKind.QUOTE, Outcome.AGREES, quotation.text, report_text, "word for word")
    lost = " ".join(edits.lost)
    if len(wanted) <= _SHORT_QUOTE or 1 - len(edits.lost) / len(wanted) < TRIMMED:
        detail = f"only a part: without “{lost}”"
        return Check(CheckKind.QUOTE, Outcome.MISSING, quotation.text, report_text, detail)
    detail = f"trimmed: without “{lost}”"
    return Check(CheckKind.QUOTE, Outcome.AGREES, quotation.text, report_text, detail)


def _check_term(quotation: Quotation, wanted: tuple[Token, ...], words: tuple[Token, ...]) -> Check:
    """One or two quoted words are there as they stand, or they are missing."""
    norms = [token.norm for token in wanted]
    for at in range(len(words) - len(norms) + 1):
        if norms and [token.norm for token in words[at : at + len(norms)]] == norms:
            return Check(CheckKind.QUOTE, Outcome.AGREES, quotation.text, quotation.text)
    return Check(CheckKind.QUOTE, Outcome.MISSING, quotation.text)


def _read_around(passage: Passage) -> tuple[Token, ...]:
    sentences = passage.read.sentences
    first = max(0, passage.window.first - 1)
    last = min(passage.window.last + 2, len(sentences))
    return tuple(token for sentence in sentences[first:last] for token in sentence.tokens)


@dataclass(frozen=True, slots=True)
class _Edits:
    """Telling words the report leaves out, and those it has others for."""

    lost: tuple[str, ...]
    exchanged: tuple[tuple[str, str], ...]


def _read_edits(
    wanted: tuple[Token, ...], stretch: tuple[Token, ...], quotations: tuple[Quotation, ...]
) -> _Edits:
    edits = list(align_words([t.norm for t in wanted], [t.norm for t in stretch]))
    lost: list[str] = []
    exchanged: list[tuple[str, str]] = []
    for index, edit in enumerate(edits):
        if edit.tag != "delete":
            continue
        gone = [token for token in wanted[edit.src_start : edit.src_end] if _tells(token)]
        pair = _find_insert(edits, index)
        came: list[Token] = []
        if pair is not None and _is_held(edits, index):
            added = stretch[pair.dest_start : pair.dest_end]
            came = [t for t in added if _tells(t) and _is_same_quote(t, pair, stretch, quotations)]
            came = came[: len(gone)]
        if gone and came:
            exchanged.append((" ".join(t.text for t in gone), " ".join(t.text for t in came)))
        lost += [token.text for token in gone]
    if not exchanged:
        exchanged += _find_denials(edits, wanted, stretch, quotations)
    return _Edits(tuple(lost), tuple(exchanged))


def _find_denials(
    edits: list[Opcode],
    wanted: tuple[Token, ...],
    stretch: tuple[Token, ...],
    quotations: tuple[Quotation, ...],
) -> list[tuple[str, str]]:
    """A "not" that only one wording has, in the middle of words that both have."""
    found = []
    for index, edit in enumerate(edits):
        is_inside = 0 < index < len(edits) - 1
        if edit.tag == "equal" or not is_inside or not _is_held(edits, index):
            continue
        here = wanted[edit.src_start : edit.src_end]
        there = stretch[edit.dest_start : edit.dest_end]
        if len(here) + len(there) > _HELD_BY:
            continue
        if any(token.norm in _DENIALS for token in here):
            found.append((here[0].text, "…"))
        if any(token.norm in _DENIALS and _is_quoted(token, quotations) for token in there):
            found.append(("…", there[0].text))
    return found


def _find_insert(edits: list[Opcode], index: int) -> Opcode | None:
    near = [edits[at] for at in (index - 1, index + 1) if 0 <= at < len(edits)]
    return next((edit for edit in near if edit.tag == "insert"), None)


def _is_held(edits: list[Opcode], index: int) -> bool:
    """True when equal words beside the edit, on both sides or enough on one, fix its place."""
    before = [edit for edit in edits[:index] if edit.tag == "equal"][-1:]
    after = [edit for edit in edits[index + 1 :] if edit.tag == "equal"][:1]
    lengths = [edit.src_end - edit.src_start for edit in (*before, *after)]
    if before and after:
        return sum(lengths) > _HELD_BY
    return bool(lengths) and lengths[0] > _HELD_BY


def _is_same_quote(
    token: Token, edit: Opcode, stretch: tuple[Token, ...], quotations: tuple[Quotation, ...]
) -> bool:
    """Whether an added word stands in the quotation that the word before it (or after) is in."""
    at = edit.dest_start - 1 if edit.dest_start else min(edit.dest_end, len(stretch) - 1)
    beside = stretch[at]
    return any(
        one.start <= token.start
        and token.end <= one.end
        and one.start <= beside.start
        and beside.end <= one.end
        for one in quotations
    )


def _is_quoted(token: Token, quotations: tuple[Quotation, ...]) -> bool:
    """Words between two parts of one quotation ("…," he said, "…") are no part of it."""
    return any(one.start <= token.start and token.end <= one.end for one in quotations)


def _tells(token: Token) -> bool:
    return not token.is_stopword or token.norm in _DENIALS
