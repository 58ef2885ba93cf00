"""A clause in; what its relative clauses tell out, each with the words it takes from the clause."""

from __future__ import annotations

import re

from verify.claims.antecedents import find_antecedent, find_limited
from verify.claims.leads import lead_end
from verify.claims.phrases import agrees, is_inner_comma
from verify.claims.reading import (
    DASHES,
    Aside,
    Clause,
    Piece,
    Reading,
    has_main_verb,
    is_writers_own,
    opens_clause,
)
from verify.claims.word_classes import THINK
from verify.claims.words import Part, Word
from verify.language.verbs import ALSO_SAY, SAY
from verify.records import Span

RELATIVES = frozenset(("who", "which", "where", "whose"))
_DASHED = frozenset(("-", *DASHES))
_MARKS = _DASHED | {","}
_LINKS = frozenset(("while", "whereas", "although", "though"))
# After ", which" these tell of the whole clause before as often as of its last noun.
_OF_THE_EVENT = frozenset(
    """
    mean means meant make makes made lead leads led allow allows allowed cause causes caused
    be have not prompt prompts prompted draw draws drew force forces forced
    raise raises raised result results resulted surprised angered triggered left give gives gave
    helped helps happened happens
    """.split()
)
_LIMITED = re.compile(
    r"\b(?:first|last|only|not|most|best|same|any|anyone|no|those|every|each|someone|\w+est)\b",
    re.IGNORECASE,
)
_UNREAL = frozenset(("could", "would", "might", "may", "can", "should", "will", "must"))
_NAME_OR_FIGURE = re.compile(r"[\dA-Z]")
_STOPS = frozenset((",", ";", *DASHES))
_LIMIT_BEFORE = 16  # characters: "not the only" stands before "mayor who …"
_FEWEST_WORDS = 4  # of a restrictive clause, its "that" among them


def read_relative(reading: Reading, clause: Clause, index: int, end: int) -> Aside | None:
    """Read the relative clause that opens at word `index`, if one does that tells a fact."""
    word = reading.words[index]
    if word.part is not Part.RELATIVE:
        return None
    verb = next((w for w in reading.words[index:end] if w.part is Part.VERB), None)
    if verb is None or not is_writers_own(clause, word.start, verb):
        return None
    if reading.words[index - 1].text in _MARKS:
        return _after_mark(reading, clause, index, end) if word.lower in RELATIVES else None
    piece = _restrictive(reading, clause, index, end)
    return Aside((piece,)) if piece is not None else None


def aside_end(words: tuple[Word, ...], start: int, end: int, *, has_main: bool = False) -> int:
    """The index after an aside that begins at word `start`: at its closing mark, or `end`.

    0 where it has no verb, so that it is no clause. `has_main` says that the main clause has had
    its verb: a further one after a comma belongs to the aside then. A dash is closed by a dash.
    """
    opener = words[start - 1].text if start else ""
    has_verb = False
    for index in range(start, end):
        word = words[index]
        if word.part is Part.VERB:
            has_verb = True
        elif has_verb and (word.text in DASHES or (word.text == opener and opener == "-")):
            return index
        elif not has_verb or word.text != "," or opener in _DASHED or index + 1 >= end:
            continue
        elif not is_inner_comma(words, index):
            is_quote_end = words[index + 1].text in ("”", '"') and index + 2 < end
            following = index + 1 + is_quote_end
            if _is_amount(words, following) and not _is_amount(words, index - 1):
                return 0  # "fined the firm, which had denied it, $3 million": the main clause's
            if words[following].lower in _LINKS and not opens_clause(words, following + 1):
                return 0  # whose clause it is cannot be told
            if has_main and _may_be_listed(words, start, index, following):
                return 0
            if _closes(words, following, has_main=has_main):
                return index + 2 * is_quote_end
    return end if has_verb else 0


def _may_be_listed(words: tuple[Word, ...], start: int, comma: int, link: int) -> bool:
    """Whether ", and Ash" may end a list in the aside: "said Low, who met Reed, Hale, and Ash"."""
    if words[link].lower not in ("and", "or") or opens_clause(words, link + 1):
        return False
    near = words[link + 1 : link + 3]
    is_verb = any(word.part is Part.VERB for word in near)
    has_list = any(word.text == "," for word in words[start:comma])  # of "Dell, Ohio" too
    return has_list and not is_verb


