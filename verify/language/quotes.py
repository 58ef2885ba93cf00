"""Text in; the words between its quotation marks out, with who says them where that is certain."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from verify.language.cues import Cues, cues_of
from verify.language.dialogue import find_dialogue
from verify.language.frames import Frame, read_frames
from verify.language.marks import find_quote_spans
from verify.language.names import Gender, Name, NameKind, find_names, name_gender
from verify.language.phrases import Places, Speaker
from verify.language.speakers import (
    is_tight,
    read_behind,
    read_in_front,
    read_lead,
    read_subject,
)
from verify.language.transcripts import Turn, find_turns
from verify.records import Polarity, Quotation, Span

_PRONOUNS = {"he": Gender.MALE, "she": Gender.FEMALE}
# So few words without a sign that parts them from those behind are a title: “The Road” author Low.
_TITLE_WORDS = 3
_ENDINGS = frozenset(",.?!…—–-'’")
_SENTENCE_ENDS = frozenset(".?!…”\"’'»)")
_FRAME_WORDS = 4  # between a comma and a verb of saying, where a closing mark was lost
# How far back, in characters, the person behind "he said" is looked for.
_LOOK_BACK = 600
# At most so many quotations back a sentence of several began, and somebody was named.
_MOST_BACK = 20
# A paragraph that is a quotation of fewer words is a slogan, a title or an answer, and goes on
# with nobody's speech. Chosen on the dev half of the quotations; python -m benchmarks.quotes
_FEWEST_GOING_ON = 5


def find_quotations(
    text: str,
    *,
    names: tuple[Name, ...] | None = None,
    language: str = "en",
) -> tuple[Quotation, ...]:
    """Find what is quoted in text, in order; start and end enclose the words without the marks.

    `speaker` and `cue` are filled when the sentence names who says it, when it goes on from a
    quotation just before, or when the sentence before leads to it; in a language whose verbs of
    saying are not known here, never. A speaker is a person's name where there is one, else the
    words as written: "he" where it can mean more than one person. `names` are those of the text,
    where they have been read already. Capitals are read as small letters.
    """
    if text.isupper() and len(text.lower()) == len(text):
        small = find_quotations(text.lower(), names=(), language=language)
        return tuple(
            replace(one, text=text[one.start : one.end], speaker=one.speaker.upper())
            for one in small
        )
    turns = find_turns(text)
    spans = find_spoken(text, language=language)
    cues = cues_of(language)
    if not spans:
        return ()
    if cues is None:
        return tuple(Quotation(span.start, span.end, text[span.start : span.end]) for span in spans)
    names = find_names(text) if names is None else names
    places = Places(text, names, tuple(name.start for name in names))
    frames = read_frames(text, spans)
    labels = {turn.words: turn for turn in turns}
    found: list[Quotation] = []
    for frame, speaker in zip(frames, _read_speakers(places, frames, cues), strict=True):
        start, end = frame.words.start, frame.words.end
        turn = labels.get(frame.words)
        if turn:
            found.append(Quotation(start, end, text[start:end], _named(turn, names), turn.cue))
            continue
        words = _resolved(places, frame, speaker, found, cues) if speaker else ""
        cue = speaker.cue if speaker else ""
        is_denied = _is_denied(text, frame, cue, cues)
        polarity = Polarity.DENIED if is_denied else Polarity.SAID
        found.append(Quotation(start, end, text[start:end], words, cue, polarity))
    return tuple(found)


def find_spoken(
    text: str, *, language: str = "en", with_questions: bool = True
) -> tuple[Span, ...]:
    """Find what is quoted, whoever says it: between marks, behind dashes, in an interview's turns.

    Without questions, turns that ask are left out: they are the article's own.
    """
    turns = [turn.words for turn in find_turns(text)]
    if not with_questions:
        turns = [span for span in turns if text[span.end - 1] != "?"]
    dialogue = find_dialogue(text, language=language)
    return _joined(find_quote_spans(text), tuple(sorted((*dialogue, *turns), key=_start)))


def _start(span: Span) -> int:
    return span.start


def _joined(marked: tuple[Span, ...], spoken: tuple[Span, ...]) -> tuple[Span, ...]:
    """Spans of both kinds in order; marks inside what is spoken are part of it."""
    if not spoken:
        return marked
    starts = [span.start for span in spoken]
    outside = [
        span
        for span in marked
        if (at := bisect_right(starts, span.end)) == 0 or spoken[at - 1].end <= span.start
    ]
    return tuple(sorted((*outside, *spoken), key=_start))


def _named(turn: Turn, names: Sequence[Name]) -> str:
    """Who speaks in a turn: the one person of the text with this last name, else the label."""
    last = turn.label.casefold()
    people = {n.text for n in names if n.kind is NameKind.PERSON}
    own = {name for name in people if " " in name and _last_word(name).casefold() == last}
    return own.pop() if len(own) == 1 else turn.label


def _read_speakers(places: Places, frames: Sequence[Frame], cues: Cues) -> Sequence[Speaker | None]:
    speakers: list[Speaker | None] = []
    for index, frame in enumerate(frames):
        speaker = _stated(places, frame, cues)
        if speaker is None and index:
            speaker = _carried(places, frames, index, speakers, cues)
        speakers.append(speaker)
    for index in range(len(frames) - 2, -1, -1):
        goes_on = frames[index].is_open and frames[index + 1].starts_line
        goes_on = goes_on and not _lost_mark(places.text, frames[index].words, cues)
        if speakers[index] is None and goes_on:
            speakers[index] = speakers[index + 1]
    return speakers


def _stated(places: Places, frame: Frame, cues: Cues) -> Speaker | None:
    """Who its own sentence says speaks, or one that leads to it with a colon."""
    text, span = places.text, frame.words
    in_front = read_in_front(places, frame.before, cues)
    is_led_on = frame.is_doubtful and text[frame.before.end - 1] in ",:"
    if in_front and (is_led_on or is_tight(text, frame.before, cues)):
        return in_front
    is_led = frame.before.start < frame.before.end
    may_be_any = not (frame.is_doubtful or is_led) and text[span.end - 1] == ","
    quoted = len(text[span.start : span.end].split(None, 3))
    between = text[span.end - 1 : max(span.end, frame.after.start)]
    is_title = quoted <= _TITLE_WORDS and _ENDINGS.isdisjoint(between)
    behind = None
    if not is_title:
        behind = read_behind(places, frame.after, cues, quoted=quoted, may_be_any=may_be_any)
    if behind or in_front:
        return behind or in_front
    if frame.is_bare and frame.starts_line and _leads_on(text, frame.lead):
        led = read_in_front(places, frame.lead, cues) or read_subject(places, frame.lead, cues)
        if led:
            return led
    is_sentence = text[span.start].isupper() and quoted > 2
    return read_subject(places, frame.before, cues) if is_sentence else None


def _leads_on(text: str, lead: Span) -> bool:
    """Whether a sentence goes on in the next paragraph: "Low stated," "Low told delegates"."""
    return lead.start < lead.end and text[lead.end - 1] not in _SENTENCE_ENDS


def _lost_mark(text: str, span: Span, cues: Cues) -> bool:
    """Whether an unclosed quotation runs on into who says it: “We will not pay, Low told them."""
    for verb in cues.verb.finditer(text, span.start, span.end):
        comma = text.rfind(", ", span.start, verb.start())
        if comma >= 0 and len(text[comma + 1 : verb.start()].split()) <= _FRAME_WORDS:
            return True
    return False


def _is_denied(text: str, frame: Frame, cue: str, cues: Cues) -> bool:
    """Whether the speaker denies the words, or denies to have said them."""
    own = text[frame.before.start : frame.before.end]
    return cues.denial.fullmatch(cue) is not None or cues.denied_saying.search(own) is not None


def _carried(
    places: Places,
    frames: Sequence[Frame],
    index: int,
    speakers: Sequence[Speaker | None],
    cues: Cues,
) -> Speaker | None:
    """The speaker of a quotation before, or of the sentence before, where this one goes on."""
    frame, last = frames[index], frames[index - 1]
    if last.is_open and frame.starts_line and frame.line > last.line:
        return speakers[index - 1]
    if frame.line != last.line:
        return _carried_over(places, frame, last, speakers[index - 1], cues)
    if frame.is_joined:
        is_led = places.text[: frame.before.end].endswith(":")
        return None if is_led else speakers[index - 1]
    if not frame.is_bare:
        return None
    if frame.lead.start >= max(last.words.end, last.after.end):
        led = read_lead(places, frame.lead, cues)
        if led:
            return led
    first = index - 1
    for _ in range(_MOST_BACK):
        if not first or not frames[first].is_joined or _is_whole(places.text, frames[first].words):
            break
        first -= 1
    return speakers[first] or speakers[index - 1]


def _carried_over(
    places: Places, frame: Frame, last: Frame, speaker: Speaker | None, cues: Cues
) -> Speaker | None:
    """The speaker of the paragraph before, for a paragraph that is nothing but a quotation."""
    span = frame.words
    words = places.text[span.start : span.end].split(None, _FEWEST_GOING_ON)
    is_alone = frame.is_bare and frame.starts_line and frame.ends_line
    if not is_alone or len(words) < _FEWEST_GOING_ON:
        return None
    if last.words.end <= frame.lead.start:
        return read_lead(places, frame.lead, cues)
    is_asking = places.text[last.words.end - 1] == "?"  # the next one answers
    return None if is_asking else speaker


def _is_whole(text: str, span: Span) -> bool:
    """Whether the quotation is a sentence of its own, not a few words inside one."""
    return text[span.start].isupper() and text[span.end - 1] in ".?!,"


def _resolved(
    places: Places, frame: Frame, speaker: Speaker, found: Sequence[Quotation], cues: Cues
) -> str:
    """The speaker's words; for "he" or "she" the one person meant, where only one can be."""
    gender = _PRONOUNS.get(speaker.words.lower())
    if gender is None:
        return speaker.words
    start = min(frame.words.start, speaker.start)
    spoke = _just_spoke(places, frame, speaker, cues)
    if spoke is not None:
        is_certain = _may_be(spoke, gender) and spoke.kind is NameKind.PERSON
        return spoke.text if is_certain else speaker.words
    if _is_described(frame, speaker, places, cues):
        return speaker.words
    near = places.within(max(0, start - _LOOK_BACK), start)
    people = [name for name in near if name.kind is NameKind.PERSON and _may_be(name, gender)]
    quoted = found[-_MOST_BACK:]
    if all(any(q.start <= name.start < q.end for q in quoted) for name in people):
        return speaker.words  # they are only spoken of
    if people and any(n.kind is NameKind.OTHER and n.start > people[-1].start for n in near):
        return speaker.words  # the name of one more person, for all we know
    if len({_last_word(name.text) for name in people}) == 1:
        return max((name.text for name in people), key=len)
    recent = reversed(found[-_MOST_BACK:])
    before = next((one for one in recent if one.speaker.lower() not in _PRONOUNS), None)
    if before is None or not before.speaker or start - before.end > _LOOK_BACK:
        return speaker.words
    own = _last_word(before.speaker)
    is_near = any(_last_word(name.text) == own for name in people)
    is_only = all(_last_word(name.text) == own for name in people if name.start >= before.end)
    return before.speaker if is_near and is_only else speaker.words


