"""One sentence in; who says, denies or asks what in it out, with the words that carry each part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from verify.language import attribution_patterns as patterns
from verify.language.declining import find_declined
from verify.language.marks import find_quoted_parts
from verify.language.names import Name, NameKind, find_names
from verify.language.verbs import ADDRESS, ALSO_SAY, AUXILIARIES, DENIALS, PAST, SAY
from verify.records import Polarity, Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what, by offsets into the sentence.

    `speaker` is a person's name without titles where there is one, else the words as written
    without their article ("U.S. intelligence officials") or a pronoun as written. The content is
    what is said, denied or left unsaid; it may enclose the speaker in 'part one, she said, part
    two'.
    """

    speaker: str
    speaker_start: int
    speaker_end: int
    cue: str
    polarity: Polarity
    content_start: int
    content_end: int


@dataclass(frozen=True, slots=True)
class _Reading:
    """A sentence with what is looked up in it again and again.

    In `plain` the short quotations are letters, so that a noun phrase reads through them.
    """

    text: str
    plain: str
    quotes: tuple[Span, ...]
    names: tuple[Name, ...]
    declined: tuple[re.Match[str], ...]


# What begins no speaker: nobody at all, or a phrase of time or place taken for one.
_NOBODY = frozenset(
    "nobody none neither no no-one that which what in on at by for from since during".split()
)
# Without an object these are participles of whom it was done to.
_SUFFERED = frozenset("accused blamed criticised criticized condemned praised urged".split())
_BY_WHOM = re.compile(r"\s(?:of|for|by|in|on|over)\b")
_MOST_WORDS = 14  # of a speaker; longer stretches are clauses, not noun phrases
_LONGEST_PHRASE = 160  # characters, the same in code points: bounds every look to the side
_LONGEST_SENTENCE = 5_000  # characters looked at; a longer "sentence" is not prose
_LETTERED_WORDS = 5  # a quotation of at most so many words can stand inside a noun phrase


@lru_cache(maxsize=512)  # roles, quotations and claims each ask for the same sentences
def find_attributions(sentence: str) -> tuple[Attribution, ...]:
    """Find the reported speech of one sentence, in the order of its contents.

    Reads "X said (that) p", 'p, X said', 'p, said X', "according to X, p", "X denied p",
    "X called on Y to …", "X accused Y of …", "X declined to say whether p". Words inside
    quotation marks are never cues.
    """
    text = sentence[:_LONGEST_SENTENCE]
    declined = find_declined(text)
    if not (declined or patterns.CUE.search(text) or patterns.ACCORDING.search(text)):
        return ()
    quotes = find_quoted_parts(text)
    reading = _Reading(text, _lettered(text, quotes), quotes, find_names(text), declined)
    read = [*_read_cues(reading), *_read_according(reading), *_read_declined(reading)]
    found = [item for item in read if _names_somebody(item.speaker)]
    return tuple(sorted(found, key=lambda item: (item.content_start, item.speaker_start)))


def _names_somebody(speaker: str) -> bool:
    """False for "nobody", "in 2018" or "that children", which open no speech of anybody."""
    words = speaker.casefold().split()
    return bool(words) and words[0] not in _NOBODY and words[-1] not in ("never", "not")


def _lettered(text: str, quotes: tuple[Span, ...]) -> str:
    """The text with short quotations inside a phrase turned into letters, same length."""
    parts, position = [], 0
    for span in quotes:
        words = text[span.start : span.end]
        if not words or len(words.split()) > _LETTERED_WORDS or words[-1] in ".,?!":
            continue
        marks = 2 if text[span.end : span.end + 2] in ("''", "’’") else 1
        start, end = max(position, span.start - 1), min(len(text), span.end + marks)
        parts += [text[position:start], "x" * (end - start)]
        position = end
    return "".join([*parts, text[position:]])


def _is_quoted(reading: _Reading, at: int) -> bool:
    return any(span.start <= at < span.end for span in reading.quotes)


