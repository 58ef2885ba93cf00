"""A claim's figures, days and places and a passage in; which it tells of another thing out.

"A loss of 4m" beside "a loss of 12m, after a profit of 4m" has its figure, and of another thing.
"""

from __future__ import annotations

from collections.abc import Sequence

from verify.language.name_forms import same_name
from verify.language.names import Name, NameKind, is_belonging
from verify.language.number_comparison import compare_numbers
from verify.language.parties import LONGEST
from verify.language.phrases import is_verb_form
from verify.language.tokens import Token
from verify.match.passage import Passage
from verify.match.reading import ReadClaim, ReadSentence
from verify.records import Check, CheckKind, DatePeriod, Number, Outcome

# Where a figure's own words end.
_CUTS = frozenset(
    "and but while whereas compared than which who whom whose that although though up down".split()
)
_MARKS = frozenset(",;:()–—.")
# So many words on either side may say what a figure is of.
_REACH = 8
# Before these a figure is the change; before those what it came to, or was.
_BY, _TO = frozenset(("by",)), frozenset(("to", "from"))
_CHANGE = frozenset(
    """rise rises rose risen rising raise raises raised increase increases increased climb climbed
    grow grew grown growing soar soared surge surged jump jumped gain gained double doubled fall
    falls fell fallen falling drop drops dropped cut cuts cutting decline declined decrease
    decreased reduce reduced reducing lower lowered plunge plunged slump slumped shrink shrank slip
    slipped slide slid swell swelled narrow narrowed widen widened up down""".split()
)
# So many words before a figure may tell of a change: "raised its full-year forecast by".
_CHANGE_REACH = 10
_HEDGES = frozenset(
    """about around some nearly almost roughly over under between more less than at least most up
    just an a only well approximately estimated""".split()
)
# So many words may stand between two figures of one thing: "from 15 in 2009 to 45".
_PAIRED = 4
_PAIRING = frozenset(("to", "from", "of", "or"))
ANOTHER_THING = "of another thing"
BY_OR_TO = "by or to"
TOTAL_AND_PART = "total and part"


