"""A sentence and a verb of saying in; the noun phrase beside the verb that speaks out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verify.language import attribution_patterns as patterns
from verify.language.clauses_before import sentence_subject
from verify.language.cues import cues_of
from verify.language.declining import find_declined
from verify.language.marks import find_quoted_parts
from verify.language.names import Name, NameKind, find_names
from verify.language.phrases import ADVERB_END, APPOSED, GOVERNED, Places
from verify.language.verbs import AUXILIARIES, DENIALS, PAST, PRESENT, SAY
from verify.records import Span

_MOST_WORDS = 14  # of a speaker; longer stretches are clauses, not noun phrases
_LONGEST_ASIDE = 260  # characters between the commas of "Low, a member who …, told"
_LONGEST_PHRASE = 160  # characters, the same in code points: bounds every look to the side
_LETTERED_WORDS = 5  # a quotation of at most so many words can stand inside a noun phrase
_MOST_PARTS = 5  # between commas, of what is said of a person: "Low, 41, of Mill Lane, Dell, said"


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with what is looked up in it again and again.

    In `plain` the short quotations are letters, so that a noun phrase reads through them.
    """

    text: str
    plain: str
    quotes: tuple[Span, ...]
    names: tuple[Name, ...]
    declined: tuple[re.Match[str], ...]

    def is_quoted(self, at: int) -> bool:
        """Whether a position lies between quotation marks."""
        return any(span.start <= at < span.end for span in self.quotes)


def read(text: str) -> Reading | None:
    """Look up what reading a sentence needs; None where nothing in it reports speech."""
    declined = find_declined(text)
    if not (declined or patterns.CUE.search(text) or patterns.MAY_SAY.search(text)):
        return None
    quotes = find_quoted_parts(text)
    return Reading(text, _lettered(text, quotes), quotes, find_names(text), declined)


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


def find_subject(reading: Reading, match: re.Match[str]) -> Span | None:
    """Find the noun phrase in front of the verb that speaks; None when there is none."""
    end = len(reading.plain[: match.start()].rstrip())
    while apart := patterns.SET_APART.search(reading.plain, max(0, end - _LONGEST_PHRASE), end):
        end = apart.start()
    if not reading.plain[:end].endswith(","):
        found = phrase_before(reading, end)
        if found is None or not _may_speak(reading, found):
            return None
        if patterns.GAP.match(reading.plain, match.end()) and _holds_two(reading, found):
            return None
        is_free = reading.plain[: found.start].rstrip().endswith("what")
        if is_free and not patterns.CONTENT_FOLLOWS.match(reading.text, match.end()):
            return None  # "despite what Reed says": it is not told here
        return found
    comma = _comma_before(reading, end - 1)
    named = _name_among_commas(reading, end - 1)
    if named is not None:
        return named
    if comma < 0:
        has_auxiliary = match.group("before").startswith("ha")
        return phrase_before(reading, end - 1) if has_auxiliary else None
    return _described(reading, comma, end - 1, after=match.end())


def _holds_two(reading: Reading, phrase: Span) -> bool:
    """Whether a noun and the subject of what is said of it stand in a phrase: "a man police"."""
    start = phrase_start(reading, phrase.start)
    if phrase.start > start + 1 or patterns.RELATIVE_END.search(reading.plain, 0, start):
        return False
    words = reading.text[phrase.start : phrase.end].split()
    is_led = words[0].lower() in patterns.DETERMINERS
    return words[-1].islower() and len(words) > 1 + is_led


def _may_speak(reading: Reading, phrase: Span) -> bool:
    """Whether a phrase can be a speaker: "’s", "on" and "bluntly" in front of a verb are none."""
    first = reading.text[phrase.start : phrase.end].split(maxsplit=1)[0]
    is_name = first[:1].isupper() and not first.endswith("ing")
    is_name = is_name or any(name.start == phrase.start for name in reading.names)
    is_noun = is_name or not first.endswith(("ly", "ing"))
    return first[:1].isalnum() and is_noun and not patterns.PREPOSITION.match(f"{first} ")


def _comma_before(reading: Reading, end: int) -> int:
    """Where the last comma stands that is no part of a figure; below 0 where there is none."""
    first = max(0, end - _LONGEST_ASIDE)
    comma = reading.plain.rfind(",", first, end)
    while comma >= 0 and reading.plain[comma + 1 : comma + 2].isdigit():
        comma = reading.plain.rfind(",", first, comma)
    return comma


