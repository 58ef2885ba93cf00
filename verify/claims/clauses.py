"""A sentence in; its atomic pieces out: one predicate each, with the words they are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from verify.claims.asides import find_asides
from verify.claims.counts import with_shared_ends
from verify.claims.doubts import carry_told, keeps_doubts
from verify.claims.leads import lead_end
from verify.claims.phrases import is_inner_comma
from verify.claims.predicates import split_verbs
from verify.claims.reading import (
    DASHES,
    SUBJECT_WINDOW,
    Clause,
    Piece,
    Reading,
    find_front,
    has_main_verb,
    has_verb,
    is_list_item,
    links_clause,
    opens_clause,
    own_attribution,
)
from verify.claims.speech_joints import FORESEEN, is_behind_speaker, may_be_said, tells_earlier
from verify.claims.words import PRONOUNS, Part, Word, read_words
from verify.language.attribution import find_attributions
from verify.language.verbs import ADDRESS, ALSO_SAY, SAY
from verify.records import Polarity, Span

_LONGEST_SENTENCE = 1_500  # characters; a longer "sentence" is a list or broken text: left whole
# What stands before a colon with one of these may give what follows as another's, or as untrue.
_UNSETTLED = frozenset(
    """
    not no never nor if claim claims claimed allegation allegations accusation accusations charge
    charges rumour rumours rumor rumors theory theories idea question questions fear fears hope
    hopes threat threats promise promises story message statement argument argue argues view belief
    denied denies false wrong untrue lie lies myth scenario condition conditions option options
    possibility plan plans proposal wrote writes tweeted posted read reads rule rules
    """.split()
)
_FEWEST_EXPLAINED = 4  # words before a colon that are a clause and no heading
_LONGEST_PUT_IN = 8  # words: ", as such things often do,"
_LONGEST_OPENING = 8  # words: "told the jury on Monday that"
_LINKS = frozenset(("and", "but", "while", "whereas", "yet", "although", "though"))
_SUBORDINATE = frozenset(("while", "whereas", "although", "though"))
_OPENERS = frozenset(("after", "when", "that", "if", "who", "which", "because", "where", "before"))
_QUANTITIES = frozenset("none neither both all some many few most several others each".split())
_OF_THEM = frozenset((("of", "them"), ("of", "these"), ("of", "those")))
_LONGEST_QUANTITY = 4  # words: "a fifth of them"
_SUBORDINATE_FIRST = frozenset(
    ("if", "when", "although", "though", "as", "because", "since", "while", "whereas", "whether")
)


def cut_sentence(sentence: str, *, quotes: tuple[Span, ...] = ()) -> tuple[Piece, ...]:
    """Cut a sentence into atomic pieces, first the whole or main one; never returns none.

    Cuts only where the form leaves no doubt: clauses joined by a conjunction or semicolon, second
    verbs of one subject, relative clauses after a comma, ", as …" clauses. Reported speech keeps
    who says it in every piece. `quotes` are the quoted stretches, by offsets into the sentence;
    nothing is cut inside them.
    """
    whole = Piece((Span(0, len(sentence)),), 0, len(sentence))
    if len(sentence) > _LONGEST_SENTENCE:
        return (whole,)
    reading = Reading(sentence, read_words(sentence, quotes), find_attributions(sentence))
    if not any(word.part is Part.VERB for word in reading.words):
        return (_with_attribution(whole, reading),)
    pieces: list[Piece] = []
    for clause in with_shared_ends(reading, tuple(_clauses(reading))):
        pieces.extend(_cut_clause(reading, clause))
    cut = carry_told(sentence, tuple(dict.fromkeys(pieces)))
    if cut and keeps_doubts(sentence, cut, quotes=quotes):
        return cut
    return (_with_attribution(whole, reading),)


def _with_attribution(piece: Piece, reading: Reading) -> Piece:
    whole = Clause(tuple(range(len(reading.words))))
    return replace(piece, attribution=own_attribution(reading, whole))


def _cut_clause(reading: Reading, clause: Clause) -> Iterator[Piece]:
    clause = replace(clause, attribution=clause.attribution or own_attribution(reading, clause))
    asides = tuple(find_asides(reading, clause))
    taken = frozenset().union(*(aside.taken for aside in asides))
    main = replace(clause, indexes=tuple(i for i in clause.indexes if i not in taken))
    if taken and not _is_whole(reading, main):
        main, asides = clause, ()
    yield from split_verbs(reading, main)
    for aside in asides:
        for part in aside.parts:
            if isinstance(part, Piece):
                yield part
            else:
                own = part.attribution or own_attribution(reading, part)
                yield from split_verbs(reading, replace(part, attribution=own))


def _is_whole(reading: Reading, clause: Clause) -> bool:
    """Whether a clause without its asides is one: with a verb, not "Although A fell" alone."""
    kept = tuple(reading.words[i] for i in clause.indexes)
    if not has_verb(kept, 0, len(kept)):
        return False
    return kept[0].lower not in _SUBORDINATE_FIRST or lead_end(kept, 0, len(kept)) > 0


def _clauses(reading: Reading) -> Iterator[Clause]:
    start = 0
    words = reading.words
    previous: Clause | None = None
    for index in [*_joints(reading), len(words)]:
        is_granted = start == 0 and words[0].lower in _SUBORDINATE and index < len(words)
        indexes = tuple(range(start + is_granted, index))
        clause = _said_later(reading, Clause(indexes), index)
        if previous is not None:
            clause = _inherit(reading, previous, clause)
        if clause.indexes:
            yield clause
            previous = clause
        start = index + _joint_width(words, index)


def _joint_width(words: tuple[Word, ...], index: int) -> int:
    """How many words the joint at this index takes: ", and" two, ";" one."""
    if index >= len(words):
        return 0
    following = words[index + 1].lower if index + 1 < len(words) else ""
    is_content = words[index].lower in ("and", "but", ",") and following == "that"
    if is_content:
        return 2 if links_clause(words, index + 1) else 1
    is_mark = words[index].text in (",", *DASHES)
    return 2 if is_mark and following in _LINKS | {"as"} else 1


def _joints(reading: Reading) -> list[int]:
    """The indexes where a new clause with its own subject begins, at the mark or link before it."""
    words, joints, start = reading.words, [], 0
    if words[0].lower in _SUBORDINATE and opens_clause(words, 1):
        start = lead_end(words, 0, len(words))  # "Although A fell, B rose"
        joints = [start - 1] if start else []
    depth = 0
    for index, word in enumerate(words):
        depth += (word.text == "(") - (word.text == ")")
        if word.part is Part.QUOTED or index <= start or depth > 0:
            continue
        if _is_joint(reading, start, index):
            has_comma = words[index - 1].text == "," and word.text != ";"
            joints.append(index - 1 if has_comma else index)
            start = index + 1
        elif word.text in DASHES and _opens_quoted_tail(reading, index):
            joints.append(index)
            start = index + 1
    return joints


def _is_joint(reading: Reading, start: int, index: int) -> bool:
    words = reading.words
    word = words[index]
    if _joins_content(reading, start, index):
        return True
    has_comma = words[index - 1].text == ","
    if word.text == ";":
        is_led_in = words[min(index + 1, len(words) - 1)].part is Part.PREPOSITION
        opens = opens_clause(words, index + 1) or (
            is_led_in and has_verb(words, index + 1, len(words))
        )
        return opens and has_verb(words, start, index) and not may_be_said(reading, start, index)
    if word.text == ":":
        return _explains(reading, start, index)
    if word.lower == "as" or word.lower in _SUBORDINATE:
        is_after_that = "that" in (words[index - 1].lower, words[index - 2].lower)
        is_clause = has_main_verb(words, start, index) and opens_clause(words, index + 1)
        is_parted = has_comma or word.lower in ("while", "whereas")
        if word.lower == "while" and not has_comma and _is_going_on(words, index):
            return False  # "while the case was continuing" gives the time only
        if word.lower == "as" and _is_put_in(words, index):
            return False  # ", as you say,"
        return is_parted and is_clause and not is_after_that
    if word.lower not in _LINKS or not has_main_verb(words, start, index):
        return False
    if words[index - 1].text == "-" or _is_insertion(words, index):
        return False
    if _is_in_relative(words, start, index):
        return False
    if words[start].lower in _SUBORDINATE_FIRST or words[min(start + 1, index)].lower == "if":
        return False
    if words[start].lower == "not" or is_behind_speaker(reading, index):
        return False  # "Not only did it lose, but …"
    if has_comma and tells_earlier(reading, start, index):
        return False
    if words[index - 1].part is Part.PRONOUN and not has_comma:
        return False  # "the speeches she and her husband gave"
    if has_comma and _opens_led_in_clause(words, index + 1):
        return True
    if not opens_clause(words, index + 1) or _is_bare_quantity(words, index + 1):
        return False
    verb = next(i for i in range(start, index) if words[i].part is Part.VERB)
    subject = words[index + 1]
    is_plain = subject.part is Part.WORD and subject.text.islower()
    is_name = words[index - 1].text[0].isupper()  # "just as Mexico, Canada and the United States"
    if (is_plain or is_name) and is_list_item(words, verb, index):
        return False
    if is_plain and subject.lower == "one":
        return False
    if not has_comma and word.lower == "and" and (is_plain or _is_paired(words, start, index)):
        return False  # "multiple campaign stops", "between Dell and Ash"
    return has_comma or word.lower == "but" or _is_closed(words, start, index)


def _is_in_relative(words: tuple[Word, ...], start: int, link: int) -> bool:
    """Whether "and" stands in ", which A says and B denies," before the main clause's verb."""
    for index in range(start + 1, link):
        if words[index].part is Part.VERB:
            return False
        if words[index].part is Part.RELATIVE and words[index - 1].text == ",":
            inside = range(index, link)
            return not any(words[i].text == "," and not is_inner_comma(words, i) for i in inside)
    return False


