"""No text in; news agencies out: the names they sign with, and the hosts they publish on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from verify.language.outlets import fold_name, to_site

# Each agency with the names it signs with, as they are written. A name of one word that is also a
# person's or a thing's counts in this spelling alone ("EFE", not "Efe"; "dpa", not "DPA Ltd").
_SIGNED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Associated Press": ("Associated Press", "AP", "AP News", "AP News Service"),
        "Reuters": ("Reuters", "Thomson Reuters"),
        "Agence France-Presse": ("Agence France-Presse", "Agence France Presse", "AFP"),
        "dpa": ("dpa", "dpa-AFX", "dpa-infocom", "Deutsche Presse-Agentur"),
        "EFE": ("EFE", "Agencia EFE"),
        "ANSA": ("ANSA", "Redazione ANSA"),
        "Xinhua": ("Xinhua", "Xinhua News Agency"),
        "Kyodo": ("Kyodo News", "Kyodo"),
        "Yonhap": ("Yonhap", "Yonhap News Agency"),
        "TASS": ("TASS", "ITAR-TASS"),
        "Interfax": ("Interfax",),
        "RIA Novosti": ("RIA Novosti",),
        "Press Trust of India": ("Press Trust of India", "PTI"),
        "ANI": ("ANI", "Asian News International"),
        "IANS": ("IANS", "Indo-Asian News Service"),
        "AAP": ("Australian Associated Press", "AAP"),
        "Canadian Press": ("Canadian Press", "CP"),
        "APA": ("APA", "Austria Presse Agentur"),
        "Keystone-SDA": ("Keystone-SDA", "Keystone-ATS", "sda", "SDA", "ats"),
        "Belga": ("Belga",),
        "ANP": ("ANP",),
        "Lusa": ("Agência Lusa", "Lusa"),
        "Anadolu": ("Anadolu Agency", "Anadolu", "AA"),
        "Bernama": ("Bernama",),
        "Antara": ("ANTARA", "Antara News", "Antara"),
        "UPI": ("UPI", "United Press International"),
        "PA Media": ("PA Media", "Press Association", "PA"),
        "NTB": ("NTB",),
        "TT": ("TT", "TT News Agency"),
        "Ritzau": ("Ritzau",),
        "STT": ("STT",),
        "PAP": ("PAP", "Polska Agencja Prasowa"),
        "CTK": ("ČTK", "CTK"),
        "MTI": ("MTI",),
        "AGI": ("AGI",),
        "Europa Press": ("Europa Press",),
        "IRNA": ("IRNA",),
        "SANA": ("SANA",),
        "KCNA": ("KCNA",),
        "Ukrinform": ("Ukrinform",),
        "Associated Press of Pakistan": ("Associated Press of Pakistan", "APP"),
        "Bloomberg": ("Bloomberg News", "Bloomberg"),
        "CNN": ("CNN Newsource", "CNN Wire", "CNN-Wire", "Cable News Network", "CNN"),
        "Tribune News Service": ("Tribune News Service", "Tribune Content Agency", "TNS", "MCT"),
        "City News Service": ("City News Service", "CNS"),
        "States Newsroom": ("States Newsroom",),
        "ZUMA": ("ZUMA Press",),
        "PR Newswire": ("PR Newswire", "PRNewswire"),
        "Business Wire": ("Business Wire", "BUSINESS WIRE"),
        "GlobeNewswire": ("GlobeNewswire", "GLOBE NEWSWIRE"),
    }
)
_HOSTS: Mapping[str, str] = MappingProxyType(
    {
        "apnews.com": "Associated Press",
        "ap.org": "Associated Press",
        "reuters.com": "Reuters",
        "afp.com": "Agence France-Presse",
        "dpa.com": "dpa",
        "efe.com": "EFE",
        "ansa.it": "ANSA",
        "xinhuanet.com": "Xinhua",
        "news.cn": "Xinhua",
        "kyodonews.net": "Kyodo",
        "yna.co.kr": "Yonhap",
        "tass.com": "TASS",
        "tass.ru": "TASS",
        "interfax.com": "Interfax",
        "ria.ru": "RIA Novosti",
        "ptinews.com": "Press Trust of India",
        "aninews.in": "ANI",
        "aap.com.au": "AAP",
        "thecanadianpress.com": "Canadian Press",
        "apa.at": "APA",
        "belga.be": "Belga",
        "anp.nl": "ANP",
        "lusa.pt": "Lusa",
        "aa.com.tr": "Anadolu",
        "bernama.com": "Bernama",
        "antaranews.com": "Antara",
        "upi.com": "UPI",
        "pa.media": "PA Media",
        "pap.pl": "PAP",
        "prnewswire.com": "PR Newswire",
        "businesswire.com": "Business Wire",
        "globenewswire.com": "GlobeNewswire",
    }
)
_NAMES = {fold_name(name): agency for agency, names in _SIGNED.items() for name in names}
# What a body must be called to be taken for an agency that is not listed: "Alder Wire". "Press"
# alone is the name of many a paper, and of people.
_SORT = r"(?:Wire|Newswire|News[ ]Agency|News[ ]Service|Press[ ]Agency|Presse-?[Aa]gentur)"
_SORT_WORDS = ("Wire", "Newswire", "Agency", "Service", "Agentur", "agentur", "Presseagentur")
_PLAIN = r"(?!(?:News|Press|Wire|The|By|Staff|From|With|Own)\b)[A-ZÀ-Þ][\w'’-]*"
_UNLISTED = rf"{_PLAIN}(?:[ ]{_PLAIN}){{0,2}}[ ]{_SORT}"


def _spell(name: str) -> str:
    """A name as a pattern; long ones and those that nothing else is called in capitals too."""
    words = re.escape(name).replace(r"\ ", "[ ]")
    is_plain = " " in name or name in ("Reuters", "Xinhua", "Interfax", "Bloomberg", "Belga")
    return (
        rf"{words}|{re.escape(name.upper()).replace(chr(92) + ' ', '[ ]')}" if is_plain else words
    )


_LISTED = "|".join(
    _spell(name)
    for name in sorted((name for names in _SIGNED.values() for name in names), key=len)[::-1]
)
LISTED = rf"(?:[Tt]he[ ]|THE[ ])?(?<![\w-])(?P<name>{_LISTED})(?![\w])"
ANY = rf"(?:[Tt]he[ ]|THE[ ])?(?<![\w-])(?P<name>{_LISTED}|{_UNLISTED})(?![\w])"
_WHOLE = re.compile(ANY)
_TOKEN = re.compile(r"[^\W\d_]+")
# The last word of every name: a line without any of them names no agency.
_LAST_WORDS = frozenset(
    spelling
    for name in (*(name for names in _SIGNED.values() for name in names), *_SORT_WORDS)
    for spelling in (_TOKEN.findall(name)[-1], _TOKEN.findall(name)[-1].upper())
)


def may_name_agency(text: str) -> bool:
    """Whether an agency can be named in a text at all: a quick test that is never wrongly False."""
    return not _LAST_WORDS.isdisjoint(_TOKEN.findall(text))


def name_agency(name: str) -> str:
    """The one name of an agency that signs so; its own where it is not listed."""
    return _NAMES.get(fold_name(name)) or re.sub(r"^[Tt]he\s+", "", name)


def is_agency_name(name: str) -> bool:
    """Whether a listed agency signs so, in whatever case."""
    return fold_name(name) in _NAMES


def find_named_agency(name: str) -> str:
    """The agency that an outlet's name is, "" where it is none."""
    match = _WHOLE.fullmatch(name.strip())
    return name_agency(match["name"]) if match else ""


def find_host_agency(url: str) -> str:
    """The agency that publishes at an address, "" where none does."""
    site = to_site(url)
    return next(
        (name for host, name in _HOSTS.items() if site == host or site.endswith(f".{host}")), ""
    )
