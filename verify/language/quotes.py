"""Text in; the words between its quotation marks out, with who says them where that is certain."""

from __future__ import annotations

from bisect import bisect_right

from verify.language.attribution import Attribution, find_attributions
from verify.language.marks import find_quote_spans
from verify.language.names import Gender, Name, NameKind, find_names, name_gender
from verify.language.sentences import split_sentences
from verify.records import Quotation, Span

_PRONOUNS = {"he": Gender.MALE, "she": Gender.FEMALE}
# How far back, in characters, the person behind "he said" is looked for.
_LOOK_BACK = 600


def find_quotations(
    text: str, *, sentences: tuple[Span, ...] = (), names: tuple[Name, ...] | None = None
) -> tuple[Quotation, ...]:
    """Find what is quoted in text, in order; start and end enclose the words without the marks.

    `speaker` and `cue` are filled when the sentence names who says it, when it goes on from a
    quotation just before in the same paragraph, or when "he said" can mean one person only.
    `sentences` and `names` are those of the text, where they have been read already.
    """
    spans = find_quote_spans(text)
    if not spans:
        return ()
    sentences = sentences or split_sentences(text)
    starts = [sentence.start for sentence in sentences]
    names = find_names(text) if names is None else names
    found: list[Quotation] = []
    for span in spans:
        speaker, cue = _stated(text, span, sentences, starts)
        if speaker.lower() in _PRONOUNS:
            speaker = _person_meant(speaker.lower(), span.start, text, names, found)
        elif speaker.lower() in ("it", "they"):
            speaker = _group_meant(span, found)
        elif not speaker:
            speaker, cue = _carried(text, span, found) or _just_spoke(
                text, span, sentences, starts, names
            )
        found.append(Quotation(span.start, span.end, text[span.start : span.end], speaker, cue))
    return tuple(found)


def _stated(
    text: str, span: Span, sentences: tuple[Span, ...], starts: list[int]
) -> tuple[str, str]:
    """Speaker and cue in the sentences the quotation touches, its last one first."""
    first = max(0, bisect_right(starts, span.start) - 1)
    last = max(first, bisect_right(starts, span.end) - 1)
    for index in dict.fromkeys((last, first)):
        sentence = sentences[index]
        start, end = max(span.start, sentence.start), min(span.end, sentence.end)
        covering = [
            item
            for item in find_attributions(text[sentence.start : sentence.end])
            if _covers(item, start - sentence.start, end - sentence.start)
        ]
        if covering:
            nearest = min(covering, key=lambda item: item.content_end - item.content_start)
            return nearest.speaker, nearest.cue
    return "", ""


def _covers(item: Attribution, start: int, end: int) -> bool:
    return item.content_start <= start + 2 and end <= item.content_end + 4


def _carried(text: str, span: Span, found: list[Quotation]) -> tuple[str, str] | None:
    """The speaker of the quotation just before, when this one only goes on from it."""
    if not found or not found[-1].speaker:
        return None
    between = text[found[-1].end : span.start]
    is_paragraph = "\n" not in between
    opens_sentence = between.rstrip(" \"“'‘„«").endswith((".", "?", "!", "”", '"')) or not (
        between.strip(" \"“”'‘’.,")
    )
    if is_paragraph and opens_sentence and len(between) <= _LOOK_BACK and _is_whole(text, span):
        return found[-1].speaker, found[-1].cue
    return None


def _just_spoke(
    text: str,
    span: Span,
    sentences: tuple[Span, ...],
    starts: list[int],
    names: tuple[Name, ...],
) -> tuple[str, str]:
    """The person whose words the sentence before reports, for a quotation that stands alone.

    A paragraph that is nothing but a quotation goes on with whoever has just spoken.
    """
    first = max(0, bisect_right(starts, span.start) - 1)
    is_alone = span.start - sentences[first].start <= 2 and _is_whole(text, span)
    if not first or not is_alone:
        return "", ""
    before = sentences[first - 1]
    people = {name.text for name in names if name.kind is NameKind.PERSON}
    spoke = find_attributions(text[before.start : before.end])
    if len({item.speaker for item in spoke}) == 1 and spoke[0].speaker in people:
        return spoke[0].speaker, spoke[0].cue
    return "", ""


def _group_meant(span: Span, found: list[Quotation]) -> str:
    """The agency or body behind "it added": who spoke in the quotation shortly before."""
    is_near = bool(found) and span.start - found[-1].end <= _LOOK_BACK // 4
    return found[-1].speaker if is_near else ""


def _is_whole(text: str, span: Span) -> bool:
    """Whether the quotation is a sentence of its own, not a few words inside one."""
    return text[span.start : span.start + 1].isupper() and text[span.end - 1] in ".?!,"


def _person_meant(
    pronoun: str, at: int, text: str, names: tuple[Name, ...], found: list[Quotation]
) -> str:
    """The one person "he" or "she" can mean here, or the pronoun's empty answer."""
    near = [
        name
        for name in names
        if name.kind is NameKind.PERSON
        and at - _LOOK_BACK <= name.start < at
        and name_gender(_full(name.text, names)) in (_PRONOUNS[pronoun], Gender.UNKNOWN)
    ]
    people = {_full(name.text, names) for name in near}
    if len(people) == 1:
        return people.pop()
    previous = found[-1] if found else None
    if previous and previous.speaker and at - previous.end <= _LOOK_BACK:
        between = {_full(n.text, names) for n in near if n.start >= previous.end}
        if between <= {_full(previous.speaker, names)}:
            return previous.speaker
    return _only_speaker_before(text, at, near)


def _only_speaker_before(text: str, at: int, near: list[Name]) -> str:
    """The person who speaks in the sentence right before, where only one does."""
    window_start = max(0, at - _LOOK_BACK)
    before = [s for s in split_sentences(text[window_start:at].rstrip(" \"“‘'„«\n")) if s.end]
    if not before:
        return ""
    last = text[window_start + before[-1].start : window_start + before[-1].end]
    people = {name.text for name in near}
    speakers = {item.speaker for item in find_attributions(last)} & people
    return speakers.pop() if len(speakers) == 1 else ""


def _full(name: str, names: tuple[Name, ...]) -> str:
    """The longest form in which the text names this person."""
    forms = [n.text for n in names if n.text == name or n.text.endswith(" " + name)]
    return max(forms, key=len, default=name)
