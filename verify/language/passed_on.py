"""A report's text in; what it says it has from another outlet out: "first reported by …", "told …".

Only names that are an outlet's are taken: by a word such as Times or Radio, by being well known, or
by being given as the name of an outlet that is read in the same run.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from verify.language.agencies import LISTED, may_name_agency, name_agency
from verify.language.outlets import fold_name


class Passing(StrEnum):
    """How words are said to come from another outlet."""

    REPORTED = "reported"
    TOLD = "told"


# Words that papers, stations and sites are named with.
_SORTS = (
    "Times|Post|Journal|Herald|News|Daily|Mirror|Guardian|Telegraph|Independent|Mail|Sun|Star"
    "|Express|Gazette|Tribune|Chronicle|Observer|Courier|Echo|Record|Examiner|Globe|Standard"
    "|Today|Magazine|Radio|TV|Television|Broadcasting|Press|Wire|Newswire|Review|Bulletin"
    "|Messenger|Dispatch|Sentinel|Register|Inquirer|Enquirer|Monitor|Zeitung|Anzeiger|Presse|Ilbo"
    "|Shimbun|Reporter|Weekly|Argus|Advertiser|Mercury|Citizen|Republic|Beast|Insider|Wired|Online"
    "|Channel|Diplomat|Ledger|Bugle|Beacon|Banner|Packet|Statesman|Spectator|Telegram|Transcript"
    "|Intelligencer|Digest"
)
_CAPITAL = r"[A-ZÀ-Þ][\w'’&-]*"
_TAIL = rf"(?:of\s+{_CAPITAL}|News|Radio|Online|TV|Magazine|Weekly)"
_SORTED = rf"(?:{_CAPITAL}\s+){{0,3}}(?:{_SORTS})(?:\s+{_TAIL})?"
# Well known ones that no word of theirs gives away.
_KNOWN = (
    "BBC|CNN|NPR|PBS|ABC|CBS|NBC|MSNBC|CNBC|ITV|TMZ|KBS|NHK|RT|CEN|LBC|WSJ|NYT|USA Today|BuzzFeed"
    "|Buzzfeed|Politico|Axios|Gawker|Gizmodo|Vice|VICE|Mashable|TechCrunch|Vox|Slate|Salon|Wired"
    "|Forbes|Fortune|Newsweek|TIME|The Verge|The Intercept|The Atlantic|The Economist|The Hill"
    "|The Onion|ProPublica|Bellingcat|Deadline|Variety|Billboard|Rolling Stone|Le Monde|Le Figaro"
    "|Libération|Der Spiegel|Spiegel|Bild|Die Zeit|El País|El Mundo|Corriere della Sera"
    "|La Repubblica|Haaretz|Al Jazeera|Al-Jazeera|Al Arabiya|HuffPost|Huffington Post"
    "|The Huffington Post|MailOnline|Mail Online|Yahoo News|Central European News|Metro|Inquisitr"
    "|The Inquisitr|Mother Jones|The Nation|The New Yorker|New Yorker|Vanity Fair"
)
_AGENCY = LISTED.replace("(?P<name>", "(?P<agency>")
_MENTION = re.compile(
    rf"(?<![\w-])(?:(?P<name>(?:{_KNOWN}|{_SORTED})(?![\w-]))|(?=[A-Zd])(?:{_AGENCY}))"
)
# Whoever had a story first is an outlet, whatever it is called.
_HAD_IT = (
    r"(?:was\s+(?:the\s+)?first\s+to\s+(?:report|publish|reveal)"
    r"|first\s+(?:reported|published|revealed)|broke\s+the\s+(?:story|news))"
)
_FIRST = re.compile(
    rf"\b[Tt]he\s+(?P<name>{_CAPITAL}(?:\s+{_CAPITAL}){{1,3}})\s+{_HAD_IT}\b"
    rf"|\bfirst\s+(?:reported|published|revealed)\s+(?:by|in)\s+the\s+"
    rf"(?P<by>{_CAPITAL}(?:\s+{_CAPITAL}){{1,3}})"
)
_SITE = re.compile(r"(?<![\w@/.-])(?P<name>[\w-]+\.(?:com|org|net|co\.uk|de|fr|ie|in))(?![\w/.@-])")
_WORD = re.compile(r"[^\W\d_]+")
_OUTLET_WORDS = frozenset(_WORD.findall(f"{_SORTS}|{_KNOWN}")) - {
    "The",
    "El",
    "La",
    "Le",
    "Al",
    "Die",
}
# "the newspaper", "South Korean news station", "Japanese magazine The", "a fake" before a name.
_THE = (
    r"(?:\b(?:[Tt]he|an?|[Ii]ts|[Tt]heir|local|[A-Z][\w-]+)\s+)?(?:[A-Z][\w-]+\s+)?"
    r"(?:(?:fake|bogus|satirical|spoof|hoax|parody|rival|so-called)\s+)?"
    r"(?:(?:sister\s+)?(?:news\s+)?(?:newspaper|paper|tabloid|daily|weekly|broadcaster|station"
    r"|magazine|website|site|blog|network|channel|agency|outlet|service|program(?:me)?)s?,?\s+)?"
    r"(?:[Tt]he\s+)?$"
)
_DAY = (
    r"(?:(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|earlier|first"
    r"|exclusively|also|later|has|have|had|last\s+\w+)"
)
_PIECE = r"(?:report|story|article|post|piece|account|investigation|scoop|blog|video|document)s?"
_BROUGHT_OUT = (
    r"(?:reported|revealed|published|obtained|seen|quoted|cited|broken|released|uncovered|leaked)"
)
_ACCORDING = r"(?:[Aa]ccording\s+to|[Cc]iting|[Pp]er|[Vv]ia|[Qq]uoting)"
_SPOKE = (
    r"(?:told|tells|telling|(?:spoke|speaking|talked|talking|spoken)\s+(?:to|with)"
    r"|(?:confirmed|revealed|explained|admitted|said|claimed|insisted|added)\s+to)"
)
_WRITES = (
    r"(?:reported|reports|reporting|revealed|reveals|writes|wrote|said|says|notes|noted|claims"
    r"|claimed|added|quoted|quotes|published|obtained|broke|understands|has\s+learned"
    r"|the\s+scoop|the\s+story)"
)
_TO_WHOM = r"(?:interviews?|statement|comments?|e-?mail|letter)\s+(?:with|to|in|on|for)"
_IN_A_PIECE = rf"(?:{_PIECE}\s+(?:in|by|from|on|published\s+(?:in|by))\s+)?"
_BEFORE_PATTERNS = tuple(
    (passing, re.compile(rf"\b{pattern}\s+{ending}{_THE}"))
    for passing, pattern, ending in (
        (Passing.REPORTED, rf"{_BROUGHT_OUT}\s+(?:{_DAY}\s+)*(?:by|in|on|to)", _IN_A_PIECE),
        (Passing.REPORTED, rf"{_ACCORDING}", rf"(?:an?\s+|the\s+)?(?:[\w-]+\s+)?{_IN_A_PIECE}"),
        (Passing.REPORTED, rf"{_PIECE}\s+(?:in|by|from|on|for)", ""),
        (Passing.REPORTED, r"(?:reported|wrote|reports|writes)", ""),
        (Passing.TOLD, _SPOKE, ""),
        (Passing.TOLD, _TO_WHOM, ""),
    )
)
_AFTER = re.compile(rf"(?:['’]s?\s+{_CAPITAL}\s+{_CAPITAL})?,?\s+(?:{_DAY}\s+)*{_WRITES}\b")
# How far around a name its verb is looked for.
_AROUND = 90


@dataclass(frozen=True, slots=True)
class Cited:
    """An outlet that a text says it has something from; text[start:end] are the words."""

    name: str
    words: str
    start: int
    end: int
    passing: Passing


class OutletNames:
    """Names that are outlets whatever they look like, found in texts by their first words."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_word: dict[str, list[str]] = defaultdict(list)
        for name in names:
            words = _WORD.findall(name)
            if len(name) > 2 and words:
                self._by_word[words[0]].append(name)

    def find(self, words: frozenset[str], text: str) -> list[str]:
        """Those of the names that stand in a text of these words."""
        begun = (self._by_word[word] for word in words & self._by_word.keys())
        return [name for names in begun for name in names if name in text]


