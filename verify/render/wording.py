"""Records in, the words and signs that every output for people uses for them out.

A status says what other reports carry; nothing here may say that a claim is or is not so.
"""

import re
from collections import Counter
from collections.abc import Sequence

from verify.records import (
    CLAIMS_FILE,
    CLAIMS_SHA256,
    FULLY_READ,
    READER,
    READER_NOTE,
    READER_SHA256,
    UNKNOWN_DATE,
    UNKNOWN_ZONE,
    Article,
    Claim,
    ClaimKind,
    Concern,
    Counting,
    Evidence,
    Finding,
    Origin,
    OriginKind,
    Polarity,
    Precision,
    Provenance,
    Published,
    Report,
    Result,
    Run,
    Status,
    summarise,
)
from verify.render.languages import language_name
from verify.render.shown import shorten

# One column wide in every terminal font, and telling apart without colour.
SIGNS = {
    Status.CORROBORATED: "✔",
    Status.SINGLE_ORIGIN: "◐",
    Status.CONTESTED: "±",
    Status.CONTRADICTED: "✘",
    Status.PARTLY_REPORTED: "◔",
    Status.UNREPORTED: "○",
    Status.UNVERIFIABLE: "?",
}

MEANINGS = {
    Status.CORROBORATED: "two or more independent origins support it, none contradicts",
    Status.SINGLE_ORIGIN: "one origin supports it, none contradicts",
    Status.CONTESTED: "some origins support it, others contradict",
    Status.CONTRADICTED: "origins contradict it, none supports",
    Status.PARTLY_REPORTED: "reports carry a part of it",
    Status.UNREPORTED: "enough reports on the event were read and none has it",
    Status.UNVERIFIABLE: "too few reports could be read to say",
}

NOT_COUNTED_BECAUSE = {
    Counting.OWN_COPY: "a copy of the article itself",
    Counting.FROM_ARTICLE: "has it from the article itself",
    Counting.OUTSIDE_WINDOW: "outside the date window",
    Counting.UNDATED: "without a date that can be relied on",
    Counting.NOT_COUNTED: "from a source that is shown and not counted",
    Counting.BEFORE_EVENT: "from before the event",
    Counting.WRONG_DATE: "with a date that cannot be true",
    Counting.OFF_EVENT: "about another event",
}

_TITLE_WORDS = 10  # an article without a headline is known by so many of its first words
_NAMED_DATES = 4
_CLAIM_START = 36  # characters: with the reason, a line of 80 columns
_FIRST_CONCERNS = 5  # so that the head of a report stays on one screen
# Said is the rule. What is said of the others, and the parts of a verb that say it themselves.
_POLARITY_WORDS: dict[Polarity, tuple[str, tuple[str, ...]]] = {
    Polarity.DENIED: ("a denial", ("den",)),
    Polarity.DECLINED: ("does not say", ("declin", "refus", "not")),
}
_SHOWN_DIGEST = 12
_SUPPORTED = (Status.CORROBORATED, Status.SINGLE_ORIGIN, Status.CONTESTED)


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "1 origin", "2 origins"."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def status_words(status: Status) -> str:
    """The sign and the word of a status."""
    return f"{SIGNS[status]} {status}"


def summary_line(result: Result) -> str:
    """How many claims have which status: "23 claims: 6 ✔ corroborated, 2 ✘ contradicted"."""
    tally = Counter(finding.status for finding in result.findings)
    parts = [f"{tally[status]} {status_words(status)}" for status in Status if tally[status]]
    total = count(len(result.findings), "claim")
    return f"{total}: {', '.join(parts)}" if parts else total


def first_concerns(result: Result) -> tuple[tuple[str, ...], str]:
    """A line for each claim to look at first and why, and the others by status in one line."""
    concerns = summarise(result.findings).concerns
    lines = tuple(
        f"{SIGNS[one.status]} {one.number} {_cut(result, one)}: {one.reason}"
        for one in concerns[:_FIRST_CONCERNS]
    )
    rest = concerns[_FIRST_CONCERNS:]
    parts = []
    for status in dict.fromkeys(one.status for one in rest):
        numbers = ", ".join(str(one.number) for one in rest if one.status is status)
        parts.append(f"{status_words(status)} {numbers}")
    return lines, "; ".join(parts)


