"""One claim's finding in two results in; what moved behind it out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from verify.differences.lines import fold
from verify.differences.reports import READ, name_outlet
from verify.records import (
    Check,
    CheckKind,
    Counting,
    Evidence,
    Finding,
    LineChange,
    LineDifference,
    Origin,
    Outcome,
    Relation,
    Report,
    Shift,
    ShiftKind,
)

FOR, AGAINST = "for", "against"
# So many outlets of an origin are named.
_NAMED = 3
# A passage may be two sentences; the one that has this share of the claim's words says it.
_TELLING = 1 / 3
_SIDES = {Relation.SUPPORTS: FOR, Relation.CONTRADICTS: AGAINST}


@dataclass(frozen=True, slots=True)
class Told:
    """A finding with its result's reports, and the key of each by its place."""

    finding: Finding
    reports: Sequence[Report]
    keys: Sequence[str]

    def origins(self, side: str) -> tuple[Origin, ...]:
        """Those that count on one side."""
        return self.finding.origins_for if side == FOR else self.finding.origins_against

    def members(self, origin: Origin) -> frozenset[str]:
        """The keys of an origin's reports."""
        return frozenset(self.keys[at] for at in origin.members if at < len(self.keys))

    def name(self, origin: Origin) -> str:
        """Whom an origin is known by: its agency, and the outlets of its reports."""
        known = [self.reports[at] for at in origin.members if at < len(self.reports)]
        outlets = list(dict.fromkeys(map(name_outlet, known)))
        more = f" and {len(outlets) - _NAMED} more" if len(outlets) > _NAMED else ""
        named = ", ".join(outlets[:_NAMED]) + more
        is_told = not origin.agency or outlets == [origin.agency]
        return named if is_told else f"{origin.agency} ({named})"

    def evidence(self) -> dict[str, Evidence]:
        """What each report says, by its key."""
        by_report = {id(report): key for report, key in zip(self.reports, self.keys, strict=True)}
        by_value = dict(zip(self.reports, self.keys, strict=True))
        found: dict[str, Evidence] = {}
        for piece in self.finding.evidence:
            key = by_report.get(id(piece.report)) or by_value.get(piece.report, "")
            found.setdefault(key, piece)
        return found


def find_shifts(
    before: Told, after: Told, lines: Mapping[str, Sequence[LineDifference]]
) -> tuple[Shift, ...]:
    """Tell what moved: origins first, then figures, sentences, and how single reports stand.

    `lines` are the sentences that changed in each report, by its key.
    """
    old, new = before.evidence(), after.evidence()
    return (
        *_shift_origins(before, after),
        *_shift_figures(old, new),
        *_shift_lines(old, lines),
        *_shift_relations(before, after, old, new),
    )


def _shift_origins(before: Told, after: Told) -> Iterator[Shift]:
    for side in (FOR, AGAINST):
        old = [before.members(origin) for origin in before.origins(side)]
        new = [after.members(origin) for origin in after.origins(side)]
        were, are = frozenset().union(*old), frozenset().union(*new)
        joined = [one for one in after.origins(side) if not after.members(one) & were]
        left = [one for one in before.origins(side) if not before.members(one) & are]
        for origin in joined:
            yield Shift(ShiftKind.ORIGIN_JOINED, after.name(origin), side)
        for origin in left:
            why = _why_left(before.members(origin), after)
            yield Shift(ShiftKind.ORIGIN_LEFT, before.name(origin), side, detail=why)
        if len(new) - len(joined) != len(old) - len(left):
            named = ", ".join(after.name(one) for one in after.origins(side) if one not in joined)
            numbers = str(len(old) - len(left)), str(len(new) - len(joined))
            yield Shift(ShiftKind.REGROUPED, named, side, "", *numbers)


def _why_left(keys: frozenset[str], after: Told) -> str:
    """Why an origin says nothing any more, where that is for want of its reports."""
    there = [r for r, key in zip(after.reports, after.keys, strict=True) if key in keys]
    if not there:
        return "no source named its reports this time"
    if any(report.status in READ for report in there):
        return ""
    statuses = ", ".join(sorted({str(report.status) for report in there}))
    return f"its reports could not be read this time: {statuses}"


