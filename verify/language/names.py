"""Text in; its proper names out, with what they name, and whether two of them are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from verify.language.capitals import is_capital_prose, is_in_capitals
from verify.language.gazetteer import (
    CALENDAR,
    CLUBS,
    DEMONYMS,
    FEMALE_NAMES,
    GROUPS,
    MALE_NAMES,
    OF_A_LAND,
    ORGANISATION_WORDS,
    PLACE_ENDS,
    PLACES,
    SHORT_TITLES,
    STARTERS,
    TITLES,
    UNISEX_NAMES,
)
from verify.language.name_forms import POSSESSIVE, SUFFIXES, fold_name
from verify.language.number_words import is_count
from verify.language.person_words import PERSON_NOUNS


class NameKind(StrEnum):
    """What a proper name names; `other` where no clue is near."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


class Gender(StrEnum):
    """What a first name says of a person, as far as it says anything."""

    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name in a text: text[start:end] is `text`, titles and possessive not included."""

    text: str
    start: int
    end: int
    kind: NameKind


class _Word(NamedTuple):
    text: str
    start: int
    end: int
    is_initial: bool  # opens a sentence, a quotation or a line


# A word, with inner apostrophes, hyphens and the dots of U.S. and of initials.
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?=\s[^\W\d_])|[^\W_]{1,60}(?:[-'’.&](?=[^\W_])[^\W_]{1,60}){0,6}"
)
# Bounded, so that a word without end is not read to its end from each of its parts.
_SMALL_WORDS = re.compile(r"(?:[ ,;]?[a-z]{1,60}(?=[ ,;]))*")
# "WASHINGTON — In one of", "LIMA, Peru (AP) — On": a dateline stands before the sentence.
_LONGEST_DATELINE = 80
_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,40}(?:,[^\r\n.!?]{1,30}\.?)?(?:\s?\([^()]{2,30}\))?"
    r"\s*(?:[—–]|--|-(?=\s))\s*$"
)
_INITIAL_BEFORE = re.compile(
    r"(?:^|[\n\r.!?:…#][\"”’')\]]{0,2}\s{0,4}|\u2022\s?)[\"“‘'(\[«„]{0,2}$"
)
_OPENING_QUOTE = re.compile(r"(?:^|\s)[\"“‘'«„(]{1,2}$")
_GAP = re.compile(r"[ \u00a0]{1,2}")
_CONNECTORS = frozenset(
    "of de del della di da van von der den du la le al el bin ibn y e dos das ter".split()
)
_INNERPOSSESSIVES = frozenset(("People", "Women", "Men", "Children", "Workers", "Veterans"))
_SPEECH_AFTER = re.compile(
    r"(?:,? who |['’]s? (?:spokes|lawyer|wife|husband|mother|father)|,? (?:\d\d,|said|says|told|"
    r"added|wrote|tweeted|insisted|warned|argued|testified|resigned|died|himself|herself)\b)"
)
_PLACE_BEFORE = re.compile(
    r"\b(?:in|near|from|outside|across|throughout|around|towards?) (?:the )?$"
)
_PARTY_AND_STATE = re.compile(r"[DRI]-[A-Z]")  # "Sen. Adam Low, R-Texas"
# Days and months that are no one's name, at the start and at the end of a run.
_NEVER_FIRST = CALENDAR - frozenset("may april june august jan".split())  # "Jan Low"
_NEVER_LAST = CALENDAR - {"may", "sun", "march"}
# Names longer than this many words are headlines in capitals, not names.
_MOST_WORDS = 8
# How ordinary words that open a sentence end, and names of one word hardly ever do.
_NO_NAME_ENDINGS = tuple("ing ly ed tion tions sion sions ments ities ism".split())
_LAND_AND_PERSON = 4  # words: "United States Adam Low"
# "Dell-based Norvik", "Ten-year-old Tim Low": what only describes the name behind it.
_DESCRIBES = re.compile(
    r"[\w-]+-(?:year-old|year|based|born|led|listed|owned|trained|backed|headquartered|registered)",
    re.IGNORECASE,
)
# The full stop of a word cut short belongs to it: "Corland Ltd.", "Adam Low Jr."
_CUT_SHORT = frozenset(("Inc", "Ltd", "Co", "Corp", "Bros", "Jr", "Sr"))
# No titles alone: "John Constable". "Chief Executive Ada Low", "Deputy Constable Ada Low".
_AFTER_CHIEF = frozenset(
    "Executive Constable Whip Scientist Economist Engineer Clerk Coach".split()
)
_CLUB_ENDS = frozenset("FC AFC RFC SC CF Rovers Wanderers".split())
_PLACE_STARTS = frozenset("St St. Saint Lake Mount Loch Lough Cape Fort Port Isle".split())
_APPOSED = re.compile(r", (?:an?|the) [a-z][\w -]{2,40}, (?!the )")


def find_names(text: str) -> tuple[Name, ...]:
    """Find the proper names in text, in order, without titles such as President or Mr.

    Weekdays, months and ordinary words that only open a sentence are left out. A name that is
    the last word of a person's name elsewhere in the text is that person's. A text in capitals
    has none: nothing in it shows where a name begins and ends.
    """
    if is_in_capitals(text):
        return ()
    runs = [run for run in _runs(text) if not _is_prose(text, run)]
    inner = {word.text for run in runs for word in run if not word.is_initial}
    lower = frozenset(re.findall(r"\b[a-z]{2,40}\b", text))
    names: list[Name] = []
    for run in runs:
        for part in _without_homes(run):
            kept = _trim(part, inner, lower, is_apposed=_is_apposed(text, part))
            if kept and len(kept) <= _MOST_WORDS:
                names.append(_name(text, kept))
    return _share_kinds(names)


def is_belonging(name: str) -> bool:
    """True for one word that tells of a people, party or faith: "Syrians", "Republican"."""
    folded = name.strip()
    return folded.rstrip("s") in GROUPS or folded in DEMONYMS or folded.rstrip("s") in DEMONYMS


def name_gender(name: str) -> Gender:
    """Say what the first name of a person tells: "Hillary Clinton" is female, "Putin" unknown."""
    first = name.split(maxsplit=1)[0] if name.split() else ""
    if " " not in name.strip():
        return Gender.UNKNOWN
    if first in MALE_NAMES:
        return Gender.UNKNOWN if first in FEMALE_NAMES else Gender.MALE
    return Gender.FEMALE if first in FEMALE_NAMES else Gender.UNKNOWN


def _runs(text: str) -> Iterator[list[_Word]]:
    """Stretches of words that may be one name: capitalised, with small connectors inside."""
    run: list[_Word] = []
    pending: list[_Word] = []
    end = 0
    while match := _WORD.search(text, end if run else _skip_small(text, end)):
        written = match.group()
        if run and _GAP.fullmatch(text, end, match.start()) is None:
            yield run
            run, pending = [], []
        end = match.end()
        is_capital = _is_capitalised(written)
        if is_capital or (run and written in _CONNECTORS and len(pending) < 2):
            pending.append(_Word(written, match.start(), end, _is_initial(text, match.start())))
        elif run:
            yield run
            run, pending = [], []
        if is_capital:
            run, pending = [*run, *pending], []
        if run and not pending and _ends_run(written):
            yield run
            run = []
    if run:
        yield run


def _skip_small(text: str, start: int) -> int:
    """Where the next word with a capital may be: seven words in eight begin no name."""
    small = _SMALL_WORDS.match(text, start)
    return small.end() if small else start


def _is_prose(text: str, run: list[_Word]) -> bool:
    return run[-1].text.isupper() and is_capital_prose(text[run[0].start : run[-1].end])


def _without_homes(run: list[_Word]) -> tuple[list[_Word], ...]:
    """A run cut where a person's home follows: "Adam Low of Dell County" names two things."""
    for index, word in enumerate(run):
        if word.text == "of" and index:
            given = run[index - 2].text if index >= 2 else ""
            is_titled = index >= 3 and _is_title(run[index - 3])
            is_given = given in MALE_NAMES or given in FEMALE_NAMES or given.endswith(".")
            if (is_given or is_titled or _leads_to_country(run, index)) and not _is_title(
                run[index - 1]
            ):
                return run[:index], run[index + 1 :]
    if len(run) >= _LAND_AND_PERSON and " ".join(word.text for word in run[:2]) in PLACES:
        is_given = run[2].text in MALE_NAMES or run[2].text in FEMALE_NAMES
        return (run[:2], run[2:]) if is_given else (run,)
    return (run,)


