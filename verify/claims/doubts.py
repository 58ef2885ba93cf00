"""A sentence and the pieces it was cut into in; whether each piece keeps its doubts out.

A cut that loses "allegedly", "if", "according to" or "not" makes the article say what it does not
say, which is worse than a long claim. So a sentence is left whole where a piece would lose one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from verify.claims.reading import Piece
from verify.records import Span

# Words that stand over all that follows them in a sentence.
_DOUBTS = re.compile(
    r"""\b(?:
    allegedly | reportedly | apparently | supposedly | purportedly | ostensibly | presumably |
    probably | possibly | perhaps | maybe | likely | seemingly | if | unless | according\sto |
    neither | (?:it|there)\s(?:seems?|appears?|seemed|appeared) |
    (?:is|are|was|were|be|been)\s(?:widely\s)?
        (?:said|believed|alleged|thought|reported|understood|rumou?red|feared|suspected)\sto |
    (?:believes?|believed|thinks?|thought|suspects?|suspected|fears?|feared|hopes?|hoped|doubts?|
        doubted|assumes?|assumed)(?=\s(?:that\s)?(?:[A-Z]|the\b|a\b|an\b|its\b|his\b|her\b|their\b|
        he\b|she\b|they\b|it\b|\d)) |
    (?:claim|rumou?r|report|allegation|accusation|suggestion|idea|theory|myth|belief|speculation|
        notion|suspicion)s?\sthat
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Reports in the present of several, and what a court is told: asides in them are of the report too.
_REPORTS = re.compile(
    r"\b(?:(?:say|claim|allege|argue|contend|insist|complain|suggest|maintain|warn)"
    r"(?=\s(?:that\s|the\s|an?\s|its\s|his\s|her\s|their\s|[A-Z]|\d))"
    r"|(?:was|were|been)\stold(?=\s(?:on\s\w+\s|how\s)?that\s))",
)
_NEXT_CLAUSE = re.compile(r";|,\s(?:and|but|while|although|though|whereas|as)\s")
# "Had the valve been closed, the tank would have held": an "if" without the word.
_INVERTED = re.compile(
    r"(?:\A[“\"]?(?:Had|Were|Should)\s(?:the|an?|it|he|she|they|there|[A-Z]\w+)"
    r"|,\s(?:had|were)\s(?:the|an?|it|he|she|they)\s(?:\w+\s){0,4}(?:been|not|to))\b"
)
# "…, a jury was told on Monday" at the end of a sentence is of all that stands before it.
_TOLD = re.compile(
    r",\s((?:(?:an?|the)\s)?[\w’'-]+(?:\s[\w’'-]+){0,2}?\s"
    r"(?:(?:was|were|has\sbeen|have\sbeen)\stold|heard)(?:\son\s\w+|\s(?:yesterday|today))?)"
    r"[.]?[\"”]?\Z"
)
# "It was Low, not Reed, who paid": whom the rest is told of is decided by the whole of it.
_CLEFT = re.compile(
    r"\bit(?:['’]s|\s(?:is|was|were))\s(?:not\s)?[^,;]{1,60}(?:,[^;]{1,60},)?\s(?:who|that|which)\b",
    re.IGNORECASE,
)
_NOT_THAT_ONE = re.compile(r",?\s\b(?:not|rather\sthan|instead\sof|unlike)\s[A-Z]")
# A comma and one of these after a clause that began with "who" lead back to the main clause.
_LEADS_BACK = re.compile(
    r",\s(?:in|on|at|with|after|before|as|for|from|by|to|nor|about|over|during|against|into|of)\b"
)
# "The killing of Low, who was 34": what is 34 is not the killing. "A hearing drew" is no such deed.
_DOING = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s)?[A-Za-z][a-z]+ing\s(?:of\b|[A-Z])"
)


def keeps_doubts(sentence: str, pieces: Sequence[Piece], *, quotes: Sequence[Span] = ()) -> bool:
    """True when no piece drops a word that puts in doubt, or turns round, what it asserts.

    `pieces` are those of one sentence, the main one first; `quotes` its quoted stretches, whose
    words put nothing of the writer's in doubt.
    """
    if len(pieces) < 2:
        return True
    if _CLEFT.search(sentence) or _NOT_THAT_ONE.search(sentence):
        return False
    wordings = [_write(sentence, piece) for piece in pieces]
    apart = [len(piece.elements) > 1 for piece in pieces]
    if any(
        _is_misread(wording, wordings, is_apart=is_apart)
        for wording, is_apart in zip(wordings[1:], apart[1:], strict=True)
    ):
        return False
    for match in (*_DOUBTS.finditer(sentence), *_INVERTED.finditer(sentence)):
        if any(span.start <= match.start() < span.end for span in quotes):
            continue
        doubt = match.group().casefold()
        for piece, wording in zip(pieces, wordings, strict=True):
            if _tells_of_source(sentence, match, piece):
                continue
            if piece.end > match.start() and doubt not in wording.casefold():
                return False
    return not any(
        _leaves_report(sentence, match, piece, wording)
        for match in _REPORTS.finditer(sentence)
        for piece, wording in zip(pieces, wordings, strict=True)
    )


def _leaves_report(sentence: str, report: re.Match[str], piece: Piece, wording: str) -> bool:
    """Whether a piece of "Critics claim the mill, which leaked, is safe" is told as a fact."""
    if piece.start < report.end() or report.group().casefold() in wording.casefold():
        return False
    return _NEXT_CLAUSE.search(sentence, report.end(), piece.start) is None


def carry_told(sentence: str, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces of a sentence that ends with ", the court heard", each of them with that."""
    match = _TOLD.search(sentence) if len(pieces) > 1 else None
    if match is None:
        return pieces
    tail = Span(match.start(1), match.end(1))
    first = sentence.rfind(";", 0, match.start())
    return tuple(
        piece
        if piece.start < first or match[1] in _write(sentence, piece)
        else replace(piece, elements=(*piece.elements, ", ", tail))
        for piece in pieces
    )


def _write(sentence: str, piece: Piece) -> str:
    return "".join(
        sentence[part.start : part.end] if isinstance(part, Span) else part
        for part in piece.elements
    )


def _tells_of_source(sentence: str, doubt: re.Match[str], piece: Piece) -> bool:
    """Whether a piece tells of who is named as source: "according to the clinic, where …"."""
    if not doubt.group().lower().startswith("according") or piece.start < doubt.end():
        return False
    between = sentence[doubt.end() : piece.start].strip()
    return between in ("", "the") or between.endswith(", where")


def _is_misread(wording: str, wordings: Sequence[str], *, is_apart: bool) -> bool:
    """Whether a piece seems to have taken words of the main clause, or a deed for its subject.

    `is_apart` says that its subject stood elsewhere in the sentence.
    """
    back = _LEADS_BACK.search(wording)
    # "It will close, with the loss of 900 jobs" beside "It will close": the comma adds a figure.
    is_added = back is not None and any(
        other != wording and other.startswith(wording[: back.start()].rstrip())
        for other in wordings
    )
    is_added = is_added or wording.startswith(wordings[0]) or not is_apart
    return (back is not None and not is_added) or _DOING.match(wording) is not None
