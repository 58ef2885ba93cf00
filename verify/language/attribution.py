"""One sentence in; who says, denies or asks what in it out, with the words that carry each part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from verify.language import attribution_patterns as patterns
from verify.language.according import read_according
from verify.language.attribution_subjects import (
    Reading,
    find_opener,
    find_subject,
    head,
    opens_own_clause,
    phrase_after,
    phrase_before,
    phrase_start,
    read,
)
from verify.language.characterising import characterises, has_gap
from verify.language.phrases import is_finite, looks_finite
from verify.language.verbs import ADDRESS, ALSO_SAY, AUXILIARIES, DENIALS, SAY
from verify.records import Polarity, Span

_NO_OPENER = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what, by offsets into the sentence.

    `speaker` is a person's name without titles where there is one, else the words as written
    without their article ("U.S. intelligence officials") or a pronoun as written, and "" in "it was
    alleged that p" and "the jury was told p". The content is
    what is said, denied or left unsaid; it may enclose the speaker in 'part one, she said, part
    two'. `opener` is the word that makes its clause part of another ("papers that Low said were
    lost", "fell after Low said …"), empty where it is none: a sentence is not Low's for it.
    """

    speaker: str
    speaker_start: int
    speaker_end: int
    cue: str
    polarity: Polarity
    content_start: int
    content_end: int
    opener: Span = _NO_OPENER

    def is_inside(self, start: int) -> bool:
        """Whether it is told in a part only of the clause that begins at `start`."""
        return self.opener.start < self.opener.end and start <= self.opener.start


# What begins no speaker: nobody at all, or a phrase of time or place taken for one.
_NOBODY = frozenset(
    """
    nobody none neither no no-one that which what how why in on at by for from since during
    """.split()
)
# Without an object these are participles of whom it was done to.
_SUFFERED = frozenset("accused blamed criticised criticized condemned praised urged".split())
_PARTICIPLES = frozenset(word for word in SAY | ALSO_SAY | ADDRESS if word.endswith("ed")) - {
    "responded",
    "replied",
}
_FEWEST_WORDS = 4  # of a sentence in capitals: "SHORT READS:" is a heading
LONGEST_SENTENCE = 5_000  # characters looked at; a longer "sentence" is not prose


@lru_cache(maxsize=512)  # roles, quotations and claims each ask for the same sentences
def find_attributions(sentence: str) -> tuple[Attribution, ...]:
    """Find the reported speech of one sentence, in the order of its contents.

    Reads "X said (that) p", 'p, X said', 'p, said X', "according to X, p", "X denied p",
    "X called on Y to …", "X accused Y of …", "X declined to say whether p", "Y quoted X as saying
    p". Words inside quotation marks are never cues. Capitals are read as small letters.
    """
    text = sentence[:LONGEST_SENTENCE]
    is_capitals = text.isupper() and len(text.split(None, _FEWEST_WORDS)) >= _FEWEST_WORDS
    if is_capitals and len(text.lower()) == len(text):
        small = find_attributions(text.lower())
        return tuple(replace(found, speaker=found.speaker.upper()) for found in small)
    reading = read(text)
    if reading is None:
        return ()
    found = [item for item in _read_all(reading) if _names_somebody(item.speaker)]
    return tuple(sorted(found, key=lambda item: (item.content_start, item.speaker_start)))


def _read_all(reading: Reading) -> Iterator[Attribution]:
    yield from _read_cues(reading)
    for speaker, content in read_according(reading):
        yield _made(reading, "according to", speaker, content)
    yield from _read_quoted_as(reading)
    yield from _read_described(reading)
    yield from _read_declined(reading)
    yield from _read_unsaid(reading)


def _names_somebody(speaker: str) -> bool:
    """False for "nobody", "in 2018" or "that children", which open no speech of anybody."""
    words = speaker.casefold().split()
    return not words or (words[0] not in _NOBODY and words[-1] not in ("never", "not"))