NO_NAMES = OutletNames(())


def find_cited(text: str, *, outlets: OutletNames = NO_NAMES) -> tuple[Cited, ...]:
    """Find the outlets that a text says it has something from, in order.

    `outlets` are names that are outlets here whatever they look like.
    """
    words = frozenset(_WORD.findall(text))
    is_mention = not _OUTLET_WORDS.isdisjoint(words) or may_name_agency(text)
    matches = list(_MENTION.finditer(text)) if is_mention else []
    matches += _SITE.finditer(text)
    named = outlets.find(words, text)
    if named:
        listed = "|".join(re.escape(name) for name in sorted(named, key=len, reverse=True))
        matches += re.finditer(rf"(?<![\w-])(?P<name>{listed})(?![\w-])", text)
    found: dict[tuple[int, int], Cited] = {}
    for had_it in _FIRST.finditer(text):
        name = name_agency(had_it["name"] or had_it["by"])
        end = had_it.end("name") if had_it["name"] else had_it.end("by")
        found[end, 0] = Cited(name, had_it.group(), had_it.start(), had_it.end(), Passing.REPORTED)
    for match in matches:
        cited = _read_mention(text, match)
        if cited:
            found.setdefault((match.end(), 0), cited)
    return tuple(found[key] for key in sorted(found))


def _read_mention(text: str, match: re.Match[str]) -> Cited | None:
    agency = match.groupdict().get("agency")
    name = name_agency(agency or match["name"].strip())
    before = text[max(0, match.start() - _AROUND) : match.start()]
    for passing, pattern in _BEFORE_PATTERNS:
        said = pattern.search(before)
        if said:
            start = match.start() - len(before) + said.start()
            return Cited(name, text[start : match.end()], start, match.end(), passing)
    after = _AFTER.match(text, match.end(), min(len(text), match.end() + _AROUND))
    if after:
        words = text[match.start() : after.end()]
        return Cited(name, words, match.start(), after.end(), Passing.REPORTED)
    return None


_LEADING = re.compile(r"^(?:the|daily|sunday|weekly|south|north|korean|japanese|british|american) ")


def fold_cited(name: str) -> str:
    """An outlet's name for comparing, without "Daily" or "Sunday", which reports add and drop."""
    folded = fold_name(name)
    while True:
        shorter = _LEADING.sub("", folded)
        if shorter == folded:
            return re.sub(r"\.(?:com|org|net|co\.uk)$| tv$| news$", "", folded) or folded
        folded = shorter
