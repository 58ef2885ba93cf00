"""A clause's words in; where its lead-in ends out: "On Friday, …", "Last year, …", "However, …"."""

from __future__ import annotations

import re

from verify.claims.reading import opens_clause
from verify.claims.words import Part, Word
from verify.language.gazetteer import CALENDAR

_OPENERS = frozenset(
    """
    in on at among along throughout for during after before since from by under amid despite
    following with without as when while although though because until once if unless whereas
    across inside outside near over to between within beyond
    """.split()
)
# Alone before a comma these lead in what follows; "Family" and "Italy" do not.
_ALONE = re.compile(
    r"(?:meanwhile|however|still|instead|moreover|besides|furthermore|nevertheless|nonetheless|"
    r"therefore|thus|elsewhere|today|yesterday|tomorrow|tonight|overnight|afterwards?|overall|"
    r"indeed|also|first|second|third|next|then|now|later|earlier|abroad|"
    r"\w{3,}(?:[ae]nt|ate|al|ar|ous|ive|[ai]b|ful|less|ing|ed|ici?al)ly)",
    re.IGNORECASE,
)
_TIMES = frozenset(
    "year month week weekend day night morning afternoon evening summer winter spring autumn "
    "season decade century later earlier ago before".split()
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_LONGEST_TIME = 6  # words: "on the evening of the same day" has a preposition and no limit
_LONGEST_LEAD = 40  # words before the comma that ends it
_LONGEST_SUBJECT = 8  # words before the comma of what stands behind it
_LONGEST_ASIDE = 25


def lead_end(words: tuple[Word, ...], start: int, end: int) -> int:
    """The index after a lead-in and its comma, "After the talks, …"; `start` without one."""
    if start + 2 >= min(end, len(words)):
        return start
    if words[start].lower not in _OPENERS:
        return _bare_end(words, start, end)
    for index in range(start + 2, min(end, start + _LONGEST_LEAD)):
        if words[index].text == "," and _opens_main(words, index + 1):
            return index + 1
    return start


def _bare_end(words: tuple[Word, ...], start: int, end: int) -> int:
    """The same where no preposition opens it: "Meanwhile, …", "Two years later, …"."""
    if words[start + 1].text == ",":
        is_day = words[start].lower in CALENDAR and _opens_main(words, start + 2)
        return start + 2 if is_day or _ALONE.fullmatch(words[start].text) else start
    for index in range(start + 1, min(end, start + _LONGEST_TIME + 1)):
        word = words[index]
        if word.part in (Part.VERB, Part.RELATIVE, Part.QUOTED):
            return start
        if word.text == ",":
            last = words[index - 1]
            is_time = last.lower in _TIMES | CALENDAR or _YEAR.match(last.text)
            return index + 1 if is_time and _opens_main(words, index + 1) else start
    return start


def _opens_main(words: tuple[Word, ...], index: int) -> bool:
    """Whether the main clause begins here, its subject perhaps with an aside behind it."""
    return opens_clause(words, index) or _opens_with_aside(words, index)


def _opens_with_aside(words: tuple[Word, ...], index: int) -> bool:
    """Whether a noun, what two commas put in behind it, and a verb begin here: "Low, 40, quit".

    In "In Dell, Ohio, which closed in May, a man died" no verb follows, Ohio being no subject.
    """
    comma = index
    if words[index : index + 1] and words[index].text.isdigit():
        return False  # "On Jan. 5, 2012, the firm"
    while comma < len(words) and words[comma].part in (Part.WORD, Part.DETERMINER):
        comma += 1
    is_noun = index < comma <= index + _LONGEST_SUBJECT and comma + 2 < len(words)
    if not is_noun or words[comma].text != ",":
        return False
    opener = words[comma + 1]
    is_figure = opener.text.isdigit() and words[comma + 2].text == ","
    is_aside = opener.part in (Part.RELATIVE, Part.DETERMINER) or opener.form or is_figure
    if not is_aside:
        return False
    for place in range(comma + 2, min(len(words) - 1, comma + _LONGEST_ASIDE)):
        if words[place].text == ",":
            after = place + 1 + (words[place + 1].part is Part.ADVERB)
            if after < len(words) and words[after].part is Part.VERB:
                return True
    return False