def _is_bare_quantity(words: tuple[Word, ...], index: int) -> bool:
    """Whether the subject is a "none" or "both" that only the clause before gives a sense."""
    is_bare = words[index].lower in _QUANTITIES and index + 1 < len(words)
    near = [word.lower for word in words[index : index + _LONGEST_QUANTITY]]
    is_of_them = any(pair in _OF_THEM for pair in pairwise(near))  # "a fifth of them"
    return is_of_them or (is_bare and words[index + 1].part in (Part.VERB, Part.ADVERB))


def _is_paired(words: tuple[Word, ...], start: int, link: int) -> bool:
    """Whether "and" may be that of "between A and B", "both A and B"."""
    for index in range(link - 1, start - 1, -1):
        if words[index].lower in ("and", "or"):
            return False
        if words[index].lower in ("between", "both"):
            return True
    return False


def _is_put_in(words: tuple[Word, ...], index: int) -> bool:
    """Whether a comma soon closes what opens here, the clause around it going on."""
    near = range(index + 1, min(len(words) - 1, index + _LONGEST_PUT_IN))
    comma = next((i for i in near if words[i].text == ","), 0)
    return comma > 0 and not opens_clause(words, comma + 1)


def _joins_content(reading: Reading, start: int, index: int) -> bool:
    """Whether "and that" goes on with what one speaker said: "said that A and that B"."""
    words = reading.words
    if words[index].lower not in ("and", "but", ",") or index + 2 >= len(words):
        return False
    if words[index + 1].lower != "that" or not links_clause(words, index + 1):
        return False
    if not opens_clause(words, index + 2):
        return False
    front = [a for a in reading.attributions if words[start].start <= a.speaker_start]
    if len(front) != 1 or front[0].polarity is not Polarity.SAID:
        return False
    said = front[0]
    is_inside = said.speaker_start < said.content_start < words[index].start < said.content_end
    is_plain = said.cue in SAY or said.cue in ALSO_SAY
    opens = [word.lower for word in words if said.speaker_end <= word.start][:_LONGEST_OPENING]
    has_content = any(
        word.part is Part.VERB and word.start >= said.content_start for word in words[start:index]
    )
    return is_inside and is_plain and "that" in opens and has_content