def _is_amount(words: tuple[Word, ...], index: int) -> bool:
    return words[index].text[0].isdigit() or words[index].text in ("$", "€", "£")


def _closes(words: tuple[Word, ...], index: int, *, has_main: bool) -> bool:
    """Whether the main clause goes on at word `index`, behind a comma."""
    word = words[index]
    if word.lower in ("and", "but") or opens_clause(words, index):
        return True
    if word.lower in _LINKS:
        return True
    return word.part in (Part.VERB, Part.ADVERB) and not (has_main and word.lower == "then")


def _after_mark(reading: Reading, clause: Clause, index: int, end: int) -> Aside | None:
    words = reading.words
    has_main = has_main_verb(words, clause.indexes[0], index)
    stop = aside_end(words, index, end, has_main=has_main)
    if not stop:
        return None
    last = stop
    while last > index and words[last - 1].part is Part.PUNCTUATION and words[last - 1].text != ")":
        last -= 1
    mark = index - 1
    antecedent = find_antecedent(reading, clause, mark)
    if antecedent is None or last - index < 3:
        return None
    part = _worded(reading, index, last, antecedent)
    if part is None or _takes_verb(words, clause, antecedent, stop, end):
        return None
    closes = stop < end and words[stop].text in _MARKS
    closes = closes and not _is_inside_apposition(words, clause.indexes[0], mark)
    if closes and stop + 1 < end:
        after = words[stop + 1 + (words[stop + 1].part is Part.ADVERB)]
        # Before anything but the verb, "which fell, and …" or "which fell, later losing …", the
        # comma is the main clause's too.
        closes = after.part is not Part.WORD and not opens_clause(words, stop + 1)
        closes = closes and words[stop + 1].lower not in ("and", "but")
    return Aside((part,), frozenset(range(mark, stop + closes)))


def _takes_verb(
    words: tuple[Word, ...], clause: Clause, antecedent: Span, stop: int, end: int
) -> bool:
    """Whether the aside may hold the main verb: "prices, which doubled, eased, and traders …".

    A noun that opens a clause needs a verb of its own behind the aside.
    """
    place = next(i for i, word in enumerate(words) if word.start == antecedent.start)
    is_joined = words[place - 1].lower in ("and", "but") and words[place - 2].text == ","
    is_joined = is_joined or words[place - 1].lower in _LINKS  # "while Iceland, which …, stayed"
    first = clause.indexes[0]
    if place not in (first, lead_end(words, first, end)) and not is_joined:
        return False
    if stop >= end or words[stop].text != ",":
        return stop >= end
    after = stop + 1 + (words[stop + 1].part is Part.ADVERB)
    return words[min(after, end - 1)].part is not Part.VERB


def _is_inside_apposition(words: tuple[Word, ...], first: int, mark: int) -> bool:
    """Whether the comma that closes the clause closes "Ann Low, the champion," or "76," too."""
    joint = max((i for i in range(first, mark) if words[i].lower in ("and", "but")), default=first)
    first = joint if words[joint - 1].text == "," else first
    lead = lead_end(words, first, mark)
    commas = [i for i in range(lead, mark) if words[i].text == "," and not is_inner_comma(words, i)]
    if commas and lead == first and words[first].part in (Part.PREPOSITION, Part.CONJUNCTION):
        commas = commas[1:]  # the one that ends "On Friday,"
    is_open = len(commas) % 2 == 1
    return is_open and not any(word.part is Part.VERB for word in words[commas[-1] : mark])


def _worded(reading: Reading, index: int, last: int, antecedent: Span) -> Piece | Clause | None:
    words = reading.words
    opener = words[index].lower
    noun = reading.text[antecedent.start : antecedent.end]
    rest = Span(words[index + 1].start, words[last - 1].end)
    start, end = antecedent.start, words[last - 1].end
    if opener == "whose":
        return Piece((antecedent, "’" if noun.endswith("s") else "’s", " ", rest), start, end)
    if opener == "where":
        place = re.sub(r"^(?:in|at)\s", "", noun)
        if not opens_clause(words, index + 1):
            return None
        return Clause(tuple(range(index + 1, last)), after=(f" in {place}",))
    verb_at = index + 1
    while verb_at < last and words[verb_at].part is Part.ADVERB:
        verb_at += 1
    verb = words[verb_at]
    if verb.part is not Part.VERB:
        return _object_relative(reading, index, last, antecedent)
    told = words[min(verb_at + 1, last)] if verb.lower in _UNREAL else verb
    if not agrees(noun, verb) or (opener == "which" and told.lower in _OF_THE_EVENT):
        return None
    noun_at = tuple(i for i in range(index) if antecedent.start <= words[i].start < antecedent.end)
    return Clause((*noun_at, *range(index + 1, last)))


