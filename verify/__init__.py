"""Which claims of an article other reports corroborate, contradict or do not mention.

The functions here are pure: nothing is fetched, stored or printed, but by merge_origins and
split_origins, which write a ruling. The same input gives the same output. `reader` is "auto" (the
model that comes with verify where its extra is installed, else none), "none", "small" or the path
of a model; it is loaded once, and ReaderError says why it cannot be. Offsets are code points into
the text they belong to; scores and probabilities lie in 0..1.

    >>> from verify import Article, Report, verify_article
    >>> findings = verify_article(Article(text=…, published="2016-11-20"), [Report(text=…), …])
    >>> [(finding.status, finding.claim.text) for finding in findings]
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from pathlib import Path

from verify.errors import BadInput, ReaderError, VerifyError
from verify.records import (
    COUNT_AS_ONE,
    Article,
    Check,
    CheckKind,
    Claim,
    ClaimKind,
    Comparison,
    Counting,
    DatePeriod,
    Evidence,
    Finding,
    Found,
    Look,
    Number,
    Origin,
    OriginKind,
    OriginLink,
    OriginRuling,
    Outcome,
    Published,
    Relation,
    Report,
    Sign,
    Status,
    to_published,
)
from verify.version import __version__

__all__ = [
    "Article",
    "BadInput",
    "Check",
    "CheckKind",
    "Claim",
    "ClaimKind",
    "Comparison",
    "Counting",
    "DatePeriod",
    "Evidence",
    "Finding",
    "Found",
    "Look",
    "Number",
    "Origin",
    "OriginKind",
    "OriginLink",
    "OriginRuling",
    "Outcome",
    "Published",
    "ReaderError",
    "Relation",
    "Report",
    "Sign",
    "Status",
    "VerifyError",
    "__version__",
    "check_claim",
    "compare",
    "extract_report",
    "group_origins",
    "merge_origins",
    "rate_worth",
    "split_claims",
    "split_origins",
    "verify_article",
]

# What callers may give as a date: ISO text ("2016-11-20"), a date, a datetime, or None.
_Date = Published | str | date | datetime | None


def split_claims(text: str, *, published: _Date = None, language: str = "") -> Sequence[Claim]:
    """Split an article's text into its checkable claims, in the article's order.

    `published` places relative dates ("Sunday"); without it the text's dateline or a line with the
    date does. `language` is an ISO 639-1 code, told from the
    text where it is not given; in one that is not fully read, a claim is a sentence and its worth
    0.5. Nothing is dropped by worth. A text without claims gives an empty sequence. Raises
    BadInput for a date that cannot be read.
    """
    from verify.claims import split_claims as split

    return split(Article(text, published=published, language=language))


def rate_worth(sentences: Sequence[str]) -> Sequence[float]:
    """Rate how much a desk would want each sentence checked, 0..1, one number per sentence."""
    from verify.claims import rate_worth as rate

    return rate(sentences)


def compare(
    claim: Claim | str, passages: Sequence[str], *, reader: str = "auto"
) -> Sequence[Comparison]:
    """Hold a claim against passages, each from a sentence to a whole article.

    One Comparison per passage, in order: the relation, the probabilities that the passage
    supports and that it contradicts the claim (their sum is at most 1), and the checks.
    """
    from verify.claims import read_claim
    from verify.match import compare_passages
    from verify.reader import choose_reader

    read = read_claim(claim) if isinstance(claim, str) else claim
    return compare_passages(read, passages, reader=choose_reader(reader))


def check_claim(
    claim: Claim | str,
    reports: Sequence[Report],
    *,
    context: str = "",
    published: _Date = None,
    reader: str = "auto",
    enough_read: int = 3,
) -> Finding:
    """Judge one claim by the given reports.

    `context` is the article the claim stands in: it says who "he" is, which reports copy the
    article and which are about something else. Without `published`, undated reports count. A claim
    is unreported when `enough_read` reports on the event were read and none has it.
    Raises BadInput for an empty claim or an unreadable date.
    """
    from verify.claims import read_claim
    from verify.pipeline import judge_claims
    from verify.reader import choose_reader

    day = to_published(published)
    if isinstance(claim, str):
        if not claim.strip():
            raise BadInput("the claim is empty; give one sentence that can be checked")
        claim = read_claim(claim, context=context, published=day)
    article = Article(context, published=day)
    findings, *_ = judge_claims(
        article,
        [claim],
        reports,
        reader=choose_reader(reader),
        enough_read=_at_least_one(enough_read),
    )
    return findings[0]


def group_origins(
    reports: Sequence[Report], *, count_as_one: Collection[OriginKind] = COUNT_AS_ONE
) -> Sequence[Origin]:
    """Group reports that go back to one piece of reporting; single reports are groups of one.

    A partition of range(len(reports)), ordered by first member. `count_as_one` are the kinds that
    join reports: all but same-owner, unless given. What does not join is in an origin's `related`.
    """
    from verify.origins import group_origins as group

    return group(reports, count_as_one=count_as_one)


def merge_origins(
    database: str | Path, reports: Sequence[Report | str], *, note: str = "", by: str = ""
) -> Sequence[OriginRuling]:
    """Rule that reports, given themselves or by address, are one origin, in this database.

    Every later run on the database holds to it, and shows the ruling as the reason. Raises
    BadInput for fewer than two reports, and StoreError where the file cannot be written.
    """
    from verify.ruling import rule_one

    return rule_one(Path(database), reports, note=note, ruled_by=by)


def split_origins(
    database: str | Path,
    reports: Sequence[Report | str],
    others: Sequence[Report | str],
    *,
    note: str = "",
    by: str = "",
) -> Sequence[OriginRuling]:
    """Rule that the reports are of another origin than the others; as merge_origins otherwise."""
    from verify.ruling import rule_apart

    return rule_apart(Path(database), reports, others, note=note, ruled_by=by)


def verify_article(
    article: Article, reports: Sequence[Report], *, reader: str = "auto", enough_read: int = 3
) -> Sequence[Finding]:
    """Split an article into claims and judge each by the given reports, in the article's order."""
    from verify.claims import dated
    from verify.claims import split_claims as split
    from verify.pipeline import judge_claims
    from verify.reader import choose_reader

    article = dated(article)
    findings, *_ = judge_claims(
        article,
        split(article),
        reports,
        reader=choose_reader(reader),
        enough_read=_at_least_one(enough_read),
    )
    return findings


def extract_report(html_bytes: bytes, *, url: str) -> Report:
    """Read the report of a saved page: text, title, outlet, author, published, language.

    Runs in this process, so it works from any script. A page that holds no article gives a
    Report whose `status` says so and whose text is empty.
    """
    from verify.extract import extract_report as extract

    return extract(html_bytes, url=url)


def _at_least_one(enough_read: int) -> int:
    if enough_read < 1:
        raise BadInput(f"enough_read is {enough_read}; silence takes one report that was read")
    return enough_read