def _is_going_on(words: tuple[Word, ...], start: int) -> bool:
    verb = next((i for i in range(start, len(words)) if words[i].part is Part.VERB), len(words))
    return words[verb + 1 : verb + 2] != () and words[verb + 1].lower.endswith("ing")


def _explains(reading: Reading, start: int, colon: int) -> bool:
    """Whether a clause of the article's own follows a colon: not what is said, asked or denied."""
    words = reading.words
    before = words[start:colon]
    if len(before) < _FEWEST_EXPLAINED or not has_main_verb(words, start, colon):
        return False
    if own_attribution(reading, Clause(tuple(range(start, colon)))) is not None:
        return False
    if any(word.lower in _UNSETTLED or word.lower.endswith("n't") for word in before):
        return False
    return opens_clause(words, colon + 1) or _opens_led_in_clause(words, colon + 1)


def _is_insertion(words: tuple[Word, ...], index: int) -> bool:
    """Whether a link after a dash opens something put in, which another dash closes."""
    if words[index - 1].text not in DASHES:
        return False
    return any(word.text in DASHES for word in words[index:])


def _opens_led_in_clause(words: tuple[Word, ...], index: int) -> bool:
    """The same after a lead-in: ", and after landing a blow, the referee stepped in"."""
    if index >= len(words) or not (
        words[index].part is Part.PREPOSITION or words[index].lower in ("if", "when")
    ):
        return False
    is_clause = words[index].part is not Part.PREPOSITION
    for place in range(index, min(len(words), index + 2 * SUBJECT_WINDOW)):
        if words[place].text == ",":
            return opens_clause(words, place + 1)
        if words[place].part is Part.RELATIVE or (words[place].part is Part.VERB and not is_clause):
            return False
    return False


