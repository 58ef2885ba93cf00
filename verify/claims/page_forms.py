"""A line or sentence of an English article in; what its form says it is when it is the page's, out.

By form: it names the text it stands in as a text, asks the reader for something the outlet offers,
says where somebody stands in a picture, or credits who took it or wrote.
"""

from __future__ import annotations

import re

from verify.claims.imperatives import is_imperative
from verify.claims.verb_forms import Form
from verify.claims.word_classes import Part
from verify.claims.words import Word, read_words
from verify.language.verbs import AUXILIARIES

_NAME = r"[A-Z][\w.&'’-]*(?:\s[A-Z][\w.&'’-]*){0,4}"
_TWO_NAMES = r"[A-Z][\w.&'’-]*(?:\s[A-Z][\w.&'’-]*){1,4}"
_THIS_TEXT = (
    r"(?:article|story|report|piece|post|page|newsletter|column|interview|essay|podcast|episode|"
    r"video|audio|content|headline|blog|transcript|translation|version|dispatch|press\srelease|release|"
    r"announcement)"
)
_ABOUT_ITSELF = re.compile(
    rf"""(?:an?|the|in\san?)\s(?:earlier|previous|original|first|older|longer|shorter)\s(?:\w+\s)?
    (?:version|edition)\sof\sth(?:is|e)\s{_THIS_TEXT} |
    (?:the\s\w+\s(?:of|in|to|on)\s)?this\s(?:\w+\s)?{_THIS_TEXT}\s(?:was|is|has\sbeen|have\sbeen|will\sbe|
    originally|first|may\s(?:not\s)?be|contains|includes|does\snot|appeared|appears)\b.{{0,40}}\b(?:updated|corrected|amended|
    edited|published|republished|changed|clarified|generated|produced|written|translated|
    available|condensed|appeared|appears|adapted|excerpted|sponsored|supported|part\sof|reproduced|
    links|statements|constitute|in\syour) |
    not\sresponsible\sfor\sthe\scontents?\sof\s(?:external|other|linked|third)\b |
    this\sis\san?\s(?:\w+\s)?(?:developing|breaking|edited|excerpt|sponsored|paid)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "Low contributed.", "… contributed to this report."; nobody contributes nothing to nothing else.
_CONTRIBUTED = re.compile(
    rf"[^.?!]{{2,120}}\bcontributed(?:\s(?:reporting|research|writing)\b.{{0,60}}|"
    rf"\sto\sth(?:is|e)\s(?:\w+\s)?{_THIS_TEXT}.{{0,60}})?[.)]*$"
)
_REPORTED_FROM = re.compile(
    rf"(?:{_NAME},?\s(?:and\s)?){{1,4}}(?:also\s)?reported\sfrom\s{_NAME}(?:,\s{_NAME})*"
    rf"(?:,?\s(?:and|with)\s{_NAME}(?:\sfrom)?(?:\s{_NAME})?(?:,\s{_NAME})*)*\.?$"
)
_AUTHOR = re.compile(r"[Tt]he\s(?:writer|author|columnist|reporter)s?\s(?:is|was|are|can\sbe)\b")
_OFFERED = re.compile(
    r"""\b(?:(?<!let\s)us|our|your|you|yourself|here|below|above|this\s(?:page|story|article|link)|newsletters?|
    app|inbox|account|e-?mails?|videos?|podcasts?|stor(?:y|ies)|articles?|pages?|photos?|gallery|button|
    clip|live\s?blog|notifications?|comments?|updates?|subscri\w+|member(?:ship)?|website|access|
    news(?:room|desk)?|letters?|coverage|alerts|browser|free|javascript)\b|\S@\S|\w\.(?:com|org|net|example)\b|
    @\w|:$""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_CALL = 25  # words
_INNER_END = re.compile(r"(?<=[.!?:])\s+(?=\S)")
_FIGURE = re.compile(r"\d")
# Where somebody stands in a picture, or that there is one.
_IN_PICTURE = re.compile(
    r"""\((?:(?:far|top|bottom|second\sfrom|pictured)\s?)?(?:left|right|cent(?:er|re)|l|r|pictured)\)|
    [A-Z][\w'’-]+,\s(?:(?:second|third)\sfrom\s)?(?:left|right|cent(?:er|re)|pictured),|
    ^[Pp]ictured\b|(?:,|\bis|\bare)\s(?:seen|pictured|shown|photographed)\s(?:here|above|below|in\s(?:an?|this)\s(?:file|
    undated|aerial|handout|\d{4}))\b|\bin\sthis\s(?:[\w.-]+,?\s){0,6}(?:photo|photograph|
    image|picture|handout|frame\sgrab|screengrab|still)\b|^[^,]{0,60}\bfrom\sleft\b|
    ^[Aa]n?\s(?:file|aerial|undated|handout|archive)\s(?:photo|photograph|image|picture|view)\b""",
    re.VERBOSE,
)
_LONGEST_CAPTION = 50  # words
# A caption tells of one moment; where somebody speaks or a second sentence goes on, it is prose.
_TELLS = re.compile(r"\b(?:said|says|added|told|claimed?)\b|[a-z]{3}[.?!]\s.*[a-z]{3}[.?!]\s\S")
_CREDITED = re.compile(
    rf"(?:^|[.!?…”\"\w)]\s)[\[(]?(?:{_TWO_NAMES}\s?/\s?(?:[Tt]he\s)?{_NAME}|"
    r"[A-Z][A-Z .'’-]+\s?[/|]\s?[A-Z][A-Z .'’-]+|"
    rf"{_NAME}\svia\s{_NAME}|(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Cc]redit|PHOTO)s?(?:\sby|\sfrom|:)\s.{{2,60}})"
    r"[\])]?\.?$"
)
_AGENCY = re.compile(r"[^\s.]\s\((?:AP|AFP|PA|EPA|Reuters|Getty|dpa|Alamy)\)$")
_FULL_DAY = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d{1,2},\s(?:19|20)\d\d\b|"
    r"\b\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s(?:19|20)\d\d\b"
)
# What is set for a day to come has a present form too: "The law takes effect on Jan. 1, 2020."
_SET_FOR_A_DAY = AUXILIARIES | frozenset(
    "takes take begins begin starts start opens open ends end expires expire "
    "meets meet votes vote comes come goes go runs run returns return falls fall says say".split()
)


