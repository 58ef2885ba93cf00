"""A sentence and one mention in; what the words around it call who or what is mentioned, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verify.claims.subjects import Mention
from verify.language.gazetteer import COMPANY_ENDS, COUNTRIES, DEMONYMS
from verify.language.number_words import spell
from verify.language.person_words import PERSON_NOUNS

BODIES = (
    "company|firm|bank|group|agency|organisation|organization|party|university|college|school|"
    "hospital|court|ministry|department|church|club|museum|newspaper|magazine|union|airline|"
    "commission|committee|council|association|foundation|institute|league|network|charity|"
    "broadcaster|retailer|carmaker|brewery|theatre|theater|mosque|cathedral|prison|stadium|"
    "airport|bridge|hotel|operator|manufacturer|insurer|shipbuilder|factory|festival|band|"
    "orchestra|regulator|watchdog|parliament|senate|lender|brewer|paper|team|business|"
    "federation|cooperative|developer|publisher|restaurant|zoo|plant|website|site"
)
COMPANIES = frozenset(
    "company firm business airline retailer carmaker broadcaster operator manufacturer lender "
    "insurer shipbuilder brewer brewery bank developer publisher".split()
)
# What somebody or something called by one word may also be called.
_BROADER = {
    **dict.fromkeys(COMPANIES, ("company", "firm", "business")),
    **dict.fromkeys(
        "maker producer supplier chain giant conglomerate startup subsidiary group".split(),
        ("company", "firm", "business"),
    ),
    **dict.fromkeys(
        "charity foundation association union institute network federation cooperative".split(),
        ("organisation", "organization"),
    ),
    **dict.fromkeys("gazette times herald tribune post chronicle courier telegraph".split(),
                    ("newspaper", "paper")),
    "newspaper": ("paper",),
    **dict.fromkeys("fc afc rovers wanderers".split(), ("club", "team")),
    "club": ("team",),
    **dict.fromkeys("airways airlines".split(), ("airline", "company", "firm")),
    "website": ("site",),
    **dict.fromkeys("novelist writer poet playwright biographer essayist".split(),
                    ("author", "writer")),
    **dict.fromkeys(
        "biologist physicist chemist geologist historian economist scientist zoologist botanist "
        "astronomer sociologist psychologist virologist epidemiologist".split(),
        ("researcher", "scientist"),
    ),
    **dict.fromkeys("striker midfielder defender goalkeeper winger forward".split(),
                    ("player", "footballer")),
    **dict.fromkeys("senator congressman congresswoman legislator councillor".split(),
                    ("lawmaker", "politician")),
    **dict.fromkeys("guitarist drummer pianist violinist singer rapper".split(), ("musician",)),
    **dict.fromkeys("painter sculptor".split(), ("artist",)),
    **dict.fromkeys("runner sprinter swimmer cyclist".split(), ("athlete",)),
    **dict.fromkeys("president minister chancellor king queen premier".split(), ("leader",)),
    **dict.fromkeys("pupil schoolboy schoolgirl".split(), ("student",)),
}  # fmt: skip
_LONG_ROLES = ("prime minister", "foreign minister", "chief executive", "secretary of state")
_WORDS = re.compile(r"[\w’'-]+")
_ENDS_BODY = re.compile(rf"(?:{BODIES})")
_CHIEF = re.compile(
    r"(?:['’]s?)?\s(?:co-)?(?:founder|ceo|chief\sexecutive|shares|shareholders|employees)\b|\splc\b",
    re.IGNORECASE,
)
# What only a business does: reports a loss, cuts jobs, employs so many.
_TRADES = re.compile(
    r"(?:,[^,.;]{1,60},)?\s(?:[a-z]+\s){0,5}?(?:(?:reported|posted|reports|posts|forecasts?|made)\s"
    r"(?:an?\s|its\s)?(?:[\w-]+\s){0,4}(?:loss|losses|profits?|sales|revenues?|earnings|turnover)|"
    r"(?:employs|cut|cuts|shut|shuts|close|closes|axe|axes|recalled|recalls)\s(?:[a-z]+\s){0,2}[\d,]+\s(?:[\w-]+\s){0,4}"
    r"(?:people|staff|workers|jobs|posts|stores|shops|plants|branches|factories|cars|vehicles))(?![\w-])"
)
_LEAD_IN = re.compile(r"(?:In|At|On|Near|For|From|To|Outside|Across)\s(?:the\s)?")
_SHARES = re.compile(r"\b(?:[Ss]hares|[Ss]tock|[Ss]take)\s(?:in|of)\s(?:the\s)?$")
_FORMER = frozenset(
    "former ex then late vice deputy acting first next future new assistant incoming outgoing "
    "elect current".split()
)
_AGE = re.compile(r",\s(?:an?\s)?(\d{1,3})(?=[,.;)]|\s(?:and|who)|-year-old)")
_AGE_BEFORE = re.compile(r"(?<![\w-])(\d{1,3}|[A-Za-z]{3,12})-year-old\s(?:\w+\s){0,2}$")
_TITLE_WORDS = re.compile(r"(?:[\w.’'-]+\s){1,6}$")
_APPOSITION = re.compile(
    r",\s(?:\d{1,3},\s)?(?:(?:an?|the|its|their|his|her)\s|(?:[A-Z][\w.]+\s)*[A-Z][\w.]+[’']s?\s)"
    r"((?:(?!(?:of|in|for|with|at|from|on|that|which|who|to|by|whose)\b)[\w’'-]+\s?){1,6})"
)
# "Dell's mayor, Ada Low, said", "the mayor, Ada Low"
_CALLED_BEFORE = re.compile(
    r"(?:[\w’'-]+['’]s|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s((?:[\w’'-]+\s){0,5}[\w’'-]+),\s$"
)
# "The two senators, Ada Low and Tom Hart"
_SEVERAL_BEFORE = re.compile(
    r"(?<![\w-])([A-Za-z][a-z]+)s(?:\sof\s[^,;.“\"]{1,50})?,?\s(?:(?:[A-Z][\w.’'-]*\s){1,4}and\s)?$"
)
_WHO_WAS = re.compile(
    r",\s(?:who\s)?(?:was|served\sas)\s(?:an?\s|the\s)?((?:[\w’'-]+\s){1,5})(?:until|from|between|in|for)\s"
)
_SHORT_TITLES = {"gov": "governor", "sen": "senator", "gen": "general", "rep": "congressman"}
_PEOPLE_OF = "|".join(sorted(DEMONYMS, key=len, reverse=True))
_HOMELAND = "|".join(sorted((re.escape(one) for one in COUNTRIES), key=len, reverse=True))
_FROM_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?P<people>{_PEOPLE_OF})|(?P<land>{_HOMELAND})['’]s?)\s(?:[\w’-]+\s){{0,4}}$"
)
_FROM_AFTER = re.compile(
    rf",?\s(?:of|from)\s(?P<land>{_HOMELAND})(?![\w-])|"
    rf",\s(?:an?|the)\s(?:[\w-]+\s){{0,2}}(?P<people>{_PEOPLE_OF})(?![\w-])|"
    rf"\s\((?P<short>{_HOMELAND})\)"
)
_NATIONALS = {
    "Frenchman": "France", "Frenchwoman": "France", "Englishman": "England",
    "Englishwoman": "England", "Irishman": "Ireland", "Irishwoman": "Ireland",
    "Dutchman": "Netherlands", "Dutchwoman": "Netherlands", "Welshman": "Wales",
    "Scotsman": "Scotland", "Scot": "Scotland", "Swede": "Sweden", "Dane": "Denmark",
    "Finn": "Finland", "Spaniard": "Spain", "Pole": "Poland", "Turk": "Turkey",
    "Briton": "Britain", "Croat": "Croatia", "Serb": "Serbia", "Slovak": "Slovakia",
    "Czech": "Czech Republic", "Argentine": "Argentina", "Thai": "Thailand", "Greek": "Greece",
    "Kazakh": "Kazakhstan", "Uzbek": "Uzbekistan",
}  # fmt: skip
NATIONALS = "|".join(
    (*_NATIONALS, *(one for one in DEMONYMS if one.endswith(("an", "i")) and one not in _NATIONALS))
)
"""What one person of a country is called: "Swede", "Kenyan"; a pattern."""


def country_called(word: str) -> str:
    """The country of a person called so: "Swede" and "Swedish" are Sweden."""
    return _NATIONALS.get(word) or DEMONYMS.get(word, "")


def calls_body(words: str) -> bool:
    """True for "the company": what is called so acts, whatever its name looks like."""
    return _ENDS_BODY.fullmatch(words.rsplit(maxsplit=1)[-1]) is not None


def roles_of(text: str, mention: Mention) -> Iterator[tuple[str, str]]:
    """What a person is called around one mention: (noun, demonym or "")."""
    before = _TITLE_WORDS.search(text, max(0, mention.start - 80), mention.start)
    if before:
        yield from _roles_in(_WORDS.findall(before.group()), is_before=True)
    several = _SEVERAL_BEFORE.search(text, max(0, mention.start - 80), mention.start)
    if several and several.group(1).casefold() in PERSON_NOUNS:
        yield several.group(1).casefold(), ""
    called = _CALLED_BEFORE.search(text, max(0, mention.start - 80), mention.start)
    if called:
        yield from _roles_in(_WORDS.findall(called.group(1)), is_before=False)
    after = _APPOSITION.match(text, mention.end)
    if after:
        yield from _roles_in(_WORDS.findall(after.group(1)), is_before=False)


def former_roles_of(text: str, mention: Mention) -> Iterator[str]:
    """What a person was once, by the words around one mention: "former mayor Ada Low"."""
    before = text[max(0, mention.start - 80) : mention.start]
    found = re.search(r"(?:^|\s)(?:former|ex-)\s?((?:[\w’'-]+\s){0,4})$", before, re.IGNORECASE)
    words = found.group(1) if found else ""
    for pattern in (_APPOSITION, _WHO_WAS):
        after = pattern.match(text, mention.end)
        if after and (pattern is _WHO_WAS or re.match(r"(?:former|ex-)", after.group(1))):
            words += after.group(1)
    for word in _WORDS.findall(words):
        noun = word.casefold().removeprefix("ex-")
        if noun in PERSON_NOUNS:
            yield noun


def age_of(text: str, mention: Mention) -> str:
    """The age told beside a person's name, in digits; "" for none."""
    found = _AGE.match(text, mention.end) or _AGE_BEFORE.search(
        text, max(0, mention.start - 40), mention.start
    )
    if not found:
        return ""
    told = found.group(1)
    if told.isdigit():
        return told
    spelled = spell(tuple(told.casefold().split("-")))
    return str(int(spelled.value)) if spelled.count else ""