def _read_cues(reading: _Reading) -> Iterator[Attribution]:
    for match in patterns.CUE.finditer(reading.text):
        at = match.start("cue")
        if _is_quoted(reading, at) or not _is_reporting(reading, match):
            continue
        if any(found.start("cue") <= at < found.end("cue") for found in reading.declined):
            continue
        subject = _subject(reading, match)
        if subject is not None:
            yield _reported(reading, match, subject, _content(reading, match))
            continue
        if not _may_be_inverted(reading, match):
            continue
        subject = _phrase_after(reading, match.end())
        if subject is not None:
            yield _reported(reading, match, subject, _inverted_content(reading, match, subject))


def _made(
    reading: _Reading,
    cue: str,
    speaker: Span,
    content: tuple[int, int],
    *,
    polarity: Polarity = Polarity.SAID,
) -> Attribution:
    words = _without_article(reading.text[speaker.start : speaker.end])
    return Attribution(words, speaker.start, speaker.end, cue, polarity, *content)


def _reported(
    reading: _Reading, match: re.Match[str], speaker: Span, content: tuple[int, int]
) -> Attribution:
    cue = match.group("cue")
    polarity = Polarity.DENIED if cue in DENIALS else Polarity.SAID
    return _made(reading, cue + match.group("particle"), speaker, content, polarity=polarity)


def _without_article(words: str) -> str:
    article = patterns.ARTICLE.match(words)
    return words[article.end() :] if article else words


def _is_reporting(reading: _Reading, match: re.Match[str]) -> bool:
    """Whether the verb reports speech here: some do only with a clause or quotation beside them."""
    cue, end = match.group("cue"), match.end()
    if match.group("particle"):
        return cue in ("called", "calls", "call")
    if cue in _SUFFERED and _BY_WHOM.match(reading.text, end):
        return False  # "soldiers blamed for the attack fled": they are told of, and say nothing
    if patterns.NOT_ACTIVE.search(reading.text[max(0, match.start() - 12) : match.start()]):
        return False  # "is said to", "was told", "the claims": somebody else speaks, or nobody
    if cue in SAY or cue in ADDRESS or patterns.CONTENT_FOLLOWS.match(reading.text, end):
        return True
    if cue in patterns.WITH_CLAUSE and patterns.CLAUSE_FOLLOWS.match(reading.text, end):
        return True
    window = match.start() - 60
    return any(window <= span.end <= match.start() for span in reading.quotes)


def _subject(reading: _Reading, match: re.Match[str]) -> Span | None:
    """The noun phrase in front of the verb that speaks, or None when there is none."""
    end = len(reading.plain[: match.start()].rstrip())
    if not reading.plain[:end].endswith(","):
        found = _phrase_before(reading, end)
        return found if found and _may_speak(reading.text[found.start : found.end]) else None
    comma = reading.plain.rfind(",", max(0, end - 1 - _LONGEST_PHRASE), end - 1)
    named = _name_among_commas(reading, end - 1)
    if named is not None:
        return named
    if comma < 0:
        has_auxiliary = match.group("before").startswith("ha")
        return _phrase_before(reading, end - 1) if has_auxiliary else None
    return _described(reading, comma, end - 1)


def _may_speak(words: str) -> bool:
    """Whether a phrase can be a speaker: "’s", "on" and "bluntly" in front of a verb are none."""
    first = words.split(maxsplit=1)[0] if words.split() else ""
    is_name = first[:1].isupper() or not first.endswith(("ly", "ing"))
    return first[:1].isalnum() and is_name and not patterns.PREPOSITION.match(f"{first} ")


def _name_among_commas(reading: _Reading, end: int) -> Span | None:
    """The person in "Jane Low, the head of the Dell Fund, a trade body, said"."""
    for _ in range(3):
        comma = reading.plain.rfind(",", max(0, end - _LONGEST_PHRASE), end)
        start = comma + 1
        for name in reading.names:
            if name.kind is NameKind.PERSON and start <= name.start and name.end == end:
                lead = reading.text[start : name.start].split()
                is_clause = lead[:1] in (["who"], ["which"], ["whose"]) or _holds_verb(
                    " ".join(lead)
                )
                if len(lead) <= 4 and not is_clause:
                    return Span(name.start, name.end)
        if comma < 0 or patterns.MARKS.search(reading.plain, comma, end):
            return None
        end = comma
    return None