def _name_among_commas(reading: Reading, end: int) -> Span | None:
    """The person in "Jane Low, the head of the Dell Fund, a trade body, said"."""
    for _ in range(_MOST_PARTS):
        comma = _comma_before(reading, end)
        start = comma + 1
        for name in reading.names:
            if name.kind is NameKind.PERSON and start <= name.start and name.end == end:
                lead = reading.text[start : name.start].split()
                is_clause = lead[:1] in (["who"], ["which"], ["whose"]) or _holds_verb(lead)
                is_clause = is_clause or (bool(lead) and patterns.DOING.match(lead[0]) is not None)
                is_of = GOVERNED.search(reading.text, start, name.start) is not None
                is_of = is_of or lead[-1:] == ["by"]  # "the opposition, led by Low, said"
                if len(lead) <= 4 and not (is_clause or is_of):
                    return Span(name.start, name.end)
        if comma < 0 or patterns.MARKS.search(reading.plain, comma, end):
            return None
        end = comma
    return None


def _described(reading: Reading, comma: int, end: int, *, after: int) -> Span | None:
    """The speaker of "X, Y, said": the name among X and Y, or the one who gave X out.

    An X that opens the sentence is the subject where "that" stands behind the verb, at `after`, or
    where Y only says what X is: "The witness, a retired driver, said".
    """
    chunk = reading.plain[comma + 1 : end].strip()
    chunk_start = end - len(reading.plain[comma + 1 : end].lstrip())
    agent = patterns.AGENT.match(chunk)
    if agent:
        first = chunk_start + agent.end()
        return head(reading, first, first + len(_bare_phrase(chunk[agent.end() :])))
    bracket = patterns.BRACKET_END.search(reading.plain, 0, comma)  # "Low (D-Ohio), a member"
    lead = phrase_before(reading, bracket.start() if bracket else comma)
    if (
        lead is None
        or not _may_speak(reading, lead)
        or (patterns.CUE.match(chunk) and not patterns.REDUCED.match(f"x {chunk}", 1))
        or patterns.PARTICIPLE.match(reading.text, lead.start)
    ):
        return None
    if re.match(r"(?:who|which|whose)\b", chunk) or patterns.PREPOSITION.match(chunk):
        return lead
    if patterns.REDUCED.match(f"x {chunk}", 1) or patterns.DONE_BY.match(chunk):
        return lead  # "the review, released in August, says", "the party, led by Low, said"
    words = len(chunk.split())
    inside = [n for n in reading.names if comma < n.start and n.end <= end]
    is_doing = patterns.DOING.match(chunk) is not None
    is_last = bool(inside) and inside[-1].kind is NameKind.PERSON and inside[-1].end == end
    # "Her mother, Jo Hill, said": a place by its last word, and Hill's name all the same
    is_whole = bool(inside) and inside[-1].text == chunk and " " in chunk
    is_last = is_last or (is_whole and patterns.ARTICLE.match(reading.text, lead.start) is not None)
    if words <= 4 and is_last and not is_doing:
        return Span(inside[-1].start, inside[-1].end)
    is_named = any(n.end == lead.end and n.start >= lead.start for n in reading.names)
    is_told_of = patterns.THAT.match(reading.text, after) or patterns.IS_A.match(chunk)
    is_named = is_named or (lead.start == 0 and is_told_of is not None)
    # "Low, a member who has …, told": however long, it only says who Low is.
    is_short = words <= _MOST_WORDS or patterns.IS_ONE_WHO.match(chunk)
    return lead if is_named and is_short else None


def opens_own_clause(text: str, at: int) -> bool:
    """Whether a subject and its verb begin here: "shows the army knew", not "the door locked"."""
    if patterns.SUBJECT_FOLLOWS.match(text, at):
        return True
    opened = patterns.NOUN_FOLLOWS.match(text, at)
    if opened is None:
        return False
    words = [word.rstrip(".") for word in opened.group().split()]
    if words[0] in patterns.NO_CLAUSE or words[0] in patterns.NO_OBJECT:
        return False
    for index, word in enumerate(words[1:], 1):
        if word in patterns.FINITE:
            return True
        if word in patterns.NO_CLAUSE:
            return False
        is_past = word in patterns.MAYBE_FINITE or (word.endswith("ed") and word.islower())
        if is_past and words[index - 1].lower() not in patterns.DETERMINERS:
            # "found the door locked" has a participle, "shows the army killed civilians" none.
            return index + 1 < len(words) and words[index + 1] not in patterns.NO_OBJECT
    return False