def _read_cues(reading: Reading) -> Iterator[Attribution]:
    for match in patterns.CUE.finditer(reading.text):
        at = match.start("cue")
        if reading.is_quoted(at) or not is_reporting(reading, match):
            continue
        if any(found.start("cue") <= at < found.end("cue") for found in reading.declined):
            continue
        subject = find_subject(reading, match)
        if subject is not None:
            if _agrees(reading, match.group("cue"), subject):
                found = make_reported(reading, match, subject, _content(reading, match))
                yield replace(found, opener=find_opener(reading, match, subject))
            continue
        if not _may_be_inverted(reading, match):
            continue
        subject = phrase_after(reading, match.end())
        if subject is not None:
            yield make_reported(reading, match, subject, _inverted_content(reading, match, subject))


def _made(
    reading: Reading,
    cue: str,
    speaker: Span,
    content: tuple[int, int],
    *,
    polarity: Polarity = Polarity.SAID,
) -> Attribution:
    words = _without_article(reading.text[speaker.start : speaker.end])
    return Attribution(words, speaker.start, speaker.end, cue, polarity, *content)


def make_reported(
    reading: Reading, match: re.Match[str], speaker: Span, content: tuple[int, int]
) -> Attribution:
    """What a verb of saying says of this speaker and this content; "" for who only heard it."""
    cue = match.group("cue")
    polarity = Polarity.DENIED if cue in DENIALS else Polarity.SAID
    made = _made(reading, cue + match.group("particle"), speaker, content, polarity=polarity)
    hears = cue in patterns.HEARS and _last_word(reading, speaker) in patterns.HEARERS
    return replace(made, speaker="") if hears else made


def _last_word(reading: Reading, phrase: Span) -> str:
    return reading.text[phrase.start : phrase.end].split()[-1].lower()


def _without_article(words: str) -> str:
    article = patterns.ARTICLE.match(words)
    return words[article.end() :] if article else words


def is_reporting(reading: Reading, match: re.Match[str]) -> bool:
    """Whether the verb reports speech here: some do only with a clause or quotation beside them."""
    cue, end = match.group("cue"), match.end()
    if match.group("particle"):
        return cue in ("called", "calls", "call")
    if cue in patterns.HEARS and not patterns.HEARING_END.search(reading.text, 0, match.start()):
        return False
    if cue in patterns.ONLY_SAY:
        return True
    if _is_deed(reading, match):
        return False
    if cue in _SUFFERED and patterns.BY_WHOM.match(reading.text, end):
        return False  # "soldiers blamed for the attack fled": they are told of, and say nothing
    if cue in _PARTICIPLES and reading.text.startswith(" by ", end):
        return False  # "calculated from hundreds of readings and confirmed by satellites"
    if patterns.NOT_ACTIVE.search(reading.text[max(0, match.start() - 12) : match.start()]):
        return False  # "is said to", "was told", "the claims": somebody else speaks, or nobody
    if cue == "called" and patterns.QUOTE_FOLLOWS.match(reading.text, end):
        return has_gap(reading, match.start())
    if cue in patterns.CALLS:
        is_held = characterises(reading.text, cue, end)
        return is_held or (
            cue != "call" and patterns.CONTENT_FOLLOWS.match(reading.text, end) is not None
        )
    if cue in patterns.DISPUTES:
        return patterns.DISPUTED.match(reading.text, end) is not None
    if cue in SAY or cue in ADDRESS or patterns.CONTENT_FOLLOWS.match(reading.text, end):
        return True
    if cue in patterns.TELLS_LATER and patterns.LATER_THAT.match(reading.text, end):
        return True
    if cue in patterns.WITH_CLAUSE and patterns.CLAUSE_FOLLOWS.match(reading.text, end):
        return True
    if cue in patterns.TELLS and opens_own_clause(reading.text, end):
        return True
    if cue in patterns.PLURAL:
        return cue in DENIALS
    if patterns.HE_CLOSES.match(reading.text, end) or _closes_clause(reading, match):
        return True
    if cue in patterns.HEARS:
        return reading.text[end:].strip(" .") == ""
    window = match.start() - 60
    return any(window <= span.end <= match.start() for span in reading.quotes)