def homeland_of(text: str, mention: Mention) -> str:
    """The country a person is from, by the words beside the name; "" where they tell none."""
    found = _FROM_BEFORE.search(text, max(0, mention.start - 80), mention.start)
    if found is None:
        found = _FROM_AFTER.match(text, mention.end)
    if found is None:
        return ""
    told = found.groupdict()
    return DEMONYMS.get(told["people"] or "", told["land"] or told.get("short") or "")


def bodies_of(text: str, mention: Mention) -> frozenset[str]:
    """What an organisation is called by its own name and by the words beside it."""
    found: set[str] = set()
    for name in {mention.who, mention.words}:  # "GOP" and "Grand Old Party"
        words = [word.casefold().strip(".,") for word in name.split()]
        found |= {"bank"} if words[-1].endswith("bank") else set()
        if len(words) > 1:
            found |= {word for word in (words[0], words[-1]) if _names_body(word)}
            if "of" in words and words.index("of"):
                found.add(words[words.index("of") - 1])
    is_traded = _SHARES.search(text, max(0, mention.start - 20), mention.start)
    has_chief = is_traded or _CHIEF.match(text, mention.end) or _TRADES.match(text, mention.end)
    if (len(words) > 1 and words[-1] in COMPANY_ENDS) or has_chief:
        found |= COMPANIES - {"bank"}
    found |= _described_as(text, mention)
    return frozenset(found.union(*(_BROADER.get(one, ()) for one in found)))


