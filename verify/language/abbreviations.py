"""What stands around a full stop in; whether it belongs to an abbreviation out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from verify.language.word_lists import word_set

_LAST_WORD = re.compile(r"(?:^|[\s(\[“\"„«»‘'’/])((?:[^\W\d_]+[.-]+)*[^\W\d_]+)\.$")
_INITIAL = re.compile(r"(?:[^\W\d_a-z]\.?-)?[^\W\d_a-zß-ÿ]")
_FIGURE = re.compile(r"[(\[]?(?:\d|[IVXLC]+\b)")
_ORDINAL = re.compile(
    r"\b(?:am|der|die|das|den|dem|des|zum|zur|vom|im|beim|ins|ab|bis|seit|dem|und|–|-|/)\s\d{1,3}\.$",
    re.IGNORECASE,
)

# Words that a name or a noun follows: they never end a sentence. sentencex knows most English ones.
_BEFORE_A_NAME: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": word_set("cmdr adm ft sens reps govs gens spc pfc cpl pvt hon supt"),
        "de": word_set(
            """dr prof hr fr frl st nr bd dipl ing med jur phil geb gest verh vgl z bzgl bzw ca
            evtl ggf inkl exkl max min sog tel abs art aufl hrsg str gen dir präs vors stellv"""
        ),
        "fr": word_set(
            """m mm mme mmes mlle mlles dr drs pr me mgr st ste sts stes gal cdt cie éd env ex
            cf av bd boul chap dép no nos tél réf"""
        ),
        "es": word_set(
            """sr sra sres srta srtas dr dra dres d dña dñas da ud uds vd vds prof profa ing lic
            arq gral cnel cap tte sgto excmo excma ilmo ilma rvdo sta sto fr pbro mons avda av
            ctra pza núm aprox p ej tel art cap fig vol ed pág págs ss jj ee ff rr cc aa"""
        ),
        "pt": word_set(
            """sr sra srs sras srta dr dra drs d profa prof eng arq gen cel maj cap ten sgt exmo
            exma exmos ilmo ilma rev pe fr sto sta av pça r tel núm aprox p ex art cap fig vol
            ed pág págs n nº dep sen gov min des"""
        ),
        "it": word_set(
            """sig sigg sig.ra sig.na sigra dott dott.ssa dr prof prof.ssa avv ing arch geom rag
            on sen gen col cap ten mons don card p es s ss spett egr gent n nn art artt pag pagg
            cap fig vol tel ca mln mld cfr v vs v.le p.za c.so"""
        ),
    }
)
# Words that end a sentence unless a figure or a small letter follows: "S. 14", "in Nr. 5".
_BEFORE_A_FIGURE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": word_set(
            """pct approx est no nos jan feb mar apr jun jul aug sept sep oct nov dec mm cm km kg lb
            lbs oz ft mph hr hrs mins sq ave blvd dept govt"""
        ),
        "de": word_set(
            """s f ff kap abb tab anm jan feb mär apr jun jul aug sept okt nov dez jh jhs std
            mio mrd tsd usw etc co"""
        ),
        "fr": word_set(
            """p pp art al fig vol cap etc janv févr fév avr juil sept oct nov déc n num ann
            sect"""
        ),
        "es": word_set("p pp etc s sig ene feb mar abr jun jul ago sept oct nov dic n cía"),
        "pt": word_set("p pp etc s séc jan fev mar abr mai jun jul ago set out nov dez cia ltda"),
        "it": word_set("p pp ecc etc sec gen febbr mar apr giu lug ago sett ott nov dic num co"),
    }
)


def is_abbreviation(before: str, following: str, language: str) -> bool:
    """Whether the full stop at the end of `before` ends a word only, not a sentence."""
    found = _LAST_WORD.search(before)
    if found is None:
        return language == "de" and _ORDINAL.search(before) is not None
    word = found.group(1)
    lower = word.lower()
    is_small = language == "en" and word[0].islower()  # "Ft. Low" is a place, "6 ft." a length
    if language != "en" and _INITIAL.fullmatch(word):
        return True
    if lower in _BEFORE_A_NAME.get(language, ()) and not is_small:
        return True
    is_known = lower in _BEFORE_A_FIGURE.get(language, ())
    return is_known and (following[0].islower() or _FIGURE.match(following) is not None)