def phrase_start(reading: Reading, end: int) -> int:
    """Where a noun phrase that ends at `end` begins at the latest."""
    start = window = max(0, end - _LONGEST_PHRASE)
    for found in patterns.PHRASE_BREAK.finditer(reading.plain, window, end):
        start = found.end()
    return start


def find_opener(reading: Reading, match: re.Match[str], subject: Span) -> Span:
    """The word in front of a subject that makes its clause part of another; empty without one."""
    window, plain = max(0, subject.start - _LONGEST_PHRASE), reading.plain
    breaks = list(patterns.PHRASE_BREAK.finditer(plain, window, subject.start))
    last = Span(breaks[-1].start(), breaks[-1].end()) if breaks else Span(window, window)
    word = plain[last.start : last.end].lower()
    has_gap = patterns.GAP.match(plain, match.end()) is not None
    is_relative = word in ("who", "which") and match.group("cue") not in DENIALS
    is_meanwhile = word == "as" and plain[: last.start].rstrip()[-1:].isalnum()
    is_meanwhile = is_meanwhile and patterns.CLAUSE_FOLLOWS.match(plain, match.end()) is not None
    if is_relative or is_meanwhile or word in patterns.SUBORDINATE:
        return last
    if word == "that" and (has_gap or _is_noun_end(plain[window : last.start])):
        return last
    return Span(last.start, subject.start) if has_gap else Span(0, 0)  # "a paper Low said was lost"


def _is_noun_end(words: str) -> bool:
    """Whether a noun ends here, of which "that" tells something: not "knew that", "so that"."""
    last = words.split()[-1:]
    if not last or not last[0][-1].isalnum() or last[0].lower() in ("so", "now", "it", "is", "was"):
        return False
    return not _holds_verb(last) and last[0] not in SAY


def phrase_before(reading: Reading, end: int) -> Span | None:
    """The noun phrase that ends at `end`."""
    window = max(0, end - _LONGEST_PHRASE)
    breaks = list(patterns.PHRASE_BREAK.finditer(reading.plain, window, end))
    last = breaks[-1] if breaks else None
    start = last.end() if last else window
    joint = last.group().lower() if last else ""
    if last and not reading.plain[start:end].strip():
        is_joined = joint in ("and", "but", "or", "then")
        return _first_subject(reading, last.start()) if is_joined else None
    if last and joint in ("and", "or"):
        start = _joined_start(reading, last)
    said = list(patterns.SAID.finditer(reading.plain, start, end))
    start = said[-1].end() if said else start  # "Moss said Reed had told her"
    phrase = _bare_phrase(reading.plain[start:end])
    start = end - len(reading.plain[start:end].lstrip())
    pronoun = patterns.LAST_PRONOUN.search(phrase)
    if pronoun:  # "told reporters he thought"
        return Span(start + pronoun.start(), start + pronoun.end())
    if said and joint in ("who", "which", "that", "whose"):
        return None  # "the man who said the mill was sold told": of the man
    words = phrase.split()
    if last and joint == "who" and words and _opens_with_verb(words):
        return _with_relative(reading, last.start())
    if not words or len(words) > _MOST_WORDS or _holds_verb(words):
        return None
    return None if patterns.PREPOSITION.match(phrase) else head(reading, start, start + len(phrase))


def _opens_with_verb(words: list[str]) -> bool:
    """Whether a relative clause has no subject but its "who": "was in the room", "fled Dell"."""
    first = words[1] if len(words) > 1 and ADVERB_END.search(f" {words[0]}") else words[0]
    return first.islower() and (_holds_verb([first]) or first in PRESENT)


def _with_relative(reading: Reading, who: int) -> Span | None:
    """The noun phrase that a relative clause without commas is of: "a man who fled Dell said"."""
    if reading.plain[:who].rstrip().endswith(","):
        return None
    return phrase_before(reading, len(reading.plain[:who].rstrip()))


