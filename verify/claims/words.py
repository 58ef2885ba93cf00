"""A sentence in; its words out, each with the part it can play in a clause."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from verify.claims.verb_forms import Form, find_forms, load_model
from verify.claims.word_classes import ALWAYS, ONLY_PAST, OPENERS, PAST_AUXILIARIES, PRONOUNS, Part
from verify.language.verbs import ALSO_SAY, BE, SAY
from verify.records import Span

__all__ = ["PRONOUNS", "TOKEN", "TWO_OBJECTS", "Part", "Word", "is_be", "read_words"]


class Word(NamedTuple):
    """A word or mark of a sentence, by offsets into it; a tuple, since an article has thousands."""

    text: str
    lower: str
    start: int
    end: int
    part: Part
    form: Form = Form.OTHER

    @property
    def is_past(self) -> bool:
        """Whether a finite verb tells of the past."""
        return self.form is Form.PAST

    @property
    def is_participle(self) -> bool:
        """Whether the word is a past participle: "held" in "talks held in Dell"."""
        return self.form is Form.PARTICIPLE


TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-'’.,](?=[^\W_])[^\W_]+){0,8}(?:(?<=s)['’](?=\s[^\W_]))?|"
    r"--|[,;:()\"“”—–]|[^\s\w]"
)
_BARE_BEFORE = frozenset(
    "to will would can could may might must should shall won't wouldn't can't couldn't shouldn't "
    "cannot".split()
)
_SUBORDINATING = frozenset("if when because although though while whereas that whether".split())
_ALSO_PREPOSITIONS = frozenset("as after before until since".split())
_LOOK_AHEAD = 8  # words in which a clause shows its verb
# With these an object may follow the passive too: "the device called the meter".
TWO_OBJECTS = frozenset(
    "called named dubbed awarded given offered paid denied granted shown told asked taught sent "
    "elected considered made".split()
)
# Verbs without a passive: a form in -ed is the past unless "has" or the like stands before.
_INTRANSITIVE = frozenset(
    """
    agreed appeared arrived climbed coincided collapsed collided crashed declined died disappeared
    dropped emerged ended erupted escaped existed exploded failed happened hoped insisted landed
    lasted lived managed occurred proceeded refused remained resigned responded retired returned
    seemed stepped struggled succeeded surged talked tried vanished wanted waited went rose fell
    """.split()
)
# "Well-organized" and "city-owned" stand before a noun; "re-elected" can be a verb.
_COMPOUND = re.compile(r"(?!(?:re|co|pre|out|over|fact|fast)-)\w+-[\w-]+(?:ed|s)$")
_NOT_FINITE = frozenset("have having be been being to".split())
_ALSO_NOUNS = frozenset(("will", "can", "might", "must"))
_BEFORE_NOUN = frozenset("at of a an the against his her their its free".split())
_AMOUNTS = frozenset("about half nearly almost only up more".split())
_TIMES = frozenset("years months weeks days hours minutes times decades mornings nights".split())
_BARE = frozenset(("have", "do", "be"))


def read_words(sentence: str, quotes: tuple[Span, ...]) -> tuple[Word, ...]:
    """Read a sentence into words; what lies in `quotes`, in order, is `quoted` throughout."""
    words = _read(sentence)
    if not quotes:
        return words
    read: list[Word] = []
    at = 0
    for word in words:
        while at < len(quotes) and quotes[at].end <= word.start:
            at += 1
        is_quoted = at < len(quotes) and quotes[at].start <= word.start
        read.append(_quoted(word) if is_quoted else word)
    return tuple(read)


def _quoted(word: Word) -> Word:
    return Word(word.text, word.lower, word.start, word.end, Part.QUOTED)


@lru_cache(maxsize=512)  # roles, splitting and kinds read the same sentence
def _read(sentence: str) -> tuple[Word, ...]:
    matches = list(TOKEN.finditer(sentence))
    texts = [match.group() for match in matches]
    lowers = [text.lower().replace("’", "'") for text in texts]
    words: list[Word] = []
    for index, form in enumerate(find_forms(texts, lowers)):
        text, lower, match = texts[index], lowers[index], matches[index]
        is_first = index == 0 or texts[index - 1] in OPENERS
        is_noun = form is Form.PRESENT and _is_noun(lower, texts[index - 1 : index + 2])
        is_compound = "-" in lower and _COMPOUND.match(lower)
        guessed = Form.OTHER if is_noun or is_compound else form
        part, told = _part(text, lower, guessed, words, is_first=is_first)
        words.append(Word(text, lower, match.start(), match.end(), part, told))
    return tuple(_with_main_verb(words))


def _part(
    text: str, lower: str, form: Form, before: list[Word], *, is_first: bool
) -> tuple[Part, Form]:
    if not text[0].isalnum():
        return Part.PUNCTUATION, form
    previous = before[-1] if before else None
    if lower == "that" and previous and previous.part is Part.WORD and not previous.form:
        return Part.RELATIVE, form
    if lower in ("that's", "who's", "which's"):
        return Part.RELATIVE, form
    if text[0].isupper() and text[-1] != "t" and not is_first:
        return (Part.DETERMINER if ALWAYS.get(lower) is Part.DETERMINER else Part.WORD), form
    part = ALWAYS.get(lower)
    if part is Part.VERB:
        if lower in _BARE and previous is not None and _comes_after_bare(before):
            return Part.WORD, Form.OTHER
        if lower in _ALSO_NOUNS and previous is not None and previous.lower in _BEFORE_NOUN:
            return Part.WORD, Form.OTHER
        return part, Form.PAST if lower in PAST_AUXILIARIES else Form.PRESENT
    if part is not None:
        return part, form
    if lower in ONLY_PAST and _may_be_finite(before):
        return Part.VERB, Form.PAST
    if form is Form.PARTICIPLE and lower in _INTRANSITIVE and not _has_auxiliary(before):
        return Part.VERB, Form.PAST
    if form in (Form.PAST, Form.PRESENT):
        return Part.VERB, form
    if lower == "say" and previous is not None and not _comes_after_bare(before):
        return Part.VERB, Form.PRESENT
    return (Part.ADVERB if lower.endswith("ly") else Part.WORD), form


def _with_main_verb(words: list[Word]) -> list[Word]:
    """The same words, one made the verb of a clause that would have none otherwise.

    The model reads one word at a time, and takes "left" in "Low, who …, left the site" for a
    participle; that the clause needs a verb can only be seen from the whole.
    """
    is_open, needs_verb = False, True
    relative = -1  # where the last relative clause began, while no comma has ended it
    first = -1
    for index, word in enumerate(words):
        is_next = needs_verb and first >= 0 and _has_clause_behind(words, first, index)
        if word.text == ";" or is_next or _begins_clause(words, index):
            if needs_verb and first >= 0:
                words[first] = _as_verb(words[first])
            is_open, needs_verb, first = False, True, -1
        elif word.text == ",":
            relative = -1
        elif word.part is Part.RELATIVE or _subordinates(words, index):
            is_open = True
            relative = index if word.part is Part.RELATIVE else relative
        elif word.part is Part.VERB:
            is_joined = words[index - 1].lower in ("and", "but")
            if first >= 0 and needs_verb and is_joined:
                words[first] = _as_verb(words[first])
            # "who led the firm and was fined, sat down": both verbs are the relative clause's
            is_open = is_open or (is_joined and relative >= 0 and words[relative - 1].text == ",")
            needs_verb = needs_verb and is_open
            is_open = False
        elif _may_take_object(word) and _takes_object(words, index):
            words[index] = _as_verb(word)
            needs_verb = needs_verb and is_open
            is_open = False
        elif first < 0 and not is_open and word.part is Part.WORD and _may_be_verb(words, index):
            first = index
    if needs_verb and first >= 0:
        words[first] = _as_verb(words[first])
    return words


def _has_clause_behind(words: list[Word], first: int, index: int) -> bool:
    """Whether ", but the state ignored" follows: what stands before needs a verb of its own."""
    is_link = words[index].lower in ("and", "but") and words[index - 1].text == ","
    if not is_link:
        return False
    if words[first - 1].text == "," and not any(
        word.part is Part.RELATIVE for word in words[max(0, first - _LOOK_AHEAD) : first]
    ):
        return False  # "the men, armed with guns, and the boy ran"
    for place in range(index + 2, min(len(words), index + _LOOK_AHEAD)):
        if words[place].part is Part.VERB:
            return words[index + 1].part in (Part.DETERMINER, Part.PRONOUN, Part.WORD)
        if words[place].text == "," or words[place].part is Part.RELATIVE:
            return False
    return False


def _begins_clause(words: list[Word], index: int) -> bool:
    """Whether ", and" is followed by a definite subject and something that can be its verb."""
    if words[index].lower not in ("and", "but") or not index or words[index - 1].text != ",":
        return False
    is_led_in = words[index + 1].part is Part.PREPOSITION if index + 1 < len(words) else False
    reach = 2 * _LOOK_AHEAD if is_led_in else _LOOK_AHEAD
    for place in range(index + 1, min(len(words) - 1, index + reach)):
        word = words[place]
        if is_led_in and word.text != ",":
            continue
        if is_led_in:
            is_led_in = False
            continue
        if word.part is Part.VERB or word.text in (",", ";"):
            return False
        if word.form is Form.PARTICIPLE:
            before = words[place - 1]
            is_definite = before.text[0].isupper() or words[place - 2].lower == "the"
            return is_definite and words[place + 1].lower not in ("by", "in")
    return False


def _subordinates(words: list[Word], index: int) -> bool:
    """Whether a link such as "after" opens a clause with a verb, not a noun phrase."""
    if words[index].lower in _ALSO_PREPOSITIONS:
        for word in words[index + 1 : index + _LOOK_AHEAD]:
            if word.text in (",", ";") or word.part is Part.VERB:
                return word.part is Part.VERB
        return False
    return words[index].lower in _SUBORDINATING


def _as_verb(word: Word) -> Word:
    is_present = word.form is Form.BASE or (word.form is Form.OTHER and word.lower[-1] == "s")
    form = Form.PRESENT if is_present else Form.PAST
    return Word(word.text, word.lower, word.start, word.end, Part.VERB, form)


def _may_take_object(word: Word) -> bool:
    if word.form is Form.OTHER and word.lower.endswith("s") and word.lower not in _TIMES:
        return word.part is Part.WORD and load_model().known(word.lower) is None
    return word.form is Form.PARTICIPLE or word.lower == "cost"


def _takes_object(words: list[Word], index: int) -> bool:
    """Whether a form in -ed has a subject before and an object behind: then it is finite."""
    if not 0 < index < len(words) - 1 or words[index].lower in TWO_OBJECTS:
        return False
    before, after = words[index - 1], words[index + 1]
    if before.part is Part.ADVERB and index > 1:
        before = words[index - 2]
    is_subject = before.part in (Part.WORD, Part.PRONOUN) and not before.form
    if after.text in ("$", "€", "£"):
        return is_subject  # "the road cost $2 million"
    near = words[max(0, index - 4) : index]
    is_clear = not any(word.part is Part.VERB for word in near)
    if words[index].form is Form.OTHER:
        is_clear = is_clear and not any(word.part is Part.PREPOSITION for word in near)
    return is_subject and is_clear and after.part is Part.DETERMINER


def _may_be_verb(words: list[Word], index: int) -> bool:
    word = words[index]
    if not 0 < index < len(words) - 1 or not word.text.islower():
        return False
    before, after = words[index - 1], words[index + 1]
    if word.form is Form.OTHER and load_model().known(word.lower) is not None:
        # "Supplies" is a noun elsewhere; in "the river, which rises in Dell, supplies half" none.
        is_led_in = before.text == "," and word.lower.endswith("s")
        return is_led_in and (after.part is Part.DETERMINER or after.lower in _AMOUNTS)
    if word.form is Form.OTHER:
        has_object = after.part is Part.DETERMINER or after.text[0] in "$€£0123456789"
        return before.text == "," or (before.part is Part.WORD and has_object)
    if word.form is Form.BASE:
        return before.part in (Part.WORD, Part.PRONOUN) and before.lower.endswith(("s", "they"))
    return before.part in (Part.WORD, Part.PRONOUN, Part.ADVERB) or before.text in (",", ")", "”")


def _is_noun(lower: str, around: list[str]) -> bool:
    """Whether a form in -s is a noun: "the attacks that weighed", "40,000 cars a day"."""
    if not lower.endswith("s") or len(around) < 2 or lower in SAY | ALSO_SAY:
        return False
    return around[0][0].isdigit() or around[-1] in ("that", "who")


def _may_be_finite(before: list[Word]) -> bool:
    """Whether a word is neither a noun with its article nor the rest of "has said"."""
    is_noun = not before or before[-1].part is Part.DETERMINER
    return not is_noun and not (before[-1].part is Part.VERB or before[-1].lower in _NOT_FINITE)


def _has_auxiliary(before: list[Word]) -> bool:
    """Whether "has" or "was" stands just before, or a form of "have" or "be" that is not finite."""
    near = before[-1:-4:-1]
    return any(word.part is Part.VERB or word.lower in _NOT_FINITE for word in near)


def _comes_after_bare(before: list[Word]) -> bool:
    """Whether "have" follows "to" or "may": then it is no verb of its own."""
    for word in before[-1:-4:-1]:
        if word.part is not Part.ADVERB:
            return word.lower in _BARE_BEFORE
    return False


def is_be(word: Word) -> bool:
    """Whether the word is a form of "to be" that carries a clause."""
    return word.lower in BE