def _shift_figures(old: Mapping[str, Evidence], new: Mapping[str, Evidence]) -> Iterator[Shift]:
    """A report's own figures first; a report without any before only where its figure is new."""
    told = {check.report_value for piece in old.values() for check in _figures(piece)}
    for key, piece in new.items():
        before = _figures(old[key]) if key in old else ()
        for place, check in enumerate(_figures(piece)):
            was = _find_figure(before, check, place)
            if check.report_value != was and (was or check.report_value not in told):
                yield Shift(
                    ShiftKind.FIGURE,
                    name_outlet(piece.report),
                    _SIDES.get(piece.relation, ""),
                    piece.report.url,
                    was,
                    check.report_value,
                    detail=f"the claim has {check.claim_value}",
                )


def _figures(piece: Evidence) -> tuple[Check, ...]:
    """The checks that found a figure of the report for one of the claim."""
    return tuple(check for check in piece.checks if _is_figure(check))


def _find_figure(before: Sequence[Check], check: Check, place: int) -> str:
    """What the report had for the same figure of the claim, which may have changed itself."""
    same = [one for one in before if one.claim_value == check.claim_value]
    return (same or [*before[place : place + 1], check])[0].report_value if before else ""


def _is_figure(check: Check) -> bool:
    return (
        check.kind is CheckKind.NUMBER
        and check.outcome is not Outcome.MISSING
        and bool(check.report_value)
    )


def _shift_lines(
    old: Mapping[str, Evidence], lines: Mapping[str, Sequence[LineDifference]]
) -> Iterator[Shift]:
    """Sentences that were evidence, and were withdrawn or reworded since."""
    for key, piece in old.items():
        if piece.relation is Relation.SILENT:
            continue
        passage = fold(piece.text)
        for one in lines.get(key, ()):
            if one.change is LineChange.ADDED or one.before not in passage:
                continue
            if not _is_telling(one.before, piece):
                continue
            is_gone = one.change is LineChange.WITHDRAWN
            yield Shift(
                ShiftKind.LINE_WITHDRAWN if is_gone else ShiftKind.LINE_REWORDED,
                name_outlet(piece.report),
                _SIDES.get(piece.relation, ""),
                piece.report.url,
                one.before,
                one.after,
            )


def _is_telling(line: str, piece: Evidence) -> bool:
    """Whether this sentence of a passage is what makes it evidence, by the words that matched."""
    words = [word.casefold() for word in piece.matched]
    held = sum(word in line.casefold() for word in words)
    return held >= _TELLING * len(words)


def _shift_relations(
    before: Told, after: Told, old: Mapping[str, Evidence], new: Mapping[str, Evidence]
) -> Iterator[Shift]:
    """How single reports stand, but for those that are new with an origin told of already."""
    joined = _join_members(after, _join_members(before))
    read = {
        key for report, key in zip(after.reports, after.keys, strict=True) if report.status in READ
    }
    there = {
        key
        for report, key in zip(before.reports, before.keys, strict=True)
        if report.status in READ
    }
    for key in dict.fromkeys((*new, *old)):
        was, now = _stands(old, key), _stands(new, key)
        if was == now or (not was and key in joined):
            continue
        piece = new.get(key) or old[key]
        gone = "no longer says it" if key in read else "not read this time"
        yield Shift(
            ShiftKind.RELATION,
            name_outlet(piece.report),
            _SIDES.get(piece.relation, ""),
            piece.report.url,
            was or ("said nothing of it" if key in there else "not read then"),
            now or gone,
        )


def _join_members(told: Told, others: frozenset[str] = frozenset()) -> frozenset[str]:
    """The reports of all origins that have none of the others."""
    origins = (*told.origins(FOR), *told.origins(AGAINST))
    members = map(told.members, origins)
    return frozenset().union(*(each for each in members if not each & others))


def _stands(evidence: Mapping[str, Evidence], key: str) -> str:
    """How a report stands to the claim in words, "" where it says nothing of it."""
    piece = evidence.get(key)
    if piece is None or piece.relation is Relation.SILENT:
        return ""
    counted = "" if piece.counting is Counting.COUNTS else f" ({piece.counting})"
    return f"{piece.relation}{counted}"