def _is_deed(reading: Reading, match: re.Match[str]) -> bool:
    """Whether the verb tells of what was done: "declared an emergency", "three warned over …"."""
    cue, end = match.group("cue"), match.end()
    if cue in ("warned", "cautioned"):
        return patterns.WARNED_OVER.match(reading.text, end) is not None
    if cue not in ("declared", "declares") or opens_own_clause(reading.text, end):
        return False
    is_behind = patterns.CLOSES_BEFORE.search(reading.text[: match.start()]) is not None
    return not is_behind and patterns.DECREED.match(reading.text, end) is not None


def _closes_clause(reading: Reading, match: re.Match[str]) -> bool:
    """Whether a clause and a comma stand in front: "The mill shut, he wrote on X"."""
    text, before = reading.text, phrase_start(reading, match.start())
    if match.group("cue") not in patterns.TAGS or not text[:before].rstrip().endswith(","):
        return False
    if patterns.TAG_END.match(text, match.end()) is None:
        return False
    words = text[:before].rstrip(" ,").split()
    if words[0].lower() in patterns.NO_CLAUSE or patterns.PREPOSITION.match(f"{words[0]} "):
        return False
    return any(is_finite(word) or word in AUXILIARIES for word in words[1:])


def _agrees(reading: Reading, cue: str, subject: Span) -> bool:
    """Whether the subject can be of this form: "officials deny", not "deny" nor "false claims"."""
    words = reading.text[subject.start : subject.end]
    first, last = words.split(maxsplit=1)[0], words.rsplit(maxsplit=1)[-1]
    head = patterns.HEAD_END.split(words, maxsplit=1)[0].split()[-1:]
    if cue in patterns.SHOWS and head and head[0].lower() not in patterns.SOURCES:
        return False
    if cue in patterns.NOUNS:
        is_whole = first.lower() in patterns.DETERMINERS or first.lower() in patterns.PRONOUNS
        return is_whole or any(
            name.start == subject.start or name.end == subject.end for name in reading.names
        )
    if cue not in patterns.WITHOUT_ENDING:
        return True
    if cue in patterns.EVIDENCE and last.islower():
        return last in patterns.PAPERS  # measurements that show something have not said it
    is_led = head != [] and cue not in patterns.ALSO_NOUNS and _is_plural(head[0])
    return is_led or _is_plural(last) or " and " in words


def _is_plural(noun: str) -> bool:
    is_form = noun.endswith("s") and not noun.endswith(("ss", "’s", "'s"))
    return is_form or noun.lower() in patterns.PLURAL_SUBJECTS


def _may_be_inverted(reading: Reading, match: re.Match[str]) -> bool:
    before = reading.text[max(0, match.start() - 8) : match.start()]
    cue = match.group("cue")
    may_invert = cue in SAY or (cue in ALSO_SAY and not opens_own_clause(reading.text, match.end()))
    return (
        may_invert
        and cue not in DENIALS
        and cue not in ("told", "tells")  # who follows is told: "…, told the court"
        and not match.group("before").strip()
        and bool(patterns.CLOSES_BEFORE.search(before))
    )


def _inverted_content(reading: Reading, match: re.Match[str], speaker: Span) -> tuple[int, int]:
    end = len(reading.text[: match.start()].rstrip(" ,-–—"))
    later = [span for span in reading.quotes if span.start >= speaker.end]
    behind = reading.text[speaker.end :]
    goes_on = behind[1:].split(maxsplit=1)[:1] if behind.startswith(", ") else []
    if not reading.quotes and any(map(looks_finite, goes_on)):
        return 0, len(reading.text.rstrip(" .!?"))  # "the doors, said Low, were shut"
    return (0, later[-1].end) if later and _has_quote_before(reading, match.start()) else (0, end)


def _has_quote_before(reading: Reading, at: int) -> bool:
    return any(span.end <= at for span in reading.quotes)


def _content(reading: Reading, match: re.Match[str]) -> tuple[int, int]:
    """What is said: after the verb, or before the speaker where a comma or quotation ends there."""
    text = reading.text
    start = phrase_start(reading, match.start())
    before = text[:start].rstrip()
    closes = before.endswith((",", "”", '"', "''", "’’", "?", "!", "--", "—"))
    is_quote_before = any(span.end <= start <= span.end + 4 for span in reading.quotes)
    is_tail = patterns.TAIL.match(text, match.end()) is not None
    is_tail = is_tail and patterns.QUOTE_OPENS.match(text, match.end()) is None
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
        if patterns.GOES_ON.match(text, match.end()):
            return 0, len(text.rstrip(" .!?"))
        return 0, len(before.rstrip(" ,-–—"))
    return content_behind(reading, match.end())


