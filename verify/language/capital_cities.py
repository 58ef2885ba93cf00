"""Two names of places in; whether one is the capital of the other, and may stand for it, out.

"Stockholm expelled two diplomats" tells what Sweden did: the capital is named for its government.
"""

from __future__ import annotations

from functools import cache, lru_cache

from verify.language.tokens import stem_word, tokenize

_CAPITALS = """
abuja/nigeria algiers/algeria amman/jordan ankara/turkey astana/kazakhstan athens/greece
baghdad/iraq baku/azerbaijan bangkok/thailand beijing/china beirut/lebanon belgrade/serbia
berlin/germany bern/switzerland bogotá/colombia bratislava/slovakia brasília/brazil brussels/eu
brussels/europe brussels/belgium bucharest/romania budapest/hungary cairo/egypt canberra/australia
caracas/venezuela chisinau/moldova copenhagen/denmark damascus/syria delhi/india dhaka/bangladesh
doha/qatar dublin/ireland hanoi/vietnam harare/zimbabwe havana/cuba helsinki/finland
islamabad/pakistan jakarta/indonesia kabul/afghanistan khartoum/sudan kiev/ukraine
kinshasa/congo kyiv/ukraine lima/peru lisbon/portugal ljubljana/slovenia london/britain
luanda/angola lusaka/zambia madrid/spain manila/philippines minsk/belarus moscow/russia
nairobi/kenya nicosia/cyprus oslo/norway ottawa/canada paris/france prague/czechia
pristina/kosovo quito/ecuador rabat/morocco reykjavik/iceland
riga/latvia riyadh/saudi rome/italy sarajevo/bosnia skopje/macedonia sofia/bulgaria
stockholm/sweden taipei/taiwan tallinn/estonia tbilisi/georgia tehran/iran tirana/albania
tokyo/japan tripoli/libya tunis/tunisia ulaanbaatar/mongolia vienna/austria vilnius/lithuania
warsaw/poland washington/us westminster/britain yerevan/armenia zagreb/croatia
"""


@lru_cache(maxsize=16_384)
def is_capital_of(one: str, other: str) -> bool:
    """Whether one of two names is the capital of the other, a country or its people."""
    first, second = ({token.stem for token in tokenize(name)} for name in (one, other))
    lands = _lands()
    return any(
        not lands.get(capital, frozenset()).isdisjoint(country)
        for capitals, country in ((first, second), (second, first))
        for capital in capitals
    )


@cache
def _lands() -> dict[str, frozenset[str]]:
    """By the stem of a capital, those of what it is the capital of."""
    found: dict[str, frozenset[str]] = {}
    for pair in _CAPITALS.split():
        capital, land = map(stem_word, pair.split("/"))
        found[capital] = found.get(capital, frozenset()) | {land}
    return found
