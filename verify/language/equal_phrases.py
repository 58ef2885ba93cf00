"""No input; English phrases that say what one word says, each with that word.

"Called off" is "cancelled": the first word takes the stem of the equal, and the others say nothing
more. Only phrases that mean this wherever they stand are listed: no "took over", "took on".
"""

from __future__ import annotations

from typing import Final

__all__ = ["EQUAL_PHRASES"]

_PHRASES = """
academy award/oscar | academy awards/oscar | beef up/strengthen | blow up/explode |
break down/collapse | bring to an end/end | burn down/destroy | call for/demand | call off/cancel |
car park/carpark | carbon dioxide/co2 | carry on/continue | carry out/conduct |
chief executive/ceo | close down/close | come back/return | come to an end/end | cover up/conceal |
covid 19/covid | cut back/reduce | cut down/reduce | european union/eu | get married/marry |
get under way/begin | get underway/begin | give back/return | go back/return | go on strike/strike |
great britain/britain | hand back/return | head teacher/headteacher | kick off/begin |
knock down/demolish | leave intact/stay | leave out/omit | leave unchanged/stay | lock up/jail |
look into/investigate | lose her life/die | lose his life/die | lose its life/die |
lose their life/die | lose their lives/die | make a decision/decide | no one/nobody |
parking lot/carpark | pass away/die | pay back/repay | per cent/percent | power cut/outage |
power cuts/outage | power failure/outage | prime minister/premier | pull down/demolish |
pull out/withdraw | put an end to/end | put off/postpone | reach a deal/agree |
reach an agreement/agree | rule out/exclude | run away/flee | say sorry/apology |
scale back/reduce | send back/return | set free/release | set up/establish | shut down/close |
slow down/slow | speed up/accelerate | stand down/resign | step down/resign | strike a deal/agree |
swear in/inaugurate | take a decision/decide | take into custody/detain | take part/participate |
take place/hold | tear down/demolish | tie the knot/marry | track down/find | turn down/reject |
unaccounted for/missing | under arrest/arrest | united kingdom/britain | united nations/un |
united states/america | year old/age | years old/age
"""

EQUAL_PHRASES: Final[tuple[tuple[tuple[str, ...], str], ...]] = tuple(
    (tuple(words.split()), equal.strip())
    for words, _, equal in (phrase.partition("/") for phrase in _PHRASES.split("|"))
)
"""The words of each phrase, the first in any form, and the word that says the same."""
