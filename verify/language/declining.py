"""A sentence in; where it says that somebody would not, or did not, say something, out."""

from __future__ import annotations

import re

_SPEAK = """say comment confirm discuss answer elaborate specify disclose reveal identify speculate
    explain respond address detail acknowledge state tell name reply provide give deny dispute
    contradict"""
_SPOKEN = """said commented confirmed answered responded replied disclosed explained specified
    denied disputed"""
_TO = "|".join(_SPEAK.split())
_DONE = "|".join(_SPOKEN.split())
_LATER = "immediately|yet|directly|specifically|initially|publicly|clearly|exactly"
_NOT = r"(?:\snot|n[’']t)"
_CALLS = (
    r"(?:[\w’']+\s){0,3}(?:calls?|messages?|e-?mails?|inquir(?:y|ies)|enquir(?:y|ies)|requests?)"
)

# The group `before` holds auxiliaries in front of the verb, `particle` nothing: both are as in the
# pattern of the verbs that do report.
_DECLINED = re.compile(
    rf"(?<![\w’'-])(?P<before>(?:(?:has|have|had|also|repeatedly)\s){{0,2}})(?P<cue>"
    rf"(?:declin|refus)(?:ed|es|e)\sto\s(?:{_TO}|rule\sout|be\s(?:drawn|interviewed|specific)|"
    rf"speak\s(?:to|with)\s(?:[\w’']+\s){{0,2}}(?:reporters|media|press))|"
    rf"(?:did|does|do|would|will|could){_NOT}\s(?:(?:{_LATER})\s)?(?:{_TO}|rule\sout|return\s{_CALLS})|"
    rf"(?:has|have|had){_NOT}\s(?:(?:{_LATER})\s)?(?:{_DONE}|ruled\sout|returned\s{_CALLS})|"
    r"(?:has|have|had)\sno\s(?:immediate\s|further\s)?comment|"
    r"(?:would\s|could\s|will\s)?neither\sconfirm(?:ed|s)?\snor\sden(?:y|ied|ies)|"
    rf"never\s(?:{_DONE})|"
    rf"(?:could|can){_NOT}\s(?:immediately\s)?be\sreached|"
    rf"(?:was|were|is|are)(?:{_NOT}\s(?:immediately\s)?(?:available|reachable)|\sunavailable)"
    r"(?=\s(?:for|to)\scomment)|"
    r"stopped\sshort\sof\s(?:saying|confirming)"
    r")(?P<particle>)(?![\w’'-])",
)

# A sentence without any of these declines nothing; looking for them costs next to nothing.
_HINTS = (
    *("declin", "refus", " not ", "n’t ", "n't ", "never ", "neither", "comment", "short of"),
    "unavailable",
)


def find_declined(sentence: str) -> tuple[re.Match[str], ...]:
    """Find the verbs by which somebody declines to say, with the groups before, cue, particle."""
    if not any(hint in sentence for hint in _HINTS):
        return ()
    return tuple(_DECLINED.finditer(sentence))