def _leads_to_country(run: list[_Word], of: int) -> bool:
    """True in "told Low of U.S. concern": a country after a name that is no institution's."""
    if of + 1 >= len(run):
        return False
    before, after = _bare(run[of - 1].text), _bare(run[of + 1].text)
    is_country = after in PLACES or after in DEMONYMS or after in ("U.S.", "US", "U.K.", "UK")
    is_institution = before.casefold() in ORGANISATION_WORDS or before in PLACE_ENDS
    is_name_of_land = of > 1 and before.casefold() in OF_A_LAND
    return is_country and not (is_institution or is_name_of_land)


def _ends_run(word: str) -> bool:
    """A possessive ends a name, but for those inside one: "the Korean People's Army"."""
    return bool(POSSESSIVE.search(word)) and _bare(word) not in _INNERPOSSESSIVES


def _is_capitalised(word: str) -> bool:
    if word[0].isupper():
        return True
    # "iPhone", "al-Assad", "pro-Trump" keep the capital inside.
    return word.startswith(("al-", "el-", "i", "e")) and any(c.isupper() for c in word[1:3])


def _is_initial(text: str, start: int) -> bool:
    before = text[max(0, start - 8) : start]
    return bool(
        not before.strip()
        or _INITIAL_BEFORE.search(before)
        or _OPENING_QUOTE.search(before)
        or _is_after_dateline(text, start)
    )