def find_sentence_form(words: str) -> str:
    """What a sentence is that speaks of the text it stands in or of who wrote it; "" otherwise."""
    if _ABOUT_ITSELF.search(words):
        return "a note on the text itself"
    if "reported from" in words and _REPORTED_FROM.match(words):
        return "a credit of who reported"
    if "contributed" in words and _CONTRIBUTED.match(words):
        return "a credit of who reported"
    return ""


def find_line_form(line: str) -> str:
    """What a whole line is that calls the reader, captions a picture or names its author."""
    count = line.count(" ") + 1
    if count > _LONGEST_CAPTION:
        return ""
    if _AUTHOR.match(line):
        return "a note on the author"
    if not _TELLS.search(line) and _IN_PICTURE.search(line):
        return "a picture caption"
    if _CREDITED.search(line[-120:]) or _AGENCY.search(line):
        return "a picture caption or credit"
    may_call = line[:1].isupper() and count <= _LONGEST_CALL and _OFFERED.search(line)
    if may_call and _only_calls(line):
        return "a call to the reader"
    if _FULL_DAY.search(line) and not _TELLS.search(line) and _shows(read_words(line, ())):
        return "a picture caption"
    return ""


def _only_calls(line: str) -> bool:
    """Whether a line calls the reader and no sentence of it, nor what a colon leads to, tells.

    "Let us be honest: crime rose in Leeds. Nobody was charged." is how a column opens.
    """
    call, *others = _INNER_END.split(line)
    if not is_imperative(read_words(call, ())):
        return False
    return not any(_tells_of_past(each) for each in others if not _OFFERED.search(each))


def _tells_of_past(words: str) -> bool:
    return bool(_FIGURE.search(words)) or any(word.is_past for word in read_words(words, ()))


def _shows(words: tuple[Word, ...]) -> bool:
    """Whether all is told as present, as a picture shows it, and nothing is set for that day."""
    verbs = [word for word in words if word.part is Part.VERB]
    return bool(verbs) and all(
        word.form is Form.PRESENT and word.lower not in _SET_FOR_A_DAY for word in verbs
    )