def _described(reading: _Reading, comma: int, end: int) -> Span | None:
    """The speaker of "X, Y, said": the name among X and Y, or the one who gave X out."""
    chunk = reading.plain[comma + 1 : end].strip()
    chunk_start = end - len(reading.plain[comma + 1 : end].lstrip())
    agent = patterns.AGENT.match(chunk)
    if agent:
        return _head(reading, chunk_start + agent.end(), end)
    lead = _phrase_before(reading, comma)
    if (
        lead is None
        or patterns.CUE.match(chunk)
        or patterns.PARTICIPLE.match(reading.text, lead.start)
    ):
        return None
    if re.match(r"(?:who|which|whose)\b", chunk):
        return lead
    words = len(chunk.split())
    inside = [n for n in reading.names if comma < n.start and n.end <= end]
    if words <= 4 and inside and inside[-1].kind is NameKind.PERSON and inside[-1].end == end:
        return Span(inside[-1].start, inside[-1].end)
    is_named = any(n.end == lead.end and n.start >= lead.start for n in reading.names)
    return lead if is_named and words <= _MOST_WORDS else None


def _phrase_before(reading: _Reading, end: int) -> Span | None:
    """The noun phrase that ends at `end`."""
    window = max(0, end - _LONGEST_PHRASE)
    breaks = list(patterns.PHRASE_BREAK.finditer(reading.plain, window, end))
    last = breaks[-1] if breaks else None
    start = last.end() if last else window
    if last and not reading.plain[start:end].strip():
        is_joined = last.group().lower() in ("and", "but", "or", "then")
        return _first_subject(reading, last.start()) if is_joined else None
    if last and last.group().lower() in ("and", "or"):
        start = _joined_start(reading, last, end)
    phrase = reading.plain[start:end].strip()
    start = end - len(reading.plain[start:end].lstrip())
    phrase = patterns.ADVERB_END.sub("", phrase)
    circumstance = patterns.CIRCUMSTANCE.search(phrase)
    if circumstance:
        phrase = phrase[: circumstance.start()]
    if (
        not phrase
        or _holds_verb(phrase)
        or len(phrase.split()) > _MOST_WORDS
        or patterns.PREPOSITION.match(phrase)
    ):
        return None
    return _head(reading, start, start + len(phrase))


def _joined_start(reading: _Reading, joint: re.Match[str], end: int) -> int:
    """Where "Oklahoma and Nebraska" begins: before the "and" if only nouns stand there."""
    window = max(0, end - _LONGEST_PHRASE)
    earlier = [
        found.end()
        for found in patterns.PHRASE_BREAK.finditer(reading.plain, window, joint.start())
    ]
    start = earlier[-1] if earlier else window
    phrase = reading.plain[start : joint.start()].strip()
    is_noun = bool(phrase) and not _holds_verb(phrase) and not patterns.PREPOSITION.match(phrase)
    return start if is_noun and len(phrase.split()) <= 6 else joint.end()


def _holds_verb(phrase: str) -> bool:
    """Whether a finite verb stands among the words: then they are no noun phrase."""
    words = phrase.split()
    return any(word in AUXILIARIES or word in PAST or word in SAY for word in words) or any(
        word.endswith("ed") and word.islower() and "-" not in word for word in words
    )


def _phrase_after(reading: _Reading, after: int) -> Span | None:
    """The noun phrase after `after`: "said Putin spokesman Dmitry Peskov in Moscow"."""
    start = after + len(reading.text[after:]) - len(reading.text[after:].lstrip())
    limit = min(len(reading.text), start + _LONGEST_PHRASE)
    stop: re.Match[str] | None = None
    end = limit
    for stop in patterns.PHRASE_END.finditer(reading.text, start, limit):
        end = stop.start()
        if not stop.group().startswith(".") or not patterns.ABBREVIATED.search(
            reading.text[start:end]
        ):
            break
        end = limit
    phrase = reading.text[start:end].rstrip()
    if (
        not phrase
        or len(phrase.split()) > _MOST_WORDS
        or phrase.lower() in ("that", "so", "it was")
    ):
        return None
    people = [n for n in reading.names if n.kind is NameKind.PERSON]
    if stop and stop.group() == "," and not any(start <= n.start < end for n in people):
        apposed = [n for n in people if end < n.start <= end + 3]
        if apposed:
            return Span(apposed[0].start, apposed[0].end)
    return _head(reading, start, start + len(phrase))