def _is_after_dateline(text: str, start: int) -> bool:
    line = text.rfind("\n", max(0, start - _LONGEST_DATELINE), start) + 1
    is_near = line > 0 or start <= _LONGEST_DATELINE
    return is_near and _DATELINE.fullmatch(text, line, start) is not None


def _is_apposed(text: str, run: list[_Word]) -> bool:
    """True in "Nordwing, the airline, said": one word that is told what it is, so a name."""
    return len(run) == 1 and _APPOSED.match(text, run[0].end) is not None


def _trim(
    run: list[_Word], inner: set[str], lower: frozenset[str], *, is_apposed: bool
) -> list[_Word]:
    """The words of a run that belong to the name; none when it is no name."""
    words = list(run)
    while words and _is_no_name_start(words, inner, lower):
        if is_apposed and words[0].text.endswith(("ing", "ed")):
            break
        words = words[1:]
    while words and _bare(words[-1].text).casefold() in _NEVER_LAST:
        words = words[:-1]
    words = _after_titles(words)
    while words and words[-1].text in _CONNECTORS:
        words = words[:-1]
    if not words or all(_is_title(word) or word.text in _CONNECTORS for word in words):
        return []
    if len(words) == 1 and (words[0].text in ("I", "I'm") or len(words[0].text) == 1):
        return []
    return words


def _after_titles(words: list[_Word]) -> list[_Word]:
    """The words after the last title of a run that ends in a person's name.

    "Russian Foreign Minister Sergei Lavrov" -> "Sergei Lavrov"; offices stay whole.
    """
    if not words or _is_office(words):
        return words
    for index in range(len(words) - 2, -1, -1):
        if _is_title(words[index]) or _ends_office(words, index):
            rest = words[index + 1 :]
            if not any(word.text in _CONNECTORS for word in rest[:1]):
                return rest
    return words


def _ends_office(words: list[_Word], index: int) -> bool:
    """Whether a word is the end of an office: "Attorney General", "Chief Executive"."""
    written = words[index].text
    is_chief = index > 0 and words[index - 1].text in ("Chief", "Deputy", "Assistant")
    return written in ("State", "General") or (is_chief and written in _AFTER_CHIEF)


def _is_no_name_start(words: list[_Word], inner: set[str], lower: frozenset[str]) -> bool:
    word = words[0]
    bare = _bare(word.text)
    folded = bare.casefold()
    if bare in _CONNECTORS or folded in _NEVER_FIRST:
        return True
    if len(words) > 1 and _DESCRIBES.fullmatch(bare):
        return True
    if is_count(folded) and (len(words) == 1 or _is_counted(words[1].text, words[-1].text)):
        return True
    if folded in CALENDAR:  # a name only with another one after it
        is_given = bare in MALE_NAMES or bare in FEMALE_NAMES or bare in UNISEX_NAMES
        return len(words) == 1 or not is_given
    is_adverb = folded.endswith(("wards", "ly")) and bare not in MALE_NAMES | FEMALE_NAMES
    if is_adverb and word.is_initial and bare not in PLACES:
        return True
    if folded in STARTERS and (len(bare) == 1 or not bare.isupper()):
        return word.is_initial or folded in ("the", "a", "an")
    if not word.is_initial or len(words) > 1 or bare in PLACES or bare in DEMONYMS:
        return False
    if word.text in inner or bare in inner or bare in MALE_NAMES or bare in FEMALE_NAMES:
        return False
    is_people = folded.endswith("s") and folded.removesuffix("s") in PERSON_NOUNS - CLUBS
    return is_people or folded in lower or folded.endswith(_NO_NAME_ENDINGS)


def _is_counted(first: str, last: str) -> bool:  # "Forty Dell firemen", not "Twelve Monkeys"
    return first in PLACES or is_belonging(first) or is_belonging(last)