def content_behind(reading: Reading, at: int) -> tuple[int, int]:
    """What follows a verb, "that" left out, to the end of the sentence.

    A clause behind a semicolon may be the writer's own: "said it fell; nobody else had seen it".
    """
    text = reading.text
    for mark in patterns.SEMICOLON.finditer(text, at):
        is_own = opens_own_clause(text, mark.end() - 1) or patterns.THERE.match(text, mark.end())
        if is_own and not (
            reading.is_quoted(mark.start()) or patterns.STILL.search(text, mark.end())
        ):
            text = text[: mark.start()]
            break
    that = patterns.THAT.match(text, at)
    first = that.end() if that else at
    first += len(text[first:]) - len(text[first:].lstrip(" ,:"))
    return min(first, len(text)), max(first, len(text.rstrip(" .!?")))


def _read_declined(reading: Reading) -> Iterator[Attribution]:
    """Read "X declined to say whether p", "X would neither confirm nor deny p"."""
    for match in reading.declined:
        subject = None if reading.is_quoted(match.start()) else find_subject(reading, match)
        if subject is not None:
            content = _content(reading, match)
            cue = " ".join(match.group("cue").split())
            yield _made(reading, cue, subject, content, polarity=Polarity.DECLINED)


def _read_unsaid(reading: Reading) -> Iterator[Attribution]:
    """Read "it was alleged that p", "p, the jury was told": who says it is told at most by "by"."""
    text = reading.text
    for match in patterns.UNSAID.finditer(text):
        subject = None if reading.is_quoted(match.start()) else find_subject(reading, match)
        if subject is None or not _is_unsaid(reading, match, subject):
            continue
        later, by = (way.match(text, match.end()) for way in (patterns.LATER_THAT, patterns.BY))
        speaker = phrase_after(reading, by.end()) if by else None
        content = content_behind(reading, later.end()) if later else _content(reading, match)
        if speaker is not None and content[0] > 0:
            content = content_behind(reading, speaker.end)
        made = _made(reading, match.group("cue"), speaker or subject, content)
        is_named = speaker is not None or _last_word(reading, subject) in patterns.HEARING
        made = made if is_named else replace(made, speaker="")
        yield replace(made, opener=find_opener(reading, match, subject))


def _is_unsaid(reading: Reading, match: re.Match[str], subject: Span) -> bool:
    """Whether a court or a jury is told something, or "it" stands for what is said."""
    text, end = reading.text, match.end()
    if match.group("cue") == "told":
        is_hearing = _last_word(reading, subject) in patterns.HEARING | patterns.HEARERS
        return is_hearing and patterns.TO.match(text, end) is None
    is_clause = text[: subject.start].rstrip().endswith(",") or any(
        way.match(text, end) for way in (patterns.THAT, patterns.BY, patterns.LATER_THAT)
    )
    return is_clause and text[subject.start : subject.end].lower() == "it"


def _read_quoted_as(reading: Reading) -> Iterator[Attribution]:
    """Read "Y quoted X as saying p" and "X was quoted as saying p": the words are X's."""
    for match in patterns.QUOTED_AS.finditer(reading.text):
        if reading.is_quoted(match.start()):
            continue
        is_passive = match.group("be") is not None
        speaker = (
            phrase_before(reading, match.start())
            if is_passive
            else head(reading, match.start("who"), match.end("who"))
        )
        if speaker is not None:
            yield _made(reading, "saying", speaker, content_behind(reading, match.end()))


def _read_described(reading: Reading) -> Iterator[Attribution]:
    """Read "Y was described by X as p": X holds Y to be p."""
    for match in patterns.DESCRIBED_BY.finditer(reading.text):
        speaker = None if reading.is_quoted(match.start()) else phrase_after(reading, match.end())
        if speaker is not None:
            content = content_behind(reading, speaker.end)
            yield _made(reading, match.group("cue"), speaker, content)
