"""No input; English words of one meaning that stemming leaves apart, each with its equal.

Forms of irregular verbs and nouns, and words that news writing uses as equals. Anything that could
hide a difference is left out: "arrested" is not "detained", nor "murdered" "killed".
"""

from __future__ import annotations

from typing import Final

__all__ = ["EQUAL_WORDS"]

_PAIRS = """
aircraft/plane airplane/plane ate/eat attorney/lawyer beaten/defeat became/become blaze/fire
blew/blow blown/blow bore/bear broke/break broken/break brought/bring built/build came/come
caught/catch children/child chose/choose chosen/choose dealt/deal drank/drink drawn/draw
drew/draw driven/drive drove/drive dug/dig eaten/eat fed/feed felt/feel fled/flee flew/fly
flown/fly forbade/forbid forbidden/forbid forgot/forget forgotten/forget fought/fight
froze/freeze frozen/freeze grew/grow grown/grow hid/hide hidden/hide hit/strike hurt/injure
injury/injure kept/keep kid/child knew/know known/know laid/lay lent/lend meant/mean men/man
movie/film overthrew/overthrow overthrown/overthrow purchase/buy quit/resign ran/run rang/ring
rebuilt/rebuild ridden/ride rode/ride sang/sing sank/sink saw/see seen/see shaken/shake
shook/shake shrank/shrink shut/close slept/sleep sought/seek spent/spend stole/steal
stolen/steal stood/stand stuck/stick sung/sing sunk/sink swam/swim swept/sweep swore/swear
sworn/swear swung/swing taught/teach thought/think threw/throw thrown/throw tore/tear torn/tear
understood/understand undertook/undertake vessel/ship withdrawn/withdraw withdrew/withdraw
withheld/withhold women/woman wore/wear worn/wear wounded/injure
"""

EQUAL_WORDS: Final[dict[str, str]] = dict(pair.split("/") for pair in _PAIRS.split())
