"""A report's text and author in; the agency it credits out: dateline, byline, "Reporting by …"."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Agencies by the names they sign with. Any other name is taken for an agency only where the form
# of the credit says so: "(XYZ) —" after a place, or a word such as Wire, Press, News Agency.
AGENCIES = {
    "ap": "Associated Press",
    "associated press": "Associated Press",
    "the associated press": "Associated Press",
    "reuters": "Reuters",
    "thomson reuters": "Reuters",
    "afp": "Agence France-Presse",
    "agence france-presse": "Agence France-Presse",
    "dpa": "dpa",
    "deutsche presse-agentur": "dpa",
    "efe": "EFE",
    "tass": "TASS",
    "itar-tass": "TASS",
    "interfax": "Interfax",
    "ria novosti": "RIA Novosti",
    "xinhua": "Xinhua",
    "kyodo": "Kyodo",
    "kyodo news": "Kyodo",
    "yonhap": "Yonhap",
    "ansa": "ANSA",
    "upi": "UPI",
    "united press international": "UPI",
    "pa": "PA Media",
    "pa media": "PA Media",
    "press association": "PA Media",
    "pti": "Press Trust of India",
    "press trust of india": "Press Trust of India",
    "ians": "IANS",
    "ani": "ANI",
    "aap": "AAP",
    "australian associated press": "AAP",
    "canadian press": "Canadian Press",
    "the canadian press": "Canadian Press",
    "apa": "APA",
    "belga": "Belga",
    "anp": "ANP",
    "lusa": "Lusa",
    "ntb": "NTB",
    "tt": "TT",
    "pap": "PAP",
    "anadolu": "Anadolu",
    "anadolu agency": "Anadolu",
    "bernama": "Bernama",
    "antara": "Antara",
    "irna": "IRNA",
    "sana": "SANA",
    "kcna": "KCNA",
    "zuma press": "ZUMA",
    "bloomberg": "Bloomberg",
    "bloomberg news": "Bloomberg",
    "mct": "Tribune News Service",
    "tribune news service": "Tribune News Service",
    "cnn newsource": "CNN",
    "cnn wire": "CNN",
}
_NAME = r"[A-Z][\w.&'’-]*(?:[ ]+(?:of[ ]+)?[A-Z][\w.&'’-]*){0,3}"
# Credits stand at the head or the foot; a name in between is usually what the text is about.
_HEAD = 400
_FOOT = 500
# "LIMA, Peru (XYZ) —", "NEW YORK (AP) -", "(XYZ)" alone on a line.
_DATELINE = re.compile(
    rf"(?:^|\n)[ \t]*[A-ZÀ-Þ][\w .,'’À-ÿ-]{{1,60}}?\s*\((?P<name>{_NAME})\)\s*(?:[-–—:]|\n|$)"
)
_DATELINE_SLASH = re.compile(
    rf"(?:^|\n)[ \t]*[A-ZÀ-Þ]{{3,}}[\w .,À-Þ-]{{0,40}}/(?P<name>{_NAME})/?\s*[-–—]"
)
_ALONE = re.compile(rf"(?:^|\n)[ \t]*[-–—(]?\s*(?P<name>{_NAME})\)?[ \t]*(?=\n|$)")
_BYLINE = re.compile(
    rf"(?:^|\n)[ \t]*(?:By|BY|by|Von|Par|Por|Di)\s+(?:[^\n]{{0,80}}?(?:,|\||/|for|of)\s*)?"
    rf"(?P<name>(?:[Tt]he\s+)?{_NAME})[ \t]*(?=\n|$)"
)
_CREDIT = re.compile(
    r"(?:Reporting (?:from|for)|Sources?|With (?:material|reporting|files|contributions?|"
    r"additional reporting) (?:from|by)|Material from|Story by|Courtesy of|©|"
    r"\(c\)|Copyright(?: \d{4})?|"
    r"contributed to this report|Distributed by|Provided by|via)"
    rf"[:\s]*(?:\d{{4}}\s+)?(?P<name>(?:[Tt]he\s+)?{_NAME})"
)
# "(Reuters)" at the very end of the text.
_AT_END = re.compile(rf"\((?P<name>{_NAME})\)\s*$")
# The form in which one agency, and hardly anybody else, names its desk at the foot.
_REUTERS_DESK = re.compile(r"\(?Reporting by [^\n()]{3,120}?; ?[Ee]diting by")
_SORT = re.compile(r"\b(?:Wire|Press|News Agency|Newswire|Agency|Newsource|News Service|Presse)\b")


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency a report credits, and the words that say so."""

    agency: str
    words: str


def find_credit(text: str, *, author: str = "") -> Credit | None:
    """Find the agency that a report goes back to, or None where it signs for itself.

    Only the head and the foot of the text and the author line are read.
    """
    for candidate, words in _candidates(text, author):
        agency = AGENCIES.get(_fold(candidate))
        if agency:
            return Credit(agency, words)
        if _SORT.search(candidate):
            return Credit(re.sub(r"^[Tt]he\s+", "", candidate), words)
    desk = _REUTERS_DESK.search(text[-_FOOT:])
    if desk:
        return Credit("Reuters", desk.group())
    dateline = _DATELINE.search(text[:_HEAD])
    if dateline:
        return Credit(dateline["name"], dateline.group().strip())
    return None


def _candidates(text: str, author: str) -> list[tuple[str, str]]:
    head, foot = text[:_HEAD], text[-_FOOT:]
    found = [(author, f"author: {author}")] if author else []
    found += [
        (part.strip(), f"author: {author}")
        for part in re.split(r"[,;|/]| for | with ", author)
        if part
    ]
    for pattern, where in (
        (_DATELINE, head),
        (_DATELINE_SLASH, head),
        (_BYLINE, head),
        (_ALONE, head),
        (_CREDIT, foot),
        (_AT_END, foot),
        (_CREDIT, head),
        (_ALONE, foot[foot.rfind("\n", 0, len(foot) - 60) :]),
    ):
        found += [(match["name"], match.group().strip()) for match in pattern.finditer(where)]
    return found


def _fold(name: str) -> str:
    return re.sub(r"\s+", " ", name.strip(" .,")).casefold()
