"""A result in; out: lines on who was asked, who answered, was silent, failed or does not count."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from verify.records import (
    FROM_ARTICLE,
    Answer,
    AnswerStatus,
    Counting,
    OriginKind,
    PageStatus,
    Report,
    Result,
    Run,
    RunState,
)
from verify.render.languages import unread_line
from verify.render.wording import NOT_COUNTED_BECAUSE, count, date_words, outlet_of

READ = (PageStatus.OK, PageStatus.NOT_MODIFIED)
# So many of the pages that failed alike are named; JSON and the database hold all of them.
NAMED_UNREAD = 5
# So many sources that failed alike share a line: an unplugged machine cannot reach any.
GROUPED_FROM = 4
_ASKED_OR_LEFT_OUT = (AnswerStatus.OK, AnswerStatus.EMPTY, AnswerStatus.OFF)
_ANSWER_WORDS = {
    AnswerStatus.EMPTY: "asked, has nothing",
    AnswerStatus.THROTTLED: "could not be asked: it wants fewer questions",
    AnswerStatus.NO_KEY: "could not be asked: its key is missing",
    AnswerStatus.SOURCE_ERROR: "could not be asked: it answered with an error",
    AnswerStatus.UNREACHABLE: "could not be asked: unreachable",
    AnswerStatus.OVER_BUDGET: "not asked: its budget is used up",
    AnswerStatus.OFF: "left out",
}


_APPEARANCE_WORDS = {
    OriginKind.SAME_TEXT: "a copy",
    OriginKind.UPDATE: "another version",
    OriginKind.DERIVED: "has it from there",
    OriginKind.REWRITE: "the same in other words",
    OriginKind.RULED: "the same, as somebody ruled",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What became of the sources and the reports of a result, each as lines for people."""

    appearances: tuple[str, ...]
    derived: tuple[str, ...]
    related: tuple[str, ...]
    sources: tuple[str, ...]
    unread: tuple[str, ...]
    uncounted: tuple[str, ...]
    silent: tuple[str, ...]


def describe_asked(result: Result) -> Asked:
    """Sort everything that was asked and read into what a reader wants to know about it."""
    return Asked(
        appearances=_appearance_lines(result, is_derived=False),
        derived=_appearance_lines(result, is_derived=True),
        related=_related_lines(result),
        sources=_source_lines(result),
        unread=unread_lines(result.reports),
        uncounted=_uncounted_lines(result),
        silent=tuple(_report_line(report) for report in silent_reports(result)),
    )


def _appearance_lines(result: Result, *, is_derived: bool) -> tuple[str, ...]:
    """The reports that are the article itself, or have it from there, and how that shows."""
    lines = []
    for each in result.appearances:
        if (each.kind in FROM_ARTICLE) is not is_derived:
            continue
        kind = _APPEARANCE_WORDS.get(each.kind, str(each.kind))
        lines.append(f"{_report_line(result.reports[each.report])} – {kind}: {each.reason}")
    return tuple(lines)


def _related_lines(result: Result) -> tuple[str, ...]:
    """Reports of two origins that are near all the same, each pair once."""
    links = dict.fromkeys(link for origin in result.origins for link in origin.related)
    return tuple(
        f"{outlet_of(result.reports[link.other])} and {outlet_of(result.reports[link.one])} – "
        f"{link.reason}"
        for link in links
    )


def silent_reports(result: Result) -> tuple[Report, ...]:
    """The reports that were read and are no evidence for or against any claim."""
    speaking = {item.report for finding in result.findings for item in finding.evidence}
    return tuple(
        report for report in result.reports if report.status in READ and report not in speaking
    )


def _source_lines(result: Result) -> tuple[str, ...]:
    """One line for all sources that simply answered, then those that did not, alike ones as one."""
    plain: list[str] = []
    special: dict[AnswerStatus | str, list[tuple[str, str]]] = {}
    found = read = 0
    for name in dict.fromkeys(answer.source for answer in result.answers):
        answers = [answer for answer in result.answers if answer.source == name]
        reports = [report for report in result.reports if report.source == name]
        leads = sum(answer.lead_count for answer in answers)
        statuses = {answer.status for answer in answers}
        if statuses == {AnswerStatus.OK} and not any(answer.detail for answer in answers):
            plain.append(f"{name} ({leads})")
            found += leads
            read += sum(report.status in READ for report in reports)
        else:
            is_alike = len(statuses) == 1 and not leads
            key = answers[0].status if is_alike else name
            special.setdefault(key, []).append((name, _special_words(answers, leads)))
    counted = f"answered, {count(found, 'report')} found, {read} read: {', '.join(plain)}"
    lines = [line for key, members in special.items() for line in _special_lines(key, members)]
    return (*((counted,) if plain else ()), *lines)


