"""Claims in, their list as terminal text, Markdown, JSON or CSV out (`verify split`)."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from rich.console import RenderableType
from rich.text import Text

from verify.records import Article, Claim, ClaimKind
from verify.render.choosing import WHOLE, View, choose_claims
from verify.render.csv_rows import to_csv
from verify.render.facts import fact_words, quote_words, underlined
from verify.render.json_text import article_fields, claim_fields, with_items
from verify.render.languages import is_rated, unread_line
from verify.render.shown import markdown_text
from verify.render.terminal import Hanging, shown, typeset
from verify.render.wording import article_line, count, heading_of, speaker_words

CLAIM_COLUMNS = (
    "number",
    "claim",
    "kind",
    "speaker",
    "cue",
    "polarity",
    "worth",
    "start",
    "end",
    "original",
    "ambiguous",
    "unclear",
    "candidates",
    "facts",
)
UNCLEAR_STYLE = "yellow"
_NUMBER_COLUMN = 4


class Format(StrEnum):
    """The forms in which a report or a list of claims can be given out."""

    TABLE = "table"
    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"


def render_claims(
    article: Article,
    claims: Sequence[Claim],
    *,
    form: Format = Format.TABLE,
    view: View = WHOLE,
    notes: Sequence[str] = (),
    width: int = 100,
    is_color: bool = False,
) -> str:
    """The claims of an article, numbered from 1 whatever the order; width and colour for TABLE.

    `notes` are sentences on what could not be read, which stand above the list.
    """
    chosen = choose_claims(article, claims, view)
    if form is Format.JSON:
        head: dict[str, object] = {"article": article_fields(article), "notes": list(notes)}
        return with_items(head, "claims", (_fields(article, *each) for each in chosen))
    if form is Format.CSV:
        return to_csv(CLAIM_COLUMNS, (_row(article, number, claim) for number, claim in chosen))
    lines = [
        count(len(claims), "claim") + _unclear(claims),
        *filter(None, [unread_line(article.language)]),
        *notes,
    ]
    hidden = len(claims) - len(chosen)
    if hidden:
        lines.append(f"{count(hidden, 'claim')} of less worth not shown.")
    lines = [heading_of(article, claims), article_line(article), *lines]
    if form is Format.MARKDOWN:
        return _markdown(article, chosen, lines)
    return _table(article, chosen, lines, width=width, is_color=is_color)


def _fields(article: Article, number: int, claim: Claim) -> dict[str, object]:
    original = article.text[claim.start : claim.end]
    return {"number": number, "text": claim.text, "original": original} | claim_fields(claim)


def _unclear(claims: Sequence[Claim]) -> str:
    number = sum(claim.ambiguous for claim in claims)
    return f", {number} of them unclear (?)" if number else ""


def describe(claim: Claim, *, is_rated: bool = True) -> str:
    """Kind, speaker, worth and repetitions of a claim in one line."""
    parts = [str(claim.kind)]
    if claim.speaker:
        parts.append(speaker_words(claim))
    parts.append(f"worth {claim.worth:.2f}" if is_rated else "worth not rated")
    if len(claim.spans) > 1:
        parts.append(f"in {len(claim.spans)} places")
    if not claim.spans:
        parts.append("given by hand")
    return " · ".join(parts)


def unclear_words(claim: Claim) -> str:
    """Which words of an ambiguous claim are open and what they may mean, "" for a clear one."""
    if not claim.ambiguous:
        return ""
    meant = " or ".join(claim.candidates)
    if not claim.unclear:
        is_said = claim.kind is ClaimKind.QUOTE and not claim.speaker
        what = "who says it" if is_said else "who or when it is about"
        return f"unclear: {what}{f', {meant}' if meant else ''}"
    words = ", ".join(map(quote_words, claim.unclear))
    return f"unclear: {words}{f' may be {meant}' if meant else ''}"


def _table(
    article: Article,
    chosen: Sequence[tuple[int, Claim]],
    lines: Sequence[str],
    *,
    width: int,
    is_color: bool,
) -> str:
    parts: list[RenderableType] = [
        shown(lines[0], "bold"),
        shown(lines[1]),
        "",
        shown(lines[2], "bold"),
        *(shown(words) for words in lines[3:]),
    ]
    rated = is_rated(article.language)
    for number, claim in chosen:
        parts += _block(number, claim, rated=rated)
    return typeset(parts, width=width, is_color=is_color)


def _block(number: int, claim: Claim, *, rated: bool) -> Iterator[RenderableType]:
    yield ""
    yield _beside(Text(str(number), "bold"), underlined(claim))
    yield _beside(Text("–"), shown(describe(claim, is_rated=rated), "dim"))
    if facts := fact_words(claim):
        yield _beside(Text("="), shown("; ".join(facts), "dim"))
    if unclear := unclear_words(claim):
        yield _beside(Text("?", UNCLEAR_STYLE), shown(unclear, UNCLEAR_STYLE))


def _beside(sign: Text, body: Text) -> RenderableType:
    """The body to the right of a sign that ends where the numbers end."""
    sign.pad_left(_NUMBER_COLUMN - sign.cell_len)
    return Hanging(sign, body, column=_NUMBER_COLUMN + 1)


def _markdown(article: Article, chosen: Sequence[tuple[int, Claim]], lines: Sequence[str]) -> str:
    made = [f"# {markdown_text(lines[0])}", ""]
    for words in lines[1:]:
        made += [markdown_text(words), ""]
    rated = is_rated(article.language)
    for number, claim in chosen:
        made.append(f"{number}. {markdown_text(claim.text)}")
        details = [describe(claim, is_rated=rated)]
        details += ["; ".join(fact_words(claim))] if fact_words(claim) else []
        details += [f"**?** {unclear_words(claim)}"] if claim.ambiguous else []
        made += [f"   - {_detail(words)}" for words in details]
    return "\n".join(made) + "\n"


def _detail(words: str) -> str:
    sign, _, rest = words.partition("**?** ")
    return f"**?** {markdown_text(rest)}" if not sign and rest else markdown_text(words)


def _row(article: Article, number: int, claim: Claim) -> tuple[str, ...]:
    return (
        str(number),
        claim.text,
        str(claim.kind),
        claim.speaker,
        claim.cue,
        str(claim.polarity),
        f"{claim.worth:.3f}",
        str(claim.start),
        str(claim.end),
        article.text[claim.start : claim.end],
        "yes" if claim.ambiguous else "no",
        "; ".join(claim.unclear),
        "; ".join(claim.candidates),
        "; ".join(fact_words(claim)),
    )