def _cut(result: Result, concern: Concern) -> str:
    """The first words of a claim."""
    text = result.findings[concern.number - 1].claim.text
    return f"“{shorten(text, limit=_CLAIM_START)}”"


def heading_of(article: Article, claims: Sequence[Claim] = ()) -> str:
    """The headline; without one the only claim, else the first words of the line that asserts.

    Above that line a pasted page has its menu.
    """
    if article.title:
        return article.title
    if len(claims) == 1:
        return claims[0].text
    start = min((start for claim in claims for start, _ in claim.spans), default=0)
    line = article.text[start:].lstrip().split("\n", 1)[0]
    words = line.split(maxsplit=_TITLE_WORDS)
    return " ".join(words[:_TITLE_WORDS]) + ("…" if len(words) > _TITLE_WORDS else "")


def article_line(article: Article) -> str:
    """When and where the article came out, and how its date is known."""
    parts = [date_words(article.published, is_article=True)]
    if article.language and article.language not in FULLY_READ:
        parts.append(language_name(article.language))
    if article.url:
        parts.append(article.url)
    return " · ".join(parts)


def article_lines(result: Result) -> tuple[str, ...]:
    """What stands below the headline of a report: the article, whose the claims are, the reader."""
    settings = dict(result.settings)
    lines = [article_line(result.article)]
    if CLAIMS_FILE in settings:
        digest = settings.get(CLAIMS_SHA256, "")[:_SHOWN_DIGEST]
        lines.append(f"claims given by hand: {settings[CLAIMS_FILE]} (sha256 {digest}…)")
    if READER in settings:
        digest, note = settings.get(READER_SHA256, ""), settings.get(READER_NOTE, "")
        lines.append(f"reader: {reader_words(settings[READER], digest=digest, note=note)}")
    return tuple(lines)


def reader_words(name: str, *, digest: str, note: str) -> str:
    """Which reader judged: "small (sha256 5a1b…)", or "none" and why, where that was not asked."""
    known = f"sha256 {digest[:_SHOWN_DIGEST]}…" if digest else note
    return f"{name} ({known})" if known else name


def date_words(published: Published, *, is_article: bool = False) -> str:
    """A publication date for people, with its doubt where there is one."""
    if published.is_known:
        day = published.value.strftime(
            {Precision.MONTH: "%Y-%m", Precision.YEAR: "%Y"}.get(published.precision, "%Y-%m-%d")
        )
        return f"published {day} ({_where(published.provenance)})" if is_article else day
    doubt = "ambiguous date" if published.precision is Precision.AMBIGUOUS else "undated"
    if published.is_refused:
        doubt = f"wrong date{_wrong_day(published)}"
    return f"{doubt}; --published would set it" if is_article else doubt


def published_words(published: Published) -> str:
    """A date with all that is known of it: value, zone and where it was read."""
    value = date_words(published) if published.is_refused else published.iso
    zone = ", zone not known" if published.lacks_zone else ""
    is_written = zone == "" and published.zone not in (UNKNOWN_ZONE, "Z", "+00:00")
    written = f", written in {published.zone}" if is_written else ""
    return f"{value} ({published.provenance}{zone or written})"


def _wrong_day(published: Published) -> str:
    return f" ({published.day})" if published.value != UNKNOWN_DATE.value else ""


def claim_range(total: int) -> str:
    """Which numbers the claims of a list have."""
    return f"claims 1 to {total}" if total > 1 else "claim 1 only" if total else "no claims"


def unplaced_notes(words: Sequence[str]) -> tuple[str, ...]:
    """What to say of dates that hang on a day of publication nobody knows; nothing without any."""
    if not words:
        return ()
    named = ", ".join(f"“{each}”" for each in words[:_NAMED_DATES])
    more = f" and {len(words) - _NAMED_DATES} more" if len(words) > _NAMED_DATES else ""
    verb = "is" if len(words) == 1 else "are"
    why = "the article’s date is not known; --published sets it"
    return (f"{named}{more} {verb} on no day: {why}.",)