def _object_relative(reading: Reading, index: int, last: int, antecedent: Span) -> Piece | None:
    """Read "Dell, which the council calls a town": "The council calls Dell a town"."""
    words = reading.words
    if words[index].lower != "which" or not opens_clause(words, index + 1):
        return None
    verb = next(i for i in range(index + 1, last) if words[i].part is Part.VERB)
    if verb + 1 >= last or words[verb + 1].lower not in ("as", "in", "on", "at", "from", "a", "an"):
        return None
    front = Span(words[index + 1].start, words[verb].end)
    rest = Span(words[verb + 1].start, words[last - 1].end)
    return Piece((front, " ", antecedent, " ", rest), antecedent.start, rest.end)


def _restrictive(reading: Reading, clause: Clause, index: int, end: int) -> Clause | None:
    """Read "a war that has killed 3,000 people": it tells of one thing, not of a kind of things."""
    words = reading.words
    if words[index].lower not in ("that", "who", "which") or index + 2 >= end:
        return None
    verb = words[index + 1]
    if verb.part is not Part.VERB or verb.lower in _UNREAL:
        return None
    antecedent = find_limited(reading, clause, index)
    if antecedent is None:
        return None
    noun = reading.text[antecedent.start : antecedent.end]
    is_one = noun.lower().startswith(("a ", "an ", "the ")) or noun[0].isupper()
    near = reading.text[max(0, antecedent.start - _LIMIT_BEFORE) : antecedent.end]
    if not is_one or _LIMITED.search(near) or not agrees(noun, verb):
        return None
    has_main = has_main_verb(words, clause.indexes[0], index)
    last = _restrictive_end(words, index, end, has_main=has_main)
    if not last:
        return None
    rest = Span(verb.start, words[last - 1].end)
    # Without a figure or a name there is nothing a desk could look up.
    if last - index < _FEWEST_WORDS or not _NAME_OR_FIGURE.search(
        reading.text[rest.start : rest.end]
    ):
        return None
    # "the schools that receive aid" names a kind; "a mast that sends …" is one.
    is_told = verb.is_past or verb.lower in ("has", "have") or not noun.lower().startswith("the ")
    if not is_told:
        return None
    noun_at = tuple(i for i in range(index) if antecedent.start <= words[i].start < antecedent.end)
    return Clause((*noun_at, *(i for i in range(index + 1, last))))


def _is_inside(words: tuple[Word, ...], index: int) -> bool:
    """Whether a comma is one of those of "a Dell, Ohio, officer"."""
    is_second = words[index - 2].text == "," and is_inner_comma(words, index - 2)
    return is_inner_comma(words, index) or (words[index].text == "," and is_second)


def _restrictive_end(words: tuple[Word, ...], index: int, end: int, *, has_main: bool) -> int:
    """Where the clause ends: at a mark, or before the verb of the main clause; 0 if in doubt."""
    last = index + 2
    while last < end and (words[last].text not in _STOPS or _is_inside(words, last)):
        if words[last].part is Part.VERB and words[last - 1].part is not Part.CONJUNCTION:
            is_own = any(
                word.part in (Part.RELATIVE, Part.PRONOUN) for word in words[index + 2 : last]
            )
            # "who studied 4,200 nurses found": the second verb is that of who studied.
            is_main = not has_main and words[index + 1].lower not in SAY | ALSO_SAY | THINK
            is_own = is_own or (opens_clause(words, index + 2) and not is_main)
            if not is_own:
                break
        if words[last].part is Part.CONJUNCTION and words[last + 1].part is Part.RELATIVE:
            break  # "who worked there and who left"
        last += 1
    if last + 1 < end and words[last].text == "," and words[last + 1].lower in ("but", "or"):
        return 0  # "rejected by large, but insufficient, majorities"
    while words[last - 1].part is Part.PUNCTUATION and words[last - 1].text != ")":
        last -= 1
    return last