def _just_spoke(places: Places, frame: Frame, speaker: Speaker, cues: Cues) -> Name | None:
    """The name of who said something in the sentence before, or earlier in this one.

    `Low said he was done. “We are full,” he said.`, `Low said that he hoped for “peace”.`
    """
    lead = _lead(frame, speaker)
    found = read_lead(places, lead, cues) if lead.start < lead.end else None
    if found is None:
        return None
    return next((n for n in places.within(lead.start, lead.end) if n.start == found.start), None)


def _is_described(frame: Frame, speaker: Speaker, places: Places, cues: Cues) -> bool:
    """Whether one who is not named spoke just before: "A man from Dell said … “…,” he said"."""
    lead = _lead(frame, speaker)
    found = read_lead(places, lead, cues) if lead.start < lead.end else None
    return found is not None and found.words.lower() not in _PRONOUNS


def _lead(frame: Frame, speaker: Speaker) -> Span:
    """What stands in front of "he said", in its sentence or as the sentence before."""
    start, end = frame.before.start, frame.before.end
    return Span(start, speaker.start) if start < speaker.start < end else frame.lead


def _may_be(name: Name, gender: Gender) -> bool:
    return name_gender(name.text) in (gender, Gender.UNKNOWN)


def _last_word(name: str) -> str:
    return name.rsplit(None, 1)[-1]
