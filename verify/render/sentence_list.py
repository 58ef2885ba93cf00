"""The sentences of an article with their roles in; a list of all of them as text out."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from verify.records import Article, Claim, Role, Sentence
from verify.render.claim_list import Format
from verify.render.csv_rows import to_csv
from verify.render.json_text import article_fields, with_items
from verify.render.languages import unread_line
from verify.render.shown import markdown_text
from verify.render.terminal import Hanging, shown, typeset
from verify.render.wording import article_line, count, heading_of

# One column wide in every terminal font, and telling apart without colour.
ROLE_SIGNS = {
    Role.CLAIM: "●",
    Role.QUOTE: "»",
    Role.OPINION: "~",
    Role.QUESTION: "?",
    Role.BOILERPLATE: "×",
    Role.OTHER: "–",
}
ROLE_STYLES = {
    Role.CLAIM: "green",
    Role.QUOTE: "cyan",
    Role.OPINION: "yellow",
    Role.QUESTION: "magenta",
    Role.BOILERPLATE: "red",
    Role.OTHER: "dim",
}
SENTENCE_COLUMNS = ("number", "role", "start", "end", "reason", "claims", "text")
_ROLE_COLUMN = 14


def render_sentences(
    article: Article,
    sentences: Sequence[Sentence],
    claims: Sequence[Claim] = (),
    *,
    form: Format = Format.TABLE,
    width: int = 100,
    is_color: bool = False,
) -> str:
    """Every sentence with its role, why it was taken for that, and the numbers of its claims."""
    numbers = _claims_of(sentences, claims)
    if form is Format.JSON:
        head: dict[str, object] = {"article": article_fields(article)}
        return with_items(head, "sentences", _fields(sentences, numbers))
    if form is Format.CSV:
        return to_csv(SENTENCE_COLUMNS, _rows(sentences, numbers))
    lines = [_summary(sentences), *filter(None, [unread_line(article.language)])]
    if form is Format.MARKDOWN:
        return _markdown(sentences, [heading_of(article, claims), *lines], numbers)
    parts: list[RenderableType] = [
        shown(heading_of(article, claims), "bold"),
        shown(article_line(article)),
        "",
        shown(lines[0], "bold"),
        *(shown(words) for words in lines[1:]),
        "",
    ]
    for sentence, its_claims in zip(sentences, numbers, strict=True):
        parts += _block(sentence, its_claims)
    return typeset(parts, width=width, is_color=is_color)


def role_words(role: Role) -> str:
    """The sign and the word of a role."""
    return f"{ROLE_SIGNS[role]} {role}"


def _claims_of(sentences: Sequence[Sentence], claims: Sequence[Claim]) -> list[list[int]]:
    """For each sentence the numbers of the claims that one of its stretches asserts."""
    starts = sorted(
        (start, number) for number, claim in enumerate(claims, start=1) for start, _ in claim.spans
    )
    found: list[list[int]] = []
    at = 0
    for sentence in sentences:
        while at < len(starts) and starts[at][0] < sentence.start:
            at += 1
        inside = []
        while at < len(starts) and starts[at][0] < sentence.end:
            inside.append(starts[at][1])
            at += 1
        found.append(sorted(set(inside)))
    return found


def _summary(sentences: Sequence[Sentence]) -> str:
    tally = Counter(sentence.role for sentence in sentences)
    parts = [f"{tally[role]} {role_words(role)}" for role in Role if tally[role]]
    total = count(len(sentences), "sentence")
    return f"{total}: {', '.join(parts)}" if parts else total


def _note(sentence: Sentence, numbers: Sequence[int]) -> str:
    parts = [sentence.reason] if sentence.reason else []
    if numbers:
        noun = "claim" if len(numbers) == 1 else "claims"
        parts.append(f"→ {noun} {', '.join(map(str, numbers))}")
    return " ".join(parts)


def _block(sentence: Sentence, its_claims: Sequence[int]) -> Iterator[RenderableType]:
    sign = Text(role_words(sentence.role), ROLE_STYLES[sentence.role])
    yield Hanging(sign, shown(sentence.text), column=_ROLE_COLUMN)
    yield Hanging(Text(""), shown(_note(sentence, its_claims), "dim"), column=_ROLE_COLUMN)


def _markdown(
    sentences: Sequence[Sentence], lines: Sequence[str], numbers: Sequence[Sequence[int]]
) -> str:
    made = [f"# {markdown_text(lines[0])}", ""]
    for words in lines[1:]:
        made += [markdown_text(words), ""]
    for sentence, its_claims in zip(sentences, numbers, strict=True):
        note = markdown_text(_note(sentence, its_claims))
        role = markdown_text(role_words(sentence.role))
        made.append(f"- **{role}** {markdown_text(sentence.text)} ({note})")
    return "\n".join(made) + "\n"


def _rows(sentences: Sequence[Sentence], numbers: Sequence[Sequence[int]]) -> list[tuple[str, ...]]:
    return [
        (
            str(number),
            str(sentence.role),
            str(sentence.start),
            str(sentence.end),
            sentence.reason,
            " ".join(map(str, its_claims)),
            sentence.text,
        )
        for number, (sentence, its_claims) in enumerate(
            zip(sentences, numbers, strict=True), start=1
        )
    ]


def _fields(
    sentences: Sequence[Sentence], numbers: Sequence[Sequence[int]]
) -> Iterator[dict[str, object]]:
    for number, (sentence, its_claims) in enumerate(zip(sentences, numbers, strict=True), start=1):
        yield {
            "number": number,
            "role": str(sentence.role),
            "start": sentence.start,
            "end": sentence.end,
            "reason": sentence.reason,
            "claims": list(its_claims),
            "text": sentence.text,
        }