def _bare_phrase(words: str) -> str:
    """A noun phrase without what follows its head: "Low on Monday", "a note seen by the Post"."""
    phrase = _without_adverbs(words.strip())
    for behind in (patterns.REDUCED, patterns.CIRCUMSTANCE):
        found = behind.search(phrase)
        phrase = phrase[: found.start()] if found else phrase
    return phrase


def _without_adverbs(phrase: str) -> str:
    while adverb := ADVERB_END.search(phrase):
        phrase = phrase[: adverb.start()]
    return phrase


def _joined_start(reading: Reading, joint: re.Match[str]) -> int:
    """Where "Oklahoma and Nebraska" begins: before the "and" if only nouns stand there."""
    start = phrase_start(reading, joint.start())
    phrase = reading.plain[start : joint.start()].strip()
    words = phrase.split()
    is_noun = bool(words) and not _holds_verb(words) and not patterns.PREPOSITION.match(phrase)
    return start if is_noun and len(words) <= 6 else joint.end()


def _holds_verb(words: list[str]) -> bool:
    """Whether a finite verb stands among the words: then they are no noun phrase."""
    for index, word in enumerate(words):
        if word in AUXILIARIES:
            return True
        if not (word in PAST or word in SAY or (word.endswith("ed") and "-" not in word)):
            continue
        is_adjective = index and words[index - 1].lower() in patterns.DETERMINERS
        if word.islower() and not is_adjective:
            return True
    return False


def phrase_after(reading: Reading, after: int) -> Span | None:
    """The noun phrase behind `after`: "said Putin spokesman Dmitry Peskov in Moscow"."""
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
    behind = patterns.REDUCED.search(reading.text, start, limit)
    if behind and behind.start() < end:  # "a study published Monday"
        stop, end = None, behind.start()
    phrase = reading.text[start:end].rstrip()
    if stop and stop.group().strip() in AUXILIARIES:
        # "people it had asked" are people, "says the bridge was shut" is nobody.
        whose = patterns.LAST_SUBJECT.sub("", phrase).rstrip()
        phrase = whose if whose != phrase else ""
    phrase = _without_adverbs(phrase)
    if not phrase or len(phrase.split()) > _MOST_WORDS or phrase.lower() in patterns.NO_SPEAKER:
        return None
    first, *others = phrase.split()
    if others and first.lower() in patterns.PRONOUNS:
        return None  # "The driver, aged 60, said he saw two men": that is what he said
    if stop and stop.group() == ",":
        apposed = _apposed(reading, start, end)
        if apposed:
            return apposed
    return head(reading, start, start + len(phrase))


def _apposed(reading: Reading, start: int, comma: int) -> Span | None:
    """The person in "the minister, Ann Low," unless a name stands in front: "Moss, Reed said"."""
    for name in reading.names:
        if start <= name.start < comma and name.kind is NameKind.PERSON:
            return None
        if name.start == start and name.end == comma:
            return None
        is_next = comma < name.start and APPOSED.fullmatch(reading.text, comma, name.start)
        if is_next and name.kind is NameKind.PERSON:
            is_closed = patterns.CLOSES_NAME.match(reading.text, name.end)
            return Span(name.start, name.end) if is_closed else None
    return None


def head(reading: Reading, start: int, end: int) -> Span:
    """The name of the person that ends a phrase, else the whole phrase."""
    if " and " in reading.text[start:end]:
        return Span(start, end)
    for name in reading.names:
        if name.kind is not NameKind.PERSON or name.start < start or name.end > end:
            continue
        if reading.text[: name.start].endswith("& "):
            continue  # "Price & Sons" are one
        is_home = name.end < end and reading.text.startswith(" of ", name.end)
        if not (is_home or name.end == end):
            continue
        if not GOVERNED.search(reading.text, start, name.start):
            return Span(name.start, name.end)
    return Span(start, end)


def _first_subject(reading: Reading, before: int) -> Span | None:
    """The subject of a sentence whose second verb leaves it out: "X arrived and said"."""
    english = cues_of("en")
    if english is None:
        return None
    places = Places(reading.plain, reading.names, tuple(name.start for name in reading.names))
    found = sentence_subject(places, 0, before, english, "said")
    if found is None:
        return None
    breaks = {stop.group() for stop in patterns.PHRASE_BREAK.finditer(found.words)}
    if not breaks <= {",", "and"} or ("," in breaks and "and" not in breaks):
        return None
    return Span(found.start, found.start + len(found.words))