def check_attachment(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Differs where a figure of the claim is told of something else, as a change, or of all.

    A day or a place differs where the passage has the claim's verb with another one and not with
    it: "born in Ostrand" beside "born in Dell, she died in Ostrand".
    """
    if len(passage.tokens) > LONGEST:
        return ()
    for number in claim.numbers:
        if not number.is_ordinal and (found := _check_figure(number, claim, passage)):
            return (found,)
    return _check_when_and_where(claim, passage)


def _check_figure(number: Number, claim: ReadClaim, passage: Passage) -> Check | None:
    equal = [one for one in passage.numbers if _is_equal(number, one)]
    if not equal:
        return None
    rivals = [
        one
        for one in passage.numbers
        if one.unit == number.unit
        and not (one in equal or one.is_ordinal or _is_paired(one, equal, passage))
        and not any(_is_equal(other, one) for other in claim.numbers)
    ]
    return (
        _check_change(number, equal, claim, passage)
        or _check_total(number, equal, claim, passage)
        or _check_thing(number, equal, rivals, claim, passage)
        or _check_elsewhere(number, equal, rivals, claim, passage)
    )


def _check_elsewhere(
    number: Number,
    equal: Sequence[Number],
    rivals: Sequence[Number],
    claim: ReadClaim,
    passage: Passage,
) -> Check | None:
    """Missing where the sentence that tells the deed has another figure, and ours is in another."""
    deeds = claim.stems - claim.name_stems
    told = {one.span.start: len(deeds & one.stems) for one in passage.sentences}
    most = max(told.values())
    best = next(one for one in passage.sentences if told[one.span.start] == most)
    own = [one for one in passage.sentences if any(_holds(one, found) for found in equal)]
    if not own or max(told[one.span.start] for one in own) >= most:
        return None
    rival = next((one for one in rivals if _holds(best, one)), None)
    if rival is None:
        return None
    return Check(CheckKind.NUMBER, Outcome.MISSING, number.text, rival.text, ANOTHER_THING)


def _holds(sentence: ReadSentence, number: Number) -> bool:
    return sentence.span.start <= number.start < sentence.span.end


def _check_when_and_where(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    verbs = {one.deed for one in claim.parties if one.is_verb}
    if not verbs:
        return ()
    text, tokens = claim.claim.text, claim.tokens
    for kind, ours, theirs in (
        (CheckKind.DATE, claim.dates, passage.dates),
        (CheckKind.PLACE, _places(claim.names), _places(passage.names)),
    ):
        for asked in ours:
            start = text.find(asked.text)
            apart = [(one.start, one.end) for one in ours if one is not asked]
            place = (start, start + len(asked.text))
            verb = verbs & _read_words(place, text, tokens, apart) if start >= 0 else frozenset()
            equal = [one for one in theirs if _is_one(asked, one)]
            told = [_read_verbs(one, theirs, passage) for one in equal]
            if not verb or not told or not all(told) or any(verb & one for one in told):
                continue  # with no verb of its own it may belong to ours
            others = [one for one in theirs if one not in equal]
            rival = next((one for one in others if verb <= _read_verbs(one, theirs, passage)), None)
            if rival is not None and not any(_is_one(one, rival) for one in ours):
                return (Check(kind, Outcome.DIFFERS, asked.text, rival.text, ANOTHER_THING),)
    return ()


def _places(names: Sequence[Name]) -> tuple[Name, ...]:
    return tuple(one for one in names if one.kind is NameKind.PLACE and not is_belonging(one.text))


def _is_one(asked: DatePeriod | Name, found: DatePeriod | Name) -> bool:
    if isinstance(asked, DatePeriod) and isinstance(found, DatePeriod):
        return asked.first <= found.last and found.first <= asked.last
    return same_name(asked.text, found.text)


def _read_verbs(
    found: DatePeriod | Name, others: Sequence[DatePeriod | Name], passage: Passage
) -> frozenset[str]:
    """The verbs among the words of a day or a place."""
    apart = [(one.start, one.end) for one in others if one is not found]
    words = _read_words((found.start, found.end), passage.read.report.text, passage.tokens, apart)
    return words & {token.stem for token in passage.tokens if is_verb_form(token.norm)}


def _is_equal(number: Number, other: Number) -> bool:
    return compare_numbers(number, other) is Outcome.AGREES and not other.is_ordinal


def _is_paired(number: Number, equal: Sequence[Number], passage: Passage) -> bool:
    """Whether two figures tell of one thing: "from 15 in 2009 to 45", "14 of the 45"."""
    for other in equal:
        first, last = sorted((number, other), key=lambda one: one.start)
        between = [
            one.norm for one in passage.tokens if first.end <= one.start and one.end <= last.start
        ]
        if len(between) <= _PAIRED and not _PAIRING.isdisjoint(between):
            return True
    return False


def _check_thing(
    number: Number,
    equal: Sequence[Number],
    rivals: Sequence[Number],
    claim: ReadClaim,
    passage: Passage,
) -> Check | None:
    """Another figure of its unit stands beside what the claim's is of, and its own does not."""
    if not rivals:
        return None
    asked = _read_of(number, claim.claim.text, claim.tokens, claim.numbers)
    whole, tokens = passage.read.report.text, passage.tokens
    own = [_read_of(one, whole, tokens, _apart(one, passage)) for one in equal]
    others = [(one, _read_of(one, whole, tokens, _apart(one, passage))) for one in rivals]
    if any(asked & words - common for words in own for common in [_common(words, others)]):
        return None
    held = frozenset().union(*own, *(_read_since(one, passage) for one in equal))
    for rival, words in others:
        if asked & words - held:
            return Check(CheckKind.NUMBER, Outcome.DIFFERS, number.text, rival.text, ANOTHER_THING)
    return None


def _apart(number: Number, passage: Passage) -> list[Number]:
    """The figures that end the words of this one: not those of which it is a part."""
    return [one for one in passage.numbers if not _is_paired(number, [one], passage)]


def _read_since(number: Number, passage: Passage) -> frozenset[str]:
    """All telling words between a figure and the one before it, over commas and "and"."""
    sentence = next(one for one in passage.sentences if number.start < one.span.end)
    before = [one.end for one in passage.numbers if one.end <= number.start]
    start = max([sentence.span.start, *before])
    return frozenset(token.stem for token in sentence.tokens if start <= token.start < number.start)


def _common(
    words: frozenset[str], others: Sequence[tuple[Number, frozenset[str]]]
) -> frozenset[str]:
    return words & frozenset().union(*(theirs for _, theirs in others))


def _read_of(
    number: Number, text: str, tokens: Sequence[Token], numbers: Sequence[Number]
) -> frozenset[str]:
    apart = [(one.start, one.end) for one in numbers if one is not number]
    return _read_words((number.start, number.end), text, tokens, apart)


def _read_words(
    place: tuple[int, int], text: str, tokens: Sequence[Token], apart: Sequence[tuple[int, int]]
) -> frozenset[str]:
    """The telling words that stand with a stretch, up to a mark, one of those apart or "and"."""
    first = next((at for at, one in enumerate(tokens) if one.end > place[0]), len(tokens))
    last = next((at for at, one in enumerate(tokens) if one.start >= place[1]), len(tokens))
    found = set()
    for step, start in ((-1, first - 1), (1, last)):
        near = range(start, start + step * _REACH, step)
        for at in near:
            if not 0 <= at < len(tokens):
                break
            one = tokens[at]
            beside = tokens[at - step] if at != start else None
            edge = place[step > 0] if beside is None else (beside.start, beside.end)[step > 0]
            between = text[one.end : edge] if step < 0 else text[edge : one.start]
            is_other = any(low <= one.start < high for low, high in apart)
            if one.norm in _CUTS or is_other or not _MARKS.isdisjoint(between):
                break
            if not one.is_stopword and not one.norm[0].isdigit():
                found.add(one.stem)
    return frozenset(found)


def _check_change(
    number: Number, equal: Sequence[Number], claim: ReadClaim, passage: Passage
) -> Check | None:
    """Differs for "fell to 6 percent" beside "fell 6 percent" or "fell by 6 percent"."""
    ours = _read_change(number, claim.tokens)
    theirs = {_read_change(one, passage.tokens) for one in equal}
    if not ours or "" in theirs or ours in theirs:
        return None
    if {ours, *theirs} == {"to", "from"}:
        return None
    there = f"{min(theirs)} {equal[0].text}"
    return Check(CheckKind.NUMBER, Outcome.DIFFERS, f"{ours} {number.text}", there, BY_OR_TO)


def _read_change(number: Number, tokens: Sequence[Token]) -> str:
    """Which of "by", "to" and "from" a change goes to a figure with, "" where it tells of none."""
    before = [one.norm for one in tokens if one.end <= number.start][-_CHANGE_REACH:]
    if _CHANGE.isdisjoint(before):
        return ""
    while before and before[-1] in _HEDGES and before[-1] not in _CHANGE:
        before.pop()
    if before and before[-1] in _BY | _TO:
        return before[-1]
    is_bare = bool(before) and before[-1] in _CHANGE and number.unit == "%"
    return "by" if is_bare else ""


def _check_total(
    number: Number, equal: Sequence[Number], claim: ReadClaim, passage: Passage
) -> Check | None:
    """Differs for "five libraries will close" beside "three of the five libraries will close"."""
    parts = [_find_part(one, passage) for one in equal]
    if not all(parts) or _is_of(number, claim.tokens):
        return None
    part = parts[0]
    if part is None or any(_is_equal(one, part) for one in claim.numbers):
        return None
    verb = next((one for one in claim.parties if one.is_verb and " " not in one.deed), None)
    if verb is None or verb.deed not in passage.stems:
        return None
    return Check(CheckKind.NUMBER, Outcome.DIFFERS, number.text, part.text, TOTAL_AND_PART)


def _find_part(total: Number, passage: Passage) -> Number | None:
    """The figure of which this one is all: 14 in "14 of the group's 90 shops"."""
    before = [one for one in passage.tokens if one.end <= total.start][-4:]
    of = next((at for at, one in enumerate(before) if one.norm in ("of", "out")), None)
    if of is None:
        return None
    start = before[of].start
    return next(
        (one for one in passage.numbers if one.end <= start <= one.end + 2 and one != total), None
    )


def _is_of(number: Number, tokens: Sequence[Token]) -> bool:
    before = [one.norm for one in tokens if one.end <= number.start][-3:]
    return "of" in before or "the" in before