def _head(reading: _Reading, start: int, end: int) -> Span:
    """The name of the person that ends a phrase, else the whole phrase."""
    people = [
        n for n in reading.names if n.kind is NameKind.PERSON and start <= n.start and n.end == end
    ]
    if " and " in reading.text[start:end]:
        return Span(start, end)
    homes = [  # "Adam Low of Dell County"
        n
        for n in reading.names
        if n.kind is NameKind.PERSON and start <= n.start and reading.text.startswith(" of ", n.end)
    ]
    if homes and homes[0].end < end:
        return Span(homes[0].start, homes[0].end)
    return Span(people[-1].start, people[-1].end) if people else Span(start, end)


def _first_subject(reading: _Reading, before: int) -> Span | None:
    """The subject of a sentence whose second verb leaves it out: "X arrived and said"."""
    pronoun = patterns.PRONOUN.match(reading.text)
    if pronoun:
        return Span(pronoun.start(), pronoun.end())
    for name in reading.names:
        if name.start <= 40 and name.end <= before:
            return Span(name.start, name.end)
    return None


def _may_be_inverted(reading: _Reading, match: re.Match[str]) -> bool:
    before = reading.text[max(0, match.start() - 8) : match.start()]
    is_speech = match.group("cue") in SAY or match.group("cue") in ALSO_SAY
    return (
        is_speech
        and not match.group("before").strip()
        and bool(patterns.CLOSES_BEFORE.search(before))
    )


def _inverted_content(reading: _Reading, match: re.Match[str], speaker: Span) -> tuple[int, int]:
    end = len(reading.text[: match.start()].rstrip(" ,-–—"))
    later = [span for span in reading.quotes if span.start >= speaker.end]
    return (0, later[-1].end) if later and _has_quote_before(reading, match.start()) else (0, end)


def _has_quote_before(reading: _Reading, at: int) -> bool:
    return any(span.end <= at for span in reading.quotes)


def _content(reading: _Reading, match: re.Match[str]) -> tuple[int, int]:
    """What is said: after the verb, or before the speaker where a comma or quotation ends there."""
    text, end = reading.text, match.start()
    start = 0
    for found in patterns.PHRASE_BREAK.finditer(reading.plain, max(0, end - _LONGEST_PHRASE), end):
        start = found.end()
    before = text[:start].rstrip()
    closes = before.endswith((",", "”", '"', "''", "’’", "?", "!", "--", "—"))
    is_quote_before = any(span.end <= start <= span.end + 4 for span in reading.quotes)
    is_tail = patterns.TAIL.match(text, match.end()) is not None
    is_speech = match.group("cue") not in ADDRESS
    if (
        closes
        and is_speech
        and (is_tail or is_quote_before)
        and (is_quote_before or len(before.split()) > 2)
    ):
        later = [span for span in reading.quotes if span.start >= match.end()]
        if later and is_quote_before:
            return 0, later[-1].end
        return 0, len(before.rstrip(" ,-–—"))
    that = patterns.THAT.match(text, match.end())
    first = that.end() if that else match.end()
    first += len(text[first:]) - len(text[first:].lstrip(" ,:"))
    return min(first, len(text)), max(first, len(text.rstrip(" .!?")))


def _read_declined(reading: _Reading) -> Iterator[Attribution]:
    """Read "X declined to say whether p", "X would neither confirm nor deny p"."""
    for match in reading.declined:
        subject = None if _is_quoted(reading, match.start()) else _subject(reading, match)
        if subject is not None:
            content = _content(reading, match)
            cue = " ".join(match.group("cue").split())
            yield _made(reading, cue, subject, content, polarity=Polarity.DECLINED)


def _read_according(reading: _Reading) -> Iterator[Attribution]:
    text = reading.text
    for match in patterns.ACCORDING.finditer(text):
        speaker = _phrase_after(reading, match.end())
        if speaker is None or _is_quoted(reading, match.start()):
            continue
        if match.start() <= 1:
            comma = text.find(",", speaker.end)
            start = comma + 1 if comma >= 0 else speaker.end
            start += len(text[start:]) - len(text[start:].lstrip())
            content = (start, max(start, len(text.rstrip(" .!?"))))
        else:
            content = (0, len(text[: match.start()].rstrip(" ,")))
        yield _made(reading, "according to", speaker, content)