def _is_closed(words: tuple[Word, ...], start: int, index: int) -> bool:
    """Whether the clause before a bare "and" is complete, so that a new subject can follow.

    Not after "said Syria and …" or "after Syria and …": there the "and" may join two subjects.
    """
    verb = max(place for place in range(start, index) if words[place].part is Part.VERB)
    between = words[verb + 1 : index]
    following = words[index + 1]
    if not between:
        is_clear = following.part in (Part.PRONOUN, Part.DETERMINER) or following.text[0].isdigit()
        return is_clear and words[verb].lower not in SAY | ALSO_SAY
    if words[verb].lower in SAY:
        return following.part is Part.PRONOUN
    return not any(word.lower in _OPENERS or word.part is Part.RELATIVE for word in between)


def _opens_quoted_tail(reading: Reading, index: int) -> bool:
    """Whether a dash here is followed by a quotation and who said it, up to the end."""
    words = reading.words
    if index + 2 >= len(words) or words[index + 2].part is not Part.QUOTED:
        return False
    quoted = sum(word.part is Part.QUOTED for word in words[index:])
    rest = len(words) - index - quoted
    return quoted >= 6 and rest <= 10


def _said_later(reading: Reading, clause: Clause, joint: int) -> Clause:
    """Give a clause before "and" the speaker named behind both: "A fell and B rose, Low said"."""
    words = reading.words
    place = joint + (joint < len(words) and words[joint].text == ",")
    is_granted = words[0].lower in _SUBORDINATE
    is_joined = place < len(words) and (words[place].lower in _LINKS or is_granted)
    if not clause.indexes or not is_joined or own_attribution(reading, clause) is not None:
        return clause
    start, end = words[clause.indexes[0]].start, words[clause.indexes[-1]].end
    for found in reading.attributions:
        is_behind = found.content_end <= found.speaker_start
        if is_behind and found.content_start <= start and end < found.content_end:
            return replace(clause, attribution=found)
    return clause


def _inherit(reading: Reading, previous: Clause, clause: Clause) -> Clause:
    """Give a clause that goes on with reported speech the words that report it.

    "Obama said he asked, and he urged …": the second clause is said too. A new named subject
    after a comma is the writer's again.
    """
    words = reading.words
    own = own_attribution(reading, clause)
    is_own = own is not None and not (own.cue in ADDRESS and own.speaker.lower() in PRONOUNS)
    if not clause.indexes or is_own:
        return clause
    front = previous.attribution or own_attribution(reading, previous)
    first = words[clause.indexes[0]]
    joint = words[clause.indexes[0] - 1]
    has_comma = words[clause.indexes[0] - 2].text == "," if clause.indexes[0] > 1 else False
    if (
        front is None
        or front.content_start <= front.speaker_start
        or joint.lower not in ("and", "but", "that", ";", ":")
    ):
        return clause
    is_said = any(
        words[i].part is Part.QUOTED or words[i].lower in FORESEEN for i in clause.indexes
    )
    is_plain_cue = front.cue in SAY or front.cue in ALSO_SAY
    said = [words[i].part for i in previous.indexes if words[i].start >= front.content_start]
    is_noun = Part.VERB not in said and Part.QUOTED not in said  # "They said the same, and it …"
    is_new = first.part is not Part.PRONOUN and joint.lower not in (";", ":", "that")
    is_new = is_new and has_comma and not is_said
    if not is_plain_cue or is_new or is_noun:
        return clause
    before = previous.before or (find_front(reading, front, first=previous.indexes[0]),)
    return replace(clause, before=before, attribution=front)