def capitals_notes(*, is_in_capitals: bool) -> tuple[str, ...]:
    """What to say of an article in capitals; nothing of any other."""
    if not is_in_capitals:
        return ()
    what = "names, speakers and references (“he”, “the firm”)"
    return (f"the article is in capitals: {what} are read badly there.",)


def _where(provenance: Provenance) -> str:
    return {
        Provenance.GIVEN: "as given",
        Provenance.FRONT_MATTER: "says its front matter",
        Provenance.DATELINE: "says its dateline",
        Provenance.PAGE_TEXT: "says a line of it",
        Provenance.UNKNOWN: "source of the date unknown",
    }.get(provenance, f"read from its {provenance}")


def outlet_of(report: Report) -> str:
    """Who published a report, as well as is known."""
    return report.outlet or report.publisher.outlet or report.url or report.source or "unnamed"


def byline(evidence: Evidence) -> str:
    """Outlet and date of the report that a passage comes from."""
    report = evidence.report
    return f"{outlet_of(report)}, {date_words(report.published)}"


def origin_label(origin: Origin, reports: Sequence[Report]) -> str:
    """Who an origin is and, when it is more than one report, why they count as one."""
    members = [reports[index] for index in origin.members if index < len(reports)]
    name = origin.name or (outlet_of(members[0]) if members else "unnamed")
    if len(origin.members) < 2:
        return name
    kind = "" if origin.kind is OriginKind.SINGLE else f"{origin.kind}, "
    return f"{name} ({kind}{count(len(origin.members), 'report')})"


def origin_counts(finding: Finding) -> str:
    """How many origins stand on each side."""
    return f"{len(finding.origins_for)} for, {len(finding.origins_against)} against"


def speaker_words(claim: Claim) -> str:
    """Who says it, with the verb, and in plain words where that is no saying."""
    words, telling = _POLARITY_WORDS.get(claim.polarity, ("", ()))
    is_told = any(part in claim.cue for part in telling)
    how = ", ".join(filter(None, (claim.cue, "" if is_told else words)))
    return f"{claim.speaker} ({how})" if how else claim.speaker


def speech_note(claim: Claim, status: Status) -> str:
    """For a claim that somebody said something: what its status does not say, else ""."""
    if claim.kind not in (ClaimKind.STATEMENT, ClaimKind.QUOTE) or status not in _SUPPORTED:
        return ""
    return "that it was said, not that it is so"


def support_heading(finding: Finding) -> str:
    """What the origins for a claim report: the claim, or only that it was said."""
    note = speech_note(finding.claim, finding.status)
    return f"for ({note})" if note else "for"


def quoted(passage: str) -> str:
    """A passage between quotation marks that differ from those inside it."""
    return f"‘{passage}’" if re.search('[“”"„]', passage) else f"“{passage}”"


def evidence_note(evidence: Evidence) -> str:
    """How a passage stands to the claim and, when it is not counted, why."""
    if evidence.counting is Counting.COUNTS:
        echo = ", after the article: a possible echo" if evidence.is_echo else ""
        return f"{evidence.relation}{echo}"
    return f"{evidence.relation}, not counted: {NOT_COUNTED_BECAUSE[evidence.counting]}"


def run_line(run: Run) -> str:
    """Which run gave the result, for the foot of a report."""
    return f"Run {run.id} of {run.started_at:%Y-%m-%d %H:%M} UTC, verify {run.version}."


def meaning_line() -> str:
    """What a status means and does not mean, for the foot of every report for people."""
    return (
        "A status says what other reports carry, not what happened; "
        "an outlet that is silent has not contradicted."
    )


# So many reports are listed under one heading; of a thousand, a person reads no more.
MOST_LINES = 40


def fold_lines(lines: Sequence[str]) -> tuple[str, ...]:
    """The first of many lines, and how many more there are: the database and --json have them."""
    if len(lines) <= MOST_LINES + 1:
        return tuple(lines)
    return (*lines[:MOST_LINES], f"and {len(lines) - MOST_LINES} more, in the database")