def _names_body(word: str) -> bool:
    return word in _BROADER or _ENDS_BODY.fullmatch(word) is not None


def _roles_in(words: Sequence[str], *, is_before: bool) -> Iterator[tuple[str, str]]:
    folded = [_SHORT_TITLES.get(w.casefold(), w.casefold()) for w in words]
    if is_before:
        start = _title_start(words, folded)
        if start and folded[start - 1] in _FORMER:
            return
        words, folded = words[start:], folded[start:]
        place = _last_noun(folded)
    else:
        place = next((i for i, word in enumerate(folded) if word in PERSON_NOUNS), -1)
    if place < 0 or _FORMER.intersection(folded[:place]) or "former" in folded:
        return
    people = next((w for w in words[:place] if w in DEMONYMS), "")
    # "chief executive" and "striker Pavel": the last noun of a run of them says what one is.
    while not is_before and folded[place + 1 : place + 2] and folded[place + 1] in PERSON_NOUNS:
        place += 1
    noun = folded[place]
    if place and f"{folded[place - 1]} {noun}" in _LONG_ROLES:
        yield f"{folded[place - 1]} {noun}", people
    if place and folded[place - 1] in ("vice", "deputy"):
        return
    yield noun, people
    for broader in _BROADER.get(noun, ()):
        yield broader, people


def _title_start(words: Sequence[str], folded: Sequence[str]) -> int:
    """Where the title in front of a name begins: its words from the last one back."""
    start = len(words)
    while start and (
        words[start - 1][0].isupper()
        or folded[start - 1] in PERSON_NOUNS
        or (folded[start - 1] in ("of", "for") and start < len(words))
    ):
        start -= 1
    while start < len(words) and folded[start] in ("of", "for"):
        start += 1
    return start


def _last_noun(folded: Sequence[str]) -> int:
    """The noun a title ends in; of "Minister of State" the one before "of"; -1 for none."""
    end = next((i for i, word in enumerate(folded) if word in ("of", "for")), len(folded))
    return end - 1 if end and folded[end - 1] in PERSON_NOUNS else -1


def _described_as(text: str, mention: Mention) -> set[str]:
    """What a name is called by the words beside it: "the security firm Secunia"."""
    found: set[str] = set()
    before = re.search(
        r"(?<![\w-])([A-Za-z][a-z-]+)\s$", text[max(0, mention.start - 20) : mention.start]
    )
    if before and _names_body(before.group(1).casefold()):
        found.add(before.group(1).casefold())
    is_lead_in = _LEAD_IN.fullmatch(text[: mention.start])  # "In Dell, the party New Way won"
    after = None if is_lead_in else _APPOSITION.match(text, mention.end)
    if after:
        noun = next((w for w in after.group(1).split() if _names_body(w)), "")
        found |= {noun} if noun else set()
    return found