def _is_title(word: _Word) -> bool:
    return word.text in SHORT_TITLES or _bare(word.text).casefold().rstrip(".") in TITLES


def _is_office(words: list[_Word]) -> bool:
    """Whether a run that begins with a title word names an office: "State Department"."""
    return _bare(words[-1].text).casefold() in ORGANISATION_WORDS


def _bare(word: str) -> str:
    return word if word.isalpha() else POSSESSIVE.sub("", word)


def _name(text: str, words: list[_Word]) -> Name:
    start, end = words[0].start, words[-1].end
    written = text[start:end]
    bare = _bare(written)
    end -= len(written) - len(bare)
    kind = _kind(text, bare, start, end)
    if len(words) > 1 and words[-1].text in _CUT_SHORT and text[end : end + 1] == ".":
        return Name(f"{bare}.", start, end + 1, kind)
    return Name(bare, start, end, kind)


def _kind(text: str, name: str, start: int, end: int) -> NameKind:
    words = name.split()
    folded = fold_name(name)
    if name in PLACES or folded in ("united states", "united kingdom"):
        return NameKind.PLACE
    if (
        _PARTY_AND_STATE.match(name)
        or words[-1].rstrip("s") in GROUPS
        or words[-1] in DEMONYMS
        or words[-1].rstrip("s") in DEMONYMS
    ):
        return NameKind.OTHER
    if words[-1].casefold() in ORGANISATION_WORDS or words[0].casefold() in (
        "ministry",
        "university",
    ):
        return NameKind.ORGANISATION
    if len(words) > 1 and words[-1] in _CLUB_ENDS:
        return NameKind.ORGANISATION
    if len(words) > 1 and (words[-1] in PLACE_ENDS or words[0] in _PLACE_STARTS):
        return NameKind.PLACE
    before = text[max(0, start - 24) : start]
    if _TITLE_BEFORE.search(before):
        return NameKind.PERSON
    if len(words) > 1 and (words[0] in MALE_NAMES or words[0] in FEMALE_NAMES):
        return NameKind.PERSON
    if name.isupper() and 2 <= len(name.replace(".", "")) <= 6:
        return NameKind.ORGANISATION
    if any(word.casefold() in ORGANISATION_WORDS for word in words) or " of " in name:
        return NameKind.ORGANISATION
    if len(words) > 1 and len(words[0]) > 2 and words[0].isupper() and not name.isupper():
        return NameKind.ORGANISATION  # "BBC Breakfast"
    if _SPEECH_AFTER.match(text, end, end + 24):
        return NameKind.PERSON
    if _PLACE_BEFORE.search(before) and len(words) <= 2:
        return NameKind.PLACE
    if len(words) in (2, 3) and all(word.isalpha() or word.endswith(".") for word in words):
        return NameKind.PERSON if words[0] not in DEMONYMS else NameKind.OTHER
    return NameKind.OTHER


_TITLE_BEFORE = re.compile(
    r"\b(?:President|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Senator|Sen|Rep|Governor|Gov|Mayor|Judge|Justice|"
    "General|Gen|Colonel|Col|Captain|Capt|Lieutenant|Lt|Sergeant|Sgt|Major|Maj|Admiral|Secretary|"
    "Minister|Chancellor|Ambassador|King|Queen|Prince|Princess|Pope|Sir|Lord|Lady|Sheriff|Officer|"
    "Detective|Inspector|Coach|Reverend|Rev|Father|Bishop|Archbishop|Cardinal|Imam|Rabbi|Sheikh|"
    "Ayatollah|Emperor|spokesman|spokeswoman|chairman|director|analyst|lawyer|Chairman|Congressman|"
    rf"Congresswoman|Director|Premier|{'|'.join(sorted(SHORT_TITLES))}|aide|nominee|candidate|"
    r"coach|singer|actor|actress|author)\.? $"
)


def _share_kinds(names: list[Name]) -> tuple[Name, ...]:
    """Give short names the kind of the long name they come from: "Putin" is a person."""
    people: dict[str, NameKind] = {}
    for name in names:
        if name.kind is NameKind.PERSON:
            people[_last_word(name.text)] = NameKind.PERSON
    shared = []
    for name in names:
        is_person = " " not in name.text and name.text in people and name.text not in PLACES
        shared.append(replace(name, kind=NameKind.PERSON) if is_person else name)
    return tuple(shared)


def _last_word(name: str) -> str:
    words = [word for word in name.split() if word.casefold() not in SUFFIXES]
    return words[-1] if words else name