def _special_words(answers: list[Answer], leads: int) -> str:
    parts = [f"{count(leads, 'report')} found"] if leads else []
    for status in dict.fromkeys(answer.status for answer in answers):
        details = dict.fromkeys(
            answer.detail for answer in answers if answer.status is status and answer.detail
        )
        words = () if status is AnswerStatus.OK else (_ANSWER_WORDS[status],)
        parts.append(" – ".join([*words, *details]))
    return "; ".join(part for part in parts if part)


def _special_lines(key: AnswerStatus | str, members: list[tuple[str, str]]) -> list[str]:
    if len(members) < GROUPED_FROM or not isinstance(key, AnswerStatus):
        return [f"{name}: {words}" for name, words in members]
    names = ", ".join(name for name, _ in members)
    detail = members[0][1].partition(" – ")[2]
    first = f" (of the first: {detail})" if detail else ""
    return [f"{len(members)} sources {_ANSWER_WORDS[key]}: {names}{first}"]


def gap_notices(run: Run, result: Result) -> tuple[str, ...]:
    """Why less was read or looked at than was wanted, a line each for above the claims."""
    stopped = "stopped before everything was fetched: what was there is judged"
    said = stopped if run.state is RunState.INTERRUPTED else ""
    language = unread_line(result.article.language)
    return tuple(filter(None, (said, language, unasked_notice(result), unread_notice(result))))


def unasked_notice(result: Result) -> str:
    """How many sources could not be asked, for a line above the claims; "" when all could."""
    failed = Counter(
        answer.status for answer in result.answers if answer.status not in _ASKED_OR_LEFT_OUT
    )
    if not failed:
        return ""
    asked = sum(answer.status is not AnswerStatus.OFF for answer in result.answers)
    reasons = ", ".join(f"{number} {status}" for status, number in failed.most_common())
    if failed[AnswerStatus.UNREACHABLE] * 2 > asked > 1:
        reasons += "; is this machine connected?"
    return f"{failed.total()} of {count(asked, 'source')} could not be asked: {reasons} – see below"


def unread_lines(reports: Iterable[Report]) -> tuple[str, ...]:
    """Reports that could not be read, one line for each reason, with those it holds for."""
    reasons: dict[str, list[Report]] = {}
    for report in reports:
        if report.status not in READ:
            reason = f"{report.status}: {report.detail}" if report.detail else str(report.status)
            reasons.setdefault(reason, []).append(report)
    return tuple(_unread_line(reason, members) for reason, members in reasons.items())


def _unread_line(reason: str, reports: list[Report]) -> str:
    if len(reports) == 1:
        (report,) = reports
        has_more = report.url and report.url != outlet_of(report)
        return f"{outlet_of(report)}: {reason}" + (f" ({report.url})" if has_more else "")
    names = list(dict.fromkeys(outlet_of(report) for report in reports))
    more = len(names) - NAMED_UNREAD
    rest = f" and {more} more" if more > 0 else ""
    return f"{len(reports)} × {reason}: {', '.join(names[:NAMED_UNREAD])}{rest}"


def unread_notice(result: Result) -> str:
    """How many pages could not be read, for a line above the claims; "" when all could."""
    statuses = Counter(report.status for report in result.reports if report.status not in READ)
    if not statuses:
        return ""
    unread, total = statuses.total(), len(result.reports)
    reasons = ", ".join(f"{number} {status}" for status, number in statuses.most_common())
    return f"{unread} of {count(total, 'page')} could not be read: {reasons} – see below"


def _report_line(report: Report) -> str:
    line = f"{outlet_of(report)}, {date_words(report.published)}"
    return f"{line}: {report.title}" if report.title else line


def _uncounted_lines(result: Result) -> tuple[str, ...]:
    reasons: dict[Report, Counting] = {}
    own = {result.reports[each.report] for each in result.appearances}
    for finding in result.findings:
        for item in finding.evidence:
            if item.counting is not Counting.COUNTS and item.report not in own:
                reasons.setdefault(item.report, item.counting)
    return tuple(
        f"{_report_line(report)} – {NOT_COUNTED_BECAUSE[reason]}"
        for report, reason in reasons.items()
    )
